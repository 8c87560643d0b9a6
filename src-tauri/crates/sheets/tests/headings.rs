//! The rows that name the columns are found, and each thing asked for in the column that holds it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{sheet, workbook};
use sheets::fields::{self, Field, Holds};
use sheets::heading::{columns, find, letters};
use sheets::{Book, Limits, Sheet, read};

/// What a register of cooperation is asked for here.
fn asked() -> Vec<Field> {
    let field = |id: &str, names: &[&str], holds| Field {
        id: id.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        holds,
        words: match id {
            "partner-type" => ["K/L", "BUMN", "Swasta"].map(ToOwned::to_owned).to_vec(),
            _ => Vec::new(),
        },
    };
    vec![
        field("year", &["tahun"], Holds::Year),
        field("title", &["judul", "tentang", "judul kerja sama"], Holds::Text),
        field(
            "partner",
            &["mitra", "mitra kerja sama", "pihak kedua"],
            Holds::Text,
        ),
        field(
            "partner-type",
            &["jenis mitra", "golongan mitra", "mitra"],
            Holds::Choice,
        ),
        field(
            "form",
            &["jenis kerja sama", "jenis kerjasama", "bentuk naskah"],
            Holds::Choice,
        ),
        field("signer-1", &["penanda tangan", "sign"], Holds::Text),
        field("number-1", &["nomor"], Holds::Text),
        field("signer-2", &["penanda tangan", "sign"], Holds::Text),
        field("number-2", &["nomor"], Holds::Text),
        field("term", &["masa berlaku", "jangka waktu"], Holds::Span),
        field("starts", &["mulai", "tanggal mulai"], Holds::Day),
        field("ends", &["berlaku hingga", "tanggal berakhir"], Holds::Day),
        field("amount", &["nilai", "nilai kontrak"], Holds::Sum),
    ]
}

fn first(book: Book) -> Sheet {
    book.sheets.into_iter().next().unwrap()
}

fn text(file: &str) -> Sheet {
    first(read::book(file.as_bytes(), &Limits::OFFICE).unwrap())
}

fn proposed(sheet: &Sheet) -> Vec<(String, String)> {
    let asked = asked();
    let heading = find(sheet, &|name| fields::is_known(&asked, name));
    let columns = columns(sheet, heading);
    let found = fields::propose(sheet, heading, &columns, &asked);
    found.into_iter().map(|(id, at)| (id, letters(at))).collect()
}

fn pairs(told: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut pairs: Vec<_> = told
        .iter()
        .map(|(id, at)| ((*id).to_owned(), (*at).to_owned()))
        .collect();
    pairs.sort();
    pairs
}

/// The head of a real public register: no name for the year, two columns of one name twice.
const MINISTRY: &str = "\
,MITRA,MITRA KERJA SAMA,JENIS KERJASAMA,SIGN,NOMOR,SIGN,NOMOR,MASA BERLAKU,MULAI,BERLAKU HINGGA,STATUS,DOKUMEN,
2017,BUMN,BRI,Perjanjian Kerja Sama,Dir. LPMUKP,05/PKS,Dir. BRI,B.973,5,8/25/2017,8/25/2022,Tidak Berlaku,Dokumen,
2017,K/L,LKPP,Nota Kesepahaman,Ka. LKPP,9 Tahun 2017,MKP,15/MEN-KP,3,12/13/2017,12/13/2020,Tidak Berlaku,Dokumen,
2018,K/L,BPPT,Nota Kesepahaman,Sekjen,06/MEN-KP,Ka. BPPT,18/NK,-,4/18/2018,,Tidak Berlaku,Dokumen,
";

#[test]
fn a_real_register_is_understood_without_a_hand() {
    let sheet = text(MINISTRY);
    assert_eq!(
        proposed(&sheet),
        pairs(&[
            ("year", "A"),
            ("partner-type", "B"),
            ("partner", "C"),
            ("form", "D"),
            ("signer-1", "E"),
            ("number-1", "F"),
            ("signer-2", "G"),
            ("number-2", "H"),
            ("term", "I"),
            ("starts", "J"),
            ("ends", "K"),
        ])
    );
}

#[test]
fn a_title_and_a_letterhead_above_the_table_are_no_heading() {
    let sheet = text(
        "PEMERINTAH KOTA MALANG;;;\nDAFTAR KERJA SAMA TAHUN 2025;;;\n;;;\nNo.;Judul Kerja Sama;Mitra;Tanggal Mulai\n1;Air bersih;PT A;01/02/2025\n2;Sampah;PT B;03/02/2025\n",
    );
    let asked = asked();
    let heading = find(&sheet, &|name| fields::is_known(&asked, name));
    assert_eq!(heading, Some((4, 4)));
    assert_eq!(
        proposed(&sheet),
        pairs(&[("title", "B"), ("partner", "C"), ("starts", "D")])
    );
}

#[test]
fn a_heading_over_several_rows_names_a_column_by_all_of_them() {
    let rows = r#"
        <row r="1"><c r="A1" t="inlineStr"><is><t>Daftar Kerja Sama</t></is></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><t>Judul</t></is></c><c r="B3" t="inlineStr"><is><t>Jangka Waktu</t></is></c><c r="D3" t="inlineStr"><is><t>Mitra</t></is></c></row>
        <row r="4"><c r="B4" t="inlineStr"><is><t>Tanggal Mulai</t></is></c><c r="C4" t="inlineStr"><is><t>Tanggal Berakhir</t></is></c></row>
        <row r="5"><c r="A5"><v>1</v></c><c r="B5"><v>2</v></c><c r="C5"><v>3</v></c><c r="D5"><v>4</v></c></row>
        <row r="6"><c r="A6" t="inlineStr"><is><t>Air</t></is></c><c r="B6" s="1"><v>45000</v></c><c r="C6" s="1"><v>46000</v></c><c r="D6" t="inlineStr"><is><t>PT A</t></is></c></row>"#;
    let joined = r#"<mergeCells count="4"><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/><mergeCell ref="D3:D4"/></mergeCells></worksheet>"#;
    let bytes = workbook(&[("Data", &sheet(rows).replace("</worksheet>", joined))]);
    let sheet = first(read::book(&bytes, &Limits::OFFICE).unwrap());
    let asked = asked();
    let heading = find(&sheet, &|name| fields::is_known(&asked, name));
    assert_eq!(
        heading,
        Some((3, 5)),
        "names in two rows, column numbers in the third"
    );
    let names: Vec<String> = columns(&sheet, heading)
        .into_iter()
        .map(|column| column.name)
        .collect();
    assert_eq!(
        names,
        [
            "Judul",
            "Jangka Waktu / Tanggal Mulai",
            "Jangka Waktu / Tanggal Berakhir",
            "Mitra"
        ]
    );
    assert_eq!(
        proposed(&sheet),
        pairs(&[("title", "A"), ("starts", "B"), ("ends", "C"), ("partner", "D")])
    );
}

#[test]
fn a_table_without_a_heading_has_none() {
    let sheet = text("Air bersih;PT A;01/02/2025\nSampah;PT B;03/02/2025\n");
    let asked = asked();
    assert_eq!(find(&sheet, &|name| fields::is_known(&asked, name)), None);
    let found = columns(&sheet, None);
    let told: Vec<_> = found
        .iter()
        .map(|one| (one.letters.as_str(), one.name.as_str(), one.filled))
        .collect();
    assert_eq!(told, [("A", "", 2), ("B", "", 2), ("C", "", 2)]);
    assert_eq!(found.first().unwrap().samples, ["Air bersih", "Sampah"]);
}

#[test]
fn a_name_is_not_believed_where_the_cells_hold_something_else() {
    let sheet = text("Judul;Mitra;Mulai\nAir;PT A;segera\nSampah;PT B;belum\n");
    assert_eq!(proposed(&sheet), pairs(&[("title", "A"), ("partner", "B")]));
}

#[test]
fn the_very_name_is_believed_as_soon_as_one_cell_proves_it() {
    let sheet = text("Judul;Mitra;Mulai\nAir;PT A;31/02/2024\nSampah;PT B;belum\nParkir;PT C;14/02/2024\n");
    let told = pairs(&[("title", "A"), ("partner", "B"), ("starts", "C")]);
    assert_eq!(proposed(&sheet), told);
}

#[test]
fn columns_have_the_letters_that_excel_shows() {
    let told: Vec<String> = [0, 25, 26, 27, 701, 702, 16_383]
        .into_iter()
        .map(letters)
        .collect();
    assert_eq!(told, ["A", "Z", "AA", "AB", "ZZ", "AAA", "XFD"]);
}
