//! What a report prints, over the samples of two cities.

use super::letter;
use crate::letters::{self, LetterIssue, LetterRequest, OfficePress, Reproduced, VerifyRequest};
use crate::recap::PeriodChoice;
use crate::work::Watch;
use crate::{Problem, desk, session};
use ::letters::LetterData;
use ::letters::paper::Block;
use registry::letters::{self as core, LetterKind, LetterOrder, To, report_to, tkksd_role};
use registry::samples::Sample;
use registry::{Registry, Semester, settings};

struct City {
    registry: Registry,
    _folder: tempfile::TempDir,
}

fn city(sample: Sample) -> City {
    let folder = tempfile::tempdir().unwrap();
    let (registry, _) = session::fill_sample(
        folder.path(),
        desk::system(),
        &desk::actor(),
        sample,
        &mut |_, _| {},
    )
    .unwrap();
    City {
        registry,
        _folder: folder,
    }
}

impl City {
    fn request(&self, kind: LetterKind, year: i32, semester: Option<Semester>) -> LetterRequest {
        let officials = self.registry.read(settings::officials).unwrap();
        let signer = officials
            .iter()
            .find(|one| tkksd_role(&one.job).is_some())
            .unwrap();
        LetterRequest {
            kind,
            to: report_to(kind, false).unwrap_or(To::Governor),
            period: PeriodChoice {
                year,
                semester,
                from_year: None,
            },
            scope: registry::Scope::InForce,
            date: chrono::NaiveDate::from_ymd_opt(year + 1, 1, 5).unwrap(),
            number: String::new(),
            official: signer.id.clone(),
            columns: Vec::new(),
            interim: false,
        }
    }

    fn issue(&self, request: &LetterRequest) -> core::Letter {
        let issue = LetterIssue {
            letter: request.clone(),
            draft: None,
        };
        letters::issue(
            &self.registry,
            &desk::actor(),
            &OfficePress::default(),
            &issue,
            Watch::nobody(),
        )
        .unwrap()
        .value
    }

    /// What the preview of a request lays out.
    fn previewed(&self, request: &LetterRequest) -> LetterData {
        let order = LetterOrder::try_from(request).unwrap();
        let press = OfficePress::default();
        let rules = self.registry.rules().unwrap();
        let content = self.registry.read(|c| {
            let waited = press.watched(Watch::nobody());
            core::compose_report(c, rules, "konsep", &order, self.registry.today(), &waited)
        });
        letter(&content.map_err(Problem::from).unwrap())
    }

    fn kept(&self, letter: &core::Letter) -> LetterData {
        let json = self
            .registry
            .read(|c| core::content(c, &letter.id, letter.newest.print))
            .unwrap()
            .unwrap();
        serde_json::from_str(&json).unwrap()
    }
}

/// Every text of a report.
fn texts(data: &LetterData) -> String {
    serde_json::to_string(&data.enclosure).unwrap()
}

#[test]
fn what_was_previewed_is_what_is_issued_for_every_kind_and_period() {
    for sample in [Sample::Malang, Sample::Yogyakarta] {
        let city = city(sample);
        for year in [2023, 2024] {
            for (kind, semester) in [
                (LetterKind::TkksdSemester, Some(Semester::First)),
                (LetterKind::TkksdSemester, Some(Semester::Second)),
                (LetterKind::TkksdAnnual, None),
                (LetterKind::ForeignAnnual, None),
            ] {
                let request = city.request(kind, year, semester);
                let outlook = letters::outlook(&city.registry, &request).unwrap();
                if !outlook.problems.is_empty() {
                    assert_eq!(
                        outlook.problems[0].code, "letter.no_foreign",
                        "{kind:?} {year}: {:?}",
                        outlook.problems
                    );
                    continue;
                }
                let shown = city.previewed(&request);
                let issued = city.issue(&request);
                let kept = city.kept(&issued);
                assert_eq!(outlook.recap.total, u32::try_from(kept.body.total()).unwrap());
                assert_eq!(
                    LetterData {
                        id: kept.id.clone(),
                        chain_head: kept.chain_head.clone(),
                        ..shown
                    },
                    kept,
                    "{kind:?} {year}: only the letter's own marks differ"
                );
            }
        }
    }
}

#[test]
fn an_issued_report_is_found_by_its_code_and_gives_the_same_bytes_once_more() {
    let city = city(Sample::Yogyakarta);
    let press = OfficePress::default();
    for kind in [LetterKind::TkksdAnnual, LetterKind::ForeignAnnual] {
        let letter = city.issue(&city.request(kind, 2024, None));
        let number = letters::LetterNumber {
            id: letter.id.clone(),
            number: format!("100.2.2.3/{}/2025", letter.newest.pages),
        };
        let numbered = letters::number(&city.registry, &desk::actor(), &press, &number, Watch::nobody())
            .unwrap()
            .value;
        for code in [&letter.newest.code, &numbered.newest.code] {
            let request = VerifyRequest { code: code.clone() };
            let found = letters::verify(&city.registry, &press, &request).unwrap();
            assert!(found.pdf_sound && found.content_sound, "{kind:?}");
            assert_eq!(
                found.reproduced,
                Reproduced::Yes,
                "{kind:?}: the older print holds too"
            );
        }
    }
}

#[test]
fn a_tkksd_report_speaks_in_its_own_name_to_the_head_and_sends_him_no_copy() {
    let city = city(Sample::Malang);
    let request = city.request(LetterKind::TkksdSemester, 2024, Some(Semester::Second));
    let data = city.previewed(&request);
    assert_eq!(data.addressee.lines, ["Wali Kota Malang"]);
    assert_eq!(data.signatory.capacity_lines, ["SEKRETARIS DAERAH", "selaku"]);
    assert_eq!(data.signatory.job, "KETUA TIM KOORDINASI KERJA SAMA DAERAH");
    assert!(
        data.copies.iter().all(|copy| !copy.contains("Wali Kota")),
        "{:?}",
        data.copies
    );
    let said = texts(&data);
    for words in [
        "LAPORAN SEMESTER",
        "Pasal 46 ayat (2) huruf j dan ayat (3)",
        "Pasal 60 ayat (1)",
        "Kerja Sama yang Belum Dilaporkan",
        "Rencana Tindak Lanjut",
        "Upaya Penyelesaian (h)",
    ] {
        assert!(said.contains(words), "the report says {words:?}");
    }
}

#[test]
fn a_foreign_report_has_the_nine_items_in_their_order_and_room_where_one_is_missing() {
    let city = city(Sample::Yogyakarta);
    let data = city.previewed(&city.request(LetterKind::ForeignAnnual, 2024, None));
    let headings: Vec<&str> = data
        .enclosure
        .iter()
        .filter_map(|block| match block {
            Block::Heading { text } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(headings.len(), 10, "{headings:?}");
    for (n, heading) in headings.iter().skip(1).enumerate() {
        assert!(heading.starts_with(&format!("{}. ", n + 1)), "{heading}");
    }
    let room = data
        .enclosure
        .iter()
        .filter(|block| matches!(block, Block::Fill { .. }))
        .count();
    assert!(room > 0, "what the register does not hold is written by hand");
}

#[test]
fn no_key_stands_in_the_place_of_its_words() {
    for (sample, kind, semester) in [
        (Sample::Malang, LetterKind::TkksdSemester, Some(Semester::First)),
        (Sample::Malang, LetterKind::TkksdAnnual, None),
        (Sample::Yogyakarta, LetterKind::ForeignAnnual, None),
    ] {
        let city = city(sample);
        let data = city.previewed(&city.request(kind, 2024, semester));
        let said = serde_json::to_value(&data.enclosure).unwrap();
        let mut found = Vec::new();
        strings(&said, &mut found);
        for text in found.iter().chain([&data.subject, &data.signatory.job]) {
            assert!(!text.contains(['_', '{', '}']), "{kind:?}: {text:?}");
        }
    }
}

/// Every printed string; tags and ids of columns are none.
fn strings(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(all) => all.iter().for_each(|one| strings(one, found)),
        serde_json::Value::Object(all) => all
            .iter()
            .filter(|(key, _)| !["block", "id", "align", "style", "orientation"].contains(&key.as_str()))
            .for_each(|(_, one)| strings(one, found)),
        _ => {}
    }
}
