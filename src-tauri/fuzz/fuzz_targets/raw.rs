//! Bytes as they are: size, header, seal, signature.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    testkit::hostile::harness::raw(bytes);
});
