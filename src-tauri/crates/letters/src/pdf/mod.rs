//! The backend: the neutral drawing list as a PDF/A-1b file with structure.
//!
//! `content` turns marks into page operators of printpdf, `archive` finishes the file through lopdf (colour
//! profile, metadata, fixed dates and id), `structure` writes the reading order.

mod archive;
mod content;
mod structure;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use printpdf::{
    FontId, FontMetrics, ParsedFont, PdfDocument, PdfFont, PdfSaveOptions, RawImage, RawImageData,
    RawImageFormat, XObject, XObjectId,
};

use crate::emblem::Emblem;
use crate::error::LetterError;
use crate::fonts::{Face, Fonts, Subset, TICK, TICKED, printed};
use crate::progress::{Progress, Step};
use crate::sheet::{Book, Draw};

/// What the file says about itself.
pub(crate) struct Meta<'a> {
    pub(crate) title: &'a str,
    pub(crate) date: NaiveDate,
    /// Becomes the file's identity.
    pub(crate) fingerprint: [u8; 32],
    pub(crate) icc: &'a [u8],
    /// Name of the emblem for a reader who cannot see it.
    pub(crate) emblem_name: &'a str,
}

fn refused(what: impl ToString) -> LetterError {
    LetterError::Pdf(what.to_string())
}

pub(crate) fn font_name(face: Face) -> &'static str {
    match face {
        Face::Regular => "FR",
        Face::Bold => "FB",
    }
}

/// Name of the emblem among the file's resources.
const EMBLEM: &str = "Emblem";

/// Writes the file.
pub(crate) fn write(
    book: Book,
    fonts: &Fonts<'_>,
    emblem: Option<&Emblem>,
    meta: &Meta<'_>,
    progress: Progress<'_>,
) -> Result<Vec<u8>, LetterError> {
    let mut doc = PdfDocument::new("");
    let mut subsets = BTreeMap::new();
    for (face, used) in used(&book) {
        let subset = fonts.subset(face, &used)?;
        doc.resources
            .fonts
            .map
            .insert(FontId(font_name(face).to_owned()), PdfFont::new(parsed(&subset)));
        subsets.insert(subset.name.to_owned(), subset);
    }
    if let Some(emblem) = emblem {
        let image = RawImage {
            pixels: RawImageData::U8(emblem.rgb.clone()),
            width: emblem.width,
            height: emblem.height,
            data_format: RawImageFormat::RGB8,
            tag: Vec::new(),
        };
        doc.resources
            .xobjects
            .map
            .insert(XObjectId(EMBLEM.to_owned()), XObject::Image(image));
    }
    let mut contents = Vec::new();
    let total = book.sheets.len();
    // Each sheet is given up once it is a page: a long annex is never in memory twice.
    for (number, sheet) in book.sheets.into_iter().enumerate() {
        if number % 16 == 0 {
            progress.step(Step::Drawing { done: number, total })?;
        }
        doc.pages
            .push(content::page(&sheet, number, fonts, emblem, &mut contents));
    }
    let mut warnings = Vec::new();
    let options = PdfSaveOptions {
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    progress.step(Step::Joining)?;
    let mut file = doc.to_lopdf_document(&options, &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(refused(&warning.msg));
    }
    drop(doc);
    archive::finish(&mut file, &subsets, meta)?;
    structure::write(&mut file, &book.tree, &contents, meta.emblem_name)?;
    pack(&mut file, progress)?;
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(refused)?;
    Ok(bytes)
}

/// Compresses every part of the file that gains by it.
fn pack(file: &mut lopdf::Document, progress: Progress<'_>) -> Result<(), LetterError> {
    let parts: Vec<&mut lopdf::Stream> = file
        .objects
        .values_mut()
        .filter_map(|object| match object {
            lopdf::Object::Stream(stream) if stream.allows_compression || stream.dict.has(b"Filter") => {
                Some(stream)
            }
            _ => None,
        })
        .collect();
    let total = parts.len();
    for (done, part) in parts.into_iter().enumerate() {
        if done % 16 == 0 {
            progress.step(Step::Packing { done, total })?;
        }
        deflate(part)?;
    }
    progress.step(Step::Packing { done: total, total })
}

/// Compresses one part if that makes it smaller. The compressor is named here and not left to flate2, which takes whichever
/// one any other library of the program asks for: the bytes of a letter must not hang on who else is linked. Pictures come
/// compressed by flate2 and are packed anew.
fn deflate(part: &mut lopdf::Stream) -> Result<(), LetterError> {
    // The entry that names the filter takes room too.
    const ENTRY: usize = "/Filter/FlateDecode".len();
    let picture = part.dict.has(b"Filter");
    let plain = if picture {
        part.decompressed_content().map_err(refused)?
    } else {
        std::mem::take(&mut part.content)
    };
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(&plain, if picture { 6 } else { 9 });
    if picture || packed.len() + ENTRY < plain.len() {
        part.dict.set("Filter", "FlateDecode");
        part.set_content(packed);
    } else {
        part.set_content(plain);
    }
    Ok(())
}

/// Characters of each face.
fn used(book: &Book) -> BTreeMap<Face, BTreeSet<char>> {
    let mut used: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
    for mark in book.sheets.iter().flat_map(|s| &s.marks) {
        let (face, text) = match &mark.draw {
            Draw::Text { face, text, .. } => (*face, text),
            Draw::Watermark { text, .. } => (Face::Bold, text),
            _ => continue,
        };
        let ticks = text.contains(TICKED).then_some(TICK);
        used.entry(face)
            .or_default()
            .extend(text.chars().map(printed).chain([' ']).chain(ticks));
    }
    used
}

fn parsed(subset: &Subset) -> ParsedFont {
    let mut font = ParsedFont::with_glyph_data(
        subset.bytes.clone(),
        0,
        Some(subset.name.to_owned()),
        subset.glyphs.clone(),
        subset.advances.clone(),
        subset.units_per_em,
        FontMetrics {
            ascent: subset.ascent,
            descent: subset.descent,
        },
    );
    let [x_min, y_min, x_max, y_max] = subset.bounds;
    font.pdf_font_metrics.x_min = x_min;
    font.pdf_font_metrics.y_min = y_min;
    font.pdf_font_metrics.x_max = x_max;
    font.pdf_font_metrics.y_max = y_max;
    font.pdf_font_metrics.us_weight_class = subset.weight;
    font
}
