//! Every figure is held against a second calculation that shares nothing with the first: days counted one by one from a table
//! of month lengths, without chrono.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Reckoned, Span};
use crate::calendar::{Calendar, Decree, Holiday, HolidayKind};

/// Year, month, day.
type Plain = (i32, u32, u32);

fn plain(day: NaiveDate) -> Plain {
    (day.year(), day.month(), day.day())
}

fn chrono_day((year, month, day): Plain) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn leap(year: i32) -> bool {
    year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
}

fn length(year: i32, month: u32) -> u32 {
    match month {
        2 if leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn tomorrow((year, month, day): Plain) -> Plain {
    if day < length(year, month) {
        (year, month, day + 1)
    } else if month < 12 {
        (year, month + 1, 1)
    } else {
        (year + 1, 1, 1)
    }
}

fn yesterday((year, month, day): Plain) -> Plain {
    if day > 1 {
        (year, month, day - 1)
    } else if month > 1 {
        (year, month - 1, length(year, month - 1))
    } else {
        (year - 1, 12, 31)
    }
}

/// Sakamoto's method: 0 is Sunday.
fn weekday((year, month, day): Plain) -> i32 {
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month as usize - 1];
    let year = if month < 3 { year - 1 } else { year };
    (year + year / 4 - year / 100 + year / 400 + shift + day as i32) % 7
}

fn in_months((year, month, day): Plain, by: i32) -> Plain {
    let count = year * 12 + month as i32 - 1 + by;
    let (year, month) = (count.div_euclid(12), count.rem_euclid(12) as u32 + 1);
    (year, month, day.min(length(year, month)))
}

/// German, Indonesian and common sense alike: the day before the day of the same number, or the month's last.
fn end_of_term(first: Plain, months: i32) -> Plain {
    let same = in_months(first, months);
    if same.2 == first.2 { yesterday(same) } else { same }
}

/// Some days off: the 17th of August and the first of each year, in the years that are known.
fn off(day: Plain) -> bool {
    (2000..=2055).contains(&day.0) && ((day.1, day.2) == (8, 17) || (day.1, day.2) == (1, 1))
}

fn calendar() -> Calendar {
    let mut calendar = Calendar::default();
    for year in 2000..=2055 {
        let holiday = |name: &str| Holiday {
            name: name.to_owned(),
            kind: HolidayKind::Libur,
        };
        let days = [
            (chrono_day((year, 1, 1)), holiday("Tahun Baru")),
            (chrono_day((year, 8, 17)), holiday("Proklamasi")),
        ];
        calendar.know(year, Decree::default(), days);
    }
    calendar
}

fn walk(from: Plain, days: u32, next: fn(Plain) -> Plain, counts: impl Fn(Plain) -> bool) -> Plain {
    let mut at = from;
    let mut left = days;
    while left > 0 {
        at = next(at);
        if counts(at) {
            left -= 1;
        }
    }
    at
}

fn works(day: Plain) -> bool {
    !matches!(weekday(day), 0 | 6) && !off(day)
}

/// Every last, last but one and first day of every month from 2000 to 2060, and the days around every leap day.
fn awkward_days() -> Vec<Plain> {
    let mut days = Vec::new();
    for year in 2000..=2060 {
        for month in 1..=12 {
            let last = length(year, month);
            days.extend([(year, month, 1), (year, month, last - 1), (year, month, last)]);
        }
        days.extend([(year, 2, 27), (year, 3, 2), (year, 8, 16), (year, 8, 18)]);
    }
    days
}

#[test]
fn a_hundred_thousand_dates_equal_a_second_calculation() {
    let calendar = calendar();
    let mut cases = 0_u32;
    let mut same = |ours: Reckoned, theirs: Plain, what: &dyn std::fmt::Debug| {
        assert_eq!(plain(ours.day), theirs, "{what:?}");
        cases += 1;
    };
    for day in awkward_days() {
        let at = chrono_day(day);
        for days in [1, 5, 7, 15, 30, 45, 60, 90, 180, 365] {
            same(
                Span::Days(days).after(at, &calendar),
                walk(day, days, tomorrow, |_| true),
                &(day, days),
            );
            same(
                Span::Days(days).before(at, &calendar),
                walk(day, days, yesterday, |_| true),
                &(day, days),
            );
        }
        for days in [1, 5, 15, 45] {
            same(
                Span::WorkingDays(days).after(at, &calendar),
                walk(day, days, tomorrow, works),
                &(day, days),
            );
            same(
                Span::WorkingDays(days).before(at, &calendar),
                walk(day, days, yesterday, works),
                &(day, days),
            );
        }
        for months in [1, 2, 3, 6, 11, 12, 18, 24] {
            let by = months as i32;
            same(
                Span::Months(months).after(at, &calendar),
                in_months(day, by),
                &(day, months),
            );
            same(
                Span::Months(months).before(at, &calendar),
                in_months(day, -by),
                &(day, months),
            );
            same(
                Span::Months(months).term_from(at, &calendar),
                end_of_term(day, by),
                &(day, months),
            );
        }
        for years in [1, 2, 5, 30] {
            let by = years as i32 * 12;
            same(
                Span::Years(years).term_from(at, &calendar),
                end_of_term(day, by),
                &(day, years),
            );
            same(
                Span::Years(years).after(at, &calendar),
                in_months(day, by),
                &(day, years),
            );
        }
        // An extension begins on the day after the last day, five times in a row.
        let (mut first, mut plain_first) = (at, day);
        for _ in 0..5 {
            let last = Span::Years(1).term_from(first, &calendar);
            let plain_last = end_of_term(plain_first, 12);
            same(last, plain_last, &(day, "extension"));
            first = Span::Days(1).after(last.day, &calendar).day;
            plain_first = tomorrow(plain_last);
        }
    }
    assert!(
        cases >= 100_000,
        "only {cases} cases were held against each other"
    );
}

#[test]
fn a_year_from_new_year_ends_on_its_last_day() {
    let calendar = Calendar::default();
    let ends = |span: Span, first| plain(span.term_from(chrono_day(first), &calendar).day);
    assert_eq!(ends(Span::Years(1), (2025, 1, 1)), (2025, 12, 31));
    assert_eq!(
        ends(Span::Years(5), (2024, 2, 29)),
        (2029, 2, 28),
        "a leap day has no twin: the month's last day"
    );
    assert_eq!(
        ends(Span::Years(1), (2023, 3, 1)),
        (2024, 2, 29),
        "the day before 1 March"
    );
    assert_eq!(ends(Span::Months(1), (2025, 1, 31)), (2025, 2, 28));
}

#[test]
fn what_is_reckoned_through_a_year_without_holidays_says_so() {
    let calendar = calendar();
    let certain = |from| Span::WorkingDays(5).after(chrono_day(from), &calendar).certain;
    assert!(certain((2055, 12, 1)), "within the years that are known");
    assert!(!certain((2055, 12, 30)), "into a year that nobody has decreed");
    assert_eq!(
        chrono_day((2026, 11, 22)).weekday(),
        Weekday::Sun,
        "the second calculation agrees on weekdays"
    );
    assert_eq!(weekday((2026, 11, 22)), 0);
}

#[test]
fn a_span_beyond_the_calendar_stops_at_its_last_day() {
    let calendar = Calendar::default();
    assert_eq!(
        Span::Years(u32::MAX)
            .after(chrono_day((2026, 1, 1)), &calendar)
            .day,
        super::LAST_DAY
    );
    assert_eq!(
        Span::Days(u32::MAX)
            .after(chrono_day((2026, 1, 1)), &calendar)
            .day,
        super::LAST_DAY
    );
}
