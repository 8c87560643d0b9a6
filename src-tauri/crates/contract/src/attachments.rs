//! Scans.

use crate::{Problem, Written};
use registry::attachments::{self, Attachment, Owner};
use registry::{Actor, Registry};
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// A chosen file to attach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachmentAdd {
    /// To what.
    pub owner: Owner,
    /// Its id.
    pub owner_id: String,
    /// The document it is a scan of.
    pub document_id: Option<String>,
    /// Handle of the file that was chosen in the system's dialog.
    pub file: String,
}

/// Which attachment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachmentId {
    /// Its id.
    pub id: String,
}

/// An attachment to withdraw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachmentVoid {
    /// Its id.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// Attaches a file.
///
/// # Errors
/// [`Problem`]; nothing is attached then.
pub fn add(
    registry: &Registry,
    actor: &Actor,
    owner: Owner,
    owner_id: &str,
    document_id: Option<&str>,
    path: &Path,
) -> Result<Written<Attachment>, Problem> {
    let kept = attachments::keep(registry, path)?;
    let done = registry.transact(actor, "attachment.add", |tx| {
        attachments::add(tx, owner, owner_id, document_id, &kept)
    })?;
    Ok(done.into())
}

/// Withdraws an attachment.
///
/// # Errors
/// [`Problem`].
pub fn void(
    registry: &Registry,
    actor: &Actor,
    request: &AttachmentVoid,
) -> Result<Written<Attachment>, Problem> {
    let done = registry.transact(actor, "attachment.void", |tx| {
        attachments::void(tx, &request.id, &request.reason)
    })?;
    Ok(done.into())
}

/// Copies an attachment into `folder` under its own name, checked on the way.
///
/// # Errors
/// [`Problem`] when it is missing or damaged.
pub fn copy_to(registry: &Registry, request: &AttachmentId, target: &Path) -> Result<(), Problem> {
    let (_, _, attachment) = find(registry, request)?;
    attachments::copy_out(registry, &attachment, target)?;
    Ok(())
}

/// One attachment with its owner.
///
/// # Errors
/// [`Problem`] `attachment.not_found`.
pub fn find(registry: &Registry, request: &AttachmentId) -> Result<(Owner, String, Attachment), Problem> {
    registry
        .read(|c| attachments::find(c, &request.id))?
        .ok_or_else(|| Problem::new("attachment.not_found", std::slice::from_ref(&request.id)))
}
