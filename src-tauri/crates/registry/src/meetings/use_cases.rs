//! Recording a meeting, and that what it decided was done.

use super::model::{Meeting, MeetingForm};
use super::rules;
use super::store::{self, SUBJECT};
use crate::error::RegistryError;
use crate::findings::Finding;
use crate::registry::Area;
use crate::submissions;
use crate::text::{self, line, prose};
use crate::tx::Tx;
use chrono::NaiveDate;
use rusqlite::Connection;

/// Why nothing was recorded.
#[derive(Debug, thiserror::Error)]
pub enum MeetingError {
    /// Rules refuse the form.
    #[error("the form has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// There is no meeting with this id, or it was made void.
    #[error("no meeting {0}")]
    NotFound(String),
    /// The meeting has no decision at this place.
    #[error("meeting {id} has no decision {at}")]
    NoDecision {
        /// The meeting.
        id: String,
        /// Place of the decision, from 0.
        at: usize,
    },
    /// It was changed since the form was opened.
    #[error("meeting {id} is at revision {current}, the form was made from {base}")]
    Stale {
        /// The meeting.
        id: String,
        /// Revision the form was made from.
        base: u32,
        /// Revision now.
        current: u32,
    },
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for MeetingError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// Everything rules and register find in a form.
///
/// # Errors
/// What SQLite says.
pub fn judge(
    connection: &Connection,
    form: &MeetingForm,
    today: NaiveDate,
) -> Result<Vec<Finding>, RegistryError> {
    let mut found = rules::findings(form, today);
    if let Some(id) = &form.submission_id
        && submissions::get(connection, id)?.is_none()
    {
        found.push(Finding::refused("submission_id", "meeting.unknown_submission"));
    }
    Ok(found)
}

/// Saves a new meeting, or the next revision of one (its id and the revision the form was made from).
///
/// # Errors
/// [`MeetingError`]; nothing is written then.
pub fn save(tx: &Tx<'_>, existing: Option<(&str, u32)>, form: &MeetingForm) -> Result<Meeting, MeetingError> {
    let before = match existing {
        Some((id, base)) => Some(current(tx, id, base)?),
        None => None,
    };
    let found = judge(tx, form, tx.today())?;
    if !found.is_empty() {
        return Err(MeetingError::Findings(found));
    }
    let last = before
        .as_ref()
        .map(|one| (one.id.as_str(), one.rev, one.created_at.as_str()));
    let stamp = tx.stamp(last);
    let meeting = Meeting {
        id: stamp.id,
        rev: stamp.rev,
        form: tidy(form),
        void_reason: None,
        created_at: stamp.created_at,
        updated_at: stamp.updated_at,
    };
    keep(tx, before.as_ref(), &meeting)?;
    Ok(meeting)
}

/// Records that a decision was done on a day, or that it is open again.
///
/// # Errors
/// [`MeetingError`]; nothing is written then.
pub fn decide(
    tx: &Tx<'_>,
    id: &str,
    base: u32,
    at: usize,
    done: Option<NaiveDate>,
) -> Result<Meeting, MeetingError> {
    let mut form = current(tx, id, base)?.form;
    let decision = form
        .decisions
        .get_mut(at)
        .ok_or_else(|| MeetingError::NoDecision {
            id: id.to_owned(),
            at,
        })?;
    decision.done = done;
    save(tx, Some((id, base)), &form)
}

/// Makes a record void with a reason: it stays, and counts nowhere.
///
/// # Errors
/// [`MeetingError`]; a reason is required.
pub fn void(tx: &Tx<'_>, id: &str, base: u32, reason: &str) -> Result<Meeting, MeetingError> {
    let before = current(tx, id, base)?;
    let reason = text::reason(reason).map_err(MeetingError::Findings)?;
    let after = Meeting {
        rev: before.rev + 1,
        void_reason: Some(reason),
        updated_at: tx.now(),
        ..before.clone()
    };
    keep(tx, Some(&before), &after)?;
    Ok(after)
}

/// Writes a meeting, and anew what is found by typing of the submissions it is or was on.
fn keep(tx: &Tx<'_>, before: Option<&Meeting>, after: &Meeting) -> Result<(), RegistryError> {
    store::write(tx, after, before.is_none())?;
    let was = before.and_then(|before| before.form.submission_id.as_ref());
    let is = after.form.submission_id.as_ref();
    for submission in was.filter(|was| Some(*was) != is).into_iter().chain(is) {
        submissions::rewrite_row(tx, submission)?;
    }
    tx.record(Area::Meetings, SUBJECT, &after.id, before, Some(after))
}

fn current(tx: &Tx<'_>, id: &str, base: u32) -> Result<Meeting, MeetingError> {
    let found = store::get(tx, id)?.filter(|found| found.void_reason.is_none());
    let found = found.ok_or_else(|| MeetingError::NotFound(id.to_owned()))?;
    if found.rev == base {
        return Ok(found);
    }
    Err(MeetingError::Stale {
        id: id.to_owned(),
        base,
        current: found.rev,
    })
}

/// The form as it is kept.
fn tidy(form: &MeetingForm) -> MeetingForm {
    let mut kept = form.clone();
    for text in [&mut kept.time, &mut kept.place, &mut kept.chair] {
        *text = line(text);
    }
    kept.agenda = prose(&form.agenda);
    kept.discussion = prose(&form.discussion);
    for one in &mut kept.attendees {
        for text in [&mut one.name, &mut one.job, &mut one.office] {
            *text = line(text);
        }
    }
    for one in &mut kept.decisions {
        one.what = prose(&one.what);
        one.who = line(&one.who);
    }
    kept
}
