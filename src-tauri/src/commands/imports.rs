//! Spreadsheets of the office: opened, understood in steps, planned, taken, taken back.

use crate::dialogs::choose;
use crate::state::{Session, sheet_reader};
use crate::work::{aside, on_register};
use contract::chosen::{Chosen, Purpose};
use contract::imports::{
    self, ImportAsk, ImportBook, ImportComing, ImportExamine, ImportForget, ImportForms, ImportFormsId,
    ImportFormsPlan, ImportId, ImportKeep, ImportOpen, ImportPlan, ImportPlanId, ImportPropose,
    ImportRowsRequest, ImportSaid, ImportSaidRequest, ImportView,
};
use contract::work::WorkProgress;
use contract::{Nothing, Problem, Written};
use registry::imports::Import;
use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};

/// Reads a spreadsheet and says which sheets it has.
///
/// # Errors
/// [`Problem`] with the exact reason it is refused.
#[tauri::command]
pub async fn imports_open(
    session: State<'_, Session>,
    request: ImportOpen,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<ImportBook, Problem> {
    let job = session.jobs().take(job, progress);
    let path = session.path(&request.file)?;
    let book = aside(move || job.run(|watch| imports::open(&path, &sheet_reader(), watch))).await?;
    let handle = session.keep_book(book);
    Ok(imports::opened(handle.clone(), &*session.book(&handle)?))
}

/// Proposes how a sheet is read.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn imports_propose(
    session: State<'_, Session>,
    request: ImportPropose,
) -> Result<ImportView, Problem> {
    let book = session.book(&request.book)?;
    on_register(session, move |registry, _| {
        imports::propose(registry, &book, &request)
    })
    .await
}

/// Holds a sheet against a reading that a person changed.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn imports_examine(
    session: State<'_, Session>,
    request: ImportExamine,
) -> Result<ImportView, Problem> {
    let book = session.book(&request.book)?;
    on_register(session, move |registry, _| {
        imports::examine(registry, &book, request)
    })
    .await
}

/// Says what would become of every row.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn imports_plan(
    session: State<'_, Session>,
    request: ImportAsk,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<ImportPlan, Problem> {
    let job = session.jobs().take(job, progress);
    let book = session.book(&request.table.book)?;
    let planned = on_register(session.clone(), move |registry, _| {
        job.run(|watch| imports::plan(registry, &book, &request, watch))
    })
    .await?;
    let handle = session.keep_plan(planned);
    Ok(imports::summary(handle.clone(), &*session.plan(&handle)?))
}

/// A page of what is said of the rows.
///
/// # Errors
/// `import.gone`.
#[tauri::command]
pub async fn imports_said(
    session: State<'_, Session>,
    request: ImportSaidRequest,
) -> Result<Vec<ImportSaid>, Problem> {
    let plan = session.plan(&request.plan)?;
    aside(move || Ok(imports::said(&plan, &request))).await
}

/// A page of rows of one fate.
///
/// # Errors
/// `import.gone`.
#[tauri::command]
pub async fn imports_rows(
    session: State<'_, Session>,
    request: ImportRowsRequest,
) -> Result<Vec<ImportComing>, Problem> {
    let plan = session.plan(&request.plan)?;
    aside(move || Ok(imports::rows(&plan, &request))).await
}

/// Takes every row that comes in.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn imports_take(
    session: State<'_, Session>,
    request: ImportPlanId,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<Import>, Problem> {
    let job = session.jobs().take(job, progress);
    let plan = session.plan(&request.plan)?;
    on_register(session, move |registry, actor| {
        job.run(|watch| imports::take(registry, actor, &plan, watch))
    })
    .await
}

/// Reads the forms of a folder and says what would become of each.
///
/// # Errors
/// [`Problem`] when the folder holds none.
#[tauri::command]
pub async fn imports_forms_open(
    session: State<'_, Session>,
    request: ImportForms,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<ImportFormsPlan, Problem> {
    let job = session.jobs().take(job, progress);
    let folder = session.path(&request.folder)?;
    let forms = on_register(session.clone(), move |registry, _| {
        let files = imports::in_folder(&folder)?;
        job.run(|watch| imports::open_forms(registry, &files, None, &sheet_reader(), watch))
    })
    .await?;
    let handle = session.keep_forms(forms);
    Ok(imports::forms_plan(&handle, &*session.forms(&handle)?))
}

/// Takes every row that comes in of every form.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn imports_forms_take(
    session: State<'_, Session>,
    request: ImportFormsId,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<Vec<Import>>, Problem> {
    let job = session.jobs().take(job, progress);
    let forms = session.forms(&request.forms)?;
    on_register(session, move |registry, actor| {
        job.run(|watch| imports::take_forms(registry, actor, &forms, watch))
    })
    .await
}

/// Saves the rows that stay outside, with their reasons, where the person chooses.
///
/// # Errors
/// [`Problem`] when none stays outside, or the place refuses.
#[tauri::command]
pub async fn imports_outside_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: ImportPlanId,
) -> Result<Option<Chosen>, Problem> {
    let plan = session.plan(&request.plan)?;
    let saved = on_register(session.clone(), move |registry, _| {
        let bytes = imports::outside(registry, &plan)?;
        let name = imports::outside_name(&plan);
        let Some(path) = choose(&app, Purpose::SaveSheet, Some(&name)) else {
            return Ok(None);
        };
        files::write(&path, &bytes)?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}

/// Every import, the newest first.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn imports_all(session: State<'_, Session>) -> Result<Vec<Import>, Problem> {
    on_register(session, move |registry, _| imports::all(registry)).await
}

/// Takes an import back.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn imports_undo(
    session: State<'_, Session>,
    request: ImportId,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<Import>, Problem> {
    let job = session.jobs().take(job, progress);
    on_register(session, move |registry, actor| {
        job.run(|watch| imports::undo(registry, actor, &request, watch))
    })
    .await
}

/// Keeps a reading under a name.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn imports_keep(
    session: State<'_, Session>,
    request: ImportKeep,
) -> Result<Written<Nothing>, Problem> {
    let book = session.book(&request.table.book)?;
    on_register(session, move |registry, actor| {
        imports::keep(registry, actor, &book, request)
    })
    .await
}

/// Forgets a reading.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn imports_forget(
    session: State<'_, Session>,
    request: ImportForget,
) -> Result<Written<Nothing>, Problem> {
    on_register(session, move |registry, actor| {
        imports::forget(registry, actor, &request)
    })
    .await
}
