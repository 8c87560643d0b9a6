//! Rows of receipts, and of the packages they are for.

use super::model::{Accepted, Issued, IssuedFor, IssuedLine, MergedPackage};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::received::{self, Body, RecordKind};
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Params, Row, named_params};

/// The subject of audit rows.
pub(super) const SUBJECT: &str = "receipt";

/// A merged package by the SHA-256 of its file.
///
/// # Errors
/// What SQLite says.
pub fn package_by_sha256(
    connection: &Connection,
    sha256: &str,
) -> Result<Option<MergedPackage>, RegistryError> {
    let key = named_params! {":sha256": sha256};
    package(connection, include_str!("sql/package_by_sha256.sql"), key)
}

/// The merged package of a sender with the highest sequence.
///
/// # Errors
/// What SQLite says.
pub fn newest_package(connection: &Connection, sender: i64) -> Result<Option<MergedPackage>, RegistryError> {
    let key = named_params! {":sender": sender};
    package(connection, include_str!("sql/newest_package.sql"), key)
}

fn package(
    connection: &Connection,
    sql: &str,
    key: impl Params,
) -> Result<Option<MergedPackage>, RegistryError> {
    let found = connection
        .prepare_cached(sql)?
        .query_row(key, |row| {
            let package = MergedPackage {
                seq: row.get("seq")?,
                sender: row.get("sender")?,
                office_id: row.get("office_id")?,
                region_code: row.get("region_code")?,
                lineage: row.get("lineage")?,
                sequence: row.get("sequence")?,
                period: row.get("period")?,
                sha256: row.get("sha256")?,
                file_name: row.get("file_name")?,
                refused: Vec::new(),
                counts: Default::default(),
                merged_at: row.get("merged_at")?,
            };
            Ok((
                package,
                row.get::<_, String>("refused")?,
                row.get::<_, String>("report")?,
            ))
        })
        .optional()?;
    let Some((mut package, refused, report)) = found else {
        return Ok(None);
    };
    package.refused = serde_json::from_str(&refused)?;
    let report: Vec<received::MergedPackage> = serde_json::from_str(&report)?;
    if let Some(told) = report.into_iter().find(|told| told.sha256 == package.sha256) {
        package.counts = told.counts;
    }
    Ok(Some(package))
}

/// The records a package lists, by kind and id, without its work units.
///
/// # Errors
/// What SQLite says.
pub fn listed(connection: &Connection, package: i64) -> Result<Vec<Accepted>, RegistryError> {
    let key = named_params! {":package": package};
    rows(connection, include_str!("sql/listed.sql"), key, |row| {
        Ok(Accepted {
            kind: row.get("kind")?,
            record: row.get("record")?,
            rev: row.get("rev")?,
        })
    })
}

/// What a person knows a received record by: its own title, below that of the agreement it belongs to. Of a void one it is
/// the last it had; nothing where it was void in every package that came.
///
/// # Errors
/// What SQLite says.
pub fn title(
    connection: &Connection,
    sender: i64,
    kind: RecordKind,
    record: &str,
) -> Result<Vec<String>, RegistryError> {
    let key = named_params! {":sender": sender, ":kind": kind, ":record": record};
    let found: Option<(String, Option<String>)> = connection
        .prepare_cached(include_str!("sql/title.sql"))?
        .query_row(key, |row| Ok((row.get("body")?, row.get("owner")?)))
        .optional()?;
    let Some((body, owner)) = found else {
        return Ok(Vec::new());
    };
    let body = serde_json::from_str::<Body>(&body)?;
    let mut lines = match owner {
        Some(owner) => title(connection, sender, RecordKind::Agreement, &owner)?,
        None => Vec::new(),
    };
    if !matches!(body, Body::Voided { .. }) {
        lines.push(body.title());
    }
    Ok(lines)
}

/// Receipts for a package, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn of_package(connection: &Connection, sha256: &str) -> Result<Vec<Issued>, RegistryError> {
    let key = named_params! {":sha256": sha256};
    rows(connection, include_str!("sql/of_package.sql"), key, read)
}

/// A receipt by its id.
///
/// # Errors
/// What SQLite says.
pub fn get(connection: &Connection, id: &str) -> Result<Option<Issued>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/get.sql"))?
        .query_row(named_params! {":id": id}, read)
        .optional()?)
}

/// Receipts that were issued, to one office or to all, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn lines(connection: &Connection, sender: Option<i64>) -> Result<Vec<IssuedLine>, RegistryError> {
    let key = named_params! {":sender": sender};
    rows(connection, include_str!("sql/lines.sql"), key, |row| {
        let period: Option<String> = row.get("period")?;
        Ok(IssuedLine {
            id: row.get("id")?,
            sender: row.get("sender")?,
            region_code: row.get("region_code")?,
            region_name: row.get("region_name")?,
            sequence: row.get("sequence")?,
            issued_at: row.get("issued_at")?,
            package_sha256: row.get("package_sha256")?,
            package: match period {
                Some(period) => Some(IssuedFor {
                    period,
                    sequence: row.get("package_sequence")?,
                    file_name: row.get("file_name")?,
                    refused: row.get("refused")?,
                }),
                None => None,
            },
            newest: row.get("newest")?,
        })
    })
}

/// Receipts to an office, the newest first.
///
/// # Errors
/// What SQLite says.
pub(super) fn of_sender(connection: &Connection, sender: i64) -> Result<Vec<Issued>, RegistryError> {
    let key = named_params! {":sender": sender};
    rows(connection, include_str!("sql/of_sender.sql"), key, read)
}

pub(super) fn insert(tx: &Tx<'_>, issued: &Issued) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/insert.sql"))?
        .execute(named_params! {
            ":id": issued.id, ":sender": issued.sender, ":sequence": issued.sequence,
            ":package_sha256": issued.package_sha256, ":sha256": issued.sha256, ":file": issued.file,
            ":issued_at": issued.issued_at,
        })?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Issued> {
    Ok(Issued {
        id: row.get("id")?,
        sender: row.get("sender")?,
        sequence: row.get("sequence")?,
        package_sha256: row.get("package_sha256")?,
        sha256: row.get("sha256")?,
        file: row.get("file")?,
        issued_at: row.get("issued_at")?,
    })
}
