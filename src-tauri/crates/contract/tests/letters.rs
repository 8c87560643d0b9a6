//! Letters through the border: what is asked for is what the paper says, and the same content gives the same bytes.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use contract::desk;
use contract::letters::{self, LetterIssue, LetterRequest, OfficePress, Reproduced, VerifyRequest};
use contract::recap::PeriodChoice;
use contract::work::Watch;
use registry::Registry;
use registry::letters::To;
use registry::samples::Sample;
use registry::settings::LetterheadKind;

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
        kind: registry::letters::LetterKind::Recap,
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
            Watch::nobody(),
        )
        .unwrap()
        .value;
        let verify = VerifyRequest {
            code: issued.newest.code,
        };
        let shown = letters::verify(&registry, &press, &verify).unwrap();
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
fn a_checked_letter_is_laid_out_again_from_its_kept_data_and_gives_the_same_bytes() {
    let (folder, registry) = malang();
    let press = OfficePress::default();
    let letter = LetterIssue {
        letter: request(&registry, 2024, false),
        draft: None,
    };
    let first = letters::issue(&registry, &desk::actor(), &press, &letter, Watch::nobody())
        .unwrap()
        .value
        .newest;
    let numbered = letters::LetterNumber {
        id: first.letter_id.clone(),
        number: "100.2.2.3/7/2025".into(),
    };
    let second = letters::number(&registry, &desk::actor(), &press, &numbered, Watch::nobody())
        .unwrap()
        .value
        .newest;
    let verify = |code: &str| {
        letters::verify(
            &registry,
            &press,
            &VerifyRequest {
                code: code.to_owned(),
            },
        )
        .unwrap()
    };
    for print in [&first, &second] {
        assert_eq!(
            verify(&print.code).reproduced,
            Reproduced::Yes,
            "print {}",
            print.print
        );
    }

    let (shelf, rest) = second.pdf_sha256.split_at(2);
    std::fs::write(folder.path().join("files").join(shelf).join(rest), b"rusak").unwrap();
    let damaged = verify(&second.code);
    assert_eq!(
        (damaged.pdf_sound, damaged.content_sound, damaged.reproduced),
        (false, true, Reproduced::Yes),
        "a damaged file is told apart from data that still give the letter: it can be printed again"
    );
}

#[test]
fn a_letter_whose_emblem_is_gone_is_still_found_and_not_said_to_be_reproduced() {
    let (folder, registry) = malang();
    let press = OfficePress::default();
    let mut picture = Vec::new();
    let mut png = png::Encoder::new(&mut picture, 1, 1);
    png.set_color(png::ColorType::Rgb);
    png.write_header()
        .unwrap()
        .write_image_data(&[200, 16, 46])
        .unwrap();
    let path = folder.path().join("lambang.png");
    std::fs::write(&path, &picture).unwrap();
    for letterhead in [LetterheadKind::Head, LetterheadKind::Secretariat] {
        contract::settings::set_emblem(&registry, &desk::actor(), letterhead, Some(&path)).unwrap();
    }
    let letter = LetterIssue {
        letter: request(&registry, 2024, false),
        draft: None,
    };
    let issued = letters::issue(&registry, &desk::actor(), &press, &letter, Watch::nobody()).unwrap();
    let code = VerifyRequest {
        code: issued.value.newest.code,
    };
    let verify = || letters::verify(&registry, &press, &code).unwrap();
    assert_eq!(verify().reproduced, Reproduced::Yes);
    let digest = files::Digest::of(&picture);
    std::fs::remove_file(registry.vault().path(&digest)).unwrap();
    let found = verify();
    assert_eq!((found.pdf_sound, found.reproduced), (true, Reproduced::NotTried));
}
