//! One process at a time owns a register; a second one is told who has it.
//!
//! The lock is the operating system's own (flock, LockFileEx), so it ends with the process however that ends. A note
//! beside it says who holds it: Windows lets nobody read a locked file.

use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::bounded::read_bounded;
use crate::error::FileError;
use crate::replace::replace;

/// The file that is locked; empty, and left in place (removing it would let two processes lock two files of one name).
pub const LOCK_FILE: &str = "register.lock";
/// The note that says who holds the lock.
pub const OWNER_FILE: &str = "register.owner";

/// Who has a register open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// Process number.
    pub pid: u32,
    /// The user's name on that machine.
    pub user: String,
    /// The machine's name.
    pub host: String,
    /// Since when, as the caller writes times.
    pub since: String,
}

/// Why the register was not taken.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another process has it.
    #[error("the register is open in another process")]
    Held {
        /// Who, where the note could be read.
        owner: Option<Owner>,
    },
    /// The folder does not take a lock file.
    #[error(transparent)]
    File(#[from] FileError),
}

/// The right to write to a register, held until dropped.
#[derive(Debug)]
pub struct RegisterLock {
    file: File,
    note: PathBuf,
}

impl RegisterLock {
    /// Takes the register in `folder` for `owner`, or says who has it.
    pub fn take(folder: &Path, owner: &Owner) -> Result<RegisterLock, LockError> {
        let path = folder.join(LOCK_FILE);
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .map_err(|error| FileError::of("open", &path, error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(LockError::Held {
                    owner: read_owner(folder),
                });
            }
            Err(TryLockError::Error(error)) => return Err(FileError::of("lock", &path, error).into()),
        }
        let note = folder.join(OWNER_FILE);
        replace(&note, |out| out.write_all(written(owner).as_bytes()))?;
        Ok(RegisterLock { file, note })
    }
}

impl Drop for RegisterLock {
    fn drop(&mut self) {
        // The note first, while nobody else can have written theirs. A note that stays is read by nobody: it counts
        // only while the lock is held, and the next owner overwrites it. The system releases the lock with the file.
        drop(fs::remove_file(&self.note));
        drop(self.file.unlock());
    }
}

/// The note beside the lock; none when it is being written or not readable.
fn read_owner(folder: &Path) -> Option<Owner> {
    let text = String::from_utf8(read_bounded(&folder.join(OWNER_FILE), 4096).ok()?).ok()?;
    let field = |name: &str| {
        text.lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix('='))
            .map(ToOwned::to_owned)
    };
    Some(Owner {
        pid: field("pid")?.parse().ok()?,
        user: field("user")?,
        host: field("host")?,
        since: field("since")?,
    })
}

fn written(owner: &Owner) -> String {
    let line = |text: &str| {
        text.chars()
            .filter(|sign| !sign.is_control())
            .take(200)
            .collect::<String>()
    };
    let mut note = format!("pid={}\n", owner.pid);
    for (name, value) in [
        ("user", &owner.user),
        ("host", &owner.host),
        ("since", &owner.since),
    ] {
        let _infallible = writeln!(note, "{name}={}", line(value));
    }
    note
}
