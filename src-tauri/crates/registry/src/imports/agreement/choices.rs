//! Kind, form, type of partner, urusan, work units, funding: words of a row that are one of few.

use super::Row;
use crate::agreements::{DocumentKind, DocumentNumber, FundingSource, Kind, Party, PartyType};
use crate::imports::asked::Shipped;
use crate::imports::choice::{funding, one, several, units};
use crate::imports::partner;
use crate::imports::proposal::key;

/// What a row says in words of which there are few.
#[derive(Debug, Default)]
pub(super) struct Choices {
    pub kind: Option<Kind>,
    pub form: Option<DocumentKind>,
    /// Types of the partners: one for all, or one each.
    pub partner_types: Vec<PartyType>,
    pub urusan: Vec<String>,
    pub work_units: Vec<String>,
    /// Names of work units to be made.
    pub new_units: Vec<String>,
    pub funding: Vec<FundingSource>,
}

impl Choices {
    pub(super) fn of(row: &mut Row<'_>) -> Self {
        let kind = one(row, "kind").and_then(|word| Kind::parse(&word));
        let form = one(row, "form").and_then(|word| DocumentKind::parse(&word));
        let partner_types = partner::types(row);
        let (work_units, new_units) = units(row);
        Self {
            kind,
            form,
            partner_types,
            urusan: several(row, "urusan").into_iter().map(|one| one.meant).collect(),
            work_units,
            new_units,
            funding: funding(row),
        }
    }
}

/// The kind that a row says, else the one that its paper or its partner makes (PM22 Pasal 3, 25, 52; PM25 Pasal 6, 7), which is
/// said. A form that no kind of today has is an older one (PP 28/2018 Pasal 48-49). Whether cooperation with a region is
/// obligatory no list says that has no column for it.
pub(super) fn kind(
    row: &mut Row<'_>,
    choices: &Choices,
    form: Option<DocumentKind>,
    parties: &[Party],
) -> Option<Kind> {
    if choices.kind.is_some() {
        return choices.kind;
    }
    let partner = parties.iter().skip(1).map(|party| party.type_).next()?;
    let abroad = matches!(partner, PartyType::ForeignRegion | PartyType::ForeignInstitution);
    let older = matches!(form, Some(DocumentKind::Mou | DocumentKind::PerjanjianTeknis));
    let (kind, called) = match partner {
        _ if older && !abroad => (Kind::Legacy, "bentuk lama"),
        PartyType::Region => (Kind::KsddSukarela, "KSDD sukarela"),
        PartyType::Ministry => (Kind::Sinergi, "Sinergi"),
        PartyType::PublicBody | PartyType::Business | PartyType::Society | PartyType::Individual => {
            (Kind::Ksdpk, "KSDPK")
        }
        PartyType::ForeignRegion => (Kind::Ksdpl, "KSDPL"),
        PartyType::ForeignInstitution => (Kind::Ksdll, "KSDLL"),
    };
    row.say("kind_told", &[called]);
    Some(kind)
}

/// A form that the title begins with, or that the office's own number carries as a part.
pub(super) fn form_by_words(title: &str, numbers: &[DocumentNumber]) -> Option<DocumentKind> {
    let title = key(title);
    let begins = [
        ("perjanjian kerja sama", DocumentKind::Pks),
        ("perjanjian kerjasama", DocumentKind::Pks),
        ("kesepakatan bersama", DocumentKind::Kb),
        ("nota kesepakatan", DocumentKind::Nk),
        ("nota kesepahaman", DocumentKind::Mou),
        ("rencana kerja", DocumentKind::Rk),
        ("kontrak", DocumentKind::Kontrak),
    ];
    if let Some((_, kind)) = begins.iter().find(|(word, _)| title.starts_with(word)) {
        return Some(*kind);
    }
    let parts = [
        ("PKS", DocumentKind::Pks),
        ("KB", DocumentKind::Kb),
        ("NK", DocumentKind::Nk),
        ("MOU", DocumentKind::Mou),
        ("RK", DocumentKind::Rk),
    ];
    let carries = |word: &str| {
        numbers.iter().any(|one| {
            let mut parts = one.number.split(['/', '.', '-', ' ']);
            parts.any(|part| part.eq_ignore_ascii_case(word))
        })
    };
    parts
        .iter()
        .find(|(word, _)| carries(word))
        .map(|(_, kind)| *kind)
}

/// The form that most papers of a kind have.
pub(super) fn usual_form(kind: Kind) -> DocumentKind {
    match kind {
        Kind::Sinergi => DocumentKind::Nk,
        Kind::Ksdpl | Kind::Ksdll => DocumentKind::Naskah,
        Kind::KsddWajib | Kind::KsddSukarela | Kind::Ksdpk | Kind::Legacy => DocumentKind::Pks,
    }
}

/// What a form is called, by the longest word that means it.
pub(super) fn called(shipped: &Shipped, form: DocumentKind) -> String {
    let words = shipped.words.get("form").into_iter().flatten();
    let named = words.filter(|(_, word)| *word == form.word());
    let longest = named.map(|(typed, _)| typed).max_by_key(|typed| typed.len());
    let capital = |word: &str| {
        let mut signs = word.chars();
        signs
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
    };
    longest.map_or_else(
        || "Naskah".to_owned(),
        |typed| typed.split(' ').map(capital).collect::<Vec<_>>().join(" "),
    )
}
