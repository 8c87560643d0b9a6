//! What people typed stays text: no program that opens a spreadsheet of ours computes, fetches or runs any of it. LibreOffice
//! opens the files and says whether a cell became a formula.

use super::made;
use contract::agreements::{ProgressSave, save_progress};
use contract::mapping::{MapRowSave, save};
use contract::monitoring::{TargetSave, save_target};
use contract::recap::{PeriodChoice, RecapRequest};
use contract::sheets::{SheetFormat, SheetSubject};
use registry::agreements::{AgreementForm, AgreementQuery, Kind, PartyType, Variant};
use registry::mapping::{MapCandidate, MapOrigin, MapQuery, MapRowForm};
use registry::monitoring::{Measure, MonitoringQuery, TargetEntry};
use registry::progress::Progress;
use registry::settings::WorkUnit;
use registry::{Scope, Semester};
use sheets::table::{Column, Made, Said, Table};
use sheets::{Limits, Value, read, write};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use testkit::{TempRegister, agreement, document, party, region};

/// How a text may begin that some program takes for the beginning of a formula.
const BEGINS: [&str; 20] = [
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    "\n=",
    " =",
    "  +",
    "\u{a0}=",
    "\u{3000}@",
    "\u{feff}=",
    "\u{200b}=",
    "＝",
    "＋",
    "－",
    "＠",
    "'=",
    "\"=",
    ";=",
];
/// What it would then do.
const DOES: [&str; 10] = [
    "1+1",
    "cmd|'/C calc'!A0",
    "2+5+cmd|' /C calc'!A0",
    "SUM(A1:A9)",
    "HYPERLINK(\"http://contoh.invalid\";\"klik\")",
    "WEBSERVICE(\"http://contoh.invalid\")",
    "DDE(\"cmd\";\"/C calc\";\"x\")",
    "IMPORTXML(\"http://contoh.invalid\";\"//a\")",
    "IF(1=1;\"ya\";\"tidak\")",
    "MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe'!''",
];

fn payloads() -> Vec<String> {
    let all = BEGINS
        .iter()
        .flat_map(|begin| DOES.map(|does| format!("{begin}{does}")));
    all.collect()
}

/// Has LibreOffice open files and write what it understood as flat XML, and answers that by name.
pub(super) fn opened(folder: &Path, ending: &str, filter: &[&str]) -> BTreeMap<String, String> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|file| file.path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|one| one == ending));
    let out = folder.join(format!("{ending}-opened"));
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.join("profile").display()
    );
    let run = Command::new("soffice")
        .args([&profile, "--headless"])
        .args(filter)
        .args(["--convert-to", "fods", "--outdir"])
        .arg(&out)
        .args(&files)
        .output()
        .unwrap_or_else(|e| {
            panic!("soffice is needed to open spreadsheets ({e}); install libreoffice-calc-nogui")
        });
    assert!(run.status.success(), "{run:?}");
    let read = |file: &std::path::PathBuf| {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let understood = std::fs::read_to_string(out.join(format!("{name}.fods")));
        (name, understood.unwrap())
    };
    files.iter().map(read).collect()
}

/// Semicolons, quotes, UTF-8, and formulas computed, as the most careless program would open it.
const CARELESS: &str = "--infilter=CSV:59,34,76,1,,0,false,true,false,false,false,0,true";

fn hostile(payload: &str, at: usize) -> AgreementForm {
    let named = |mut party: registry::agreements::Party| {
        party.signer = payload.to_owned();
        party
    };
    agreement()
        .title(payload)
        .party(named(region("35.73")))
        .party(named(party(PartyType::Business, payload)))
        .document(
            document(registry::agreements::DocumentKind::Pks)
                .signed("2025-08-29")
                .ends("2029-08-28")
                .number(0, &format!("{payload}/{at}/a"))
                .number(1, &format!("{payload}/{at}/b")),
        )
        .with(|form| {
            for text in [
                &mut form.purpose,
                &mut form.object,
                &mut form.scope,
                &mut form.note,
            ] {
                payload.clone_into(text);
            }
            payload.clone_into(&mut form.funding_note);
        })
        .build()
}

/// A register with a payload in every field that people type, as far as the rules let it in; how many of them.
fn register() -> (TempRegister, usize) {
    let register = TempRegister::at("35.73", "2026-01-12");
    let unit = testkit::settings::work_unit("=cmd|'/C calc'!A0", "=1+1");
    let unit = register.work_unit(&unit).unwrap();
    let mut taken = 0;
    for (at, payload) in payloads().into_iter().enumerate() {
        let mut form = hostile(&payload, at);
        form.work_units = vec![unit.id.clone()];
        let questions = ["agreement.similar", "agreement.number_taken", "partner.similar"];
        // Signs that nobody sees, the rules keep outside; they are tried without them below.
        let Ok(saved) = register.try_save(&form, &questions) else {
            continue;
        };
        taken += 1;
        let text = || payload.clone();
        let progress = Progress {
            year: 2025,
            semester: Semester::Second,
            rev: 0,
            development: text(),
            problems: text(),
            efforts: text(),
            other: text(),
        };
        let progress = ProgressSave {
            agreement: saved.id.clone(),
            progress,
        };
        save_progress(&register, &register.actor, &progress).unwrap();
        let entry = TargetEntry {
            name: text(),
            measure: Measure::Volume,
            unit: text(),
            year: None,
            planned: 100,
        };
        let target = TargetSave {
            agreement: saved.id,
            id: None,
            rev: 0,
            entry,
        };
        drop(save_target(&register, &register.actor, &target));
        map(&register, &unit, &payload);
    }
    (register, taken)
}

fn map(register: &TempRegister, unit: &WorkUnit, payload: &str) {
    let form = MapRowForm {
        year: 2026,
        urusan: "2.11".into(),
        program: payload.into(),
        activity: payload.into(),
        work_unit: unit.id.clone(),
        need: payload.into(),
        kind: Kind::Ksdpk,
        variant: Some(Variant::Service),
        candidates: vec![MapCandidate {
            type_: PartyType::Business,
            region_code: None,
            name: payload.into(),
        }],
        scores: BTreeMap::new(),
        from_year: Some(2026),
        to_year: Some(2027),
        amount: None,
        funding_sources: Vec::new(),
        reference: payload.into(),
        note: payload.into(),
        origin: MapOrigin::Own,
    };
    let request = MapRowSave {
        id: None,
        rev: 0,
        form,
        confirmed: vec!["mapping.overlap".into(), "mapping.unscored".into()],
        draft: None,
    };
    save(register, &register.actor, &request).unwrap();
}

/// All payloads in every column, past the rules of the register.
fn bare() -> Table {
    let column = |name: &str| Column::new(name, 20);
    let row = |payload: String| {
        vec![
            Said::Text(payload.clone()),
            Said::Text(payload.clone()),
            Said::Text(payload),
        ]
    };
    Table {
        name: "=1+1".to_owned(),
        head: vec!["=1+1".to_owned(), "@SUM(A1)".to_owned()],
        columns: ["=1+1", "+1", "@A1"].map(column).to_vec(),
        rows: payloads().into_iter().map(row).collect(),
        sums: Vec::new(),
        pinned: 0,
    }
}

#[test]
fn two_hundred_payloads_through_every_column_are_text_to_whoever_opens_them() {
    let (register, taken) = register();
    assert!(payloads().len() >= 200);
    assert!(taken >= 150, "{taken} payloads passed the rules of the register");
    let folder = tempfile::tempdir().unwrap();
    let keep = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    let asked = RecapRequest {
        period: PeriodChoice {
            year: 2025,
            semester: None,
            from_year: None,
        },
        scope: Scope::All,
    };
    let map = MapQuery {
        year: 2026,
        ..MapQuery::default()
    };
    for (name, subject) in [
        ("register", SheetSubject::Agreements(AgreementQuery::default())),
        ("recap", SheetSubject::Recap(asked)),
        (
            "monitoring",
            SheetSubject::Monitoring(MonitoringQuery::of(2025, Semester::Second)),
        ),
        ("map", SheetSubject::Map(map)),
    ] {
        for (format, ending) in [(SheetFormat::Xlsx, "xlsx"), (SheetFormat::Csv, "csv")] {
            let out = made(&register, subject.clone(), format);
            // Of a recap, text has the figures alone.
            let large = out.tables.iter().any(|table| table.rows > 100);
            assert!(large || (name, format) == ("recap", SheetFormat::Csv), "{name}");
            keep(&format!("{name}.{ending}"), &out.bytes);
        }
    }
    let made = Made {
        title: "=1+1".to_owned(),
        office: "=1+1".to_owned(),
        on: register.today(),
    };
    keep("bare.xlsx", &write::workbook(&[bare()], &made).unwrap());
    keep("bare.csv", &write::text(&bare()));
    // What LibreOffice does see: without this, nothing below could fail.
    keep("control.csv", b"\"=1+1\";\"a\"\r\n");

    let mut all = opened(folder.path(), "xlsx", &[]);
    all.extend(
        opened(folder.path(), "csv", &[CARELESS])
            .into_iter()
            .map(|(name, seen)| (format!("{name}.csv"), seen)),
    );
    let control = all.remove("control.csv").unwrap();
    assert!(
        control.contains("table:formula"),
        "LibreOffice computes what looks like a formula"
    );
    assert_eq!(all.len(), 10);
    for (name, seen) in &all {
        assert!(
            !seen.contains("table:formula"),
            "{name} has a cell that is computed"
        );
        assert!(!seen.contains("text:a xlink:href"), "{name} has a link");
    }
    let kept = read::book(
        &std::fs::read(folder.path().join("bare.xlsx")).unwrap(),
        &Limits::OFFICE,
    )
    .unwrap();
    let texts: Vec<&Value> = kept.sheets[0]
        .rows
        .iter()
        .skip(3)
        .map(|row| &row.cells[0].value)
        .collect();
    for (payload, text) in payloads().iter().zip(texts) {
        // Blanks and a byte order mark at its ends are the reader's to leave out.
        let text = text.to_string();
        let same = payload.trim().ends_with(text.trim()) && DOES.iter().any(|does| text.ends_with(does));
        assert!(same, "{payload:?} came out as {text:?}");
    }
}
