//! Database files for the bureau.

use crate::dialogs::choose;
use crate::state::Session;
use crate::viewer;
use crate::work::{aside, bytes_of, on_register};
use contract::chosen::{Chosen, Purpose};
use contract::exchange::{
    self, DispatchId, ExportMake, ExportOutlook, ExportRequest, PackageReport, PackageVerify,
};
use contract::work::WorkProgress;
use contract::{Nothing, Problem, Written};
use registry::dispatches::Dispatch;
use tauri::ipc::{Channel, Response};
use tauri::{AppHandle, Runtime, State};

/// What a package would hold.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn exchange_outlook(
    session: State<'_, Session>,
    request: ExportRequest,
) -> Result<ExportOutlook, Problem> {
    on_register(session, move |registry, _| exchange::outlook(registry, request)).await
}

/// Makes a package at the chosen place.
///
/// # Errors
/// [`Problem`]; no file is left then.
#[tauri::command]
pub async fn exchange_export(
    session: State<'_, Session>,
    request: ExportMake,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<Dispatch>, Problem> {
    let job = session.jobs().take(job, progress);
    let target = session.path(&request.target)?;
    on_register(session, move |registry, actor| {
        job.run(|watch| exchange::export(registry, actor, request.period, &target, watch))
    })
    .await
}

/// Packages that were sent.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn exchange_dispatches(session: State<'_, Session>) -> Result<Vec<Dispatch>, Problem> {
    on_register(session, move |registry, _| exchange::dispatches(registry)).await
}

/// The slip of a package.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn exchange_slip(session: State<'_, Session>, request: DispatchId) -> Result<Response, Problem> {
    let press = session.press();
    bytes_of(session, move |registry| {
        exchange::slip(registry, &press, &request)
    })
    .await
}

/// Opens a slip in the system's viewer.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn exchange_slip_open(
    session: State<'_, Session>,
    request: DispatchId,
) -> Result<Nothing, Problem> {
    let press = session.press();
    on_register(session, move |registry, _| {
        viewer::view(
            &exchange::slip_name(registry, &request)?,
            &exchange::slip(registry, &press, &request)?,
        )?;
        Ok(Nothing {})
    })
    .await
}

/// Saves a slip where the person chooses.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn exchange_slip_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: DispatchId,
) -> Result<Option<Chosen>, Problem> {
    let (registry, press) = (session.registry()?, session.press());
    let saved = aside(move || {
        let name = exchange::slip_name(&registry, &request)?;
        let Some(path) = choose(&app, Purpose::SaveLetter, Some(&name)) else {
            return Ok(None);
        };
        let bytes = exchange::slip(&registry, &press, &request)?;
        files::replace(&path, |file| std::io::Write::write_all(file, &bytes))?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}

/// Proves a chosen package.
///
/// # Errors
/// [`Problem`] with the reason it is refused.
#[tauri::command]
pub async fn exchange_verify(
    session: State<'_, Session>,
    request: PackageVerify,
) -> Result<PackageReport, Problem> {
    let path = session.path(&request.file)?;
    let register = session.folder();
    aside(move || exchange::verify(&register, &path)).await
}
