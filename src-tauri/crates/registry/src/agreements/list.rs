//! The table of agreements: filtered, sorted and paged in SQL.

use super::filter::{AgreementQuery, Filter, WHERE};
use super::model::Kind;
use super::status::{Status, Term};
use crate::error::RegistryError;
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the table is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum SortColumn {
    /// Day of the last save.
    #[default]
    Updated,
    /// Title.
    Title,
    /// Partner.
    Partner,
    /// Number.
    Number,
    /// Kind.
    Kind,
    /// Day of signing.
    Signed,
    /// Last day.
    Ends,
}

/// How the table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
pub struct Sort {
    /// By what.
    pub column: SortColumn,
    /// Largest first.
    pub descending: bool,
}

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgreementItem {
    /// Id.
    pub id: String,
    /// Kind.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// The other parties.
    pub partner: String,
    /// Numbers of the first document.
    pub number: String,
    /// Its days.
    #[serde(flatten)]
    pub term: Term,
    /// Status on the day asked for.
    pub status: Status,
    /// Names of urusan.
    pub urusan: Vec<String>,
    /// Short names of work units.
    pub work_units: Vec<String>,
    /// Last save, UTC.
    pub updated_at: String,
}

/// Part of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Page<T: TS> {
    /// The lines.
    pub items: Vec<T>,
    /// How many the whole list has.
    pub total: u32,
    /// Where this part begins.
    pub offset: u32,
}

/// One page of the table, statuses as of `on`.
///
/// # Errors
/// What SQLite says.
pub fn page(
    connection: &Connection,
    query: &AgreementQuery,
    on: NaiveDate,
    offset: u32,
    limit: u32,
) -> Result<Page<AgreementItem>, RegistryError> {
    let filter = Filter::new(connection, query, on)?;
    let total = count(connection, &filter)?;
    let sql = format!(
        "{} {WHERE} ORDER BY {} LIMIT :limit OFFSET :offset",
        include_str!("sql/list_columns.sql"),
        order(query.sort)
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut params = filter.params();
    params.push((":limit", &limit));
    params.push((":offset", &offset));
    let found = statement.query_map(params.as_slice(), |row| item(row, on))?;
    Ok(Page {
        items: found.collect::<rusqlite::Result<_>>()?,
        total,
        offset,
    })
}

fn count(connection: &Connection, filter: &Filter) -> Result<u32, RegistryError> {
    // Without the wide table: counting then reads one index from end to end.
    let sql = format!("{} {WHERE}", include_str!("sql/list_count.sql"));
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_row(filter.params().as_slice(), |row| row.get("total"))?)
}

/// Every order ends with `seq`, so that pages never repeat or lose a line.
fn order(sort: Sort) -> &'static str {
    match (sort.column, sort.descending) {
        (SortColumn::Updated, false) => "r.updated_at, r.seq",
        (SortColumn::Updated, true) => "r.updated_at DESC, r.seq DESC",
        (SortColumn::Title, false) => "r.title_sort, r.seq",
        (SortColumn::Title, true) => "r.title_sort DESC, r.seq DESC",
        (SortColumn::Partner, false) => "r.partner_sort, r.seq",
        (SortColumn::Partner, true) => "r.partner_sort DESC, r.seq DESC",
        (SortColumn::Number, false) => "r.number_sort, r.seq",
        (SortColumn::Number, true) => "r.number_sort DESC, r.seq DESC",
        (SortColumn::Kind, false) => "r.kind, r.seq",
        (SortColumn::Kind, true) => "r.kind DESC, r.seq DESC",
        (SortColumn::Signed, false) => "r.signed, r.seq",
        (SortColumn::Signed, true) => "r.signed DESC, r.seq DESC",
        (SortColumn::Ends, false) => "r.ends, r.seq",
        (SortColumn::Ends, true) => "r.ends DESC, r.seq DESC",
    }
}

fn item(row: &Row<'_>, on: NaiveDate) -> rusqlite::Result<AgreementItem> {
    let term = Term {
        signed: row.get("signed")?,
        starts: row.get("starts")?,
        ends: row.get("ends")?,
        ended_on: row.get("ended_on")?,
    };
    let codes: Option<String> = row.get("urusan")?;
    let units: Option<String> = row.get("work_units")?;
    Ok(AgreementItem {
        id: row.get("id")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        partner: row.get("partner")?,
        number: row.get("number")?,
        status: term.status(on, row.get("voided")?),
        term,
        urusan: split(codes)
            .iter()
            .filter_map(|code| crate::reference::urusan::find(code))
            .map(|u| u.name.clone())
            .collect(),
        work_units: split(units),
        updated_at: row.get("updated_at")?,
    })
}

fn split(joined: Option<String>) -> Vec<String> {
    joined
        .map(|text| text.split('\u{1f}').map(str::to_owned).collect())
        .unwrap_or_default()
}
