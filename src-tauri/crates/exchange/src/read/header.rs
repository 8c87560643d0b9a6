//! The first 100 bytes (https://sqlite.org/fileformat2.html, section 1.3), judged before anything parses the file.

use crate::error::PackageError;
use crate::manifest::{APPLICATION_ID, FORMAT};
use crate::stage::PAGE;

const SQLITE: &[u8; 16] = b"SQLite format 3\0";
const HEADER: usize = 100;

/// What can be wrong with a header, in words.
pub(crate) const FAULTS: [&str; 11] = [
    "user version",
    "page size",
    "file format version",
    "reserved bytes",
    "payload fractions",
    "change counter",
    "free pages",
    "schema format",
    "vacuum mode",
    "text encoding",
    "space for expansion",
];

pub(super) fn check(bytes: &[u8]) -> Result<(), PackageError> {
    if bytes.is_empty() {
        return Err(PackageError::Empty);
    }
    let start = bytes.get(..SQLITE.len().min(bytes.len())).unwrap_or_default();
    if !SQLITE.starts_with(start) {
        return Err(PackageError::NotAPackage);
    }
    let found = bytes.len() as u64;
    if bytes.len() < HEADER {
        return Err(PackageError::Truncated {
            expected: u64::from(PAGE),
            found,
        });
    }
    let word = |at: usize| {
        bytes
            .get(at..at + 4)
            .and_then(|four| four.try_into().ok())
            .map_or(0, u32::from_be_bytes)
    };
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    match word(68) {
        APPLICATION_ID => {}
        id if i64::from(id) == i64::from(registry::schema::APPLICATION_ID) => {
            return Err(PackageError::ARegister);
        }
        _ => return Err(PackageError::NotAPackage),
    }
    match word(60) {
        FORMAT => {}
        0 => return Err(PackageError::Header("user version")),
        found => return Err(PackageError::TooNew { found, known: FORMAT }),
    }
    if [byte(16), byte(17)] != [0x10, 0x00] {
        return Err(PackageError::Header("page size"));
    }
    let expected = u64::from(word(28)) * u64::from(PAGE);
    if found < expected {
        return Err(PackageError::Truncated { expected, found });
    }
    if found > expected {
        return Err(PackageError::Trailing { expected, found });
    }
    let rules = [
        // 1 and 1: a rollback journal, so that no file is looked for beside this one.
        ([byte(18), byte(19)] == [1, 1], "file format version"),
        (byte(20) == 0, "reserved bytes"),
        (
            [byte(21), byte(22), byte(23)] == [64, 32, 32],
            "payload fractions",
        ),
        (word(24) == word(92), "change counter"),
        // A free page could hold what was deleted.
        (word(32) == 0 && word(36) == 0, "free pages"),
        (word(44) == 4, "schema format"),
        (word(52) == 0 && word(64) == 0, "vacuum mode"),
        (word(56) == 1, "text encoding"),
        (
            bytes
                .get(72..92)
                .is_some_and(|rest| rest.iter().all(|byte| *byte == 0)),
            "space for expansion",
        ),
    ];
    match rules.iter().find(|(holds, _)| !holds) {
        Some((_, what)) => Err(PackageError::Header(what)),
        None => Ok(()),
    }
}
