//! What became of a row: worked out from its submissions, from those of the rows it goes on from, and from the next year.

use super::model::MapRow;
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::submissions;
use crate::words::words;
use chrono::NaiveDate;
use rules::Outcome;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

words! {
    /// What became of a row. The first that holds, from the top.
    MapState {
        /// A submission from it became an agreement.
        Agreed = "agreed",
        /// It was given up.
        Dropped = "dropped",
        /// It stands in the next year's map.
        Carried = "carried",
        /// A submission from it goes on.
        Submitted = "submitted",
        /// Its last submission was rejected.
        Rejected = "rejected",
        /// Its last submission was withdrawn.
        Withdrawn = "withdrawn",
        /// Nothing happened yet.
        Planned = "planned",
    }
}

impl MapState {
    /// Whether it may still go on to the next year.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Agreed | Self::Dropped | Self::Carried)
    }

    /// Whether it goes on to the next year unless somebody says otherwise: what was refused waits for a decision.
    pub fn goes_on(self) -> bool {
        matches!(self, Self::Planned | Self::Submitted)
    }
}

/// A record by its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Named {
    /// Id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A submission that came from a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapSubmissionLink {
    /// Id.
    pub id: String,
    /// Title of the planned agreement.
    pub title: String,
    /// Id of its path.
    pub path: String,
    /// Id of the stage that waits; empty when none does.
    pub waiting: String,
    /// Whether it goes on, and if not, how it ended.
    pub outcome: Outcome,
    /// Day of the last event.
    pub since: NaiveDate,
    /// The agreement it became.
    pub agreement: Option<Named>,
}

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapFate {
    /// In one word.
    pub state: MapState,
    /// Its submissions and those of the rows it goes on from, the oldest first.
    pub submissions: Vec<MapSubmissionLink>,
    /// Id of its row in the next year.
    pub next: Option<String>,
}

impl MapFate {
    /// The submission that the state speaks of.
    pub fn submission(&self) -> Option<&MapSubmissionLink> {
        let of = |outcome: Outcome| {
            self.submissions
                .iter()
                .rev()
                .find(move |one| one.outcome == outcome)
        };
        self.submissions
            .iter()
            .find(|one| became_agreement(one))
            .or_else(|| of(Outcome::Open))
            .or_else(|| self.submissions.last())
    }
}

fn became_agreement(one: &MapSubmissionLink) -> bool {
    one.agreement.is_some() || one.outcome == Outcome::Completed
}

/// What became of one row.
///
/// # Errors
/// What SQLite says.
pub fn fate(connection: &Connection, row: &MapRow) -> Result<MapFate, RegistryError> {
    Ok(Fates::of_year(connection, row.form.year, Some(&row.id))?.take(row))
}

/// What became of the rows of a year.
#[derive(Debug, Default)]
pub(super) struct Fates {
    submissions: HashMap<String, Vec<MapSubmissionLink>>,
    next: HashMap<String, String>,
}

impl Fates {
    pub fn of_year(connection: &Connection, year: i32, only: Option<&str>) -> Result<Self, RegistryError> {
        let mut all = Self::default();
        let key = named_params! {":year": year, ":id": only};
        let found = rows(connection, include_str!("sql/fates.sql"), key, |row| {
            let agreement: Option<String> = row.get("agreement_id")?;
            let title: Option<String> = row.get("agreement_title")?;
            let link = MapSubmissionLink {
                id: row.get("id")?,
                title: row.get("title")?,
                path: row.get("path")?,
                waiting: row.get("waiting")?,
                outcome: submissions::outcome(&row.get::<_, String>("outcome")?),
                since: row.get("since")?,
                agreement: agreement.zip(title).map(|(id, title)| Named { id, title }),
            };
            Ok((row.get::<_, String>("row_id")?, link))
        })?;
        for (row, link) in found {
            all.submissions.entry(row).or_default().push(link);
        }
        let key = named_params! {":year": year, ":id": only};
        all.next = rows(connection, include_str!("sql/next.sql"), key, |row| {
            Ok((row.get("carried_from")?, row.get("id")?))
        })?
        .into_iter()
        .collect();
        Ok(all)
    }

    pub fn take(&mut self, row: &MapRow) -> MapFate {
        let submissions = self.submissions.remove(&row.id).unwrap_or_default();
        let mut fate = MapFate {
            state: MapState::Planned,
            submissions,
            next: self.next.remove(&row.id),
        };
        fate.state = state(row, &fate);
        fate
    }
}

fn state(row: &MapRow, fate: &MapFate) -> MapState {
    let last = fate.submission();
    if last.is_some_and(became_agreement) {
        MapState::Agreed
    } else if row.dropped.is_some() {
        MapState::Dropped
    } else if fate.next.is_some() {
        MapState::Carried
    } else {
        match last.map(|one| one.outcome) {
            None => MapState::Planned,
            Some(Outcome::Open | Outcome::Completed) => MapState::Submitted,
            Some(Outcome::Rejected) => MapState::Rejected,
            Some(Outcome::Withdrawn) => MapState::Withdrawn,
        }
    }
}
