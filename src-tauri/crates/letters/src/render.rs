//! From data to bytes.

use crate::annex;
use crate::annexes;
use crate::assets::Assets;
use crate::check::{check_letter, composed};
use crate::code::Code;
use crate::data::LetterData;
use crate::emblem::Emblem;
use crate::error::LetterError;
use crate::fingerprint::fingerprint;
use crate::fonts::Fonts;
use crate::foot::{self, Seal};
use crate::letter::{Laid, Letter};
use crate::paper;
use crate::pdf::{self, Meta};
use crate::progress::{Progress, Step};
use crate::qr::{self, Qr};
use crate::sheet::Book;
use crate::wording;

/// A printed letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Number of pages, letter and annex together.
    pub pages: u32,
    /// The code on the paper; `None` for a draft and for a slip.
    pub code: Option<Code>,
    /// The full fingerprint the code and the QR come from.
    pub fingerprint: [u8; 32],
}

/// Checks a letter without laying it out: bounds, counts, and every character that has no glyph or steers the
/// text, all places at once ([`LetterError::Text`]).
///
/// # Errors
/// The first rule the letter breaks.
pub fn check(data: &LetterData, assets: &Assets) -> Result<(), LetterError> {
    let fonts = Fonts::read(assets)?;
    check_letter(&composed(data), &fonts)?;
    Emblem::of(&data.letterhead, assets).map(|_| ())
}

/// Prints a letter. Equal data and assets give equal bytes, in any process and any number of times.
///
/// # Errors
/// Each way a letter can be refused is a variant of [`LetterError`]; nothing is printed then.
pub fn render(data: &LetterData, assets: &Assets) -> Result<Rendered, LetterError> {
    render_watched(data, assets, Progress::unwatched())
}

/// What a letter or a paper is made from is read.
pub(crate) const PREPARED: Step = Step::Preparing { done: 0, total: 2 };
/// It may be printed.
pub(crate) const CHECKED: Step = Step::Preparing { done: 1, total: 2 };

/// Prints a letter, saying how far it is and stopping when asked.
///
/// # Errors
/// As [`render`], and [`LetterError::Cancelled`].
pub fn render_watched(
    data: &LetterData,
    assets: &Assets,
    progress: Progress<'_>,
) -> Result<Rendered, LetterError> {
    let fonts = Fonts::read(assets)?;
    let words = wording::recap()?;
    let print = fingerprint(data)?;
    let data = composed(data);
    progress.step(PREPARED)?;
    check_letter(&data, &fonts)?;
    let emblem = Emblem::of(&data.letterhead, assets)?;
    progress.step(CHECKED)?;
    let (book, code) = lay(&data, &fonts, &words, emblem.as_ref(), print, progress)?;
    let meta = Meta {
        title: &data.subject,
        date: data.date,
        fingerprint: print,
        icc: &assets.icc,
        emblem_name: &words.head.emblem,
    };
    written(book, &fonts, emblem.as_ref(), &meta, code, progress)
}

/// The file of laid-out pages; a paper has no code.
pub(crate) fn written(
    book: Book,
    fonts: &Fonts<'_>,
    emblem: Option<&Emblem>,
    meta: &Meta<'_>,
    code: Option<Code>,
    progress: Progress<'_>,
) -> Result<Rendered, LetterError> {
    let pages = page_count(&book);
    Ok(Rendered {
        bytes: pdf::write(book, fonts, emblem, meta, progress)?,
        pages,
        code,
        fingerprint: meta.fingerprint,
    })
}

pub(crate) fn page_count(book: &Book) -> u32 {
    u32::try_from(book.sheets.len()).unwrap_or(u32::MAX)
}

/// The pages of a checked letter and the code on them.
pub(crate) fn lay(
    data: &LetterData,
    fonts: &Fonts<'_>,
    words: &wording::Recap,
    emblem: Option<&Emblem>,
    print: [u8; 32],
    progress: Progress<'_>,
) -> Result<(Book, Option<Code>), LetterError> {
    let seal = if data.draft {
        None
    } else {
        Some(Seal {
            code: Code::of(&print),
            qr: Qr::of(&qr::letter_text(&data.id, &print))?,
        })
    };
    let mut letter = Letter::new(fonts, words, data, emblem, foot::room(data, seal.as_ref()));
    let Laid {
        mut sheets,
        signed,
        mut tree,
    } = letter.lay(&wording::body_text(words, data)?)?;
    if let Some(annex) = &data.annex {
        let label = &words.annex.label;
        sheets.extend(annex::lay(fonts, words, data, annex, label, &mut tree, progress)?);
    }
    if !data.enclosure.is_empty() {
        let label = &words.annex.label;
        let book = paper::enclose(data, &data.enclosure, label, fonts, words, tree, progress)?;
        sheets.extend(book.sheets);
        tree = book.tree;
    }
    if !data.annexes.is_empty() {
        let book = annexes::lay(data, fonts, words, tree, progress)?;
        sheets.extend(book.sheets);
        tree = book.tree;
    }
    foot::stamp(fonts, words, data, seal.as_ref(), &mut sheets, signed);
    Ok((Book { sheets, tree }, seal.map(|s| s.code)))
}
