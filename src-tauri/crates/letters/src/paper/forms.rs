//! What an officer fills in: labels with values, boxes to tick, lines to write on.

use super::model::{Check, Pair};
use super::pieces::{Pen, Piece, Press, settle};
use crate::data::Align;
use crate::fonts::TICK;
use crate::letter::keep_blanks;
use crate::sheet::{Draw, Role, Tag, Tree, mm};

/// Type size of an annex's head and its line height, in points.
const ANNEX_HEAD: (f64, f64) = (10.0, 12.4);

impl Press<'_> {
    pub(super) fn pairs(&mut self, tree: &mut Tree, rows: &[Pair]) {
        let (pen, base, full) = (self.pen(), self.pitch.base(), self.right - self.left);
        let widest =
            |texts: &mut dyn Iterator<Item = &String>| texts.map(|t| self.width(pen, t)).fold(0.0, f64::max);
        let mark = widest(&mut rows.iter().map(|r| &r.mark));
        let mark = if mark > 0.0 { mark + 6.0 } else { 0.0 };
        let label = widest(&mut rows.iter().flat_map(|r| &r.label)).min(full * 0.36) + 1.0;
        let (label_x, colon) = (self.left + mark, self.left + mark + label + 7.0);
        let value_x = colon + 9.0;
        for (r, row) in rows.iter().enumerate() {
            let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
            let labels: Vec<String> = row.label.iter().flat_map(|t| self.wrap(pen, t, label)).collect();
            let mut pieces: Vec<Piece> = row
                .value
                .iter()
                .flat_map(|t| self.justified(role, t, value_x, 0.0))
                .collect();
            // A long label beside a short value, and a value that is still empty, take lines of their own.
            pieces.resize_with(pieces.len().max(labels.len()).max(1), || Piece {
                height: self.pitch.line,
                ..Piece::default()
            });
            for (i, (piece, text)) in pieces.iter_mut().zip(labels).enumerate() {
                let mut own = Vec::new();
                if i == 0 {
                    if !row.mark.is_empty() {
                        own.push((role, pen.draw(self.left, base, row.mark.as_str())));
                    }
                    own.push((role, pen.draw(label_x, base, text)));
                    own.push((role, pen.draw(colon, base, ":")));
                } else {
                    own.push((role, pen.draw(label_x, base, text)));
                }
                own.append(&mut piece.marks);
                piece.marks = own;
            }
            settle(&mut pieces);
            let before = if r == 0 { self.pitch.paragraph } else { 2.5 };
            self.extend(before, pieces);
        }
    }

    /// Lines at the upper right, as wide as the longest of them needs.
    pub(super) fn annex_head(&mut self, tree: &mut Tree, lines: &[String], rows: &[Pair]) {
        let (size, height) = ANNEX_HEAD;
        let pen = Pen { size, ..self.pen() };
        let widest = mm(95).min((self.right - self.left) * 0.6);
        let labels = rows.iter().flat_map(|row| &row.label);
        let colon = labels.map(|text| self.width(pen, text)).fold(0.0, f64::max) + 6.0;
        let value = colon + 7.0;
        let mut set: Vec<(Option<&str>, f64, String)> = Vec::new();
        for line in lines {
            let wrapped = self.wrap(pen, line, widest);
            set.extend(wrapped.into_iter().map(|text| (None, 0.0, text)));
        }
        for row in rows {
            let mut label = row.label.first().map(String::as_str);
            let values = row.value.iter();
            for text in values.flat_map(|text| self.wrap(pen, &keep_blanks(text), widest - value)) {
                set.push((label.take(), value, text));
            }
        }
        let needed = set.iter().map(|(_, indent, text)| indent + self.width(pen, text));
        let x = self.right - needed.fold(0.0, f64::max).max(mm(60)).min(widest);
        let (role, base) = (Role::Content(tree.add(Tree::ROOT, Tag::P)), size * 0.933);
        let pieces = set.into_iter().map(|(label, indent, text)| {
            let mut marks = Vec::new();
            if let Some(label) = label {
                marks.push((role, pen.draw(x, base, label)));
                marks.push((role, pen.draw(x + colon, base, ":")));
            }
            marks.push((role, pen.draw(x + indent, base, text)));
            Piece {
                height,
                marks,
                keep: true,
                ..Piece::default()
            }
        });
        let pieces = pieces.collect();
        self.extend(self.pitch.block, pieces);
    }

    pub(super) fn checklist(&mut self, tree: &mut Tree, items: &[Check]) {
        let list = tree.add(Tree::ROOT, Tag::L);
        let pen = self.pen();
        let note = Pen {
            size: (pen.size - 2.0).max(8.0),
            ..pen
        };
        let x = self.left + mm(8);
        for (i, item) in items.iter().enumerate() {
            let entry = tree.add(list, Tag::Li);
            let role = Role::Content(tree.add(entry, Tag::LBody));
            let mut pieces = self.justified(role, &item.text, x, 0.0);
            if !item.note.is_empty() {
                pieces.extend(self.aligned(role, &item.note, note, x, Align::Left));
            }
            if let Some(first) = pieces.first_mut() {
                first.marks.splice(0..0, self.tick_box(role, item.ticked));
            }
            settle(&mut pieces);
            let before = if i == 0 { self.pitch.paragraph } else { 3.0 };
            self.extend(before, pieces);
        }
    }

    /// A box as high as a capital letter; the tick is a sign, so that readers and searches find it.
    fn tick_box(&self, role: Role, ticked: bool) -> Vec<(Role, Draw)> {
        let side = self.pitch.size * 0.8;
        let bottom = self.pitch.base() + self.pitch.size * 0.06;
        let (x1, x2, y1) = (self.left, self.left + side, bottom - side);
        let stroke = |x1: f64, y1: f64, x2: f64, y2: f64| {
            let line = Draw::Line {
                x1,
                y1,
                x2,
                y2,
                width: 0.7,
            };
            (Role::Artifact, line)
        };
        let mut out = vec![
            stroke(x1, y1, x2, y1),
            stroke(x1, bottom, x2, bottom),
            stroke(x1, y1, x1, bottom),
            stroke(x2, y1, x2, bottom),
        ];
        if ticked {
            let pen = self.bold();
            let tick = TICK.to_string();
            let at = (x1 + x2 - self.width(pen, &tick)) / 2.0;
            out.push((role, pen.draw(at, self.pitch.base(), tick)));
        }
        out
    }

    pub(super) fn fill(&mut self, lines: u8) {
        let ruled = Draw::Line {
            x1: self.left,
            y1: mm(8),
            x2: self.right,
            y2: mm(8),
            width: 0.4,
        };
        let mut pieces = vec![
            Piece {
                height: mm(8),
                marks: vec![(Role::Artifact, ruled)],
                ..Piece::default()
            };
            usize::from(lines)
        ];
        settle(&mut pieces);
        self.extend(0.0, pieces);
        self.room(3.0);
    }
}
