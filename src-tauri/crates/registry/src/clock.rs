//! Time and identity are handed in, so that equal input gives equal registers, letters and packages.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use std::fmt;
use uuid::Uuid;

/// Tells the moment and the office's calendar day.
pub trait Clock: Send + Sync {
    /// The moment, in UTC.
    fn now(&self) -> DateTime<Utc>;
    /// The calendar day where the office is (WIB, WITA or WIT): dates of agreements are days, never moments.
    fn today(&self) -> NaiveDate;
}

/// Makes ids for new records (UUIDv7: they sort by the moment they were made).
pub trait Ids: Send + Sync {
    /// A new id that no other office makes.
    fn next(&self) -> Uuid;
}

/// Writes a moment the way the register keeps it: UTC with milliseconds.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// What a register is handed by the program around it: time, identity, and who sits at this desk.
pub struct Desk {
    /// The clock.
    pub clock: Box<dyn Clock>,
    /// Makes ids.
    pub ids: Box<dyn Ids>,
    /// Name of the person's account on this computer.
    pub user: String,
    /// Name of this computer.
    pub host: String,
    /// Number of this process.
    pub pid: u32,
}

impl Desk {
    /// What a second program is told about who has the register.
    pub(crate) fn owner(&self) -> files::Owner {
        files::Owner {
            pid: self.pid,
            user: self.user.clone(),
            host: self.host.clone(),
            since: moment(self.clock.now()),
        }
    }
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desk")
            .field("user", &self.user)
            .field("host", &self.host)
            .finish_non_exhaustive()
    }
}
