//! What `test` and `check` do, in order, as data.
//!
//! One profile and one selection of packages (`--workspace`) serve every cargo step: with another selection cargo unifies
//! features differently and compiles the same crates again.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Instant;

use serde_json::Value;

use crate::Told;
use crate::command::Run;
use crate::count::{Count, of_cargo, of_vitest};
use crate::house::House;
use crate::{bundle, notices, setup};

/// How a step ended when it did not fail.
enum Done {
    /// It held; so many tests ran in it.
    Held(Count),
    /// Tests ran, and not all of them held.
    Broke(Count),
    /// This system has no means for it; the reason is shown.
    NotHere(&'static str),
}

/// One step.
pub struct Step {
    name: &'static str,
    act: fn(&House) -> Told<Done>,
    /// Without it nothing after it makes sense.
    needed: bool,
}

const fn step(name: &'static str, act: fn(&House) -> Told<Done>) -> Step {
    Step {
        name,
        act,
        needed: false,
    }
}

const fn needed(name: &'static str, act: fn(&House) -> Told<Done>) -> Step {
    Step {
        name,
        act,
        needed: true,
    }
}

/// Everything CI runs. The window is compiled around the built screens, so these come first.
pub const TEST: &[Step] = &[
    needed("set-up", |house| held(setup::for_test(house))),
    step("formatting", |house| cargo(house, &["fmt", "--all", "--check"])),
    needed("screens built", |house| held(build_ui(house))),
    step("lints", |house| {
        cargo(
            house,
            &[
                "clippy",
                "--workspace",
                "--all-targets",
                "--locked",
                "--",
                "--deny",
                "warnings",
            ],
        )
    }),
    step("licences and sources", licences),
    step("third-party notices", |house| held(notices::check(house))),
    needed("programs built", |house| held(build_programs(house))),
    step("core tests and contract drift", core_tests),
    step("examples in the documentation", |house| {
        cargo_tests(house, &["--doc"])
    }),
    step("screens: types", |house| npm(house, "check")),
    step("screens: lints", |house| npm(house, "lint")),
    step("screens: formatting", |house| npm(house, "format:check")),
    step("screens: tests", ui_tests),
    step("the real window", the_window),
    step("the installer", installer),
];

/// The fast part, for between two edits.
pub const CHECK: &[Step] = &[
    step("formatting", |house| cargo(house, &["fmt", "--all", "--check"])),
    needed("screens built", |house| {
        if house.at("ui/dist/index.html").is_file() {
            held(Ok(()))
        } else {
            setup::for_build(house)?;
            held(build_ui(house))
        }
    }),
    step("lints", |house| {
        cargo(
            house,
            &[
                "clippy",
                "--workspace",
                "--all-targets",
                "--locked",
                "--",
                "--deny",
                "warnings",
            ],
        )
    }),
    step("core tests and contract drift", core_tests),
];

/// Runs the steps to the end, shows a table and the sum of all tests, and fails when anything did.
pub fn all(house: &House, steps: &[Step]) -> Told<()> {
    let mut table = Vec::new();
    let mut sum = Count::default();
    let mut failed = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        println!("\n== {} of {}: {} ==", at + 1, steps.len(), step.name);
        let begun = Instant::now();
        let (mark, note) = match (step.act)(house) {
            Ok(Done::Held(count)) => {
                sum += count;
                ("ok", told(count))
            }
            Ok(Done::Broke(count)) => {
                sum += count;
                ("FAILED", told(count))
            }
            Ok(Done::NotHere(why)) => ("not here", why.to_owned()),
            Err(told) => {
                println!("{told}");
                ("FAILED", told.lines().next().unwrap_or_default().to_owned())
            }
        };
        table.push(format!(
            "{mark:<9}{:>7.1} s  {:<32} {note}",
            begun.elapsed().as_secs_f64(),
            step.name
        ));
        if mark == "FAILED" {
            failed.push(step.name);
            if step.needed {
                break;
            }
        }
    }
    println!("\n{}", table.join("\n"));
    for step in steps.get(table.len()..).unwrap_or_default() {
        println!("not run            {}", step.name);
    }
    if !failed.is_empty() {
        println!("\nsteps that failed: {}", failed.join(", "));
    }
    let skipped = if sum.skipped > 0 {
        format!(", {} skipped", sum.skipped)
    } else {
        String::new()
    };
    println!("\n{} passed, {} failed{skipped}", sum.passed, sum.failed);
    if failed.is_empty() {
        Ok(())
    } else {
        Err(String::new())
    }
}

fn told(count: Count) -> String {
    match count {
        Count {
            passed: 0,
            failed: 0,
            skipped: 0,
        } => String::new(),
        Count {
            passed,
            failed,
            skipped,
        } => format!("{passed} passed, {failed} failed, {skipped} skipped"),
    }
}

fn held(done: Told<()>) -> Told<Done> {
    done.map(|()| Done::Held(Count::default()))
}

fn cargo(house: &House, words: &[&str]) -> Told<Done> {
    held(Run::new(&house.root, "cargo", words).go())
}

fn npm(house: &House, script: &str) -> Told<Done> {
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

fn licences(house: &House) -> Told<Done> {
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

fn cargo_tests(house: &House, words: &[&str]) -> Told<Done> {
    cargo_tests_by(house, Run::new(&house.root, "cargo", [TESTS, words].concat()))
}

const TESTS: &[&str] = &["test", "--workspace", "--locked", "--no-fail-fast"];

fn cargo_tests_by(house: &House, run: Run) -> Told<Done> {
    let said = run.env("IKAT_TEST_OUT", house.target.join("test-out")).tee()?;
    let count = of_cargo(&said.text);
    match (said.good, count.failed) {
        (true, _) => Ok(Done::Held(count)),
        (false, 0) => Err("cargo could not build or run the tests".to_owned()),
        (false, _) => Ok(Done::Broke(count)),
    }
}

/// Every test of the workspace but the window's. The contract's tests write the TypeScript anew; that it was already so
/// is part of the step.
fn core_tests(house: &House) -> Told<Done> {
    let generated = house.at("ui/src/generated");
    let before = contents(&generated)?;
    if before.is_empty() {
        return Err("ui/src/generated is empty: the contract has not been generated".to_owned());
    }
    let tests: Vec<String> = test_targets(house)?
        .into_iter()
        .filter(|name| name != WINDOW_TEST)
        .collect();
    let words = tests.iter().flat_map(|name| ["--test", name]);
    let words: Vec<&str> = ["--lib", "--bins"].into_iter().chain(words).collect();
    let done = cargo_tests(house, &words)?;
    let after = contents(&generated)?;
    let changed: Vec<&String> = before
        .keys()
        .chain(after.keys())
        .filter(|name| before.get(*name) != after.get(*name))
        .collect();
    if let Some(name) = changed.first() {
        return Err(format!(
            "the contract has drifted: ui/src/generated/{name} was written anew; commit it"
        ));
    }
    Ok(done)
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

/// Every file under a folder, by its name in it.
fn contents(folder: &Path) -> Told<BTreeMap<String, Vec<u8>>> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if path.is_dir() {
            all.extend(
                contents(&path)?
                    .into_iter()
                    .map(|(below, bytes)| (format!("{name}/{below}"), bytes)),
            );
        } else {
            all.insert(name, fs::read(&path).map_err(failed)?);
        }
    }
    Ok(all)
}

fn ui_tests(house: &House) -> Told<Done> {
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
        (false, _) => Ok(Done::Broke(count)),
    }
}

const WINDOW_TEST: &str = "desktop";

fn the_window(house: &House) -> Told<Done> {
    if cfg!(target_os = "macos") {
        return Ok(Done::NotHere("macOS has no WebDriver for its web view"));
    }
    if cfg!(windows) {
        return Ok(Done::NotHere("the window is driven on Linux only"));
    }
    let screen = "-screen 0 1280x900x24";
    let words = [&["-a", "-s", screen, "cargo"], TESTS, &["--test", WINDOW_TEST]].concat();
    cargo_tests_by(house, Run::new(&house.root, "xvfb-run", words))
}

fn installer(house: &House) -> Told<Done> {
    if !cfg!(target_os = "linux") {
        return Ok(Done::NotHere(
            "installers of this system are made by `cargo xtask bundle` and tried by hand",
        ));
    }
    held(bundle::development(house))
}
