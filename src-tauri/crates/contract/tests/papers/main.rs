//! Working papers through the border: each path has its own, each prints, and what is known stands in it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod lampiran;
mod recorded;

use contract::desk;
use contract::letters::OfficePress;
use contract::papers::{self, PaperFormat, PaperKind, PaperRequest};
use contract::submissions::SubmissionId;
use registry::Registry;
use registry::samples::Sample;
use registry::submissions::{self, Submission, SubmissionQuery, Turns};
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

fn filled(sample: Sample) -> (tempfile::TempDir, Registry) {
    let folder = tempfile::tempdir().unwrap();
    let (registry, _) = contract::session::fill_sample(
        folder.path(),
        desk::system(),
        &desk::actor(),
        sample,
        &mut |_, _| {},
    )
    .unwrap();
    (folder, registry)
}

/// One submission of each path and side of a sample.
fn of_each_path(registry: &Registry) -> Vec<Submission> {
    registry
        .read(|c| {
            let page = submissions::page(c, &Turns::new(), &SubmissionQuery::default(), 0, 500)?;
            let mut one = BTreeMap::new();
            for item in page.items {
                let submission = submissions::get(c, &item.id)?.unwrap();
                let form = &submission.form;
                one.entry((form.path.clone(), format!("{:?}", form.initiative)))
                    .or_insert(submission);
            }
            Ok::<_, registry::RegistryError>(one.into_values().collect())
        })
        .unwrap()
}

fn text(bytes: &[u8], folder: &tempfile::TempDir) -> String {
    let file = folder.path().join("naskah.pdf");
    std::fs::write(&file, bytes).unwrap();
    let output = Command::new("pdftotext")
        .args(["-layout", file.to_str().unwrap(), "-"])
        .output()
        .unwrap_or_else(|e| panic!("pdftotext is needed to read papers back ({e}); install poppler-utils"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    // The large word behind the text is read a few letters at a time, between the lines it crosses.
    let behind =
        |word: &&str| word.len() <= 3 && ["KONSEP", "CONTOH"].iter().any(|mark| mark.contains(*word));
    let words = text.split_whitespace().filter(|word| !behind(word));
    words.collect::<Vec<_>>().join(" ")
}

/// What every paper of a kind says, and what none of another kind does.
fn wanted(paper: PaperKind) -> &'static [&'static str] {
    match paper {
        PaperKind::CheckSheet => &[
            "LEMBAR PERIKSA KELENGKAPAN",
            "Persyaratan",
            "Permendagri",
            "Pemeriksa,",
        ],
        PaperKind::Review => &["TELAAHAN", "E. Rekomendasi", "Ketua TKKSD,", "Sekretaris TKKSD,"],
        PaperKind::Minutes => &["BERITA ACARA RAPAT", "Pada hari ini", "Pimpinan rapat,"],
        PaperKind::Receipt => &["TANDA TERIMA BERKAS", "Yang menyerahkan,", "Yang menerima,"],
        PaperKind::OfferLetter => &[
            "Yth.",
            "menawarkan kerja sama",
            "Pasal",
            "WALI KOTA",
            "kerangka acuan kerja",
        ],
        PaperKind::SecondRequest => &[
            "Permintaan Tanggapan Kedua",
            "belum menerima tanggapan",
            "ayat (4)",
        ],
        PaperKind::KbDraft => &["KESEPAKATAN BERSAMA", "SURAT-MENYURAT", "LAIN-LAIN", "KONSEP"],
        PaperKind::PksDraft => &[
            "PERJANJIAN KERJA SAMA",
            "HAK DAN KEWAJIBAN",
            "KEADAAN KAHAR",
            "PENGAKHIRAN",
        ],
        PaperKind::NkDraft => &[
            "NOTA KESEPAKATAN",
            "LOKASI",
            "TUGAS DAN TANGGUNG JAWAB",
            "PEMBIAYAAN",
        ],
    }
}

#[test]
fn every_paper_of_every_path_prints_says_what_it_must_and_leaves_no_mark_unfilled() {
    let mut seen = BTreeSet::new();
    for sample in [Sample::Malang, Sample::Yogyakarta] {
        let (folder, registry) = filled(sample);
        let press = OfficePress::default();
        for submission in of_each_path(&registry) {
            let id = SubmissionId {
                id: submission.id.clone(),
            };
            for offer in papers::list(&registry, &id).unwrap() {
                let request = |format| PaperRequest {
                    submission: submission.id.clone(),
                    paper: offer.paper,
                    format,
                    meeting: offer.meeting.clone(),
                };
                let at = format!("{} of {}", offer.name, submission.form.path);
                let pdf = papers::make(&registry, &press, &request(PaperFormat::Pdf)).unwrap();
                let again = papers::make(&registry, &press, &request(PaperFormat::Pdf)).unwrap();
                assert!(pdf == again, "{at}: the same day and data give the same bytes");
                let said = text(&pdf, &folder);
                for words in wanted(offer.paper) {
                    assert!(said.contains(words), "{at} does not say {words}: {said}");
                }
                assert!(!said.contains('{'), "{at} has an unfilled mark: {said}");
                let docx = papers::make(&registry, &press, &request(PaperFormat::Docx)).unwrap();
                assert!(docx.starts_with(b"PK"), "{at}");
                let name = papers::file_name(&registry, &request(PaperFormat::Docx)).unwrap();
                assert!(name.ends_with(".docx") && !name.contains('/'), "{name}");
                seen.insert(offer.paper);
            }
        }
    }
    assert_eq!(
        seen.len(),
        PaperKind::ALL.len(),
        "the samples show every paper: {seen:?}"
    );
}

#[test]
fn only_papers_that_fit_the_path_are_offered_and_others_are_refused() {
    let (_folder, registry) = filled(Sample::Malang);
    let press = OfficePress::default();
    for submission in of_each_path(&registry) {
        let id = SubmissionId {
            id: submission.id.clone(),
        };
        let offered: BTreeSet<PaperKind> = papers::list(&registry, &id)
            .unwrap()
            .into_iter()
            .map(|one| one.paper)
            .collect();
        let path = submission.form.path.as_str();
        let ours = submission.form.initiative == rules::Initiative::Ours;
        assert_eq!(offered.contains(&PaperKind::NkDraft), path == "sinergi", "{path}");
        assert_eq!(
            offered.contains(&PaperKind::KbDraft),
            path.starts_with("ksdd") || path.starts_with("ksdpk"),
            "{path}"
        );
        assert_eq!(
            offered.contains(&PaperKind::SecondRequest),
            ours && (path.starts_with("ksdd-") || path == "sinergi"),
            "{path}: only KSDD and Sinergi know a second request (PM22 Pasal 8 and 54)"
        );
        for paper in PaperKind::ALL.into_iter().filter(|one| !offered.contains(one)) {
            let request = PaperRequest {
                submission: submission.id.clone(),
                paper,
                format: PaperFormat::Pdf,
                meeting: None,
            };
            let problem = papers::make(&registry, &press, &request).unwrap_err();
            assert_eq!(problem.code, "paper.not_offered");
        }
    }
}

#[test]
fn a_contract_with_a_third_party_has_sanctions_and_a_ministry_is_the_first_party() {
    let (folder, registry) = filled(Sample::Malang);
    let press = OfficePress::default();
    let mut checked = 0;
    for submission in of_each_path(&registry) {
        let path = submission.form.path.as_str();
        let paper = match path {
            "sinergi" => PaperKind::NkDraft,
            "ksdpk-ours" | "ksdpk-theirs" | "ksdd-voluntary" => PaperKind::PksDraft,
            _ => continue,
        };
        let request = PaperRequest {
            submission: submission.id.clone(),
            paper,
            format: PaperFormat::Pdf,
            meeting: None,
        };
        let said = text(&papers::make(&registry, &press, &request).unwrap(), &folder);
        assert_eq!(
            said.contains("SANKSI"),
            path.starts_with("ksdpk"),
            "{path}: PP28 Pasal 19 ayat (2)"
        );
        let (first, second) = (
            said.find("PIHAK KEDUA,").unwrap(),
            said.rfind("PIHAK KESATU,").unwrap(),
        );
        assert!(first < second, "{path}: PIHAK KEDUA signs at the left");
        if path == "sinergi" {
            let first = said.split("selanjutnya disebut PIHAK KESATU").next().unwrap();
            let before = first.rsplit("untuk dan atas nama").next().unwrap();
            assert!(
                !before.contains("Kota Malang"),
                "the ministry comes first: {before}"
            );
        }
        checked += 1;
    }
    assert!(checked >= 2, "the sample shows contracts and a Nota Kesepakatan");
}

/// A submission of a path that waits at a stage.
fn waiting(registry: &Registry, path: &str, stage: &str) -> Submission {
    let id = registry
        .read(|c| submissions::page(c, &Turns::new(), &SubmissionQuery::default(), 0, 500))
        .unwrap();
    let id = id
        .items
        .iter()
        .find(|one| one.path == path && one.waiting == stage);
    let id = &id
        .unwrap_or_else(|| panic!("the sample has a {path} at {stage}"))
        .id;
    registry.read(|c| submissions::get(c, id)).unwrap().unwrap()
}

fn printed(
    registry: &Registry,
    folder: &tempfile::TempDir,
    submission: &Submission,
    paper: PaperKind,
    meeting: Option<&str>,
) -> String {
    let request = PaperRequest {
        submission: submission.id.clone(),
        paper,
        format: PaperFormat::Pdf,
        meeting: meeting.map(str::to_owned),
    };
    text(
        &papers::make(registry, &OfficePress::default(), &request).unwrap(),
        folder,
    )
}
