//! The list of other people's work in ours, from the locked dependencies: what is compiled into the two programs and
//! what is built into the screens. Tools that only tests or builds use travel in nothing and are not listed.

mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::Told;
use crate::command::Run;
use crate::house::House;

pub use texts::texts;

/// The part written by hand: fonts and data.
const HEAD: &str = include_str!("notices_head.txt");

/// Writes NOTICE.
pub fn write(house: &House) -> Told<()> {
    let text = text(house)?;
    fs::write(house.at("NOTICE"), text).map_err(|error| format!("NOTICE: {error}"))
}

/// Says whether NOTICE is what [`write`] would write.
pub fn check(house: &House) -> Told<()> {
    let kept = fs::read_to_string(house.at("NOTICE")).map_err(|error| format!("NOTICE: {error}"))?;
    if kept.replace("\r\n", "\n") == text(house)? {
        return Ok(());
    }
    Err("NOTICE does not fit the locked dependencies: run `cargo xtask notices` and commit it".to_owned())
}

/// One borrowed package: its name, its licence, where it comes from.
type Line = (String, String, String);

fn text(house: &House) -> Told<String> {
    let mut out = HEAD.to_owned();
    for (title, lines) in [
        ("Rust crates in the programs", crates(house)?),
        ("npm packages in the screens", npm(house)?),
    ] {
        let _infallible = write!(out, "\n{title} ({})\n\n", lines.len());
        for (name, licence, source) in lines {
            let _infallible = writeln!(out, "  {name}  [{licence}]  {source}");
        }
    }
    Ok(out)
}

fn string(value: &Value, name: &str) -> String {
    value
        .get(name)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value
        .get(name)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default()
}

/// Walks from the two programs along ordinary dependencies of every system we build for.
fn crates(house: &House) -> Told<BTreeSet<Line>> {
    shipped(house)?
        .iter()
        .map(|package| {
            let (name, licence) = (string(package, "name"), string(package, "license"));
            if licence.is_empty() {
                return Err(format!("the crate {name} names no licence"));
            }
            let source = string(package, "repository");
            let authors = list(package, "authors")
                .iter()
                .filter_map(Value::as_str)
                .collect::<Vec<_>>()
                .join(", ");
            let source = if source.is_empty() { authors } else { source };
            Ok((title(package), licence, source))
        })
        .collect()
}

fn title(package: &Value) -> String {
    format!("{} {}", string(package, "name"), string(package, "version"))
}

/// The foreign crates that are compiled into the two programs, as cargo describes them.
fn shipped(house: &House) -> Told<Vec<Value>> {
    let metadata = Run::new(
        &house.root,
        "cargo",
        ["metadata", "--format-version=1", "--locked"],
    )
    .quietly()?;
    let metadata: Value =
        serde_json::from_str(&metadata).map_err(|error| format!("cargo metadata: {error}"))?;
    let packages: BTreeMap<String, &Value> = list(&metadata, "packages")
        .iter()
        .map(|package| (string(package, "id"), package))
        .collect();
    let resolve = metadata.get("resolve").cloned().unwrap_or_default();
    let nodes: BTreeMap<String, &Value> = list(&resolve, "nodes")
        .iter()
        .map(|node| (string(node, "id"), node))
        .collect();
    let ours = |id: &String| {
        packages
            .get(id)
            .is_some_and(|package| ["ikat", "ikatctl"].contains(&string(package, "name").as_str()))
    };
    let mut open: Vec<String> = nodes.keys().filter(|id| ours(id)).cloned().collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        for dependency in nodes.get(&id).map(|node| list(node, "deps")).unwrap_or_default() {
            if list(dependency, "dep_kinds")
                .iter()
                .any(|kind| kind.get("kind").is_none_or(Value::is_null))
            {
                open.push(string(dependency, "pkg"));
            }
        }
    }
    Ok(seen
        .iter()
        .filter_map(|id| packages.get(id))
        .filter(|package| package.get("source").is_some_and(Value::is_string))
        .map(|package| (*package).clone())
        .collect())
}

/// Packages whose metadata names no licence, with the one read in their own LICENSE file.
const READ: &[(&str, &str)] = &[("svelte-toolbelt", "MIT")];

/// What deny.toml allows of crates, for the screens' packages.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 OR MIT",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "MIT",
    "MIT OR Apache-2.0",
    "OFL-1.1",
];

/// Ordinary packages of the lock file, with optional ones for other systems left out.
fn npm(house: &House) -> Told<BTreeSet<Line>> {
    let lock = fs::read_to_string(house.at("ui/package-lock.json"))
        .map_err(|error| format!("ui/package-lock.json: {error}"))?;
    let lock: Value =
        serde_json::from_str(&lock).map_err(|error| format!("ui/package-lock.json: {error}"))?;
    let packages = lock
        .get("packages")
        .and_then(Value::as_object)
        .ok_or("ui/package-lock.json names no packages")?;
    let marked = |package: &Value, mark: &str| package.get(mark).and_then(Value::as_bool).unwrap_or(false);
    packages
        .iter()
        .filter(|(path, package)| {
            !path.is_empty()
                && !["dev", "devOptional", "optional", "peer"]
                    .iter()
                    .any(|mark| marked(package, mark))
        })
        .map(|(path, package)| {
            let name = path.rsplit("node_modules/").next().unwrap_or(path).to_owned();
            let read = READ
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, licence)| (*licence).to_owned());
            let licence = read.unwrap_or_else(|| string(package, "license"));
            if !ALLOWED.contains(&licence.as_str()) {
                return Err(format!(
                    "the npm package {name} has the licence {licence:?}, which is not allowed"
                ));
            }
            let source = format!("https://www.npmjs.com/package/{name}");
            Ok((format!("{name} {}", string(package, "version")), licence, source))
        })
        .collect()
}
