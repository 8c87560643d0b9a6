//! The days off of a year as an office sets them: a file of rules of its own, in the place of the shipped one.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use rules::calendar::HolidayKind;
use rules::{RuleError, Rulebook};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::overlay;
use crate::error::RegistryError;
use crate::findings::Finding;
use crate::registry::Area;
use crate::text::{self, LINE_MAX, line};
use crate::tx::Tx;

/// The audit's word for what an office sets of its rules.
const SUBJECT: &str = "lawbook";

/// A day off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayOff {
    /// The day.
    pub date: NaiveDate,
    /// What it is called.
    pub name: String,
    /// National holiday or collective leave.
    pub kind: HolidayKind,
}

/// The days off of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarYear {
    /// The year.
    pub year: i32,
    /// Who decreed them: name and numbers of the decree.
    pub decree: String,
    /// Its day; absent while the year is not known.
    pub decree_date: Option<NaiveDate>,
    /// The days, in order.
    pub days: Vec<DayOff>,
}

impl CalendarYear {
    /// What is known of a year; without decree and days when nothing is.
    pub fn of(book: &Rulebook, year: i32) -> Self {
        let decree = book.calendar.decree(year).cloned().unwrap_or_default();
        let days = book.calendar.days_of(year).map(|(date, holiday)| DayOff {
            date,
            name: holiday.name.clone(),
            kind: holiday.kind,
        });
        Self {
            year,
            decree: decree.name,
            decree_date: decree.dated,
            days: days.collect(),
        }
    }
}

/// Why the days off were not kept.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// Rules refuse the form.
    #[error("the form has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// Another file of the office is faulty: while it is, none of its rules are in force.
    #[error(transparent)]
    Rules(#[from] RuleError),
    /// The office set no days off of this year.
    #[error("no calendar of {0} of the office's own")]
    NotOwn(i32),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

/// Keeps the days off of a year as the office's own; all of them, what is left out is a working day.
///
/// # Errors
/// [`CalendarError`]; nothing is written then.
pub fn save_calendar(tx: &Tx<'_>, wanted: &CalendarYear) -> Result<CalendarYear, CalendarError> {
    let found = findings(wanted);
    if !found.is_empty() {
        return Err(CalendarError::Findings(found));
    }
    let mut after = CalendarYear {
        decree: line(&wanted.decree),
        ..wanted.clone()
    };
    for day in &mut after.days {
        day.name = line(&day.name);
    }
    after.days.sort_by_key(|day| day.date);
    let text = as_file(&after)?;
    let name = calendar_file(after.year);
    let mut own = overlay(tx.rules_folder())?;
    own.retain(|(file, _)| *file != name);
    own.push((name.clone(), text.clone()));
    let shipped = Rulebook::shipped().map_err(|wrong| RegistryError::Reference(wrong.to_string()))?;
    shipped.with_overlay(&own)?;
    let before = CalendarYear::of(tx.rules()?.book(), after.year);
    tx.record(Area::Settings, SUBJECT, &name, Some(&before), Some(&after))?;
    // Last, and before the commit: a disk that refuses takes the audit row back with it.
    let path = tx.rules_folder().join(&name);
    make_folder(&path)?;
    files::replace(&path, |file| std::io::Write::write_all(file, text.as_bytes()))
        .map_err(RegistryError::from)?;
    Ok(after)
}

/// Takes the office's own days off of a year away: those of the program hold again, where it knows the year.
///
/// # Errors
/// [`CalendarError::NotOwn`] when there are none; nothing is changed then.
pub fn forget_calendar(tx: &Tx<'_>, year: i32) -> Result<CalendarYear, CalendarError> {
    let name = calendar_file(year);
    let shipped = Rulebook::shipped().map_err(|wrong| RegistryError::Reference(wrong.to_string()))?;
    let after = CalendarYear::of(&shipped, year);
    let path = tx.rules_folder().join(&name);
    if !path.is_file() {
        return Err(CalendarError::NotOwn(year));
    }
    let before = CalendarYear::of(tx.rules()?.book(), year);
    tx.record(Area::Settings, SUBJECT, &name, Some(&before), Some(&after))?;
    std::fs::remove_file(&path).map_err(|source| RegistryError::Io { path, source })?;
    Ok(after)
}

/// The office's file of a year, below its folder of rules.
pub fn calendar_file(year: i32) -> String {
    format!("calendar/{year}.toml")
}

fn make_folder(path: &Path) -> Result<(), RegistryError> {
    let Some(folder) = path.parent() else {
        return Ok(());
    };
    std::fs::create_dir_all(folder).map_err(|source| RegistryError::Io {
        path: folder.to_path_buf(),
        source,
    })
}

fn findings(wanted: &CalendarYear) -> Vec<Finding> {
    let mut found = Vec::new();
    if !(2000..=2199).contains(&wanted.year) {
        found.push(Finding::refused("year", "calendar.year_range"));
    }
    text::check("decree", &wanted.decree, LINE_MAX, true, &mut found);
    if wanted.decree_date.is_none() {
        found.push(Finding::refused("decree_date", "calendar.no_decree_date"));
    }
    for (at, day) in wanted.days.iter().enumerate() {
        text::check(&format!("days.{at}.name"), &day.name, LINE_MAX, true, &mut found);
        if day.date.year() != wanted.year {
            found.push(Finding::refused(format!("days.{at}.date"), "calendar.other_year").with(wanted.year));
        }
        if wanted.days.iter().take(at).any(|before| before.date == day.date) {
            found.push(Finding::refused(format!("days.{at}.date"), "calendar.day_twice").with(day.date));
        }
    }
    found
}

/// The shape of `assets/rules/calendar`, so that an office may go on with an editor.
fn as_file(year: &CalendarYear) -> Result<String, RegistryError> {
    #[derive(Serialize)]
    struct File<'a> {
        year: i32,
        decree: &'a str,
        decree_date: String,
        verified: &'static str,
        day: Vec<Day<'a>>,
    }
    #[derive(Serialize)]
    struct Day<'a> {
        date: String,
        name: &'a str,
        kind: HolidayKind,
        source: &'a str,
    }
    let file = File {
        year: year.year,
        decree: &year.decree,
        decree_date: year.decree_date.map(|day| day.to_string()).unwrap_or_default(),
        verified: "none",
        day: year
            .days
            .iter()
            .map(|day| Day {
                date: day.date.to_string(),
                name: &day.name,
                kind: day.kind,
                source: &year.decree,
            })
            .collect(),
    };
    toml::to_string(&file).map_err(|wrong| RegistryError::Reference(wrong.to_string()))
}
