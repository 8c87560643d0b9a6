//! `ikatctl`: the whole core of Ikat without a window.
//!
//! Results go to standard output (JSON with `--json`), problems to standard error as `{code, message, hint}`.
//! Exit 0: done; 1: refused or invalid input; 2: wrong usage; 3: the disk or the system failed.

mod arguments;
mod output;
mod usage;
mod verbs;
mod waiting;

use arguments::Arguments;
use clap::{CommandFactory as _, FromArgMatches as _};
use output::Output;
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = usage::in_indonesian(Arguments::command());
    let parsed = command
        .try_get_matches()
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => return output::usage(&error),
    };
    let output = Output::new(arguments.json);
    match verbs::run(&arguments, &output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => output.problem(&problem),
    }
}
