//! What meetings leave to be done, meetings that are called, and whether the yearly plenary was held.

use super::AgendaSubject;
use crate::error::RegistryError;
use crate::meetings::{self, Meeting};
use crate::period::Period;
use chrono::NaiveDate;
use rules::clocks::{Clock, Due, Reckoner};
use rusqlite::Connection;

/// The moment that a plenary of TKKSD is.
const PLENARY: &str = "@plenary.date";
/// The clock of a decision that is not done.
const DECISION: &str = "meeting-decision";
/// The clock of a meeting that is called.
const PLANNED: &str = "meeting-planned";

/// Whether a clock of the office asks for the yearly plenary.
pub(super) fn asks_for_plenary(clock: &Clock) -> bool {
    clock.stops_at.iter().any(|moment| *moment == *PLENARY)
}

/// Whether the plenary of a period was held by a day.
pub(super) fn plenary_held(
    connection: &Connection,
    clock: &Clock,
    period: Period,
    on: NaiveDate,
) -> Result<bool, RegistryError> {
    if !asks_for_plenary(clock) {
        return Ok(false);
    }
    let held = meetings::plenary_between(connection, period.first(), period.last().min(on))?;
    Ok(held.is_some())
}

/// Decisions with a day that are not done, and meetings that are called up to a day.
pub(super) fn of_meetings(
    connection: &Connection,
    reckoner: &Reckoner<'_>,
    on: NaiveDate,
    until: NaiveDate,
    found: &mut Vec<(AgendaSubject, Due)>,
) -> Result<(), RegistryError> {
    let clock = |id: &str| reckoner.book.clocks.iter().find(|clock| clock.id == *id);
    if let Some(clock) = clock(DECISION) {
        for meeting in meetings::open_decisions(connection)? {
            let places = 0_u32..;
            let open = places.zip(&meeting.form.decisions);
            for (at, decision) in open.filter(|(_, one)| one.done.is_none()) {
                let due = decision.due.and_then(|day| reckoner.due(clock, day));
                found.extend(due.map(|due| {
                    let told = filled(due, &with_whom(&decision.what, &decision.who));
                    (subject(&meeting, Some(at)), told)
                }));
            }
        }
    }
    if let Some(clock) = clock(PLANNED) {
        for meeting in meetings::between(connection, on, until)? {
            let due = reckoner.due(clock, meeting.form.day);
            found.extend(due.map(|due| {
                let told = filled(
                    due,
                    &with_whom(first_line(&meeting.form.agenda), &meeting.form.place),
                );
                (subject(&meeting, None), told)
            }));
        }
    }
    Ok(())
}

fn filled(due: Due, what: &str) -> Due {
    Due {
        sentence: due.sentence.replace("{what}", what),
        ..due
    }
}

/// What is done, and by whom or where.
fn with_whom(what: &str, who: &str) -> String {
    let told = if who.is_empty() {
        String::new()
    } else {
        format!(" ({who})")
    };
    format!("{what}{told}")
}

fn subject(meeting: &Meeting, decision: Option<u32>) -> AgendaSubject {
    AgendaSubject::Meeting {
        id: meeting.id.clone(),
        title: first_line(&meeting.form.agenda).to_owned(),
        submission_id: meeting.form.submission_id.clone(),
        decision,
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
