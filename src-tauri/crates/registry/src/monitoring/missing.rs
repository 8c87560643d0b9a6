//! How many agreements are still without what a semester or a round asks for.

use crate::agreements::Kind;
use crate::error::RegistryError;
use crate::period::Semester;
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

/// Agreements of some kinds that were in force on a day of a span.
#[derive(Debug, Clone, Copy)]
pub struct Span<'k> {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// Kinds.
    pub kinds: &'k [Kind],
}

/// How many of them lack one of the forms for a round of a year.
///
/// # Errors
/// What SQLite says.
pub fn without_forms(
    connection: &Connection,
    span: &Span<'_>,
    (year, round): (i32, u32),
    forms: &[String],
) -> Result<u32, RegistryError> {
    let key = named_params! {
        ":first": span.first, ":last": span.last, ":kinds": serde_json::to_string(span.kinds)?, ":year": year,
        ":round": round, ":forms": serde_json::to_string(forms)?, ":count": forms.len() as i64,
    };
    Ok(connection
        .prepare_cached(include_str!("sql/without_forms.sql"))?
        .query_row(key, |row| row.get("missing"))?)
}

/// How many of them lack the texts of a semester's report, or what it brought of a target.
///
/// # Errors
/// What SQLite says.
pub fn without_report(
    connection: &Connection,
    span: &Span<'_>,
    (year, semester): (i32, Semester),
) -> Result<u32, RegistryError> {
    let key = named_params! {
        ":first": span.first, ":last": span.last, ":kinds": serde_json::to_string(span.kinds)?, ":year": year,
        ":semester": u8::from(semester),
    };
    Ok(connection
        .prepare_cached(include_str!("sql/without_report.sql"))?
        .query_row(key, |row| row.get("missing"))?)
}
