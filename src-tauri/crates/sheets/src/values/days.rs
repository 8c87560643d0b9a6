//! Days as people type them, and in which order a column writes them.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::plain;

/// Months as they are written in Indonesia, with their usual short forms and English ones from foreign programs.
const MONTHS: [&[&str]; 12] = [
    &["januari", "jan", "january"],
    &["februari", "feb", "pebruari", "peb", "february"],
    &["maret", "mar", "mrt", "march"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "jun", "june"],
    &["juli", "jul", "july"],
    &["agustus", "agu", "ags", "agt", "agust", "aug", "august"],
    &["september", "sep", "sept"],
    &["oktober", "okt", "oct", "october"],
    &["november", "nov", "nop", "nopember"],
    &["desember", "des", "dec", "december"],
];

/// Days of the week, which may stand before a day.
const WEEK: [&str; 8] = [
    "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu",
];

/// In which order a column writes day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// 29/08/2025.
    DayFirst,
    /// 08/29/2025.
    MonthFirst,
}

/// What a cell of a column of days says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// One day, however the column is written.
    Day(NaiveDate),
    /// Two figures that could each be the month.
    Either {
        /// Read day first.
        day_first: NaiveDate,
        /// Read month first.
        month_first: NaiveDate,
    },
    /// Only sound when read in this order.
    Only(Order, NaiveDate),
}

impl Told {
    /// The day, when the column is written in an order.
    pub fn read(self, order: Order) -> Option<NaiveDate> {
        match (self, order) {
            (Self::Day(day), _) => Some(day),
            (Self::Either { day_first, .. }, Order::DayFirst) => Some(day_first),
            (Self::Either { month_first, .. }, Order::MonthFirst) => Some(month_first),
            (Self::Only(only, day), order) => (only == order).then_some(day),
        }
    }
}

/// Reads a cell: `29/08/2025`, `29-8-25`, `2025-08-29`, `29 Agustus 2025`, `Jumat, 29 Agt. 2025`, `29.08.2025 00:00`.
/// Nothing for anything else, `9/99999` and 30 February among it. A year of two figures is one of 2000 to 2069, or else of the
/// century before.
pub fn told(text: &str) -> Option<Told> {
    let text = plain(text).to_lowercase();
    let text = text.trim_end_matches(['.', ',', ';']).trim();
    let text = WEEK
        .iter()
        .find_map(|day| text.strip_prefix(day))
        .map_or(text, |rest| rest.trim_start_matches([',', ' ']));
    let text = without_time(text);
    let parts: Vec<&str> = text
        .split(|sign: char| sign.is_whitespace() || "/-.,".contains(sign))
        .filter(|part| !part.is_empty())
        .collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    if let Some(month) = month(second) {
        return Some(Told::Day(NaiveDate::from_ymd_opt(
            year(third)?,
            month,
            figure(first)?,
        )?));
    }
    if let Some(month) = month(first) {
        // As English programs write: August 29, 2025.
        return Some(Told::Day(NaiveDate::from_ymd_opt(
            year(third)?,
            month,
            figure(second)?,
        )?));
    }
    if first.len() == 4 {
        return Some(Told::Day(NaiveDate::from_ymd_opt(
            year(first)?,
            figure(second)?,
            figure(third)?,
        )?));
    }
    let (year, first, second) = (year(third)?, figure(first)?, figure(second)?);
    let day_first = NaiveDate::from_ymd_opt(year, second, first);
    let month_first = NaiveDate::from_ymd_opt(year, first, second);
    Some(match (day_first, month_first) {
        (Some(one), Some(other)) if one == other => Told::Day(one),
        (Some(day_first), Some(month_first)) => Told::Either {
            day_first,
            month_first,
        },
        (Some(day), None) => Told::Only(Order::DayFirst, day),
        (None, Some(day)) => Told::Only(Order::MonthFirst, day),
        (None, None) => return None,
    })
}

/// A moment's day: `2025-08-29T00:00:00`, `29/08/2025 10:15`.
fn without_time(text: &str) -> &str {
    let day = text.split_once('t').filter(|(day, _)| day.len() == 10);
    if let Some((day, time)) = day
        && time.contains(':')
    {
        return day;
    }
    match text.rsplit_once(' ') {
        Some((day, time)) if time.contains(':') => day,
        _ => text,
    }
}

fn month(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    u32::try_from(at + 1).ok()
}

fn figure(text: &str) -> Option<u32> {
    let sound = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| text.parse().ok()).flatten()
}

fn year(text: &str) -> Option<i32> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year: i32 = text.parse().ok()?;
    match text.len() {
        4 => Some(year),
        2 => Some(if year < 70 { 2000 + year } else { 1900 + year }),
        _ => None,
    }
}

/// What all cells of a column together say about the order they are written in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Orders {
    /// Cells that are only sound day first.
    pub day_first: usize,
    /// Cells that are only sound month first.
    pub month_first: usize,
    /// Cells that could be either.
    pub either: usize,
    /// Cells that are one day in any order.
    pub certain: usize,
    /// Cells that are no day.
    pub broken: usize,
}

impl Orders {
    /// Counts a column.
    pub fn of<'t>(cells: impl IntoIterator<Item = &'t str>) -> Self {
        let mut orders = Self::default();
        for cell in cells {
            let count = match told(cell) {
                Some(Told::Day(_)) => &mut orders.certain,
                Some(Told::Either { .. }) => &mut orders.either,
                Some(Told::Only(Order::DayFirst, _)) => &mut orders.day_first,
                Some(Told::Only(Order::MonthFirst, _)) => &mut orders.month_first,
                None => &mut orders.broken,
            };
            *count += 1;
        }
        orders
    }

    /// The order, when the cells prove one and none speaks against it.
    pub fn proved(self) -> Option<Order> {
        match (self.day_first, self.month_first) {
            (0, 0) => None,
            (_, 0) => Some(Order::DayFirst),
            (0, _) => Some(Order::MonthFirst),
            _ => None,
        }
    }

    /// What to propose: what most cells prove; day first, as Indonesia writes, where none proves anything.
    pub fn likely(self) -> Order {
        if self.month_first > self.day_first {
            Order::MonthFirst
        } else {
            Order::DayFirst
        }
    }

    /// Whether cells of both orders stand in one column, so that every cell that could be either must be looked at.
    pub fn mixed(self) -> bool {
        self.day_first > 0 && self.month_first > 0
    }
}

/// The day of a serial number as spreadsheets keep days, where a column of days holds bare numbers. Only what lies between
/// 1945 and 2199 counts: smaller numbers are years, terms or row numbers.
pub fn of_serial(number: f64, since_1904: bool) -> Option<NaiveDate> {
    let days = number.trunc();
    if !(1.0..120_000.0).contains(&days) {
        return None;
    }
    // Excel believes in a 29 February 1900; nothing that counts here lies before it.
    let epoch = if since_1904 {
        NaiveDate::from_ymd_opt(1904, 1, 1)?
    } else {
        NaiveDate::from_ymd_opt(1899, 12, 30)?
    };
    let days = chrono::Days::new(format!("{days:.0}").parse().ok()?);
    let day = epoch.checked_add_days(days)?;
    (1945..2200).contains(&day.year()).then_some(day)
}
