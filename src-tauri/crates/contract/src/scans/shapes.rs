//! What is asked of scans, and what is answered.

use crate::Problem;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A companion to write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScansMake {
    /// Handle of the package whose scans are meant; absent for those that the newest receipts ask for.
    pub package: Option<String>,
    /// Handle of the place.
    pub target: String,
}

/// A companion to take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScansTake {
    /// Handle of the file.
    pub file: String,
}

/// Scans of which office.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScansOf {
    /// Number of the sender; absent for all.
    #[ts(type = "number | null")]
    pub sender: Option<i64>,
}

/// Scans to ask an office for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScansAsk {
    /// Number of the sender.
    #[ts(type = "number")]
    pub sender: i64,
    /// One scan, or the agreement or letter whose scans are meant; absent for all of the office.
    pub record: Option<String>,
}

/// A scan of a sender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceivedScanId {
    /// Number of the sender.
    #[ts(type = "number")]
    pub sender: i64,
    /// Id of the attachment in that office.
    pub id: String,
}

/// What the newest receipts ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScansAsked {
    /// Names of scans that can go into a companion now.
    pub scans: Vec<String>,
    /// Names of scans that no received package lists yet: the package goes first.
    pub unsent: Vec<String>,
}

/// A companion that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScansMade {
    /// How many scans it carries.
    pub scans: usize,
    /// Size of the file.
    #[ts(type = "number")]
    pub bytes: u64,
    /// SHA-256 of the package it accompanies; absent when it answers receipts.
    pub package: Option<String>,
    /// Names of scans whose bytes are missing or damaged here.
    pub missing: Vec<String>,
    /// Names of scans that no received package lists yet.
    pub unsent: Vec<String>,
}

/// A companion that is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScansVerified {
    /// Id of the office.
    pub office_id: String,
    /// Region code.
    pub region_code: String,
    /// Name of the unit.
    pub unit_name: String,
    /// Whether the register holds sample data.
    pub sample: bool,
    /// SHA-256 of the package it accompanies.
    pub package: Option<String>,
    /// When it was made, UTC.
    pub made_at: String,
    /// Fingerprint of the key that signed it, in groups.
    pub fingerprint: String,
    /// How many scans.
    pub scans: usize,
    /// Their size.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// A scan that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScanRefused {
    /// Its name as a package lists it, else its hash.
    pub name: String,
    /// SHA-256, hex.
    pub sha256: String,
    /// Why.
    pub problem: Problem,
}

/// What was taken of a companion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScansTaken {
    /// The office as a list names it.
    pub office: String,
    /// Names of the scans that came.
    pub taken: Vec<String>,
    /// How many were here already.
    pub already: u32,
    /// Scans that were refused.
    pub refused: Vec<ScanRefused>,
    /// How many requests are answered with it.
    pub closed: u32,
    /// What stopped it before its end: the person, or the disk. What was taken until then stays.
    pub stopped: Option<Problem>,
}
