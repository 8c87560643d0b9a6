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

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sheets::records::{Doubt, Meant, Record, Why};
use sheets::values::plain;
use sheets::{Sheet, Value};

use super::asked::{Destination, Shipped};
use super::reading::Reading;
use super::said::{Said, Weight};
use crate::agreements::{AgreementForm, Document};
use crate::text::prose;
use choices::Choices;
pub(super) use parties::Places;
pub(super) use sides::learned;

/// What every row is understood against.
pub(super) struct Ground<'a> {
    pub shipped: &'static Shipped,
    pub sheet: &'a Sheet,
    pub reading: &'a Reading,
    pub places: &'a Places,
    /// Which pair of unnamed columns is ours, by row.
    pub learned: &'a BTreeMap<u32, usize>,
    /// The newest first day of the whole table: against it a status is held.
    pub newest: Option<NaiveDate>,
}

/// A row that was understood as far as it goes.
#[derive(Debug, Clone)]
pub(super) struct Understood {
    pub form: AgreementForm,
    /// Names of work units that the office does not have yet.
    pub units: Vec<String>,
}

/// Fields without which a row is no agreement: what cannot be read there keeps it out.
const DECIDES: [&str; 6] = ["kind", "form", "partner-type", "signed", "starts", "ends"];

/// One row on its way.
pub(super) struct Row<'a> {
    ground: &'a Ground<'a>,
    record: &'a Record,
    said: Vec<Said>,
}

impl<'a> Row<'a> {
    fn column(&self, field: &str) -> Option<u32> {
        self.ground.reading.mapping.columns.get(field).copied()
    }

    fn mapped(&self, field: &str) -> bool {
        self.column(field).is_some()
    }

    /// What a cell shows, on one line.
    fn shown(&self, field: &str) -> String {
        let row = self.ground.sheet.row(self.record.row);
        let cell = self.column(field).and_then(|at| row.and_then(|row| row.cell(at)));
        cell.map(|cell| plain(&cell.value.to_string()))
            .unwrap_or_default()
    }

    fn cell(&self, field: &str) -> Option<&'a Value> {
        let row = self.ground.sheet.row(self.record.row)?;
        Some(&row.cell(self.column(field)?)?.value)
    }

    fn text(&self, field: &str) -> &'a str {
        self.record.text(field)
    }

    fn say(&mut self, code: &str, values: &[&str]) {
        let said = Said::new(Destination::Agreements, self.record.row, code, values);
        if !self.said.contains(&said) {
            self.said.push(said);
        }
    }

    /// Says it of a cell.
    fn say_of(&mut self, field: &str, code: &str, values: &[&str]) {
        let shown = self.shown(field);
        let said = Said::new(Destination::Agreements, self.record.row, code, values);
        self.said
            .push(said.at(self.ground.shipped, field, self.column(field), &shown));
    }

    fn empty(&mut self, field: &str) {
        let called = self.ground.shipped.called(field);
        self.say_of(field, "half_empty", &[&called]);
    }

    /// What a cell holds is left out of the record.
    fn left_out(&mut self, field: &str, value: &str) {
        let called = self.ground.shipped.called(field);
        self.say_of(field, "left_out", &[&called, value]);
    }

    fn refused(&self) -> bool {
        self.said.iter().any(|one| one.weight == Weight::Refuses)
    }
}

/// Understands a row. Everything there is to say comes with it; nothing of it comes in when any of that refuses.
pub(super) fn understand(
    ground: &Ground<'_>,
    record: &Record,
    doubts: &[Doubt],
) -> (Option<Understood>, Vec<Said>) {
    let mut row = Row {
        ground,
        record,
        said: Vec::new(),
    };
    doubts.iter().for_each(|doubt| row.doubted(doubt));
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
    let amount = match row.record.values.get("amount") {
        Some(Meant::Sum(sen)) => Some(*sen),
        _ => None,
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
        amount,
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
    (Some(Understood { form, units }), said)
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

impl Row<'_> {
    /// Words the doubt of a cell.
    fn doubted(&mut self, doubt: &Doubt) {
        let field = doubt.field.as_str();
        let called = self.ground.shipped.called(field);
        let value = plain(&doubt.value);
        let in_days = |day: NaiveDate| days::written(day);
        let of_day = |called: &str| called.trim_start_matches("tanggal ").to_owned();
        match &doubt.why {
            Why::EitherDay { read, other } => {
                let values = [&of_day(&called), &value, &in_days(*read), &in_days(*other)];
                self.say_of(field, "date_either", &values.map(String::as_str));
            }
            // An end is held against the term before it is called broken.
            Why::NoDay | Why::OtherOrder(_) if field == "ends" => {}
            Why::NoDay => self.say_of(field, "date_unreadable", &[&of_day(&called), &value]),
            Why::OtherOrder(day) => {
                let day = in_days(*day);
                self.say_of(field, "date_other_order", &[&of_day(&called), &value, &day]);
            }
            _ if !DECIDES.contains(&field) => self.left_out(field, &value),
            Why::UnknownWord => self.say_of(field, "unknown_word", &[&called, &value]),
            Why::Failed => self.say_of(field, "failed", &[&called, &value]),
            Why::Uncomputed => self.say_of(field, "uncomputed", &[&called]),
            Why::NoSum | Why::NoSpan | Why::NoYear => self.left_out(field, &value),
        }
    }
}

/// Doubts by their row.
pub(super) fn by_row(doubts: Vec<Doubt>) -> BTreeMap<u32, Vec<Doubt>> {
    let mut by_row: BTreeMap<u32, Vec<Doubt>> = BTreeMap::new();
    for doubt in doubts {
        by_row.entry(doubt.row).or_default().push(doubt);
    }
    by_row
}

/// First days of all rows, to hold their statuses against.
pub(super) fn newest(records: &[Record]) -> Option<NaiveDate> {
    let first = |record: &Record| record.day("starts").or_else(|| record.day("signed"));
    records.iter().filter_map(first).max()
}
