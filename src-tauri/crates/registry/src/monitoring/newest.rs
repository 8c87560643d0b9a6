//! The newest round of an agreement in one score and one recommendation.

use super::model::Evaluation;
use rules::Rulebook;

/// The evaluations of the newest round that has any.
#[derive(Debug, Clone, PartialEq)]
pub struct Newest {
    /// Year.
    pub year: i32,
    /// Round of the year.
    pub round: u32,
    evaluations: Vec<Evaluation>,
}

/// The newest round of evaluations that stand.
pub fn newest(evaluations: &[Evaluation]) -> Option<Newest> {
    let standing = || evaluations.iter().filter(|one| one.void_reason.is_none());
    let place = |one: &Evaluation| (one.entry.year, one.entry.round);
    let (year, round) = standing().map(place).max()?;
    Some(Newest {
        year,
        round,
        evaluations: standing()
            .filter(|one| place(one) == (year, round))
            .cloned()
            .collect(),
    })
}

impl Newest {
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

    /// Id of the recommendation: that of the last form, in the order of the rules.
    pub fn recommendation(&self, book: &Rulebook) -> Option<&str> {
        let rank = |one: &&Evaluation| book.forms.iter().position(|form| form.id == *one.entry.form);
        self.evaluations
            .iter()
            .max_by_key(rank)
            .map(|one| one.entry.recommendation.as_str())
    }
}
