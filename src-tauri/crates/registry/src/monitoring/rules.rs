//! What the rules find in targets, realisations and evaluations.

use super::model::{EvaluationEntry, Measure, Realisation, Target, TargetEntry};
use super::use_cases::Judgement;
use crate::agreements::{self, AgreementForm, Term};
use crate::attachments::Attachment;
use crate::findings::Finding;
use crate::period::Period;
use crate::text::{self, LINE_MAX, PROSE_MAX};
use ::rules::clocks::in_words;
use ::rules::evaluation::{Misfit, round_days};
use ::rules::{Answer, Rulebook};
use chrono::NaiveDate;
use std::ops::RangeInclusive;

/// Years a register can hold.
const YEARS: RangeInclusive<i32> = 1945..=2200;
/// Larger than any budget, small enough that sums of a register stay exact: 10 trillion units.
const AMOUNT_MAX: i64 = 1_000_000_000_000_000;
/// The unit of money.
const RUPIAH: &str = "Rp";

/// What is wrong with a target, when so much was recorded of it already.
pub(super) fn target(entry: &TargetEntry, realised: &[Realisation]) -> Vec<Finding> {
    let mut found = Vec::new();
    text::check("name", &entry.name, LINE_MAX, true, &mut found);
    text::check("unit", &entry.unit, LINE_MAX, true, &mut found);
    if entry.measure == Measure::Money && entry.unit.trim() != RUPIAH {
        found.push(Finding::refused("unit", "monitoring.money_unit"));
    }
    if entry.year.is_some_and(|year| !YEARS.contains(&year)) {
        found.push(Finding::refused("year", "progress.year_range"));
    }
    if let Some(year) = entry.year
        && let Some(other) = realised.iter().find(|one| one.year != year)
    {
        found.push(Finding::refused("year", "monitoring.realised_in_other_year").with(other.year));
    }
    if !(1..=AMOUNT_MAX).contains(&entry.planned) {
        found.push(Finding::refused("planned", "monitoring.planned_range"));
    }
    found
}

/// What is wrong with what a semester is said to have brought.
pub(super) fn realisation(
    form: &Realisation,
    target: &Target,
    term: &Term,
    today: NaiveDate,
) -> Vec<Finding> {
    let mut found = Vec::new();
    text::check("note", &form.note, PROSE_MAX, false, &mut found);
    if !(0..=AMOUNT_MAX).contains(&form.amount) {
        found.push(Finding::refused("amount", "monitoring.amount_range"));
    }
    if let Some(year) = target.entry.year
        && year != form.year
    {
        found.push(Finding::refused("year", "monitoring.target_of_other_year").with(year));
    }
    match Period::new(form.year, Some(form.semester), None) {
        Err(_) => found.push(Finding::refused("year", "progress.year_range")),
        Ok(semester) if semester.first() > today => {
            found.push(Finding::refused("semester", "monitoring.not_begun").with(in_words(semester.first())));
        }
        Ok(semester) if !term.in_force_between(semester.first(), semester.last()) => {
            found.push(Finding::refused("semester", "monitoring.not_in_force").with(semester.label()));
        }
        Ok(_) => {}
    }
    found
}

/// What rules say of an evaluation of an agreement with these scans.
pub(super) fn evaluation(
    entry: &EvaluationEntry,
    book: &Rulebook,
    agreement: &AgreementForm,
    scans: &[Attachment],
    today: NaiveDate,
) -> Judgement {
    let mut found = Vec::new();
    let form = book.evaluation_form(&entry.form);
    if form.is_none() {
        found.push(Finding::refused("form", "monitoring.unknown_form").with(&entry.form));
    }
    let round_ends = round(entry, book, agreement, today, &mut found);
    if let Some(form) = form {
        for (question, misfit) in form.misfits(&entry.answers) {
            found.push(misfit_at(&question, misfit));
        }
    }
    answers(entry, scans, &mut found);
    text::check("evaluator", &entry.evaluator, LINE_MAX, true, &mut found);
    text::check("reason", &entry.reason, PROSE_MAX, false, &mut found);
    let score = form.and_then(|form| form.score(&entry.answers));
    let suggested = score.and_then(|score| book.suggested(score));
    if !book
        .recommendations
        .iter()
        .any(|one| one.id == *entry.recommendation)
    {
        found.push(Finding::refused(
            "recommendation",
            "monitoring.unknown_recommendation",
        ));
    } else if entry.reason.is_empty() {
        match suggested {
            Some(one) if one.id == *entry.recommendation => {}
            Some(one) => found.push(Finding::refused("reason", "monitoring.reason_needed").with(&one.name)),
            None => found.push(Finding::refused("reason", "monitoring.reason_without_score")),
        }
    }
    Judgement {
        findings: found,
        score,
        suggested: suggested.map(|one| one.id.to_string()),
        round_ends: round_ends.unwrap_or(entry.evaluated),
    }
}

/// Whether the year has the round for this agreement, the agreement was in force in it, and its day had come; its last day.
fn round(
    entry: &EvaluationEntry,
    book: &Rulebook,
    agreement: &AgreementForm,
    today: NaiveDate,
    found: &mut Vec<Finding>,
) -> Option<NaiveDate> {
    if !YEARS.contains(&entry.year) {
        found.push(Finding::refused("year", "progress.year_range"));
        return None;
    }
    let per_year = super::rounds::per_year(book, agreement.kind, agreement.variant);
    let Some((first, last)) = round_days(entry.year, entry.round, per_year) else {
        found.push(Finding::refused("round", "monitoring.round_range").with(per_year));
        return None;
    };
    if !agreements::term(agreement).in_force_between(first, last) {
        let days = format!("{} s.d. {}", in_words(first), in_words(last));
        found.push(Finding::refused("round", "monitoring.not_in_force").with(days));
    }
    if entry.evaluated > today {
        found.push(Finding::refused("evaluated", "monitoring.evaluated_in_future"));
    } else if entry.evaluated < first {
        found.push(Finding::refused("evaluated", "monitoring.evaluated_before_round").with(in_words(first)));
    }
    Some(last)
}

fn answers(entry: &EvaluationEntry, scans: &[Attachment], found: &mut Vec<Finding>) {
    if entry.answers.is_empty() {
        found.push(Finding::refused("answers", "monitoring.nothing_answered"));
    }
    for (question, answer) in &entry.answers {
        let field = field(question);
        match answer {
            Answer::Text(typed) => text::check(&field, typed, PROSE_MAX, false, found),
            Answer::Files(ids) => {
                let kept = |id: &&String| {
                    scans
                        .iter()
                        .any(|scan| scan.id == **id && scan.void_reason.is_none())
                };
                if !ids.iter().all(|id| kept(&id)) {
                    found.push(Finding::refused(field, "monitoring.unknown_evidence"));
                }
            }
            Answer::Number(_) => {}
        }
    }
}

fn field(question: &str) -> String {
    format!("answers.{question}")
}

fn misfit_at(question: &str, misfit: Misfit) -> Finding {
    let refused = |code| Finding::refused(field(question), code);
    match misfit {
        Misfit::UnknownQuestion => refused("monitoring.unknown_question").with(question),
        Misfit::OtherType => refused("monitoring.answer_type"),
        Misfit::UnknownAnswer(word) => refused("monitoring.unknown_answer").with(word),
        Misfit::OutOfRange { min, max: Some(max) } => refused("monitoring.number_range").with(min).with(max),
        Misfit::OutOfRange { min, max: None } => refused("monitoring.number_min").with(min),
    }
}
