//! A report before it is laid out.

use crate::foreign::ForeignYear;
use crate::letters::model::LetterOrder;
use crate::meetings::MeetingForm;
use crate::monitoring::Target;
use crate::progress::Progress;
use crate::recap::{KindGroup, Recap, RecapRow};
use crate::settings::{Addressee, LetterSettings, Office, Official};
use crate::submissions::SubmissionForm;
use chrono::NaiveDate;
use rules::Outcome;
use serde::{Deserialize, Serialize};

/// Everything one print of a letter with a report says, before it is laid out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportContent {
    /// Id of the letter.
    pub letter_id: String,
    /// Which print.
    pub print: u32,
    /// Newest hash of the audit chain.
    pub chain_head: String,
    /// The office.
    pub office: Office,
    /// What was asked for.
    pub order: LetterOrder,
    /// The number as printed: typed, or the pattern with room for the agenda's number.
    pub number_line: String,
    /// Settings of that day.
    pub settings: LetterSettings,
    /// Who signs.
    pub signatory: Official,
    /// Addressee.
    pub addressee: Addressee,
    /// The report.
    pub report: Report,
}

/// What the register holds of a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The day everything is told of: the period's last, or the letter's own while the period runs.
    pub as_of: NaiveDate,
    /// Counts of the agreements the report speaks of.
    pub recap: Recap,
    /// How their number changed, by kind; kinds without an agreement are left out.
    pub movements: Vec<Movement>,
    /// The agreements, in the order of a recap.
    pub rows: Vec<ReportRow>,
    /// Submissions that went on or came to their end in the period; none in the yearly report of foreign cooperation.
    pub submissions: Vec<ReportedSubmission>,
    /// Reviews and recommendations of the TKKSD given in the period, in the order of their days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<ReportedReview>,
    /// Meetings held in the period, in the order of their days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<ReportedMeeting>,
}

/// A review or a recommendation of the TKKSD.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedReview {
    /// Title of the submission.
    pub title: String,
    /// What it is, as the path names it.
    pub name: String,
    /// The day on it, or of its record.
    pub day: NaiveDate,
    /// Its number; empty when it has none.
    pub number: String,
    /// The word of the rules for what came out; absent where the path asks none.
    pub result: Option<String>,
    /// What the team noted.
    pub note: String,
}

/// A meeting that was held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedMeeting {
    /// Title of the submission it was on; absent for one of the office.
    pub submission: Option<String>,
    /// What was typed of it.
    pub form: MeetingForm,
}

/// How the number of agreements of a kind changed: `carried + started = ended + going_on`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Movement {
    /// The kind.
    pub group: KindGroup,
    /// In force since before the period.
    pub carried: u32,
    /// Begun in the period.
    pub started: u32,
    /// With their last day in the period.
    pub ended: u32,
    /// In force beyond it.
    pub going_on: u32,
}

/// One agreement of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportRow {
    /// The agreement as a recap says it.
    pub row: RecapRow,
    /// What its semesters in the period brought, the earliest first.
    pub progress: Vec<Progress>,
    /// Its targets of the years of the period, and what was reached.
    pub targets: Vec<ReportedTarget>,
    /// The newest round of evaluation of the period.
    pub evaluation: Option<ReportedEvaluation>,
    /// What its yearly report says beyond that; of foreign cooperation alone.
    pub foreign: Option<ForeignYear>,
}

/// A target with what was reached of it, in hundredths of its unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedTarget {
    /// The target.
    pub target: Target,
    /// In the period.
    pub reached: i64,
    /// Up to the end of the period; for a target of one year, in that year.
    pub in_all: i64,
}

/// A round of evaluation in one score and one recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedEvaluation {
    /// Year.
    pub year: i32,
    /// Round of the year.
    pub round: u32,
    /// Mean of its forms in hundredths of a point.
    pub score: Option<u32>,
    /// The recommendation as its rule names it.
    pub recommendation: String,
}

/// A submission as it stood at the end of the period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportedSubmission {
    /// Id.
    pub id: String,
    /// What was typed of it.
    pub form: SubmissionForm,
    /// Name of its path.
    pub path: String,
    /// The day it came, or went out.
    pub begun: NaiveDate,
    /// Name of the stage that waits.
    pub waiting: Option<String>,
    /// Whether it goes on, and if not, how it ended.
    pub outcome: Outcome,
    /// Whether the last document that binds the parties is signed.
    pub bound: bool,
    /// The day of its last event.
    pub since: NaiveDate,
    /// The word of the rules for what DPRD decided, with the day.
    pub dprd: Option<(String, Option<NaiveDate>)>,
    /// Stages left out although the law demands them: name and reason.
    pub deviations: Vec<(String, String)>,
}
