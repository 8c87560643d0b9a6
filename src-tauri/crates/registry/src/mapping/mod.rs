//! The yearly map (pemetaan): which needs and potentials a region means to meet by cooperation, where they came from, in
//! which order, and what became of each.
//!
//! A year's map is a list of plans for each urusan (Permendagri 22/2020 Pasal 5(3), 25(2)). What a row became, its place in
//! the order, the matrix and the white spots are worked out from the data and never stored.

mod fate;
mod list;
mod matrix;
mod model;
mod plans;
mod priority;
mod proposals;
mod rules;
mod store;
mod submission;
mod territory;
mod use_cases;
mod white_spots;

pub use fate::{MapFate, MapState, MapSubmissionLink, Named, fate};
pub use list::{MapItem, MapPage, MapQuery, MapYear, page, years};
pub use matrix::{MapCell, MapMatrix, MapMatrixLine, MapUnit, matrix};
pub use model::*;
pub use plans::{MapPlan, MapPlanForm, PlanForm, PlanLine, plan, plan_lines, plans, save_plan, void_plan};
pub use priority::{MapPriority, ScoredCriterion, criteria, priority};
pub use proposals::{
    Proposal, ProposalForm, ProposalItem, ProposalPage, ProposalQuery, judge_proposal, proposal, proposals,
    proposals_of, save_proposal,
};
pub use rules::{SCORE_MAX, YEARS};
pub(crate) use store::contents;
pub use store::{SUBJECT, get, overlapping};
pub(crate) use store::{of_year, remove};
pub use submission::submission_form;
pub use use_cases::{Carried, MappingError, carry, drop_row, judge, save, void};
pub(crate) use use_cases::{OVERLAP, UNKNOWN_WORK_UNIT};
pub use white_spots::{WhiteCount, WhiteReason, WhiteSpot, WhiteSpots, white_spots};
