//! Time that stands still and ids that count.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use registry::{Clock, Ids};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// A day written `2025-08-29`.
pub fn day(written: &str) -> NaiveDate {
    written.parse().expect("a test writes days as 2025-08-29")
}

/// A clock of an office in WIB (UTC+7) that stands still until it is set. Clones show the same time.
#[derive(Debug, Clone)]
pub struct FixedClock(Arc<Mutex<DateTime<Utc>>>);

fn wib() -> FixedOffset {
    FixedOffset::east_opt(7 * 3600).expect("WIB is an offset")
}

impl FixedClock {
    /// Nine in the morning of a day, in WIB.
    pub fn on(written: &str) -> Self {
        let clock = Self(Arc::new(Mutex::new(DateTime::UNIX_EPOCH)));
        clock.set_day(written);
        clock
    }

    /// Moves to nine in the morning of a day, in WIB.
    pub fn set_day(&self, written: &str) {
        let nine = day(written).and_time(NaiveTime::from_hms_opt(9, 0, 0).expect("nine is a time"));
        let at = wib()
            .from_local_datetime(&nine)
            .single()
            .expect("WIB has no summer time");
        self.set(at.to_utc());
    }

    /// Moves to a moment.
    pub fn set(&self, at: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }

    /// Moves on.
    pub fn advance(&self, by: TimeDelta) {
        let now = self.now();
        self.set(now + by);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn today(&self) -> NaiveDate {
        self.now().with_timezone(&wib()).date_naive()
    }
}

/// Ids in the shape of UUIDv7 that count from 1; equal starts give equal ids. Clones go on counting together.
#[derive(Debug, Clone)]
pub struct SeqIds {
    office: u16,
    next: Arc<AtomicU64>,
}

impl SeqIds {
    /// Ids of one office; two offices never make the same.
    pub fn of_office(office: u16) -> Self {
        Self {
            office,
            next: Arc::new(AtomicU64::new(1)),
        }
    }
}

impl Default for SeqIds {
    fn default() -> Self {
        Self::of_office(1)
    }
}

impl Ids for SeqIds {
    fn next(&self) -> Uuid {
        // 2025-01-01 in milliseconds, so that the ids look like those of that year and sort by their count.
        const START: u128 = 0x0194_1f29_7c00;
        let count = u128::from(self.next.fetch_add(1, Ordering::Relaxed));
        let (millis, office) = (START + count, u128::from(self.office));
        Uuid::from_u128((millis << 80) | (0x7 << 76) | ((office & 0xfff) << 64) | (0b10 << 62) | count)
    }
}
