//! What a spreadsheet holds, as it was typed: nothing is understood yet.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// One file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// What kind of file it was.
    pub origin: Origin,
    /// Its sheets in order; a text file has one.
    pub sheets: Vec<Sheet>,
}

/// What kind of file a book was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// A workbook of Excel, LibreOffice and others.
    Workbook {
        /// Numbers of days count from 1904 and not from 1900.
        since_1904: bool,
    },
    /// Text, a line for each row.
    Text {
        /// Name of the encoding: `UTF-8`.
        encoding: String,
        /// The sign between two cells.
        separator: char,
    },
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; empty for a text file.
    pub name: String,
    /// Whoever made the file hid it.
    pub hidden: bool,
    /// Rows that hold anything, in order. The numbers between are empty.
    pub rows: Vec<Row>,
    /// Cells that were joined into one: the value stands in the first.
    pub merged: Vec<Area>,
}

impl Sheet {
    /// The row of a number, if it holds anything.
    pub fn row(&self, number: u32) -> Option<&Row> {
        self.rows_of((number, number)).first()
    }

    /// The rows below a heading; all where there is none.
    pub fn below(&self, heading: Option<(u32, u32)>) -> &[Row] {
        self.rows_of((heading.map_or(0, |(_, last)| last.saturating_add(1)), u32::MAX))
    }

    /// The rows from one number to another, both included.
    pub fn rows_of(&self, (from, to): (u32, u32)) -> &[Row] {
        let first = self.rows.partition_point(|row| row.number < from);
        let behind = self.rows.partition_point(|row| row.number <= to);
        self.rows.get(first..behind).unwrap_or_default()
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// As the spreadsheet counts it, from 1. Of a text file: the row, counting its records.
    pub number: u32,
    /// Cells that hold anything, in the order of their columns.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell of a column.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        let at = self
            .cells
            .binary_search_by_key(&column, |cell| cell.column)
            .ok()?;
        self.cells.get(at)
    }
}

/// One cell that holds something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// From 0.
    pub column: u32,
    /// What it shows.
    pub value: Value,
    /// It was computed by the program that wrote the file; nobody computes it anew.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub computed: bool,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Text: line ends as `\n`, no other control signs, no blanks around it.
    Text(String),
    /// A number without a form of its own.
    Number(f64),
    /// A number that is shown as a day, perhaps with a time.
    Day(NaiveDateTime),
    /// True or false.
    Truth(bool),
    /// What Excel shows where a formula failed: `#REF!`.
    Failed(String),
    /// A formula whose value was never stored.
    Uncomputed,
}

impl std::fmt::Display for Value {
    /// As an officer would read it in the grid: a day as 29/08/2025, a whole number without a point.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => to.write_str(text),
            Self::Number(number) => write!(to, "{number}"),
            Self::Day(moment) => write!(to, "{}", moment.format("%d/%m/%Y")),
            Self::Truth(true) => to.write_str("BENAR"),
            Self::Truth(false) => to.write_str("SALAH"),
            Self::Failed(error) => to.write_str(error),
            Self::Uncomputed => Ok(()),
        }
    }
}

/// Cells joined into one, from the first to the last of rows and columns, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// First and last row, from 1.
    pub rows: (u32, u32),
    /// First and last column, from 0.
    pub columns: (u32, u32),
}
