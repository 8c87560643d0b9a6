//! The sheets that travel beside files between an office and its bureau.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use contract::letters::OfficePress;
use contract::remarks::RemarkSave;
use contract::work::Watch;
use contract::{desk, merging, papers, receipts, remarks, senders, session};
use exchange::KeyCode;
use registry::received::RecordKind;
use registry::remarks::{Asks, RemarkForm};
use registry::samples::Sample;
use registry::{Period, Registry};
use std::ops::ControlFlow;
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

/// A bureau of examples that merged the office's package and has a remark on every agreement in it.
fn bureau_with_remarks(office: &Registry, folder: &tempfile::TempDir) -> (Registry, usize) {
    let (register, package) = (folder.path().join("biro"), folder.path().join("a.ikat"));
    let (bureau, _) = session::fill_sample(
        &register,
        desk::system(),
        &desk::actor(),
        Sample::Yogyakarta,
        &mut |_, _| {},
    )
    .unwrap();
    let request = exchange::ExportRequest {
        period: Period::new(2025, None, Some(2020)).unwrap(),
        target: package.clone(),
    };
    let going_on = &mut |_| ControlFlow::Continue(());
    exchange::export(office, &desk::actor(), &request, going_on).unwrap();
    let typed = exchange::keys::public(office.folder())
        .unwrap()
        .unwrap()
        .fingerprint();
    senders::enrol_file(&bureau, &desk::actor(), &package, &typed, &[], &merging::read).unwrap();
    let (inbox, plan) = merging::gather(&bureau, &[package], &merging::read, Watch::nobody()).unwrap();
    merging::merge(&bureau, &desk::actor(), &inbox, &plan.basis, &[], Watch::nobody()).unwrap();
    let sender = senders::list(&bureau).unwrap().pop().unwrap().seq;
    let issued = receipts::issue(&bureau, &desk::actor(), "35.73").unwrap().value;
    let agreements = issued
        .receipt
        .accepted
        .iter()
        .filter(|one| one.kind == RecordKind::Agreement);
    let mut written = 0;
    for one in agreements {
        let form = RemarkForm {
            sender,
            kind: one.kind,
            record: one.record.clone(),
            asks: Asks::Correction,
            field: "documents[0].ends".into(),
            text: "Tanggal berakhir tidak sama dengan yang tercantum dalam naskah.".into(),
            wished: Some("31 Desember 2027".into()),
        };
        let (id, rev) = (None, 0);
        remarks::save(&bureau, &desk::actor(), &RemarkSave { id, rev, form }).unwrap();
        written += 1;
    }
    (bureau, written)
}

#[test]
fn a_printed_receipt_tells_every_remark_in_the_offices_words_and_its_qr_names_the_file() {
    let (folder, office) = office();
    let (bureau, written) = bureau_with_remarks(&office, &folder);
    let issued = receipts::issue(&bureau, &desk::actor(), "35.73").unwrap().value;
    let bytes = papers::receipt_slip(&bureau, &OfficePress::default(), &issued).unwrap();
    let file = folder.path().join("terima.pdf");
    std::fs::write(&file, &bytes).unwrap();
    let file = file.to_str().unwrap();
    let text = said("pdftotext", "poppler-utils", &["-layout", file, "-"]);
    let dense: String = text.split_whitespace().collect();
    for wanted in [
        "TANDATERIMA",
        "BagianKerjaSamaKotaMalang(kode35.73)",
        "Tahun2020sampaidenganTahun2025",
        "a.ikat(paketke-1)",
    ] {
        assert!(dense.contains(wanted), "{wanted}: {text}");
    }
    assert_eq!(text.matches("Mohon diperbaiki.").count(), written, "a row each");
    assert!(
        !text.contains("documents"),
        "no name of a field reaches an officer"
    );
    let pages = text.matches('\u{c}').count();
    assert!(pages > 3, "long lists go on over pages: {pages}");
    let stem = folder.path().join("terima");
    let stem = stem.to_str().unwrap();
    let last = pages.to_string();
    let page = [
        "-r",
        "100",
        "-f",
        last.as_str(),
        "-singlefile",
        "-gray",
        "-png",
        file,
        stem,
    ];
    said("pdftoppm", "poppler-utils", &page);
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
    let hash = data_encoding::HEXLOWER
        .decode(issued.issued.sha256.as_bytes())
        .unwrap();
    assert_eq!(
        qr.trim(),
        format!("KSDT1:{}", data_encoding::BASE32_NOPAD.encode(&hash))
    );
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
