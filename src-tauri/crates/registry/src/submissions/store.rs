//! Rows of submissions and their history.

use super::model::{StageEvent, Submission, SubmissionForm};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::registry::Area;
use crate::tx::Tx;
use rules::{Event, Initiative};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// The subject of audit rows.
pub(crate) const SUBJECT: &str = "submission";

/// A submission by id.
///
/// # Errors
/// What SQLite says; [`RegistryError::Stored`] when a stored value has another shape.
pub fn get(connection: &Connection, id: &str) -> Result<Option<Submission>, RegistryError> {
    let found = connection
        .prepare_cached(include_str!("sql/get.sql"))?
        .query_row(named_params! {":id": id}, |row| Ok(read(row)))
        .optional()?;
    found.transpose()
}

/// The submissions an agreement came from, and those that change it or go on with it.
///
/// # Errors
/// As [`get`].
pub fn of_agreement(connection: &Connection, agreement: &str) -> Result<Vec<Submission>, RegistryError> {
    let key = named_params! {":agreement_id": agreement};
    rows(connection, include_str!("sql/of_agreement.sql"), key, |row| {
        Ok(read(row))
    })?
    .into_iter()
    .collect()
}

/// What happened, in the order it was recorded.
///
/// # Errors
/// As [`get`].
pub fn history(connection: &Connection, id: &str) -> Result<Vec<StageEvent>, RegistryError> {
    rows(
        connection,
        include_str!("sql/history.sql"),
        named_params! {":id": id},
        |row| Ok(event(row)),
    )?
    .into_iter()
    .collect()
}

pub(super) fn seq_of(connection: &Connection, id: &str) -> Result<Option<i64>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/seq.sql"))?
        .query_row(named_params! {":id": id}, |row| row.get("seq"))
        .optional()?)
}

/// Takes a submission away as if it had never been made: it came with an import that is taken back, and nothing happened to it.
pub(crate) fn remove(tx: &Tx<'_>, id: &str) -> Result<(), RegistryError> {
    let (Some(seq), Some(before)) = (seq_of(tx, id)?, get(tx, id)?) else {
        return Ok(());
    };
    for sql in [include_str!("sql/row_delete.sql"), include_str!("sql/delete.sql")] {
        tx.prepare_cached(sql)?.execute(named_params! {":seq": seq})?;
    }
    tx.record(Area::Submissions, SUBJECT, id, Some(&before), None::<&Submission>)
}

pub(super) fn write(tx: &Tx<'_>, submission: &Submission, is_new: bool) -> Result<(), RegistryError> {
    let form = &submission.form;
    let sql = if is_new {
        include_str!("sql/insert.sql")
    } else {
        include_str!("sql/update.sql")
    };
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": submission.id, ":rev": submission.rev, ":path": form.path, ":initiative": side(form.initiative),
        ":subject": serde_json::to_string(&form.subject)?, ":proposer_type": form.proposer_type,
        ":proposer_name": form.proposer_name, ":letter_number": form.letter_number,
        ":letter_dated": form.letter_dated, ":letter_sent": form.letter_sent,
        ":letter_received": form.letter_received, ":liaisons": serde_json::to_string(&form.liaisons)?,
        ":situations": serde_json::to_string(&form.situations)?, ":relation": form.relation,
        ":parent_id": form.parent_id, ":map_row_id": form.map_row_id,
        ":addendum_burden": form.addendum_burden, ":agreement_id": submission.agreement_id,
        ":created_at": submission.created_at, ":updated_at": submission.updated_at,
    })?;
    Ok(())
}

pub(super) fn append(
    tx: &Tx<'_>,
    seq: i64,
    position: usize,
    event: &StageEvent,
) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/event_insert.sql"))?
        .execute(named_params! {
            ":seq": seq, ":position": position as i64, ":id": event.event.id, ":happened": event.event.on,
            ":act": serde_json::to_string(&event.event.act)?, ":corrects": event.event.corrects,
            ":recorded_at": event.recorded_at, ":actor": event.actor,
        })?;
    Ok(())
}

/// The stable word of a side.
pub(super) fn side(initiative: Initiative) -> &'static str {
    match initiative {
        Initiative::Theirs => "theirs",
        Initiative::Ours | Initiative::Either => "ours",
    }
}

fn initiative(word: &str) -> Initiative {
    match word {
        "theirs" => Initiative::Theirs,
        _ => Initiative::Ours,
    }
}

fn read(row: &Row<'_>) -> Result<Submission, RegistryError> {
    let text = |name: &str| row.get::<_, String>(name);
    Ok(Submission {
        id: row.get("id")?,
        rev: row.get("rev")?,
        form: SubmissionForm {
            path: row.get("path")?,
            initiative: initiative(&text("initiative")?),
            subject: serde_json::from_str(&text("subject")?)?,
            proposer_type: row.get("proposer_type")?,
            proposer_name: row.get("proposer_name")?,
            letter_number: row.get("letter_number")?,
            letter_dated: row.get("letter_dated")?,
            letter_sent: row.get("letter_sent")?,
            letter_received: row.get("letter_received")?,
            liaisons: serde_json::from_str(&text("liaisons")?)?,
            situations: serde_json::from_str(&text("situations")?)?,
            relation: row.get("relation")?,
            parent_id: row.get("parent_id")?,
            map_row_id: row.get("map_row_id")?,
            addendum_burden: row.get("addendum_burden")?,
        },
        agreement_id: row.get("agreement_id")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}

fn event(row: &Row<'_>) -> Result<StageEvent, RegistryError> {
    Ok(StageEvent {
        event: Event {
            id: row.get("id")?,
            on: row.get("happened")?,
            act: serde_json::from_str(&row.get::<_, String>("act")?)?,
            corrects: row.get("corrects")?,
        },
        recorded_at: row.get("recorded_at")?,
        actor: row.get("actor")?,
    })
}
