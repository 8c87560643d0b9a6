//! The system's own programs: viewing a letter, showing a file in its folder.

use contract::Problem;
use std::path::{Path, PathBuf};

/// A folder for copies that are only looked at; the system clears it.
///
/// # Errors
/// What the disk says.
pub fn copies() -> Result<PathBuf, Problem> {
    let folder = std::env::temp_dir().join("ikat-lihat");
    std::fs::create_dir_all(&folder).map_err(|error| files::FileError::of("make", &folder, error))?;
    Ok(folder)
}

/// Opens a copy of `bytes` under `name` in the system's viewer.
///
/// # Errors
/// `file.cannot_open` when the system has no program for it.
pub fn view(name: &str, bytes: &[u8]) -> Result<(), Problem> {
    let path = copies()?.join(files::safe_name(name));
    files::replace(&path, |file| std::io::Write::write_all(file, bytes))?;
    open(&path)
}

/// Opens a file in the system's program for it.
///
/// # Errors
/// `file.cannot_open`.
pub fn open(path: &Path) -> Result<(), Problem> {
    tauri_plugin_opener::open_path(path, None::<&str>).map_err(|_| Problem::new("file.cannot_open", &[]))
}

/// Shows a file in its folder.
///
/// # Errors
/// `file.missing` when it is no longer there, `file.cannot_open`.
pub fn show(path: &Path) -> Result<(), Problem> {
    if !path.exists() {
        return Err(Problem::new("file.missing", &[path.display().to_string()]));
    }
    tauri_plugin_opener::reveal_item_in_dir(path).map_err(|_| Problem::new("file.cannot_open", &[]))
}
