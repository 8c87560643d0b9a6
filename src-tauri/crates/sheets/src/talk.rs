//! What the reader of spreadsheets asks its child, what is answered, and how much of it.

use bounded::system::Most;
use serde::{Deserialize, Serialize};

use crate::book::{Area, Origin, Row};
use crate::limits::Limits;

/// The frame that asks for a spreadsheet.
pub const REQUEST: u8 = b'S';
/// What the book is, before its rows.
pub(crate) const HEAD: u8 = b'H';
/// One row.
pub(crate) const ROW: u8 = b'r';

/// Memory that the child may take: five times what a book of the largest size took when it was measured.
const MEMORY: u64 = 384 << 20;
/// Seconds it may work, and its parent waits.
pub(crate) const SECONDS: u32 = 60;
/// Cells say in JSON what they hold, with names and signs around it.
const TALK: u64 = 4;
const TALK_MORE: u64 = 16 << 20;

/// What a child is asked; the bytes of the file follow.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    /// Bytes that follow.
    pub bytes: u64,
    /// How much of them is looked at.
    pub limits: Limits,
}

/// A book without its rows.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Head {
    pub origin: Origin,
    pub sheets: Vec<SheetHead>,
}

/// A sheet without its rows.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SheetHead {
    pub name: String,
    pub hidden: bool,
    pub merged: Vec<Area>,
    pub rows: usize,
}

/// A row with its sheet.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Told<R> {
    pub sheet: usize,
    pub row: R,
}

/// A row that is heard.
pub(crate) type Heard = Told<Row>;

/// Bytes of frames that a book within these limits can give rise to.
pub(crate) fn most(limits: &Limits) -> u64 {
    limits.unpacked.saturating_mul(TALK).saturating_add(TALK_MORE)
}

/// What the child may take of the machine. It writes no file.
pub(crate) fn allowed() -> Most {
    Most {
        memory: MEMORY,
        seconds: SECONDS,
        file: 0,
    }
}
