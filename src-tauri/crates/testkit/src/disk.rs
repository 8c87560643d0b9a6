//! A real small disk (Linux: a tmpfs), to fill up or to make read-only.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Set on a machine that can mount nothing (no root, no sudo without a password, a closed container). Without it a disk
/// that cannot be mounted fails the test: a rule that nobody tested must not look tested.
pub const NO_MOUNT: &str = "IKAT_NO_MOUNT";

/// A mounted disk, given back when it goes.
#[derive(Debug)]
pub struct SmallDisk {
    at: PathBuf,
}

impl SmallDisk {
    /// Mounts a disk of `size` (`48k`, `4m`) at the new folder `at`; `None` where [`NO_MOUNT`] says that it cannot be.
    #[expect(
        clippy::print_stdout,
        reason = "a test says in its output what it could not try"
    )]
    pub fn mount(at: &Path, size: &str) -> Option<Self> {
        if std::env::var_os(NO_MOUNT).is_some() {
            println!("{NO_MOUNT} is set: no small disk is tried here");
            return None;
        }
        std::fs::create_dir(at).expect("a new folder");
        let options = format!("size={size},mode=0777");
        let told = as_root("mount", &["-t", "tmpfs", "-o", &options, "tmpfs"], at);
        if let Err(told) = told {
            panic!("no small disk can be mounted ({told}); on a machine that never can, set {NO_MOUNT}=1");
        }
        Some(Self { at: at.to_path_buf() })
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.at
    }

    /// Takes the right to write to it from everybody, root included.
    pub fn write_protect(&self) {
        as_root("mount", &["-o", "remount,ro"], &self.at).expect("the disk becomes read-only");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let given_back = as_root("umount", &[], &self.at);
        assert!(
            given_back.is_ok() || std::thread::panicking(),
            "the small disk is given back: {given_back:?}"
        );
    }
}

/// Root itself, or sudo where it asks for no password (runners of public builds).
fn as_root(program: &str, words: &[&str], at: &Path) -> Result<(), String> {
    let mut told = String::new();
    for run in [&[program][..], &["sudo", "-n", program]] {
        let [first, rest @ ..] = run else { continue };
        match Command::new(first).args(rest).args(words).arg(at).output() {
            Ok(done) if done.status.success() => return Ok(()),
            Ok(done) => told = String::from_utf8_lossy(&done.stderr).trim().to_owned(),
            Err(error) => told = error.to_string(),
        }
    }
    Err(told)
}
