//! The canonical form of a table, over which its SHA-256 is made.
//!
//! First line: `name(column,column,...)`. Then one line a row, in the order of the primary key (bytes of UTF-8,
//! numbers by value); each value is `-` for NULL, `i` and the decimal number, or `t`, the length in bytes, `:` and the
//! text; values are separated by commas, every line ends with LF. The lengths make the form unambiguous, and the
//! plain `sqlite3` program can write it.

use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

/// Hashes one table while its rows are read.
#[derive(Debug)]
pub struct TableHash {
    hash: Sha256,
    rows: u32,
    first: bool,
}

impl TableHash {
    /// Begins with the first line.
    pub fn new<'a>(table: &str, columns: impl IntoIterator<Item = &'a str>) -> Self {
        let columns: Vec<&str> = columns.into_iter().collect();
        let mut hash = Sha256::new();
        hash.update(format!("{table}({})\n", columns.join(",")));
        Self {
            hash,
            rows: 0,
            first: true,
        }
    }

    /// Adds one value; false for a value the form does not know (REAL, BLOB).
    #[must_use]
    pub fn value(&mut self, value: ValueRef<'_>) -> bool {
        if !self.first {
            self.hash.update(b",");
        }
        self.first = false;
        match value {
            ValueRef::Null => self.hash.update(b"-"),
            ValueRef::Integer(number) => self.hash.update(format!("i{number}")),
            ValueRef::Text(text) => {
                self.hash.update(format!("t{}:", text.len()));
                self.hash.update(text);
            }
            ValueRef::Real(_) | ValueRef::Blob(_) => return false,
        }
        true
    }

    /// Ends a row.
    pub fn end_row(&mut self) {
        self.hash.update(b"\n");
        self.rows = self.rows.saturating_add(1);
        self.first = true;
    }

    /// Number of rows and SHA-256 in hex.
    pub fn finish(self) -> (u32, String) {
        (self.rows, files::Digest::from(self.hash).to_string())
    }
}

/// SHA-256 over all tables: one line `name rows sha256` each, by name.
pub fn content_hash(tables: &[crate::manifest::TableDigest]) -> String {
    let mut lines: Vec<String> = tables
        .iter()
        .map(|table| format!("{} {} {}\n", table.name, table.row_count, table.sha256))
        .collect();
    lines.sort();
    files::Digest::of(lines.concat().as_bytes()).to_string()
}
