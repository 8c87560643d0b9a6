//! What is due and when.

use crate::Problem;
use crate::letters::word;
use crate::papers::PaperFormat;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use icalendar::{Alarm, Calendar, Component, Event, EventLike};
use registry::Registry;
use registry::agenda::{self, AgendaEntry, AgendaSubject};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Farther ahead than anybody plans.
const DAYS_MAX: u32 = 3_660;

/// Which days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgendaRequest {
    /// The day that is looked from; absent for today.
    pub on: Option<NaiveDate>,
    /// How many days ahead.
    pub days: u32,
    /// At most so many entries; all when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// The agenda to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgendaPrint {
    /// The day that is looked from; absent for today.
    pub on: Option<NaiveDate>,
    /// How many days ahead.
    pub days: u32,
    /// As what.
    pub format: PaperFormat,
}

/// The day that is looked from, and the last day that is looked at.
pub(crate) fn span(registry: &Registry, request: AgendaRequest) -> (NaiveDate, NaiveDate) {
    let on = request.on.unwrap_or_else(|| registry.today());
    let until = on.checked_add_days(Days::new(request.days.min(DAYS_MAX).into()));
    (on, until.unwrap_or(on))
}

/// Everything that is overdue, spoken of, or due within some days, the earliest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn list(registry: &Registry, request: AgendaRequest) -> Result<Vec<AgendaEntry>, Problem> {
    let (on, until) = span(registry, request);
    registry::submissions::refresh(registry)?;
    let rules = registry.rules()?;
    let question = format!("agenda {on} {until}");
    let all = registry.recall(&question, |c| agenda::agenda(c, rules, on, until))?;
    let most = request.limit.map_or(usize::MAX, |limit| limit as usize);
    Ok(all.iter().take(most).cloned().collect())
}

/// The same as a calendar file (`.ics`, RFC 5545) for any calendar program: one all-day event a last day, with an alarm for
/// each day on which one is reminded. An event keeps its id, so a newer file takes the place of an older one.
///
/// # Errors
/// [`Problem`] from the register.
pub fn calendar(registry: &Registry, request: AgendaRequest) -> Result<String, Problem> {
    let entries = list(registry, request)?;
    let stamp = DateTime::parse_from_rfc3339(&registry.now())
        .map_or(DateTime::UNIX_EPOCH, |at| at.with_timezone(&Utc));
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Ikat//Agenda kerja sama//ID"));
    for entry in entries {
        calendar.push(event(&entry, stamp));
    }
    Ok(calendar.to_string())
}

fn event(entry: &AgendaEntry, stamp: DateTime<Utc>) -> Event {
    let (id, about) = match &entry.subject {
        AgendaSubject::Submission { id, title } | AgendaSubject::Agreement { id, title } => {
            (id.clone(), title)
        }
        AgendaSubject::Meeting {
            id, title, decision, ..
        } => (
            decision.map_or_else(|| id.clone(), |at| format!("{id}-{at}")),
            title,
        ),
        AgendaSubject::Partner { contact, title, .. } => (contact.clone(), title),
        AgendaSubject::Office { period } => (period.clone(), period),
    };
    let sources: Vec<&str> = entry.citations.iter().map(|one| one.words.as_str()).collect();
    let mut event = Event::new();
    event
        .uid(&format!("{}-{id}@ikat", entry.clock))
        .timestamp(stamp)
        .summary(&format!("{}: {about}", entry.name))
        .description(&format!("{}\n{}", entry.sentence, sources.join("; ")))
        .starts(entry.due);
    for reminder in entry.reminders.iter().filter(|day| **day < entry.due) {
        let before = TimeDelta::days((entry.due - *reminder).num_days());
        let mut alarm = Alarm::display(&entry.name, -before);
        // Else the library makes one up, and the same agenda would be another file each time.
        alarm.add_property("UID", format!("{}-{id}-{reminder}@ikat", entry.clock));
        event.alarm(alarm);
    }
    event.done()
}

/// What the system tells a person when the window starts: how much is late or due within a week, and what comes first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Announcement {
    /// A few words.
    pub title: String,
    /// One or two sentences.
    pub body: String,
}

/// The days an announcement looks ahead.
const ANNOUNCED_DAYS: u32 = 7;
/// The days the first screen looks ahead: asked for the same ones, the agenda is reckoned once at the start.
const FIRST_SCREEN_DAYS: u32 = 30;

/// What to announce today; nothing when nothing is late and nothing is due within a week.
///
/// # Errors
/// [`Problem`] from the register.
pub fn announcement(registry: &Registry) -> Result<Option<Announcement>, Problem> {
    let on = registry.today();
    let mut entries = list(
        registry,
        AgendaRequest {
            on: Some(on),
            days: FIRST_SCREEN_DAYS,
            limit: None,
        },
    )?;
    entries.retain(|entry| entry.days_left <= ANNOUNCED_DAYS.cast_signed());
    let Some(first) = entries.first() else {
        return Ok(None);
    };
    let late = entries.iter().filter(|entry| entry.over).count();
    let counted = |id, count: usize| {
        (count > 0).then(|| word("announcement", id).replace("{0}", &letters::thousands(count as u64)))
    };
    let counts: Vec<String> = [counted("late", late), counted("soon", entries.len() - late)]
        .into_iter()
        .flatten()
        .collect();
    let first = word("announcement", "first")
        .replace("{0}", &first.name)
        .replace("{1}", &letters::long_date(first.due));
    Ok(Some(Announcement {
        title: word("announcement", "title").to_owned(),
        body: format!("{}. {first}.", counts.join(", ")),
    }))
}

/// The name a dialog proposes for a calendar file.
pub fn calendar_name(registry: &Registry) -> String {
    format!("Agenda-kerja-sama_{}.ics", registry.today())
}
