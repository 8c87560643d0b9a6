//! Working papers (naskah kerja): one neutral model of blocks and its renderers.
//!
//! [`PaperDoc`] holds what is said; [`render`] prints it as an archive-valid, tagged PDF with the means of the
//! letters (`kop`, `table`, `text`, `sheet`, `pdf`), [`docx`] writes it as a file for word processors.
//!
//! ```
//! use letters::paper::{Block, PaperDoc, Signer, Table, blank};
//! use letters::{Align, Assets, Column};
//!
//! let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day of the calendar");
//! let mut paper = PaperDoc::new("Tanda terima berkas", day);
//! paper.size = 11;
//! let column = |id: &str, heading: &str, weight| Column {
//!     id: id.into(),
//!     heading: heading.into(),
//!     weight,
//!     align: Align::Left,
//! };
//! paper.blocks = vec![
//!     Block::title(["TANDA TERIMA BERKAS"]),
//!     Block::pairs([("Hal", "Kerja sama pengelolaan air minum".to_owned()), ("Nomor surat", blank(30))]),
//!     Block::Table(Table::plain(
//!         vec![column("no", "No.", 1), column("name", "Nama berkas", 12)],
//!         vec![vec!["1".into(), "Kerangka acuan kerja".into()]],
//!     )),
//!     Block::Signatures {
//!         signers: vec![Signer {
//!             above: vec!["Yang menerima,".into()],
//!             name: blank(40),
//!             below: vec![],
//!         }],
//!         align: Align::Left,
//!     },
//! ];
//! let printed = letters::paper::render(&paper, &Assets::built_in())?;
//! assert_eq!(printed.pages, 1);
//! # Ok::<(), letters::LetterError>(())
//! ```

use crate::fonts::{OPEN, TICKED};

mod bars;
mod check;
mod codes;
mod docx;
mod emblems;
mod forms;
mod head;
mod lay;
mod marks;
mod model;
mod pieces;
mod render;
mod signers;

#[cfg(test)]
mod layout_tests;

pub(crate) use check::{check_block, visit_block};
pub use docx::docx;
pub(crate) use lay::enclose;
pub use marks::roman;
pub use model::{
    Bar, Block, Check, EmblemPlace, Item, LetterHead, Mark, Orientation, Pair, PaperDoc, Signer, Style, Table,
};
pub use render::{render, render_watched};

/// A box in a text or a cell: ticked, or open to tick by hand.
pub fn tick_box(ticked: bool) -> char {
    if ticked { TICKED } else { OPEN }
}

/// Dots to write on where a value is missing; `n` is how many (3 to 200).
pub fn blank(n: usize) -> String {
    ".".repeat(n.clamp(3, 200))
}
