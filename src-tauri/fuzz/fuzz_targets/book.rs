//! A workbook whose sheet, shared texts and styles are what the fuzzer says, in an archive that is sound: bytes alone would die at
//! the archive. Parts are told apart by a byte that XML has no use for.
#![no_main]

use ikat_fuzz::{archived, judge};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut parts = bytes.split(|byte| *byte == 0xFF);
    let mut part = || parts.next().unwrap_or_default();
    judge(&archived(part(), part(), part()));
});
