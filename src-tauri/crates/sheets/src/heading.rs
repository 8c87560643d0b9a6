//! Which rows of a sheet name its columns, and what the columns are called.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::book::{Cell, Row, Sheet, Value};
use crate::values::plain;

/// Rows that are looked at for a heading: letterheads and titles above a table are shorter.
const LOOKED_AT: usize = 30;
/// Most rows that a heading has.
const MOST: u32 = 4;
/// Cells of a column that are shown as examples.
const SAMPLES: usize = 5;

/// The rows that name the columns: first and last, as the spreadsheet counts them. None where the table begins at once.
pub type Heading = Option<(u32, u32)>;

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// From 0.
    pub at: u32,
    /// The letters Excel calls it by: `AB`.
    pub letters: String,
    /// What the heading calls it, rows of a heading from the top joined by ` / `; empty where nothing does.
    pub name: String,
    /// Cells below the heading that hold anything.
    pub filled: usize,
    /// The first different ones, as shown.
    pub samples: Vec<String>,
}

/// Finds the heading. `known` says how well a name is known: what a column of such tables is often called counts more than
/// any other text.
pub fn find(sheet: &Sheet, known: &dyn Fn(&str) -> bool) -> Heading {
    let widest = sheet
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default();
    let rows = sheet.rows.iter().take(LOOKED_AT);
    let best = rows
        .filter_map(|row| Some((points(row, widest, known)?, row.number)))
        // Of equals the upper one.
        .reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, row)| whole(sheet, row))
}

/// How much a row looks like a heading; nothing for one that cannot be.
fn points(row: &Row, widest: usize, known: &dyn Fn(&str) -> bool) -> Option<usize> {
    let texts: Vec<String> = row.cells.iter().filter_map(name_of).collect();
    let different: BTreeSet<&String> = texts.iter().collect();
    let familiar = different.iter().filter(|text| known(text)).count();
    // A row of data holds days, numbers and long texts; a title above the table fills one cell.
    let others = row.cells.len().saturating_sub(texts.len());
    let enough = familiar >= 2 || (familiar == 1 && widest <= 3);
    (enough && others * 2 <= texts.len()).then(|| familiar * 100 + texts.len())
}

/// What a cell would call a column: short text with a letter in it that is no day.
fn name_of(cell: &Cell) -> Option<String> {
    let Value::Text(text) = &cell.value else {
        return None;
    };
    let text = plain(text);
    let short = text.chars().count() <= 80;
    let day = crate::values::days::told(&text).is_some();
    (short && !day && text.chars().any(char::is_alphabetic)).then_some(text)
}

/// The heading around its best row: rows that joined cells tie to it, and the row of column numbers below.
fn whole(sheet: &Sheet, best: u32) -> (u32, u32) {
    let (mut first, mut last) = (best, best);
    loop {
        let before = (first, last);
        for area in &sheet.merged {
            let (from, to) = area.rows;
            let wide = area.columns.1 > area.columns.0;
            let touches = from <= last && to >= first;
            if touches && to.saturating_sub(from) < MOST {
                first = first.min(from);
                last = last.max(to);
            }
            // A name over several columns has their own names below it.
            if wide && touches && to == last && names_below(sheet, last, area.columns) {
                last += 1;
            }
            // And one above the best row stands over it.
            if wide && to + 1 == first && names_beside(sheet, to) {
                first = from;
            }
        }
        if (first, last) == before || last - first >= MOST {
            break;
        }
    }
    if sheet.row(last + 1).is_some_and(numbered) {
        last += 1;
    }
    (first, last)
}

/// Whether the row below names the columns that a joined name stands over.
fn names_below(sheet: &Sheet, last: u32, (from, to): (u32, u32)) -> bool {
    let Some(below) = sheet.row(last + 1) else {
        return false;
    };
    let cells: Vec<&Cell> = below
        .cells
        .iter()
        .filter(|cell| (from..=to).contains(&cell.column))
        .collect();
    cells.len() >= 2
        && cells.iter().all(|cell| name_of(cell).is_some())
        && below.cells.len() <= cells.len() + 1
}

/// Whether a row holds more than a title: joined names side by side.
fn names_beside(sheet: &Sheet, number: u32) -> bool {
    sheet
        .row(number)
        .is_some_and(|row| row.cells.len() >= 2 && row.cells.iter().all(|cell| name_of(cell).is_some()))
}

/// Official tables number their columns below the names: 1, 2, 3 or (1), (2), (3).
fn numbered(row: &Row) -> bool {
    let figures: Vec<Option<f64>> = row
        .cells
        .iter()
        .map(|cell| match &cell.value {
            Value::Number(figure) => Some(*figure),
            Value::Text(text) => text.trim_matches(['(', ')', '.', ' ']).parse().ok(),
            _ => None,
        })
        .collect();
    figures.len() >= 3
        && (1_u32..)
            .zip(&figures)
            .all(|(at, figure)| *figure == Some(f64::from(at)))
}

/// The columns of a table: every one that is named or holds something below its heading.
pub fn columns(sheet: &Sheet, heading: Heading) -> Vec<Column> {
    let mut names: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    if let Some((first, last)) = heading {
        let rows = sheet.rows_of((first, last)).iter();
        for row in rows.filter(|row| row.number == first || !numbered(row)) {
            for cell in &row.cells {
                let Some(name) = name_of(cell) else { continue };
                for column in covered(sheet, row.number, cell.column) {
                    let names = names.entry(column).or_default();
                    if names.last() != Some(&name) {
                        names.push(name.clone());
                    }
                }
            }
        }
    }
    let mut held: BTreeMap<u32, (usize, Vec<String>)> = BTreeMap::new();
    for cell in sheet.below(heading).iter().flat_map(|row| &row.cells) {
        let (filled, samples) = held.entry(cell.column).or_default();
        *filled += 1;
        if samples.len() < SAMPLES {
            let said = cell.value.to_string();
            if !samples.contains(&said) {
                samples.push(said);
            }
        }
    }
    let all: BTreeSet<u32> = names.keys().chain(held.keys()).copied().collect();
    all.into_iter()
        .map(|at| {
            let (filled, samples) = held.remove(&at).unwrap_or_default();
            Column {
                at,
                letters: letters(at),
                name: names.remove(&at).unwrap_or_default().join(" / "),
                filled,
                samples,
            }
        })
        .collect()
}

/// The columns a cell of the heading stands over.
fn covered(sheet: &Sheet, row: u32, column: u32) -> std::ops::RangeInclusive<u32> {
    let area = sheet
        .merged
        .iter()
        .find(|area| area.rows.0 == row && area.columns.0 == column);
    area.map_or(column..=column, |area| {
        area.columns.0..=area.columns.1.min(column.saturating_add(200))
    })
}

/// The letters of a column: 0 is `A`, 27 is `AB`.
pub fn letters(column: u32) -> String {
    let mut left = u64::from(column) + 1;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        let at = u8::try_from(left % 26).unwrap_or_default();
        letters.push(char::from(b'A' + at));
        left /= 26;
    }
    letters.into_iter().rev().collect()
}

/// The column of its letters: `A` is 0, `ab` is 27; nothing for anything else, and beyond what a sheet can have.
pub fn column_of(letters: &str) -> Option<u32> {
    let mut column = 0_u32;
    for sign in letters.trim().chars() {
        let at = u32::from(sign.to_ascii_uppercase()).checked_sub(u32::from('A'))?;
        if at >= 26 {
            return None;
        }
        column = column.checked_mul(26)?.checked_add(at + 1)?;
    }
    column.checked_sub(1).filter(|at| *at < 16_384)
}
