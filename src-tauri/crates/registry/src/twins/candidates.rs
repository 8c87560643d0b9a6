//! Pairs worth a look. Every route begins at a record and the regions it names, and goes on through an index: to what those
//! offices signed within weeks of it, or under one of its numbers, or under its very title. No route compares all with all.

use super::facts::TwinKey;
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::settings;
use rusqlite::{Connection, Row, named_params};
use std::collections::BTreeSet;

/// Days between two signatures that may still be one typed wrong.
const DAYS: u32 = 45;

/// A number that more records carry tells nothing: a sign for "none yet", or a count without a year.
const NUMBER_HELD_BY: u32 = 20;

/// Pairs of records that may be one agreement, the one with the lower sender first.
pub(super) fn candidates(connection: &Connection) -> Result<BTreeSet<(TwinKey, TwinKey)>, RegistryError> {
    let own = settings::office(connection)?.region_code;
    let days = (format!("-{DAYS} days"), format!("+{DAYS} days"));
    let mut found = BTreeSet::new();
    for sql in [
        include_str!("sql/received_by_day.sql"),
        include_str!("sql/received_by_title.sql"),
        include_str!("sql/received_by_number.sql"),
    ] {
        found.extend(pairs(connection, sql, &own, &days)?);
    }
    for sql in [
        include_str!("sql/own_by_day.sql"),
        include_str!("sql/own_by_title.sql"),
        include_str!("sql/own_by_number.sql"),
    ] {
        found.extend(pairs(connection, sql, &own, &days)?);
    }
    Ok(found)
}

fn pairs(
    connection: &Connection,
    sql: &str,
    own: &str,
    days: &(String, String),
) -> Result<Vec<(TwinKey, TwinKey)>, RegistryError> {
    let statement = connection.prepare_cached(sql)?;
    let asked = |name: &str| matches!(statement.parameter_index(name), Ok(Some(_)));
    let all = named_params! {
        ":own": own, ":before": days.0, ":after": days.1, ":held_by": NUMBER_HELD_BY,
    };
    let params: Vec<_> = all.iter().copied().filter(|(name, _)| asked(name)).collect();
    drop(statement);
    rows(connection, sql, params.as_slice(), pair)
}

fn pair(row: &Row<'_>) -> rusqlite::Result<(TwinKey, TwinKey)> {
    let one = TwinKey {
        sender: row.get("one_sender")?,
        record: row.get("one_record")?,
    };
    let other = TwinKey {
        sender: row.get("other_sender")?,
        record: row.get("other_record")?,
    };
    Ok(if one.sender < other.sender {
        (one, other)
    } else {
        (other, one)
    })
}
