//! Which agreements a package of a period speaks of.

use super::model::Agreement;
use super::store::{get, rows};
use crate::error::RegistryError;
use crate::period::Period;
use rusqlite::{Connection, named_params};

/// Every agreement that was in force on at least one day of the period, or was signed, ended or made void in it, by
/// id. Void ones are among them: whoever received them before must learn of it.
///
/// # Errors
/// What SQLite says.
pub fn of_period(connection: &Connection, period: Period) -> Result<Vec<Agreement>, RegistryError> {
    let ids: Vec<String> = rows(
        connection,
        include_str!("sql/of_period.sql"),
        named_params! {":first": period.first(), ":last": period.last()},
        |row| row.get("id"),
    )?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(get(connection, &id)?);
    }
    Ok(found)
}

/// Agreements without a signed document, as id and title, by title: no period counts them yet.
///
/// # Errors
/// What SQLite says.
pub fn unsigned(connection: &Connection) -> Result<Vec<(String, String)>, RegistryError> {
    rows(connection, include_str!("sql/unsigned.sql"), [], |row| {
        Ok((row.get("id")?, row.get("title")?))
    })
}
