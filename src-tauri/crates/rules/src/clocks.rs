//! Clocks of the law and reminders of practice: when they start, when they are over, what happens then.

mod reckon;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::path::Severity;
use crate::source::Source;
use crate::word::Word;

pub use reckon::{Due, Level, Moments, Reckoner, in_words};

/// A clock.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Stable id.
    pub id: Word,
    /// Name on screens.
    pub name: String,
    /// Paths it runs on.
    pub paths: Vec<Word>,
    /// The stage it belongs to.
    #[serde(default)]
    pub stage: Option<Word>,
    /// For whom it runs.
    pub side: ClockSide,
    /// The situation in which it runs.
    #[serde(default)]
    pub when: Option<String>,
    /// Clocks of one group end with the earliest of them.
    #[serde(default)]
    pub group: Option<Word>,
    /// The day it starts with: `offer-letter.received`, or `@agreement.ends` for a day that no evidence holds.
    pub starts_at: Word,
    /// The setting that says otherwise.
    #[serde(default)]
    pub starts_at_setting: Option<Word>,
    /// Whether it is counted forwards or backwards from there.
    pub direction: Direction,
    /// How many days.
    #[serde(default)]
    pub days: Option<u32>,
    /// How many months.
    #[serde(default)]
    pub months: Option<u32>,
    /// How many years.
    #[serde(default)]
    pub years: Option<u32>,
    /// The setting that says how many days.
    #[serde(default)]
    pub days_setting: Option<Word>,
    /// The setting that names the day of the year.
    #[serde(default)]
    pub due_setting: Option<Word>,
    /// What is counted.
    pub unit: Unit,
    /// Every semester or every year anew.
    #[serde(default)]
    pub recurs: Option<Recurs>,
    /// What ends it before its time.
    pub stops_at: Vec<Word>,
    /// The letters that settle it, by their kind: `recap`, `tkksd_semester`; none where no letter does.
    #[serde(default)]
    pub settled_by: Vec<Word>,
    /// What happens when it is over.
    pub on_lapse: String,
    /// Whether it holds for obligatory cooperation alone.
    #[serde(default)]
    pub mandatory_only: bool,
    /// How much it binds.
    pub severity: Severity,
    /// Where it stands.
    pub source: Source,
    /// What the officer reads; `{date}` and `{days}` are filled in.
    pub sentence: String,
    /// What the officer should know.
    #[serde(default)]
    pub note: String,
}

/// For whom a clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockSide {
    /// For everybody.
    Both,
    /// For the region that offers.
    Offering,
    /// For the region that was offered something.
    Offered,
    /// For a regency or city.
    RegencyCity,
    /// For a province.
    Province,
}

/// Whether time is counted after a day or before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Forwards.
    After,
    /// Backwards.
    Before,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Days; the office sets whether of the calendar or of work.
    Hari,
    /// Working days.
    HariKerja,
    /// Months.
    Bulan,
    /// Years.
    Tahun,
}

/// How often a clock starts anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Recurs {
    /// Every semester.
    Semester,
    /// Every year.
    Year,
}
