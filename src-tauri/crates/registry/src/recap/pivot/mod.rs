//! Counts of agreements by any two of their sides, and what they are worth.
//!
//! One agreement with several urusan (or units, partners, sources) stands in each cell it belongs to; totals of a row, of a
//! column and of everything count it once. The filter is that of the list, so a cell's list is the filter narrowed by two values.

mod dimension;
mod gather;

pub use dimension::Dimension;

use crate::agreements::AgreementQuery;
use crate::error::RegistryError;
use chrono::NaiveDate;
use gather::{Gathered, Side};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is counted by what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PivotQuestion {
    /// What the rows are.
    pub rows: Dimension,
    /// What the columns are; without any, rows alone.
    pub columns: Option<Dimension>,
    /// Which agreements; its order is not looked at.
    pub filter: AgreementQuery,
    /// Whether their worth is added up too.
    pub amounts: bool,
}

/// How many agreements, and what they are worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Figure {
    /// How many.
    pub count: u32,
    /// How many of them say what they are worth.
    pub valued: u32,
    /// What those are worth together, in sen.
    #[ts(type = "number")]
    pub amount: i64,
}

impl Figure {
    fn add(&mut self, amount: Option<i64>) {
        self.count += 1;
        if let Some(amount) = amount {
            self.valued += 1;
            self.amount = self.amount.saturating_add(amount);
        }
    }
}

/// A row or a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Heading {
    /// The value, as the list's filter takes it; `-` for agreements without one.
    pub value: String,
    /// What a person reads; empty where the border words it.
    pub label: String,
    /// All of it, each agreement once.
    pub total: Figure,
}

/// A cell that is not empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PivotCell {
    /// Which row.
    pub row: u32,
    /// Which column.
    pub column: u32,
    /// How many, and worth what.
    #[serde(flatten)]
    pub figure: Figure,
}

/// Counts by one side or two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Pivot {
    /// The day the statuses are of.
    pub on: NaiveDate,
    /// Rows that count something, in order.
    pub rows: Vec<Heading>,
    /// Columns that count something, in order; none when only rows were asked for.
    pub columns: Vec<Heading>,
    /// Cells that count something, row by row.
    pub cells: Vec<PivotCell>,
    /// Everything, each agreement once.
    pub total: Figure,
    /// Whether the rows (the columns) together count more than there is: some agreements stand in several.
    pub overlapping: bool,
}

/// Counts agreements, statuses as of `on`.
///
/// # Errors
/// What SQLite says.
pub fn pivot(
    connection: &Connection,
    question: &PivotQuestion,
    on: NaiveDate,
) -> Result<Pivot, RegistryError> {
    let columns = question.columns.filter(|columns| *columns != question.rows);
    let mut found = Gathered::new(connection, question, on)?;
    let rows = found.side(connection, question.rows, &question.filter)?;
    let columns = columns
        .map(|columns| found.side(connection, columns, &question.filter))
        .transpose()?;
    let mut total = Figure::default();
    let mut of_rows = vec![Figure::default(); rows.names.len()];
    let width = columns.as_ref().map_or(0, |side| side.names.len());
    let mut of_columns = vec![Figure::default(); width];
    let mut cells = vec![Figure::default(); width * rows.names.len()];
    for at in 0..found.len() {
        let amount = found.amount(at);
        total.add(amount);
        let across = columns.as_ref().map(|side| side.of(at)).unwrap_or_default();
        for column in across {
            add(&mut of_columns, *column as usize, amount);
        }
        for row in rows.of(at) {
            add(&mut of_rows, *row as usize, amount);
            for column in across {
                add(&mut cells, *row as usize * width + *column as usize, amount);
            }
        }
    }
    Ok(drawn(
        &rows,
        columns.as_ref(),
        (of_rows, of_columns, cells),
        total,
        on,
    ))
}

fn add(figures: &mut [Figure], at: usize, amount: Option<i64>) {
    if let Some(figure) = figures.get_mut(at) {
        figure.add(amount);
    }
}

/// Puts rows and columns in order, and leaves out what counts nothing.
fn drawn(
    rows: &Side,
    columns: Option<&Side>,
    (of_rows, of_columns, cells): (Vec<Figure>, Vec<Figure>, Vec<Figure>),
    total: Figure,
    on: NaiveDate,
) -> Pivot {
    let (row_order, row_headings) = rows.headings(&of_rows);
    let (column_order, column_headings) = columns.map(|side| side.headings(&of_columns)).unwrap_or_default();
    let width = of_columns.len();
    let mut found = Vec::new();
    for (row, from) in row_order.iter().enumerate() {
        for (column, across) in column_order.iter().enumerate() {
            let figure = cells.get(from * width + across).copied().unwrap_or_default();
            if figure.count > 0 {
                found.push(PivotCell {
                    row: index(row),
                    column: index(column),
                    figure,
                });
            }
        }
    }
    let more = |headings: &[Heading]| {
        headings.iter().map(|one| u64::from(one.total.count)).sum::<u64>() > u64::from(total.count)
    };
    Pivot {
        on,
        overlapping: more(&row_headings) || more(&column_headings),
        rows: row_headings,
        columns: column_headings,
        cells: found,
        total,
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
