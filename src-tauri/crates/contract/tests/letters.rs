//! Letters through the border: what is asked for is what the paper says, and the same content gives the same bytes.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use contract::desk;
use contract::letters::{self, LetterIssue, LetterRequest, OfficePress, PrintId, VerifyRequest};
use contract::recap::PeriodChoice;
use registry::Registry;
use registry::letters::To;
use registry::samples::Sample;

fn malang() -> (tempfile::TempDir, Registry) {
    let folder = tempfile::tempdir().unwrap();
    let (registry, _) = contract::session::fill_sample(
        folder.path(),
        desk::system(),
        &desk::actor(),
        Sample::Malang,
        &mut |_, _| {},
    )
    .unwrap();
    (folder, registry)
}

fn request(registry: &Registry, year: i32, interim: bool) -> LetterRequest {
    let officials = registry.read(registry::settings::officials).unwrap();
    LetterRequest {
        to: To::Governor,
        period: PeriodChoice {
            year,
            semester: None,
            from_year: None,
        },
        scope: registry::Scope::InForce,
        date: chrono::NaiveDate::from_ymd_opt(2025, 8, 29).unwrap(),
        number: String::new(),
        official: officials[0].id.clone(),
        columns: Vec::new(),
        interim,
    }
}

#[test]
fn a_report_made_before_its_period_has_ended_says_so_on_paper() {
    let (_folder, registry) = malang();
    let press = OfficePress::default();
    let issue = |year, interim| {
        let letter = request(&registry, year, interim);
        let issued = letters::issue(
            &registry,
            &desk::actor(),
            &press,
            &LetterIssue { letter, draft: None },
        )
        .unwrap()
        .value;
        let verify = VerifyRequest {
            code: issued.newest.code,
        };
        let shown = letters::verify(&registry, &verify).unwrap();
        shown
            .must_show
            .into_iter()
            .find(|line| line.label == "Hal")
            .unwrap()
            .value
    };
    assert!(issue(2025, true).starts_with("Laporan Sementara Rekapitulasi"));
    assert!(issue(2024, false).starts_with("Laporan Rekapitulasi"));
}

#[test]
fn an_issued_letter_can_be_laid_out_again_to_the_same_bytes() {
    let (_folder, registry) = malang();
    let press = OfficePress::default();
    let letter = LetterIssue {
        letter: request(&registry, 2024, false),
        draft: None,
    };
    let issued = letters::issue(&registry, &desk::actor(), &press, &letter)
        .unwrap()
        .value;
    let print = PrintId {
        id: issued.id.clone(),
        print: None,
    };
    assert!(letters::same_bytes(&registry, &press, &print).unwrap());
    let numbered = letters::LetterNumber {
        id: issued.id,
        number: "100.2.2.3/7/2025".into(),
    };
    letters::number(&registry, &desk::actor(), &press, &numbered).unwrap();
    assert!(
        letters::same_bytes(
            &registry,
            &press,
            &PrintId {
                print: Some(1),
                ..print.clone()
            }
        )
        .unwrap()
    );
    assert!(
        letters::same_bytes(
            &registry,
            &press,
            &PrintId {
                print: Some(2),
                ..print
            }
        )
        .unwrap()
    );
}
