//! Meetings: on a submission or of the office.

use crate::{FieldProblem, Problem, Written};
use chrono::NaiveDate;
use registry::attachments::{self, Attachment, Owner};
use registry::meetings::{self as core, Meeting, MeetingError, MeetingForm, MeetingPage, MeetingQuery};
use registry::{Actor, Registry};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingsPageRequest {
    /// Which meetings.
    pub query: MeetingQuery,
    /// First line.
    pub offset: u32,
    /// How many.
    pub limit: u32,
}

/// Which meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingId {
    /// Its id.
    pub id: String,
}

/// One meeting with its scans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingView {
    /// The meeting.
    pub meeting: Meeting,
    /// Title of the submission it is on.
    pub submission_title: Option<String>,
    /// Its scans, in the order they were added.
    pub attachments: Vec<Attachment>,
}

/// A form to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingSave {
    /// The meeting; absent for a new one.
    pub id: Option<String>,
    /// Revision the form was made from.
    pub rev: u32,
    /// What was typed.
    pub form: MeetingForm,
}

/// That a decision was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingDecide {
    /// The meeting.
    pub id: String,
    /// Revision the person saw.
    pub rev: u32,
    /// Place of the decision among those of the meeting, from 0.
    pub at: u32,
    /// The day it was done; absent when it is open again.
    pub done: Option<NaiveDate>,
}

/// A meeting to make void.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingVoid {
    /// The meeting.
    pub id: String,
    /// Revision the person saw.
    pub rev: u32,
    /// Why.
    pub reason: String,
}

/// A page of the list, the newest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn page(registry: &Registry, request: &MeetingsPageRequest) -> Result<MeetingPage, Problem> {
    Ok(registry.read(|c| core::page(c, &request.query, request.offset, request.limit.min(500)))?)
}

/// One meeting.
///
/// # Errors
/// [`Problem`] `meeting.not_found`, or from the register.
pub fn get(registry: &Registry, request: &MeetingId) -> Result<MeetingView, Problem> {
    registry.read(|c| {
        let meeting = core::get(c, &request.id)?.ok_or_else(|| MeetingError::NotFound(request.id.clone()))?;
        let submission = match &meeting.form.submission_id {
            Some(id) => registry::submissions::get(c, id)?,
            None => None,
        };
        Ok(MeetingView {
            submission_title: submission.map(|one| one.form.subject.title),
            attachments: attachments::of_owner(c, Owner::Meeting, &meeting.id)?,
            meeting,
        })
    })
}

/// What rules say of a form while it is typed.
///
/// # Errors
/// [`Problem`] from the register.
pub fn check(registry: &Registry, form: &MeetingForm) -> Result<Vec<FieldProblem>, Problem> {
    let found = registry.read(|c| core::judge(c, form, registry.today()))?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Saves a form.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
pub fn save(registry: &Registry, actor: &Actor, request: &MeetingSave) -> Result<Written<Meeting>, Problem> {
    let existing = request.id.as_deref().map(|id| (id, request.rev));
    let done = registry.transact(actor, "meeting.save", |tx| {
        core::save(tx, existing, &request.form)
    })?;
    Ok(done.into())
}

/// Records that a decision was done, or that it is open again.
///
/// # Errors
/// [`Problem`]; nothing is recorded then.
pub fn decide(
    registry: &Registry,
    actor: &Actor,
    request: &MeetingDecide,
) -> Result<Written<Meeting>, Problem> {
    let done = registry.transact(actor, "meeting.decide", |tx| {
        core::decide(tx, &request.id, request.rev, request.at as usize, request.done)
    })?;
    Ok(done.into())
}

/// Makes a meeting void with a reason.
///
/// # Errors
/// [`Problem`]; nothing is recorded then.
pub fn void(registry: &Registry, actor: &Actor, request: &MeetingVoid) -> Result<Written<Meeting>, Problem> {
    let done = registry.transact(actor, "meeting.void", |tx| {
        core::void(tx, &request.id, request.rev, &request.reason)
    })?;
    Ok(done.into())
}
