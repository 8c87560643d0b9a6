//! Bytes to a book: which format it is, whether it stays within bounds, what its cells say.

mod archive;
mod cells;
mod delimited;
mod workbook;

use crate::book::Book;
use crate::limits::Limits;
use crate::unreadable::{Counted, Unreadable};

/// How a compound file of the old Office begins: `.xls`, and `.xlsx` behind a password.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// How an archive begins.
const ARCHIVE: &[u8] = b"PK";

/// Reads a spreadsheet whole. What kind of file it is, its bytes say and not its name.
///
/// # Errors
/// The first reason why it is not read; nothing of it is believed then.
pub fn book(bytes: &[u8], limits: &Limits) -> Result<Book, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() as u64 > limits.bytes {
        return Err(Unreadable::TooLarge { max: limits.bytes });
    }
    let book = if bytes.starts_with(COMPOUND) {
        return Err(compound(bytes));
    } else if bytes.starts_with(ARCHIVE) {
        archive::prove(bytes, limits)?;
        workbook::read(bytes, limits)?
    } else {
        delimited::read(bytes, limits)?
    };
    let empty = book.sheets.iter().all(|sheet| sheet.rows.is_empty());
    if empty { Err(Unreadable::Nothing) } else { Ok(book) }
}

/// A compound file names what it holds in UTF-16: a locked workbook holds one stream of this name.
fn compound(bytes: &[u8]) -> Unreadable {
    let locked: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(locked.len()).any(|window| window == locked) {
        Unreadable::Locked
    } else {
        Unreadable::Kind("xls".to_owned())
    }
}

/// No more of something than is looked at.
fn within(count: usize, max: usize, what: Counted) -> Result<(), Unreadable> {
    if count > max {
        return Err(Unreadable::TooMany { what, max });
    }
    Ok(())
}
