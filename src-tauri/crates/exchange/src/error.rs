//! Why a package was refused or not made, in the distinctions that ask different things of the person at the desk.

use crate::keys::KeyError;
use bounded::WorkerEnd;
use files::FileError;
use registry::RegistryError;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Why a file is not accepted as a package. Nothing of it was taken over.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// The file could not be read: missing, a folder, denied.
    #[error(transparent)]
    File(FileError),
    /// The file has no bytes.
    #[error("the file is empty")]
    Empty,
    /// The file is larger than a package may be.
    #[error("the file has more than {max} bytes")]
    TooLarge {
        /// The limit in bytes.
        max: u64,
    },
    /// The file is no package: no SQLite file, or one of another program.
    #[error("the file is not a package")]
    NotAPackage,
    /// The file is the database of a register, which never travels.
    #[error("the file is a register, not a package")]
    ARegister,
    /// The package was made in a newer format.
    #[error("the package has format {found}, this program knows {known}")]
    TooNew {
        /// Format of the file.
        found: u32,
        /// Newest format this program reads.
        known: u32,
    },
    /// The file ends too early: a copy was broken off.
    #[error("the file has {found} of {expected} bytes")]
    Truncated {
        /// Bytes the file announces.
        expected: u64,
        /// Bytes it has.
        found: u64,
    },
    /// Bytes stand behind the end of the database.
    #[error("the file has {found} bytes, {expected} belong to it")]
    Trailing {
        /// Bytes the file announces.
        expected: u64,
        /// Bytes it has.
        found: u64,
    },
    /// The file header is not the one every package has.
    #[error("the file header is wrong: {0}")]
    Header(&'static str),
    /// No signature stands in the file.
    #[error("the file carries no signature")]
    SignatureMissing,
    /// More than one signature stands in the file.
    #[error("the file carries more than one signature")]
    SignatureTwice,
    /// The signature does not fit the bytes: something was changed after signing.
    #[error("the signature does not fit the file")]
    SignatureWrong,
    /// The tables are not exactly those of the format.
    #[error("the schema is not that of a package: {0}")]
    SchemaForeign(String),
    /// SQLite's own check fails, although the signature fits.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// A row holds what the format does not allow.
    #[error("{table}.{column}: {problem}")]
    Row {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// What is wrong with the value.
        problem: RowProblem,
    },
    /// More rows than a package may hold.
    #[error("{table} has more than {max} rows")]
    TooManyRows {
        /// The table.
        table: &'static str,
        /// The limit.
        max: u32,
    },
    /// A count in the manifest is not the count of the rows.
    #[error("{what}: the manifest says {said}, the file holds {found}")]
    CountMismatch {
        /// Table or kind.
        what: String,
        /// Count in the manifest.
        said: u32,
        /// Count of the rows.
        found: u32,
    },
    /// A hash in the manifest is not the hash of the rows.
    #[error("{0}: the rows are not those of the manifest")]
    HashMismatch(String),
    /// The manifest contradicts itself or the signature.
    #[error("manifest: {0}")]
    Manifest(&'static str),
    /// SQLite was stopped because the file asks for too much work.
    #[error("the file asks for too much work")]
    TooMuchWork,
    /// The child that reads foreign files did not answer as it should; the file is not accepted.
    #[error(transparent)]
    Worker(#[from] WorkerEnd),
    /// Whoever asked for it stopped it.
    #[error("stopped")]
    Cancelled,
    /// SQLite failed for a reason outside the file.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

/// What is wrong with one value of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum RowProblem {
    /// Of another type than the column.
    #[error("wrong type")]
    Type,
    /// Longer than the form allows.
    #[error("too long")]
    TooLong,
    /// Not in Unicode normal form C.
    #[error("not in normal form C")]
    NotNfc,
    /// Holds a control sign or a mark that changes the direction of reading.
    #[error("holds a forbidden sign")]
    ForbiddenSign,
    /// Not one of the words the format knows.
    #[error("unknown word")]
    Word,
    /// Not of the shape the column has: id, day, moment, hash, code.
    #[error("wrong shape")]
    Shape,
    /// A number out of range.
    #[error("out of range")]
    Range,
    /// Names a row that is not there.
    #[error("names a row that is not there")]
    Dangling,
    /// Stands where another one stands.
    #[error("stands twice")]
    Doubled,
    /// Stands under itself.
    #[error("stands under itself")]
    Circular,
}

impl From<FileError> for PackageError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::TooLarge { max, .. } => Self::TooLarge { max },
            other => Self::File(other),
        }
    }
}

impl From<rusqlite::Error> for PackageError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        if let rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::Utf8Error(..) = error
        {
            return Self::Damaged(error.to_string());
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::OperationInterrupted) => Self::TooMuchWork,
            Some(ErrorCode::OutOfMemory) => Self::Worker(WorkerEnd::Memory),
            Some(
                ErrorCode::DatabaseCorrupt
                | ErrorCode::NotADatabase
                | ErrorCode::TooBig
                | ErrorCode::AuthorizationForStatementDenied
                | ErrorCode::TypeMismatch,
            ) => Self::Damaged(error.to_string()),
            _ => Self::Sqlite(error),
        }
    }
}

/// Why no package was made. No file is left, nothing is recorded, no sequence is spent.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The register is the ministry's: it has no cooperation of its own, and there is nobody above it.
    #[error("a ministry sends no package")]
    Ministry,
    /// A file of that name is there; a package never replaces one.
    #[error("{} is already there", .0.display())]
    Exists(PathBuf),
    /// The name of the file cannot be written as text, or the folder has no name.
    #[error("{} cannot be written to", .0.display())]
    Target(PathBuf),
    /// The officer stopped it.
    #[error("stopped")]
    Cancelled,
    /// Another package was recorded in the meantime.
    #[error("another package took sequence {0}")]
    SequenceTaken(u32),
    /// More than a package may hold.
    #[error("the package would have {found} bytes, {max} are allowed")]
    TooLarge {
        /// Bytes the package would have.
        found: u64,
        /// The limit in bytes.
        max: u64,
    },
    /// The office's key cannot be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The file could not be written; a full disk tells how much is needed.
    #[error(transparent)]
    File(#[from] FileError),
    /// A province's package could not be kept to be passed on.
    #[error(transparent)]
    Vault(#[from] files::VaultError),
    /// The finished file did not pass its own check (a defect, or a disk that lies).
    #[error("the written package fails its check: {0}")]
    Check(#[from] PackageError),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for ExportError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}
