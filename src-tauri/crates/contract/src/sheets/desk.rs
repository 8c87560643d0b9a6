//! What every table is made with, and what cells say.

use super::wording::{self, say};
use crate::Problem;
use crate::work::{Part, Watch};
use ::sheets::table::{Column, Said, Table};
use registry::Registry;
use registry::agreements::Term;
use std::ops::ControlFlow;

/// Finding which rows there are, reading each whole, writing: shares of a work that never goes back.
const LISTING: Part = Part::new("sheet_listing", 0, 200);
pub(super) const READING: Part = Part::new("sheet_reading", 200, 700);
pub(super) const WRITING: Part = Part::new("sheet_writing", 700, 1000);
/// Rows that are read at once, and between two words about it.
pub(super) const PAGE: u32 = 500;

/// What every table is made with.
pub(super) struct Desk<'a> {
    pub(super) registry: &'a Registry,
    /// Lines under the title: the office, the day.
    pub(super) head: Vec<String>,
    pub(super) watch: Watch<'a>,
}

impl Desk<'_> {
    /// Says how far it is.
    pub(super) fn step(&self, part: Part, done: usize, total: usize) -> Result<(), Problem> {
        match self.watch.step(part, done, total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Problem::new("work.cancelled", &[])),
        }
    }

    /// Gathers all pages of a list; `page` answers a part of it and how many there are.
    pub(super) fn pages<T>(
        &self,
        page: impl Fn(u32) -> Result<(Vec<T>, u32), Problem>,
    ) -> Result<Vec<T>, Problem> {
        let mut all = Vec::new();
        loop {
            let done = u32::try_from(all.len()).unwrap_or(u32::MAX);
            let (items, total) = page(done)?;
            self.step(LISTING, all.len(), total as usize)?;
            let empty = items.is_empty();
            all.extend(items);
            if empty || all.len() >= total as usize {
                return Ok(all);
            }
        }
    }

    /// A table with the columns of its wording: `cell` answers a row in a column.
    pub(super) fn table<R>(
        &self,
        word: &str,
        about: &[String],
        rows: &[R],
        cell: impl Fn(&str, usize, &R) -> Said,
    ) -> Table {
        let form = wording::form(word);
        let filled = rows.iter().enumerate().map(|(at, row)| {
            let cells = form.columns.iter().map(|column| cell(&column.id, at + 1, row));
            cells.collect()
        });
        Table {
            name: form.sheet.clone(),
            head: self.titled(&form.title, about),
            columns: form
                .columns
                .iter()
                .map(|column| column_of(&column.heading, column.width))
                .collect(),
            rows: filled.collect(),
            sums: Vec::new(),
            pinned: form.pinned,
        }
    }

    /// What stands above a table: its title, the office and the day, what it is about.
    pub(super) fn titled(&self, title: &str, about: &[String]) -> Vec<String> {
        let title = std::iter::once(title.to_owned());
        title
            .chain(self.head.iter().cloned())
            .chain(about.iter().cloned())
            .collect()
    }
}

pub(super) fn column_of(heading: &str, width: u16) -> Column {
    Column::new(heading, width)
}

pub(super) fn count(count: impl TryInto<i64>) -> Said {
    Said::Count(count.try_into().unwrap_or(i64::MAX))
}

pub(super) fn lines(lines: impl IntoIterator<Item = impl Into<String>>) -> Said {
    let lines: Vec<String> = lines.into_iter().map(Into::into).collect();
    Said::text(lines.join("\n"))
}

pub(super) fn day(day: Option<chrono::NaiveDate>) -> Said {
    day.map_or(Said::Nothing, Said::Day)
}

pub(super) fn sum(hundredths: Option<i64>) -> Said {
    hundredths.map_or(Said::Nothing, Said::Sum)
}

pub(super) fn yes(is: bool) -> Said {
    Said::text(say(if is { "yes" } else { "no" }))
}

/// The last day of a term; words where it has none.
pub(super) fn last_day(term: &Term) -> Said {
    match (term.starts, term.ends) {
        (Some(_), None) => Said::text(say("open_ended")),
        (_, ends) => day(ends),
    }
}
