//! Documents: their dates, their parents, the longest terms of the law, and whose numbers they carry.

use super::Law;
use crate::agreements::model::{AgreementForm, Document, Kind};
use crate::findings::Finding;
use crate::text::{self, LINE_MAX};
use chrono::NaiveDate;
use rules::Severity;
use rules::clocks::in_words;
use rules::rulebook::{Beyond, Limit};
use std::collections::{HashMap, HashSet};

const DOCUMENTS_MAX: usize = 200;

pub(super) fn check(form: &AgreementForm, law: Law<'_>, today: NaiveDate, found: &mut Vec<Finding>) {
    match form.documents.len() {
        0 => return found.push(Finding::refused("documents", "document.none")),
        n if n > DOCUMENTS_MAX => {
            return found.push(Finding::refused("documents", "document.too_many").with(DOCUMENTS_MAX));
        }
        _ => {}
    }
    let by_id: HashMap<&str, &Document> = form.documents.iter().map(|d| (d.id.as_str(), d)).collect();
    let parties: HashSet<&str> = form.parties.iter().map(|p| p.id.as_str()).collect();
    if by_id.len() != form.documents.len() {
        found.push(Finding::refused("documents", "document.id"));
    }
    for (at, document) in form.documents.iter().enumerate() {
        let field = |name: &str| format!("documents[{at}].{name}");
        dates(form.kind, document, today, &field, found);
        limits(law, document, &field, found);
        parent(document, &by_id, &field, found);
        text::check(&field("title"), &document.title, text::TITLE_MAX, false, found);
        text::check(
            &field("signed_at_place"),
            &document.signed_at_place,
            LINE_MAX,
            false,
            found,
        );
        text::check(
            &field("archive_place"),
            &document.archive_place,
            LINE_MAX,
            false,
            found,
        );
        let mut owners = HashSet::new();
        for number in &document.numbers {
            text::check(&field("numbers"), &number.number, LINE_MAX, true, found);
            if !parties.contains(number.party_id.as_str()) || !owners.insert(number.party_id.as_str()) {
                found.push(Finding::refused(field("numbers"), "document.number_of_no_party"));
            }
        }
    }
}

fn dates(
    kind: Kind,
    document: &Document,
    today: NaiveDate,
    field: &impl Fn(&str) -> String,
    found: &mut Vec<Finding>,
) {
    let legacy = kind == Kind::Legacy;
    let begins = document.starts.or(document.signed);
    for (name, date) in [
        ("signed", document.signed),
        ("starts", document.starts),
        ("ends", document.ends),
    ] {
        let earliest = NaiveDate::from_ymd_opt(1945, 8, 17).unwrap_or(NaiveDate::MIN);
        let latest = NaiveDate::from_ymd_opt(2199, 12, 31).unwrap_or(NaiveDate::MAX);
        if date.is_some_and(|date| date < earliest || date > latest) {
            found.push(Finding::refused(field(name), "document.date_range"));
        }
    }
    if document.signed.is_none() && (document.starts.is_some() || document.ends.is_some()) && !legacy {
        found.push(Finding::refused(
            field("signed"),
            "document.dates_without_signature",
        ));
    }
    if document.signed.is_some_and(|signed| signed > today) {
        found.push(Finding::confirm(field("signed"), "document.signed_in_future"));
    }
    match (document.ends, &document.open_reason) {
        (Some(_), Some(_)) => found.push(Finding::refused(field("open_reason"), "document.end_and_open")),
        // A change that leaves the term alone names no end of its own.
        (None, reason)
            if begins.is_some()
                && !document.kind.changes_another()
                && reason.as_deref().is_none_or(|r| r.trim().is_empty()) =>
        {
            found.push(Finding::refused(field("ends"), "document.no_end"));
        }
        _ => {}
    }
    if let Some(reason) = &document.open_reason {
        text::check(&field("open_reason"), reason, LINE_MAX, false, found);
    }
    if let (Some(begins), Some(ends)) = (begins, document.ends)
        && ends < begins
    {
        found.push(Finding::refused(field("ends"), "document.ends_before_start"));
    }
}

/// The limits of a document's term, by what was in force on the day it was signed: what is older runs to its end (PP28
/// Pasal 48-49, PM25 Pasal 42). The register keeps a paper as it is, so that a limit only asks. What holds in a situation
/// alone is judged where situations are told, on the path of a submission.
fn limits(law: Law<'_>, document: &Document, field: &impl Fn(&str) -> String, found: &mut Vec<Finding>) {
    let begins = document.starts.or(document.signed);
    let (Some(path), Some(begins), Some(ends)) = (law.path, begins, document.ends) else {
        return;
    };
    let signed = document.signed.unwrap_or(begins);
    let binds = |limit: &&Limit| {
        limit.severity != Severity::Optional
            && limit.when.is_none()
            && law.book.was_in_force(&limit.source, signed)
    };
    let limits = law.book.limits_of(&path.id, document.kind.word());
    for limit in limits.filter(binds).filter(|_| begins <= ends) {
        let (code, day) = match law.book.beyond(limit, begins, ends) {
            Some(Beyond::TooLong(last)) => ("document.term_too_long", last),
            Some(Beyond::TooShort(first)) => ("document.term_too_short", first),
            None => continue,
        };
        found.push(
            Finding::confirm(field("ends"), code)
                .with(&limit.sentence)
                .with(in_words(day))
                .by(law.book.cite(&limit.source)),
        );
    }
}

fn parent(
    document: &Document,
    by_id: &HashMap<&str, &Document>,
    field: &impl Fn(&str) -> String,
    found: &mut Vec<Finding>,
) {
    let Some(parent) = document.parent_id.as_deref() else {
        if document.kind.changes_another() {
            found.push(Finding::refused(
                field("parent_id"),
                "document.change_without_parent",
            ));
        }
        return;
    };
    let Some(first) = by_id.get(parent) else {
        return found.push(Finding::refused(field("parent_id"), "document.unknown_parent"));
    };
    let mut above = Some(*first);
    for _ in 0..=by_id.len() {
        match above {
            Some(one) if one.id == document.id => {
                return found.push(Finding::refused(field("parent_id"), "document.own_parent"));
            }
            Some(one) => above = one.parent_id.as_deref().and_then(|id| by_id.get(id).copied()),
            None => return,
        }
    }
}
