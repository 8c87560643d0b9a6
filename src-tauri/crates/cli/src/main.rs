//! `ikatctl`: the whole core of Ikat without a window.
//!
//! Results go to standard output (JSON with `--json`), problems to standard error as `{code, message, hint}`.
//! Exit 0: done; 1: refused or invalid input; 2: wrong usage; 3: the disk or the system failed.

mod arguments;
mod output;
mod verbs;

use arguments::Arguments;
use clap::Parser;
use output::Output;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return output::usage(&error),
    };
    let output = Output::new(arguments.json);
    match verbs::run(&arguments, &output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => output.problem(&problem),
    }
}
