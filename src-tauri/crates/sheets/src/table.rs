//! A table to be written: what stands above it, its columns, its rows. The figures come as they are; nothing is computed here.

use chrono::NaiveDate;

/// One table, one sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Name of the sheet.
    pub name: String,
    /// Lines above the table: the office, what it is, the day. The first is the largest.
    pub head: Vec<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, a cell for each column.
    pub rows: Vec<Vec<Said>>,
    /// Rows below it that are no rows of data: sums.
    pub sums: Vec<Vec<Said>>,
    /// Leading columns that say which row it is: where a table is wider than a page they stay in sight, and stand on every
    /// page.
    pub pinned: u16,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What it is called.
    pub name: String,
    /// How wide, in signs of its text.
    pub width: u16,
    /// What a person who fills the table in may type.
    pub entry: Entry,
}

impl Column {
    /// A column to be read.
    pub fn new(name: impl Into<String>, width: u16) -> Self {
        Self {
            name: name.into(),
            width,
            entry: Entry::Free,
        }
    }
}

/// What a person may type in a column of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Entry {
    /// Anything.
    #[default]
    Free,
    /// One of a list, which is offered.
    OneOf(Vec<String>),
    /// A list is offered, and anything else may be typed.
    Suggested(Vec<String>),
    /// A day.
    Day,
    /// A whole number between two, both included.
    Whole(u32, u32),
    /// Money.
    Money,
}

/// What a cell says. Text is text whatever it begins with; a figure is a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// Text.
    Text(String),
    /// A count.
    Count(i64),
    /// A year: no thousands are set apart.
    Year(i32),
    /// Money in sen, or other hundredths.
    Sum(i64),
    /// A day.
    Day(NaiveDate),
}

impl Said {
    /// Text, or nothing where there is none.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Nothing
        } else {
            Self::Text(text)
        }
    }
}

/// Who made a file and when, for its properties. Handed in, so that equal tables give equal bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// What the file is.
    pub title: String,
    /// The office.
    pub office: String,
    /// The day.
    pub on: NaiveDate,
}

/// Why a table cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unwritable {
    /// More rows than a sheet can hold.
    #[error("{0} rows do not fit on one sheet")]
    TooManyRows(usize),
    /// More text than a cell can hold.
    #[error("row {row}, column {column:?} holds more than a cell can")]
    LongText {
        /// Row of the table, from 1.
        row: usize,
        /// Name of its column.
        column: String,
    },
    /// The library refuses it.
    #[error("{0}")]
    Refused(String),
}
