//! Counts of a period.

use crate::state::Session;
use crate::work::on_register;
use contract::Problem;
use contract::recap::{self, RecapRequest};
use registry::recap::Recap;
use tauri::State;

/// Counts of a period.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn recap_counts(session: State<'_, Session>, request: RecapRequest) -> Result<Recap, Problem> {
    on_register(session, move |registry, _| recap::counts(registry, request)).await
}
