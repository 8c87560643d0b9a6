//! What happened on a path, and what may happen next. The history only grows; the state is replayed from it.
//!
//! Replaying believes what is stored: rules may have changed since. Only a new act is judged, by the rules of today.

mod judge;
mod moves;
mod objection;
mod recorded;
mod ticks;
mod turn;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::path::{Condition, Evidence, Field, Initiative, MoveKind, Path, Stage};

pub use judge::{Bench, judge};
pub use objection::{Objection, Verdict};
pub use recorded::Recorded;
pub use ticks::{CriterionTick, ItemAnswer, ItemTick, Ticks};
pub use turn::Turn;

/// What is given for one piece of evidence: its fields as typed, days as `2025-08-29`.
pub type Given = BTreeMap<Field, String>;

/// The stage after which a cooperation has come to its end.
pub const CLOSING: &str = "closing";
/// The result with which the silence of DPRD is recorded.
pub const DEEMED: &str = "dianggap-disetujui";
/// The situation that a signer's word `proxy` brings about.
const BY_PROXY: &str = "signed-by-proxy";
/// The situation that the silence of DPRD brings about.
const BY_SILENCE: &str = "deemed-approved";
/// The situation that our office is that of a regency or city.
pub const OUR_LEVEL_REGENCY_CITY: &str = "our-level-regency-city";
/// The situation that our office is that of a province.
pub const OUR_LEVEL_PROVINCE: &str = "our-level-province";
/// Situations that nobody tells: they follow from what was recorded, and from whose office it is.
pub const UNTOLD: [&str; 4] = [BY_PROXY, BY_SILENCE, OUR_LEVEL_REGENCY_CITY, OUR_LEVEL_PROVINCE];

/// One step of a person on a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case")]
#[ts(rename = "StageAct")]
pub enum Act {
    /// A piece of evidence came in, before its stage is done or with it: a letter went out, an answer came.
    Record {
        /// The stage.
        stage: String,
        /// Id of the evidence.
        evidence: String,
        /// What is recorded of it.
        given: Given,
        /// What was found at the items of its checklist and the criteria of its review.
        #[serde(default, skip_serializing_if = "Ticks::is_empty")]
        #[ts(as = "Option<Ticks>", optional)]
        ticks: Ticks,
    },
    /// A stage is done.
    Finish {
        /// The stage.
        stage: String,
    },
    /// A stage is left out: a deviation, unless the law does not demand it.
    Skip {
        /// The stage.
        stage: String,
        /// Why.
        reason: String,
    },
    /// Handed back to an earlier stage, which is done again with everything that rests on it.
    Return {
        /// The stage to do again.
        stage: String,
        /// Why.
        reason: String,
        /// The move of the path it is.
        #[serde(rename = "move", default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        step: Option<String>,
    },
    /// Refused for good.
    Reject {
        /// Why.
        reason: String,
        /// The move of the path it is.
        #[serde(rename = "move", default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        step: Option<String>,
    },
    /// Taken back by whoever proposed it.
    Withdraw {
        /// Why.
        reason: String,
        /// The move of the path it is.
        #[serde(rename = "move", default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        step: Option<String>,
    },
    /// Taken over by the government: what is left is to close it.
    Takeover {
        /// Why.
        reason: String,
        /// The move of the path it is.
        #[serde(rename = "move", default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        step: Option<String>,
    },
}

impl Act {
    /// The stage it speaks of.
    pub fn stage(&self) -> Option<&str> {
        match self {
            Self::Record { stage, .. }
            | Self::Finish { stage }
            | Self::Skip { stage, .. }
            | Self::Return { stage, .. } => Some(stage),
            Self::Reject { .. } | Self::Withdraw { .. } | Self::Takeover { .. } => None,
        }
    }

    /// Its reason, for the acts that have one.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Record { .. } | Self::Finish { .. } => None,
            Self::Skip { reason, .. }
            | Self::Return { reason, .. }
            | Self::Reject { reason, .. }
            | Self::Withdraw { reason, .. }
            | Self::Takeover { reason, .. } => Some(reason),
        }
    }

    /// The kind of move it is, for the acts that are one.
    pub fn kind(&self) -> Option<MoveKind> {
        match self {
            Self::Record { .. } | Self::Finish { .. } | Self::Skip { .. } => None,
            Self::Return { .. } => Some(MoveKind::Return),
            Self::Reject { .. } => Some(MoveKind::Reject),
            Self::Withdraw { .. } => Some(MoveKind::Withdraw),
            Self::Takeover { .. } => Some(MoveKind::Takeover),
        }
    }

    /// Id of the move of the path it is; events of older registers name none.
    pub fn step(&self) -> Option<&str> {
        match self {
            Self::Record { .. } | Self::Finish { .. } | Self::Skip { .. } => None,
            Self::Return { step, .. }
            | Self::Reject { step, .. }
            | Self::Withdraw { step, .. }
            | Self::Takeover { step, .. } => step.as_deref(),
        }
    }

    fn evidence(&self) -> Option<&str> {
        match self {
            Self::Record { evidence, .. } => Some(evidence),
            _ => None,
        }
    }

    /// Whether a correction may put one in the place of the other: the same act on the same stage and evidence.
    fn same_as(&self, other: &Act) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
            && self.stage() == other.stage()
            && self.evidence() == other.evidence()
    }
}

/// An act with its day. A correction names the event whose day and content it replaces; both stay in the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "PathEvent")]
pub struct Event {
    /// Id.
    pub id: String,
    /// The day it happened, which is not the day it was recorded.
    pub on: NaiveDate,
    /// What happened.
    #[serde(flatten)]
    pub act: Act,
    /// The event it corrects.
    pub corrects: Option<String>,
}

/// How a stage was settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// Done.
    Finished {
        /// The day.
        on: NaiveDate,
    },
    /// Left out.
    Skipped {
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
}

impl Settled {
    /// The day.
    pub fn on(&self) -> NaiveDate {
        match self {
            Self::Finished { on, .. } | Self::Skipped { on, .. } => *on,
        }
    }
}

/// How a path came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PathOutcome")]
pub enum Outcome {
    /// It goes on.
    Open,
    /// Refused.
    Rejected,
    /// Taken back.
    Withdrawn,
    /// Its last stage is done.
    Completed,
}

/// What the questions of the law were answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Who began it.
    pub initiative: Initiative,
    /// Situations that hold, in the words of the rules: `our-level-province`, `several-candidates`.
    pub situations: BTreeSet<String>,
    /// Does it burden society and the region?
    pub burdens_society: Option<bool>,
    /// Is its funding not yet in this year's budget?
    pub unbudgeted: Option<bool>,
    /// Whether it changes an agreement: DPRD is then asked by a question of its own, whose answer both fields above hold.
    pub changes_another: bool,
    /// The stages a change to an agreement asks for; absent where the whole path is asked for.
    pub only: Option<BTreeSet<String>>,
    /// Whether the path only advises: another sector's law rules this cooperation (PP28 Pasal 15(2)-(4)).
    pub advises: bool,
}

impl Facts {
    /// Whether DPRD must approve; `None` while a question that could decide it is open.
    pub fn needs_dprd(&self) -> Option<bool> {
        match (self.burdens_society, self.unbudgeted) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            _ => None,
        }
    }
}

/// A path with what happened on it.
#[derive(Debug, Clone)]
pub struct Journey<'p> {
    path: &'p Path,
    facts: Facts,
    settled: BTreeMap<&'p str, Settled>,
    /// What came in, by the id of the evidence, which is unique in a path; the newest last.
    evidence: BTreeMap<&'p str, Vec<Recorded>>,
    outcome: Outcome,
    taken_over: Option<NaiveDate>,
}

impl<'p> Journey<'p> {
    /// Replays a history. Events that speak of a stage the path no longer has are kept by their owner and move nothing.
    pub fn replay(path: &'p Path, facts: Facts, history: &[Event]) -> Self {
        let mut journey = Self {
            path,
            facts,
            settled: BTreeMap::new(),
            evidence: BTreeMap::new(),
            outcome: Outcome::Open,
            taken_over: None,
        };
        for event in effective(history) {
            journey.apply(&event);
        }
        journey
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match &event.act {
            Act::Record {
                evidence,
                given,
                ticks,
                ..
            } => {
                if let Some((_, evidence)) = self.path.evidence(evidence) {
                    let recorded = Recorded {
                        event: event.id.clone(),
                        on: event.on,
                        given: given.clone(),
                        ticks: ticks.clone(),
                    };
                    recorded.join(evidence, self.evidence.entry(&evidence.id).or_default());
                }
            }
            Act::Finish { stage } => {
                let Some(stage) = self.path.stage(stage) else {
                    return;
                };
                self.settled.insert(&stage.id, Settled::Finished { on: event.on });
                if stage.id == *CLOSING {
                    self.outcome = Outcome::Completed;
                }
            }
            Act::Skip { stage, reason } => {
                let Some(stage) = self.path.stage(stage) else {
                    return;
                };
                let settled = Settled::Skipped {
                    on: event.on,
                    reason: reason.clone(),
                };
                self.settled.insert(&stage.id, settled);
            }
            Act::Return { stage, .. } => {
                for again in self.path.resting_on(stage) {
                    self.settled.remove(&*again.id);
                    for evidence in &again.evidence {
                        self.evidence.remove(&*evidence.id);
                    }
                }
            }
            Act::Reject { .. } => self.outcome = Outcome::Rejected,
            Act::Withdraw { .. } => self.outcome = Outcome::Withdrawn,
            Act::Takeover { .. } => self.taken_over = Some(event.on),
        }
    }

    /// The path.
    pub fn path(&self) -> &'p Path {
        self.path
    }

    /// What the questions were answered with.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Whether it goes on, and if not, how it ended.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Whether a document that binds the parties was signed.
    pub fn signed(&self) -> bool {
        let done = |stage: &&Stage| matches!(self.settled(&stage.id), Some(Settled::Finished { .. }));
        self.path.stages.iter().filter(done).any(Stage::signs)
    }

    /// Whether the last document that binds the parties was signed: the cooperation then ends, it is not refused any more.
    pub fn bound(&self) -> bool {
        let mut signing = self.path.stages.iter().rev().filter(|stage| stage.signs());
        let last = signing.find(|stage| self.facts.only.is_none() || self.demands(stage));
        last.is_some_and(|stage| matches!(self.settled(&stage.id), Some(Settled::Finished { .. })))
    }

    /// How a stage was settled.
    pub fn settled(&self, stage: &str) -> Option<&Settled> {
        self.settled.get(stage)
    }

    /// Whether nothing is left to do at a stage: done, left out, or not demanded here.
    pub fn is_settled(&self, stage: &Stage) -> bool {
        self.settled.contains_key(&*stage.id) || !self.demands(stage)
    }

    /// Whether this cooperation needs the stage. A question that is still open counts as a demand.
    pub fn demands(&self, stage: &Stage) -> bool {
        let asked = match stage.condition {
            Some(Condition::Dprd) => self.facts.needs_dprd() != Some(false),
            None => true,
        };
        let only = self.facts.only.as_ref();
        asked
            && only.is_none_or(|only| only.contains(&*stage.id))
            && !stage.optional
            && stage.initiative.holds_for(self.facts.initiative)
    }

    /// Whether a stage belongs to this cooperation at all, demanded or free.
    pub fn knows(&self, stage: &Stage) -> bool {
        stage.initiative.holds_for(self.facts.initiative)
    }

    /// Whether a piece of evidence is asked for here.
    pub fn asks(&self, evidence: &Evidence) -> bool {
        let begun = evidence
            .initiative
            .is_none_or(|initiative| initiative.holds_for(self.facts.initiative));
        begun
            && evidence
                .when
                .as_deref()
                .is_none_or(|situation| self.holds(situation))
    }

    /// Whether a situation holds: told, or following from what was recorded.
    pub fn holds(&self, situation: &str) -> bool {
        let recorded = |field, word: &str| {
            self.evidence
                .values()
                .filter_map(|all| all.last())
                .any(|newest| newest.given.get(&field).is_some_and(|w| w == word))
        };
        match situation {
            BY_PROXY => recorded(Field::Signer, "proxy"),
            BY_SILENCE => recorded(Field::Result, DEEMED),
            told => self.facts.situations.contains(told),
        }
    }

    /// The stage that waits: the first demanded one, in the order of the law, that is not settled. What was taken over is
    /// only closed.
    pub fn waiting(&self) -> Option<&'p Stage> {
        if self.outcome != Outcome::Open {
            return None;
        }
        if self.taken_over.is_some() {
            return self.path.stage(CLOSING);
        }
        self.path.stages.iter().find(|stage| !self.is_settled(stage))
    }

    /// Stages that were left out although the law demands them, with the reason that was given.
    pub fn deviations(&self) -> Vec<(&'p Stage, &str)> {
        let demanded = self.path.stages.iter().filter(|stage| self.demands(stage));
        demanded
            .filter_map(|stage| match self.settled(&stage.id)? {
                Settled::Skipped { reason, .. } => Some((stage, reason.as_str())),
                Settled::Finished { .. } => None,
            })
            .collect()
    }

    /// What was recorded of a piece of evidence, the newest where it comes again and again.
    pub fn given(&self, evidence: &str) -> Option<&Given> {
        self.recorded(evidence).last().map(|newest| &newest.given)
    }

    /// All that was recorded of a piece of evidence and still counts, the newest last.
    pub fn recorded(&self, evidence: &str) -> &[Recorded] {
        self.evidence.get(evidence).map(Vec::as_slice).unwrap_or_default()
    }

    /// The day on which the government took it over.
    pub fn taken_over(&self) -> Option<NaiveDate> {
        self.taken_over
    }

    /// A day that was recorded, named as in the rules: `offer-letter.received`.
    pub fn day(&self, place: &str) -> Option<NaiveDate> {
        let (evidence, field) = place.split_once('.')?;
        self.given(evidence)?.get(&Field::parse(field)?)?.parse().ok()
    }
}

/// The history with every correction put in the place of what it corrects.
pub fn effective(history: &[Event]) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for event in history {
        let Some(corrected) = &event.corrects else {
            events.push(event.clone());
            continue;
        };
        // A correction that fits nothing moves nothing; `judge` never lets one in.
        if let Some(place) = events
            .iter_mut()
            .find(|one| one.id == *corrected && one.act.same_as(&event.act))
        {
            place.on = event.on;
            place.act = event.act.clone();
        }
    }
    events
}

#[cfg(test)]
mod tests;
