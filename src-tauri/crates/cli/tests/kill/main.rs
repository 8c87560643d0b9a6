//! `kill -9` at random points: nothing acknowledged is lost, nothing is half done.
//!
//! The test starts itself again as a driver that saves, edits, attaches, issues, numbers, signs, exports and backs up in a
//! loop and says a line after each. The parent kills it at a random moment, opens the register, and judges it against what
//! was said. `IKAT_KILLS` sets how often (200), `IKAT_KILL_SEED` where the chance begins.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first thing that is not as they arranged it"
)]

mod chance;
mod driver;
mod judge;

use chance::Chance;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// How the driver is told that it is one, and where.
const DRIVER: &str = "IKAT_KILL_DRIVER";
/// Kills after which a new register is begun, so that judging one stays quick.
const GENERATION: u64 = 25;

fn number_from(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable)
        .ok()
        .and_then(|value| value.parse().ok())
        .unwrap_or(otherwise)
}

/// Runs the driver and kills it some time after so many lines; gives the lines it said, each whole.
fn killed(folder: &Path, seed: u64, lines: u64, after: Duration) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", NAME, "--nocapture", "--test-threads=1"])
        .env(DRIVER, folder)
        .env(driver::SEED, seed.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap();
    let mut pipe = BufReader::new(child.stdout.take().unwrap());
    let (tell, told) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        let mut said = Vec::new();
        let mut line = Vec::new();
        while pipe.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            let text = String::from_utf8_lossy(&line).into_owned();
            // A line without its end was cut off by the kill: it was not yet said.
            if let (Some((_, words)), true) = (text.split_once(driver::MARK), text.ends_with('\n')) {
                let _nobody_waits_any_more = tell.send(());
                said.push(words.trim_end().to_owned());
            }
            line.clear();
        }
        said
    });
    for _ in 0..lines {
        told.recv_timeout(Duration::from_secs(60))
            .expect("the driver goes on until it is killed");
    }
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}

const NAME: &str = "a_kill_at_any_moment_loses_nothing_and_leaves_nothing_half_done";

#[test]
fn a_kill_at_any_moment_loses_nothing_and_leaves_nothing_half_done() {
    if let Some(folder) = std::env::var_os(DRIVER) {
        driver::run(Path::new(&folder));
    }
    let (kills, seed) = (
        number_from("IKAT_KILLS", 200),
        number_from("IKAT_KILL_SEED", 20_251_122),
    );
    println!("{kills} kills, seed {seed}");
    let mut chance = Chance::new(seed);
    let mut tally = judge::Tally::default();
    for generation in 0..kills.div_ceil(GENERATION) {
        let office = judge::Office::new();
        let mut said = Vec::new();
        for _ in 0..GENERATION.min(kills - generation * GENERATION) {
            // Counted in lines first, so that a slow machine sees the same acts; without a line it is still opening.
            let (lines, after) = (chance.below(16), Duration::from_micros(chance.below(60_000)));
            let now = killed(office.folder(), chance.next(), lines, after);
            office.judge(&said, &now, &mut tally);
            said.extend(now);
        }
    }
    println!("{tally}");
    for act in driver::ACTS {
        assert!(
            tally.acknowledged(act) > 0,
            "{act} was never finished: the kills came too early to prove anything"
        );
    }
}
