//! Where things are on this machine.

use std::path::{Path, PathBuf};

use crate::Told;

/// The work tree and what surrounds it.
pub struct House {
    /// The root of the work tree.
    pub root: PathBuf,
    /// Where cargo builds.
    pub target: PathBuf,
    /// Whether nobody sits in front of it.
    pub ci: bool,
}

impl House {
    /// Finds the work tree this program belongs to.
    pub fn find() -> Told<House> {
        let start = match std::env::var_os("CARGO_MANIFEST_DIR") {
            Some(here) => PathBuf::from(here),
            None => std::env::current_dir().map_err(|error| format!("no current folder: {error}"))?,
        };
        let root = start
            .ancestors()
            .find(|folder| folder.join("tauri.conf.json").is_file())
            .ok_or_else(|| format!("{} lies in no work tree of Ikat", start.display()))?
            .to_path_buf();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(target) => root.join(target),
            None => root.join("target"),
        };
        let ci = std::env::var("CI").is_ok_and(|value| value == "true" || value == "1");
        Ok(House { root, target, ci })
    }

    /// A path in the work tree.
    pub fn at(&self, path: impl AsRef<Path>) -> PathBuf {
        self.root.join(path)
    }

    /// A program that the one development profile built.
    pub fn built(&self, profile: &str, name: &str) -> PathBuf {
        self.target
            .join(profile)
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Tools that belong to the house and not to the machine.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// Whether a window can be shown to somebody.
    pub fn has_display(&self) -> bool {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        !self.ci && (!cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY"))
    }
}
