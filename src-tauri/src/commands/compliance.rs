//! Compliance: every office for a period, the packages of one, the letter to those that have not sent.

use crate::state::Session;
use crate::work::{bytes_of, on_register};
use contract::Problem;
use contract::chosen::Chosen;
use contract::compliance::{self, ComplianceRequest, OfficeHistoryRequest};
use contract::papers::reminder::{self, ReminderPrint};
use registry::compliance::{Compliance, OfficeHistory};
use tauri::ipc::Response;
use tauri::{AppHandle, Runtime, State};

/// Who sent what for a period.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn compliance_report(
    session: State<'_, Session>,
    request: ComplianceRequest,
) -> Result<Compliance, Problem> {
    on_register(session, move |registry, _| compliance::report(registry, &request)).await
}

/// Everything that came of one office.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn compliance_office(
    session: State<'_, Session>,
    request: OfficeHistoryRequest,
) -> Result<OfficeHistory, Problem> {
    on_register(session, move |registry, _| compliance::office(registry, &request)).await
}

/// The bytes of the letter to those that have not sent, to show.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn compliance_reminder_preview(
    session: State<'_, Session>,
    request: ReminderPrint,
) -> Result<Response, Problem> {
    let press = session.press();
    bytes_of(session, move |registry| {
        reminder::make(registry, &press, &request)
    })
    .await
}

/// Saves the letter where the person chooses.
///
/// # Errors
/// [`Problem`] when the place refuses.
#[tauri::command]
pub async fn compliance_reminder_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: ReminderPrint,
) -> Result<Option<Chosen>, Problem> {
    let named = request.clone();
    super::papers::save(
        app,
        session,
        request.format,
        move |_| reminder::file_name(&named),
        move |registry, press| reminder::make(registry, press, &request),
    )
    .await
}
