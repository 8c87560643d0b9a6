//! Lying bars: a name, a bar as long as its share, a number behind it.

use super::model::Bar;
use super::pieces::{Part, Pen, Piece, Press};
use crate::fonts::Face;
use crate::sheet::{Draw, Role, Tag, Tree};

/// Part of the width that names take.
const NAMES: f64 = 0.36;

/// How dark a bar is printed; it must stand out on a copy of a copy.
const GRAY: f64 = 0.42;

impl Press<'_> {
    pub(super) fn bars(&mut self, tree: &mut Tree, rows: &[Bar]) {
        let pen = Pen {
            face: Face::Regular,
            size: (self.pitch.size - 2.0).max(8.0),
        };
        let strong = Pen {
            face: Face::Bold,
            ..pen
        };
        let width = self.right - self.left;
        let start = self.left + width * NAMES;
        // The longest number fits behind the longest bar.
        let numbers = rows
            .iter()
            .map(|row| self.width(strong, &row.said))
            .fold(0.0, f64::max);
        let room = (width * (1.0 - NAMES) - numbers - 6.0).max(1.0);
        let (high, line) = (pen.size * 0.95, pen.size * 1.55);
        let list = tree.add(Tree::ROOT, Tag::L);
        for (at, row) in rows.iter().enumerate() {
            let entry = tree.add(list, Tag::Li);
            let role = Role::Content(tree.add(entry, Tag::LBody));
            let name = self.cut(pen, &row.label, width * NAMES - 6.0);
            let long = room * f64::from(row.share) / 1_000.0;
            let base = (line + pen.size * 0.7) / 2.0;
            self.parts.push(Part::Piece(Piece {
                before: if at == 0 { self.pitch.block } else { 0.0 },
                height: line,
                keep: at == 0 || at + 2 == rows.len(),
                signature: false,
                marks: vec![
                    (role, pen.draw(start - 6.0 - self.width(pen, &name), base, name)),
                    (
                        Role::Artifact,
                        Draw::Fill {
                            x: start,
                            y: (line - high) / 2.0,
                            w: if row.share == 0 { 0.0 } else { long.max(0.75) },
                            h: high,
                            gray: GRAY,
                        },
                    ),
                    (role, strong.draw(start + long + 4.0, base, row.said.as_str())),
                ],
            }));
        }
        self.room(4.0);
    }

    /// As much of a text as fits, with dots where something is left out.
    fn cut(&self, pen: Pen, text: &str, width: f64) -> String {
        if self.width(pen, text) <= width {
            return text.to_owned();
        }
        let mut kept = text.to_owned();
        while !kept.is_empty() && self.width(pen, &format!("{}...", kept.trim_end())) > width {
            kept.pop();
        }
        format!("{}...", kept.trim_end())
    }
}
