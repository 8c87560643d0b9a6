//! The rules of an agreement's form, each with the article it comes from. Pure: the register is asked elsewhere.

mod documents;
mod parties;

pub(crate) use parties::named;

use super::model::{AgreementForm, EndReason, Kind, Variant};
use crate::findings::Finding;
use crate::lawbook;
use crate::reference::urusan;
use crate::text::{self, LINE_MAX, PROSE_MAX, TITLE_MAX};
use chrono::NaiveDate;
use rules::rulebook::{End, NotEnd};
use rules::{Path, Rulebook, Source};

/// Highest amount in sen: 10^15, a hundred times the largest budget of a region.
const AMOUNT_MAX: i64 = 1_000_000_000_000_000;

/// The rules in force, and the path whose rules hold for a form; none for older forms.
#[derive(Clone, Copy)]
struct Law<'r> {
    book: &'r Rulebook,
    path: Option<&'r Path>,
}

/// Everything the rules find in a form, on the given day; `region` is the office's own.
pub fn findings(form: &AgreementForm, book: &Rulebook, region: &str, today: NaiveDate) -> Vec<Finding> {
    let path = lawbook::path_of_form(book, form);
    let law = Law { book, path };
    let mut found = Vec::new();
    texts(form, &mut found);
    if let Some(variant) = form.variant
        && kind_of(variant) != form.kind
    {
        found.push(Finding::refused("variant", "agreement.variant_of_other_kind"));
    }
    for (at, code) in form.urusan.iter().enumerate() {
        if urusan::find(code).is_none() {
            found.push(Finding::refused(format!("urusan[{at}]"), "agreement.unknown_urusan").with(code));
        }
    }
    if form
        .amount
        .is_some_and(|amount| !(0..=AMOUNT_MAX).contains(&amount))
    {
        found.push(Finding::refused("amount", "agreement.amount_range"));
    }
    end(form, law, today, &mut found);
    parties::check(form, region, &mut found);
    documents::check(form, law, today, &mut found);
    found
}

fn texts(form: &AgreementForm, found: &mut Vec<Finding>) {
    text::check("title", &form.title, TITLE_MAX, true, found);
    for (field, typed) in [
        ("purpose", &form.purpose),
        ("object", &form.object),
        ("scope", &form.scope),
        ("note", &form.note),
        ("end_note", &form.end_note),
    ] {
        text::check(field, typed, PROSE_MAX, false, found);
    }
    text::check("funding_note", &form.funding_note, LINE_MAX, false, found);
}

fn end(form: &AgreementForm, law: Law<'_>, today: NaiveDate, found: &mut Vec<Finding>) {
    let Some(ended) = form.ended_on else {
        if form.end_reason.is_some() {
            found.push(Finding::refused("ended_on", "agreement.end_without_date"));
        }
        return;
    };
    match form.end_reason {
        None => found.push(Finding::refused("end_reason", "agreement.end_without_reason")),
        Some(reason) => found.extend(end_reason(form, law, reason, ended)),
    }
    if super::status::term(form)
        .starts
        .is_some_and(|starts| ended < starts)
    {
        found.push(Finding::refused("ended_on", "agreement.ended_before_start"));
    }
    if ended > today {
        found.push(Finding::confirm("ended_on", "agreement.end_in_future"));
    }
}

/// Whether a reason is among those that the rules list for the kind, by what was in force on the day of the end. Where there
/// is no list, or the list itself leaves room for another reason, any may be told.
fn end_reason(form: &AgreementForm, law: Law<'_>, reason: EndReason, ended: NaiveDate) -> Option<Finding> {
    let in_force = |source: &Source| law.book.was_in_force(source, ended);
    let path = law.path.map(|path| &*path.id).unwrap_or_default();
    let ends = law.book.ends_of(path);
    let listed: Vec<&End> = ends.filter(|one| in_force(&one.source)).collect();
    let of = |reason: EndReason| listed.iter().find(|one| one.register_word == reason.word());
    let told = reason == EndReason::Other || of(reason).is_some_and(|one| one.free_text);
    if told && form.end_note.trim().is_empty() {
        return Some(Finding::refused("end_note", "agreement.end_needs_note"));
    }
    let open = listed.is_empty() || of(EndReason::Other).is_some();
    if open || of(reason).is_some() {
        return None;
    }
    let no_end: Vec<&NotEnd> = law
        .book
        .not_ends_of(path)
        .filter(|one| in_force(&one.source))
        .collect();
    let sentences: Vec<&str> = no_end.iter().map(|one| one.sentence.as_str()).collect();
    let sources = listed
        .iter()
        .map(|one| &one.source)
        .chain(no_end.iter().map(|one| &one.source));
    Some(
        Finding::confirm("end_reason", "agreement.end_reason_not_listed")
            .with(law.path.map(|path| path.name.as_str()).unwrap_or_default())
            .with(sentences.join(" "))
            .by(law.book.cite_all(sources)),
    )
}

/// The kind a sub-kind belongs to.
pub(crate) fn kind_of(variant: Variant) -> Kind {
    match variant {
        Variant::Service | Variant::Asset | Variant::Investment | Variant::OtherThirdParty => Kind::Ksdpk,
        Variant::SisterProvince | Variant::SisterCity | Variant::OtherForeignRegion => Kind::Ksdpl,
        Variant::Continuation | Variant::Approved => Kind::Ksdll,
    }
}
