//! The sheets that travel beside files between an office and its bureau.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use contract::letters::OfficePress;
use contract::{desk, papers, session};
use exchange::KeyCode;
use registry::Registry;
use registry::samples::Sample;
use std::process::Command;

fn office() -> (tempfile::TempDir, Registry) {
    let folder = tempfile::tempdir().unwrap();
    let (registry, _) = session::fill_sample(
        folder.path(),
        desk::system(),
        &desk::actor(),
        Sample::Malang,
        &mut |_, _| {},
    )
    .unwrap();
    (folder, registry)
}

/// What another program says.
fn said(program: &str, package: &str, words: &[&str]) -> String {
    let output = Command::new(program)
        .args(words)
        .output()
        .unwrap_or_else(|e| panic!("{program} is needed to read papers back ({e}); install {package}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_key_letter_is_one_page_whose_signs_and_qr_enrol_the_key() {
    let (folder, registry) = office();
    let bytes = papers::key_letter(&registry, &desk::actor(), &OfficePress::default()).unwrap();
    let key = exchange::keys::public(registry.folder()).unwrap().unwrap();
    let file = folder.path().join("kunci.pdf");
    std::fs::write(&file, &bytes).unwrap();
    let file = file.to_str().unwrap();
    let text = said("pdftotext", "poppler-utils", &["-layout", file, "-"]);
    let text: String = text.split_whitespace().collect();
    let office = registry.read(registry::settings::office).unwrap();
    for wanted in [
        key.fingerprint().split_at(19).0.to_owned(),
        office.id.clone(),
        key.id(),
        "KotaMalang(kode35.73)".to_owned(),
        "SURATKUNCI".to_owned(),
        "Halaman1dari1".to_owned(),
        "CONTOH".to_owned(),
    ] {
        assert!(text.contains(&wanted), "{wanted}: {text}");
    }
    let stem = folder.path().join("kunci");
    let stem = stem.to_str().unwrap();
    said(
        "pdftoppm",
        "poppler-utils",
        &["-r", "100", "-singlefile", "-gray", "-png", file, stem],
    );
    let qr = said(
        "zbarimg",
        "zbar-tools",
        &[
            "-q",
            "--raw",
            "-Sdisable",
            "-Sqrcode.enable",
            &format!("{stem}.png"),
        ],
    );
    let read = KeyCode::parse(&qr).unwrap_or_else(|| panic!("the QR enrols the key: {qr}"));
    assert_eq!(read.key, key);
    assert_eq!((read.office_id, read.sample), (office.id, true));
    let again = papers::key_letter(&registry, &desk::actor(), &OfficePress::default()).unwrap();
    assert!(again == bytes, "the same day gives the same paper");
}
