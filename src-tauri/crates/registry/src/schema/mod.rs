//! The shape of the register on disk: made, recognised, brought up to date with a backup before the first step.

mod place;

pub(crate) use place::private_copy;

use crate::clock::{Desk, moment};
use crate::error::RegistryError;
use crate::registry::{BUSY, DATABASE, Origin};
use files::Aside;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, named_params};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// `IKAR`: an Ikat register. Packages carry another one (`IKAT`).
pub const APPLICATION_ID: i32 = 0x494B_4152;

/// Oldest SQLite whose WAL cannot be reset under a second connection (https://sqlite.org/wal.html#walresetbug).
const SQLITE_MIN: (u32, u32, u32) = (3, 51, 3);

/// The migrations in order; a shipped one never changes (a test holds each one's checksum).
pub const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_register.sql"),
    include_str!("migrations/0002_submissions.sql"),
    include_str!("migrations/0003_cycle.sql"),
    include_str!("migrations/0004_bureau.sql"),
    include_str!("migrations/0005_upwards.sql"),
    include_str!("migrations/0006_imports.sql"),
    include_str!("migrations/0007_references.sql"),
    include_str!("migrations/0008_forms.sql"),
];

/// Where copies of the database are kept.
const BACKUPS: &str = "backups";
/// Folders of a register beside its database.
const PARTS: [&str; 3] = ["files", BACKUPS, "keys"];

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

/// Refuses a file that is no register, or one of a newer version, without changing a byte of it or of its log.
pub(crate) fn recognise(database: &Path) -> Result<(), RegistryError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(database, flags)?;
    if has_log(database) {
        // Who closes last takes the log back into the file: here nobody may.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        // A log is read through an index in a file of its own, unless the whole file is held (sqlite.org/wal.html#noshm).
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        connection.busy_timeout(Duration::ZERO)?;
    }
    let recognised = require_ours(&connection, database).and_then(|()| require_known(&connection));
    match recognised {
        // Somebody reads the file right now with another program: then nobody closes last here.
        Err(RegistryError::Sqlite(error))
            if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) =>
        {
            connection.pragma_update(None, "locking_mode", "NORMAL")?;
            connection.busy_timeout(BUSY)?;
            require_ours(&connection, database)?;
            require_known(&connection)
        }
        other => other,
    }
}

/// Whether a log lies beside the file: whoever had it last did not close it.
pub(crate) fn has_log(database: &Path) -> bool {
    std::fs::metadata(beside(database, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// What SQLite keeps beside a database.
fn beside(database: &Path, ending: &str) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Refuses a file that is no register before anything is written to it.
fn require_ours(connection: &Connection, path: &Path) -> Result<(), RegistryError> {
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
fn require_known(connection: &Connection) -> Result<(), RegistryError> {
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
    if found < NEWEST {
        examine(connection)?;
        let name = format!(
            "sebelum-skema-{NEWEST}-{}.db",
            desk.clock.now().format("%Y%m%dT%H%M%S")
        );
        let backups = folder.join(BACKUPS);
        // Whoever tidied the empty folder away must not be locked out of the register by it.
        std::fs::create_dir_all(&backups).map_err(|source| RegistryError::Io {
            path: backups.clone(),
            source,
        })?;
        copy_into(connection, &backups.join(name))?;
        steps(connection, found)?;
    }
    Ok(())
}

/// Reads every page and says whether they hold together.
pub(crate) fn examine(connection: &Connection) -> Result<(), RegistryError> {
    let answer: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if answer == "ok" {
        Ok(())
    } else {
        Err(RegistryError::Damaged(answer))
    }
}

fn steps(connection: &mut Connection, from: i64) -> Result<(), RegistryError> {
    // A table that others refer to can be made anew only while they may point at nothing (sqlite.org/lang_altertable.html#otheralter).
    connection.pragma_update(None, "foreign_keys", false)?;
    let done = (1_i64..)
        .zip(MIGRATIONS)
        .filter(|(step, _)| *step > from)
        .try_for_each(|(step, sql)| take(connection, step, sql));
    connection.pragma_update(None, "foreign_keys", true)?;
    done
}

fn take(connection: &mut Connection, step: i64, sql: &str) -> Result<(), RegistryError> {
    let transaction = connection.transaction()?;
    transaction.execute_batch(sql)?;
    if let Some(table) = dangling(&transaction)? {
        return Err(RegistryError::Damaged(format!(
            "after migration {step} a row of {table} refers to nothing"
        )));
    }
    transaction.pragma_update(None, "user_version", step)?;
    transaction.commit()?;
    Ok(())
}

/// A table with a row that refers to one that is not there.
fn dangling(connection: &Connection) -> Result<Option<String>, RegistryError> {
    let mut check = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = check.query([])?;
    Ok(rows.next()?.map(|row| row.get("table")).transpose()?)
}

/// Writes the whole database to a new file: VACUUM INTO aside, reopened and checked, synced, moved into place.
pub(crate) fn copy_into(connection: &Connection, target: &Path) -> Result<(), RegistryError> {
    let aside = Aside::beside(target)?;
    let copied = connection.execute(
        include_str!("sql/vacuum_into.sql"),
        named_params! {":target": aside.path().to_string_lossy()},
    );
    if let Err(wrong) = copied {
        // SQLite leaves the journal of a copy that found no room beside it; where there is none, there is nothing to do.
        drop(std::fs::remove_file(beside(aside.path(), "-journal")));
        return Err(wrong.into());
    }
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
