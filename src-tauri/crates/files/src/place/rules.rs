//! How a path and a file system's name tell where a folder lies.

use std::path::{Component, Path};

use super::{Mount, Probe};

/// Whether a file system is shared with somebody else.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Sharing {
    None,
    Network,
    Cloud(&'static str),
}

/// File systems served by another machine, or by the host of a virtual one.
const NETWORK: [&str; 25] = [
    "9p",
    "afpfs",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "gfs2",
    "glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "ocfs2",
    "orangefs",
    "prl_fs",
    "smb2",
    "smb3",
    "smbfs",
    "vboxsf",
    "virtiofs",
    "vmhgfs",
    "webdav",
    "webdavfs",
];

/// Programs that show a local disk through FUSE; every other one is taken for a share, since nobody can know what it
/// does with locks and shared memory.
const LOCAL_FUSE: [&str; 8] = [
    "fuseblk",
    "fuse.cryfs",
    "fuse.ecryptfs",
    "fuse.encfs",
    "fuse.gocryptfs",
    "fuse.mergerfs",
    "fuse.ntfs-3g",
    "fuse.veracrypt",
];

const CLOUD_FUSE: [(&str, &str); 6] = [
    ("onedriver", "OneDrive"),
    ("google-drive", "Google Drive"),
    ("dropbox", "Dropbox"),
    ("pcloud", "pCloud"),
    ("nextcloud", "Nextcloud"),
    ("rclone", "rclone"),
];

pub(super) fn sharing(filesystem: &str) -> Sharing {
    let name = filesystem.to_lowercase();
    if NETWORK.contains(&name.as_str()) {
        return Sharing::Network;
    }
    if !name.starts_with("fuse") || name == "fusectl" || LOCAL_FUSE.contains(&name.as_str()) {
        return Sharing::None;
    }
    match CLOUD_FUSE.iter().find(|(part, _)| name.contains(part)) {
        Some((_, product)) => Sharing::Cloud(product),
        None => Sharing::Network,
    }
}

/// `\\server\share` and `\\?\UNC\server\share`, also written with slashes; not `\\?\C:\...`.
pub(super) fn is_unc(path: &Path) -> bool {
    let text = path.to_string_lossy().replace('/', "\\").to_uppercase();
    match text.strip_prefix("\\\\") {
        Some(rest) => match rest.strip_prefix("?\\").or_else(|| rest.strip_prefix(".\\")) {
            Some(device) => device.starts_with("UNC\\"),
            None => true,
        },
        None => false,
    }
}

/// The mount whose point is the longest beginning of the path. A later mount on the same point covers the earlier one.
pub(super) fn mount_of(path: &Path, mounts: Vec<Mount>, windows: bool) -> Option<Mount> {
    let parts = parts(path, windows);
    mounts
        .into_iter()
        .map(|mount| (self::parts(&mount.point, windows), mount))
        .filter(|(point, _)| parts.starts_with(point))
        .max_by_key(|(point, _)| point.len())
        .map(|(_, mount)| mount)
}

/// The path's names, as the file system compares them.
fn parts(path: &Path, windows: bool) -> Vec<String> {
    if windows {
        let text = path.to_string_lossy().replace('/', "\\").to_lowercase();
        let text = text.strip_prefix("\\\\?\\").unwrap_or(&text);
        return text
            .split('\\')
            .filter(|part| !part.is_empty())
            .map(ToOwned::to_owned)
            .collect();
    }
    path.components()
        .filter(|part| matches!(part, Component::Normal(_)))
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect()
}

/// Variables by which clients tell other programs where their folder is.
const VARIABLES: [(&str, &str); 3] = [
    ("OneDrive", "OneDrive"),
    ("OneDriveCommercial", "OneDrive"),
    ("OneDriveConsumer", "OneDrive"),
];

/// Folder names that clients make, in lower case.
const FOLDERS: [(&str, &str); 16] = [
    ("box sync", "Box"),
    ("drive saya", "Google Drive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("icloud drive", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("mobile documents", "iCloud Drive"),
    ("my drive", "Google Drive"),
    ("nextcloud", "Nextcloud"),
    ("onedrive", "OneDrive"),
    ("owncloud", "ownCloud"),
    ("pcloud drive", "pCloud"),
    ("pclouddrive", "pCloud"),
    ("pcloudsync", "pCloud"),
    ("yandex.disk", "Yandex Disk"),
];

/// Beginnings of folder names that carry an account's name: `OneDrive - Pemkot Malang`, `GoogleDrive-a@b`.
const BEGINNINGS: [(&str, &str); 5] = [
    ("dropbox (", "Dropbox"),
    ("dropbox-", "Dropbox"),
    ("googledrive-", "Google Drive"),
    ("onedrive - ", "OneDrive"),
    ("onedrive-", "OneDrive"),
];

/// Mega is also a person's name, so only the client's own spelling counts.
const EXACT: [(&str, &str); 2] = [("MEGA", "MEGA"), ("MEGAsync", "MEGA")];

/// Files that clients keep at the top of a folder whatever its name.
const MARKS: [(&str, &str); 5] = [
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".tmp.drivedownload", "Google Drive"),
];

pub(super) fn cloud_of(probe: &impl Probe, folder: &Path) -> Option<&'static str> {
    let windows = probe.is_windows();
    let path = parts(folder, windows);
    for (name, product) in VARIABLES {
        let root = probe
            .variable(name)
            .map(|root| parts(Path::new(&root), windows))
            .unwrap_or_default();
        if !root.is_empty() && path.starts_with(&root) {
            return Some(product);
        }
    }
    by_name(folder).or_else(|| by_mark(probe, folder))
}

fn by_name(folder: &Path) -> Option<&'static str> {
    // Split here, not by `Path`: a Windows path must be readable on every system the rules are tested on.
    let text = folder.to_string_lossy();
    let names: Vec<&str> = text.split(['/', '\\']).filter(|name| !name.is_empty()).collect();
    let accounts = names
        .iter()
        .map(|name| matches!(name.to_lowercase().as_str(), "users" | "home"));
    // The folder of an account is a person's name, not a product's.
    let after_accounts = std::iter::once(false).chain(accounts);
    names
        .iter()
        .zip(after_accounts)
        .filter(|(_, account)| !account)
        .find_map(|(name, _)| {
            let lower = name.to_lowercase();
            let exact = EXACT.iter().find(|(known, _)| known == name);
            let named = FOLDERS.iter().find(|(known, _)| *known == lower);
            let begun = BEGINNINGS.iter().find(|(known, _)| lower.starts_with(known));
            exact.or(named).or(begun).map(|(_, product)| *product)
        })
}

fn by_mark(probe: &impl Probe, folder: &Path) -> Option<&'static str> {
    // A client keeps its own settings as a folder `~/.dropbox`, so the home folder itself is not a mark.
    let home = probe.variable("HOME").or_else(|| probe.variable("USERPROFILE"));
    folder
        .ancestors()
        .filter(|above| home.as_deref().is_none_or(|home| *above != Path::new(home)))
        .find_map(|above| {
            MARKS
                .iter()
                .find(|(mark, _)| probe.exists(&above.join(mark)))
                .map(|(_, product)| *product)
        })
}
