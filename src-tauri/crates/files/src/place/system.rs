//! The machine this program runs on.

use std::path::{Path, PathBuf};

use sysinfo::{DiskRefreshKind, Disks};

use super::{Mount, Probe};
use crate::error::FileError;
use crate::replace::PART_SUFFIX;

/// The real machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct System;

impl Probe for System {
    fn mounts(&self) -> Result<Vec<Mount>, FileError> {
        let disks =
            Disks::new_with_refreshed_list_specifics(DiskRefreshKind::nothing()).map_err(|error| {
                FileError::of(
                    "list the disks for",
                    Path::new("."),
                    std::io::Error::other(error.to_string()),
                )
            })?;
        let known = disks.iter().map(|disk| Mount {
            point: disk.mount_point().to_path_buf(),
            filesystem: disk.file_system().to_string_lossy().into_owned(),
            removable: disk.is_removable(),
        });
        let mut mounts: Vec<Mount> = known.collect();
        // sysinfo leaves out what is not a disk (shares, memory); the kernel's own list has every mount.
        if let Ok(list) = std::fs::read_to_string("/proc/self/mountinfo") {
            let removable: Vec<PathBuf> = mounts
                .into_iter()
                .filter(|mount| mount.removable)
                .map(|mount| mount.point)
                .collect();
            mounts = parse_mountinfo(&list);
            for mount in &mut mounts {
                mount.removable = removable.contains(&mount.point);
            }
        }
        Ok(mounts)
    }

    fn variable(&self, name: &str) -> Option<String> {
        std::env::var(name).ok()
    }

    fn resolve(&self, path: &Path) -> PathBuf {
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        // Links are followed as far as the path exists; the rest is added as it stands.
        for above in absolute.ancestors() {
            if let Ok(real) = above.canonicalize() {
                return match absolute.strip_prefix(above) {
                    Ok(rest) if !rest.as_os_str().is_empty() => real.join(rest),
                    _ => real,
                };
            }
        }
        absolute
    }

    fn exists(&self, path: &Path) -> bool {
        path.exists()
    }

    fn writable(&self, folder: &Path) -> Result<bool, FileError> {
        match tempfile::Builder::new()
            .prefix(".")
            .suffix(PART_SUFFIX)
            .tempfile_in(folder)
        {
            Ok(made) => {
                made.close()
                    .map_err(|error| FileError::of("remove the trial file in", folder, error))?;
                Ok(true)
            }
            Err(error) => match FileError::of("write to", folder, error) {
                FileError::ReadOnly { .. } | FileError::Denied { .. } => Ok(false),
                other => Err(other),
            },
        }
    }

    fn is_windows(&self) -> bool {
        cfg!(windows)
    }
}

/// Reads the list of proc(5), `/proc/[pid]/mountinfo`: field 5 is the mount point with octal escapes, the field after
/// the lone `-` the file system. A line of another shape is no mount.
pub(super) fn parse_mountinfo(list: &str) -> Vec<Mount> {
    list.lines()
        .filter_map(|line| {
            let (left, right) = line.split_once(" - ")?;
            let point = unescape(left.split(' ').nth(4)?);
            let filesystem = right.split(' ').next()?.to_owned();
            Some(Mount {
                point: PathBuf::from(point),
                filesystem,
                removable: false,
            })
        })
        .collect()
}

fn unescape(text: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .iter()
        .fold(text.to_owned(), |text, (escape, sign)| text.replace(escape, sign))
}
