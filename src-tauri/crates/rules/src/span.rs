//! Days, working days, months and years, counted as the office counts them (docs/decisions/0011-the-law-is-data-and-the-history-only-grows.md).
//!
//! - A term includes its first and its last day: one year from 1 January ends on 31 December.
//! - A clock starts on the day after what starts it: 30 days from a letter received on the 1st are over at the end of the 31st.
//! - A month that has no such day ends on its last day.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::calendar::Calendar;

/// The last day a register can hold; arithmetic stops there instead of failing.
pub const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// A length of time as the law names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Days of the calendar.
    Days(u32),
    /// Monday to Friday without holidays.
    WorkingDays(u32),
    /// Months.
    Months(u32),
    /// Years.
    Years(u32),
}

/// A day that was reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reckoned {
    /// The day.
    pub day: NaiveDate,
    /// Whether every holiday on the way was known. Holidays of a year are decreed late in the year before it.
    pub certain: bool,
}

impl Span {
    /// The last day of a clock of this length that starts with what happened on `from`.
    pub fn after(self, from: NaiveDate, calendar: &Calendar) -> Reckoned {
        let certain = |day| Reckoned { day, certain: true };
        match self {
            Self::Days(days) => certain(later(from, days)),
            Self::WorkingDays(days) => calendar.working_days_after(from, days),
            Self::Months(months) => certain(months_later(from, months)),
            Self::Years(years) => certain(months_later(from, years.saturating_mul(12))),
        }
    }

    /// The last day on which something is at least this long before `until`.
    pub fn before(self, until: NaiveDate, calendar: &Calendar) -> Reckoned {
        let certain = |day| Reckoned { day, certain: true };
        match self {
            Self::Days(days) => certain(earlier(until, days)),
            Self::WorkingDays(days) => calendar.working_days_before(until, days),
            Self::Months(months) => certain(months_earlier(until, months)),
            Self::Years(years) => certain(months_earlier(until, years.saturating_mul(12))),
        }
    }

    /// The last day of a term of this length whose first day is `first`.
    pub fn term_from(self, first: NaiveDate, calendar: &Calendar) -> Reckoned {
        match self {
            Self::Days(days) => Reckoned {
                day: later(first, days.saturating_sub(1)),
                certain: true,
            },
            Self::WorkingDays(_) => self.after(earlier(first, 1), calendar),
            Self::Months(months) => Reckoned {
                day: last_of_term(first, months),
                certain: true,
            },
            Self::Years(years) => Reckoned {
                day: last_of_term(first, years.saturating_mul(12)),
                certain: true,
            },
        }
    }
}

fn later(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into()))
        .map_or(LAST_DAY, |day| day.min(LAST_DAY))
}

fn earlier(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(days.into()))
        .unwrap_or(NaiveDate::MIN)
}

fn months_later(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months))
        .map_or(LAST_DAY, |day| day.min(LAST_DAY))
}

fn months_earlier(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months))
        .unwrap_or(NaiveDate::MIN)
}

/// The day before the day of the same number; where that number does not exist, the last day of the month.
fn last_of_term(first: NaiveDate, months: u32) -> NaiveDate {
    let same = months_later(first, months);
    if same.day() == first.day() {
        earlier(same, 1)
    } else {
        same
    }
}

#[cfg(test)]
mod tests;
