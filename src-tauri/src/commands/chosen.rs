//! Files people chose in the system's dialogs.

use crate::dialogs::choose;
use crate::state::Session;
use crate::viewer;
use crate::work::aside;
use contract::chosen::{ChooseRequest, Chosen};
use contract::{Nothing, Problem};
use tauri::{AppHandle, Runtime, State};

/// Asks the person for a file or a place.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn chosen_file<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: ChooseRequest,
) -> Result<Option<Chosen>, Problem> {
    let picked = aside(move || Ok(choose(&app, request.purpose, request.suggested.as_deref()))).await?;
    Ok(picked.map(|path| session.remember(path)))
}

/// Shows a file that was chosen or saved in its folder.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn chosen_show(session: State<'_, Session>, request: Chosen) -> Result<Nothing, Problem> {
    let path = session.path(&request.handle)?;
    aside(move || viewer::show(&path)).await?;
    Ok(Nothing {})
}

/// The package a double click brought, once.
#[tauri::command]
pub fn chosen_opened(session: State<'_, Session>) -> Option<Chosen> {
    session.take_opened()
}
