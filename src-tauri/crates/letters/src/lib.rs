//! Official letters: letter data to PDF bytes, the same bytes for the same data.
//!
//! [`LetterData`] holds print-ready values; [`render`] lays them out as a surat dinas with a landscape annex and
//! answers the bytes of an archive-valid (PDF/A-1b), tagged file. Neither a register nor a clock is known here:
//! the only date is the letter's own, and fonts and emblems are handed in as [`Assets`].
//!
//! Map: `data`, `slip_data` (what a letter says), `wording` (its sentences), `terbilang` (numbers and dates in
//! words), `fingerprint` and `code` (the bond between paper and register), `error`.

mod assets;
mod code;
mod data;
mod error;
mod fingerprint;
mod slip_data;
mod terbilang;
mod wording;

pub use assets::Assets;
pub use code::{Code, CodeError};
pub use data::{
    Addressee, Align, Annex, Body, Cell, Column, Group, Kind, KindCount, LetterData, Letterhead,
    LetterheadLine, LetterheadStyle, PageSetup, Paper, Scope, Signatory, Template,
};
pub use error::{EmblemFault, LetterError, Place, TextFault};
pub use fingerprint::fingerprint;
pub use slip_data::{SlipData, SlipLetter};
pub use terbilang::{figure_and_words, group_nip, long_date, month_name, terbilang, thousands};

/// Most unprintable characters named in one refusal.
pub const MAX_FAULTS: usize = 200;

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
