//! What a period counts, by each of its three scopes, and how the counts follow the register.

mod pivot;

use registry::agreements::{self, AgreementForm, DocumentKind, EndReason, Kind};
use registry::progress::{self, Progress, ProgressError};
use registry::recap::{self, as_of};
use registry::{Period, RegistryError, Scope, Semester};
use testkit::forms::DocumentBuilder;
use testkit::{TempRegister, agreement, day, document, region, settings};

fn year(year: i32) -> Period {
    Period::new(year, None, None).unwrap()
}

fn half(year: i32, semester: Semester) -> Period {
    Period::new(year, Some(semester), None).unwrap()
}

fn paper(signed: &str, ends: &str) -> DocumentBuilder {
    document(DocumentKind::Pks).signed(signed).ends(ends)
}

fn of(documents: &[DocumentBuilder]) -> AgreementForm {
    documents
        .iter()
        .fold(agreement(), |form, one| form.document(one.clone()))
        .build()
}

fn counts(register: &TempRegister, period: Period) -> [u32; 3] {
    [Scope::InForce, Scope::Signed, Scope::All].map(|scope| register.recap(period, scope).total)
}

#[test]
fn in_force_signed_and_all_are_three_questions() {
    let register = TempRegister::at("35.73", "2026-01-15");
    register.save(&of(&[paper("2023-05-01", "2025-01-01")]));
    register.save(&of(&[paper("2025-12-31", "2028-12-31")]));
    register.save(&of(&[paper("2024-01-01", "2024-12-31")]));
    register.save(&of(&[document(DocumentKind::Pks)
        .signed("2025-06-30")
        .starts("2026-01-01")
        .ends("2027-01-01")]));
    register.save(&of(&[document(DocumentKind::Pks)]));
    // Ends on the first day, begins on the last day; the third is over, the fourth not yet begun, the fifth unsigned.
    assert_eq!(counts(&register, year(2025)), [2, 2, 5]);
    assert_eq!(counts(&register, half(2025, Semester::First)), [1, 1, 5]);
    assert_eq!(counts(&register, half(2025, Semester::Second)), [1, 1, 5]);
    assert_eq!(
        counts(&register, Period::new(2025, None, Some(2023)).unwrap()),
        [3, 4, 5]
    );
}

#[test]
fn an_agreement_signed_twice_in_a_period_counts_once_and_an_addendum_alone_not_at_all() {
    let register = TempRegister::at("35.73", "2026-01-15");
    register.save(&of(&[
        document(DocumentKind::Kb).signed("2023-02-01").ends("2028-02-01"),
        paper("2025-03-01", "2026-03-01").under(0),
        paper("2025-09-01", "2026-09-01").under(0),
    ]));
    register.save(&of(&[
        paper("2023-02-01", "2025-02-01"),
        document(DocumentKind::Adendum)
            .under(0)
            .signed("2025-01-15")
            .ends("2026-02-01"),
    ]));
    assert_eq!(
        register.recap(year(2025), Scope::Signed).total,
        1,
        "two PKS under one KB are one agreement"
    );
    assert_eq!(
        register.recap(year(2023), Scope::Signed).total,
        2,
        "each period in which it was signed"
    );
    assert_eq!(
        register.recap(half(2025, Semester::Second), Scope::InForce).total,
        2,
        "the addendum keeps it in force"
    );
}

#[test]
fn a_legacy_record_without_signature_counts_by_its_first_day() {
    let register = TempRegister::new();
    let paper = document(DocumentKind::Mou)
        .starts("2017-08-25")
        .ends("2022-08-25");
    register.save(&agreement().kind(Kind::Legacy).document(paper).build());
    assert_eq!(counts(&register, year(2017)), [1, 1, 1]);
    assert_eq!(counts(&register, year(2022)), [1, 0, 1]);
    assert_eq!(counts(&register, year(2023)), [0, 0, 1]);
}

#[test]
fn counts_follow_what_is_added_ended_and_made_void() {
    let register = TempRegister::at("35.73", "2025-12-31");
    let first = register.save(&of(&[paper("2024-05-01", "2027-05-01")]));
    let second = register.save(&of(&[paper("2025-02-01", "2027-02-01")]));
    assert_eq!(counts(&register, year(2025)), [2, 1, 2]);
    register.edit(&first, |form| {
        form.ended_on = Some(day("2025-01-01"));
        form.end_reason = Some(EndReason::Agreed);
    });
    assert_eq!(
        counts(&register, year(2025)),
        [1, 1, 2],
        "ended on the period's first day, so on no day in force"
    );
    assert_eq!(
        counts(&register, year(2024)),
        [1, 1, 2],
        "the year before is as it was"
    );
    register.void(&second, "salah catat").unwrap();
    assert_eq!(counts(&register, year(2025)), [0, 0, 1]);
    register.save(&of(&[paper("2025-02-01", "2027-02-01")]));
    assert_eq!(counts(&register, year(2025)), [1, 1, 2]);
}

#[test]
fn ended_on_the_day_it_began_it_was_in_force_on_no_day() {
    let register = TempRegister::new();
    register.save(
        &agreement()
            .document(paper("2025-03-01", "2026-03-01"))
            .ended("2025-03-01", EndReason::Agreed)
            .build(),
    );
    assert_eq!(counts(&register, year(2025)), [0, 1, 1]);
}

#[test]
fn the_sql_of_a_scope_agrees_with_the_rule_in_words() {
    let sample = registry::samples::Sample::Synthetic { count: 300, seed: 9 };
    let register = TempRegister::sample("35.73", "2026-11-22", sample.name());
    registry::samples::fill(&register, &register.actor, sample, &mut |_, _| {}).unwrap();
    for period in [
        year(2019),
        year(2025),
        half(2024, Semester::Second),
        Period::new(2022, None, Some(2017)).unwrap(),
    ] {
        let rows = |scope| {
            register
                .read(|c| recap::rows(c, period, scope, period.last()))
                .unwrap()
        };
        let all = rows(Scope::All);
        let by_hand = all
            .iter()
            .filter(|r| r.term.in_force_between(period.first(), period.last()))
            .count();
        assert_eq!(rows(Scope::InForce).len(), by_hand, "{}", period.label());
        assert!(
            by_hand > 0 && by_hand < all.len(),
            "the period tells some from others"
        );
    }
}

#[test]
fn an_agreement_with_two_urusan_and_units_counts_in_each_but_once_in_the_total() {
    let register = TempRegister::new();
    let units = [("Dinas Kesehatan", "Dinkes"), ("Dinas Sosial", "Dinsos")]
        .map(|(name, short)| register.work_unit(&settings::work_unit(name, short)).unwrap().id);
    let form = agreement()
        .urusan(&["1.02", "1.06"])
        .work_units(&[&units[0], &units[1]])
        .build();
    register.save(&form);
    register.save(
        &agreement()
            .kind(Kind::KsddWajib)
            .party(region("35.73"))
            .party(region("35.07"))
            .urusan(&["1.02"])
            .build(),
    );
    let counted = register.recap(year(2024), Scope::Signed);
    let pairs = |counts: &[recap::Count]| -> Vec<(String, u32)> {
        counts.iter().map(|c| (c.value.clone(), c.count)).collect()
    };
    assert_eq!(counted.total, 2);
    assert_eq!(pairs(&counted.urusan), [("1.02".into(), 2), ("1.06".into(), 1)]);
    assert_eq!(
        pairs(&counted.work_units),
        [("Dinas Kesehatan".into(), 1), ("Dinas Sosial".into(), 1)]
    );
    assert_eq!(pairs(&counted.ksdd), [("ksdd-wajib".into(), 1)]);
    assert_eq!(pairs(&counted.years), [("2024".into(), 2)]);
    assert_eq!(counted.kinds.iter().map(|c| c.count).sum::<u32>(), counted.total);
    assert_eq!(
        counted.statuses.iter().map(|c| c.count).sum::<u32>(),
        counted.total
    );
}

#[test]
fn a_running_period_is_judged_today_a_past_one_on_its_last_day() {
    assert_eq!(as_of(year(2025), day("2025-08-29")), day("2025-08-29"));
    assert_eq!(as_of(year(2024), day("2025-08-29")), day("2024-12-31"));
    assert_eq!(as_of(year(2026), day("2025-08-29")), day("2026-01-01"));
}

#[test]
fn a_period_carries_the_newest_report_that_lies_in_it() {
    let register = TempRegister::new();
    let saved = register.save(&agreement().build());
    for (year, semester, text) in [
        (2024, Semester::Second, "tahun lalu"),
        (2025, Semester::First, "semester satu"),
        (2025, Semester::Second, "semester dua"),
    ] {
        let form = Progress {
            year,
            semester,
            rev: 0,
            development: text.into(),
            problems: String::new(),
            efforts: String::new(),
            other: String::new(),
        };
        register
            .transact(&register.actor, "progress.save", |tx| {
                progress::save(tx, &saved.id, &form)
            })
            .map_err(|error: ProgressError| error)
            .unwrap();
    }
    let told = |period: Period| {
        let rows = register
            .read(|c| recap::rows(c, period, Scope::All, period.last()))
            .unwrap();
        rows[0].progress.as_ref().map(|p| p.development.clone())
    };
    assert_eq!(told(year(2025)).as_deref(), Some("semester dua"));
    assert_eq!(
        told(half(2025, Semester::First)).as_deref(),
        Some("semester satu")
    );
    assert_eq!(told(year(2023)), None);
    let again = Progress {
        year: 2025,
        semester: Semester::First,
        rev: 0,
        development: "ditimpa".into(),
        problems: String::new(),
        efforts: String::new(),
        other: String::new(),
    };
    let stale = register.transact(&register.actor, "progress.save", |tx| {
        progress::save(tx, &saved.id, &again)
    });
    assert!(
        matches!(stale, Err(ProgressError::Stale(1))),
        "a colleague's report is not overwritten"
    );
}

#[test]
fn a_count_that_was_asked_for_before_follows_the_next_write_and_the_next_day() {
    let register = TempRegister::new();
    let asked = |register: &TempRegister| {
        let read = |c: &rusqlite::Connection| {
            let seen = agreements::facets(c, register.today())?;
            Ok::<_, RegistryError>(seen.statuses.iter().map(|one| one.count).sum::<u32>())
        };
        *register.recall("semua", read).unwrap()
    };
    assert_eq!(asked(&register), 0);
    let never =
        |_: &rusqlite::Connection| -> Result<u32, RegistryError> { panic!("it was answered already") };
    assert_eq!(
        *register.recall("semua", never).unwrap(),
        0,
        "the same question is not read twice"
    );
    register.save(&agreement().build());
    assert_eq!(asked(&register), 1, "a write is seen at once");
    let failed: Result<_, RegistryError> =
        register.recall("gagal", |_| Err::<u32, _>(RegistryError::ReadOnly));
    assert!(failed.is_err());
    assert_eq!(
        *register.recall("gagal", |_| Ok::<u32, RegistryError>(7)).unwrap(),
        7,
        "no failure is kept"
    );
    register.clock.set_day("2030-01-02");
    assert_eq!(
        *register.recall("semua", |_| Ok::<u32, RegistryError>(5)).unwrap(),
        5,
        "another day, another answer"
    );
}
