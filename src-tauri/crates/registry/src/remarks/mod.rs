//! Remarks (catatan) of a bureau on records it received: what it noticed, a correction it wishes for, a scan it asks
//! for. A remark stays open until the bureau closes it; receipts carry the open ones to the office.

mod model;
mod store;
mod use_cases;

pub use model::*;
pub use store::{get, of_record, of_sender, open_of_sender, tasks};
pub(crate) use use_cases::reopen;
pub use use_cases::{RemarkError, close, judge, save};
