//! The files themselves, laid aside as they came: what is passed on later is what was read, whatever becomes of the stick.

use super::{Inbox, InboxError, Outcome, Ready};
use files::{Digest, FileError};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

impl<E> Inbox<E> {
    /// Copies every package that can be merged beside what was read of it. `step` hears how many of how many are copied and may
    /// stop the work.
    ///
    /// # Errors
    /// [`InboxError::Changed`] when a file is no longer what was read, [`InboxError::Cancelled`], or what the disk says.
    pub fn keep_originals(
        &self,
        step: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Result<(), InboxError> {
        let total = self.ready().count();
        let ready = self.files.iter().filter_map(|file| match &file.outcome {
            Outcome::Ready(ready) => Some((&file.path, ready)),
            _ => None,
        });
        for (done, (path, ready)) in ready.enumerate() {
            if step(done, total).is_break() {
                return Err(InboxError::Cancelled);
            }
            let aside = self.original(ready);
            std::fs::copy(path, &aside).map_err(|error| FileError::of("copy", path, error))?;
            if digest(&aside)?.to_string() != ready.report.sha256 {
                return Err(InboxError::Changed(path.clone()));
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
