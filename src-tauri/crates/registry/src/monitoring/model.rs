//! Targets, what the semesters brought of them, and evaluations.

use crate::period::{Period, Semester};
use crate::words::words;
use chrono::NaiveDate;
use rules::Answers;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a target measures.
    Measure {
        /// Amount of work: hectares, tonnes, trainings.
        Volume = "volume",
        /// Money, in sen.
        Money = "money",
        /// Who or what benefits: people, households, villages.
        Benefit = "benefit",
    }
}

/// What people type of a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TargetEntry {
    /// What is to be reached.
    pub name: String,
    /// What it measures.
    pub measure: Measure,
    /// Unit of the amounts; `Rp` for money.
    pub unit: String,
    /// The year it is planned for; the whole term when absent.
    pub year: Option<i32>,
    /// How much, in hundredths of the unit: sen for money.
    #[ts(type = "number")]
    pub planned: i64,
}

/// A target as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Target {
    /// Id (UUIDv7).
    pub id: String,
    /// Counts the saves; a save must name the revision it was made from.
    pub rev: u32,
    /// What was typed.
    #[serde(flatten)]
    pub entry: TargetEntry,
    /// Why it was withdrawn; absent while it stands.
    pub void_reason: Option<String>,
}

impl Target {
    /// Whether it stands and something is to be reported of it in a year.
    pub fn asks(&self, year: i32) -> bool {
        self.void_reason.is_none() && self.entry.year.is_none_or(|planned| planned == year)
    }
}

/// What one semester brought of a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Realisation {
    /// Id of the target.
    pub target: String,
    /// Year.
    pub year: i32,
    /// Semester.
    pub semester: Semester,
    /// Revision; 0 for one that is not saved yet.
    pub rev: u32,
    /// How much in this semester alone, in hundredths of the target's unit.
    #[ts(type = "number")]
    pub amount: i64,
    /// Anything to add.
    pub note: String,
    /// Why it was withdrawn; absent while it stands. Saving it again takes it back into the count.
    pub void_reason: Option<String>,
}

impl Realisation {
    /// Whether it stands and its semester is over by the end of a period, or is that period's last.
    pub fn is_by(&self, last: NaiveDate) -> bool {
        self.void_reason.is_none()
            && Period::new(self.year, Some(self.semester), None).is_ok_and(|semester| semester.last() <= last)
    }
}

/// What people type of an evaluation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EvaluationEntry {
    /// Id of the form.
    pub form: String,
    /// Year.
    pub year: i32,
    /// Round of the year, from 1.
    pub round: u32,
    /// What was answered, by question.
    #[ts(as = "std::collections::BTreeMap<String, rules::Answer>")]
    pub answers: Answers,
    /// Id of the recommendation; the officer decides.
    pub recommendation: String,
    /// Why; needed when the score suggests another one, or none.
    pub reason: String,
    /// The day of the evaluation.
    pub evaluated: NaiveDate,
    /// Who evaluated: a person, or a team.
    pub evaluator: String,
}

/// An evaluation as stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Evaluation {
    /// Id (UUIDv7).
    pub id: String,
    /// Counts the saves.
    pub rev: u32,
    /// What was typed.
    #[serde(flatten)]
    pub entry: EvaluationEntry,
    /// Last day of its round, by the rules in force when it was saved.
    pub round_ends: NaiveDate,
    /// Score in hundredths of a point (8750 is 87,5 of 100), by the rules in force when it was saved; absent when no
    /// question with a score was answered.
    pub score: Option<u32>,
    /// Why it was made void; absent while it stands.
    pub void_reason: Option<String>,
}
