//! What a person who fills a table in may type: lists to choose from, days, figures. The lists stand on a hidden sheet, for the
//! format lets a cell carry 255 signs of them only.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, Workbook, Worksheet,
};

use super::workbook::{above, moment, place, refused, row};
use crate::heading::letters;
use crate::table::{Entry, Table, Unwritable};
use chrono::NaiveDate;

/// Name of the hidden sheet of lists.
pub(super) const CHOICES: &str = "Pilihan";
/// Days that a form may tell: those that the register knows.
const YEARS: [i32; 2] = [1945, 2199];
/// What is said where something else is typed.
const CHOOSE: [&str; 2] = ["Pilih dari daftar", "Isian ini dipilih dari daftar pada selnya."];
const DAY: [&str; 2] = ["Bukan tanggal", "Tulis tanggal, misalnya 29/08/2026."];
const MONEY: [&str; 2] = [
    "Bukan jumlah uang",
    "Tulis jumlah rupiah dengan angka, tanpa huruf.",
];

/// Lists of all tables, each once.
#[derive(Default)]
pub(super) struct Lists(Vec<Vec<String>>);

impl Lists {
    /// Where a list stands.
    fn place(&mut self, list: &[String]) -> Result<Formula, Unwritable> {
        let known = self.0.iter().position(|one| one == list);
        let at = known.unwrap_or_else(|| {
            self.0.push(list.to_vec());
            self.0.len() - 1
        });
        let column = letters(u32::from(place(at)?));
        Ok(Formula::new(format!(
            "={CHOICES}!${column}$1:${column}${}",
            list.len()
        )))
    }

    pub(super) fn write(&self, book: &mut Workbook) -> Result<(), Unwritable> {
        if self.0.is_empty() {
            return Ok(());
        }
        let sheet = book.add_worksheet();
        sheet.set_name(CHOICES).map_err(refused)?.set_hidden(true);
        for (at, list) in self.0.iter().enumerate() {
            for (line, word) in list.iter().enumerate() {
                sheet.write_string(row(line), place(at)?, word).map_err(refused)?;
            }
        }
        Ok(())
    }
}

/// Bounds every column that is filled in, on all rows of its table.
pub(super) fn entries(sheet: &mut Worksheet, table: &Table, lists: &mut Lists) -> Result<(), Unwritable> {
    let Some(rows) = table.rows.len().checked_sub(1) else {
        return Ok(());
    };
    let first = above(table) + 1;
    for (at, column) in table.columns.iter().enumerate() {
        if let Some(bound) = bound(&column.entry, lists)? {
            sheet
                .add_data_validation(row(first), place(at)?, row(first + rows), place(at)?, &bound)
                .map_err(refused)?;
        }
    }
    Ok(())
}

fn bound(entry: &Entry, lists: &mut Lists) -> Result<Option<DataValidation>, Unwritable> {
    let stop = |bound: DataValidation, [title, text]: [&str; 2]| {
        bound
            .set_error_style(DataValidationErrorStyle::Stop)
            .set_error_title(title)
            .and_then(|bound| bound.set_error_message(text))
            .map_err(refused)
    };
    let new = DataValidation::new;
    Ok(Some(match entry {
        Entry::OneOf(list) if !list.is_empty() => stop(new().allow_list_formula(lists.place(list)?), CHOOSE)?,
        Entry::Suggested(list) if !list.is_empty() => new()
            .allow_list_formula(lists.place(list)?)
            .show_error_message(false),
        Entry::Free | Entry::OneOf(_) | Entry::Suggested(_) => return Ok(None),
        Entry::Day => {
            let [from, to] = YEARS.map(|year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default());
            stop(
                new().allow_date(DataValidationRule::Between(moment(from)?, moment(to)?)),
                DAY,
            )?
        }
        Entry::Whole(least, most) => {
            let [from, to] = [*least, *most].map(|one| i32::try_from(one).unwrap_or(i32::MAX));
            let text = format!("Tulis angka bulat {least} sampai {most}.");
            stop(
                new().allow_whole_number(DataValidationRule::Between(from, to)),
                ["Di luar batas", &text],
            )?
        }
        Entry::Money => stop(
            new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            MONEY,
        )?,
    }))
}
