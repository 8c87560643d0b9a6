//! Scans beside packages: what a bureau takes is what a merged package of that office lists, and nothing else.

#[cfg(target_os = "linux")]
mod full_disk;
mod hostile;
#[cfg(target_os = "linux")]
mod tools;

use crate::flows::receipts::Pair;
use contract::attachments;
use contract::scans::{self, ReceivedScanId, ScansAsk, ScansMade, ScansOf, ScansTaken};
use contract::work::Watch;
use contract::{Problem, merging};
use registry::agreements::Agreement;
use registry::attachments::{Attachment, Owner};
use registry::check;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use testkit::TempRegister;

/// A small file that looks like a PDF from its first bytes.
pub(super) fn pdf(words: &str) -> Vec<u8> {
    format!("%PDF-1.7\n{words}\n%%EOF\n").into_bytes()
}

pub(super) fn attach(office: &TempRegister, to: &Agreement, name: &str) -> Attachment {
    let file = office.file(name, &pdf(name));
    attachments::add(office, &office.actor, Owner::Agreement, &to.id, None, &file)
        .unwrap()
        .value
}

/// An office that sent a package with two scans to its bureau.
pub(super) struct Sent {
    pub(super) pair: Pair,
    pub(super) scans: [Attachment; 2],
    pub(super) package: PathBuf,
}

impl Sent {
    pub(super) fn new() -> Self {
        let pair = Pair::new();
        let scans = [
            attach(&pair.office, &pair.water, "Naskah air minum.pdf"),
            attach(&pair.office, &pair.parking, "Naskah parkir.pdf"),
        ];
        let package = pair.sent_and_merged();
        Self { pair, scans, package }
    }

    pub(super) fn out(&self, name: &str) -> PathBuf {
        self.pair.office.outside().join(name)
    }

    fn try_make(&self, out: &Path) -> Result<ScansMade, Problem> {
        let office = &self.pair.office;
        let watch = Watch::nobody();
        scans::make(office, &office.actor, &self.package, out, &merging::read, watch).map(|done| done.value)
    }

    pub(super) fn made(&self) -> PathBuf {
        let out = self.out("pindaian.ikat-scans");
        self.try_make(&out).unwrap();
        out
    }

    pub(super) fn take(&self, file: &Path) -> Result<ScansTaken, Problem> {
        let bureau = &self.pair.bureau;
        scans::take(bureau, &bureau.actor, file, Watch::nobody()).map(|done| done.value)
    }

    fn missing(&self) -> Vec<String> {
        let all = scans::missing(&self.pair.bureau, &ScansOf::default()).unwrap();
        all.into_iter().map(|one| one.name).collect()
    }
}

/// What a take may change: the content, the history, the kept files.
pub(super) fn state(bureau: &TempRegister) -> (String, i64, u32) {
    let found = check::check(bureau).unwrap();
    assert_eq!(found.faults, [], "the register is sound");
    let count = |row: &rusqlite::Row<'_>| row.get(0);
    let history = bureau.raw().query_row("SELECT count(*) FROM audit", [], count);
    (found.content_hash, history.unwrap(), found.files)
}

#[test]
fn a_bureau_takes_the_scans_that_a_merged_package_lists_and_taking_twice_changes_nothing() {
    let sent = Sent::new();
    assert_eq!(sent.missing().len(), 2, "a package brings no bytes");
    let before = state(&sent.pair.bureau);
    let file = sent.made();
    let taken = sent.take(&file).unwrap();
    assert_eq!((taken.taken.len(), taken.already, taken.refused.len()), (2, 0, 0));
    assert_eq!(sent.missing(), Vec::<String>::new());
    let after = state(&sent.pair.bureau);
    assert_eq!(after.0, before.0, "records are what they were");
    assert_eq!(after.2, before.2 + 2, "check counts and verifies what was taken");
    let again = sent.take(&file).unwrap();
    assert_eq!((again.taken.len(), again.already), (0, 2));
    assert_eq!(state(&sent.pair.bureau), after, "taking twice changes nothing");
    let request = ReceivedScanId {
        sender: sent.pair.sender(),
        id: sent.scans[0].id.clone(),
    };
    let copy = sent.out("salinan.pdf");
    scans::copy_to(&sent.pair.bureau, &request, &copy).unwrap();
    assert_eq!(std::fs::read(copy).unwrap(), pdf("Naskah air minum.pdf"));
}

#[test]
fn what_was_asked_for_travels_with_the_receipt_and_is_answered_by_exactly_these_scans() {
    let sent = Sent::new();
    let (office, bureau) = (&sent.pair.office, &sent.pair.bureau);
    let request = ScansAsk {
        sender: sent.pair.sender(),
        record: Some(sent.pair.parking.id.clone()),
    };
    let asked = scans::ask(bureau, &bureau.actor, &request).unwrap().value;
    assert_eq!(asked.len(), 1, "only what belongs to this record");
    let again = scans::ask(bureau, &bureau.actor, &request).unwrap_err();
    assert_eq!(again.code, "scans.nothing_to_ask", "nothing is asked for twice");
    let receipt = sent.pair.issue();
    sent.pair.import(&sent.pair.carried(&receipt));
    let wanted = scans::asked(office).unwrap();
    assert_eq!(wanted.scans, ["Naskah parkir.pdf"]);
    let out = sent.out("jawaban.ikat-scans");
    let made = scans::make_asked(office, &office.actor, &out, Watch::nobody())
        .unwrap()
        .value;
    assert_eq!((made.scans, made.package), (1, None));
    let taken = sent.take(&out).unwrap();
    assert_eq!(
        (taken.taken.as_slice(), taken.closed),
        (&["Naskah parkir.pdf".to_owned()][..], 1)
    );
    assert_eq!(sent.missing(), ["Naskah air minum.pdf"]);
    let next = sent.pair.issue();
    assert!(
        next.receipt.remarks.is_empty(),
        "an answered request is not asked again"
    );
}

#[test]
fn a_scan_that_is_gone_here_is_named_and_stops_no_other() {
    let sent = Sent::new();
    let vault = sent.pair.office.vault();
    vault.remove(&sent.scans[0].sha256.parse().unwrap()).unwrap();
    let out = sent.out("sebagian.ikat-scans");
    let made = sent.try_make(&out).unwrap();
    assert_eq!(
        (made.scans, made.missing),
        (1, vec!["Naskah air minum.pdf".to_owned()])
    );
    assert_eq!(sent.take(&out).unwrap().taken, ["Naskah parkir.pdf"]);
    assert_eq!(
        sent.try_make(&out).unwrap_err().code,
        "scans.exists",
        "nothing is replaced"
    );
    vault.remove(&sent.scans[1].sha256.parse().unwrap()).unwrap();
    let none = sent.out("kosong.ikat-scans");
    assert_eq!(sent.try_make(&none).unwrap_err().code, "scans.all_missing");
    assert!(!none.exists(), "a refusal leaves no file");
}

#[test]
fn whoever_stops_it_leaves_no_companion_and_no_scan_half_taken() {
    let sent = Sent::new();
    let stop = |_: &_| ControlFlow::Break(());
    let (office, bureau) = (&sent.pair.office, &sent.pair.bureau);
    let out = sent.out("berhenti.ikat-scans");
    let watch = Watch::by(&stop);
    let stopped = scans::make(office, &office.actor, &sent.package, &out, &merging::read, watch);
    assert_eq!(stopped.unwrap_err().code, "work.cancelled");
    assert!(!out.exists());
    let (file, before) = (sent.made(), state(bureau));
    let stopped = scans::take(bureau, &bureau.actor, &file, Watch::by(&stop)).unwrap();
    assert_eq!(stopped.value.stopped.unwrap().code, "work.cancelled");
    assert_eq!(stopped.value.taken, Vec::<String>::new());
    assert_eq!(state(bureau), before);
    assert_eq!(
        sent.take(&file).unwrap().taken.len(),
        2,
        "and it can be begun again"
    );
}

#[test]
fn scans_of_a_merge_that_was_taken_back_are_nobodys_until_it_is_merged_again() {
    let sent = Sent::new();
    sent.take(&sent.made()).unwrap();
    let bureau = &sent.pair.bureau;
    let taken = state(bureau).2;
    bureau.clock.set_day("2100-01-20");
    assert_eq!(
        check::check(bureau).unwrap().orphans,
        0,
        "so late, and still the office's"
    );
    bureau.clock.set_day("2026-01-20");
    let merge = merging::merges(bureau).unwrap().remove(0);
    let request = merging::MergeUndo {
        id: merge.id,
        note: "Salah folder".into(),
    };
    merging::undo(bureau, &bureau.actor, &request).unwrap();
    assert_eq!(taken, 3, "two scans, and the package that lists them");
    assert_eq!(state(bureau).2, 0, "no row names any of them");
    bureau.clock.set_day("2100-01-20");
    assert_eq!(
        check::check(bureau).unwrap().orphans,
        3,
        "a sweep would take them now"
    );
    bureau.clock.set_day("2026-01-20");
    sent.pair.merge(&sent.package);
    assert_eq!(
        state(bureau).2,
        taken,
        "they are here again and nobody sends them anew"
    );
    assert_eq!(sent.missing(), Vec::<String>::new());
}
