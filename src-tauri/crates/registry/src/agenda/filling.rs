//! What is still to be filled in of a semester or of a round of evaluation: one entry for all agreements of the office.

use super::{AgendaSubject, ENDED_DAYS, periods};
use crate::agreements::Kind;
use crate::error::RegistryError;
use crate::lawbook::path_of;
use crate::monitoring::{self, Span};
use crate::period::{Period, Semester};
use chrono::{Datelike, NaiveDate};
use rules::Rulebook;
use rules::clocks::{Clock, Due, Reckoner};
use rules::evaluation::round_days;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// The end of a round of evaluation.
const ROUND_ENDS: &str = "@round.ends";
/// What stops the clock of a semester: everything of it is filled in.
const SEMESTER_FILLED: &str = "@semester.filled";

pub(super) fn of_filling(
    connection: &Connection,
    reckoner: &Reckoner<'_>,
    on: NaiveDate,
    until: NaiveDate,
    found: &mut Vec<(AgendaSubject, Due)>,
) -> Result<(), RegistryError> {
    for clock in reckoner.clocks_here() {
        let kinds = kinds(reckoner.book, clock);
        if &*clock.starts_at == ROUND_ENDS {
            let forms: Vec<String> = reckoner
                .book
                .forms
                .iter()
                .map(|form| form.id.to_string())
                .collect();
            for (per_year, kinds) in by_rounds(reckoner.book, &kinds) {
                for (year, round) in rounds(per_year, on, until) {
                    let Some((first, last)) = round_days(year, round, per_year) else {
                        continue;
                    };
                    let span = Span {
                        first,
                        last,
                        kinds: &kinds,
                    };
                    let missing = || monitoring::without_forms(connection, &span, (year, round), &forms);
                    let period = in_short(year, round, per_year);
                    add(reckoner, clock, (on, last), period, missing, found)?;
                }
            }
        } else if clock.stops_at.iter().any(|place| &**place == SEMESTER_FILLED) {
            for period in periods(clock, on, until) {
                let span = Span {
                    first: period.first(),
                    last: period.last(),
                    kinds: &kinds,
                };
                let semester = period.semester().unwrap_or(Semester::Second);
                let missing = || monitoring::without_report(connection, &span, (period.year(), semester));
                add(
                    reckoner,
                    clock,
                    (on, period.last()),
                    period.short(),
                    missing,
                    found,
                )?;
            }
        }
    }
    Ok(())
}

/// One entry, when the clock still matters and something is missing.
fn add(
    reckoner: &Reckoner<'_>,
    clock: &Clock,
    (on, start): (NaiveDate, NaiveDate),
    period: String,
    missing: impl FnOnce() -> Result<u32, RegistryError>,
    found: &mut Vec<(AgendaSubject, Due)>,
) -> Result<(), RegistryError> {
    let Some(mut due) = reckoner.due(clock, start) else {
        return Ok(());
    };
    // No law asks for it: what was left out is spoken of for a while, and then shown by the list of the semester alone.
    if (on - due.day).num_days() > ENDED_DAYS as i64 {
        return Ok(());
    }
    let missing = missing()?;
    if missing > 0 {
        due.sentence = due.sentence.replace("{missing}", &missing.to_string());
        found.push((AgendaSubject::Office { period }, due));
    }
    Ok(())
}

/// The kinds of agreements that a clock is about.
fn kinds(book: &Rulebook, clock: &Clock) -> Vec<Kind> {
    let concerned =
        |kind: &&Kind| path_of(book, **kind, None).is_some_and(|path| clock.paths.contains(&path.id));
    Kind::ALL.iter().filter(concerned).copied().collect()
}

/// Kinds by how many rounds a year has for them; those without rounds are left out.
fn by_rounds(book: &Rulebook, kinds: &[Kind]) -> BTreeMap<u32, Vec<Kind>> {
    let mut found: BTreeMap<u32, Vec<Kind>> = BTreeMap::new();
    for kind in kinds {
        found
            .entry(monitoring::per_year(book, *kind, None))
            .or_default()
            .push(*kind);
    }
    found.remove(&0);
    found
}

/// The rounds whose last days may matter now: the one that ended last, and those that end up to a day.
fn rounds(per_year: u32, on: NaiveDate, until: NaiveDate) -> Vec<(i32, u32)> {
    let all: BTreeSet<(NaiveDate, i32, u32)> = (on.year() - 1..=until.year())
        .flat_map(|year| (1..=per_year).map(move |round| (year, round)))
        .filter_map(|(year, round)| Some((round_days(year, round, per_year)?.1, year, round)))
        .collect();
    let ended = all.iter().rfind(|(last, ..)| *last < on);
    let ahead = all.iter().filter(|(last, ..)| *last >= on && *last <= until);
    ended
        .into_iter()
        .chain(ahead)
        .map(|(_, year, round)| (*year, *round))
        .collect()
}

/// A round as the agenda names it: as the semester or the year it is, or by its number.
fn in_short(year: i32, round: u32, per_year: u32) -> String {
    let half = match (per_year, round) {
        (1, _) => None,
        (2, 1) => Some(Semester::First),
        (2, _) => Some(Semester::Second),
        _ => return format!("{year}-R{round}"),
    };
    Period::new(year, half, None).map_or_else(|_| year.to_string(), |period| period.short())
}
