//! The row of emblems at the head of an agreement.

use super::model::EmblemPlace;
use super::pieces::{Pen, Piece, Press};
use crate::fonts::Face;
use crate::sheet::{Draw, Role, Tag, Tree, mm};

/// Room of an emblem in millimetres.
const WIDTH: u16 = 24;
const HEIGHT: u16 = 26;

/// One piece with what stands at the left, in the centre and at the right.
pub(crate) fn piece(press: &Press<'_>, tree: &mut Tree, places: [&EmblemPlace; 3]) -> Piece {
    let (w, h) = (mm(WIDTH), mm(HEIGHT));
    let centre = (press.left + press.right - w) / 2.0;
    // The outer two stand a little inside the margins, above the title they belong to.
    let inset = mm(8);
    let mut marks = Vec::new();
    for (place, x) in places
        .into_iter()
        .zip([press.left + inset, centre, press.right - w - inset])
    {
        match place {
            EmblemPlace::Empty => {}
            EmblemPlace::Frame(text) => frame(press, tree, &mut marks, text, (x, w, h)),
            EmblemPlace::Picture(_) => {
                let Some(emblem) = press.emblem else { continue };
                let (iw, ih) = emblem.within(w, h);
                let node = tree.add(Tree::ROOT, Tag::Figure);
                let picture = Draw::Image {
                    x: x + (w - iw) / 2.0,
                    y: (h - ih) / 2.0,
                    w: iw,
                    h: ih,
                };
                marks.push((Role::Content(node), picture));
            }
        }
    }
    Piece {
        before: 0.0,
        height: h,
        keep: true,
        signature: false,
        marks,
    }
}

/// A frame with the words of what belongs there.
fn frame(
    press: &Press<'_>,
    tree: &mut Tree,
    marks: &mut Vec<(Role, Draw)>,
    text: &str,
    (x, w, h): (f64, f64, f64),
) {
    let sides = [
        (x, 0.0, x + w, 0.0),
        (x, h, x + w, h),
        (x, 0.0, x, h),
        (x + w, 0.0, x + w, h),
    ];
    marks.extend(sides.map(|(x1, y1, x2, y2)| {
        let line = Draw::Line {
            x1,
            y1,
            x2,
            y2,
            width: 0.5,
        };
        (Role::Artifact, line)
    }));
    let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
    let pen = Pen {
        face: Face::Regular,
        size: 8.0,
    };
    let lines = press.wrap(pen, text, w - 6.0);
    let mut y = (h - f64::from(u32::try_from(lines.len()).unwrap_or(1)) * 9.6) / 2.0 + 7.5;
    for text in lines {
        let at = x + (w - press.width(pen, &text)) / 2.0;
        marks.push((role, pen.draw(at, y, text)));
        y += 9.6;
    }
}
