//! Whole processes as an office starts them, beside the plain `sqlite3` program.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::Took;
use crate::Told;

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

/// The programs that are measured.
pub struct Programs<'a> {
    /// The command line.
    pub ikatctl: &'a Path,
    /// The example that lays out one letter.
    pub letter: &'a Path,
}

/// A table with one row a process; a row of `sqlite3` is the measure of the row above it.
pub fn table(programs: &Programs<'_>, register: &Path) -> Told<String> {
    let mut table = String::from(
        "| process | median | fastest | slowest | memory | to sqlite3 |\n|---|--:|--:|--:|--:|--:|\n",
    );
    let mut above: Option<(String, Took)> = None;
    for process in PROCESSES {
        let words: Vec<String> = process
            .words
            .iter()
            .map(|word| word.replace("{register}", &register.to_string_lossy()))
            .collect();
        let program = match process.program {
            Program::Ikatctl => programs.ikatctl,
            Program::Sqlite => Path::new("sqlite3"),
            Program::Letter => programs.letter,
        };
        let mut memory = 0;
        let took = Took::of(|| {
            let (time, peak) = measure(program, &words, Stdio::null())?;
            memory = memory.max(peak);
            Ok(time)
        })?;
        let line = format!("| {} | {took} | {} |", process.name, megabytes(memory));
        if process.program == Program::Sqlite {
            if let Some((ours, ours_took)) = above.take() {
                let _infallible = writeln!(table, "{ours} {:.1} x |", ours_took.beside(&took));
            }
            let _infallible = writeln!(table, "{line} 1.0 |");
            continue;
        }
        if let Some((alone, _)) = above.take() {
            let _infallible = writeln!(table, "{alone} |");
        }
        above = Some((line, took));
    }
    if let Some((alone, _)) = above {
        let _infallible = writeln!(table, "{alone} |");
    }
    Ok(table)
}

pub(super) fn megabytes(kilobytes: u64) -> String {
    if kilobytes == 0 {
        return "not measured".to_owned();
    }
    format!("{:.1} MB", kilobytes as f64 / 1024.0)
}

/// Starts a program that hears `input`, waits for its end, and gives its time and its largest resident memory in kB (Linux;
/// else 0), without that of programs it starts itself.
pub(super) fn measure(program: &Path, words: &[String], input: Stdio) -> Told<(Duration, u64)> {
    let failed = |error: std::io::Error| format!("{}: {error}", program.display());
    let begun = Instant::now();
    let mut child = Command::new(program)
        .args(words)
        .stdin(input)
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
