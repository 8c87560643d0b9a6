//! Long work: it says how far it is, and stopping it anywhere leaves register, folder and numbers as they were.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use contract::desk;
use contract::letters::{self, LetterIssue, LetterNumber, LetterRequest, OfficePress};
use contract::recap::PeriodChoice;
use contract::work::{Pace, Watch, WorkProgress};
use contract::{Problem, check, exchange};
use registry::Registry;
use registry::letters::To;
use registry::samples::Sample;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

const YEAR: PeriodChoice = PeriodChoice {
    year: 2025,
    semester: None,
    from_year: None,
};

fn malang() -> (tempfile::TempDir, Registry) {
    let folder = tempfile::tempdir().unwrap();
    let (registry, _) = contract::session::fill_sample(
        folder.path(),
        desk::system(),
        &desk::actor(),
        Sample::Malang,
        &mut |_, _| {},
    )
    .unwrap();
    (folder, registry)
}

fn request(registry: &Registry) -> LetterRequest {
    let officials = registry.read(registry::settings::officials).unwrap();
    LetterRequest {
        kind: registry::letters::LetterKind::Recap,
        to: To::Governor,
        period: PeriodChoice {
            from_year: Some(2020),
            ..YEAR
        },
        scope: registry::Scope::All,
        date: chrono::NaiveDate::from_ymd_opt(2026, 1, 9).unwrap(),
        number: String::new(),
        official: officials[0].id.clone(),
        columns: Vec::new(),
        interim: false,
    }
}

/// Runs `work` to its end and gives every word it said.
fn heard<T>(work: impl FnOnce(Watch<'_>) -> Result<T, Problem>) -> (T, Vec<WorkProgress>) {
    let words = RefCell::new(Vec::new());
    let done = work(Watch::by(&|progress| {
        words.borrow_mut().push(progress.clone());
        ControlFlow::Continue(())
    }))
    .unwrap();
    (done, words.into_inner())
}

/// Runs `work` and stops it at its word number `stop`.
fn stopped<T: std::fmt::Debug>(stop: usize, work: impl FnOnce(Watch<'_>) -> Result<T, Problem>) {
    let told = RefCell::new(0);
    let outcome = work(Watch::by(&|_| {
        *told.borrow_mut() += 1;
        if *told.borrow() > stop {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }));
    let problem = outcome.expect_err("work that is stopped is not done");
    assert_eq!(problem.code, "work.cancelled", "stopped at {stop}");
    assert_eq!(*told.borrow(), stop + 1, "nothing goes on after the word to stop");
}

/// Words that go on to the end without going back, the last of which cannot be stopped.
fn are_in_order(words: &[WorkProgress]) {
    assert!(
        words.windows(2).all(|pair| pair[0].share <= pair[1].share),
        "a bar never goes back: {words:?}"
    );
    assert!(words.iter().all(|word| word.share <= 1000));
    for word in words {
        let sentence = &word.sentence;
        assert!(
            sentence.starts_with(char::is_uppercase) && !sentence.contains(['{', '}']),
            "{sentence:?}"
        );
    }
}

fn ends_past_recall(words: &[WorkProgress]) {
    let (last, before) = words.split_last().unwrap();
    assert!(!last.can_cancel && before.iter().all(|word| word.can_cancel));
}

fn files_below(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.display().to_string());
            }
        }
    }
    found
}

/// What stopping must leave as it was: the audit's head (so every row), the files kept, and what `check` finds.
fn state(registry: &Registry) -> (String, BTreeSet<String>, String) {
    (
        registry.read(registry::audit::head).unwrap(),
        files_below(&registry.folder().join("files")),
        format!("{:?}", check::check(registry).unwrap()),
    )
}

#[test]
fn a_letter_says_how_far_it_is_and_stopping_it_anywhere_issues_nothing() {
    let (_folder, registry) = malang();
    let press = OfficePress::default();
    let order = LetterIssue {
        letter: request(&registry),
        draft: None,
    };
    let (preview, words) = heard(|watch| letters::preview(&registry, &press, &order.letter, watch));
    are_in_order(&words);
    assert!(
        words.iter().all(|word| word.can_cancel),
        "a preview leaves nothing"
    );
    assert!(preview.starts_with(b"%PDF"));
    for stop in 0..words.len() {
        stopped(stop, |watch| {
            letters::preview(&registry, &press, &order.letter, watch)
        });
    }

    let before = state(&registry);
    let issue = |watch: Watch<'_>| letters::issue(&registry, &desk::actor(), &press, &order, watch);
    // One word more than a preview: the last moment.
    for stop in 0..=words.len() {
        stopped(stop, issue);
        assert_eq!(state(&registry), before, "stopped at {stop}");
    }
    assert!(letters::all(&registry).unwrap().is_empty());

    let (issued, words) = heard(issue);
    are_in_order(&words);
    ends_past_recall(&words);
    let laying = words.iter().find(|word| word.part == "letter_laying").unwrap();
    assert!(laying.sentence.contains("halaman"), "{}", laying.sentence);

    let before = state(&registry);
    let number = LetterNumber {
        id: issued.value.id.clone(),
        number: "100.2.2.3/17".to_owned(),
    };
    let print = |watch: Watch<'_>| letters::number(&registry, &desk::actor(), &press, &number, watch);
    for stop in [0, 2, 4] {
        stopped(stop, print);
        assert_eq!(state(&registry), before, "stopped at {stop}");
    }
    let (numbered, words) = heard(print);
    ends_past_recall(&words);
    assert_eq!(numbered.value.newest.print, 2, "the number was still free");
}

#[test]
fn a_package_says_how_far_it_is_and_stopping_it_anywhere_leaves_no_file_and_no_sequence() {
    let (_folder, registry) = malang();
    let outgoing = tempfile::tempdir().unwrap();
    let target = |name: &str| outgoing.path().join(name);
    let make = |watch: Watch<'_>, name: &str| {
        exchange::export(&registry, &desk::actor(), YEAR, &target(name), watch)
    };
    let (first, words) = heard(|watch| make(watch, "satu.ikat"));
    are_in_order(&words);
    ends_past_recall(&words);
    let (before, files) = (state(&registry), files_below(outgoing.path()));
    for stop in 0..words.len() {
        stopped(stop, |watch| make(watch, "dua.ikat"));
        assert_eq!(state(&registry), before, "stopped at {stop}");
        assert_eq!(files_below(outgoing.path()), files, "stopped at {stop}");
    }
    let (second, _) = heard(|watch| make(watch, "dua.ikat"));
    assert_eq!(second.value.sequence, first.value.sequence + 1);
}

#[test]
fn messages_come_ten_a_second_at_most_and_one_for_each_part() {
    let pace = Pace::default();
    let start = Instant::now();
    let at = |milliseconds, part: &str| {
        let progress = WorkProgress {
            part: part.to_owned(),
            sentence: String::new(),
            share: 0,
            can_cancel: true,
        };
        pace.due(start + Duration::from_millis(milliseconds), &progress)
    };
    assert!(at(0, "a"), "the first word is heard");
    assert!(!at(99, "a"));
    assert!(at(100, "a"));
    assert!(at(101, "b"), "a new part is heard at once");
    assert!(!at(150, "b"));
}
