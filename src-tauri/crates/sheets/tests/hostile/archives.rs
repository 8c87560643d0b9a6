//! The archive around a workbook.

use super::super::common::{Part, archive, renamed_part, sheet, with_part, workbook};
use super::Expected::{Holds, Refused};
use super::{Case, case, shows};

fn sound() -> Vec<u8> {
    workbook(&[("Data", &sheet(r#"<row r="1"><c r="A1"><v>7</v></c></row>"#))])
}

/// Where the central directory's entry of the first part stands.
fn central(bytes: &[u8]) -> usize {
    bytes
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .unwrap()
}

fn end(bytes: &[u8]) -> usize {
    bytes
        .windows(4)
        .rposition(|window| window == b"PK\x05\x06")
        .unwrap()
}

fn changed(mut bytes: Vec<u8>, at: usize, to: &[u8]) -> Vec<u8> {
    bytes[at..at + to.len()].copy_from_slice(to);
    bytes
}

pub(super) fn cases() -> Vec<Case> {
    let mut all = vec![case("a sound workbook", "one cell", sound(), shows(&[&["7"]]))];
    let bytes = sound();
    for part in [3, 10, 30, 50, 90, 99] {
        let cut = bytes[..bytes.len() * part / 100].to_vec();
        all.push(case("cut archive", format!("{part} %"), cut, Refused("archive")));
    }
    for name in [
        "../evil.xml",
        "xl/../../evil",
        "/etc/passwd",
        "xl\\evil.xml",
        "C:evil",
        "..",
        "a/..",
        "xl/\0x",
    ] {
        let bytes = with_part(&sound(), Part::of(name, b"x"));
        all.push(case(
            "names that lead elsewhere",
            format!("{name:?}"),
            bytes,
            Refused("archive"),
        ));
    }
    for (name, twin) in [
        ("xl/workbook.xmk", "xl/workbook.xml"),
        ("xl/styles.xmk", "xl/styles.xml"),
        ("_rels/.relz", "_rels/.rels"),
    ] {
        let bytes = renamed_part(&with_part(&sound(), Part::of(name, b"x")), name, twin);
        all.push(case("two parts of one name", twin, bytes, Refused("archive")));
    }
    for (name, size) in [("thirty megabytes of zeros", 30 << 20), ("two of them", 2 << 20)] {
        let bytes = with_part(&sound(), Part::of("xl/media/image1.bin", &vec![0; size]));
        all.push(case("a part that bursts", name, bytes, Refused("bomb")));
    }
    all.push(case(
        "a part that bursts",
        "a sheet of one sign",
        workbook(&[("Data", &sheet(&" ".repeat(40 << 20)))]),
        Refused("bomb"),
    ));
    all.push(case(
        "many parts that burst together",
        "twenty-six of four megabytes",
        archive(&sparse(26, 4 << 20)),
        Refused("bomb"),
    ));
    all.push(case(
        "too many parts",
        "1,001",
        archive(
            &(0..1_001)
                .map(|at| Part::of(&format!("p{at}"), b"x"))
                .collect::<Vec<_>>(),
        ),
        Refused("too_many"),
    ));
    all.push(case(
        "no parts",
        "an empty archive",
        archive(&[]),
        Refused("no_sheet"),
    ));
    for (name, held) in [
        ("word processor", "word/document.xml"),
        ("presentation", "ppt/presentation.xml"),
        ("app", "AndroidManifest.xml"),
        ("any", "a.txt"),
    ] {
        all.push(case(
            "archive of something else",
            name,
            archive(&[Part::of(held, b"x")]),
            Refused("no_sheet"),
        ));
    }
    for (name, held) in [
        ("OpenDocument", "content.xml"),
        ("binary workbook", "xl/workbook.bin"),
    ] {
        all.push(case(
            "other formats",
            name,
            archive(&[Part::of(held, b"x")]),
            Refused("kind"),
        ));
    }
    let compound = |stream: &str| -> Vec<u8> {
        let head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
        head.into_iter().chain([0; 504]).chain(name).collect()
    };
    all.push(case(
        "other formats",
        "xls",
        compound("Workbook"),
        Refused("kind"),
    ));
    all.push(case(
        "other formats",
        "xls of 1995",
        compound("Book"),
        Refused("kind"),
    ));
    all.push(case(
        "a password",
        "encrypted workbook",
        compound("EncryptedPackage"),
        Refused("locked"),
    ));
    let flagged = {
        let at = central(&bytes);
        let local = changed(bytes.clone(), 6, &[1, 0]);
        changed(local, at + 8, &[1, 0])
    };
    all.push(case("a password", "encrypted part", flagged, Refused("locked")));
    let end = end(&bytes);
    all.push(case(
        "an end that lies",
        "one part fewer",
        changed(bytes.clone(), end + 10, &[5, 0]),
        Refused("archive"),
    ));
    all.push(case(
        "an end that lies",
        "many more",
        changed(bytes.clone(), end + 8, &[0xFE, 0xFF, 0xFE, 0xFF]),
        Refused("archive"),
    ));
    all.push(case(
        "an end that lies",
        "its place",
        changed(bytes.clone(), end + 16, &[0xFF, 0xFF, 0xFF, 0x7F]),
        Refused("archive"),
    ));
    let at = central(&bytes);
    for (name, place, to) in [
        ("checksum", 16, &[1, 2, 3, 4][..]),
        ("method", 10, &[99, 0]),
        ("packed size", 20, &[1, 0, 0, 0]),
        ("local header", 42, &[0xFF, 0xFF, 0, 0]),
    ] {
        let bytes = changed(bytes.clone(), at + place, to);
        all.push(case("an entry that lies", name, bytes, Refused("archive")));
    }
    all.push(case(
        "bytes around the archive",
        "behind it",
        [bytes.clone(), vec![0; 100]].concat(),
        shows(&[&["7"]]),
    ));
    all.push(case(
        "bytes around the archive",
        "a program before it",
        [b"MZ\x90\x00".to_vec(), bytes.clone()].concat(),
        Refused("no_sheet"),
    ));
    all.push(case(
        "a part nobody asks for",
        "macros",
        with_part(
            &sound(),
            Part::of("xl/vbaProject.bin", b"\xD0\xCF\x11\xE0 Auto_Open"),
        ),
        shows(&[&["7"]]),
    ));
    all.push(case(
        "a part nobody asks for",
        "an archive in it",
        with_part(&sound(), Part::of("xl/embeddings/book.xlsx", &sound())),
        Holds(|book| book.sheets.len() == 1),
    ));
    all
}

/// Parts that pack to about a twentieth: not dense enough for a bomb each.
fn sparse(count: usize, size: usize) -> Vec<Part> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let block: Vec<u8> = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        if state & 0x1F == 0 { (state >> 32) as u8 } else { 0 }
    })
    .take(1 << 17)
    .collect();
    let bytes = block.repeat(size >> 17);
    (0..count)
        .map(|at| Part::of(&format!("xl/media/{at}.bin"), &bytes))
        .collect()
}
