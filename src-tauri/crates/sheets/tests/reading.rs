//! What a file says is read as its maker saw it, or refused with one reason.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{Part, archive, sheet, workbook};
use sheets::unreadable::Counted;
use sheets::{Area, Book, Limits, Origin, Unreadable, Value, read};

fn read_book(bytes: &[u8]) -> Book {
    read::book(bytes, &Limits::OFFICE).unwrap()
}

fn refused(bytes: &[u8]) -> Unreadable {
    read::book(bytes, &Limits::OFFICE).unwrap_err()
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn day(text: &str) -> Value {
    Value::Day(format!("{text}T00:00:00").parse().unwrap())
}

/// Rows of the first sheet as text, the numbers of rows beside.
fn lines(book: &Book) -> Vec<(u32, Vec<String>)> {
    let said = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        other => format!("{other:?}"),
    };
    let rows = book.sheets[0].rows.iter();
    rows.map(|row| {
        (
            row.number,
            row.cells.iter().map(|cell| said(&cell.value)).collect(),
        )
    })
    .collect()
}

#[test]
fn cells_keep_their_place_and_their_kind() {
    let bytes = workbook(&[(
        "Data",
        &sheet(
            r#"<row r="2"><c r="B2" t="inlineStr"><is><t> Judul </t></is></c><c r="D2"><v>12.5</v></c></row>
               <row r="5"><c r="A5" s="1"><v>45000</v></c><c r="B5" t="b"><v>1</v></c><c r="C5" t="e"><v>#REF!</v></c>
               <c r="D5"><f>1+1</f><v>2</v></c><c r="E5"><f>1+1</f></c><c r="F5" s="1"/></row>"#,
        ),
    )]);
    let book = read_book(&bytes);
    assert_eq!(book.origin, Origin::Workbook { since_1904: false });
    let [first, second] = book.sheets[0].rows.as_slice() else {
        panic!("{book:?}");
    };
    assert_eq!((first.number, second.number), (2, 5));
    assert_eq!(first.cell(1).unwrap().value, text("Judul"));
    assert_eq!(first.cell(3).unwrap().value, Value::Number(12.5));
    assert_eq!(first.cell(0), None);
    assert_eq!(second.cell(0).unwrap().value, day("2023-03-15"));
    assert_eq!(second.cell(1).unwrap().value, Value::Truth(true));
    assert_eq!(second.cell(2).unwrap().value, Value::Failed("#REF!".to_owned()));
    let computed = second.cell(3).unwrap();
    assert!(computed.computed && computed.value == Value::Number(2.0));
    assert_eq!(second.cell(4).unwrap().value, Value::Uncomputed);
    assert_eq!(
        second.cell(5),
        None,
        "a cell with a form and no content holds nothing"
    );
}

#[test]
fn days_of_a_book_that_counts_from_1904_are_the_days_it_shows() {
    let cells = sheet(r#"<row r="1"><c r="A1" s="1"><v>43538</v></c></row>"#);
    let book = read_book(&common::workbook_since_1904(&[("Data", &cells)]));
    assert_eq!(book.origin, Origin::Workbook { since_1904: true });
    assert_eq!(book.sheets[0].rows[0].cells[0].value, day("2023-03-15"));
}

#[test]
fn hidden_sheets_and_joined_cells_are_told() {
    let joined = sheet(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#).replace(
        "</worksheet>",
        r#"<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells></worksheet>"#,
    );
    let bytes = common::workbook_with(
        &[("Satu", &joined, ""), ("Dua", &joined, r#" state="veryHidden""#)],
        false,
    );
    let book = read_book(&bytes);
    assert_eq!(
        book.sheets
            .iter()
            .map(|sheet| (sheet.name.as_str(), sheet.hidden))
            .collect::<Vec<_>>(),
        [("Satu", false), ("Dua", true)]
    );
    let area = Area {
        rows: (1, 2),
        columns: (0, 2),
    };
    assert_eq!(book.sheets[0].merged, [area]);
}

#[test]
fn two_cells_at_the_ends_of_a_sheet_cost_two_cells() {
    let far = sheet(
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#,
    );
    let book = read_book(&workbook(&[("Data", &far)]));
    let rows = &book.sheets[0].rows;
    assert_eq!(rows.len(), 2);
    assert_eq!((rows[1].number, rows[1].cells[0].column), (1_048_576, 16_383));
}

#[test]
fn signs_that_nobody_sees_do_not_come_in() {
    let cells = sheet(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a_x000D_\nb\u{202E}c\u{200B}d\u{FEFF}</t></is></c></row>",
    );
    let book = read_book(&workbook(&[("Data", &cells)]));
    assert_eq!(book.sheets[0].rows[0].cells[0].value, text("a\nbcd"));
}

#[test]
fn a_text_file_is_cut_at_the_sign_that_cuts_its_lines_alike() {
    for (separator, bytes) in [
        (';', "Judul;Mitra\nAir, tanah, dan udara;PT A\nB;C"),
        (',', "Judul,Mitra\n\"Air; tanah\",PT A\nB,C"),
        ('\t', "Judul\tMitra\nAir, tanah; udara\tPT A\nB\tC"),
        ('|', "Judul|Mitra\nAir, tanah|PT A\nB|C"),
        (';', "sep=;\r\nJudul;Mitra\r\nAir, tanah,;PT, A\r\nB;C"),
    ] {
        let book = read_book(bytes.as_bytes());
        let Origin::Text { separator: found, .. } = &book.origin else {
            panic!("{book:?}");
        };
        assert_eq!(*found, separator, "{bytes}");
        assert_eq!(book.sheets[0].rows.len(), 3, "{bytes}");
        assert!(
            book.sheets[0].rows.iter().all(|row| row.cells.len() == 2),
            "{bytes}"
        );
    }
}

#[test]
fn every_usual_encoding_gives_the_same_text() {
    let said = "Judul;Mitra\nCafé “Été”;Señor";
    let utf16 = |big: bool, mark: bool| -> Vec<u8> {
        let mark = mark.then_some(0xFEFF);
        let units = mark.into_iter().chain(said.encode_utf16());
        units
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let western = b"Judul;Mitra\nCaf\xE9 \x93\xC9t\xE9\x94;Se\xF1or".to_vec();
    for (name, bytes) in [
        ("UTF-8", said.as_bytes().to_vec()),
        ("UTF-8", [&b"\xEF\xBB\xBF"[..], said.as_bytes()].concat()),
        ("UTF-16LE", utf16(false, true)),
        ("UTF-16BE", utf16(true, true)),
        ("UTF-16LE", utf16(false, false)),
        ("UTF-16BE", utf16(true, false)),
        ("windows-1252", western),
    ] {
        let book = read_book(&bytes);
        let Origin::Text { encoding, .. } = &book.origin else {
            panic!("{book:?}");
        };
        assert_eq!(encoding, name);
        let expected = [
            (1, vec!["Judul".to_owned(), "Mitra".to_owned()]),
            (2, vec!["Café “Été”".to_owned(), "Señor".to_owned()]),
        ];
        assert_eq!(lines(&book), expected, "{name}");
    }
}

#[test]
fn rows_of_a_text_file_are_numbered_as_a_spreadsheet_program_shows_them() {
    let book = read_book(b"A,B\n\n\"three\nlines\nof it\",C\n,\n\nD,E\n");
    let numbers: Vec<u32> = lines(&book).into_iter().map(|(number, _)| number).collect();
    assert_eq!(
        numbers,
        [1, 3, 6],
        "two empty lines and one row of empty cells stand between"
    );
}

#[test]
fn what_is_no_spreadsheet_is_named_for_what_it_is() {
    assert_eq!(refused(b""), Unreadable::Empty);
    assert_eq!(refused(b"\n \n"), Unreadable::Nothing);
    assert_eq!(refused(b"%PDF-1.7\n\x00\x01\x02\x03"), Unreadable::NoSheet);
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n\x00\x00"), Unreadable::NoSheet);
    let compound = |stream: &str| -> Vec<u8> {
        let head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
        head.into_iter().chain([0; 504]).chain(name).collect()
    };
    assert_eq!(refused(&compound("Workbook")), Unreadable::Kind("xls".to_owned()));
    assert_eq!(refused(&compound("EncryptedPackage")), Unreadable::Locked);
    let held = |name: &str| archive(&[Part::of(name, b"x")]);
    assert_eq!(refused(&held("content.xml")), Unreadable::Kind("ods".to_owned()));
    assert_eq!(
        refused(&held("xl/workbook.bin")),
        Unreadable::Kind("xlsb".to_owned())
    );
    assert_eq!(refused(&held("word/document.xml")), Unreadable::NoSheet);
    assert!(matches!(refused(b"PK\x03\x04cut"), Unreadable::Archive(_)));
}

#[test]
fn every_bound_refuses_what_is_one_beyond_it() {
    let cells = sheet(
        r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>abcd</t></is></c></row>"#,
    );
    let bytes = workbook(&[("Satu", &cells), ("Dua", &cells)]);
    let exact = Limits {
        bytes: bytes.len() as u64,
        parts: 7,
        unpacked: 100_000,
        part: 10_000,
        ratio: 200,
        sheets: 2,
        rows: 2,
        columns: 2,
        cells: 6,
        text: 4,
    };
    read::book(&bytes, &exact).unwrap();
    let too_many = |what, max| Unreadable::TooMany { what, max };
    for (limits, refusal) in [
        (
            Limits {
                bytes: exact.bytes - 1,
                ..exact
            },
            Unreadable::TooLarge { max: exact.bytes - 1 },
        ),
        (Limits { parts: 6, ..exact }, too_many(Counted::Parts, 6)),
        (Limits { sheets: 1, ..exact }, too_many(Counted::Sheets, 1)),
        (Limits { rows: 1, ..exact }, too_many(Counted::Rows, 1)),
        (Limits { columns: 1, ..exact }, too_many(Counted::Columns, 1)),
        (Limits { cells: 5, ..exact }, too_many(Counted::Cells, 5)),
        (
            Limits { text: 3, ..exact },
            Unreadable::LongText {
                sheet: "Satu".to_owned(),
                row: 2,
                column: 0,
                max: 3,
            },
        ),
    ] {
        assert_eq!(read::book(&bytes, &limits).unwrap_err(), refusal);
    }
    for limits in [
        Limits { part: 300, ..exact },
        Limits {
            unpacked: 700,
            ..exact
        },
    ] {
        assert!(matches!(
            read::book(&bytes, &limits).unwrap_err(),
            Unreadable::Bomb { .. }
        ));
    }
}

#[test]
fn an_archive_that_hides_something_is_not_opened() {
    let sound = workbook(&[("Data", &sheet(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#))]);
    read_book(&sound);
    for name in ["../evil.xml", "/etc/passwd", "xl\\evil.xml", "C:evil"] {
        let bytes = common::with_part(&sound, Part::of(name, b"x"));
        assert!(matches!(refused(&bytes), Unreadable::Archive(_)), "{name}");
    }
    let dense = common::with_part(&sound, Part::of("xl/media/a.bin", &vec![0; 30 << 20]));
    assert_eq!(
        refused(&dense),
        Unreadable::Bomb {
            part: "xl/media/a.bin".to_owned()
        }
    );
    let doubled = common::renamed_part(
        &common::with_part(&sound, Part::of("xl/workbook.xmk", b"x")),
        "xl/workbook.xmk",
        "xl/workbook.xml",
    );
    assert!(matches!(refused(&doubled), Unreadable::Archive(_)));
}
