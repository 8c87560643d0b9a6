//! Long work that runs for the page.

use crate::state::Session;
use contract::work::{WorkCancelled, WorkId};
use tauri::State;

/// Wishes a work to stop.
#[tauri::command]
pub fn work_cancel(session: State<'_, Session>, request: WorkId) -> WorkCancelled {
    WorkCancelled {
        stops: session.jobs().cancel(&request.job),
    }
}
