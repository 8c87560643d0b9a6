//! A letter as a file for word processors says what its paper says, word for word.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use letters::{LetterData, docx, render};
use roxmltree::Document;
use std::io::{Cursor, Read as _};
use std::process::Command;

/// What Word shows of the body, paragraph by paragraph.
fn written(data: &LetterData) -> String {
    let bytes = docx(data, &common::assets()).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    zip.by_name("word/document.xml")
        .unwrap()
        .read_to_string(&mut xml)
        .unwrap();
    let document = Document::parse(&xml).unwrap();
    let paragraphs = document
        .descendants()
        .filter(|node| node.tag_name().name() == "p");
    let text = |node: roxmltree::Node<'_, '_>| -> String {
        let parts = node.descendants().filter(|one| one.tag_name().name() == "t");
        parts.filter_map(|one| one.text()).collect()
    };
    paragraphs.map(text).collect::<Vec<_>>().join(" ")
}

/// What the PDF says.
fn printed(data: &LetterData) -> String {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("surat-{}.pdf", data.id));
    std::fs::write(&file, render(data, &common::assets()).unwrap().bytes).unwrap();
    let output = Command::new("pdftotext")
        .args(["-raw", file.to_str().unwrap(), "-"])
        .output()
        .unwrap_or_else(|e| panic!("pdftotext is needed to read letters back ({e}); install poppler-utils"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Signs that carry meaning, in their order: lines are broken differently, and hyphens added at their ends.
fn dense(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// Sentences and cells of a letter, as the data names them.
fn said(data: &LetterData) -> Vec<String> {
    let mut all = vec![
        data.number.clone(),
        data.nature.clone(),
        data.subject.clone(),
        data.signatory.name.clone(),
        data.signatory.job.clone(),
        data.addressee.place.clone(),
    ];
    all.extend(data.addressee.lines.clone());
    all.extend(data.copies.clone());
    if let Some(annex) = &data.annex {
        all.extend(annex.title.clone());
        all.extend(annex.columns.iter().map(|column| column.heading.clone()));
        all.push(annex.total.clone());
        for group in &annex.groups {
            all.extend([group.title.clone(), group.subtotal.clone()]);
            all.extend(group.rows.iter().flatten().flat_map(|cell| cell.0.clone()));
        }
    }
    all
}

#[test]
fn everything_the_letter_says_stands_in_the_file() {
    for data in [
        common::malang(),
        common::yogyakarta(),
        common::sample_all_columns(),
    ] {
        let text = dense(&written(&data));
        let said = said(&data);
        assert!(said.len() > 50, "{}", said.len());
        for one in said {
            assert!(text.contains(&dense(&one)), "{one:?}");
        }
        let place = |part: &str| text.find(&dense(part)).unwrap();
        let (copies, annex) = (
            place("Tembusan:"),
            place(&data.annex.as_ref().unwrap().title.concat()),
        );
        assert!(
            place(&data.signatory.name) < copies && copies < annex,
            "copies stand under the signature"
        );
    }
}

/// The letter itself, up to its signature: word for word what the paper says, in its order.
#[test]
fn the_sentences_of_the_letter_are_those_of_the_paper() {
    for data in [
        common::malang(),
        common::yogyakarta(),
        common::report::letter(),
        common::consolidated::letter(),
    ] {
        let (file, paper) = (dense(&written(&data)), dense(&printed(&data)));
        let from = dense(&data.addressee.place);
        let body = |text: &str| {
            let rest = &text[text.find(&from).unwrap() + from.len()..];
            rest[..rest.find(&dense(&data.signatory.name)).unwrap()].to_owned()
        };
        // Word makes the marks of points itself, and the foot of a page when it breaks one.
        let paper = body(&paper);
        let mut rest = paper.chars();
        for sign in body(&file).chars() {
            assert!(
                rest.any(|other| other == sign),
                "{sign} of the file is missing on the paper: {paper}"
            );
        }
        let (most, least) = (paper.chars().count(), body(&file).chars().count());
        assert!(least > 300 && most - least < 150, "{least} of {most} signs");
    }
}

#[test]
fn equal_letters_give_equal_files_and_a_draft_has_no_code() {
    let data = common::malang();
    assert!(docx(&data, &common::assets()).unwrap() == docx(&data, &common::assets()).unwrap());
    let foot = |data: &LetterData| {
        let mut zip = zip::ZipArchive::new(Cursor::new(docx(data, &common::assets()).unwrap())).unwrap();
        let mut xml = String::new();
        zip.by_name("word/footer1.xml")
            .unwrap()
            .read_to_string(&mut xml)
            .unwrap();
        xml
    };
    let code = render(&data, &common::assets())
        .unwrap()
        .code
        .unwrap()
        .to_string();
    assert!(foot(&data).contains(&code), "the file names the letter it is of");
    assert!(!foot(&common::draft()).contains("Kode surat"));
}
