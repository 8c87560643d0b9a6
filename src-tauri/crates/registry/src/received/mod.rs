//! What packages of other offices said, and what stands of it. Nothing here is ours: it is never edited, counted among
//! our own agreements, or sent on under our name.
//!
//! | module | what it holds |
//! |---|---|
//! | `record` | one record as a package brings it |
//! | [`stand`] | what stands of a record, given everything said of it: pure, the same for every order |
//! | `choices` | what a person decided where packages contradict each other |
//! | `holdings` | everything one sender said, read from the register and added to |
//! | `arrival` | a package on its way in, and the rows of it that the rules of the form refuse |
//! | `annotated` | what packages change of records that the bureau annotated |
//! | `plan`, `planning`, `conflicts` | what packages would change, said before anything is written |
//! | `answering` | which package of an office answers for a period |
//! | `merging` | taking packages in and a merge back |
//! | `disputes` | those that are open, and deciding one later |
//! | `derived` | what lists, search and counts look at, brought up to date in the same transaction |
//! | `fields` | what differs between two contents, field by field |

mod annotated;
mod answering;
mod arrival;
mod choices;
mod conflicts;
mod derived;
mod disputes;
mod fields;
mod holdings;
mod merging;
mod plan;
mod planning;
mod record;
pub mod stand;
mod store;

pub use annotated::Verdict;
pub use answering::{Answer, answering, of_regions};
pub use arrival::{Arrival, Facts, InMemory, Refusal};
pub use choices::{Choice, Overruled};
pub use derived::State;
pub use disputes::{OpenDispute, decide, disputes};
pub use fields::{FieldChange, between};
pub use merging::{Merge, MergeError, MergedPackage, merge, merges, undo};
pub use plan::{
    Candidate, Change, Conflict, ConflictAnswer, Counts, Dispute, Fate, PackagePlan, Plan, SHOWN,
};
pub use planning::plan;
pub use record::{Body, Print, Record, RecordKind};
pub(crate) use store::contents;
