//! What is asked and told of merging.

use crate::exchange::period_in_words;
use crate::{FieldProblem, Problem};
use exchange::PackageReport;
use registry::received::{Change, Conflict, ConflictAnswer, Counts, PackagePlan, RecordKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Files and folders to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergingGather {
    /// Handles of what was chosen.
    pub places: Vec<String>,
}

/// An inbox with some questions answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergingAnswer {
    /// Handle of the inbox.
    pub inbox: String,
    /// What was answered.
    pub answers: Vec<ConflictAnswer>,
}

/// An inbox to merge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergingMerge {
    /// Handle of the inbox.
    pub inbox: String,
    /// State of the register the plan was made from.
    pub basis: String,
    /// What was answered.
    pub answers: Vec<ConflictAnswer>,
}

/// A merge to take back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergeUndo {
    /// Its id.
    pub id: String,
    /// Why.
    pub note: String,
}

/// An answer to an open dispute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisputeDecide {
    /// Row of the sender.
    #[ts(type = "number")]
    pub sender: i64,
    /// The answer.
    pub answer: ConflictAnswer,
    /// Why; may be empty.
    pub note: String,
}

/// What can be done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// It can be merged.
    Ready,
    /// It was merged before, or is there twice.
    Known,
    /// It waits until its key was compared with a paper.
    UnknownKey,
    /// It is not accepted.
    Refused,
}

/// A row of a package that is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergingRefusal {
    /// What it is.
    pub kind: RecordKind,
    /// Its id.
    pub record: String,
    /// What a person knows it by.
    pub title: String,
    /// What is wrong with it.
    pub problems: Vec<FieldProblem>,
}

/// What a package says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergingPackage {
    /// Region code.
    pub region_code: String,
    /// Region name.
    pub region_name: String,
    /// Unit.
    pub unit_name: String,
    /// Id of the office.
    pub office_id: String,
    /// The period in its short form: `2025-S2`.
    pub period: String,
    /// The period in words.
    pub period_label: String,
    /// Its place among the packages of the office's register.
    pub sequence: u32,
    /// When it was made, UTC, by the office's clock.
    pub made_at: String,
    /// Agreements in it.
    pub agreements: u32,
    /// Fingerprint of the key that signed it.
    pub fingerprint: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
}

/// What one file would change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MergingFile {
    /// Name of the file.
    pub name: String,
    /// What can be done with it.
    pub state: FileState,
    /// Why it waits or is refused.
    pub problem: Option<Problem>,
    /// What it says of itself; absent where nothing of it is proved.
    pub package: Option<MergingPackage>,
    /// A newer package of the period is here: it is filed as the older state.
    pub superseded: bool,
    /// Counts by kind of record.
    pub counts: BTreeMap<RecordKind, Counts>,
    /// What changes; not all where there are very many.
    pub changes: Vec<Change>,
    /// Rows that are not taken.
    pub refused: Vec<MergingRefusal>,
    /// What is to be decided or known.
    pub conflicts: Vec<Conflict>,
}

/// What everything handed in would change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MergingPlan {
    /// Handle of the inbox; empty where none is kept.
    pub inbox: String,
    /// State of the register the plan was made from.
    pub basis: String,
    /// The files, by name.
    pub files: Vec<MergingFile>,
    /// Files that are no packages by name: not looked at.
    pub others: u32,
    /// Packages that can be merged.
    pub ready: u32,
    /// Agreements that would be new, changed, void, withdrawn and so on, of all packages.
    pub agreements: Counts,
    /// Questions without an answer.
    pub open: u32,
}

impl MergingFile {
    fn of(name: String, state: FileState, problem: Option<Problem>, report: Option<&PackageReport>) -> Self {
        Self {
            name,
            state,
            problem,
            package: report.map(MergingPackage::of),
            superseded: false,
            counts: BTreeMap::new(),
            changes: Vec::new(),
            refused: Vec::new(),
            conflicts: Vec::new(),
        }
    }

    pub(super) fn ready(name: String, report: &PackageReport, plan: Option<PackagePlan>) -> Self {
        let bare = Self::of(name, FileState::Ready, None, Some(report));
        let Some(plan) = plan else { return bare };
        Self {
            state: if plan.known {
                FileState::Known
            } else {
                FileState::Ready
            },
            superseded: plan.superseded,
            counts: plan.counts,
            changes: plan.changes,
            refused: plan
                .refused
                .into_iter()
                .map(|row| MergingRefusal {
                    kind: row.kind,
                    record: row.record,
                    title: row.title,
                    problems: row.findings.into_iter().map(Into::into).collect(),
                })
                .collect(),
            conflicts: plan.conflicts,
            ..bare
        }
    }

    pub(super) fn waiting(name: String, report: &PackageReport, state: FileState, problem: Problem) -> Self {
        Self::of(name, state, Some(problem), Some(report))
    }

    pub(super) fn refused(name: String, problem: Problem) -> Self {
        Self::of(name, FileState::Refused, Some(problem), None)
    }

    /// Questions of this file without an answer.
    pub fn open(&self) -> usize {
        let asks = |one: &&Conflict| one.answered.is_none() && !one.options.is_empty();
        self.conflicts.iter().filter(asks).count()
    }
}

impl MergingPackage {
    fn of(report: &PackageReport) -> Self {
        let manifest = &report.manifest;
        Self {
            region_code: manifest.region_code.clone(),
            region_name: manifest.region_name.clone(),
            unit_name: manifest.unit_name.clone(),
            office_id: manifest.office_id.clone(),
            period: manifest.period.clone(),
            period_label: period_in_words(manifest),
            sequence: manifest.sequence,
            made_at: manifest.created_at.clone(),
            agreements: manifest.agreements(),
            fingerprint: report.fingerprint.clone(),
            sha256: report.sha256.clone(),
        }
    }
}

impl MergingPlan {
    pub(super) fn of(basis: String, files: Vec<MergingFile>, others: u32) -> Self {
        let mut agreements = Counts::default();
        for counts in files
            .iter()
            .filter_map(|file| file.counts.get(&RecordKind::Agreement))
        {
            agreements += *counts;
        }
        let count = |found: usize| u32::try_from(found).unwrap_or(u32::MAX);
        Self {
            inbox: String::new(),
            basis,
            others,
            ready: count(files.iter().filter(|file| file.state == FileState::Ready).count()),
            open: count(files.iter().map(MergingFile::open).sum()),
            files,
            agreements,
        }
    }
}
