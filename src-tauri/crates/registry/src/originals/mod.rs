//! The files of packages as they came, or as a province sent its own: kept in the vault by what they contain, so that they
//! can be passed on without a byte changed. A row here says that a file is kept; the register's check proves it.

use crate::agreements::rows;
use crate::error::RegistryError;
use crate::tx::Tx;
use rusqlite::{Connection, named_params};
use std::collections::BTreeSet;

/// Says that a package's file is in the vault. Saying it twice changes nothing.
///
/// # Errors
/// What SQLite says.
pub fn keep(tx: &Tx<'_>, sha256: &str, bytes: u64) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/keep.sql"))?
        .execute(named_params! {
            ":sha256": sha256, ":bytes": i64::try_from(bytes).unwrap_or(i64::MAX), ":kept_at": tx.now(),
        })?;
    Ok(())
}

/// Forgets the files of packages that are neither merged nor sent any more; the register's sweep removes them in time.
///
/// # Errors
/// What SQLite says.
pub fn prune(tx: &Tx<'_>) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/prune.sql"))?.execute([])?;
    Ok(())
}

/// SHA-256 (hex) of every merged package whose file is not kept: it was merged by a program that did not keep it yet.
///
/// # Errors
/// What SQLite says.
pub fn missing(connection: &Connection) -> Result<BTreeSet<String>, RegistryError> {
    let found = rows(connection, include_str!("sql/missing.sql"), [], |row| {
        row.get("sha256")
    })?;
    Ok(found.into_iter().collect())
}
