//! What a receipt says, and what is kept of one.

use crate::received::{Counts, RecordKind, Refusal};
use crate::remarks::Asks;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What a receipt says of a package. Written and read by the exchange; see `docs/exchange-files.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// Who issued it.
    pub bureau: ReceiptBureau,
    /// Counts the bureau's receipts to this office, from 1.
    pub sequence: u32,
    /// SHA-256 of the receipt before, hex; empty for the first.
    pub previous: String,
    /// When it was issued, UTC, by the bureau's clock.
    pub issued_at: String,
    /// The package it is for.
    pub package: ReceiptPackage,
    /// What the package changed at the bureau, by kind of record.
    pub counts: BTreeMap<RecordKind, Counts>,
    /// Records that were accepted, by kind and id.
    pub accepted: Vec<Accepted>,
    /// Records that were refused, by kind and id.
    pub refused: Vec<Refused>,
    /// Every remark that is open at the bureau, also on records of earlier packages, by kind, record and id.
    pub remarks: Vec<ReceiptRemark>,
}

impl Receipt {
    /// Whether no record is accepted and refused at once.
    pub fn no_record_twice(&self) -> bool {
        let accepted: BTreeSet<_> = self.accepted.iter().map(|one| (one.kind, &one.record)).collect();
        !self
            .refused
            .iter()
            .any(|one| accepted.contains(&(one.kind, &one.record)))
    }

    /// Whether it says the same as another of the same package, whichever number they bear and whenever they were
    /// issued.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let bare = |receipt: &Self| Self {
            sequence: 0,
            previous: String::new(),
            issued_at: String::new(),
            ..receipt.clone()
        };
        bare(self) == bare(other)
    }
}

/// A bureau as its receipts name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReceiptBureau {
    /// Id of its register.
    pub office_id: String,
    /// Region code.
    pub region_code: String,
    /// Name of the unit.
    pub unit_name: String,
    /// Whether its register holds sample data.
    pub sample: bool,
}

/// A package as a receipt names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReceiptPackage {
    /// SHA-256 of the file, hex: by this the office knows it.
    pub sha256: String,
    /// Id of the office's register.
    pub office_id: String,
    /// Its lineage.
    pub lineage: String,
    /// The period in its short form.
    pub period: String,
    /// Counts the packages of the office.
    pub sequence: u32,
}

/// A record that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Accepted {
    /// What it is.
    pub kind: RecordKind,
    /// Its id.
    pub record: String,
    /// The revision that was accepted.
    pub rev: u32,
}

/// A record that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    /// What it is.
    pub kind: RecordKind,
    /// Its id.
    pub record: String,
    /// Code of the first rule that refuses it.
    pub code: String,
    /// Why, in sentences.
    pub reason: String,
}

/// A remark as a receipt carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReceiptRemark {
    /// Id at the bureau.
    pub id: String,
    /// What the record is.
    pub kind: RecordKind,
    /// Its id in the office.
    pub record: String,
    /// What is asked.
    pub asks: Asks,
    /// The field; empty for the whole record.
    pub field: String,
    /// What is said.
    pub text: String,
    /// The value wished for.
    pub wished: Option<String>,
}

/// A merged package as its receipt needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedPackage {
    /// Its row.
    pub seq: i64,
    /// Row of the sender.
    pub sender: i64,
    /// Id of the sender's register.
    pub office_id: String,
    /// Its region code.
    pub region_code: String,
    /// Its lineage.
    pub lineage: String,
    /// Counts the packages of the office.
    pub sequence: u32,
    /// The period in its short form.
    pub period: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// Name of the file as it came.
    pub file_name: String,
    /// Rows the rules of the form refuse.
    pub refused: Vec<Refusal>,
    /// What it changed, by kind of record.
    pub counts: BTreeMap<RecordKind, Counts>,
    /// When it was merged, UTC.
    pub merged_at: String,
}

/// A receipt that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Issued {
    /// Id.
    pub id: String,
    /// Row of the office it is for.
    #[ts(type = "number")]
    pub sender: i64,
    /// Counts the receipts to this office.
    pub sequence: u32,
    /// SHA-256 of the package, hex.
    pub package_sha256: String,
    /// SHA-256 of the signed file, hex.
    pub sha256: String,
    /// The signed file.
    #[serde(skip)]
    pub file: String,
    /// When, UTC.
    pub issued_at: String,
}

/// An issued receipt as a list names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IssuedLine {
    /// Id.
    pub id: String,
    /// Row of the office it is for.
    #[ts(type = "number")]
    pub sender: i64,
    /// Region code of that office.
    pub region_code: String,
    /// Name of the region.
    pub region_name: String,
    /// Counts the receipts to this office.
    pub sequence: u32,
    /// When, UTC.
    pub issued_at: String,
    /// SHA-256 of the package, hex.
    pub package_sha256: String,
    /// The package; absent where its merge was taken back.
    pub package: Option<IssuedFor>,
    /// It is the newest of its package.
    pub newest: bool,
}

/// The package of a receipt as a list names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IssuedFor {
    /// The period in its short form.
    pub period: String,
    /// Counts the packages of the office.
    pub sequence: u32,
    /// Name of its file as it came.
    pub file_name: String,
    /// Rows of it that the rules refused.
    pub refused: u32,
}
