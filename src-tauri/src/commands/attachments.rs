//! Scans.

use crate::dialogs::choose;
use crate::state::Session;
use crate::viewer;
use crate::work::{aside, on_register};
use contract::attachments::{self, AttachmentAdd, AttachmentId, AttachmentVoid};
use contract::chosen::{Chosen, Purpose};
use contract::{Nothing, Problem, Written};
use registry::attachments::Attachment;
use tauri::{AppHandle, Runtime, State};

/// Attaches a chosen file.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn attachments_add(
    session: State<'_, Session>,
    request: AttachmentAdd,
) -> Result<Written<Attachment>, Problem> {
    let path = session.path(&request.file)?;
    on_register(session, move |registry, actor| {
        attachments::add(
            registry,
            actor,
            request.owner,
            &request.owner_id,
            request.document_id.as_deref(),
            &path,
        )
    })
    .await
}

/// Opens an attachment in the system's program for it, proved on the way.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn attachments_open(
    session: State<'_, Session>,
    request: AttachmentId,
) -> Result<Nothing, Problem> {
    on_register(session, move |registry, _| {
        let (_, _, attachment) = attachments::find(registry, &request)?;
        let copy = viewer::copies()?.join(files::safe_name(&attachment.name));
        attachments::copy_to(registry, &request, &copy)?;
        viewer::open(&copy)?;
        Ok(Nothing {})
    })
    .await
}

/// Saves an attachment where the person chooses.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn attachments_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: AttachmentId,
) -> Result<Option<Chosen>, Problem> {
    let registry = session.registry()?;
    let saved = aside(move || {
        let (_, _, attachment) = attachments::find(&registry, &request)?;
        let Some(path) = choose(&app, Purpose::SaveAttachment, Some(&attachment.name)) else {
            return Ok(None);
        };
        attachments::copy_to(&registry, &request, &path)?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}

/// Withdraws an attachment.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn attachments_void(
    session: State<'_, Session>,
    request: AttachmentVoid,
) -> Result<Written<Attachment>, Problem> {
    on_register(session, move |registry, actor| {
        attachments::void(registry, actor, &request)
    })
    .await
}
