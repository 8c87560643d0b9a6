//! A code to compare sign by sign, with its QR.

use super::pieces::{Pen, Piece, Press};
use crate::fonts::Face;
use crate::qr::Qr;
use crate::sheet::{Draw, Role, Tag, Tree, mm};

/// Side of the QR in millimetres: its modules are wide enough for a hand scanner after a photocopy.
const SIDE: u16 = 38;
/// Room between QR and signs in millimetres.
const GAP: u16 = 9;
/// Type size of the signs in points, where they fit.
const SIGNS: f64 = 17.0;
const SMALL: f64 = 9.0;

/// One piece: the QR at the left, the signs beside it at the middle of its height.
pub(super) fn piece(
    press: &Press<'_>,
    tree: &mut Tree,
    label: &str,
    lines: &[String],
    qr: &str,
    note: &str,
) -> Piece {
    let mut marks = Vec::new();
    // What cannot be encoded was refused before.
    let qr = Some(qr)
        .filter(|qr| !qr.is_empty())
        .and_then(|qr| Qr::of(qr).ok());
    let (left, tall) = match qr {
        Some(qr) => {
            let side = mm(SIDE);
            let draw = Draw::Qr {
                x: press.left,
                y: 0.0,
                module: side / f64::from(qr.side),
                dark: qr.dark,
            };
            marks.push((Role::Artifact, draw));
            (press.left + side + mm(GAP), side)
        }
        None => (press.left, 0.0),
    };
    let width = press.right - left;
    let mut signs = Pen {
        face: Face::Bold,
        size: SIGNS,
    };
    let widest = lines
        .iter()
        .map(|text| press.width(signs, text))
        .fold(0.0, f64::max);
    if widest > width {
        signs.size *= width / widest;
    }
    let small = Pen {
        face: Face::Regular,
        size: SMALL,
    };
    let texts: Vec<(Pen, String, f64)> = [(small, label, 1.6)]
        .into_iter()
        .filter(|(_, text, _)| !text.is_empty())
        .flat_map(|(pen, text, lead)| wrapped(press, pen, text, width, lead))
        .chain(lines.iter().map(|text| (signs, text.clone(), 1.35)))
        .chain(wrapped(press, small, note, width, 1.3))
        .collect();
    let height: f64 = texts.iter().map(|(pen, _, lead)| pen.size * lead).sum();
    let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
    let mut y = ((tall - height) / 2.0).max(0.0);
    for (pen, text, lead) in texts {
        marks.push((role, pen.draw(left, y + pen.size, text)));
        y += pen.size * lead;
    }
    Piece {
        before: press.pitch.block,
        height: tall.max(height),
        marks,
        ..Piece::default()
    }
}

fn wrapped(press: &Press<'_>, pen: Pen, text: &str, width: f64, lead: f64) -> Vec<(Pen, String, f64)> {
    if text.is_empty() {
        return Vec::new();
    }
    press
        .wrap(pen, text, width)
        .into_iter()
        .map(|line| (pen, line, lead))
        .collect()
}
