//! docs/command-line.md promises scripts the keys of every answer: each example there has the shape of the real one.

mod bureau;
mod gathered;
mod meetings;
mod scans;
mod sheets;

use crate::tool::{Office, text};
use serde_json::Value;
use std::collections::BTreeMap;

/// Verbs that record a step share a heading and an example: all of them give the same answer.
const STEPS: &str = "submission record|finish|skip|return|reject|withdraw|takeover|correct";

/// Objects whose keys are ids, not names: what was recorded, by the id of the evidence, its ticks, the question, the form or
/// the criterion.
const BY_ID: [&str; 7] = [
    ".counts",
    ".given",
    ".items",
    ".criteria",
    ".answers",
    ".forms",
    ".scores",
];

/// Values that hold whatever the record's field held.
const ANY: [&str; 2] = [".before", ".after"];

/// The JSON example under each heading that names a verb.
fn examples() -> BTreeMap<String, Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/command-line.md");
    let text = std::fs::read_to_string(path).unwrap();
    let mut found = BTreeMap::new();
    for section in text.split("\n### `").skip(1) {
        let verb = section.split('`').next().unwrap().to_owned();
        let example = section
            .split("```json\n")
            .nth(1)
            .and_then(|rest| rest.split("\n```").next());
        let example = example.unwrap_or_else(|| panic!("{verb} has an example"));
        found.insert(verb, serde_json::from_str(example).unwrap());
    }
    found
}

/// Where two answers have other keys or other kinds of value. An empty list and a missing value fit everything.
fn differences(at: &str, promised: &Value, real: &Value, found: &mut Vec<String>) {
    match (promised, real) {
        (Value::Null, _) | (_, Value::Null) => {}
        _ if ANY.iter().any(|key| at.ends_with(key)) => {}
        // What says of itself what it is has the keys of that; the document names all it may be.
        (Value::Object(promised), Value::Object(real)) if promised.get("is") != real.get("is") => {}
        (Value::Object(_), Value::Object(_)) if BY_ID.iter().any(|key| at.ends_with(key)) => {}
        (Value::Object(promised), Value::Object(real)) => {
            for key in promised.keys().filter(|key| !real.contains_key(*key)) {
                found.push(format!("{at}.{key} is promised and not said"));
            }
            for (key, value) in real {
                match promised.get(key) {
                    Some(promised) => differences(&format!("{at}.{key}"), promised, value, found),
                    None => found.push(format!("{at}.{key} is said and not promised")),
                }
            }
        }
        (Value::Array(promised), Value::Array(real)) => {
            if let Some(promised) = promised.first() {
                for one in real {
                    differences(&format!("{at}[]"), promised, one, found);
                }
            }
        }
        (Value::Bool(_), Value::Bool(_))
        | (Value::Number(_), Value::Number(_))
        | (Value::String(_), Value::String(_)) => {}
        (promised, real) => found.push(format!("{at}: {promised} is promised, {real} is said")),
    }
}

/// What `submission` and `agenda` say of an offer that came from another region; the answers of all steps.
fn proposed(office: &Office, said: &mut BTreeMap<&str, Value>) -> Vec<Value> {
    said.insert(
        "submission paths",
        office.json(&["submission", "paths", "ksdd-voluntary"]),
    );
    let new = |title: &str| {
        let words = ["submission", "new", "--path", "ksdd-voluntary", "--title", title];
        let offered = [
            "--initiative",
            "theirs",
            "--region",
            "35.79",
            "--letter-number",
            "500.13/8/35.79/2025",
            "--letter-dated",
            "2025-03-03",
            "--letter-received",
            "2025-03-05",
        ];
        office.json(&[&words[..], &offered].concat())
    };
    let saved = new("Promosi Pariwisata Antardaerah");
    let id = text(&saved["id"]).to_owned();
    said.insert("submission new", saved);
    said.insert(
        "submission answer",
        office.json(&[
            "submission",
            "answer",
            &id,
            "--burdens",
            "no",
            "--unbudgeted",
            "no",
        ]),
    );
    let step = |words: &[&str]| office.json(&[&["submission"], words].concat());
    let because = ["--on", "2025-03-07", "--reason", "Surat belum ditandatangani"];
    let mut steps = vec![step(&[
        "record",
        &id,
        "offer",
        "incoming-offer",
        "number=500.13/8/35.79/2025",
        "date=2025-03-03",
        "received=2025-03-05",
        "--tick",
        "letter=ada:Lembar pertama",
        "--on",
        "2025-03-05",
    ])];
    meetings::meetings(office, &id, said);
    said.insert("submission show", office.json(&["submission", "show", &id]));
    said.insert("lawbook show", office.json(&["lawbook", "show"]));
    said.insert(
        "lawbook calendar",
        office.json(&["lawbook", "calendar", "--year", "2026"]),
    );
    said.insert("paper list", office.json(&["paper", "list", &id]));
    said.insert(
        "paper make",
        office.json(&["paper", "make", &id, "--paper", "kb-draft", "--out", "kb.docx"]),
    );
    said.insert("agenda", office.json(&["agenda", "--on", "2025-03-20"]));
    steps.push(step(&["finish", &id, "offer", "--on", "2025-03-05"]));
    said.insert(
        "submission judge",
        step(&["judge", &id, "drafting-kb", "--on", "2025-03-06"]),
    );
    said.insert("submission list", step(&["list", "--stage", "answer"]));
    steps.push(step(&[&["skip", &id, "examination"], &because[..]].concat()));
    steps.push(step(&[&["return", &id, "offer"], &because[..]].concat()));
    steps.push(step(&[&["withdraw", &id], &because[..]].concat()));
    let other = new("Pemasaran Hasil Bumi Bersama");
    steps.push(step(&[&["reject", text(&other["id"])], &because[..]].concat()));
    steps
}

/// What `monitor` says of the sample and of an agreement of it.
fn monitored(office: &Office, said: &mut BTreeMap<&str, Value>) {
    let monitor = |words: &[&str]| office.json(&[&["monitor"], words].concat());
    let first = ["--year", "2025", "--semester", "1"];
    said.insert("monitor forms", monitor(&["forms"]));
    let listed = monitor(
        &[
            &["list"],
            &first[..],
            &["--filled", "realisation,cooperation-unit"],
        ]
        .concat(),
    );
    let monitored = text(&listed["agreements"][0]["id"]).to_owned();
    said.insert("monitor list", listed);
    said.insert("monitor show", monitor(&["show", &monitored]));
    said.insert("monitor trend", monitor(&["trend", &monitored]));
    said.insert(
        "monitor report",
        monitor(&[&["report", &monitored], &first[..]].concat()),
    );
    let bare = monitor(&[&["list"], &first[..], &["--missing", "work-unit"]].concat());
    let id = text(&bare["agreements"][0]["id"]).to_owned();
    let target = monitor(&[
        "target",
        "add",
        &id,
        "--name",
        "Kegiatan terlaksana",
        "--measure",
        "volume",
        "--unit",
        "kegiatan",
        "--planned",
        "12",
        "--year",
        "2025",
    ]);
    let target_id = text(&target["id"]).to_owned();
    said.insert("monitor target add|change|remove", target);
    said.insert(
        "monitor realise|retract",
        monitor(&[&["realise", &target_id, "--amount", "5"], &first[..]].concat()),
    );
    said.insert(
        "monitor progress",
        monitor(
            &[
                &["progress", &id, "--development", "Berjalan sesuai rencana"],
                &first[..],
            ]
            .concat(),
        ),
    );
    said.insert(
        "monitor evaluate|void",
        monitor(&[
            "evaluate",
            &id,
            "--form",
            "work-unit",
            "--year",
            "2025",
            "--round",
            "1",
            "--answer",
            "output=part",
            "--answer",
            "volume=42",
            "--on",
            "2025-07-10",
            "--by",
            "Dinas Pendidikan",
        ]),
    );
}

/// What `partner` says of a partner of the sample that gets a card, a double, and its own again.
fn partners(office: &Office, said: &mut BTreeMap<&str, Value>) {
    let of = "PT Contoh Taman Raya";
    let twin = "Contoh Taman Raya, PT.";
    let day = "2025-03-04";
    let say = |words: &[&str]| office.json(&[&["partner"], words].concat());
    let met = say(&[
        "contact",
        "add",
        of,
        "--on",
        day,
        "--way",
        "rapat",
        "--persons",
        "Sari",
        "--spoken",
        "Perpanjangan",
        "--agreed",
        "Draf dikirim",
        "--follow-up",
        "2025-04-01",
    ]);
    let id = text(&met["id"]).to_owned();
    said.insert("partner contact add|done", met);
    let due = office.json(&["agenda", "--on", "2025-03-20"]);
    let due = due.as_array().unwrap().iter();
    assert_eq!(
        due.filter(|entry| entry["clock"] == "partner-follow-up").count(),
        1,
        "what was agreed is due"
    );
    say(&["contact", "done", of, &id, "--on", "2025-03-20"]);
    said.insert(
        "partner representative add",
        say(&["representative", "add", of, "--name", "Sari", "--job", "Direktur"]),
    );
    said.insert(
        "partner potential add",
        say(&[
            "potential",
            "add",
            of,
            "--text",
            "Pelatihan pemandu",
            "--urusan",
            "3.26",
        ]),
    );
    said.insert(
        "partner save",
        say(&["save", of, "--npwp", "01.234.567.8-901.000"]),
    );
    said.insert("partner list", say(&["list", "--search", "taman raya"]));
    said.insert("partner show", say(&["show", of]));
    say(&["save", twin, "--type", "badan-usaha"]);
    said.insert("partner doubles", say(&["doubles"]));
    said.insert("partner merge", say(&["merge", of, twin]));
    assert_eq!(
        say(&["show", twin])["item"]["name"],
        of,
        "either name leads to the partner"
    );
    said.insert("partner unmerge", say(&["unmerge", of]));
    said.insert("partner apart", say(&["apart", of, twin]));
}

/// What `map` says of a year that has one row, carried to the next.
fn mapped(office: &Office, said: &mut BTreeMap<&str, Value>) {
    let agreement = &office.json(&["list"])["agreements"][0];
    let row = crate::mapping::added(office, text(&agreement["work_units"][0]), "Uji Emisi Kendaraan");
    let id = text(&row["id"]).to_owned();
    let map = |words: &[&str]| office.json(&[&["map"], words].concat());
    said.insert("map add", row.clone());
    said.insert(
        "map submit",
        map(&["submit", &id, "--letter-dated", "2025-01-02"]),
    );
    said.insert("map show", map(&["show", &id]));
    said.insert("map list", map(&["list", "--year", "2031"]));
    said.insert("map matrix", map(&["matrix", "--year", "2031"]));
    said.insert("map white-spots", map(&["white-spots", "--year", "2031"]));
    let carried = map(&["carry", "--from", "2031"]);
    let next = text(&carried["rows"][0]["id"]).to_owned();
    said.insert("map carry", carried);
    let set = [
        "--set",
        "mapping-decree",
        "--number",
        "188.45/9",
        "--dated",
        "2025-01-02",
    ];
    said.insert("map plan", map(&[&["plan", "--year", "2032"], &set[..]].concat()));
    said.insert(
        "map drop|resume|void",
        map(&[
            "drop",
            &next,
            "--on",
            "2025-01-03",
            "--reason",
            "Tidak dianggarkan",
        ]),
    );
    said.insert("map history", map(&["history", &next]));
    said.insert("map years", map(&["years"]));
    said.insert("map criteria", map(&["criteria"]));
    let set = text(&map(&["plan", "--year", "2032"])["plans"][0]["id"]).to_owned();
    said.insert(
        "map plan-void",
        map(&["plan-void", &set, "--reason", "Keliru nomor"]),
    );
    let proposal = map(&[
        "proposal",
        "add",
        "--by",
        "Forum RW Sukun",
        "--received",
        "2025-01-02",
        "--content",
        "Uji emisi gratis",
    ]);
    let answer = ["--answer", "Masuk pemetaan", "--on", "2025-01-04", "--row", &id];
    let answered = map(&[&["proposal", "answer", text(&proposal["id"])], &answer[..]].concat());
    said.insert("map proposal add|answer", answered);
    said.insert("map proposal list", map(&["proposal", "list"]));
}

#[test]
fn every_answer_has_the_shape_the_document_promises() {
    let office = Office::empty();
    let mut said: BTreeMap<&str, Value> = BTreeMap::new();
    let made = Office::empty();
    said.insert(
        "init",
        made.json(&["init", "--region", "35.73", "--unit", "Bagian Kerja Sama"]),
    );
    let steps = proposed(&made, &mut said);
    said.insert(STEPS, steps[0].clone());
    said.insert("sample", Office::empty().json(&["sample", "ministry"]));
    office.json(&["sample", "malang"]);
    partners(&office, &mut said);
    said.insert("list", office.json(&["list", "--search", "kerjasama"]));
    let id = text(&office.json(&["list"])["agreements"][0]["id"]).to_owned();
    said.insert("manual", office.json(&["manual", "--out", "buku.pdf"]));
    said.insert("refusals", office.json(&["refusals", "import.stale"]));
    said.insert("show", office.json(&["show", &id]));
    said.insert(
        "change",
        office.json(&["change", &id, "--archive-place", "Lemari 3"]),
    );
    said.insert("undo", office.json(&["undo", &id]));
    said.insert("history", office.json(&["history", "--limit", "2"]));
    let change = ["submission", "continue", &id, "--relation", "addendum"];
    said.insert("submission continue", office.json(&change));
    monitored(&office, &mut said);
    said.insert(
        "recap",
        office.json(&["recap", "--year", "2025", "--from", "2020", "--scope", "signed"]),
    );
    let sides = ["--rows", "urusan", "--columns", "year", "--kind", "ksdpk"];
    said.insert(
        "recap pivot",
        office.json(&[&["recap", "pivot"], &sides[..]].concat()),
    );
    sheets::saved(&office, &mut said);
    let letter = office.letter("2020", "2025", "surat.pdf");
    let id = text(&letter["id"]).to_owned();
    said.insert("letter recap", letter.clone());
    let report = ["--year", "2024", "--date", "2025-01-06", "--out", "laporan.pdf"];
    said.insert(
        "letter tkksd",
        office.json(&[&["letter", "tkksd"], &report[..]].concat()),
    );
    let abroad = Office::empty();
    abroad.json(&["sample", "yogyakarta"]);
    said.insert(
        "letter foreign",
        abroad.json(&[&["letter", "foreign"], &report[..]].concat()),
    );
    let foreign = abroad.json(&["list", "--kind", "ksdpl"]);
    let foreign = text(&foreign["agreements"][0]["id"]);
    let write = ["--year", "2024", "--background", "Pertukaran pelajar"];
    said.insert(
        "foreign show|write",
        abroad.json(&[&["foreign", "write", foreign], &write[..]].concat()),
    );
    said.insert(
        "letter number",
        office.json(&["letter", "number", &id, "--number", "100.2.2.3/12/2026"]),
    );
    said.insert(
        "letter verify",
        office.json(&["letter", "verify", text(&letter["code"])]),
    );
    std::fs::write(office.at("pindai.pdf"), testkit::scans::pdf("tanda tangan")).unwrap();
    said.insert(
        "letter sign",
        office.json(&["letter", "sign", &id, "--scan", "pindai.pdf"]),
    );
    said.insert(
        "letter void",
        office.json(&["letter", "void", &id, "--reason", "isi keliru"]),
    );
    said.insert(
        "letter reprint",
        office.json(&["letter", "reprint", &id, "--out", "lagi.pdf"]),
    );
    said.insert("letter list", office.json(&["letter", "list"]));
    said.insert(
        "export",
        office.json(&["export", "--year", "2025", "--from", "2020", "--out", "a.ikat"]),
    );
    said.insert("package verify", office.json(&["package", "verify", "a.ikat"]));
    bureau::keys(&office, &office.at("a.ikat"), &mut said);
    gathered::bureau(&mut said);
    bureau::merging(&mut said);
    scans::scans(&mut said);
    said.insert("backup", office.json(&["backup"]));
    said.insert("check", office.json(&["check"]));
    mapped(&office, &mut said);
    sheets::imported(&office, &mut said);
    if let Ok(folder) = std::env::var("IKAT_EXAMPLES") {
        for (verb, answer) in &said {
            let path = std::path::Path::new(&folder).join(format!("{verb}.json"));
            std::fs::write(path, serde_json::to_string_pretty(answer).unwrap()).unwrap();
        }
        return;
    }
    let examples = examples();
    let verbs: Vec<&str> = examples.keys().map(String::as_str).collect();
    assert_eq!(
        verbs,
        said.keys().copied().collect::<Vec<_>>(),
        "every verb is in the document"
    );
    let mut found = Vec::new();
    for (verb, answer) in &said {
        differences(verb, &examples[*verb], answer, &mut found);
    }
    for answer in &steps {
        differences(STEPS, &examples[STEPS], answer, &mut found);
    }
    assert!(
        found.is_empty(),
        "docs/command-line.md and ikatctl differ:\n{}",
        found.join("\n")
    );
}
