//! Forms being typed. Private to this desk: no audit row, never in a package.

use crate::agreements::rows;
use crate::error::RegistryError;
use crate::registry::Registry;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Largest draft in bytes: many times the longest form, far from filling a disk.
pub const DRAFT_MAX: usize = 4 * 1024 * 1024;

/// What was typed and not yet saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Draft {
    /// `agreement:new:<id>`, `agreement:<id>`, `letter:<id>`.
    pub key: String,
    /// Which form: `agreement` or `letter`.
    pub form: String,
    /// What to call it in a list.
    pub title: String,
    /// The form as typed.
    #[ts(type = "unknown")]
    pub value: serde_json::Value,
    /// Last keystroke kept, UTC.
    pub updated_at: String,
}

/// Why a draft was not kept.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// Over [`DRAFT_MAX`].
    #[error("draft of {0} bytes")]
    TooLarge(usize),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

/// Keeps a draft in place of the one with the same key.
///
/// # Errors
/// [`DraftError`].
pub fn keep(
    registry: &Registry,
    key: &str,
    form: &str,
    title: &str,
    value: &serde_json::Value,
) -> Result<(), DraftError> {
    let text = serde_json::to_string(value).map_err(RegistryError::from)?;
    if text.len() > DRAFT_MAX {
        return Err(DraftError::TooLarge(text.len()));
    }
    let now = registry.now();
    registry.keep_private(|connection| {
        connection
            .prepare_cached(include_str!("sql/write.sql"))?
            .execute(named_params! {
                ":key": key, ":form": form, ":title": title, ":value": text, ":updated_at": now,
            })?;
        Ok(())
    })?;
    Ok(())
}

/// Forgets a draft.
///
/// # Errors
/// What SQLite says.
pub fn discard(registry: &Registry, key: &str) -> Result<(), RegistryError> {
    registry.keep_private(|connection| {
        connection
            .prepare_cached(include_str!("sql/delete.sql"))?
            .execute(named_params! {":key": key})?;
        Ok(())
    })
}

/// All drafts, newest first.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<Draft>, RegistryError> {
    let found = rows(connection, include_str!("sql/all.sql"), [], |row| {
        Ok((draft(row)?, row.get("value")?))
    })?;
    found.into_iter().map(read).collect()
}

/// One draft.
///
/// # Errors
/// What SQLite says.
pub fn get(connection: &Connection, key: &str) -> Result<Option<Draft>, RegistryError> {
    connection
        .prepare_cached(include_str!("sql/get.sql"))?
        .query_row(named_params! {":key": key}, |row| {
            Ok((draft(row)?, row.get("value")?))
        })
        .optional()?
        .map(read)
        .transpose()
}

fn read((draft, value): (Draft, String)) -> Result<Draft, RegistryError> {
    Ok(Draft {
        value: serde_json::from_str(&value)?,
        ..draft
    })
}

fn draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        key: row.get("key")?,
        form: row.get("form")?,
        title: row.get("title")?,
        value: serde_json::Value::Null,
        updated_at: row.get("updated_at")?,
    })
}
