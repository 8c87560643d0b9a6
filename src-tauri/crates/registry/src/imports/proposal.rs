//! A reading found without a hand: heading and columns by names and contents, days by what their columns prove, words by what
//! people usually mean.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sheets::fields::{self, Holds};
use sheets::heading::{Heading, columns, find};
use sheets::records::Mapping;
use sheets::values::days::Orders;
use sheets::values::several;
use sheets::{Sheet, Value};

use super::asked::{Asked, Destination, asks};
use super::reading::{Kept, Own, Reading};
use crate::agreements::search::fold;
use crate::error::RegistryError;
use crate::lawbook::Rules;
use crate::reference::{regions::Region, urusan};
use crate::settings;

/// One word of a column of choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// As it is first typed.
    pub text: String,
    /// As it is looked up: small letters.
    pub key: String,
    /// In how many rows.
    pub rows: u32,
}

/// Proposes how a sheet is read. `heading`: chosen by a person; found when absent. `kept`: a reading of such tables that
/// was kept under a name.
///
/// # Errors
/// What SQLite says of the work units.
pub fn propose(
    connection: &Connection,
    rules: &Rules,
    target: Destination,
    region: &Region,
    sheet: &Sheet,
    heading: Option<Heading>,
    kept: Option<&Kept>,
) -> Result<Reading, RegistryError> {
    let fields = asks(target, rules.book()).fields();
    let heading = heading.unwrap_or_else(|| find(sheet, &|name| fields::is_known(&fields, name)));
    let all = columns(sheet, heading);
    let mapping = Mapping {
        heading,
        columns: fields::propose(sheet, heading, &all, &fields),
        ..Mapping::default()
    };
    let mut reading = Reading {
        mapping,
        fixed: BTreeMap::new(),
        own: Own::of(region),
    };
    if let Some(kept) = kept {
        kept.over(&mut reading, &all);
    }
    complete(connection, rules, target, sheet, &mut reading)?;
    Ok(reading)
}

/// Fills in what follows from the columns that were chosen: orders that other columns prove, meanings that are usual. What a
/// person chose stays.
///
/// # Errors
/// What SQLite says of the work units.
pub fn complete(
    connection: &Connection,
    rules: &Rules,
    target: Destination,
    sheet: &Sheet,
    reading: &mut Reading,
) -> Result<(), RegistryError> {
    days_alike(target, sheet, reading);
    meanings(connection, rules, target, sheet, reading)
}

/// A column of days that proves no order is written as the others, where these prove one and the same.
fn days_alike(target: Destination, sheet: &Sheet, reading: &mut Reading) {
    let days = target
        .shipped()
        .field
        .iter()
        .filter(|one| one.holds == Holds::Day);
    let found: Vec<(&str, Orders)> = days
        .filter_map(|one| {
            let at = *reading.mapping.columns.get(&one.id)?;
            Some((one.id.as_str(), orders(sheet, reading.mapping.heading, at)))
        })
        .collect();
    let mut proved = found.iter().filter_map(|(_, orders)| orders.proved());
    let Some(first) = proved.next() else { return };
    if proved.any(|other| other != first) {
        return;
    }
    for (field, orders) in found {
        if orders.day_first == 0 && orders.month_first == 0 {
            reading.mapping.orders.entry(field.to_owned()).or_insert(first);
        }
    }
}

/// Gives every word of every column of choices the meaning that is usual, where it has none yet.
fn meanings(
    connection: &Connection,
    rules: &Rules,
    target: Destination,
    sheet: &Sheet,
    reading: &mut Reading,
) -> Result<(), RegistryError> {
    let shipped = target.shipped();
    let choices = shipped.field.iter().filter(|one| one.is_choice());
    for field in choices.filter(|field| reading.mapping.columns.contains_key(&field.id)) {
        let mut usual = shipped.words.get(&field.id).cloned().unwrap_or_default();
        let mut by_fold: BTreeMap<String, String> = usual
            .iter()
            .map(|(typed, word)| (fold(typed), word.clone()))
            .collect();
        match field.id.as_str() {
            "urusan" => {
                for one in urusan::all() {
                    by_fold.insert(fold(&one.name), one.code.clone());
                    by_fold.insert(fold(&one.code), one.code.clone());
                }
            }
            "work-unit" => {
                for unit in settings::work_units(connection)? {
                    for name in [&unit.name, &unit.short]
                        .into_iter()
                        .filter(|name| !name.is_empty())
                    {
                        by_fold.insert(fold(name), unit.id.clone());
                    }
                }
            }
            "path" => {
                for path in &rules.book().paths {
                    by_fold.insert(fold(&path.name), path.id.to_string());
                    by_fold.insert(fold(&path.id), path.id.to_string());
                }
            }
            _ => {}
        }
        let words = reading.mapping.words.entry(field.id.clone()).or_default();
        for one in typed(sheet, &reading.mapping.columns, reading.mapping.heading, field) {
            let meant = usual
                .remove(&one.key)
                .or_else(|| by_fold.get(&fold(&one.key)).cloned());
            if let (None, Some(meant)) = (words.get(&one.key), meant) {
                words.insert(one.key, meant);
            }
        }
    }
    Ok(())
}

/// The different words of a column of choices, the most frequent first.
pub fn typed(sheet: &Sheet, columns: &fields::Columns, heading: Heading, field: &Asked) -> Vec<Typed> {
    let Some(at) = columns.get(&field.id) else {
        return Vec::new();
    };
    let mut found: BTreeMap<String, Typed> = BTreeMap::new();
    for value in fields::cells(sheet, heading, *at) {
        for text in words_of(field.holds, value) {
            let key = key(&text);
            let one = found.entry(key.clone()).or_insert(Typed { text, key, rows: 0 });
            one.rows += 1;
        }
    }
    let mut words: Vec<Typed> = found.into_values().filter(|one| one.key != "-").collect();
    words.sort_by(|a, b| b.rows.cmp(&a.rows).then_with(|| a.key.cmp(&b.key)));
    words
}

/// The words of a cell: one, or a line each where a cell may hold several.
fn words_of(holds: Holds, value: &Value) -> Vec<String> {
    let text = value.to_string();
    if holds == Holds::Choices {
        return several(&text);
    }
    let text = sheets::values::plain(&text);
    if text.is_empty() { Vec::new() } else { vec![text] }
}

/// A word as it is looked up.
pub(super) fn key(text: &str) -> String {
    sheets::values::plain(text).to_lowercase()
}

/// What the cells of a column of days prove about their order.
pub fn orders(sheet: &Sheet, heading: Heading, column: u32) -> Orders {
    Orders::of(fields::texts(sheet, heading, column))
}
