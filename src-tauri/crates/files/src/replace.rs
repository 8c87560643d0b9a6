//! A file comes into being whole or not at all.
//!
//! The bytes are written aside in the same folder, synced, checked by whoever knows what they mean, and only then moved
//! over the name: a reader, a crash or a power cut sees the old file or the new one, never a part. The old file is
//! never removed first. The order (write, sync file, rename, sync folder) is the one of SQLite's "Atomic Commit" and
//! of Pillai et al., "All File Systems Are Not Created Equal" (OSDI 2014).

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempPath};

use crate::error::{FileError, folder_of};
use crate::space::free_space;

/// How every unfinished file ends; [`sweep`] knows them by it.
pub const PART_SUFFIX: &str = ".ikat-part";

/// Who writes a file aside in a folder that others use too. Kept in the unfinished file's name, so that whoever finds it
/// later knows whose it is; see [`sweep_own`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The writer, the same after a crash: the lineage of a register. Letters, digits and hyphens.
    pub writer: String,
    /// Number of the writing process.
    pub pid: u32,
}

/// A file being written beside the name it will get. Dropped without [`commit`](Aside::commit), it leaves no trace.
#[derive(Debug)]
pub struct Aside {
    file: File,
    part: TempPath,
    target: PathBuf,
    expected: u64,
}

impl Aside {
    /// Starts an empty file beside `target`, readable by others as the user's settings allow (a letter, a package).
    pub fn beside(target: &Path) -> Result<Aside, FileError> {
        Aside::start(target, ".", 0o666)
    }

    /// As [`beside`](Aside::beside), in a folder that others use too: what a crash leaves there says whose it is.
    pub fn marked(target: &Path, mark: &Mark) -> Result<Aside, FileError> {
        Aside::start(target, &format!(".{}-{}-", mark.writer, mark.pid), 0o666)
    }

    /// As [`beside`](Aside::beside), readable by this user alone (a key).
    pub fn private(target: &Path) -> Result<Aside, FileError> {
        Aside::start(target, ".", 0o600)
    }

    #[cfg_attr(
        not(unix),
        expect(unused_variables, reason = "Windows inherits the folder's access list")
    )]
    fn start(target: &Path, prefix: &str, mode: u32) -> Result<Aside, FileError> {
        if target.is_dir() {
            return Err(FileError::WrongKind {
                path: target.to_path_buf(),
            });
        }
        let mut builder = Builder::new();
        builder.prefix(prefix).suffix(PART_SUFFIX);
        #[cfg(unix)]
        let permissions = std::os::unix::fs::PermissionsExt::from_mode(mode);
        #[cfg(unix)]
        builder.permissions(permissions);
        let (file, part) = builder
            .tempfile_in(folder_of(target))
            .map_err(|error| FileError::of("write beside", target, error))?
            .into_parts();
        Ok(Aside {
            file,
            part,
            target: target.to_path_buf(),
            expected: 0,
        })
    }

    /// Announces how many bytes will come, so that a full disk can be reported with the true need.
    #[must_use]
    pub fn expecting(mut self, bytes: u64) -> Aside {
        self.expected = bytes;
        self
    }

    /// Gives the finished file another name on the same file system, known only after writing (its own digest).
    #[must_use]
    pub fn retarget(mut self, target: PathBuf) -> Aside {
        self.target = target;
        self
    }

    /// The file to write to.
    pub fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Where the unfinished file lies, for writers that want a path (SQLite's `VACUUM INTO` takes an empty file).
    pub fn path(&self) -> &Path {
        &self.part
    }

    /// Turns an error of the writer into ours, with the figures of a full disk.
    pub fn failed(&self, error: io::Error) -> FileError {
        match FileError::of("write", &self.target, error) {
            FileError::NoSpace { folder, .. } => {
                let written = self.file.metadata().map_or(0, |found| found.len());
                let free = free_space(&folder).unwrap_or(0).saturating_add(written);
                FileError::NoSpace {
                    folder,
                    needed: self.expected.max(free.saturating_add(1)),
                    free,
                }
            }
            other => other,
        }
    }

    /// Syncs the file, lets `check` open it again by its path, moves it over the target and syncs the folder.
    /// Returns the size in bytes. On an error of the check the target is as it was.
    pub fn commit<E: From<FileError>>(self, check: impl FnOnce(&Path) -> Result<(), E>) -> Result<u64, E> {
        let bytes = self
            .file
            .sync_all()
            .and_then(|()| self.file.metadata())
            .map_err(|error| self.failed(error))?
            .len();
        let Aside {
            file, part, target, ..
        } = self;
        // Windows moves no file that is still open for writing.
        drop(file);
        check(&part)?;
        part.persist(&target)
            .map_err(|failed| FileError::of("move into place", &target, failed.error))?;
        sync_folder(&folder_of(&target))?;
        Ok(bytes)
    }
}

/// Replaces `path` by what `write` writes, or leaves it as it was. Returns the size in bytes.
pub fn replace(path: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> Result<u64, FileError> {
    replace_checked(path, write, |_| Ok(()))
}

/// Replaces `path` by these bytes, or leaves it as it was.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    replace(path, |file| io::Write::write_all(file, bytes)).map(drop)
}

/// As [`replace`](fn@replace), with a `check` that reopens the finished bytes before they take the name.
pub fn replace_checked<E: From<FileError>>(
    path: &Path,
    write: impl FnOnce(&mut File) -> io::Result<()>,
    check: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<u64, E> {
    let mut aside = Aside::beside(path)?;
    if let Err(error) = write(aside.file()) {
        return Err(aside.failed(error).into());
    }
    aside.commit(check)
}

/// What SQLite calls the journal of a database that it writes aside.
const JOURNAL_SUFFIX: &str = "-journal";

/// Removes the unfinished files a crash left in `folder`, with their journals, and returns their paths. Only for folders
/// that this program alone writes to, with the register's lock held: another writer's unfinished file looks the same.
pub fn sweep(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    sweep_named(folder, |_| true)
}

/// As [`sweep`], in a folder that others use too: removes only what the same writer left, and nothing of the process
/// that asks, which may be writing there right now. One process at a time may be the writer: it holds a lock.
pub fn sweep_own(folder: &Path, mark: &Mark) -> Result<Vec<PathBuf>, FileError> {
    sweep_named(folder, |name| {
        name.strip_prefix('.')
            .and_then(|rest| rest.strip_prefix(mark.writer.as_str())?.strip_prefix('-'))
            .and_then(|rest| rest.split_once('-')?.0.parse::<u32>().ok())
            .is_some_and(|pid| pid != mark.pid)
    })
}

fn sweep_named(folder: &Path, ours: impl Fn(&str) -> bool) -> Result<Vec<PathBuf>, FileError> {
    let mut removed = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| FileError::of("list", folder, error))? {
        let entry = entry.map_err(|error| FileError::of("list", folder, error))?;
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        let stray = name
            .strip_suffix(JOURNAL_SUFFIX)
            .unwrap_or(&name)
            .ends_with(PART_SUFFIX)
            && ours(&name);
        let kind = entry
            .file_type()
            .map_err(|error| FileError::of("look at", &path, error))?;
        if stray && kind.is_file() {
            fs::remove_file(&path).map_err(|error| FileError::of("remove", &path, error))?;
            removed.push(path);
        }
    }
    Ok(removed)
}

/// Makes a rename in `folder` survive a power cut. Windows has no such call (NTFS journals the move); some network file
/// systems refuse it as meaningless, which is no failure of ours.
pub fn sync_folder(folder: &Path) -> Result<(), FileError> {
    if cfg!(windows) {
        return Ok(());
    }
    match File::open(folder).and_then(|opened| opened.sync_all()) {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        other => other.map_err(|error| FileError::of("sync the folder", folder, error)),
    }
}
