//! Text with a line for each row, as Excel in Indonesia opens it: semicolons, UTF-8 with its mark, every text in quotes.

use std::fmt::Write as _;

use crate::table::{Said, Table};

/// What makes a spreadsheet program take text for a formula, full-width forms included (OWASP, CSV injection).
const DANGEROUS: [char; 8] = ['=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'];

/// Signs before it that some program leaves out.
fn unseen(sign: char) -> bool {
    sign.is_whitespace()
        || sign.is_control()
        || matches!(sign, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{2060}')
}

/// Writes a table without its title lines. Text that a program would compute gets an apostrophe in front, which is shown as it
/// is: a safe file that looks odd goes before one that runs.
pub fn text(table: &Table) -> Vec<u8> {
    let mut out = String::from('\u{FEFF}');
    line(&mut out, table.columns.iter().map(|column| quoted(&column.name)));
    for row in table.rows.iter().chain(&table.sums) {
        line(&mut out, row.iter().map(told));
    }
    out.into_bytes()
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        let _infallible = write!(out, "{}{cell}", if at > 0 { ";" } else { "" });
    }
    out.push_str("\r\n");
}

fn told(said: &Said) -> String {
    match said {
        Said::Nothing => String::new(),
        Said::Text(text) => quoted(text),
        Said::Count(count) => count.to_string(),
        Said::Year(year) => year.to_string(),
        Said::Sum(sen) => format!(
            "{}{},{:02}",
            if *sen < 0 { "-" } else { "" },
            sen.unsigned_abs() / 100,
            sen.unsigned_abs() % 100
        ),
        Said::Day(day) => day.format("%d/%m/%Y").to_string(),
    }
}

fn quoted(text: &str) -> String {
    let seen = text.trim_start_matches(unseen);
    let hidden = text.starts_with(['\t', '\r', '\n']);
    let guard = if hidden || seen.starts_with(DANGEROUS) {
        "'"
    } else {
        ""
    };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}
