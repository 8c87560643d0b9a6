//! The files of merged packages: kept with the merge or not at all, and kept late where an older program kept none.

use super::{Province, semester};
use crate::flows::package::{second_semester, send};
use contract::Problem;
use contract::forwarding;
use contract::merging::{self, Inbox, MergingPlan};
use contract::work::{Watch, WorkProgress};
use registry::check;
use std::cell::RefCell;
use std::ops::ControlFlow;
use testkit::TempRegister;

/// The content's hash, the audit's head and the number of kept files.
fn state(of: &TempRegister) -> (String, String, u32) {
    let found = check::check(of).unwrap();
    assert_eq!(found.faults, [], "the register is whole");
    let kept = of
        .raw()
        .query_row("SELECT count(*) FROM original", [], |row| row.get(0));
    (
        found.content_hash,
        of.read(registry::audit::head).unwrap(),
        kept.unwrap(),
    )
}

/// Packages of both offices that a program merged which kept no files yet, with a later one of the first office that is new.
fn late() -> (Province, Vec<std::path::PathBuf>) {
    let east = Province::east();
    east.register.raw().execute("DELETE FROM original", []).unwrap();
    send(&east.offices[0], second_semester());
    let folders = east.offices.iter().map(|office| office.outside().join("kirim"));
    let folders = folders.collect();
    (east, folders)
}

fn gathered(at: &TempRegister, folders: &[std::path::PathBuf]) -> (Inbox, MergingPlan) {
    merging::gather(at, folders, &merging::read, Watch::nobody()).unwrap()
}

/// Merges, hears every word, and stops at the word of this number.
fn merges(
    at: &TempRegister,
    (inbox, plan): &(Inbox, MergingPlan),
    stop: Option<usize>,
) -> (Result<(), Problem>, Vec<WorkProgress>) {
    let heard = RefCell::new(Vec::new());
    let watch = |progress: &WorkProgress| {
        heard.borrow_mut().push(progress.clone());
        if stop.is_some_and(|stop| heard.borrow().len() > stop) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let done = merging::merge(at, &at.actor, inbox, &plan.basis, &[], Watch::by(&watch));
    (done.map(drop), heard.into_inner())
}

#[test]
fn a_merge_that_is_stopped_anywhere_leaves_register_and_audit_as_they_were() {
    let (east, folders) = late();
    let waiting = gathered(&east.register, &folders);
    let before = state(&east.register);
    assert_eq!(before.2, 0);
    let mut stop = 0;
    loop {
        let (done, heard) = merges(&east.register, &waiting, Some(stop));
        let Err(problem) = done else { break };
        assert_eq!(problem.code, "work.cancelled", "stopped at {stop}");
        assert_eq!(heard.len(), stop + 1, "nothing goes on after the word to stop");
        assert_eq!(state(&east.register), before, "stopped at {stop}");
        stop += 1;
    }
    assert!(stop > 6, "three packages merged and three files kept: {stop}");
    assert_eq!(
        state(&east.register).2,
        3,
        "whoever was merged is kept with the merge"
    );
}

#[test]
fn a_merge_of_an_old_plan_keeps_no_file() {
    let (east, folders) = late();
    let mut waiting = gathered(&east.register, &folders);
    waiting.1.basis = "register lain".into();
    let before = state(&east.register);
    let (done, _) = merges(&east.register, &waiting, None);
    assert_eq!(done.unwrap_err().code, "merge.stale");
    assert_eq!(state(&east.register), before);
}

#[test]
fn keeping_files_is_a_part_of_the_merge_that_says_how_far_it_is() {
    let (east, folders) = late();
    let waiting = gathered(&east.register, &folders);
    let (done, heard) = merges(&east.register, &waiting, None);
    done.unwrap();
    assert!(
        heard.windows(2).all(|pair| pair[0].share <= pair[1].share),
        "a bar never goes back: {heard:?}"
    );
    let keeping: Vec<&str> = heard
        .iter()
        .filter(|word| word.part == "merge_keeping")
        .map(|word| word.sentence.as_str())
        .collect();
    assert_eq!(
        keeping,
        [0, 1, 2].map(|done| format!("Menyimpan berkas paket, {done} dari 3"))
    );
    let (last, before) = heard.split_last().unwrap();
    assert!(!last.can_cancel && before.iter().all(|word| word.can_cancel));
    let told: Vec<(String, String)> = {
        let raw = east.register.raw();
        let mut rows = raw
            .prepare("SELECT action, subject_id FROM audit WHERE subject = 'original' ORDER BY subject_id")
            .unwrap();
        let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.collect::<rusqlite::Result<_>>().unwrap()
    };
    assert_eq!(
        told.len(),
        2,
        "the two that were merged long ago have a word of their own"
    );
    assert!(told.iter().all(|(action, _)| action == "package.merge"));
}

#[test]
fn a_package_merged_before_files_were_kept_is_kept_when_it_comes_once_more() {
    let (east, mut folders) = late();
    folders.pop();
    let target = east.register.outside().join("terusan");
    let pass_on = || {
        forwarding::forward(
            &east.register,
            &east.register.actor,
            semester(),
            &target,
            Watch::nobody(),
        )
    };
    let (done, _) = merges(&east.register, &gathered(&east.register, &folders), None);
    done.unwrap();
    let refused = pass_on().unwrap_err();
    assert_eq!(refused.code, "forward.not_kept");
    assert!(refused.message.contains("Kota Batu"), "{}", refused.message);

    // Of the other office nothing is new: only its file is.
    let other = [east.offices[1].outside().join("kirim")];
    let waiting = gathered(&east.register, &other);
    let before = state(&east.register);
    let mut stop = 0;
    let told = loop {
        let (done, _) = merges(&east.register, &waiting, Some(stop));
        let problem = done.unwrap_err();
        if problem.code != "work.cancelled" {
            break problem;
        }
        assert_eq!(state(&east.register), before, "stopped at {stop}");
        stop += 1;
    };
    assert_eq!(told.code, "merge.files_kept");
    assert!(told.message.contains("berkas 1 paket"), "{}", told.message);
    pass_on().unwrap();
    let (again, _) = merges(&east.register, &gathered(&east.register, &other), None);
    assert_eq!(again.unwrap_err().code, "merge.nothing_new", "kept once");
}
