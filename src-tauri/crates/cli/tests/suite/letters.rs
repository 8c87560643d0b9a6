//! `letter ...`: what is issued, how it is found again, and that it stays as it was.

use crate::tool::{Office, names, said_by, sha256, text};
use contract::recap::PeriodChoice;
use registry::recap::RecapRow;
use registry::{Period, Scope, settings};
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::path::Path;

/// Items a to i of Permendagri 22/2020 Pasal 17(5), as the annex heads them.
const ITEMS: [&str; 9] = [
    "Judul Kerja Sama",
    "Bentuk Naskah",
    "Para Pihak",
    "Maksud dan Tujuan",
    "Objek",
    "Jangka Waktu",
    "Permasalahan",
    "Upaya Penyelesaian",
    "Hal Lain yang Disepakati",
];

/// A text without what a line break may add or take: white space and hyphens.
fn squashed(text: &str) -> String {
    text.chars()
        .filter(|sign| !sign.is_whitespace() && !['-', '\u{ad}', '\u{2010}'].contains(sign))
        .collect()
}

fn paper(pdf: &Path) -> String {
    said_by(
        "pdftotext",
        &[OsStr::new("-raw"), pdf.as_os_str(), OsStr::new("-")],
    )
}

fn is_sound(pdf: &Path) {
    let said = said_by("qpdf", &[OsStr::new("--check"), pdf.as_os_str()]);
    assert!(
        said.contains("No syntax or stream encoding errors found"),
        "{said}"
    );
}

fn rows(office: &Office, from: i32, year: i32, scope: Scope) -> Vec<RecapRow> {
    let period = Period::try_from(PeriodChoice {
        year,
        semester: None,
        from_year: Some(from),
    })
    .unwrap();
    office
        .open()
        .read(|c| registry::recap::rows(c, period, scope, period.last()))
        .unwrap()
}

/// Every row of the register stands in the annex, numbered in its order, with every number and date of its documents.
fn shows_every_row(paper: &str, rows: &[RecapRow]) {
    let paper = squashed(paper);
    for (at, row) in rows.iter().enumerate() {
        let form = &row.agreement.form;
        let titled = format!("{}{}", at + 1, squashed(&form.title));
        assert!(
            paper.contains(&titled),
            "row {} is there with its title: {}",
            at + 1,
            form.title
        );
        for party in &form.parties {
            assert!(
                paper.contains(&squashed(&party.name)),
                "{} of {}",
                party.name,
                form.title
            );
        }
        for document in &form.documents {
            for number in &document.numbers {
                assert!(
                    paper.contains(&squashed(&number.number)),
                    "{} of {}",
                    number.number,
                    form.title
                );
            }
            for day in document
                .signed
                .into_iter()
                .chain(row.term.starts)
                .chain(row.term.ends)
            {
                assert!(
                    paper.contains(&squashed(&letters::long_date(day))),
                    "{day} of {}",
                    form.title
                );
            }
        }
    }
    let beyond = rows.len() + 1;
    assert!(
        !rows
            .iter()
            .any(|row| paper.contains(&format!("{beyond}{}", squashed(&row.agreement.form.title)))),
        "no row comes after the last"
    );
}

#[test]
fn the_letter_of_malang_shows_its_figures_and_every_row() {
    let office = Office::sample("malang");
    let said = office.letter("2020", "2025", "malang.pdf");
    assert_eq!(
        said["counts"],
        json!({ "total": 111, "kinds": { "ksdd": 16, "ksdpk": 90, "sinergi": 5, "ksdpl": 0, "ksdll": 0, "legacy": 0 } })
    );
    let pdf = office.at("malang.pdf");
    assert_eq!(said["sha256"], sha256(&pdf));
    is_sound(&pdf);
    let paper = paper(&pdf);
    for figure in [
        "16 (enam belas)",
        "90 (sembilan puluh)",
        "5 (lima)",
        "111 (seratus sebelas)",
        "CONTOH",
    ] {
        assert!(paper.contains(figure), "{figure}");
    }
    for item in ITEMS {
        assert!(
            squashed(&paper).contains(&squashed(item)),
            "the annex has a column {item}"
        );
    }
    let rows = rows(&office, 2020, 2025, Scope::Signed);
    assert_eq!(rows.len(), 111);
    shows_every_row(&paper, &rows);
    let pages = said["pages"].as_u64().unwrap();
    assert!(
        paper.contains(&format!("Halaman {pages} dari {pages}")),
        "the last page says how many there are"
    );
}

#[test]
fn the_letter_of_yogyakarta_counts_all_four_kinds() {
    let office = Office::sample("yogyakarta");
    let said = office.letter("2024", "2024", "yogya.pdf");
    assert_eq!(said["counts"]["total"], 51);
    let kinds = &said["counts"]["kinds"];
    assert_eq!(
        [
            &kinds["ksdpk"],
            &kinds["ksdd"],
            &kinds["ksdpl"],
            &kinds["sinergi"]
        ],
        [39, 2, 1, 9]
    );
    is_sound(&office.at("yogya.pdf"));
    let paper = paper(&office.at("yogya.pdf"));
    for figure in ["39 (tiga puluh sembilan)", "2 (dua)", "1 (satu)", "9 (sembilan)"] {
        assert!(paper.contains(figure), "{figure}");
    }
    shows_every_row(&paper, &rows(&office, 2024, 2024, Scope::Signed));
}

#[test]
fn the_letter_of_the_ministry_shows_every_real_row() {
    let office = Office::empty();
    let filled = office.json(&["sample", "ministry"]);
    let accepted = filled["report"]["accepted"].as_u64().unwrap();
    assert!(accepted > 200, "{filled}");
    let said = office.json(&[
        "letter",
        "recap",
        "--year",
        "2025",
        "--from",
        "2000",
        "--scope",
        "all",
        "--to",
        "minister",
        "--date",
        "2026-01-02",
        "--out",
        "kementerian.pdf",
    ]);
    assert_eq!(said["counts"]["total"], accepted);
    is_sound(&office.at("kementerian.pdf"));
    let rows = rows(&office, 2000, 2025, Scope::All);
    assert_eq!(rows.len() as u64, accepted);
    shows_every_row(&paper(&office.at("kementerian.pdf")), &rows);
}

/// A letter of 2025 without a number, and its id.
fn issued(office: &Office) -> (String, Value) {
    let said = office.letter("2025", "2025", "surat.pdf");
    (text(&said["id"]).to_owned(), said)
}

#[test]
fn a_letter_waits_for_its_period_to_end() {
    let office = Office::sample("yogyakarta");
    let early = [
        "letter",
        "recap",
        "--year",
        "2024",
        "--to",
        "governor",
        "--date",
        "2024-12-30",
        "--out",
        "dini.pdf",
    ];
    let problem = office.run(&early).problem(1, "form.refused");
    assert_eq!(problem["fields"][0]["code"], "letter.before_period_end");
    assert_eq!(names(&office.at("")), ["register"], "nothing is printed");
    assert_eq!(office.json(&["letter", "list"]), json!([]), "nothing is issued");
    office.json(&[&early[..], &["--interim"]].concat());
    assert_eq!(office.json(&["letter", "list"])[0]["interim"], true);
}

#[test]
fn a_number_is_given_once() {
    let office = Office::sample("yogyakarta");
    let order = |number: &'static str, out: &'static str| {
        [
            "letter",
            "recap",
            "--year",
            "2024",
            "--to",
            "governor",
            "--date",
            "2025-01-06",
            "--number",
            number,
            "--out",
            out,
        ]
    };
    let first = office.json(&order("100.2.2.3/7/2025", "a.pdf"));
    let taken = office
        .run(&order("100.2.2.3 / 7 / 2025", "b.pdf"))
        .problem(1, "form.refused");
    assert_eq!(taken["fields"][0]["code"], "letter.number_taken");
    assert!(!office.at("b.pdf").exists());
    let again = [
        "letter",
        "number",
        text(&first["id"]),
        "--number",
        "100.2.2.3/8/2025",
    ];
    office.run(&again).problem(1, "letter.numbered");
    office.json(&["letter", "void", text(&first["id"]), "--reason", "salah tanggal"]);
    office
        .run(&order("100.2.2.3/7/2025", "b.pdf"))
        .problem(1, "form.refused");
}

#[test]
fn a_place_that_takes_no_file_is_refused_before_the_letter_is_issued() {
    let office = Office::sample("yogyakarta");
    std::fs::create_dir(office.at("folder.pdf")).unwrap();
    let mut places = vec![
        ("tidak-ada/surat.pdf", "file.missing"),
        ("folder.pdf", "file.wrong_kind"),
    ];
    if cfg!(target_os = "linux") {
        places.push(("/proc/surat.pdf", "file.missing"));
    }
    for (out, code) in places {
        let words = [
            "letter",
            "recap",
            "--year",
            "2024",
            "--to",
            "governor",
            "--date",
            "2025-01-06",
            "--out",
            out,
        ];
        office.run(&words).problem(3, code);
    }
    assert_eq!(
        office.json(&["letter", "list"]),
        json!([]),
        "no number and no letter was spent"
    );
}

#[test]
fn every_print_says_which_letter_it_is() {
    let office = Office::sample("yogyakarta");
    let (id, first) = issued(&office);
    let code = text(&first["code"]);
    let found = office.json(&["letter", "verify", code]);
    assert_eq!(
        (&found["replaced_by"], &found["is_void"]),
        (&Value::Null, &json!(false))
    );
    assert_eq!(
        (&found["pdf_sound"], &found["content_sound"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(found["reproduced"], "yes");
    let said = crate::usage::bare(&[
        "--register",
        office.register().to_str().unwrap(),
        "letter",
        "verify",
        code,
    ]);
    assert!(
        said.out
            .contains("Berkas tersimpan utuh; datanya dicetak ulang dan memberi berkas yang sama."),
        "people are told too: {said:?}"
    );
    let numbered = office.json(&["letter", "number", &id, "--number", "100.2.2.3/12/2026"]);
    assert_eq!(numbered["newest"]["print"], 2);
    let older = office.json(&["letter", "verify", code]);
    assert_eq!(older["replaced_by"], 2, "the paper without a number was replaced");
    let spoken = code.to_lowercase().replace('0', "o");
    assert_eq!(
        office.json(&["letter", "verify", &spoken]),
        older,
        "a code may be typed as people read it"
    );
    let newest = office.json(&["letter", "verify", text(&numbered["newest"]["code"])]);
    let shows = |found: &Value, label: &str| {
        let lines = found["must_show"].as_array().unwrap().clone();
        text(&lines.iter().find(|line| line["label"] == label).unwrap()["value"]).to_owned()
    };
    assert_eq!(shows(&newest, "Nomor"), "100.2.2.3/12/2026");
    assert_eq!(
        shows(&newest, "Jumlah halaman"),
        numbered["newest"]["pages"].to_string()
    );
    std::fs::write(office.at("pindai.pdf"), testkit::scans::pdf("tanda tangan")).unwrap();
    let signed = office.json(&["letter", "sign", &id, "--scan", "pindai.pdf"]);
    assert_eq!(signed["state"], "signed");
    office.json(&["letter", "void", &id, "--reason", "isi keliru"]);
    let void = office.json(&["letter", "verify", text(&numbered["newest"]["code"])]);
    assert_eq!(
        void["is_void"], true,
        "a void letter is found, and said to be void"
    );
    let list = office.json(&["letter", "list"]);
    assert_eq!(
        (list.as_array().unwrap().len(), &list[0]["state"]),
        (1, &json!("void"))
    );
    let (last, other) = code.split_at(code.len() - 1);
    let wrong = format!("{last}{}", if other == "7" { "8" } else { "7" });
    office.run(&["letter", "verify", &wrong]).problem(1, "code.check");
}

#[test]
fn a_scan_that_is_none_is_refused() {
    let office = Office::sample("yogyakarta");
    let (id, _) = issued(&office);
    for (name, bytes, exit, code) in [
        ("kosong.pdf", Vec::new(), 1, "attachment.empty"),
        ("program.pdf", testkit::scans::program(), 1, "attachment.kind"),
    ] {
        std::fs::write(office.at(name), bytes).unwrap();
        office
            .run(&["letter", "sign", &id, "--scan", name])
            .problem(exit, code);
    }
    office
        .run(&["letter", "sign", &id, "--scan", "tidak-ada.pdf"])
        .problem(3, "file.missing");
    assert_eq!(office.json(&["letter", "list"])[0]["state"], "issued");
}

#[test]
fn a_reprint_is_the_same_bytes_whatever_changed_since() {
    let office = Office::sample("yogyakarta");
    let (id, first) = issued(&office);
    office.json(&["letter", "number", &id, "--number", "100.2.2.3/12/2026"]);
    {
        let registry = office.open();
        let actor = contract::desk::actor();
        registry
            .transact(&actor, "settings.letters", |tx| {
                let mut settings = settings::letter_settings(tx)?;
                settings.place = "Tempat Lain".into();
                settings.secretariat.line1 = "PEMERINTAH YANG LAIN".into();
                settings.margins.left += 5;
                settings::save_letter_settings(tx, &settings)
            })
            .unwrap();
        let page = registry
            .read(|c| registry::agreements::page(c, &Default::default(), registry.today(), 0, 10))
            .unwrap();
        for item in page.items {
            let stored = registry
                .read(|c| registry::agreements::get(c, &item.id))
                .unwrap()
                .unwrap();
            let request = contract::agreements::AgreementVoid {
                id: stored.id,
                rev: stored.rev,
                reason: "diganti".into(),
            };
            contract::agreements::void(&registry, &actor, &request).unwrap();
        }
    }
    for out in ["lagi.pdf", "sekali-lagi.pdf"] {
        let again = office.json(&["letter", "reprint", &id, "--print", "1", "--out", out]);
        assert_eq!(
            (&again["sha256"], &first["sha256"]),
            (&first["sha256"], &json!(sha256(&office.at(out))))
        );
    }
    let newest = office.json(&["letter", "reprint", &id, "--out", "lagi.pdf"]);
    assert_ne!(
        newest["sha256"], first["sha256"],
        "without --print it is the newest print"
    );
    office
        .run(&["letter", "reprint", &id, "--print", "3", "--out", "tiga.pdf"])
        .problem(1, "letter.not_found");
}

#[test]
fn columns_and_signer_are_chosen_by_name() {
    let office = Office::sample("yogyakarta");
    let words = [
        "letter",
        "recap",
        "--year",
        "2024",
        "--to",
        "governor",
        "--date",
        "2025-01-06",
    ];
    let with = |more: &[&'static str]| [&words[..], more].concat();
    office.json(&with(&["--out", "k.pdf", "--columns", "title,urusan,status"]));
    let paper = paper(&office.at("k.pdf"));
    assert!(paper.contains("Urusan") && paper.contains("Status") && !paper.contains("Maksud dan Tujuan"));
    office
        .run(&with(&["--out", "s.pdf", "--signer", "Siapa Saja"]))
        .problem(1, "letter.no_signer");
    let nobody = Office::new();
    nobody
        .run(&with(&["--out", "s.pdf"]))
        .problem(1, "letter.no_signer");
}

#[test]
fn an_office_to_which_nobody_reports_is_told_why_it_cannot_send_a_consolidated_recap() {
    let office = Office::sample("malang");
    let words = ["letter", "consolidated", "--year", "2024", "--date", "2025-01-20"];
    let problem = office
        .run(&[&words[..], &["--out", "gabungan.pdf"]].concat())
        .problem(1, "form.refused");
    let kind = &problem["fields"][0];
    assert_eq!(text(&kind["code"]), "letter.only_bureau", "{problem}");
    assert!(
        text(&kind["hint"]).contains("kirim berkas datanya kepada biro"),
        "and what to do instead: {kind}"
    );
    assert!(!office.at("gabungan.pdf").exists());
}
