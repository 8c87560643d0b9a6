//! Text with separators, in whatever encoding it claims, and bytes as they are.
#![no_main]

use ikat_fuzz::judge;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    judge(bytes);
});
