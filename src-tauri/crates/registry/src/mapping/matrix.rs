//! The matrix urusan x work unit of a year: how much is planned, under way and in force in each cell.

use super::list::placed;
use super::territory::{Ground, NO_UNIT};
use crate::error::RegistryError;
use crate::lawbook::Rules;
use crate::reference::urusan::{self, UrusanGroup};
use crate::settings;
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Counts of one cell, one line, one column or all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapCell {
    /// Rows of the year's map that were not given up.
    pub rows: u32,
    /// Agreements in force on the day.
    pub agreements: u32,
    /// Submissions that go on.
    pub submissions: u32,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapUnit {
    /// Id of the work unit; empty for records that name none.
    pub id: String,
    /// Short name; empty likewise.
    pub short: String,
    /// Name; empty likewise.
    pub name: String,
    /// All of the column, each record once.
    pub total: MapCell,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapMatrixLine {
    /// Code of the urusan.
    pub urusan: String,
    /// Its name.
    pub name: String,
    /// Its group.
    pub group: UrusanGroup,
    /// One cell a column, in their order.
    pub cells: Vec<MapCell>,
    /// All of the line, each record once.
    pub total: MapCell,
}

/// The matrix of a year. A record of two urusan or two work units stands in each of their cells, and once in a total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapMatrix {
    /// The year.
    pub year: i32,
    /// The day the agreements are in force on: today, or the last day of a year that is over.
    pub on: NaiveDate,
    /// The columns: work units in use, and those that have something.
    pub units: Vec<MapUnit>,
    /// Every urusan, in the order of the law.
    pub lines: Vec<MapMatrixLine>,
    /// All together, each record once.
    pub total: MapCell,
}

/// What is counted.
#[derive(Clone, Copy)]
enum What {
    Row,
    Agreement,
    Submission,
}

/// Counts for all cells and totals.
#[derive(Default)]
struct Counts<'a> {
    cells: BTreeMap<(&'a str, &'a str), MapCell>,
    lines: BTreeMap<&'a str, MapCell>,
    columns: BTreeMap<&'a str, MapCell>,
    total: MapCell,
}

impl<'a> Counts<'a> {
    fn add(&mut self, what: What, urusan: &BTreeSet<&'a str>, units: &BTreeSet<&'a str>) {
        count(&mut self.total, what);
        for code in urusan {
            count(self.lines.entry(code).or_default(), what);
            for unit in units {
                count(self.cells.entry((code, unit)).or_default(), what);
            }
        }
        for unit in units {
            count(self.columns.entry(unit).or_default(), what);
        }
    }
}

fn count(cell: &mut MapCell, what: What) {
    let field = match what {
        What::Row => &mut cell.rows,
        What::Agreement => &mut cell.agreements,
        What::Submission => &mut cell.submissions,
    };
    *field = field.saturating_add(1);
}

/// The units of a record; one that names none stands in a column of its own.
fn units(of: &[String]) -> BTreeSet<&str> {
    if of.is_empty() {
        BTreeSet::from([NO_UNIT])
    } else {
        of.iter().map(String::as_str).collect()
    }
}

/// The matrix of a year as of `today`.
///
/// # Errors
/// What SQLite says.
pub fn matrix(
    connection: &Connection,
    rules: &Rules,
    year: i32,
    today: NaiveDate,
) -> Result<MapMatrix, RegistryError> {
    let ground = Ground::read(connection, year, today)?;
    let rows = placed(connection, rules, year)?;
    let mut counts = Counts::default();
    for row in rows.iter().filter(|one| one.row.dropped.is_none()) {
        let form = &row.row.form;
        counts.add(
            What::Row,
            &BTreeSet::from([form.urusan.as_str()]),
            &BTreeSet::from([form.work_unit.as_str()]),
        );
    }
    for one in ground.agreements.iter().filter(|one| one.in_force(ground.on)) {
        let urusan = one.urusan.iter().map(String::as_str).collect();
        counts.add(What::Agreement, &urusan, &units(&one.units));
    }
    for one in &ground.submissions {
        let urusan = one.urusan.iter().map(String::as_str).collect();
        counts.add(What::Submission, &urusan, &units(&one.units));
    }
    let mut columns: Vec<MapUnit> = settings::work_units(connection)?
        .into_iter()
        .filter(|unit| unit.active || counts.columns.contains_key(unit.id.as_str()))
        .map(|unit| MapUnit {
            total: counts.columns.get(unit.id.as_str()).copied().unwrap_or_default(),
            id: unit.id,
            short: unit.short,
            name: unit.name,
        })
        .collect();
    columns.extend(counts.columns.get(NO_UNIT).map(|total| MapUnit {
        id: NO_UNIT.to_owned(),
        short: String::new(),
        name: String::new(),
        total: *total,
    }));
    let lines = urusan::all()
        .iter()
        .map(|one| MapMatrixLine {
            urusan: one.code.clone(),
            name: one.name.clone(),
            group: one.group,
            cells: columns
                .iter()
                .map(|unit| {
                    let key = (one.code.as_str(), unit.id.as_str());
                    counts.cells.get(&key).copied().unwrap_or_default()
                })
                .collect(),
            total: counts.lines.get(one.code.as_str()).copied().unwrap_or_default(),
        })
        .collect();
    Ok(MapMatrix {
        year,
        on: ground.on,
        lines,
        total: counts.total,
        units: columns,
    })
}
