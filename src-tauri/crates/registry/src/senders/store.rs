//! Rows of senders and their keys.

use super::model::{Sender, SenderKey, Standing};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// The subject of audit rows.
pub(super) const SUBJECT: &str = "sender";

/// Every sender by region and office.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<Sender>, RegistryError> {
    with_keys(
        connection,
        rows(connection, include_str!("sql/all.sql"), [], read)?,
    )
}

/// The sender with this office id.
///
/// # Errors
/// What SQLite says.
pub fn by_office(connection: &Connection, office_id: &str) -> Result<Option<Sender>, RegistryError> {
    let key = named_params! {":office_id": office_id};
    let found = rows(connection, include_str!("sql/by_office.sql"), key, read)?;
    Ok(with_keys(connection, found)?.into_iter().next())
}

/// The sender with this number.
///
/// # Errors
/// What SQLite says.
pub fn by_seq(connection: &Connection, seq: i64) -> Result<Option<Sender>, RegistryError> {
    let found = rows(
        connection,
        include_str!("sql/by_seq.sql"),
        named_params! {":seq": seq},
        read,
    )?;
    Ok(with_keys(connection, found)?.into_iter().next())
}

/// The senders of a region: more than one when an office began its register anew.
///
/// # Errors
/// What SQLite says.
pub fn of_office(connection: &Connection, region_code: &str) -> Result<Vec<Sender>, RegistryError> {
    let key = named_params! {":region_code": region_code};
    with_keys(
        connection,
        rows(connection, include_str!("sql/of_region.sql"), key, read)?,
    )
}

/// Every key in use.
///
/// # Errors
/// What SQLite says.
pub fn known_keys(connection: &Connection) -> Result<Vec<SenderKey>, RegistryError> {
    rows(connection, include_str!("sql/known_keys.sql"), [], read_key)
}

/// What this register knows of a key (64 hex signs) that claims to be the office's.
///
/// # Errors
/// What SQLite says.
pub fn standing(
    connection: &Connection,
    office_id: &str,
    public_key: &str,
) -> Result<Standing, RegistryError> {
    let found = connection
        .prepare_cached(include_str!("sql/standing.sql"))?
        .query_row(named_params! {":public_key": public_key}, |row| {
            let retired: Option<String> = row.get("retired_at")?;
            let standing = if row.get::<_, String>("office_id")? != office_id {
                Standing::OtherOffice {
                    region: row.get("region_name")?,
                    unit: row.get("unit_name")?,
                }
            } else if retired.is_some() {
                Standing::Retired
            } else {
                Standing::Known {
                    sender_seq: row.get("seq")?,
                }
            };
            Ok(standing)
        })
        .optional()?;
    Ok(found.unwrap_or(Standing::Unknown))
}

/// Writes a new sender without its keys and answers its number.
pub(super) fn insert(tx: &Tx<'_>, sender: &Sender) -> Result<i64, RegistryError> {
    tx.prepare_cached(include_str!("sql/insert.sql"))?.execute(named_params! {
        ":office_id": sender.office_id, ":region_code": sender.region_code, ":region_name": sender.region_name,
        ":unit_name": sender.unit_name, ":created_at": sender.created_at,
    })?;
    Ok(tx.last_insert_rowid())
}

/// Writes how a sender's unit is called.
pub(super) fn rename(tx: &Tx<'_>, seq: i64, unit_name: &str) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/rename.sql"))?
        .execute(named_params! {":seq": seq, ":unit_name": unit_name})?;
    Ok(())
}

/// Adds a key.
pub(super) fn insert_key(tx: &Tx<'_>, sender: i64, key: &SenderKey) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/insert_key.sql"))?.execute(named_params! {
        ":public_key": key.public_key, ":sender": sender, ":fingerprint": key.fingerprint, ":basis": key.basis,
        ":predecessor": key.predecessor, ":voucher": key.voucher, ":enrolled_at": key.enrolled_at, ":enrolled_by": key.enrolled_by,
    })?;
    Ok(())
}

/// Retires a key.
pub(super) fn retire_key(tx: &Tx<'_>, public_key: &str, note: &str) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/retire_key.sql"))?
        .execute(named_params! {
            ":public_key": public_key, ":retired_at": tx.now(), ":retire_note": note,
        })?;
    Ok(())
}

fn with_keys(connection: &Connection, mut senders: Vec<Sender>) -> Result<Vec<Sender>, RegistryError> {
    for sender in &mut senders {
        let key = named_params! {":sender": sender.seq};
        sender.keys = rows(connection, include_str!("sql/keys.sql"), key, read_key)?;
    }
    Ok(senders)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Sender> {
    Ok(Sender {
        seq: row.get("seq")?,
        office_id: row.get("office_id")?,
        region_code: row.get("region_code")?,
        region_name: row.get("region_name")?,
        unit_name: row.get("unit_name")?,
        created_at: row.get("created_at")?,
        keys: Vec::new(),
    })
}

fn read_key(row: &Row<'_>) -> rusqlite::Result<SenderKey> {
    Ok(SenderKey {
        public_key: row.get("public_key")?,
        fingerprint: row.get("fingerprint")?,
        basis: row.get("basis")?,
        predecessor: row.get("predecessor")?,
        voucher: row.get("voucher")?,
        enrolled_at: row.get("enrolled_at")?,
        enrolled_by: row.get("enrolled_by")?,
        retired_at: row.get("retired_at")?,
        retire_note: row.get("retire_note")?,
    })
}
