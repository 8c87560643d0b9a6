//! Old registers come in: tables of other programs understood row by row, planned, taken whole, and taken back whole.
//!
//! | part | does |
//! |---|---|
//! | [`Destination`], [`asks`] | what a table may tell, and how its columns are usually called |
//! | [`Incoming`] | what a row becomes: an agreement, a row of the map, a semester, a submission |
//! | [`Reading`] | how one table is read: heading, columns, orders of days, meanings of words, what is the same in all rows |
//! | [`propose`] | a reading found without a hand |
//! | [`plan()`] | every row: it comes in, it is here already, or it does not, and why |
//! | [`take`], [`undo`] | all rows that come in, in one transaction; and back |
//! | [`store`] | the imports that were, and readings kept under a name |
//!
//! Nothing is guessed silently: what was read in one of two ways, or left out, is said at the row and written into its note.
//! A row that cannot be understood stays outside with all its reasons.

mod agreement;
mod asked;
mod choice;
mod facts;
mod going;
mod incoming;
mod lore;
mod mapping;
mod monitoring;
mod partner;
mod plan;
mod proposal;
mod reading;
mod row;
mod said;
pub mod store;
mod submission;
mod twins;
mod use_cases;

pub use asked::{Asked, Asks, Destination, InForm, asks, title};
pub use facts::Facts;
pub use going::TAKE;
pub use incoming::{Incoming, Report};
pub use plan::{Fate, Plan, Planned, Planning, plan};
pub use proposal::{Typed, complete, orders, propose, typed};
pub use reading::{Kept, Own, Reading};
pub use said::{Said, Weight};
pub use store::{Import, ImportRow};
pub use use_cases::{ImportError, RowError, Source, forget_reading, keep_reading, take, undo};

/// A word that stands for nothing: it is left out.
pub const LEFT_OUT: &str = "-";
/// A work unit that the office does not have yet: it is made with the import.
pub const NEW: &str = "+";
