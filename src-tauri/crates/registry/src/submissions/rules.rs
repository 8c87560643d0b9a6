//! The rules of a submission's form. What may happen on its path is judged by the rulebook.

use super::model::{Relation, SubmissionForm};
use crate::agreements::{self, AgreementForm};
use crate::findings::Finding;
use crate::text::{self, LINE_MAX};
use chrono::NaiveDate;
use rules::{Initiative, Rulebook};

/// More people than any letter names.
const LIAISONS_MAX: usize = 20;

/// What a plan cannot have yet: documents come with signing, partners may still be sought.
const NOT_YET: [&str; 4] = [
    "document.none",
    "party.none",
    "party.only_one",
    "party.own_region_missing",
];

/// Everything the rules find in a form.
pub fn findings(form: &SubmissionForm, book: &Rulebook, region: &str, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    path(form, book, &mut found);
    subject(&form.subject, book, region, today, &mut found);
    text::check("proposer_name", &form.proposer_name, LINE_MAX, true, &mut found);
    text::check("letter_number", &form.letter_number, LINE_MAX, false, &mut found);
    letter(form, today, &mut found);
    if form.liaisons.len() > LIAISONS_MAX {
        found.push(Finding::refused("liaisons", "submission.too_many_liaisons").with(LIAISONS_MAX));
    }
    for (at, liaison) in form.liaisons.iter().enumerate() {
        text::check(
            &format!("liaisons[{at}].name"),
            &liaison.name,
            LINE_MAX,
            true,
            &mut found,
        );
        text::check(
            &format!("liaisons[{at}].job"),
            &liaison.job,
            LINE_MAX,
            false,
            &mut found,
        );
        text::check(
            &format!("liaisons[{at}].contact"),
            &liaison.contact,
            LINE_MAX,
            false,
            &mut found,
        );
    }
    if (form.relation == Relation::New) != form.parent_id.is_none() {
        found.push(Finding::refused("parent_id", "submission.parent"));
    }
    found
}

fn path(form: &SubmissionForm, book: &Rulebook, found: &mut Vec<Finding>) {
    let Some(path) = book.path(&form.path) else {
        found.push(Finding::refused("path", "submission.unknown_path").with(&form.path));
        return;
    };
    if form.initiative == Initiative::Either || !path.initiative.holds_for(form.initiative) {
        found.push(Finding::refused("initiative", "submission.initiative_of_other_path").with(&path.name));
    }
    if path.register_kind != form.subject.kind.word() {
        found.push(Finding::refused("subject.kind", "submission.kind_of_other_path").with(&path.name));
    }
    if let Some(variant) = form.subject.variant
        && !path.register_variants.is_empty()
        && !path.register_variants.iter().any(|word| word == variant.word())
    {
        found.push(Finding::refused("subject.variant", "submission.variant_of_other_path").with(&path.name));
    }
}

fn subject(
    subject: &AgreementForm,
    book: &Rulebook,
    region: &str,
    today: NaiveDate,
    found: &mut Vec<Finding>,
) {
    let of_agreement = agreements::findings(subject, book, region, today).into_iter();
    found.extend(
        of_agreement
            .filter(|finding| !NOT_YET.contains(&finding.code.as_str()))
            .map(|finding| Finding {
                field: format!("subject.{}", finding.field),
                ..finding
            }),
    );
    if !subject.documents.is_empty() || subject.ended_on.is_some() {
        found.push(Finding::refused("subject.documents", "submission.signed_already"));
    }
}

/// A letter is written, sent and received in this order, and not tomorrow.
fn letter(form: &SubmissionForm, today: NaiveDate, found: &mut Vec<Finding>) {
    let days = [
        ("letter_dated", form.letter_dated),
        ("letter_sent", form.letter_sent),
        ("letter_received", form.letter_received),
    ];
    let mut before: Option<NaiveDate> = None;
    for (field, day) in days {
        let Some(day) = day else { continue };
        if day > today {
            found.push(Finding::refused(field, "submission.letter_in_future"));
        }
        if before.is_some_and(|before| day < before) {
            found.push(Finding::refused(field, "submission.letter_order"));
        }
        before = Some(day);
    }
}
