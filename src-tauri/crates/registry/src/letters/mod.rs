//! Recap letters: what was said is frozen when it is issued; bytes, code and number of a print never change.

mod model;
mod numbers;
mod press;
mod store;
mod use_cases;

pub use model::*;
pub use numbers::{propose_number, roman_month};
pub use press::{Press, Printed};
pub use store::{all, by_code, content, get, prints};
pub use use_cases::{LetterError, compose, findings, issue, renumber, sign, void};

pub(crate) const SUBJECT: &str = "letter";
