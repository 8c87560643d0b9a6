//! What a bureau has to say about a received record.

use crate::received::RecordKind;
use crate::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a remark asks of the office.
    Asks {
        /// Nothing: to be noted.
        Remark = "remark",
        /// To correct a field.
        Correction = "correction",
        /// To send a scan.
        Scan = "scan",
    }
}

/// What is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemarkForm {
    /// The office, by its row.
    #[ts(type = "number")]
    pub sender: i64,
    /// What the record is; never a work unit.
    pub kind: RecordKind,
    /// Its id in the office.
    pub record: String,
    /// What is asked.
    pub asks: Asks,
    /// The field, as a path into the form: `documents[0].ends`; empty for the whole record.
    pub field: String,
    /// What is said; only a scan may be asked for without words.
    pub text: String,
    /// The value wished for; only of a correction.
    pub wished: Option<String>,
}

/// A remark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Remark {
    /// Id.
    pub id: String,
    /// Revision.
    pub rev: u32,
    /// What was typed.
    pub form: RemarkForm,
    /// Hash of the content it was written about: whether the office changed it since.
    pub seen: String,
    /// When it was closed, UTC; absent while it is open.
    pub closed_at: Option<String>,
    /// What was noted at that.
    pub close_note: String,
    /// First save, UTC.
    pub created_at: String,
    /// Last save, UTC.
    pub updated_at: String,
}

words! {
    /// How far an open remark is.
    Progress {
        /// The office changed what it is about, and nobody judged that yet.
        Changed = "changed",
        /// No receipt carried it as it is now.
        Unsent = "unsent",
        /// A receipt carries it, and nothing came back.
        Unanswered = "unanswered",
    }
}

/// An open remark as something to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenTask {
    /// The remark.
    pub remark: Remark,
    /// How far it is.
    pub progress: Progress,
    /// The agreement it is about or whose part it is about.
    pub agreement_id: Option<String>,
    /// Title of that; empty when nothing stands of it.
    pub title: String,
}
