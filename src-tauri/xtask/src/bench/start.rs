//! From starting the window to its first table, beside a window of the same toolkit with one line of text in it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use webdriver::{Display, Driver, PATIENCE, Session, Start, WebDriverError};

use super::Took;
use crate::Told;

/// Whether the empty window shows its line.
const LINE: &str = "return document.body?.innerText.includes('Kosong') === true";
/// Whether the first screen stands with its figures.
const FIRST_SCREEN: &str = "return document.querySelector('main h1') !== null \
     && !document.body.innerText.includes('Membuka register') \
     && document.querySelector('[aria-busy=true]') === null";
/// Opens the table of agreements.
const OPEN_TABLE: &str = "[...document.querySelectorAll('nav button')] \
     .find((one) => one.textContent.trim().startsWith('Kerja Sama')).click(); return true";
/// Whether its first lines are drawn.
const FIRST_TABLE: &str = "return [...document.querySelectorAll('[role=grid] .body [role=gridcell]')] \
     .some((one) => one.textContent.trim().length > 8)";

/// What is shown, and how one gets there.
struct Way {
    program: std::path::PathBuf,
    arguments: Vec<std::ffi::OsString>,
    /// Scripts that are true when a step is reached.
    steps: &'static [Step],
}

struct Step {
    /// Run once before the step is waited for.
    before: Option<&'static str>,
    reached: &'static str,
}

/// The windows that are measured.
pub struct Windows<'a> {
    /// Ours.
    pub ikat: &'a Path,
    /// The one with a line of text.
    pub empty: &'a Path,
    /// The register with many agreements.
    pub many: &'a Path,
    /// The sample register of a city.
    pub city: &'a Path,
}

/// A table with a row for the empty window and two for every register.
pub fn table(windows: &Windows<'_>) -> Told<String> {
    let mut table = String::from(
        "| window | median | fastest | slowest | memory | to the empty window |\n|---|--:|--:|--:|--:|--:|\n",
    );
    let empty = Way {
        program: windows.empty.to_path_buf(),
        arguments: Vec::new(),
        steps: &[Step {
            before: None,
            reached: LINE,
        }],
    };
    let names = ["an empty window: its line of text"];
    let reference = rows(&mut table, &empty, &names, None)?;
    for (register, names) in [
        (
            windows.city,
            ["sample of Kota Malang: first screen", "and its first table"],
        ),
        (
            windows.many,
            ["100,000 agreements: first screen", "and its first table"],
        ),
    ] {
        let way = Way {
            program: windows.ikat.to_path_buf(),
            arguments: vec!["--register".into(), register.into()],
            steps: &[
                Step {
                    before: None,
                    reached: FIRST_SCREEN,
                },
                Step {
                    before: Some(OPEN_TABLE),
                    reached: FIRST_TABLE,
                },
            ],
        };
        rows(&mut table, &way, &names, reference.as_ref())?;
    }
    Ok(table)
}

/// Adds a row a step; gives the figures of the first step.
fn rows(table: &mut String, way: &Way, names: &[&str], reference: Option<&Took>) -> Told<Option<Took>> {
    // A first start that is not counted fills the caches of the system.
    once(way)?;
    let mut runs = Vec::new();
    for _ in 0..super::TIMES {
        runs.push(once(way)?);
    }
    let mut first = None;
    for (at, name) in names.iter().enumerate() {
        let times = runs.iter().filter_map(|run| Some(run.get(at)?.0)).collect();
        let memory = runs
            .iter()
            .filter_map(|run| Some(run.get(at)?.1))
            .max()
            .unwrap_or_default();
        let took = Took::sorted(times);
        let ratio = reference.map_or(1.0, |reference| took.beside(reference));
        let _infallible = writeln!(
            table,
            "| {name} | {took} | {:.0} MB | {ratio:.2} x |",
            memory as f64 / 1024.0
        );
        first.get_or_insert(took);
    }
    Ok(first)
}

/// Starts a window and follows its steps: the time from the start and the memory of all its processes at each.
fn once(way: &Way) -> Told<Vec<(Duration, u64)>> {
    let told = |error: WebDriverError| error.to_string();
    let home = std::env::temp_dir().join(format!("ikat-bench-{}", std::process::id()));
    for folder in ["run", "data"] {
        fs::create_dir_all(home.join(folder)).map_err(|error| error.to_string())?;
    }
    let display = Display::start(1366, 768).map_err(told)?;
    let mut start = Start::at_home(&way.program, &home);
    start.arguments.clone_from(&way.arguments);
    let driver = Driver::start(&display, start).map_err(told)?;
    let begun = Instant::now();
    let session = driver.open().map_err(told)?;
    let mut reached = Vec::new();
    for step in way.steps {
        if let Some(script) = step.before {
            session.script(script, &[]).map_err(told)?;
        }
        until(&session, step.reached)?;
        reached.push((begun.elapsed(), memory(driver.group())));
    }
    session.close();
    drop(driver);
    drop(fs::remove_dir_all(&home));
    Ok(reached)
}

fn until(session: &Session, script: &str) -> Told<()> {
    let deadline = Instant::now() + PATIENCE;
    while session.script(script, &[]).map_err(|error| error.to_string())? != true {
        if Instant::now() > deadline {
            return Err(format!("never true in the window: {script}"));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Ok(())
}

/// The memory of a process group without its leader, the driver, in kB: shared pages are counted in parts (`Pss`).
fn memory(group: u32) -> u64 {
    let mut sum = 0;
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(process) = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse::<u32>().ok())
        else {
            continue;
        };
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        // After the name in brackets: state, parent, group.
        let of = stat
            .rsplit_once(')')
            .and_then(|(_, rest)| rest.split_whitespace().nth(2)?.parse::<u32>().ok());
        if of != Some(group) || process == group {
            continue;
        }
        let rollup = fs::read_to_string(entry.path().join("smaps_rollup")).unwrap_or_default();
        sum += rollup
            .lines()
            .find_map(|line| {
                line.strip_prefix("Pss:")?
                    .split_whitespace()
                    .next()?
                    .parse::<u64>()
                    .ok()
            })
            .unwrap_or_default();
    }
    sum
}
