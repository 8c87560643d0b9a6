//! Foreign spreadsheets are read by a child with bounds: whatever a file or the child does, the answer is a refusal.

use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

#[path = "../../../sheets/tests/common/mod.rs"]
mod common;
#[path = "../../../sheets/tests/hostile/mod.rs"]
mod corpus;

use bounded::WorkerEnd;
use contract::Problem;
use sheets::{Limits, Reader, Unread, Unreadable, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_ikatctl"))
}

fn never() -> bool {
    false
}

fn put(folder: &Path, bytes: &[u8]) -> PathBuf {
    let path = folder.join("daftar.xlsx");
    std::fs::write(&path, bytes).unwrap();
    path
}

fn read_of(bytes: &[u8]) -> Result<sheets::Opened, Unread> {
    let folder = tempfile::tempdir().unwrap();
    Reader::new(program()).read(&put(folder.path(), bytes), &never)
}

/// A workbook whose one sheet holds this.
fn workbook(rows: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
                 <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Override PartName=\"/xl/workbook.xml\" ContentType=\"{TYPES}.sheet.main+xml\"/>\
                 <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{TYPES}.worksheet+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                 <Relationship Id=\"r1\" Type=\"{REL}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{REL}\"><sheets><sheet name=\"Daftar\" sheetId=\"1\" r:id=\"r1\"/>\
                 </sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                 <Relationship Id=\"r1\" Type=\"{REL}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_sound_file_comes_out_of_the_child_as_it_is() {
    let list = include_bytes!("../../../../../assets/samples/ministry-register.csv");
    let book = workbook(
        "<row r=\"2\"><c r=\"A2\"><v>1.5</v></c><c r=\"C2\" t=\"str\"><f>A2&amp;\"\"</f><v>1,5</v></c></row>\
         <row r=\"7\"><c r=\"B7\" t=\"b\"><v>1</v></c></row>",
    );
    for bytes in [&list[..], &book] {
        let opened = read_of(bytes).unwrap();
        assert_eq!(opened.book, read::book(bytes, &Limits::OFFICE).unwrap());
        assert_eq!(opened.sha256, files::Digest::of(bytes).to_string());
    }
}

#[test]
fn a_refusal_comes_out_of_the_child_in_the_very_same_words() {
    let locked: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        .into_iter()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for (bytes, code) in [
        (&b""[..], "empty"),
        (&locked, "locked"),
        (b"PK\x03\x04 no archive", "archive"),
        (b"%PDF-1.7\n\x00\x01\x02", "no_sheet"),
        (b"\n\n;;\n", "nothing"),
    ] {
        let refused = read_of(bytes).unwrap_err();
        let Unread::Refused(refusal) = &refused else {
            panic!("{code}: {refused:?}");
        };
        assert_eq!(refusal.code(), code);
        let here = read::book(bytes, &Limits::OFFICE).unwrap_err();
        assert_eq!(*refusal, here, "the same as read in this process");
    }
}

#[test]
fn a_formula_that_names_a_far_place_in_a_list_costs_nothing() {
    let rows =
        "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\" si=\"4000000000\">1+1</f><v>2</v></c></row>";
    let opened = read_of(&workbook(rows)).unwrap();
    assert!(opened.book.sheets[0].rows[0].cells[0].computed);
}

#[test]
fn reading_stops_when_it_is_told_to_and_says_when_nobody_reads() {
    let folder = tempfile::tempdir().unwrap();
    let path = put(folder.path(), b"Judul;Mitra\nParkir;PT Parkir\n");
    let missing = Reader::new(folder.path().join("ikatctl")).read(&path, &never);
    assert!(
        matches!(&missing, Err(Unread::Ended(WorkerEnd::Missing(_)))),
        "{missing:?}"
    );
    let stopped = Reader::new(PathBuf::from("/bin/cat")).read(&path, &|| true);
    assert!(stopped.is_err(), "{stopped:?}");
    let large = Reader {
        limits: Limits {
            bytes: 4,
            ..Limits::OFFICE
        },
        ..Reader::new(program())
    };
    let refused = large.read(&path, &never);
    assert!(
        matches!(&refused, Err(Unread::Refused(Unreadable::TooLarge { max: 4 }))),
        "{refused:?}"
    );
}

#[cfg(unix)]
#[test]
fn a_child_that_talks_nonsense_is_not_believed() {
    use std::os::unix::fs::PermissionsExt as _;
    for (words, expected) in [
        ("exit 3", WorkerEnd::Died(Some(3))),
        ("kill -9 $$", WorkerEnd::Died(Some(9))),
        (
            "printf 'Z\\0\\0\\0\\2{}'",
            WorkerEnd::Garbled("neither a book nor a refusal"),
        ),
        (
            "printf 'H\\0\\0\\0\\2{}'",
            WorkerEnd::Garbled("a frame is not what it should be"),
        ),
        ("printf 'X\\0\\0\\0\\7\"Empty\"x'", WorkerEnd::TooMuch),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let child = folder.path().join("anak");
        std::fs::write(&child, format!("#!/bin/sh\n{words}\n")).unwrap();
        std::fs::set_permissions(&child, std::fs::Permissions::from_mode(0o700)).unwrap();
        let path = put(folder.path(), b"Judul;Mitra\nParkir;PT Parkir\n");
        let refused = Reader::new(child).read(&path, &never);
        assert!(
            matches!(&refused, Err(Unread::Ended(end)) if *end == expected),
            "{words}: {refused:?}"
        );
        let problem = Problem::from(refused.unwrap_err());
        let died = matches!(expected, WorkerEnd::Died(_));
        assert_eq!(problem.code == "sheet.too_demanding", died, "{problem:?}");
    }
}

#[test]
fn every_hostile_file_meets_the_same_answer_in_the_child_and_none_ends_it_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let reader = Reader::new(program());
    let (mut wrong, mut refused) = (Vec::new(), 0);
    for case in corpus::all() {
        let told = reader.read(&put(folder.path(), &case.bytes), &never);
        let told = told.map(|opened| opened.book).map_err(|unread| match unread {
            Unread::Refused(refusal) => refusal.code().to_owned(),
            other => format!("{other:?}"),
        });
        refused += usize::from(told.is_err());
        wrong.extend(case.against(told.as_ref().map_err(String::as_str)));
    }
    assert!(wrong.is_empty(), "{} of them:\n{}", wrong.len(), wrong.join("\n"));
    assert!(refused > 100, "{refused} were refused");
}
