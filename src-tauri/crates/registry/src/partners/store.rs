//! Rows of cards.

use super::model::{Partner, PartnerForm};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// The subject of audit rows.
pub(crate) const SUBJECT: &str = "partner";

/// A card by id, also one that another stands for.
///
/// # Errors
/// What SQLite says.
pub fn get(connection: &Connection, id: &str) -> Result<Option<Partner>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/get.sql"))?
        .query_row(named_params! {":id": id}, read)
        .optional()?)
}

/// Ids of all cards in their order, also of those that others stand for.
///
/// # Errors
/// What SQLite says.
pub fn ids(connection: &Connection) -> Result<Vec<String>, RegistryError> {
    rows(connection, include_str!("sql/ids.sql"), [], |row| row.get("id"))
}

/// The card under which a key stands.
pub(super) fn of_key(connection: &Connection, key: &str) -> Result<Option<Partner>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/of_key.sql"))?
        .query_row(named_params! {":key": key}, read)
        .optional()?)
}

pub(super) fn write(tx: &Tx<'_>, partner: &Partner) -> Result<(), RegistryError> {
    let form = &partner.form;
    tx.prepare_cached(include_str!("sql/write.sql"))?
        .execute(named_params! {
            ":id": partner.id, ":rev": partner.rev, ":type": form.type_, ":region_code": form.region_code,
            ":name": form.name, ":legal_form": form.legal_form, ":nib": form.nib, ":npwp": form.npwp,
            ":address": form.address, ":phone": form.phone, ":mail": form.mail, ":web": form.web,
            ":note": form.note, ":merged_into": partner.merged_into, ":created_at": partner.created_at,
            ":updated_at": partner.updated_at,
        })?;
    Ok(())
}

/// Says that a key is this partner. A key that already is somebody's stays theirs.
pub(super) fn write_name(tx: &Tx<'_>, key: &str, name: &str, partner: &str) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/name_write.sql"))?
        .execute(named_params! {":key": key, ":name": name, ":partner_id": partner})?;
    Ok(())
}

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Partner> {
    Ok(Partner {
        id: row.get("id")?,
        rev: row.get("rev")?,
        form: PartnerForm {
            type_: row.get("type")?,
            region_code: row.get("region_code")?,
            name: row.get("name")?,
            legal_form: row.get("legal_form")?,
            nib: row.get("nib")?,
            npwp: row.get("npwp")?,
            address: row.get("address")?,
            phone: row.get("phone")?,
            mail: row.get("mail")?,
            web: row.get("web")?,
            note: row.get("note")?,
        },
        merged_into: row.get("merged_into")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}
