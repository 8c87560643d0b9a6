//! Measurements with a date: whole processes and windows as an office starts them, then criterion's benches of the core.

pub mod merging;
mod processes;
mod start;

use std::fmt::{self, Write as _};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::Told;
use crate::acts;
use crate::command::Run;
use crate::house::House;

/// How often each is started; the median is kept.
const TIMES: usize = 5;
/// The synthetic register that is measured, made once.
const MANY: &str = "out/bench";
/// The sample of a city, made once.
const CITY: &str = "out/bench-city";

/// The times of several runs, sorted.
struct Took(Vec<Duration>);

impl Took {
    fn sorted(mut times: Vec<Duration>) -> Took {
        times.sort();
        Took(times)
    }

    fn of(mut run: impl FnMut() -> Told<Duration>) -> Told<Took> {
        let mut times = Vec::new();
        for _ in 0..TIMES {
            times.push(run()?);
        }
        Ok(Took::sorted(times))
    }

    fn at(&self, place: usize) -> f64 {
        self.0.get(place).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }

    /// The ratio of the medians.
    fn beside(&self, other: &Took) -> f64 {
        self.at(self.0.len() / 2) / other.at(other.0.len() / 2).max(0.001)
    }
}

impl fmt::Display for Took {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.0.len().saturating_sub(1);
        write!(
            to,
            "{:.1} ms | {:.1} ms | {:.1} ms",
            self.at(self.0.len() / 2),
            self.at(0),
            self.at(last)
        )
    }
}

/// Measures and adds a dated table to docs/performance.md.
pub fn bench(house: &House) -> Told<()> {
    acts::build_ui(house)?;
    acts::build_release(house, &["--bins", "--examples"])?;
    let built = |name| house.built("release", name);
    let (ikatctl, letter) = (built("ikatctl"), built("examples/measure"));
    let many = register(
        house,
        &ikatctl,
        MANY,
        &["synthetic", "--count", "100000", "--seed", "1"],
    )?;
    let mut text = processes::table(
        &processes::Programs {
            ikatctl: &ikatctl,
            letter: &letter,
        },
        &many,
    )?;
    println!("{text}");
    if cfg!(target_os = "linux") {
        let (ikat, empty) = (built("ikat"), built("examples/empty-window"));
        let city = register(house, &ikatctl, CITY, &["malang"])?;
        let windows = start::table(&start::Windows {
            ikat: &ikat,
            empty: &empty,
            many: &many,
            city: &city,
        })?;
        println!("{windows}");
        let _infallible = write!(text, "\n{windows}");
    } else {
        println!("The start of the window is measured on Linux only: no other system has a driver for it.");
    }
    let said = Run::new(
        &house.root,
        "cargo",
        [
            &["bench"],
            acts::RELEASE,
            &["--bench", "screens", "--bench", "letters"],
        ]
        .concat(),
    )
    .env("IKAT_BENCH_REGISTER", many.as_os_str())
    .tee()?;
    if !said.good {
        return Err("a bench failed".to_owned());
    }
    let figures = criterion(&said.text);
    if figures.is_empty() {
        return Err("the benches said no figure".to_owned());
    }
    text.push_str("\n| bench | low | middle | high |\n|---|--:|--:|--:|\n");
    text.push_str(&figures);
    add(house, &text)
}

/// A register of a sample, made unless it is there.
fn register(house: &House, ikatctl: &Path, folder: &str, sample: &[&str]) -> Told<PathBuf> {
    let at = house.at(folder);
    if !at.join("register.db").is_file() {
        let words = [&["--register", folder, "--json", "sample"], sample].concat();
        Run::new(&house.root, &ikatctl.to_string_lossy(), words).go()?;
    }
    Ok(at)
}

/// Criterion's closing lines: `name   time:   [1.0 ms 1.1 ms 1.2 ms]`; a long name stands on the line before.
fn criterion(output: &str) -> String {
    let mut rows = String::new();
    let mut before = "";
    for line in output.lines() {
        if let Some((name, rest)) = line.split_once("time:") {
            let name = if name.trim().is_empty() {
                before
            } else {
                name.trim()
            };
            let figures: Vec<&str> = rest.trim().trim_matches(['[', ']']).split_whitespace().collect();
            if let [low, low_unit, middle, middle_unit, high, high_unit] = figures.as_slice() {
                let _infallible = writeln!(
                    rows,
                    "| {name} | {low} {low_unit} | {middle} {middle_unit} | {high} {high_unit} |"
                );
            }
        }
        before = line.trim();
    }
    rows
}

fn add(house: &House, table: &str) -> Told<()> {
    let path = house.at("docs/performance.md");
    let mut text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let commit = Run::new(&house.root, "git", ["describe", "--always", "--dirty"]).quietly()?;
    let _infallible = write!(
        text,
        "\n## {} ({}; {system}, {cores} cores{})\n\n{table}",
        today()?,
        commit.trim(),
        processor()
    );
    fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
}

fn processor() -> String {
    let list = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = list
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    model
        .map(|(_, name)| format!(", {}", name.trim()))
        .unwrap_or_default()
}

/// Today's date. The one clock of the developer's tools: a measurement without its date is worth nothing.
#[expect(
    clippy::disallowed_methods,
    reason = "a measurement carries the day it was taken"
)]
fn today() -> Told<String> {
    let since = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_err(|error| error.to_string())?;
    let days = i64::try_from(since.as_secs() / 86_400).map_err(|error| error.to_string())?;
    let date = chrono::DateTime::from_timestamp(days * 86_400, 0).ok_or("a date beyond the calendar")?;
    Ok(date.format("%Y-%m-%d").to_string())
}

#[cfg(test)]
mod tests {
    use super::criterion;

    #[test]
    fn criterions_figures_become_rows() {
        let output = "page/100000\n        time:   [1.00 ms 1.10 ms 1.20 ms]\nshort   time:   [9.0 µs 9.5 µs 10.0 µs]\n";
        let rows = criterion(output);
        assert_eq!(
            rows,
            "| page/100000 | 1.00 ms | 1.10 ms | 1.20 ms |\n| short | 9.0 µs | 9.5 µs | 10.0 µs |\n"
        );
    }
}
