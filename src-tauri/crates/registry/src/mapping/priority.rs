//! The order of the rows (skala prioritas, Permendagri 22/2020 Pasal 5(3)b): the criteria and their weights are practice
//! and stand in the rules; what a row gets by them is reckoned openly each time.

use super::model::MapRowForm;
use super::rules::SCORE_MAX;
use rules::Rulebook;
use rules::rulebook::Criteria;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Id of the criteria in the rules.
const CRITERIA: &str = "mapping-priority";

/// One criterion with what a row got by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScoredCriterion {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// How much it weighs.
    pub weight: u32,
    /// The score, 0 to 5; absent while nobody gave one, which counts nothing.
    pub score: Option<u32>,
    /// Weight times score.
    pub points: u32,
}

/// The place of a row in the order, with the whole reckoning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapPriority {
    /// Each criterion, in the order of the rules.
    pub criteria: Vec<ScoredCriterion>,
    /// The sum of their points.
    pub points: u32,
    /// The most points there are: five times the weights.
    pub most: u32,
    /// The points in percent of the most, rounded half up.
    pub percent: u32,
    /// Whether every criterion has a score.
    pub complete: bool,
}

/// The criteria in force; absent when an office took them out of its rules.
pub fn criteria(book: &Rulebook) -> Option<&Criteria> {
    book.criteria.iter().find(|criteria| criteria.id == *CRITERIA)
}

/// What a row gets by the criteria in force. A score for a criterion that is in force no more counts nothing.
pub fn priority(book: &Rulebook, form: &MapRowForm) -> MapPriority {
    let scored: Vec<ScoredCriterion> = criteria(book)
        .into_iter()
        .flat_map(|list| &list.criteria)
        .map(|criterion| {
            let weight = criterion.weight.unwrap_or(1);
            let score = form.scores.get(&*criterion.id).copied();
            ScoredCriterion {
                id: criterion.id.to_string(),
                name: criterion.name.clone(),
                weight,
                score,
                points: weight.saturating_mul(score.unwrap_or(0).min(SCORE_MAX)),
            }
        })
        .collect();
    let sum = |of: &dyn Fn(&ScoredCriterion) -> u32| {
        scored
            .iter()
            .fold(0_u32, |sum, criterion| sum.saturating_add(of(criterion)))
    };
    let points = sum(&|criterion| criterion.points);
    let most = sum(&|criterion| criterion.weight.saturating_mul(SCORE_MAX));
    let percent = (u64::from(points) * 200 + u64::from(most)).checked_div(u64::from(most) * 2);
    MapPriority {
        points,
        most,
        percent: u32::try_from(percent.unwrap_or(0)).unwrap_or(100),
        complete: !scored.is_empty() && scored.iter().all(|criterion| criterion.score.is_some()),
        criteria: scored,
    }
}
