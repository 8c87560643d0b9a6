//! What remarks leave to be done on either side, and when it is done with.

use super::Pair;
use crate::flows::package::{send, year};
use contract::merging::{self, DisputeDecide};
use contract::receipts::ReceiptIssued;
use contract::remarks::{self, TaskKind};
use registry::Registry;
use registry::agreements::{Agreement, AgreementQuery, page};
use registry::received::ConflictAnswer;
use registry::remarks::{Asks, Remark};
use testkit::agreement;

fn tasks(registry: &Registry) -> Vec<(TaskKind, String, String)> {
    let found = remarks::tasks(registry).unwrap();
    found
        .into_iter()
        .map(|one| (one.is, one.title, one.text))
        .collect()
}

/// The bureau wishes for another end of the water agreement, and the office heard it.
fn heard() -> (Pair, Remark, ReceiptIssued) {
    let pair = Pair::new();
    pair.sent_and_merged();
    let remark = pair.remark(
        &pair.water,
        Asks::Correction,
        "documents[0].ends",
        "Tanggal keliru.",
    );
    let issued = pair.issue();
    pair.office.clock.set_day("2026-01-25");
    pair.import(&pair.carried(&issued));
    (pair, remark, issued)
}

/// The office changes an agreement a day later.
fn mended(pair: &Pair, agreement: &Agreement, day: &str) -> Agreement {
    pair.office.clock.set_day(day);
    pair.office
        .edit(agreement, |form| form.note = format!("Diperbaiki {day}"))
}

fn marked(pair: &Pair) -> Vec<String> {
    let query = AgreementQuery {
        remarked: true,
        ..AgreementQuery::default()
    };
    let on = pair.office.today();
    let found = pair.office.read(|c| page(c, &query, on, 0, 50)).unwrap();
    found.items.into_iter().map(|item| item.title).collect()
}

#[test]
fn the_office_is_to_answer_a_remark_until_it_changed_the_record() {
    let (pair, _, _) = heard();
    let open = (
        TaskKind::Heard,
        "Pengelolaan Air Minum".to_owned(),
        "Tanggal keliru.".to_owned(),
    );
    assert_eq!(tasks(&pair.office), [open]);
    let found = remarks::tasks(&pair.office).unwrap().remove(0);
    assert_eq!(found.agreement.as_deref(), Some(pair.water.id.as_str()));
    assert_eq!(found.office, "Bagian Kerja Sama Provinsi Jawa Timur");
    assert_eq!(marked(&pair), ["Pengelolaan Air Minum"], "the list finds it, too");
    mended(&pair, &pair.parking, "2026-01-26");
    assert_eq!(tasks(&pair.office).len(), 1, "another record answers nothing");
    mended(&pair, &pair.water, "2026-01-27");
    assert_eq!(tasks(&pair.office), [], "it is on its way with the next package");
    assert_eq!(marked(&pair), [""; 0]);
}

#[test]
fn what_was_changed_is_asked_again_only_when_the_bureau_saw_it_and_still_remarks() {
    let (pair, remark, _) = heard();
    pair.remark(&pair.parking, Asks::Remark, "", "Sudah baik.");
    mended(&pair, &pair.water, "2026-01-27");
    pair.import(&pair.carried(&pair.issue()));
    assert_eq!(
        tasks(&pair.office).len(),
        1,
        "a later receipt of the package as it was brings the new remark alone"
    );
    pair.merge(&send(&pair.office, year(2025)).path);
    pair.import(&pair.carried(&pair.issue()));
    assert_eq!(
        tasks(&pair.office).len(),
        2,
        "this content was received, and the remark stands"
    );
    pair.close(&remark);
    pair.import(&pair.carried(&pair.issue()));
    assert_eq!(
        tasks(&pair.office)
            .into_iter()
            .map(|(_, _, text)| text)
            .collect::<Vec<_>>(),
        ["Sudah baik."],
        "the newest receipt speaks"
    );
}

#[test]
fn a_scan_that_was_asked_for_stays_to_be_done_until_the_bureau_says_otherwise() {
    let pair = Pair::new();
    pair.sent_and_merged();
    pair.remark(&pair.water, Asks::Scan, "documents[0]", "");
    pair.import(&pair.carried(&pair.issue()));
    mended(&pair, &pair.water, "2026-01-27");
    assert_eq!(
        tasks(&pair.office).len(),
        1,
        "a change of words brings no scan to the bureau"
    );
}

#[test]
fn the_bureau_sees_of_each_remark_whether_it_was_sent_answered_or_judged() {
    let pair = Pair::new();
    pair.sent_and_merged();
    let of_bureau = || -> Vec<TaskKind> { tasks(&pair.bureau).into_iter().map(|(is, ..)| is).collect() };
    pair.remark(
        &pair.water,
        Asks::Correction,
        "documents[0].ends",
        "Tanggal keliru.",
    );
    assert_eq!(of_bureau(), [TaskKind::Unsent]);
    let issued = pair.issue();
    assert_eq!(of_bureau(), [TaskKind::Unanswered]);
    pair.import(&pair.carried(&issued));
    mended(&pair, &pair.water, "2026-01-27");
    pair.merge(&send(&pair.office, year(2025)).path);
    assert_eq!(
        of_bureau(),
        [TaskKind::Changed],
        "the office changed what was annotated"
    );
    let open = merging::disputes(&pair.bureau).unwrap().remove(0);
    let answer = |option: &str| DisputeDecide {
        sender: open.sender,
        answer: ConflictAnswer {
            conflict: open.conflict.id.clone(),
            option: option.into(),
            note: String::new(),
        },
        note: "Sudah sesuai".into(),
    };
    merging::decide(&pair.bureau, &pair.bureau.actor, &answer("keep")).unwrap();
    assert_eq!(
        of_bureau(),
        [TaskKind::Unanswered],
        "judged and kept open, it waits for the office again"
    );
    let again = merging::decide(&pair.bureau, &pair.bureau.actor, &answer("done"));
    assert_eq!(again.unwrap_err().code, "merge.not_open");
}

#[test]
fn deciding_that_it_was_done_closes_the_remark_and_the_task() {
    let (pair, remark, _) = heard();
    mended(&pair, &pair.water, "2026-01-27");
    pair.merge(&send(&pair.office, year(2025)).path);
    let open = merging::disputes(&pair.bureau).unwrap().remove(0);
    let request = DisputeDecide {
        sender: open.sender,
        answer: ConflictAnswer {
            conflict: open.conflict.id,
            option: "done".into(),
            note: String::new(),
        },
        note: "Sudah sesuai".into(),
    };
    merging::decide(&pair.bureau, &pair.bureau.actor, &request).unwrap();
    assert_eq!(tasks(&pair.bureau), []);
    let kept = pair
        .bureau
        .read(|c| registry::remarks::get(c, &remark.id))
        .unwrap();
    assert_eq!(kept.unwrap().close_note, "Sudah sesuai");
}

#[test]
fn an_agreement_nobody_remarked_on_is_nobodys_task() {
    let (pair, ..) = heard();
    pair.office.save(&agreement().title("Baru Sesudahnya").build());
    assert_eq!(tasks(&pair.office).len(), 1);
}
