//! The map of a year as a list, the most urgent first.

use super::fate::{Fates, MapFate, MapState};
use super::model::{MapCandidate, MapOrigin, MapRow};
use super::priority::priority;
use super::{plans, store};
use crate::agreements::search::{fold, typed_words};
use crate::agreements::{Kind, rows};
use crate::error::RegistryError;
use crate::lawbook::Rules;
use crate::reference::urusan;
use crate::settings;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};
use ts_rs::TS;

/// Which rows. An empty list filters nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct MapQuery {
    /// Year of the map.
    pub year: i32,
    /// Words typed into the search field.
    pub search: String,
    /// Codes of urusan.
    pub urusan: Vec<String>,
    /// Ids of work units.
    pub work_units: Vec<String>,
    /// Kinds.
    pub kinds: Vec<Kind>,
    /// What became of them.
    pub states: Vec<MapState>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapItem {
    /// Id.
    pub id: String,
    /// Year of the map.
    pub year: i32,
    /// Code of the urusan.
    pub urusan: String,
    /// Name of the urusan.
    pub urusan_name: String,
    /// Program.
    pub program: String,
    /// Activity.
    pub activity: String,
    /// Id of the work unit.
    pub work_unit: String,
    /// Short name of the work unit.
    pub work_unit_name: String,
    /// Kind.
    pub kind: Kind,
    /// Candidates, in short.
    pub partner: String,
    /// Points in percent of the most there are.
    pub priority: u32,
    /// Whether every criterion has a score.
    pub scored: bool,
    /// First year.
    pub from_year: Option<i32>,
    /// Last year.
    pub to_year: Option<i32>,
    /// Budget in sen.
    #[ts(type = "number | null")]
    pub amount: Option<i64>,
    /// Where it came from.
    pub origin: MapOrigin,
    /// Whether it goes on from the year before.
    pub carried: bool,
    /// Whether another row of the year has the same urusan, work unit and a candidate.
    pub overlaps: bool,
    /// What became of it.
    pub fate: MapFate,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapPage {
    /// How many there are in all.
    pub total: u32,
    /// How many of the year became what, whatever the filter.
    pub states: BTreeMap<String, u32>,
    /// The lines asked for.
    pub items: Vec<MapItem>,
}

/// A year that has a map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapYear {
    /// The year.
    pub year: i32,
    /// Its rows, void ones left out.
    pub rows: u32,
    /// How it was set.
    pub plans: Vec<plans::MapPlan>,
}

/// A row with all that is worked out of it.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub row: MapRow,
    pub percent: u32,
    pub scored: bool,
    pub fate: MapFate,
    pub overlaps: bool,
}

/// The rows of a year that stand, the most urgent first; equal ones by urusan, program and id.
pub(super) fn placed(
    connection: &Connection,
    rules: &Rules,
    year: i32,
) -> Result<Vec<Placed>, RegistryError> {
    let mut fates = Fates::of_year(connection, year, None)?;
    let all = store::of_year(connection, year)?;
    let doubled = doubled(&all);
    let mut placed: Vec<Placed> = all
        .into_iter()
        .map(|row| {
            let priority = priority(rules.book(), &row.form);
            Placed {
                percent: priority.percent,
                scored: priority.complete,
                fate: fates.take(&row),
                overlaps: doubled.contains(&row.id),
                row,
            }
        })
        .collect();
    placed.sort_by_cached_key(|one| {
        let form = &one.row.form;
        (
            std::cmp::Reverse(one.percent),
            form.urusan.clone(),
            fold(&form.program),
            one.row.id.clone(),
        )
    });
    Ok(placed)
}

/// Ids of rows that share urusan, work unit and a candidate with another of the same year; dropped ones do not count.
fn doubled(all: &[MapRow]) -> HashSet<String> {
    let mut by_key: HashMap<(&str, &str, String), Vec<&str>> = HashMap::new();
    for row in all.iter().filter(|row| row.dropped.is_none()) {
        let keys: HashSet<String> = row.form.candidates.iter().map(MapCandidate::key).collect();
        for key in keys {
            by_key
                .entry((&row.form.urusan, &row.form.work_unit, key))
                .or_default()
                .push(&row.id);
        }
    }
    by_key
        .into_values()
        .filter(|ids| ids.len() > 1)
        .flatten()
        .map(str::to_owned)
        .collect()
}

/// A page of the list.
///
/// # Errors
/// What SQLite says.
pub fn page(
    connection: &Connection,
    rules: &Rules,
    query: &MapQuery,
    offset: u32,
    limit: u32,
) -> Result<MapPage, RegistryError> {
    let units: HashMap<String, String> = settings::work_units(connection)?
        .into_iter()
        .map(|unit| (unit.id, unit.short))
        .collect();
    let matching = matching(connection, query)?;
    let all = placed(connection, rules, query.year)?;
    let mut states = BTreeMap::new();
    for one in &all {
        *states.entry(one.fate.state.word().to_owned()).or_insert(0) += 1;
    }
    let found: Vec<Placed> = all
        .into_iter()
        .filter(|one| matching.contains(&one.row.id))
        .filter(|one| query.states.is_empty() || query.states.contains(&one.fate.state))
        .collect();
    Ok(MapPage {
        total: u32::try_from(found.len()).unwrap_or(u32::MAX),
        states,
        items: found
            .into_iter()
            .skip(offset as usize)
            .take(limit as usize)
            .map(|one| item(one, &units))
            .collect(),
    })
}

/// Ids of the rows that the filters leave over; the state is not among them.
fn matching(connection: &Connection, query: &MapQuery) -> Result<HashSet<String>, RegistryError> {
    let words = typed_words(&query.search);
    let kinds: Vec<&str> = query.kinds.iter().map(|kind| kind.word()).collect();
    let key = named_params! {
        ":year": query.year, ":words": serde_json::to_string(&words)?, ":kinds": serde_json::to_string(&kinds)?,
        ":urusan": serde_json::to_string(&query.urusan)?, ":work_units": serde_json::to_string(&query.work_units)?,
    };
    let ids = rows(connection, include_str!("sql/matching.sql"), key, |row| {
        row.get("id")
    })?;
    Ok(ids.into_iter().collect())
}

fn item(one: Placed, units: &HashMap<String, String>) -> MapItem {
    let form = one.row.form;
    MapItem {
        id: one.row.id,
        year: form.year,
        urusan_name: urusan::find(&form.urusan)
            .map(|found| found.name.clone())
            .unwrap_or_default(),
        work_unit_name: units.get(&form.work_unit).cloned().unwrap_or_default(),
        partner: form.partner(),
        urusan: form.urusan,
        program: form.program,
        activity: form.activity,
        work_unit: form.work_unit,
        kind: form.kind,
        priority: one.percent,
        scored: one.scored,
        from_year: form.from_year,
        to_year: form.to_year,
        amount: form.amount,
        origin: form.origin,
        carried: one.row.carried_from.is_some(),
        overlaps: one.overlaps,
        fate: one.fate,
    }
}

/// The years that have a map or were set, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn years(connection: &Connection) -> Result<Vec<MapYear>, RegistryError> {
    let found = rows(connection, include_str!("sql/years.sql"), [], |row| {
        Ok((row.get::<_, i32>("year")?, row.get::<_, u32>("rows")?))
    })?;
    found
        .into_iter()
        .map(|(year, rows)| {
            Ok(MapYear {
                year,
                rows,
                plans: plans(connection, year)?,
            })
        })
        .collect()
}
