//! What was recorded of a piece of evidence.

use chrono::NaiveDate;

use super::{Given, Ticks};
use crate::path::{Evidence, Field};

/// One record of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Id of the event.
    pub event: String,
    /// The day it happened.
    pub on: NaiveDate,
    /// Its fields.
    pub given: Given,
    /// What was found item by item.
    pub ticks: Ticks,
}

impl Recorded {
    /// Takes its place among the records: what comes again and again stands beside those of other periods, anything else
    /// takes the place of what was there.
    pub(super) fn join(self, evidence: &Evidence, all: &mut Vec<Recorded>) {
        if evidence.repeats() {
            let period = self.given.get(&Field::Period);
            all.retain(|one| period.is_none() || one.given.get(&Field::Period) != period);
        } else {
            all.clear();
        }
        all.push(self);
    }
}

impl Evidence {
    /// Whether it comes again and again: a report of each semester, a plan of each year.
    pub fn repeats(&self) -> bool {
        self.follows || self.fields.contains(&Field::Period)
    }
}
