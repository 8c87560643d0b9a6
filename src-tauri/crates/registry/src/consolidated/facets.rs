//! The values of the consolidated list's filters, each with how many records carry it.

use super::model::own;
use crate::agreements::{EXPIRING_DAYS, Facet, rows};
use crate::error::RegistryError;
use crate::reference::urusan;
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The values the filters can take; counted over what stands, but for the states themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
pub struct ConsolidatedFacets {
    /// By office, as its region code; the office itself first.
    pub offices: Vec<Facet>,
    /// By kind.
    pub kinds: Vec<Facet>,
    /// By status on the day asked for.
    pub statuses: Vec<Facet>,
    /// By how the record stands: standing, void, withdrawn, elsewhere.
    pub states: Vec<Facet>,
    /// By year of signing, newest first.
    pub years: Vec<Facet>,
    /// By urusan.
    pub urusan: Vec<Facet>,
    /// How many are disputed.
    pub disputed: u32,
    /// How many have a remark of ours that is open.
    pub remarked: u32,
    /// How many were confirmed to be the same agreement as a record of another office.
    pub twins: u32,
}

/// Counts for the filters.
///
/// # Errors
/// What SQLite says.
pub fn facets(connection: &Connection, on: NaiveDate) -> Result<ConsolidatedFacets, RegistryError> {
    let plain = |sql: &str| rows(connection, sql, [], facet);
    let number = |sql: &str| -> Result<u32, RegistryError> {
        Ok(connection
            .prepare_cached(sql)?
            .query_row([], |row| row.get("count"))?)
    };
    let soon = on
        .checked_add_days(Days::new(EXPIRING_DAYS))
        .unwrap_or(NaiveDate::MAX);
    let ours = own(connection)?;
    let mut offices = vec![Facet {
        value: ours.region_code,
        label: ours.region_name,
        count: number(include_str!("sql/facet_own.sql"))?,
    }];
    for sender in plain(include_str!("sql/facet_offices.sql"))? {
        // A register that was begun anew is the same office to whoever filters.
        match offices.iter_mut().find(|office| office.value == sender.value) {
            Some(same) => same.count += sender.count,
            None => offices.push(sender),
        }
    }
    let mut by_urusan = plain(include_str!("sql/facet_urusan.sql"))?;
    for one in &mut by_urusan {
        if let Some(known) = urusan::find(&one.value) {
            one.label.clone_from(&known.name);
        }
    }
    Ok(ConsolidatedFacets {
        offices,
        kinds: plain(include_str!("sql/facet_kinds.sql"))?,
        statuses: rows(
            connection,
            include_str!("sql/facet_statuses.sql"),
            named_params! {":on": on, ":soon": soon},
            facet,
        )?,
        states: plain(include_str!("sql/facet_states.sql"))?,
        years: plain(include_str!("sql/facet_years.sql"))?,
        urusan: by_urusan,
        disputed: number(include_str!("sql/facet_disputed.sql"))?,
        remarked: number(include_str!("sql/facet_remarked.sql"))?,
        twins: number(include_str!("sql/facet_twins.sql"))?,
    })
}

fn facet(row: &Row<'_>) -> rusqlite::Result<Facet> {
    Ok(Facet {
        value: row.get("value")?,
        label: row.get("label")?,
        count: row.get("count")?,
    })
}
