//! Receipts both ways.

use crate::dialogs::choose;
use crate::state::Session;
use crate::viewer;
use crate::work::{aside, on_register};
use contract::agreements::AgreementId;
use contract::chosen::{Chosen, Purpose};
use contract::receipts::{
    self, ReceiptFor, ReceiptImport, ReceiptImported, ReceiptInspect, ReceiptInspection, ReceiptIssued,
    ReceiptLine, ReceiptWhich, ReceiptsIssueMany, ReceiptsOf, ReceiptsOfMany, ReceivedOf,
};
use contract::work::WorkProgress;
use contract::{Nothing, Problem, Written, papers};
use registry::receipts::IssuedLine;
use std::io::Write as _;
use tauri::ipc::{Channel, Response};
use tauri::{AppHandle, Runtime, State};

/// Issues the receipt of a merged package, or finds the one that says the same.
///
/// # Errors
/// [`Problem`]; nothing is issued then.
#[tauri::command]
pub async fn receipts_issue(
    session: State<'_, Session>,
    request: ReceiptFor,
) -> Result<Written<ReceiptIssued>, Problem> {
    on_register(session, move |registry, actor| {
        receipts::issue(registry, actor, &request.package)
    })
    .await
}

/// Issues the receipts of many packages into the chosen folder.
///
/// # Errors
/// [`Problem`] where it stopped before the first; nothing is issued then.
#[tauri::command]
pub async fn receipts_issue_many(
    session: State<'_, Session>,
    request: ReceiptsIssueMany,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<ReceiptsOfMany>, Problem> {
    let job = session.jobs().take(job, progress);
    let folder = session.path(&request.target)?;
    on_register(session, move |registry, actor| {
        job.run(|watch| receipts::issue_many(registry, actor, &request.packages, &folder, watch))
    })
    .await
}

/// An issued receipt.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn receipts_get(
    session: State<'_, Session>,
    request: ReceiptWhich,
) -> Result<ReceiptIssued, Problem> {
    on_register(session, move |registry, _| receipts::get(registry, &request)).await
}

/// Receipts issued to an office, or to all.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn receipts_issued(
    session: State<'_, Session>,
    request: ReceiptsOf,
) -> Result<Vec<IssuedLine>, Problem> {
    on_register(session, move |registry, _| receipts::issued(registry, &request)).await
}

/// Saves an issued receipt where the person chooses.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn receipts_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: ReceiptWhich,
) -> Result<Option<Chosen>, Problem> {
    let registry = session.registry()?;
    let saved = aside(move || {
        let found = receipts::get(&registry, &request)?;
        let Some(path) = choose(&app, Purpose::SaveReceipt, Some(&found.file_name)) else {
            return Ok(None);
        };
        files::replace(&path, |file| file.write_all(found.issued.file.as_bytes()))?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}

/// The paper of an issued receipt.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn receipts_slip(session: State<'_, Session>, request: ReceiptWhich) -> Result<Response, Problem> {
    let press = session.press();
    let bytes = on_register(session, move |registry, _| {
        let found = receipts::get(registry, &request)?;
        papers::receipt_slip(registry, &press, &found)
    })
    .await?;
    Ok(Response::new(bytes))
}

/// Opens the paper of an issued receipt in the system's viewer.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn receipts_slip_open(
    session: State<'_, Session>,
    request: ReceiptWhich,
) -> Result<Nothing, Problem> {
    let press = session.press();
    on_register(session, move |registry, _| {
        let found = receipts::get(registry, &request)?;
        viewer::view(
            &papers::receipt_slip_name(&found),
            &papers::receipt_slip(registry, &press, &found)?,
        )?;
        Ok(Nothing {})
    })
    .await
}

/// Saves the paper of an issued receipt where the person chooses.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn receipts_slip_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: ReceiptWhich,
) -> Result<Option<Chosen>, Problem> {
    let (registry, press) = (session.registry()?, session.press());
    let saved = aside(move || {
        let found = receipts::get(&registry, &request)?;
        let name = papers::receipt_slip_name(&found);
        let Some(path) = choose(&app, Purpose::SaveLetter, Some(&name)) else {
            return Ok(None);
        };
        let bytes = papers::receipt_slip(&registry, &press, &found)?;
        files::replace(&path, |file| file.write_all(&bytes))?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}

/// Proves a chosen receipt and says what is known of its key.
///
/// # Errors
/// [`Problem`] with the reason it is refused.
#[tauri::command]
pub async fn receipts_inspect(
    session: State<'_, Session>,
    request: ReceiptInspect,
) -> Result<ReceiptInspection, Problem> {
    let path = session.path(&request.file)?;
    on_register(session, move |registry, _| receipts::inspect(registry, &path)).await
}

/// Imports a chosen receipt.
///
/// # Errors
/// [`Problem`]; nothing is imported then.
#[tauri::command]
pub async fn receipts_import(
    session: State<'_, Session>,
    request: ReceiptImport,
) -> Result<Written<ReceiptImported>, Problem> {
    let path = session.path(&request.file)?;
    on_register(session, move |registry, actor| {
        receipts::import(registry, actor, &path, &request.fingerprint, &request.confirmed)
    })
    .await
}

/// Every imported receipt beside its package.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn receipts_imported(session: State<'_, Session>) -> Result<Vec<ReceiptLine>, Problem> {
    on_register(session, move |registry, _| receipts::imported(registry)).await
}

/// What the bureau said of an agreement.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn receipts_of_agreement(
    session: State<'_, Session>,
    request: AgreementId,
) -> Result<ReceivedOf, Problem> {
    on_register(session, move |registry, _| {
        receipts::of_agreement(registry, &request.id)
    })
    .await
}
