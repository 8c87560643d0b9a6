//! Which package of an office answers for a period: one and the same in the report on compliance, in what a province passes
//! on, and in the consolidated letter.

use super::refused::spoil;
use super::{Bureau, ConflictAnswer, Office, first_semester, second_semester};
use registry::compliance::{Delivery, Reach, compliance};
use registry::received::{Dispute, InMemory};
use registry::{Period, Scope, consolidated, forwarding};

/// A package in which so many rows are refused: by that number the consolidated letter tells it from another.
fn package(office: &mut Office, period: Period, refused: u32) -> InMemory {
    let ids: Vec<String> = (0..refused).map(|at| format!("tanpa-mitra-{at}")).collect();
    for id in &ids {
        office.save(id, "Tanpa Mitra");
    }
    let mut package = office.pack(period);
    for id in &ids {
        spoil(&mut package, id);
        office.drop(id);
    }
    package
}

fn year() -> Period {
    Period::new(2025, None, None).unwrap()
}

/// A register of the office that goes on under a new lineage and counts from one.
fn taken_over(office: &Office) -> Office {
    Office {
        sequence: 0,
        ..office.renewed(1)
    }
}

/// What answers for a period, after all three were asked.
#[derive(Debug, PartialEq, Eq)]
struct Answered {
    delivery: Delivery,
    sha256: Option<String>,
    undecided: bool,
}

fn by(delivery: Delivery, package: &InMemory) -> Answered {
    Answered {
        delivery,
        sha256: Some(package.facts.sha256.clone()),
        undecided: false,
    }
}

const NOTHING: Answered = Answered {
    delivery: Delivery::Absent,
    sha256: None,
    undecided: false,
};

impl Bureau {
    fn answer(&self, office: &Office, period: Period) -> Answered {
        let rules = self.register.rules().unwrap();
        let on = self.register.today();
        let (report, passed_on, letter) = self
            .register
            .read(|c| {
                Ok::<_, registry::RegistryError>((
                    compliance(c, period, Reach::Province, on, rules.book())?,
                    forwarding::standing(c, period)?,
                    consolidated::outline(c, period, Scope::All, on)?,
                ))
            })
            .unwrap();
        let mut report = report.offices.into_iter();
        let mut letter = letter.offices.into_iter();
        let line = report.find(|one| one.region_code == office.region).unwrap();
        let told = letter.find(|one| one.region_code == office.region).unwrap();
        let sent = passed_on.into_iter().find(|one| one.region_code == office.region);
        assert_eq!(
            (line.delivery, line.undecided, line.refused),
            (told.delivery, told.undecided, told.refused),
            "compliance and the letter"
        );
        assert_eq!(
            (line.sequence, line.package_period, line.file_name),
            (
                sent.as_ref().map(|one| one.package.sequence),
                sent.as_ref().map(|one| one.package.period.clone()),
                sent.as_ref().map(|one| one.package.file.clone())
            ),
            "compliance and what is passed on"
        );
        Answered {
            delivery: line.delivery,
            sha256: sent.map(|one| one.package.sha256),
            undecided: line.undecided,
        }
    }

    /// Merges the first package of a register that is new here, with an answer to how it follows the other.
    fn merge_decided(&self, package: &InMemory, option: &str) -> registry::received::Merge {
        let plan = self.plan(&[package], &[]).packages.remove(0);
        let question = plan
            .conflicts
            .iter()
            .find(|one| matches!(one.dispute, Dispute::Lineage { .. }))
            .expect("that the register began anew is asked");
        let answer = ConflictAnswer {
            conflict: question.id.clone(),
            option: option.into(),
            note: String::new(),
        };
        self.try_merge(&[package], &[answer]).unwrap()
    }
}

#[test]
fn a_register_that_was_taken_over_answers_although_it_counts_anew() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.sequence = 6;
    let old = package(&mut office, second_semester(), 1);
    bureau.merge(&[&old]);
    let mut later = taken_over(&office);
    let new = package(&mut later, second_semester(), 2);
    bureau.merge_decided(&new, "follows");
    assert_eq!((old.facts.sequence, new.facts.sequence), (7, 1));
    assert_eq!(
        bureau.answer(&office, second_semester()),
        by(Delivery::Sent, &new)
    );
    // One more of the old register, found on a stick: it stays the old one.
    let late = package(&mut office, second_semester(), 3);
    bureau.merge(&[&late]);
    assert_eq!(
        bureau.answer(&office, second_semester()),
        by(Delivery::Sent, &new)
    );
}

#[test]
fn a_register_that_precedes_the_known_one_answers_nothing_that_the_known_one_answers() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    let known = package(&mut office, second_semester(), 1);
    bureau.merge(&[&known]);
    let mut older = taken_over(&office);
    older.sequence = 8;
    let found_late = package(&mut older, second_semester(), 2);
    bureau.merge_decided(&found_late, "precedes");
    assert_eq!(
        bureau.answer(&office, second_semester()),
        by(Delivery::Sent, &known)
    );
    let first = package(&mut older, first_semester(), 3);
    bureau.merge(&[&first]);
    assert_eq!(
        bureau.answer(&office, first_semester()),
        by(Delivery::Sent, &first),
        "of a period of which the known one says nothing it still speaks"
    );
}

#[test]
fn while_nobody_decided_the_order_the_one_merged_last_answers_and_that_is_said() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.sequence = 6;
    let old = package(&mut office, second_semester(), 1);
    bureau.merge(&[&old]);
    bureau.register.clock.set_day("2026-01-21");
    let new = package(&mut taken_over(&office), second_semester(), 2);
    let open = bureau.merge(&[&new]);
    let undecided = Answered {
        undecided: true,
        ..by(Delivery::Sent, &new)
    };
    assert_eq!(bureau.answer(&office, second_semester()), undecided);
    bureau.undo(&open);
    bureau.merge_decided(&new, "precedes");
    assert_eq!(
        bureau.answer(&office, second_semester()),
        by(Delivery::Sent, &old),
        "decided, it is as it was decided"
    );
}

#[test]
fn a_register_that_was_copied_is_undecided_until_it_is_one_again() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    let mut copy = office.clone();
    let (left, right) = (
        package(&mut office, second_semester(), 1),
        package(&mut copy, second_semester(), 2),
    );
    bureau.merge(&[&left]);
    bureau.merge(&[&right]);
    assert!(bureau.answer(&office, second_semester()).undecided);
    let next = package(&mut office, second_semester(), 3);
    let plan = bureau.plan(&[&next], &[]).packages.remove(0);
    let question = plan
        .conflicts
        .iter()
        .find(|one| matches!(one.dispute, Dispute::Copied { .. }))
        .expect("it is asked");
    let answer = ConflictAnswer {
        conflict: question.id.clone(),
        option: "one_register".into(),
        note: String::new(),
    };
    let open = bureau.merge(&[&next]);
    assert!(
        bureau.answer(&office, second_semester()).undecided,
        "a higher count of one copy says nothing of the other"
    );
    bureau.undo(&open);
    bureau.try_merge(&[&next], &[answer]).unwrap();
    assert_eq!(
        bureau.answer(&office, second_semester()),
        by(Delivery::Sent, &next)
    );
}

#[test]
fn a_merge_that_was_taken_back_answers_nothing() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    let (first, second) = (
        package(&mut office, second_semester(), 1),
        package(&mut office, second_semester(), 2),
    );
    bureau.merge(&[&first]);
    let taken = bureau.merge(&[&second]);
    assert_eq!(
        bureau.answer(&office, second_semester()),
        by(Delivery::Sent, &second)
    );
    bureau.undo(&taken);
    assert_eq!(
        bureau.answer(&office, second_semester()),
        by(Delivery::Sent, &first)
    );
    // With the merge goes what was decided in it.
    let new = package(&mut taken_over(&office), second_semester(), 3);
    let decided = bureau.merge_decided(&new, "follows");
    bureau.undo(&decided);
    assert_eq!(
        bureau.answer(&office, second_semester()),
        by(Delivery::Sent, &first)
    );
}

#[test]
fn a_package_of_the_year_answers_for_a_semester_until_one_of_the_semester_is_there() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    let semester = package(&mut office, second_semester(), 1);
    let whole = package(&mut office, year(), 2);
    bureau.merge(&[&whole]);
    assert_eq!(
        bureau.answer(&office, second_semester()),
        by(Delivery::Covered, &whole)
    );
    bureau.merge(&[&semester]);
    assert_eq!(
        bureau.answer(&office, second_semester()),
        by(Delivery::Sent, &semester),
        "the duty is the semester's: what was made for it goes before a later package of the year"
    );
    assert_eq!(bureau.answer(&office, year()), by(Delivery::Sent, &whole));
    assert_eq!(
        bureau.answer(&office, first_semester()),
        by(Delivery::Covered, &whole),
        "the other semester's package says nothing of this one"
    );
}

#[test]
fn a_package_of_a_later_semester_answers_for_no_earlier_one() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    bureau.merge(&[&package(&mut office, second_semester(), 1)]);
    assert_eq!(bureau.answer(&office, first_semester()), NOTHING);
    let since = package(&mut office, Period::new(2025, None, Some(2019)).unwrap(), 2);
    bureau.merge(&[&since]);
    assert_eq!(
        bureau.answer(&office, first_semester()),
        by(Delivery::Covered, &since),
        "one of many years covers each of them"
    );
}

#[test]
fn the_order_in_which_packages_are_merged_decides_nothing_that_is_decided() {
    let mut seen = Vec::new();
    for reversed in [false, true] {
        let bureau = Bureau::new();
        let mut office = Office::new(&bureau, 1);
        let mut packages = [
            package(&mut office, second_semester(), 1),
            package(&mut office, year(), 2),
            package(&mut office, second_semester(), 3),
        ];
        if reversed {
            packages.reverse();
        }
        for (at, one) in packages.iter().enumerate() {
            bureau.register.clock.set_day(&format!("2026-01-2{at}"));
            bureau.merge(&[one]);
        }
        seen.push(bureau.answer(&office, second_semester()));
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0].delivery, Delivery::Sent);
}

#[test]
fn of_two_offices_of_one_region_each_answers_and_the_one_whose_key_is_in_use_stands_for_the_region() {
    let bureau = Bureau::new();
    // One region, twice enrolled: the same number gives the same region, another one another office.
    let (mut before, mut after) = (Office::new(&bureau, 1), Office::new(&bureau, 30));
    assert_eq!(before.region, after.region);
    let new = package(&mut after, second_semester(), 1);
    bureau.merge(&[&new]);
    before.sequence = 9;
    bureau.register.clock.set_day("2026-01-22");
    let stick = package(&mut before, second_semester(), 2);
    bureau.merge(&[&stick]);
    let of_region = |period| {
        let rules = bureau.register.rules().unwrap();
        let on = bureau.register.today();
        let report = bureau
            .register
            .read(|c| compliance(c, period, Reach::Province, on, rules.book()))
            .unwrap();
        let line = report
            .offices
            .into_iter()
            .find(|one| one.region_code == before.region);
        let line = line.unwrap();
        (
            line.sequence,
            line.undecided,
            line.came_on.map(|day| day.to_string()),
        )
    };
    let first_day = Some("2026-01-20".to_owned());
    assert_eq!(
        of_region(second_semester()),
        (Some(1), false, first_day.clone()),
        "an old stick merged later speaks for nobody who was enrolled since"
    );
    let sent = bureau
        .register
        .read(|c| forwarding::standing(c, second_semester()))
        .unwrap();
    assert_eq!(sent.len(), 2, "what is passed on are both, each for its office");
    // The older office is the one that goes on: the newer one's key was retired, or never compared.
    bureau
        .register
        .raw()
        .execute(
            "INSERT INTO sender_key (public_key, sender, fingerprint, basis, enrolled_at, enrolled_by)
             VALUES ('aa', ?1, 'AA', 'paper', '2026-01-01T00:00:00.000Z', 'petugas')",
            [before.sender],
        )
        .unwrap();
    assert_eq!(of_region(second_semester()), (Some(10), false, first_day));
}
