//! Monitoring and evaluation: the list of a semester, one agreement's targets and evaluations, the report's nine items.

mod forms;
mod report;

pub use crate::letters::columns::hundredths;
pub use forms::{AnswerView, EvaluationFormView, MonitoringForms, QuestionView, RecommendationView, forms};
pub use report::{REPORT_ITEMS, ReportItem, report};

use crate::{FieldProblem, Problem, Written};
use chrono::Datelike;
use registry::agreements::{self, Kind, Page, Status, Term};
use registry::monitoring::{
    self as core, Evaluation, EvaluationEntry, MonitoringCounts, MonitoringError, MonitoringItem,
    MonitoringQuery, Realisation, Target, TargetEntry, Trend,
};
use registry::progress::{self, Progress};
use registry::{Actor, Registry, Semester};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Part of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonitoringPageRequest {
    /// What to show.
    pub query: MonitoringQuery,
    /// Where to begin.
    pub offset: u32,
    /// How many at most (1 to 1000).
    pub limit: u32,
}

/// Which semester.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonitoringSemester {
    /// Year.
    pub year: i32,
    /// Semester.
    pub semester: Semester,
}

/// Which agreement's report, and of which semester.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportRequest {
    /// Id of the agreement.
    pub id: String,
    /// Year.
    pub year: i32,
    /// Semester.
    pub semester: Semester,
}

/// Everything that is monitored of one agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MonitoringView {
    /// Id of the agreement.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its kind.
    pub kind: Kind,
    /// Its days.
    pub term: Term,
    /// Status today.
    pub status: Status,
    /// The semester each round of evaluation of a year ends in, the first round first; empty where the office has none.
    pub round_semesters: Vec<Semester>,
    /// Texts of the semesters' reports, the newest first.
    pub progress: Vec<Progress>,
    /// Targets, withdrawn ones among them.
    pub targets: Vec<Target>,
    /// What semesters brought of them, the earliest first; withdrawn ones among them.
    pub realisations: Vec<Realisation>,
    /// Evaluations, the newest round first; void ones among them.
    pub evaluations: Vec<Evaluation>,
    /// How it goes on.
    pub trend: Trend,
}

/// Monitoring as an agreement's record shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonitoringBrief {
    /// Targets that stand.
    pub targets: Vec<Target>,
    /// Year and round of the newest evaluation; absent when there is none.
    pub round: Option<(i32, u32)>,
    /// Mean of the scores of that round, in hundredths of a point.
    pub score: Option<u32>,
    /// Name of its recommendation: that of whoever evaluated last.
    pub recommendation: Option<String>,
}

/// A target to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TargetSave {
    /// Of which agreement.
    pub agreement: String,
    /// Absent for a new target.
    pub id: Option<String>,
    /// Revision the form was made from; 0 for a new one.
    pub rev: u32,
    /// The form.
    pub entry: TargetEntry,
}

/// A target or an evaluation to withdraw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonitoringVoid {
    /// Its id.
    pub id: String,
    /// Revision the person saw.
    pub rev: u32,
    /// Why.
    pub reason: String,
}

/// What was recorded of a semester, to withdraw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RealisationVoid {
    /// Id of the target.
    pub target: String,
    /// Year.
    pub year: i32,
    /// Semester.
    pub semester: Semester,
    /// Revision the person saw.
    pub rev: u32,
    /// Why.
    pub reason: String,
}

/// An evaluation to judge or to save.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EvaluationSave {
    /// Of which agreement.
    pub agreement: String,
    /// Absent for a new evaluation.
    pub id: Option<String>,
    /// Revision the form was made from; 0 for a new one.
    pub rev: u32,
    /// The form.
    pub entry: EvaluationEntry,
}

/// What rules say of an evaluation while it is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvaluationJudgement {
    /// What stands against saving it; fields of answers are `answers.` and the id of the question.
    pub fields: Vec<FieldProblem>,
    /// Its score in hundredths of a point; absent when no question with a score is answered.
    pub score: Option<u32>,
    /// Id of the recommendation that the score suggests.
    pub suggested: Option<String>,
}

/// A page of the list, by title.
///
/// # Errors
/// [`Problem`] from the register.
pub fn page(registry: &Registry, request: &MonitoringPageRequest) -> Result<Page<MonitoringItem>, Problem> {
    let rules = registry.rules()?;
    let limit = request.limit.clamp(1, 1000);
    registry.read(|c| Ok(core::overview(c, rules, &request.query, request.offset, limit)?))
}

/// How far a semester is filled in, in all and by work unit.
///
/// # Errors
/// [`Problem`] from the register.
pub fn counts(registry: &Registry, request: &MonitoringSemester) -> Result<MonitoringCounts, Problem> {
    let rules = registry.rules()?;
    let (year, semester) = (request.year, request.semester);
    let question = format!("monitoring {year} {}", u8::from(semester));
    let counts = registry.recall(&question, |c| {
        Ok::<_, Problem>(core::counts(c, rules, year, semester)?)
    })?;
    Ok(counts.as_ref().clone())
}

/// Everything that is monitored of one agreement.
///
/// # Errors
/// [`Problem`] `agreement.not_found`, or from the register.
pub fn get(registry: &Registry, id: &str) -> Result<MonitoringView, Problem> {
    let rules = registry.rules()?;
    registry.read(|c| {
        let record =
            agreements::get(c, id)?.ok_or_else(|| Problem::new("agreement.not_found", &[id.to_owned()]))?;
        let term = agreements::term(&record.form);
        let (targets, realisations) = (core::targets(c, id)?, core::realisations(c, id)?);
        let evaluations = core::evaluations(c, id)?;
        Ok(MonitoringView {
            id: record.id,
            status: term.status(registry.today(), record.void_reason.is_some()),
            term,
            round_semesters: core::round_semesters(
                rules.book(),
                record.form.kind,
                record.form.variant,
                registry.today().year(),
            ),
            progress: progress::of_agreement(c, id)?,
            trend: core::trend(&targets, &realisations, &evaluations),
            title: record.form.title,
            kind: record.form.kind,
            targets,
            realisations,
            evaluations,
        })
    })
}

/// Monitoring in short, for an agreement's record.
pub(crate) fn brief(
    registry: &Registry,
    connection: &Connection,
    id: &str,
) -> Result<MonitoringBrief, Problem> {
    let mut targets = core::targets(connection, id)?;
    targets.retain(|target| target.void_reason.is_none());
    let evaluations = core::evaluations(connection, id)?;
    let newest = core::newest(&evaluations);
    // The rules are not read for the many agreements that were never evaluated.
    let recommendation = match newest.as_ref().and_then(core::Newest::recommendation) {
        Some(id) => Some(forms::recommendation(registry.rules()?.book(), id)),
        None => None,
    };
    Ok(MonitoringBrief {
        targets,
        round: newest.as_ref().map(|newest| (newest.year, newest.round)),
        score: newest.as_ref().and_then(core::Newest::score),
        recommendation,
    })
}

/// Saves a target.
///
/// # Errors
/// [`Problem`] with the fields that are wrong; nothing is saved then.
pub fn save_target(
    registry: &Registry,
    actor: &Actor,
    request: &TargetSave,
) -> Result<Written<Target>, Problem> {
    let existing = request.id.as_deref().map(|id| (id, request.rev));
    let done = registry.transact(actor, "monitoring.target", |tx| {
        core::save_target(tx, &request.agreement, existing, &request.entry)
    })?;
    Ok(done.into())
}

/// Withdraws a target.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
pub fn void_target(
    registry: &Registry,
    actor: &Actor,
    request: &MonitoringVoid,
) -> Result<Written<Target>, Problem> {
    let done = registry.transact(actor, "monitoring.target_void", |tx| {
        core::void_target(tx, &request.id, request.rev, &request.reason)
    })?;
    Ok(done.into())
}

/// Saves what a semester brought of a target.
///
/// # Errors
/// [`Problem`] with the fields that are wrong; nothing is saved then.
pub fn realise(
    registry: &Registry,
    actor: &Actor,
    request: &Realisation,
) -> Result<Written<Realisation>, Problem> {
    let done = registry.transact(actor, "monitoring.realise", |tx| core::realise(tx, request))?;
    Ok(done.into())
}

/// Withdraws what was recorded of a semester.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
pub fn void_realisation(
    registry: &Registry,
    actor: &Actor,
    request: &RealisationVoid,
) -> Result<Written<Realisation>, Problem> {
    let semester = (request.year, request.semester);
    let done = registry.transact(actor, "monitoring.realisation_void", |tx| {
        core::void_realisation(tx, &request.target, semester, request.rev, &request.reason)
    })?;
    Ok(done.into())
}

/// What rules say of an evaluation, without saving it.
///
/// # Errors
/// [`Problem`] from the register.
pub fn judge(registry: &Registry, request: &EvaluationSave) -> Result<EvaluationJudgement, Problem> {
    let rules = registry.rules()?;
    let judgement = registry.read(|c| {
        let (agreement, id) = (&request.agreement, request.id.as_deref());
        core::judge_evaluation(c, rules, agreement, id, &request.entry, registry.today())
    })?;
    Ok(EvaluationJudgement {
        fields: judgement.findings.into_iter().map(Into::into).collect(),
        score: judgement.score,
        suggested: judgement.suggested,
    })
}

/// Saves an evaluation.
///
/// # Errors
/// [`Problem`] with the fields that are wrong; nothing is saved then.
pub fn evaluate(
    registry: &Registry,
    actor: &Actor,
    request: &EvaluationSave,
) -> Result<Written<Evaluation>, Problem> {
    let existing = request.id.as_deref().map(|id| (id, request.rev));
    let done = registry.transact(actor, "monitoring.evaluate", |tx| {
        core::evaluate(tx, &request.agreement, existing, &request.entry)
    })?;
    Ok(done.into())
}

/// Makes an evaluation void.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
pub fn void_evaluation(
    registry: &Registry,
    actor: &Actor,
    request: &MonitoringVoid,
) -> Result<Written<Evaluation>, Problem> {
    let done = registry.transact(actor, "monitoring.evaluation_void", |tx| {
        core::void_evaluation(tx, &request.id, request.rev, &request.reason)
    })?;
    Ok(done.into())
}

impl From<MonitoringError> for Problem {
    fn from(error: MonitoringError) -> Self {
        match error {
            MonitoringError::Findings(found) => Self::of_findings(found),
            MonitoringError::NoAgreement(id) => Self::new("agreement.not_found", &[id]),
            MonitoringError::VoidAgreement(_) => Self::new("agreement.void", &[]),
            MonitoringError::NotFound(id) => Self::new("monitoring.not_found", &[id]),
            MonitoringError::Stale(_) => Self::new("monitoring.stale", &[]),
            MonitoringError::Registry(error) => error.into(),
        }
    }
}

impl From<core::OverviewError> for Problem {
    fn from(error: core::OverviewError) -> Self {
        match error {
            core::OverviewError::Period(error) => error.into(),
            core::OverviewError::Registry(error) => error.into(),
        }
    }
}
