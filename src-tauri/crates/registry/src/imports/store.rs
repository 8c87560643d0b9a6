//! The imports that were, and readings kept under a name.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::asked::Destination;
use super::plan::{Fate, Plan};
use super::reading::Kept;
use super::use_cases::Source;
use crate::agreements::rows;
use crate::agreements::search::fold;
use crate::error::RegistryError;
use crate::tx::Tx;

/// One file that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Import {
    /// Id.
    pub id: String,
    /// What its rows became.
    pub target: Destination,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// The sheet; empty for a text.
    pub sheet: String,
    /// Rows that held anything below the heading.
    pub rows: u32,
    /// Rows that came in.
    pub accepted: u32,
    /// Rows that were here already.
    pub doubled: u32,
    /// Rows that stayed outside.
    pub refused: u32,
    /// When, UTC.
    pub taken_at: String,
    /// By whom.
    pub taken_by: String,
    /// When it was taken back.
    pub undone_at: Option<String>,
    /// By whom.
    pub undone_by: Option<String>,
}

/// A row that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRow {
    /// Row of the spreadsheet.
    pub row: u32,
    /// The record it became.
    pub subject_id: String,
    /// SHA-256 of what was understood.
    pub sha256: String,
}

fn import(row: &Row<'_>) -> rusqlite::Result<Import> {
    Ok(Import {
        id: row.get("id")?,
        target: row.get("target")?,
        file_name: row.get("file_name")?,
        sha256: row.get("sha256")?,
        sheet: row.get("sheet")?,
        rows: row.get("rows")?,
        accepted: row.get("accepted")?,
        doubled: row.get("doubled")?,
        refused: row.get("refused")?,
        taken_at: row.get("taken_at")?,
        taken_by: row.get("taken_by")?,
        undone_at: row.get("undone_at")?,
        undone_by: row.get("undone_by")?,
    })
}

/// Every import, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<Import>, RegistryError> {
    rows(connection, include_str!("sql/all.sql"), [], import)
}

/// One import.
///
/// # Errors
/// What SQLite says.
pub fn get(connection: &Connection, id: &str) -> Result<Option<Import>, RegistryError> {
    let mut statement = connection.prepare_cached(include_str!("sql/get.sql"))?;
    Ok(statement
        .query_row(named_params! {":id": id}, import)
        .optional()?)
}

/// The rows of an import that came in.
///
/// # Errors
/// What SQLite says.
pub fn rows_of(connection: &Connection, id: &str) -> Result<Vec<ImportRow>, RegistryError> {
    let sql = include_str!("sql/rows.sql");
    rows(connection, sql, named_params! {":import_id": id}, |row| {
        Ok(ImportRow {
            row: row.get("row")?,
            subject_id: row.get("subject_id")?,
            sha256: row.get("sha256")?,
        })
    })
}

/// Readings kept for a target, by name.
///
/// # Errors
/// What SQLite says; [`RegistryError::Stored`] when one has another shape.
pub fn readings(connection: &Connection, target: Destination) -> Result<Vec<(String, Kept)>, RegistryError> {
    let sql = include_str!("sql/readings.sql");
    let texts: Vec<(String, String)> = rows(connection, sql, named_params! {":target": target}, |row| {
        Ok((row.get("name")?, row.get("reading")?))
    })?;
    let read = |(name, text): (String, String)| Ok((name, serde_json::from_str(&text)?));
    texts.into_iter().map(read).collect()
}

pub(super) fn insert(tx: &Tx<'_>, plan: &Plan, source: &Source) -> Result<Import, RegistryError> {
    let count = |fate: Fate| u32::try_from(plan.count(fate)).unwrap_or(u32::MAX);
    let import = Import {
        id: tx.id(),
        target: plan.target,
        file_name: source.file_name.clone(),
        sha256: source.sha256.clone(),
        sheet: source.sheet.clone(),
        rows: u32::try_from(plan.rows.len()).unwrap_or(u32::MAX),
        accepted: count(Fate::Comes),
        doubled: count(Fate::Doubled),
        refused: count(Fate::Refused),
        taken_at: tx.now(),
        taken_by: tx.actor().to_owned(),
        undone_at: None,
        undone_by: None,
    };
    tx.prepare_cached(include_str!("sql/insert.sql"))?.execute(named_params! {
        ":id": import.id, ":target": import.target, ":file_name": import.file_name, ":sha256": import.sha256,
        ":sheet": import.sheet, ":reading": serde_json::to_string(&plan.reading)?, ":rows": import.rows,
        ":accepted": import.accepted, ":doubled": import.doubled, ":refused": import.refused,
        ":taken_at": import.taken_at, ":taken_by": import.taken_by,
    })?;
    Ok(import)
}

pub(super) fn insert_row(
    tx: &Tx<'_>,
    import_id: &str,
    row: u32,
    subject_id: &str,
    sha256: &str,
) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/row_insert.sql"))?
        .execute(named_params! {
            ":import_id": import_id, ":row": row, ":subject_id": subject_id, ":sha256": sha256,
        })?;
    Ok(())
}

pub(super) fn write_undone(tx: &Tx<'_>, id: &str) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/undone.sql"))?
        .execute(named_params! {":id": id, ":undone_at": tx.now(), ":undone_by": tx.actor()})?;
    Ok(())
}

/// Letters and packages that went out since an import and may hold what it brought. Plans and proposals stand in no letter.
pub(super) fn left_since(tx: &Tx<'_>, import: &Import) -> Result<u32, RegistryError> {
    let in_letters = matches!(import.target, Destination::Agreements | Destination::Monitoring);
    let mut statement = tx.prepare_cached(include_str!("sql/left_since.sql"))?;
    let (letters, dispatches): (u32, u32) = statement
        .query_row(named_params! {":since": import.taken_at}, |row| {
            Ok((row.get("letters")?, row.get("dispatches")?))
        })?;
    Ok(if in_letters {
        letters + dispatches
    } else {
        dispatches
    })
}

pub(super) fn write_reading(
    tx: &Tx<'_>,
    target: Destination,
    name: &str,
    kept: &Kept,
) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/reading_write.sql"))?.execute(named_params! {
        ":target": target, ":name": name, ":name_fold": fold(name), ":reading": serde_json::to_string(kept)?,
        ":updated_at": tx.now(),
    })?;
    Ok(())
}

pub(super) fn delete_reading(tx: &Tx<'_>, target: Destination, name: &str) -> Result<bool, RegistryError> {
    let deleted = tx
        .prepare_cached(include_str!("sql/reading_delete.sql"))?
        .execute(named_params! {":target": target, ":name_fold": fold(name)})?;
    Ok(deleted > 0)
}
