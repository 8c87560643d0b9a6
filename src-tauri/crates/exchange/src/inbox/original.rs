//! The files themselves, laid aside as they came: what is passed on later is what was read, whatever becomes of the stick.

use super::{Inbox, InboxError, Outcome, Ready};
use files::{Digest, FileError};
use std::path::{Path, PathBuf};

impl<E> Inbox<E> {
    /// Copies every package that can be merged beside what was read of it.
    ///
    /// # Errors
    /// [`InboxError::Changed`] when a file is no longer what was read, or what the disk says.
    pub fn keep_originals(&self) -> Result<(), InboxError> {
        for file in &self.files {
            if let Outcome::Ready(ready) = &file.outcome {
                let aside = self.original(ready);
                std::fs::copy(&file.path, &aside)
                    .map_err(|error| FileError::of("copy", &file.path, error))?;
                if digest(&aside)?.to_string() != ready.report.sha256 {
                    return Err(InboxError::Changed(file.path.clone()));
                }
            }
        }
        Ok(())
    }

    /// Where the copy of a package lies.
    pub fn original(&self, ready: &Ready) -> PathBuf {
        self._folder.path().join(&ready.report.sha256)
    }
}

fn digest(path: &Path) -> Result<Digest, FileError> {
    let failed = |error| FileError::of("read", path, error);
    Digest::of_reader(std::fs::File::open(path).map_err(failed)?).map_err(failed)
}
