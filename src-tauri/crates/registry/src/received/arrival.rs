//! A package that was proved and read, on its way in.

use super::record::Record;
use crate::error::RegistryError;
use crate::findings::{Finding, Severity};
use crate::received::record::{Body, RecordKind};
use chrono::NaiveDate;
use rules::Rulebook;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a package says of itself, as far as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Row of the sender whose key signed it.
    pub sender: i64,
    /// Region of the sender.
    pub region_code: String,
    /// Random id of the register it was made from.
    pub lineage: String,
    /// Counts the packages of that register.
    pub sequence: u32,
    /// The period in its short form: `2025-S2`.
    pub period: String,
    /// First day of the period.
    pub first: NaiveDate,
    /// Last day of the period.
    pub last: NaiveDate,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// SHA-256 over its rows, hex.
    pub content_sha256: String,
    /// Key that signed it, hex.
    pub public_key: String,
    /// SHA-256 of the receipt it names, hex; empty for none.
    pub previous_receipt: String,
    /// When it was made, by the office's clock.
    pub made_at: String,
    /// Name of the file as it came.
    pub file_name: String,
    /// Size of the file.
    pub bytes: u64,
    /// Its manifest, JSON.
    pub manifest: String,
}

/// A package on its way in. Its records are asked for one at a time: hundreds of packages do not fit into memory.
pub trait Arrival {
    /// What it says of itself.
    fn facts(&self) -> &Facts;

    /// How many records it holds.
    fn count(&self) -> usize;

    /// Its record at a place below [`Arrival::count`].
    ///
    /// # Errors
    /// What the disk says.
    fn record(&self, at: usize) -> Result<Record, RegistryError>;
}

/// A package whose records are in memory.
#[derive(Debug, Clone)]
pub struct InMemory {
    /// What it says of itself.
    pub facts: Facts,
    /// Its records.
    pub records: Vec<Record>,
}

impl Arrival for InMemory {
    fn facts(&self) -> &Facts {
        &self.facts
    }

    fn count(&self) -> usize {
        self.records.len()
    }

    fn record(&self, at: usize) -> Result<Record, RegistryError> {
        self.records
            .get(at)
            .cloned()
            .ok_or_else(|| RegistryError::Damaged(format!("package has no record {at}")))
    }
}

/// A row of a package that is not taken, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Refusal {
    /// What it is.
    pub kind: RecordKind,
    /// Its id.
    pub record: String,
    /// What a person knows it by.
    pub title: String,
    /// What the rules of the form refuse.
    pub findings: Vec<Finding>,
}

/// Holds a record against the rules of the form it would have been typed in. A question that an officer may answer with
/// yes was answered in the office; only what nobody may save is refused here.
pub(super) fn judge(facts: &Facts, record: &Record, book: &Rulebook) -> Option<Refusal> {
    let Body::Agreement { form } = &record.body else {
        return None;
    };
    // The day the package speaks for, not today's: a verdict must not depend on when the file is opened.
    let day = facts
        .made_at
        .get(..10)
        .and_then(|day| day.parse::<NaiveDate>().ok())
        .map_or(facts.last, |made| made.max(facts.last));
    let findings: Vec<Finding> = crate::agreements::findings(form, book, &facts.region_code, day)
        .into_iter()
        .filter(|finding| finding.severity == Severity::Refused)
        .collect();
    (!findings.is_empty()).then(|| Refusal {
        kind: record.kind,
        record: record.id.clone(),
        title: record.title(),
        findings,
    })
}
