//! Everything that was done in a register, the newest first.

use crate::agreements::rows;
use crate::error::RegistryError;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which part of what was done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OperationQuery {
    /// Words in a title or in the name of who did it.
    pub search: String,
    /// Only of these kinds of records; all when empty.
    pub subjects: Vec<String>,
    /// Only before this place; from the newest when absent.
    #[ts(type = "number | null")]
    pub before: Option<i64>,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Operation {
    /// Place in the register's whole history.
    #[ts(type = "number")]
    pub seq: i64,
    /// Moment in UTC.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What, as a stable word.
    pub action: String,
    /// Kind of record.
    pub subject: String,
    /// Id of the record.
    pub subject_id: String,
    /// What a person knows the record by; empty where it has no name.
    pub title: String,
    /// The record was made by it.
    pub made: bool,
    /// The record went with it.
    pub went: bool,
}

/// At most so many of what was done, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn operations(
    connection: &Connection,
    query: &OperationQuery,
    limit: u32,
) -> Result<Vec<Operation>, RegistryError> {
    let key = named_params! {
        ":before": query.before.unwrap_or(i64::MAX),
        ":subjects": serde_json::to_string(&query.subjects)?,
        ":search": query.search.trim().to_lowercase(),
        ":limit": limit,
    };
    rows(connection, include_str!("sql/operations.sql"), key, |row| {
        Ok(Operation {
            seq: row.get("seq")?,
            at: row.get("at")?,
            actor: row.get("actor")?,
            action: row.get("action")?,
            subject: row.get("subject")?,
            subject_id: row.get("subject_id")?,
            title: row.get("title")?,
            made: row.get("made")?,
            went: row.get("went")?,
        })
    })
}
