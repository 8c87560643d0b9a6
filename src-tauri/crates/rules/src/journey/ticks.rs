//! What was found item by item: the contents of a paper against its checklist, a proposal against its criteria.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Journey;
use crate::path::Evidence;
use crate::rulebook::{Checklist, ChecklistItem, Criteria, Criterion, Rulebook, SettingValue};

/// The setting that names the answers to a criterion, the best first.
const SCALE: &str = "criteria-scale";

/// Whether a paper holds what an item of its checklist asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum ItemAnswer {
    /// It is there.
    #[serde(rename = "ada")]
    Present,
    /// Not yet.
    #[serde(rename = "belum")]
    Missing,
    /// It does not arise here; the note says why.
    #[serde(rename = "tidak-berlaku")]
    NotApplicable,
}

impl ItemAnswer {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Present, Self::Missing, Self::NotApplicable];

    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Present => "ada",
            Self::Missing => "belum",
            Self::NotApplicable => "tidak-berlaku",
        }
    }

    /// The answer of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.word() == word)
    }
}

/// The tick at one item of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemTick {
    /// What was found.
    pub answer: ItemAnswer,
    /// What there is to say of it.
    #[serde(default)]
    pub note: String,
}

/// The answer to one criterion of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CriterionTick {
    /// A word of the office's scale: `memenuhi`.
    pub answer: String,
    /// What there is to say of it.
    #[serde(default)]
    pub note: String,
}

/// What was found of one piece of evidence, by the ids of items and criteria.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ticks {
    /// At the items of its checklist.
    #[serde(default)]
    pub items: BTreeMap<String, ItemTick>,
    /// To the criteria of its review.
    #[serde(default)]
    pub criteria: BTreeMap<String, CriterionTick>,
}

impl Ticks {
    /// Whether nothing was ticked.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.criteria.is_empty()
    }

    /// Every item and criterion that is asked for, found in order: `ada`, and the best answer of the scale.
    pub fn all_in_order(book: &Rulebook, journey: &Journey<'_>, evidence: &Evidence) -> Self {
        let best = book.criteria_scale().first().cloned().unwrap_or_default();
        let list = book.checklist_of(evidence).into_iter();
        let items = list.flat_map(|list| list.asked(journey)).map(|item| {
            let tick = ItemTick {
                answer: ItemAnswer::Present,
                note: String::new(),
            };
            (item.id.to_string(), tick)
        });
        let criteria = book.criteria_of(evidence).into_iter();
        let answers = criteria.flat_map(|list| &list.criteria).map(|one| {
            let tick = CriterionTick {
                answer: best.clone(),
                note: String::new(),
            };
            (one.id.to_string(), tick)
        });
        Self {
            items: items.collect(),
            criteria: answers.collect(),
        }
    }
}

impl Rulebook {
    /// The checklist that a piece of evidence is held against.
    pub fn checklist_of(&self, evidence: &Evidence) -> Option<&Checklist> {
        self.checklist(evidence.checklist.as_deref()?)
    }

    /// The criteria that a piece of evidence answers.
    pub fn criteria_of(&self, evidence: &Evidence) -> Option<&Criteria> {
        let id = evidence.criteria.as_ref()?;
        self.criteria.iter().find(|list| list.id == **id)
    }

    /// The answers a criterion can have, the best first, as the office set them.
    pub fn criteria_scale(&self) -> &[String] {
        let set = self.settings.iter().find(|setting| setting.id == *SCALE);
        match set.map(|setting| &setting.default) {
            Some(SettingValue::Words(words)) => words,
            _ => &[],
        }
    }
}

impl Checklist {
    /// The items that are asked for on a journey.
    pub fn asked<'l>(&'l self, journey: &'l Journey<'_>) -> impl Iterator<Item = &'l ChecklistItem> {
        self.items.iter().filter(|item| item.is_asked(journey))
    }

    /// The items that are asked for and not yet there.
    pub fn open<'l>(
        &'l self,
        journey: &'l Journey<'_>,
        ticks: &'l Ticks,
    ) -> impl Iterator<Item = &'l ChecklistItem> {
        self.asked(journey).filter(|item| {
            ticks
                .items
                .get(&*item.id)
                .is_none_or(|tick| tick.answer == ItemAnswer::Missing)
        })
    }
}

impl ChecklistItem {
    /// Whether it is asked for on a journey.
    pub fn is_asked(&self, journey: &Journey<'_>) -> bool {
        self.when
            .as_deref()
            .is_none_or(|situation| journey.holds(situation))
    }
}

impl Criteria {
    /// A criterion by its id.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|one| one.id == *id)
    }

    /// The criteria that have no answer yet.
    pub fn open<'l>(&'l self, ticks: &'l Ticks) -> impl Iterator<Item = &'l Criterion> {
        self.criteria
            .iter()
            .filter(|one| !ticks.criteria.contains_key(&*one.id))
    }

    /// The weighted mean of the answers, 0 to 100: the first word of the scale counts whole, the last nothing. None where
    /// no criterion is weighted or none is answered.
    pub fn score(&self, ticks: &Ticks, scale: &[String]) -> Option<u32> {
        let steps = u32::try_from(scale.len().checked_sub(1)?)
            .ok()
            .filter(|steps| *steps > 0)?;
        let mut sum = 0;
        let mut weights = 0;
        for one in &self.criteria {
            let (Some(weight), Some(tick)) = (one.weight, ticks.criteria.get(&*one.id)) else {
                continue;
            };
            let Some(at) = scale.iter().position(|word| *word == tick.answer) else {
                continue;
            };
            let left = steps.saturating_sub(u32::try_from(at).unwrap_or(steps));
            sum += weight * left * 100;
            weights += weight * steps;
        }
        // Rounded to the nearest whole, halves up.
        (sum * 2 + weights).checked_div(weights * 2)
    }
}
