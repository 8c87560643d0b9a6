//! Builders, a fixed clock, temporary registers and hostile files (tests only).
//!
//! | module | what it gives |
//! |---|---|
//! | [`clock`] | a clock that stands still until it is set, ids that count |
//! | `disk` | a real small disk, to fill up or to make read-only (Linux) |
//! | [`folder`] | a folder copied by hand |
//! | [`forms`] | an agreement's form with good defaults, party by party and document by document |
//! | [`office`] | an office that has worked |
//! | [`hostile`] | packages with one defect each, named by it |
//! | [`settings`] | an official, letter settings and a work unit that every rule accepts |
//! | [`register`] | a register in a folder that goes away with it |
//! | [`press`] | a press that lays nothing out and still binds every value it was given |
//! | [`scans`] | the smallest files of each kind, good and bad |
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first thing that is not as they arranged it"
)]

pub mod clock;
#[cfg(target_os = "linux")]
pub mod disk;
pub mod folder;
pub mod forms;
pub mod hostile;
pub mod office;
pub mod press;
pub mod register;
pub mod scans;
pub mod settings;

pub use clock::{FixedClock, SeqIds, day};
#[cfg(target_os = "linux")]
pub use disk::SmallDisk;
pub use folder::copy_folder;
pub use forms::{agreement, document, party, region};
pub use press::FakePress;
pub use register::{TempRegister, codes};
