//! Starts other programs, shows what they say and keeps it.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::Told;

/// A program about to be started.
pub struct Run {
    command: Command,
    shown: String,
}

/// What a program said and how it ended.
pub struct Said {
    /// Its standard output.
    pub text: String,
    /// Whether it ended well.
    pub good: bool,
}

impl Run {
    /// A program and its words, started in `folder`.
    pub fn new<S: AsRef<OsStr>>(folder: &Path, program: &str, words: impl IntoIterator<Item = S>) -> Run {
        let mut command = Command::new(program);
        let mut shown = program.to_owned();
        for word in words {
            shown.push(' ');
            shown.push_str(&word.as_ref().to_string_lossy());
            command.arg(word.as_ref());
        }
        command.current_dir(folder);
        Run { command, shown }
    }

    /// npm, which Windows knows as a script.
    pub fn npm<S: AsRef<OsStr>>(folder: &Path, words: impl IntoIterator<Item = S>) -> Run {
        Run::new(folder, if cfg!(windows) { "npm.cmd" } else { "npm" }, words)
    }

    /// Adds an environment variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Run {
        self.command.env(name, value);
        self
    }

    /// Runs it in view; a bad end is an error.
    pub fn go(self) -> Told<()> {
        let shown = self.shown.clone();
        let said = self.tee()?;
        if said.good {
            Ok(())
        } else {
            Err(format!("failed: {shown}"))
        }
    }

    /// Runs it in view and keeps its standard output.
    pub fn tee(mut self) -> Told<Said> {
        println!("$ {}", self.shown);
        let mut child = self
            .command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("cannot start `{}`: {error}", self.shown))?;
        let mut text = String::new();
        if let Some(out) = child.stdout.take() {
            let mut lines = BufReader::new(out);
            let mut line = Vec::new();
            // Bytes, not text: one broken sign in a foreign program's output must not end the run.
            while lines
                .read_until(b'\n', &mut line)
                .map_err(|error| format!("{}: {error}", self.shown))?
                > 0
            {
                let said = String::from_utf8_lossy(&line);
                print!("{said}");
                text.push_str(&said);
                line.clear();
            }
        }
        let end = child.wait().map_err(|error| format!("{}: {error}", self.shown))?;
        Ok(Said {
            text,
            good: end.success(),
        })
    }

    /// Runs it unseen and gives its standard output; a bad end is an error with what it complained of.
    pub fn quietly(mut self) -> Told<String> {
        let out = self
            .command
            .stdin(Stdio::null())
            .output()
            .map_err(|error| format!("cannot start `{}`: {error}", self.shown))?;
        if out.status.success() {
            return Ok(String::from_utf8_lossy(&out.stdout).into_owned());
        }
        Err(format!(
            "failed: {}\n{}",
            self.shown,
            String::from_utf8_lossy(&out.stderr)
        ))
    }
}
