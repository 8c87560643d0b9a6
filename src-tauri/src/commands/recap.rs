//! Counts of a period.

use crate::state::Session;
use crate::work::on_register;
use contract::Problem;
use contract::recap::{self, RecapRequest};
use registry::recap::{Pivot, PivotQuestion, Recap};
use tauri::State;

/// Counts of a period.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn recap_counts(session: State<'_, Session>, request: RecapRequest) -> Result<Recap, Problem> {
    on_register(session, move |registry, _| recap::counts(registry, request)).await
}

/// Counts by one side or two.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn recap_pivot(session: State<'_, Session>, request: PivotQuestion) -> Result<Pivot, Problem> {
    on_register(session, move |registry, _| recap::pivot(registry, &request)).await
}
