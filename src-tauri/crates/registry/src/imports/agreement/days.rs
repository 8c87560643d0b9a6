//! First and last day of a row, held against its year and its term.

use chrono::{Datelike, NaiveDate};
use sheets::records::Meant;
use sheets::values::days::{Order, Told, told};
use sheets::values::{Span, plain};

use super::Row;
use crate::agreements::Kind;
use crate::imports::row::written;

/// What an agreement's list rarely has: why there is no end.
const NOT_RECORDED: &str = "tidak tercatat pada register asal";
/// A term counted by another custom (to the day before, to the end of a month) differs by less.
const CUSTOM: i64 = 31;

/// The days of a row's paper.
#[derive(Debug, Default)]
pub(super) struct Days {
    pub signed: Option<NaiveDate>,
    pub starts: Option<NaiveDate>,
    pub ends: Option<NaiveDate>,
    pub open_reason: Option<String>,
}

/// Reads the days and says what does not fit.
pub(super) fn of(row: &mut Row<'_>, kind: Option<Kind>) -> Days {
    let (mut signed, mut starts) = (row.record.day("signed"), row.record.day("starts"));
    // Of an older paper the first day of the term says nothing about the signature; of others no day stands without one.
    if signed.is_none()
        && kind != Some(Kind::Legacy)
        && let Some(first) = starts
    {
        signed = Some(first);
        row.say("signed_from_start", &[&written(first)]);
    }
    if signed == starts {
        starts = starts.filter(|_| kind == Some(Kind::Legacy));
    }
    let Some(first) = starts.or(signed) else {
        // A cell that could not be read was said already.
        let field = if row.mapped("starts") { "starts" } else { "signed" };
        if row.shown("starts").is_empty() && row.shown("signed").is_empty() {
            row.empty(field);
        }
        let shown = row.shown("ends");
        if !nothing(&shown) && !is_open(row, &shown) && row.record.day("ends").is_none() {
            row.say_of("ends", "date_unreadable", &["akhir", &shown]);
        }
        return Days::default();
    };
    if let Some(Meant::Year(year)) = row.record.values.get("year") {
        let years = [signed, starts].into_iter().flatten().map(|day| day.year());
        if !years.into_iter().any(|one| one == *year) {
            row.say_of("year", "year_contradicts", &[&written(first), &year.to_string()]);
        }
    }
    let (ends, open_reason) = end(row, first);
    if let Some(last) = ends
        && last <= first
    {
        row.say_of("ends", "end_not_after_start", &[&written(first), &written(last)]);
    }
    contradicts(row, ends);
    Days {
        signed,
        starts,
        ends,
        open_reason,
    }
}

/// The last day: what stands there; what stands there read in the other order, where the term says so; what the term says.
fn end(row: &mut Row<'_>, first: NaiveDate) -> (Option<NaiveDate>, Option<String>) {
    let term = match row.record.values.get("term") {
        Some(Meant::Span(span)) => Some(*span),
        _ => None,
    };
    let expected = term.and_then(|span| span.after(first));
    let shown = row.shown("ends");
    if is_open(row, &shown) {
        return (None, Some(shown));
    }
    let (read, turned) = match row.record.day("ends") {
        Some(read) => (Some(read), other_order(&shown)),
        None if nothing(&shown) => (None, [None, None]),
        None => (None, other_order(&shown)),
    };
    let span = term.map(in_words).unwrap_or_default();
    match (read, expected) {
        (Some(read), Some(expected)) if read != expected => {
            if turned.contains(&Some(expected)) {
                row.say_of("ends", "end_day_first", &[&shown, &span]);
                return (Some(expected), None);
            }
            if (read - expected).num_days().abs() > CUSTOM {
                row.say_of("term", "term_differs", &[&span]);
            }
            (Some(read), None)
        }
        (Some(read), _) => (Some(read), None),
        (None, Some(expected)) if turned.contains(&Some(expected)) => {
            row.say_of("ends", "end_day_first", &[&shown, &span]);
            (Some(expected), None)
        }
        (None, _) if !nothing(&shown) => {
            row.say_of("ends", "date_unreadable", &["akhir", &shown]);
            (None, None)
        }
        (None, Some(expected)) => {
            row.say("end_from_term", &[&written(expected), &span]);
            (Some(expected), None)
        }
        (None, None) => {
            row.say("end_missing", &[]);
            (None, Some(NOT_RECORDED.to_owned()))
        }
    }
}

fn nothing(shown: &str) -> bool {
    shown.is_empty() || shown == "-"
}

/// Whether a cell says that there is no end.
fn is_open(row: &Row<'_>, shown: &str) -> bool {
    let words = row.ground.shipped.open.iter().flat_map(|one| &one.words);
    let shown = shown.to_lowercase();
    words.into_iter().any(|word| *word == shown)
}

/// Both days that a cell could be.
fn other_order(shown: &str) -> [Option<NaiveDate>; 2] {
    match told(shown) {
        Some(told @ (Told::Either { .. } | Told::Only(..))) => {
            [Order::DayFirst, Order::MonthFirst].map(|order| told.read(order))
        }
        _ => [None, None],
    }
}

fn in_words(span: Span) -> String {
    match span {
        Span::Months(months) if months % 12 == 0 => format!("{} tahun", months / 12),
        Span::Months(months) => format!("{months} bulan"),
        Span::Days(days) => format!("{days} hari"),
    }
}

/// A list that says "in force" of what had ended when its newest row began.
fn contradicts(row: &mut Row<'_>, ends: Option<NaiveDate>) {
    let status = plain(row.text("status"));
    let in_force = ["berlaku", "masih berlaku", "aktif", "berjalan"];
    if let (Some(ends), Some(newest)) = (ends, row.ground.lore.newest)
        && ends < newest
        && in_force.contains(&status.to_lowercase().as_str())
    {
        row.say_of("status", "status_contradicts", &[&status, &written(ends)]);
    }
}
