//! Signature blocks side by side, with room for stamp and pen.

use super::model::Signer;
use super::pieces::{Piece, Press};
use crate::data::Align;
use crate::sheet::{Role, Tag, Tree, mm};

/// One piece with all blocks.
pub(crate) fn piece(press: &Press<'_>, tree: &mut Tree, signers: &[Signer], align: Align) -> Piece {
    let (full, pitch) = (press.right - press.left, press.pitch);
    let gap = mm(8);
    let count = f64::from(u32::try_from(signers.len()).unwrap_or(1).max(1));
    let (first, width) = if signers.len() == 1 {
        // One alone stands in the right half; a long name moves it left by as little as needed.
        let pen = press.pen();
        let longest = signers
            .iter()
            .flat_map(|s| s.below.iter().chain([&s.name]))
            .map(|t| press.width(pen, t))
            .fold(0.0, f64::max);
        let width = (full * 0.5).max(longest + 1.0).min(full);
        (press.right - width, width)
    } else {
        (press.left, (full - gap * (count - 1.0)) / count)
    };
    let laid: Vec<Laid> = signers.iter().map(|s| Laid::new(press, s, width)).collect();
    // Names stand on one height, however many lines a job takes.
    let above = laid.iter().map(|l| l.above.len()).max().unwrap_or(0);
    let below = laid.iter().map(|l| l.below.len()).max().unwrap_or(0);
    let lines = |n: usize| f64::from(u32::try_from(n).unwrap_or(0)) * pitch.line;
    let mut marks = Vec::new();
    let mut x = first;
    for block in &laid {
        for (texts, top) in [(&block.above, 0.0), (&block.below, lines(above) + pitch.sign)] {
            let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
            for (i, (indent, text)) in texts.iter().enumerate().filter(|(_, (_, text))| !text.is_empty()) {
                let pen = press.pen();
                let free = (width - press.width(pen, text)).max(0.0);
                let at = x + match align {
                    Align::Left => *indent,
                    Align::Center => free / 2.0,
                    Align::Right => free,
                };
                marks.push((role, pen.draw(at, top + lines(i) + pitch.base(), text.as_str())));
            }
        }
        x += width + gap;
    }
    Piece {
        before: pitch.block + 1.0,
        height: lines(above + below) + pitch.sign,
        keep: false,
        signature: true,
        marks,
    }
}

/// Lines of a block, each with its indent.
struct Laid {
    above: Vec<(f64, String)>,
    below: Vec<(f64, String)>,
}

impl Laid {
    fn new(press: &Press<'_>, signer: &Signer, width: f64) -> Self {
        let pen = press.pen();
        // "a.n." stands out to the left; everything below it lines up with the job it speaks for.
        let hang = signer
            .above
            .iter()
            .position(|l| l.starts_with("a.n. "))
            .map(|at| (at, press.width(pen, "a.n. ")));
        let indent = |line: usize| match hang {
            Some((at, indent)) if line > at => indent,
            _ => 0.0,
        };
        let wrap = |text: &str, indent: f64| {
            let mut lines = press.wrap(pen, text, width - indent);
            // An empty line holds its place, so that what stands beside it is level.
            if lines.is_empty() {
                lines.push(String::new());
            }
            lines.into_iter().map(move |l| (indent, l))
        };
        let mut above: Vec<(f64, String)> = Vec::new();
        for (i, text) in signer.above.iter().enumerate() {
            let first = above.len();
            above.extend(wrap(text, indent(i)));
            if hang.is_some_and(|(at, _)| at == i) {
                let rest = above.iter_mut().skip(first + 1);
                rest.for_each(|(x, _)| *x = indent(i + 1));
            }
        }
        let after = indent(signer.above.len());
        let below = std::iter::once(&signer.name)
            .chain(&signer.below)
            .flat_map(|t| wrap(t, after))
            .collect();
        Self { above, below }
    }
}
