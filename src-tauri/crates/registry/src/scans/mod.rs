//! Scans of other offices. A package lists each with its hash; the bytes come on request, in a companion file.
//!
//! What is here is derived and written down nowhere: a scan is here when a merged package lists its hash and the vault holds
//! that hash. Taking a scan twice changes nothing then, a scan that two offices share lies here once, and when a merge is
//! taken back its scans are files that no row names: swept after a month, here again when the package is merged again.

use crate::agreements::rows;
use crate::attachments::{self, AttachmentError};
use crate::error::RegistryError;
use crate::received::RecordKind;
use crate::registry::{Area, Registry};
use crate::remarks::{self, Asks, Remark, RemarkError, RemarkForm};
use crate::tx::Tx;
use files::Digest;
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use ts_rs::TS;

/// What a merged package says of a scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedScan {
    /// Name of the file in the office.
    pub name: String,
    /// Size.
    pub bytes: i64,
    /// Media type.
    pub media_type: String,
}

/// A scan of a record that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceivedScan {
    /// Number of the sender.
    #[ts(type = "number")]
    pub sender: i64,
    /// Id of the attachment in the office.
    pub id: String,
    /// The agreement or letter it belongs to.
    pub owner: String,
    /// The document of the agreement that it shows.
    pub document_id: Option<String>,
    /// Name of the file in the office.
    pub name: String,
    /// SHA-256, hex.
    pub sha256: String,
    /// Size.
    #[ts(type = "number")]
    pub bytes: i64,
    /// Media type.
    pub media_type: String,
    /// A remark asks for it.
    pub asked: bool,
    /// Its bytes are here.
    pub here: bool,
}

/// Every scan that merged packages of a sender list, by hash.
///
/// # Errors
/// What SQLite says.
pub fn listed(connection: &Connection, sender: i64) -> Result<BTreeMap<String, ListedScan>, RegistryError> {
    let key = named_params! {":sender": sender};
    let found = rows(connection, include_str!("sql/listed.sql"), key, |row| {
        let scan = ListedScan {
            name: row.get("name")?,
            bytes: row.get("bytes")?,
            media_type: row.get("media_type")?,
        };
        Ok((row.get("sha256")?, scan))
    })?;
    Ok(found.into_iter().collect())
}

/// The hash of every scan that merged packages list.
pub(crate) fn hashes(connection: &Connection) -> Result<BTreeSet<String>, RegistryError> {
    let found = rows(connection, include_str!("sql/hashes.sql"), [], |row| {
        row.get("sha256")
    })?;
    Ok(found.into_iter().collect())
}

/// Scans of records that stand, of one sender or of all, of one agreement or letter or of all, by sender and owner.
///
/// # Errors
/// What SQLite says.
pub fn held(
    registry: &Registry,
    sender: Option<i64>,
    owner: Option<&str>,
) -> Result<Vec<ReceivedScan>, RegistryError> {
    let mut all = registry.read(|connection| scans(connection, sender, owner, None))?;
    for scan in &mut all {
        scan.here = is_here(registry, scan);
    }
    Ok(all)
}

/// One scan of a record that stands; none when the sender lists no such scan.
///
/// # Errors
/// What SQLite says.
pub fn find(registry: &Registry, sender: i64, id: &str) -> Result<Option<ReceivedScan>, RegistryError> {
    let found = registry.read(|connection| scans(connection, Some(sender), None, Some(id)))?;
    Ok(found.into_iter().next().map(|mut scan| {
        scan.here = is_here(registry, &scan);
        scan
    }))
}

fn is_here(registry: &Registry, scan: &ReceivedScan) -> bool {
    let sha256 = scan.sha256.parse::<Digest>();
    sha256.is_ok_and(|sha256| registry.vault().holds(&sha256))
}

/// What the register says of scans; where their bytes are it does not.
fn scans(
    connection: &Connection,
    sender: Option<i64>,
    owner: Option<&str>,
    record: Option<&str>,
) -> Result<Vec<ReceivedScan>, RegistryError> {
    let key = named_params! {":sender": sender, ":owner": owner, ":record": record};
    rows(connection, include_str!("sql/held.sql"), key, read)
}

fn read(row: &Row<'_>) -> rusqlite::Result<ReceivedScan> {
    Ok(ReceivedScan {
        sender: row.get("sender")?,
        id: row.get("record")?,
        owner: row.get::<_, Option<String>>("owner")?.unwrap_or_default(),
        document_id: row.get("document_id")?,
        name: row.get("name")?,
        sha256: row.get("sha256")?,
        bytes: row.get("bytes")?,
        media_type: row.get("media_type")?,
        asked: row.get("asked")?,
        here: false,
    })
}

/// Asks the office for these scans: one remark each, which the next receipt carries.
///
/// # Errors
/// [`RemarkError`]; nothing is written then.
pub fn ask(tx: &Tx<'_>, scans: &[ReceivedScan]) -> Result<Vec<Remark>, RemarkError> {
    let remark = |scan: &ReceivedScan| {
        let form = RemarkForm {
            sender: scan.sender,
            kind: RecordKind::Attachment,
            record: scan.id.clone(),
            asks: Asks::Scan,
            field: String::new(),
            text: String::new(),
            wished: None,
        };
        remarks::save(tx, None, &form)
    };
    scans.iter().map(remark).collect()
}

/// The open remarks that ask for exactly these scans of a sender, by hash.
///
/// # Errors
/// What SQLite says.
pub fn answered(
    connection: &Connection,
    sender: i64,
    here: &BTreeSet<String>,
) -> Result<Vec<Remark>, RegistryError> {
    let here: BTreeSet<String> = scans(connection, Some(sender), None, None)?
        .into_iter()
        .filter(|scan| here.contains(&scan.sha256))
        .map(|scan| scan.id)
        .collect();
    let mut open = remarks::open_of_sender(connection, sender)?;
    open.retain(|remark| {
        let form = &remark.form;
        form.asks == Asks::Scan && form.kind == RecordKind::Attachment && here.contains(&form.record)
    });
    Ok(open)
}

/// Records what was taken, and closes the remarks that asked for exactly these scans. Something must be to record.
///
/// # Errors
/// [`RemarkError`].
pub fn taken(tx: &Tx<'_>, list: &str, taken: &[String], answered: &[Remark]) -> Result<(), RemarkError> {
    for remark in answered {
        remarks::close(tx, &remark.id, remark.rev, "")?;
    }
    if !taken.is_empty() {
        tx.record(Area::Received, "scans", list, None::<&()>, Some(&taken))?;
    }
    Ok(())
}

/// Copies a scan's bytes to `target`, proved on the way to be what the package lists.
///
/// # Errors
/// [`AttachmentError::Vault`] when they are not here or damaged.
pub fn copy_out(registry: &Registry, scan: &ReceivedScan, target: &Path) -> Result<(), AttachmentError> {
    attachments::copy_bytes(registry, &scan.sha256, target)
}
