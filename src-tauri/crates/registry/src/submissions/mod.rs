//! Submissions (pengajuan): what somebody wants to agree on, from the first letter to the signature.
//!
//! The path is the law's (`rules`); a history of events that only grows says what happened; what may happen next is judged,
//! never stored. From signing on there is an agreement, linked both ways.

mod continuation;
mod list;
mod model;
mod row;
mod rules;
mod signing;
mod store;
mod turns;
mod use_cases;

pub use continuation::continuation;
pub use list::{
    SubmissionCount, SubmissionCounts, SubmissionPage, SubmissionQuery, WaitingCount, counts, items, page,
    waiting,
};
pub use model::*;
pub(crate) use row::outcome;
pub use row::refresh;
pub(crate) use row::rewrite as rewrite_row;
pub(crate) use store::remove;
pub use store::{get, history, of_agreement};
pub use turns::{Awaited, Turn, TurnCount, Turns, turns};
pub use use_cases::{
    Stepped, SubmissionError, change_of, journey, judge_form, judge_step, reckoner, save, step,
};
pub(crate) use use_cases::{events, journey_by};
