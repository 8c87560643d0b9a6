//! Files that lie, burst, or are merely odd: each is refused for its own reason, or read as it shows.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout
)]

#[path = "hostile/archives.rs"]
mod archives;
#[path = "hostile/books.rs"]
mod books;
#[path = "hostile/cells.rs"]
mod cells;
mod common;
#[path = "hostile/shared.rs"]
mod shared;
#[path = "hostile/texts.rs"]
mod texts;

use std::collections::BTreeMap;

use sheets::{Book, Limits, read};

/// What becomes of a file.
pub(crate) enum Expected {
    /// Refused, with this code.
    Refused(&'static str),
    /// Read, and these are the values of its first sheet that holds any, row by row.
    Shows(Vec<Vec<String>>),
    /// Read; what is asked of it holds.
    Holds(fn(&Book) -> bool),
}

/// One file, named by what is wrong with it or odd about it.
pub(crate) struct Case {
    family: &'static str,
    name: String,
    bytes: Vec<u8>,
    expected: Expected,
}

pub(crate) fn case(
    family: &'static str,
    name: impl Into<String>,
    bytes: Vec<u8>,
    expected: Expected,
) -> Case {
    Case {
        family,
        name: name.into(),
        bytes,
        expected,
    }
}

/// Read, and these are the values.
pub(crate) fn shows(rows: &[&[&str]]) -> Expected {
    let owned = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
    Expected::Shows(rows.iter().map(owned).collect())
}

fn all() -> Vec<Case> {
    [
        archives::cases(),
        books::cases(),
        cells::cases(),
        shared::cases(),
        texts::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn shown(book: &Book) -> Vec<Vec<String>> {
    let sheet = book.sheets.iter().find(|sheet| !sheet.rows.is_empty());
    let rows = sheet.map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
    rows.iter()
        .map(|row| row.cells.iter().map(|cell| cell.value.to_string()).collect())
        .collect()
}

#[test]
fn each_file_is_refused_for_its_own_reason_or_read_as_it_shows() {
    let mut wrong = Vec::new();
    let mut families: BTreeMap<&str, usize> = BTreeMap::new();
    for case in all() {
        *families.entry(case.family).or_default() += 1;
        let told = read::book(&case.bytes, &Limits::OFFICE);
        let found = match (&told, &case.expected) {
            (Err(refusal), Expected::Refused(code)) => refusal.code() == *code,
            (Ok(book), Expected::Shows(rows)) => shown(book) == *rows,
            (Ok(book), Expected::Holds(asked)) => asked(book),
            _ => false,
        };
        if !found {
            let told = match told {
                Ok(book) => format!("{:?}", shown(&book)).chars().take(200).collect(),
                Err(refusal) => format!("{refusal:?}"),
            };
            wrong.push(format!("{} / {}: {told}", case.family, case.name));
        }
    }
    assert!(wrong.is_empty(), "{} of them:\n{}", wrong.len(), wrong.join("\n"));
    let files: usize = families.values().sum();
    assert!(families.len() >= 40, "{} families: {families:?}", families.len());
    assert!(files >= 200, "{files} files: {families:?}");
}
