//! What is already covered: every agreement and every open submission with its urusan, work units and partners.

use crate::agreements::search::fold;
use crate::agreements::{AgreementForm, PartyType, Status, Term, rows};
use crate::error::RegistryError;
use crate::settings;
use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};
use std::collections::BTreeSet;

/// Stands for the work unit of a record that names none.
pub(super) const NO_UNIT: &str = "";
/// Sign between values that the database joined.
const SEPARATOR: char = '\u{1f}';

/// An agreement that is not void.
#[derive(Debug)]
pub(super) struct Covered {
    pub id: String,
    pub term: Term,
    pub urusan: Vec<String>,
    pub units: Vec<String>,
    /// Codes of regions and folded names, the own region left out.
    pub partners: Vec<String>,
}

impl Covered {
    pub fn in_force(&self, on: NaiveDate) -> bool {
        matches!(self.term.status(on, false), Status::InForce | Status::Expiring)
    }

    /// Whether it is in force, or signed and begins later.
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.in_force(on) || self.term.status(on, false) == Status::Upcoming
    }

    /// The last day on which it was in force, when it is over.
    pub fn ended(&self, on: NaiveDate) -> Option<NaiveDate> {
        match self.term.status(on, false) {
            Status::Expired => self.term.ends,
            Status::Terminated => {
                let last = self.term.ended_on.and_then(|day| day.pred_opt());
                last.map(|last| self.term.ends.map_or(last, |ends| ends.min(last)))
            }
            _ => None,
        }
    }
}

/// A submission that goes on.
#[derive(Debug)]
pub(super) struct UnderWay {
    pub id: String,
    pub urusan: Vec<String>,
    pub units: Vec<String>,
    pub partners: Vec<String>,
}

/// Both, as of a day.
#[derive(Debug)]
pub(super) struct Ground {
    /// Today, or the last day of a year that is over.
    pub on: NaiveDate,
    pub agreements: Vec<Covered>,
    pub submissions: Vec<UnderWay>,
}

impl Ground {
    pub fn read(connection: &Connection, year: i32, today: NaiveDate) -> Result<Self, RegistryError> {
        let own = settings::office(connection)?.region_code;
        let key = named_params! {":own": own};
        let agreements = rows(connection, include_str!("sql/covered.sql"), key, covered)?;
        let subjects: Vec<(String, String)> =
            rows(connection, include_str!("sql/under_way.sql"), [], |row| {
                Ok((row.get("id")?, row.get("subject")?))
            })?;
        let submissions = subjects
            .into_iter()
            .map(|(id, subject)| Ok(under_way(id, serde_json::from_str(&subject)?, &own)))
            .collect::<Result<_, RegistryError>>()?;
        Ok(Self {
            on: day(year, today),
            agreements,
            submissions,
        })
    }
}

/// The day a year's counts are of.
fn day(year: i32, today: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).map_or(today, |last| last.min(today))
}

fn covered(row: &Row<'_>) -> rusqlite::Result<Covered> {
    let list = |name: &str| -> rusqlite::Result<Vec<String>> {
        let joined: Option<String> = row.get(name)?;
        let parts = joined.iter().flat_map(|text| text.split(SEPARATOR));
        let once: BTreeSet<String> = parts.map(str::to_owned).collect();
        Ok(once.into_iter().collect())
    };
    Ok(Covered {
        id: row.get("id")?,
        term: Term {
            signed: row.get("signed")?,
            starts: row.get("starts")?,
            ends: row.get("ends")?,
            ended_on: row.get("ended_on")?,
        },
        urusan: list("urusan")?,
        units: list("units")?,
        partners: list("partners")?,
    })
}

fn under_way(id: String, subject: AgreementForm, own: &str) -> UnderWay {
    let key = |party: crate::agreements::Party| match party.region_code {
        Some(code) if party.type_ == PartyType::Region => code,
        _ => fold(&party.name),
    };
    let partners: BTreeSet<String> = subject
        .parties
        .into_iter()
        .map(key)
        .filter(|key| key != own)
        .collect();
    UnderWay {
        id,
        urusan: subject.urusan,
        units: subject.work_units,
        partners: partners.into_iter().collect(),
    }
}
