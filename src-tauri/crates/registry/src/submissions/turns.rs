//! Whose turn it is: whom each open submission waits for, and its next last day. Worked out of the history, never stored.

use super::model::SubmissionItem;
use super::store;
use super::use_cases::{journey, reckoner};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::lawbook::Rules;
use crate::words::words;
use chrono::NaiveDate;
use rules::Rulebook;
use rules::clocks::Moments;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

words! {
    /// Who has to act.
    Turn {
        /// The unit of cooperation, the head of the region, the secretariat.
        Office = "office",
        /// A work unit of ours.
        WorkUnit = "work-unit",
        /// TKKSD.
        Tkksd = "tkksd",
        /// DPRD.
        Dprd = "dprd",
        /// The partner.
        Partner = "partner",
        /// The government above us: governor, minister.
        Government = "government",
        /// Both parties: what is agreed is carried out.
        Parties = "parties",
        /// Somebody else: experts, the public.
        Others = "others",
    }
}

impl Turn {
    /// Whether somebody of our own government has to act.
    pub fn is_ours(self) -> bool {
        matches!(self, Self::Office | Self::WorkUnit | Self::Tkksd)
    }

    /// The group of an actor of the rules; one that an office added goes with its side.
    fn of(book: &Rulebook, actor: &str) -> Self {
        match actor {
            "tkksd" | "tkksd-secretariat" => Self::Tkksd,
            "initiating-unit" | "implementing-unit" | "planning-unit" => Self::WorkUnit,
            "parties" => Self::Parties,
            "governor" | "minister" | "secretary-general" | "foreign-minister" | "technical-partner" => {
                Self::Government
            }
            _ if actor.starts_with("dprd-") => Self::Dprd,
            _ => match book
                .actors
                .iter()
                .find(|one| one.id == *actor)
                .map(|one| one.side.as_str())
            {
                Some("theirs") => Self::Partner,
                Some("ours") | None => Self::Office,
                Some(_) => Self::Others,
            },
        }
    }
}

/// What an open submission waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Awaited {
    /// Who has to act.
    pub turn: Turn,
    /// Who that is by the rules: "Pimpinan DPRD"; empty where everything is there and the stage may be finished.
    pub actor: String,
    /// What is still to come; empty where nothing that is demanded is.
    pub what: String,
    /// The next last day of a clock that runs.
    pub due: Option<NaiveDate>,
}

/// What every open submission waits for, by its id.
pub type Turns = BTreeMap<String, Awaited>;

/// How many wait for somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TurnCount {
    /// Who has to act.
    pub turn: Turn,
    /// How many.
    pub count: u32,
}

/// Whose turn it is in every open submission.
///
/// # Errors
/// What SQLite says.
pub fn turns(connection: &Connection, rules: &Rules) -> Result<Turns, RegistryError> {
    let open: Vec<String> = rows(connection, include_str!("sql/open.sql"), [], |row| row.get("id"))?;
    let reckoner = reckoner(connection, rules)?;
    let mut found = Turns::new();
    for id in open {
        let Some(submission) = store::get(connection, &id)? else {
            continue;
        };
        // A path that an office took out of its rules leaves its submissions readable: nobody's turn is known.
        let Ok(journey) = journey(connection, rules, &submission) else {
            continue;
        };
        let Some(turn) = journey.turn() else { continue };
        let book = rules.book();
        let named = |actor: &str| {
            book.actors
                .iter()
                .find(|one| one.id == *actor)
                .map(|one| one.name.clone())
        };
        let due = reckoner.running(&journey, &Moments::new());
        found.insert(
            id,
            Awaited {
                turn: turn.actor.map_or(Turn::Office, |actor| Turn::of(book, actor)),
                actor: turn.actor.and_then(named).unwrap_or_default(),
                what: turn.evidence.map(|one| one.name.clone()).unwrap_or_default(),
                due: due.iter().map(|one| one.day).min(),
            },
        );
    }
    Ok(found)
}

/// How many wait for whom, in the order of [`Turn`].
pub fn turn_counts(turns: &Turns) -> Vec<TurnCount> {
    let count = |turn: Turn| turns.values().filter(|one| one.turn == turn).count();
    Turn::ALL
        .iter()
        .map(|turn| TurnCount {
            turn: *turn,
            count: u32::try_from(count(*turn)).unwrap_or(u32::MAX),
        })
        .filter(|one| one.count > 0)
        .collect()
}

/// Says of each line whom it waits for.
pub fn tell(items: &mut [SubmissionItem], turns: &Turns) {
    for item in items {
        item.awaited = turns.get(&item.id).cloned();
    }
}
