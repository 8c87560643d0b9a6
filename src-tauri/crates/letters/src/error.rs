//! Exact reasons why a letter is not printed.

use std::fmt;

/// Where in the letter a text stands. Its `Display` is Bahasa Indonesia, for the sentence an officer reads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A field of the letter by its label: "Hal".
    Field(String),
    /// The n-th line (from 1) of a field with several lines: "Tembusan, baris 2".
    Line {
        /// Label of the field.
        field: String,
        /// Line, from 1.
        line: usize,
    },
    /// Heading of an annex column.
    Heading {
        /// Column, from 1.
        column: usize,
    },
    /// A cell of the annex.
    Cell {
        /// Group, from 1.
        group: usize,
        /// Row within the group, from 1.
        row: usize,
        /// Heading of the column.
        column: String,
    },
}

impl Place {
    /// The same place in one of several annexes, from 1.
    pub(crate) fn of_annex(self, annex: usize) -> Self {
        let number = crate::paper::roman(u32::try_from(annex).unwrap_or(u32::MAX));
        let of = |text: String| format!("{text} (Lampiran {number})");
        match self {
            Self::Field(field) => Self::Field(of(field)),
            Self::Line { field, line } => Self::Line {
                field: of(field),
                line,
            },
            Self::Heading { column } => Self::Line {
                field: of("Judul kolom".to_owned()),
                line: column,
            },
            Self::Cell { group, row, column } => Self::Cell {
                group,
                row,
                column: of(column),
            },
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(field) => f.write_str(field),
            Self::Line { field, line } => write!(f, "{field}, baris {line}"),
            Self::Heading { column } => write!(f, "judul kolom ke-{column} lampiran"),
            Self::Cell { group, row, column } => {
                write!(f, "lampiran kelompok {group}, baris {row}, kolom {column}")
            }
        }
    }
}

/// A character that may not be printed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// The fonts have no sign for it: it would print as an empty box.
    #[error("no glyph for U+{:04X} '{character}' at {place}", u32::from(*character))]
    MissingGlyph {
        /// The character.
        character: char,
        /// Where it stands.
        place: Place,
    },
    /// A control, format or direction-changing character: it could make the paper say something else than the data.
    #[error("control character U+{:04X} at {place}", u32::from(*character))]
    ControlCharacter {
        /// The character.
        character: char,
        /// Where it stands.
        place: Place,
    },
}

impl TextFault {
    /// Where the character stands.
    pub fn place(&self) -> &Place {
        match self {
            Self::MissingGlyph { place, .. } | Self::ControlCharacter { place, .. } => place,
        }
    }

    /// The character.
    pub fn character(&self) -> char {
        match self {
            Self::MissingGlyph { character, .. } | Self::ControlCharacter { character, .. } => *character,
        }
    }
}

/// What is wrong with an emblem picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EmblemFault {
    /// The letterhead names a picture that was not handed in.
    #[error("the picture was not handed in")]
    Absent,
    /// The bytes handed in have another SHA-256.
    #[error("the picture has another fingerprint")]
    WrongHash,
    /// Not a PNG, or a damaged one.
    #[error("not a readable PNG: {0}")]
    NotPng(String),
    /// More pixels than a letterhead can need (16 million), or none.
    #[error("{width} x {height} pixels")]
    Size {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
}

/// Why a letter was not printed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LetterError {
    /// Characters that cannot be printed, all places at once, at most [`crate::MAX_FAULTS`].
    #[error("{} unprintable character(s), first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
    Text(Vec<TextFault>),
    /// A field that must say something is empty.
    #[error("{0} is empty")]
    Empty(Place),
    /// A value outside its bounds.
    #[error("{place} is outside {min}..={max}: {found}")]
    OutOfRange {
        /// Which value.
        place: Place,
        /// Least allowed.
        min: u64,
        /// Greatest allowed.
        max: u64,
        /// What was handed in.
        found: u64,
    },
    /// A value that is not of the form it must have (a hash that is not hex, an id with odd signs).
    #[error("{0} is malformed")]
    Malformed(Place),
    /// The counts of the body and the rows of the annex disagree: the letter would contradict itself.
    #[error("the body counts {counted} agreements, the annex has {rows} rows")]
    CountMismatch {
        /// Sum of the body's counts.
        counted: u64,
        /// Rows of the annex.
        rows: u64,
    },
    /// A kind is listed twice in the counts.
    #[error("a kind is counted twice")]
    KindTwice,
    /// A row of the annex has too few or too many cells.
    #[error("group {group} row {row} has {found} cells for {columns} columns")]
    CellCount {
        /// Group, from 1.
        group: usize,
        /// Row within the group, from 1.
        row: usize,
        /// Columns of the annex.
        columns: usize,
        /// Cells of the row.
        found: usize,
    },
    /// What must stay together (letterhead, signature block, repeated table head) is taller than the page.
    #[error("{0} does not fit on a page")]
    TooTall(Place),
    /// The emblem cannot be used.
    #[error("emblem {sha256}: {fault}")]
    Emblem {
        /// SHA-256 as the letterhead names it.
        sha256: String,
        /// What is wrong.
        fault: EmblemFault,
    },
    /// A font handed in cannot be read or cut to the signs used.
    #[error("font: {0}")]
    Font(String),
    /// The wording in `assets/letters` is incomplete.
    #[error("wording: {0}")]
    Wording(String),
    /// The letter does not fit a QR of version 10.
    #[error("the code does not fit its QR")]
    Qr,
    /// The caller asked to stop.
    #[error("stopped by the caller")]
    Cancelled,
    /// The file for word processors could not be put together.
    #[error("docx: {0}")]
    Docx(String),
    /// The PDF library refused or warned; nothing is handed out.
    #[error("pdf: {0}")]
    Pdf(String),
}
