//! Rows of a table understood by a mapping: what each tells of each field, and every cell that is not what its field holds.

mod asked;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::book::{Row, Sheet, Value};
use crate::fields::{Columns, Field};
use crate::heading::Heading;
use crate::values::Span;
use crate::values::days::Order;
use asked::Asked;

/// How a table is read: chosen in steps, kept under a name, used again for the next file of its kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The rows that name the columns.
    pub heading: Heading,
    /// Which column holds which field.
    pub columns: Columns,
    /// In which order a column of days is written; a field without one is read as its cells prove, else day first.
    #[serde(default)]
    pub orders: BTreeMap<String, Order>,
    /// What a word typed in a column of choices means: by field, by the word in small letters.
    #[serde(default)]
    pub words: BTreeMap<String, BTreeMap<String, String>>,
}

/// What one row tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Its row in the spreadsheet.
    pub row: u32,
    /// By field; a field that says nothing is not there.
    pub values: BTreeMap<String, Meant>,
}

impl Record {
    /// The text of a field; empty where there is none.
    pub fn text(&self, field: &str) -> &str {
        match self.values.get(field) {
            Some(Meant::Text(text)) => text,
            _ => "",
        }
    }

    /// The day of a field.
    pub fn day(&self, field: &str) -> Option<NaiveDate> {
        match self.values.get(field) {
            Some(Meant::Day(day)) => Some(*day),
            _ => None,
        }
    }
}

/// What a cell means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meant {
    /// Text, lines and all.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// A span of time.
    Span(Span),
    /// Money in sen.
    Sum(i64),
    /// A year.
    Year(i32),
    /// A whole number.
    Count(u32),
    /// A word of a choice.
    Word(String),
}

/// A cell that is not, or not surely, what its field holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// Row in the spreadsheet.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
    /// The field.
    pub field: String,
    /// What stands there.
    pub value: String,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It is no day.
    NoDay,
    /// It is a day only in the order that the column does not have.
    OtherOrder(NaiveDate),
    /// It could be either of two days and nothing in the column proves which: read as the first, the other stands beside.
    EitherDay {
        /// As it was read.
        read: NaiveDate,
        /// The other one.
        other: NaiveDate,
    },
    /// It is no sum of money.
    NoSum,
    /// It is no span of time.
    NoSpan,
    /// It is no year.
    NoYear,
    /// It is no whole number.
    NoCount,
    /// Nobody said what the word means.
    UnknownWord,
    /// Its formula failed in the program that wrote the file.
    Failed,
    /// Its formula was never computed.
    Uncomputed,
}

impl Why {
    /// Whether the field has no value by it; otherwise the row may come in and says so.
    pub fn refuses(&self) -> bool {
        !matches!(self, Self::EitherDay { .. })
    }
}

/// Everything a table tells, row by row, and every doubt. Empty rows, and rows that repeat the heading, tell nothing.
pub fn records(
    sheet: &Sheet,
    mapping: &Mapping,
    asked: &[Field],
    since_1904: bool,
) -> (Vec<Record>, Vec<Doubt>) {
    let columns: Vec<Asked<'_>> = asked
        .iter()
        .filter_map(|field| Asked::of(sheet, mapping, field, since_1904))
        .collect();
    let heading = mapping.heading.map_or(&[][..], |rows| sheet.rows_of(rows));
    let headings: BTreeSet<Vec<String>> = heading.iter().map(shown).collect();
    let joined = joined(sheet, mapping);
    let (mut records, mut doubts) = (Vec::new(), Vec::new());
    let rows = sheet.below(mapping.heading).iter();
    for row in rows.filter(|row| !headings.contains(&shown(row))) {
        let mut values = BTreeMap::new();
        let mut own = false;
        for column in &columns {
            let cell = row.cell(column.at).map(|cell| &cell.value);
            let Some(value) = cell.or_else(|| joined.get(&(row.number, column.at)).copied()) else {
                continue;
            };
            own |= cell.is_some();
            match column.meant(value) {
                Ok(meant) => {
                    if let Some(why) = meant.doubt {
                        doubts.push(column.doubt(row, value, why));
                    }
                    if let Some(value) = meant.value {
                        values.insert(column.field.id.clone(), value);
                    }
                }
                Err(why) => doubts.push(column.doubt(row, value, why)),
            }
        }
        if own {
            records.push(Record {
                row: row.number,
                values,
            });
        }
    }
    (records, doubts)
}

fn shown(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.value.to_string()).collect()
}

/// What cells below the first of a joined area hold: the value of the first, for people join a year or a partner over several
/// rows. Of areas that lie over each other, which no sound file has, the upper one counts: else a few bytes each would cost all
/// rows once more.
fn joined<'s>(sheet: &'s Sheet, mapping: &Mapping) -> BTreeMap<(u32, u32), &'s Value> {
    let below = mapping.heading.map_or(0, |(_, last)| last);
    let areas = sheet.merged.iter().filter(|area| area.rows.0 > below);
    let mut areas: Vec<_> = areas.map(|area| (area.columns.0, area.rows)).collect();
    areas.sort_unstable();
    let mut held = BTreeMap::new();
    let mut taken = (0, 0);
    for (column, rows) in areas {
        if taken.0 == column && rows.0 <= taken.1 {
            continue;
        }
        taken = (column, rows.1);
        let Some(cell) = sheet.row(rows.0).and_then(|row| row.cell(column)) else {
            continue;
        };
        let rows = sheet.rows_of(rows).iter();
        held.extend(rows.map(|row| ((row.number, column), &cell.value)));
    }
    held
}
