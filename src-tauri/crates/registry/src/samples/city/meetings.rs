//! Meetings of a city: on a submission and of the whole office, held with what was said and decided, and called.

use super::compose::working_day_before;
use super::proposals::Proposed;
use super::{SampleError, day, parse};
use crate::meetings::{self, Attendee, Decision, MeetingForm, MeetingKind};
use crate::tx::Tx;
use serde::Deserialize;
use std::collections::BTreeMap;

const MEETINGS: &str = include_str!("../../../../../../assets/samples/meetings.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    submission: Option<Subject>,
    kind: MeetingKind,
    before: i64,
    time: String,
    place: String,
    chair: String,
    attendees: Vec<String>,
    agenda: String,
    discussion: String,
    decisions: Vec<Decided>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Subject {
    topic: String,
    partners: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Decided {
    what: String,
    who: String,
    due: Option<i64>,
    done: Option<i64>,
}

/// Writes the meetings of a city.
pub(super) fn write(tx: &Tx<'_>, city: &str, proposed: &[Proposed]) -> Result<(), SampleError> {
    let mut all: BTreeMap<String, Vec<Held>> = parse("meetings.toml", MEETINGS)?;
    for held in all.remove(city).unwrap_or_default() {
        let submission_id = match &held.submission {
            Some(subject) => Some(Proposed::find(proposed, &subject.topic, &subject.partners)?),
            None => None,
        };
        let mut decisions = Vec::new();
        for one in held.decisions {
            decisions.push(Decision {
                what: one.what,
                who: one.who,
                due: one.due.map(|due| day(tx, due)).transpose()?,
                done: one.done.map(|done| day(tx, done)).transpose()?,
            });
        }
        let form = MeetingForm {
            submission_id,
            kind: held.kind,
            day: working_day_before(day(tx, held.before)?),
            time: held.time,
            place: held.place,
            chair: held.chair,
            attendees: held.attendees.iter().map(|line| attendee(line)).collect(),
            agenda: held.agenda,
            discussion: held.discussion,
            decisions,
        };
        meetings::save(tx, None, &form)?;
    }
    Ok(())
}

/// `name | job | office`.
fn attendee(line: &str) -> Attendee {
    let mut parts = line.split('|').map(|part| part.trim().to_owned());
    let mut next = || parts.next().unwrap_or_default();
    Attendee {
        name: next(),
        job: next(),
        office: next(),
    }
}
