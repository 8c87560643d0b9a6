//! Packages that were sent to the bureau.

use crate::agreements::rows;
use crate::error::RegistryError;
use crate::period::Period;
use crate::registry::Area;
use crate::tx::Tx;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One package that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Dispatch {
    /// Id.
    pub id: String,
    /// Counts the office's packages.
    pub sequence: u32,
    /// First day of the period.
    pub period_from: chrono::NaiveDate,
    /// Last day of the period.
    pub period_to: chrono::NaiveDate,
    /// Name of the file as it was saved.
    pub file_name: String,
    /// SHA-256 of the whole file, hex.
    pub sha256: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: i64,
    /// Fingerprint of the office's key.
    pub fingerprint: String,
    /// The manifest as sent, JSON.
    pub manifest: String,
    /// When it was made, UTC.
    pub created_at: String,
}

/// Every package, newest first.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<Dispatch>, RegistryError> {
    rows(connection, include_str!("sql/all.sql"), [], |row| {
        Ok(Dispatch {
            id: row.get("id")?,
            sequence: row.get("sequence")?,
            period_from: row.get("period_from")?,
            period_to: row.get("period_to")?,
            file_name: row.get("file_name")?,
            sha256: row.get("sha256")?,
            bytes: row.get("bytes")?,
            fingerprint: row.get("fingerprint")?,
            manifest: row.get("manifest")?,
            created_at: row.get("created_at")?,
        })
    })
}

/// The sequence the next package gets.
///
/// # Errors
/// What SQLite says.
pub fn next_sequence(connection: &Connection) -> Result<u32, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/next.sql"))?
        .query_row([], |row| row.get("sequence"))?)
}

/// What is known of a package once its bytes are final.
#[derive(Debug, Clone)]
pub struct NewDispatch<'a> {
    /// Its sequence, as in its manifest.
    pub sequence: u32,
    /// Its period.
    pub period: Period,
    /// Name of its file.
    pub file_name: &'a str,
    /// SHA-256 of the file, hex.
    pub sha256: &'a str,
    /// Size in bytes.
    pub bytes: u64,
    /// Fingerprint of the office's key.
    pub fingerprint: &'a str,
    /// Its manifest, JSON.
    pub manifest: &'a str,
}

/// Records a package. Its sequence is spent from then on.
///
/// # Errors
/// What SQLite says.
pub fn record(tx: &Tx<'_>, new: &NewDispatch<'_>) -> Result<Dispatch, RegistryError> {
    let dispatch = Dispatch {
        id: tx.id(),
        sequence: new.sequence,
        period_from: new.period.first(),
        period_to: new.period.last(),
        file_name: new.file_name.to_owned(),
        sha256: new.sha256.to_owned(),
        bytes: i64::try_from(new.bytes).unwrap_or(i64::MAX),
        fingerprint: new.fingerprint.to_owned(),
        manifest: new.manifest.to_owned(),
        created_at: tx.now(),
    };
    tx.prepare_cached(include_str!("sql/insert.sql"))?
        .execute(named_params! {
            ":id": dispatch.id, ":sequence": dispatch.sequence, ":period_from": dispatch.period_from,
            ":period_to": dispatch.period_to, ":file_name": dispatch.file_name, ":sha256": dispatch.sha256,
            ":bytes": dispatch.bytes, ":fingerprint": dispatch.fingerprint, ":manifest": dispatch.manifest,
            ":created_at": dispatch.created_at,
        })?;
    tx.record(
        Area::Dispatches,
        "dispatch",
        &dispatch.id,
        None::<&Dispatch>,
        Some(&dispatch),
    )?;
    Ok(dispatch)
}
