//! Scans that travel beside packages.

use crate::dialogs::choose;
use crate::state::{Session, reader};
use crate::viewer;
use crate::work::{aside, on_register};
use contract::chosen::{Chosen, Purpose};
use contract::scans::{
    self, ReceivedScanId, ScansAsk, ScansAsked, ScansMade, ScansMake, ScansTake, ScansTaken,
};
use contract::work::WorkProgress;
use contract::{Nothing, Problem, Written, merging};
use registry::remarks::Remark;
use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};

/// Writes the scans of a package, or those that the bureau asks for, at the chosen place.
///
/// # Errors
/// [`Problem`]; no file is left then.
#[tauri::command]
pub async fn scans_make(
    session: State<'_, Session>,
    request: ScansMake,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<ScansMade>, Problem> {
    let job = session.jobs().take(job, progress);
    let package = request.package.map(|handle| session.path(&handle)).transpose()?;
    let target = session.path(&request.target)?;
    let reader = reader();
    on_register(session, move |registry, actor| {
        job.run(|watch| match package {
            Some(package) => {
                let read = merging::by(&reader, &|| false);
                scans::make(registry, actor, &package, &target, &read, watch)
            }
            None => scans::make_asked(registry, actor, &target, watch),
        })
    })
    .await
}

/// What the newest receipts ask for.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn scans_asked(session: State<'_, Session>) -> Result<ScansAsked, Problem> {
    on_register(session, move |registry, _| scans::asked(registry)).await
}

/// Takes the scans of a chosen file that merged packages list.
///
/// # Errors
/// [`Problem`]; nothing is taken then.
#[tauri::command]
pub async fn scans_take(
    session: State<'_, Session>,
    request: ScansTake,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<ScansTaken>, Problem> {
    let job = session.jobs().take(job, progress);
    let file = session.path(&request.file)?;
    on_register(session, move |registry, actor| {
        job.run(|watch| scans::take(registry, actor, &file, watch))
    })
    .await
}

/// Asks an office for scans that are not here.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn scans_ask(
    session: State<'_, Session>,
    request: ScansAsk,
) -> Result<Written<Vec<Remark>>, Problem> {
    on_register(session, move |registry, actor| {
        scans::ask(registry, actor, &request)
    })
    .await
}

/// Opens a received scan in the system's program for it, proved on the way.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn scans_open(session: State<'_, Session>, request: ReceivedScanId) -> Result<Nothing, Problem> {
    on_register(session, move |registry, _| {
        let found = scans::find(registry, &request)?;
        let copy = viewer::copies()?.join(files::safe_name(&found.name));
        scans::copy_to(registry, &request, &copy)?;
        viewer::open(&copy)?;
        Ok(Nothing {})
    })
    .await
}

/// Saves a received scan where the person chooses.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn scans_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: ReceivedScanId,
) -> Result<Option<Chosen>, Problem> {
    let registry = session.registry()?;
    let saved = aside(move || {
        let found = scans::find(&registry, &request)?;
        let Some(path) = choose(&app, Purpose::SaveAttachment, Some(&found.name)) else {
            return Ok(None);
        };
        scans::copy_to(&registry, &request, &path)?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}
