//! Runs the program in a folder of its own and judges what it says.

use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// English that clap or the system would say; an officer must never read it.
const ENGLISH: [&str; 12] = [
    "error",
    "invalid",
    "usage:",
    "required",
    "argument",
    "unexpected",
    "options",
    "denied",
    "no such",
    "found",
    "cannot",
    "failed",
];

/// What a run said.
#[derive(Debug)]
pub struct Said {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Said {
    pub fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().expect("the program ends by itself"),
            out: String::from_utf8(output.stdout.clone()).expect("UTF-8"),
            err: String::from_utf8(output.stderr.clone()).expect("UTF-8"),
        }
    }

    /// The JSON of a run that did what was asked.
    pub fn json(&self) -> Value {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{self:?}");
        serde_json::from_str(&self.out).expect("standard output is one JSON value")
    }

    /// The problem of a run that refused: nothing on standard output, one JSON object on standard error.
    pub fn problem(&self, exit: i32, code: &str) -> Value {
        assert_eq!(
            self.out, "",
            "a refusal says nothing on standard output: {self:?}"
        );
        let problem: Value = serde_json::from_str(&self.err)
            .unwrap_or_else(|_| panic!("one JSON object on standard error: {self:?}"));
        for key in ["code", "message", "hint"] {
            let text = problem[key].as_str().unwrap_or_default();
            assert!(!text.is_empty(), "{key} is said: {self:?}");
        }
        let sentence = format!("{} {}", text(&problem["message"]), text(&problem["hint"])).to_lowercase();
        for word in sentence.split(|sign: char| !(sign.is_alphabetic() || sign == ':')) {
            assert!(
                !ENGLISH.contains(&word),
                "no English reaches an officer: {sentence}"
            );
        }
        assert_eq!(text(&problem["code"]), code, "{self:?}");
        assert_eq!(self.code, exit, "{self:?}");
        problem
    }
}

/// A value that is a text.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("a text: {value}"))
}

/// A folder with a register and room beside it.
#[derive(Debug)]
pub struct Office {
    folder: TempDir,
    register: PathBuf,
}

impl Office {
    /// Nothing yet.
    pub fn empty() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let register = folder.path().join("register");
        Self { folder, register }
    }

    /// A register of Kota Malang without an entry.
    pub fn new() -> Self {
        let office = Self::empty();
        office.json(&["init", "--region", "35.73", "--unit", "Bagian Kerja Sama"]);
        office
    }

    /// A register of sample data.
    pub fn sample(name: &str) -> Self {
        let office = Self::empty();
        office.json(&["sample", name]);
        office
    }

    /// The register's folder.
    pub fn register(&self) -> &Path {
        &self.register
    }

    /// A place beside the register.
    pub fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program on this register, not yet started. It sees no folder of the person who runs the tests.
    pub fn command(&self, register: &Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ikatctl"));
        command
            .current_dir(self.folder.path())
            .env("HOME", self.folder.path())
            .env_remove("IKAT_REGISTER")
            .env("USER", "petugas")
            .env("HOSTNAME", "laptop-uji")
            .arg("--register")
            .arg(register)
            .arg("--json");
        command
    }

    /// Runs it with these words.
    pub fn run<S: AsRef<OsStr>>(&self, words: &[S]) -> Said {
        self.run_on(&self.register, words)
    }

    /// Runs it on another register.
    pub fn run_on<S: AsRef<OsStr>>(&self, register: &Path, words: &[S]) -> Said {
        Said::of(
            &self
                .command(register)
                .args(words)
                .output()
                .expect("the program starts"),
        )
    }

    /// Begins a run that takes about so long and kills it: the first, the second, the next of many, each at another moment of
    /// the whole work and a little beyond. The golden ratio leaves no gap. Answers the share of the work that was done.
    pub fn killed<S: AsRef<OsStr>>(&self, register: &Path, words: &[S], takes: Duration, kill: u64) -> f64 {
        let mut child = self
            .command(register)
            .args(words)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let share = (kill as f64 * 0.618_033_988_75).fract() * 1.1;
        std::thread::sleep(Duration::from_secs_f64(takes.as_secs_f64() * share));
        child.kill().unwrap();
        child.wait().unwrap();
        // A child of the one that was killed, not yet the program it is to become, still holds its lock for a moment.
        let until = Instant::now() + Duration::from_secs(10);
        while let Ok(lock) = std::fs::File::open(register.join(files::lock::LOCK_FILE))
            && lock.try_lock().is_err()
        {
            assert!(Instant::now() < until, "the lock of a killed program stays");
            std::thread::sleep(Duration::from_millis(5));
        }
        share
    }

    /// The JSON of a run that does what is asked.
    pub fn json<S: AsRef<OsStr>>(&self, words: &[S]) -> Value {
        self.run(words).json()
    }

    /// The register itself, opened by this process.
    pub fn open(&self) -> registry::Registry {
        registry::Registry::open(&self.register, contract::desk::system()).expect("the register opens")
    }

    /// Issues the recap letter of all signed from `from` to `year` and returns what was said.
    pub fn letter(&self, from: &str, year: &str, out: &str) -> Value {
        self.json(&[
            "letter",
            "recap",
            "--year",
            year,
            "--from",
            from,
            "--scope",
            "signed",
            "--to",
            "governor",
            "--date",
            "2026-01-12",
            "--out",
            out,
        ])
    }
}

/// SHA-256 of a file, hex.
pub fn sha256(path: &Path) -> String {
    files::Digest::of(&std::fs::read(path).expect("a file")).to_string()
}

/// The names in a folder, hidden ones included, sorted.
pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

/// What another program says of a file; it must be there and hold.
pub fn said_by(program: &str, words: &[&OsStr]) -> String {
    let output = Command::new(program)
        .args(words)
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed by this test: {error}"));
    assert!(output.status.success(), "{program}: {output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
