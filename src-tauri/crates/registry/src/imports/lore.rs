//! What rows of a table are understood against beyond what they say: names of regions, the list as a whole, the register.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use rusqlite::Connection;
use sheets::records::Record;

use super::agreement;
use super::asked::Destination;
use super::partner::Places;
use crate::agreements::rows;
use crate::agreements::search::fold;
use crate::error::RegistryError;
use crate::period::Period;

/// What rows of a table are understood against beyond what they say.
#[derive(Debug)]
pub(super) struct Lore {
    pub places: Places,
    /// Which pair of unnamed columns is ours, by row.
    pub learned: BTreeMap<u32, usize>,
    /// The newest first day of the whole table: against it a status is held.
    pub newest: Option<NaiveDate>,
    pub named: Named,
}

impl Lore {
    pub(super) fn of(
        connection: &Connection,
        target: Destination,
        records: &[Record],
    ) -> Result<Self, RegistryError> {
        let of_agreements = target == Destination::Agreements;
        Ok(Self {
            places: Places::new(),
            learned: if of_agreements {
                agreement::learned(records)
            } else {
                BTreeMap::new()
            },
            newest: agreement::newest(records).filter(|_| of_agreements),
            named: if target == Destination::Monitoring {
                Named::of(connection)?
            } else {
                Named::default()
            },
        })
    }
}

/// An agreement as a row of another table may name it.
#[derive(Debug, Clone)]
pub(super) struct Agreement {
    pub id: String,
    pub title: String,
    pub partner: String,
    pub number: String,
    pub void: bool,
    starts: Option<NaiveDate>,
    /// Last day of the term, or the day before it was ended.
    ends: Option<NaiveDate>,
}

impl Agreement {
    /// Whether it was in force on a day of a period.
    pub(super) fn is_in(&self, period: Period) -> bool {
        self.starts.is_some_and(|first| first <= period.last())
            && self.ends.is_none_or(|last| last >= period.first())
    }
}

/// Agreements of the register by what names them.
#[derive(Debug, Default)]
pub(super) struct Named {
    all: Vec<Agreement>,
    by_id: HashMap<String, usize>,
    by_number: HashMap<String, Vec<usize>>,
    by_title: HashMap<String, Vec<usize>>,
}

impl Named {
    fn of(connection: &Connection) -> Result<Self, RegistryError> {
        let all = rows(connection, include_str!("sql/named.sql"), [], |row| {
            let (ends, ended_on): (Option<NaiveDate>, Option<NaiveDate>) =
                (row.get("ends")?, row.get("ended_on")?);
            Ok(Agreement {
                id: row.get("id")?,
                title: row.get("title")?,
                partner: row.get("partner")?,
                number: row.get("number")?,
                void: row.get("voided")?,
                starts: row.get("starts")?,
                ends: ended_on.and_then(|day| day.pred_opt()).or(ends),
            })
        })?;
        let mut named = Self::default();
        for (at, one) in all.iter().enumerate() {
            named.by_id.insert(one.id.clone(), at);
            for (list, key) in [
                (&mut named.by_number, fold(&one.number)),
                (&mut named.by_title, fold(&one.title)),
            ] {
                if !key.is_empty() && !one.void {
                    list.entry(key).or_default().push(at);
                }
            }
        }
        named.all = all;
        Ok(named)
    }

    pub(super) fn by_id(&self, id: &str) -> Option<&Agreement> {
        self.all.get(*self.by_id.get(id)?)
    }

    /// Those that a number or a title fits: by the number where it fits any, else by the title; a partner keeps those that
    /// have it.
    pub(super) fn called(&self, number: &str, title: &str, partner: &str) -> Vec<&Agreement> {
        let by = |list: &HashMap<String, Vec<usize>>, text: &str| -> Vec<&Agreement> {
            let found = list.get(&fold(text)).into_iter().flatten();
            found.filter_map(|at| self.all.get(*at)).collect()
        };
        let mut found = by(&self.by_number, number);
        if found.is_empty() {
            found = by(&self.by_title, title);
        }
        let partner = fold(partner);
        let of_partner: Vec<&Agreement> = found
            .iter()
            .filter(|one| fold(&one.partner) == partner)
            .copied()
            .collect();
        if of_partner.is_empty() { found } else { of_partner }
    }
}
