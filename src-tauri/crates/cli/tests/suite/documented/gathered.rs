//! What the verbs of a bureau say once the package of an office is merged.

use crate::tool::{Office, text};
use contract::desk;
use registry::agreements::{self, AgreementError, AgreementForm, DocumentKind, Kind};
use registry::settings;
use serde_json::Value;
use std::collections::BTreeMap;
use testkit::{agreement, document, region};

fn made(code: &str, unit: &str) -> Office {
    let office = Office::empty();
    office.json(&["init", "--region", code, "--unit", unit]);
    office
}

fn keep(office: &Office, form: &AgreementForm) -> String {
    let register = office.open();
    let saved = register.transact(&desk::actor(), "agreement.save", |tx| {
        agreements::save(tx, None, form, &[])
    });
    saved.map_err(|error: AgreementError| error).unwrap().value.id
}

fn flood(own: &str, other: &str, title: &str) -> AgreementForm {
    agreement()
        .kind(Kind::KsddSukarela)
        .title(title)
        .party(region(own))
        .party(region(other))
        .document(
            document(DocumentKind::Pks)
                .signed("2025-07-07")
                .ends("2028-07-07")
                .number(0, "610/3/35/2025"),
        )
        .urusan(&["1.03"])
        .build()
}

/// Settings and an official who signs.
fn ready(bureau: &Office) {
    let ready = bureau.open().transact(&desk::actor(), "settings.save", |tx| {
        settings::save_letter_settings(tx, &testkit::settings::letter_settings())?;
        settings::save_official(tx, &testkit::settings::official(), &[])
    });
    ready.map_err(|error: settings::SettingsError| error).unwrap();
}

const SECOND: [&str; 4] = ["--year", "2025", "--semester", "2"];
const ORDER: [&str; 4] = ["--date", "2026-01-20", "--out", "gabungan.pdf"];

/// The letter that goes on to the Menteri; it says what the recap says.
fn upwards(bureau: &Office) -> Value {
    let recap = bureau.json(&[&["consolidated", "recap"], &SECOND[..]].concat());
    let issued = bureau.json(&[&["letter", "consolidated"], &SECOND[..], &ORDER[..]].concat());
    assert_eq!(
        (
            &issued["counts"]["total"],
            &issued["consolidated"]["per_document"]
        ),
        (&recap["per_region"]["total"], &recap["per_document"]["total"])
    );
    for kind in recap["per_region"]["kinds"].as_array().unwrap() {
        assert_eq!(
            issued["counts"]["kinds"][text(&kind["value"])],
            kind["count"],
            "the letter and the recap count alike: {kind}"
        );
    }
    issued
}

/// A province and a city that keep one agreement between them, and the city's package merged by the province.
pub(super) fn bureau(said: &mut BTreeMap<&str, Value>) {
    let (bureau, city) = (
        made("35", "Biro Pemerintahan"),
        made("35.73", "Bagian Kerja Sama"),
    );
    let ours = keep(&bureau, &flood("35", "35.73", "Penanganan Banjir Brantas"));
    let theirs = keep(&city, &flood("35.73", "35", "Penanganan banjir Brantas"));
    city.json(&["export", "--year", "2025", "--semester", "2", "--out", "a.ikat"]);
    let letter = city.json(&["package", "key-letter", "--out", "kunci.pdf"]);
    let package = city.at("a.ikat");
    let package = package.to_str().unwrap();
    let fingerprint = text(&letter["fingerprint"]);
    bureau.json(&["package", "enrol", package, "--fingerprint", fingerprint]);
    bureau.json(&["merge", package]);

    let say = |words: &[&str]| bureau.json(words);
    said.insert(
        "consolidated list",
        say(&["consolidated", "list", "--search", "banjir"]),
    );
    said.insert("consolidated show", say(&["consolidated", "show", &theirs]));
    let second = ["--year", "2025", "--semester", "2"];
    said.insert(
        "consolidated recap",
        say(&[&["consolidated", "recap"], &second[..]].concat()),
    );
    said.insert(
        "consolidated compare",
        say(&[
            "consolidated",
            "compare",
            "--period",
            "2025-S1",
            "--period",
            "2025-S2",
        ]),
    );
    ready(&bureau);
    upwards(&bureau);
    said.insert("twins list", say(&["twins", "list"]));
    let (one, other) = (format!("35:{ours}"), format!("35.73:{theirs}"));
    said.insert("twins show", say(&["twins", "show", &one, &other]));
    let same = say(&["twins", "same", &one, &other, "--note", "Naskah yang sama"]);
    said.insert("twins same|apart|forget", same);
    said.insert("letter consolidated", upwards(&bureau));
    let once = say(&[&["consolidated", "recap"], &second[..]].concat());
    assert_eq!(
        (&once["per_region"]["total"], &once["per_document"]["total"]),
        (&2.into(), &1.into()),
        "two records, one document"
    );
    say(&["twins", "apart", &one, &other]);
    say(&["twins", "forget", &one, &other]);
    let stays = ["letter", "consolidated", "--columns", "title,score"];
    bureau
        .run(&[&stays[..], &SECOND[..], &ORDER[..]].concat())
        .problem(1, "letter.column_stays");
    said.insert("compliance", say(&[&["compliance"], &second[..]].concat()));
    said.insert("compliance office", say(&["compliance", "office", "35.73"]));
    let remind = [
        &["compliance", "remind"],
        &second[..],
        &["--out", "pengingat.pdf"],
    ]
    .concat();
    said.insert("compliance remind", say(&remind));
    say(&[
        "compliance",
        "remind",
        "--year",
        "2025",
        "--office",
        "35.79",
        "--out",
        "satu.docx",
    ]);
    bureau
        .run(&[
            "compliance",
            "remind",
            "--year",
            "2025",
            "--semester",
            "2",
            "--office",
            "35.73",
            "--out",
            "x.pdf",
        ])
        .problem(1, "compliance.nobody_to_remind");
    bureau
        .run(&["consolidated", "show", "tidak-ada"])
        .problem(1, "consolidated.not_found");
    bureau
        .run(&["consolidated", "compare", "--period", "2025"])
        .problem(1, "consolidated.periods");
    bureau
        .run(&[
            "consolidated",
            "compare",
            "--period",
            "dahulu",
            "--period",
            "2025",
        ])
        .problem(1, "period.unreadable");
    passed_on(&bureau, said);
}

/// The province passes the package on, and the ministry takes its word for the city's key.
fn passed_on(bureau: &Office, said: &mut BTreeMap<&str, Value>) {
    let second = ["--year", "2025", "--semester", "2"];
    bureau.json(&[&["export"], &second[..], &["--out", "sendiri.ikat"]].concat());
    let forward = |folder: &str| bureau.run(&[&["forward"], &second[..], &["--out", folder]].concat());
    said.insert("forward", forward("terusan").json());
    forward("terusan").problem(1, "forward.exists");
    let ministry = made("00", "Ditjen Bina Administrasi Kewilayahan");
    let path = |name: &str| bureau.at(name).to_str().unwrap().to_owned();
    let vouch = |words: &[&str]| ministry.run(&[&["package", "vouch"], words].concat());
    vouch(&[&path("terusan")]).problem(1, "forward.key_unknown");
    let letter = bureau.json(&["package", "key-letter", "--out", "kunci.pdf"]);
    let fingerprint = text(&letter["fingerprint"]);
    let own = path("sendiri.ikat");
    ministry.json(&["package", "enrol", &own, "--fingerprint", fingerprint]);
    let seen = vouch(&[&path("terusan"), "--dry-run"]).json();
    assert_eq!((&seen["fresh"], &seen["taken"]), (&1.into(), &false.into()));
    said.insert("package vouch", vouch(&[&path("terusan")]).json());
    assert_eq!(
        ministry.json(&["package", "senders"]).as_array().unwrap().len(),
        2
    );
    ministry.json(&["merge", &path("terusan")]);
    let report = ministry.json(&[&["compliance"], &second[..]].concat());
    assert_eq!(report["counts"]["sent"], 2, "the province and its city");
    assert_eq!(report["provinces"].as_array().unwrap().len(), 38);
    let east = ministry.json(&[&["compliance"], &second[..], &["--province", "35"]].concat());
    assert_eq!(east["counts"]["expected"], 39);
    bureau
        .run(&["package", "vouch", &path("terusan")])
        .problem(1, "forward.not_ministry");
}
