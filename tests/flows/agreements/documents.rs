//! Documents: dates, parents, numbers.

use super::{accepts, asks, check, papers, pks, refuses};
use registry::agreements::{AgreementForm, DocumentKind, Kind, PartyType, Variant};
use testkit::forms::DocumentBuilder;
use testkit::{agreement, document, party, region};

#[test]
fn documents_have_dates_in_order() {
    let of = |one: DocumentBuilder| papers(Kind::Ksdpk, &[one]);
    refuses(
        &agreement()
            .bare()
            .party(region("35.73"))
            .party(party(PartyType::Business, "PT A"))
            .build(),
        "documents",
        "document.none",
    );
    refuses(
        &of(document(DocumentKind::Pks).signed("2024-01-02")),
        "documents[0].ends",
        "document.no_end",
    );
    refuses(
        &of(document(DocumentKind::Pks).signed("2024-01-02").open(" ")),
        "documents[0].ends",
        "document.no_end",
    );
    accepts(&of(document(DocumentKind::Pks)
        .signed("2024-01-02")
        .open("sampai tujuan tercapai")));
    refuses(
        &of(pks().open("tidak tentu")),
        "documents[0].open_reason",
        "document.end_and_open",
    );
    refuses(
        &of(document(DocumentKind::Pks)
            .signed("2024-01-02")
            .ends("2024-01-01")),
        "documents[0].ends",
        "document.ends_before_start",
    );
    accepts(&of(document(DocumentKind::Pks)
        .signed("2024-01-02")
        .ends("2024-01-02")));
    refuses(
        &of(pks().starts("2026-01-02")),
        "documents[0].ends",
        "document.ends_before_start",
    );
    refuses(
        &of(document(DocumentKind::Pks)
            .signed("1945-08-16")
            .ends("1950-01-01")),
        "documents[0].signed",
        "document.date_range",
    );
    refuses(
        &of(document(DocumentKind::Pks)
            .signed("2024-01-02")
            .ends("2200-01-01")),
        "documents[0].ends",
        "document.date_range",
    );
    refuses(
        &of(document(DocumentKind::Pks).ends("2026-01-01")),
        "documents[0].signed",
        "document.dates_without_signature",
    );
    accepts(&of(document(DocumentKind::Pks)));
    asks(
        &of(document(DocumentKind::Pks)
            .signed("2025-08-30")
            .ends("2026-01-01")),
        "documents[0].signed",
        "document.signed_in_future",
    );
    let many: Vec<_> = (0..201).map(|_| pks()).collect();
    refuses(&papers(Kind::Ksdpk, &many), "documents", "document.too_many");
}

#[test]
fn a_kesepakatan_bersama_lasts_five_years_at_most_a_contract_as_long_as_it_says() {
    let lasting = |kind: DocumentKind, ends: &str| document(kind).signed("2025-06-25").ends(ends);
    for kind in [Kind::Ksdpk, Kind::KsddWajib, Kind::KsddSukarela] {
        accepts(&papers(kind, &[lasting(DocumentKind::Kb, "2030-06-25")]));
        asks(
            &papers(kind, &[lasting(DocumentKind::Kb, "2030-06-26")]),
            "documents[0].ends",
            "document.term_too_long",
        );
    }
    accepts(&papers(
        Kind::Ksdpk,
        &[lasting(DocumentKind::Kontrak, "2055-06-25")],
    ));
    accepts(&papers(Kind::Ksdpl, &[lasting(DocumentKind::Loi, "2026-06-25")]));
    asks(
        &papers(Kind::Ksdpl, &[lasting(DocumentKind::Loi, "2026-06-26")]),
        "documents[0].ends",
        "document.term_too_long",
    );
    asks(
        &papers(Kind::Ksdpl, &[lasting(DocumentKind::Naskah, "2030-06-26")]),
        "documents[0].ends",
        "document.term_too_long",
    );
}

#[test]
fn a_paper_is_held_to_what_was_in_force_when_it_was_signed() {
    let of = |kind: Kind, form: DocumentKind, signed: &str, ends: &str| {
        papers(kind, &[document(form).signed(signed).ends(ends)])
    };
    // Permendagri 22/2020 is in force from 14 April 2020, Permendagri 25/2020 from 22 May: what is older runs to its end.
    let kb = |signed| of(Kind::KsddSukarela, DocumentKind::Kb, signed, "2030-01-01");
    accepts(&kb("2020-04-13"));
    asks(&kb("2020-04-14"), "documents[0].ends", "document.term_too_long");
    let naskah = |signed| of(Kind::Ksdpl, DocumentKind::Naskah, signed, "2030-01-01");
    accepts(&naskah("2020-05-21"));
    asks(
        &naskah("2020-05-22"),
        "documents[0].ends",
        "document.term_too_long",
    );
    accepts(&of(Kind::Legacy, DocumentKind::Kb, "2024-01-02", "2034-01-01"));
}

#[test]
fn a_letter_of_intent_is_limited_only_where_the_path_has_one() {
    let loi = |variant| AgreementForm {
        variant: Some(variant),
        ..papers(
            Kind::Ksdll,
            &[document(DocumentKind::Loi)
                .signed("2024-01-02")
                .ends("2026-01-01")],
        )
    };
    asks(
        &loi(Variant::Approved),
        "documents[0].ends",
        "document.term_too_long",
    );
    accepts(&loi(Variant::Continuation));
}

#[test]
fn a_change_stands_under_what_it_changes_and_nothing_under_itself() {
    let addendum = || document(DocumentKind::Adendum).signed("2024-06-01");
    refuses(
        &papers(Kind::Ksdpk, &[pks(), addendum()]),
        "documents[1].parent_id",
        "document.change_without_parent",
    );
    refuses(
        &papers(Kind::Ksdpk, &[pks(), addendum().under(7)]),
        "documents[1].parent_id",
        "document.unknown_parent",
    );
    accepts(&papers(Kind::Ksdpk, &[pks(), addendum().under(0)]));
    refuses(
        &papers(Kind::Ksdpk, &[pks().under(0)]),
        "documents[0].parent_id",
        "document.own_parent",
    );
    let circle = check(&papers(Kind::Ksdpk, &[pks().under(1), pks().under(0)]));
    assert_eq!(
        circle.iter().filter(|f| f.code == "document.own_parent").count(),
        2,
        "{circle:?}"
    );
    let below_a_circle = check(&papers(
        Kind::Ksdpk,
        &[pks().under(1), pks().under(0), pks().under(0)],
    ));
    assert_eq!(
        below_a_circle.len(),
        2,
        "a document below a circle is checked and the check ends"
    );
    let same = check(&papers(Kind::Ksdpk, &[pks(), pks().with(|d| d.id = "d0".into())]));
    assert_eq!(testkit::codes(&same), ["document.id"]);
}

#[test]
fn each_party_gives_a_document_one_number() {
    refuses(
        &papers(Kind::Ksdpk, &[pks().number(5, "1/2024")]),
        "documents[0].numbers",
        "document.number_of_no_party",
    );
    refuses(
        &papers(Kind::Ksdpk, &[pks().number(0, "1/2024").number(0, "2/2024")]),
        "documents[0].numbers",
        "document.number_of_no_party",
    );
    refuses(
        &papers(Kind::Ksdpk, &[pks().number(0, " ")]),
        "documents[0].numbers",
        "text.empty",
    );
}
