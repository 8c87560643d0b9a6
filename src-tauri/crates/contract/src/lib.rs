//! The border of the core: what window and command line ask for, what they hear back, and in which words.
//!
//! One module a feature. Each holds the requests, the responses and the functions that serve them, so that a Tauri
//! command and a command-line verb are a few lines each and do the same. Every failure becomes a [`Problem`] here and
//! nowhere else. [`typescript`] writes the same types for the interface.

pub mod agenda;
pub mod agreements;
pub mod attachments;
pub mod bulk;
pub mod check;
pub mod chosen;
pub mod commands;
pub mod compliance;
pub mod consolidated;
pub mod desk;
pub mod drafts;
pub mod exchange;
pub mod foreign;
pub mod forwarding;
pub mod imports;
pub mod lawbook;
pub mod letters;
pub mod manual;
pub mod mapping;
pub mod meetings;
pub mod merging;
pub mod monitoring;
pub mod operations;
pub mod papers;
pub mod partners;
pub mod preferences;
mod problem;
pub mod recap;
pub mod receipts;
pub mod reference;
pub mod refusals;
pub mod remarks;
pub mod scans;
pub mod senders;
pub mod session;
pub mod settings;
pub mod sheets;
pub mod submissions;
pub mod twins;
pub mod typescript;
pub mod work;

pub use letters::word;
pub use problem::{FieldProblem, Problem, sentence};

use registry::{Area, Done};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The answer to a write: what it made, and which areas screens must ask for again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Written<T: TS> {
    /// What the write made.
    pub value: T,
    /// What changed, known after commit.
    pub changed: BTreeSet<Area>,
}

impl<T: TS> From<Done<T>> for Written<T> {
    fn from(done: Done<T>) -> Self {
        Self {
            value: done.value,
            changed: done.changed,
        }
    }
}

/// An empty request or answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}
