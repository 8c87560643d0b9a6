//! The values of the table's filters, each with how many agreements carry it.

use super::search::fold;
use super::status::EXPIRING_DAYS;
use super::store::rows;
use crate::error::RegistryError;
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, Params, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One value of a filter and how many agreements carry it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Facet {
    /// The value, as the query takes it.
    pub value: String,
    /// The value, as a person reads it.
    pub label: String,
    /// How many agreements.
    pub count: u32,
}

/// The values the filters can take in this register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
pub struct Facets {
    /// By kind.
    pub kinds: Vec<Facet>,
    /// By status on the day asked for.
    pub statuses: Vec<Facet>,
    /// By year of signing, newest first.
    pub years: Vec<Facet>,
    /// By urusan.
    pub urusan: Vec<Facet>,
    /// By work unit.
    pub work_units: Vec<Facet>,
    /// The partners with most agreements, two hundred at most.
    pub partners: Vec<Facet>,
    /// How many partners there are beyond these; [`partner_facets`] finds them.
    pub more_partners: u32,
}

/// Partners that were searched for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
pub struct PartnerFacets {
    /// Those with most agreements.
    pub found: Vec<Facet>,
    /// How many more were found.
    pub others: u32,
}

/// Counts for the filters, void records left out.
///
/// # Errors
/// What SQLite says.
pub fn facets(connection: &Connection, on: NaiveDate) -> Result<Facets, RegistryError> {
    let plain = |sql: &str| rows(connection, sql, [], facet);
    let soon = on
        .checked_add_days(Days::new(EXPIRING_DAYS))
        .unwrap_or(NaiveDate::MAX);
    let mut urusan = plain(include_str!("sql/facet_urusan.sql"))?;
    for one in &mut urusan {
        if let Some(known) = crate::reference::urusan::find(&one.value) {
            one.label.clone_from(&known.name);
        }
    }
    let partners = partners(connection, include_str!("sql/facet_partners.sql"), [])?;
    Ok(Facets {
        kinds: plain(include_str!("sql/facet_kinds.sql"))?,
        statuses: rows(
            connection,
            include_str!("sql/facet_statuses.sql"),
            named_params! {":on": on, ":soon": soon},
            facet,
        )?,
        years: plain(include_str!("sql/facet_years.sql"))?,
        urusan,
        work_units: plain(include_str!("sql/facet_work_units.sql"))?,
        partners: partners.found,
        more_partners: partners.others,
    })
}

/// Partners whose name holds every typed word, or whose region code begins as typed; `own`, the office's region, is none.
/// Nothing typed finds nothing.
///
/// # Errors
/// What SQLite says.
pub fn partner_facets(
    connection: &Connection,
    typed: &str,
    own: &str,
    limit: u32,
) -> Result<PartnerFacets, RegistryError> {
    let mut words: Vec<String> = typed.split_whitespace().map(fold).collect();
    words.retain(|word| !word.is_empty());
    // The rarest look-alike first: most names are turned away by their longest word.
    let Some(longest) = words.iter().max_by_key(|word| word.len()) else {
        return Ok(PartnerFacets::default());
    };
    partners(
        connection,
        include_str!("sql/facet_partners_found.sql"),
        named_params! {
            ":typed": typed.trim(), ":longest": longest, ":words": serde_json::to_string(&words)?, ":own": own,
            ":limit": limit,
        },
    )
}

fn partners(connection: &Connection, sql: &str, params: impl Params) -> Result<PartnerFacets, RegistryError> {
    let mut total = 0;
    let found = rows(connection, sql, params, |row| {
        total = row.get("total")?;
        facet(row)
    })?;
    let shown = u32::try_from(found.len()).unwrap_or(u32::MAX);
    Ok(PartnerFacets {
        others: u32::saturating_sub(total, shown),
        found,
    })
}

fn facet(row: &Row<'_>) -> rusqlite::Result<Facet> {
    Ok(Facet {
        value: row.get("value")?,
        label: row.get("label")?,
        count: row.get("count")?,
    })
}
