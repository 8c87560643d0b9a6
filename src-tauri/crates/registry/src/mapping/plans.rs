//! The plan of a year: the map in the order in which it is printed, and how it was set: KSDPK by a decree of the head of
//! region (Permendagri 22/2020 Pasal 25(2)), Kerja Sama Wajib by minutes that he signs (Pasal 5(6)).

use super::fate::MapState;
use super::list::placed;
use super::model::MapRowForm;
use super::rules;
use super::use_cases::MappingError;
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::findings::Finding;
use crate::lawbook::Rules;
use crate::reference::urusan;
use crate::registry::Area;
use crate::settings;
use crate::text::{self, line};
use crate::tx::Tx;
use crate::words::words;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// The subject of audit rows.
pub(super) const SUBJECT: &str = "map_plan";

words! {
    /// The document that sets the map of a year; its word is the document's id in the rules.
    PlanForm {
        /// Decree of the head of region (Keputusan Kepala Daerah).
        Decree = "mapping-decree",
        /// Minutes signed by the head of region (Berita Acara).
        Minutes = "mapping-minutes",
    }
}

/// What people type of how a map was set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapPlanForm {
    /// Year of the map.
    pub year: i32,
    /// The document.
    pub form: PlanForm,
    /// Its number.
    pub number: String,
    /// Its day.
    pub dated: Option<NaiveDate>,
    /// Where it was signed.
    pub place: String,
}

/// That the map of a year was set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapPlan {
    /// Id (UUIDv7).
    pub id: String,
    /// Counts the saves.
    pub rev: u32,
    /// What was typed.
    #[serde(flatten)]
    pub form: MapPlanForm,
    /// Why the record was made void; absent while it stands.
    pub void_reason: Option<String>,
    /// First save, UTC.
    pub created_at: String,
    /// Last save, UTC.
    pub updated_at: String,
}

/// One line of the plan, ready to be printed but for the words of kinds, funding and money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanLine {
    /// Number in the order.
    pub number: u32,
    /// Id of the row.
    pub id: String,
    /// Name of the urusan.
    pub urusan_name: String,
    /// Name of the work unit.
    pub work_unit_name: String,
    /// Points in percent of the most there are.
    pub priority: u32,
    /// What became of it so far.
    pub state: MapState,
    /// The row.
    #[serde(flatten)]
    pub row: MapRowForm,
}

/// How the map of a year was set; void records left out.
///
/// # Errors
/// What SQLite says.
pub fn plans(connection: &Connection, year: i32) -> Result<Vec<MapPlan>, RegistryError> {
    rows(
        connection,
        include_str!("sql/plans.sql"),
        named_params! {":year": year},
        read,
    )
}

/// A record of it by id.
///
/// # Errors
/// What SQLite says.
pub fn plan(connection: &Connection, id: &str) -> Result<Option<MapPlan>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/plan.sql"))?
        .query_row(named_params! {":id": id}, read)
        .optional()?)
}

/// The lines of a year's plan, the most urgent first; rows that were given up are left out.
///
/// # Errors
/// What SQLite says.
pub fn plan_lines(connection: &Connection, rules: &Rules, year: i32) -> Result<Vec<PlanLine>, RegistryError> {
    let units: HashMap<String, String> = settings::work_units(connection)?
        .into_iter()
        .map(|unit| (unit.id, unit.name))
        .collect();
    Ok((1_u32..)
        .zip(
            placed(connection, rules, year)?
                .into_iter()
                .filter(|one| one.row.dropped.is_none()),
        )
        .map(|(number, one)| PlanLine {
            number,
            id: one.row.id,
            urusan_name: urusan::find(&one.row.form.urusan)
                .map(|found| found.name.clone())
                .unwrap_or_default(),
            work_unit_name: units.get(&one.row.form.work_unit).cloned().unwrap_or_default(),
            priority: one.percent,
            state: one.fate.state,
            row: one.row.form,
        })
        .collect())
}

/// Records that the map of a year was set, or corrects the record.
///
/// # Errors
/// [`MappingError`]; nothing is written then.
pub fn save_plan(
    tx: &Tx<'_>,
    existing: Option<(&str, u32)>,
    form: &MapPlanForm,
) -> Result<MapPlan, MappingError> {
    let before = match existing {
        Some((id, base)) => Some(current(tx, id, base)?),
        None => None,
    };
    let mut found = rules::plan_findings(form, tx.today());
    if plans(tx, form.year)?
        .iter()
        .any(|other| other.form.form == form.form && before.as_ref().is_none_or(|b| b.id != other.id))
    {
        found.push(Finding::refused("form", "mapping.plan_twice").with(form.year));
    }
    if plan_lines(tx, tx.rules()?, form.year)?.is_empty() {
        found.push(Finding::refused("year", "mapping.plan_empty").with(form.year));
    }
    if !found.is_empty() {
        return Err(MappingError::Findings(found));
    }
    let last = before
        .as_ref()
        .map(|one| (one.id.as_str(), one.rev, one.created_at.as_str()));
    let stamp = tx.stamp(last);
    let after = MapPlan {
        id: stamp.id,
        rev: stamp.rev,
        form: MapPlanForm {
            number: line(&form.number),
            place: line(&form.place),
            ..form.clone()
        },
        void_reason: None,
        created_at: stamp.created_at,
        updated_at: stamp.updated_at,
    };
    write(tx, before.as_ref(), &after)?;
    Ok(after)
}

/// Makes such a record void.
///
/// # Errors
/// [`MappingError`]; nothing is written then.
pub fn void_plan(tx: &Tx<'_>, id: &str, base: u32, reason: &str) -> Result<MapPlan, MappingError> {
    let before = current(tx, id, base)?;
    let reason = text::reason(reason).map_err(MappingError::Findings)?;
    let after = MapPlan {
        rev: before.rev + 1,
        void_reason: Some(reason),
        updated_at: tx.now(),
        ..before.clone()
    };
    write(tx, Some(&before), &after)?;
    Ok(after)
}

fn write(tx: &Tx<'_>, before: Option<&MapPlan>, after: &MapPlan) -> Result<(), MappingError> {
    let sql = if before.is_none() {
        include_str!("sql/plan_insert.sql")
    } else {
        include_str!("sql/plan_update.sql")
    };
    let form = &after.form;
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": after.id, ":rev": after.rev, ":year": form.year, ":form": form.form, ":number": form.number,
        ":dated": form.dated, ":place": form.place, ":void_reason": after.void_reason,
        ":created_at": after.created_at, ":updated_at": after.updated_at,
    })?;
    tx.record(Area::Mapping, SUBJECT, &after.id, before, Some(after))?;
    Ok(())
}

fn current(tx: &Tx<'_>, id: &str, base: u32) -> Result<MapPlan, MappingError> {
    let found = plan(tx, id)?.ok_or_else(|| MappingError::NoPlan(id.to_owned()))?;
    if found.void_reason.is_some() {
        Err(MappingError::Void(id.to_owned()))
    } else if found.rev != base {
        Err(MappingError::Stale {
            id: id.to_owned(),
            base,
            current: found.rev,
        })
    } else {
        Ok(found)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<MapPlan> {
    Ok(MapPlan {
        id: row.get("id")?,
        rev: row.get("rev")?,
        form: MapPlanForm {
            year: row.get("year")?,
            form: row.get("form")?,
            number: row.get("number")?,
            dated: row.get("dated")?,
            place: row.get("place")?,
        },
        void_reason: row.get("void_reason")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}
