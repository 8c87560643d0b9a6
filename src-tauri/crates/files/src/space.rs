//! How many bytes a folder still takes.

use std::path::Path;

use crate::error::FileError;

/// Bytes this user may still write to the file system `folder` lies on.
pub fn free_space(folder: &Path) -> Result<u64, FileError> {
    fs4::available_space(folder).map_err(|error| FileError::of("ask the free space of", folder, error))
}

/// Refuses before the first byte when `folder` cannot take `needed` bytes. A hint, not a promise: the write itself may
/// still meet a full disk, and reports it the same way.
pub fn require_space(folder: &Path, needed: u64) -> Result<(), FileError> {
    let free = free_space(folder)?;
    if free < needed {
        return Err(FileError::NoSpace {
            folder: folder.to_path_buf(),
            needed,
            free,
        });
    }
    Ok(())
}
