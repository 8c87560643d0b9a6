//! From blocks to pieces: marks that stay together, one below the other, before their page is known.

use super::model::{Block, Item, Mark, Orientation, Style, Table};
use super::{codes, marks};
use super::{emblems, signers};
use crate::data::{Align, Annex};
use crate::emblem::Emblem;
use crate::fonts::{Face, Fonts};
use crate::sheet::{Draw, MM, Role, Tag, Tree, mm};
use crate::text::{Cut, glue, greedy, justify, thousandths};
use crate::wording::Recap;

/// Marks that stay together; their y counts from the upper edge of the piece.
#[derive(Debug, Clone, Default)]
pub(crate) struct Piece {
    /// Space above, dropped at the top of a page.
    pub(crate) before: f64,
    pub(crate) height: f64,
    /// The next piece stands on the same page.
    pub(crate) keep: bool,
    /// Signature blocks: a table above gives them the company of its last row.
    pub(crate) signature: bool,
    pub(crate) marks: Vec<(Role, Draw)>,
}

/// A part of the content as the page break sees it.
#[derive(Debug)]
pub(crate) enum Part {
    Piece(Piece),
    Table(TablePart),
    /// The next part begins a page, lying as said or as before.
    Page(Option<Orientation>),
}

/// A table before its pages are known.
#[derive(Debug)]
pub(crate) struct TablePart {
    pub(crate) before: f64,
    pub(crate) annex: Annex,
    pub(crate) node: u32,
    pub(crate) size: f64,
    pub(crate) row_lines: usize,
    pub(crate) numbered: bool,
    pub(crate) none: String,
}

/// Vertical rhythm of a paper, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pitch {
    pub(crate) size: f64,
    pub(crate) line: f64,
    pub(crate) paragraph: f64,
    pub(crate) block: f64,
    /// Room for stamp and wet signature.
    pub(crate) sign: f64,
}

impl Pitch {
    /// `share` is 0 for the easy rhythm and 1 for single spacing.
    pub(crate) fn new(size: u8, share: f64) -> Self {
        let at = |easy: f64, tight: f64| easy + (tight - easy) * share;
        let size = f64::from(size);
        Self {
            size,
            line: size * at(1.217, 1.15),
            paragraph: at(5.0, 2.5),
            block: at(11.0, 7.0),
            sign: at(26.0, 22.0) * MM,
        }
    }

    /// Baseline below the top of a line.
    pub(crate) fn base(&self) -> f64 {
        self.size * 0.933
    }
}

/// Makes pieces between two margins.
pub(crate) struct Press<'a> {
    pub(crate) fonts: &'a Fonts<'a>,
    pub(crate) words: &'a Recap,
    pub(crate) emblem: Option<&'a Emblem>,
    pub(crate) pitch: Pitch,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) parts: Vec<Part>,
}

/// A line of text at the top of a piece.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pen {
    pub(crate) face: Face,
    pub(crate) size: f64,
}

impl Pen {
    pub(crate) fn draw(self, x: f64, y: f64, text: impl Into<String>) -> Draw {
        self.spread(x, y, 0.0, text)
    }

    fn spread(self, x: f64, y: f64, gap: f64, text: impl Into<String>) -> Draw {
        Draw::Text {
            x,
            y,
            face: self.face,
            size: self.size,
            gap,
            text: text.into(),
        }
    }
}

/// Keeps two lines of a paragraph on either side of a page break, and all of a short one.
pub(super) fn settle(pieces: &mut [Piece]) {
    let n = pieces.len();
    for (i, piece) in pieces.iter_mut().enumerate() {
        piece.keep = i + 1 < n && (n <= 3 || i == 0 || i + 2 == n);
    }
}

impl Press<'_> {
    pub(crate) fn pen(&self) -> Pen {
        Pen {
            face: Face::Regular,
            size: self.pitch.size,
        }
    }

    pub(crate) fn bold(&self) -> Pen {
        Pen {
            face: Face::Bold,
            size: self.pitch.size,
        }
    }

    pub(crate) fn wrap(&self, pen: Pen, text: &str, width: f64) -> Vec<String> {
        greedy(
            self.fonts,
            text,
            pen.face,
            thousandths(width, pen.size),
            Cut::Anywhere,
        )
    }

    pub(crate) fn width(&self, pen: Pen, text: &str) -> f64 {
        self.fonts.width(text, pen.face, pen.size)
    }

    pub(super) fn extend(&mut self, before: f64, mut pieces: Vec<Piece>) {
        if let Some(first) = pieces.first_mut() {
            first.before = before;
        }
        self.parts.extend(pieces.into_iter().map(Part::Piece));
    }

    /// Justified lines between `x` and the right margin.
    pub(super) fn justified(&self, role: Role, text: &str, x: f64, indent: f64) -> Vec<Piece> {
        let (pen, width) = (self.pen(), self.right - x);
        let mut out: Vec<Piece> = justify(self.fonts, &glue(text), pen.size, width, indent)
            .into_iter()
            .enumerate()
            .map(|(i, line)| {
                let x = if i == 0 { x + indent } else { x };
                Piece {
                    height: self.pitch.line,
                    marks: vec![(role, pen.spread(x, self.pitch.base(), line.gap, line.text))],
                    ..Piece::default()
                }
            })
            .collect();
        settle(&mut out);
        out
    }

    /// Ragged or centred lines between `x` and the right margin.
    pub(super) fn aligned(&self, role: Role, text: &str, pen: Pen, x: f64, align: Align) -> Vec<Piece> {
        let width = self.right - x;
        let line = pen.size * self.pitch.line / self.pitch.size;
        let mut out: Vec<Piece> = self
            .wrap(pen, &glue(text), width)
            .into_iter()
            .map(|text| {
                let free = (width - self.width(pen, &text)).max(0.0);
                let at = x + match align {
                    Align::Left => 0.0,
                    Align::Center => free / 2.0,
                    Align::Right => free,
                };
                Piece {
                    height: line,
                    marks: vec![(role, pen.draw(at, pen.size * 0.933, text))],
                    ..Piece::default()
                }
            })
            .collect();
        settle(&mut out);
        out
    }

    /// Centred bold lines that stay with what follows.
    fn titles(&mut self, tree: &mut Tree, tag: Tag, pen: Pen, lines: &[&str], before: f64) {
        let role = Role::Content(tree.add(Tree::ROOT, tag));
        let mut pieces = Vec::new();
        for text in lines.iter().filter(|t| !t.is_empty()) {
            // A title turns early: lines as wide as the text below look like text.
            let inset = (self.right - self.left) * 0.07;
            for text in self.wrap(pen, text, self.right - self.left - 2.0 * inset) {
                let x = (self.left + self.right - self.width(pen, &text)) / 2.0;
                pieces.push(Piece {
                    height: pen.size * 1.22,
                    marks: vec![(role, pen.draw(x, pen.size * 0.933, text))],
                    ..Piece::default()
                });
            }
        }
        pieces.iter_mut().for_each(|p| p.keep = true);
        self.extend(before, pieces);
    }

    pub(crate) fn block(&mut self, tree: &mut Tree, block: &Block) {
        let pitch = self.pitch;
        match block {
            Block::Title { lines } => {
                let pen = Pen {
                    size: pitch.size.max(12.0),
                    ..self.bold()
                };
                let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
                self.titles(tree, Tag::H1, pen, &lines, pitch.block);
                self.room(4.0);
            }
            Block::Emblems { left, centre, right } => {
                let piece = emblems::piece(self, tree, [left, centre, right]);
                self.parts.push(Part::Piece(piece));
            }
            Block::AnnexHead { lines, rows } => self.annex_head(tree, lines, rows),
            Block::Heading { text } => {
                let role = Role::Content(tree.add(Tree::ROOT, Tag::H2));
                let mut pieces = self.aligned(role, text, self.bold(), self.left, Align::Left);
                pieces.iter_mut().for_each(|p| p.keep = true);
                self.extend(pitch.block, pieces);
            }
            Block::Clause { label, title } => {
                self.titles(tree, Tag::H2, self.bold(), &[label, title], pitch.block);
            }
            Block::Paragraph { text, style } => self.paragraph(tree, text, *style),
            Block::List { marks, items } => self.list(tree, marks, items),
            Block::Pairs { rows } => self.pairs(tree, rows),
            Block::Table(table) => self.table(tree, table),
            Block::Checklist { items } => self.checklist(tree, items),
            Block::Fill { lines } => self.fill(*lines),
            Block::Signatures { signers, align } => {
                let piece = signers::piece(self, tree, signers, *align);
                self.keep_above();
                self.parts.push(Part::Piece(piece));
            }
            Block::Code {
                label,
                lines,
                qr,
                note,
            } => {
                let piece = codes::piece(self, tree, label, lines, qr, note);
                self.parts.push(Part::Piece(piece));
            }
            Block::Bars { rows } => self.bars(tree, rows),
            Block::Space { mm: room } => self.room(mm(u16::from(*room))),
            Block::PageBreak => self.parts.push(Part::Page(None)),
            Block::Turn { orientation } => self.parts.push(Part::Page(Some(*orientation))),
        }
    }

    /// Empty room that stays with what stands above it.
    pub(super) fn room(&mut self, before: f64) {
        let above = self.parts.last().is_some_and(|p| match p {
            Part::Piece(piece) => piece.keep,
            _ => false,
        });
        self.parts.push(Part::Piece(Piece {
            before,
            keep: above,
            ..Piece::default()
        }));
    }

    /// The last two lines stand on the page of the signature.
    fn keep_above(&mut self) {
        for part in self.parts.iter_mut().rev().take(2) {
            match part {
                Part::Piece(piece) => piece.keep = true,
                Part::Table(_) | Part::Page(_) => break,
            }
        }
    }

    fn paragraph(&mut self, tree: &mut Tree, text: &str, style: Style) {
        let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
        let (pen, left) = (self.pen(), self.left);
        let note = Pen {
            size: (pen.size - 2.5).max(8.0),
            ..pen
        };
        let pieces = match style {
            Style::Plain => self.justified(role, text, left, 0.0),
            Style::Indented => self.justified(role, text, left, mm(12)),
            Style::Left => self.aligned(role, text, pen, left, Align::Left),
            Style::Center => self.aligned(role, text, pen, left, Align::Center),
            Style::Right => self.aligned(role, text, pen, left, Align::Right),
            Style::Note => self.aligned(role, text, note, left, Align::Left),
        };
        self.extend(self.pitch.paragraph, pieces);
        // A line that announces what follows does not stand alone at the foot of a page.
        if let (true, Some(Part::Piece(last))) = (text.trim_end().ends_with(':'), self.parts.last_mut()) {
            last.keep = true;
        }
    }

    pub(super) fn list(&mut self, tree: &mut Tree, marks: &[Mark], items: &[Item]) {
        let list = tree.add(Tree::ROOT, Tag::L);
        let labels = marks::labels(marks, items);
        let pen = self.pen();
        // Each level is as wide as its widest mark needs, and the levels above it stand before it.
        let wide = |level: u8| {
            let own = items.iter().zip(&labels).filter(|(i, _)| i.level == level);
            let widest = own.map(|(_, l)| self.width(pen, l)).fold(0.0, f64::max);
            (widest + 5.0).max(mm(7))
        };
        let widths: Vec<f64> = (0..=marks::DEEPEST).map(wide).collect();
        for (i, (item, label)) in items.iter().zip(&labels).enumerate() {
            let level = usize::from(item.level);
            let at = self.left + widths.iter().take(level).sum::<f64>();
            let x = at + widths.get(level).copied().unwrap_or_default();
            let entry = tree.add(list, Tag::Li);
            let role = Role::Content(tree.add(entry, Tag::LBody));
            let mut pieces = self.justified(role, &item.text, x, 0.0);
            if let Some(first) = pieces.first_mut() {
                let label = pen.draw(at, self.pitch.base(), label.as_str());
                first.marks.insert(0, (role, label));
            }
            let before = if i == 0 { self.pitch.paragraph } else { 2.0 };
            self.extend(before, pieces);
        }
    }

    fn table(&mut self, tree: &mut Tree, table: &Table) {
        let node = tree.add(Tree::ROOT, Tag::Table);
        let none = if table.none.is_empty() {
            &self.words.annex.none
        } else {
            &table.none
        };
        self.parts.push(Part::Table(TablePart {
            before: self.pitch.paragraph + 2.0,
            annex: Annex {
                title: Vec::new(),
                columns: table.columns.clone(),
                groups: table.groups.clone(),
                total: table.total.clone(),
                sums: table.sums.clone(),
            },
            node,
            size: f64::from(table.size),
            row_lines: usize::from(table.row_lines),
            numbered: table.numbered,
            none: none.clone(),
        }));
        self.room(5.0);
    }
}
