//! Each row tells what it tells; each cell that cannot be understood is named with its row, column and value.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use common::{sheet, workbook};
use sheets::fields::{Field, Holds};
use sheets::records::{Doubt, Mapping, Meant, Record, Why, records};
use sheets::values::Span;
use sheets::values::days::Order;
use sheets::{Limits, Sheet, read};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn asked() -> Vec<Field> {
    let field = |id: &str, holds| Field {
        id: id.to_owned(),
        names: Vec::new(),
        holds,
        words: Vec::new(),
    };
    vec![
        field("title", Holds::Text),
        field("starts", Holds::Day),
        field("term", Holds::Span),
        field("amount", Holds::Sum),
        field("year", Holds::Year),
        field("type", Holds::Choice),
    ]
}

/// The fields in the order of the columns, below a heading of one row.
fn mapping() -> Mapping {
    let fields = asked().into_iter().map(|field| field.id);
    let word = |typed: &str, meant: &str| (typed.to_owned(), meant.to_owned());
    Mapping {
        heading: Some((1, 1)),
        columns: fields.zip(0..).collect(),
        orders: BTreeMap::new(),
        words: [(
            "type".to_owned(),
            [word("bumn", "badan-usaha"), word("k/l", "kementerian")].into(),
        )]
        .into(),
    }
}

fn told(file: &str, mapping: &Mapping) -> (Vec<Record>, Vec<Doubt>) {
    let book = read::book(file.as_bytes(), &Limits::OFFICE).unwrap();
    records(&book.sheets[0], mapping, &asked(), false)
}

const HEAD: &str = "Judul;Mulai;Jangka;Nilai;Tahun;Jenis\n";

#[test]
fn a_row_tells_what_its_cells_mean() {
    let (records, doubts) = told(
        &format!("{HEAD}Air bersih;29/08/2025;5 tahun;Rp1.500.000,00;2025;BUMN\n"),
        &mapping(),
    );
    assert_eq!(doubts, []);
    let [one] = records.as_slice() else {
        panic!("{records:?}");
    };
    assert_eq!(one.row, 2);
    assert_eq!(one.text("title"), "Air bersih");
    assert_eq!(one.day("starts"), Some(day("2025-08-29")));
    for (field, meant) in [
        ("term", Meant::Span(Span::Months(60))),
        ("amount", Meant::Sum(150_000_000)),
        ("year", Meant::Year(2025)),
        ("type", Meant::Word("badan-usaha".to_owned())),
    ] {
        assert_eq!(one.values[field], meant);
    }
}

#[test]
fn every_cell_that_cannot_be_understood_is_named() {
    let (records, doubts) = told(
        &format!("{HEAD}Air;9/99999;lama;banyak;dua ribu;Koperasi\n"),
        &mapping(),
    );
    let why: Vec<(&str, u32, &str, &Why)> = doubts
        .iter()
        .map(|one| (one.field.as_str(), one.column, one.value.as_str(), &one.why))
        .collect();
    assert_eq!(
        why,
        [
            ("starts", 1, "9/99999", &Why::NoDay),
            ("term", 2, "lama", &Why::NoSpan),
            ("amount", 3, "banyak", &Why::NoSum),
            ("year", 4, "dua ribu", &Why::NoYear),
            ("type", 5, "Koperasi", &Why::UnknownWord),
        ]
    );
    assert!(doubts.iter().all(|one| one.row == 2 && one.why.refuses()));
    assert_eq!(records[0].values.len(), 1, "the title stands");
}

#[test]
fn a_day_that_could_be_two_is_read_by_what_the_column_proves_or_marked() {
    let open = format!("{HEAD}A;11/10/2017\nB;01/02/2018\n");
    let (records, doubts) = told(&open, &mapping());
    assert_eq!(
        records[0].day("starts"),
        Some(day("2017-10-11")),
        "day first, as Indonesia writes"
    );
    let either = Why::EitherDay {
        read: day("2017-10-11"),
        other: day("2017-11-10"),
    };
    assert_eq!(doubts[0].why, either);
    assert!(!either.refuses(), "the row may come in and says so");

    let (records, doubts) = told(&format!("{HEAD}A;11/10/2017\nB;8/25/2017\n"), &mapping());
    assert_eq!(
        records[0].day("starts"),
        Some(day("2017-11-10")),
        "25 is no month"
    );
    assert_eq!(doubts, []);

    let chosen = Mapping {
        orders: [("starts".to_owned(), Order::MonthFirst)].into(),
        ..mapping()
    };
    let (records, doubts) = told(&open, &chosen);
    assert_eq!(records[0].day("starts"), Some(day("2017-11-10")));
    assert_eq!(doubts, []);
}

#[test]
fn a_day_of_the_other_order_is_not_turned_round_silently() {
    let (records, doubts) = told(
        &format!("{HEAD}A;8/25/2017\nB;8/26/2017\nC;25/8/2017\n"),
        &mapping(),
    );
    assert_eq!(records[2].day("starts"), None);
    assert_eq!(doubts.len(), 1);
    assert_eq!(doubts[0].why, Why::OtherOrder(day("2017-08-25")));
}

#[test]
fn empty_rows_repeated_headings_and_dashes_tell_nothing() {
    let (records, doubts) = told(
        &format!("{HEAD}A;-;–;nihil;2025;K/L\n;;;;;\n{HEAD}B;;;;;\n"),
        &mapping(),
    );
    assert_eq!(doubts, []);
    let rows: Vec<(u32, usize)> = records.iter().map(|one| (one.row, one.values.len())).collect();
    assert_eq!(rows, [(2, 3), (5, 1)]);
}

fn workbook_sheet(rows: &str, joined: &str) -> Sheet {
    let part = sheet(rows).replace("</sheetData>", &format!("</sheetData>{joined}"));
    let bytes = workbook(&[("Data", &part)]);
    read::book(&bytes, &Limits::OFFICE)
        .unwrap()
        .sheets
        .into_iter()
        .next()
        .unwrap()
}

#[test]
fn a_value_joined_over_several_rows_counts_for_each_of_them() {
    let sheet = workbook_sheet(
        r#"<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="E2"><v>2024</v></c></row>
           <row r="3"><c r="A3" t="inlineStr"><is><t>B</t></is></c></row>
           <row r="4"><c r="E4" s="1"/></row>"#,
        r#"<mergeCells count="1"><mergeCell ref="E2:E4"/></mergeCells>"#,
    );
    let (records, doubts) = records(&sheet, &mapping(), &asked(), false);
    assert_eq!(doubts, []);
    let years: Vec<_> = records
        .iter()
        .map(|one| (one.row, one.values.get("year")))
        .collect();
    let year = Meant::Year(2024);
    assert_eq!(
        years,
        [(2, Some(&year)), (3, Some(&year))],
        "a row with nothing of its own is no row"
    );
}

#[test]
fn numbers_are_days_of_the_system_of_the_book_and_a_formula_that_failed_is_said() {
    let sheet = workbook_sheet(
        r##"<row r="2"><c r="B2"><v>43538</v></c><c r="C2"><v>2.5</v></c><c r="D2"><v>1500000.5</v></c></row>
            <row r="3"><c r="A3" t="e"><v>#REF!</v></c><c r="B3"><f>TODAY()</f></c></row>"##,
        "",
    );
    let (told, doubts) = records(&sheet, &mapping(), &asked(), true);
    assert_eq!(told[0].day("starts"), Some(day("2023-03-15")));
    assert_eq!(told[0].values["term"], Meant::Span(Span::Months(30)));
    assert_eq!(told[0].values["amount"], Meant::Sum(150_000_050));
    let why: Vec<&Why> = doubts.iter().map(|one| &one.why).collect();
    assert_eq!(why, [&Why::Failed, &Why::Uncomputed]);
    assert_eq!(
        records(&sheet, &mapping(), &asked(), false).0[0].day("starts"),
        Some(day("2019-03-14"))
    );
}
