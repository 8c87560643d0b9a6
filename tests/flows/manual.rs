//! The manual as a paper: every page of help is on it, and nothing of it is lost.

use chrono::NaiveDate;
use contract::letters::OfficePress;
use contract::manual;
use contract::papers::PaperFormat;

fn made(format: PaperFormat) -> Vec<u8> {
    let day = NaiveDate::from_ymd_opt(2026, 1, 12).unwrap();
    manual::make(&OfficePress::default(), day, format).unwrap()
}

/// The text of a PDF, its lines joined.
fn text(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("buku.pdf");
    std::fs::write(&file, bytes).unwrap();
    let run = std::process::Command::new("pdftotext")
        .arg(&file)
        .arg("-")
        .output();
    let run = run.unwrap_or_else(|error| panic!("pdftotext is needed ({error}); install poppler-utils"));
    let text = String::from_utf8(run.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_page_of_help_is_on_paper() {
    let bytes = made(PaperFormat::Pdf);
    let text = text(&bytes);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/help");
    let mut pages = 0;
    for file in std::fs::read_dir(folder).unwrap().flatten() {
        if file.path().extension().is_none_or(|ending| ending != "md") {
            continue;
        }
        let page = std::fs::read_to_string(file.path()).unwrap();
        let headings = page
            .lines()
            .filter_map(|line| line.strip_prefix("# ").or_else(|| line.strip_prefix("## ")));
        for heading in headings {
            assert!(
                text.contains(heading),
                "{heading} of {:?} is not on paper",
                file.file_name()
            );
        }
        pages += 1;
    }
    assert!(pages > 30, "{pages}");
    // The same day gives the same book.
    assert_eq!(bytes, made(PaperFormat::Pdf));
    assert!(made(PaperFormat::Docx).starts_with(b"PK"));
}
