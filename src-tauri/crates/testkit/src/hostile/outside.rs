//! Files that are refused before anything in them is believed: size and header.

use super::Case;
use exchange::{Limits, Step};

const HEADER: &[Step] = &[Step::Header];

/// Bytes of the header that are written over, and how the refusal begins.
type Bend = (
    &'static str,
    &'static str,
    usize,
    &'static [&'static [u8]],
    &'static str,
);

const BENT: [Bend; 16] = [
    (
        "application id",
        "of another program",
        68,
        &[&[0; 4], b"GPKG", b"TAKI", &[255; 4]],
        "NotAPackage",
    ),
    (
        "application id of a register",
        "IKAR",
        68,
        &[b"IKAR"],
        "ARegister",
    ),
    (
        "newer format",
        "user version",
        60,
        &[&[0, 0, 0, 2], &[0, 0, 1, 0], &[255; 4]],
        "TooNew { found: ",
    ),
    (
        "no format",
        "user version",
        60,
        &[&[0; 4]],
        "Header(\"user version\")",
    ),
    (
        "page size",
        "bytes 16 and 17",
        16,
        &[
            &[2, 0],
            &[4, 0],
            &[8, 0],
            &[32, 0],
            &[64, 0],
            &[128, 0],
            &[0, 1],
            &[0, 0],
            &[16, 1],
            &[255, 255],
        ],
        "Header(\"page size\")",
    ),
    (
        "page count too high",
        "byte 28",
        28,
        &[&[0, 0, 255, 255], &[255; 4], &[0, 1, 0, 0]],
        "Truncated {",
    ),
    (
        "page count too low",
        "byte 28",
        28,
        &[&[0; 4], &[0, 0, 0, 1], &[0, 0, 0, 2]],
        "Trailing {",
    ),
    (
        "write-ahead log",
        "bytes 18 and 19",
        18,
        &[&[2, 2], &[1, 2], &[2, 1], &[0, 0], &[3, 3]],
        "Header(\"file format version\")",
    ),
    (
        "reserved bytes",
        "byte 20",
        20,
        &[&[1], &[8], &[32], &[255]],
        "Header(\"reserved bytes\")",
    ),
    (
        "payload fractions",
        "byte 21",
        21,
        &[&[63, 32, 32], &[64, 31, 32], &[64, 32, 33], &[0, 0, 0]],
        "Header(\"payload fractions\")",
    ),
    (
        "change counter",
        "byte 92",
        92,
        &[&[9, 9, 9, 9], &[0; 4]],
        "Header(\"change counter\")",
    ),
    (
        "free pages",
        "byte 32",
        32,
        &[
            &[0, 0, 0, 2, 0, 0, 0, 1],
            &[0, 0, 0, 0, 0, 0, 0, 1],
            &[0, 0, 0, 2, 0, 0, 0, 0],
        ],
        "Header(\"free pages\")",
    ),
    (
        "schema format",
        "byte 44",
        44,
        &[&[0; 4], &[0, 0, 0, 1], &[0, 0, 0, 3], &[0, 0, 0, 5]],
        "Header(\"schema format\")",
    ),
    (
        "vacuum mode",
        "byte 52",
        52,
        &[&[0, 0, 0, 1], &[0, 0, 0, 9]],
        "Header(\"vacuum mode\")",
    ),
    (
        "incremental vacuum",
        "byte 64",
        64,
        &[&[0, 0, 0, 1]],
        "Header(\"vacuum mode\")",
    ),
    (
        "text encoding",
        "byte 56",
        56,
        &[&[0, 0, 0, 2], &[0, 0, 0, 3], &[0; 4], &[0, 0, 0, 4]],
        "Header(\"text encoding\")",
    ),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for bytes in [0, 99, 4096, 8192] {
        let limits = Limits {
            bytes,
            ..Limits::OFFICE
        };
        let case = Case::new(
            "larger than allowed",
            format!("{bytes} allowed"),
            &[Step::Size],
            "TooLarge {",
            |shop| shop.sound.clone(),
        );
        cases.push(case.within(limits));
    }
    cases.push(Case::new("empty", "no byte", HEADER, "Empty", |_| Vec::new()));
    for length in [1, 15, 16, 17, 68, 99, 100, 4095] {
        cases.push(Case::new(
            "short",
            format!("{length} bytes"),
            HEADER,
            "Truncated {",
            move |shop| shop.sound[..length].to_vec(),
        ));
    }
    for (name, start) in [
        ("PDF", &b"%PDF-1.7"[..]),
        ("ZIP", b"PK\x03\x04"),
        ("PNG", b"\x89PNG\r\n\x1a\n"),
        ("text", b"kerja sama daerah"),
        ("program", b"MZ\x90\0"),
        ("zeros", &[0; 8]),
        ("SQLite 2", b"** This file contains an SQLite 2.1 database **"),
    ] {
        cases.push(Case::new(
            "another kind of file",
            name,
            HEADER,
            "NotAPackage",
            move |shop| {
                let mut bytes = shop.sound.clone();
                bytes[..start.len()].copy_from_slice(start);
                bytes
            },
        ));
    }
    cases.push(Case::new(
        "a register",
        "of a neighbour",
        HEADER,
        "ARegister",
        |shop| shop.register.clone(),
    ));
    for (family, place, at, values, refusal) in BENT {
        for value in values {
            cases.push(Case::new(
                family,
                format!("{place}: {value:?}"),
                HEADER,
                refusal,
                move |shop| shop.bent(|bytes| bytes[at..at + value.len()].copy_from_slice(value)),
            ));
        }
    }
    for at in 72..92 {
        cases.push(Case::new(
            "space for expansion",
            format!("byte {at}"),
            HEADER,
            "Header(\"space for expansion\")",
            move |shop| shop.bent(|bytes| bytes[at] = 1),
        ));
    }
    for pages in [1, 2, 5, 10, 20] {
        cases.push(Case::new(
            "cut",
            format!("after {pages} pages"),
            HEADER,
            "Truncated {",
            move |shop| shop.sound[..pages * 4096].to_vec(),
        ));
    }
    cases.push(Case::new("cut", "by one byte", HEADER, "Truncated {", |shop| {
        shop.sound[..shop.sound.len() - 1].to_vec()
    }));
    for more in [1, 64, 4096, 65536] {
        cases.push(Case::new(
            "bytes behind the end",
            format!("{more} bytes"),
            HEADER,
            "Trailing {",
            move |shop| [&shop.sound[..], &vec![0; more]].concat(),
        ));
    }
    cases.push(Case::new(
        "two files in one",
        "a package behind a package",
        HEADER,
        "Trailing {",
        |shop| [&shop.sound[..], &shop.other].concat(),
    ));
    cases
}
