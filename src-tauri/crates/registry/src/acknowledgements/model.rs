//! What is kept of a receipt from the bureau.

use crate::receipts::ReceiptRemark;
use crate::received::{Counts, RecordKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A receipt from the bureau.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Acknowledgement {
    /// Id.
    pub id: String,
    /// Row of the bureau.
    #[ts(type = "number")]
    pub sender: i64,
    /// The bureau's count of its receipts to this office.
    pub sequence: u32,
    /// The package it is for.
    pub dispatch_id: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// What the package changed there, by kind of record.
    pub counts: BTreeMap<RecordKind, Counts>,
    /// When it was issued, by the bureau's clock, UTC.
    pub issued_at: String,
    /// When it was imported here, UTC.
    pub imported_at: String,
    /// Records accepted.
    pub accepted: u32,
    /// Records refused.
    pub refused: u32,
    /// Remarks it carries.
    pub remarks: u32,
}

/// What the newest receipt that lists a record says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Acknowledged {
    /// The receipt.
    pub acknowledgement_id: String,
    /// The package.
    pub dispatch_id: String,
    /// Row of the bureau.
    #[ts(type = "number")]
    pub sender: i64,
    /// When the receipt was issued, UTC.
    pub issued_at: String,
    /// The revision that was accepted; 0 when the record was refused.
    pub rev: u32,
    /// Why it was refused; empty when it was accepted.
    pub code: String,
    /// The same in sentences.
    pub reason: String,
}

impl Acknowledged {
    /// Whether it was accepted.
    pub fn is_accepted(&self) -> bool {
        self.rev > 0
    }
}

/// A remark that the newest receipt of a bureau carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenRemark {
    /// Row of the bureau.
    #[ts(type = "number")]
    pub sender: i64,
    /// When the receipt was issued, UTC.
    pub issued_at: String,
    /// The remark.
    pub remark: ReceiptRemark,
}

/// What a bureau's receipts leave to be done at one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Row of the bureau.
    pub sender: i64,
    /// When the receipt was issued, UTC.
    pub issued_at: String,
    /// What the record is.
    pub kind: RecordKind,
    /// Its id.
    pub record: String,
    /// The agreement it is or belongs to.
    pub agreement_id: Option<String>,
    /// Title of that; empty when there is none here.
    pub title: String,
    /// What is asked.
    pub what: AskedFor,
}

/// What is asked of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskedFor {
    /// To send it again: it was refused, for this reason.
    Refused(String),
    /// What a remark says.
    Remark(Box<ReceiptRemark>),
}
