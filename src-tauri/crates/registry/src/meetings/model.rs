//! A meeting (rapat) and what it decided.

use crate::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What sort of meeting.
    MeetingKind {
        /// With the partner, on what is to be agreed.
        Negotiation = "negotiation",
        /// Technical, of TKKSD (PM22 Pasal 49).
        TkksdTechnical = "tkksd_technical",
        /// Plenary, of TKKSD: at least once a year (PM22 Pasal 48).
        TkksdPlenary = "tkksd_plenary",
        /// Of ministries (PM25 Pasal 21).
        InterMinistry = "inter_ministry",
        /// With DPRD.
        Dprd = "dprd",
        /// Any other.
        Other = "other",
    }
}

/// Somebody who was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attendee {
    /// Name.
    pub name: String,
    /// Job.
    pub job: String,
    /// Work unit, partner or body.
    pub office: String,
}

/// What was decided, by whom it is done and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Decision {
    /// What is to be done.
    pub what: String,
    /// By whom.
    pub who: String,
    /// Until when; absent when no day was set.
    pub due: Option<NaiveDate>,
    /// The day it was done; absent while it is open.
    pub done: Option<NaiveDate>,
}

/// What people type of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingForm {
    /// The submission it is on; absent for one of the office.
    pub submission_id: Option<String>,
    /// What sort.
    pub kind: MeetingKind,
    /// The day; one that lies ahead is planned.
    pub day: NaiveDate,
    /// When it began, as `09:30`; empty when nobody wrote it down.
    pub time: String,
    /// Where.
    pub place: String,
    /// Who led it.
    pub chair: String,
    /// Who was there.
    pub attendees: Vec<Attendee>,
    /// What it was called for.
    pub agenda: String,
    /// What was said (notula).
    pub discussion: String,
    /// What was decided.
    pub decisions: Vec<Decision>,
}

impl MeetingForm {
    /// Everything that was typed in words.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        let people = self.attendees.iter();
        let decided = self.decisions.iter();
        [&self.place, &self.chair, &self.agenda, &self.discussion]
            .into_iter()
            .map(String::as_str)
            .chain(people.flat_map(|one| [one.name.as_str(), &one.job, &one.office]))
            .chain(decided.flat_map(|one| [one.what.as_str(), &one.who]))
    }
}

/// A meeting as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Meeting {
    /// Id (UUIDv7).
    pub id: String,
    /// Counts the saves.
    pub rev: u32,
    /// What was typed.
    #[serde(flatten)]
    pub form: MeetingForm,
    /// Why the record was made void; absent while it stands.
    pub void_reason: Option<String>,
    /// First save, UTC.
    pub created_at: String,
    /// Last save, UTC.
    pub updated_at: String,
}
