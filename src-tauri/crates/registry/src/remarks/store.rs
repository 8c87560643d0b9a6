//! Rows of remarks.

use super::model::{OpenTask, Progress, Remark, RemarkForm};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::received::RecordKind;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// The subject of audit rows.
pub(super) const SUBJECT: &str = "remark";

/// A remark by id.
///
/// # Errors
/// What SQLite says.
pub fn get(connection: &Connection, id: &str) -> Result<Option<Remark>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/get.sql"))?
        .query_row(named_params! {":id": id}, read)
        .optional()?)
}

/// Every remark on records of a sender, the oldest first.
///
/// # Errors
/// What SQLite says.
pub fn of_sender(connection: &Connection, sender: i64) -> Result<Vec<Remark>, RegistryError> {
    let key = named_params! {":sender": sender};
    rows(connection, include_str!("sql/of_sender.sql"), key, read)
}

/// The open remarks on records of a sender, by record.
///
/// # Errors
/// What SQLite says.
pub fn open_of_sender(connection: &Connection, sender: i64) -> Result<Vec<Remark>, RegistryError> {
    let key = named_params! {":sender": sender};
    rows(connection, include_str!("sql/open_of_sender.sql"), key, read)
}

/// Every remark on one record, the oldest first.
///
/// # Errors
/// What SQLite says.
pub fn of_record(
    connection: &Connection,
    sender: i64,
    kind: RecordKind,
    record: &str,
) -> Result<Vec<Remark>, RegistryError> {
    let key = named_params! {":sender": sender, ":kind": kind, ":record": record};
    rows(connection, include_str!("sql/of_record.sql"), key, read)
}

/// Every open remark with how far it is, by office and age.
///
/// # Errors
/// What SQLite says.
pub fn tasks(connection: &Connection) -> Result<Vec<OpenTask>, RegistryError> {
    rows(connection, include_str!("sql/tasks.sql"), [], |row| {
        let remark = read(row)?;
        let changed: bool = row.get::<_, Option<bool>>("changed")?.unwrap_or(false);
        let progress = match (changed, row.get("sent")?) {
            (true, _) => Progress::Changed,
            (false, false) => Progress::Unsent,
            (false, true) => Progress::Unanswered,
        };
        Ok(OpenTask {
            remark,
            progress,
            agreement_id: row.get("agreement_id")?,
            title: row.get::<_, Option<String>>("title")?.unwrap_or_default(),
        })
    })
}

/// Hash of what stands of a received record; none when nothing was received of it.
pub(super) fn seen(connection: &Connection, form: &RemarkForm) -> Result<Option<String>, RegistryError> {
    let key = named_params! {":sender": form.sender, ":kind": form.kind, ":record": form.record};
    Ok(connection
        .prepare_cached(include_str!("sql/seen.sql"))?
        .query_row(key, |row| row.get("hash"))
        .optional()?)
}

pub(super) fn write(tx: &Tx<'_>, remark: &Remark, is_new: bool) -> Result<(), RegistryError> {
    let form = &remark.form;
    let sql = if is_new {
        include_str!("sql/insert.sql")
    } else {
        include_str!("sql/update.sql")
    };
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": remark.id, ":rev": remark.rev, ":sender": form.sender, ":kind": form.kind, ":record": form.record,
        ":asks": form.asks, ":field": form.field, ":text": form.text, ":wished": form.wished, ":seen": remark.seen,
        ":closed_at": remark.closed_at, ":close_note": remark.close_note, ":created_at": remark.created_at,
        ":updated_at": remark.updated_at,
    })?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Remark> {
    Ok(Remark {
        id: row.get("id")?,
        rev: row.get("rev")?,
        form: RemarkForm {
            sender: row.get("sender")?,
            kind: row.get("kind")?,
            record: row.get("record")?,
            asks: row.get("asks")?,
            field: row.get("field")?,
            text: row.get("text")?,
            wished: row.get("wished")?,
        },
        seen: row.get("seen")?,
        closed_at: row.get("closed_at")?,
        close_note: row.get("close_note")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}
