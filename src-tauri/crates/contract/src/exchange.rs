//! Database files for the bureau.

use crate::recap::PeriodChoice;
use registry::recap::Count;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A period to export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportRequest {
    /// Which days.
    pub period: PeriodChoice,
}

/// What a package would hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportOutlook {
    /// Name of the period.
    pub period: String,
    /// Suggested file name.
    pub file_name: String,
    /// Its place among the office's packages.
    pub sequence: u32,
    /// Agreements by kind.
    pub kinds: Vec<Count>,
    /// All agreements.
    pub total: u32,
    /// Letters of the period, by number (or code while it has none).
    pub letters: Vec<PackageLetter>,
    /// What an officer should look at before sending.
    pub warnings: Vec<String>,
}

/// A letter named in a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackageLetter {
    /// Number; empty while it is awaited.
    pub number: String,
    /// Date.
    pub dated: chrono::NaiveDate,
    /// Code in its groups.
    pub code: String,
}

/// A package to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportMake {
    /// Which days.
    pub period: PeriodChoice,
    /// Handle of the place chosen for the file.
    pub target: String,
}

/// Which package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DispatchId {
    /// Its id.
    pub id: String,
}

/// A chosen package to prove.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackageVerify {
    /// Handle of the chosen file.
    pub file: String,
}

/// What a sound package says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackageReport {
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Region code.
    pub region_code: String,
    /// Region name as the package has it.
    pub region_name: String,
    /// Unit.
    pub unit_name: String,
    /// Name of the sample; absent in a real one.
    pub sample: Option<String>,
    /// Name of the period.
    pub period: String,
    /// Its place among the office's packages.
    pub sequence: u32,
    /// When it was made, UTC.
    pub created_at: String,
    /// Id of the key.
    pub key_id: String,
    /// Fingerprint of the key, in groups.
    pub fingerprint: String,
    /// `known` or `unknown`.
    pub key: String,
    /// Agreements by kind.
    pub kinds: Vec<Count>,
    /// All agreements.
    pub total: u32,
    /// Letters of the period.
    pub letters: Vec<PackageLetter>,
}
