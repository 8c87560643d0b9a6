//! Documents: their dates, their parents, the longest terms of the law, and whose numbers they carry.

use crate::agreements::model::{AgreementForm, Document, DocumentKind, Kind};
use crate::findings::Finding;
use crate::text::{self, LINE_MAX};
use chrono::{Months, NaiveDate};
use std::collections::{HashMap, HashSet};

const DOCUMENTS_MAX: usize = 200;

pub(super) fn check(form: &AgreementForm, today: NaiveDate, found: &mut Vec<Finding>) {
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
    if let (Some(begins), Some(ends)) = (begins, document.ends) {
        if ends < begins {
            found.push(Finding::refused(field("ends"), "document.ends_before_start"));
        } else if let Some((months, code)) = longest(kind, document.kind)
            && last_day(begins, months).is_some_and(|last| ends > last)
        {
            found.push(Finding::confirm(field("ends"), code));
        }
    }
}

/// Longest term in months and the rule that sets it: KB of KSDD and KSDPK 5 years (PM22 9(3), 32(3)), letter of intent
/// 1 year (PM25 13(3)), foreign documents 5 years (PM25 32). A PKS has no longest term.
fn longest(kind: Kind, document: DocumentKind) -> Option<(u32, &'static str)> {
    match (kind, document) {
        (Kind::KsddWajib | Kind::KsddSukarela | Kind::Ksdpk, DocumentKind::Kb) => {
            Some((60, "document.kb_over_5_years"))
        }
        (Kind::Ksdpl | Kind::Ksdll, DocumentKind::Loi) => Some((12, "document.loi_over_1_year")),
        (Kind::Ksdpl | Kind::Ksdll, DocumentKind::Naskah) => Some((60, "document.foreign_over_5_years")),
        _ => None,
    }
}

/// The last day a term of whole months may have; offices write the same day of the month, so that day is allowed.
fn last_day(begins: NaiveDate, months: u32) -> Option<NaiveDate> {
    begins.checked_add_months(Months::new(months))
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
