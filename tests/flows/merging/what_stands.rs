//! New, same, changed, void, withdrawn, restored, older: what a package does to what is known.

use super::{Bureau, Office, first_semester, second_semester};
use registry::received::{Fate, RecordKind};

const STANDING: &str = "standing";

fn fates(plan: &registry::received::PackagePlan) -> Vec<(String, Fate)> {
    let mut found: Vec<(String, Fate)> = plan
        .changes
        .iter()
        .map(|one| (one.record.clone(), one.fate))
        .collect();
    found.sort();
    found
}

#[test]
fn a_first_package_is_new_in_every_row_and_a_second_reading_of_it_changes_nothing() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Pengelolaan Sampah");
    office.save("b", "Air Minum");
    let package = office.pack(first_semester());
    let plan = bureau.plan(&[&package], &[]).packages.remove(0);
    assert_eq!(fates(&plan), [("a".into(), Fate::New), ("b".into(), Fate::New)]);
    assert_eq!(plan.counts[&RecordKind::Agreement].new, 2);
    bureau.merge(&[&package]);
    let hash = bureau.hash();
    assert_eq!(
        bureau.stands(office.sender, "a"),
        Some(("Pengelolaan Sampah".into(), STANDING.into(), false))
    );

    let again = bureau.plan(&[&package], &[]).packages.remove(0);
    assert!(again.known, "the very same file is known");
    assert!(again.changes.is_empty());
    assert!(
        matches!(
            bureau.try_merge(&[&package], &[]),
            Err(registry::received::MergeError::NothingNew)
        ),
        "merging it again is refused, for there is nothing to merge"
    );
    assert_eq!(bureau.hash(), hash);
}

#[test]
fn a_change_is_told_field_by_field_with_the_old_and_the_new_value() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Pengelolaan Sampah");
    office.save("b", "Air Minum");
    bureau.merge(&[&office.pack(first_semester())]);
    office.save("a", "Pengelolaan Sampah Regional");
    let package = office.pack(first_semester());
    let plan = bureau.plan(&[&package], &[]).packages.remove(0);
    assert_eq!(fates(&plan), [("a".into(), Fate::Changed)]);
    let fields = &plan.changes[0].fields;
    assert_eq!(fields.len(), 1, "{fields:?}");
    assert_eq!(fields[0].field, "title");
    assert_eq!(fields[0].before, Some("Pengelolaan Sampah".into()));
    assert_eq!(fields[0].after, Some("Pengelolaan Sampah Regional".into()));
    assert_eq!(
        plan.counts[&RecordKind::Agreement].same,
        1,
        "the other one is as it was"
    );
    bureau.merge(&[&package]);
    assert_eq!(
        bureau.stands(office.sender, "a"),
        Some(("Pengelolaan Sampah Regional".into(), STANDING.into(), false))
    );
}

#[test]
fn what_a_newer_package_of_the_period_no_longer_holds_is_withdrawn_and_of_another_period_it_stays() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Pengelolaan Sampah");
    office.save("b", "Air Minum");
    bureau.merge(&[&office.pack(first_semester())]);
    office.drop("a");
    let later = office.pack(second_semester());
    bureau.merge(&[&later]);
    assert_eq!(
        bureau.stands(office.sender, "a").unwrap().1,
        STANDING,
        "it may have ended with the first semester"
    );
    let corrected = office.pack(first_semester());
    let plan = bureau.plan(&[&corrected], &[]).packages.remove(0);
    assert_eq!(fates(&plan), [("a".into(), Fate::Withdrawn)]);
    bureau.merge(&[&corrected]);
    assert_eq!(bureau.stands(office.sender, "a").unwrap().1, "withdrawn");

    office.save("a", "Pengelolaan Sampah");
    let back = office.pack(first_semester());
    // The office counts on from where it was: the record was only out of the period.
    let back = registry::received::InMemory {
        records: back
            .records
            .into_iter()
            .map(|one| registry::received::Record {
                rev: 2.max(one.rev),
                ..one
            })
            .collect(),
        ..back
    };
    assert_eq!(
        fates(&bureau.plan(&[&back], &[]).packages[0]),
        [("a".into(), Fate::Restored)],
        "the other one has a higher revision of the same words: as before"
    );
}

#[test]
fn a_void_record_is_void_and_only_its_reason_is_known() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Pengelolaan Sampah");
    bureau.merge(&[&office.pack(first_semester())]);
    office.void("a");
    let package = office.pack(first_semester());
    let plan = bureau.plan(&[&package], &[]).packages.remove(0);
    assert_eq!(fates(&plan), [("a".into(), Fate::Voided)]);
    assert_eq!(
        plan.changes[0].title, "Pengelolaan Sampah",
        "a person knows it by the title it had"
    );
    bureau.merge(&[&package]);
    assert_eq!(bureau.stands(office.sender, "a").unwrap().1, "void");
}

#[test]
fn an_older_package_that_comes_late_is_filed_without_a_question_and_changes_nothing() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Pengelolaan Sampah");
    let first = office.pack(first_semester());
    office.save("a", "Pengelolaan Sampah Regional");
    let second = office.pack(first_semester());
    let mut answers = Vec::new();
    let missing = bureau.plan(&[&second], &[]).packages.remove(0);
    assert_eq!(missing.conflicts.len(), 1, "package 1 is missing so far");
    answers.push(registry::received::ConflictAnswer {
        conflict: missing.conflicts[0].id.clone(),
        option: "accept".into(),
        note: String::new(),
    });
    bureau.try_merge(&[&second], &answers).unwrap();
    let plan = bureau.plan(&[&first], &[]).packages.remove(0);
    assert!(plan.superseded, "a newer state of the period is here");
    assert_eq!(plan.counts[&RecordKind::Agreement].older, 1);
    assert!(plan.changes.is_empty() && plan.conflicts.is_empty(), "{plan:?}");
    bureau.merge(&[&first]);
    assert_eq!(
        bureau.stands(office.sender, "a").unwrap().0,
        "Pengelolaan Sampah Regional"
    );
}

#[test]
fn taking_a_merge_back_leaves_the_register_as_if_it_had_never_been() {
    let bureau = Bureau::new();
    let (mut one, mut other) = (Office::new(&bureau, 1), Office::new(&bureau, 2));
    one.save("a", "Pengelolaan Sampah");
    other.save("b", "Air Minum");
    let start = bureau.hash();
    let first = bureau.merge(&[&one.pack(first_semester())]);
    let after_first = bureau.hash();
    one.save("a", "Pengelolaan Sampah Regional");
    one.save("c", "Pasar Tani");
    let second = bureau.merge(&[&one.pack(first_semester()), &other.pack(first_semester())]);
    assert_ne!(bureau.hash(), after_first);
    bureau.undo(&second);
    assert_eq!(bureau.hash(), after_first);
    assert_eq!(bureau.stands(one.sender, "c"), None);
    assert_eq!(bureau.count("received_row"), 1, "lists forget it, too");
    assert_eq!(bureau.count("received_search"), 1);
    assert_eq!(bureau.count("version"), 1, "nothing of it is kept");
    bureau.undo(&first);
    assert_eq!(bureau.hash(), start);
    assert_eq!(bureau.count("version"), 0);
}

#[test]
fn any_merge_can_be_taken_back_not_only_the_last() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Pengelolaan Sampah");
    let first = bureau.merge(&[&office.pack(first_semester())]);
    office.save("a", "Pengelolaan Sampah Regional");
    let newer = office.pack(second_semester());
    bureau.merge(&[&newer]);
    bureau.undo(&first);

    let plain = Bureau::new();
    let same = Office::new(&plain, 1);
    assert_eq!(same.sender, office.sender);
    plain.merge(&[&newer]);
    assert_eq!(bureau.hash(), plain.hash(), "as if the first had never come");
}

#[test]
fn a_plan_of_another_state_is_refused() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Pengelolaan Sampah");
    let (first, basis) = (office.pack(first_semester()), bureau.plan(&[], &[]).basis);
    bureau.merge(&[&first]);
    office.save("a", "Pengelolaan Sampah Regional");
    let second = office.pack(first_semester());
    let refused = bureau
        .register
        .transact(&bureau.register.actor, "package.merge", |tx| {
            registry::received::merge(tx, &[&second], &[], &basis, |_| Ok(()))
        });
    assert!(
        matches!(refused, Err(registry::received::MergeError::Stale)),
        "{refused:?}"
    );
    assert_eq!(bureau.count("package"), 1, "nothing of it is written");
}

#[test]
fn a_merge_that_is_stopped_leaves_nothing() {
    let bureau = Bureau::new();
    let (mut one, mut other) = (Office::new(&bureau, 1), Office::new(&bureau, 2));
    one.save("a", "Pengelolaan Sampah");
    other.save("b", "Air Minum");
    let (first, second) = (one.pack(first_semester()), other.pack(first_semester()));
    let (start, basis) = (bureau.hash(), bureau.plan(&[], &[]).basis);
    let stopped = bureau
        .register
        .transact(&bureau.register.actor, "package.merge", |tx| {
            registry::received::merge(tx, &[&first, &second], &[], &basis, |done| {
                if done == 1 {
                    Err(registry::received::MergeError::Cancelled)
                } else {
                    Ok(())
                }
            })
        });
    assert!(matches!(stopped, Err(registry::received::MergeError::Cancelled)));
    assert_eq!(bureau.hash(), start);
    assert_eq!(bureau.count("package"), 0);
}
