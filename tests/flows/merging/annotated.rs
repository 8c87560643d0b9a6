//! What an office changes of a record that the bureau annotated is shown before it is merged, with the remark beside it.
//! The office's content stands whatever is answered; the remark is the bureau's, and no merge closes it silently.

use super::{Bureau, ConflictAnswer, Office, first_semester, second_semester};
use registry::received::{self, Conflict, Dispute, Fate, MergeError, Plan, RecordKind};
use registry::remarks::{self, Asks, Remark, RemarkForm};

fn remark(bureau: &Bureau, sender: i64, asks: Asks, field: &str, wished: Option<&str>) -> Remark {
    let form = RemarkForm {
        sender,
        kind: RecordKind::Agreement,
        record: "a".into(),
        asks,
        field: field.into(),
        text: "Judul tidak sama dengan naskah.".into(),
        wished: wished.map(Into::into),
    };
    let actor = &bureau.register.actor;
    let done = bureau
        .register
        .transact(actor, "remark.save", |tx| remarks::save(tx, None, &form));
    done.unwrap().value
}

fn as_it_is(bureau: &Bureau, remark: &Remark) -> Remark {
    let found = bureau.register.read(|c| remarks::get(c, &remark.id)).unwrap();
    found.expect("a remark is never deleted")
}

fn annotated(plan: &Plan) -> Vec<Conflict> {
    let all = plan.packages.iter().flat_map(|package| &package.conflicts);
    all.filter(|one| matches!(one.dispute, Dispute::Annotated { .. }))
        .cloned()
        .collect()
}

fn answer(conflict: &Conflict, option: &str, note: &str) -> ConflictAnswer {
    ConflictAnswer {
        conflict: conflict.id.clone(),
        option: option.into(),
        note: note.into(),
    }
}

/// An office whose agreement was received, annotated, and saved anew under another title.
fn changed(bureau: &Bureau, wished: &str) -> (Office, Remark) {
    let mut office = Office::new(bureau, 1);
    office.save("a", "Judul lama");
    office.save("b", "Yang lain");
    bureau.merge(&[&office.pack(first_semester())]);
    let remark = remark(bureau, office.sender, Asks::Correction, "title", Some(wished));
    office.save("a", "Judul baru");
    (office, remark)
}

#[test]
fn what_the_office_changed_of_an_annotated_record_is_shown_with_the_remark_and_both_values() {
    let bureau = Bureau::new();
    let (mut office, remark) = changed(&bureau, "Judul baru");
    let found = annotated(&bureau.plan(&[&office.pack(first_semester())], &[]));
    assert_eq!(found.len(), 1, "one record was annotated: {found:#?}");
    assert_eq!(found[0].options, ["done", "close", "keep"]);
    let Dispute::Annotated {
        title,
        remark: shown,
        fate,
        fields,
        as_wished,
        ..
    } = &found[0].dispute
    else {
        panic!()
    };
    assert_eq!((title.as_str(), *fate), ("Judul baru", Fate::Changed));
    assert_eq!((&shown.id, &shown.form), (&remark.id, &remark.form));
    assert_eq!(fields.len(), 1);
    assert_eq!(
        (&fields[0].field, &fields[0].before, &fields[0].after),
        (
            &"title".to_owned(),
            &Some("Judul lama".into()),
            &Some("Judul baru".into())
        )
    );
    assert!(as_wished, "the field holds the value that was wished for");
}

#[test]
fn another_value_than_the_wished_one_is_not_called_heeded() {
    let bureau = Bureau::new();
    let (mut office, _) = changed(&bureau, "Judul yang benar");
    let found = annotated(&bureau.plan(&[&office.pack(first_semester())], &[]));
    assert!(matches!(
        found[0].dispute,
        Dispute::Annotated { as_wished: false, .. }
    ));
}

#[test]
fn unanswered_it_counts_as_open_the_office_s_content_stands_and_the_remark_stays_open() {
    let bureau = Bureau::new();
    let (mut office, remark) = changed(&bureau, "Judul lain");
    let merge = bureau.merge(&[&office.pack(first_semester())]);
    assert_eq!(
        merge.packages[0].open, 1,
        "the report says that something is open"
    );
    assert_eq!(
        bureau.stands(office.sender, "a"),
        Some(("Judul baru".into(), "standing".into(), false)),
        "the bureau does not own the row: nothing holds the office's content back"
    );
    assert_eq!(as_it_is(&bureau, &remark), remark);
    let rules = bureau.register.rules().unwrap();
    let open = bureau
        .register
        .read(|c| received::disputes(c, rules.book()))
        .unwrap();
    assert_eq!(open.len(), 1, "it waits among the open disputes");
    assert_eq!(open[0].conflict.options, ["done", "close", "keep"]);
}

#[test]
fn an_answer_closes_the_remark_with_its_note_and_taking_the_merge_back_opens_it_again() {
    let bureau = Bureau::new();
    let (mut office, remark) = changed(&bureau, "Judul baru");
    let before = bureau.hash();
    let package = office.pack(first_semester());
    let question = annotated(&bureau.plan(&[&package], &[])).remove(0);
    let done = answer(&question, "done", "Sesuai naskah asli");
    let planned = annotated(&bureau.plan(&[&package], std::slice::from_ref(&done)));
    assert_eq!(planned[0].answered.as_deref(), Some("done"));
    let merge = bureau.try_merge(&[&package], &[done]).unwrap();
    assert_eq!(merge.packages[0].open, 0);
    let closed = as_it_is(&bureau, &remark);
    assert!(closed.closed_at.is_some());
    assert_eq!(closed.close_note, "Sesuai naskah asli");

    bureau.undo(&merge);
    let opened = as_it_is(&bureau, &remark);
    assert_eq!(
        (opened.closed_at, opened.close_note.as_str()),
        (None, ""),
        "the answer went with the merge"
    );
    assert_eq!(opened.seen, remark.seen);
    assert_eq!(bureau.hash(), before);
    assert_eq!(
        annotated(&bureau.plan(&[&package], &[])).len(),
        1,
        "merged again, it is asked again"
    );
}

#[test]
fn kept_open_it_is_not_asked_of_the_same_content_again_but_of_the_next_one() {
    let bureau = Bureau::new();
    let (mut office, remark) = changed(&bureau, "Judul lain");
    let package = office.pack(first_semester());
    let question = annotated(&bureau.plan(&[&package], &[])).remove(0);
    bureau
        .try_merge(&[&package], &[answer(&question, "keep", "")])
        .unwrap();
    assert_eq!(as_it_is(&bureau, &remark), remark, "it stays open as it was");
    let rules = bureau.register.rules().unwrap();
    let open = || {
        let found = bureau.register.read(|c| received::disputes(c, rules.book()));
        found.unwrap().len()
    };
    assert_eq!(open(), 0, "this content was judged");
    assert_eq!(
        annotated(&bureau.plan(&[&office.pack(second_semester())], &[])),
        [],
        "the same content in a later package asks no more"
    );
    office.save("a", "Judul ketiga");
    let next = office.pack(first_semester());
    assert_eq!(annotated(&bureau.plan(&[&next], &[])).len(), 1);
    bureau.merge(&[&next]);
    assert_eq!(open(), 1);
}

#[test]
fn a_record_made_void_or_no_longer_sent_is_asked_about_too() {
    let bureau = Bureau::new();
    let (office, _) = changed(&bureau, "Judul baru");
    let fate = |mut office: Office| {
        let found = annotated(&bureau.plan(&[&office.pack(first_semester())], &[]));
        assert_eq!(found.len(), 1);
        match &found[0].dispute {
            Dispute::Annotated { fate, title, .. } => (*fate, title.clone()),
            other => panic!("{other:?}"),
        }
    };
    let (mut void, mut dropped) = (office.clone(), office);
    void.void("a");
    assert_eq!(
        fate(void),
        (Fate::Voided, "Judul lama".into()),
        "of a void record only the reason travels: it is known by its old title"
    );
    dropped.drop("a");
    assert_eq!(fate(dropped).0, Fate::Withdrawn);
}

#[test]
fn a_scan_that_was_asked_for_and_a_record_that_did_not_change_are_no_conflict() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Judul lama");
    bureau.merge(&[&office.pack(first_semester())]);
    remark(&bureau, office.sender, Asks::Remark, "title", None);
    office.save("b", "Yang lain");
    let package = office.pack(first_semester());
    assert_eq!(
        annotated(&bureau.plan(&[&package], &[])),
        [],
        "only what was annotated is asked about"
    );
    let scans = Bureau::new();
    let mut office = Office::new(&scans, 1);
    office.save("a", "Judul lama");
    scans.merge(&[&office.pack(first_semester())]);
    remark(&scans, office.sender, Asks::Scan, "", None);
    office.save("a", "Judul baru");
    assert_eq!(
        annotated(&scans.plan(&[&office.pack(first_semester())], &[])),
        [],
        "a scan does not come as a change of words"
    );
}

#[test]
fn an_older_package_that_changes_nothing_asks_nothing() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Pertama");
    let older = office.pack(first_semester());
    office.save("a", "Kedua");
    bureau.merge(&[&office.pack(first_semester())]);
    remark(&bureau, office.sender, Asks::Remark, "", None);
    assert_eq!(annotated(&bureau.plan(&[&older], &[])), []);
}

#[test]
fn a_remark_written_between_plan_and_merge_makes_the_plan_stale() {
    let bureau = Bureau::new();
    let (mut office, _) = changed(&bureau, "Judul baru");
    let package = office.pack(first_semester());
    let basis = bureau.plan(&[&package], &[]).basis;
    remark(&bureau, office.sender, Asks::Remark, "", None);
    let outcome = bureau
        .register
        .transact(&bureau.register.actor, "package.merge", |tx| {
            received::merge(tx, &[&package], &[], &basis, |_| Ok(()))
        });
    assert!(
        matches!(outcome, Err(MergeError::Stale)),
        "nothing is merged that the person was not shown"
    );
}
