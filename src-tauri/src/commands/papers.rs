//! Working papers of a submission.

use crate::dialogs::choose;
use crate::state::Session;
use crate::work::{aside, bytes_of, on_register};
use contract::Problem;
use contract::chosen::Chosen;
use contract::letters::OfficePress;
use contract::papers::{self, PaperFormat, PaperOffer, PaperRequest};
use contract::submissions::SubmissionId;
use registry::Registry;
use tauri::ipc::Response;
use tauri::{AppHandle, Runtime, State};

/// The papers a submission can have, each with what it still misses.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn papers_list(
    session: State<'_, Session>,
    request: SubmissionId,
) -> Result<Vec<PaperOffer>, Problem> {
    on_register(session, move |registry, _| papers::list(registry, &request)).await
}

/// The bytes of a paper, to show.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn papers_preview(session: State<'_, Session>, request: PaperRequest) -> Result<Response, Problem> {
    let press = session.press();
    bytes_of(session, move |registry| papers::make(registry, &press, &request)).await
}

/// Saves a paper where the person chooses.
///
/// # Errors
/// [`Problem`] when the place refuses.
#[tauri::command]
pub async fn papers_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: PaperRequest,
) -> Result<Option<Chosen>, Problem> {
    let named = request.clone();
    save(
        app,
        session,
        request.format,
        move |registry| papers::file_name(registry, &named),
        move |registry, press| papers::make(registry, press, &request),
    )
    .await
}

/// Saves what `make` answers where the person chooses, under the name that is proposed; asks before anything is made.
pub(super) async fn save<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    format: PaperFormat,
    name: impl FnOnce(&Registry) -> Result<String, Problem> + Send + 'static,
    make: impl FnOnce(&Registry, &OfficePress) -> Result<Vec<u8>, Problem> + Send + 'static,
) -> Result<Option<Chosen>, Problem> {
    let registry = session.registry()?;
    let press = session.press();
    let saved = aside(move || {
        let name = name(&registry)?;
        let Some(path) = choose(&app, format.purpose(), Some(&name)) else {
            return Ok(None);
        };
        let bytes = make(&registry, &press)?;
        files::write(&path, &bytes)?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}
