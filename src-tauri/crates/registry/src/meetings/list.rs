//! Meetings as a list: filtered and searched, the newest first.

use super::model::{Meeting, MeetingKind};
use super::store::read;
use crate::agreements::rows;
use crate::agreements::search::{index_words, typed_words};
use crate::error::RegistryError;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which meetings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct MeetingQuery {
    /// Words typed into the search field.
    pub search: String,
    /// Kinds; empty for all.
    pub kinds: Vec<MeetingKind>,
    /// The year; absent for all.
    pub year: Option<i32>,
    /// Only those of the office, on no submission.
    pub of_office: bool,
    /// Only those with a decision that is not done.
    pub open_only: bool,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingItem {
    /// The meeting.
    #[serde(flatten)]
    pub meeting: Meeting,
    /// Title of the submission it is on.
    pub submission_title: Option<String>,
}

/// A page of meetings, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingPage {
    /// How many there are in all.
    pub total: u32,
    /// The lines asked for.
    pub items: Vec<MeetingItem>,
}

/// A page of the list.
///
/// # Errors
/// What SQLite says.
pub fn page(
    connection: &Connection,
    query: &MeetingQuery,
    offset: u32,
    limit: u32,
) -> Result<MeetingPage, RegistryError> {
    let kinds: Vec<&str> = query.kinds.iter().map(|kind| kind.word()).collect();
    let key = named_params! {
        ":kinds": serde_json::to_string(&kinds)?, ":year": query.year.map(|year| format!("{year:04}")),
        ":of_office": query.of_office, ":open_only": query.open_only,
    };
    let all = rows(connection, include_str!("sql/page.sql"), key, |row| {
        let title: Option<String> = row.get("title")?;
        Ok((read(row), title))
    })?;
    let words = typed_words(&query.search);
    let mut found = Vec::new();
    // An office holds some dozens of meetings a year: they are searched as they are, without an index of their own.
    for (meeting, submission_title) in all {
        let item = MeetingItem {
            meeting: meeting?,
            submission_title,
        };
        if words.iter().all(|word| said(&item).contains(&format!(" {word}"))) {
            found.push(item);
        }
    }
    Ok(MeetingPage {
        total: u32::try_from(found.len()).unwrap_or(u32::MAX),
        items: found
            .into_iter()
            .skip(offset as usize)
            .take(limit as usize)
            .collect(),
    })
}

/// Everything typed of a meeting, folded, each word after a space.
fn said(item: &MeetingItem) -> String {
    let title = item.submission_title.iter().map(String::as_str);
    format!(" {}", index_words(item.meeting.form.texts().chain(title)))
}
