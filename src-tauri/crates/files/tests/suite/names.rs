//! What a file may be called.

use files::names::MAX_NAME_BYTES;
use files::{safe_name, unique_name};

#[test]
fn an_ordinary_name_stays_as_it_is() {
    for name in [
        "35.73_2025-S2_003.ikat",
        "Surat Rekapitulasi 2025.pdf",
        "Perjanjian – Kota Malang.pdf",
        "größe.pdf",
    ] {
        assert_eq!(safe_name(name), name);
    }
}

#[test]
fn signs_that_windows_refuses_and_paths_become_dashes() {
    assert_eq!(safe_name("100.2.2.3/17/2025.pdf"), "100.2.2.3-17-2025.pdf");
    assert_eq!(safe_name(r"..\..\Windows\system.ini"), "-..-Windows-system.ini");
    assert_eq!(safe_name("/etc/passwd"), "-etc-passwd");
    assert_eq!(safe_name(r#"a<b>c:d"e|f?g*h"#), "a-b-c-d-e-f-g-h");
}

#[test]
fn names_of_windows_devices_are_defused() {
    for device in [
        "CON",
        "con.pdf",
        "NUL",
        "Aux.tar.gz",
        "COM1.txt",
        "lpt9",
        "COM².pdf",
        "CONIN$",
        "nul .pdf",
    ] {
        let made = safe_name(device);
        assert!(made.starts_with('_'), "{device} became {made}");
    }
    for innocent in ["CONTOH.pdf", "COM10.pdf", "Auxilia.pdf", "NULIS"] {
        assert_eq!(
            safe_name(innocent),
            innocent,
            "only whole device names are devices"
        );
    }
}

#[test]
fn nothing_hides_in_a_name() {
    assert_eq!(
        safe_name("surat\u{202E}fdp.exe"),
        "suratfdp.exe",
        "a direction mark would show it as exe.pdf"
    );
    assert_eq!(safe_name("a\0b\u{7}c\nd\te"), "abc d e");
    assert_eq!(safe_name("kerja\u{200B}sama"), "kerjasama");
    assert_eq!(safe_name("  .tersembunyi. . "), "tersembunyi");
    for empty in ["", "   ", "...", "\u{202E}", "\0"] {
        assert_eq!(safe_name(empty), "tanpa nama", "{empty:?} has no name in it");
    }
}

#[test]
fn a_title_of_any_length_becomes_a_name_of_bounded_length_that_keeps_its_extension() {
    for title in [
        "kerja sama ".repeat(1_000_000) + ".pdf",
        "é".repeat(400) + ".pdf",
        "漢".repeat(100) + ".pdf",
    ] {
        let made = safe_name(&title);
        assert!(made.len() <= MAX_NAME_BYTES, "{} bytes", made.len());
        assert!(made.ends_with(".pdf"), "{made}");
    }
    assert!(safe_name(&"x".repeat(500)).len() <= MAX_NAME_BYTES);
    assert!(safe_name(&".x".repeat(500)).len() <= MAX_NAME_BYTES);
}

#[test]
fn a_safe_name_is_safe_again() {
    for text in ["CON", "a/b", "x. .", &"y ".repeat(300), "..a", "nul.tar"] {
        let once = safe_name(text);
        assert_eq!(safe_name(&once), once, "made from {text:?}");
    }
}

#[test]
fn a_taken_name_is_counted_on_and_nothing_is_overwritten() {
    let home = tempfile::tempdir().unwrap();
    let mut made = Vec::new();
    for _ in 0..3 {
        let path = unique_name(home.path(), "scan: PKS.pdf");
        std::fs::write(&path, "x").unwrap();
        made.push(path.file_name().unwrap().to_string_lossy().into_owned());
    }
    assert_eq!(made, ["scan- PKS.pdf", "scan- PKS (2).pdf", "scan- PKS (3).pdf"]);
}
