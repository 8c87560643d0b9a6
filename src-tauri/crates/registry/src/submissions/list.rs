//! Submissions as a list and as a board: filtered, searched, counted by the stage that waits.

use super::model::SubmissionItem;
use super::row;
use super::turns::{self, Turn, TurnCount, Turns};
use crate::agreements::Kind;
use crate::agreements::search::typed_words;
use crate::error::RegistryError;
use rules::{Initiative, Outcome};
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which submissions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SubmissionQuery {
    /// Words typed into the search field.
    pub search: String,
    /// Kinds; empty for all.
    pub kinds: Vec<Kind>,
    /// Ids of stages that wait; empty for all.
    pub waiting: Vec<String>,
    /// How they go on; empty for all.
    pub outcomes: Vec<Outcome>,
    /// Whom they wait for; empty for all.
    pub turns: Vec<Turn>,
}

/// A page of submissions, those that wait longest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionPage {
    /// How many there are in all.
    pub total: u32,
    /// The lines asked for.
    pub items: Vec<SubmissionItem>,
}

/// How many wait at a stage of a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WaitingCount {
    /// Id of the path.
    pub path: String,
    /// Id of the stage; empty when nothing waits.
    pub waiting: String,
    /// How many.
    pub count: u32,
}

/// How many submissions have a value of a filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionCount {
    /// The value, as the query takes it.
    pub value: String,
    /// How many.
    pub count: u32,
}

/// How many submissions each filter finds when it stands alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionCounts {
    /// By kind.
    pub kinds: Vec<SubmissionCount>,
    /// By the stage that waits, of those that go on.
    pub waiting: Vec<WaitingCount>,
    /// By how they go on.
    pub outcomes: Vec<SubmissionCount>,
    /// By whom they wait for, of those that go on.
    pub turns: Vec<TurnCount>,
    /// Those that wait for somebody of our own government.
    pub ours: u32,
}

/// How many submissions each filter finds.
///
/// # Errors
/// What SQLite says.
pub fn counts(connection: &Connection, turns: &Turns) -> Result<SubmissionCounts, RegistryError> {
    let by = |sql| {
        crate::agreements::rows(connection, sql, [], |row| {
            Ok(SubmissionCount {
                value: row.get("value")?,
                count: row.get("count")?,
            })
        })
    };
    let turns = turns::turn_counts(turns);
    Ok(SubmissionCounts {
        kinds: by(include_str!("sql/by_kind.sql"))?,
        waiting: waiting(connection)?,
        outcomes: by(include_str!("sql/by_outcome.sql"))?,
        ours: turns
            .iter()
            .filter(|one| one.turn.is_ours())
            .map(|one| one.count)
            .sum(),
        turns,
    })
}

/// A page of the list.
///
/// # Errors
/// What SQLite says.
pub fn page(
    connection: &Connection,
    turns: &Turns,
    query: &SubmissionQuery,
    offset: u32,
    limit: u32,
) -> Result<SubmissionPage, RegistryError> {
    let words = typed_words(&query.search);
    let kinds: Vec<&str> = query.kinds.iter().map(|kind| kind.word()).collect();
    let outcomes: Vec<&str> = query.outcomes.iter().map(|outcome| row::word(*outcome)).collect();
    let wanted = |one: &&String| {
        turns
            .get(*one)
            .is_some_and(|awaited| query.turns.contains(&awaited.turn))
    };
    let ids: Option<Vec<&String>> = (!query.turns.is_empty()).then(|| turns.keys().filter(wanted).collect());
    let key = named_params! {
        ":ids": ids.map(|ids| serde_json::to_string(&ids)).transpose()?,
        ":words": serde_json::to_string(&words)?, ":kinds": serde_json::to_string(&kinds)?,
        ":waiting": serde_json::to_string(&query.waiting)?, ":outcomes": serde_json::to_string(&outcomes)?,
        ":offset": offset, ":limit": limit,
    };
    let mut total = 0;
    let mut items = crate::agreements::rows(connection, include_str!("sql/page.sql"), key, |row| {
        total = row.get("total")?;
        item(row)
    })?;
    turns::tell(&mut items, turns);
    Ok(SubmissionPage { total, items })
}

/// The lines of these submissions, those that wait longest first.
///
/// # Errors
/// What SQLite says.
pub fn items(
    connection: &Connection,
    turns: &Turns,
    ids: &[String],
) -> Result<Vec<SubmissionItem>, RegistryError> {
    let key = named_params! {":ids": serde_json::to_string(ids)?};
    let mut items = crate::agreements::rows(connection, include_str!("sql/items.sql"), key, item)?;
    turns::tell(&mut items, turns);
    Ok(items)
}

/// How many open submissions wait at each stage of each path.
///
/// # Errors
/// What SQLite says.
pub fn waiting(connection: &Connection) -> Result<Vec<WaitingCount>, RegistryError> {
    crate::agreements::rows(connection, include_str!("sql/waiting.sql"), [], |row| {
        Ok(WaitingCount {
            path: row.get("path")?,
            waiting: row.get("waiting")?,
            count: row.get("count")?,
        })
    })
}

fn item(row: &Row<'_>) -> rusqlite::Result<SubmissionItem> {
    let outcome: String = row.get("outcome")?;
    let side: String = row.get("initiative")?;
    Ok(SubmissionItem {
        id: row.get("id")?,
        path: row.get("path")?,
        title: row.get("title")?,
        partner: row.get("partner")?,
        initiative: if side == "theirs" {
            Initiative::Theirs
        } else {
            Initiative::Ours
        },
        waiting: row.get("waiting")?,
        outcome: row::outcome(&outcome),
        since: row.get("since")?,
        deviations: row.get("deviations")?,
        awaited: None,
        agreement_id: row.get("agreement_id")?,
    })
}
