//! Rows of what was received.

use super::derived::State;
use super::record::Body;
use crate::agreements::rows;
use crate::error::RegistryError;
use rusqlite::{Connection, named_params};

/// Number of merges, of those taken back, of decisions, and of what was written on remarks: another whenever a plan could
/// be another.
pub(super) fn basis(connection: &Connection) -> Result<String, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/basis.sql"))?
        .query_row([], |row| row.get("basis"))?)
}

/// Content and owner of a stored version.
pub(super) fn words(connection: &Connection, seq: i64) -> Result<(Body, Option<String>), RegistryError> {
    let (body, owner): (String, Option<String>) = connection
        .prepare_cached(include_str!("sql/words.sql"))?
        .query_row(named_params! {":seq": seq}, |row| {
        Ok((row.get("body")?, row.get("owner")?))
    })?;
    Ok((serde_json::from_str(&body)?, owner))
}

/// Id of a sender's office.
pub(super) fn office_id(connection: &Connection, sender: i64) -> Result<String, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/office_of_sender.sql"))?
        .query_row(named_params! {":sender": sender}, |row| row.get("office_id"))?)
}

/// Region of a sender.
pub(super) fn region_of(connection: &Connection, sender: i64) -> Result<String, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/region_of_sender.sql"))?
        .query_row(named_params! {":sender": sender}, |row| row.get("region_code"))?)
}

/// A received record as it stands.
pub(super) struct ShownRow {
    pub(super) state: State,
    pub(super) disputed: bool,
    pub(super) body: Body,
}

pub(super) fn shown(connection: &Connection, seq: i64) -> Result<ShownRow, RegistryError> {
    let (state, disputed, body): (State, bool, String) = connection
        .prepare_cached(include_str!("sql/shown.sql"))?
        .query_row(named_params! {":seq": seq}, |row| {
            Ok((row.get("state")?, row.get("disputed")?, row.get("body")?))
        })?;
    Ok(ShownRow {
        state,
        disputed,
        body: serde_json::from_str(&body)?,
    })
}

/// Every received record as the content hash sees it, by office, kind and id. Not which package brought it, and when.
pub(crate) fn contents(connection: &Connection) -> Result<Vec<String>, RegistryError> {
    rows(connection, include_str!("sql/content.sql"), [], |row| {
        let (office, kind, record): (String, String, String) =
            (row.get("office_id")?, row.get("kind")?, row.get("record")?);
        let (rev, hash, state): (u32, String, String) =
            (row.get("rev")?, row.get("hash")?, row.get("state")?);
        let disputed: bool = row.get("disputed")?;
        Ok(format!(
            "{office} {kind} {record} {rev} {hash} {state} {disputed}"
        ))
    })
}
