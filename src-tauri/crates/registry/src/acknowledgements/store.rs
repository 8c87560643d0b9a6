//! Rows of receipts from the bureau.

use super::model::{Acknowledged, Acknowledgement, Asked, AskedFor, OpenRemark};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::receipts::{Receipt, ReceiptRemark};
use crate::received::RecordKind;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use std::collections::BTreeSet;

/// The subject of audit rows.
pub(super) const SUBJECT: &str = "acknowledgement";

/// Every receipt, the newest of each bureau first.
///
/// # Errors
/// What SQLite says; [`RegistryError::Stored`] when a stored value has another shape.
pub fn all(connection: &Connection) -> Result<Vec<Acknowledgement>, RegistryError> {
    rows(connection, include_str!("sql/all.sql"), [], |row| Ok(read(row)))?
        .into_iter()
        .collect()
}

/// A receipt by the SHA-256 of its file.
///
/// # Errors
/// As [`all`].
pub fn by_sha256(connection: &Connection, sha256: &str) -> Result<Option<Acknowledgement>, RegistryError> {
    let found = connection
        .prepare_cached(include_str!("sql/by_sha256.sql"))?
        .query_row(named_params! {":sha256": sha256}, |row| Ok(read(row)))
        .optional()?;
    found.transpose()
}

/// SHA-256 of the receipt that speaks for the bureau heard last; empty before the first. The next package names it.
///
/// # Errors
/// What SQLite says.
pub fn newest_sha256(connection: &Connection) -> Result<String, RegistryError> {
    let found: Option<String> = connection
        .prepare_cached(include_str!("sql/newest.sql"))?
        .query_row([], |row| row.get("sha256"))
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// What the newest receipt that lists a record says of it.
///
/// # Errors
/// What SQLite says.
pub fn of_record(
    connection: &Connection,
    kind: RecordKind,
    record: &str,
) -> Result<Option<Acknowledged>, RegistryError> {
    let key = named_params! {":kind": kind, ":record": record};
    Ok(connection
        .prepare_cached(include_str!("sql/of_record.sql"))?
        .query_row(key, |row| {
            Ok(Acknowledged {
                acknowledgement_id: row.get("acknowledgement_id")?,
                dispatch_id: row.get("dispatch_id")?,
                sender: row.get("sender")?,
                issued_at: row.get("issued_at")?,
                rev: row.get("rev")?,
                code: row.get("code")?,
                reason: row.get("reason")?,
            })
        })
        .optional()?)
}

/// The remarks of each bureau's newest receipt: those that are still open, as far as this office knows.
///
/// # Errors
/// What SQLite says.
pub fn open_remarks(connection: &Connection) -> Result<Vec<OpenRemark>, RegistryError> {
    rows(connection, include_str!("sql/open_remarks.sql"), [], |row| {
        Ok(OpenRemark {
            sender: row.get("sender")?,
            issued_at: row.get("issued_at")?,
            remark: remark(row)?,
        })
    })
}

fn remark(row: &Row<'_>) -> rusqlite::Result<ReceiptRemark> {
    Ok(ReceiptRemark {
        id: row.get("id")?,
        kind: row.get("kind")?,
        record: row.get("record")?,
        asks: row.get("asks")?,
        field: row.get("field")?,
        text: row.get("text")?,
        wished: row.get("wished")?,
    })
}

/// What the receipts leave to be done: refused records first, then the remarks that are still open and whose record was
/// not changed since.
///
/// # Errors
/// What SQLite says.
pub fn asked(connection: &Connection) -> Result<Vec<Asked>, RegistryError> {
    let one = |row: &Row<'_>, what: AskedFor| {
        Ok(Asked {
            sender: row.get("sender")?,
            issued_at: row.get("issued_at")?,
            kind: row.get("kind")?,
            record: row.get("record")?,
            agreement_id: row.get("agreement_id")?,
            title: row.get::<_, Option<String>>("title")?.unwrap_or_default(),
            what,
        })
    };
    let mut found = rows(connection, include_str!("sql/refused.sql"), [], |row| {
        one(row, AskedFor::Refused(row.get("reason")?))
    })?;
    found.extend(rows(connection, include_str!("sql/tasks.sql"), [], |row| {
        one(row, AskedFor::Remark(Box::new(remark(row)?)))
    })?);
    Ok(found)
}

/// Ids of the agreements at which something is left to be done, see [`asked`].
///
/// # Errors
/// What SQLite says.
pub fn remarked(connection: &Connection) -> Result<BTreeSet<String>, RegistryError> {
    let found = asked(connection)?;
    Ok(found.into_iter().filter_map(|one| one.agreement_id).collect())
}

pub(super) fn insert(
    tx: &Tx<'_>,
    kept: &Acknowledgement,
    receipt: &Receipt,
    file: &str,
) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/insert.sql"))?
        .execute(named_params! {
            ":id": kept.id, ":sender": kept.sender, ":sequence": kept.sequence, ":dispatch_id": kept.dispatch_id,
            ":sha256": kept.sha256, ":file": file, ":counts": serde_json::to_string(&kept.counts)?,
            ":issued_at": kept.issued_at, ":imported_at": kept.imported_at,
        })?;
    let mut insert = tx.prepare_cached(include_str!("sql/insert_record.sql"))?;
    for one in &receipt.accepted {
        insert.execute(named_params! {
            ":acknowledgement_id": kept.id, ":kind": one.kind, ":record": one.record, ":rev": one.rev,
            ":outcome": "accepted", ":code": "", ":reason": "",
        })?;
    }
    for one in &receipt.refused {
        insert.execute(named_params! {
            ":acknowledgement_id": kept.id, ":kind": one.kind, ":record": one.record, ":rev": 0,
            ":outcome": "refused", ":code": one.code, ":reason": one.reason,
        })?;
    }
    let mut insert = tx.prepare_cached(include_str!("sql/insert_remark.sql"))?;
    for one in &receipt.remarks {
        insert.execute(named_params! {
            ":acknowledgement_id": kept.id, ":id": one.id, ":kind": one.kind, ":record": one.record,
            ":asks": one.asks, ":field": one.field, ":text": one.text, ":wished": one.wished,
        })?;
    }
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Acknowledgement, RegistryError> {
    Ok(Acknowledgement {
        id: row.get("id")?,
        sender: row.get("sender")?,
        sequence: row.get("sequence")?,
        dispatch_id: row.get("dispatch_id")?,
        sha256: row.get("sha256")?,
        counts: serde_json::from_str(&row.get::<_, String>("counts")?)?,
        issued_at: row.get("issued_at")?,
        imported_at: row.get("imported_at")?,
        accepted: row.get("accepted")?,
        refused: row.get("refused")?,
        remarks: row.get("remarks")?,
    })
}
