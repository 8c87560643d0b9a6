//! How each step is done.

use std::fs;

use serde_json::Value;

use crate::Told;
use crate::command::Run;
use crate::count::{Count, of_cargo, of_vitest};
use crate::house::House;
use crate::{bundle, setup};

/// How a step ended when it did not fail.
pub enum Done {
    /// It held; so many tests ran in it.
    Held(Count),
    /// Tests ran, and not all was as it must be.
    Broke(Count, String),
    /// This system has no means for it; the reason is shown.
    NotHere(&'static str),
}

pub fn held(done: Told<()>) -> Told<Done> {
    done.map(|()| Done::Held(Count::default()))
}

pub fn cargo(house: &House, words: &[&str]) -> Told<Done> {
    held(Run::new(&house.root, "cargo", words).go())
}

pub fn npm(house: &House, script: &str) -> Told<Done> {
    held(Run::npm(&house.at("ui"), ["run", script]).go())
}

/// Builds the screens into `ui/dist`, from where the window takes them.
pub fn build_ui(house: &House) -> Told<()> {
    Run::npm(&house.at("ui"), ["run", "build"]).go()
}

/// Builds both programs in the one development profile.
pub fn build_programs(house: &House) -> Told<()> {
    Run::new(
        &house.root,
        "cargo",
        [
            "build",
            "--workspace",
            "--locked",
            "--bin",
            "ikat",
            "--bin",
            "ikatctl",
        ],
    )
    .go()
}

/// The one selection of every release build, as decision 0006 has it for the others. The feature is what Tauri's own bundler
/// would switch on: the window then never looks for a development server.
pub const RELEASE: &[&str] = &["--locked", "--workspace", "--features", "tauri/custom-protocol"];

/// Builds programs in the release profile.
pub fn build_release(house: &House, programs: &[&str]) -> Told<()> {
    let words = [&["build", "--release"], RELEASE, programs].concat();
    Run::new(&house.root, "cargo", words).go()
}

pub fn licences(house: &House) -> Told<Done> {
    let deny = setup::cargo_deny(house)?.to_string_lossy().into_owned();
    let check = |what: &[&str]| {
        Run::new(
            &house.root,
            &deny,
            [&["check", "--hide-inclusion-graph"], what].concat(),
        )
        .go()
    };
    check(&["bans", "licenses", "sources"])?;
    match Run::new(&house.root, &deny, ["fetch", "db"]).quietly() {
        Ok(_) => check(&["advisories"])?,
        Err(_) => println!("The advisory database cannot be reached from here: advisories were NOT checked."),
    }
    held(Ok(()))
}

pub fn cargo_tests(house: &House, words: &[&str]) -> Told<Done> {
    cargo_tests_by(Run::new(&house.root, "cargo", [TESTS, words].concat()))
}

const TESTS: &[&str] = &["test", "--workspace", "--locked", "--no-fail-fast"];

fn cargo_tests_by(run: Run) -> Told<Done> {
    let said = run.tee()?;
    let count = of_cargo(&said.text);
    match (said.good, count.failed) {
        (true, _) => Ok(Done::Held(count)),
        (false, 0) => Err("cargo could not build or run the tests".to_owned()),
        (false, _) => Ok(Done::Broke(count, "some tests failed".to_owned())),
    }
}

/// Writes the interface's types from the contract; the contract's own test says when they have drifted.
pub fn write_contract(house: &House) -> Told<()> {
    Run::new(&house.root, "cargo", [TESTS, &["--test", "drift"]].concat())
        .env("IKAT_WRITE_CONTRACT", "1")
        .go()
}

/// Every test of the workspace but the window's; the contract's drift is among them.
pub fn core_tests(house: &House) -> Told<Done> {
    let tests: Vec<String> = test_targets(house)?
        .into_iter()
        .filter(|name| name != WINDOW_TEST)
        .collect();
    let words = tests.iter().flat_map(|name| ["--test", name]);
    let words: Vec<&str> = ["--lib", "--bins"].into_iter().chain(words).collect();
    cargo_tests(house, &words)
}

/// The names of every integration test of the workspace.
fn test_targets(house: &House) -> Told<Vec<String>> {
    let text = Run::new(
        &house.root,
        "cargo",
        ["metadata", "--format-version=1", "--no-deps", "--locked"],
    )
    .quietly()?;
    let metadata: Value = serde_json::from_str(&text).map_err(|error| format!("cargo metadata: {error}"))?;
    let list = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let mut names: Vec<String> = list(metadata.get("packages"))
        .iter()
        .flat_map(|package| list(package.get("targets")))
        .filter(|target| list(target.get("kind")).iter().any(|kind| kind == "test"))
        .filter_map(|target| Some(target.get("name")?.as_str()?.to_owned()))
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}

pub fn ui_tests(house: &House) -> Told<Done> {
    let report = house.target.join("vitest.json");
    // Yesterday's report must not be counted for a run that wrote none.
    if report.exists() {
        fs::remove_file(&report).map_err(|error| format!("{}: {error}", report.display()))?;
    }
    let out = format!("--outputFile.json={}", report.display());
    let words = ["test", "--", "--reporter=default", "--reporter=json", &out];
    let said = Run::npm(&house.at("ui"), words).tee()?;
    let text = fs::read_to_string(&report).map_err(|error| format!("vitest wrote no report: {error}"))?;
    let count = of_vitest(&text)?;
    match (said.good, count.failed) {
        (true, _) => Ok(Done::Held(count)),
        (false, 0) => Err("vitest failed outside of its tests".to_owned()),
        (false, _) => Ok(Done::Broke(count, "some tests failed".to_owned())),
    }
}

const WINDOW_TEST: &str = "desktop";

pub fn the_window(house: &House) -> Told<Done> {
    if cfg!(target_os = "macos") {
        return Ok(Done::NotHere("macOS has no WebDriver for its web view"));
    }
    if cfg!(windows) {
        return Ok(Done::NotHere("the window is driven on Linux only"));
    }
    let screen = "-screen 0 1280x900x24";
    let words = [&["-a", "-s", screen, "cargo"], TESTS, &["--test", WINDOW_TEST]].concat();
    cargo_tests_by(Run::new(&house.root, "xvfb-run", words))
}

pub fn installer(house: &House) -> Told<Done> {
    if !cfg!(target_os = "linux") {
        return Ok(Done::NotHere(
            "installers of this system are made by `cargo xtask bundle` and tried by hand",
        ));
    }
    if !setup::is_root(house) && !setup::has_sudo(house) {
        return Ok(Done::NotHere("installing needs root or sudo"));
    }
    held(bundle::development(house))
}
