//! The signature block with room for stamp and pen, and the tembusan below it.

use crate::data::LetterData;
use crate::fonts::{Face, Fonts};
use crate::letter::{Pitch, SIZE, line_of};
use crate::sheet::{Role, Sheet, Tag, Tree, mm};
use crate::terbilang::group_nip;
use crate::text::{Cut, greedy, thousandths};
use crate::wording::Recap;

/// Space above the tembusan.
const COPIES_ABOVE: f64 = 8.0;

/// The laid-out block.
pub(crate) struct Block {
    pitch: Pitch,
    x: f64,
    left: f64,
    /// Lines above the room, each with its indent.
    upper: Vec<(f64, String)>,
    lower: Vec<(f64, String)>,
    copies_label: String,
    /// Label (number) and text of each line of the tembusan.
    copies: Vec<(Option<String>, String)>,
    copies_indent: f64,
}

impl Block {
    pub(crate) fn new(
        fonts: &Fonts<'_>,
        words: &Recap,
        data: &LetterData,
        pitch: Pitch,
        left: f64,
        right: f64,
    ) -> Self {
        let signer = &data.signatory;
        let job = format!("{},", signer.job.trim_end_matches(','));
        // "a.n." stands out to the left; everything below it lines up with the job it speaks for.
        let hanging = signer
            .capacity_lines
            .first()
            .and_then(|l| l.split_once(' '))
            .filter(|(p, _)| *p == "a.n.");
        let hang = hanging.map_or(0.0, |(prefix, _)| {
            fonts.width(&format!("{prefix} "), Face::Regular, SIZE)
        });

        let mut lower = vec![signer.name.clone()];
        lower.extend(signer.rank.clone().filter(|r| !r.is_empty()));
        lower.extend(
            signer
                .nip
                .as_ref()
                .filter(|n| !n.is_empty())
                .map(|n| format!("{} {}", words.signature.nip, group_nip(n))),
        );

        // The block starts in the right half; names that do not fit there move it left by as little as needed.
        let width = |t: &str| fonts.width(t, Face::Regular, SIZE);
        let half = left + (right - left) * 0.5;
        let longest_lower = lower.iter().map(|t| hang + width(t)).fold(0.0, f64::max);
        let x = half.min(right - longest_lower).max(left);
        let limit = |indent: f64| thousandths(right - x - indent, SIZE);
        let wrap = |text: &str, indent: f64| {
            greedy(fonts, text, Face::Regular, limit(indent), Cut::Anywhere)
                .into_iter()
                .map(move |l| (indent, l))
        };
        let mut upper: Vec<(f64, String)> = Vec::new();
        for (i, line) in signer.capacity_lines.iter().enumerate() {
            match hanging {
                Some((prefix, rest)) if i == 0 => {
                    for (k, (indent, text)) in wrap(rest, hang).enumerate() {
                        upper.push(if k == 0 {
                            (0.0, format!("{prefix} {text}"))
                        } else {
                            (indent, text)
                        });
                    }
                }
                _ => upper.extend(wrap(line, hang)),
            }
        }
        upper.extend(wrap(&job, hang));
        let lower = lower.iter().flat_map(|t| wrap(t, hang)).collect();

        let numbered = data.copies.len() > 1;
        let copies_indent = if numbered { mm(7) } else { 0.0 };
        let room = thousandths(right - left - copies_indent, SIZE);
        let mut copies = Vec::new();
        for (i, copy) in data.copies.iter().enumerate() {
            for (k, line) in greedy(fonts, copy, Face::Regular, room, Cut::Anywhere)
                .into_iter()
                .enumerate()
            {
                copies.push(((numbered && k == 0).then(|| format!("{}.", i + 1)), line));
            }
        }
        Self {
            pitch,
            x,
            left,
            upper,
            lower,
            copies_label: words.signature.copies.clone(),
            copies,
            copies_indent,
        }
    }

    fn lines(&self, count: usize) -> f64 {
        f64::from(u32::try_from(count).unwrap_or(u32::MAX)) * self.pitch.line
    }

    fn above(&self) -> f64 {
        self.pitch.block + 1.0
    }

    /// Height of the signature block with the space above it.
    pub(crate) fn height(&self) -> f64 {
        self.above() + self.lines(self.upper.len() + self.lower.len()) + self.pitch.room
    }

    /// Height of the tembusan with the space above; nothing when there is none.
    pub(crate) fn copies_height(&self) -> f64 {
        if self.copies.is_empty() {
            0.0
        } else {
            COPIES_ABOVE + self.lines(self.copies.len() + 1)
        }
    }

    pub(crate) fn draw_signature(&self, sheet: &mut Sheet, tree: &mut Tree, top: f64) -> f64 {
        let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
        let mut y = top + self.above();
        for (indent, text) in &self.upper {
            sheet.put(role, line_of(self.x + indent, y, text));
            y += self.pitch.line;
        }
        y += self.pitch.room;
        let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
        for (indent, text) in &self.lower {
            sheet.put(role, line_of(self.x + indent, y, text));
            y += self.pitch.line;
        }
        y
    }

    pub(crate) fn draw_copies(&self, sheet: &mut Sheet, tree: &mut Tree, top: f64) {
        if self.copies.is_empty() {
            return;
        }
        let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
        let mut y = top + COPIES_ABOVE;
        sheet.put(role, line_of(self.left, y, &self.copies_label));
        for line in &self.copies {
            y += self.pitch.line;
            self.copy_line(sheet, role, line, y);
        }
    }

    /// The tembusan on pages of their own.
    pub(crate) fn copy_sheets(
        &self,
        tree: &mut Tree,
        width: f64,
        height: f64,
        (top, bottom): (f64, f64),
    ) -> Vec<Sheet> {
        let mut sheets = vec![Sheet::new(width, height)];
        let role = Role::Content(tree.add(Tree::ROOT, Tag::P));
        let mut y = top;
        if let Some(sheet) = sheets.last_mut() {
            sheet.put(role, line_of(self.left, y, &self.copies_label));
        }
        for line in &self.copies {
            y += self.pitch.line;
            if y + self.pitch.line > bottom {
                sheets.push(Sheet::new(width, height));
                y = top;
            }
            if let Some(sheet) = sheets.last_mut() {
                self.copy_line(sheet, role, line, y);
            }
        }
        sheets
    }

    fn copy_line(&self, sheet: &mut Sheet, role: Role, (label, text): &(Option<String>, String), y: f64) {
        if let Some(label) = label {
            sheet.put(role, line_of(self.left, y, label));
        }
        sheet.put(role, line_of(self.left + self.copies_indent, y, text));
    }
}
