//! What `test` and `check` do, in order, as data.
//!
//! One profile and one selection of packages (`--workspace`) serve every cargo step: with another selection cargo unifies
//! features differently and compiles the same crates again.

use std::time::Instant;

use crate::Told;
use crate::acts::{
    Done, build_programs, build_ui, cargo, cargo_tests, core_tests, held, installer, licences, npm,
    the_window, ui_tests,
};
use crate::count::Count;
use crate::house::House;
use crate::{notices, setup};

/// One step.
pub struct Step {
    name: &'static str,
    act: fn(&House) -> Told<Done>,
    /// Without it nothing after it makes sense.
    needed: bool,
}

const fn step(name: &'static str, act: fn(&House) -> Told<Done>) -> Step {
    Step {
        name,
        act,
        needed: false,
    }
}

const fn needed(name: &'static str, act: fn(&House) -> Told<Done>) -> Step {
    Step {
        name,
        act,
        needed: true,
    }
}

/// Everything CI runs. The window is compiled around the built screens, so these come first.
pub const TEST: &[Step] = &[
    needed("set-up", |house| held(setup::for_test(house))),
    step("formatting", |house| cargo(house, &["fmt", "--all", "--check"])),
    needed("screens built", |house| held(build_ui(house))),
    step("lints", |house| {
        cargo(
            house,
            &[
                "clippy",
                "--workspace",
                "--all-targets",
                "--locked",
                "--",
                "--deny",
                "warnings",
            ],
        )
    }),
    step("licences and sources", licences),
    step("third-party notices", |house| held(notices::check(house))),
    needed("programs built", |house| held(build_programs(house))),
    step("core tests and contract drift", core_tests),
    step("examples in the documentation", |house| {
        cargo_tests(house, &["--doc"])
    }),
    step("screens: types", |house| npm(house, "check")),
    step("screens: lints", |house| npm(house, "lint")),
    step("screens: formatting", |house| npm(house, "format:check")),
    step("screens: tests", ui_tests),
    step("the real window", the_window),
    step("the installer", installer),
];

/// The fast part, for between two edits.
pub const CHECK: &[Step] = &[
    step("formatting", |house| cargo(house, &["fmt", "--all", "--check"])),
    needed("screens built", |house| {
        if house.at("ui/dist/index.html").is_file() {
            held(Ok(()))
        } else {
            setup::for_build(house)?;
            held(build_ui(house))
        }
    }),
    step("lints", |house| {
        cargo(
            house,
            &[
                "clippy",
                "--workspace",
                "--all-targets",
                "--locked",
                "--",
                "--deny",
                "warnings",
            ],
        )
    }),
    step("core tests and contract drift", core_tests),
];

/// Runs the steps to the end, shows a table and the sum of all tests, and fails when anything did.
pub fn all(house: &House, steps: &[Step]) -> Told<()> {
    let mut table = Vec::new();
    let mut sum = Count::default();
    let mut failed = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        println!("\n== {} of {}: {} ==", at + 1, steps.len(), step.name);
        let begun = Instant::now();
        let (mark, note) = match (step.act)(house) {
            Ok(Done::Held(count)) => {
                sum += count;
                ("ok", told(count))
            }
            Ok(Done::Broke(count, why)) => {
                sum += count;
                println!("{why}");
                ("FAILED", format!("{}; {why}", told(count)))
            }
            Ok(Done::NotHere(why)) => ("not here", why.to_owned()),
            Err(told) => {
                println!("{told}");
                ("FAILED", told.lines().next().unwrap_or_default().to_owned())
            }
        };
        table.push(format!(
            "{mark:<9}{:>7.1} s  {:<32} {note}",
            begun.elapsed().as_secs_f64(),
            step.name
        ));
        if mark == "FAILED" {
            failed.push(step.name);
            if step.needed {
                break;
            }
        }
    }
    println!("\n{}", table.join("\n"));
    for step in steps.get(table.len()..).unwrap_or_default() {
        println!("not run            {}", step.name);
    }
    if !failed.is_empty() {
        println!("\nsteps that failed: {}", failed.join(", "));
    }
    let skipped = if sum.skipped > 0 {
        format!(", {} skipped", sum.skipped)
    } else {
        String::new()
    };
    println!("\n{} passed, {} failed{skipped}", sum.passed, sum.failed);
    if failed.is_empty() {
        Ok(())
    } else {
        Err(String::new())
    }
}

fn told(count: Count) -> String {
    match count {
        Count {
            passed: 0,
            failed: 0,
            skipped: 0,
        } => String::new(),
        Count {
            passed,
            failed,
            skipped,
        } => format!("{passed} passed, {failed} failed, {skipped} skipped"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_a_name_of_its_own() {
        let mut names: Vec<&str> = TEST.iter().map(|step| step.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), TEST.len());
    }
}
