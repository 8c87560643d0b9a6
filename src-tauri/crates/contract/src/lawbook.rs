//! The rules in force: where they come from, what is wrong with the office's own, and the days off it sets.

use crate::{Problem, Written};
use registry::lawbook::{self, CalendarYear};
use registry::{Actor, Registry};
use rules::rulebook::Regulation;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What holds in this register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LawbookState {
    /// The regulations that rules rest on.
    pub regulations: Vec<RegulationView>,
    /// The office's own files, below its folder.
    pub own: Vec<String>,
    /// Why the office's own rules are not in force; the program's are then.
    pub problem: Option<Problem>,
    /// The folder of the office's own rules.
    pub folder: String,
    /// The years whose days off are known.
    pub years: Vec<i32>,
}

/// A regulation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RegulationView {
    /// `Permendagri 22/2020`.
    pub short: String,
    /// Its official citation.
    pub name: String,
    /// First day it holds.
    pub in_force_from: chrono::NaiveDate,
    /// Last day it holds; absent while it does.
    pub in_force_until: Option<chrono::NaiveDate>,
    /// Whether later changes of it were looked for, and found or excluded.
    pub verified: bool,
}

/// Which year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarRequest {
    /// The year.
    pub year: i32,
}

/// The days off of a year, and whose they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarView {
    /// The days.
    pub calendar: CalendarYear,
    /// Whether they are known at all: until then only Saturdays and Sundays are off.
    pub known: bool,
    /// Whether the office set them itself.
    pub own: bool,
}

/// What holds in this register.
///
/// # Errors
/// [`Problem`] from the register.
pub fn state(registry: &Registry) -> Result<LawbookState, Problem> {
    let rules = registry.rules()?;
    let regulation = |one: &Regulation| RegulationView {
        short: one.short.clone(),
        name: one.name.clone(),
        in_force_from: one.in_force_from,
        in_force_until: one.in_force_until,
        verified: one.verified,
    };
    Ok(LawbookState {
        regulations: rules.book().regulations.iter().map(regulation).collect(),
        own: rules.own().to_vec(),
        problem: rules.refused().map(Into::into),
        folder: registry.folder().join(lawbook::RULES).display().to_string(),
        years: rules.book().calendar.years().collect(),
    })
}

/// Reads the office's own rules again, after its files changed.
///
/// # Errors
/// [`Problem`] from the register.
pub fn renew(registry: &Registry) -> Result<LawbookState, Problem> {
    registry.renew_rules()?;
    state(registry)
}

/// The folder of the office's own rules, made when there is none.
///
/// # Errors
/// [`Problem`] when the disk refuses.
pub fn folder(registry: &Registry) -> Result<std::path::PathBuf, Problem> {
    let folder = registry.folder().join(lawbook::RULES);
    std::fs::create_dir_all(&folder).map_err(|error| files::FileError::of("make", &folder, error))?;
    Ok(folder)
}

/// The days off of a year.
///
/// # Errors
/// [`Problem`] from the register.
pub fn calendar(registry: &Registry, request: CalendarRequest) -> Result<CalendarView, Problem> {
    let rules = registry.rules()?;
    let own = lawbook::calendar_file(request.year);
    Ok(CalendarView {
        calendar: CalendarYear::of(rules.book(), request.year),
        known: rules.book().calendar.decree(request.year).is_some(),
        own: rules.refused().is_none() && rules.own().contains(&own),
    })
}

/// Keeps the days off of a year as the office's own.
///
/// # Errors
/// [`Problem`]; nothing is kept then.
pub fn save_calendar(
    registry: &Registry,
    actor: &Actor,
    request: &CalendarYear,
) -> Result<Written<CalendarYear>, Problem> {
    let done = registry.transact(actor, "lawbook.calendar", |tx| {
        lawbook::save_calendar(tx, request)
    })?;
    registry.renew_rules()?;
    Ok(done.into())
}

/// Goes back to the program's days off of a year.
///
/// # Errors
/// [`Problem`] `calendar.not_own` when the office set none.
pub fn forget_calendar(
    registry: &Registry,
    actor: &Actor,
    request: CalendarRequest,
) -> Result<Written<CalendarYear>, Problem> {
    let done = registry.transact(actor, "lawbook.calendar", |tx| {
        lawbook::forget_calendar(tx, request.year)
    })?;
    registry.renew_rules()?;
    Ok(done.into())
}
