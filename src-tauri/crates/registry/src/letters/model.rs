//! Letters, their prints, and what is handed to the press.

use crate::consolidated::ConsolidatedReport;
use crate::period::{Period, Scope};
use crate::recap::{Recap, RecapRow};
use crate::settings::{Addressee, LetterSettings, Office, Official};
use crate::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a letter is.
    LetterKind {
        /// A recap with its table.
        Recap = "recap",
        /// The TKKSD's report of a semester (Permendagri 22/2020 Pasal 46(2)j and (3)).
        TkksdSemester = "tkksd_semester",
        /// The TKKSD's report of a year (the same).
        TkksdAnnual = "tkksd_annual",
        /// The yearly report of KSDPL and KSDLL (Permendagri 25/2020 Pasal 35-37).
        ForeignAnnual = "foreign_annual",
        /// A recap of a province and of the offices in it, from the Gubernur to the Menteri (Permendagri 22/2020
        /// Pasal 17(3) and 39(3)).
        Consolidated = "consolidated",
    }
}

/// Orders of earlier versions name no kind: they knew recaps only.
impl Default for LetterKind {
    fn default() -> Self {
        Self::Recap
    }
}

impl LetterKind {
    /// Whether the TKKSD writes it.
    pub fn is_tkksd(self) -> bool {
        matches!(self, Self::TkksdSemester | Self::TkksdAnnual)
    }

    /// Whether it carries a report instead of a recap.
    pub fn is_report(self) -> bool {
        !matches!(self, Self::Recap | Self::Consolidated)
    }
}

/// To whom a letter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum To {
    /// The Gubernur, care of the bureau.
    Governor,
    /// The Menteri Dalam Negeri.
    Minister,
    /// The Kepala Daerah of the office's own region.
    Head,
}

impl To {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Governor => "governor",
            Self::Minister => "minister",
            Self::Head => "head",
        }
    }
}

/// Where a letter stands. A konsep is a draft and has no row here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LetterState {
    /// Terbit.
    Issued,
    /// Ditandatangani: a scan of the signed paper is attached.
    Signed,
    /// Batal: the number is kept, with a reason.
    Void,
}

/// What an officer asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterOrder {
    /// What letter.
    #[serde(default)]
    pub kind: LetterKind,
    /// To whom.
    pub to: To,
    /// Which days.
    pub period: Period,
    /// Which agreements; a report takes those in force, whatever stands here.
    pub scope: Scope,
    /// Date of the letter.
    pub date: NaiveDate,
    /// Whole number as the agenda gave it; empty while it is awaited.
    pub number: String,
    /// Id of the official who signs.
    pub official: String,
    /// Columns of the annex, by id, in order; empty takes all. A report has none.
    pub columns: Vec<String>,
    /// Allowed before the period has ended.
    pub interim: bool,
}

/// Everything one print says, before it is laid out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecapContent {
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
    /// Counts.
    pub recap: Recap,
    /// Rows.
    pub rows: Vec<RecapRow>,
}

/// Everything one print of a consolidated recap says, before it is laid out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConsolidatedContent {
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
    /// Every office with its figures and agreements.
    pub consolidated: ConsolidatedReport,
}

/// One letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Letter {
    /// Id.
    pub id: String,
    /// Revision.
    pub rev: u32,
    /// What it is.
    pub kind: LetterKind,
    /// To whom.
    pub to: To,
    /// Where it stands.
    pub state: LetterState,
    /// First day of its period.
    pub period_from: NaiveDate,
    /// Last day of its period.
    pub period_to: NaiveDate,
    /// Which agreements.
    pub scope: Scope,
    /// Issued before its period had ended.
    pub interim: bool,
    /// Why it is void.
    pub void_reason: Option<String>,
    /// When it was issued, UTC.
    pub created_at: String,
    /// The newest print.
    pub newest: LetterPrint,
}

impl Letter {
    /// Whether the days it reports on end inside a period: a package of the period then names it.
    pub fn ends_in(&self, period: Period) -> bool {
        self.period_to >= period.first() && self.period_to <= period.last()
    }
}

/// One print (cetakan).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterPrint {
    /// Id of the letter.
    pub letter_id: String,
    /// From 1.
    pub print: u32,
    /// Number; empty when the paper has room for one.
    pub number: String,
    /// Date of the letter.
    pub dated: NaiveDate,
    /// The code on the paper.
    pub code: String,
    /// All 256 bits behind the code, hex.
    pub fingerprint: String,
    /// SHA-256 of the PDF, hex.
    pub pdf_sha256: String,
    /// Size of the PDF in bytes.
    #[ts(type = "number")]
    pub pdf_bytes: i64,
    /// Pages.
    pub pages: u32,
    /// When it was printed, UTC.
    pub printed_at: String,
}
