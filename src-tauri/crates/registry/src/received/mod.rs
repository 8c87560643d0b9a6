//! What packages of other offices said, and what stands of it. Nothing here is ours: it is never edited, counted among
//! our own agreements, or sent on under our name.

mod record;

pub use record::{Body, Print, Record, RecordKind};
