//! One row becomes one agreement, or reasons why not.
//!
//! What is understood, and how:
//!
//! - A row has two parties or more: whose register it is, and who stands in the column of partners; see [`sides`].
//! - A kind, a form of paper and a type of partner come from their columns, else from what is the same in all rows, else from
//!   what the row says elsewhere; what was told from a name is said.
//! - A title is only what the row says; where no column has one it is the form and the partners.
//! - A missing end is an end by the term, or an open end with the reason that it is not recorded; see [`days`].
//! - What a minor cell holds that cannot be read is left out and said; a day or a word that decides refuses the row.
//! - The note says which row it was, the status that the list gave it, and everything that was said.

mod choices;
mod days;
mod parties;
mod sides;

use chrono::NaiveDate;
use sheets::records::{Doubt, Record, Why};
use sheets::values::plain;

use super::incoming::Incoming;
use super::row::{Ground, Row, Understood};
use super::said::Said;
use crate::agreements::{AgreementForm, Document};
use crate::text::prose;
use choices::Choices;
pub(super) use sides::learned;

/// Understands a row. Everything there is to say comes with it; nothing of it comes in when any of that refuses.
pub(super) fn understand(
    ground: &Ground<'_>,
    record: &Record,
    doubts: &[Doubt],
) -> (Option<Understood>, Vec<Said>) {
    // An end is held against the term before it is called broken.
    let of_end =
        |doubt: &&Doubt| doubt.field == "ends" && matches!(doubt.why, Why::NoDay | Why::OtherOrder(_));
    let doubts: Vec<Doubt> = doubts.iter().filter(|one| !of_end(one)).cloned().collect();
    let mut row = Row::new(ground, record, &doubts);
    let choices = Choices::of(&mut row);
    let days = days::of(&mut row, choices.kind);
    let sides = sides::of(&mut row);
    let (Some(sides), false) = (sides, row.refused()) else {
        return (None, row.said);
    };
    let (parties, numbers) = parties::of(&mut row, &sides, &choices);
    let form = choices
        .form
        .or_else(|| choices::form_by_words(row.text("title"), &numbers));
    let Some(kind) = choices::kind(&mut row, &choices, form, &parties) else {
        row.empty("kind");
        return (None, row.said);
    };
    let form_of_paper = form.unwrap_or_else(|| choices::usual_form(kind));
    let partners: Vec<&str> = sides
        .iter()
        .filter(|side| !side.own)
        .map(|side| side.name.as_str())
        .collect();
    let title = match plain(row.text("title")) {
        title if title.is_empty() => {
            let typed = row.shown("form");
            let word = if typed.is_empty() {
                choices::called(ground.shipped, form_of_paper)
            } else {
                typed
            };
            format!("{word} dengan {}", partners.join("; "))
        }
        title => title,
    };
    let document = Document {
        id: "d0".into(),
        kind: form_of_paper,
        parent_id: None,
        title: String::new(),
        signed: days.signed,
        signed_at_place: String::new(),
        starts: days.starts,
        ends: days.ends,
        open_reason: days.open_reason,
        archive_form: None,
        archive_place: row.text("place").to_owned(),
        numbers,
    };
    let form = AgreementForm {
        kind,
        variant: None,
        title,
        purpose: row.text("purpose").to_owned(),
        object: row.text("object").to_owned(),
        scope: row.text("scope").to_owned(),
        urusan: choices.urusan,
        work_units: choices.work_units,
        initiative: None,
        funding_sources: choices.funding,
        funding_note: String::new(),
        amount: row.sum("amount"),
        burdens_society: None,
        unbudgeted: None,
        note: String::new(),
        parties,
        documents: vec![document],
        ended_on: None,
        end_reason: None,
        end_note: String::new(),
    };
    let units = choices.new_units;
    let said = row.said;
    let note = noted(record, &said);
    let form = AgreementForm { note, ..form };
    let becomes = Incoming::Agreement(Box::new(form));
    (Some(Understood { becomes, units }), said)
}

/// Which row it was, what the list said of it, and what was said while it was read.
fn noted(record: &Record, said: &[Said]) -> String {
    let mut lines = vec![format!("Baris {} pada register asal.", record.row)];
    let status = plain(record.text("status"));
    if !status.is_empty() {
        lines.push(format!("Status pada register asal: {status}."));
    }
    let note = prose(record.text("note"));
    if !note.is_empty() {
        lines.push(note);
    }
    lines.extend(said.iter().map(|one| one.sentence.clone()));
    lines.join("\n")
}

/// First days of all rows, to hold their statuses against.
pub(super) fn newest(records: &[Record]) -> Option<NaiveDate> {
    let first = |record: &Record| record.day("starts").or_else(|| record.day("signed"));
    records.iter().filter_map(first).max()
}
