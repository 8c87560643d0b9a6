//! Words of a row that are one of few, or some of them.

use sheets::records::Meant;

use super::proposal::key;
use super::row::Row;
use super::{LEFT_OUT, NEW};
use crate::agreements::FundingSource;

/// The word of a cell, else what is the same in all rows.
pub(super) fn one(row: &mut Row<'_>, field: &str) -> Option<String> {
    let fixed = row.ground.reading.fixed.get(field).cloned();
    match row.record.values.get(field) {
        Some(Meant::Word(word)) if word == LEFT_OUT => fixed,
        Some(Meant::Word(word)) => Some(word.clone()),
        // A word without a meaning was said already.
        _ if !row.shown(field).is_empty() && row.shown(field) != "-" => None,
        _ if fixed.is_none() && row.mapped(field) => {
            row.empty(field);
            None
        }
        _ => fixed,
    }
}

/// The word of a cell that may be empty, else what is the same in all rows.
pub(super) fn maybe(row: &mut Row<'_>, field: &str) -> Option<String> {
    let says = row.record.values.contains_key(field) || !row.shown(field).is_empty();
    if says {
        one(row, field)
    } else {
        row.ground.reading.fixed.get(field).cloned()
    }
}

/// The word of a cell that must say one.
pub(super) fn chosen(row: &mut Row<'_>, field: &str) -> Option<String> {
    let word = one(row, field);
    // A word without a meaning was said already.
    if word.is_none() && row.shown(field).is_empty() {
        row.empty(field);
    }
    word
}

/// A word with what it means.
pub(super) struct Meaning {
    pub typed: String,
    pub meant: String,
}

/// The words of a cell that may hold several. What nobody gave a meaning is left out and said.
pub(super) fn several(row: &mut Row<'_>, field: &str) -> Vec<Meaning> {
    let Some(value) = row.cell(field) else {
        let fixed = row.ground.reading.fixed.get(field).cloned();
        let meaning = |meant: String| Meaning {
            typed: meant.clone(),
            meant,
        };
        return fixed.into_iter().map(meaning).collect();
    };
    let words = row.ground.reading.mapping.words.get(field);
    let mut meant = Vec::new();
    for typed in sheets::values::several(&value.to_string()) {
        match words.and_then(|words| words.get(&key(&typed))) {
            Some(word) if word == LEFT_OUT => {}
            Some(word) => meant.push(Meaning {
                typed,
                meant: word.clone(),
            }),
            None => row.left_out(field, &typed),
        }
    }
    meant
}

/// Work units: ids of those that are known, and names of those to be made.
pub(super) fn units(row: &mut Row<'_>) -> (Vec<String>, Vec<String>) {
    let all = several(row, "work-unit");
    let (new, known): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.meant == NEW);
    (
        known.into_iter().map(|one| one.meant).collect(),
        new.into_iter().map(|one| one.typed).collect(),
    )
}

/// Who pays.
pub(super) fn funding(row: &mut Row<'_>) -> Vec<FundingSource> {
    let words = several(row, "funding");
    words
        .iter()
        .filter_map(|one| FundingSource::parse(&one.meant))
        .collect()
}
