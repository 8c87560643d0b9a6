//! Compliance: every office for a period, and the packages of one.

use crate::state::Session;
use crate::work::on_register;
use contract::Problem;
use contract::compliance::{self, ComplianceRequest, OfficeHistoryRequest};
use registry::compliance::{Compliance, OfficeHistory};
use tauri::State;

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
