//! When a clock is over, on which days it is spoken of, and what the officer reads.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use super::{Clock, ClockSide, Direction, Unit};
use crate::journey::{Journey, Outcome};
use crate::path::{Initiative, Severity};
use crate::rulebook::{Rulebook, SettingValue};
use crate::source::Source;
use crate::span::{Reckoned, Span};

/// Days that no evidence of a path holds, by their name in the rules: `@agreement.ends`.
pub type Moments = BTreeMap<String, NaiveDate>;

/// Whose office reckons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// A regency or city.
    RegencyCity,
    /// A province.
    Province,
}

/// A clock that runs, or ran out.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// Id of the clock.
    pub clock: String,
    /// Its name on screens.
    pub name: String,
    /// Id of the stage it belongs to.
    pub stage: Option<String>,
    /// The day it started with.
    pub starts: NaiveDate,
    /// Its last day.
    pub day: NaiveDate,
    /// Whether every holiday on the way is known.
    pub certain: bool,
    /// The days on which it is spoken of, earliest first; the last day is the last of them.
    pub reminders: Vec<NaiveDate>,
    /// What happens when it is over.
    pub on_lapse: String,
    /// How much it binds.
    pub severity: Severity,
    /// Where it stands.
    pub source: Source,
    /// What the officer reads.
    pub sentence: String,
}

impl Due {
    /// Whether its last day has passed.
    pub fn is_over(&self, on: NaiveDate) -> bool {
        on > self.day
    }

    /// Whether it is spoken of on a day: from its first reminder on, and as long as nothing stops it.
    pub fn is_spoken_of(&self, on: NaiveDate) -> bool {
        self.reminders.first().is_some_and(|first| *first <= on)
    }

    /// The reminders after one day and up to another. Whoever looks every day and whoever was away see the same.
    pub fn reminders_between(&self, after: NaiveDate, until: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        self.reminders
            .iter()
            .copied()
            .filter(move |day| *day > after && *day <= until)
    }
}

/// What is reckoned with.
#[derive(Debug, Clone, Copy)]
pub struct Reckoner<'a> {
    /// The rules.
    pub book: &'a Rulebook,
    /// Whose office.
    pub level: Level,
}

impl<'a> Reckoner<'a> {
    /// The clocks that run on a path.
    pub fn running(&self, journey: &Journey<'_>, moments: &Moments) -> Vec<Due> {
        if matches!(journey.outcome(), Outcome::Rejected | Outcome::Withdrawn) {
            return Vec::new();
        }
        let side = journey.facts().initiative;
        let path = journey.path();
        let ours = self
            .book
            .clocks
            .iter()
            .filter(|clock| clock.recurs.is_none() && clock.paths.contains(&path.id));
        let mut due: Vec<(Option<&str>, Due)> = Vec::new();
        let holds = |clock: &&Clock| {
            clock
                .when
                .as_deref()
                .is_none_or(|situation| journey.holds(situation))
        };
        for clock in ours.filter(|clock| self.concerns(clock, side)).filter(holds) {
            let at = |place: &str| match place.starts_with('@') {
                true => moments.get(place).copied(),
                false => journey.day(place),
            };
            if clock.stops_at.iter().any(|place| at(place).is_some()) {
                continue;
            }
            if let Some(found) = at(self.start_of(clock)).and_then(|start| self.due(clock, start)) {
                due.push((clock.group.as_deref(), found));
            }
        }
        // Clocks of one group end together: with the earliest.
        let earliest = |group: &str| {
            let of_group = due.iter().filter(|(one, _)| *one == Some(group));
            of_group.map(|(_, found)| found.day).min()
        };
        let kept = due
            .iter()
            .filter(|(group, found)| group.is_none_or(|group| earliest(group) == Some(found.day)));
        kept.map(|(_, found)| found.clone()).collect()
    }

    /// The last day on which a silent DPRD may still answer, with its article.
    pub fn deemed_after(&self, journey: &Journey<'_>) -> Option<(NaiveDate, Source)> {
        let path = journey.path();
        let clocks = self
            .book
            .clocks
            .iter()
            .filter(|clock| clock.on_lapse == "deemed-approved" && clock.paths.contains(&path.id));
        let mut found: Vec<Due> = clocks
            .filter_map(|clock| self.due(clock, journey.day(self.start_of(clock))?))
            .collect();
        found.sort_by_key(|due| due.day);
        let first = found.into_iter().next()?;
        // The setting says whether approval is deemed on the last day itself or on the day after it.
        let day = match self.book.word("deemed-day") {
            Some("hari-terakhir") => first.day.pred_opt().unwrap_or(first.day),
            _ => first.day,
        };
        Some((day, first.source))
    }

    /// A clock that started on a day.
    pub fn due(&self, clock: &Clock, start: NaiveDate) -> Option<Due> {
        let (last, reminders) = self.last_day(clock, start)?;
        let days = clock.days.unwrap_or_default().to_string();
        let day = self.shifted(clock, last);
        let mut reminders: Vec<NaiveDate> = reminders
            .into_iter()
            .filter_map(|before| earlier(day.day, before))
            .collect();
        reminders.sort_unstable();
        reminders.dedup();
        Some(Due {
            clock: clock.id.to_string(),
            name: clock.name.clone(),
            stage: clock.stage.as_deref().map(ToOwned::to_owned),
            starts: start,
            day: day.day,
            certain: day.certain,
            reminders,
            on_lapse: clock.on_lapse.clone(),
            severity: clock.severity,
            source: clock.source.clone(),
            sentence: clock
                .sentence
                .replace("{days}", &days)
                .replace("{date}", &in_words(day.day)),
        })
    }

    fn concerns(&self, clock: &Clock, side: Initiative) -> bool {
        match clock.side {
            ClockSide::Both => true,
            ClockSide::Offering => Initiative::Ours.holds_for(side),
            ClockSide::Offered => Initiative::Theirs.holds_for(side),
            ClockSide::RegencyCity => self.level == Level::RegencyCity,
            ClockSide::Province => self.level == Level::Province,
        }
    }

    /// The clocks that run at this office, whoever began.
    pub fn clocks_here(&self) -> impl Iterator<Item = &'a Clock> {
        let clocks = self.book.clocks.iter();
        clocks.filter(|clock| self.concerns(clock, Initiative::Either))
    }

    fn start_of<'c>(&'c self, clock: &'c Clock) -> &'c str {
        let set = clock
            .starts_at_setting
            .as_deref()
            .and_then(|setting| self.book.word(setting));
        set.unwrap_or(&clock.starts_at)
    }

    /// The last day before it is shifted, and how many days before it one is reminded.
    fn last_day(&self, clock: &Clock, start: NaiveDate) -> Option<(Reckoned, Vec<u32>)> {
        let certain = |day| Reckoned { day, certain: true };
        let usual = || self.numbers("clock-reminder-days");
        if let Some(setting) = &clock.due_setting {
            let day = self
                .days_of_year(setting)
                .into_iter()
                .filter_map(|day| next(day, start))
                .min()?;
            return Some((certain(day), usual()));
        }
        if let Some(setting) = &clock.days_setting {
            return match self.book.setting(setting)? {
                SettingValue::Number(days) => Some((self.counted(clock, Span::Days(*days), start), usual())),
                // A list names reminders before the day itself.
                SettingValue::Numbers(days) => Some((certain(start), days.clone())),
                SettingValue::Word(_) | SettingValue::Words(_) => None,
            };
        }
        let span = match (clock.days, clock.months, clock.years, clock.unit) {
            (Some(days), _, _, Unit::HariKerja) => Span::WorkingDays(days),
            (Some(days), ..) if self.book.word("day-meaning") == Some("kerja") => Span::WorkingDays(days),
            (Some(days), ..) => Span::Days(days),
            (_, Some(months), ..) => Span::Months(months),
            (_, _, Some(years), _) => Span::Years(years),
            _ => return None,
        };
        let reminders = match clock.on_lapse.as_str() {
            "notice-overdue" => self.numbers("notice-reminder-days"),
            _ => usual(),
        };
        Some((self.counted(clock, span, start), reminders))
    }

    fn counted(&self, clock: &Clock, span: Span, start: NaiveDate) -> Reckoned {
        if clock.direction == Direction::Before {
            return span.before(start, &self.book.calendar);
        }
        let days = matches!(span, Span::Days(_) | Span::WorkingDays(_));
        let from = match self.book.word("first-day") {
            Some("hari-itu") if days => start.pred_opt().unwrap_or(start),
            _ => start,
        };
        span.after(from, &self.book.calendar)
    }

    /// A last day on a day off stays or moves on, as the office set.
    fn shifted(&self, clock: &Clock, last: Reckoned) -> Reckoned {
        let moves = self.book.word("last-day-on-holiday") == Some("hari-kerja-berikutnya");
        if !moves || clock.direction == Direction::Before || self.book.calendar.works(last.day) {
            return last;
        }
        let next = Span::WorkingDays(1).after(last.day, &self.book.calendar);
        Reckoned {
            day: next.day,
            certain: last.certain && next.certain,
        }
    }

    fn numbers(&self, setting: &str) -> Vec<u32> {
        match self.book.setting(setting) {
            Some(SettingValue::Numbers(numbers)) => numbers.clone(),
            Some(SettingValue::Number(number)) => vec![*number],
            _ => vec![0],
        }
    }

    /// Days of the year of a setting, as month and day.
    fn days_of_year(&self, setting: &str) -> Vec<(u32, u32)> {
        let words = match self.book.setting(setting) {
            Some(SettingValue::Word(word)) => vec![word.clone()],
            Some(SettingValue::Words(words)) => words.clone(),
            _ => Vec::new(),
        };
        let parts = words.iter().filter_map(|word| word.split_once('-'));
        parts
            .filter_map(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)))
            .collect()
    }
}

/// The first day of that name after another day.
fn next((month, day): (u32, u32), after: NaiveDate) -> Option<NaiveDate> {
    let years = [after.year(), after.year() + 1];
    let found = years.iter().filter_map(|year| in_year(*year, month, day));
    found.into_iter().find(|day| *day > after)
}

/// 29 February is the 28th in a common year.
fn in_year(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
        .or_else(|| NaiveDate::from_ymd_opt(year, month, day.checked_sub(1)?))
}

fn earlier(day: NaiveDate, by: u32) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(by.into()))
}

const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// `29 Agustus 2025`.
pub fn in_words(day: NaiveDate) -> String {
    let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    format!("{} {month} {}", day.day(), day.year())
}

#[cfg(test)]
mod tests;
