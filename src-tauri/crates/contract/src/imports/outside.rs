//! Rows that stayed outside, back as a workbook with their reasons: mended there, they come in by the same reading.

use std::collections::BTreeMap;

use registry::imports::{Fate, Weight};
use registry::{Registry, settings};
use sheets::table::{Column, Made, Said, Table};
use sheets::{Value, write};

use super::{Planned, worded};
use crate::Problem;

/// Name of the column of reasons.
const REASON: &str = "Alasan belum masuk";

/// The rows of a plan that stay outside, with their own columns and a column of reasons.
///
/// # Errors
/// `import.nothing_outside` when every row comes in; `sheet.unwritable` when it cannot be written.
pub fn outside(registry: &Registry, planned: &Planned) -> Result<Vec<u8>, Problem> {
    let open = &planned.open;
    let mut reasons: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for said in planned
        .plan
        .said
        .iter()
        .filter(|said| said.weight != Weight::Notes)
    {
        let told = worded(planned, said);
        let place = if told.column.is_empty() {
            String::new()
        } else {
            format!("Kolom {}: ", told.column)
        };
        let hint = if told.expects.is_empty() {
            String::new()
        } else {
            format!(" Yang diharapkan: {}.", told.expects.trim_end_matches('.'))
        };
        reasons
            .entry(said.row)
            .or_default()
            .push(format!("{place}{}{hint}", told.sentence));
    }
    let outside: Vec<u32> = planned
        .plan
        .rows
        .iter()
        .filter(|row| row.fate != Fate::Comes)
        .map(|row| row.row)
        .collect();
    if outside.is_empty() {
        return Err(Problem::new("import.nothing_outside", &[]));
    }
    let at = open.named(Some(&planned.source.sheet))?;
    let sheet = open.sheet(at)?;
    let all = sheets::heading::columns(sheet, planned.plan.reading.mapping.heading);
    let mut columns: Vec<Column> = all
        .iter()
        .map(|column| {
            let name = if column.name.is_empty() {
                &column.letters
            } else {
                &column.name
            };
            Column::new(name, 18)
        })
        .collect();
    columns.push(Column::new("Baris asal", 10));
    columns.push(Column::new(REASON, 60));
    let row = |number: u32| {
        let row = sheet.row(number);
        let cell = |at: u32| {
            row.and_then(|row| row.cell(at))
                .map_or(Said::Nothing, |cell| back(&cell.value))
        };
        let mut cells: Vec<Said> = all.iter().map(|column| cell(column.at)).collect();
        cells.push(Said::Count(i64::from(number)));
        cells.push(Said::text(
            reasons.get(&number).map(|all| all.join("\n")).unwrap_or_default(),
        ));
        cells
    };
    let table = Table {
        name: "Belum masuk".to_owned(),
        head: Vec::new(),
        columns,
        rows: outside.into_iter().map(row).collect(),
        sums: Vec::new(),
        pinned: 0,
    };
    let office = registry.read(settings::office)?;
    let made = Made {
        title: format!("Baris yang belum masuk dari {}", planned.source.file_name),
        office: office.unit_name,
        on: registry.today(),
    };
    write::workbook(&[table], &made).map_err(|error| Problem::new("sheet.unwritable", &[error.to_string()]))
}

/// The name that is proposed for the file.
pub fn outside_name(planned: &Planned) -> String {
    let name = &planned.source.file_name;
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    format!("{stem} - belum masuk.xlsx")
}

/// A cell as it came: text stays text, a day a day.
fn back(value: &Value) -> Said {
    match value {
        Value::Day(moment) => Said::Day(moment.date()),
        Value::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
            format!("{number:.0}").parse().map_or(Said::Nothing, Said::Count)
        }
        other => Said::text(other.to_string()),
    }
}
