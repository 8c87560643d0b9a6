//! The rules of a row, of a proposal and of a plan that is set. Pure; the register is asked in `use_cases`.

use super::model::MapRowForm;
use super::plans::MapPlanForm;
use super::priority;
use super::proposals::ProposalForm;
use crate::agreements::{self, Kind};
use crate::findings::Finding;
use crate::reference::urusan;
use crate::text::{self, LINE_MAX, PROSE_MAX, TITLE_MAX};
use ::rules::Rulebook;
use chrono::NaiveDate;
use std::collections::HashSet;
use std::ops::RangeInclusive;

/// Highest score of a criterion.
pub const SCORE_MAX: u32 = 5;
/// Years a map may be of.
pub const YEARS: RangeInclusive<i32> = 2000..=2100;
/// Years a cooperation may last to: leases of regional goods run for decades.
const TERM_YEARS: RangeInclusive<i32> = 2000..=2150;
/// Highest amount in sen, as for an agreement.
const AMOUNT_MAX: i64 = 1_000_000_000_000_000;
/// More candidates than any row names.
const CANDIDATES_MAX: usize = 50;

/// Everything the rules find in a row.
pub(super) fn findings(form: &MapRowForm, book: &Rulebook) -> Vec<Finding> {
    let mut found = Vec::new();
    year(form.year, &mut found);
    if urusan::find(&form.urusan).is_none() {
        found.push(Finding::refused("urusan", "mapping.unknown_urusan").with(&form.urusan));
    }
    text::check("program", &form.program, TITLE_MAX, true, &mut found);
    text::check("activity", &form.activity, TITLE_MAX, false, &mut found);
    text::check("need", &form.need, PROSE_MAX, true, &mut found);
    text::check("reference", &form.reference, TITLE_MAX, false, &mut found);
    text::check("note", &form.note, PROSE_MAX, false, &mut found);
    kind(form, &mut found);
    candidates(form, book, &mut found);
    scores(form, book, &mut found);
    term(form, &mut found);
    if form
        .amount
        .is_some_and(|amount| !(0..=AMOUNT_MAX).contains(&amount))
    {
        found.push(Finding::refused("amount", "agreement.amount_range"));
    }
    found
}

fn kind(form: &MapRowForm, found: &mut Vec<Finding>) {
    // Older forms stay valid until they end (PP 28/2018 Pasal 48); nobody plans a new one.
    if form.kind == Kind::Legacy {
        found.push(Finding::refused("kind", "mapping.legacy"));
    }
    if form
        .variant
        .is_some_and(|variant| agreements::kind_of(variant) != form.kind)
    {
        found.push(Finding::refused("variant", "agreement.variant_of_other_kind"));
    }
}

fn candidates(form: &MapRowForm, book: &Rulebook, found: &mut Vec<Finding>) {
    if form.candidates.len() > CANDIDATES_MAX {
        return found.push(Finding::refused("candidates", "party.too_many").with(CANDIDATES_MAX));
    }
    let partners: HashSet<&str> = book
        .paths
        .iter()
        .filter(|path| path.register_kind == form.kind.word())
        .flat_map(|path| path.partners.iter().map(AsRef::as_ref))
        .collect();
    let mut keys = HashSet::new();
    for (at, one) in form.candidates.iter().enumerate() {
        let field = |name: &str| format!("candidates[{at}].{name}");
        agreements::named(one.type_, one.region_code.as_deref(), &one.name, &field, found);
        let key = one.key();
        if !key.is_empty() && !keys.insert(key) {
            found.push(Finding::refused(format!("candidates[{at}].name"), "party.twice").with(&one.name));
        }
        if !partners.is_empty() && !partners.contains(one.type_.word()) {
            found.push(Finding::confirm(
                format!("candidates[{at}].type"),
                "mapping.candidate_of_other_kind",
            ));
        }
    }
}

fn scores(form: &MapRowForm, book: &Rulebook, found: &mut Vec<Finding>) {
    let known =
        |id: &str| priority::criteria(book).is_some_and(|list| list.criteria.iter().any(|one| one.id == *id));
    for (id, score) in &form.scores {
        if !known(id) {
            found.push(Finding::refused(format!("scores.{id}"), "mapping.unknown_criterion").with(id));
        } else if *score > SCORE_MAX {
            found.push(Finding::refused(format!("scores.{id}"), "mapping.score_range").with(SCORE_MAX));
        }
    }
    // Permendagri 22/2020 Pasal 5(3)b names the order, no article how it is found: asked, never refused.
    if form.scores.is_empty() {
        found.push(Finding::confirm("scores", "mapping.unscored"));
    }
}

fn term(form: &MapRowForm, found: &mut Vec<Finding>) {
    for (field, year) in [("from_year", form.from_year), ("to_year", form.to_year)] {
        if year.is_some_and(|year| !TERM_YEARS.contains(&year)) {
            found.push(
                Finding::refused(field, "mapping.year")
                    .with(TERM_YEARS.start())
                    .with(TERM_YEARS.end()),
            );
        }
    }
    match (form.from_year, form.to_year) {
        // Permendagri 22/2020 Pasal 5(3)a: the list tells the term.
        (None, None) => found.push(Finding::confirm("from_year", "mapping.term_missing")),
        (None, Some(_)) => found.push(Finding::refused("from_year", "mapping.term_without_start")),
        (Some(from), Some(to)) if to < from => {
            found.push(Finding::refused("to_year", "mapping.term_order"));
        }
        _ => {}
    }
    if form.from_year.is_some_and(|from| from < form.year) {
        found.push(Finding::confirm("from_year", "mapping.term_before_year"));
    }
}

/// Everything the rules find in a proposal of the public.
pub(super) fn proposal_findings(form: &ProposalForm, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    text::check("proposer", &form.proposer, LINE_MAX, true, &mut found);
    text::check("contact", &form.contact, LINE_MAX, false, &mut found);
    text::check("content", &form.content, PROSE_MAX, true, &mut found);
    text::check("answer", &form.answer, PROSE_MAX, false, &mut found);
    match form.received {
        None => found.push(Finding::refused("received", "mapping.received_missing")),
        Some(day) if day > today => found.push(Finding::refused("received", "mapping.day_in_future")),
        Some(_) => {}
    }
    let silent = form.answer.trim().is_empty();
    match form.answered {
        None if !silent => found.push(Finding::refused("answered", "mapping.answer_without_day")),
        Some(_) if silent => found.push(Finding::refused("answer", "mapping.day_without_answer")),
        Some(day) if day > today => found.push(Finding::refused("answered", "mapping.day_in_future")),
        Some(day) if form.received.is_some_and(|received| day < received) => {
            found.push(Finding::refused("answered", "mapping.answered_before_received"));
        }
        _ => {}
    }
    found
}

fn year(of: i32, found: &mut Vec<Finding>) {
    if !YEARS.contains(&of) {
        let wrong = Finding::refused("year", "mapping.year");
        found.push(wrong.with(YEARS.start()).with(YEARS.end()));
    }
}

/// Everything the rules find in a plan that is set.
pub(super) fn plan_findings(form: &MapPlanForm, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    year(form.year, &mut found);
    text::check("number", &form.number, LINE_MAX, true, &mut found);
    text::check("place", &form.place, LINE_MAX, false, &mut found);
    match form.dated {
        None => found.push(Finding::refused("dated", "mapping.plan_undated")),
        Some(day) if day > today => found.push(Finding::refused("dated", "mapping.day_in_future")),
        Some(_) => {}
    }
    found
}
