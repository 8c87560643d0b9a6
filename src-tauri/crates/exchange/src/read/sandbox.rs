//! A connection to a foreign database that can do nothing but read our tables ("Defense Against The Dark Arts",
//! https://sqlite.org/security.html). Caps on memory and time are the business of the process it runs in.

use super::steps::{Step, Walk};
use crate::error::PackageError;
use crate::stage;
use crate::tables::SCHEMA;
use files::FileError;
use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use std::io::Write;
use std::path::Path;
use tempfile::TempDir;

/// SQLite calls back after so many instructions.
const STEP: i32 = 1_000;

/// The manual's column for hostile input, with two figures of our own: a row may hold 4 MB, since one agreement has
/// several long texts, and our own statements are up to 20 deep.
const LIMITS: [(Limit, i32); 10] = [
    (Limit::SQLITE_LIMIT_LENGTH, 4_000_000),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (Limit::SQLITE_LIMIT_COLUMN, 100),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 20),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 3),
    (Limit::SQLITE_LIMIT_VDBE_OP, 25_000),
    (Limit::SQLITE_LIMIT_FUNCTION_ARG, 8),
    (Limit::SQLITE_LIMIT_ATTACHED, 0),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
];

const PRAGMAS: [&str; 3] = ["quick_check", "integrity_check", "foreign_key_check"];

pub(super) fn open(bytes: &[u8], work: u32, walk: &mut Walk) -> Result<(TempDir, Connection), PackageError> {
    walk.come(Step::Copy);
    let folder = tempfile::Builder::new()
        .prefix("ikat-paket-")
        .tempdir()
        .map_err(|error| FileError::of("make a folder in", &std::env::temp_dir(), error))?;
    let copy = folder.path().join("paket.db");
    std::fs::File::create_new(&copy)
        .and_then(|mut file| file.write_all(bytes))
        .map_err(|error| FileError::of("write", &copy, error))?;
    walk.step(Step::Copy, || alone(folder.path(), &copy))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let resolved = folder
        .path()
        .canonicalize()
        .map_err(|error| FileError::of("find", folder.path(), error))?
        .join("paket.db");
    let mut connection = Connection::open_with_flags(uri(&resolved)?, flags)?;
    walk.step(Step::Guards, || guard(&mut connection))?;
    walk.step(Step::Work, || bound(&mut connection, work))?;
    Ok((folder, connection))
}

/// A journal or a log beside the copy would be played back into it.
fn alone(folder: &Path, copy: &Path) -> Result<(), PackageError> {
    let failed = |error| FileError::of("look into", folder, error);
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path != copy {
            return Err(FileError::WrongKind { path }.into());
        }
    }
    Ok(())
}

fn guard(connection: &mut Connection) -> Result<(), PackageError> {
    for (limit, value) in LIMITS {
        connection.set_limit(limit, value)?;
    }
    for (what, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        connection.set_db_config(what, on)?;
    }
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.authorizer(Some(|context: AuthContext<'_>| match context.action {
        AuthAction::Select => Authorization::Allow,
        AuthAction::Read { table_name, .. } if is_ours(table_name) => Authorization::Allow,
        AuthAction::Pragma { pragma_name, .. } if PRAGMAS.contains(&pragma_name) => Authorization::Allow,
        _ => Authorization::Deny,
    }))?;
    Ok(())
}

fn bound(connection: &mut Connection, work: u32) -> Result<(), PackageError> {
    let mut left = work;
    connection.progress_handler(
        STEP,
        Some(move || {
            left = left.saturating_sub(1);
            left == 0
        }),
    )?;
    Ok(())
}

fn is_ours(table: &str) -> bool {
    const OWN: [&str; 7] = [
        "manifest",
        "manifest_kind",
        "manifest_letter",
        "manifest_table",
        "signature",
        "sqlite_schema",
        "sqlite_master",
    ];
    OWN.contains(&table) || crate::tables::TABLES.iter().any(|ours| ours.name == table)
}

/// `file:` address of a path; every sign that has a meaning in an address is escaped.
fn uri(path: &Path) -> Result<String, PackageError> {
    let text = path.to_str().ok_or_else(|| {
        PackageError::File(FileError::PathTooLong {
            path: path.to_path_buf(),
        })
    })?;
    // Windows: the verbatim prefix of `canonicalize` is no address.
    let text = text.strip_prefix(r"\\?\").unwrap_or(text).replace('\\', "/");
    let mut uri = String::from(if text.starts_with('/') {
        "file://"
    } else {
        "file:///"
    });
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri.push_str("?mode=ro&immutable=1");
    Ok(uri)
}

type Object = (String, String, String, Option<String>);

/// The schema must be the format's, object by object and sign by sign.
pub(super) fn same_schema(connection: &Connection) -> Result<(), PackageError> {
    let expected = objects(&stage::empty()?, SCHEMA.len() + 1)?;
    let found = objects(connection, SCHEMA.len() + 1).map_err(|error| match error {
        // What SQLite cannot even parse within the limits is no schema of ours.
        PackageError::Sqlite(error) => PackageError::SchemaForeign(error.to_string()),
        other => other,
    })?;
    if let Some(foreign) = found.iter().find(|object| !expected.contains(object)) {
        return Err(PackageError::SchemaForeign(format!(
            "{} {}",
            foreign.0, foreign.1
        )));
    }
    match expected.iter().find(|object| !found.contains(object)) {
        Some(missing) => Err(PackageError::SchemaForeign(format!(
            "{} {}",
            missing.0, missing.1
        ))),
        None => Ok(()),
    }
}

fn objects(connection: &Connection, at_most: usize) -> Result<Vec<Object>, PackageError> {
    let mut statement = connection.prepare(include_str!("../../sql/rows/schema.sql"))?;
    let rows = statement.query_map([], |row| {
        Ok((
            row.get("type")?,
            row.get("name")?,
            row.get("tbl_name")?,
            row.get("sql")?,
        ))
    })?;
    Ok(rows.take(at_most).collect::<rusqlite::Result<_>>()?)
}

/// SQLite's own checks: pages, order, uniqueness, types, NOT NULL. Not CHECK: of a file it may only read SQLite loads none,
/// so the steps that read the rows hold them to what the three CHECKs of the format say.
pub(super) fn sound(connection: &Connection) -> Result<(), PackageError> {
    for check in ["PRAGMA quick_check(1)", "PRAGMA integrity_check(1)"] {
        let answer: String = connection.query_row(check, [], |row| row.get(0))?;
        if answer != "ok" {
            return Err(PackageError::Damaged(answer));
        }
    }
    Ok(())
}

/// Every reference finds its row.
pub(super) fn whole(connection: &Connection) -> Result<(), PackageError> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        Some(row) => {
            let table: String = row.get(0)?;
            Err(PackageError::Damaged(format!(
                "a row of {table} names a row that is not there"
            )))
        }
        None => Ok(()),
    }
}
