//! The recap of a period: which agreements it speaks of, and how many of each.

mod groups;
mod pivot;

pub use groups::KindGroup;
pub use pivot::{Dimension, Figure, Heading, Pivot, PivotCell, PivotQuestion, pivot};

use crate::agreements::{self, Agreement, Kind, Status, Term};
use crate::error::RegistryError;
use crate::monitoring::{self, Attained};
use crate::period::{Period, Scope};
use crate::progress::{self, Progress};
use crate::reference::urusan;
use crate::settings;
use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A value and how many agreements carry it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Count {
    /// Stable word.
    pub value: String,
    /// What a person reads; the value itself where the border words it.
    pub label: String,
    /// How many.
    pub count: u32,
}

/// Counts of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recap {
    /// The period.
    pub period: Period,
    /// Its name.
    pub label: String,
    /// Which agreements count.
    pub scope: Scope,
    /// The day the statuses are of.
    pub as_of: NaiveDate,
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
    /// By work unit; likewise.
    pub work_units: Vec<Count>,
    /// By year of signing.
    pub years: Vec<Count>,
}

/// One agreement of a recap, with everything a report says of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecapRow {
    /// The agreement.
    pub agreement: Agreement,
    /// Its days.
    pub term: Term,
    /// Its status on the recap's day.
    pub status: Status,
    /// The newest progress that lies in the period.
    pub progress: Option<Progress>,
    /// Names of its work units.
    pub work_units: Vec<String>,
    /// What the period brought of its targets, and how it was judged.
    pub attained: Attained,
}

/// How many rows are read between two words about it.
const STRIDE: usize = 64;

/// The day a recap's statuses are of: the period's last day, or today while the period runs.
pub fn as_of(period: Period, today: NaiveDate) -> NaiveDate {
    period.last().min(today).max(period.first())
}

/// The agreements of a period, grouped by kind, then by day of signing, then by title.
///
/// # Errors
/// What SQLite says.
pub fn rows(
    connection: &Connection,
    period: Period,
    scope: Scope,
    as_of: NaiveDate,
) -> Result<Vec<RecapRow>, RegistryError> {
    rows_watched(connection, period, scope, as_of, |_, _| Ok(()))
}

/// [`rows`], with a `step` that hears how many of how many are read and may stop the work.
///
/// # Errors
/// What SQLite or `step` says.
pub fn rows_watched<E: From<RegistryError>>(
    connection: &Connection,
    period: Period,
    scope: Scope,
    as_of: NaiveDate,
    step: impl FnMut(usize, usize) -> Result<(), E>,
) -> Result<Vec<RecapRow>, E> {
    let ids: Vec<String> = agreements::rows(
        connection,
        concat!(
            include_str!("sql/ids.sql"),
            include_str!("sql/counted.sql"),
            "ORDER BY r.seq"
        ),
        named_params! {":scope": scope.word(), ":first": period.first(), ":last": period.last()},
        |row| row.get("id"),
    )?;
    let mut rows = of_ids(connection, &ids, period, as_of, step)?;
    sort(&mut rows);
    Ok(rows)
}

/// Agreements as a recap of a period says them, in the order of `ids`; a `step` hears how many of how many are read and may
/// stop the work.
///
/// # Errors
/// What SQLite or `step` says.
pub fn of_ids<E: From<RegistryError>>(
    connection: &Connection,
    ids: &[String],
    period: Period,
    as_of: NaiveDate,
    mut step: impl FnMut(usize, usize) -> Result<(), E>,
) -> Result<Vec<RecapRow>, E> {
    let units = unit_names(connection)?;
    let mut rows = Vec::with_capacity(ids.len());
    for (done, id) in ids.iter().enumerate() {
        if done % STRIDE == 0 {
            step(done, ids.len())?;
        }
        if let Some(agreement) = agreements::get(connection, id)? {
            rows.push(row_of(connection, agreement, &units, period, as_of)?);
        }
    }
    Ok(rows)
}

/// Puts rows in the order of a recap: by kind, then by day of signing, then by title.
pub(crate) fn sort(rows: &mut [RecapRow]) {
    rows.sort_by_cached_key(|row| {
        (
            KindGroup::of(row.agreement.form.kind),
            row.term.signed,
            agreements::search::fold(&row.agreement.form.title),
        )
    });
}

/// One agreement as a recap of a period says it, whether the recap counts it or not.
///
/// # Errors
/// What SQLite says.
pub fn row(
    connection: &Connection,
    id: &str,
    period: Period,
    as_of: NaiveDate,
) -> Result<Option<RecapRow>, RegistryError> {
    let Some(agreement) = agreements::get(connection, id)? else {
        return Ok(None);
    };
    let units = unit_names(connection)?;
    Ok(Some(row_of(connection, agreement, &units, period, as_of)?))
}

fn row_of(
    connection: &Connection,
    agreement: Agreement,
    units: &BTreeMap<String, String>,
    period: Period,
    as_of: NaiveDate,
) -> Result<RecapRow, RegistryError> {
    let term = agreements::term(&agreement.form);
    let progress = progress::of_agreement(connection, &agreement.id)?
        .into_iter()
        .find(|one| one.lies_in(period));
    let work_units = agreement
        .form
        .work_units
        .iter()
        .filter_map(|id| units.get(id))
        .cloned()
        .collect();
    Ok(RecapRow {
        status: term.status(as_of, agreement.void_reason.is_some()),
        term,
        progress,
        work_units,
        attained: monitoring::attained(connection, &agreement.id, period)?,
        agreement,
    })
}

/// Names of work units by id.
fn unit_names(connection: &Connection) -> Result<BTreeMap<String, String>, RegistryError> {
    let units = settings::work_units(connection)?;
    Ok(units.into_iter().map(|unit| (unit.id, unit.name)).collect())
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
) -> Result<Recap, RegistryError> {
    let found = agreements::rows(
        connection,
        concat!(
            include_str!("sql/lines.sql"),
            include_str!("sql/counted.sql"),
            "ORDER BY r.seq"
        ),
        named_params! {":scope": scope.word(), ":first": period.first(), ":last": period.last()},
        |row| line(row, as_of),
    )?;
    Ok(tally(&found.iter().collect::<Vec<_>>(), period, scope, as_of))
}

/// What counting needs of one agreement.
pub(crate) struct Line {
    kind: Kind,
    status: Status,
    signed: Option<NaiveDate>,
    urusan: Vec<String>,
    work_units: Vec<String>,
}

impl From<&RecapRow> for Line {
    fn from(row: &RecapRow) -> Self {
        Self {
            kind: row.agreement.form.kind,
            status: row.status,
            signed: row.term.signed,
            urusan: row.agreement.form.urusan.clone(),
            work_units: row.work_units.clone(),
        }
    }
}

pub(crate) fn line(row: &Row<'_>, as_of: NaiveDate) -> rusqlite::Result<Line> {
    let term = Term {
        signed: row.get("signed")?,
        starts: row.get("starts")?,
        ends: row.get("ends")?,
        ended_on: row.get("ended_on")?,
    };
    let list = |joined: Option<String>| {
        let parts = joined.iter().flat_map(|text| text.split('\u{1f}'));
        parts.map(str::to_owned).collect()
    };
    Ok(Line {
        kind: row.get("kind")?,
        status: term.status(as_of, false),
        signed: term.signed,
        urusan: list(row.get("urusan")?),
        work_units: list(row.get("work_units")?),
    })
}

/// Counts rows that were gathered before.
pub fn count(rows: &[RecapRow], period: Period, scope: Scope, as_of: NaiveDate) -> Recap {
    let lines: Vec<Line> = rows.iter().map(Line::from).collect();
    tally(&lines.iter().collect::<Vec<_>>(), period, scope, as_of)
}

pub(crate) fn tally(rows: &[&Line], period: Period, scope: Scope, as_of: NaiveDate) -> Recap {
    let tally = |values: &mut dyn Iterator<Item = (String, String)>| {
        let mut counts: BTreeMap<(String, String), u32> = BTreeMap::new();
        for value in values {
            *counts.entry(value).or_default() += 1;
        }
        counts
            .into_iter()
            .map(|((value, label), count)| Count { value, label, count })
            .collect::<Vec<_>>()
    };
    let of_group = |group: KindGroup| {
        let count = rows.iter().filter(|row| KindGroup::of(row.kind) == group).count();
        Count {
            value: group.word().into(),
            label: group.label().into(),
            count: u32::try_from(count).unwrap_or(u32::MAX),
        }
    };
    Recap {
        period,
        label: period.label(),
        scope,
        as_of,
        total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        kinds: KindGroup::ALL.into_iter().map(of_group).collect(),
        ksdd: tally(
            &mut rows
                .iter()
                .filter(|row| KindGroup::of(row.kind) == KindGroup::Ksdd)
                .map(|row| (row.kind.word().to_owned(), String::new())),
        ),
        statuses: tally(&mut rows.iter().map(|row| {
            let word = serde_json::to_value(row.status)
                .ok()
                .and_then(|v| v.as_str().map(str::to_owned));
            (word.unwrap_or_default(), String::new())
        })),
        urusan: tally(&mut rows.iter().flat_map(|row| {
            row.urusan.iter().map(|code| {
                let name = urusan::find(code).map(|u| u.name.clone()).unwrap_or_default();
                (code.clone(), name)
            })
        })),
        work_units: tally(
            &mut rows
                .iter()
                .flat_map(|row| row.work_units.iter().map(|name| (name.clone(), name.clone()))),
        ),
        years: tally(
            &mut rows
                .iter()
                .filter_map(|row| row.signed)
                .map(|signed| (signed.year().to_string(), signed.year().to_string())),
        ),
    }
}
