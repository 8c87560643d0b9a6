//! From pieces to pages.

use super::head::copies;
use super::model::{Orientation, PaperDoc};
use super::pieces::{Part, Piece, Pitch, Press, TablePart};
use crate::annex;
use crate::columns::plan_from;
use crate::data::LetterData;
use crate::emblem::Emblem;
use crate::error::{LetterError, Place};
use crate::fonts::Fonts;
use crate::foot::{Unofficial, mark, page_number, paper_foot};
use crate::kop;
use crate::progress::Progress;
use crate::sheet::{Book, Draw, Sheet, Tree, mm};
use crate::table::{Frame, Room, Table};
use crate::wording::{Recap, fill};

/// Papers with more rows than this are laid out once, without trying to save a page.
const WORTH_TRYING: usize = 400;

/// Type size of what a letter encloses, in points.
const ENCLOSED: u8 = 11;

/// Lays a checked paper out, as much tighter as saves a page if that can be had.
pub(crate) fn lay(
    paper: &PaperDoc,
    fonts: &Fonts<'_>,
    words: &Recap,
    emblem: Option<&Emblem>,
    progress: Progress<'_>,
) -> Result<Book, LetterError> {
    let mut book = tightest(&paper.blocks, |share| {
        let mut pages = Pages::new(paper, fonts, words, emblem, share);
        if let (Some(head), Some(sheet)) = (&paper.letterhead, pages.sheets.last_mut()) {
            let at = (pages.frame.left, pages.frame.right, pages.frame.top);
            pages.y = kop::draw(fonts, head, emblem, sheet, &mut pages.tree, at);
            pages.fresh = false;
        }
        pages.lay(progress)
    })?;
    stamp(paper, fonts, words, &mut book.sheets);
    Ok(book)
}

/// Lays out blocks behind a letter, read after it; their foot is the letter's.
pub(crate) fn enclose(
    letter: &LetterData,
    blocks: &[super::Block],
    label: &str,
    fonts: &Fonts<'_>,
    words: &Recap,
    tree: Tree,
    progress: Progress<'_>,
) -> Result<Book, LetterError> {
    let paper = PaperDoc {
        page: letter.page,
        size: ENCLOSED,
        blocks: blocks.to_vec(),
        ..PaperDoc::new(&letter.subject, letter.date)
    };
    tightest(&paper.blocks, |share| {
        let mut pages = Pages::new(&paper, fonts, words, None, share);
        pages.tree = tree.clone();
        if let Some(sheet) = pages.sheets.last_mut() {
            pages.y = annex::head(fonts, words, letter, label, sheet, &mut pages.tree, &pages.frame);
            pages.fresh = false;
        }
        pages.lay(progress)
    })
}

/// The easiest rhythm, or the first tighter one that saves a page.
fn tightest(
    blocks: &[super::Block],
    attempt: impl Fn(f64) -> Result<Book, LetterError>,
) -> Result<Book, LetterError> {
    let book = attempt(0.0)?;
    let rows: usize = blocks.iter().map(rows).sum();
    if book.sheets.len() > 1 && rows <= WORTH_TRYING {
        for share in [0.25, 0.5, 0.75, 1.0] {
            let tighter = attempt(share)?;
            if tighter.sheets.len() < book.sheets.len() {
                return Ok(tighter);
            }
        }
    }
    Ok(book)
}

fn rows(block: &super::Block) -> usize {
    match block {
        super::Block::Table(table) => table.groups.iter().map(|g| g.rows.len()).sum(),
        _ => 0,
    }
}

/// The sheet of a paper as it lies.
fn frame(paper: &PaperDoc, orientation: Orientation) -> Frame {
    let (short, long) = paper.page.paper.size_mm();
    let page = paper.page;
    let (width, height, left) = match orientation {
        Orientation::Portrait => (mm(short), mm(long), mm(page.left)),
        Orientation::Landscape => (mm(long), mm(short), mm(page.right)),
    };
    Frame {
        width,
        height,
        left,
        right: width - mm(page.right),
        top: mm(page.top),
        bottom: height - mm(page.bottom),
    }
}

struct Pages<'a> {
    paper: &'a PaperDoc,
    fonts: &'a Fonts<'a>,
    words: &'a Recap,
    emblem: Option<&'a Emblem>,
    pitch: Pitch,
    tree: Tree,
    sheets: Vec<Sheet>,
    frame: Frame,
    orientation: Orientation,
    y: f64,
    /// Nothing stands on the page yet.
    fresh: bool,
}

impl<'a> Pages<'a> {
    fn new(
        paper: &'a PaperDoc,
        fonts: &'a Fonts<'a>,
        words: &'a Recap,
        emblem: Option<&'a Emblem>,
        share: f64,
    ) -> Self {
        let frame = frame(paper, paper.orientation);
        Self {
            paper,
            fonts,
            words,
            emblem,
            pitch: Pitch::new(paper.size, share),
            tree: Tree::new(),
            sheets: vec![Sheet::new(frame.width, frame.height)],
            frame,
            orientation: paper.orientation,
            y: frame.top,
            fresh: true,
        }
    }

    fn lay(mut self, progress: Progress<'_>) -> Result<Book, LetterError> {
        let parts = self.parts();
        let mut at = 0;
        while let Some(part) = parts.get(at) {
            match part {
                Part::Page(orientation) => {
                    self.begin(orientation.unwrap_or(self.orientation));
                    at += 1;
                }
                Part::Table(table) => {
                    self.table(table, below(&parts, at), progress)?;
                    at += 1;
                }
                Part::Piece(_) => at = self.cluster(&parts, at)?,
            }
        }
        Ok(Book {
            sheets: self.sheets,
            tree: self.tree,
        })
    }

    /// All parts in order; a turned sheet has other margins from there on.
    fn parts(&mut self) -> Vec<Part> {
        let mut press = Press {
            fonts: self.fonts,
            words: self.words,
            emblem: self.emblem,
            pitch: self.pitch,
            left: self.frame.left,
            right: self.frame.right,
            parts: Vec::new(),
        };
        if let Some(head) = &self.paper.letter {
            press.letter_head(&mut self.tree, head);
        }
        for block in &self.paper.blocks {
            if let super::Block::Turn { orientation } = block {
                let frame = frame(self.paper, *orientation);
                (press.left, press.right) = (frame.left, frame.right);
            }
            press.block(&mut self.tree, block);
        }
        copies(&mut press, &mut self.tree, self.paper);
        press.parts
    }

    /// A new page, unless this one is still empty and lies as asked.
    fn begin(&mut self, orientation: Orientation) {
        if self.fresh && orientation == self.orientation {
            return;
        }
        if self.fresh {
            self.sheets.pop();
        }
        self.orientation = orientation;
        self.turn();
    }

    fn turn(&mut self) {
        self.frame = frame(self.paper, self.orientation);
        self.sheets.push(Sheet::new(self.frame.width, self.frame.height));
        self.y = self.frame.top;
        self.fresh = true;
    }

    /// Places the piece at `from` with all that must stand on its page; answers what comes next.
    fn cluster(&mut self, parts: &[Part], from: usize) -> Result<usize, LetterError> {
        let (mut to, mut height) = (from, 0.0);
        while let Some(Part::Piece(piece)) = parts.get(to) {
            height += piece.height
                + if to == from && self.fresh {
                    0.0
                } else {
                    piece.before
                };
            to += 1;
            if !piece.keep {
                break;
            }
            if let Some(Part::Table(table)) = parts.get(to) {
                height += table.before + self.opening(table);
            }
        }
        if !self.fresh && self.y + height > self.frame.bottom + 1e-6 {
            self.turn();
        }
        for part in parts.get(from..to).unwrap_or_default() {
            if let Part::Piece(piece) = part {
                self.place(piece)?;
            }
        }
        Ok(to)
    }

    fn place(&mut self, piece: &Piece) -> Result<(), LetterError> {
        if piece.height > self.frame.bottom - self.frame.top + 1e-6 {
            return Err(LetterError::TooTall(Place::Field(
                "Bagian naskah yang tidak boleh terpisah".to_owned(),
            )));
        }
        let before = if self.fresh { 0.0 } else { piece.before };
        if !self.fresh && self.y + before + piece.height > self.frame.bottom + 1e-6 {
            if piece.height == 0.0 {
                return Ok(());
            }
            self.turn();
        } else {
            self.y += before;
        }
        let y = self.y;
        if let Some(sheet) = self.sheets.last_mut() {
            for (role, draw) in &piece.marks {
                sheet.put(*role, moved(draw, y));
            }
        }
        self.y += piece.height;
        self.fresh = self.fresh && piece.height == 0.0;
        Ok(())
    }

    fn made<'t>(&self, part: &'t TablePart, sheet: Sheet) -> Table<'t>
    where
        'a: 't,
    {
        let plan = plan_from(
            self.fonts,
            &part.annex,
            self.frame.right - self.frame.left,
            part.size,
        );
        Table::new(
            self.fonts,
            &part.annex,
            plan,
            self.frame,
            part.node,
            sheet,
            self.y,
        )
    }

    fn opening(&self, part: &TablePart) -> f64 {
        let room = Room {
            row_lines: part.row_lines,
            numbered: part.numbered,
            below: 0.0,
        };
        self.made(part, Sheet::new(0.0, 0.0)).with_room(room).opening()
    }

    fn table(&mut self, part: &TablePart, below: f64, progress: Progress<'_>) -> Result<(), LetterError> {
        if !self.fresh {
            self.y += part.before;
        }
        let page = self.frame.bottom - self.frame.top;
        let room = Room {
            row_lines: part.row_lines,
            numbered: part.numbered,
            // What is nearly as tall as a page cannot stand below a row.
            below: if below > page * 0.6 { 0.0 } else { below },
        };
        let opening = self.opening(part);
        if !self.fresh && self.y + opening > self.frame.bottom {
            self.turn();
        }
        let Some(sheet) = self.sheets.pop() else {
            return Ok(());
        };
        let table = self.made(part, sheet).with_room(room);
        let (sheets, y) = table.draw(&mut self.tree, &part.none, progress)?;
        self.sheets.extend(sheets);
        self.y = y;
        self.fresh = false;
        Ok(())
    }
}

/// Height of what must stand below the last row of the table at `at`: a signature that follows it closely.
fn below(parts: &[Part], at: usize) -> f64 {
    let mut height = 0.0;
    for part in parts.get(at + 1..).unwrap_or_default() {
        let Part::Piece(piece) = part else { return 0.0 };
        height += piece.before + piece.height;
        if piece.signature {
            return height;
        }
        if !piece.keep && piece.height > 0.0 {
            return 0.0;
        }
    }
    0.0
}

/// The same drawing `dy` points lower.
fn moved(draw: &Draw, dy: f64) -> Draw {
    let mut draw = draw.clone();
    match &mut draw {
        Draw::Text { y, .. }
        | Draw::Watermark { y, .. }
        | Draw::Fill { y, .. }
        | Draw::Image { y, .. }
        | Draw::Qr { y, .. } => *y += dy,
        Draw::Line { y1, y2, .. } => {
            *y1 += dy;
            *y2 += dy;
        }
    }
    draw
}

/// What the paper is not: a draft, a sample.
pub(crate) fn unofficial(paper: &PaperDoc, words: &Recap) -> Unofficial {
    let mut unofficial = Unofficial::default();
    for (holds, word, note) in [
        (paper.draft, &words.mark.draft, &words.mark.draft_note),
        (paper.sample, &words.mark.sample, &words.mark.sample_note),
    ] {
        if holds {
            let join = |old: &str, new: &str, with: &str| match old {
                "" => new.to_owned(),
                _ => format!("{old}{with}{new}"),
            };
            unofficial.mark = join(&unofficial.mark, word, " ");
            unofficial.note = join(&unofficial.note, note, "; ");
        }
    }
    unofficial
}

/// Marks, page number and foot on every sheet.
fn stamp(paper: &PaperDoc, fonts: &Fonts<'_>, words: &Recap, sheets: &mut [Sheet]) {
    let unofficial = unofficial(paper, words);
    let pages = sheets.len().to_string();
    for (i, sheet) in sheets.iter_mut().enumerate() {
        let turned = sheet.width > sheet.height;
        let right = sheet.width - mm(paper.page.right);
        let left = mm(if turned { paper.page.right } else { paper.page.left });
        mark(fonts, sheet, &unofficial, right);
        let page = (i + 1).to_string();
        let number = fill(&words.foot.page, &[("page", &page), ("pages", &pages)]);
        page_number(fonts, sheet, &number, right);
        paper_foot(sheet, &paper.foot, left);
    }
}
