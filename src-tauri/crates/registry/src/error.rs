//! What can go wrong with the register as a whole; each feature adds its own refusals.

use std::path::PathBuf;

/// Why the register could not be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum RegistryError {
    /// There is no register in the folder.
    #[error("no register in {0}")]
    Missing(PathBuf),
    /// The folder already holds a register; a new one never replaces it.
    #[error("a register already stands in {0}")]
    Exists(PathBuf),
    /// The file is no register of this program.
    #[error("{0} is not a register")]
    NotARegister(PathBuf),
    /// The register was written by a newer version; nothing was touched.
    #[error("register has schema {found}, this program knows {known}")]
    Newer {
        /// Schema version of the file.
        found: i64,
        /// Newest schema version this program knows.
        known: i64,
    },
    /// The file fails SQLite's own check.
    #[error("register is damaged: {0}")]
    Damaged(String),
    /// Another process owns the register.
    #[error("register is in use")]
    InUse(Option<files::Owner>),
    /// The register is open for looking only.
    #[error("register is open read-only")]
    ReadOnly,
    /// No register may be made in a place where SQLite's promises do not hold.
    #[error("no register is made on {0:?}")]
    Unfit(files::Place),
    /// A region code that is not in the reference list.
    #[error("unknown region {0}")]
    UnknownRegion(String),
    /// An administrative area of Jakarta: no subject of cooperation, so it has no register of its own.
    #[error("{0} is no autonomous region")]
    NotAutonomous(String),
    /// The write closure changed rows without saying what for.
    #[error("a write without an audit row was refused")]
    Unaudited,
    /// The disk is full.
    #[error("disk full")]
    DiskFull,
    /// SQLite is older than the version whose WAL fix the register relies on.
    #[error("SQLite {0} is too old")]
    SqliteTooOld(String),
    /// SQLite refused or failed.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
    /// A stored JSON value does not have the shape this version wrote.
    #[error("stored value is unreadable: {0}")]
    Stored(#[from] serde_json::Error),
    /// A file beside the database failed.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file operation of the `files` crate failed.
    #[error(transparent)]
    Files(#[from] files::FileError),
    /// A kept scan or letter is missing or damaged.
    #[error(transparent)]
    Vault(#[from] files::VaultError),
    /// Reference data shipped with the program is wrong (a defect of the build).
    #[error("reference data: {0}")]
    Reference(String),
}

impl From<rusqlite::Error> for RegistryError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::DiskFull,
            Some(rusqlite::ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(rusqlite::ErrorCode::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            _ => Self::Sqlite(error),
        }
    }
}
