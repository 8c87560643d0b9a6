//! What people and scripts read.

use crate::usage;
use clap::error::ErrorKind;
use contract::Problem;
use serde::Serialize;
use std::io::Write as _;
use std::process::ExitCode;

/// Exit codes: refused, wrong usage, the system failed.
const REFUSED: u8 = 1;
const USAGE: u8 = 2;
const SYSTEM: u8 = 3;

/// Standard output and error.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    json: bool,
}

impl Output {
    /// As lines, or as JSON.
    pub fn new(json: bool) -> Self {
        Self { json }
    }

    /// Says a result: as JSON, or as the given lines.
    ///
    /// # Errors
    /// A [`Problem`] when standard output is closed.
    pub fn say<T: Serialize>(self, value: &T, lines: impl FnOnce() -> Vec<String>) -> Result<(), Problem> {
        let mut text = if self.json {
            serde_json::to_string_pretty(value).map_err(registry::RegistryError::from)?
        } else {
            lines().join("\n")
        };
        text.push('\n');
        std::io::stdout()
            .write_all(text.as_bytes())
            .map_err(|_| Problem::new("file.failed", &["stdout".to_owned()]))
    }

    /// Says a problem and gives the exit code it asks for. Standard error always carries JSON, for scripts; a person
    /// reads the sentence inside.
    pub fn problem(self, problem: &Problem) -> ExitCode {
        tell(problem);
        let system = [
            "disk.",
            "file.",
            "vault.",
            "registry.in_use",
            "registry.damaged",
            "registry.internal",
            "registry.busy",
        ];
        ExitCode::from(if system.iter().any(|kind| problem.code.starts_with(kind)) {
            SYSTEM
        } else {
            REFUSED
        })
    }
}

/// Help and version go to standard output with exit 0; everything else is wrong usage, told like every other problem.
pub fn usage(error: &clap::Error) -> ExitCode {
    if error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        tell(&usage::problem(error));
        return ExitCode::from(USAGE);
    }
    match std::io::stdout().write_all(usage::told(error).as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(SYSTEM),
    }
}

fn tell(problem: &Problem) {
    let text = serde_json::to_string(problem).unwrap_or_else(|_| problem.message.clone());
    // Nobody is left to tell when standard error itself is closed.
    drop(writeln!(std::io::stderr(), "{text}"));
}
