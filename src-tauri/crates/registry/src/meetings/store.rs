//! Rows of meetings.

use super::model::{Decision, Meeting, MeetingForm};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::tx::Tx;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// The subject of audit rows.
pub(super) const SUBJECT: &str = "meeting";

/// A meeting by id.
///
/// # Errors
/// What SQLite says; [`RegistryError::Stored`] when a stored value has another shape.
pub fn get(connection: &Connection, id: &str) -> Result<Option<Meeting>, RegistryError> {
    let found = connection
        .prepare_cached(include_str!("sql/get.sql"))?
        .query_row(named_params! {":id": id}, |row| Ok(read(row)))
        .optional()?;
    found.transpose()
}

/// The meetings on a submission, the newest first; void ones left out.
///
/// # Errors
/// As [`get`].
pub fn of_submission(connection: &Connection, submission: &str) -> Result<Vec<Meeting>, RegistryError> {
    let key = named_params! {":submission_id": submission};
    collect(connection, include_str!("sql/of_submission.sql"), key)
}

/// Every meeting by id, void ones too.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Meeting>, RegistryError> {
    collect(connection, include_str!("sql/all.sql"), [])
}

/// Meetings with a decision that has a day and is not done, the oldest first.
pub(crate) fn open_decisions(connection: &Connection) -> Result<Vec<Meeting>, RegistryError> {
    collect(connection, include_str!("sql/open_decisions.sql"), [])
}

/// Meetings of a span of days, the earliest first.
pub(crate) fn between(
    connection: &Connection,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<Meeting>, RegistryError> {
    let key = named_params! {":from": from, ":until": until};
    collect(connection, include_str!("sql/between.sql"), key)
}

/// The first plenary of TKKSD that was held between two days.
pub(crate) fn plenary_between(
    connection: &Connection,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Option<NaiveDate>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/plenary_between.sql"))?
        .query_row(named_params! {":first": first, ":last": last}, |row| {
            row.get("day")
        })?)
}

pub(super) fn write(tx: &Tx<'_>, meeting: &Meeting, is_new: bool) -> Result<(), RegistryError> {
    let form = &meeting.form;
    let sql = if is_new {
        include_str!("sql/insert.sql")
    } else {
        include_str!("sql/update.sql")
    };
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": meeting.id, ":rev": meeting.rev, ":submission_id": form.submission_id, ":kind": form.kind,
        ":day": form.day, ":time": form.time, ":place": form.place, ":chair": form.chair,
        ":attendees": serde_json::to_string(&form.attendees)?, ":agenda": form.agenda,
        ":discussion": form.discussion, ":decisions": serde_json::to_string(&form.decisions)?,
        ":void_reason": meeting.void_reason, ":created_at": meeting.created_at, ":updated_at": meeting.updated_at,
    })?;
    Ok(())
}

fn collect(
    connection: &Connection,
    sql: &str,
    key: impl rusqlite::Params,
) -> Result<Vec<Meeting>, RegistryError> {
    rows(connection, sql, key, |row| Ok(read(row)))?
        .into_iter()
        .collect()
}

pub(super) fn read(row: &Row<'_>) -> Result<Meeting, RegistryError> {
    let decisions: Vec<Decision> = serde_json::from_str(&row.get::<_, String>("decisions")?)?;
    Ok(Meeting {
        id: row.get("id")?,
        rev: row.get("rev")?,
        form: MeetingForm {
            submission_id: row.get("submission_id")?,
            kind: row.get("kind")?,
            day: row.get("day")?,
            time: row.get("time")?,
            place: row.get("place")?,
            chair: row.get("chair")?,
            attendees: serde_json::from_str(&row.get::<_, String>("attendees")?)?,
            agenda: row.get("agenda")?,
            discussion: row.get("discussion")?,
            decisions,
        },
        void_reason: row.get("void_reason")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}
