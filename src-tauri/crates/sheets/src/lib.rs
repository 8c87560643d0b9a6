//! Spreadsheets as rows, and rows as spreadsheets. No database, no clock.
//!
//! | module | does |
//! |---|---|
//! | [`book`] | what a spreadsheet holds: sheets, rows, cells as they were typed |
//! | [`fields`] | what a table is asked for, and which column holds it |
//! | [`heading`] | which rows name the columns |
//! | [`limits`] | how much of a foreign file is looked at |
//! | [`read`] | bytes to a book: which format it is, whether it stays within bounds, what its cells say |
//! | [`reader`] | foreign files, each read in a child of its own |
//! | [`records`] | rows understood by a mapping, and every cell that is not |
//! | [`table`] | a table to be written |
//! | [`unreadable`] | why a file is not read |
//! | [`values`] | what people typed, understood: days, sums, spans, lists |
//! | [`worker`] | that child |
//! | [`write`] | tables to workbooks and to text |
//!
//! A spreadsheet comes from outside: [`Reader`] reads it in a bounded child, and what that answers is plain text and numbers;
//! [`read`] in this process is for files of our own.
//! Formulas are never computed; the value that the last program stored is read and marked.

pub mod book;
pub mod fields;
pub mod heading;
pub mod limits;
pub mod read;
pub mod reader;
pub mod records;
pub mod table;
mod talk;
pub mod unreadable;
pub mod values;
pub mod worker;
pub mod write;

pub use book::{Area, Book, Cell, Origin, Row, Sheet, Value};
pub use limits::Limits;
pub use reader::{Opened, Reader, Unread};
pub use unreadable::Unreadable;
