//! Measures text exactly as a viewer will advance it, and cuts fonts down to the signs used.

use std::collections::{BTreeMap, BTreeSet};

use ttf_parser::GlyphId;

use crate::assets::Assets;
use crate::error::LetterError;

/// One of the two faces of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    Regular,
    Bold,
}

/// Advance widths are looked up for these without asking the font.
const TABLE: usize = 0x250;

/// One font with its advances in thousandths of the type size.
pub(crate) struct Font<'a> {
    data: &'a [u8],
    face: ttf_parser::Face<'a>,
    table: Vec<u32>,
    missing: BTreeSet<char>,
}

impl<'a> Font<'a> {
    fn read(data: &'a [u8]) -> Result<Self, LetterError> {
        let face = ttf_parser::Face::parse(data, 0).map_err(|e| LetterError::Font(e.to_string()))?;
        let mut font = Self {
            data,
            face,
            table: Vec::new(),
            missing: BTreeSet::new(),
        };
        for code in 0..u32::try_from(TABLE).unwrap_or(0) {
            let c = char::from_u32(code).unwrap_or(' ');
            font.table.push(font.look_up(c).unwrap_or(0));
            if font.glyph(c).is_none() {
                font.missing.insert(c);
            }
        }
        Ok(font)
    }

    fn glyph(&self, c: char) -> Option<GlyphId> {
        self.face.glyph_index(c).filter(|g| g.0 != 0)
    }

    fn look_up(&self, c: char) -> Option<u32> {
        let advance = f32::from(self.face.glyph_hor_advance(self.glyph(c)?)?);
        // The file's /W array holds whole thousandths, cut off, not rounded: measure with the same figure or
        // the right edge of justified text drifts.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Some((advance * 1000.0 / f32::from(self.face.units_per_em())) as u32)
    }

    /// True if the font has a sign for the character.
    pub(crate) fn has(&self, c: char) -> bool {
        if (c as usize) < TABLE {
            !self.missing.contains(&c)
        } else {
            self.glyph(c).is_some()
        }
    }

    fn advance(&self, c: char) -> u32 {
        match self.table.get(c as usize) {
            Some(advance) => *advance,
            None => self.look_up(c).unwrap_or(0),
        }
    }
}

/// The faces of a letter.
pub(crate) struct Fonts<'a> {
    regular: Font<'a>,
    bold: Font<'a>,
}

/// A font cut down to the signs used.
pub(crate) struct Subset {
    pub(crate) bytes: Vec<u8>,
    pub(crate) glyphs: BTreeMap<u32, u16>,
    pub(crate) advances: BTreeMap<u16, u16>,
    pub(crate) count: u16,
    pub(crate) units_per_em: u16,
    pub(crate) ascent: i16,
    pub(crate) descent: i16,
    pub(crate) bounds: [i16; 4],
    pub(crate) weight: u16,
    pub(crate) name: &'static str,
}

impl<'a> Fonts<'a> {
    pub(crate) fn read(assets: &'a Assets) -> Result<Self, LetterError> {
        Ok(Self {
            regular: Font::read(&assets.regular)?,
            bold: Font::read(&assets.bold)?,
        })
    }

    pub(crate) fn face(&self, face: Face) -> &Font<'a> {
        match face {
            Face::Regular => &self.regular,
            Face::Bold => &self.bold,
        }
    }

    /// Width in thousandths of the type size.
    pub(crate) fn thousandths(&self, text: &str, face: Face) -> u32 {
        let font = self.face(face);
        text.chars().map(|c| font.advance(printed(c))).sum()
    }

    /// Width in points.
    pub(crate) fn width(&self, text: &str, face: Face, size: f64) -> f64 {
        f64::from(self.thousandths(text, face)) * size / 1000.0
    }

    /// Cuts a face down to the given characters.
    pub(crate) fn subset(&self, face: Face, used: &BTreeSet<char>) -> Result<Subset, LetterError> {
        let font = self.face(face);
        let fail = |what: String| LetterError::Font(what);
        let mut remapper = subsetter::GlyphRemapper::new();
        let (mut glyphs, mut advances) = (BTreeMap::new(), BTreeMap::new());
        for c in used {
            let glyph = font
                .glyph(*c)
                .ok_or_else(|| fail(format!("no glyph for U+{:04X}", u32::from(*c))))?;
            let new = remapper.remap(glyph.0);
            glyphs.insert(u32::from(*c), new);
            advances.insert(new, font.face.glyph_hor_advance(glyph).unwrap_or(0));
        }
        let bytes = subsetter::subset(font.data, 0, &remapper).map_err(|e| fail(format!("{e:?}")))?;
        let cut = ttf_parser::Face::parse(&bytes, 0).map_err(|e| fail(e.to_string()))?;
        let (count, bounds) = (cut.number_of_glyphs(), font.face.global_bounding_box());
        Ok(Subset {
            count,
            glyphs,
            advances,
            units_per_em: font.face.units_per_em(),
            ascent: font.face.ascender(),
            descent: font.face.descender(),
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max],
            weight: font.face.weight().to_number(),
            name: match face {
                Face::Regular => "IKATRG+LiberationSans",
                Face::Bold => "IKATBD+LiberationSans-Bold",
            },
            bytes,
        })
    }
}

/// An open box to tick, and a ticked one. The font has neither: they are set of the square and the tick it has.
pub(crate) const OPEN: char = '\u{2610}';
pub(crate) const TICKED: char = '\u{2611}';
const SQUARE: char = '\u{25a1}';
/// The tick in a box.
pub(crate) const TICK: char = '\u{221a}';

/// The character that is drawn: a no-break space binds words while lines are made and is a space on paper, so
/// that copying and searching find it; a box is a square, and a ticked one takes its tick over it.
pub(crate) fn printed(c: char) -> char {
    match c {
        '\u{a0}' | '\u{202f}' => ' ',
        OPEN | TICKED => SQUARE,
        _ => c,
    }
}
