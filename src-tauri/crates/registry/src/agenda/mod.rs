//! What is due and when (agenda): clocks of submissions, ends of agreements, reports of the office. Reckoned from the data
//! each time it is asked for: a changed date or a machine that was off loses nothing.

mod filling;
mod meetings;

use crate::agreements::{self, Kind, rows};
use crate::error::RegistryError;
use crate::lawbook::{Rules, path_of};
use crate::mapping::{self, PlanForm};
use crate::period::{Period, Semester};
use crate::submissions;
use chrono::{Datelike, Days, NaiveDate};
use rules::clocks::{Clock, Due, Moments, Reckoner, Recurs};
use rules::{Citation, Facts, Initiative, Journey, Severity};
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashSet};
use ts_rs::TS;

/// How long an agreement that simply ended is still spoken of, in days.
const ENDED_DAYS: u64 = 30;
/// What an agreement lapses into at its end: told by its status from then on.
const EXPIRED: &str = "expired";
/// What a report that is not sent lapses into.
const REPORT: &str = "report-overdue";
/// The moment at which the map of a year was set.
const MAPPED: &str = "@mapping.settled";
/// The day on which to come back to what was agreed with a partner.
const FOLLOW_UP: &str = "@partner.follow-up";
/// Farther ahead than any reminder of an end.
const AHEAD_DAYS: u64 = 400;

/// What an entry is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum AgendaSubject {
    /// A submission.
    Submission {
        /// Its id.
        id: String,
        /// Its title.
        title: String,
    },
    /// An agreement.
    Agreement {
        /// Its id.
        id: String,
        /// Its title.
        title: String,
    },
    /// A meeting: what it decided, or that it is called.
    Meeting {
        /// Its id.
        id: String,
        /// What it was called for.
        title: String,
        /// The submission it is on.
        submission_id: Option<String>,
        /// Place of the decision among those of the meeting; absent for the meeting itself.
        decision: Option<u32>,
    },
    /// A partner: what was agreed with it is to be followed up.
    Partner {
        /// Id of its card.
        id: String,
        /// Its name.
        title: String,
        /// Id of the contact.
        contact: String,
    },
    /// The office itself, for a period.
    Office {
        /// `2025-S2` or `2025`.
        period: String,
    },
}

/// One thing that is due.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AgendaEntry {
    /// Last day.
    pub due: NaiveDate,
    /// Whether the last day has passed.
    pub over: bool,
    /// Days until the last day; negative when it has passed.
    pub days_left: i32,
    /// Whether every holiday on the way is known.
    pub certain: bool,
    /// Id of the clock.
    pub clock: String,
    /// What is due.
    pub name: String,
    /// What the officer reads.
    pub sentence: String,
    /// How much it binds.
    pub severity: Severity,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// The days on which one is reminded.
    pub reminders: Vec<NaiveDate>,
    /// The stage it belongs to.
    pub stage: Option<String>,
    /// What it is about.
    pub subject: AgendaSubject,
}

/// Everything that is overdue, spoken of on a day, or due up to another, the earliest first.
///
/// # Errors
/// What SQLite says.
pub fn agenda(
    connection: &Connection,
    rules: &Rules,
    on: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<AgendaEntry>, RegistryError> {
    let reckoner = submissions::reckoner(connection, rules)?;
    let mut found: Vec<(AgendaSubject, Due)> = Vec::new();
    let mut told = HashSet::new();
    of_submissions(connection, rules, &reckoner, &mut found, &mut told)?;
    of_agreements(connection, &reckoner, on, &told, &mut found)?;
    of_contacts(connection, &reckoner, &mut found)?;
    of_office(connection, &reckoner, on, until, &mut found)?;
    filling::of_filling(connection, &reckoner, on, until, &mut found)?;
    meetings::of_meetings(connection, &reckoner, on, until, &mut found)?;
    let forgotten = |due: &Due| due.on_lapse == EXPIRED && (on - due.day).num_days() > ENDED_DAYS as i64;
    let mut entries: Vec<AgendaEntry> = found
        .into_iter()
        .filter(|(_, due)| !forgotten(due))
        .filter(|(_, due)| due.day <= until || due.is_spoken_of(on))
        .map(|(subject, due)| entry(rules, subject, due, on))
        .collect();
    entries.sort_by(|a, b| (a.due, &a.clock, &a.subject).cmp(&(b.due, &b.clock, &b.subject)));
    Ok(entries)
}

fn entry(rules: &Rules, subject: AgendaSubject, due: Due, on: NaiveDate) -> AgendaEntry {
    AgendaEntry {
        over: due.is_over(on),
        days_left: i32::try_from((due.day - on).num_days()).unwrap_or(i32::MAX),
        due: due.day,
        certain: due.certain,
        clock: due.clock,
        name: due.name,
        sentence: due.sentence,
        severity: due.severity,
        citations: rules.book().cite(&due.source),
        reminders: due.reminders,
        stage: due.stage,
        subject,
    }
}

/// Clocks of submissions that go on, with the days of the agreement they became.
fn of_submissions(
    connection: &Connection,
    rules: &Rules,
    reckoner: &Reckoner<'_>,
    found: &mut Vec<(AgendaSubject, Due)>,
    told: &mut HashSet<String>,
) -> Result<(), RegistryError> {
    let ids: Vec<String> = rows(connection, include_str!("sql/submissions.sql"), [], |row| {
        row.get("id")
    })?;
    for id in ids {
        let Some(submission) = submissions::get(connection, &id)? else {
            continue;
        };
        let mut moments = Moments::new();
        let mut subject = AgendaSubject::Submission {
            id,
            title: submission.form.subject.title.clone(),
        };
        if let Some(agreement) = &submission.agreement_id
            && let Some(agreement) = agreements::get(connection, agreement)?
        {
            let term = agreements::term(&agreement.form);
            moments.extend(term.ends.map(|ends| ("@agreement.ends".to_owned(), ends)));
            let ended = agreement.form.ended_on;
            moments.extend(ended.map(|ended| ("@agreement.ended".to_owned(), ended)));
            told.insert(agreement.id.clone());
            if term.ends.is_some() {
                subject = AgendaSubject::Agreement {
                    id: agreement.id,
                    title: agreement.form.title,
                };
            }
        }
        let running = reckoner.running(&submissions::journey(connection, rules, &submission)?, &moments);
        found.extend(running.into_iter().map(|due| (subject.clone(), due)));
    }
    Ok(())
}

/// Ends of agreements that came from no submission here.
fn of_agreements(
    connection: &Connection,
    reckoner: &Reckoner<'_>,
    on: NaiveDate,
    told: &HashSet<String>,
    found: &mut Vec<(AgendaSubject, Due)>,
) -> Result<(), RegistryError> {
    let key = named_params! {
        ":after": on.checked_sub_days(Days::new(ENDED_DAYS)),
        ":before": on.checked_add_days(Days::new(AHEAD_DAYS)),
    };
    let ending = rows(connection, include_str!("sql/ending.sql"), key, |row| {
        Ok((
            row.get::<_, String>("id")?,
            row.get::<_, String>("title")?,
            row.get::<_, Kind>("kind")?,
            row.get::<_, Option<String>>("variant")?,
            row.get::<_, NaiveDate>("ends")?,
        ))
    })?;
    for (id, title, kind, variant, ends) in ending {
        if told.contains(&id) {
            continue;
        }
        let Some(path) = path_of(reckoner.book, kind, variant.as_deref()) else {
            continue;
        };
        let facts = Facts {
            initiative: Initiative::Ours,
            situations: BTreeSet::new(),
            burdens_society: None,
            unbudgeted: None,
            changes_another: false,
            only: None,
            advises: false,
        };
        let moments = Moments::from([("@agreement.ends".to_owned(), ends)]);
        let running = reckoner.running(&Journey::replay(path, facts, &[]), &moments);
        let subject = AgendaSubject::Agreement { id, title };
        found.extend(running.into_iter().map(|due| (subject.clone(), due)));
    }
    Ok(())
}

/// What was agreed with partners and is not followed up yet; once for a partner and a day.
fn of_contacts(
    connection: &Connection,
    reckoner: &Reckoner<'_>,
    found: &mut Vec<(AgendaSubject, Due)>,
) -> Result<(), RegistryError> {
    let open = rows(connection, include_str!("sql/follow_ups.sql"), [], |row| {
        let subject = AgendaSubject::Partner {
            id: row.get("partner_id")?,
            title: row.get("name")?,
            contact: row.get("contact")?,
        };
        Ok((subject, row.get::<_, NaiveDate>("follow_up")?))
    })?;
    for clock in reckoner
        .book
        .clocks
        .iter()
        .filter(|clock| &*clock.starts_at == FOLLOW_UP)
    {
        let due =
            |(subject, day): &(AgendaSubject, NaiveDate)| Some((subject.clone(), reckoner.due(clock, *day)?));
        found.extend(open.iter().filter_map(due));
    }
    Ok(())
}

/// Reports and yearly duties of the office, once a period and not once an agreement.
fn of_office(
    connection: &Connection,
    reckoner: &Reckoner<'_>,
    on: NaiveDate,
    until: NaiveDate,
    found: &mut Vec<(AgendaSubject, Due)>,
) -> Result<(), RegistryError> {
    for clock in reckoner
        .clocks_here()
        .filter(|clock| clock.recurs.is_some() && clock.due_setting.is_some())
    {
        for period in periods(clock, on, until) {
            let start = if &*clock.starts_at == "@year.starts" {
                period.first()
            } else {
                period.last()
            };
            let Some(due) = reckoner.due(clock, start) else {
                continue;
            };
            if mapped(connection, reckoner, clock, period)? {
                continue;
            }
            // Not every office keeps its map here: after a while it is not asked for again.
            let old = (on - due.day).num_days() > ENDED_DAYS as i64;
            if old && clock.on_lapse != REPORT && !meetings::asks_for_plenary(clock) {
                continue;
            }
            if !any_in_force(connection, reckoner, clock, period)?
                || reported(connection, clock, period)?
                || meetings::plenary_held(connection, clock, period, on)?
            {
                continue;
            }
            found.push((
                AgendaSubject::Office {
                    period: period.short(),
                },
                due,
            ));
        }
    }
    Ok(())
}

/// The periods of a clock whose last days may matter now: the one that ended last, and those that end up to a day.
fn periods(clock: &Clock, on: NaiveDate, until: NaiveDate) -> Vec<Period> {
    let years = (on.year() - 1)..=until.year();
    let of_year = |year: i32| {
        let halves: Vec<Option<Semester>> = match clock.recurs {
            Some(Recurs::Semester) => vec![Some(Semester::First), Some(Semester::Second)],
            _ => vec![None],
        };
        halves
            .into_iter()
            .filter_map(move |half| Period::new(year, half, None).ok())
    };
    let all: Vec<Period> = years.flat_map(of_year).collect();
    let begun = all.iter().rposition(|period| period.last() < on).unwrap_or(0);
    all.into_iter()
        .skip(begun)
        .filter(|period| period.first() <= until)
        .collect()
}

/// Whether any agreement of the clock's kinds was in force on a day of the period.
fn any_in_force(
    connection: &Connection,
    reckoner: &Reckoner<'_>,
    clock: &Clock,
    period: Period,
) -> Result<bool, RegistryError> {
    let kinds: BTreeSet<&str> = clock
        .paths
        .iter()
        .filter_map(|id| reckoner.book.path(id))
        .map(|path| path.register_kind.as_str())
        .collect();
    let key = named_params! {
        ":kinds": serde_json::to_string(&kinds)?, ":first": period.first(), ":last": period.last(),
    };
    Ok(connection
        .prepare_cached(include_str!("sql/any_in_force.sql"))?
        .query_row(key, |row| row.get("found"))?)
}

/// Whether the map that a period asks for, that of the next year, was set by a document that the clock's stage names.
fn mapped(
    connection: &Connection,
    reckoner: &Reckoner<'_>,
    clock: &Clock,
    period: Period,
) -> Result<bool, RegistryError> {
    if !clock.stops_at.iter().any(|moment| **moment == *MAPPED) {
        return Ok(false);
    }
    let forms: Vec<PlanForm> = clock
        .paths
        .iter()
        .filter_map(|id| reckoner.book.path(id)?.stage(clock.stage.as_deref()?))
        .flat_map(|stage| &stage.evidence)
        .filter_map(|evidence| PlanForm::parse(evidence.document.as_deref()?))
        .collect();
    let plans = mapping::plans(connection, period.last().year() + 1)?;
    Ok(plans.iter().any(|plan| forms.contains(&plan.form.form)))
}

/// Whether a letter of the period that settles the clock was issued; only reports are settled by letters.
fn reported(connection: &Connection, clock: &Clock, period: Period) -> Result<bool, RegistryError> {
    if clock.on_lapse != REPORT {
        return Ok(false);
    }
    // Rules are written with hyphens, kinds of letters are not.
    let kinds: Vec<String> = clock
        .settled_by
        .iter()
        .map(|kind| kind.replace('-', "_"))
        .collect();
    let key = named_params! {
        ":kinds": serde_json::to_string(&kinds)?, ":first": period.first(), ":last": period.last(),
    };
    Ok(connection
        .prepare_cached(include_str!("sql/reported.sql"))?
        .query_row(key, |row| row.get("found"))?)
}
