//! The guards of the house: rules of the tree itself that no compiler checks. Each rule is a function over text or
//! figures, tried on a bad example first, so that a guard that sees nothing is noticed.

mod commands;
mod habits;
mod layers;
mod packages;
mod rule_words;
mod sources;
mod sql;
mod wording;
mod workflows;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Folders that hold nothing of ours.
const FOREIGN: [&str; 8] = [
    ".git",
    ".svelte-kit",
    "coverage",
    "dist",
    "gen",
    "node_modules",
    "out",
    "target",
];

/// The root of the work tree.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent()
        .expect("the tests lie in the work tree")
        .to_path_buf()
}

/// Every file of ours with one of these endings, as its path from the root and its text.
fn files(endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![root()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("the work tree can be listed") {
            let path = entry.expect("the work tree can be listed").path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                if !FOREIGN.contains(&name.as_str()) {
                    open.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                // A file that somebody moves away while we look is judged where it comes to lie.
                let Ok(bytes) = fs::read(&path) else { continue };
                let text =
                    String::from_utf8(bytes).unwrap_or_else(|_| panic!("{} is not UTF-8", path.display()));
                let from_root = path.strip_prefix(root()).unwrap_or(&path);
                found.push((from_root.to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    found.sort();
    assert!(
        !found.is_empty(),
        "a guard that reads no {endings:?} guards nothing"
    );
    found
}

/// Fails with every offender on its own line.
fn nobody(offenders: &[String], rule: &str) {
    assert!(offenders.is_empty(), "{rule}\n  {}", offenders.join("\n  "));
}

/// What cargo says of the workspace, from the lock file and without a network.
fn cargo(words: &[&str]) -> String {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let out = Command::new(program)
        .args(words)
        .args(["--locked", "--offline"])
        .current_dir(root())
        .output();
    let out = out.expect("cargo runs the tests, so it is there");
    assert!(
        out.status.success(),
        "cargo {words:?}: {}",
        String::from_utf8_lossy(&out.stderr)
    );
    String::from_utf8(out.stdout).expect("cargo writes UTF-8")
}

/// `cargo metadata` of our own packages.
fn our_packages() -> Vec<Value> {
    let text = cargo(&["metadata", "--format-version=1", "--no-deps"]);
    let metadata: Value = serde_json::from_str(&text).expect("cargo writes JSON");
    metadata["packages"]
        .as_array()
        .expect("a workspace has packages")
        .clone()
}

fn text_of<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}
