//! One change for many agreements, and the way back of what was done last.

use crate::work::{Part, Watch};
use crate::{FieldProblem, Problem, Written};
use registry::agreements::{self, Agreement, BULK_MOST, BulkChange, BulkFate, BulkRow};
use registry::{Actor, Registry};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use ts_rs::TS;

const CHANGING: Part = Part::new("bulk_changing", 0, 950);
const RECORDING: Part = Part::new("bulk_recording", 950, 1000);
/// Reasons that are shown.
const SHOWN: usize = 50;

/// A change to look at before it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BulkAsk {
    /// Ids of the agreements.
    pub ids: Vec<String>,
    /// What becomes of each.
    pub change: BulkChange,
}

/// What a change would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BulkPlan {
    /// Those that change, with the revision they were judged at.
    pub records: Vec<BulkRecord>,
    /// How many say so already.
    pub same: u32,
    /// How many the rules refuse.
    pub refused: u32,
    /// What there is to say of them, refusals first; at most fifty.
    pub told: Vec<BulkTold>,
}

/// An agreement by its id and revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BulkRecord {
    /// Its id.
    pub id: String,
    /// Its revision.
    pub rev: u32,
}

/// Something to say of one agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BulkTold {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// It is not changed.
    pub refused: bool,
    /// Why, or what it is asked about.
    pub sentence: String,
    /// What to do.
    pub hint: String,
}

/// A change to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BulkSave {
    /// The agreements.
    pub records: Vec<BulkRecord>,
    /// What becomes of each.
    pub change: BulkChange,
}

/// Changes to take back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgreementsUndo {
    /// The agreements, with the revision that the change made.
    pub records: Vec<BulkRecord>,
}

fn pairs(records: &[BulkRecord]) -> Vec<(String, u32)> {
    records.iter().map(|one| (one.id.clone(), one.rev)).collect()
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Says what a change would do.
///
/// # Errors
/// `bulk.nothing` for no agreement or no change, `bulk.too_many`, or from the register.
pub fn plan(registry: &Registry, request: &BulkAsk) -> Result<BulkPlan, Problem> {
    if request.ids.is_empty() || request.change == BulkChange::default() {
        return Err(Problem::new("bulk.nothing", &[]));
    }
    if request.ids.len() > BULK_MOST {
        return Err(Problem::new("bulk.too_many", &[BULK_MOST.to_string()]));
    }
    let rules = registry.rules()?;
    let rows = registry
        .read(|c| agreements::plan_bulk(c, rules, registry.today(), &request.ids, &request.change))?;
    let of = |fate: BulkFate| rows.iter().filter(move |row| row.fate == fate);
    let told = of(BulkFate::Refused).chain(of(BulkFate::Changes)).flat_map(words);
    Ok(BulkPlan {
        records: of(BulkFate::Changes)
            .map(|row| BulkRecord {
                id: row.id.clone(),
                rev: row.rev,
            })
            .collect(),
        same: count(of(BulkFate::Same).count()),
        refused: count(of(BulkFate::Refused).count()),
        told: told.take(SHOWN).collect(),
    })
}

fn words(row: &BulkRow) -> impl Iterator<Item = BulkTold> {
    row.found.iter().map(|finding| {
        let problem = FieldProblem::from(finding.clone());
        BulkTold {
            id: row.id.clone(),
            title: row.title.clone(),
            refused: row.fate == BulkFate::Refused,
            sentence: problem.message,
            hint: problem.hint,
        }
    })
}

/// Makes a change, of all of these or of none.
///
/// # Errors
/// [`Problem`], also `work.cancelled`; nothing is written then.
pub fn save(
    registry: &Registry,
    actor: &Actor,
    request: &BulkSave,
    watch: Watch<'_>,
) -> Result<Written<Vec<BulkRecord>>, Problem> {
    if request.records.is_empty() {
        return Err(Problem::new("bulk.nothing", &[]));
    }
    let done = registry.transact(actor, "agreement.change_many", |tx| {
        let step = &mut |done, total| watch.step(CHANGING, done, total);
        let changed = agreements::change_many(tx, &pairs(&request.records), &request.change, step)?;
        match watch.last(RECORDING) {
            ControlFlow::Continue(()) => Ok(records(&changed)),
            ControlFlow::Break(()) => Err(Problem::new("work.cancelled", &[])),
        }
    })?;
    Ok(done.into())
}

/// Takes the last change of agreements back, of all or of none.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn undo(
    registry: &Registry,
    actor: &Actor,
    request: &AgreementsUndo,
) -> Result<Written<Vec<BulkRecord>>, Problem> {
    let done = registry.transact(actor, "agreement.undo", |tx| {
        let back = agreements::undo(tx, &pairs(&request.records))?;
        Ok::<_, Problem>(records(&back))
    })?;
    Ok(done.into())
}

fn records(agreements: &[Agreement]) -> Vec<BulkRecord> {
    let record = |one: &Agreement| BulkRecord {
        id: one.id.clone(),
        rev: one.rev,
    };
    agreements.iter().map(record).collect()
}
