//! Partners (mitra): everybody whom a paper or a submission names, with the card the office keeps of them.
//!
//! Papers keep the names as they were signed; a partner is known by the keys under which they stand: the code of a region,
//! or the folded name. A card says which keys are one partner. It is made when something is first saved of a partner.
//! Cards, representatives and contacts never leave the office.

mod directory;
mod doubles;
mod entries;
mod merging;
mod model;
mod names;
mod rules;
mod store;
mod use_cases;

pub use directory::{
    Directory, PartnerCounts, PartnerItem, PartnerQuery, PartnerSort, PartnerSortColumn, PartnerSuggestion,
    directory,
};
pub use doubles::{DoublePair, DoubleReason, doubles};
pub use entries::{
    contacts, potentials, remove, representatives, save_contact, save_potential, save_representative,
};
pub use merging::{apart, merge, merged, pairs_apart, unmerge};
pub use model::*;
pub use names::{Found, keys_of, names, resolve, spellings, submissions};
pub use rules::grouped_npwp;
pub use store::{get, ids};
pub use use_cases::{PartnerError, judge, save};
