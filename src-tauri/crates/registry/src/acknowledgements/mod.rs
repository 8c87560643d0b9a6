//! Receipts that this office was given by its bureau, and what they say of its records. Never changed; of several the
//! one with the highest sequence speaks, in whatever order they came.

mod model;
mod store;
mod use_cases;

pub use model::*;
pub use store::{all, asked, by_sha256, newest_sha256, of_record, open_remarks, remarked};
pub use use_cases::{AcknowledgementError, import};
