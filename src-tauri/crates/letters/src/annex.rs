//! The annex: its head, its title and the table, on the sheet turned sideways.

use crate::columns::{DENSE, plan};
use crate::data::{Annex, LetterData};
use crate::error::{LetterError, Place};
use crate::fonts::{Face, Fonts};
use crate::letter::keep_blanks;
use crate::paper::roman;
use crate::progress::Progress;
use crate::sheet::{Draw, Role, Sheet, Tag, Tree, mm};
use crate::table::{Frame, Table};
use crate::terbilang::long_date;
use crate::text::{Cut, greedy, thousandths};
use crate::wording::{Recap, fill};

/// Type size of the block at the upper right and its line height.
const HEAD: (f64, f64) = (10.0, 12.4);
/// Type size of the title and its line height.
const TITLE: (f64, f64) = (12.0, 15.0);

/// Side margin of a dense table in millimetres, if the letter's own is not narrower.
const DENSE_SIDE: u16 = 12;

/// Margin left and right of the annex, in points.
pub(crate) fn side(data: &LetterData, annex: &Annex) -> f64 {
    let right = data.page.right;
    mm(if annex.columns.len() >= DENSE {
        right.min(DENSE_SIDE)
    } else {
        right
    })
}

/// What the `at`th of several annexes is called, from 1: "Lampiran IV".
pub(crate) fn label(words: &Recap, at: usize) -> String {
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    format!("{} {}", words.annex.label, roman(at))
}

/// Lays the annex out.
#[allow(clippy::too_many_arguments)]
pub(crate) fn lay(
    fonts: &Fonts<'_>,
    words: &Recap,
    data: &LetterData,
    annex: &Annex,
    label: &str,
    tree: &mut Tree,
    progress: Progress<'_>,
) -> Result<Vec<Sheet>, LetterError> {
    let (short, long) = data.page.paper.size_mm();
    let side = side(data, annex);
    let frame = Frame {
        width: mm(long),
        height: mm(short),
        left: side,
        right: mm(long) - side,
        top: mm(data.page.top),
        bottom: mm(short) - mm(data.page.bottom),
    };
    let mut sheet = Sheet::new(frame.width, frame.height);
    let mut y = head(fonts, words, data, label, &mut sheet, tree, &frame);
    y += 8.0;
    let node = tree.add(Tree::ROOT, Tag::H1);
    let limit = thousandths((frame.right - frame.left) * 0.86, TITLE.0);
    for title in &annex.title {
        for text in greedy(fonts, title, Face::Bold, limit, Cut::Anywhere) {
            let x = (frame.left + frame.right - fonts.width(&text, Face::Bold, TITLE.0)) / 2.0;
            let draw = Draw::Text {
                x,
                y: y + TITLE.0,
                face: Face::Bold,
                size: TITLE.0,
                gap: 0.0,
                text,
            };
            sheet.put(Role::Content(node), draw);
            y += TITLE.1;
        }
    }
    y += 9.0;
    if y > frame.bottom {
        return Err(LetterError::TooTall(Place::Field("Judul lampiran".into())));
    }
    let plan = plan(fonts, annex, frame.right - frame.left);
    let node = tree.add(Tree::ROOT, Tag::Table);
    Table::new(fonts, annex, plan, frame, node, sheet, y)
        .draw(tree, &words.annex.none, progress)
        .map(|(sheets, _)| sheets)
}

/// "Lampiran / Surat ... / Nomor / Tanggal" at the upper right; answers where the content may begin.
pub(crate) fn head(
    fonts: &Fonts<'_>,
    words: &Recap,
    data: &LetterData,
    label: &str,
    sheet: &mut Sheet,
    tree: &mut Tree,
    frame: &Frame,
) -> f64 {
    let (size, line) = HEAD;
    let width = |t: &str| fonts.width(t, Face::Regular, size);
    let widest = mm(95).min((frame.right - frame.left) * 0.6);
    let of = fill(
        &words.annex.letter_of,
        &[("job", data.signatory.job.trim_end_matches(','))],
    );
    let colon = width(&words.annex.number).max(width(&words.annex.date)) + 6.0;
    let value = colon + 7.0;
    let limit = thousandths(widest, size);
    let wrap = |text: &str, indent: f64| {
        greedy(
            fonts,
            text,
            Face::Regular,
            limit.saturating_sub(thousandths(indent, size)),
            Cut::Anywhere,
        )
    };
    let mut rows: Vec<(Option<&str>, Vec<String>)> =
        vec![(None, vec![label.to_owned()]), (None, wrap(&of, 0.0))];
    rows.push((Some(&words.annex.number), wrap(&keep_blanks(&data.number), value)));
    rows.push((Some(&words.annex.date), wrap(&long_date(data.date), value)));
    let needed = rows
        .iter()
        .flat_map(|(label, lines)| {
            lines
                .iter()
                .map(move |l| width(l) + if label.is_some() { value } else { 0.0 })
        })
        .fold(0.0, f64::max);
    let x = frame.right - needed.max(mm(60)).min(widest);
    let mut y = frame.top;
    let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
    let mut put = |x: f64, y: f64, text: &str| {
        let draw = Draw::Text {
            x,
            y: y + size,
            face: Face::Regular,
            size,
            gap: 0.0,
            text: text.to_owned(),
        };
        sheet.put(role, draw);
    };
    for (label, lines) in rows {
        if let Some(label) = label {
            put(x, y, label);
            put(x + colon, y, ":");
        }
        let at = if label.is_some() { x + value } else { x };
        for text in lines {
            put(at, y, &text);
            y += line;
        }
    }
    y
}
