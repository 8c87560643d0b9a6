//! Agreements (kerja sama) with their parties, documents and numbers.

mod back;
mod bulk;
mod facets;
mod filter;
mod list;
mod model;
mod of_period;
mod row;
mod rules;
pub mod search;
mod status;
mod store;
mod use_cases;

pub use back::undo;
pub use bulk::{
    BulkChange, BulkFate, BulkFunding, BulkHow, BulkList, BulkRow, MOST as BULK_MOST, change_many,
    plan as plan_bulk,
};
pub use facets::{Facet, Facets, PartnerFacets, facets, partner_facets};
pub use filter::{AgreementQuery, NONE};
pub use list::{AgreementItem, Page, Sort, SortColumn};
pub use model::*;
pub use of_period::{of_period, unsigned};
pub use rules::findings;
pub use status::{EXPIRING_DAYS, Status, Term, term};
pub use store::{any, get};
pub use use_cases::{AgreementError, judge, save, void};

pub(crate) use filter::{Filter, WHERE};
pub use list::page;
pub use row::number;
pub(crate) use row::{partner, typed};
pub(crate) use rules::{kind_of, named};
pub(crate) use store::{SUBJECT, refresh_words, refresh_words_of_work_unit, remove, rows, seq_of};
pub(crate) use use_cases::{NUMBER_TWICE, tidy, write};
