//! Text files.

use super::Expected::{Holds, Refused};
use super::{Case, case, shows};

pub(super) fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    let utf16 = |text: &str, big: bool| -> Vec<u8> {
        let units = text.encode_utf16();
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
    all.push(case("empty file", "nothing", Vec::new(), Refused("empty")));
    for (name, bytes) in [
        ("a blank", b" ".to_vec()),
        ("line ends", b"\r\n\r\n\r\n".to_vec()),
        ("a mark alone", b"\xEF\xBB\xBF".to_vec()),
        ("the mark of UTF-16 alone", b"\xFF\xFE".to_vec()),
        ("separators alone", b";;;;\n;;;;\n".to_vec()),
        ("quotes alone", b"\"\",\"\"\n\"\"".to_vec()),
        ("no-break spaces", "\u{A0};\u{A0}\n\u{3000}".as_bytes().to_vec()),
        ("a line that names the separator", b"sep=;\r\n".to_vec()),
    ] {
        all.push(case("nothing to read", name, bytes, Refused("nothing")));
    }
    for (name, bytes) in [
        ("PDF", b"%PDF-1.7\n%\x00\x01\x02\n1 0 obj".to_vec()),
        ("PNG", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR".to_vec()),
        ("JPEG", b"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00".to_vec()),
        ("program", b"MZ\x90\x00\x03\x00\x00\x00\x04\x00".to_vec()),
        ("ELF", b"\x7FELF\x02\x01\x01\x00".to_vec()),
        ("SQLite", b"SQLite format 3\x00\x10\x00".to_vec()),
        ("gzip", b"\x1F\x8B\x08\x00\x00\x00\x00\x00".to_vec()),
        ("zeros", vec![0; 4096]),
    ] {
        all.push(case("no spreadsheet", name, bytes, Refused("no_sheet")));
    }
    for (name, text, kind) in [
        (
            "page",
            "<html><body><table><tr><td>Judul</td></tr></table></body></html>",
            "html",
        ),
        ("page with a type", "<!DOCTYPE html>\n<html></html>", "html"),
        ("table alone", "  <table><tr><td>1</td></tr></table>", "html"),
        (
            "page with a mark",
            "\u{FEFF}<HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
            "html",
        ),
        (
            "XML of 2003",
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
            "xml",
        ),
        ("part of a workbook", "<worksheet xmlns=\"x\"/>", ""),
    ] {
        let expected = if kind.is_empty() {
            shows(&[&["<worksheet xmlns=\"x\"/>"]])
        } else {
            Refused("kind")
        };
        all.push(case(
            "marked-up text named as a spreadsheet",
            name,
            text.as_bytes().to_vec(),
            expected,
        ));
    }
    for (name, text) in [
        ("line feeds", "A;B\n1;2\n"),
        ("carriage returns", "A;B\r1;2\r"),
        ("both", "A;B\r\n1;2\r\n"),
        ("mixed", "A;B\r\n1;2\n"),
        ("no end", "A;B\n1;2"),
        ("empty lines", "\n\nA;B\n\n\n1;2\n\n"),
    ] {
        all.push(case(
            "line ends",
            name,
            text.as_bytes().to_vec(),
            shows(&[&["A", "B"], &["1", "2"]]),
        ));
    }
    for (name, bytes) in [
        ("UTF-8", "Señor;Été\n1;2".as_bytes().to_vec()),
        ("UTF-8 with a mark", "\u{FEFF}Señor;Été\n1;2".as_bytes().to_vec()),
        ("Windows 1252", b"Se\xF1or;\xC9t\xE9\n1;2".to_vec()),
        ("UTF-16LE", utf16("Señor;Été\n1;2", false)),
        ("UTF-16BE", utf16("Señor;Été\n1;2", true)),
        ("UTF-16LE with a mark", utf16("\u{FEFF}Señor;Été\n1;2", false)),
        ("UTF-16BE with a mark", utf16("\u{FEFF}Señor;Été\n1;2", true)),
    ] {
        all.push(case(
            "encodings",
            name,
            bytes,
            shows(&[&["Señor", "Été"], &["1", "2"]]),
        ));
    }
    for (name, text, rows) in [
        ("semicolons", "A;B\n1,5;2", &[&["A", "B"][..], &["1,5", "2"]][..]),
        ("commas", "A,B\n1;5,2", &[&["A", "B"], &["1;5", "2"]]),
        ("tabs", "A\tB\n1,5\t2;3", &[&["A", "B"], &["1,5", "2;3"]]),
        ("bars", "A|B\n1,5|2;3", &[&["A", "B"], &["1,5", "2;3"]]),
        ("named", "sep=,\nA,B\n1;5,2", &[&["A", "B"], &["1;5", "2"]]),
        ("none", "Judul\nAir\nSampah", &[&["Judul"], &["Air"], &["Sampah"]]),
        (
            "in quotes",
            "\"A;x\";B\n\"1;2\";3",
            &[&["A;x", "B"], &["1;2", "3"]],
        ),
    ] {
        all.push(case("separators", name, text.as_bytes().to_vec(), shows(rows)));
    }
    for (name, text, rows) in [
        (
            "doubled",
            "A;B\n\"say \"\"x\"\"\";2",
            &[&["A", "B"][..], &["say \"x\"", "2"]][..],
        ),
        (
            "lines inside",
            "A;B\n\"one\ntwo\";2",
            &[&["A", "B"], &["one\ntwo", "2"]],
        ),
        (
            "never closed",
            "A;B\n\"open;2\n3;4",
            &[&["A", "B"], &["open;2\n3;4"]],
        ),
        (
            "in the middle",
            "A;B\nsay \"x\";2",
            &[&["A", "B"], &["say \"x\"", "2"]],
        ),
        (
            "after the closing one",
            "A;B\n\"x\"y;2",
            &[&["A", "B"], &["xy", "2"]],
        ),
    ] {
        all.push(case("quotes", name, text.as_bytes().to_vec(), shows(rows)));
    }
    for (name, text, rows) in [
        (
            "shorter",
            "A;B;C\n1\n2;3",
            &[&["A", "B", "C"][..], &["1"], &["2", "3"]][..],
        ),
        (
            "longer",
            "A;B\n1;2;3;4\n5;6",
            &[&["A", "B"], &["1", "2", "3", "4"], &["5", "6"]],
        ),
        ("gaps", "A;;C\n;2;\n3;;4", &[&["A", "C"], &["2"], &["3", "4"]]),
    ] {
        all.push(case("ragged rows", name, text.as_bytes().to_vec(), shows(rows)));
    }
    for (name, text, rows) in [
        (
            "right to left",
            "A;B\n\u{202E}elpmas\u{202C};2",
            &[&["A", "B"][..], &["elpmas", "2"]][..],
        ),
        (
            "isolates",
            "A;B\n\u{2066}x\u{2069};2",
            &[&["A", "B"], &["x", "2"]],
        ),
        (
            "zero width",
            "A;B\nK\u{200B}B\u{FEFF};2",
            &[&["A", "B"], &["KB", "2"]],
        ),
        ("vertical tab", "A;B\nx\u{0B}y;2", &[&["A", "B"], &["xy", "2"]]),
        (
            "end of file of DOS",
            "A;B\n1;2\n\u{1A}",
            &[&["A", "B"], &["1", "2"]],
        ),
    ] {
        all.push(case(
            "signs nobody sees",
            name,
            text.as_bytes().to_vec(),
            shows(rows),
        ));
    }
    for (name, text, refusal) in [
        ("rows", "a\n".repeat(20_101), "too_many"),
        ("columns", "a;".repeat(201), "too_many"),
        (
            "cells",
            format!("{}\n", "a;".repeat(190)).repeat(2_700),
            "too_many",
        ),
        ("a million columns", ";x".repeat(1_000_000), "too_many"),
        ("one cell", "a".repeat(32_768), "long_text"),
        (
            "one cell of nineteen megabytes",
            "a".repeat(19 << 20),
            "long_text",
        ),
        (
            "one quote never closed over everything",
            format!("A;B\n\"{}", "x;y\n".repeat(20_000)),
            "long_text",
        ),
        ("the file", "a".repeat((20 << 20) + 1), "too_large"),
    ] {
        all.push(case(
            "more text than is looked at",
            name,
            text.into_bytes(),
            Refused(refusal),
        ));
    }
    all.push(case(
        "exactly what is looked at",
        "rows",
        "a\n".repeat(20_100).into_bytes(),
        Holds(|book| book.sheets[0].rows.len() == 20_100),
    ));
    all.push(case(
        "exactly what is looked at",
        "columns",
        "a;".repeat(200).into_bytes(),
        Holds(|book| book.sheets[0].rows[0].cells.len() == 200),
    ));
    all.push(case(
        "exactly what is looked at",
        "one cell",
        "a".repeat(32_767).into_bytes(),
        Holds(|book| book.sheets[0].rows[0].cells.len() == 1),
    ));
    all
}
