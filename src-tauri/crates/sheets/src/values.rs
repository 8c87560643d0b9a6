//! What people typed, understood: days, sums, spans of time, several things in one cell.
//!
//! Nothing is guessed silently. What can be read in two ways says both; what cannot be read is handed back.

pub mod days;
mod lists;
mod rupiah;
mod span;

pub use lists::several;
pub use rupiah::{Sen, rupiah};
pub use span::{Span, span};

use unicode_normalization::UnicodeNormalization;

use crate::book::Value;

/// On one line, with the signs of a usual keyboard: full-width digits as digits, every blank as one space.
pub fn plain(text: &str) -> String {
    // Nearly every cell is ASCII, and what is has one form only.
    let composed: String;
    let text = if text.is_ascii() {
        text
    } else {
        composed = text.nfkc().collect();
        &composed
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A whole number, typed as a figure or as text.
pub fn count(value: &Value) -> Option<u32> {
    plain(&value.to_string()).parse().ok()
}
