//! Saving rows, giving them up, taking this year's open ones to the next.

use super::fate::Fates;
use super::model::{Dropped, MapRow, MapRowForm};
use super::store::{self, SUBJECT};
use super::{fate, plans, rules};
use crate::error::RegistryError;
use crate::findings::{Finding, standing};
use crate::lawbook::Rules;
use crate::reference::regions;
use crate::registry::Area;
use crate::settings;
use crate::text::{self, PROSE_MAX, line, prose};
use crate::tx::Tx;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The work unit is none of the office's.
pub(crate) const UNKNOWN_WORK_UNIT: &str = "mapping.unknown_work_unit";
/// Another row of the year plans the same with the same partner.
pub(crate) const OVERLAP: &str = "mapping.overlap";

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum MappingError {
    /// Rules refuse, or ask for a confirmation that was not given.
    #[error("the form has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// There is no row with this id.
    #[error("no row {0}")]
    NotFound(String),
    /// There is no proposal with this id.
    #[error("no proposal {0}")]
    NoProposal(String),
    /// There is no plan with this id.
    #[error("no plan {0}")]
    NoPlan(String),
    /// It was changed since the form was opened.
    #[error("{id} is at revision {current}, the form was made from {base}")]
    Stale {
        /// The record.
        id: String,
        /// Revision the form was made from.
        base: u32,
        /// Revision now.
        current: u32,
    },
    /// A void record cannot be changed.
    #[error("{0} is void")]
    Void(String),
    /// A submission came from the row, or it stands in the next year's map.
    #[error("something follows from row {0}")]
    Tied(String),
    /// The row is settled: it became an agreement, was given up, or stands in the next year's map already.
    #[error("row {0} is not open")]
    NotOpen(String),
    /// No row of the year goes on to the next.
    #[error("no row of {0} goes on")]
    NothingOpen(i32),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for MappingError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// What came into the next year's map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Carried {
    /// The next year.
    pub year: i32,
    /// The rows that are now in its map.
    pub rows: Vec<MapRow>,
}

/// Saves a new row, or the next revision of one (its id and the revision the form was made from). `confirmed` names the
/// questions the officer has answered with yes.
///
/// # Errors
/// [`MappingError`]; nothing is written then.
pub fn save(
    tx: &Tx<'_>,
    existing: Option<(&str, u32)>,
    form: &MapRowForm,
    confirmed: &[String],
) -> Result<MapRow, MappingError> {
    let before = match existing {
        Some((id, base)) => Some(current(tx, id, base)?),
        None => None,
    };
    let id = before.as_ref().map(|row| row.id.as_str());
    let found = standing(judge(tx, tx.rules()?, id, form)?, confirmed);
    if !found.is_empty() {
        return Err(MappingError::Findings(found));
    }
    let last = before
        .as_ref()
        .map(|one| (one.id.as_str(), one.rev, one.created_at.as_str()));
    let stamp = tx.stamp(last);
    let row = MapRow {
        id: stamp.id,
        rev: stamp.rev,
        form: tidy(form),
        carried_from: before.as_ref().and_then(|before| before.carried_from.clone()),
        dropped: before.as_ref().and_then(|before| before.dropped.clone()),
        void_reason: None,
        created_at: stamp.created_at,
        updated_at: stamp.updated_at,
    };
    store::write(tx, &row, before.is_none())?;
    tx.record(Area::Mapping, SUBJECT, &row.id, before.as_ref(), Some(&row))?;
    Ok(row)
}

/// Everything rules and register find in a form, whether it is saved or still being typed: `id` is the row it is of,
/// absent for a new one.
///
/// # Errors
/// What SQLite says.
pub fn judge(
    connection: &Connection,
    rules: &Rules,
    id: Option<&str>,
    form: &MapRowForm,
) -> Result<Vec<Finding>, RegistryError> {
    let before = match id {
        Some(id) => store::get(connection, id)?,
        None => None,
    };
    let mut found = rules::findings(form, rules.book());
    found.extend(settings::own_cooperation("title", &settings::office(connection)?));
    if let Some(before) = &before {
        // An office may take a criterion out of its rules; the scores that were given stay as they are.
        found.retain(|finding| {
            finding.code != "mapping.unknown_criterion"
                || finding
                    .field
                    .strip_prefix("scores.")
                    .is_none_or(|criterion| before.form.scores.get(criterion) != form.scores.get(criterion))
        });
        let fixed = before.carried_from.is_some() || store::is_tied(connection, &before.id)?;
        if fixed && before.form.year != form.year {
            found.push(Finding::refused("year", "mapping.year_fixed"));
        }
    }
    if !settings::work_units(connection)?
        .iter()
        .any(|unit| unit.id == form.work_unit)
    {
        found.push(Finding::refused("work_unit", UNKNOWN_WORK_UNIT));
    }
    for other in store::overlapping(connection, id, form)? {
        found.push(
            Finding::confirm("candidates", OVERLAP)
                .with(other.form.title())
                .about(other.id),
        );
    }
    if let Some(plan) = plans(connection, form.year)?.first() {
        found.push(
            Finding::confirm("year", "mapping.plan_is_set")
                .with(form.year)
                .with(&plan.form.number),
        );
    }
    Ok(found)
}

/// Gives a row up with a day and a reason, or takes it up again.
///
/// # Errors
/// [`MappingError`]; nothing is written then.
pub fn drop_row(tx: &Tx<'_>, id: &str, base: u32, dropped: Option<&Dropped>) -> Result<MapRow, MappingError> {
    let before = current(tx, id, base)?;
    if let Some(dropped) = dropped {
        let mut found = Vec::new();
        text::check("reason", &dropped.reason, PROSE_MAX, true, &mut found);
        if dropped.on > tx.today() {
            found.push(Finding::refused("on", "mapping.day_in_future"));
        }
        if !found.is_empty() {
            return Err(MappingError::Findings(found));
        }
        if !fate(tx, &before)?.state.is_open() {
            return Err(MappingError::NotOpen(id.to_owned()));
        }
    }
    let after = MapRow {
        rev: before.rev + 1,
        dropped: dropped.map(|dropped| Dropped {
            on: dropped.on,
            reason: prose(&dropped.reason),
        }),
        updated_at: tx.now(),
        ..before.clone()
    };
    store::write(tx, &after, false)?;
    tx.record(Area::Mapping, SUBJECT, id, Some(&before), Some(&after))?;
    Ok(after)
}

/// Makes a row void. One that something follows from stays: it is given up instead.
///
/// # Errors
/// [`MappingError`]; nothing is written then.
pub fn void(tx: &Tx<'_>, id: &str, base: u32, reason: &str) -> Result<MapRow, MappingError> {
    let before = current(tx, id, base)?;
    let reason = text::reason(reason).map_err(MappingError::Findings)?;
    if store::is_tied(tx, id)? {
        return Err(MappingError::Tied(id.to_owned()));
    }
    let after = MapRow {
        rev: before.rev + 1,
        void_reason: Some(reason),
        updated_at: tx.now(),
        ..before.clone()
    };
    store::write(tx, &after, false)?;
    tx.record(Area::Mapping, SUBJECT, id, Some(&before), Some(&after))?;
    Ok(after)
}

/// Takes open rows of a year to the next: the chosen ones, or, when none is chosen, every row that nothing happened to yet
/// and every one whose submission goes on. A row goes on once.
///
/// # Errors
/// [`MappingError`]; nothing is written then.
pub fn carry(tx: &Tx<'_>, from: i32, chosen: &[String]) -> Result<Carried, MappingError> {
    let year = from + 1;
    if !rules::YEARS.contains(&from) || !rules::YEARS.contains(&year) {
        let found = Finding::refused("year", "mapping.year")
            .with(rules::YEARS.start())
            .with(rules::YEARS.end());
        return Err(MappingError::Findings(vec![found]));
    }
    let all = store::of_year(tx, from)?;
    if let Some(unknown) = chosen.iter().find(|id| !all.iter().any(|row| row.id == **id)) {
        return Err(MappingError::NotFound(unknown.clone()));
    }
    let mut fates = Fates::of_year(tx, from, None)?;
    let mut carried = Vec::new();
    for row in all {
        let state = fates.take(&row).state;
        let goes = if chosen.is_empty() {
            state.goes_on()
        } else {
            chosen.contains(&row.id)
        };
        if !goes {
            continue;
        }
        if !state.is_open() {
            return Err(MappingError::NotOpen(row.id));
        }
        carried.push(copy(tx, &row, year)?);
    }
    if carried.is_empty() {
        return Err(MappingError::NothingOpen(from));
    }
    Ok(Carried { year, rows: carried })
}

/// The row in the next year: as it was, its term as long as before and not begun before its year.
fn copy(tx: &Tx<'_>, row: &MapRow, year: i32) -> Result<MapRow, MappingError> {
    let now = tx.now();
    let later = row
        .form
        .from_year
        .map_or(0, |first| year.saturating_sub(first).max(0));
    let next = MapRow {
        id: tx.id(),
        rev: 1,
        form: MapRowForm {
            year,
            from_year: row.form.from_year.map(|first| first.saturating_add(later)),
            to_year: row.form.to_year.map(|last| last.saturating_add(later)),
            ..row.form.clone()
        },
        carried_from: Some(row.id.clone()),
        dropped: None,
        void_reason: None,
        created_at: now.clone(),
        updated_at: now,
    };
    store::write(tx, &next, true)?;
    tx.record(Area::Mapping, SUBJECT, &next.id, None::<&MapRow>, Some(&next))?;
    Ok(next)
}

fn current(tx: &Tx<'_>, id: &str, base: u32) -> Result<MapRow, MappingError> {
    let found = store::get(tx, id)?.ok_or_else(|| MappingError::NotFound(id.to_owned()))?;
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

/// The form as it is kept: one form of every text; a region is called by its own name.
fn tidy(form: &MapRowForm) -> MapRowForm {
    let mut kept = form.clone();
    for text in [&mut kept.program, &mut kept.activity, &mut kept.reference] {
        *text = line(text);
    }
    for text in [&mut kept.need, &mut kept.note] {
        *text = prose(text);
    }
    for one in &mut kept.candidates {
        one.name = match one.region_code.as_deref().and_then(regions::find) {
            Some(region) => region.full_name(),
            None => line(&one.name),
        };
    }
    kept.funding_sources.sort();
    kept.funding_sources.dedup();
    kept
}
