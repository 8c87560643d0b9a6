//! Submissions: the paths as screens need them, the list and the board, one submission with all that happened.

mod changes;
mod evidence;
mod paths;

use crate::problem::{of_verdict, warnings};
use crate::{FieldProblem, Problem, Written};
use changes::{addendum_view, change_view};
use chrono::NaiveDate;
use registry::attachments::{self, Attachment, Owner};
use registry::meetings::Meeting;
use registry::submissions::{
    self as core, Relation, StageEvent, StageStep, Submission, SubmissionCounts, SubmissionError,
    SubmissionForm, SubmissionPage, SubmissionQuery, Turns,
};
use registry::{Actor, Registry};
use rules::clocks::{Due, Moments};
use rules::journey::Given;
use rules::{Outcome, Settled};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use ts_rs::TS;

pub use changes::{AddendumView, ChangeView};
pub use evidence::{
    ChecklistState, CriteriaState, CriterionState, EvidenceRecord, EvidenceState, ItemState, ScaleAnswer,
};
pub use paths::{ChecklistView, EndView, EvidenceView, MoveView, PathView, ResultView, StageView, paths};

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionsPageRequest {
    /// Which submissions.
    pub query: SubmissionQuery,
    /// First line.
    pub offset: u32,
    /// How many.
    pub limit: u32,
}

/// Which submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionId {
    /// Its id.
    pub id: String,
}

/// A form to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionSave {
    /// The submission; absent for a new one.
    pub id: Option<String>,
    /// Revision the form was made from.
    pub rev: u32,
    /// What was typed.
    pub form: SubmissionForm,
}

/// A step to record, or to judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionStep {
    /// The submission.
    pub id: String,
    /// Revision the person saw.
    pub rev: u32,
    /// What happened.
    pub step: StageStep,
}

/// Which agreement a submission goes on with, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionContinuation {
    /// The agreement.
    pub agreement_id: String,
    /// An addendum, an extension, or a renewal.
    pub relation: Relation,
}

/// What a step did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SubmissionStepped {
    /// The submission after it.
    pub submission: Submission,
    /// Id of the event.
    pub event: String,
    /// What the officer should know all the same.
    pub warnings: Vec<FieldProblem>,
}

/// Whether a step may happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionVerdict {
    /// What stands against it; empty when it may happen.
    pub blocks: Vec<FieldProblem>,
    /// What the officer should know.
    pub warnings: Vec<FieldProblem>,
}

/// How it stands with one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StageStanding {
    /// Done.
    Finished,
    /// Left out.
    Skipped,
    /// Not demanded here.
    NotNeeded,
    /// The next one.
    Waiting,
    /// Still to come.
    Ahead,
}

/// One stage of a submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StageState {
    /// Id of the stage.
    pub id: String,
    /// Name of the stage.
    pub name: String,
    /// How it stands.
    pub standing: StageStanding,
    /// The day it was settled.
    pub on: Option<NaiveDate>,
    /// Why it was left out.
    pub reason: Option<String>,
    /// Ids of the evidence that is asked for here.
    pub asked: Vec<String>,
    /// What was recorded, by the id of the evidence.
    pub given: BTreeMap<String, Given>,
    /// Whether its leaving out is a deviation.
    pub deviation: bool,
    /// All its evidence, with every record, its ticks and its scans.
    pub evidence: Vec<EvidenceState>,
}

/// A clock that runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunningClock {
    /// What is due.
    pub name: String,
    /// Last day.
    pub due: NaiveDate,
    /// Whether it has passed.
    pub over: bool,
    /// What the officer reads.
    pub sentence: String,
    /// Where it stands.
    pub citations: Vec<rules::Citation>,
}

/// One submission with all that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SubmissionView {
    /// The submission.
    pub submission: Submission,
    /// Name of its path.
    pub path_name: String,
    /// Whether its path only advises.
    pub advises: bool,
    /// Whether it goes on, and if not, how it ended.
    pub outcome: Outcome,
    /// Its stages in the order of the law.
    pub stages: Vec<StageState>,
    /// Clocks that run.
    pub clocks: Vec<RunningClock>,
    /// What happened, in the order it was recorded.
    pub history: Vec<StageEvent>,
    /// The row of the map it came from.
    pub map_row: Option<MapRowLink>,
    /// The ways back and out that are open from here.
    pub moves: Vec<MoveView>,
    /// The day on which the government took it over.
    pub taken_over: Option<NaiveDate>,
    /// What the rules ask of a change to an agreement; absent for what takes the whole path.
    pub change: Option<ChangeView>,
    /// The question that decides about DPRD for a change to an agreement; absent for anything else.
    pub addendum: Option<AddendumView>,
    /// Meetings on it, the newest first.
    pub meetings: Vec<Meeting>,
    /// Scans that belong to no single piece of evidence.
    pub attachments: Vec<Attachment>,
}

/// The row of the map that a submission came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapRowLink {
    /// Its id.
    pub id: String,
    /// Year of the map.
    pub year: i32,
    /// Program.
    pub program: String,
}

/// Makes a submission ready from the agreement it goes on with; saving it is `submissions_save`.
///
/// # Errors
/// [`Problem`] `agreement.not_found`, `submission.no_path`, `submission.parent`, or from the register.
pub fn continuation(
    registry: &Registry,
    request: &SubmissionContinuation,
) -> Result<SubmissionForm, Problem> {
    let rules = registry.rules()?;
    Ok(registry.read(|c| core::continuation(c, rules, &request.agreement_id, request.relation))?)
}

/// A page of the list, those that wait longest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn page(registry: &Registry, request: &SubmissionsPageRequest) -> Result<SubmissionPage, Problem> {
    let turns = turns(registry)?;
    let limit = request.limit.min(500);
    Ok(registry.read(|c| core::page(c, &turns, &request.query, request.offset, limit))?)
}

/// How many each filter finds.
///
/// # Errors
/// [`Problem`] from the register.
pub fn counts(registry: &Registry) -> Result<SubmissionCounts, Problem> {
    let turns = turns(registry)?;
    Ok(registry.read(|c| core::counts(c, &turns))?)
}

/// Whose turn it is in every open submission; kept until the next write.
///
/// # Errors
/// [`Problem`] from the register.
pub(crate) fn turns(registry: &Registry) -> Result<Arc<Turns>, Problem> {
    core::refresh(registry)?;
    let rules = registry.rules()?;
    Ok(registry.recall(&format!("turns {}", rules.fingerprint()), |c| {
        core::turns(c, rules)
    })?)
}

/// One submission.
///
/// # Errors
/// [`Problem`] `submission.not_found`, or from the register.
pub fn get(registry: &Registry, request: &SubmissionId) -> Result<SubmissionView, Problem> {
    let rules = registry.rules()?;
    let today = registry.today();
    registry.read(|c| {
        let submission =
            core::get(c, &request.id)?.ok_or_else(|| SubmissionError::NotFound(request.id.clone()))?;
        let journey = core::journey(c, rules, &submission)?;
        let waiting = journey.waiting().map(|stage| stage.id.to_string());
        let scans = attachments::of_owner(c, Owner::Submission, &request.id)?;
        let book = rules.book();
        let stages = journey
            .path()
            .stages
            .iter()
            .filter(|stage| journey.knows(stage))
            .map(|stage| {
                let settled = journey.settled(&stage.id);
                let standing = match settled {
                    Some(Settled::Finished { .. }) => StageStanding::Finished,
                    Some(Settled::Skipped { .. }) => StageStanding::Skipped,
                    None if !journey.demands(stage) => StageStanding::NotNeeded,
                    None if waiting.as_deref() == Some(&*stage.id) => StageStanding::Waiting,
                    None => StageStanding::Ahead,
                };
                let given = |evidence: &rules::Evidence| {
                    Some((evidence.id.to_string(), journey.given(&evidence.id)?.clone()))
                };
                StageState {
                    id: stage.id.to_string(),
                    name: stage.name.clone(),
                    standing,
                    on: settled.map(Settled::on),
                    reason: match settled {
                        Some(Settled::Skipped { reason, .. }) => Some(reason.clone()),
                        _ => None,
                    },
                    asked: stage
                        .evidence
                        .iter()
                        .filter(|one| journey.asks(one))
                        .map(|one| one.id.to_string())
                        .collect(),
                    given: stage.evidence.iter().filter_map(given).collect(),
                    deviation: standing == StageStanding::Skipped && journey.demands(stage),
                    evidence: stage
                        .evidence
                        .iter()
                        .map(|one| evidence::state(book, &journey, one, &scans))
                        .collect(),
                }
            });
        let clocks = core::reckoner(c, rules)?.running(&journey, &Moments::new());
        let map_row = match &submission.form.map_row_id {
            Some(id) => registry::mapping::get(c, id)?,
            None => None,
        };
        Ok(SubmissionView {
            path_name: journey.path().name.clone(),
            advises: journey.facts().advises,
            outcome: journey.outcome(),
            stages: stages.collect(),
            clocks: clocks.iter().map(|due| clock(book, due, today)).collect(),
            history: core::history(c, &request.id)?,
            map_row: map_row.map(|row| MapRowLink {
                id: row.id,
                year: row.form.year,
                program: row.form.program,
            }),
            moves: journey
                .moves()
                .into_iter()
                .map(|step| paths::move_view(book, step))
                .collect(),
            taken_over: journey.taken_over(),
            change: core::change_of(book, &submission.form).map(|change| change_view(book, change)),
            addendum: journey
                .facts()
                .changes_another
                .then(|| addendum_view(book, &journey.path().id))
                .flatten(),
            meetings: registry::meetings::of_submission(c, &request.id)?,
            attachments: scans
                .iter()
                .filter(|one| one.document_id.is_none())
                .cloned()
                .collect(),
            submission,
        })
    })
}

fn clock(book: &rules::Rulebook, due: &Due, today: NaiveDate) -> RunningClock {
    RunningClock {
        name: due.name.clone(),
        due: due.day,
        over: due.is_over(today),
        sentence: due.sentence.clone(),
        citations: book.cite(&due.source),
    }
}

/// What rules say of a form while it is typed.
///
/// # Errors
/// [`Problem`] from the register.
pub fn check(registry: &Registry, form: &SubmissionForm) -> Result<Vec<FieldProblem>, Problem> {
    let rules = registry.rules()?;
    let found = registry.read(|c| core::judge_form(c, rules, form, registry.today()))?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Saves a form.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
pub fn save(
    registry: &Registry,
    actor: &Actor,
    request: &SubmissionSave,
) -> Result<Written<Submission>, Problem> {
    let existing = request.id.as_deref().map(|id| (id, request.rev));
    let done = registry.transact(actor, "submission.save", |tx| {
        core::save(tx, existing, &request.form)
    })?;
    Ok(done.into())
}

/// Records a step.
///
/// # Errors
/// [`Problem`] with the article of each rule that forbids it; nothing is recorded then.
pub fn step(
    registry: &Registry,
    actor: &Actor,
    request: &SubmissionStep,
) -> Result<Written<SubmissionStepped>, Problem> {
    let rules = registry.rules()?;
    let done = registry.transact(actor, "submission.step", |tx| {
        core::step(tx, &request.id, request.rev, &request.step)
    });
    let done = done.map_err(|error| match error {
        SubmissionError::Forbidden(verdict) => of_verdict(rules.book(), &verdict),
        other => other.into(),
    })?;
    Ok(Written {
        value: SubmissionStepped {
            warnings: warnings(rules.book(), &done.value.verdict),
            submission: done.value.submission,
            event: done.value.event.event.id,
        },
        changed: done.changed,
    })
}

/// Whether a step may happen, without recording it.
///
/// # Errors
/// [`Problem`] from the register.
pub fn judge(registry: &Registry, request: &SubmissionStep) -> Result<SubmissionVerdict, Problem> {
    let rules = registry.rules()?;
    let verdict =
        registry.read(|c| core::judge_step(c, rules, &request.id, &request.step, registry.today()))?;
    Ok(SubmissionVerdict {
        blocks: of_verdict(rules.book(), &verdict).fields,
        warnings: warnings(rules.book(), &verdict),
    })
}
