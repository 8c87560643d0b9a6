//! Meetings (rapat): on a submission or of the office, with who was there, what was said, and what was decided.
//!
//! A plenary of TKKSD settles the yearly duty of PM22 Pasal 48(2); a decision with a day stands in the agenda until it is
//! done.

mod list;
mod model;
mod rules;
mod store;
mod use_cases;

pub use list::{MeetingItem, MeetingPage, MeetingQuery, page};
pub use model::*;
pub use rules::findings;
pub(crate) use store::{all, between, open_decisions, plenary_between};
pub use store::{get, of_submission};
pub use use_cases::{MeetingError, decide, judge, save, void};
