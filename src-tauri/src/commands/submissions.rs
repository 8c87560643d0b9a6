//! Submissions: list, board, record, form, steps.

use crate::state::Session;
use crate::work::on_register;
use contract::submissions::{
    self, PathView, SubmissionContinuation, SubmissionId, SubmissionSave, SubmissionStep, SubmissionStepped,
    SubmissionVerdict, SubmissionView, SubmissionsPageRequest,
};
use contract::{FieldProblem, Problem, Written};
use registry::submissions::{Submission, SubmissionCounts, SubmissionForm, SubmissionPage};
use tauri::State;

/// The paths of the rules in force.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn submissions_paths(session: State<'_, Session>) -> Result<Vec<PathView>, Problem> {
    on_register(session, move |registry, _| submissions::paths(registry)).await
}

/// Part of the list.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn submissions_page(
    session: State<'_, Session>,
    request: SubmissionsPageRequest,
) -> Result<SubmissionPage, Problem> {
    on_register(session, move |registry, _| submissions::page(registry, &request)).await
}

/// How many each filter finds.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn submissions_counts(session: State<'_, Session>) -> Result<SubmissionCounts, Problem> {
    on_register(session, move |registry, _| submissions::counts(registry)).await
}

/// Makes a submission ready from the agreement it goes on with.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn submissions_continuation(
    session: State<'_, Session>,
    request: SubmissionContinuation,
) -> Result<SubmissionForm, Problem> {
    on_register(session, move |registry, _| {
        submissions::continuation(registry, &request)
    })
    .await
}

/// One submission with all that happened.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn submissions_get(
    session: State<'_, Session>,
    request: SubmissionId,
) -> Result<SubmissionView, Problem> {
    on_register(session, move |registry, _| submissions::get(registry, &request)).await
}

/// What rules say of a form while it is typed.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn submissions_check(
    session: State<'_, Session>,
    request: SubmissionForm,
) -> Result<Vec<FieldProblem>, Problem> {
    on_register(session, move |registry, _| submissions::check(registry, &request)).await
}

/// Saves a form.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn submissions_save(
    session: State<'_, Session>,
    request: SubmissionSave,
) -> Result<Written<Submission>, Problem> {
    on_register(session, move |registry, actor| {
        submissions::save(registry, actor, &request)
    })
    .await
}

/// Whether a step may happen.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn submissions_judge(
    session: State<'_, Session>,
    request: SubmissionStep,
) -> Result<SubmissionVerdict, Problem> {
    on_register(session, move |registry, _| submissions::judge(registry, &request)).await
}

/// Records a step.
///
/// # Errors
/// [`Problem`] with the article of each rule that forbids it.
#[tauri::command]
pub async fn submissions_step(
    session: State<'_, Session>,
    request: SubmissionStep,
) -> Result<Written<SubmissionStepped>, Problem> {
    on_register(session, move |registry, actor| {
        submissions::step(registry, actor, &request)
    })
    .await
}
