//! A round of an agreement in one score and one recommendation; what a period brought in short.

use super::model::{Evaluation, Measure};
use super::{store, trend};
use crate::error::RegistryError;
use crate::period::{Period, Semester};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// The evaluations of the newest round that has any.
#[derive(Debug, Clone, PartialEq)]
pub struct Newest<'e> {
    /// Year.
    pub year: i32,
    /// Round of the year.
    pub round: u32,
    evaluations: Vec<&'e Evaluation>,
}

/// The newest round of evaluations that stand.
pub fn newest<'e>(evaluations: impl IntoIterator<Item = &'e Evaluation>) -> Option<Newest<'e>> {
    let standing: Vec<&Evaluation> = evaluations
        .into_iter()
        .filter(|one| one.void_reason.is_none())
        .collect();
    let place = |one: &Evaluation| (one.entry.year, one.entry.round);
    let (year, round) = standing.iter().map(|one| place(one)).max()?;
    Some(Newest {
        year,
        round,
        evaluations: standing
            .into_iter()
            .filter(|one| place(one) == (year, round))
            .collect(),
    })
}

impl Newest<'_> {
    /// Mean of the scores of its forms in hundredths of a point, rounded half up; forms without a score do not count.
    pub fn score(&self) -> Option<u32> {
        let scores: Vec<u64> = self
            .evaluations
            .iter()
            .filter_map(|one| one.score.map(u64::from))
            .collect();
        let count = u64::try_from(scores.len()).ok().filter(|count| *count > 0)?;
        u32::try_from((2 * scores.iter().sum::<u64>() + count) / (2 * count)).ok()
    }

    /// Id of the recommendation of whoever evaluated last; of one day, the one recorded last.
    pub fn recommendation(&self) -> Option<&str> {
        self.evaluations
            .iter()
            .max_by_key(|one| (one.entry.evaluated, &one.id))
            .map(|one| one.entry.recommendation.as_str())
    }
}

/// What a period brought of an agreement, in short, as a letter prints it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attained {
    /// What was reached of the targets by the end of the period, by measure.
    pub shares: Vec<trend::Share>,
    /// Score of the newest round that ended in the period, in hundredths of a point.
    pub score: Option<u32>,
    /// Id of its recommendation.
    pub recommendation: Option<String>,
}

impl Attained {
    /// What was reached of the targets of a measure, in hundredths of a per cent.
    pub fn percent(&self, measure: Measure) -> Option<i64> {
        let mut shares = self.shares.iter();
        shares
            .find(|share| share.measure == measure)
            .map(|share| share.percent)
    }
}

/// What a period brought of an agreement, in short.
///
/// # Errors
/// What SQLite says.
pub fn attained(connection: &Connection, agreement: &str, period: Period) -> Result<Attained, RegistryError> {
    let targets = store::targets(connection, agreement)?;
    let shares = if targets.is_empty() {
        Vec::new()
    } else {
        let realisations = store::realisations(connection, agreement)?;
        let last = period.semester().unwrap_or(Semester::Second);
        trend::shares(&targets, &realisations, period.year(), last)
    };
    let evaluations = store::evaluations(connection, agreement)?;
    let newest = newest(
        evaluations
            .iter()
            .filter(|one| one.round_ends >= period.first() && one.round_ends <= period.last()),
    );
    Ok(Attained {
        shares,
        score: newest.as_ref().and_then(Newest::score),
        recommendation: newest.and_then(|newest| newest.recommendation().map(str::to_owned)),
    })
}
