//! The rules of the form: what is refused, what is asked, and what is kept.

mod documents;
mod form;
mod in_force;
mod parties;
mod saving;

use registry::agreements::{AgreementForm, DocumentKind, Kind, PartyType, findings};
use registry::{Finding, Severity};
use rules::Rulebook;
use std::sync::LazyLock;
use testkit::forms::DocumentBuilder;
use testkit::{agreement, day, document, party, region};

fn check(form: &AgreementForm) -> Vec<Finding> {
    static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::shipped().unwrap());
    findings(form, &BOOK, "35.73", day("2025-08-29"))
}

/// The form has exactly this finding.
fn refuses(form: &AgreementForm, field: &str, code: &str) {
    only(form, field, code, Severity::Refused);
}

fn asks(form: &AgreementForm, field: &str, code: &str) {
    only(form, field, code, Severity::Confirm);
}

fn only(form: &AgreementForm, field: &str, code: &str, severity: Severity) {
    let found = check(form);
    let seen: Vec<_> = found
        .iter()
        .map(|f| (f.field.as_str(), f.code.as_str(), f.severity))
        .collect();
    assert_eq!(seen, [(field, code, severity)]);
}

fn accepts(form: &AgreementForm) {
    assert_eq!(check(form), Vec::new());
}

/// The form that every rule accepts, with one change.
fn with(change: impl FnOnce(&mut AgreementForm)) -> AgreementForm {
    let mut form = agreement().build();
    change(&mut form);
    form
}

fn papers(kind: Kind, documents: &[DocumentBuilder]) -> AgreementForm {
    let partner = match kind {
        Kind::KsddWajib | Kind::KsddSukarela => region("35.07"),
        Kind::Ksdpl => party(PartyType::ForeignRegion, "Kota Contoh di Jepang"),
        Kind::Ksdll => party(PartyType::ForeignInstitution, "Lembaga Contoh di Jepang"),
        Kind::Sinergi => party(PartyType::Ministry, "Kementerian Contoh"),
        _ => party(PartyType::Business, "PT Contoh"),
    };
    let form = agreement().kind(kind).party(region("35.73")).party(partner);
    documents
        .iter()
        .fold(form, |form, one| form.document(one.clone()))
        .build()
}

fn pks() -> DocumentBuilder {
    document(DocumentKind::Pks)
        .signed("2024-01-02")
        .ends("2026-01-01")
}
