//! Senders (pengirim): offices whose key was compared on paper, so that what it signed can be believed.
//!
//! A bureau keeps here the offices that send it packages; an office keeps its bureau, which sends it receipts. An office
//! has one key in use. A key is bound to one office for ever: it never opens packages of another, and a retired one
//! never comes back.

mod model;
mod rules;
mod store;
mod use_cases;

pub use model::*;
pub use store::{all, by_office, by_seq, known_keys, of_office, standing};
pub use use_cases::{SenderError, change_key, enrol, judge, judge_vouched, name_unit, retire, vouch};
