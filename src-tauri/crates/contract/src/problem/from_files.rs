//! File errors as problems.

use super::Problem;
use files::{FileError, VaultError};
use std::path::Path;

impl From<FileError> for Problem {
    fn from(error: FileError) -> Self {
        let name = |path: &Path| path.display().to_string();
        match error {
            FileError::NoSpace { folder, needed, free } => {
                Self::new("disk.full", &[name(&folder), megabytes(needed), megabytes(free)])
            }
            FileError::ReadOnly { path } => Self::new("file.read_only", &[name(&path)]),
            FileError::Denied { path } => Self::new("file.denied", &[name(&path)]),
            FileError::PathTooLong { path } => Self::new("file.path_too_long", &[name(&path)]),
            FileError::Missing { path } => Self::new("file.missing", &[name(&path)]),
            FileError::WrongKind { path } => Self::new("file.wrong_kind", &[name(&path)]),
            FileError::InUse { path } => Self::new("file.in_use", &[name(&path)]),
            FileError::TooLarge { path, max } => Self::new("file.too_large", &[name(&path), megabytes(max)]),
            FileError::Failed { path, .. } => Self::new("file.failed", &[name(&path)]),
        }
    }
}

impl From<VaultError> for Problem {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Empty => Self::new("attachment.empty", &[]),
            VaultError::TooLarge { max } => Self::new("attachment.too_large", &[megabytes(max)]),
            VaultError::Missing { .. } => Self::new("vault.missing", &[]),
            VaultError::Damaged { .. } => Self::new("vault.damaged", &[]),
            VaultError::Source(_) => Self::new("file.unreadable", &[]),
            VaultError::File(error) => error.into(),
        }
    }
}

/// Megabytes as people read them: one decimal, with a comma.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(104_858);
    format!("{},{}", tenths / 10, tenths % 10)
}
