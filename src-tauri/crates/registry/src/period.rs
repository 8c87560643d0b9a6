//! Periods of a recap: a year, a semester, or a span of years; and which agreements it counts.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Half of a calendar year: I is January to June, II is July to December.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(into = "u8", try_from = "u8")]
#[ts(type = "1 | 2")]
pub enum Semester {
    /// January to June.
    First,
    /// July to December.
    Second,
}

impl From<Semester> for u8 {
    fn from(semester: Semester) -> u8 {
        match semester {
            Semester::First => 1,
            Semester::Second => 2,
        }
    }
}

impl TryFrom<u8> for Semester {
    type Error = String;
    fn try_from(value: u8) -> Result<Self, String> {
        match value {
            1 => Ok(Self::First),
            2 => Ok(Self::Second),
            other => Err(format!("semester {other}")),
        }
    }
}

impl rusqlite::types::FromSql for Semester {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        let number = u8::column_result(value)?;
        Self::try_from(number).map_err(|_| rusqlite::types::FromSqlError::InvalidType)
    }
}

impl Semester {
    /// The semester a day lies in.
    pub fn of(day: NaiveDate) -> Self {
        if day.month() <= 6 {
            Self::First
        } else {
            Self::Second
        }
    }

    /// `I` or `II`.
    pub fn roman(self) -> &'static str {
        match self {
            Self::First => "I",
            Self::Second => "II",
        }
    }
}

/// Why a period cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// Outside the years a register can hold.
    #[error("year {0} is outside 1945 to 2200")]
    Year(i32),
    /// The first year lies after the last.
    #[error("first year {0} is after {1}")]
    Backwards(i32, i32),
}

/// The days a recap speaks of, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Period {
    /// Last year of the period.
    year: i32,
    /// The semester of the year; the whole year when absent.
    semester: Option<Semester>,
    /// First year when the period spans several years.
    from_year: Option<i32>,
}

impl Period {
    /// A period that ends with `year` (or with its semester) and begins with `from_year` when given.
    ///
    /// # Errors
    /// [`PeriodError`] for years out of range or in the wrong order.
    pub fn new(year: i32, semester: Option<Semester>, from_year: Option<i32>) -> Result<Self, PeriodError> {
        for y in [Some(year), from_year].into_iter().flatten() {
            if !(1945..=2200).contains(&y) {
                return Err(PeriodError::Year(y));
            }
        }
        match from_year {
            Some(first) if first > year => Err(PeriodError::Backwards(first, year)),
            _ => Ok(Self {
                year,
                semester,
                from_year: from_year.filter(|first| *first < year),
            }),
        }
    }

    /// First day.
    pub fn first(&self) -> NaiveDate {
        let month = match (self.from_year, self.semester) {
            (None, Some(Semester::Second)) => 7,
            _ => 1,
        };
        day(self.from_year.unwrap_or(self.year), month, 1)
    }

    /// Last day.
    pub fn last(&self) -> NaiveDate {
        match self.semester {
            Some(Semester::First) => day(self.year, 6, 30),
            _ => day(self.year, 12, 31),
        }
    }

    /// Last year of the period.
    pub fn year(&self) -> i32 {
        self.year
    }

    /// The semester, when the period ends with one.
    pub fn semester(&self) -> Option<Semester> {
        self.semester
    }

    /// First year, when the period spans several.
    pub fn from_year(&self) -> Option<i32> {
        self.from_year
    }

    /// `2025`, `2025-S2`, `2020-2025`, `2020-2025-S1`: the short form of file names.
    pub fn short(&self) -> String {
        let from = self.from_year.map(|y| format!("{y}-")).unwrap_or_default();
        let semester = self
            .semester
            .map(|s| format!("-S{}", u8::from(s)))
            .unwrap_or_default();
        format!("{from}{}{semester}", self.year)
    }

    /// The way letters and screens name it: `Semester II Tahun 2025`, `Tahun 2025`, `Tahun 2020 s.d. 2025`.
    pub fn label(&self) -> String {
        match (self.from_year, self.semester) {
            (None, None) => format!("Tahun {}", self.year),
            (None, Some(s)) => format!("Semester {} Tahun {}", s.roman(), self.year),
            (Some(first), None) => format!("Tahun {first} sampai dengan Tahun {}", self.year),
            (Some(first), Some(s)) => {
                format!(
                    "Tahun {first} sampai dengan Semester {} Tahun {}",
                    s.roman(),
                    self.year
                )
            }
        }
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    // Years are checked by `Period::new`, months and days are constants.
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MIN)
}

/// Which agreements a recap counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// In force on at least one day of the period.
    #[default]
    InForce,
    /// Signed in the period (addenda alone do not count).
    Signed,
    /// Everything in the register that is not void.
    All,
}

impl Scope {
    /// The stable word of command line, database and package.
    pub fn word(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Signed => "signed",
            Self::All => "all",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_semester_has_its_own_first_and_last_day() {
        let p = Period::new(2025, Some(Semester::Second), None).unwrap();
        assert_eq!(p.first().to_string(), "2025-07-01");
        assert_eq!(p.last().to_string(), "2025-12-31");
        assert_eq!(p.short(), "2025-S2");
        assert_eq!(p.label(), "Semester II Tahun 2025");
    }

    #[test]
    fn a_span_begins_with_january_of_its_first_year() {
        let p = Period::new(2025, Some(Semester::First), Some(2020)).unwrap();
        assert_eq!(p.first().to_string(), "2020-01-01");
        assert_eq!(p.last().to_string(), "2025-06-30");
        assert_eq!(p.short(), "2020-2025-S1");
    }

    #[test]
    fn a_span_of_one_year_is_that_year() {
        assert_eq!(Period::new(2025, None, Some(2025)).unwrap().short(), "2025");
        assert_eq!(
            Period::new(2024, None, Some(2025)),
            Err(PeriodError::Backwards(2025, 2024))
        );
        assert_eq!(Period::new(25, None, None), Err(PeriodError::Year(25)));
    }
}
