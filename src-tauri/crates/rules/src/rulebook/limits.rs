//! How long a document may hold, or must, and how the office counts a term.

use chrono::NaiveDate;
use serde::Deserialize;

use super::Rulebook;
use super::articles::maybe_day;
use super::lists::tables;
use crate::path::Severity;
use crate::source::Source;
use crate::span::Span;
use crate::word::Word;

tables! {
    /// How long a document may hold, or must.
    Limit {
        /// Stable id.
        id: Word,
        /// Name on screens.
        name: String,
        /// Paths it holds for.
        paths: Vec<Word>,
        /// Documents it holds for.
        documents: Vec<Word>,
        /// On which side of the term it lies.
        bound: Bound,
        /// Years.
        #[serde(default)]
        years: Option<u32>,
        /// Months, where the term is not told in years.
        #[serde(default)]
        months: Option<u32>,
        /// The situation in which it holds.
        #[serde(default)]
        when: Option<String>,
        /// How much it binds.
        severity: Severity,
        /// Whether it may be extended.
        extendable: bool,
        /// Where that stands.
        #[serde(default)]
        extension_source: Option<Source>,
        /// Where it stands.
        source: Source,
        /// What the officer reads.
        sentence: String,
        /// What the officer should know.
        #[serde(default)]
        note: String,
    }

    /// What holds for agreements older than the rules.
    Transition {
        /// Stable id.
        id: Word,
        /// Paths it holds for.
        paths: Vec<Word>,
        /// Agreements signed before this day.
        #[serde(default, deserialize_with = "maybe_day")]
        signed_before: Option<NaiveDate>,
        /// Cooperations in process on this day.
        #[serde(default, deserialize_with = "maybe_day")]
        in_process_on: Option<NaiveDate>,
        /// Last day to follow it.
        #[serde(default, deserialize_with = "maybe_day")]
        until: Option<NaiveDate>,
        /// What happens to them.
        effect: String,
        /// Where it stands.
        source: Source,
        /// What the officer reads.
        sentence: String,
    }
}

/// On which side of its term a limit lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// A document holds so long at most.
    AtMost,
    /// A document holds so long at least.
    AtLeast,
    /// No rule limits it, and the list says so.
    None,
}

impl Limit {
    /// Its term; absent where there is no limit.
    pub fn term(&self) -> Option<Span> {
        let months = self.months.map(Span::Months);
        self.years.map(Span::Years).or(months)
    }

    /// Whether it tells exactly the term its bound asks for.
    pub(super) fn is_whole(&self) -> bool {
        let told = [self.years, self.months].into_iter().flatten();
        told.count() == usize::from(self.bound != Bound::None)
    }
}

/// How a term misses its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beyond {
    /// It may end on this day at the latest.
    TooLong(NaiveDate),
    /// It may end on this day at the earliest.
    TooShort(NaiveDate),
}

impl Rulebook {
    /// The last day of a term: the day before the same day, or, as the office set, that day itself.
    pub fn last_of_term(&self, first: NaiveDate, span: Span) -> NaiveDate {
        match self.word("term-end") {
            Some("sehari-sebelum") => span.term_from(first, &self.calendar).day,
            _ => span.after(first, &self.calendar).day,
        }
    }

    /// On which side of a limit a term from one day to another lies; none when it keeps to it.
    pub fn beyond(&self, limit: &Limit, first: NaiveDate, ends: NaiveDate) -> Option<Beyond> {
        let term = limit.term()?;
        match limit.bound {
            Bound::AtMost => {
                let last = self.last_of_term(first, term);
                (ends > last).then_some(Beyond::TooLong(last))
            }
            // However the office counts a term, one that ends on the day before the same day is whole.
            Bound::AtLeast => {
                let whole = term.term_from(first, &self.calendar).day;
                (ends < whole).then_some(Beyond::TooShort(whole))
            }
            Bound::None => None,
        }
    }
}
