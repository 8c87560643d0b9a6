//! Monitoring and evaluation (pemantauan dan evaluasi): what an agreement was to bring and what it brought, and how the
//! work unit, the TKKSD and the cooperation unit judge it, round by round.
//!
//! The texts of a semester's report stand in [`crate::progress`]; forms, scores and rounds in the rules (`evaluation`).

mod missing;
mod model;
mod newest;
mod overview;
mod rounds;
mod rules;
mod store;
mod trend;
mod use_cases;

pub use missing::{Span, without_forms, without_report};
pub use model::*;
pub use newest::{Attained, Newest, attained, newest};
pub use overview::{
    MonitoringCount, MonitoringCounts, MonitoringItem, MonitoringQuery, OverviewError, PROGRESS, REALISATION,
    counts, overview,
};
pub use rounds::{per_year, round_semesters};
pub use store::{evaluation, evaluations, realisations, target, targets};
pub use trend::{FormScore, RoundTrend, SemesterTrend, Share, Trend, shares, trend};
pub use use_cases::{
    Judgement, MonitoringError, evaluate, judge_evaluation, realise, save_target, void_evaluation,
    void_realisation, void_target,
};
pub(crate) use use_cases::{evaluate_as_of, realise_as_of};
