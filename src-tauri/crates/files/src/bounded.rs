//! Reading a foreign file without being fed more than was bargained for.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::error::FileError;

/// Reads a whole file of at most `max` bytes. A folder, pipe or device is refused before it is read (a pipe would wait
/// for ever), and a file that grows while it is read is cut off at the limit and refused.
pub fn read_bounded(path: &Path, max: u64) -> Result<Vec<u8>, FileError> {
    let found = std::fs::metadata(path).map_err(|error| FileError::of("look at", path, error))?;
    if !found.is_file() {
        return Err(FileError::WrongKind {
            path: path.to_path_buf(),
        });
    }
    let too_large = || FileError::TooLarge {
        path: path.to_path_buf(),
        max,
    };
    if found.len() > max {
        return Err(too_large());
    }
    let file = File::open(path).map_err(|error| FileError::of("open", path, error))?;
    let mut bytes = Vec::new();
    file.take(max.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| FileError::of("read", path, error))?;
    if bytes.len() as u64 > max {
        return Err(too_large());
    }
    Ok(bytes)
}
