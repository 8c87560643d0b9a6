//! Whose an agreement is.

use crate::agreements::rows;
use crate::error::RegistryError;
use crate::reference::regions;
use crate::settings;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The number that stands for the office itself where senders have theirs.
pub const OWN: i64 = 0;

/// The office that keeps an agreement.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct OfficeRef {
    /// Its number as a sender; 0 for the office that keeps this register.
    #[ts(type = "number")]
    pub sender: i64,
    /// Region code.
    pub region_code: String,
    /// Name of the region.
    pub region_name: String,
    /// Name of its unit; may be empty.
    pub unit_name: String,
}

/// The office itself.
///
/// # Errors
/// What SQLite says.
pub(crate) fn own(connection: &Connection) -> Result<OfficeRef, RegistryError> {
    let office = settings::office(connection)?;
    Ok(OfficeRef {
        sender: OWN,
        region_name: regions::of_office(&office.region_code)
            .map(regions::Region::full_name)
            .unwrap_or_default(),
        region_code: office.region_code,
        unit_name: office.unit_name,
    })
}

pub(crate) fn office(row: &Row<'_>) -> rusqlite::Result<OfficeRef> {
    Ok(OfficeRef {
        sender: row.get("sender")?,
        region_code: row.get("region_code")?,
        region_name: row.get("region_name")?,
        unit_name: row.get("unit_name")?,
    })
}

/// The office itself, then every sender by region.
///
/// # Errors
/// What SQLite says.
pub fn offices(connection: &Connection) -> Result<Vec<OfficeRef>, RegistryError> {
    let mut found = vec![own(connection)?];
    found.extend(rows(connection, include_str!("sql/offices.sql"), [], office)?);
    Ok(found)
}
