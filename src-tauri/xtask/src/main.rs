//! Everything a developer runs: `cargo xtask run | test | check | bundle | bench | contract | notices`.
//!
//! | module | does |
//! |---|---|
//! | [`house`] | where things are on this machine |
//! | [`command`] | starts other programs, shows what they say and keeps it |
//! | [`setup`] | what a fresh machine lacks, installed or named |
//! | [`steps`] | the list of what `test` and `check` do, as data |
//! | [`acts`] | how each of them is done |
//! | [`count`] | tests counted from the runners' own words |
//! | [`run`] | the sample register, its letter, its package, the window |
//! | [`bundle`] | installers; [`window`] starts an installed one and looks at it |
//! | [`bench`] | measurements with a date |
//! | [`notices`] | the list of other people's work in ours |
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this program exists to talk to a terminal"
)]

mod acts;
mod bench;
mod bundle;
mod command;
mod count;
mod house;
mod notices;
mod run;
mod setup;
mod steps;
mod window;

use std::process::ExitCode;

use house::House;

/// What went wrong, as the developer reads it.
type Told<T> = Result<T, String>;

const USAGE: &str = "\
cargo xtask VERB

  run               builds, makes the sample register of Kota Malang, its letter and its package in out/, opens the window
  test              everything CI runs
  check             the fast part of it: formatting, lints, core tests
  bundle [--dev]    this system's installer, from the release profile (or quickly, from what the tests built), and tried
  bench             measures and adds a dated table to docs/performance.md
  bench merging [FILES AGREEMENTS]...  the same of merging: 38 packages of 150 unless told otherwise
  contract          writes ui/src/generated from the Rust contract
  notices [--check] writes NOTICE from the locked dependencies, or says whether it is true";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = House::find().and_then(|house| match words.as_slice() {
        ["run"] => run::run(&house),
        ["test"] => steps::all(&house, steps::TEST),
        ["check"] => steps::all(&house, steps::CHECK),
        ["bundle"] => bundle::release(&house),
        ["bundle", "--dev"] => bundle::development(&house),
        ["bench"] => bench::bench(&house),
        ["bench", "merging", sizes @ ..] => bench::merging::bench(&house, &bench::merging::sizes(sizes)?),
        ["contract"] => acts::write_contract(&house),
        ["notices"] => notices::write(&house),
        ["notices", "--check"] => notices::check(&house),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.to_owned()),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(told) => {
            eprintln!("{told}");
            ExitCode::FAILURE
        }
    }
}
