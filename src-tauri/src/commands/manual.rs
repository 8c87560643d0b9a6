//! The manual.

use crate::dialogs::choose;
use crate::state::Session;
use crate::work::aside;
use contract::chosen::Chosen;
use contract::manual::{self, ManualPrint};
use contract::{Problem, desk};
use tauri::{AppHandle, Runtime, State};

/// Saves the manual where the person chooses; no register needs to be open.
///
/// # Errors
/// [`Problem`] when the place refuses.
#[tauri::command]
pub async fn manual_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: ManualPrint,
) -> Result<Option<Chosen>, Problem> {
    let press = session.press();
    let saved = aside(move || {
        let name = manual::file_name(request.format);
        let Some(path) = choose(&app, request.format.purpose(), Some(&name)) else {
            return Ok(None);
        };
        let bytes = manual::make(&press, desk::system().clock.today(), request.format)?;
        files::write(&path, &bytes)?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}
