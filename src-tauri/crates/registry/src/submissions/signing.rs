//! From signing on a submission is an agreement in the register: what was signed becomes its documents.

use super::model::{Relation, Submission};
use super::use_cases::{SubmissionError, change_of};
use crate::agreements::{self, AgreementForm, Document, DocumentKind, DocumentNumber, EndReason};
use crate::tx::Tx;
use chrono::NaiveDate;
use rules::journey::Given;
use rules::{Act, Event, Field, Journey, Rulebook, Stage};

/// Signs between the numbers of the parties where they are typed in one line.
const NUMBERS: [char; 2] = [';', '\n'];

/// Makes the agreement, or adds the documents that a stage signed, once the stage is finished; ends it when the government
/// took it over. Gives the agreement.
pub(super) fn follow(
    tx: &Tx<'_>,
    book: &Rulebook,
    journey: &Journey<'_>,
    event: &Event,
    submission: &Submission,
) -> Result<Option<String>, SubmissionError> {
    let finished = match &event.act {
        Act::Finish { stage } if event.corrects.is_none() => journey.path().stage(stage),
        _ => None,
    };
    let known = submission.agreement_id.clone();
    if let (Act::Takeover { reason, .. }, Some(agreement)) = (&event.act, &known) {
        taken_over(tx, agreement, event.on, reason)?;
    }
    let Some(stage) = finished.filter(|stage| stage.signs()) else {
        return Ok(known);
    };
    // A change is written on the agreement it changes; a renewal begins a new one beside it.
    let changed = match submission.form.relation {
        Relation::Addendum | Relation::Extension => submission.form.parent_id.clone(),
        Relation::New | Relation::Renewal => None,
    };
    let existing = match known.or(changed) {
        Some(id) => Some(agreements::get(tx, &id)?.ok_or_else(|| SubmissionError::NoAgreement(id.clone()))?),
        None => None,
    };
    let mut form = existing
        .as_ref()
        .map_or_else(|| submission.form.subject.clone(), |one| one.form.clone());
    // The parties as the register knows them: numbers are theirs.
    let becomes = change_of(book, &submission.form)
        .and_then(|change| change.document.as_deref())
        .and_then(DocumentKind::parse);
    let signed = documents(stage, journey, &form);
    if signed.is_empty() {
        return Ok(submission.agreement_id.clone());
    }
    for document in signed {
        let above = stands_under(&form, document.kind, submission.form.relation);
        form.documents.push(Document {
            parent_id: above,
            kind: becomes.unwrap_or(document.kind),
            // A change that is silent about the term leaves it as it was.
            open_reason: document.open_reason.filter(|_| becomes.is_none()),
            ..document
        });
    }
    let base = existing.as_ref().map(|one| (one.id.as_str(), one.rev));
    Ok(Some(save(tx, base, &form)?.id))
}

/// The document that a newly signed one stands under: a contract under the general agreement, a change or an extension
/// under the newest of its own form.
fn stands_under(form: &AgreementForm, kind: DocumentKind, relation: Relation) -> Option<String> {
    let newest = || {
        let same = form.documents.iter().filter(|one| one.kind == kind);
        same.max_by_key(|one| one.signed)
    };
    let above = match relation {
        Relation::Addendum | Relation::Extension => newest().or_else(|| form.documents.first()),
        Relation::New | Relation::Renewal => form.documents.first(),
    };
    above.map(|document| document.id.clone())
}

/// Ends the agreement of a cooperation that the government took over, on the day of it.
fn taken_over(tx: &Tx<'_>, agreement: &str, on: NaiveDate, reason: &str) -> Result<(), SubmissionError> {
    let standing =
        agreements::get(tx, agreement)?.ok_or_else(|| SubmissionError::NoAgreement(agreement.to_owned()))?;
    if standing.form.ended_on.is_some() {
        return Ok(());
    }
    let form = AgreementForm {
        ended_on: Some(on),
        end_reason: Some(EndReason::TakenOver),
        end_note: reason.to_owned(),
        ..standing.form
    };
    save(tx, Some((&standing.id, standing.rev)), &form)?;
    Ok(())
}

/// Saves an agreement. The questions its form asks were answered by whoever signed or decided: the paper is what it is.
fn save(
    tx: &Tx<'_>,
    base: Option<(&str, u32)>,
    form: &AgreementForm,
) -> Result<agreements::Agreement, SubmissionError> {
    let asked = agreements::judge(tx, tx.rules()?, base.map(|(id, _)| id), form, tx.today(), &[])?;
    let confirmed: Vec<String> = asked.into_iter().map(|finding| finding.code).collect();
    Ok(agreements::save(tx, base, form, &confirmed)?)
}

/// The documents of a stage that were signed and that the register knows as a form of document.
fn documents(stage: &Stage, journey: &Journey<'_>, form: &AgreementForm) -> Vec<Document> {
    let mut found = Vec::new();
    for evidence in &stage.evidence {
        let (Some(kind), Some(given)) = (
            evidence.document.as_deref().and_then(DocumentKind::parse),
            journey.given(&evidence.id),
        ) else {
            continue;
        };
        if given.contains_key(&Field::Signed) {
            found.push(document(&evidence.id, kind, given, form));
        }
    }
    found
}

fn document(id: &str, kind: DocumentKind, given: &Given, form: &AgreementForm) -> Document {
    let day = |field| given.get(&field).and_then(|value| value.parse().ok());
    let numbers = given.get(&Field::Numbers).map(String::as_str).unwrap_or_default();
    let ends = day(Field::Ends);
    Document {
        id: id.to_owned(),
        kind,
        parent_id: None,
        title: String::new(),
        signed: day(Field::Signed),
        signed_at_place: given.get(&Field::Place).cloned().unwrap_or_default(),
        starts: day(Field::Starts),
        ends,
        open_reason: ends
            .is_none()
            .then(|| "Naskah tidak menyebut tanggal akhir".to_owned()),
        archive_form: None,
        archive_place: String::new(),
        numbers: form
            .parties
            .iter()
            .zip(numbers.split(NUMBERS))
            .filter(|(_, number)| !number.trim().is_empty())
            .map(|(party, number)| DocumentNumber {
                party_id: party.id.clone(),
                number: number.trim().to_owned(),
            })
            .collect(),
    }
}
