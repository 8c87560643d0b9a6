//! What was recorded of the evidence of a stage, and what was found of it item by item.

use super::paths::spoken;
use chrono::NaiveDate;
use registry::attachments::Attachment;
use rules::journey::Given;
use rules::rulebook::{Checklist, Criteria};
use rules::{Citation, Evidence, ItemAnswer, Journey, Recorded, Rulebook, Severity, Ticks};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How it stands with one piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceState {
    /// Id of the evidence.
    pub id: String,
    /// Whether it is asked for here.
    pub asked: bool,
    /// What was recorded of it and still counts, the newest last; more than one where it comes again and again.
    pub records: Vec<EvidenceRecord>,
    /// Its checklist, as the newest record ticks it.
    pub checklist: Option<ChecklistState>,
    /// The criteria of its review, as the newest record answers them.
    pub criteria: Option<CriteriaState>,
    /// Its scans.
    pub attachments: Vec<Attachment>,
}

/// One record of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceRecord {
    /// Id of the event.
    pub event: String,
    /// The day it happened.
    pub on: NaiveDate,
    /// Its fields.
    pub given: Given,
    /// What was found item by item.
    pub ticks: Ticks,
}

/// A checklist with its ticks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChecklistState {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// How much it binds.
    pub severity: Severity,
    /// What the officer should know of it.
    pub note: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// Its items.
    pub items: Vec<ItemState>,
    /// How many that are asked for are not there yet.
    pub open: u32,
}

/// One item of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemState {
    /// Id.
    pub id: String,
    /// In the words of the law.
    pub name: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// Whether it is asked for here.
    pub asked: bool,
    /// What was found; absent while nobody ticked it.
    pub answer: Option<ItemAnswer>,
    /// What was said of it.
    pub note: String,
}

/// The criteria of a review with their answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CriteriaState {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// How much it binds.
    pub severity: Severity,
    /// What the officer should know of it.
    pub note: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// The answers there are, the best first.
    pub scale: Vec<ScaleAnswer>,
    /// One after another.
    pub criteria: Vec<CriterionState>,
    /// How many have no answer yet.
    pub open: u32,
    /// Weighted mean of the answers, 0 to 100; absent where no criterion is weighted.
    pub score: Option<u32>,
}

/// One answer of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScaleAnswer {
    /// Its word.
    pub word: String,
    /// Its name.
    pub name: String,
}

/// One criterion of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CriterionState {
    /// Id.
    pub id: String,
    /// In the words of the law.
    pub name: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// How much it weighs, where criteria are weighed.
    pub weight: Option<u32>,
    /// The word of the answer; absent while nobody answered.
    pub answer: Option<String>,
    /// What was said of it.
    pub note: String,
}

pub(super) fn state(
    book: &Rulebook,
    journey: &Journey<'_>,
    evidence: &Evidence,
    scans: &[Attachment],
) -> EvidenceState {
    let records = journey.recorded(&evidence.id);
    let none = Ticks::default();
    let ticks = records.last().map_or(&none, |newest| &newest.ticks);
    let of_it = |one: &&Attachment| one.document_id.as_deref() == Some(&*evidence.id);
    EvidenceState {
        id: evidence.id.to_string(),
        asked: journey.asks(evidence),
        records: records.iter().map(record).collect(),
        checklist: book
            .checklist_of(evidence)
            .map(|list| checklist(book, journey, list, ticks)),
        criteria: book.criteria_of(evidence).map(|list| criteria(book, list, ticks)),
        attachments: scans.iter().filter(of_it).cloned().collect(),
    }
}

fn record(recorded: &Recorded) -> EvidenceRecord {
    EvidenceRecord {
        event: recorded.event.clone(),
        on: recorded.on,
        given: recorded.given.clone(),
        ticks: recorded.ticks.clone(),
    }
}

fn checklist(book: &Rulebook, journey: &Journey<'_>, list: &Checklist, ticks: &Ticks) -> ChecklistState {
    let items = list.items.iter().map(|item| {
        let tick = ticks.items.get(&*item.id);
        ItemState {
            id: item.id.to_string(),
            name: item.name.clone(),
            citations: book.cite(&item.source),
            asked: item.is_asked(journey),
            answer: tick.map(|tick| tick.answer),
            note: tick.map(|tick| tick.note.clone()).unwrap_or_default(),
        }
    });
    ChecklistState {
        id: list.id.to_string(),
        name: list.name.clone(),
        severity: list.severity,
        note: list.note.clone(),
        citations: book.cite(&list.source),
        items: items.collect(),
        open: whole(list.open(journey, ticks).count()),
    }
}

fn criteria(book: &Rulebook, list: &Criteria, ticks: &Ticks) -> CriteriaState {
    let scale = book.criteria_scale();
    let criteria = list.criteria.iter().map(|one| {
        let tick = ticks.criteria.get(&*one.id);
        CriterionState {
            id: one.id.to_string(),
            name: one.name.clone(),
            citations: book.cite(&one.source),
            weight: one.weight,
            answer: tick.map(|tick| tick.answer.clone()),
            note: tick.map(|tick| tick.note.clone()).unwrap_or_default(),
        }
    });
    let answer = |word: &String| ScaleAnswer {
        word: word.clone(),
        name: spoken(word),
    };
    CriteriaState {
        id: list.id.to_string(),
        name: list.name.clone(),
        severity: list.severity,
        note: list.note.clone(),
        citations: book.cite(&list.source),
        scale: scale.iter().map(answer).collect(),
        criteria: criteria.collect(),
        open: whole(list.open(ticks).count()),
        score: list.score(ticks, scale),
    }
}

fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
