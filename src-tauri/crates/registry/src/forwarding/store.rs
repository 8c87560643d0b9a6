//! Rows of lists, and of what there is to pass on.

use super::model::{ForwardedPackage, Forwarding, Vouching};
use crate::error::RegistryError;
use crate::period::Period;
use crate::received::answering;
use crate::reference::regions;
use crate::registry::Area;
use crate::settings;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use std::collections::BTreeSet;

/// The package of an office that stands for a period, ready to be passed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Id of the office's register.
    pub office_id: String,
    /// Region code.
    pub region_code: String,
    /// Its name.
    pub region_name: String,
    /// The office's unit.
    pub unit_name: String,
    /// The key that signed the package, hex.
    pub public_key: String,
    /// Whether that key is in use.
    pub in_use: bool,
    /// The package; its file's name is the one under which it came.
    pub package: ForwardedPackage,
    /// Whether its file is kept.
    pub kept: bool,
}

/// The package of each office that answers for a period, by region and office: see [`answering`](fn@answering).
///
/// # Errors
/// What SQLite says.
pub fn standing(connection: &Connection, period: Period) -> Result<Vec<Standing>, RegistryError> {
    let mut statement = connection.prepare_cached(include_str!("sql/standing.sql"))?;
    let mut all = Vec::new();
    for answer in answering(connection, period)? {
        all.push(statement.query_row(named_params! {":package": answer.package}, read)?);
    }
    all.sort_by(|one, other| (&one.region_code, &one.office_id).cmp(&(&other.region_code, &other.office_id)));
    Ok(all)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Standing> {
    let bytes: i64 = row.get("bytes")?;
    Ok(Standing {
        office_id: row.get("office_id")?,
        region_code: row.get("region_code")?,
        region_name: row.get("region_name")?,
        unit_name: row.get("unit_name")?,
        public_key: row.get("public_key")?,
        in_use: row.get("in_use")?,
        package: ForwardedPackage {
            file: row.get("file_name")?,
            sha256: row.get("sha256")?,
            bytes: u64::try_from(bytes).unwrap_or(0),
            period: row.get("period")?,
            sequence: row.get("sequence")?,
        },
        kept: row.get("kept")?,
    })
}

/// Our own newest package of exactly a period, and whether its file is kept.
///
/// # Errors
/// What SQLite says.
pub fn own(
    connection: &Connection,
    period: Period,
) -> Result<Option<(ForwardedPackage, bool)>, RegistryError> {
    let key = named_params! {":first": period.first(), ":last": period.last()};
    let found = connection
        .prepare_cached(include_str!("sql/own.sql"))?
        .query_row(key, |row| {
            let bytes: i64 = row.get("bytes")?;
            let package = ForwardedPackage {
                file: row.get("file_name")?,
                sha256: row.get("sha256")?,
                bytes: u64::try_from(bytes).unwrap_or(0),
                period: period.short(),
                sequence: row.get("sequence")?,
            };
            Ok((package, row.get("kept")?))
        })
        .optional()?;
    Ok(found)
}

/// The kabupaten and kota of our province of which nothing stands for the period.
///
/// # Errors
/// What SQLite says.
pub fn absent(connection: &Connection, standing: &[Standing]) -> Result<Vec<String>, RegistryError> {
    let own = settings::office(connection)?.region_code;
    let came: BTreeSet<&str> = standing.iter().map(|one| one.region_code.as_str()).collect();
    Ok(regions::all()
        .filter(|one| one.autonomous && one.province_code == own && one.code != own)
        .filter(|one| !came.contains(one.code.as_str()))
        .map(|one| one.code.clone())
        .collect())
}

/// The count the next list gets.
///
/// # Errors
/// What SQLite says.
pub fn next_sequence(connection: &Connection) -> Result<u32, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/next.sql"))?
        .query_row([], |row| row.get("sequence"))?)
}

/// Records a list that we made. Its count is spent from then on.
///
/// # Errors
/// What SQLite says.
pub fn record(tx: &Tx<'_>, list: &Forwarding, sha256: &str, file: &str) -> Result<(), RegistryError> {
    let id = tx.id();
    tx.prepare_cached(include_str!("sql/insert.sql"))?
        .execute(named_params! {
            ":id": id, ":sequence": list.sequence, ":period": list.period, ":sha256": sha256, ":file": file,
            ":made_at": list.made_at,
        })?;
    tx.record(
        Area::Dispatches,
        "forwarding",
        &id,
        None::<&Forwarding>,
        Some(list),
    )
}

/// The list of a province that was taken last: the one with the highest count.
///
/// # Errors
/// What SQLite says.
pub fn last_vouching(connection: &Connection, sender: i64) -> Result<Option<Vouching>, RegistryError> {
    let found = connection
        .prepare_cached(include_str!("sql/vouching_last.sql"))?
        .query_row(named_params! {":sender": sender}, |row| {
            Ok(Vouching {
                sha256: row.get("sha256")?,
                sequence: row.get("sequence")?,
                taken_at: row.get("taken_at")?,
                taken_by: row.get("taken_by")?,
            })
        })
        .optional()?;
    Ok(found)
}

/// Keeps a list whose keys were taken.
///
/// # Errors
/// What SQLite says.
pub fn keep(
    tx: &Tx<'_>,
    sender: i64,
    list: &Forwarding,
    sha256: &str,
    file: &str,
) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/vouching_insert.sql"))?
        .execute(named_params! {
            ":sha256": sha256, ":sender": sender, ":sequence": list.sequence, ":file": file, ":taken_at": tx.now(),
            ":taken_by": tx.actor(),
        })?;
    tx.record(Area::Senders, "vouching", sha256, None::<&Forwarding>, Some(list))
}

/// Whether this very list was taken before.
///
/// # Errors
/// What SQLite says.
pub fn vouched(connection: &Connection, sha256: &str) -> Result<bool, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/vouching_known.sql"))?
        .query_row(named_params! {":sha256": sha256}, |row| row.get("known"))?)
}
