//! Database files for the bureau.

use crate::dialogs::choose;
use crate::state::{Session, reader};
use crate::viewer;
use crate::work::{aside, bytes_of, on_register};
use contract::chosen::{Chosen, Purpose};
use contract::exchange::{
    self, DispatchId, ExportMake, ExportOutlook, ExportRequest, KeyChangeMake, KeyChanged, OwnKey,
    PackageReport, PackageVerify,
};
use contract::papers;
use contract::work::WorkProgress;
use contract::{Nothing, Problem, Written, merging};
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
        files::write(&path, &bytes)?;
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
    let reader = reader();
    aside(move || exchange::verify(&register, &path, &merging::by(&reader, &|| false))).await
}

/// The key the office signs with.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn exchange_key(session: State<'_, Session>) -> Result<OwnKey, Problem> {
    on_register(session, move |registry, _| exchange::own_key(registry)).await
}

/// The key letter.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn exchange_key_letter(session: State<'_, Session>) -> Result<Response, Problem> {
    let press = session.press();
    let bytes = on_register(session, move |registry, actor| {
        papers::key_letter(registry, actor, &press)
    })
    .await?;
    Ok(Response::new(bytes))
}

/// Opens the key letter in the system's viewer.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn exchange_key_letter_open(session: State<'_, Session>) -> Result<Nothing, Problem> {
    let press = session.press();
    on_register(session, move |registry, actor| {
        viewer::view(
            &papers::key_letter_name(registry)?,
            &papers::key_letter(registry, actor, &press)?,
        )?;
        Ok(Nothing {})
    })
    .await
}

/// Saves the key letter where the person chooses.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn exchange_key_letter_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
) -> Result<Option<Chosen>, Problem> {
    let press = session.press();
    let registry = session.registry()?;
    let name = papers::key_letter_name(&registry)?;
    let picked = aside(move || Ok(choose(&app, Purpose::SaveLetter, Some(&name)))).await?;
    let Some(path) = picked else { return Ok(None) };
    let target = path.clone();
    on_register(session.clone(), move |registry, actor| {
        let bytes = papers::key_letter(registry, actor, &press)?;
        files::write(&target, &bytes)?;
        Ok(Nothing {})
    })
    .await?;
    Ok(Some(session.remember(path)))
}

/// Gives the office a new key and writes the change for its bureau at the chosen place.
///
/// # Errors
/// [`Problem`]; the old key is in use then.
#[tauri::command]
pub async fn exchange_change_key(
    session: State<'_, Session>,
    request: KeyChangeMake,
) -> Result<Written<KeyChanged>, Problem> {
    let target = session.path(&request.target)?;
    on_register(session, move |registry, actor| {
        exchange::change_key(registry, actor, &target)
    })
    .await
}
