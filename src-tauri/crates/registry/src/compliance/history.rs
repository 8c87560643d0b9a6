//! The packages of one office.

use crate::agreements::rows;
use crate::error::RegistryError;
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Everything that came of an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficeHistory {
    /// Region code.
    pub region_code: String,
    /// Its packages, the newest period first.
    pub packages: Vec<PackageLine>,
    /// Its registers: one, unless it began anew, was put back from a backup, or was copied.
    pub lineages: Vec<LineageLine>,
}

/// One package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackageLine {
    /// Id of the office's register as it was enrolled.
    pub office_id: String,
    /// Random id of the register it was made from.
    pub lineage: String,
    /// The period in its short form.
    pub period: String,
    /// Counts the packages of that register.
    pub sequence: u32,
    /// Name of the file as it came.
    pub file_name: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// When it was made, by the office's clock.
    pub made_at: String,
    /// When it was merged, UTC.
    pub merged_at: String,
    /// Rows of it that the rules refused.
    pub refused: u32,
    /// When a receipt for it was issued, UTC.
    pub receipt_issued_at: Option<String>,
}

/// One register of the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LineageLine {
    /// Its random id.
    pub lineage: String,
    /// Lowest count among its packages.
    pub first: u32,
    /// Highest count.
    pub last: u32,
    /// Counts that never came. An office counts every package it makes, also those it sent to nobody.
    pub gaps: Vec<SequenceGap>,
    /// The first count that two different packages carry: from there on the register goes on twice.
    pub copied_from: Option<u32>,
}

/// Counts that never came, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SequenceGap {
    /// The first.
    pub from: u32,
    /// The last.
    pub to: u32,
}

/// Everything that came of an office.
///
/// # Errors
/// What SQLite says.
pub fn history(connection: &Connection, region_code: &str) -> Result<OfficeHistory, RegistryError> {
    let mut packages = rows(
        connection,
        include_str!("sql/packages.sql"),
        named_params! {":region_code": region_code},
        line,
    )?;
    let mut sequences: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for package in &packages {
        sequences
            .entry(&package.lineage)
            .or_default()
            .push(package.sequence);
    }
    let lineages = sequences
        .into_iter()
        .filter_map(|(lineage, sequences)| lineage_line(lineage, &sequences))
        .collect();
    packages.sort_by(|one, other| {
        (&other.period, other.sequence, &other.merged_at).cmp(&(&one.period, one.sequence, &one.merged_at))
    });
    Ok(OfficeHistory {
        region_code: region_code.to_owned(),
        packages,
        lineages,
    })
}

/// The short form of the newest period of which anything came, by region code.
///
/// # Errors
/// What SQLite says.
pub fn newest(connection: &Connection) -> Result<BTreeMap<String, String>, RegistryError> {
    let found = rows(connection, include_str!("sql/newest.sql"), [], |row| {
        Ok((row.get("region_code")?, row.get("period")?))
    })?;
    Ok(found.into_iter().collect())
}

fn lineage_line(lineage: &str, sequences: &[u32]) -> Option<LineageLine> {
    let mut seen = BTreeSet::new();
    let copied_from = sequences
        .iter()
        .filter(|sequence| !seen.insert(**sequence))
        .min()
        .copied();
    let (first, last) = (*seen.first()?, *seen.last()?);
    let mut gaps = Vec::new();
    let mut next = 1;
    for sequence in seen {
        if sequence > next {
            gaps.push(SequenceGap {
                from: next,
                to: sequence - 1,
            });
        }
        next = sequence.saturating_add(1);
    }
    Some(LineageLine {
        lineage: lineage.to_owned(),
        first,
        last,
        gaps,
        copied_from,
    })
}

fn line(row: &Row<'_>) -> rusqlite::Result<PackageLine> {
    Ok(PackageLine {
        office_id: row.get("office_id")?,
        lineage: row.get("lineage")?,
        period: row.get("period")?,
        sequence: row.get("sequence")?,
        file_name: row.get("file_name")?,
        sha256: row.get("sha256")?,
        made_at: row.get("made_at")?,
        merged_at: row.get("merged_at")?,
        refused: row.get("refused")?,
        receipt_issued_at: row.get("receipt_issued_at")?,
    })
}
