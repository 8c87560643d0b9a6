//! Bytes that are signed anew: everything behind the signature.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    testkit::hostile::harness::resigned(bytes);
});
