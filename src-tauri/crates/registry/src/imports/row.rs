//! One row on its way: what its cells say, and everything there is to say of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rules::Rulebook;
use sheets::records::{Doubt, Meant, Record, Why};
use sheets::values::plain;
use sheets::{Sheet, Value};

use super::asked::{Asks, Destination, Shipped};
use super::incoming::Incoming;
use super::lore::Lore;
use super::reading::Reading;
use super::said::{Said, Weight};

/// What every row is understood against.
pub(super) struct Ground<'a> {
    pub target: Destination,
    pub shipped: &'static Shipped,
    pub asks: &'a Asks,
    pub book: &'a Rulebook,
    pub sheet: &'a Sheet,
    pub reading: &'a Reading,
    pub lore: &'a Lore,
}

/// A row that was understood as far as it goes.
#[derive(Debug, Clone)]
pub(super) struct Understood {
    pub becomes: Incoming,
    /// Names of work units that the office does not have yet.
    pub units: Vec<String>,
}

/// One row on its way.
pub(super) struct Row<'a> {
    pub ground: &'a Ground<'a>,
    pub record: &'a Record,
    pub said: Vec<Said>,
}

impl<'a> Row<'a> {
    /// A row with the doubts of its cells said.
    pub(super) fn new(ground: &'a Ground<'a>, record: &'a Record, doubts: &[Doubt]) -> Self {
        let mut row = Row {
            ground,
            record,
            said: Vec::new(),
        };
        doubts.iter().for_each(|doubt| row.doubted(doubt));
        row
    }

    pub(super) fn column(&self, field: &str) -> Option<u32> {
        self.ground.reading.mapping.columns.get(field).copied()
    }

    pub(super) fn mapped(&self, field: &str) -> bool {
        self.column(field).is_some()
    }

    /// What a cell shows, on one line.
    pub(super) fn shown(&self, field: &str) -> String {
        let row = self.ground.sheet.row(self.record.row);
        let cell = self.column(field).and_then(|at| row.and_then(|row| row.cell(at)));
        cell.map(|cell| plain(&cell.value.to_string()))
            .unwrap_or_default()
    }

    pub(super) fn cell(&self, field: &str) -> Option<&'a Value> {
        let row = self.ground.sheet.row(self.record.row)?;
        Some(&row.cell(self.column(field)?)?.value)
    }

    pub(super) fn text(&self, field: &str) -> &'a str {
        self.record.text(field)
    }

    /// A year, of its cell or the same in all rows.
    pub(super) fn year(&self, field: &str) -> Option<i32> {
        match self.record.values.get(field) {
            Some(Meant::Year(year)) => Some(*year),
            _ => self.ground.reading.fixed.get(field)?.parse().ok(),
        }
    }

    /// A sum in sen.
    pub(super) fn sum(&self, field: &str) -> Option<i64> {
        match self.record.values.get(field) {
            Some(Meant::Sum(sen)) => Some(*sen),
            _ => None,
        }
    }

    /// What a cell must say; said to be missing where it does not.
    pub(super) fn needed(&mut self, field: &str) -> String {
        let text = plain(self.text(field));
        if text.is_empty() {
            self.empty(field);
        }
        text
    }

    pub(super) fn say(&mut self, code: &str, values: &[&str]) {
        let said = Said::new(self.ground.target, self.record.row, code, values);
        if !self.said.contains(&said) {
            self.said.push(said);
        }
    }

    /// Says it of a cell.
    pub(super) fn say_of(&mut self, field: &str, code: &str, values: &[&str]) {
        let shown = self.shown(field);
        let said = Said::new(self.ground.target, self.record.row, code, values);
        let said = said.at(self.ground.asks, field, self.column(field), &shown);
        if !self.said.contains(&said) {
            self.said.push(said);
        }
    }

    pub(super) fn empty(&mut self, field: &str) {
        let called = self.ground.asks.called(field);
        self.say_of(field, "half_empty", &[&called]);
    }

    /// What a cell holds is left out of the record.
    pub(super) fn left_out(&mut self, field: &str, value: &str) {
        let called = self.ground.asks.called(field);
        self.say_of(field, "left_out", &[&called, value]);
    }

    pub(super) fn refused(&self) -> bool {
        self.said.iter().any(|one| one.weight == Weight::Refuses)
    }

    /// Words the doubt of a cell.
    fn doubted(&mut self, doubt: &Doubt) {
        let field = doubt.field.as_str();
        let called = self.ground.asks.called(field);
        let value = plain(&doubt.value);
        let of_day = |called: &str| called.trim_start_matches("tanggal ").to_owned();
        let decides = self.ground.asks.field(field).is_some_and(|one| one.decides);
        match &doubt.why {
            Why::EitherDay { read, other } => {
                let values = [&of_day(&called), &value, &written(*read), &written(*other)];
                self.say_of(field, "date_either", &values.map(String::as_str));
            }
            Why::NoDay => self.say_of(field, "date_unreadable", &[&of_day(&called), &value]),
            Why::OtherOrder(day) => {
                let day = written(*day);
                self.say_of(field, "date_other_order", &[&of_day(&called), &value, &day]);
            }
            _ if !decides => self.left_out(field, &value),
            Why::UnknownWord => self.say_of(field, "unknown_word", &[&called, &value]),
            Why::Failed => self.say_of(field, "failed", &[&called, &value]),
            Why::Uncomputed => self.say_of(field, "uncomputed", &[&called]),
            Why::NoSum | Why::NoSpan | Why::NoYear | Why::NoCount => {
                self.say_of(field, "unreadable", &[&called, &value]);
            }
        }
    }
}

/// A day as officers write it.
pub(super) fn written(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// Doubts by their row.
pub(super) fn by_row(doubts: Vec<Doubt>) -> BTreeMap<u32, Vec<Doubt>> {
    let mut by_row: BTreeMap<u32, Vec<Doubt>> = BTreeMap::new();
    for doubt in doubts {
        by_row.entry(doubt.row).or_default().push(doubt);
    }
    by_row
}
