//! What a table is asked for, and which of its columns holds it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::book::{Sheet, Value};
use crate::heading::{Column, Heading};
use crate::values::{count, days, plain, rupiah, several, span};

/// One thing that a row may tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its word: `starts`.
    pub id: String,
    /// What columns that hold it are called, the usual name first.
    pub names: Vec<String>,
    /// What its cells hold.
    pub holds: Holds,
    /// The words a choice is made of, as people type them; none where every word may stand.
    #[serde(default)]
    pub words: Vec<String>,
}

/// What cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// Any text.
    Text,
    /// A day.
    Day,
    /// A span of time, or years as a figure.
    Span,
    /// A sum of money.
    Sum,
    /// A year of four figures.
    Year,
    /// A whole number, such as a score.
    Count,
    /// One of few words, such as a kind.
    Choice,
    /// Some of few words, a line each.
    Choices,
}

/// Which column holds which field, by the field's word.
pub type Columns = BTreeMap<String, u32>;

/// A name as it is compared: small letters and figures, words kept apart.
fn folded(name: &str) -> String {
    let name = plain(name).to_lowercase();
    let words = name.split(|sign: char| !sign.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a text is what a column of such tables is called.
pub fn is_known(fields: &[Field], name: &str) -> bool {
    let name = folded(name);
    let mut names = fields.iter().flat_map(|field| &field.names);
    names.any(|known| alike(&folded(known), &name) >= ALIKE)
}

/// Two names are one.
const SAME: u32 = 100;

/// From here on two names mean the same.
const ALIKE: u32 = 60;

/// What the very name says for a column most of whose cells are something else.
const MISWRITTEN: u32 = 30;

/// How much two folded names are alike, 0 to 100.
fn alike(known: &str, name: &str) -> u32 {
    if known == name {
        return SAME;
    }
    if name.is_empty() || known.is_empty() {
        return 0;
    }
    // Of a heading of several rows the last names the column, what stands above only its group.
    let words: BTreeSet<&str> = name.split(' ').collect();
    let asked: BTreeSet<&str> = known.split(' ').collect();
    if asked.is_subset(&words) {
        // The fewer other words, the surer.
        let others = u32::try_from(words.len() - asked.len()).unwrap_or(u32::MAX);
        return 90_u32.saturating_sub(others.saturating_mul(10)).max(40);
    }
    let close = strsim::jaro_winkler(known, name);
    if close > 0.93 && known.len() > 4 { 75 } else { 0 }
}

/// What speaks for a column to hold a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Match {
    points: u32,
    field: usize,
    column: usize,
}

/// Proposes columns: by their names and by what their cells hold. Of columns with one name the first holds what is asked for
/// first. A field that no column speaks for stays without.
pub fn propose(sheet: &Sheet, heading: Heading, columns: &[Column], fields: &[Field]) -> Columns {
    let mut matches = Vec::new();
    for (column, told) in columns.iter().enumerate().filter(|(_, column)| column.filled > 0) {
        let cells = cells(sheet, heading, told.at);
        for (field, asked) in fields.iter().enumerate() {
            let called = asked
                .names
                .iter()
                .map(|name| alike(&folded(name), &folded(&told.name)))
                .max();
            let called = called.unwrap_or_default();
            if called == 0 && !(asked.holds == Holds::Year && told.name.is_empty()) {
                continue;
            }
            let fits = fits(asked, &cells);
            // Without a name only what few columns can hold speaks: years.
            let points = match (called, asked.holds) {
                (0, Holds::Year) if told.name.is_empty() && fits >= 90 => 50,
                (0, _) => 0,
                // Where most cells hold something else a name that is only alike is not believed, and the very name only
                // when nothing better speaks and a cell proves it: the others are then told one by one, not called empty.
                (called, Holds::Day | Holds::Span | Holds::Sum | Holds::Year | Holds::Count) if fits < 50 => {
                    if called == SAME && fits > 0 {
                        MISWRITTEN
                    } else {
                        0
                    }
                }
                // Cells that are all known words say more than a name that two columns share.
                (called, Holds::Choice | Holds::Choices) if !asked.words.is_empty() => called + fits / 5,
                (called, _) => called + fits / 10,
            };
            if points > 0 {
                matches.push(Match {
                    points,
                    field,
                    column,
                });
            }
        }
    }
    matches.sort_by_key(|one| (std::cmp::Reverse(one.points), one.column, one.field));
    let (mut given, mut taken) = (BTreeSet::new(), BTreeSet::new());
    let mut proposed = Columns::new();
    for one in matches {
        if given.contains(&one.field) || taken.contains(&one.column) {
            continue;
        }
        if let (Some(field), Some(column)) = (fields.get(one.field), columns.get(one.column)) {
            proposed.insert(field.id.clone(), column.at);
            given.insert(one.field);
            taken.insert(one.column);
        }
    }
    proposed
}

/// The cells of a column below its heading.
pub fn cells(sheet: &Sheet, heading: Heading, column: u32) -> Vec<&Value> {
    let rows = sheet.below(heading).iter();
    rows.filter_map(|row| Some(&row.cell(column)?.value)).collect()
}

/// The texts of a column below its heading; numbers and true days have no order that a person typed.
pub fn texts(sheet: &Sheet, heading: Heading, column: u32) -> impl Iterator<Item = &str> {
    let cells = cells(sheet, heading, column).into_iter();
    cells.filter_map(|value| match value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    })
}

/// Cells of a long column that are looked at, spread over all of it.
const LOOKED_AT: usize = 1_000;

/// How many of a hundred cells hold what a field asks for.
fn fits(asked: &Field, cells: &[&Value]) -> u32 {
    let cells: Vec<&Value> = cells
        .iter()
        .step_by(cells.len().div_ceil(LOOKED_AT).max(1))
        .copied()
        .collect();
    let words: BTreeSet<String> = asked.words.iter().map(|word| folded(word)).collect();
    let one = |value: &&&Value| match (asked.holds, value) {
        (Holds::Choice, Value::Text(text)) if !words.is_empty() => words.contains(&folded(text)),
        (Holds::Choices, Value::Text(text)) if !words.is_empty() => {
            several(text).iter().all(|one| words.contains(&folded(one)))
        }
        (Holds::Text | Holds::Choice | Holds::Choices, _) | (Holds::Day, Value::Day(_)) => true,
        (Holds::Day, Value::Number(number)) => days::of_serial(*number, false).is_some(),
        (Holds::Day, Value::Text(text)) => days::told(text).is_some() || text.trim() == "-",
        (Holds::Span, Value::Number(number)) => (0.0..=100.0).contains(number),
        (Holds::Span, Value::Text(text)) => span(text).is_some() || text.trim() == "-",
        (Holds::Sum, Value::Number(_)) => true,
        (Holds::Sum, Value::Text(text)) => rupiah(text).is_some() || text.trim() == "-",
        (Holds::Year, Value::Number(number)) => (1945.0..2200.0).contains(number),
        (Holds::Year, Value::Text(text)) => {
            text.len() == 4 && text.parse().is_ok_and(|year| (1945..2200).contains::<u32>(&year))
        }
        (Holds::Count, value) => count(value).is_some(),
        _ => false,
    };
    let sound = cells.iter().filter(|value| one(value)).count();
    u32::try_from(sound * 100 / cells.len().max(1)).unwrap_or_default()
}
