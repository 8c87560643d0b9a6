//! Measurements with a date: criterion's benches of the crates, then whole processes as an office starts them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use crate::Told;
use crate::command::Run;
use crate::house::House;

/// One process that is started and timed: what it is called, the program, and the words given to it.
struct Process {
    name: &'static str,
    program: Program,
    words: &'static [&'static str],
}

/// Ours, or the plain one it stands beside.
#[derive(Clone, Copy, PartialEq)]
enum Program {
    Ikatctl,
    Sqlite,
    /// The example that lays out one letter of so many rows.
    Letter,
}

/// How often each is started; the median is kept.
const TIMES: usize = 5;

/// Reading verbs only: a verb that writes would find another register each time. `{register}` is the measured one. A line of
/// the plain `sqlite3` program is the reference of the line before it. It cannot open the search index (Debian's is older than
/// the index's options), so a search stands beside what it can do: reading every title.
const PROCESSES: &[Process] = &[
    Process {
        name: "start and say the version",
        program: Program::Ikatctl,
        words: &["--version"],
    },
    Process {
        name: "start and say the version (sqlite3)",
        program: Program::Sqlite,
        words: &["--version"],
    },
    Process {
        name: "search 100,000 agreements, all lines found",
        program: Program::Ikatctl,
        words: &["--register", "{register}", "--json", "list", "--search", "pelindungan"],
    },
    Process {
        name: "read every title of 100,000 (sqlite3)",
        program: Program::Sqlite,
        words: &[
            "-readonly",
            "-json",
            "{register}/register.db",
            "SELECT a.id, a.title, r.partner, r.number, r.signed FROM agreement_row AS r
             JOIN agreement AS a ON a.seq = r.seq WHERE r.voided = 0 AND a.title LIKE '%pelindungan%' ORDER BY r.signed, r.seq",
        ],
    },
    Process {
        name: "kind ksdll of 100,000, all lines",
        program: Program::Ikatctl,
        words: &["--register", "{register}", "--json", "list", "--kind", "ksdll"],
    },
    Process {
        name: "kind ksdll of 100,000, all lines (sqlite3)",
        program: Program::Sqlite,
        words: &[
            "-readonly",
            "-json",
            "{register}/register.db",
            "SELECT a.id, a.title, r.partner, r.number, r.signed FROM agreement_row AS r
             JOIN agreement AS a ON a.seq = r.seq WHERE r.voided = 0 AND r.kind = 'ksdll' ORDER BY r.signed, r.seq",
        ],
    },
    Process {
        name: "recap of a year over 100,000 agreements",
        program: Program::Ikatctl,
        words: &["--register", "{register}", "--json", "recap", "--year", "2025"],
    },
    Process {
        name: "count by kind over 100,000 (sqlite3)",
        program: Program::Sqlite,
        words: &[
            "-readonly",
            "-json",
            "{register}/register.db",
            "SELECT kind, count(*) FROM agreement_row WHERE voided = 0 AND starts <= '2025-12-31'
             AND (ends IS NULL OR ends >= '2025-01-01') GROUP BY kind",
        ],
    },
    Process {
        name: "one letter of 111 rows",
        program: Program::Letter,
        words: &["111"],
    },
    Process {
        name: "one letter of 10,000 rows",
        program: Program::Letter,
        words: &["10000"],
    },
];

/// The synthetic register that is measured, made once.
const REGISTER: &str = "out/bench";

/// Measures and adds a dated table to docs/performance.md.
pub fn bench(house: &House) -> Told<()> {
    Run::new(
        &house.root,
        "cargo",
        ["build", "--release", "--locked", "--package", "ikatctl"],
    )
    .go()?;
    Run::new(
        &house.root,
        "cargo",
        [
            "build",
            "--release",
            "--locked",
            "--package",
            "letters",
            "--example",
            "measure",
        ],
    )
    .go()?;
    let program = house.built("release", "ikatctl");
    let letter = house.built("release", "examples/measure");
    let register = house.at(REGISTER);
    if !register.join("register.db").is_file() {
        let words = [
            "--register",
            REGISTER,
            "--json",
            "sample",
            "synthetic",
            "--count",
            "100000",
            "--seed",
            "1",
        ];
        Run::new(&house.root, &program.to_string_lossy(), words).go()?;
    }
    let mut table = String::from(
        "| process | median | fastest | slowest | memory | to sqlite3 |\n|---|--:|--:|--:|--:|--:|\n",
    );
    let mut ours = String::new();
    let mut ours_took = 0.0;
    for process in PROCESSES {
        let words: Vec<String> = process
            .words
            .iter()
            .map(|word| word.replace("{register}", &register.to_string_lossy()))
            .collect();
        let mut took = Vec::new();
        let mut memory = 0;
        for _ in 0..TIMES {
            let (time, peak) = match process.program {
                Program::Ikatctl => measure(&program, &words)?,
                Program::Sqlite => measure(Path::new("sqlite3"), &words)?,
                Program::Letter => measure(&letter, &words)?,
            };
            took.push(time);
            memory = memory.max(peak);
        }
        took.sort();
        let ms = |at: usize| {
            took.get(at)
                .map(|time| time.as_secs_f64() * 1000.0)
                .unwrap_or_default()
        };
        let row = (process.name, ms(TIMES / 2), ms(0), ms(TIMES - 1));
        let memory = if memory > 0 {
            format!("{:.1} MB", memory as f64 / 1024.0)
        } else {
            "not measured".to_owned()
        };
        let line = format!(
            "| {} | {:.1} ms | {:.1} ms | {:.1} ms | {memory} |",
            row.0, row.1, row.2, row.3
        );
        if process.program == Program::Ikatctl {
            (ours, ours_took) = (line, row.1);
        } else {
            let _infallible = writeln!(
                table,
                "{ours} {:.1} x |\n{line} 1.0 |",
                ours_took / row.1.max(0.001)
            );
        }
    }
    println!("{table}");
    let said = Run::new(
        &house.root,
        "cargo",
        ["bench", "--package", "ikat-tests", "--locked", "--benches"],
    )
    .env("IKAT_BENCH_REGISTER", register.as_os_str())
    .tee()?;
    if !said.good {
        return Err("a bench failed".to_owned());
    }
    let figures = criterion(&said.text);
    if !figures.is_empty() {
        table.push_str("\n| bench | low | middle | high |\n|---|--:|--:|--:|\n");
        table.push_str(&figures);
    }
    add(house, &table)
}

/// Starts a program, waits for its end, and gives its time and its largest resident memory in kB (Linux; else 0).
fn measure(program: &Path, words: &[String]) -> Told<(Duration, u64)> {
    let failed = |error: std::io::Error| format!("{}: {error}", program.display());
    let begun = Instant::now();
    let mut child = Command::new(program)
        .args(words)
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .spawn()
        .map_err(failed)?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        if let Some(end) = child.try_wait().map_err(failed)? {
            if !end.success() {
                return Err(format!("{} {} failed", program.display(), words.join(" ")));
            }
            return Ok((begun.elapsed(), peak));
        }
        if let Ok(text) = fs::read_to_string(&status) {
            let high = text.lines().find_map(|line| {
                line.strip_prefix("VmHWM:")?
                    .split_whitespace()
                    .next()?
                    .parse()
                    .ok()
            });
            peak = peak.max(high.unwrap_or(0));
        }
        std::thread::sleep(Duration::from_millis(1));
    }
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
