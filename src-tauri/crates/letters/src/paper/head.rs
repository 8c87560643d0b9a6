//! What makes a paper a surat dinas: date, Nomor block and address above the content, tembusan below it.

use super::model::{Item, LetterHead, PaperDoc};
use super::pieces::{Piece, Press};
use crate::data::Align;
use crate::letter::keep_blanks;
use crate::sheet::{Role, Tag, Tree};
use crate::text::glue;

impl Press<'_> {
    /// Place and date, Nomor block and address.
    pub(crate) fn letter_head(&mut self, tree: &mut Tree, head: &LetterHead) {
        let (pen, words, line) = (self.pen(), &self.words.head, self.pitch.line);
        let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
        let mut pieces = self.aligned(role, &head.place_date, pen, self.left, Align::Right);
        let rows = [
            (&words.number, keep_blanks(&head.number), Tag::P),
            (&words.nature, head.nature.clone(), Tag::P),
            (&words.attachment, head.attachment.clone(), Tag::P),
            (&words.subject, glue(&head.subject), Tag::H1),
        ];
        let labels = rows.iter().map(|(l, ..)| self.width(pen, l)).fold(0.0, f64::max);
        let (colon, value) = (self.left + labels + 8.0, self.left + labels + 16.0);
        let full = self.right - self.left;
        let mut first = true;
        for (label, text, tag) in rows {
            let role = Role::Content(tree.add(Tree::ROOT, tag));
            let lines = self.wrap(pen, &text, (self.right - value).min(full * 0.62));
            for (i, text) in lines.into_iter().enumerate() {
                let mut marks = Vec::new();
                if i == 0 {
                    marks.push((role, pen.draw(self.left, self.pitch.base(), label.as_str())));
                    marks.push((role, pen.draw(colon, self.pitch.base(), ":")));
                }
                marks.push((role, pen.draw(value, self.pitch.base(), text)));
                pieces.push(Piece {
                    before: if first { 4.0 } else { 0.0 },
                    height: line,
                    marks,
                    keep: true,
                    ..Piece::default()
                });
                first = false;
            }
        }
        let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
        let indent = self.left + self.width(pen, &format!("{} ", words.honorific));
        let limit = (self.right - indent).min(full * 0.75);
        let mut rows: Vec<(f64, String)> = Vec::new();
        for text in &head.addressee.lines {
            rows.extend(self.wrap(pen, text, limit).into_iter().map(|l| (indent, l)));
        }
        rows.push((self.left, words.at.clone()));
        let place = self.wrap(pen, &head.addressee.place, limit);
        rows.extend(place.into_iter().map(|l| (indent, l)));
        for (i, (x, text)) in rows.into_iter().enumerate() {
            let mut marks = Vec::new();
            if i == 0 {
                let honorific = words.honorific.as_str();
                marks.push((role, pen.draw(self.left, self.pitch.base(), honorific)));
            }
            marks.push((role, pen.draw(x, self.pitch.base(), text)));
            pieces.push(Piece {
                before: if i == 0 { self.pitch.block } else { 0.0 },
                height: line,
                marks,
                keep: true,
                ..Piece::default()
            });
        }
        self.extend(self.pitch.block, pieces);
        // The body stands as far below the address as the address below the Nomor block.
        let room = self.pitch.block + 1.0 - self.pitch.paragraph;
        self.room(room);
    }
}

/// Tembusan below everything else.
pub(crate) fn copies(press: &mut Press<'_>, tree: &mut Tree, paper: &PaperDoc) {
    if paper.copies.is_empty() {
        return;
    }
    let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
    let label = press.words.signature.copies.clone();
    let mut pieces = press.aligned(role, &label, press.pen(), press.left, Align::Left);
    pieces.iter_mut().for_each(|p| p.keep = true);
    press.extend(press.pitch.block, pieces);
    if let [only] = paper.copies.as_slice() {
        let pieces = press.aligned(role, only, press.pen(), press.left, Align::Left);
        press.extend(0.0, pieces);
    } else {
        let items: Vec<Item> = paper.copies.iter().map(|c| Item::new(0, c)).collect();
        press.list(tree, &[], &items);
    }
}
