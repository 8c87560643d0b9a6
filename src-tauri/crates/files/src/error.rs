//! Why a file operation failed, in the distinctions that ask different things of the person at the desk.

use std::io;
use std::path::{Path, PathBuf};

/// A file operation that did not happen. Nothing half done is left behind where it is returned.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The disk or the user's quota is full.
    #[error("no space in {}: needs {needed} bytes, has {free}", folder.display())]
    NoSpace {
        /// The folder that was written to.
        folder: PathBuf,
        /// Bytes the file needs: the announced size, or at least one more than could be written.
        needed: u64,
        /// Bytes the folder takes once the unfinished file is gone.
        free: u64,
    },
    /// The file system is mounted read-only, or the medium is write-protected.
    #[error("{} lies on a read-only file system", path.display())]
    ReadOnly {
        /// What should have been written.
        path: PathBuf,
    },
    /// The system refuses access to this user.
    #[error("access to {} is denied", path.display())]
    Denied {
        /// What was refused.
        path: PathBuf,
    },
    /// The path, or one name in it, is longer than the file system takes, or holds signs it refuses.
    #[error("the path {} is too long or not allowed here", path.display())]
    PathTooLong {
        /// The refused path.
        path: PathBuf,
    },
    /// The file or folder is not there.
    #[error("{} does not exist", path.display())]
    Missing {
        /// What was looked for.
        path: PathBuf,
    },
    /// A folder, device or pipe stands where a file was expected, or a file where a folder was.
    #[error("{} is not of the expected kind", path.display())]
    WrongKind {
        /// What was found to be something else.
        path: PathBuf,
    },
    /// Another program holds the file (Windows).
    #[error("{} is open in another program", path.display())]
    InUse {
        /// The held file.
        path: PathBuf,
    },
    /// The file is larger than the caller reads.
    #[error("{} has more than {max} bytes", path.display())]
    TooLarge {
        /// The oversized file.
        path: PathBuf,
        /// The caller's limit in bytes.
        max: u64,
    },
    /// Anything else the system said; the text is for the log only.
    #[error("cannot {doing} {}: {source}", path.display())]
    Failed {
        /// What was being done, for the log.
        doing: &'static str,
        /// What it was done to.
        path: PathBuf,
        /// The system's own error.
        source: io::Error,
    },
}

/// `ERROR_SHARING_VIOLATION` and `ERROR_LOCK_VIOLATION` of Windows (winerror.h).
const WINDOWS_IN_USE: [i32; 2] = [32, 33];

impl FileError {
    /// Sorts a system error by what the person has to do about it. A full disk is reported as needing one byte more
    /// than was free; [`Aside`](crate::Aside) knows better figures and fills them in.
    pub fn of(doing: &'static str, path: &Path, source: io::Error) -> FileError {
        let path = path.to_path_buf();
        if cfg!(windows)
            && source
                .raw_os_error()
                .is_some_and(|code| WINDOWS_IN_USE.contains(&code))
        {
            return FileError::InUse { path };
        }
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                FileError::NoSpace {
                    folder: folder_of(&path),
                    needed: 1,
                    free: 0,
                }
            }
            io::ErrorKind::ReadOnlyFilesystem => FileError::ReadOnly { path },
            io::ErrorKind::PermissionDenied => FileError::Denied { path },
            io::ErrorKind::InvalidFilename => FileError::PathTooLong { path },
            io::ErrorKind::NotFound => FileError::Missing { path },
            io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory => FileError::WrongKind { path },
            io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => FileError::InUse { path },
            _ => FileError::Failed { doing, path, source },
        }
    }
}

/// The folder a path lies in; the current folder for a bare name.
pub(crate) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
        _ => PathBuf::from("."),
    }
}
