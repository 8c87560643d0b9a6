//! Working papers as their readers use them: refusals, the same bytes, the wish to stop.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::path::PathBuf;

use common::paper::{everything, surat_dinas};
use letters::paper::{Block, Item, PaperDoc, Signer, Table, blank, render, render_watched};
use letters::{Assets, LetterError, Place, Progress, TextFault};
use sha2::{Digest, Sha256};

#[test]
fn two_papers_have_the_bytes_they_always_had() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/letters/papers.txt");
    let mut now = String::new();
    for (name, paper) in [("everything", everything()), ("surat", surat_dinas())] {
        let first = render(&paper, &common::assets()).unwrap();
        assert_eq!(
            first,
            render(&paper, &common::assets()).unwrap(),
            "printing leaves no trace"
        );
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&first.bytes));
        writeln!(now, "{name} {hash} {}", first.pages).unwrap();
    }
    if std::env::var_os("LETTERS_BLESS").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap().replace('\r', "");
    assert_eq!(
        now, golden,
        "look at the pages, then bless them (tests/fixtures/letters/README.md)"
    );
}

#[test]
fn a_paper_survives_its_way_through_json_and_knows_no_other_field() {
    let paper = everything();
    let json = serde_json::to_value(&paper).unwrap();
    assert_eq!(serde_json::from_value::<PaperDoc>(json.clone()).unwrap(), paper);
    let mut other = json;
    other["blocks"][0]["colour"] = "red".into();
    assert!(
        serde_json::from_value::<PaperDoc>(other).is_err(),
        "a misspelt field would be lost without a word"
    );
}

#[test]
fn every_character_that_cannot_be_printed_is_named_with_its_block() {
    let mut paper = surat_dinas();
    paper.blocks.push(Block::points(["baik", "\u{4e2d}"]));
    paper.blocks.push(Block::text("a\u{202e}b"));
    let Err(LetterError::Text(faults)) = render(&paper, &common::assets()) else {
        panic!("a sign without a glyph prints as an empty box, a turning one says something else");
    };
    assert_eq!(
        faults,
        [
            TextFault::MissingGlyph {
                character: '\u{4e2d}',
                place: Place::Line {
                    field: "Daftar (bagian ke-5 naskah)".into(),
                    line: 2
                }
            },
            TextFault::ControlCharacter {
                character: '\u{202e}',
                place: Place::Field("Alinea (bagian ke-6 naskah)".into())
            },
        ]
    );
}

#[test]
fn what_does_not_fit_the_model_is_refused_before_anything_is_printed() {
    let refused = |change: &dyn Fn(&mut PaperDoc)| {
        let mut paper = surat_dinas();
        change(&mut paper);
        render(&paper, &common::assets()).unwrap_err()
    };
    assert!(matches!(refused(&|p| p.blocks.clear()), LetterError::Empty(_)));
    assert!(matches!(refused(&|p| p.title.clear()), LetterError::Empty(_)));
    assert!(matches!(
        refused(&|p| p.size = 30),
        LetterError::OutOfRange { .. }
    ));
    assert!(matches!(
        refused(&|p| p.blocks.push(Block::List {
            marks: vec![],
            items: vec![Item::new(4, "x")]
        })),
        LetterError::OutOfRange { .. }
    ));
    let signer = Signer {
        above: vec![],
        name: blank(20),
        below: vec![],
    };
    assert!(matches!(
        refused(&|p| p.blocks.push(Block::Signatures {
            signers: vec![signer.clone(); 4],
            align: Default::default()
        })),
        LetterError::OutOfRange { .. }
    ));
    assert!(matches!(
        refused(&|p| {
            let table = Table::plain(common::paper::columns(), vec![vec!["1".into()]]);
            p.blocks.push(Block::Table(table));
        }),
        LetterError::CellCount {
            found: 1,
            columns: 5,
            ..
        }
    ));
    assert!(
        matches!(
            refused(&|p| {
                let other = letters::paper::EmblemPlace::Picture("0".repeat(64));
                p.blocks.push(Block::Emblems {
                    left: other,
                    centre: Default::default(),
                    right: Default::default(),
                });
            }),
            LetterError::Malformed(_)
        ),
        "a second picture would be drawn as the first"
    );
    let mut lone = surat_dinas();
    lone.letterhead = None;
    assert!(
        render(&lone, &Assets::built_in()).is_ok(),
        "a paper without a picture needs none"
    );
}

#[test]
fn a_long_paper_stops_when_it_is_asked_to() {
    let mut paper = everything();
    let rows = (1..=5_000).map(common::paper::row).collect();
    paper.blocks = vec![Block::Table(Table::plain(common::paper::columns(), rows))];
    let asked = std::cell::Cell::new(0);
    let watch = |_| {
        asked.set(asked.get() + 1);
        if asked.get() > 20 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let stopped = render_watched(&paper, &common::assets(), Progress::watched(&watch));
    assert_eq!(stopped, Err(LetterError::Cancelled));
    assert_eq!(asked.get(), 21, "nothing is done after the wish to stop");
}
