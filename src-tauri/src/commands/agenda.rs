//! What is due and when.

use crate::state::Session;
use crate::work::on_register;
use contract::Problem;
use contract::agenda::{self, AgendaRequest};
use registry::agenda::AgendaEntry;
use tauri::State;

/// Everything that is overdue, spoken of, or due soon.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agenda_list(
    session: State<'_, Session>,
    request: AgendaRequest,
) -> Result<Vec<AgendaEntry>, Problem> {
    on_register(session, move |registry, _| agenda::list(registry, request)).await
}
