//! Rules of the layout, checked on the drawing list: nothing lost, nothing outside, nothing over something else.

use std::collections::BTreeMap;

use crate::assets::Assets;
use crate::check::composed;
use crate::common;
use crate::data::*;
use crate::emblem::Emblem;
use crate::fingerprint::fingerprint;
use crate::fonts::{Face, Fonts};
use crate::progress::Progress;
use crate::render::lay;
use crate::sheet::{Book, Draw, Role, Sheet, Tag, mm};
use crate::wording;

fn book(data: &LetterData) -> Book {
    let assets = common::assets();
    let fonts = Fonts::read(&assets).unwrap();
    let emblem = Emblem::of(&data.letterhead, &assets).unwrap();
    let print = fingerprint(data).unwrap();
    let data = composed(data);
    lay(
        &data,
        &fonts,
        &wording::recap().unwrap(),
        emblem.as_ref(),
        print,
        Progress::unwatched(),
    )
    .unwrap()
    .0
}

fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A line of text as a box: left, right, baseline, size.
struct Line<'s> {
    x: f64,
    end: f64,
    y: f64,
    size: f64,
    text: &'s str,
    role: Role,
    face: Face,
}

fn lines<'s>(sheet: &'s Sheet, fonts: &Fonts<'_>) -> Vec<Line<'s>> {
    let of = |mark: &'s crate::sheet::Mark| match &mark.draw {
        Draw::Text {
            x,
            y,
            face,
            size,
            gap,
            text,
        } => {
            let spaces = text.chars().filter(|c| matches!(c, ' ' | '\u{a0}')).count() as f64;
            let end = x + fonts.width(text, *face, *size) + spaces * gap;
            Some(Line {
                x: *x,
                end,
                y: *y,
                size: *size,
                text,
                role: mark.role,
                face: *face,
            })
        }
        _ => None,
    };
    sheet.marks.iter().filter_map(of).collect()
}

/// Checks every page: inside the sheet and its side margins, no text over text, no text over a line.
fn sound(data: &LetterData, name: &str) -> Book {
    let book = book(data);
    let assets = Assets::built_in();
    let fonts = Fonts::read(&assets).unwrap();
    for (page, sheet) in book.sheets.iter().enumerate() {
        let lines = lines(sheet, &fonts);
        let side = if sheet.width > sheet.height {
            mm(data.page.right.min(12))
        } else {
            mm(data.page.left)
        };
        let right = sheet.width
            - mm(data
                .page
                .right
                .min(if sheet.width > sheet.height { 12 } else { 60 }));
        for line in &lines {
            let at = format!("{name}, page {}, {:?}", page + 1, line.text);
            assert!(
                line.x >= side - 0.01 && line.end <= right + 0.06,
                "{at}: from {} to {}",
                line.x,
                line.end
            );
            assert!(
                line.y > 0.0 && line.y < sheet.height - mm(5),
                "{at}: outside the sheet"
            );
            if line.role != Role::Artifact {
                assert!(
                    line.y <= sheet.height - mm(data.page.bottom) + 0.01,
                    "{at}: below the margin"
                );
            }
        }
        let upright = |mark: &crate::sheet::Mark| match mark.draw {
            Draw::Line { x1, y1, x2, y2, .. } if (x1 - x2).abs() < 0.01 => Some((x1, y1, y2)),
            _ => None,
        };
        let uprights: Vec<(f64, f64, f64)> = sheet.marks.iter().filter_map(upright).collect();
        for (i, a) in lines.iter().enumerate() {
            for b in lines.iter().skip(i + 1) {
                let apart = a.end <= b.x + 0.06
                    || b.end <= a.x + 0.06
                    || a.y + a.size * 0.2 <= b.y - b.size * 0.72
                    || b.y + b.size * 0.2 <= a.y - a.size * 0.72;
                assert!(
                    apart,
                    "{name}, page {}: {:?} stands on {:?}",
                    page + 1,
                    a.text,
                    b.text
                );
            }
            for (x, from, to) in &uprights {
                let through = *x > a.x + 0.05 && *x < a.end - 0.05 && *from < a.y && *to > a.y - a.size * 0.5;
                assert!(
                    !through,
                    "{name}, page {}: a column line runs through {:?}",
                    page + 1,
                    a.text
                );
            }
        }
    }
    book
}

/// Text of each node in reading order, spaces left out.
fn texts(book: &Book) -> BTreeMap<u32, String> {
    let mut out: BTreeMap<u32, String> = BTreeMap::new();
    for mark in book.sheets.iter().flat_map(|s| &s.marks) {
        if let (Draw::Text { text, .. }, Role::Content(node)) = (&mark.draw, mark.role) {
            out.entry(node).or_default().push_str(&dense(text));
        }
    }
    out
}

/// Checks that the cells of the table say exactly what the annex says, in order.
fn complete(book: &Book, annex: &Annex, name: &str) {
    let texts = texts(book);
    let cells: Vec<String> = (0_u32..)
        .zip(&book.tree.nodes)
        .filter(|(_, n)| n.tag == Tag::Td)
        .map(|(i, _)| texts.get(&i).cloned().unwrap_or_default())
        .collect();
    let wanted: Vec<String> = annex
        .groups
        .iter()
        .flat_map(|g| &g.rows)
        .flatten()
        .map(|Cell(t)| dense(&t.concat()))
        .collect();
    assert_eq!(
        cells.len(),
        wanted.len(),
        "{name}: no row is lost or printed twice"
    );
    for (i, (found, wanted)) in cells.iter().zip(&wanted).enumerate() {
        assert_eq!(found, wanted, "{name}: cell {i}");
    }
}

/// Checks that every page with rows begins them with the heading row.
fn headed(book: &Book, annex: &Annex, name: &str) {
    let assets = Assets::built_in();
    let fonts = Fonts::read(&assets).unwrap();
    let headings = dense(
        &annex
            .columns
            .iter()
            .map(|c| c.heading.as_str())
            .collect::<String>(),
    );
    for (page, sheet) in book.sheets.iter().enumerate().filter(|(_, s)| s.width > s.height) {
        let bold: String = lines(sheet, &fonts)
            .iter()
            .filter(|l| l.face == Face::Bold)
            .map(|l| dense(l.text))
            .collect();
        assert!(
            bold.contains(&headings),
            "{name}, page {}: heading row missing in {bold}",
            page + 1
        );
    }
}

fn with_cells(rows: Vec<Vec<Cell>>, columns: Vec<Column>) -> LetterData {
    let mut data = common::of_rows(u64::try_from(rows.len()).unwrap());
    let annex = data.annex.as_mut().unwrap();
    annex.columns = columns;
    annex.groups[0].rows = rows;
    data
}

#[test]
fn every_letter_keeps_its_margins_and_loses_no_row() {
    for (name, data) in [
        ("malang", common::malang()),
        ("yogyakarta", common::yogyakarta()),
        ("sample", common::sample_all_columns()),
        ("draft", common::draft()),
        ("0 rows", common::of_rows(0)),
        ("1 row", common::of_rows(1)),
        ("250 rows", common::of_rows(250)),
    ] {
        let book = sound(&data, name);
        if let Some(annex) = &data.annex {
            complete(&book, annex, name);
            headed(&book, annex, name);
        }
    }
}

#[test]
fn every_choice_of_columns_fits_both_papers() {
    let all = common::all_columns();
    for n in 1..=all.len() {
        for paper in [Paper::A4, Paper::F4] {
            let columns: Vec<Column> = all.iter().take(n).cloned().collect();
            let mut data = common::of_rows(9);
            let title = data.annex.as_ref().unwrap().title.clone();
            data.annex = Some(common::annex(&data.body.counts, columns, title));
            data.page.paper = paper;
            let name = format!("{n} columns on {paper:?}");
            let book = sound(&data, &name);
            complete(&book, data.annex.as_ref().unwrap(), &name);
        }
    }
}

#[test]
fn rows_taller_than_a_page_go_on_with_a_heading_and_lose_no_line() {
    let long = |n: usize| {
        Cell(vec![
            (0..n).map(|i| format!("kata{i}")).collect::<Vec<_>>().join(" "),
        ])
    };
    let rows = vec![
        vec![Cell::from("1"), long(30), Cell::from("a")],
        vec![Cell::from("2"), long(2_500), long(400)],
        vec![Cell::from("3"), Cell::default(), long(1_200)],
        vec![Cell::from("4"), long(3), Cell::from("b")],
    ];
    let columns = vec![
        common::column("no", "No.", 10, Align::Center),
        common::column("title", "Judul", 50, Align::Left),
        common::column("note", "Keterangan", 50, Align::Left),
    ];
    let data = with_cells(rows, columns);
    let book = sound(&data, "tall rows");
    complete(&book, data.annex.as_ref().unwrap(), "tall rows");
    headed(&book, data.annex.as_ref().unwrap(), "tall rows");
    assert!(book.sheets.len() > 3, "the rows fill several pages");
}

#[test]
fn words_numbers_and_amounts_are_cut_only_when_nothing_else_helps() {
    let amount = "Rp4.591.445.131.000,00";
    let number = "100.3.7.1/911/DISKAN-KOMINFO/35.73.112/2025";
    let word = "ketidakbertanggungjawabannya";
    let row = |n: usize| {
        (0..n)
            .map(|i| Cell::from([amount, number, word][i % 3]))
            .collect::<Vec<Cell>>()
    };
    let columns = |n: usize| {
        (0..n)
            .map(|i| common::column(&i.to_string(), "Isi", 10, Align::Left))
            .collect::<Vec<Column>>()
    };
    let assets = Assets::built_in();
    let fonts = Fonts::read(&assets).unwrap();
    let whole = |book: &Book, wanted: &str| {
        book.sheets
            .iter()
            .flat_map(|s| lines(s, &fonts))
            .filter(|l| l.text == wanted)
            .count()
    };
    let few = sound(&with_cells(vec![row(6)], columns(6)), "6 columns");
    for wanted in [amount, number, word] {
        assert_eq!(whole(&few, wanted), 2, "{wanted} stands whole in six columns");
    }
    let many = with_cells(vec![row(9)], columns(9));
    let book = sound(&many, "9 columns");
    assert_eq!(
        whole(&book, amount),
        3,
        "amounts stay whole while numbers can be cut at their slashes"
    );
    assert_eq!(
        whole(&book, word),
        3,
        "words stay whole while numbers can be cut at their slashes"
    );
    // Four and twenty such columns cannot fit: then words are cut, but nothing is lost and nothing overlaps.
    let most = with_cells(vec![row(24), row(24)], columns(24));
    let book = sound(&most, "24 columns");
    complete(&book, most.annex.as_ref().unwrap(), "24 columns");
}

#[test]
fn a_title_of_250_capitals_and_a_word_without_end_stay_in_their_cells() {
    let capitals = "PENYELENGGARAAN PELAYANAN PUBLIK ".repeat(8);
    let endless = "A".repeat(600);
    let mut data = common::of_rows(3);
    let annex = data.annex.as_mut().unwrap();
    annex.groups[0].rows[0][1] = Cell(vec![capitals.trim().into()]);
    annex.groups[0].rows[1][1] = Cell(vec![endless.clone()]);
    data.subject = endless.clone();
    data.addressee.lines.push(endless.clone());
    data.body.region = endless.clone();
    data.signatory.name = endless;
    let book = sound(&data, "long words");
    complete(&book, data.annex.as_ref().unwrap(), "long words");
}

#[test]
fn the_signature_block_stands_below_two_lines_of_the_body_whatever_the_length() {
    let assets = Assets::built_in();
    let fonts = Fonts::read(&assets).unwrap();
    for n in 0..60 {
        let mut data = common::malang();
        data.annex = None;
        data.body.period = format!("Tahun 2025{}", " dan seterusnya sampai akhir masa".repeat(n));
        let book = sound(&data, &format!("period of {n} phrases"));
        let page = book
            .sheets
            .iter()
            .find(|s| {
                lines(s, &fonts)
                    .iter()
                    .any(|l| l.text.starts_with("a.n. WALI KOTA"))
            })
            .unwrap();
        let all = lines(page, &fonts);
        let top = all.iter().find(|l| l.text.starts_with("a.n.")).unwrap().y;
        let body = all
            .iter()
            .filter(|l| l.role != Role::Artifact && l.y < top - 1.0)
            .count();
        assert!(body >= 2, "{n} phrases: {body} lines above the signature");
        assert!(
            all.iter().any(|l| l.text.starts_with("NIP 1975")),
            "{n} phrases: the block is in one piece"
        );
        let qr = book
            .sheets
            .iter()
            .filter(|s| s.marks.iter().any(|m| matches!(m.draw, Draw::Qr { .. })));
        assert_eq!(qr.count(), 1, "one QR a letter");
        assert!(
            page.marks.iter().any(|m| matches!(m.draw, Draw::Qr { .. })),
            "{n} phrases: QR on the signed page"
        );
    }
}

#[test]
fn a_usual_letter_keeps_signature_and_copies_on_its_first_page() {
    for data in [common::malang(), common::yogyakarta()] {
        let upright = book(&data).sheets.iter().filter(|s| s.width < s.height).count();
        assert_eq!(upright, 1, "{}", data.subject);
    }
}

#[test]
fn many_copies_go_to_pages_of_their_own_and_none_is_lost() {
    let mut data = common::malang();
    data.annex = None;
    data.copies = (1..=90)
        .map(|i| format!("Yth. Kepala Perangkat Daerah {i}"))
        .collect();
    let book = sound(&data, "90 copies");
    let all: String = texts(&book).into_values().collect();
    for copy in &data.copies {
        assert!(all.contains(&dense(copy)), "{copy}");
    }
}

#[test]
fn a_group_title_never_ends_a_page() {
    let assets = Assets::built_in();
    let fonts = Fonts::read(&assets).unwrap();
    for first in 1..30 {
        let counts = common::counts(&[(Kind::Ksdd, first), (Kind::Ksdpk, 8)]);
        let mut data = common::malang();
        data.annex = Some(common::annex(
            &counts,
            common::short_columns(),
            vec!["REKAPITULASI".into()],
        ));
        data.body.counts = counts;
        for sheet in &book(&data).sheets {
            let all = lines(sheet, &fonts);
            let Some(title) = all.iter().find(|l| l.text.starts_with("B. Kerja Sama")) else {
                continue;
            };
            let below = all
                .iter()
                .filter(|l| l.role != Role::Artifact && l.y > title.y + 1.0)
                .count();
            assert!(below >= 3, "{first} rows before: the group's title stands alone");
        }
    }
}

#[test]
fn ten_thousand_rows_are_all_there() {
    let data = common::of_rows(10_000);
    let book = book(&data);
    complete(&book, data.annex.as_ref().unwrap(), "10,000 rows");
    assert_eq!(book.sheets.len(), 1_099, "about nine rows a page");
}
