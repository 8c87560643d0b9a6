//! The rules in force and the office's days off.

use crate::state::Session;
use crate::viewer;
use crate::work::on_register;
use contract::lawbook::{self, CalendarRequest, CalendarView, LawbookState};
use contract::{Nothing, Problem, Written};
use registry::lawbook::CalendarYear;
use tauri::State;

/// What holds in this register.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn lawbook_state(session: State<'_, Session>) -> Result<LawbookState, Problem> {
    on_register(session, |registry, _| lawbook::state(registry)).await
}

/// Reads the office's own rules again.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn lawbook_renew(session: State<'_, Session>) -> Result<LawbookState, Problem> {
    on_register(session, |registry, _| lawbook::renew(registry)).await
}

/// Shows the folder of the office's own rules, made when there is none.
///
/// # Errors
/// [`Problem`] when the disk refuses, or the system shows no folders.
#[tauri::command]
pub async fn lawbook_folder(session: State<'_, Session>) -> Result<Nothing, Problem> {
    on_register(session, |registry, _| {
        let folder = lawbook::folder(registry)?;
        viewer::open(&folder)?;
        Ok(Nothing {})
    })
    .await
}

/// The days off of a year.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn lawbook_calendar(
    session: State<'_, Session>,
    request: CalendarRequest,
) -> Result<CalendarView, Problem> {
    on_register(session, move |registry, _| lawbook::calendar(registry, request)).await
}

/// Keeps the days off of a year as the office's own.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn lawbook_calendar_save(
    session: State<'_, Session>,
    request: CalendarYear,
) -> Result<Written<CalendarYear>, Problem> {
    on_register(session, move |registry, actor| {
        lawbook::save_calendar(registry, actor, &request)
    })
    .await
}

/// Goes back to the program's days off of a year.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn lawbook_calendar_forget(
    session: State<'_, Session>,
    request: CalendarRequest,
) -> Result<Written<CalendarYear>, Problem> {
    on_register(session, move |registry, actor| {
        lawbook::forget_calendar(registry, actor, request)
    })
    .await
}
