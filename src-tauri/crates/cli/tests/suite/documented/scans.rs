//! What the verbs of scans say.

use crate::tool::{Office, text};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// An office sends a package with a signed letter, its bureau asks for the scan and takes it.
pub(super) fn scans(said: &mut BTreeMap<&str, Value>) {
    let office = Office::sample("malang");
    let letter = office.letter("2020", "2025", "surat.pdf");
    let scan = office.at("pindaian.pdf");
    std::fs::write(&scan, b"%PDF-1.7\n%%EOF\n").unwrap();
    let scan = scan.to_str().unwrap().to_owned();
    office.json(&["letter", "sign", text(&letter["id"]), "--scan", &scan]);
    let path = |path: &Path| path.to_str().unwrap().to_owned();
    let package = path(&office.at("kirim.ikat"));
    office.json(&["export", "--year", "2025", "--from", "2020", "--out", &package]);

    let bureau = Office::sample("yogyakarta");
    let seen = bureau.json(&["package", "verify", &package]);
    let fingerprint = text(&seen["fingerprint"]);
    bureau.json(&["package", "enrol", &package, "--fingerprint", fingerprint]);
    bureau.json(&["merge", &package]);
    let missing = bureau.json(&["scans", "missing", "--office", "35.73"]);
    let id = text(&missing[0]["id"]).to_owned();
    said.insert("scans missing", missing);
    said.insert("scans ask", bureau.json(&["scans", "ask", "35.73"]));
    bureau
        .run(&["scans", "save", "35.73", &id, "--out", "belum.pdf"])
        .problem(1, "scans.not_here");
    let out = path(&office.at("pindaian.ikat-scans"));
    office
        .run(&["scans", "make", "--asked", "--out", &out])
        .problem(1, "scans.none");
    let made = office.json(&["scans", "make", "--package", &package, "--out", &out]);
    said.insert("scans make", made);
    said.insert("scans verify", bureau.json(&["scans", "verify", &out]));
    said.insert("scans take", bureau.json(&["scans", "take", &out]));
    let saved = bureau.json(&["scans", "save", "35.73", &id, "--out", "surat.pdf"]);
    assert_eq!(
        std::fs::read(bureau.at("surat.pdf")).unwrap(),
        b"%PDF-1.7\n%%EOF\n"
    );
    said.insert("scans save", saved);
}
