//! Scans by content: a file is found by the SHA-256 of its bytes, so the same scan is kept once, a name can never
//! collide, and damage is seen whenever the file is read.
//!
//! Layout: `<vault>/ab/cdef…` (the first two hex signs are the folder). A file appears whole or not at all.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest as _, Sha256};

use crate::digest::{CHUNK, Digest};
use crate::error::FileError;
use crate::replace::{Aside, sweep, sync_folder};

/// Why a scan was not stored or not handed out.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The scan has no bytes.
    #[error("the file is empty")]
    Empty,
    /// The scan is over the caller's limit.
    #[error("the file has more than {max} bytes")]
    TooLarge {
        /// The limit in bytes.
        max: u64,
    },
    /// No file of this digest is here.
    #[error("no file {sha256} in the vault")]
    Missing {
        /// What was asked for.
        sha256: Digest,
    },
    /// The file is here, but its bytes are no longer those that were stored.
    #[error("the file {sha256} is damaged: its bytes now give {found}")]
    Damaged {
        /// What was stored.
        sha256: Digest,
        /// What is there now.
        found: Digest,
    },
    /// The source of the scan could not be read.
    #[error("the source cannot be read: {0}")]
    Source(io::Error),
    /// The vault's own disk refused.
    #[error(transparent)]
    File(#[from] FileError),
}

/// A scan that is safely in the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    /// The digest it is found by.
    pub sha256: Digest,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A folder of scans.
#[derive(Debug, Clone)]
pub struct Vault {
    folder: PathBuf,
}

impl Vault {
    /// The vault in `folder`, which is made when the first scan arrives.
    pub fn at(folder: impl Into<PathBuf>) -> Vault {
        Vault {
            folder: folder.into(),
        }
    }

    /// Stores what `source` yields, at least one and at most `max` bytes. Storing the same bytes again keeps one copy,
    /// and heals a damaged one.
    pub fn put(&self, source: impl Read, max: u64) -> Result<Stored, VaultError> {
        self.store(source, max, None)
    }

    /// As [`put`](Vault::put), for bytes whose digest was said before: others are refused and leave nothing behind.
    pub fn put_known(&self, source: impl Read, max: u64, sha256: &Digest) -> Result<Stored, VaultError> {
        self.store(source, max, Some(sha256))
    }

    fn store(&self, source: impl Read, max: u64, said: Option<&Digest>) -> Result<Stored, VaultError> {
        make_folder(&self.folder)?;
        let mut aside = Aside::beside(&self.folder.join("incoming"))?;
        let mut hash = Sha256::new();
        let mut source = source.take(max.saturating_add(1));
        let mut chunk = vec![0; CHUNK];
        let mut bytes = 0_u64;
        loop {
            let read = match source.read(&mut chunk) {
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(VaultError::Source(error)),
            };
            let Some(piece) = chunk.get(..read).filter(|piece| !piece.is_empty()) else {
                break;
            };
            bytes += piece.len() as u64;
            if bytes > max {
                return Err(VaultError::TooLarge { max });
            }
            hash.update(piece);
            if let Err(error) = aside.file().write_all(piece) {
                return Err(aside.failed(error).into());
            }
        }
        if bytes == 0 {
            return Err(VaultError::Empty);
        }
        let sha256 = Digest::from(hash);
        if let Some(said) = said.filter(|said| **said != sha256) {
            return Err(VaultError::Damaged {
                sha256: *said,
                found: sha256,
            });
        }
        if self.verify(&sha256).is_ok() {
            return Ok(Stored { sha256, bytes });
        }
        let target = self.path(&sha256);
        if let Some(shelf) = target.parent() {
            make_folder(shelf)?;
        }
        aside.retarget(target).commit(|_| Ok::<(), VaultError>(()))?;
        Ok(Stored { sha256, bytes })
    }

    /// Stores a file of the disk; see [`put`](Vault::put).
    pub fn put_file(&self, path: &Path, max: u64) -> Result<Stored, VaultError> {
        let found = fs::metadata(path).map_err(|error| FileError::of("look at", path, error))?;
        if !found.is_file() {
            return Err(FileError::WrongKind {
                path: path.to_path_buf(),
            }
            .into());
        }
        let file = File::open(path).map_err(|error| FileError::of("open", path, error))?;
        self.put(file, max)
    }

    /// Opens a scan. Its bytes are hashed as they are read, and the read that meets the end fails with
    /// [`io::ErrorKind::InvalidData`] when they are not the stored ones: nobody who reads to the end takes damaged
    /// bytes for good ones. To know before the first byte, use [`verify`](Vault::verify) or [`read`](Vault::read).
    pub fn open(&self, sha256: &Digest) -> Result<Checked, VaultError> {
        let path = self.path(sha256);
        match File::open(&path) {
            Ok(file) => Ok(Checked {
                file,
                hash: Sha256::new(),
                sha256: *sha256,
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(VaultError::Missing { sha256: *sha256 })
            }
            Err(error) => Err(FileError::of("open", &path, error).into()),
        }
    }

    /// Reads a whole scan of at most `max` bytes, proved to be the stored one.
    pub fn read(&self, sha256: &Digest, max: u64) -> Result<Vec<u8>, VaultError> {
        let file = self.open(sha256)?.file;
        let mut bytes = Vec::new();
        file.take(max.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| FileError::of("read", &self.path(sha256), error))?;
        if bytes.len() as u64 > max {
            return Err(VaultError::TooLarge { max });
        }
        match Digest::of(&bytes) {
            found if found == *sha256 => Ok(bytes),
            found => Err(VaultError::Damaged {
                sha256: *sha256,
                found,
            }),
        }
    }

    /// Reads a scan through and says whether it is still the stored one.
    pub fn verify(&self, sha256: &Digest) -> Result<(), VaultError> {
        let file = self.open(sha256)?.file;
        let found =
            Digest::of_reader(file).map_err(|error| FileError::of("read", &self.path(sha256), error))?;
        match found {
            found if found == *sha256 => Ok(()),
            found => Err(VaultError::Damaged {
                sha256: *sha256,
                found,
            }),
        }
    }

    /// Every digest that has a file here, sound or not, in order. Files that are no scans are not named.
    pub fn all(&self) -> Result<BTreeSet<Digest>, VaultError> {
        let mut all = BTreeSet::new();
        for shelf in list(&self.folder)?.into_iter().filter(|path| path.is_dir()) {
            for file in list(&shelf)? {
                let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
                let (Some(head), Some(tail)) = (name(&shelf), name(&file)) else {
                    continue;
                };
                if let Ok(digest) = format!("{head}{tail}").parse::<Digest>() {
                    all.insert(digest);
                }
            }
        }
        Ok(all)
    }

    /// Scans that no record knows, left when a save was given up after its scan had been stored.
    pub fn orphans(&self, known: &BTreeSet<Digest>) -> Result<BTreeSet<Digest>, VaultError> {
        Ok(self.all()?.difference(known).copied().collect())
    }

    /// Whether a file of this digest is here, sound or not.
    pub fn holds(&self, sha256: &Digest) -> bool {
        self.path(sha256).is_file()
    }

    /// When this scan was stored, by the clock of the disk it lies on.
    pub fn modified(&self, sha256: &Digest) -> Result<SystemTime, VaultError> {
        let path = self.path(sha256);
        let found = fs::metadata(&path).and_then(|found| found.modified());
        Ok(found.map_err(|error| FileError::of("look at", &path, error))?)
    }

    /// Removes one scan for good; removing one that is not there is no error.
    pub fn remove(&self, sha256: &Digest) -> Result<(), VaultError> {
        let path = self.path(sha256);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(FileError::of("remove", &path, error).into())
            }
            _ => Ok(()),
        }
    }

    /// Removes what a crash left unfinished; see [`sweep`].
    pub fn sweep(&self) -> Result<Vec<PathBuf>, VaultError> {
        if !self.folder.exists() {
            return Ok(Vec::new());
        }
        Ok(sweep(&self.folder)?)
    }

    /// Where the file of this digest lies, whether or not it is there.
    pub fn path(&self, sha256: &Digest) -> PathBuf {
        let name = sha256.to_string();
        let (shelf, rest) = name.split_at(2);
        self.folder.join(shelf).join(rest)
    }
}

/// A scan being read, hashed on the way.
#[derive(Debug)]
pub struct Checked {
    file: File,
    hash: Sha256,
    sha256: Digest,
}

impl Read for Checked {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(into)?;
        if read > 0 {
            self.hash.update(into.get(..read).unwrap_or_default());
        } else if !into.is_empty() {
            let (sha256, found) = (self.sha256, Digest::from(self.hash.clone()));
            if found != sha256 {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    VaultError::Damaged { sha256, found },
                ));
            }
        }
        Ok(read)
    }
}

/// Makes a folder that lasts: its own name in the parent is synced too.
fn make_folder(folder: &Path) -> Result<(), FileError> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(folder).map_err(|error| FileError::of("make", folder, error))?;
    folder.parent().map_or(Ok(()), sync_folder)
}

fn list(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let failed = |error| FileError::of("list", folder, error);
    match fs::read_dir(folder) {
        Ok(entries) => entries
            .map(|entry| entry.map(|entry| entry.path()).map_err(failed))
            .collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(failed(error)),
    }
}
