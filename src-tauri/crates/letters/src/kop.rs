//! The letterhead, shared by letters and slips.

use crate::data::{Letterhead, LetterheadStyle};
use crate::emblem::Emblem;
use crate::fonts::{Face, Fonts};
use crate::sheet::{Draw, Role, Sheet, Tag, Tree, mm};
use crate::text::{Cut, greedy, thousandths};

/// A line is made smaller down to this share of its size before it is wrapped.
const LEAST_SHARE: f64 = 0.8;
/// Line height as a share of the type size.
const LEADING: f64 = 1.18;

struct Set {
    text: String,
    face: Face,
    size: f64,
    node: u32,
}

/// Draws the letterhead from `top` and answers where it ends.
pub(crate) fn draw(
    fonts: &Fonts<'_>,
    head: &Letterhead,
    emblem: Option<&Emblem>,
    sheet: &mut Sheet,
    tree: &mut Tree,
    (left, right, top): (f64, f64, f64),
) -> f64 {
    let size = emblem.map(|e| match head.style {
        LetterheadStyle::Head => e.within(mm(30), mm(24)),
        LetterheadStyle::Secretariat => e.within(mm(22), mm(25)),
    });
    let (emblem_w, emblem_h) = size.unwrap_or((0.0, 0.0));
    let full = right - left;
    let (centre, room) = match head.style {
        LetterheadStyle::Head => (left + full / 2.0, full),
        LetterheadStyle::Secretariat if size.is_some() => {
            let inset = emblem_w + mm(3);
            // Centred on the page while the lines fit between emblem and its mirror image, else beside it.
            let widest = head
                .lines
                .iter()
                .map(|l| fonts.width(&l.text, face(l.bold), f64::from(l.size)))
                .fold(0.0, f64::max);
            if widest <= full - 2.0 * inset {
                (left + full / 2.0, full - 2.0 * inset)
            } else {
                (left + inset + (full - inset) / 2.0, full - inset)
            }
        }
        LetterheadStyle::Secretariat => (left + full / 2.0, full),
    };
    if let Some((w, h)) = size {
        let node = tree.add(Tree::ROOT, Tag::Figure);
        let x = if head.style == LetterheadStyle::Head {
            centre - w / 2.0
        } else {
            left
        };
        sheet.put(Role::Content(node), Draw::Image { x, y: top, w, h });
    }
    let lines = set_lines(fonts, head, tree, room);
    let height: f64 = lines.iter().map(|l| l.size * LEADING).sum();
    let mut y = match head.style {
        LetterheadStyle::Head if size.is_some() => top + emblem_h + mm(2),
        LetterheadStyle::Head => top,
        LetterheadStyle::Secretariat => top + ((emblem_h - height) / 2.0).max(0.0),
    };
    for line in &lines {
        let x = centre - fonts.width(&line.text, line.face, line.size) / 2.0;
        let text = Draw::Text {
            x,
            y: y + line.size * 0.93,
            face: line.face,
            size: line.size,
            gap: 0.0,
            text: line.text.clone(),
        };
        sheet.put(Role::Content(line.node), text);
        y += line.size * LEADING;
    }
    match head.style {
        LetterheadStyle::Head => y,
        LetterheadStyle::Secretariat => {
            let y = y.max(top + emblem_h) + 5.0;
            sheet.put(
                Role::Artifact,
                Draw::Line {
                    x1: left,
                    y1: y,
                    x2: right,
                    y2: y,
                    width: 2.25,
                },
            );
            sheet.put(
                Role::Artifact,
                Draw::Line {
                    x1: left,
                    y1: y + 2.6,
                    x2: right,
                    y2: y + 2.6,
                    width: 0.75,
                },
            );
            y + 3.0
        }
    }
}

fn face(bold: bool) -> Face {
    if bold { Face::Bold } else { Face::Regular }
}

fn set_lines(fonts: &Fonts<'_>, head: &Letterhead, tree: &mut Tree, room: f64) -> Vec<Set> {
    let mut out = Vec::new();
    for line in &head.lines {
        let (face, asked) = (face(line.bold), f64::from(line.size));
        let wide = fonts.width(&line.text, face, asked);
        let fitting = if wide > room {
            (asked * room / wide * 4.0).floor() / 4.0
        } else {
            asked
        };
        let size = fitting.max(asked * LEAST_SHARE).max(6.0);
        let node = tree.add(Tree::ROOT, Tag::P);
        for text in greedy(fonts, &line.text, face, thousandths(room, size), Cut::Anywhere) {
            out.push(Set {
                text,
                face,
                size,
                node,
            });
        }
    }
    out
}
