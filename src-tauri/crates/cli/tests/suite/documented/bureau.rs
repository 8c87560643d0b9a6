//! What the verbs between an office and its bureau say.

use crate::tool::{Office, Said, text};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;

/// An office of examples, the package it sent, and a bureau of examples beside it.
pub(super) fn keys(office: &Office, package: &Path, said: &mut BTreeMap<&str, Value>) {
    let bureau = Office::sample("yogyakarta");
    let asked = |words: &[&str], file: &Path| {
        let mut all: Vec<&OsStr> = words.iter().map(OsStr::new).collect();
        all.insert(2, file.as_os_str());
        bureau.run(&all)
    };
    let letter = office.json(&["package", "key-letter", "--out", "kunci.pdf"]);
    let fingerprint = text(&letter["fingerprint"]).to_owned();
    said.insert("package key-letter", letter);
    said.insert("package inspect", asked(&["package", "inspect"], package).json());
    let enrol =
        |fingerprint: &str| -> Said { asked(&["package", "enrol", "--fingerprint", fingerprint], package) };
    enrol("7QX2-9MKD").problem(1, "sender.fingerprint_wrong");
    let enrolled = enrol(&fingerprint.to_lowercase()).json();
    said.insert("package enrol", enrolled.clone());
    let changed = office.json(&["package", "change-key", "--out", "ganti.ikat-kunci"]);
    said.insert("package change-key", changed);
    let change = office.at("ganti.ikat-kunci");
    asked(&["package", "enrol"], &change).json();
    said.insert("package senders", bureau.json(&["package", "senders"]));
    let sender = text(&enrolled["sender"]["office_id"]);
    said.insert(
        "package retire",
        bureau.json(&["package", "retire", sender, "--note", "Laptop hilang"]),
    );
}
