//! Papers of the office itself: the plan of a year and a recap by two sides as annexes, and the agenda to lay on a desk.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod recap;

use chrono::NaiveDate;
use contract::agenda::AgendaPrint;
use contract::letters::OfficePress;
use contract::mapping::{self, MapPlanPrint, MapPlanSave, MapRowSave};
use contract::papers::{PaperFormat, agenda, plan};
use contract::{Problem, desk, session};
use registry::Registry;
use registry::agreements::{FundingSource, Kind, PartyType, Variant};
use registry::mapping::{MapCandidate, MapOrigin, MapPlanForm, MapRowForm, PlanForm};
use registry::samples::Sample;
use registry::settings;
use std::process::Command;

const YEAR: i32 = 2041;

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

fn text(bytes: &[u8], folder: &tempfile::TempDir) -> String {
    let file = folder.path().join("naskah.pdf");
    std::fs::write(&file, bytes).unwrap();
    let output = Command::new("pdftotext")
        .args(["-layout", file.to_str().unwrap(), "-"])
        .output()
        .unwrap_or_else(|e| panic!("pdftotext is needed to read papers back ({e}); install poppler-utils"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn row(registry: &Registry, kind: Kind, program: &str, scored: bool) {
    let region = matches!(kind, Kind::KsddWajib | Kind::KsddSukarela);
    let form = MapRowForm {
        year: YEAR,
        urusan: "2.11".into(),
        program: program.into(),
        activity: format!("Kegiatan {program}"),
        work_unit: registry.read(settings::work_units).unwrap()[0].id.clone(),
        need: format!("Masalah {program}"),
        kind,
        variant: (kind == Kind::Ksdpk).then_some(Variant::Service),
        candidates: vec![MapCandidate {
            type_: if region {
                PartyType::Region
            } else {
                PartyType::Business
            },
            region_code: region.then(|| "35.79".into()),
            name: if region {
                "Kota Batu".into()
            } else {
                "PT Contoh".into()
            },
        }],
        scores: scored.then(|| ("plan-fit".to_owned(), 5)).into_iter().collect(),
        from_year: Some(YEAR),
        to_year: Some(YEAR + 2),
        amount: Some(125_000_000_050),
        funding_sources: vec![FundingSource::Apbd],
        reference: "RPJMD".into(),
        note: String::new(),
        origin: MapOrigin::Own,
    };
    let request = MapRowSave {
        id: None,
        rev: 0,
        form,
        confirmed: vec!["mapping.overlap".into(), "mapping.unscored".into()],
        draft: None,
    };
    mapping::save(registry, &desk::actor(), &request).unwrap();
}

fn print(
    registry: &Registry,
    form: PlanForm,
    kinds: &[Kind],
    format: PaperFormat,
) -> Result<Vec<u8>, Problem> {
    let request = MapPlanPrint {
        year: YEAR,
        form,
        kinds: kinds.to_vec(),
        format,
    };
    plan::make(registry, &OfficePress::default(), &request)
}

#[test]
fn the_plan_prints_as_the_annex_of_the_document_that_sets_it() {
    let (folder, registry) = office();
    row(&registry, Kind::Ksdpk, "Parkir", false);
    row(&registry, Kind::KsddWajib, "Persampahan", true);
    let pdf = |form, kinds: &[Kind]| {
        let bytes = print(&registry, form, kinds, PaperFormat::Pdf).unwrap();
        assert!(
            bytes == print(&registry, form, kinds, PaperFormat::Pdf).unwrap(),
            "the same day and data give the same bytes"
        );
        text(&bytes, &folder)
    };
    let all = pdf(PlanForm::Decree, &[]);
    // Cells of one row turn beside each other: what turns is looked for word by word.
    for words in [
        "LAMPIRAN KEPUTUSAN WALI KOTA MALANG",
        "NOMOR : ....",
        "TENTANG : DAFTAR RENCANA KERJA SAMA DAERAH TAHUN 2041",
        "DAFTAR RENCANA KERJA SAMA DAERAH KOTA MALANG",
        "A. Kerja Sama Wajib dengan Daerah Lain",
        "B. Kerja Sama dengan Pihak Ketiga",
        "Rp1.250.000.000,50",
        "s.d.",
        "2043",
        "JUMLAH SELURUHNYA: 2 (dua) rencana",
        "WALI KOTA MALANG,",
    ] {
        assert!(all.contains(words), "the annex does not say {words}: {all}");
    }
    assert!(!all.contains('{'), "an unfilled mark: {all}");
    let place = |word: &str| all.find(word).unwrap();
    assert!(
        place("Persampahan") < place("Parkir"),
        "in the order of the law: {all}"
    );
    let own = pdf(PlanForm::Decree, &[Kind::Ksdpk]);
    assert!(
        own.contains("Parkir") && !own.contains("Persampahan"),
        "a decree on KSDPK lists no other kind (PM22 Pasal 25(2)): {own}"
    );

    let set = MapPlanSave {
        id: None,
        rev: 0,
        form: MapPlanForm {
            year: YEAR,
            form: PlanForm::Minutes,
            number: "500.13/7/35.73/2025".into(),
            dated: NaiveDate::from_ymd_opt(2025, 3, 2),
            place: "Malang".into(),
        },
    };
    mapping::save_plan(&registry, &desk::actor(), &set).unwrap();
    let minutes = pdf(PlanForm::Minutes, &[Kind::KsddWajib]);
    for words in [
        "BERITA ACARA",
        "500.13/7/35.73/2025",
        "2 MARET 2025",
        "PROGRAM DAN KEGIATAN",
    ] {
        assert!(
            minutes.contains(words),
            "the annex of the minutes does not say {words}: {minutes}"
        );
    }
    assert!(
        !pdf(PlanForm::Decree, &[]).contains("500.13/7/35.73/2025"),
        "a decree has its own number"
    );
    let docx = print(&registry, PlanForm::Decree, &[], PaperFormat::Docx).unwrap();
    assert!(docx.starts_with(b"PK"));
}

#[test]
fn a_plan_without_lines_is_told_and_not_printed() {
    let (_folder, registry) = office();
    let refused = print(&registry, PlanForm::Decree, &[], PaperFormat::Pdf).unwrap_err();
    assert_eq!(refused.code, "mapping.plan_print_empty");
    assert!(refused.message.contains("2041"), "{refused:?}");
    row(&registry, Kind::Ksdpk, "Parkir", false);
    let other = print(&registry, PlanForm::Minutes, &[Kind::KsddWajib], PaperFormat::Pdf).unwrap_err();
    assert_eq!(other.code, "mapping.plan_print_empty", "nothing of this kind");
}

#[test]
fn the_agenda_on_paper_goes_from_what_is_late_to_what_is_far() {
    let (folder, registry) = office();
    let print = |on: (i32, u32, u32), days, format| {
        let request = AgendaPrint {
            on: NaiveDate::from_ymd_opt(on.0, on.1, on.2),
            days,
            format,
        };
        agenda::make(&registry, &OfficePress::default(), request).unwrap()
    };
    let said = text(&print((2026, 1, 5), 90, PaperFormat::Pdf), &folder);
    let place = |words: &str| said.find(words).unwrap_or_else(|| panic!("{words}: {said}"));
    let groups = ["Terlambat", "30 hari ke depan", "Nanti"].map(place);
    assert!(groups.is_sorted(), "what is late stands first: {said}");
    for words in [
        "AGENDA KERJA SAMA DAERAH",
        "Keadaan tanggal 5 Januari 2026",
        "lewat 5 hari",
        "hari lagi",
    ] {
        place(words);
    }
    assert!(
        said.contains("Permendagri 22/2020 Pasal"),
        "every line has its article: {said}"
    );
    assert!(
        said.contains("Semester II Tahun 2025"),
        "periods in words: {said}"
    );
    assert!(!said.contains('{') && !said.contains("2025-S2"), "{said}");
    assert!(print((2026, 1, 5), 90, PaperFormat::Docx).starts_with(b"PK"));
    let name = agenda::file_name(
        &registry,
        AgendaPrint {
            on: NaiveDate::from_ymd_opt(2026, 1, 5),
            days: 30,
            format: PaperFormat::Docx,
        },
    );
    assert_eq!(name, "Agenda-kerja-sama-2026-01-05.docx");
}
