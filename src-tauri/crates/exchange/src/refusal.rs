//! A refusal as the reading child says it, so that its parent refuses with the very same [`PackageError`].

use crate::error::{PackageError, RowProblem};
use crate::read::{HEADER_FAULTS, MANIFEST_COLUMNS, MANIFEST_FAULTS};
use crate::tables::TABLES;
use bounded::WorkerEnd;
use files::FileError;
use rusqlite::ffi;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::PathBuf;

/// What can stand in the way of a child. What only its parent finds out has no form here.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Refusal {
    File {
        kind: FileKind,
        path: PathBuf,
        needed: u64,
        free: u64,
        said: String,
    },
    Empty,
    TooLarge {
        max: u64,
    },
    NotAPackage,
    ARegister,
    TooNew {
        found: u32,
        known: u32,
    },
    Truncated {
        expected: u64,
        found: u64,
    },
    Trailing {
        expected: u64,
        found: u64,
    },
    Header {
        what: String,
    },
    SignatureMissing,
    SignatureTwice,
    SignatureWrong,
    SchemaForeign {
        what: String,
    },
    Damaged {
        what: String,
    },
    Row {
        table: String,
        column: String,
        problem: RowProblem,
    },
    TooManyRows {
        table: String,
        max: u32,
    },
    CountMismatch {
        what: String,
        said: u32,
        found: u32,
    },
    HashMismatch {
        what: String,
    },
    Manifest {
        what: String,
    },
    TooMuchWork,
    Sqlite {
        code: i32,
        said: Option<String>,
    },
    Memory,
    Died,
}

/// Which [`FileError`].
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FileKind {
    NoSpace,
    ReadOnly,
    Denied,
    PathTooLong,
    Missing,
    WrongKind,
    InUse,
    TooLarge,
    Failed,
}

impl From<PackageError> for Refusal {
    fn from(error: PackageError) -> Self {
        use PackageError as E;
        match error {
            E::File(error) => file(error),
            E::Empty => Self::Empty,
            E::TooLarge { max } => Self::TooLarge { max },
            E::NotAPackage => Self::NotAPackage,
            E::ARegister => Self::ARegister,
            E::TooNew { found, known } => Self::TooNew { found, known },
            E::Truncated { expected, found } => Self::Truncated { expected, found },
            E::Trailing { expected, found } => Self::Trailing { expected, found },
            E::Header(what) => Self::Header { what: what.into() },
            E::SignatureMissing => Self::SignatureMissing,
            E::SignatureTwice => Self::SignatureTwice,
            E::SignatureWrong => Self::SignatureWrong,
            E::SchemaForeign(what) => Self::SchemaForeign { what },
            E::Damaged(what) => Self::Damaged { what },
            E::Row {
                table,
                column,
                problem,
            } => Self::Row {
                table: table.into(),
                column: column.into(),
                problem,
            },
            E::TooManyRows { table, max } => Self::TooManyRows {
                table: table.into(),
                max,
            },
            E::CountMismatch { what, said, found } => Self::CountMismatch { what, said, found },
            E::HashMismatch(what) => Self::HashMismatch { what },
            E::Manifest(what) => Self::Manifest { what: what.into() },
            E::TooMuchWork => Self::TooMuchWork,
            E::Sqlite(rusqlite::Error::SqliteFailure(error, said)) => Self::Sqlite {
                code: error.extended_code,
                said,
            },
            E::Sqlite(error) => Self::Sqlite {
                code: ffi::SQLITE_ERROR,
                said: Some(error.to_string()),
            },
            E::Worker(WorkerEnd::Memory) => Self::Memory,
            E::Worker(_) | E::Cancelled => Self::Died,
        }
    }
}

impl Refusal {
    /// The refusal as it was before it was said.
    ///
    /// # Errors
    /// [`WorkerEnd::Garbled`] for a word this program never says.
    pub(crate) fn into_error(self) -> Result<PackageError, WorkerEnd> {
        use PackageError as E;
        let tables = || TABLES.iter().map(|table| table.name).chain(["manifest"]);
        let columns = || {
            let of_tables = TABLES.iter().flat_map(|table| table.columns);
            of_tables
                .map(|column| column.name)
                .chain(MANIFEST_COLUMNS.iter().copied())
        };
        Ok(match self {
            Self::File {
                kind,
                path,
                needed,
                free,
                said,
            } => E::File(match kind {
                FileKind::NoSpace => FileError::NoSpace {
                    folder: path,
                    needed,
                    free,
                },
                FileKind::ReadOnly => FileError::ReadOnly { path },
                FileKind::Denied => FileError::Denied { path },
                FileKind::PathTooLong => FileError::PathTooLong { path },
                FileKind::Missing => FileError::Missing { path },
                FileKind::WrongKind => FileError::WrongKind { path },
                FileKind::InUse => FileError::InUse { path },
                FileKind::TooLarge => FileError::TooLarge { path, max: needed },
                FileKind::Failed => FileError::Failed {
                    doing: "work beside",
                    path,
                    source: io::Error::other(said),
                },
            }),
            Self::Empty => E::Empty,
            Self::TooLarge { max } => E::TooLarge { max },
            Self::NotAPackage => E::NotAPackage,
            Self::ARegister => E::ARegister,
            Self::TooNew { found, known } => E::TooNew { found, known },
            Self::Truncated { expected, found } => E::Truncated { expected, found },
            Self::Trailing { expected, found } => E::Trailing { expected, found },
            Self::Header { what } => E::Header(one_of(HEADER_FAULTS.iter().copied(), &what)?),
            Self::SignatureMissing => E::SignatureMissing,
            Self::SignatureTwice => E::SignatureTwice,
            Self::SignatureWrong => E::SignatureWrong,
            Self::SchemaForeign { what } => E::SchemaForeign(what),
            Self::Damaged { what } => E::Damaged(what),
            Self::Row {
                table,
                column,
                problem,
            } => E::Row {
                table: one_of(tables(), &table)?,
                column: one_of(columns(), &column)?,
                problem,
            },
            Self::TooManyRows { table, max } => E::TooManyRows {
                table: one_of(tables(), &table)?,
                max,
            },
            Self::CountMismatch { what, said, found } => E::CountMismatch { what, said, found },
            Self::HashMismatch { what } => E::HashMismatch(what),
            Self::Manifest { what } => E::Manifest(one_of(MANIFEST_FAULTS.iter().copied(), &what)?),
            Self::TooMuchWork => E::TooMuchWork,
            Self::Sqlite { code, said } => {
                E::Sqlite(rusqlite::Error::SqliteFailure(ffi::Error::new(code), said))
            }
            Self::Memory => E::Worker(WorkerEnd::Memory),
            Self::Died => E::Worker(WorkerEnd::Died(None)),
        })
    }
}

fn one_of(mut words: impl Iterator<Item = &'static str>, said: &str) -> Result<&'static str, WorkerEnd> {
    words
        .find(|word| *word == said)
        .ok_or(WorkerEnd::Garbled("a refusal nobody knows"))
}

fn file(error: FileError) -> Refusal {
    let (kind, path, needed, free, said) = match error {
        FileError::NoSpace { folder, needed, free } => {
            (FileKind::NoSpace, folder, needed, free, String::new())
        }
        FileError::ReadOnly { path } => (FileKind::ReadOnly, path, 0, 0, String::new()),
        FileError::Denied { path } => (FileKind::Denied, path, 0, 0, String::new()),
        FileError::PathTooLong { path } => (FileKind::PathTooLong, path, 0, 0, String::new()),
        FileError::Missing { path } => (FileKind::Missing, path, 0, 0, String::new()),
        FileError::WrongKind { path } => (FileKind::WrongKind, path, 0, 0, String::new()),
        FileError::InUse { path } => (FileKind::InUse, path, 0, 0, String::new()),
        FileError::TooLarge { path, max } => (FileKind::TooLarge, path, max, 0, String::new()),
        FileError::Failed { doing, path, source } => {
            (FileKind::Failed, path, 0, 0, format!("{doing}: {source}"))
        }
    };
    Refusal::File {
        kind,
        path,
        needed,
        free,
        said,
    }
}
