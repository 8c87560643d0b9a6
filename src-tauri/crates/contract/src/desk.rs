//! The real clock, the real ids, and the person at this computer.

use chrono::{DateTime, Local, NaiveDate, Utc};
use registry::{Actor, Clock, Desk, Ids};
use uuid::Uuid;

struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the computer's clock is read"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the computer's clock is read"
    )]
    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }
}

struct RandomIds;

impl Ids for RandomIds {
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// The desk of this computer.
pub fn system() -> Desk {
    Desk {
        clock: Box::new(SystemClock),
        ids: Box::new(RandomIds),
        user: user(),
        host: first_of(&["COMPUTERNAME", "HOSTNAME"]).unwrap_or_else(|| "komputer ini".into()),
        pid: std::process::id(),
    }
}

/// The person at this computer, as audit rows name them.
pub fn actor() -> Actor {
    Actor(user())
}

fn user() -> String {
    first_of(&["USERNAME", "USER", "LOGNAME"]).unwrap_or_else(|| "pengguna".into())
}

fn first_of(names: &[&str]) -> Option<String> {
    names
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.trim().is_empty())
}
