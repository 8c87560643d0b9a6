//! A workbook, cell by cell: nothing is laid out as a table first, so that two cells far apart cost two cells.

use std::io::Cursor;
use std::panic::catch_unwind;

use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, Xlsx};
use chrono::NaiveDateTime;

use super::cells::{Gathered, shown};
use super::within;
use crate::book::{Area, Book, Origin, Sheet, Value};
use crate::limits::Limits;
use crate::unreadable::{Counted, Unreadable};

/// Rows and columns that a sheet has (ISO 29500).
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads a workbook. The library panics at some damaged files (a joined area that ends before it begins): such a file is
/// refused like any other damaged one.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Book, Unreadable> {
    catch_unwind(|| whole(bytes, limits)).unwrap_or_else(|_| Err(damaged("workbook", &"the reader gave up")))
}

fn whole(bytes: &[u8], limits: &Limits) -> Result<Book, Unreadable> {
    let mut workbook: Workbook<'_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged("workbook", &error))?;
    let listed: Vec<_> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    within(listed.len(), limits.sheets, Counted::Sheets)?;
    let since_1904 = workbook.has_1904_epoch();
    let mut cells = 0;
    let mut sheets = Vec::new();
    for (name, hidden) in listed {
        let merged = workbook
            .merge_cells_by_sheet_name(&name)
            .map_err(|error| damaged(&name, &error))?;
        within(merged.len(), limits.cells, Counted::Cells)?;
        let rows = rows(&mut workbook, &name, limits, &mut cells)?;
        let areas = merged.iter().map(|area| Area {
            rows: (area.start.0.saturating_add(1), area.end.0.saturating_add(1)),
            columns: (area.start.1, area.end.1),
        });
        sheets.push(Sheet {
            rows,
            merged: areas.collect(),
            hidden,
            name,
        });
    }
    Ok(Book {
        origin: Origin::Workbook { since_1904 },
        sheets,
    })
}

fn rows(
    workbook: &mut Workbook<'_>,
    sheet: &str,
    limits: &Limits,
    cells: &mut usize,
) -> Result<Vec<crate::book::Row>, Unreadable> {
    let mut gathered = Gathered::of(sheet, limits);
    let mut reader = workbook
        .worksheet_cells_reader(sheet)
        .map_err(|error| damaged(sheet, &error))?;
    while let Some(cell) = reader
        .next_cell_with_formula_metadata()
        .map_err(|error| damaged(sheet, &error))?
    {
        let computed = cell.formula.is_some();
        let Some(value) = value(cell.value, computed) else {
            continue;
        };
        let (row, column) = cell.pos;
        if row >= ROWS || column >= COLUMNS {
            return Err(damaged(sheet, &format!("a cell in row {row}, column {column}")));
        }
        gathered.add(row.saturating_add(1), column, value, computed, cells)?;
    }
    Ok(gathered.rows())
}

/// What a cell holds; nothing for one that has a form and no content.
fn value(cell: DataRef<'_>, computed: bool) -> Option<Value> {
    Some(match Data::from(cell) {
        Data::Empty if computed => Value::Uncomputed,
        Data::Empty => return None,
        Data::Int(number) => Value::Number(number as f64),
        Data::Float(number) => Value::Number(number),
        Data::Bool(truth) => Value::Truth(truth),
        Data::Error(error) => Value::Failed(error.to_string()),
        Data::DateTime(moment) => match day(&moment) {
            Some(day) => Value::Day(day),
            None => Value::Number(moment.as_f64()),
        },
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Value::Text(shown(&text)),
    })
}

/// The day a number stands for; none for a span of time or one outside the calendar.
fn day(moment: &calamine::ExcelDateTime) -> Option<NaiveDateTime> {
    if !moment.is_datetime() || moment.as_f64() < 1.0 {
        return None;
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = chrono::NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?;
    date.and_hms_opt(u32::from(hour), u32::from(minute), u32::from(second))
}

fn damaged(part: &str, error: &impl std::fmt::Display) -> Unreadable {
    Unreadable::Damaged {
        part: part.to_owned(),
        why: error.to_string(),
    }
}
