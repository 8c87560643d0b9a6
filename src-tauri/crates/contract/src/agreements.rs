//! Agreements: table, record, form.

use crate::monitoring::MonitoringBrief;
use crate::{Problem, Written};
use registry::agreements::{
    self, Agreement, AgreementForm, AgreementItem, AgreementQuery, Facets, Page, PartnerFacets, Status, Term,
};
use registry::attachments::{self, Attachment, Owner};
use registry::audit::{self, HistoryRow};
use registry::partners::PartnerSuggestion;
use registry::progress::{self, Progress};
use registry::submissions::{Relation, Submission};
use registry::{Actor, Registry, drafts};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Partners that a filter shows at once.
const PARTNERS: u32 = 60;

/// Part of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgreementsPageRequest {
    /// What to show.
    pub query: AgreementQuery,
    /// Where to begin.
    pub offset: u32,
    /// How many at most (1 to 1000).
    pub limit: u32,
}

/// Which agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgreementId {
    /// Its id.
    pub id: String,
}

/// One agreement with everything the record screen shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AgreementView {
    /// The record.
    pub agreement: Agreement,
    /// Its days.
    pub term: Term,
    /// Status today.
    pub status: Status,
    /// Scans.
    pub attachments: Vec<Attachment>,
    /// Progress by semester.
    pub progress: Vec<Progress>,
    /// Its targets, and the score and recommendation of its newest evaluation.
    pub monitoring: MonitoringBrief,
    /// The submissions it came from, or that change it or go on with it.
    pub submissions: Vec<SubmissionLink>,
    /// Whether an unsaved draft waits.
    pub has_draft: bool,
}

/// A submission as an agreement's record shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionLink {
    /// Id of the submission.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it wants.
    pub relation: Relation,
    /// Name of the stage that waits; absent when none does.
    pub waiting: Option<String>,
    /// Stages that were left out although the law demands them.
    pub deviations: Vec<Deviation>,
}

/// A stage that was left out although the law demands it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Deviation {
    /// Name of the stage.
    pub stage: String,
    /// The reason that was given.
    pub reason: String,
}

/// A form to save.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AgreementSave {
    /// Absent for a new agreement.
    pub id: Option<String>,
    /// Revision the form was made from; 0 for a new one.
    pub rev: u32,
    /// The form.
    pub form: AgreementForm,
    /// Codes of questions answered with yes.
    pub confirmed: Vec<String>,
    /// Draft to forget once saved.
    pub draft: Option<String>,
}

/// A form to judge without saving.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AgreementCheck {
    /// The record the form is of; absent for a new one.
    pub id: Option<String>,
    /// The form.
    pub form: AgreementForm,
}

/// An agreement to make void.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgreementVoid {
    /// Its id.
    pub id: String,
    /// Revision the person saw.
    pub rev: u32,
    /// Why.
    pub reason: String,
}

/// Progress to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProgressSave {
    /// Of which agreement.
    pub agreement: String,
    /// What to save; `rev` is the revision it was made from, 0 for a new one.
    pub progress: Progress,
}

/// What was typed of a partner's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerSearch {
    /// Its beginning.
    pub typed: String,
}

/// One page of the table, statuses as of today.
///
/// # Errors
/// [`Problem`] from the register.
pub fn page(registry: &Registry, request: &AgreementsPageRequest) -> Result<Page<AgreementItem>, Problem> {
    let limit = request.limit.clamp(1, 1000);
    Ok(registry.read(|c| agreements::page(c, &request.query, registry.today(), request.offset, limit))?)
}

/// The values filters can take.
///
/// # Errors
/// [`Problem`] from the register.
pub fn facets(registry: &Registry) -> Result<Facets, Problem> {
    let facets = registry.recall("facets", |c| agreements::facets(c, registry.today()))?;
    Ok(facets.as_ref().clone())
}

/// One agreement.
///
/// # Errors
/// [`Problem`] `agreement.not_found`, or from the register.
pub fn get(registry: &Registry, request: &AgreementId) -> Result<AgreementView, Problem> {
    let id = &request.id;
    registry.read(|c| {
        let agreement = agreements::get(c, id)?
            .ok_or_else(|| Problem::new("agreement.not_found", std::slice::from_ref(id)))?;
        let term = agreements::term(&agreement.form);
        Ok(AgreementView {
            status: term.status(registry.today(), agreement.void_reason.is_some()),
            term,
            attachments: attachments::of_owner(c, Owner::Agreement, id)?,
            progress: progress::of_agreement(c, id)?,
            monitoring: crate::monitoring::brief(registry, c, id)?,
            submissions: submissions(registry, c, id)?,
            has_draft: drafts::get(c, &draft_key(id))?.is_some(),
            agreement,
        })
    })
}

fn submissions(
    registry: &Registry,
    connection: &Connection,
    id: &str,
) -> Result<Vec<SubmissionLink>, Problem> {
    let found = registry::submissions::of_agreement(connection, id)?;
    // The rules are not read for the many agreements that came from no submission.
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let rules = registry.rules()?;
    let link = |submission: &Submission| {
        let journey = registry::submissions::journey(connection, rules, submission)?;
        let deviations = journey.deviations().into_iter().map(|(stage, reason)| Deviation {
            stage: stage.name.clone(),
            reason: reason.to_owned(),
        });
        Ok(SubmissionLink {
            id: submission.id.clone(),
            title: submission.form.subject.title.clone(),
            relation: submission.form.relation,
            waiting: journey.waiting().map(|stage| stage.name.clone()),
            deviations: deviations.collect(),
        })
    };
    found.iter().map(link).collect()
}

/// Key of the draft of an existing agreement.
pub fn draft_key(id: &str) -> String {
    format!("agreement:{id}")
}

/// Saves a form.
///
/// # Errors
/// [`Problem`] with the fields that are wrong or ask; nothing is written then.
pub fn save(
    registry: &Registry,
    actor: &Actor,
    request: &AgreementSave,
) -> Result<Written<Agreement>, Problem> {
    let existing = request.id.as_deref().map(|id| (id, request.rev));
    let done = registry.transact(actor, "agreement.save", |tx| {
        agreements::save(tx, existing, &request.form, &request.confirmed)
    })?;
    if let Some(draft) = &request.draft {
        drafts::discard(registry, draft)?;
    }
    Ok(done.into())
}

/// Judges a form without saving it.
///
/// # Errors
/// [`Problem`] from the register.
pub fn check(registry: &Registry, request: &AgreementCheck) -> Result<Vec<crate::FieldProblem>, Problem> {
    let id = request.id.as_deref();
    let (rules, today) = (registry.rules()?, registry.today());
    let found = registry.read(|c| agreements::judge(c, rules, id, &request.form, today, &[]))?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Makes an agreement void.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn void(
    registry: &Registry,
    actor: &Actor,
    request: &AgreementVoid,
) -> Result<Written<Agreement>, Problem> {
    let done = registry.transact(actor, "agreement.void", |tx| {
        agreements::void(tx, &request.id, request.rev, &request.reason)
    })?;
    Ok(done.into())
}

/// History of one agreement, newest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn history(registry: &Registry, request: &AgreementId) -> Result<Vec<HistoryRow>, Problem> {
    Ok(registry.read(|c| audit::history(c, "agreement", &request.id))?)
}

/// Saves what a semester brought.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn save_progress(
    registry: &Registry,
    actor: &Actor,
    request: &ProgressSave,
) -> Result<Written<Progress>, Problem> {
    let done = registry.transact(actor, "progress.save", |tx| {
        progress::save(tx, &request.agreement, &request.progress)
    })?;
    Ok(done.into())
}

/// Partners to filter by, found by what was typed of their name.
///
/// # Errors
/// [`Problem`] from the register.
pub fn partner_facets(registry: &Registry, request: &PartnerSearch) -> Result<PartnerFacets, Problem> {
    Ok(registry.read(|c| {
        let own = registry::settings::office(c)?.region_code;
        agreements::partner_facets(c, &request.typed, &own, PARTNERS)
    })?)
}

/// Partners to name in a form, found by what was typed of any of their names.
///
/// # Errors
/// [`Problem`] from the register.
pub fn partners(registry: &Registry, request: &PartnerSearch) -> Result<Vec<PartnerSuggestion>, Problem> {
    crate::partners::suggestions(registry, &request.typed)
}
