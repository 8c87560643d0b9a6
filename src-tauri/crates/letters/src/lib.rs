//! Official letters: letter data to PDF bytes, the same bytes for the same data.
//!
//! [`LetterData`] holds print-ready values; [`render`] lays them out as a surat dinas with a landscape annex, or with a
//! report put together from blocks behind it, and
//! answers the bytes of an archive-valid (PDF/A-1b), tagged file; [`render_slip`] prints the tanda kirim of a
//! database file. Neither a register nor a clock is known here: the only date is the letter's own, and fonts and
//! emblems are handed in as [`Assets`]. Working papers of other kinds are put together from blocks: [`paper`].
//!
//! Map, from data to bytes:
//! - what is said: `data`, `slip_data`, `wording` (the sentences of `assets/letters`), `terbilang` (numbers and
//!   dates in words), `check` (what is refused, and where), `error`;
//! - the bond between paper and register: `fingerprint`, `code`, `qr`;
//! - the layout: `text` and `fonts` (lines and measures), `kop`, `letter`, `flow` (page breaks), `signature`,
//!   `annex`, `annexes`, `columns`, `table`, `foot` (code, QR, CONTOH), `slip`, `paper` (blocks in the order they are given), `as_paper` (a letter in such blocks);
//!   all of it writes `sheet`, a neutral list of drawing operations;
//! - the backend: `pdf`, the only module that knows printpdf and lopdf.

mod annex;
mod annexes;
mod as_paper;
mod assets;
mod check;
mod code;
mod columns;
mod data;
mod emblem;
mod error;
mod fingerprint;
mod flow;
mod fonts;
mod foot;
mod kop;
mod letter;
pub mod paper;
mod pdf;
mod progress;
mod qr;
mod render;
mod sheet;
mod signature;
mod slip;
mod slip_data;
mod table;
mod terbilang;
mod text;
mod wording;

// The test letters are written against the public names, inside the crate as outside.
#[cfg(test)]
extern crate self as letters;
#[cfg(test)]
#[path = "../tests/common/mod.rs"]
mod common;
#[cfg(test)]
mod layout_tests;

pub use as_paper::docx;
pub use assets::Assets;
pub use code::{Code, CodeError};
pub use data::{
    Addressee, Align, Annex, Body, Cell, Column, Consolidation, Group, Kind, KindCount, LetterData,
    Letterhead, LetterheadLine, LetterheadStyle, NumberedAnnex, PageSetup, Paper, Scope, Signatory, Template,
};
pub use error::{EmblemFault, LetterError, Place, TextFault};
pub use fingerprint::fingerprint;
pub use paper::roman;
pub use progress::{Progress, Step};
pub use qr::read_letter_qr;
pub use render::{Rendered, check, render, render_watched};
pub use slip::render_slip;
pub use slip_data::{SlipData, SlipLetter};
pub use terbilang::{figure_and_words, group_nip, long_date, month_name, terbilang, thousands};

/// Most unprintable characters named in one refusal.
pub const MAX_FAULTS: usize = 200;
