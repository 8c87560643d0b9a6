//! From a paper to the bytes of a PDF.

use sha2::{Digest, Sha256};

use super::check::{check_paper, composed, pictures};
use super::lay;
use super::model::PaperDoc;
use crate::assets::Assets;
use crate::emblem::Emblem;
use crate::error::LetterError;
use crate::fonts::Fonts;
use crate::pdf::Meta;
use crate::progress::Progress;
use crate::render::{CHECKED, PREPARED, Rendered, written};
use crate::wording;

/// Prints a paper. Equal papers and assets give equal bytes; there is no code on it.
///
/// # Errors
/// Each way a paper can be refused is a variant of [`LetterError`]; characters that cannot be printed are named
/// with all their places at once.
pub fn render(paper: &PaperDoc, assets: &Assets) -> Result<Rendered, LetterError> {
    render_watched(paper, assets, Progress::unwatched())
}

/// Prints a paper, saying how far it is and stopping when asked.
///
/// # Errors
/// As [`render`], and [`LetterError::Cancelled`].
pub fn render_watched(
    paper: &PaperDoc,
    assets: &Assets,
    progress: Progress<'_>,
) -> Result<Rendered, LetterError> {
    let fonts = Fonts::read(assets)?;
    let words = wording::recap()?;
    let fingerprint = fingerprint(paper)?;
    progress.step(PREPARED)?;
    let paper = composed(paper);
    check_paper(&paper, &fonts)?;
    let emblem = emblem(&paper, assets)?;
    progress.step(CHECKED)?;
    let book = lay::lay(&paper, &fonts, &words, emblem.as_ref(), progress)?;
    let meta = Meta {
        title: &paper.title,
        date: paper.date,
        fingerprint,
        icc: &assets.icc,
        emblem_name: &words.head.emblem,
    };
    written(book, &fonts, emblem.as_ref(), &meta, None, progress)
}

/// The one picture of a paper.
pub(crate) fn emblem(paper: &PaperDoc, assets: &Assets) -> Result<Option<Emblem>, LetterError> {
    match pictures(paper).next() {
        Some(sha256) => Emblem::named(sha256, assets).map(Some),
        None => Ok(None),
    }
}

fn fingerprint(paper: &PaperDoc) -> Result<[u8; 32], LetterError> {
    let values = serde_json::to_vec(paper).map_err(|e| LetterError::Wording(e.to_string()))?;
    Ok(Sha256::new_with_prefix(b"KSD-NASKAH-KERJA-v1")
        .chain_update(&values)
        .finalize()
        .into())
}
