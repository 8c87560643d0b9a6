//! What packages contradict is shown with every value, and holds as a person decided it.

use super::{Bureau, ConflictAnswer, Office, first_semester, second_semester, uuid};
use registry::received::{Conflict, Dispute, PackagePlan};

fn contents(plan: &PackagePlan) -> Vec<&Conflict> {
    plan.conflicts
        .iter()
        .filter(|one| matches!(one.dispute, Dispute::Contents { .. }))
        .collect()
}

fn titles(conflict: &Conflict) -> Vec<(String, u32)> {
    let Dispute::Contents { candidates, .. } = &conflict.dispute else {
        panic!("{conflict:?}")
    };
    let mut found: Vec<(String, u32)> = candidates.iter().map(|one| (one.body.title(), one.rev)).collect();
    found.sort();
    found
}

fn option_of(conflict: &Conflict, title: &str) -> ConflictAnswer {
    let Dispute::Contents { candidates, .. } = &conflict.dispute else {
        panic!("{conflict:?}")
    };
    let chosen = candidates
        .iter()
        .find(|one| one.body.title() == title)
        .expect("a candidate");
    ConflictAnswer {
        conflict: conflict.id.clone(),
        option: chosen.hash.clone(),
        note: String::new(),
    }
}

/// One office at revision 1, and what two copies of its register made of it under two lineages.
fn two_lineages(bureau: &Bureau) -> (Office, Office) {
    let mut office = Office::new(bureau, 1);
    office.save("a", "Semula");
    bureau.merge(&[&office.pack(first_semester())]);
    let restored = office.renewed(1);
    (office, restored)
}

#[test]
fn one_revision_under_two_lineages_with_different_content_is_a_conflict_never_same() {
    let bureau = Bureau::new();
    let (mut old, mut restored) = two_lineages(&bureau);
    old.save("a", "Dari laptop lama");
    restored.save("a", "Dari laptop baru");
    bureau.merge(&[&old.pack(first_semester())]);
    let package = restored.pack(first_semester());
    let plan = bureau.plan(&[&package], &[]).packages.remove(0);
    let found = contents(&plan);
    assert_eq!(found.len(), 1, "{plan:#?}");
    assert_eq!(
        titles(found[0]),
        [("Dari laptop baru".into(), 2), ("Dari laptop lama".into(), 2)]
    );
    let Dispute::Contents { fields, .. } = &found[0].dispute else {
        panic!()
    };
    assert_eq!(fields[0][0].field, "title", "the difference is named");

    bureau.merge(&[&package]);
    assert!(
        bureau.stands(old.sender, "a").unwrap().2,
        "undecided, it stays marked as disputed"
    );
}

#[test]
fn what_both_lineages_hold_alike_is_one_history_and_no_conflict() {
    let bureau = Bureau::new();
    let (_, mut restored) = two_lineages(&bureau);
    let same = restored.pack(second_semester());
    assert!(
        contents(&bureau.plan(&[&same], &[]).packages[0]).is_empty(),
        "the words are the same"
    );
    bureau.merge(&[&same]);
    restored.save("a", "Sesudah pemulihan");
    let package = restored.pack(first_semester());
    let plan = bureau.plan(&[&package], &[]).packages.remove(0);
    assert!(
        contents(&plan).is_empty(),
        "both registers held revision 1 alike: {plan:#?}"
    );
    bureau.merge(&[&package]);
    assert_eq!(
        bureau.stands(restored.sender, "a").unwrap().0,
        "Sesudah pemulihan"
    );
}

#[test]
fn a_decision_holds_until_something_new_is_said() {
    let bureau = Bureau::new();
    let (mut old, mut restored) = two_lineages(&bureau);
    old.save("a", "Dari laptop lama");
    restored.save("a", "Dari laptop baru");
    bureau.merge(&[&old.pack(first_semester())]);
    let package = restored.pack(first_semester());
    let plan = bureau.plan(&[&package], &[]).packages.remove(0);
    let answer = option_of(contents(&plan)[0], "Dari laptop lama");
    let decided = bureau
        .try_merge(&[&package], std::slice::from_ref(&answer))
        .unwrap();
    assert_eq!(
        bureau.stands(old.sender, "a"),
        Some(("Dari laptop lama".into(), "standing".into(), false))
    );

    // The same words again ask no more.
    let repeated = restored.pack(second_semester());
    assert!(contents(&bureau.plan(&[&repeated], &[]).packages[0]).is_empty());
    bureau.merge(&[&repeated]);
    assert_eq!(bureau.stands(old.sender, "a").unwrap().0, "Dari laptop lama");

    // Other words of the register that lost are a new conflict.
    restored.save("a", "Sekali lagi dari laptop baru");
    let news = restored.pack(first_semester());
    assert_eq!(
        titles(contents(&bureau.plan(&[&news], &[]).packages[0])[0]),
        [
            ("Dari laptop lama".into(), 2),
            ("Sekali lagi dari laptop baru".into(), 3)
        ]
    );

    bureau.undo(&decided);
    assert_eq!(
        bureau.count("decision"),
        0,
        "what was decided with a merge goes with it"
    );
    assert!(
        bureau.stands(old.sender, "a").unwrap().2,
        "the later package still contradicts"
    );
}

#[test]
fn a_register_put_back_from_an_older_backup_never_hides_what_it_forgot() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Satu");
    bureau.merge(&[&office.pack(first_semester())]);
    let backup = office.clone();
    office.save("a", "Dua");
    office.save("a", "Tiga");
    bureau.merge(&[&office.pack(first_semester())]);
    let mut restored = backup.renewed(1);
    restored.save("a", "Dua yang lain");
    let package = restored.pack(first_semester());
    let plan = bureau.plan(&[&package], &[]).packages.remove(0);
    assert_eq!(
        titles(contents(&plan)[0]),
        [("Dua yang lain".into(), 2), ("Tiga".into(), 3)],
        "a lower revision in a register that began anew is no older state"
    );
    let lineage = plan
        .conflicts
        .iter()
        .find(|one| matches!(one.dispute, Dispute::Lineage { .. }));
    assert!(lineage.is_some(), "and that the register began anew is said");
}

#[test]
fn a_register_copied_by_hand_is_noticed_and_its_copies_hide_nothing_of_each_other() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Semula");
    bureau.merge(&[&office.pack(first_semester())]);
    let mut copy = office.clone();
    office.save("a", "Meja kiri");
    copy.save("a", "Meja kanan");
    copy.save("a", "Meja kanan, dua kali");
    bureau.merge(&[&office.pack(first_semester())]);
    let package = copy.pack(first_semester());
    let plan = bureau.plan(&[&package], &[]).packages.remove(0);
    assert!(
        plan.conflicts
            .iter()
            .any(|one| matches!(one.dispute, Dispute::Copied { sequence: 2, .. }))
    );
    assert_eq!(
        titles(contents(&plan)[0]),
        [("Meja kanan, dua kali".into(), 3), ("Meja kiri".into(), 2)],
        "the higher revision of the one copy was not made from the other's"
    );
    bureau.merge(&[&package]);

    // The office puts both together and says from where on it is one register again.
    copy.save("a", "Disatukan");
    let joined = copy.pack(first_semester());
    let plan = bureau.plan(&[&joined], &[]).packages.remove(0);
    let one_again = ConflictAnswer {
        conflict: plan
            .conflicts
            .iter()
            .find(|one| matches!(one.dispute, Dispute::Copied { .. }))
            .expect("it is asked")
            .id
            .clone(),
        option: "one_register".into(),
        note: String::new(),
    };
    bureau.try_merge(&[&joined], &[one_again]).unwrap();
    assert_eq!(
        bureau.stands(office.sender, "a"),
        Some(("Disatukan".into(), "standing".into(), false))
    );

    copy.save("a", "Sesudah disatukan");
    let next = copy.pack(first_semester());
    let plan = bureau.plan(&[&next], &[]).packages.remove(0);
    assert_eq!(plan.conflicts, [], "what was answered is not asked again");
    bureau.merge(&[&next]);
    assert_eq!(
        bureau.stands(office.sender, "a"),
        Some(("Sesudah disatukan".into(), "standing".into(), false))
    );
}

#[test]
fn a_missing_package_is_named_until_it_comes_or_nobody_waits_for_it() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Satu");
    bureau.merge(&[&office.pack(first_semester())]);
    let missing = office.pack(first_semester());
    let third = office.pack(second_semester());
    let plan = bureau.plan(&[&third], &[]).packages.remove(0);
    assert_eq!(
        plan.conflicts.iter().map(|one| &one.dispute).collect::<Vec<_>>(),
        [&Dispute::Gap {
            lineage: office.lineage.clone(),
            sequence: 2
        }]
    );
    assert!(
        bureau
            .plan(&[&third, &missing], &[])
            .packages
            .iter()
            .all(|one| one.conflicts.is_empty()),
        "in one folder with it nothing is missing, whatever the order of the files"
    );
}

#[test]
fn whether_a_new_register_follows_the_old_one_decides_what_is_withdrawn() {
    let bureau = Bureau::new();
    let (_, mut restored) = two_lineages(&bureau);
    restored.drop("a");
    restored.save("b", "Lain");
    let package = restored.pack(first_semester());
    let plan = bureau.plan(&[&package], &[]).packages.remove(0);
    let question = plan
        .conflicts
        .iter()
        .find(|one| matches!(one.dispute, Dispute::Lineage { .. }))
        .unwrap();
    assert_eq!(question.options, ["follows", "precedes"]);
    let open = bureau.try_merge(&[&package], &[]).unwrap();
    assert_eq!(
        bureau.stands(restored.sender, "a").unwrap().1,
        "standing",
        "undecided, nothing goes"
    );
    bureau.undo(&open);
    let follows = ConflictAnswer {
        conflict: question.id.clone(),
        option: "follows".into(),
        note: String::new(),
    };
    bureau.try_merge(&[&package], &[follows]).unwrap();
    assert_eq!(bureau.stands(restored.sender, "a").unwrap().1, "withdrawn");
}

#[test]
fn one_record_from_two_offices_is_asked_about_and_belongs_to_whom_a_person_says() {
    let bureau = Bureau::new();
    let (mut one, mut other) = (Office::new(&bureau, 1), Office::new(&bureau, 2));
    one.save("a", "Milik siapa");
    other.save("a", "Milik siapa");
    let (first, second) = (one.pack(first_semester()), other.pack(first_semester()));
    let asked = |plan: &registry::received::Plan| {
        plan.packages
            .iter()
            .flat_map(|one| &one.conflicts)
            .find(|one| matches!(one.dispute, Dispute::TwoOffices { .. }))
            .cloned()
    };
    let question = asked(&bureau.plan(&[&first, &second], &[])).expect("asked within one folder");
    bureau.merge(&[&first]);
    assert_eq!(
        asked(&bureau.plan(&[&second], &[])),
        Some(question.clone()),
        "and asked against what is known"
    );
    let answer = ConflictAnswer {
        conflict: question.id,
        option: uuid("0ff1ce", 1),
        note: String::new(),
    };
    bureau.try_merge(&[&second], &[answer]).unwrap();
    assert_eq!(bureau.stands(one.sender, "a").unwrap().1, "standing");
    assert_eq!(bureau.stands(other.sender, "a").unwrap().1, "elsewhere");
    other.save("a", "Milik siapa, lagi");
    assert_eq!(
        asked(&bureau.plan(&[&other.pack(second_semester())], &[])),
        None,
        "it is decided"
    );
}

#[test]
fn one_revision_with_two_contents_stays_a_question_when_the_next_revision_comes() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Semula");
    let other = office.clone();
    bureau.merge(&[&office.pack(first_semester())]);
    // The same revision under other words, in the next package: no register of this program writes that.
    let mut office = Office { sequence: 1, ..other };
    office.drop("a");
    office.save("a", "Lain dari semula");
    bureau.merge(&[&office.pack(first_semester())]);
    assert!(bureau.stands(office.sender, "a").unwrap().2);
    office.save("a", "Sesudahnya");
    let plan = bureau
        .plan(&[&office.pack(first_semester())], &[])
        .packages
        .remove(0);
    assert_eq!(
        titles(contents(&plan)[0]),
        [
            ("Lain dari semula".into(), 1),
            ("Semula".into(), 1),
            ("Sesudahnya".into(), 2)
        ],
        "nobody can tell which of the two it was made from"
    );
}
