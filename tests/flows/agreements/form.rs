//! What is typed about the agreement itself.

use super::{accepts, asks, check, papers, pks, refuses, with};
use registry::agreements::{AgreementForm, DocumentKind, EndReason, Kind, Variant};
use testkit::{agreement, day, document};

#[test]
fn a_form_as_an_officer_fills_it_is_accepted() {
    accepts(&agreement().build());
}

#[test]
fn a_title_is_needed_and_never_megabytes_long() {
    refuses(&with(|f| f.title = "  ".into()), "title", "text.empty");
    refuses(
        &with(|f| f.title = "a".repeat(10 * 1024 * 1024)),
        "title",
        "text.too_long",
    );
    refuses(&with(|f| f.title = "é".repeat(1_001)), "title", "text.too_long");
    accepts(&with(|f| f.title = "é".repeat(1_000)));
}

#[test]
fn signs_that_hide_or_turn_a_text_are_refused_in_every_field() {
    for (sign, name) in [
        ('\u{202e}', "U+202E"),
        ('\u{0}', "U+0000"),
        ('\u{2067}', "U+2067"),
        ('\u{7}', "U+0007"),
    ] {
        let typed = format!("Pengelolaan{sign}Sampah");
        let found = check(&with(|f| f.title = typed.clone()));
        assert_eq!(
            (found[0].code.as_str(), found[0].details[0].as_str()),
            ("text.forbidden_sign", name)
        );
        for (field, form) in [
            ("purpose", with(|f| f.purpose = typed.clone())),
            ("object", with(|f| f.object = typed.clone())),
            ("scope", with(|f| f.scope = typed.clone())),
            ("note", with(|f| f.note = typed.clone())),
            ("funding_note", with(|f| f.funding_note = typed.clone())),
            ("end_note", with(|f| f.end_note = typed.clone())),
            ("parties[1].name", with(|f| f.parties[1].name = typed.clone())),
            ("parties[1].signer", with(|f| f.parties[1].signer = typed.clone())),
            (
                "parties[1].capacity",
                with(|f| f.parties[1].capacity = typed.clone()),
            ),
            (
                "parties[1].mandate",
                with(|f| f.parties[1].mandate = typed.clone()),
            ),
            (
                "documents[0].title",
                with(|f| f.documents[0].title = typed.clone()),
            ),
            (
                "documents[0].signed_at_place",
                with(|f| f.documents[0].signed_at_place = typed.clone()),
            ),
            (
                "documents[0].archive_place",
                with(|f| f.documents[0].archive_place = typed.clone()),
            ),
        ] {
            refuses(&form, field, "text.forbidden_sign");
        }
        refuses(
            &papers(Kind::Ksdpk, &[pks().number(0, &typed)]),
            "documents[0].numbers",
            "text.forbidden_sign",
        );
    }
}

#[test]
fn a_sub_kind_belongs_to_its_kind() {
    refuses(
        &with(|f| f.variant = Some(Variant::SisterCity)),
        "variant",
        "agreement.variant_of_other_kind",
    );
    accepts(&with(|f| f.variant = Some(Variant::Service)));
}

#[test]
fn an_urusan_is_one_of_the_law() {
    refuses(
        &with(|f| f.urusan.push("9.99".into())),
        "urusan[1]",
        "agreement.unknown_urusan",
    );
}

#[test]
fn an_amount_is_neither_negative_nor_beyond_every_budget() {
    refuses(&with(|f| f.amount = Some(-1)), "amount", "agreement.amount_range");
    refuses(
        &with(|f| f.amount = Some(1_000_000_000_000_001)),
        "amount",
        "agreement.amount_range",
    );
    accepts(&with(|f| f.amount = Some(0)));
}

#[test]
fn an_end_has_its_day_its_reason_and_its_words() {
    refuses(
        &with(|f| f.end_reason = Some(EndReason::Agreed)),
        "ended_on",
        "agreement.end_without_date",
    );
    refuses(
        &with(|f| f.ended_on = Some(day("2025-01-01"))),
        "end_reason",
        "agreement.end_without_reason",
    );
    refuses(
        &agreement().ended("2025-01-01", EndReason::Other).build(),
        "end_note",
        "agreement.end_needs_note",
    );
    refuses(
        &agreement().ended("2024-01-01", EndReason::Agreed).build(),
        "ended_on",
        "agreement.ended_before_start",
    );
    accepts(&agreement().ended("2024-01-02", EndReason::Agreed).build());
    asks(
        &agreement().ended("2025-08-30", EndReason::Agreed).build(),
        "ended_on",
        "agreement.end_in_future",
    );
    accepts(&agreement().ended("2025-08-29", EndReason::Bankruptcy).build());
}

#[test]
fn a_reason_outside_the_list_of_the_kind_is_asked_about_with_the_list_as_its_source() {
    let ended = |kind: Kind, on: &str, reason: EndReason, note: &str| AgreementForm {
        ended_on: Some(day(on)),
        end_reason: Some(reason),
        end_note: note.to_owned(),
        ..papers(
            kind,
            &[document(DocumentKind::Pks)
                .signed("2015-01-02")
                .open("sampai selesai")],
        )
    };
    let not_listed = "agreement.end_reason_not_listed";
    let bankrupt = ended(Kind::KsddSukarela, "2025-01-01", EndReason::Bankruptcy, "");
    asks(&bankrupt, "end_reason", not_listed);
    let found = check(&bankrupt);
    let references: Vec<&str> = found[0]
        .sources
        .iter()
        .map(|one| one.reference.as_str())
        .collect();
    assert_eq!(
        references,
        ["PP28 9(1)", "PP28 9(2)", "PP28 22(1)"],
        "the list, and what is no end"
    );
    assert!(found[0].details[1].starts_with("Pergantian kepala daerah tidak mengakhiri"));
    // Where the law has a list, words of one's own are outside it; where it has none, they are what is asked for.
    let own_words = |kind| ended(kind, "2025-01-01", EndReason::Other, "Klausul Pasal 12");
    asks(&own_words(Kind::KsddSukarela), "end_reason", not_listed);
    accepts(&own_words(Kind::Sinergi));
    accepts(&own_words(Kind::Legacy));
    accepts(&ended(Kind::Sinergi, "2025-01-01", EndReason::Agreed, ""));
    refuses(
        &ended(Kind::Sinergi, "2025-01-01", EndReason::Other, " "),
        "end_note",
        "agreement.end_needs_note",
    );
    asks(
        &ended(Kind::KsddSukarela, "2025-01-01", EndReason::TakenOver, ""),
        "end_reason",
        not_listed,
    );
    accepts(&ended(Kind::KsddWajib, "2025-01-01", EndReason::TakenOver, ""));
    asks(
        &ended(Kind::Ksdpk, "2025-01-01", EndReason::Replaced, ""),
        "end_reason",
        not_listed,
    );
    accepts(&ended(Kind::Ksdpl, "2025-01-01", EndReason::Replaced, ""));
    // PP 28/2018 is in force from 13 July 2018: who ended before it was bound by no list of it.
    accepts(&ended(
        Kind::KsddSukarela,
        "2018-07-12",
        EndReason::Bankruptcy,
        "",
    ));
    asks(
        &ended(Kind::KsddSukarela, "2018-07-13", EndReason::Bankruptcy, ""),
        "end_reason",
        not_listed,
    );
}
