//! Rules of the pages of a paper, checked on the drawing list.

use super::check::{check_paper, composed};
use super::model::*;
use super::{blank, lay, render};
use crate::common;
use crate::fonts::{Face, Fonts};
use crate::progress::Progress;
use crate::sheet::{Book, Draw, Role, Sheet, Tag, mm};
use crate::wording;

fn book(paper: &PaperDoc) -> Book {
    let assets = common::assets();
    let fonts = Fonts::read(&assets).unwrap();
    let paper = composed(paper);
    check_paper(&paper, &fonts).unwrap();
    let emblem = render::emblem(&paper, &assets).unwrap();
    let words = wording::recap().unwrap();
    lay::lay(&paper, &fonts, &words, emblem.as_ref(), Progress::unwatched()).unwrap()
}

/// Lines of the content of a sheet from top to bottom.
fn lines(sheet: &Sheet) -> Vec<String> {
    let mut lines: Vec<(f64, f64, &str)> = sheet
        .marks
        .iter()
        .filter(|m| m.role != Role::Artifact)
        .filter_map(|m| match &m.draw {
            Draw::Text { x, y, text, .. } => Some((*y, *x, text.as_str())),
            _ => None,
        })
        .collect();
    lines.sort_by(|a, b| a.partial_cmp(b).unwrap());
    let mut out: Vec<(f64, String)> = Vec::new();
    for (y, _, text) in lines {
        match out.last_mut() {
            Some((last, line)) if *last == y => {
                line.push(' ');
                line.push_str(text);
            }
            _ => out.push((y, text.to_owned())),
        }
    }
    out.into_iter().map(|(_, line)| line).collect()
}

fn signatures() -> Block {
    Block::Signatures {
        signers: vec![Signer {
            above: vec!["Ketua TKKSD,".into()],
            name: blank(30),
            below: vec![],
        }],
        align: Default::default(),
    }
}

#[test]
fn nothing_stands_outside_the_margins() {
    let assets = common::assets();
    let fonts = Fonts::read(&assets).unwrap();
    for paper in [common::paper::everything(), common::paper::surat_dinas()] {
        for (n, sheet) in book(&paper).sheets.iter().enumerate() {
            let turned = sheet.width > sheet.height;
            let left = mm(if turned { paper.page.right } else { paper.page.left });
            let right = sheet.width - mm(paper.page.right);
            let bottom = sheet.height - mm(paper.page.bottom);
            for mark in sheet.marks.iter().filter(|m| m.role != Role::Artifact) {
                let Draw::Text {
                    x,
                    y,
                    face,
                    size,
                    gap,
                    text,
                } = &mark.draw
                else {
                    continue;
                };
                let spaces = text.chars().filter(|c| matches!(c, ' ' | '\u{a0}')).count() as f64;
                let end = x + fonts.width(text, *face, *size) + spaces * gap;
                assert!(*x >= left - 0.5, "page {}: {text} begins at {x}", n + 1);
                assert!(end <= right + 0.5, "page {}: {text} ends at {end}", n + 1);
                assert!(*y <= bottom + 0.5, "page {}: {text} stands at {y}", n + 1);
            }
        }
    }
}

#[test]
fn a_signature_has_two_lines_above_it_at_every_length() {
    for n in 1..=70 {
        let mut paper = PaperDoc::new("Panjang", common::paper::day());
        paper.blocks = (0..n).map(|i| Block::text(format!("Alinea ke-{i}"))).collect();
        paper.blocks.push(signatures());
        let book = book(&paper);
        let last = lines(book.sheets.last().unwrap());
        let at = last.iter().position(|l| l == "Ketua TKKSD,").unwrap();
        assert!(at >= 2.min(n), "{n} paragraphs: {last:?}");
    }
}

#[test]
fn a_signature_below_a_table_takes_its_last_row_along() {
    for n in 20..=60 {
        let mut paper = PaperDoc::new("Tabel", common::paper::day());
        let rows = (1..=n).map(common::paper::row).collect();
        paper.blocks = vec![
            Block::Table(Table::plain(common::paper::columns(), rows)),
            signatures(),
        ];
        let book = book(&paper);
        let last = lines(book.sheets.last().unwrap());
        assert!(
            last.iter().any(|l| l.starts_with(&format!("{n} Kesesuaian"))),
            "{n} rows: the signature stands alone below nothing: {last:?}"
        );
    }
}

#[test]
fn a_heading_never_ends_a_page() {
    for n in 30..=60 {
        let mut paper = PaperDoc::new("Judul", common::paper::day());
        paper.blocks = (0..n).map(|i| Block::text(format!("Alinea ke-{i}"))).collect();
        paper.blocks.push(Block::Clause {
            label: "Pasal 9".into(),
            title: "KEADAAN KAHAR".into(),
        });
        paper.blocks.push(Block::text(common::paper::LONG));
        paper.blocks.push(Block::heading("Lampiran tabel"));
        let rows = (1..=3).map(common::paper::row).collect();
        paper
            .blocks
            .push(Block::Table(Table::plain(common::paper::columns(), rows)));
        for sheet in &book(&paper).sheets {
            let last = lines(sheet).pop().unwrap();
            assert!(
                !["Pasal 9", "KEADAAN KAHAR", "Lampiran tabel"].contains(&last.as_str()),
                "{n} paragraphs: a page ends with {last}"
            );
        }
    }
}

#[test]
fn a_turned_page_begins_where_it_is_asked_for_and_no_page_is_empty() {
    let book = book(&common::paper::everything());
    let turned: Vec<bool> = book.sheets.iter().map(|s| s.width > s.height).collect();
    assert_eq!(turned, [false, false, true, true]);
    for sheet in &book.sheets {
        assert!(!lines(sheet).is_empty());
    }
    let mut paper = PaperDoc::new("Berulang", common::paper::day());
    let turn = Block::Turn {
        orientation: Orientation::Landscape,
    };
    paper.blocks = vec![
        turn,
        Block::PageBreak,
        Block::text("Isi"),
        Block::PageBreak,
        Block::PageBreak,
        Block::text("Lagi"),
    ];
    let sheets = self::book(&paper).sheets;
    assert_eq!(sheets.len(), 2, "breaks upon breaks leave no empty page");
    assert!(sheets.iter().all(|s| s.width > s.height));
}

#[test]
fn the_reading_order_is_that_of_the_blocks() {
    let book = book(&common::paper::everything());
    let tags: Vec<Tag> = book
        .tree
        .nodes
        .iter()
        .filter(|n| n.parent == 0)
        .map(|n| n.tag)
        .collect();
    let at = |tag: Tag| tags.iter().position(|t| *t == tag).unwrap();
    assert!(at(Tag::Figure) < at(Tag::H1) && at(Tag::H1) < at(Tag::L) && at(Tag::L) < at(Tag::Table));
    assert_eq!(
        tags.last(),
        Some(&Tag::P),
        "the last thing read is the signature below the table"
    );
}

#[test]
fn a_page_is_saved_by_single_spacing_if_that_is_enough() {
    let paper = |n: usize| {
        let mut paper = PaperDoc::new("Surat", common::paper::day());
        paper.blocks = (0..n).map(|_| Block::text(common::paper::LONG)).collect();
        paper
    };
    let pages = |n: usize| book(&paper(n)).sheets.len();
    let easy = (1..).find(|n| {
        let height: f64 = 4.0 * 12.0 * 1.217 + 5.0;
        f64::from(u32::try_from(*n).unwrap()) * height > mm(297 - 45) + 5.0
    });
    assert_eq!(
        pages(easy.unwrap()),
        1,
        "one paragraph too many is no reason for a second page"
    );
    assert_eq!(
        pages(easy.unwrap() + 4),
        2,
        "and no paper is squeezed beyond single spacing"
    );
}

#[test]
fn an_annex_names_its_document_at_the_upper_right_and_numbers_its_columns_on_every_page() {
    let mut paper = common::paper::everything();
    paper.orientation = Orientation::Landscape;
    let rows = (1..=40).map(common::paper::row).collect();
    paper.blocks = vec![
        Block::AnnexHead {
            lines: vec!["LAMPIRAN".into(), "KEPUTUSAN WALI KOTA MALANG".into()],
            rows: vec![
                Pair::new("NOMOR", "188/12/2026"),
                Pair::new("TENTANG", common::paper::LONG),
            ],
        },
        Block::Table(Table {
            numbered: true,
            ..Table::plain(common::paper::columns(), rows)
        }),
        signatures(),
    ];
    let book = book(&paper);
    assert!(book.sheets.len() > 1, "the table goes on");
    for sheet in &book.sheets {
        let numbers: Vec<&str> = sheet
            .marks
            .iter()
            .filter_map(|mark| match &mark.draw {
                Draw::Text {
                    face: Face::Bold,
                    text,
                    ..
                } => Some(text.as_str()),
                _ => None,
            })
            .filter(|text| text.chars().all(|c| c.is_ascii_digit()))
            .collect();
        assert_eq!(
            numbers,
            ["1", "2", "3", "4", "5"],
            "a column can be spoken of on every page"
        );
    }
    let first = &book.sheets[0];
    let of = |wanted: &str| {
        first.marks.iter().find_map(|mark| match &mark.draw {
            Draw::Text { x, y, text, .. } if text == wanted => Some((*x, *y)),
            _ => None,
        })
    };
    let (head, number) = (of("LAMPIRAN").unwrap(), of("188/12/2026").unwrap());
    assert!(head.0 > first.width / 2.0, "in the right half: {head:?}");
    assert!(
        number.0 > of("NOMOR").unwrap().0 && number.1 > head.1,
        "colon under colon, below"
    );
}

#[test]
fn the_last_row_goes_whole_to_the_page_of_the_signature() {
    for rows in 5..=40 {
        let mut paper = common::paper::everything();
        paper.orientation = Orientation::Landscape;
        let rows = (1..=rows).map(common::paper::row).collect();
        paper.blocks = vec![
            Block::Table(Table {
                row_lines: 5,
                ..Table::plain(common::paper::columns(), rows)
            }),
            signatures(),
        ];
        let book = book(&paper);
        let last = lines(book.sheets.last().unwrap());
        assert!(
            last.iter().any(|line| line.contains("Kesesuaian butir")),
            "a row and not the rest of one stands above the signature: {last:?}"
        );
    }
}

#[test]
fn bars_are_as_long_as_their_shares_and_leave_room_for_every_name_and_number() {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    let mut paper = PaperDoc::new("Rekapitulasi", day);
    let bar = |label: &str, said: &str, share| Bar {
        label: label.into(),
        said: said.into(),
        share,
    };
    let long = "Dinas Pekerjaan Umum, Penataan Ruang, Perumahan, dan Kawasan Permukiman ".repeat(3);
    paper.blocks = vec![Block::Bars {
        rows: vec![
            bar(&long, "Rp34.048.000.000", 1_000),
            bar("Dinas Kesehatan", "Rp17.024.000.000", 500),
            bar("Dinas Sosial", "-", 0),
        ],
    }];
    let book = book(&paper);
    let [sheet] = &book.sheets[..] else {
        panic!("one page")
    };
    let bars: Vec<f64> = sheet
        .marks
        .iter()
        .filter_map(|m| match &m.draw {
            Draw::Fill { w, .. } => Some(*w),
            _ => None,
        })
        .collect();
    assert_eq!(bars.len(), 3);
    assert!(
        (bars[0] - 2.0 * bars[1]).abs() < 0.01 && bars[2] == 0.0,
        "{bars:?}"
    );
    let lines = lines(sheet);
    assert!(
        lines.iter().any(|line| line.contains("... Rp34.048.000.000")),
        "a long name is cut, its number is not: {lines:?}"
    );
    let assets = common::assets();
    let fonts = Fonts::read(&assets).unwrap();
    for mark in &sheet.marks {
        if let Draw::Text {
            x, face, size, text, ..
        } = &mark.draw
        {
            let right = x + fonts.width(text, *face, *size);
            assert!(
                *x >= mm(paper.page.left) - 0.1 && right <= sheet.width - mm(paper.page.right) + 0.1,
                "{text} ends at {right}"
            );
        }
    }
}
