//! The rules of a meeting's form.

use super::model::{Decision, MeetingForm, MeetingKind};
use crate::findings::Finding;
use crate::text::{self, LINE_MAX, PROSE_MAX};
use chrono::{NaiveDate, NaiveTime};

/// More people than any hall of a city holds around a table.
const ATTENDEES_MAX: usize = 300;
const DECISIONS_MAX: usize = 100;

/// Everything the rules find in a form, on the given day.
pub fn findings(form: &MeetingForm, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    if form.kind == MeetingKind::Negotiation && form.submission_id.is_none() {
        found.push(Finding::refused(
            "submission_id",
            "meeting.negotiation_on_nothing",
        ));
    }
    if !form.time.is_empty() && NaiveTime::parse_from_str(&form.time, "%H:%M").is_err() {
        found.push(Finding::refused("time", "meeting.time"));
    }
    text::check("place", &form.place, LINE_MAX, false, &mut found);
    text::check("chair", &form.chair, LINE_MAX, false, &mut found);
    text::check("agenda", &form.agenda, PROSE_MAX, true, &mut found);
    text::check("discussion", &form.discussion, PROSE_MAX, false, &mut found);
    attendees(form, &mut found);
    let ahead = form.day > today;
    if ahead && !(form.discussion.trim().is_empty() && form.decisions.is_empty()) {
        found.push(Finding::refused("day", "meeting.not_held_yet"));
    }
    if form.decisions.len() > DECISIONS_MAX {
        found.push(Finding::refused("decisions", "meeting.too_many_decisions").with(DECISIONS_MAX));
    }
    for (at, one) in form.decisions.iter().enumerate() {
        decision(at, one, form.day, today, &mut found);
    }
    found
}

fn attendees(form: &MeetingForm, found: &mut Vec<Finding>) {
    if form.attendees.len() > ATTENDEES_MAX {
        found.push(Finding::refused("attendees", "meeting.too_many_attendees").with(ATTENDEES_MAX));
    }
    for (at, one) in form.attendees.iter().enumerate() {
        for (name, typed, required) in [
            ("name", &one.name, true),
            ("job", &one.job, false),
            ("office", &one.office, false),
        ] {
            let field = format!("attendees[{at}].{name}");
            text::check(&field, typed, LINE_MAX, required, found);
        }
    }
}

fn decision(at: usize, one: &Decision, held: NaiveDate, today: NaiveDate, found: &mut Vec<Finding>) {
    let field = |name: &str| format!("decisions[{at}].{name}");
    text::check(&field("what"), &one.what, PROSE_MAX, true, found);
    text::check(&field("who"), &one.who, LINE_MAX, false, found);
    if one.due.is_some_and(|due| due < held) {
        found.push(Finding::refused(field("due"), "meeting.due_before_meeting"));
    }
    if one.done.is_some_and(|done| done < held) {
        found.push(Finding::refused(field("done"), "meeting.done_before_meeting"));
    }
    if one.done.is_some_and(|done| done > today) {
        found.push(Finding::refused(field("done"), "meeting.done_in_future"));
    }
}
