//! Lists and figures saved as spreadsheets.

use crate::dialogs::choose;
use crate::state::Session;
use crate::work::aside;
use contract::Problem;
use contract::chosen::Chosen;
use contract::sheets::{self, SheetRequest};
use contract::work::WorkProgress;
use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};

/// Saves a list or figures where the person chooses; asks before anything is made.
///
/// # Errors
/// [`Problem`] when the place refuses, and `work.cancelled`; nothing is written then.
#[tauri::command]
pub async fn sheets_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: SheetRequest,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Option<Chosen>, Problem> {
    let job = session.jobs().take(job, progress);
    let registry = session.registry()?;
    let saved = aside(move || {
        let name = sheets::file_name(&registry, &request)?;
        let Some(path) = choose(&app, request.format.purpose(), Some(&name)) else {
            return Ok(None);
        };
        let made = job.run(|watch| sheets::make(&registry, &request, watch))?;
        files::write(&path, &made.bytes)?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}
