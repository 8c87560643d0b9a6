//! What stands on every page beside its content: page number, code, QR, CONTOH and KONSEP.

use crate::annex;
use crate::code::Code;
use crate::data::LetterData;
use crate::fonts::{Face, Fonts};
use crate::qr::Qr;
use crate::sheet::{Draw, Role, Sheet, mm};
use crate::wording::{Recap, fill};

/// Side of the dark part of the QR.
const QR_SIDE: u16 = 20;
/// Lower edge of the QR above the lower edge of the sheet; printers reach it.
const QR_BOTTOM: u16 = 8;
/// White around the QR: at least four of its modules.
const QUIET: f64 = 6.0;
/// Baseline of the page number above the lower edge of the sheet.
const NUMBER_BOTTOM: u16 = 10;
/// Type size of the foot.
const SIZE: f64 = 8.0;

/// The code of an issued letter, ready for print.
pub(crate) struct Seal {
    pub(crate) code: Code,
    pub(crate) qr: Qr,
}

/// Height the QR needs above the lower margin.
pub(crate) fn room(data: &LetterData, seal: Option<&Seal>) -> f64 {
    let needed = mm(QR_SIDE + QR_BOTTOM) + QUIET;
    if seal.is_some() {
        (needed - mm(data.page.bottom)).max(0.0)
    } else {
        0.0
    }
}

/// The word(s) that mark a page as not official, and the note in its head.
#[derive(Debug, Clone, Default)]
pub(crate) struct Unofficial {
    pub(crate) mark: String,
    pub(crate) note: String,
}

/// Puts marks, page number and code on each sheet. `signed` is the sheet with the signature; only its QR is drawn.
pub(crate) fn stamp(
    fonts: &Fonts<'_>,
    words: &Recap,
    data: &LetterData,
    seal: Option<&Seal>,
    sheets: &mut [Sheet],
    signed: usize,
) {
    let mut unofficial = Unofficial::default();
    if data.draft {
        unofficial = Unofficial {
            mark: words.mark.draft.clone(),
            note: words.mark.draft_note.clone(),
        };
    }
    if data.sample {
        let join = |a: &str, b: &str, with: &str| {
            if a.is_empty() {
                b.to_owned()
            } else {
                format!("{a}{with}{b}")
            }
        };
        unofficial.mark = join(&unofficial.mark, &words.mark.sample, " ");
        unofficial.note = join(&unofficial.note, &words.mark.sample_note, "; ");
    }
    let pages = sheets.len();
    for (i, sheet) in sheets.iter_mut().enumerate() {
        let turned = sheet.width > sheet.height;
        let side = turned.then(|| {
            data.annex
                .as_ref()
                .map_or(mm(data.page.right), |annex| annex::side(data, annex))
        });
        let left = side.unwrap_or(mm(data.page.left));
        let right = sheet.width - side.unwrap_or(mm(data.page.right));
        mark(fonts, sheet, &unofficial, right);
        let number = fill(
            &words.foot.page,
            &[("page", &(i + 1).to_string()), ("pages", &pages.to_string())],
        );
        page_number(fonts, sheet, &number, right);
        let Some(seal) = seal else { continue };
        let lines = code_lines(words, data, seal.code);
        if i == signed {
            draw_seal(sheet, &seal.qr, &lines, left);
        } else {
            let text = format!("{} {}, {}", lines.label, lines.code, lines.note);
            let y = sheet.height - mm(NUMBER_BOTTOM);
            sheet.put(Role::Artifact, small(left, y, Face::Regular, &text));
        }
    }
}

/// The large grey word and the note in the head of the page.
pub(crate) fn mark(fonts: &Fonts<'_>, sheet: &mut Sheet, unofficial: &Unofficial, right: f64) {
    if unofficial.mark.is_empty() {
        return;
    }
    // As long as the diagonal of the page leaves room for, whatever the word.
    let diagonal = (sheet.width * sheet.width + sheet.height * sheet.height).sqrt();
    let unit = fonts.width(&unofficial.mark, Face::Bold, 1.0);
    let size = (diagonal * 0.62 / unit)
        .min(sheet.width.min(sheet.height) * 0.24)
        .floor();
    sheet.put(
        Role::Artifact,
        Draw::Watermark {
            x: sheet.width / 2.0,
            y: sheet.height / 2.0,
            size,
            text: unofficial.mark.clone(),
            width: unit * size,
        },
    );
    let x = right - fonts.width(&unofficial.note, Face::Bold, SIZE + 1.0);
    let text = Draw::Text {
        x,
        y: mm(9),
        face: Face::Bold,
        size: SIZE + 1.0,
        gap: 0.0,
        text: unofficial.note.clone(),
    };
    sheet.put(Role::Artifact, text);
}

/// "Halaman x dari y" at the lower right.
pub(crate) fn page_number(fonts: &Fonts<'_>, sheet: &mut Sheet, text: &str, right: f64) {
    let x = right - fonts.width(text, Face::Regular, SIZE);
    let y = sheet.height - mm(NUMBER_BOTTOM);
    sheet.put(Role::Artifact, small(x, y, Face::Regular, text));
}

/// The small line of a paper at the lower left.
pub(crate) fn paper_foot(sheet: &mut Sheet, text: &str, left: f64) {
    if !text.is_empty() {
        let y = sheet.height - mm(NUMBER_BOTTOM);
        sheet.put(Role::Artifact, small(left, y, Face::Regular, text));
    }
}

struct CodeLines {
    label: String,
    code: String,
    note: String,
    verify: String,
}

fn code_lines(words: &Recap, data: &LetterData, code: Code) -> CodeLines {
    let print = fill(&words.foot.print, &[("print", &data.print.to_string())]);
    let chain: String = data.chain_head.chars().take(16).collect();
    let note = if chain.is_empty() {
        print
    } else {
        format!("{print}, {}", fill(&words.foot.chain, &[("chain", &chain)]))
    };
    CodeLines {
        label: words.foot.code.clone(),
        code: code.to_string(),
        note,
        verify: words.foot.verify.clone(),
    }
}

/// The code with its print, for files that have no room for a QR.
pub(crate) fn in_one_line(words: &Recap, data: &LetterData, code: Code) -> String {
    let lines = code_lines(words, data, code);
    format!("{} {} ({})", lines.label, lines.code, lines.note)
}

fn draw_seal(sheet: &mut Sheet, qr: &Qr, lines: &CodeLines, left: f64) {
    let side = mm(QR_SIDE);
    let top = sheet.height - mm(QR_BOTTOM) - side;
    sheet.put(
        Role::Artifact,
        Draw::Qr {
            x: left,
            y: top,
            module: side / f64::from(qr.side),
            dark: qr.dark.clone(),
        },
    );
    let x = left + side + 9.0;
    let mut y = sheet.height - mm(NUMBER_BOTTOM);
    for (face, text) in [
        (Face::Regular, &lines.verify),
        (Face::Regular, &lines.note),
        (Face::Bold, &format!("{} {}", lines.label, lines.code)),
    ] {
        sheet.put(Role::Artifact, small(x, y, face, text));
        y -= SIZE * 1.3;
    }
}

fn small(x: f64, y: f64, face: Face, text: &str) -> Draw {
    Draw::Text {
        x,
        y,
        face,
        size: if face == Face::Bold { SIZE + 1.0 } else { SIZE },
        gap: 0.0,
        text: text.to_owned(),
    }
}
