//! A register is written on the machine's own disk only.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use files::FileError;
use files::place::{Mount, Place, Probe, inspect, inspect_with};

/// A machine made of tables.
struct Machine {
    mounts: Vec<Mount>,
    variables: HashMap<&'static str, &'static str>,
    present: Vec<&'static str>,
    writable: bool,
    windows: bool,
}

impl Probe for Machine {
    fn mounts(&self) -> Result<Vec<Mount>, FileError> {
        Ok(self.mounts.clone())
    }
    fn variable(&self, name: &str) -> Option<String> {
        self.variables.get(name).map(|value| (*value).to_owned())
    }
    fn resolve(&self, path: &Path) -> PathBuf {
        path.to_path_buf()
    }
    fn exists(&self, path: &Path) -> bool {
        self.present.iter().any(|present| Path::new(present) == path)
    }
    fn writable(&self, _: &Path) -> Result<bool, FileError> {
        Ok(self.writable)
    }
    fn is_windows(&self) -> bool {
        self.windows
    }
}

fn mount(point: &str, filesystem: &str, removable: bool) -> Mount {
    Mount {
        point: PathBuf::from(point),
        filesystem: filesystem.to_owned(),
        removable,
    }
}

fn linux() -> Machine {
    Machine {
        mounts: vec![mount("/", "ext4", false), mount("/media/sri/STIK", "vfat", true)],
        variables: HashMap::from([("HOME", "/home/sri")]),
        present: vec![],
        writable: true,
        windows: false,
    }
}

fn windows() -> Machine {
    Machine {
        mounts: vec![mount("C:\\", "NTFS", false), mount("E:\\", "FAT32", true)],
        variables: HashMap::from([("OneDrive", "C:\\Users\\Sri\\Berkas Awan")]),
        present: vec![],
        writable: true,
        windows: true,
    }
}

fn place(machine: &Machine, path: &str) -> Place {
    inspect_with(machine, Path::new(path)).unwrap()
}

fn cloud(product: &'static str) -> Place {
    Place::CloudSynced { product }
}

#[test]
fn the_ordinary_folders_of_an_office_are_local() {
    for path in [
        "/home/sri/.local/share/ikat",
        "/tmp/x",
        "/home/mega/ikat",
        "/home/dropbox/ikat",
    ] {
        assert_eq!(place(&linux(), path), Place::Local, "{path}");
    }
    for path in [
        "C:\\Users\\Sri\\AppData\\Roaming\\ikat",
        "c:/users/mega/ikat",
        "\\\\?\\C:\\Ikat",
        "C:\\Users\\OneDrive\\x",
    ] {
        assert_eq!(place(&windows(), path), Place::Local, "{path}");
    }
}

#[test]
fn shares_of_other_machines_are_network() {
    for filesystem in [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "9p",
        "fuse.sshfs",
        "fuse.gvfsd-fuse",
        "FUSE.SSHFS",
        "vboxsf",
        "fuse.unknown",
    ] {
        let mut machine = linux();
        machine.mounts.push(mount("/mnt/kantor", filesystem, false));
        let found = place(&machine, "/mnt/kantor/ikat");
        assert_eq!(
            found,
            Place::Network {
                filesystem: filesystem.to_owned()
            },
            "{filesystem}"
        );
        assert_eq!(
            place(&machine, "/mnt/kantor-lain"),
            Place::Local,
            "a name that only begins alike is another folder"
        );
    }
}

#[test]
fn a_local_disk_shown_through_fuse_stays_local() {
    for filesystem in [
        "fuseblk",
        "fuse.gocryptfs",
        "ext4",
        "btrfs",
        "overlay",
        "tmpfs",
        "zfs",
    ] {
        let mut machine = linux();
        machine.mounts.push(mount("/data", filesystem, false));
        assert_eq!(place(&machine, "/data/ikat"), Place::Local, "{filesystem}");
    }
}

#[test]
fn the_mount_on_top_counts() {
    let mut machine = linux();
    machine.mounts.push(mount("/home", "nfs4", false));
    machine.mounts.push(mount("/home/sri", "ext4", false));
    assert_eq!(place(&machine, "/home/sri/ikat"), Place::Local);
    machine.mounts.push(mount("/home/sri", "cifs", false));
    assert_eq!(
        place(&machine, "/home/sri/ikat"),
        Place::Network {
            filesystem: "cifs".to_owned()
        },
        "mounted over"
    );
}

#[test]
fn windows_shares_and_drives_of_other_machines_are_network() {
    for path in [
        "\\\\server\\bagian\\ikat",
        "//server/bagian/ikat",
        "\\\\?\\UNC\\server\\bagian",
        "\\\\.\\unc\\server\\x",
    ] {
        assert_eq!(
            place(&windows(), path),
            Place::Network {
                filesystem: "UNC".to_owned()
            },
            "{path}"
        );
    }
    assert_eq!(
        place(&windows(), "Z:\\ikat"),
        Place::Network {
            filesystem: "drive".to_owned()
        },
        "no local drive is Z:"
    );
}

#[test]
fn folders_of_cloud_clients_are_known_by_their_names() {
    let cases = [
        ("C:\\Users\\Sri\\OneDrive\\ikat", "OneDrive"),
        ("C:\\Users\\Sri\\OneDrive - Pemkot Malang\\Dokumen", "OneDrive"),
        ("C:\\Users\\Sri\\Berkas Awan\\ikat", "OneDrive"),
        ("C:\\Users\\Sri\\Google Drive\\ikat", "Google Drive"),
        ("C:\\Users\\Sri\\Dropbox\\ikat", "Dropbox"),
        ("C:\\Users\\Sri\\dropbox (Kantor)\\ikat", "Dropbox"),
        ("C:\\Users\\Sri\\iCloudDrive\\x", "iCloud Drive"),
        ("C:\\Users\\Sri\\MEGA\\x", "MEGA"),
    ];
    for (path, product) in cases {
        assert_eq!(place(&windows(), path), cloud(product), "{path}");
    }
    let cases = [
        ("/home/sri/Nextcloud/ikat", "Nextcloud"),
        ("/home/sri/pCloudDrive/x", "pCloud"),
        (
            "/Users/sri/Library/CloudStorage/GoogleDrive-sri@malang.go.id/My Drive/x",
            "Google Drive",
        ),
        ("/Users/sri/Library/CloudStorage/OneDrive-Pemkot/x", "OneDrive"),
        (
            "/Users/sri/Library/Mobile Documents/com~apple~CloudDocs/x",
            "iCloud Drive",
        ),
    ];
    for (path, product) in cases {
        assert_eq!(place(&linux(), path), cloud(product), "{path}");
    }
}

#[test]
fn a_renamed_cloud_folder_is_known_by_the_mark_its_client_keeps_there() {
    let mut machine = linux();
    machine.present = vec!["/home/sri/Berkas/.dropbox.cache", "/home/sri/.dropbox"];
    assert_eq!(place(&machine, "/home/sri/Berkas/ikat"), cloud("Dropbox"));
    assert_eq!(
        place(&machine, "/home/sri/ikat"),
        Place::Local,
        "~/.dropbox is the client's own settings"
    );
}

#[test]
fn cloud_drives_mounted_as_file_systems_are_named() {
    let mut machine = linux();
    machine
        .mounts
        .push(mount("/home/sri/awan", "fuse.onedriver", false));
    assert_eq!(place(&machine, "/home/sri/awan/ikat"), cloud("OneDrive"));
}

#[test]
fn sticks_are_removable_and_a_folder_that_takes_no_file_is_read_only() {
    assert_eq!(place(&linux(), "/media/sri/STIK/ikat"), Place::Removable);
    assert_eq!(place(&windows(), "E:\\ikat"), Place::Removable);
    let mut protected = linux();
    protected.writable = false;
    assert_eq!(
        place(&protected, "/media/sri/STIK/ikat"),
        Place::ReadOnly,
        "what cannot be written matters first"
    );
}

#[test]
fn this_machine_can_be_asked_and_is_not_written_to() {
    let home = tempfile::tempdir().unwrap();
    let found = inspect(&home.path().join("belum/ada")).unwrap();
    assert_eq!(found, Place::Local, "the test's own temporary folder");
    assert_eq!(
        std::fs::read_dir(home.path()).unwrap().count(),
        0,
        "the trial file is gone, no folder was made"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_real_read_only_file_system_is_read_only() {
    // sysfs takes no file from anybody, root included.
    assert_eq!(inspect(Path::new("/sys/kernel")).unwrap(), Place::ReadOnly);
}
