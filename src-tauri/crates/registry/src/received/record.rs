//! One record as a package brings it: what it is, whose, which revision, and its content in one fixed form.

use crate::agreements::{AgreementForm, Kind};
use crate::letters::To;
use crate::period::{Scope, Semester};
use crate::words::words;
use chrono::NaiveDate;
use files::Digest;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a record is.
    RecordKind {
        /// An agreement, standing or void.
        Agreement = "agreement",
        /// What a semester brought of one.
        Progress = "progress",
        /// A letter with its prints.
        Letter = "letter",
        /// A scan: its name and hash.
        Attachment = "attachment",
        /// A work unit that agreements name.
        WorkUnit = "work_unit",
    }
}

/// The content of a record. No moments: two copies of one register that saved the same words at different times say
/// the same, and no order is taken from a foreign clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum Body {
    /// An agreement that stands.
    Agreement {
        /// As typed; work units by their ids in the office.
        form: Box<AgreementForm>,
    },
    /// An agreement that was made void: nothing else of it travels.
    Voided {
        /// Its kind.
        kind: Kind,
        /// Why.
        reason: String,
    },
    /// What a semester brought.
    Progress {
        /// Year.
        year: i32,
        /// Semester.
        semester: Semester,
        /// Perkembangan.
        development: String,
        /// Permasalahan.
        problems: String,
        /// Upaya penyelesaian.
        efforts: String,
        /// Hal lain yang disepakati.
        other: String,
    },
    /// A recap letter.
    Letter {
        /// To whom.
        to: To,
        /// `issued`, `signed` or `void`.
        state: String,
        /// First day of its period.
        period_first: NaiveDate,
        /// Last day of its period.
        period_last: NaiveDate,
        /// Which agreements it counts.
        scope: Scope,
        /// Made before its period was over.
        interim: bool,
        /// Why it is void.
        void_reason: Option<String>,
        /// Its prints in their order.
        prints: Vec<Print>,
    },
    /// A scan.
    Attachment {
        /// The document it shows.
        document_id: Option<String>,
        /// Name of the file.
        name: String,
        /// SHA-256, hex.
        sha256: String,
        /// Size.
        bytes: i64,
        /// Media type.
        media_type: String,
    },
    /// A work unit.
    WorkUnit {
        /// Name.
        name: String,
        /// Short name.
        short: String,
        /// Whether it still exists.
        active: bool,
    },
}

impl Body {
    /// What a person knows it by.
    pub fn title(&self) -> String {
        match self {
            Self::Agreement { form } => form.title.clone(),
            Self::Voided { reason, .. } => reason.clone(),
            Self::Progress { year, semester, .. } => format!("{year}-S{}", u8::from(*semester)),
            Self::Letter { prints, .. } => prints
                .last()
                .map(|print| print.number.clone())
                .unwrap_or_default(),
            Self::Attachment { name, .. } | Self::WorkUnit { name, .. } => name.clone(),
        }
    }
}

/// One print of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Print {
    /// Counts from 1.
    pub print: u32,
    /// Number; empty while it was awaited.
    pub number: String,
    /// Date.
    pub dated: NaiveDate,
    /// Code on the paper.
    pub code: String,
    /// Fingerprint of its content.
    pub fingerprint: String,
    /// SHA-256 of the PDF.
    pub pdf_sha256: String,
    /// Pages.
    pub pages: u32,
}

/// A record of a package.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// What it is.
    pub kind: RecordKind,
    /// Its id in the office; of progress `agreement id/2025-S1`.
    pub id: String,
    /// The agreement or letter it belongs to; none for what stands for itself.
    pub owner: Option<String>,
    /// Counts its saves; 1 for what is never saved again (a scan).
    pub rev: u32,
    /// Its content.
    pub body: Body,
}

impl Record {
    /// Whether the office made it void.
    pub fn is_void(&self) -> bool {
        matches!(self.body, Body::Voided { .. })
    }

    /// What a person knows it by.
    pub fn title(&self) -> String {
        self.body.title()
    }

    /// Its content in the one form that is stored and hashed.
    ///
    /// # Errors
    /// What serde says; no record of a register or of a proved package gives a reason to.
    pub fn text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(&self.body)
    }

    /// SHA-256 over kind, id, owner and content, not over the revision: equal records have equal hashes in whatever
    /// copy of a register they were saved.
    ///
    /// # Errors
    /// As [`Record::text`].
    pub fn hash(&self) -> Result<Digest, serde_json::Error> {
        let text = self.text()?;
        let owner = self.owner.as_deref().unwrap_or_default();
        let mut bytes = Vec::with_capacity(text.len() + 128);
        for part in [self.kind.word(), &self.id, owner, &text] {
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part.as_bytes());
        }
        Ok(Digest::of(&bytes))
    }
}
