//! The letter itself: kop, date, Nomor block, address, body, signature block, tembusan.

use crate::data::LetterData;
use crate::emblem::Emblem;
use crate::error::{LetterError, Place};
use crate::flow::{Flow, paginate};
use crate::fonts::{Face, Fonts};
use crate::kop;
use crate::sheet::{Draw, MM, Role, Sheet, Tag, Tree, mm};
use crate::signature::Block;
use crate::terbilang::long_date;
use crate::text::{Cut, glue, greedy, justify, thousandths};
use crate::wording::{BodyText, Recap};

/// Type size of the letter in points: Arial 12 (Permendagri 1/2023), here its metric twin.
pub(crate) const SIZE: f64 = 12.0;
/// Baseline below the top of a line.
pub(crate) const BASE: f64 = 11.2;

/// Vertical rhythm of a letter, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pitch {
    /// Height of a line.
    pub(crate) line: f64,
    /// Space between blocks.
    pub(crate) block: f64,
    /// Space between paragraphs.
    pub(crate) paragraph: f64,
    /// Room for stamp and wet signature.
    pub(crate) room: f64,
}

impl Pitch {
    /// The rhythm a letter has when nothing presses.
    const EASY: Self = Self {
        line: 14.6,
        block: 11.0,
        paragraph: 5.0,
        room: 28.0 * MM,
    };
    /// Single spacing, taken only if it saves the signature from going to a second page.
    const TIGHT: Self = Self {
        line: 13.8,
        block: 8.0,
        paragraph: 2.5,
        room: 25.0 * MM,
    };

    /// A rhythm between the two: 0 is easy, 1 is tight.
    fn between(share: f64) -> Self {
        let at = |easy: f64, tight: f64| easy + (tight - easy) * share;
        let (easy, tight) = (Self::EASY, Self::TIGHT);
        Self {
            line: at(easy.line, tight.line),
            block: at(easy.block, tight.block),
            paragraph: at(easy.paragraph, tight.paragraph),
            room: at(easy.room, tight.room),
        }
    }
}

/// A line ready to be drawn once its page is known.
#[derive(Debug, Clone)]
struct Line {
    x: f64,
    gap: f64,
    text: String,
    node: u32,
    label: Option<(f64, String)>,
    flow: Flow,
}

/// What the letter is made from.
pub(crate) struct Letter<'a> {
    pub(crate) fonts: &'a Fonts<'a>,
    pub(crate) words: &'a Recap,
    pub(crate) data: &'a LetterData,
    pub(crate) emblem: Option<&'a Emblem>,
    /// Room the foot needs above the lower margin on the signature page, in points.
    pub(crate) foot: f64,
    pitch: Pitch,
}

/// The laid-out letter.
pub(crate) struct Laid {
    pub(crate) sheets: Vec<Sheet>,
    /// Which sheet bears the signature.
    pub(crate) signed: usize,
    pub(crate) tree: Tree,
}

/// Text with a no-break space for every one of a run of spaces: the blank of "100.2.2.3/      /2025".
pub(crate) fn keep_blanks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut spaces = 0_usize;
    for c in text.chars().chain(std::iter::once('\0')) {
        if c == ' ' {
            spaces += 1;
            continue;
        }
        out.extend(std::iter::repeat_n(
            if spaces > 1 { '\u{a0}' } else { ' ' },
            spaces,
        ));
        spaces = 0;
        if c != '\0' {
            out.push(c);
        }
    }
    out
}

pub(crate) fn line_of(x: f64, top: f64, text: &str) -> Draw {
    Draw::Text {
        x,
        y: top + BASE,
        face: Face::Regular,
        size: SIZE,
        gap: 0.0,
        text: text.to_owned(),
    }
}

impl<'a> Letter<'a> {
    pub(crate) fn new(
        fonts: &'a Fonts<'a>,
        words: &'a Recap,
        data: &'a LetterData,
        emblem: Option<&'a Emblem>,
        foot: f64,
    ) -> Self {
        Self {
            fonts,
            words,
            data,
            emblem,
            foot,
            pitch: Pitch::EASY,
        }
    }

    /// Lays the letter out, as much tighter as keeps it on one page if that can be had.
    pub(crate) fn lay(&mut self, body: &BodyText) -> Result<Laid, LetterError> {
        let easy = self.attempt(body);
        if easy.as_ref().is_ok_and(|l| l.sheets.len() == 1) {
            return easy;
        }
        for share in [0.25, 0.5, 0.75, 1.0] {
            self.pitch = Pitch::between(share);
            match self.attempt(body) {
                Ok(tighter) if tighter.sheets.len() == 1 || easy.is_err() => return Ok(tighter),
                _ => {}
            }
        }
        easy
    }

    fn attempt(&self, body: &BodyText) -> Result<Laid, LetterError> {
        let mut tree = Tree::new();
        let (sheets, signed) = self.lay_once(body, &mut tree)?;
        Ok(Laid { sheets, signed, tree })
    }

    fn lay_once(&self, body: &BodyText, tree: &mut Tree) -> Result<(Vec<Sheet>, usize), LetterError> {
        let (width, height) = self.data.page.paper.size_mm();
        let (width, height) = (mm(width), mm(height));
        let (left, right) = (mm(self.data.page.left), width - mm(self.data.page.right));
        let (top, bottom) = (mm(self.data.page.top), height - mm(self.data.page.bottom));
        let mut sheet = Sheet::new(width, height);

        let start = self.opening(&mut sheet, tree, left, right, top)?;
        let lines = self.body_lines(body, tree, left, right);
        let flows: Vec<Flow> = lines.iter().map(|l| l.flow).collect();
        let block = Block::new(self.fonts, self.words, self.data, self.pitch, left, right);
        // The block's nodes are made after the body's, so that they are read after it.
        let tall = |copies: f64| block.height() + copies + self.foot;
        let copies = block.copies_height();
        let whole = paginate(&flows, bottom - start, bottom - top, tall(copies));
        let (pages, together) = match whole {
            Some(pages) => (pages, true),
            // Very many copies go on a page of their own; the signature keeps its lines of the body.
            None => (
                paginate(&flows, bottom - start, bottom - top, tall(0.0))
                    .ok_or_else(|| LetterError::TooTall(Place::Field("Blok tanda tangan".into())))?,
                false,
            ),
        };
        let mut sheets = vec![sheet];
        let mut y = start;
        for (i, range) in pages.iter().enumerate() {
            if i > 0 {
                sheets.push(Sheet::new(width, height));
                y = top;
            }
            let Some(sheet) = sheets.last_mut() else { continue };
            for (k, line) in lines.get(range.clone()).unwrap_or_default().iter().enumerate() {
                if k > 0 || i == 0 {
                    y += line.flow.before;
                }
                self.put(sheet, line, y);
                y += line.flow.height;
            }
        }
        let signed = sheets.len() - 1;
        if let Some(sheet) = sheets.last_mut() {
            y = block.draw_signature(sheet, tree, y);
            if together {
                block.draw_copies(sheet, tree, y);
            }
        }
        if !together {
            sheets.extend(block.copy_sheets(tree, width, height, (top, bottom)));
        }
        Ok((sheets, signed))
    }

    fn put(&self, sheet: &mut Sheet, line: &Line, y: f64) {
        let role = Role::Content(line.node);
        if let Some((x, label)) = &line.label {
            sheet.put(role, line_of(*x, y, label));
        }
        let text = Draw::Text {
            x: line.x,
            y: y + BASE,
            face: Face::Regular,
            size: SIZE,
            gap: line.gap,
            text: line.text.clone(),
        };
        sheet.put(role, text);
    }

    /// Kop, date, Nomor block and address; answers where the body starts.
    fn opening(
        &self,
        sheet: &mut Sheet,
        tree: &mut Tree,
        left: f64,
        right: f64,
        top: f64,
    ) -> Result<f64, LetterError> {
        let data = self.data;
        let mut y = kop::draw(
            self.fonts,
            &data.letterhead,
            self.emblem,
            sheet,
            tree,
            (left, right, top),
        );
        y += self.pitch.block;
        let date = format!("{}, {}", data.place, long_date(data.date));
        let wide = self.fonts.width(&date, Face::Regular, SIZE);
        let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
        sheet.put(role, line_of((right - wide).max(left), y, &date));
        y += self.pitch.line + 4.0;

        y = self.number_block(sheet, tree, left, right, y);
        y += self.pitch.block;
        y = self.address(sheet, tree, left, right, y);
        y += self.pitch.block + 1.0;
        let bottom = sheet.height - mm(data.page.bottom);
        if y + 2.0 * self.pitch.line > bottom {
            return Err(LetterError::TooTall(Place::Field(
                "Kop, nomor, dan alamat".into(),
            )));
        }
        Ok(y)
    }

    fn number_block(&self, sheet: &mut Sheet, tree: &mut Tree, left: f64, right: f64, top: f64) -> f64 {
        let (data, head) = (self.data, &self.words.head);
        let attachment = data.attachment_line(self.words);
        let rows = [
            (&head.number, keep_blanks(&data.number), Tag::P),
            (&head.nature, data.nature.clone(), Tag::P),
            (&head.attachment, attachment, Tag::P),
            (&head.subject, glue(&data.subject), Tag::H1),
        ];
        let labels = rows
            .iter()
            .map(|(l, ..)| self.fonts.width(l, Face::Regular, SIZE))
            .fold(0.0, f64::max);
        let colon = left + labels + 8.0;
        let value = colon + 8.0;
        // A long Hal turns early: two thirds of the line, as the date's side stays open.
        let limit = thousandths((right - value).min((right - left) * 0.62), SIZE);
        let mut y = top;
        for (label, text, tag) in rows {
            let role = Role::Content(tree.add(Tree::ROOT, tag));
            sheet.put(role, line_of(left, y, label));
            sheet.put(role, line_of(colon, y, ":"));
            for line in greedy(self.fonts, &text, Face::Regular, limit, Cut::Anywhere) {
                sheet.put(role, line_of(value, y, &line));
                y += self.pitch.line;
            }
        }
        y
    }

    fn address(&self, sheet: &mut Sheet, tree: &mut Tree, left: f64, right: f64, top: f64) -> f64 {
        let head = &self.words.head;
        let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
        let indent = left
            + self
                .fonts
                .width(&format!("{} ", head.honorific), Face::Regular, SIZE);
        let limit = thousandths((right - indent).min((right - left) * 0.75), SIZE);
        sheet.put(role, line_of(left, top, &head.honorific));
        let mut y = top;
        for line in &self.data.addressee.lines {
            for text in greedy(self.fonts, line, Face::Regular, limit, Cut::Anywhere) {
                sheet.put(role, line_of(indent, y, &text));
                y += self.pitch.line;
            }
        }
        sheet.put(role, line_of(left, y, &head.at));
        y += self.pitch.line;
        for text in greedy(
            self.fonts,
            &self.data.addressee.place,
            Face::Regular,
            limit,
            Cut::Anywhere,
        ) {
            sheet.put(role, line_of(indent, y, &text));
            y += self.pitch.line;
        }
        y
    }

    fn body_lines(&self, body: &BodyText, tree: &mut Tree, left: f64, right: f64) -> Vec<Line> {
        let mut out = Vec::new();
        let mut paragraph = 0;
        let indent = mm(12);
        let prose = |out: &mut Vec<Line>, tree: &mut Tree, text: &str, paragraph: usize| {
            let node = tree.add(Tree::ROOT, Tag::P);
            for (i, line) in justify(self.fonts, &glue(text), SIZE, right - left, indent)
                .into_iter()
                .enumerate()
            {
                let before = if i == 0 && paragraph > 0 {
                    self.pitch.paragraph
                } else {
                    0.0
                };
                out.push(Line {
                    x: if i == 0 { left + indent } else { left },
                    gap: line.gap,
                    text: line.text,
                    node,
                    label: None,
                    flow: Flow {
                        before,
                        height: self.pitch.line,
                        paragraph,
                    },
                });
            }
        };
        prose(&mut out, tree, &body.opening, paragraph);
        let list = (!body.items.is_empty()).then(|| tree.add(Tree::ROOT, Tag::L));
        for (i, item) in body.items.iter().enumerate() {
            paragraph += 1;
            let entry = tree.add(list.unwrap_or(Tree::ROOT), Tag::Li);
            let node = tree.add(entry, Tag::LBody);
            let x = left + mm(7);
            let limit = thousandths(right - x, SIZE);
            for (k, text) in greedy(self.fonts, &glue(item), Face::Regular, limit, Cut::Anywhere)
                .into_iter()
                .enumerate()
            {
                out.push(Line {
                    x,
                    gap: 0.0,
                    text,
                    node,
                    label: (k == 0).then(|| (left, format!("{}.", i + 1))),
                    flow: Flow {
                        before: if k == 0 { 2.0 } else { 0.0 },
                        height: self.pitch.line,
                        paragraph,
                    },
                });
            }
        }
        for text in body.total.iter().chain(&body.closing) {
            paragraph += 1;
            prose(&mut out, tree, text, paragraph);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_blank_of_a_number_keeps_its_width() {
        let kept = keep_blanks("100.2.2.3/      /2025");
        assert_eq!(kept.chars().filter(|c| *c == '\u{a0}').count(), 6);
        assert_eq!(
            keep_blanks("satu dua"),
            "satu dua",
            "a single space is a place to turn the line"
        );
    }
}
