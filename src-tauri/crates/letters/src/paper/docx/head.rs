//! Letterhead, Nomor block, address and tembusan.

use super::body::Body;
use super::grid::{Cell, Row, cell_text};
use super::paragraph::{Para, Run};
use crate::data::LetterheadStyle;
use crate::fonts::Face;
use crate::letter::keep_blanks;
use crate::paper::model::{Item, Pair};
use crate::sheet::mm;

pub(crate) fn letterhead(body: &mut Body<'_>) {
    let Some(head) = &body.paper.letterhead else {
        return;
    };
    let lines: Vec<Para> = head
        .lines
        .iter()
        .map(|line| Para {
            align: "center",
            runs: vec![Run::Text {
                text: line.text.clone(),
                bold: line.bold,
                size: f64::from(line.size),
            }],
            ..Para::default()
        })
        .collect();
    let picture = body.emblem.filter(|_| head.emblem.is_some()).map(|emblem| {
        let (w, h) = match head.style {
            LetterheadStyle::Head => emblem.within(mm(30), mm(24)),
            LetterheadStyle::Secretariat => emblem.within(mm(22), mm(25)),
        };
        Para {
            align: "center",
            runs: vec![Run::Picture {
                w,
                h,
                name: body.words.head.emblem.clone(),
            }],
            ..Para::default()
        }
    });
    match (head.style, picture) {
        (LetterheadStyle::Head, picture) => {
            picture.into_iter().chain(lines).for_each(|para| body.para(para));
        }
        (LetterheadStyle::Secretariat, None) => {
            lines.into_iter().for_each(|para| body.para(para));
            rule(body);
        }
        (LetterheadStyle::Secretariat, Some(picture)) => {
            let side = mm(24);
            let row = Row {
                cells: vec![Cell::of(vec![picture]), Cell::of(lines)],
                ..Row::default()
            };
            body.grid(vec![side, body.width() - side], false, vec![row]);
            rule(body);
        }
    }
}

/// The double line below the letterhead of a secretariat.
fn rule(body: &mut Body<'_>) {
    body.para(Para {
        ruled: true,
        runs: vec![Run::Text {
            text: String::new(),
            bold: false,
            size: 2.0,
        }],
        ..Para::default()
    });
}

pub(crate) fn letter(body: &mut Body<'_>) {
    let Some(head) = &body.paper.letter else { return };
    let (words, size) = (&body.words.head, body.size());
    let date = Para {
        align: "right",
        before: 11.0,
        ..Para::of("", &head.place_date)
    };
    let labels = [&words.number, &words.nature, &words.attachment, &words.subject];
    let values = [&head.number, &head.nature, &head.attachment, &head.subject];
    let wide = labels
        .iter()
        .map(|l| body.fonts.width(l, Face::Regular, size))
        .fold(0.0, f64::max);
    let cell = |text: &str| Cell::of(vec![Para::of("", text)]);
    let rows = labels
        .into_iter()
        .zip(values)
        .map(|(label, value)| Row {
            cells: vec![cell(label), cell(":"), cell(&keep_blanks(value))],
            ..Row::default()
        })
        .collect();
    let (label, colon) = (wide + 8.0, 8.0);
    // A long Hal turns early, as the side of the date stays open.
    let widths = vec![
        label,
        colon,
        (body.width() - label - colon).min(body.width() * 0.62),
    ];
    let indent = body
        .fonts
        .width(&format!("{} ", words.honorific), Face::Regular, size);
    let mut address = Vec::new();
    for (i, line) in head.addressee.lines.iter().enumerate() {
        let para = if i == 0 {
            Para {
                before: 11.0,
                left: indent,
                hanging: indent,
                ..Para::of("", &format!("{} {line}", words.honorific))
            }
        } else {
            Para {
                left: indent,
                ..Para::of("", line)
            }
        };
        address.push(para);
    }
    address.push(Para::of("", &words.at));
    address.push(Para {
        left: indent,
        ..Para::of("", &head.addressee.place)
    });
    body.para(date);
    body.grid(widths, false, rows);
    address.into_iter().for_each(|para| body.para(para));
    body.gap(6.0);
}

/// What the paper is the annex of, at the right.
pub(crate) fn annex(body: &mut Body<'_>, lines: &[String], rows: &[Pair]) {
    let size = 10.0;
    let block = mm(95).min(body.width() * 0.6);
    let room = body.width() - block;
    for (i, line) in lines.iter().enumerate() {
        body.para(Para {
            left: room,
            before: if i == 0 { 6.0 } else { 0.0 },
            ..cell_text(line, size, false, "left")
        });
    }
    let labels = rows.iter().flat_map(|row| &row.label);
    let label = labels
        .map(|text| body.fonts.width(text, Face::Regular, size))
        .fold(0.0, f64::max)
        + 6.0;
    let colon = 7.0;
    let cell = |texts: &[String]| {
        let paras = texts
            .iter()
            .map(|text| cell_text(&keep_blanks(text), size, false, "left"));
        Cell::of(paras.collect())
    };
    let rows: Vec<Row> = rows
        .iter()
        .map(|row| Row {
            cells: vec![
                Cell::default(),
                cell(&row.label),
                cell(&[":".to_owned()]),
                cell(&row.value),
            ],
            ..Row::default()
        })
        .collect();
    if !rows.is_empty() {
        body.grid(vec![room, label, colon, block - label - colon], false, rows);
    }
    body.gap(6.0);
}

pub(crate) fn copies(body: &mut Body<'_>) {
    let paper = body.paper;
    if paper.copies.is_empty() {
        return;
    }
    let label = Para {
        before: 11.0,
        keep: true,
        ..Para::of("", &body.words.signature.copies)
    };
    body.para(label);
    if let [only] = paper.copies.as_slice() {
        body.para(Para::of("", only));
    } else {
        let items: Vec<Item> = paper.copies.iter().map(|c| Item::new(0, c)).collect();
        body.list(&[], &items);
    }
}
