//! A folder comes into being whole or not at all: filled under another name beside the one it will get, then renamed.

use crate::error::{FileError, folder_of};
use crate::replace::{PART_SUFFIX, sync_folder};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::{Builder, TempDir};

/// A folder being filled. Dropped without [`commit`](AsideFolder::commit), it leaves no trace.
#[derive(Debug)]
pub struct AsideFolder {
    folder: TempDir,
    target: PathBuf,
}

impl AsideFolder {
    /// Starts an empty folder beside `target`, where nothing may stand yet. `writer` is the same after a crash (the lineage of a
    /// register, which one process has open): what an earlier one left unfinished there is removed.
    ///
    /// # Errors
    /// [`FileError`]; [`FileError::WrongKind`] where something stands already.
    pub fn beside(target: &Path, writer: &str) -> Result<Self, FileError> {
        if target.symlink_metadata().is_ok() {
            return Err(FileError::WrongKind {
                path: target.to_path_buf(),
            });
        }
        let prefix = format!(".{writer}-");
        let beside = folder_of(target);
        for entry in fs::read_dir(&beside).map_err(|error| FileError::of("list", &beside, error))? {
            let entry = entry.map_err(|error| FileError::of("list", &beside, error))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with(&prefix) && name.ends_with(PART_SUFFIX) && entry.path().is_dir() {
                // One that another program holds is no reason to make none: the next attempt tries again.
                let _tried_again_next_time = fs::remove_dir_all(entry.path());
            }
        }
        let folder = Builder::new()
            .prefix(&prefix)
            .suffix(PART_SUFFIX)
            .tempdir_in(&beside)
            .map_err(|error| FileError::of("write beside", target, error))?;
        Ok(Self {
            folder,
            target: target.to_path_buf(),
        })
    }

    /// Where the unfinished folder lies.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Gives the folder its name. The files in it were synced by whoever wrote them.
    ///
    /// # Errors
    /// [`FileError`]; nothing stands under the name then.
    pub fn commit(self) -> Result<(), FileError> {
        sync_folder(self.folder.path())?;
        if self.target.symlink_metadata().is_ok() {
            return Err(FileError::WrongKind {
                path: self.target.clone(),
            });
        }
        fs::rename(self.folder.path(), &self.target)
            .map_err(|error| FileError::of("rename", &self.target, error))?;
        // Under its name it is no longer ours to remove.
        let _renamed = self.folder.keep();
        sync_folder(&folder_of(&self.target))
    }
}
