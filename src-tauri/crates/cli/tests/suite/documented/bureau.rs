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
    receipts(office, &bureau, package, said);
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

/// An office whose register was copied by hand, and a bureau that merges what both copies send.
pub(super) fn merging(said: &mut BTreeMap<&str, Value>) {
    let office = Office::sample("malang");
    office.letter("2020", "2025", "surat.pdf");
    let export = |register: &Path, name: &str| {
        let out = office.at(name);
        let words = [
            "export",
            "--year",
            "2026",
            "--from",
            "2020",
            "--out",
            out.to_str().unwrap(),
        ];
        office.run_on(register, &words).json();
        out
    };
    let first = export(office.register(), "pertama.ikat");
    let copy = office.at("salinan");
    testkit::copy_folder(office.register(), &copy);
    let letters = office.json(&["letter", "list"]);
    let id = text(&letters[0]["id"]).to_owned();
    office.json(&["letter", "void", &id, "--reason", "Salah alamat"]);
    let left = export(office.register(), "kiri.ikat");
    let number = ["letter", "number", &id, "--number", "100.3.7/9"];
    office.run_on(&copy, &number).json();
    let right = export(&copy, "kanan.ikat");

    let bureau = Office::sample("yogyakarta");
    let path = |path: &Path| path.to_str().unwrap().to_owned();
    let seen = bureau.json(&["package", "verify", &path(&first)]);
    let fingerprint = text(&seen["fingerprint"]);
    bureau.json(&["package", "enrol", &path(&first), "--fingerprint", fingerprint]);
    said.insert(
        "merge",
        bureau.json(&["merge", &path(&first), &path(&left), &path(&right)]),
    );
    let merges = bureau.json(&["merge", "list"]);
    let disputes = bureau.json(&["merge", "disputes"]);
    let open = &disputes[0];
    let answer = format!(
        "{}={}",
        text(&open["conflict"]["id"]),
        text(&open["conflict"]["options"][0])
    );
    let sender = open["sender"].to_string();
    said.insert(
        "merge decide",
        bureau.json(&["merge", "decide", "--sender", &sender, &answer]),
    );
    assert_eq!(
        bureau.json(&["merge", "disputes"]),
        serde_json::json!([]),
        "it is decided"
    );
    let id = text(&merges[0]["id"]).to_owned();
    said.insert(
        "merge undo",
        bureau.json(&["merge", "undo", &id, "--note", "Salah folder"]),
    );
    said.insert("merge list", merges);
    said.insert("merge disputes", disputes);
}

/// The bureau merges the package and says what it thinks of it; the office hears it.
fn receipts(office: &Office, bureau: &Office, package: &Path, said: &mut BTreeMap<&str, Value>) {
    bureau.run(&[OsStr::new("merge"), package.as_os_str()]).json();
    let all = office.json(&["list"]);
    let id = text(&all["agreements"][0]["id"]).to_owned();
    let remark = bureau.json(&[
        "receipt",
        "remark",
        "35.73",
        &id,
        "--asks",
        "correction",
        "--field",
        "documents[0].ends",
        "--text",
        "Tanggal berakhir tidak sama dengan naskah",
        "--wished",
        "31 Desember 2027",
    ]);
    let remark_id = text(&remark["id"]).to_owned();
    said.insert("receipt remark", remark);
    said.insert("receipt remarks", bureau.json(&["receipt", "remarks", "35.73"]));
    let words = [
        "receipt",
        "issue",
        "35.73",
        "--out",
        "t.ikat-terima",
        "--slip",
        "t.pdf",
    ];
    said.insert("receipt issue", bureau.json(&words));
    std::fs::create_dir_all(bureau.at("tanda-terima")).unwrap();
    let folder = bureau.at("tanda-terima").display().to_string();
    let many = bureau.json(&["receipt", "issue-many", "35.73", "34.71", "--folder", &folder]);
    assert_eq!(many["issued"][0]["already"], true, "nothing new is to be said");
    assert_eq!(text(&many["refused"][0]["problem"]["code"]), "receipt.no_package");
    said.insert("receipt issue-many", many);
    said.insert("receipt issued", bureau.json(&["receipt", "issued"]));
    let letter = bureau.json(&["package", "key-letter", "--out", "kunci-biro.pdf"]);
    let receipt = bureau.at("t.ikat-terima");
    let import = |fingerprint: &str| -> Said {
        let mut words: Vec<&OsStr> = ["receipt", "import"].iter().map(OsStr::new).collect();
        words.push(receipt.as_os_str());
        words.extend([OsStr::new("--fingerprint"), OsStr::new(fingerprint)]);
        office.run(&words)
    };
    import("").problem(1, "receipt.key_unknown");
    said.insert("receipt import", import(text(&letter["fingerprint"])).json());
    said.insert("receipt list", office.json(&["receipt", "list"]));
    said.insert("receipt show", office.json(&["receipt", "show", &id]));
    said.insert("receipt close", bureau.json(&["receipt", "close", &remark_id]));
}
