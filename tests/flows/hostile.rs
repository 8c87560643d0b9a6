//! What anybody may send: each file with one defect is refused where it must be, and the register beside it stays as it is.

mod changes;

use exchange::{Limits, PackageError, Step, read};
use registry::check;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;
use testkit::hostile::{Case, Workshop, cases};
use testkit::{TempRegister, agreement};

static SHOP: LazyLock<Workshop> = LazyLock::new(Workshop::new);

fn refusal(bytes: Vec<u8>, limits: &Limits, left_out: Option<Step>) -> Option<(Step, PackageError)> {
    read::trial(bytes, limits, left_out).err()
}

/// What is not as the case says; nothing when all is.
fn judge(case: &Case) -> Option<String> {
    let tried = catch_unwind(AssertUnwindSafe(|| {
        refusal(case.bytes(&SHOP), &case.limits, None)
    }));
    let said = match tried {
        Err(_) => "panicked".to_owned(),
        Ok(None) => "was accepted".to_owned(),
        Ok(Some((step, error))) => {
            let told = format!("{error:?}");
            if case.steps.contains(&step) && told.starts_with(&case.refusal) {
                return None;
            }
            let told: String = told.chars().take(200).collect();
            format!("was refused at {step:?}: {told}")
        }
    };
    Some(format!(
        "{case:?}\n    {said}\n    expected at {:?}: {}",
        case.steps, case.refusal
    ))
}

#[test]
fn every_hostile_file_is_refused_at_its_step_and_the_register_stays_as_it_is() {
    let register = TempRegister::at("35.73", "2026-01-20");
    register.save(&agreement().build());
    let hash = || check::check(&register).unwrap().content_hash;
    let before = hash();
    let mut families: BTreeMap<&str, Vec<Case>> = BTreeMap::new();
    for case in cases() {
        families.entry(case.family).or_default().push(case);
    }
    assert!(
        SHOP.sound.len() > 4096 && refusal(SHOP.sound.clone(), &Limits::OFFICE, None).is_none(),
        "what they are made of is sound"
    );
    assert!(
        refusal(SHOP.forge(""), &Limits::OFFICE, None).is_none(),
        "and signing it anew is no defect"
    );
    let mut wrong = Vec::new();
    for cases in families.values() {
        let (left, right) = cases.split_at(cases.len() / 2);
        std::thread::scope(|scope| {
            let other = scope.spawn(|| left.iter().filter_map(judge).collect::<Vec<_>>());
            wrong.extend(right.iter().filter_map(judge));
            wrong.extend(other.join().unwrap());
        });
        assert_eq!(hash(), before, "{cases:?} changed the register");
    }
    assert!(wrong.is_empty(), "{} files:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_hostile_files_are_many_and_of_many_kinds() {
    let cases = cases();
    let families: BTreeSet<&str> = cases.iter().map(|case| case.family).collect();
    let names: BTreeSet<String> = cases.iter().map(|case| format!("{case:?}")).collect();
    println!("{} files of {} families", cases.len(), families.len());
    assert_eq!(names.len(), cases.len(), "each has a name of its own");
    assert!(cases.len() >= 500, "{} files", cases.len());
    assert!(families.len() >= 60, "{} families", families.len());
}

/// Nothing comes between making the private folder and looking into it: no file can show that the look is left out.
const UNSEEN: [Step; 1] = [Step::Copy];

#[test]
fn no_step_of_reading_can_be_left_out() {
    let cases = cases();
    for step in Step::ALL.into_iter().filter(|step| !UNSEEN.contains(step)) {
        // The guards have no refusal of their own: what they stop is met by the step that reads.
        let met = if step == Step::Guards { Step::Values } else { step };
        let shown = cases
            .iter()
            .filter(|case| case.steps.contains(&met))
            .filter(|case| step != Step::Guards || case.family == "a row too long to hold")
            .any(|case| {
                let told = |left_out| {
                    refusal(case.bytes(&SHOP), &case.limits, left_out)
                        .map(|(step, error)| (step, format!("{error:?}")))
                };
                told(None).is_some_and(|(at, _)| at == met) && told(None) != told(Some(step))
            });
        assert!(
            shown,
            "without {step:?} some file must be accepted, or refused for another reason"
        );
    }
}
