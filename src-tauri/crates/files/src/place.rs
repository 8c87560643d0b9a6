//! Where a folder lies, since a register may only be written on the machine's own disk.
//!
//! SQLite, "How To Corrupt An SQLite Database File" (sections 2.1 and 4) and "Write-Ahead Logging" ("WAL does not work
//! over a network filesystem"): locks and syncs of network shares cannot be relied on; a cloud client copies the file
//! while it is being written; a stick is pulled out. Such a folder is shown as it is and opened for reading only.
//!
//! The rules see the machine through a [`Probe`], so that they are tested without one.

mod rules;
mod system;

use std::path::{Path, PathBuf};

use crate::error::FileError;

pub use system::System;

/// What a folder lies on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The machine's own disk: the one place where a register is written.
    Local,
    /// A share of another machine.
    Network {
        /// The kind of share as the system names it: `cifs`, `nfs4`, `UNC`, ...
        filesystem: String,
    },
    /// A folder that a cloud client copies.
    CloudSynced {
        /// The client, by the name its users know.
        product: &'static str,
    },
    /// A stick, a card, a disk that can be pulled out.
    Removable,
    /// A folder this user cannot write to.
    ReadOnly,
}

/// One mounted file system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mount {
    /// Where it appears.
    pub point: PathBuf,
    /// Its kind as the system names it.
    pub filesystem: String,
    /// Whether it can be pulled out.
    pub removable: bool,
}

/// What the rules ask of the machine.
pub trait Probe {
    /// Everything that is mounted. A Windows drive that is missing here is a network drive.
    fn mounts(&self) -> Result<Vec<Mount>, FileError>;
    /// An environment variable.
    fn variable(&self, name: &str) -> Option<String>;
    /// The path without links and relative parts.
    fn resolve(&self, path: &Path) -> PathBuf;
    /// Whether something of this name is there.
    fn exists(&self, path: &Path) -> bool;
    /// Whether a file can be made in this folder, found by making one.
    fn writable(&self, folder: &Path) -> Result<bool, FileError>;
    /// Whether paths are read as Windows reads them.
    fn is_windows(&self) -> bool;
}

/// Says what `folder` lies on. A folder that is not there yet is judged by the nearest one above it that is.
pub fn inspect(folder: &Path) -> Result<Place, FileError> {
    inspect_with(&System, folder)
}

/// As [`inspect`], on the machine that `probe` shows.
pub fn inspect_with(probe: &impl Probe, folder: &Path) -> Result<Place, FileError> {
    let folder = probe.resolve(folder);
    if probe.is_windows() && rules::is_unc(&folder) {
        return Ok(Place::Network {
            filesystem: "UNC".to_owned(),
        });
    }
    let mount = rules::mount_of(&folder, probe.mounts()?, probe.is_windows());
    match &mount {
        Some(mount) => match rules::sharing(&mount.filesystem) {
            rules::Sharing::Cloud(product) => return Ok(Place::CloudSynced { product }),
            rules::Sharing::Network => {
                return Ok(Place::Network {
                    filesystem: mount.filesystem.clone(),
                });
            }
            rules::Sharing::None => {}
        },
        None if probe.is_windows() => {
            return Ok(Place::Network {
                filesystem: "drive".to_owned(),
            });
        }
        None => {}
    }
    if let Some(product) = rules::cloud_of(probe, &folder) {
        return Ok(Place::CloudSynced { product });
    }
    let nearest = folder
        .ancestors()
        .find(|above| probe.exists(above))
        .unwrap_or(&folder);
    if !probe.writable(nearest)? {
        return Ok(Place::ReadOnly);
    }
    if mount.is_some_and(|mount| mount.removable) {
        return Ok(Place::Removable);
    }
    Ok(Place::Local)
}
