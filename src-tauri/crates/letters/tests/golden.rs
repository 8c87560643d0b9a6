//! Equal data give equal bytes: in one process, between processes, on every platform.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::fmt::Write as _;
use std::path::PathBuf;

use letters::{LetterData, render, render_slip};
use sha2::{Digest, Sha256};

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

fn letters_of_the_golden_file() -> [(&'static str, LetterData); 3] {
    [
        ("malang", common::malang()),
        ("yogyakarta", common::yogyakarta()),
        ("sample", common::sample_all_columns()),
    ]
}

#[test]
fn three_letters_have_the_bytes_they_always_had() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/letters/golden.txt");
    let mut now = String::new();
    for (name, data) in letters_of_the_golden_file() {
        let printed = render(&data, &common::assets()).unwrap();
        writeln!(now, "{name} {} {}", hex(&printed.bytes), printed.code.unwrap()).unwrap();
    }
    if std::env::var_os("LETTERS_BLESS").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap().replace('\r', "");
    assert_eq!(
        now, golden,
        "a printed letter has other bytes than before: if that is meant, look at the pages and bless them \
         (tests/fixtures/letters/README.md)"
    );
}

#[test]
fn a_letter_with_a_report_has_the_bytes_it_always_had() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/letters/reports.txt");
    let printed = render(&common::report::letter(), &common::assets()).unwrap();
    let now = format!(
        "tkksd {} {} {}\n",
        hex(&printed.bytes),
        printed.code.unwrap(),
        printed.pages
    );
    if std::env::var_os("LETTERS_BLESS").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap().replace('\r', "");
    assert_eq!(
        now, golden,
        "a printed report has other bytes than before: if that is meant, look at the pages and bless them \
         (tests/fixtures/letters/README.md)"
    );
}

#[test]
fn a_report_behind_a_letter_is_bound_into_its_code_and_leaves_no_trace_in_a_letter_without_one() {
    let with = common::report::letter();
    let code = |data: &LetterData| render(data, &common::assets()).unwrap().code.unwrap();
    let mut changed = with.clone();
    let Some(letters::paper::Block::Heading { text }) = changed.enclosure.get_mut(1) else {
        panic!("the second block is a heading");
    };
    text.push('.');
    assert_ne!(code(&with), code(&changed), "one sign more is another letter");
    let json = serde_json::to_string(&common::malang()).unwrap();
    assert!(
        !json.contains("enclosure"),
        "codes of letters without a report still hold"
    );
}

#[test]
fn a_consolidated_recap_has_the_bytes_it_always_had() {
    let file =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/letters/consolidated.txt");
    let printed = render(&common::consolidated::letter(), &common::assets()).unwrap();
    let now = format!(
        "consolidated {} {} {}\n",
        hex(&printed.bytes),
        printed.code.unwrap(),
        printed.pages
    );
    if std::env::var_os("LETTERS_BLESS").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap().replace('\r', "");
    assert_eq!(
        now, golden,
        "a printed letter has other bytes than before: if that is meant, look at the pages and bless them \
         (tests/fixtures/letters/README.md)"
    );
}

#[test]
fn figures_and_annexes_of_a_consolidated_recap_are_bound_into_its_code_and_leave_no_trace_elsewhere() {
    let code = |data: &LetterData| render(data, &common::assets()).unwrap().code.unwrap();
    let first = common::consolidated::letter();
    let mut figure = first.clone();
    figure.body.consolidation.as_mut().unwrap().per_document[0].count -= 1;
    let mut annex = first.clone();
    annex.annexes.pop();
    assert_ne!(code(&first), code(&figure), "one figure less is another letter");
    assert_ne!(code(&first), code(&annex), "one annex less is another letter");
    let json = serde_json::to_string(&common::malang()).unwrap();
    for field in ["annexes", "consolidation", "sums"] {
        assert!(
            !json.contains(field),
            "codes of other letters still hold: {field}"
        );
    }
}

#[test]
fn printing_twice_in_one_process_gives_the_same_bytes() {
    let assets = common::assets();
    let first = render(&common::malang(), &assets).unwrap();
    render(&common::yogyakarta(), &assets).unwrap();
    let second = render(&common::malang(), &assets).unwrap();
    assert!(
        first == second,
        "a letter between two prints must leave no trace in the second"
    );
    let slip = render_slip(&common::slip(), &assets).unwrap();
    assert!(slip == render_slip(&common::slip(), &assets).unwrap());
}

#[test]
fn a_letter_survives_its_way_through_json() {
    let data = common::malang();
    let json = serde_json::to_string(&data).unwrap();
    let back: LetterData = serde_json::from_str(&json).unwrap();
    assert_eq!(back, data);
    assert_eq!(
        letters::fingerprint(&back).unwrap(),
        letters::fingerprint(&data).unwrap(),
        "a frozen letter must print the same bytes for ever"
    );
}
