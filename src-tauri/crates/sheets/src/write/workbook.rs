//! A workbook as an office prints and sorts it: title lines, a heading that stays, filters, a page as wide as its table.

use chrono::NaiveDate;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::form::{self, CHOICES, Lists};
use crate::table::{Made, Said, Table, Unwritable};

/// Rows a sheet has, by the format (ISO 29500).
const ROWS: usize = 1_048_576;
/// Signs a cell holds.
const TEXT: usize = 32_767;
/// Paper of Indonesian offices: A4 (9 in the format's list).
const A4: u8 = 9;
/// Tables wider than this are printed on their side.
const UPRIGHT: u32 = 90;
/// Tables wider than this are printed on several pages side by side.
const SIDEWAYS: u32 = 220;
/// How large a table is printed that takes several pages side by side, in per cent.
const WIDE_SCALE: u16 = 60;
/// Margins at the sides, in inches.
const MARGIN: f64 = 0.5;
/// Height of a line, and the tallest row there is, in points.
const LINE: f64 = 15.0;
const TALLEST: f64 = 409.0;
/// Days and money as Indonesia writes them; the signs follow the language of whoever opens the file.
const DAY: &str = "dd/mm/yyyy";
const COUNT: &str = "#,##0";
const YEAR: &str = "0";
const SUM: &str = "#,##0.00";

/// Writes tables as one workbook, a sheet each. Equal tables give equal bytes.
///
/// # Errors
/// [`Unwritable`] for what a sheet cannot hold.
pub fn workbook(tables: &[Table], made: &Made) -> Result<Vec<u8>, Unwritable> {
    let mut book = Workbook::new();
    let properties = DocProperties::new()
        .set_title(&made.title)
        .set_author(&made.office)
        .set_company(&made.office)
        .set_creation_datetime(&moment(made.on)?);
    book.set_properties(&properties);
    let looks = Looks::new();
    let mut names: Vec<String> = vec![CHOICES.to_owned()];
    let mut lists = Lists::default();
    for table in tables {
        let name = sheet_name(&table.name, &names);
        let sheet = book.add_worksheet();
        sheet.set_name(&name).map_err(refused)?;
        names.push(name);
        fill(sheet, table, &looks)?;
        form::entries(sheet, table, &mut lists)?;
    }
    lists.write(&mut book)?;
    book.save_to_buffer().map_err(refused)
}

/// How cells look.
struct Looks {
    title: Format,
    line: Format,
    heading: Format,
    text: Format,
    day: Format,
    count: Format,
    year: Format,
    sum: Format,
}

impl Looks {
    fn new() -> Self {
        let cell = Format::new()
            .set_border(FormatBorder::Hair)
            .set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(13),
            line: Format::new(),
            heading: Format::new()
                .set_bold()
                .set_border(FormatBorder::Thin)
                .set_background_color(0x00E8_EEF5)
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            text: cell.clone().set_text_wrap(),
            day: cell.clone().set_num_format(DAY),
            count: cell.clone().set_num_format(COUNT),
            year: cell.clone().set_num_format(YEAR),
            sum: cell.set_num_format(SUM),
        }
    }

    fn of(&self, said: &Said, total: bool) -> Format {
        let format = match said {
            Said::Nothing | Said::Text(_) => &self.text,
            Said::Count(_) => &self.count,
            Said::Year(_) => &self.year,
            Said::Sum(_) => &self.sum,
            Said::Day(_) => &self.day,
        };
        if total {
            format.clone().set_bold()
        } else {
            format.clone()
        }
    }
}

fn fill(sheet: &mut Worksheet, table: &Table, looks: &Looks) -> Result<(), Unwritable> {
    let above = above(table);
    let all = above + 1 + table.rows.len() + table.sums.len();
    if all > ROWS {
        return Err(Unwritable::TooManyRows(table.rows.len()));
    }
    for (at, line) in table.head.iter().enumerate() {
        let look = if at == 0 { &looks.title } else { &looks.line };
        sheet
            .write_string_with_format(row(at), 0, line, look)
            .map_err(refused)?;
    }
    for (at, column) in table.columns.iter().enumerate() {
        let place = place(at)?;
        sheet
            .write_string_with_format(row(above), place, &column.name, &looks.heading)
            .and_then(|sheet| sheet.set_column_width(place, f64::from(column.width)))
            .map_err(refused)?;
    }
    let headings = table
        .columns
        .iter()
        .map(|column| (column.name.as_str(), column.width));
    sheet
        .set_row_height(row(above), height(headings))
        .map_err(refused)?;
    for (at, said) in table.rows.iter().chain(&table.sums).enumerate() {
        let total = at >= table.rows.len();
        line(sheet, table, (above + 1 + at, at + 1), said, |said| {
            looks.of(said, total)
        })?;
    }
    let last = place(table.columns.len().saturating_sub(1))?;
    let width: u32 = table.columns.iter().map(|column| u32::from(column.width)).sum();
    if width > UPRIGHT {
        sheet.set_landscape();
    }
    sheet
        .set_paper_size(A4)
        .set_margins(MARGIN, MARGIN, 0.6, 0.7, 0.3, 0.3)
        .set_footer("&L&A&RHalaman &P dari &N");
    let pinned = if width > SIDEWAYS { table.pinned } else { 0 };
    match pinned.checked_sub(1) {
        None => sheet.set_print_fit_to_pages(1, 0),
        // Too wide to be read on one page: pages side by side.
        Some(last) => sheet
            .set_print_scale(WIDE_SCALE)
            .set_repeat_columns(0, last)
            .map_err(refused)?,
    };
    sheet.set_freeze_panes(row(above + 1), pinned).map_err(refused)?;
    sheet.set_repeat_rows(row(above), row(above)).map_err(refused)?;
    if !table.rows.is_empty() {
        // The sums stand below what is filtered.
        sheet
            .autofilter(row(above), 0, row(above + table.rows.len()), last)
            .map_err(refused)?;
    }
    Ok(())
}

/// Rows above the heading.
pub(super) fn above(table: &Table) -> usize {
    table.head.len() + usize::from(!table.head.is_empty())
}

/// How tall a row is for its text not to be cut: not every program measures that itself when it opens a file. In points.
fn height<'a>(cells: impl Iterator<Item = (&'a str, u16)>) -> f64 {
    let lines = cells.map(|(text, width)| {
        // Widths are those of a figure; letters are narrower, and words do not fill their lines.
        let width = usize::from(width).max(2) * 11 / 10;
        text.lines()
            .map(|line| line.chars().count().div_ceil(width).max(1))
            .sum::<usize>()
    });
    let lines = u16::try_from(lines.max().unwrap_or(1).max(1)).unwrap_or(u16::MAX);
    (f64::from(lines) * LINE).min(TALLEST)
}

/// Writes one row: where it stands in the sheet, and which of the table it is.
fn line(
    sheet: &mut Worksheet,
    table: &Table,
    (at, told): (usize, usize),
    cells: &[Said],
    look: impl Fn(&Said) -> Format,
) -> Result<(), Unwritable> {
    for (column, said) in cells.iter().enumerate() {
        let (row, place, look) = (row(at), place(column)?, look(said));
        match said {
            Said::Nothing => sheet.write_blank(row, place, &look),
            Said::Text(text) if text.chars().count() > TEXT => {
                let name = table.columns.get(column).map(|column| column.name.clone());
                return Err(Unwritable::LongText {
                    row: told,
                    column: name.unwrap_or_default(),
                });
            }
            Said::Text(text) => sheet.write_string_with_format(row, place, text, &look),
            Said::Count(count) => sheet.write_number_with_format(row, place, *count as f64, &look),
            Said::Year(year) => sheet.write_number_with_format(row, place, f64::from(*year), &look),
            Said::Sum(sen) => sheet.write_number_with_format(row, place, *sen as f64 / 100.0, &look),
            Said::Day(day) => sheet.write_datetime_with_format(row, place, moment(*day)?, &look),
        }
        .map_err(refused)?;
    }
    let texts = cells.iter().zip(&table.columns).map(|(said, column)| match said {
        Said::Text(text) => (text.as_str(), column.width),
        _ => ("", column.width),
    });
    sheet.set_row_height(row(at), height(texts)).map_err(refused)?;
    Ok(())
}

/// A name that a sheet can have: 31 signs, none of `[]:*?/\`, no apostrophe at its ends, none twice.
fn sheet_name(asked: &str, taken: &[String]) -> String {
    let kept: String = asked
        .chars()
        .map(|sign| {
            if "[]:*?/\\".contains(sign) || sign.is_control() {
                ' '
            } else {
                sign
            }
        })
        .collect();
    let kept = kept.trim_matches(['\'', ' ']);
    let kept = if kept.is_empty() { "Tabel" } else { kept };
    let cut = |most: usize| kept.chars().take(most).collect::<String>();
    let free = |name: &String| {
        !taken
            .iter()
            .any(|other| other.to_lowercase() == name.to_lowercase())
    };
    let first = Some(cut(31)).filter(free);
    first.unwrap_or_else(|| {
        (2_u32..)
            .map(|count| format!("{} ({count})", cut(25)))
            .find(free)
            .unwrap_or_default()
    })
}

pub(super) fn row(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

pub(super) fn place(at: usize) -> Result<u16, Unwritable> {
    u16::try_from(at).map_err(|_| Unwritable::Refused(format!("{at} columns")))
}

pub(super) fn moment(day: NaiveDate) -> Result<ExcelDateTime, Unwritable> {
    use chrono::Datelike as _;
    let [month, date] = [day.month(), day.day()].map(|part| u8::try_from(part).unwrap_or_default());
    let year = u16::try_from(day.year()).map_err(|_| Unwritable::Refused(day.to_string()))?;
    ExcelDateTime::from_ymd(year, month, date).map_err(refused)
}

pub(super) fn refused(error: XlsxError) -> Unwritable {
    Unwritable::Refused(error.to_string())
}
