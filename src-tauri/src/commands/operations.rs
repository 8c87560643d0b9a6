//! What was done in the register.

use crate::state::Session;
use crate::work::on_register;
use contract::Problem;
use contract::operations::{self, OperationLine, OperationsRequest};
use tauri::State;

/// What was done, the newest first.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn operations_page(
    session: State<'_, Session>,
    request: OperationsRequest,
) -> Result<Vec<OperationLine>, Problem> {
    on_register(session, move |registry, _| operations::page(registry, &request)).await
}
