//! A submission (pengajuan): what somebody wants to agree on, and what became of it.

use super::turns::Awaited;
use crate::agreements::AgreementForm;
use crate::words::words;
use chrono::NaiveDate;
use rules::{Act, Event, Initiative, Outcome};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a submission wants.
    Relation {
        /// A new agreement.
        New = "new",
        /// A change of one.
        Addendum = "addendum",
        /// More time for one.
        Extension = "extension",
        /// A new one in the place of one that ended.
        Renewal = "renewal",
    }
}

words! {
    /// Who proposes it.
    ProposerType {
        /// A work unit of ours (perangkat daerah).
        WorkUnit = "work_unit",
        /// Another region.
        Region = "region",
        /// A third party or a partner abroad.
        Partner = "partner",
        /// A ministry, an agency, a vertical office.
        Ministry = "ministry",
    }
}

/// A liaison officer (PPKSD and the like; practice). Never leaves the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Liaison {
    /// Name.
    pub name: String,
    /// Job and office.
    pub job: String,
    /// Where to reach them.
    pub contact: String,
}

/// What people type of a submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionForm {
    /// Id of the path it takes.
    pub path: String,
    /// Who began it.
    pub initiative: Initiative,
    /// The planned agreement; it has no documents yet, and perhaps no partner.
    pub subject: AgreementForm,
    /// Who proposes it.
    pub proposer_type: ProposerType,
    /// Their name.
    pub proposer_name: String,
    /// Number of the letter it came with, or went out with.
    pub letter_number: String,
    /// Day on the letter.
    pub letter_dated: Option<NaiveDate>,
    /// Day it was sent.
    pub letter_sent: Option<NaiveDate>,
    /// Day it was received.
    pub letter_received: Option<NaiveDate>,
    /// Whom to ask on both sides.
    pub liaisons: Vec<Liaison>,
    /// Situations of the rules that hold: `several-candidates`.
    pub situations: Vec<String>,
    /// What it wants.
    pub relation: Relation,
    /// The agreement it changes or goes on with.
    pub parent_id: Option<String>,
    /// The row of the map it came from.
    #[serde(default)]
    pub map_row_id: Option<String>,
    /// Of an addendum: does the change burden more? The question stands in the rules of its kind.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub addendum_burden: Option<bool>,
}

/// A submission as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Submission {
    /// Id (UUIDv7).
    pub id: String,
    /// Counts the saves and the events.
    pub rev: u32,
    /// What was typed.
    #[serde(flatten)]
    pub form: SubmissionForm,
    /// The agreement it became.
    pub agreement_id: Option<String>,
    /// First save, UTC.
    pub created_at: String,
    /// Last save or event, UTC.
    pub updated_at: String,
}

/// An event as stored: what happened, when it was recorded, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StageEvent {
    /// What happened.
    #[serde(flatten)]
    pub event: Event,
    /// When it was recorded, UTC.
    pub recorded_at: String,
    /// By whom.
    pub actor: String,
}

/// What a person wants to record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StageStep {
    /// The day it happened.
    pub on: NaiveDate,
    /// What happened.
    pub act: Act,
    /// The event it corrects.
    pub corrects: Option<String>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionItem {
    /// Id.
    pub id: String,
    /// Id of the path.
    pub path: String,
    /// Title of the planned agreement.
    pub title: String,
    /// Partners, in short.
    pub partner: String,
    /// Who began it.
    pub initiative: Initiative,
    /// Id of the stage that waits; empty when none does.
    pub waiting: String,
    /// Whether it goes on, and if not, how it ended.
    pub outcome: Outcome,
    /// Day of the last event.
    pub since: NaiveDate,
    /// Stages that were left out although the law demands them.
    pub deviations: u32,
    /// Whom it waits for; absent when nothing waits.
    pub awaited: Option<Awaited>,
    /// The agreement it became.
    pub agreement_id: Option<String>,
}
