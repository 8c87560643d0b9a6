//! What the reader of packages asks its child, and how much may be answered.

use crate::read::Limits;
use serde::{Deserialize, Serialize};

/// A record says in JSON what a row says in a few bytes, with the names of all fields.
const TALK: u64 = 8;
const TALK_MORE: u64 = 4 * 1024 * 1024;

/// The frame that asks for a package.
pub const REQUEST: u8 = b'Q';
pub(crate) const REPORT: u8 = b'R';
pub(crate) const RECORD: u8 = b'r';

/// What a child is asked.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    /// Name of the file as it was found.
    pub name: String,
    /// Bytes that follow.
    pub bytes: u64,
    /// What it may cost.
    pub limits: Limits,
    /// Whether the records are wanted, or only the report.
    pub records: bool,
}

/// Bytes of frames that a package within these limits can give rise to.
pub(crate) fn most(limits: &Limits) -> u64 {
    limits.bytes.saturating_mul(TALK).saturating_add(TALK_MORE)
}
