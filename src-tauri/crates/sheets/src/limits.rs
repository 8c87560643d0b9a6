//! How much of a foreign spreadsheet is looked at.

use serde::{Deserialize, Serialize};

/// Bounds of reading. What lies beyond any of them refuses the file; nothing is cut silently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// The file, in bytes.
    pub bytes: u64,
    /// Parts in its archive.
    pub parts: usize,
    /// All parts unpacked, in bytes.
    pub unpacked: u64,
    /// One part unpacked, in bytes.
    pub part: u64,
    /// How many times larger a part may become by unpacking.
    pub ratio: u64,
    /// Sheets in a book.
    pub sheets: usize,
    /// Rows that hold anything, in one sheet.
    pub rows: usize,
    /// Columns that hold anything, in one sheet.
    pub columns: usize,
    /// Cells that hold anything, in the book.
    pub cells: usize,
    /// Signs in one cell: what Excel itself can hold.
    pub text: usize,
}

impl Limits {
    /// What the register of an office may need: far more than a province has, far less than a laptop cannot hold.
    pub const OFFICE: Self = Self {
        bytes: 20 << 20,
        parts: 1_000,
        unpacked: 100 << 20,
        part: 60 << 20,
        ratio: 200,
        sheets: 40,
        // 20,000 of a list, and what stands above and below it.
        rows: 20_100,
        columns: 200,
        cells: 500_000,
        text: 32_767,
    };
}
