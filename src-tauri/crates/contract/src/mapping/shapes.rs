//! What is asked of the yearly map, and what is answered.

use crate::papers::PaperFormat;
use registry::agreements::Kind;
use registry::mapping::{
    Dropped, MapFate, MapPlan, MapPlanForm, MapPriority, MapQuery, MapRow, MapRowForm, Named, PlanForm,
    PlanLine, Proposal, ProposalForm, ProposalQuery, WhiteCount, WhiteSpot,
};
use registry::settings::WorkUnit;
use registry::submissions::SubmissionForm;
use rules::{Citation, Severity};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A page of a year's map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapPageRequest {
    /// Which rows.
    pub query: MapQuery,
    /// First line.
    pub offset: u32,
    /// How many.
    pub limit: u32,
}

/// Which year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapYearRequest {
    /// The year.
    pub year: i32,
}

/// Which row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapRowId {
    /// Its id.
    pub id: String,
}

/// A form to judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapRowCheck {
    /// The row; absent for a new one.
    pub id: Option<String>,
    /// What is typed.
    pub form: MapRowForm,
}

/// A form to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapRowSave {
    /// The row; absent for a new one.
    pub id: Option<String>,
    /// Revision the form was made from.
    pub rev: u32,
    /// What was typed.
    pub form: MapRowForm,
    /// Codes of the questions that were answered with yes.
    pub confirmed: Vec<String>,
    /// Key of the draft that is no more needed then.
    pub draft: Option<String>,
}

/// A row to give up, or to take up again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapRowDrop {
    /// The row.
    pub id: String,
    /// Revision the person saw.
    pub rev: u32,
    /// When and why; absent to take it up again.
    pub dropped: Option<Dropped>,
}

/// A row or a plan to make void.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapVoid {
    /// Its id.
    pub id: String,
    /// Revision the person saw.
    pub rev: u32,
    /// Why.
    pub reason: String,
}

/// Rows to take to the next year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapCarry {
    /// This year.
    pub from: i32,
    /// Ids of the rows; empty for every row that nothing happened to yet or whose submission goes on.
    pub rows: Vec<String>,
}

/// One row with all that is worked out of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapRowView {
    /// The row.
    pub row: MapRow,
    /// Name of the urusan.
    pub urusan_name: String,
    /// The work unit.
    pub work_unit: Option<WorkUnit>,
    /// Its place in the order, with the whole reckoning.
    pub priority: MapPriority,
    /// What became of it.
    pub fate: MapFate,
    /// Name of the stage at which its submission waits.
    pub waiting: Option<String>,
    /// The proposals it came from.
    pub proposals: Vec<Proposal>,
    /// Rows of the year with the same urusan, work unit and a candidate.
    pub overlaps: Vec<Named>,
    /// Whether somebody is typing at it.
    pub has_draft: bool,
}

/// A submission made ready from a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapSubmission {
    /// The form; nothing is saved yet.
    pub form: SubmissionForm,
    /// Submissions that came from the row before, as the officer should know.
    pub fate: MapFate,
}

/// A criterion of the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapCriterion {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// How much it weighs.
    pub weight: u32,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// The criteria of the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapCriteria {
    /// Name.
    pub name: String,
    /// What the officer should know.
    pub note: String,
    /// How much they bind; absent when the rules have none.
    pub severity: Option<Severity>,
    /// Where they stand.
    pub citations: Vec<Citation>,
    /// Highest score.
    pub most: u32,
    /// One after another.
    pub criteria: Vec<MapCriterion>,
}

/// A white spot in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WhiteSpotView {
    /// The spot.
    #[serde(flatten)]
    pub spot: WhiteSpot,
    /// What the officer reads.
    pub sentence: String,
    /// What may be done.
    pub hint: String,
    /// Whether the last day to answer has passed.
    pub over: bool,
}

/// The white spots of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WhiteSpotsView {
    /// The year.
    pub year: i32,
    /// The day they are of.
    pub on: chrono::NaiveDate,
    /// How many of each reason.
    pub counts: Vec<WhiteCount>,
    /// At most 200 of each reason.
    pub spots: Vec<WhiteSpotView>,
}

/// The plan of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapPlanView {
    /// The year.
    pub year: i32,
    /// How it was set.
    pub plans: Vec<MapPlan>,
    /// Its lines, the most urgent first.
    pub lines: Vec<PlanLine>,
}

/// The plan of a year to print as the annex of the document that sets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapPlanPrint {
    /// The year.
    pub year: i32,
    /// The document it is the annex of.
    pub form: PlanForm,
    /// Kinds of cooperation it lists; empty for all.
    pub kinds: Vec<Kind>,
    /// As what.
    pub format: PaperFormat,
}

/// How a map was set, to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapPlanSave {
    /// The record; absent for a new one.
    pub id: Option<String>,
    /// Revision the form was made from.
    pub rev: u32,
    /// What was typed.
    pub form: MapPlanForm,
}

/// A page of proposals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposalsPageRequest {
    /// Which proposals.
    pub query: ProposalQuery,
    /// First line.
    pub offset: u32,
    /// How many.
    pub limit: u32,
}

/// A proposal to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposalSave {
    /// The proposal; absent for a new one.
    pub id: Option<String>,
    /// Revision the form was made from.
    pub rev: u32,
    /// What was typed.
    pub form: ProposalForm,
}
