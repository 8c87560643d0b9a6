//! Files people chose in the system's dialogs.

use crate::dialogs::choose_near;
use crate::state::Session;
use crate::viewer;
use crate::work::aside;
use contract::chosen::{ChooseRequest, Chosen, Purpose};
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
    let package = request.purpose == Purpose::SavePackage;
    let near = package.then(|| session.package_folder()).flatten();
    let ask = move || {
        choose_near(
            &app,
            request.purpose,
            request.suggested.as_deref(),
            near.as_deref(),
        )
    };
    let picked = aside(move || Ok(ask())).await?;
    if let Some(path) = picked.as_deref().filter(|_| package) {
        session.packages_go_beside(path);
    }
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
