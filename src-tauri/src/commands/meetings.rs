//! Meetings: list, record, form, decisions.

use crate::state::Session;
use crate::work::on_register;
use contract::meetings::{
    self, MeetingDecide, MeetingId, MeetingSave, MeetingView, MeetingVoid, MeetingsPageRequest,
};
use contract::{FieldProblem, Problem, Written};
use registry::meetings::{Meeting, MeetingForm, MeetingPage};
use tauri::State;

/// Part of the list.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn meetings_page(
    session: State<'_, Session>,
    request: MeetingsPageRequest,
) -> Result<MeetingPage, Problem> {
    on_register(session, move |registry, _| meetings::page(registry, &request)).await
}

/// One meeting with its scans.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn meetings_get(session: State<'_, Session>, request: MeetingId) -> Result<MeetingView, Problem> {
    on_register(session, move |registry, _| meetings::get(registry, &request)).await
}

/// What rules say of a form while it is typed.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn meetings_check(
    session: State<'_, Session>,
    request: MeetingForm,
) -> Result<Vec<FieldProblem>, Problem> {
    on_register(session, move |registry, _| meetings::check(registry, &request)).await
}

/// Saves a form.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn meetings_save(
    session: State<'_, Session>,
    request: MeetingSave,
) -> Result<Written<Meeting>, Problem> {
    on_register(session, move |registry, actor| {
        meetings::save(registry, actor, &request)
    })
    .await
}

/// Records that a decision was done, or that it is open again.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn meetings_decide(
    session: State<'_, Session>,
    request: MeetingDecide,
) -> Result<Written<Meeting>, Problem> {
    on_register(session, move |registry, actor| {
        meetings::decide(registry, actor, &request)
    })
    .await
}

/// Makes a meeting void with a reason.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn meetings_void(
    session: State<'_, Session>,
    request: MeetingVoid,
) -> Result<Written<Meeting>, Problem> {
    on_register(session, move |registry, actor| {
        meetings::void(registry, actor, &request)
    })
    .await
}
