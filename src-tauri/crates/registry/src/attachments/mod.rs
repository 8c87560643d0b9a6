//! Scans of agreements, of signed letters and of the papers of submissions and meetings, kept by their SHA-256 and checked
//! each time they are opened.

use crate::agreements::{refresh_words, rows};
use crate::error::RegistryError;
use crate::findings::Finding;
use crate::registry::{Area, Registry};
use crate::text::{self, LINE_MAX, line};
use crate::tx::Tx;
use crate::words::words;
use files::{Digest, Stored};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::str::FromStr;
use ts_rs::TS;

/// Largest scan: a hundred colour pages at 300 dpi.
pub const SCAN_MAX: u64 = 100 * 1024 * 1024;

/// What may be attached: what a scanner or an office program makes, and nothing that runs.
const MEDIA: &[&str] = &[
    "application/pdf",
    "image/jpeg",
    "image/png",
    "image/tiff",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

words! {
    /// What an attachment belongs to.
    Owner {
        /// An agreement.
        Agreement = "agreement",
        /// A letter.
        Letter = "letter",
        /// A submission: the paper of a piece of its evidence.
        Submission = "submission",
        /// A meeting.
        Meeting = "meeting",
    }
}

impl Owner {
    fn area(self) -> Area {
        match self {
            Self::Agreement => Area::Agreements,
            Self::Letter => Area::Letters,
            Self::Submission => Area::Submissions,
            Self::Meeting => Area::Meetings,
        }
    }
}

/// One attached file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attachment {
    /// Id.
    pub id: String,
    /// The document of an agreement, or the evidence of a submission, that it is a scan of.
    pub document_id: Option<String>,
    /// File name as it was.
    pub name: String,
    /// SHA-256, hex.
    pub sha256: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: i64,
    /// Media type, found in the bytes and not in the name.
    pub media_type: String,
    /// When it was added, UTC.
    pub added_at: String,
    /// Why it was withdrawn.
    pub void_reason: Option<String>,
}

/// Why a file was not attached.
#[derive(Debug, thiserror::Error)]
pub enum AttachmentError {
    /// Rules refuse.
    #[error("the form has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// The bytes are no kind of file that may be attached.
    #[error("not a scan or office document")]
    Kind,
    /// There is no such attachment or owner.
    #[error("no attachment or owner {0}")]
    NotFound(String),
    /// The file could not be read or kept.
    #[error(transparent)]
    Vault(#[from] files::VaultError),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for AttachmentError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// A file that lies in the vault and waits for the row that names it.
#[derive(Debug, Clone)]
pub struct Kept {
    name: String,
    stored: Stored,
    media_type: &'static str,
}

/// Most bytes at the start of a file that say what it is.
pub const START: usize = 8192;

/// The kind of file these first bytes begin, when such a file may be attached.
pub fn media_of(start: &[u8]) -> Option<&'static str> {
    let kind = infer::get(start)?;
    MEDIA.iter().find(|known| **known == kind.mime_type()).copied()
}

/// Whether files of this kind may be attached.
pub fn is_media(name: &str) -> bool {
    MEDIA.contains(&name)
}

/// Proves that a file may be attached and puts it into the vault. Bytes that no row comes to name do no harm; they stay.
///
/// # Errors
/// [`AttachmentError::Kind`], [`AttachmentError::Vault`] (0 bytes, too large, unreadable, disk full).
pub fn keep(registry: &Registry, path: &Path) -> Result<Kept, AttachmentError> {
    let name = path
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mut file = std::fs::File::open(path)
        .map_err(|error| files::VaultError::File(files::FileError::of("open", path, error)))?;
    let mut start = Vec::with_capacity(START);
    file.by_ref()
        .take(START as u64)
        .read_to_end(&mut start)
        .map_err(files::VaultError::Source)?;
    let media_type = if start.is_empty() {
        return Err(files::VaultError::Empty.into());
    } else {
        media_of(&start).ok_or(AttachmentError::Kind)?
    };
    file.seek(SeekFrom::Start(0)).map_err(files::VaultError::Source)?;
    let stored = registry.vault().put(file, SCAN_MAX)?;
    Ok(Kept {
        name: line(&name),
        stored,
        media_type,
    })
}

/// Attaches a kept file.
///
/// # Errors
/// [`AttachmentError`].
pub fn add(
    tx: &Tx<'_>,
    owner: Owner,
    owner_id: &str,
    document_id: Option<&str>,
    kept: &Kept,
) -> Result<Attachment, AttachmentError> {
    let mut found = Vec::new();
    text::check("name", &kept.name, LINE_MAX, true, &mut found);
    if !found.is_empty() {
        return Err(AttachmentError::Findings(found));
    }
    let exists: bool = tx
        .prepare_cached(include_str!("sql/owner_exists.sql"))?
        .query_row(named_params! {":owner": owner.word(), ":id": owner_id}, |row| {
            row.get("found")
        })?;
    if !exists {
        return Err(AttachmentError::NotFound(owner_id.to_owned()));
    }
    if let (Owner::Submission, Some(evidence)) = (owner, document_id) {
        proves(tx, owner_id, evidence)?;
    }
    let attachment = Attachment {
        id: tx.id(),
        document_id: document_id.map(str::to_owned),
        name: kept.name.clone(),
        sha256: kept.stored.sha256.to_string(),
        bytes: i64::try_from(kept.stored.bytes).unwrap_or(i64::MAX),
        media_type: kept.media_type.to_owned(),
        added_at: tx.now(),
        void_reason: None,
    };
    tx.prepare_cached(include_str!("sql/insert.sql"))?.execute(named_params! {
        ":id": attachment.id, ":owner": owner.word(), ":owner_id": owner_id,
        ":document_id": attachment.document_id, ":name": attachment.name, ":sha256": attachment.sha256,
        ":bytes": attachment.bytes, ":media_type": attachment.media_type, ":added_at": attachment.added_at,
    })?;
    finish(tx, owner, owner_id, None, &attachment)?;
    Ok(attachment)
}

/// A scan of a submission is the paper of a piece of evidence that its path has.
fn proves(tx: &Tx<'_>, submission: &str, evidence: &str) -> Result<(), AttachmentError> {
    let book = tx.rules()?.book();
    let found = crate::submissions::get(tx, submission)?;
    let path = found.and_then(|found| book.path(&found.form.path));
    match path.and_then(|path| path.evidence(evidence)) {
        Some(_) => Ok(()),
        None => Err(AttachmentError::NotFound(evidence.to_owned())),
    }
}

/// Withdraws an attachment with a reason; row and bytes stay.
///
/// # Errors
/// [`AttachmentError`].
pub fn void(tx: &Tx<'_>, id: &str, reason: &str) -> Result<Attachment, AttachmentError> {
    let reason = text::reason(reason).map_err(AttachmentError::Findings)?;
    let (owner, owner_id, before) = find(tx, id)?.ok_or_else(|| AttachmentError::NotFound(id.to_owned()))?;
    let after = Attachment {
        void_reason: Some(reason),
        ..before.clone()
    };
    tx.prepare_cached(include_str!("sql/void.sql"))?
        .execute(named_params! {":id": id, ":void_reason": after.void_reason})?;
    finish(tx, owner, &owner_id, Some(&before), &after)?;
    Ok(after)
}

fn finish(
    tx: &Tx<'_>,
    owner: Owner,
    owner_id: &str,
    before: Option<&Attachment>,
    after: &Attachment,
) -> Result<(), RegistryError> {
    if owner == Owner::Agreement {
        refresh_words(tx, owner_id)?;
    }
    tx.record(owner.area(), owner.word(), owner_id, before, Some(after))
}

/// Attachments of one record, in the order they were added.
///
/// # Errors
/// What SQLite says.
pub fn of_owner(
    connection: &Connection,
    owner: Owner,
    owner_id: &str,
) -> Result<Vec<Attachment>, RegistryError> {
    rows(
        connection,
        include_str!("sql/of_owner.sql"),
        named_params! {":owner": owner.word(), ":owner_id": owner_id},
        attachment,
    )
}

/// One attachment with its owner.
///
/// # Errors
/// What SQLite says.
pub fn find(connection: &Connection, id: &str) -> Result<Option<(Owner, String, Attachment)>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/find.sql"))?
        .query_row(named_params! {":id": id}, |row| {
            Ok((row.get("owner")?, row.get("owner_id")?, attachment(row)?))
        })
        .optional()?)
}

/// Copies an attachment's bytes to `target`, proving on the way that they are what was attached.
///
/// # Errors
/// [`AttachmentError::Vault`] when they are missing or damaged.
pub fn copy_out(registry: &Registry, attachment: &Attachment, target: &Path) -> Result<(), AttachmentError> {
    copy_bytes(registry, &attachment.sha256, target)
}

/// Copies a kept scan to `target` by its hash, whoever's it is, proved on the way.
pub(crate) fn copy_bytes(registry: &Registry, sha256: &str, target: &Path) -> Result<(), AttachmentError> {
    let digest = Digest::from_str(sha256).map_err(|_| AttachmentError::NotFound(sha256.to_owned()))?;
    let bytes = registry.vault().read(&digest, SCAN_MAX)?;
    files::replace(target, |file| std::io::Write::write_all(file, &bytes))
        .map_err(files::VaultError::File)?;
    Ok(())
}

fn attachment(row: &Row<'_>) -> rusqlite::Result<Attachment> {
    Ok(Attachment {
        id: row.get("id")?,
        document_id: row.get("document_id")?,
        name: row.get("name")?,
        sha256: row.get("sha256")?,
        bytes: row.get("bytes")?,
        media_type: row.get("media_type")?,
        added_at: row.get("added_at")?,
        void_reason: row.get("void_reason")?,
    })
}
