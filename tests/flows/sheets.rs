//! Lists and figures go out as spreadsheets: the figures of the letter, nothing that a program would compute, and a register
//! that comes in again as it went out.

mod again;
mod forms;
mod letter;
mod others;
mod text;

use contract::sheets::{SheetFormat, SheetMade, SheetRequest, SheetSubject, make};
use contract::work::Watch;
use contract::{desk, session};
use registry::Registry;
use registry::samples::Sample;
use sheets::{Book, Limits, Value, read};
use std::collections::BTreeMap;

/// The office of a sample.
fn office(sample: Sample) -> (tempfile::TempDir, Registry) {
    let folder = tempfile::tempdir().unwrap();
    let filled = session::fill_sample(
        folder.path(),
        desk::system(),
        &desk::actor(),
        sample,
        &mut |_, _| {},
    );
    (folder, filled.unwrap().0)
}

fn made(registry: &Registry, subject: SheetSubject, format: SheetFormat) -> SheetMade {
    make(registry, &SheetRequest { subject, format }, Watch::nobody()).unwrap()
}

fn workbook(registry: &Registry, subject: SheetSubject) -> Book {
    let made = made(registry, subject, SheetFormat::Xlsx);
    read::book(&made.bytes, &Limits::OFFICE).unwrap()
}

/// The rows under the heading of a sheet, by the names of their columns. Sums below them are rows too.
fn rows(book: &Book, sheet: &str) -> Vec<BTreeMap<String, Value>> {
    let sheet = book.sheets.iter().find(|one| one.name == sheet).unwrap();
    // The title stands above, in one column; the heading is the first row of several cells.
    let heading = sheet.rows.iter().position(|row| row.cells.len() > 1).unwrap();
    let names: BTreeMap<u32, String> = sheet.rows[heading]
        .cells
        .iter()
        .map(|cell| (cell.column, cell.value.to_string()))
        .collect();
    let row = |row: &sheets::Row| {
        let cells = row.cells.iter();
        cells
            .map(|cell| (names[&cell.column].clone(), cell.value.clone()))
            .collect()
    };
    sheet.rows[heading + 1..].iter().map(row).collect()
}

fn said<'a>(row: &'a BTreeMap<String, Value>, column: &str) -> &'a str {
    match row.get(column) {
        None => "",
        Some(Value::Text(text)) => text,
        Some(other) => panic!("{column} is no text: {other:?}"),
    }
}

fn figure(row: &BTreeMap<String, Value>, column: &str) -> Option<f64> {
    match row.get(column) {
        None => None,
        Some(Value::Number(figure)) => Some(*figure),
        Some(other) => panic!("{column} is no figure: {other:?}"),
    }
}

/// What stands above the table of the first sheet.
fn title(book: &Book) -> Vec<String> {
    let above = book.sheets[0].rows.iter().take_while(|row| row.cells.len() == 1);
    above.map(|row| row.cells[0].value.to_string()).collect()
}
