//! Looking at a register where it must not be written: through a private copy.

use crate::error::RegistryError;
use crate::registry::DATABASE;
use std::path::Path;
use tempfile::TempDir;

/// Copies database and journal into a private folder, so that looking changes nothing where the register lies.
pub(crate) fn private_copy(folder: &Path) -> Result<TempDir, RegistryError> {
    let copy = tempfile::Builder::new()
        .prefix("ikat-lihat-")
        .tempdir()
        .map_err(|source| RegistryError::Io {
            path: std::env::temp_dir(),
            source,
        })?;
    std::fs::create_dir(copy.path().join("backups")).map_err(|source| RegistryError::Io {
        path: copy.path().to_path_buf(),
        source,
    })?;
    for name in [DATABASE, "register.db-wal"] {
        let from = folder.join(name);
        if from.exists() {
            std::fs::copy(&from, copy.path().join(name))
                .map_err(|source| RegistryError::Io { path: from, source })?;
        }
    }
    Ok(copy)
}
