//! A recap by two sides on paper, and its chart as a picture.

use chrono::NaiveDate;
use contract::Problem;
use contract::letters::OfficePress;
use contract::papers::{PaperFormat, recap as annex};
use contract::recap::{self, PictureKind, RecapMeasure, RecapPicture, RecapPrint, RecapSpan};
use registry::Registry;
use registry::agreements::{AgreementQuery, Kind};
use registry::recap::{Dimension, PivotQuestion};

use super::{office, text};

fn question(rows: Dimension, columns: Option<Dimension>) -> RecapPrint {
    RecapPrint {
        question: PivotQuestion {
            rows,
            columns,
            filter: AgreementQuery::default(),
            amounts: true,
        },
        measure: RecapMeasure::Count,
        compared: None,
        format: PaperFormat::Pdf,
    }
}

fn print(registry: &Registry, request: &RecapPrint) -> Result<Vec<u8>, Problem> {
    annex::make(registry, &OfficePress::default(), request)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_annex_says_what_was_counted_when_and_for_whom_and_holds_every_figure() {
    let (folder, registry) = office();
    let mut request = question(Dimension::Kind, Some(Dimension::Year));
    request.question.filter.signed_from = Some(day("2021-01-01"));
    request.question.filter.urusan = vec!["1.01".into()];
    let bytes = print(&registry, &request).unwrap();
    assert!(
        bytes == print(&registry, &request).unwrap(),
        "the same day and data give the same bytes"
    );
    let said = text(&bytes, &folder);
    for expected in [
        "REKAPITULASI KERJA SAMA DAERAH",
        "JUMLAH KERJA SAMA MENURUT JENIS DAN TAHUN PENANDATANGANAN",
        "Kota Malang",
        "ditandatangani sejak 1 Januari 2021",
        "Urusan: Pendidikan",
    ] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    assert!(!said.contains('{'), "a mark was left without its value: {said}");
    let counted = recap::pivot(&registry, &request.question).unwrap();
    for heading in counted.rows.iter().chain(&counted.columns) {
        assert!(said.contains(&heading.label), "{} in {said}", heading.label);
    }
    let sums: Vec<String> = counted
        .columns
        .iter()
        .map(|one| one.total.count)
        .chain([counted.total.count])
        .map(|count| count.to_string())
        .collect();
    assert!(
        said.contains(&format!("Jumlah {}", sums.join(" "))),
        "{sums:?} in {said}"
    );
    assert_eq!(
        annex::file_name(&request),
        "Rekapitulasi-Jenis-dan-Tahun-penandatanganan.pdf"
    );
}

#[test]
fn two_periods_print_side_by_side_with_the_difference_in_words() {
    let (folder, registry) = office();
    let mut request = question(Dimension::Kind, None);
    request.question.filter.signed_from = Some(day("2025-01-01"));
    request.question.filter.signed_to = Some(day("2025-12-31"));
    request.compared = Some(RecapSpan {
        from: day("2024-01-01"),
        to: day("2024-12-31"),
    });
    let said = text(&print(&registry, &request).unwrap(), &folder);
    let total = |year: i32| {
        let mut question = request.question.clone();
        question.filter.signed_from = NaiveDate::from_ymd_opt(year, 1, 1);
        question.filter.signed_to = NaiveDate::from_ymd_opt(year, 12, 31);
        recap::pivot(&registry, &question).unwrap().total.count
    };
    let (now, before) = (total(2025), total(2024));
    assert_ne!(now, before);
    let word = if now > before { "naik" } else { "turun" };
    let sign = if now > before { "+" } else { "-" };
    let line = format!("Jumlah {now} {before} {sign}{} {word}", now.abs_diff(before));
    assert!(said.contains(&line), "{line} in {said}");
}

#[test]
fn values_print_in_rupiah_and_say_how_many_agreements_hold_one() {
    let (folder, registry) = office();
    let mut request = question(Dimension::WorkUnit, None);
    request.measure = RecapMeasure::Amount;
    let said = text(&print(&registry, &request).unwrap(), &folder);
    let total = recap::pivot(&registry, &request.question).unwrap().total;
    let rupiah = letters::thousands(u64::try_from(total.amount / 100).unwrap());
    assert!(said.contains(&format!("Rp{rupiah}")), "{rupiah} in {said}");
    assert!(said.contains(&format!(
        "dicatat pada {} dari {} kerja sama",
        total.valued, total.count
    )));
    assert!(
        said.contains("20 baris terbesar"),
        "many units are drawn as their largest"
    );
}

#[test]
fn nothing_to_count_and_too_many_columns_are_refused_with_a_way_out() {
    let (_folder, registry) = office();
    let mut empty = question(Dimension::Kind, None);
    empty.question.filter.kinds = vec![Kind::Ksdll];
    empty.question.filter.signed_to = Some(day("1950-01-01"));
    assert_eq!(print(&registry, &empty).unwrap_err().code, "recap.print_empty");
    let wide = question(Dimension::Kind, Some(Dimension::WorkUnit));
    assert_eq!(print(&registry, &wide).unwrap_err().code, "recap.print_too_wide");
    let same = question(Dimension::Kind, Some(Dimension::Kind));
    assert_eq!(print(&registry, &same).unwrap_err().code, "recap.same_twice");
}

#[test]
fn a_picture_is_written_only_when_it_is_what_it_says() {
    let picture = |kind, bytes: &[u8]| RecapPicture {
        kind,
        title: "Jumlah kerja sama menurut jenis".into(),
        bytes: bytes.to_vec(),
    };
    let png = picture(PictureKind::Png, b"\x89PNG\r\n\x1a\n...");
    assert_eq!(
        recap::picture_name(&png).unwrap(),
        "Jumlah-kerja-sama-menurut-jenis.png"
    );
    let svg = picture(PictureKind::Svg, b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assert_eq!(
        recap::picture_name(&svg).unwrap(),
        "Jumlah-kerja-sama-menurut-jenis.svg"
    );
    for wrong in [
        picture(PictureKind::Png, b"<svg/>"),
        picture(PictureKind::Svg, b"<svg>\xff"),
    ] {
        assert_eq!(recap::picture_name(&wrong).unwrap_err().code, "recap.picture");
    }
}
