//! What an agreement's dates say on a given day. Nothing here is ever stored.

use super::model::{AgreementForm, Document, Kind};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Days before the end from which an agreement counts as "akan berakhir" (practice: 90 days).
pub const EXPIRING_DAYS: u64 = 90;

/// Status of an agreement on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// No document is signed yet.
    Unsigned,
    /// Signed, its term begins later.
    Upcoming,
    /// Berjalan.
    InForce,
    /// Berjalan, and its term ends within [`EXPIRING_DAYS`].
    Expiring,
    /// Its term is over.
    Expired,
    /// Ended explicitly.
    Terminated,
    /// The record was made void.
    Voided,
}

impl Status {
    /// Every status, in the order of an agreement's life.
    pub const ALL: [Self; 7] = [
        Self::Unsigned,
        Self::Upcoming,
        Self::InForce,
        Self::Expiring,
        Self::Expired,
        Self::Terminated,
        Self::Voided,
    ];
}

/// The days an agreement speaks of, taken from all its documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Term {
    /// First signature under it; addenda do not count.
    pub signed: Option<NaiveDate>,
    /// First day in force.
    pub starts: Option<NaiveDate>,
    /// Last day in force by its documents; absent with `starts` set means open-ended.
    pub ends: Option<NaiveDate>,
    /// Day it was ended explicitly.
    pub ended_on: Option<NaiveDate>,
}

/// Works out the term: it begins with the earliest document and ends with the latest, where an addendum's end
/// replaces the end of what it changes. An older record (legacy) may lack its day of signing; its start then stands for it.
pub fn term(form: &AgreementForm) -> Term {
    let begins = |document: &Document| {
        document
            .starts
            .filter(|_| document.signed.is_some() || form.kind == Kind::Legacy)
            .or(document.signed)
    };
    let main = || {
        form.documents
            .iter()
            .filter(|d| !d.kind.changes_another() && begins(d).is_some())
    };
    let ends: Vec<Option<NaiveDate>> = main().map(|document| end_of(document, &form.documents)).collect();
    Term {
        signed: main().filter_map(|d| d.signed.or_else(|| begins(d))).min(),
        starts: main().filter_map(begins).min(),
        // One open-ended document keeps the whole agreement open.
        ends: if ends.contains(&None) {
            None
        } else {
            ends.into_iter().flatten().max()
        },
        ended_on: form.ended_on,
    }
}

/// End of one document: of its newest signed change that names one, else its own.
fn end_of(document: &Document, all: &[Document]) -> Option<NaiveDate> {
    all.iter()
        .filter(|d| {
            d.kind.changes_another() && changed_by(d, all).is_some_and(|first| first.id == document.id)
        })
        .filter(|d| d.signed.is_some() && (d.ends.is_some() || d.open_reason.is_some()))
        .max_by_key(|d| d.signed)
        .map_or(document.ends, |change| change.ends)
}

/// The document a change changes in the end: an addendum may stand under an earlier addendum.
fn changed_by<'a>(change: &Document, all: &'a [Document]) -> Option<&'a Document> {
    let above = |id: Option<&str>| all.iter().find(|d| Some(d.id.as_str()) == id);
    let mut found = above(change.parent_id.as_deref());
    // Rules refuse circles; the bound keeps a form that was not checked yet from running for ever.
    for _ in all {
        match found {
            Some(parent) if parent.kind.changes_another() => found = above(parent.parent_id.as_deref()),
            _ => return found,
        }
    }
    None
}

impl Term {
    /// Status on a day.
    pub fn status(&self, on: NaiveDate, voided: bool) -> Status {
        let soon = on
            .checked_add_days(Days::new(EXPIRING_DAYS))
            .unwrap_or(NaiveDate::MAX);
        if voided {
            Status::Voided
        } else if self.ended_on.is_some_and(|ended| ended <= on) {
            Status::Terminated
        } else {
            match (self.starts, self.ends) {
                (None, _) => Status::Unsigned,
                (Some(starts), _) if starts > on => Status::Upcoming,
                (_, Some(ends)) if ends < on => Status::Expired,
                (_, Some(ends)) if ends <= soon => Status::Expiring,
                _ => Status::InForce,
            }
        }
    }

    /// Whether it is in force on at least one day from `first` to `last`, both included.
    pub fn in_force_between(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.starts.is_some_and(|starts| {
            starts <= last
                && self.ends.is_none_or(|ends| ends >= first && ends >= starts)
                && self.ended_on.is_none_or(|ended| ended > first && ended > starts)
        })
    }
}
