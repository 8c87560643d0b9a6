//! What people type into a cell: days, sums, spans, lists.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sheets::values::{days, plain, rupiah, several, span};

fuzz_target!(|text: &str| {
    drop(days::told(text));
    if let Some(sen) = rupiah(text) {
        assert!(sen >= 0, "{text:?}");
    }
    drop(span(text));
    for one in several(text) {
        assert!(!one.contains('\n') && !one.is_empty(), "{text:?}");
    }
    let once = plain(text);
    assert_eq!(plain(&once), once, "what is plain stays as it is");
});
