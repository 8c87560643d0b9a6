//! Which days are working days: Monday to Friday without national holidays and collective leave (cuti bersama).
//!
//! The holidays of a year are decreed by three ministers late in the year before; a year that is not known yet has
//! weekends only, and what is reckoned through it says so.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::span::Reckoned;

/// Why nobody works on a weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum HolidayKind {
    /// Hari libur nasional.
    Libur,
    /// Cuti bersama.
    CutiBersama,
}

/// One day off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// What it is called.
    pub name: String,
    /// Holiday or collective leave.
    pub kind: HolidayKind,
}

/// Who decreed the days off of a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decree {
    /// Its name and numbers.
    pub name: String,
    /// Its day.
    pub dated: Option<NaiveDate>,
}

/// The days off that are known.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    days: BTreeMap<NaiveDate, Holiday>,
    years: BTreeMap<i32, Decree>,
}

impl Calendar {
    /// Adds a year that is wholly known, with its days off; what was known of it before is forgotten.
    pub fn know(&mut self, year: i32, decree: Decree, days: impl IntoIterator<Item = (NaiveDate, Holiday)>) {
        self.days.retain(|day, _| day.year() != year);
        self.years.insert(year, decree);
        self.days.extend(days);
    }

    /// The years whose holidays are known.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.years.keys().copied()
    }

    /// Who decreed a year's days off; nothing when the year is not known.
    pub fn decree(&self, year: i32) -> Option<&Decree> {
        self.years.get(&year)
    }

    /// The days off of a year, in order.
    pub fn days_of(&self, year: i32) -> impl Iterator<Item = (NaiveDate, &Holiday)> {
        self.days
            .iter()
            .filter(move |(day, _)| day.year() == year)
            .map(|(day, holiday)| (*day, holiday))
    }

    /// What is celebrated on a day.
    pub fn holiday(&self, day: NaiveDate) -> Option<&Holiday> {
        self.days.get(&day)
    }

    /// Whether the offices work.
    pub fn works(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.days.contains_key(&day)
    }

    /// The last of so many working days, the first of which is the first one after `from`.
    pub(crate) fn working_days_after(&self, from: NaiveDate, days: u32) -> Reckoned {
        self.walk(from, days, |day| day.checked_add_days(Days::new(1)))
    }

    /// The so manieth working day before `until`.
    pub(crate) fn working_days_before(&self, until: NaiveDate, days: u32) -> Reckoned {
        self.walk(until, days, |day| day.checked_sub_days(Days::new(1)))
    }

    fn walk(&self, from: NaiveDate, days: u32, next: impl Fn(NaiveDate) -> Option<NaiveDate>) -> Reckoned {
        let mut reckoned = Reckoned {
            day: from,
            certain: true,
        };
        let mut left = days;
        while left > 0 {
            let Some(day) = next(reckoned.day) else {
                return reckoned;
            };
            reckoned.day = day;
            reckoned.certain &= self.years.contains_key(&day.year());
            if self.works(day) {
                left -= 1;
            }
        }
        reckoned
    }
}
