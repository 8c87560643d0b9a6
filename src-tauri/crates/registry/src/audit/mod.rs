//! Who did what: one row for every write, each bound to the one before it by SHA-256.
//!
//! The chain alone proves only that a part was not changed; the newest hash is therefore printed on every letter and
//! written into every package, where this program can no longer reach it.

mod operations;

pub use operations::{Operation, OperationQuery, operations};

use crate::error::RegistryError;
use data_encoding::HEXLOWER;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// Hash before the first row.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One change, before it is bound into the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Moment in UTC.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What, as a stable word such as `agreement.save`.
    pub action: String,
    /// Kind of record.
    pub subject: String,
    /// Id of the record.
    pub subject_id: String,
    /// State before, as JSON.
    pub before: Option<String>,
    /// State after, as JSON.
    pub after: Option<String>,
}

/// One row of a record's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryRow {
    /// Place in the register's whole history.
    #[ts(type = "number")]
    pub seq: i64,
    /// Moment in UTC.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What.
    pub action: String,
    /// State before.
    #[ts(type = "unknown")]
    pub before: Option<serde_json::Value>,
    /// State after.
    #[ts(type = "unknown")]
    pub after: Option<serde_json::Value>,
}

/// Binds an entry to the hash before it. Every part is length-prefixed, so that no two entries write the same bytes.
pub fn chain(previous: &str, entry: &Entry) -> String {
    let mut hash = Sha256::new();
    hash.update(b"IKAT-AUDIT-v1");
    let parts = [
        Some(previous),
        Some(&entry.at),
        Some(&entry.actor),
        Some(&entry.action),
        Some(&entry.subject),
        Some(&entry.subject_id),
        entry.before.as_deref(),
        entry.after.as_deref(),
    ];
    for part in parts {
        match part {
            Some(text) => {
                hash.update([1]);
                hash.update((text.len() as u64).to_be_bytes());
                hash.update(text.as_bytes());
            }
            None => hash.update([0]),
        }
    }
    HEXLOWER.encode(&hash.finalize())
}

/// The newest hash of the chain.
///
/// # Errors
/// What SQLite says.
pub fn head(connection: &Connection) -> Result<String, RegistryError> {
    let newest = connection
        .prepare_cached(include_str!("sql/head.sql"))?
        .query_row([], |row| row.get("hash"))
        .optional()?;
    Ok(newest.unwrap_or_else(|| GENESIS.to_owned()))
}

pub(crate) fn append(connection: &Connection, entry: &Entry) -> Result<(), RegistryError> {
    let previous = head(connection)?;
    let hash = chain(&previous, entry);
    connection
        .prepare_cached(include_str!("sql/append.sql"))?
        .execute(named_params! {
            ":at": entry.at, ":actor": entry.actor, ":action": entry.action,
            ":subject": entry.subject, ":subject_id": entry.subject_id,
            ":before": entry.before, ":after": entry.after, ":previous": previous, ":hash": hash,
        })?;
    Ok(())
}

/// The history of one record, newest first.
///
/// # Errors
/// What SQLite says.
pub fn history(
    connection: &Connection,
    subject: &str,
    subject_id: &str,
) -> Result<Vec<HistoryRow>, RegistryError> {
    let mut statement = connection.prepare_cached(include_str!("sql/history.sql"))?;
    let rows = statement.query_and_then(
        named_params! {":subject": subject, ":subject_id": subject_id},
        |row| {
            Ok(HistoryRow {
                seq: row.get("seq")?,
                at: row.get("at")?,
                actor: row.get("actor")?,
                action: row.get("action")?,
                before: json(row, "before")?,
                after: json(row, "after")?,
            })
        },
    )?;
    rows.collect()
}

/// What a record was before it became what `is` picks, by the action and the state after it: the newest such change counts.
/// Absent where no change fits; nothing within where the record began with it. States of another shape are passed over.
///
/// # Errors
/// What SQLite says.
pub(crate) fn before<T: DeserializeOwned>(
    connection: &Connection,
    subject: &str,
    subject_id: &str,
    is: impl Fn(&str, &T) -> bool,
) -> Result<Option<Option<T>>, RegistryError> {
    let read = |value: Option<serde_json::Value>| -> Option<T> {
        value.and_then(|value| serde_json::from_value(value).ok())
    };
    for row in history(connection, subject, subject_id)? {
        if read(row.after).is_some_and(|after| is(&row.action, &after)) {
            return Ok(Some(read(row.before)));
        }
    }
    Ok(None)
}

/// Walks the whole chain and returns the first row that does not fit.
///
/// # Errors
/// What SQLite says.
pub fn first_break(connection: &Connection) -> Result<Option<i64>, RegistryError> {
    let mut previous = GENESIS.to_owned();
    let mut statement = connection.prepare_cached(include_str!("sql/walk.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let entry = Entry {
            at: row.get("at")?,
            actor: row.get("actor")?,
            action: row.get("action")?,
            subject: row.get("subject")?,
            subject_id: row.get("subject_id")?,
            before: row.get("before")?,
            after: row.get("after")?,
        };
        let stored: String = row.get("hash")?;
        let linked: String = row.get("previous")?;
        if linked != previous || chain(&previous, &entry) != stored {
            return Ok(Some(row.get("seq")?));
        }
        previous = stored;
    }
    Ok(None)
}

fn json(row: &Row<'_>, column: &str) -> Result<Option<serde_json::Value>, RegistryError> {
    let text: Option<String> = row.get(column)?;
    Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
}
