//! What a bureau has to say about received records.

use crate::state::Session;
use crate::work::on_register;
use contract::remarks::{self, RemarkClose, RemarkSave, RemarkTask, RemarksOf};
use contract::{FieldProblem, Problem, Written};
use registry::remarks::{Remark, RemarkForm};
use tauri::State;

/// Remarks on records of an office.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn remarks_list(session: State<'_, Session>, request: RemarksOf) -> Result<Vec<Remark>, Problem> {
    on_register(session, move |registry, _| remarks::list(registry, &request)).await
}

/// What rules say of a form while it is typed.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn remarks_check(
    session: State<'_, Session>,
    request: RemarkForm,
) -> Result<Vec<FieldProblem>, Problem> {
    on_register(session, move |registry, _| remarks::check(registry, &request)).await
}

/// Saves a remark.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn remarks_save(
    session: State<'_, Session>,
    request: RemarkSave,
) -> Result<Written<Remark>, Problem> {
    on_register(session, move |registry, actor| {
        remarks::save(registry, actor, &request)
    })
    .await
}

/// Closes a remark.
///
/// # Errors
/// [`Problem`]; nothing is changed then.
#[tauri::command]
pub async fn remarks_close(
    session: State<'_, Session>,
    request: RemarkClose,
) -> Result<Written<Remark>, Problem> {
    on_register(session, move |registry, actor| {
        remarks::close(registry, actor, &request)
    })
    .await
}

/// What is left to be done about remarks.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn remarks_tasks(session: State<'_, Session>) -> Result<Vec<RemarkTask>, Problem> {
    on_register(session, move |registry, _| remarks::tasks(registry)).await
}
