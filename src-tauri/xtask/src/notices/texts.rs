//! The licences of other people's work word for word, for the installers: many ask that their text travels with the program,
//! and an office without a network can follow no link.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::{npm, shipped, string, title};
use crate::Told;
use crate::house::House;

/// How the files begin in which authors keep licences and notices.
const FILES: [&str; 5] = ["license", "licence", "copying", "notice", "unlicense"];

/// Every licence text once, each with the packages that stand under it, and at the end those that bring none.
pub fn texts(house: &House) -> Told<String> {
    // The same text with other line breaks is the same text.
    let mut texts: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
    let mut without = Vec::new();
    let mut folders: Vec<(String, std::path::PathBuf)> = Vec::new();
    for package in shipped(house)? {
        let manifest = string(&package, "manifest_path");
        let folder = Path::new(&manifest).parent().unwrap_or(Path::new("."));
        folders.push((title(&package), folder.to_path_buf()));
    }
    for (name, _, _) in npm(house)? {
        let bare = name.rsplit_once(' ').map_or(name.as_str(), |(bare, _)| bare);
        folders.push((name.clone(), house.at("ui/node_modules").join(bare)));
    }
    for (name, folder) in folders {
        let found = of(&folder)?;
        if found.is_empty() {
            without.push(name);
            continue;
        }
        for text in found {
            let key = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let entry = texts.entry(key).or_insert_with(|| (text, Vec::new()));
            if !entry.1.contains(&name) {
                entry.1.push(name.clone());
            }
        }
    }
    let mut out = String::new();
    for (text, names) in texts.into_values() {
        let _infallible = write!(
            out,
            "{}\n\n{}\n\n{}\n\n",
            names.join(", "),
            text.trim(),
            "=".repeat(78)
        );
    }
    let _infallible = write!(
        out,
        "Without a licence text of their own; NOTICE names licence and source of each:\n\n{}\n",
        without.join("\n")
    );
    Ok(out)
}

/// The licence texts in a package's folder. Of several licences to choose from the shortest words are taken: MIT before
/// Apache-2.0.
fn of(folder: &Path) -> Told<Vec<String>> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        if path.is_file() && FILES.iter().any(|start| name.starts_with(start)) {
            let bytes = fs::read(&path).map_err(failed)?;
            found.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    if found.iter().any(|(name, _)| name.contains("mit")) {
        found.retain(|(name, _)| !name.contains("apache") && !name.contains("unlicense"));
    }
    found.sort();
    Ok(found.into_iter().map(|(_, text)| text).collect())
}
