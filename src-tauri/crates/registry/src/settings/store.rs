//! Rows of the settings.

use super::model::{LetterSettings, LetterheadKind, Office, Official, WorkUnit};
use crate::agreements::rows;
use crate::error::RegistryError;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub(super) const LETTERS: &str = "letters";

/// The office of this register.
///
/// # Errors
/// What SQLite says.
pub fn office(connection: &Connection) -> Result<Office, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/office.sql"))?
        .query_row([], |row| {
            Ok(Office {
                id: row.get("id")?,
                lineage: row.get("lineage")?,
                region_code: row.get("region_code")?,
                unit_name: row.get("unit_name")?,
                sample: row.get("sample")?,
            })
        })?)
}

/// All work units by name.
///
/// # Errors
/// What SQLite says.
pub fn work_units(connection: &Connection) -> Result<Vec<WorkUnit>, RegistryError> {
    rows(connection, include_str!("sql/work_units.sql"), [], |row| {
        Ok(WorkUnit {
            id: row.get("id")?,
            name: row.get("name")?,
            short: row.get("short")?,
            active: row.get("active")?,
            rev: row.get("rev")?,
        })
    })
}

/// All officials, those in office first.
///
/// # Errors
/// What SQLite says.
pub fn officials(connection: &Connection) -> Result<Vec<Official>, RegistryError> {
    let found = rows(connection, include_str!("sql/officials.sql"), [], |row| {
        let capacity: String = row.get("capacity")?;
        let letterhead: String = row.get("letterhead")?;
        let official = Official {
            id: row.get("id")?,
            name: row.get("name")?,
            job: row.get("job")?,
            rank: row.get("rank")?,
            nip: row.get("nip")?,
            capacity: Vec::new(),
            letterhead: if letterhead == "head" {
                LetterheadKind::Head
            } else {
                LetterheadKind::Secretariat
            },
            active: row.get("active")?,
            rev: row.get("rev")?,
        };
        Ok((official, capacity))
    })?;
    found
        .into_iter()
        .map(|(official, capacity)| {
            Ok(Official {
                capacity: serde_json::from_str(&capacity)?,
                ..official
            })
        })
        .collect()
}

/// What letters take from the settings.
///
/// # Errors
/// What SQLite says.
pub fn letter_settings(connection: &Connection) -> Result<LetterSettings, RegistryError> {
    Ok(setting(connection, LETTERS)?.unwrap_or_default())
}

pub(super) fn setting<T: DeserializeOwned>(
    connection: &Connection,
    key: &str,
) -> Result<Option<T>, RegistryError> {
    let found: Option<String> = connection
        .prepare_cached(include_str!("sql/setting.sql"))?
        .query_row(named_params! {":key": key}, |row| row.get("value"))
        .optional()?;
    Ok(found.map(|text| serde_json::from_str(&text)).transpose()?)
}

pub(super) fn write_setting<T: Serialize>(
    connection: &Connection,
    key: &str,
    value: &T,
) -> Result<(), RegistryError> {
    connection
        .prepare_cached(include_str!("sql/setting_write.sql"))?
        .execute(named_params! {":key": key, ":value": serde_json::to_string(value)?})?;
    Ok(())
}

/// A preference of this desk, as JSON.
///
/// # Errors
/// What SQLite says.
pub fn preference(connection: &Connection, key: &str) -> Result<Option<serde_json::Value>, RegistryError> {
    let found: Option<String> = connection
        .prepare_cached(include_str!("sql/preference.sql"))?
        .query_row(named_params! {":key": key}, |row| row.get("value"))
        .optional()?;
    Ok(found.map(|text| serde_json::from_str(&text)).transpose()?)
}
