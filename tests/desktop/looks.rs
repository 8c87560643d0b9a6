//! What every main screen must stand: both themes, readable for everybody, and kept as a picture when asked to.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::window::Window;

/// A picture in the documentation is at most this large.
const LARGEST: u64 = 150_000;

/// Findings that are understood and left, with the reason.
const ACCEPTED: [(&str, &str); 0] = [];

impl Window {
    /// Looks at a screen in both themes: what axe-core calls serious fails
    /// the test when the window closes, all of it together. With `IKAT_KEEP_SCREENS=1` the pictures in
    /// `docs/screens` are taken anew.
    pub fn judge(&self, name: &str) {
        self.until("the screen rests", || {
            self.script("return document.querySelector('[aria-busy=true]') === null") == true
        });
        // Notes of what was done before go by themselves; here they would lie over what is looked at.
        self.script(
            "document.querySelectorAll('[aria-label=\"Pemberitahuan\"] button:last-of-type').forEach((one) => one.click()); return true",
        );
        for slip in ["undefined", "NaN", "[object", "null"] {
            if self
                .text()
                .split_whitespace()
                .any(|word| word.trim_matches(['.', ',', ';']) == slip || word.contains("[object"))
            {
                self.note(format!("{name}: a value that is none is shown as {slip}"));
            }
        }
        self.look_at(name, Some(format!("window-{name}")));
    }

    /// Looks at what stands there in both themes; `kept` names the pictures that are taken when asked for.
    pub fn look_at(&self, place: &str, kept: Option<String>) {
        for theme in ["light", "dark"] {
            self.wear(theme);
            for fault in self.faults() {
                self.note(format!("{place}, {theme}: {fault}"));
            }
            if let Some(name) = &kept
                && std::env::var_os("IKAT_KEEP_SCREENS").is_some_and(|wish| wish == "1")
            {
                self.keep(&format!("{name}-{theme}"));
            }
        }
        self.wear("light");
    }

    /// Puts a theme on and waits until nothing moves.
    fn wear(&self, theme: &str) {
        let script = "document.documentElement.dataset.theme = arguments[0]; \
                      const done = arguments[arguments.length - 1]; \
                      requestAnimationFrame(() => Promise.allSettled(document.getAnimations() \
                      .filter((one) => one.effect?.getTiming().iterations !== Infinity) \
                      .map((one) => one.finished)).then(() => done(true)));";
        self.session()
            .script_later(script, &[theme.into()])
            .expect("a theme can be worn");
    }

    /// What axe-core calls serious or critical, one line each.
    fn faults(&self) -> Vec<String> {
        if self.script("return typeof axe") != "object" {
            let path = root().join("ui/node_modules/axe-core/axe.min.js");
            let axe = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            self.script(&axe);
        }
        let script = "const done = arguments[arguments.length - 1]; \
                      axe.run(document, { resultTypes: ['violations'] }).then( \
                      (all) => done(all.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical') \
                        .flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => \
                          `${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''}`))), \
                      (thrown) => done([`axe failed: ${thrown}`]));";
        let found = self.session().script_later(script, &[]).expect("axe-core runs");
        let found = found.as_array().expect("a list").iter().filter_map(Value::as_str);
        found
            .filter(|line| !ACCEPTED.iter().any(|(part, _)| line.contains(part)))
            .map(ToOwned::to_owned)
            .collect()
    }

    fn keep(&self, name: &str) {
        let picture = self.session().picture().expect("a picture");
        let path = root().join("docs/screens").join(format!("{name}.png"));
        fs::write(&path, &picture).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let done = Command::new("convert")
            .arg(&path)
            .args(["+dither", "-colors", "128", "-define", "png:compression-level=9"])
            .arg(format!("PNG8:{}", path.display()))
            .status()
            .expect("ImageMagick makes the pictures small (Debian: imagemagick)");
        assert!(done.success(), "{} cannot be made smaller", path.display());
        let size = fs::metadata(&path).map_or(0, |found| found.len());
        assert!(size <= LARGEST, "{} stays at {size} bytes", path.display());
    }
}

/// The root of the work tree.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}
