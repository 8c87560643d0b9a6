//! Counts of a period.

use crate::dialogs::choose;
use crate::state::Session;
use crate::work::{aside, bytes_of, on_register};
use contract::chosen::{Chosen, Purpose};
use contract::recap::{self, PictureKind, RecapPicture, RecapPrint, RecapRequest};
use contract::{Problem, papers};
use registry::recap::{Pivot, PivotQuestion, Recap};
use tauri::ipc::Response;
use tauri::{AppHandle, Runtime, State};

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

/// A recap as an annex, to show.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn recap_preview(session: State<'_, Session>, request: RecapPrint) -> Result<Response, Problem> {
    let press = session.press();
    bytes_of(session, move |registry| {
        papers::recap::make(registry, &press, &request)
    })
    .await
}

/// Saves a recap as an annex where the person chooses.
///
/// # Errors
/// [`Problem`] when the place refuses.
#[tauri::command]
pub async fn recap_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: RecapPrint,
) -> Result<Option<Chosen>, Problem> {
    let named = request.clone();
    super::papers::save(
        app,
        session,
        request.format,
        move |_| Ok(papers::recap::file_name(&named)),
        move |registry, press| papers::recap::make(registry, press, &request),
    )
    .await
}

/// Saves a chart as the page drew it where the person chooses.
///
/// # Errors
/// [`Problem`] for bytes that are no such picture, or when the place refuses.
#[tauri::command]
pub async fn recap_picture_save<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: RecapPicture,
) -> Result<Option<Chosen>, Problem> {
    let saved = aside(move || {
        let name = recap::picture_name(&request)?;
        let purpose = match request.kind {
            PictureKind::Svg => Purpose::SaveSvg,
            PictureKind::Png => Purpose::SavePng,
        };
        let Some(path) = choose(&app, purpose, Some(&name)) else {
            return Ok(None);
        };
        files::write(&path, &request.bytes)?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}
