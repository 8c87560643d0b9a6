//! Why a file is not read.

use serde::{Deserialize, Serialize};

/// A refusal before any row is believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Unreadable {
    /// Nothing is in the file.
    #[error("the file is empty")]
    Empty,
    /// It is larger than is looked at.
    #[error("the file is larger than {max} bytes")]
    TooLarge {
        /// The bound, in bytes.
        max: u64,
    },
    /// It is a kind of spreadsheet that is not read: `xls`, `xlsb`, `ods`, `html`, `xml`.
    #[error("{0} is not read")]
    Kind(String),
    /// It is locked with a password.
    #[error("the file is locked with a password")]
    Locked,
    /// It is no spreadsheet: a picture, a PDF, a program.
    #[error("the file is no spreadsheet")]
    NoSheet,
    /// Its archive does not hold together, or hides something.
    #[error("the archive is not sound: {0}")]
    Archive(String),
    /// Unpacked it is larger than is looked at.
    #[error("unpacked, {part} is larger than is looked at")]
    Bomb {
        /// The part of the archive.
        part: String,
    },
    /// A part of it is not written as the format has it.
    #[error("{part} cannot be understood: {why}")]
    Damaged {
        /// The sheet, or `workbook`.
        part: String,
        /// What the reader said.
        why: String,
    },
    /// There is more of something than is looked at.
    #[error("more than {max} {what}")]
    TooMany {
        /// Which.
        what: Counted,
        /// The bound.
        max: usize,
    },
    /// A cell holds more text than a cell can.
    #[error("row {row}, column {column} of {sheet} holds more than {max} signs")]
    LongText {
        /// The sheet.
        sheet: String,
        /// Row as the spreadsheet counts it, from 1.
        row: u32,
        /// Column, from 0.
        column: u32,
        /// The bound.
        max: usize,
    },
    /// Every sheet is empty.
    #[error("no sheet holds anything")]
    Nothing,
}

impl Unreadable {
    /// The stable word.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too_large",
            Self::Kind(_) => "kind",
            Self::Locked => "locked",
            Self::NoSheet => "no_sheet",
            Self::Archive(_) => "archive",
            Self::Bomb { .. } => "bomb",
            Self::Damaged { .. } => "damaged",
            Self::TooMany { .. } => "too_many",
            Self::LongText { .. } => "long_text",
            Self::Nothing => "nothing",
        }
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Counted {
    /// Parts of the archive.
    Parts,
    /// Sheets.
    Sheets,
    /// Rows that hold anything.
    Rows,
    /// Columns that hold anything.
    Columns,
    /// Cells that hold anything.
    Cells,
}

impl std::fmt::Display for Counted {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(match self {
            Self::Parts => "parts",
            Self::Sheets => "sheets",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Cells => "cells",
        })
    }
}
