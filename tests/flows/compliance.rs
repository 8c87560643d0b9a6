//! Which offices sent what for a semester, and which did not.

use super::consolidated::with_region;
use super::merging::{Bureau, first_semester, second_semester};
use super::neighbours::Neighbour;
use registry::Period;
use registry::compliance::{
    self, Compliance, ComplianceOffice, Delivery, Enrolment, OfficeHistory, Reach, due,
};

fn of(bureau: &Bureau, period: Period, reach: Reach) -> Compliance {
    let on = bureau.register.today();
    let rules = bureau.register.rules().unwrap();
    bureau
        .register
        .read(|c| compliance::compliance(c, period, reach, on, rules.book()))
        .unwrap()
}

fn office<'a>(report: &'a Compliance, code: &str) -> &'a ComplianceOffice {
    report.offices.iter().find(|one| one.region_code == code).unwrap()
}

fn malang(bureau: &Bureau) -> Neighbour {
    let mut malang = Neighbour::new(bureau, 1, "35.73");
    malang.types(
        1,
        with_region("35.73", "35.79", "Angkutan Wisata", "2025-09-01", "551/9/2025"),
    );
    malang
}

#[test]
fn every_office_of_the_province_is_named_and_the_province_is_its_own() {
    let bureau = Bureau::new();
    let report = of(&bureau, second_semester(), Reach::Province);
    assert_eq!(
        report.offices.len(),
        39,
        "38 kabupaten and kota, and the province"
    );
    assert_eq!(office(&report, "35").delivery, Delivery::Own);
    assert_eq!((report.counts.expected, report.counts.absent), (38, 38));
    assert!(
        report
            .offices
            .iter()
            .all(|one| one.tile.is_some() == (one.region_code != "35")),
        "every kabupaten and kota has its place on the map"
    );
    assert_eq!(
        of(&bureau, second_semester(), Reach::Provinces).counts.expected,
        37
    );
    assert_eq!(
        of(&bureau, second_semester(), Reach::Nation).offices.len(),
        546,
        "the six administrative areas of Jakarta are no subjects of cooperation"
    );
}

#[test]
fn a_package_of_the_semester_is_sent_and_one_of_the_year_covers_it() {
    let bureau = Bureau::new();
    let mut malang = malang(&bureau);
    let mut batu = Neighbour::new(&bureau, 2, "35.79");
    batu.types(
        1,
        with_region("35.79", "35.73", "Angkutan Wisata", "2025-09-01", "551/9/2025"),
    );
    let year = Period::new(2025, None, None).unwrap();
    bureau.merge(&[&malang.pack(second_semester()), &batu.pack(year)]);
    let second = of(&bureau, second_semester(), Reach::Province);
    let sent = office(&second, "35.73");
    assert_eq!(
        (sent.delivery, sent.sequence, sent.agreements),
        (Delivery::Sent, Some(1), 1)
    );
    assert_eq!(office(&second, "35.79").delivery, Delivery::Covered);
    assert_eq!(office(&second, "35.79").package_period.as_deref(), Some("2025"));
    let counts = second.counts;
    assert_eq!((counts.sent, counts.covered, counts.absent), (1, 1, 36));
    let first = of(&bureau, first_semester(), Reach::Province);
    assert_eq!(
        office(&first, "35.73").delivery,
        Delivery::Absent,
        "a package of the other semester says nothing of this one"
    );
}

#[test]
fn an_office_is_late_once_the_day_of_practice_has_passed() {
    let bureau = Bureau::new();
    let rules = bureau.register.rules().unwrap();
    assert_eq!(
        [
            first_semester(),
            second_semester(),
            Period::new(2025, None, None).unwrap()
        ]
        .map(|period| due(period, rules.book()).unwrap().to_string()),
        ["2025-07-31", "2026-01-31", "2026-01-31"],
        "the setting of the rules; no article names a day"
    );
    let mut malang = malang(&bureau);
    assert_eq!(
        of(&bureau, second_semester(), Reach::Province).counts.late,
        0,
        "on 20 January nobody is late for the second semester"
    );
    assert_eq!(of(&bureau, first_semester(), Reach::Province).counts.late, 38);
    bureau.merge(&[&malang.pack(first_semester())]);
    let first = of(&bureau, first_semester(), Reach::Province);
    let late = office(&first, "35.73");
    assert_eq!(
        (late.delivery, late.late, late.came_on.map(|day| day.to_string())),
        (Delivery::Sent, true, Some("2026-01-20".into())),
        "it came, and it came late"
    );
}

#[test]
fn an_office_whose_key_nobody_compared_is_told_apart() {
    let bureau = Bureau::new();
    let malang = malang(&bureau);
    let report = of(&bureau, second_semester(), Reach::Province);
    assert_eq!(
        office(&report, &malang.region).enrolment,
        Enrolment::None,
        "known by name, without a key in use"
    );
    assert_eq!(report.counts.not_enrolled, 38);
}

#[test]
fn gaps_and_copies_in_the_count_of_an_offices_packages_are_named() {
    let bureau = Bureau::new();
    let mut malang = malang(&bureau);
    bureau.merge(&[&malang.pack(first_semester())]);
    malang.skips(2);
    bureau.merge(&[&malang.pack(second_semester())]);
    let history: OfficeHistory = bureau.register.read(|c| compliance::history(c, "35.73")).unwrap();
    let told: Vec<(&str, u32)> = history
        .packages
        .iter()
        .map(|one| (one.period.as_str(), one.sequence))
        .collect();
    assert_eq!(told, [("2025-S2", 4), ("2025-S1", 1)], "the newest period first");
    let line = &history.lineages[0];
    assert_eq!((line.first, line.last, line.copied_from), (1, 4, None));
    assert_eq!((line.gaps[0].from, line.gaps[0].to), (2, 3));
}
