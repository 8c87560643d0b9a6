//! Counts of a period over our agreements and those of every sender, in two ways that must never be mixed up: per region, where
//! every office's record counts, and per document, where what two offices keep of one agreement counts once.
//!
//! Both count what stands today of each office, in the days of the period: a package of a later semester mends the earlier one.

use super::model::{OfficeRef, offices};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::period::{Period, Scope};
use crate::recap::{self, Count, Line};
use crate::twins::{self, TwinKey};
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Counts by everything a recap counts by, but for work units: those are each office's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsolidatedCounts {
    /// All together.
    pub total: u32,
    /// By kind, in the order of the law; KSDD wajib and sukarela together.
    pub kinds: Vec<Count>,
    /// KSDD apart: wajib and sukarela.
    pub ksdd: Vec<Count>,
    /// By status.
    pub statuses: Vec<Count>,
    /// By urusan; an agreement with two counts in both.
    pub urusan: Vec<Count>,
    /// By year of signing.
    pub years: Vec<Count>,
}

/// Counts of one office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficeCounts {
    /// The office.
    pub office: OfficeRef,
    /// All together.
    pub total: u32,
    /// By kind.
    pub kinds: Vec<Count>,
}

/// Counts of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsolidatedRecap {
    /// The period.
    pub period: Period,
    /// Its name.
    pub label: String,
    /// Which agreements count.
    pub scope: Scope,
    /// The day the statuses are of.
    pub as_of: NaiveDate,
    /// "Per daerah": every office's record counts. The sum of the offices' own recaps.
    pub per_region: ConsolidatedCounts,
    /// "Per naskah unik": confirmed twins count once, with what our record says of them, else that of the sender enrolled first.
    pub per_document: ConsolidatedCounts,
    /// Records that count per region and not per document.
    pub twins: u32,
    /// By office, the office itself first; also those of which nothing counts.
    pub offices: Vec<OfficeCounts>,
}

/// One line of periods side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComparedCount {
    /// Stable word.
    pub value: String,
    /// What a person reads.
    pub label: String,
    /// How many in each period.
    pub counts: Vec<u32>,
    /// The last less the first.
    #[ts(type = "number")]
    pub difference: i64,
}

/// One office in periods side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComparedOffice {
    /// The office.
    pub office: OfficeRef,
    /// How many in each period.
    pub counts: Vec<u32>,
    /// The last less the first.
    #[ts(type = "number")]
    pub difference: i64,
}

/// Periods side by side, in the order they were asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsolidatedComparison {
    /// Names of the periods.
    pub labels: Vec<String>,
    /// Their short forms.
    pub periods: Vec<String>,
    /// Which agreements count.
    pub scope: Scope,
    /// All together per region.
    pub per_region: ComparedCount,
    /// All together per document.
    pub per_document: ComparedCount,
    /// By kind, per region.
    pub kinds: Vec<ComparedCount>,
    /// By office, the office itself first.
    pub offices: Vec<ComparedOffice>,
}

/// A record that counts, and whether packages contradict each other about it.
pub(super) struct Counted {
    pub(super) key: TwinKey,
    pub(super) disputed: bool,
    line: Line,
}

/// What counts of a period, ours first, then by sender.
fn lines(
    connection: &Connection,
    period: Period,
    scope: Scope,
    as_of: NaiveDate,
) -> Result<Vec<Counted>, RegistryError> {
    let mut found = Vec::new();
    for sql in [
        concat!(
            include_str!("sql/recap_own.sql"),
            include_str!("../recap/sql/counted.sql"),
            include_str!("sql/recap_own_order.sql")
        ),
        concat!(
            include_str!("sql/recap_received.sql"),
            include_str!("sql/counts_received.sql"),
            include_str!("sql/recap_received_order.sql")
        ),
    ] {
        found.extend(rows(
            connection,
            sql,
            named_params! {":scope": scope.word(), ":first": period.first(), ":last": period.last()},
            |row| {
                let key = TwinKey {
                    sender: row.get("sender")?,
                    record: row.get("record")?,
                };
                Ok(Counted {
                    key,
                    disputed: row.get("disputed")?,
                    line: recap::line(row, as_of)?,
                })
            },
        )?);
    }
    Ok(found)
}

/// Counts of a period.
///
/// # Errors
/// What SQLite says.
pub fn recap(
    connection: &Connection,
    period: Period,
    scope: Scope,
    as_of: NaiveDate,
) -> Result<ConsolidatedRecap, RegistryError> {
    Ok(counted(connection, period, scope, as_of)?.0)
}

/// Counts of a period, and what they count.
pub(super) fn counted(
    connection: &Connection,
    period: Period,
    scope: Scope,
    as_of: NaiveDate,
) -> Result<(ConsolidatedRecap, Vec<Counted>), RegistryError> {
    let found = lines(connection, period, scope, as_of)?;
    let tally = |lines: &[&Line]| counts(recap::tally(lines, period, scope, as_of));
    let mut by_sender: BTreeMap<i64, Vec<&Line>> = BTreeMap::new();
    for one in &found {
        by_sender.entry(one.key.sender).or_default().push(&one.line);
    }
    let all: Vec<&Line> = found.iter().map(|one| &one.line).collect();
    let once = once(connection, &found)?;
    let per_region = tally(&all);
    let per_document = tally(&once);
    let offices = offices(connection)?
        .into_iter()
        .map(|office| {
            let own = tally(
                by_sender
                    .get(&office.sender)
                    .map(Vec::as_slice)
                    .unwrap_or_default(),
            );
            OfficeCounts {
                office,
                total: own.total,
                kinds: own.kinds,
            }
        })
        .collect();
    let recap = ConsolidatedRecap {
        period,
        label: period.label(),
        scope,
        as_of,
        twins: per_region.total.saturating_sub(per_document.total),
        per_region,
        per_document,
        offices,
    };
    Ok((recap, found))
}

/// The lines of which each agreement has one: of a confirmed group the first that counts.
fn once<'a>(connection: &Connection, found: &'a [Counted]) -> Result<Vec<&'a Line>, RegistryError> {
    let mut group: BTreeMap<TwinKey, usize> = BTreeMap::new();
    for (at, members) in twins::groups(connection)?.into_iter().enumerate() {
        group.extend(members.into_iter().map(|key| (key, at)));
    }
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    Ok(found
        .iter()
        .filter(|one| group.get(&one.key).is_none_or(|at| seen.insert(*at)))
        .map(|one| &one.line)
        .collect())
}

fn counts(recap: recap::Recap) -> ConsolidatedCounts {
    ConsolidatedCounts {
        total: recap.total,
        kinds: recap.kinds,
        ksdd: recap.ksdd,
        statuses: recap.statuses,
        urusan: recap.urusan,
        years: recap.years,
    }
}

/// Periods side by side; each with the statuses of its own last day, or of `today` while it runs.
///
/// # Errors
/// What SQLite says.
pub fn compare(
    connection: &Connection,
    periods: &[Period],
    scope: Scope,
    today: NaiveDate,
) -> Result<ConsolidatedComparison, RegistryError> {
    let recaps = periods
        .iter()
        .map(|period| recap(connection, *period, scope, recap::as_of(*period, today)))
        .collect::<Result<Vec<_>, _>>()?;
    let total = |value: &str, of: fn(&ConsolidatedRecap) -> u32| {
        compared(value.to_owned(), String::new(), recaps.iter().map(of).collect())
    };
    let first = recaps.first();
    let kinds = first
        .map(|recap| recap.per_region.kinds.as_slice())
        .unwrap_or_default();
    let offices = first.map(|recap| recap.offices.as_slice()).unwrap_or_default();
    Ok(ConsolidatedComparison {
        labels: recaps.iter().map(|recap| recap.label.clone()).collect(),
        periods: periods.iter().map(Period::short).collect(),
        scope,
        per_region: total("per_region", |recap| recap.per_region.total),
        per_document: total("per_document", |recap| recap.per_document.total),
        kinds: kinds
            .iter()
            .enumerate()
            .map(|(at, kind)| {
                let of =
                    |recap: &ConsolidatedRecap| recap.per_region.kinds.get(at).map_or(0, |kind| kind.count);
                compared(
                    kind.value.clone(),
                    kind.label.clone(),
                    recaps.iter().map(of).collect(),
                )
            })
            .collect(),
        offices: offices
            .iter()
            .enumerate()
            .map(|(at, one)| {
                let of = |recap: &ConsolidatedRecap| recap.offices.get(at).map_or(0, |office| office.total);
                let counts: Vec<u32> = recaps.iter().map(of).collect();
                ComparedOffice {
                    office: one.office.clone(),
                    difference: difference(&counts),
                    counts,
                }
            })
            .collect(),
    })
}

fn compared(value: String, label: String, counts: Vec<u32>) -> ComparedCount {
    ComparedCount {
        value,
        label,
        difference: difference(&counts),
        counts,
    }
}

fn difference(counts: &[u32]) -> i64 {
    let at = |place: Option<&u32>| place.copied().map_or(0, i64::from);
    at(counts.last()) - at(counts.first())
}
