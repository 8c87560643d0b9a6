//! The shape of the register on disk: made, recognised, brought up to date with a backup before the first step.

mod place;

pub(crate) use place::private_copy;

use crate::clock::{Desk, moment};
use crate::error::RegistryError;
use crate::registry::{DATABASE, Origin};
use files::Aside;
use rusqlite::{Connection, OpenFlags, named_params};
use std::path::Path;

/// `IKAR`: an Ikat register. Packages carry another one (`IKAT`).
pub const APPLICATION_ID: i32 = 0x494B_4152;

/// Oldest SQLite whose WAL cannot be reset under a second connection (https://sqlite.org/wal.html#walresetbug).
const SQLITE_MIN: (u32, u32, u32) = (3, 51, 3);

/// The migrations in order; a shipped one never changes (a test holds each one's checksum).
pub const MIGRATIONS: &[&str] = &[include_str!("migrations/0001_register.sql")];

/// Folders of a register beside its database.
const PARTS: [&str; 3] = ["files", "backups", "keys"];

/// Newest schema this program knows.
pub const NEWEST: i64 = MIGRATIONS.len() as i64;

pub(crate) fn require_sqlite(version: &str) -> Result<(), RegistryError> {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let found = (
        parts.next().unwrap_or(0),
        parts.next().unwrap_or(0),
        parts.next().unwrap_or(0),
    );
    if found < SQLITE_MIN {
        Err(RegistryError::SqliteTooOld(version.to_owned()))
    } else {
        Ok(())
    }
}

pub(crate) fn create(folder: &Path, origin: &Origin, desk: &Desk) -> Result<(), RegistryError> {
    for part in std::iter::once(folder.to_path_buf()).chain(PARTS.map(|part| folder.join(part))) {
        std::fs::create_dir_all(&part).map_err(|source| RegistryError::Io { path: part, source })?;
    }
    let aside = Aside::beside(&folder.join(DATABASE))?;
    let mut connection = Connection::open_with_flags(aside.path(), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    steps(&mut connection, 0)?;
    connection.execute(
        include_str!("sql/office_insert.sql"),
        named_params! {
            ":id": desk.ids.next().to_string(), ":lineage": desk.ids.next().to_string(),
            ":region_code": origin.region, ":unit_name": crate::text::line(&origin.unit),
            ":sample": origin.sample, ":created_at": moment(desk.clock.now()),
        },
    )?;
    connection.close().map_err(|(_, error)| error)?;
    aside.commit(|_| Ok::<(), RegistryError>(()))?;
    Ok(())
}

/// Removes what a crash left unfinished in the register's folders. The caller holds the lock.
pub(crate) fn sweep(folder: &Path) -> Result<(), RegistryError> {
    files::sweep(folder)?;
    for part in PARTS.map(|part| folder.join(part)) {
        if part.is_dir() {
            files::sweep(&part)?;
        }
    }
    Ok(())
}

/// Refuses a file that is no register before anything is written to it.
pub(crate) fn require_ours(connection: &Connection, path: &Path) -> Result<(), RegistryError> {
    let id: rusqlite::Result<i32> = connection.query_row("PRAGMA application_id", [], |row| row.get(0));
    match id {
        Ok(APPLICATION_ID) => Ok(()),
        Ok(_) => Err(RegistryError::NotARegister(path.to_path_buf())),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => {
            Err(RegistryError::NotARegister(path.to_path_buf()))
        }
        Err(error) => Err(error.into()),
    }
}

/// Version of the schema in a file.
///
/// # Errors
/// What SQLite says.
pub fn version(connection: &Connection) -> Result<i64, RegistryError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Refuses a file from a newer version before anything is written to it.
pub(crate) fn require_known(connection: &Connection) -> Result<(), RegistryError> {
    let found = version(connection)?;
    if found > NEWEST {
        return Err(RegistryError::Newer { found, known: NEWEST });
    }
    Ok(())
}

pub(crate) fn bring_up_to_date(
    connection: &mut Connection,
    folder: &Path,
    desk: &Desk,
) -> Result<(), RegistryError> {
    let found = version(connection)?;
    let answer: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if answer != "ok" {
        return Err(RegistryError::Damaged(answer));
    }
    if found < NEWEST {
        let name = format!(
            "sebelum-skema-{NEWEST}-{}.db",
            desk.clock.now().format("%Y%m%dT%H%M%S")
        );
        copy_into(connection, &folder.join("backups").join(name))?;
        steps(connection, found)?;
    }
    Ok(())
}

fn steps(connection: &mut Connection, from: i64) -> Result<(), RegistryError> {
    for (step, sql) in (1_i64..).zip(MIGRATIONS).filter(|(step, _)| *step > from) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "user_version", step)?;
        transaction.commit()?;
    }
    Ok(())
}

/// Writes the whole database to a new file: VACUUM INTO aside, reopened and checked, synced, moved into place.
pub(crate) fn copy_into(connection: &Connection, target: &Path) -> Result<(), RegistryError> {
    let aside = Aside::beside(target)?;
    connection.execute(
        include_str!("sql/vacuum_into.sql"),
        named_params! {":target": aside.path().to_string_lossy()},
    )?;
    aside.commit(|copy| {
        let copy = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let answer: String = copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if answer == "ok" {
            Ok(())
        } else {
            Err(RegistryError::Damaged(answer))
        }
    })?;
    Ok(())
}
