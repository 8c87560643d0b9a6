//! What an agreement's dates say, on the days where it changes.

use registry::agreements::{AgreementForm, DocumentKind, EndReason, Kind, Status, term};
use testkit::forms::DocumentBuilder;
use testkit::{agreement, day, document};

fn on(form: &AgreementForm, written: &str) -> Status {
    term(form).status(day(written), false)
}

fn pks() -> DocumentBuilder {
    document(DocumentKind::Pks)
        .signed("2024-03-10")
        .starts("2024-03-15")
        .ends("2025-12-31")
}

fn with(documents: &[DocumentBuilder]) -> AgreementForm {
    documents
        .iter()
        .fold(agreement(), |form, one| form.document(one.clone()))
        .build()
}

#[test]
fn it_is_in_force_from_its_first_day_to_its_last() {
    let form = with(&[pks()]);
    assert_eq!(
        on(&form, "2024-03-14"),
        Status::Upcoming,
        "signed, but the term begins tomorrow"
    );
    assert_eq!(on(&form, "2024-03-15"), Status::InForce, "the first day counts");
    assert_eq!(
        on(&form, "2025-12-31"),
        Status::Expiring,
        "the last day still counts"
    );
    assert_eq!(on(&form, "2026-01-01"), Status::Expired, "the day after is over");
}

#[test]
fn the_day_of_signing_begins_a_term_that_names_no_first_day() {
    let form = with(&[document(DocumentKind::Pks)
        .signed("2024-03-10")
        .ends("2025-12-31")]);
    assert_eq!(on(&form, "2024-03-09"), Status::Upcoming);
    assert_eq!(on(&form, "2024-03-10"), Status::InForce);
}

#[test]
fn it_is_about_to_end_from_ninety_days_before() {
    let form = with(&[pks()]);
    assert_eq!(on(&form, "2025-10-01"), Status::InForce, "91 days before the end");
    assert_eq!(
        on(&form, "2025-10-02"),
        Status::Expiring,
        "90 days before the end"
    );
}

#[test]
fn the_day_it_was_ended_is_no_day_in_force() {
    let form = agreement()
        .document(pks())
        .ended("2025-05-20", EndReason::Agreed)
        .build();
    assert_eq!(on(&form, "2025-05-19"), Status::InForce);
    assert_eq!(on(&form, "2025-05-20"), Status::Terminated);
    assert_eq!(
        on(&form, "2030-01-01"),
        Status::Terminated,
        "explicit words outlast the term"
    );
}

#[test]
fn an_open_term_never_expires() {
    let form = with(&[document(DocumentKind::Pks)
        .signed("1990-01-01")
        .open("sampai sekarang")]);
    assert_eq!(on(&form, "2190-01-01"), Status::InForce);
    assert_eq!(term(&form).ends, None);
}

#[test]
fn one_open_document_keeps_the_whole_agreement_open() {
    let form = with(&[
        pks(),
        document(DocumentKind::Pks)
            .signed("2024-04-01")
            .open("sampai tujuan tercapai"),
    ]);
    assert_eq!(on(&form, "2030-01-01"), Status::InForce);
}

#[test]
fn the_last_of_several_documents_ends_the_agreement() {
    let kb = document(DocumentKind::Kb).signed("2022-01-01").ends("2027-01-01");
    let form = with(&[kb, pks().under(0)]);
    assert_eq!(
        term(&form).signed,
        Some(day("2022-01-01")),
        "the first signature counts"
    );
    assert_eq!(on(&form, "2026-06-01"), Status::InForce);
    assert_eq!(on(&form, "2027-01-02"), Status::Expired);
}

#[test]
fn an_addendum_may_extend_and_may_shorten() {
    let extended = with(&[
        pks(),
        document(DocumentKind::Adendum)
            .under(0)
            .signed("2025-11-01")
            .ends("2026-06-30"),
    ]);
    assert_eq!(on(&extended, "2026-06-30"), Status::Expiring);
    assert_eq!(on(&extended, "2026-07-01"), Status::Expired);
    let shortened = with(&[
        pks(),
        document(DocumentKind::Adendum)
            .under(0)
            .signed("2024-11-01")
            .ends("2025-01-31"),
    ]);
    assert_eq!(
        on(&shortened, "2025-02-01"),
        Status::Expired,
        "the addendum's end replaces the older one"
    );
}

#[test]
fn the_newest_addendum_decides_and_one_that_is_silent_leaves_the_term_alone() {
    let older = document(DocumentKind::Adendum)
        .under(0)
        .signed("2025-01-01")
        .ends("2026-12-31");
    let newer = document(DocumentKind::Adendum)
        .under(0)
        .signed("2025-06-01")
        .ends("2026-01-31");
    let silent = document(DocumentKind::Adendum).under(0).signed("2025-07-01");
    let form = with(&[pks(), newer, older, silent]);
    assert_eq!(
        term(&form).ends,
        Some(day("2026-01-31")),
        "signed last, whatever its place in the list"
    );
}

#[test]
fn an_unsigned_addendum_changes_nothing() {
    let form = with(&[
        pks(),
        document(DocumentKind::Adendum)
            .under(0)
            .with(|d| d.ends = Some(day("2030-01-01"))),
    ]);
    assert_eq!(term(&form).ends, Some(day("2025-12-31")));
}

#[test]
fn an_addendum_to_an_addendum_changes_the_end_too() {
    let first = document(DocumentKind::Adendum)
        .under(0)
        .signed("2025-01-01")
        .ends("2026-12-31");
    let second = document(DocumentKind::Adendum)
        .under(1)
        .signed("2025-06-01")
        .ends("2027-12-31");
    let form = with(&[pks(), first, second]);
    assert_eq!(
        term(&form).ends,
        Some(day("2027-12-31")),
        "a change of a change changes the agreement"
    );
}

#[test]
fn an_addendum_alone_is_no_signature_of_the_agreement() {
    let form = with(&[
        document(DocumentKind::Pks),
        document(DocumentKind::Adendum)
            .under(0)
            .signed("2025-01-01")
            .ends("2026-12-31"),
    ]);
    assert_eq!(term(&form).signed, None);
    assert_eq!(on(&form, "2025-06-01"), Status::Unsigned);
}

#[test]
fn an_older_record_may_lack_its_day_of_signing() {
    let paper = document(DocumentKind::Mou)
        .starts("2017-08-25")
        .ends("2022-08-25");
    let legacy = agreement().kind(Kind::Legacy).document(paper.clone()).build();
    assert_eq!(on(&legacy, "2022-08-25"), Status::Expiring);
    assert_eq!(
        term(&legacy).signed,
        Some(day("2017-08-25")),
        "its first day stands for it"
    );
    let other = with(&[paper]);
    assert_eq!(
        on(&other, "2020-01-01"),
        Status::Unsigned,
        "only legacy records may"
    );
}

#[test]
fn a_void_record_is_void_whatever_its_dates_say() {
    let form = with(&[pks()]);
    assert_eq!(term(&form).status(day("2025-01-01"), true), Status::Voided);
}

#[test]
fn in_force_between_counts_both_boundaries() {
    let open_days =
        |form: &AgreementForm, first: &str, last: &str| term(form).in_force_between(day(first), day(last));
    let form = with(&[pks()]);
    assert!(
        open_days(&form, "2024-01-01", "2024-03-15"),
        "its first day is the period's last"
    );
    assert!(!open_days(&form, "2024-01-01", "2024-03-14"));
    assert!(
        open_days(&form, "2025-12-31", "2026-12-31"),
        "its last day is the period's first"
    );
    assert!(!open_days(&form, "2026-01-01", "2026-12-31"));
    let ended = agreement()
        .document(pks())
        .ended("2025-07-01", EndReason::Agreed)
        .build();
    assert!(open_days(&ended, "2025-01-01", "2025-06-30"));
    assert!(
        !open_days(&ended, "2025-07-01", "2025-12-31"),
        "ended on the first day of the semester"
    );
}
