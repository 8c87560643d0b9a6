//! Letters: wizard, preview, register of letters, check of a code.

use crate::dialogs::choose;
use crate::state::Session;
use crate::viewer;
use crate::work::{aside, bytes_of, on_register};
use contract::chosen::{Chosen, Purpose};
use contract::letters::{
    self, AnnexColumn, LetterId, LetterIssue, LetterNumber, LetterOutlook, LetterRequest, LetterSave,
    LetterSign, LetterView, LetterVoid, PrintId, Verification, VerifyRequest,
};
use contract::papers::PaperFormat;
use contract::work::WorkProgress;
use contract::{Nothing, Problem, Written};
use registry::letters::Letter;
use tauri::ipc::{Channel, Response};
use tauri::{AppHandle, Runtime, State};

/// Every letter.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn letters_all(session: State<'_, Session>) -> Result<Vec<Letter>, Problem> {
    on_register(session, move |registry, _| letters::all(registry)).await
}

/// Columns an annex can have.
#[tauri::command]
pub fn letters_columns() -> Vec<AnnexColumn> {
    letters::columns().to_vec()
}

/// One letter.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn letters_get(session: State<'_, Session>, request: LetterId) -> Result<LetterView, Problem> {
    on_register(session, move |registry, _| letters::get(registry, &request)).await
}

/// What the wizard shows of an order.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn letters_outlook(
    session: State<'_, Session>,
    request: LetterRequest,
) -> Result<LetterOutlook, Problem> {
    on_register(session, move |registry, _| letters::outlook(registry, &request)).await
}

/// The letter as its paper would be.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn letters_preview(
    session: State<'_, Session>,
    request: LetterRequest,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Response, Problem> {
    let job = session.jobs().take(job, progress);
    let press = session.press();
    bytes_of(session, move |registry| {
        job.run(|watch| letters::preview(registry, &press, &request, watch))
    })
    .await
}

/// Issues a letter.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn letters_issue(
    session: State<'_, Session>,
    request: LetterIssue,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<Letter>, Problem> {
    let job = session.jobs().take(job, progress);
    let press = session.press();
    on_register(session, move |registry, actor| {
        job.run(|watch| letters::issue(registry, actor, &press, &request, watch))
    })
    .await
}

/// Fills in the agenda's number.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn letters_number(
    session: State<'_, Session>,
    request: LetterNumber,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<Letter>, Problem> {
    let job = session.jobs().take(job, progress);
    let press = session.press();
    on_register(session, move |registry, actor| {
        job.run(|watch| letters::number(registry, actor, &press, &request, watch))
    })
    .await
}

/// Files the scan of the signed paper.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn letters_sign(
    session: State<'_, Session>,
    request: LetterSign,
) -> Result<Written<Letter>, Problem> {
    let scan = session.path(&request.file)?;
    on_register(session, move |registry, actor| {
        letters::sign(registry, actor, &request.id, &scan)
    })
    .await
}

/// Makes a letter void.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn letters_void(
    session: State<'_, Session>,
    request: LetterVoid,
) -> Result<Written<Letter>, Problem> {
    on_register(session, move |registry, actor| {
        letters::void(registry, actor, &request)
    })
    .await
}

/// The bytes of a print.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn letters_pdf(session: State<'_, Session>, request: PrintId) -> Result<Response, Problem> {
    bytes_of(session, move |registry| letters::pdf(registry, &request)).await
}

/// Opens a print in the system's viewer.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn letters_open(session: State<'_, Session>, request: PrintId) -> Result<Nothing, Problem> {
    on_register(session, move |registry, _| {
        viewer::view(
            &letters::file_name(registry, &request, PaperFormat::Pdf)?,
            &letters::pdf(registry, &request)?,
        )?;
        Ok(Nothing {})
    })
    .await
}

/// Saves a print where the person chooses.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn letters_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: LetterSave,
) -> Result<Option<Chosen>, Problem> {
    let registry = session.registry()?;
    let press = session.press();
    let saved = aside(move || {
        let name = letters::file_name(&registry, &request.which(), request.format)?;
        let purpose = match request.format {
            PaperFormat::Pdf => Purpose::SaveLetter,
            PaperFormat::Docx => Purpose::SaveDocx,
        };
        let Some(path) = choose(&app, purpose, Some(&name)) else {
            return Ok(None);
        };
        let bytes = letters::saved(&registry, &press, &request)?;
        files::write(&path, &bytes)?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}

/// Which letter a code belongs to.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn letters_verify(
    session: State<'_, Session>,
    request: VerifyRequest,
) -> Result<Verification, Problem> {
    let press = session.press();
    on_register(session, move |registry, _| {
        letters::verify(registry, &press, &request)
    })
    .await
}
