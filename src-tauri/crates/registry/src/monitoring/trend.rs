//! How an agreement goes on: what was reached of its targets semester by semester, and its scores round by round.

use super::model::{Evaluation, Measure, Realisation, Target};
use crate::period::{Period, Semester};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Hundredths of a per cent in the whole.
const WHOLE: i128 = 10_000;

/// How much of the targets of one measure is reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Share {
    /// What is measured.
    pub measure: Measure,
    /// How many targets.
    pub targets: u32,
    /// Reached of planned in hundredths of a per cent (8750 is 87,5%); more than 10000 where more was reached.
    #[ts(type = "number")]
    pub percent: i64,
}

/// One semester of the trend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SemesterTrend {
    /// Year.
    pub year: i32,
    /// Semester.
    pub semester: Semester,
    /// By measure; a measure without a target is not among them.
    pub shares: Vec<Share>,
}

/// The score of one form in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormScore {
    /// Id of the form.
    pub form: String,
    /// In hundredths of a point.
    pub score: Option<u32>,
    /// Id of the recommendation.
    pub recommendation: String,
}

/// One round of the trend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoundTrend {
    /// Year.
    pub year: i32,
    /// Round of the year.
    pub round: u32,
    /// By form.
    pub scores: Vec<FormScore>,
}

/// The trend of one agreement, the earliest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Trend {
    /// Semesters of which anything was recorded.
    pub semesters: Vec<SemesterTrend>,
    /// Rounds in which a form was filled in.
    pub rounds: Vec<RoundTrend>,
}

/// The trend from what stands; withdrawn records do not count.
pub fn trend(targets: &[Target], realisations: &[Realisation], evaluations: &[Evaluation]) -> Trend {
    let recorded: BTreeSet<(i32, Semester)> = realisations
        .iter()
        .filter(|one| one.void_reason.is_none())
        .map(|one| (one.year, one.semester))
        .collect();
    let semesters = recorded.into_iter().map(|(year, semester)| SemesterTrend {
        year,
        semester,
        shares: shares(targets, realisations, year, semester),
    });
    let mut rounds: BTreeMap<(i32, u32), Vec<FormScore>> = BTreeMap::new();
    for one in evaluations.iter().filter(|one| one.void_reason.is_none()) {
        rounds
            .entry((one.entry.year, one.entry.round))
            .or_default()
            .push(FormScore {
                form: one.entry.form.clone(),
                score: one.score,
                recommendation: one.entry.recommendation.clone(),
            });
    }
    Trend {
        semesters: semesters.filter(|semester| !semester.shares.is_empty()).collect(),
        rounds: rounds
            .into_iter()
            .map(|((year, round), scores)| RoundTrend { year, round, scores })
            .collect(),
    }
}

/// What is reached of the targets by the end of a semester, by measure. A target for a year is reached by what its semesters
/// brought until then, one for the whole term by what all semesters brought until then. Amounts of money are added up; amounts
/// in different units cannot be, so the share of volume and of benefit is the mean of the shares of their targets.
pub fn shares(targets: &[Target], realisations: &[Realisation], year: i32, semester: Semester) -> Vec<Share> {
    let Ok(period) = Period::new(year, Some(semester), None) else {
        return Vec::new();
    };
    let reached = |target: &Target| -> i128 {
        realisations
            .iter()
            .filter(|one| one.target == target.id && one.is_by(period.last()))
            .map(|one| i128::from(one.amount))
            .sum()
    };
    let share = |measure: &Measure| {
        let asked: Vec<(i128, i128)> = targets
            .iter()
            .filter(|target| target.entry.measure == *measure && target.asks(year))
            .map(|target| (reached(target), i128::from(target.entry.planned)))
            .collect();
        let count = i128::try_from(asked.len()).ok().filter(|count| *count > 0)?;
        let percent = if *measure == Measure::Money {
            part(
                asked.iter().map(|(reached, _)| reached).sum(),
                asked.iter().map(|(_, planned)| planned).sum(),
            )
        } else {
            half_up(
                asked
                    .iter()
                    .map(|(reached, planned)| part(*reached, *planned))
                    .sum(),
                count,
            )
        };
        Some(Share {
            measure: *measure,
            targets: u32::try_from(count).unwrap_or(u32::MAX),
            percent: i64::try_from(percent).unwrap_or(i64::MAX),
        })
    };
    Measure::ALL.iter().filter_map(share).collect()
}

/// `reached` of `planned` in hundredths of a per cent.
fn part(reached: i128, planned: i128) -> i128 {
    half_up(reached * WHOLE, planned)
}

fn half_up(sum: i128, by: i128) -> i128 {
    if by <= 0 {
        return 0;
    }
    (2 * sum + by) / (2 * by)
}
