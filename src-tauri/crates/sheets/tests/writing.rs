//! What is written is read again as it was, and no text becomes a formula.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use chrono::NaiveDate;
use sheets::table::{Column, Made, Said, Table, Unwritable};
use sheets::{Limits, Value, read, write};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn made() -> Made {
    Made {
        title: "Daftar kerja sama".to_owned(),
        office: "Pemerintah Kota Malang".to_owned(),
        on: day("2026-01-12"),
    }
}

fn table(rows: Vec<Vec<Said>>) -> Table {
    let column = |name: &str, width| Column::new(name, width);
    Table {
        name: "Kerja sama".to_owned(),
        head: [
            "Pemerintah Kota Malang",
            "Daftar kerja sama",
            "Per 12 Januari 2026",
        ]
        .map(ToOwned::to_owned)
        .to_vec(),
        columns: vec![
            column("Judul", 60),
            column("Mulai", 12),
            column("Jumlah", 10),
            column("Nilai", 18),
        ],
        rows,
        sums: vec![vec![
            Said::text("Jumlah"),
            Said::Nothing,
            Said::Count(12),
            Said::Sum(150_000_050),
        ]],
        pinned: 0,
    }
}

fn row(title: &str) -> Vec<Said> {
    vec![
        Said::text(title),
        Said::Day(day("2025-08-29")),
        Said::Count(12),
        Said::Sum(150_000_050),
    ]
}

/// Texts that a spreadsheet program would compute, fetch, or run.
const PAYLOADS: [&str; 14] = [
    "=1+1",
    "=cmd|'/C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "=HYPERLINK(\"http://example.invalid\",\"klik\")",
    "=WEBSERVICE(\"http://example.invalid\")",
];

#[test]
fn a_workbook_keeps_figures_as_figures_and_days_as_days() {
    let bytes = write::workbook(&[table(vec![row("Air bersih"), row("Sampah")])], &made()).unwrap();
    let book = read::book(&bytes, &Limits::OFFICE).unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(sheet.name, "Kerja sama");
    let values = |at: usize| -> Vec<&Value> { sheet.rows[at].cells.iter().map(|cell| &cell.value).collect() };
    let text = |text: &str| Value::Text(text.to_owned());
    assert_eq!(values(0), [&text("Pemerintah Kota Malang")]);
    assert_eq!(
        sheet.rows[3].number, 5,
        "an empty row parts the title from the table"
    );
    assert_eq!(
        values(4),
        [
            &text("Air bersih"),
            &Value::Day(day("2025-08-29").into()),
            &Value::Number(12.0),
            &Value::Number(1_500_000.5)
        ]
    );
    assert_eq!(values(6)[0], &text("Jumlah"));
    assert!(
        sheet
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .all(|cell| !cell.computed)
    );
}

#[test]
fn equal_tables_give_equal_bytes_and_only_the_day_that_was_handed_in() {
    let bytes = || write::workbook(&[table(vec![row("Air bersih")])], &made()).unwrap();
    assert!(bytes() == bytes());
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes())).unwrap();
    let core = std::io::read_to_string(archive.by_name("docProps/core.xml").unwrap()).unwrap();
    assert_eq!(core.matches("2026-01-12T00:00:00Z").count(), 2, "{core}");
    for at in 0..archive.len() {
        let part = archive.by_index(at).unwrap();
        let written = part.last_modified().map(|moment| moment.year());
        assert!(
            written.is_none_or(|year| year == 1980),
            "no clock may stand in the file"
        );
    }
}

#[test]
fn no_text_becomes_a_formula() {
    let rows: Vec<Vec<Said>> = PAYLOADS.into_iter().map(row).collect();
    let table = table(rows);
    let book = read::book(
        &write::workbook(std::slice::from_ref(&table), &made()).unwrap(),
        &Limits::OFFICE,
    )
    .unwrap();
    let cells = book.sheets[0].rows.iter().flat_map(|row| &row.cells);
    assert!(cells.clone().all(|cell| !cell.computed));
    assert!(
        cells
            .clone()
            .any(|cell| cell.value == Value::Text("=1+1".to_owned()))
    );
    let text = String::from_utf8(write::text(&table)).unwrap();
    for payload in PAYLOADS {
        let guarded = format!("\"'{}\"", payload.replace('"', "\"\""));
        assert!(text.contains(&guarded), "{payload:?}");
    }
}

#[test]
fn text_is_what_excel_in_indonesia_opens() {
    let told = String::from_utf8(write::text(&table(vec![row("Air \"bersih\"; tanah")]))).unwrap();
    assert_eq!(
        told,
        "\u{FEFF}\"Judul\";\"Mulai\";\"Jumlah\";\"Nilai\"\r\n\"Air \"\"bersih\"\"; tanah\";29/08/2025;12;1500000,50\r\n\"Jumlah\";;12;1500000,50\r\n"
    );
    let book = read::book(told.as_bytes(), &Limits::OFFICE).unwrap();
    assert_eq!(
        book.sheets[0].rows[1].cells[0].value,
        Value::Text("Air \"bersih\"; tanah".to_owned())
    );
}

#[test]
fn sheets_have_names_that_they_can_have_and_none_twice() {
    let named = |name: &str| Table {
        name: name.to_owned(),
        ..table(Vec::new())
    };
    let long = "Rekapitulasi kerja sama menurut urusan dan perangkat daerah";
    let tables = ["2025/S2: [semua]", long, long, "''", ""].map(named);
    let bytes = write::workbook(&tables, &made()).unwrap();
    let book = read::book(&bytes, &Limits::OFFICE).unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "2025 S2   semua",
            "Rekapitulasi kerja sama menurut",
            "Rekapitulasi kerja sama m (2)",
            "Tabel",
            "Tabel (2)"
        ]
    );
}

#[test]
fn what_a_cell_cannot_hold_is_named_and_nothing_is_cut() {
    let long = table(vec![row("Air"), row(&"a".repeat(32_768))]);
    assert_eq!(
        write::workbook(&[long], &made()).unwrap_err(),
        Unwritable::LongText {
            row: 2,
            column: "Judul".to_owned()
        }
    );
}
