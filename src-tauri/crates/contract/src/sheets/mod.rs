//! What an office sees in lists and figures, as spreadsheets: the register, recaps, monitoring, map, compliance.
//!
//! | module | makes |
//! |---|---|
//! | [`agreements`] | the register, or the part of it that is shown |
//! | [`recap`] | the recap of a period with the figures of its letter, and counts by two sides |
//! | [`monitoring`] | a semester with the words and targets of every agreement |
//! | [`mapping`] | the map of a year, and its matrix |
//! | [`bureau`] | compliance and the consolidated register |
//! | [`wording`] | names of sheets, titles, columns |
//!
//! A workbook has a title, the office and the day above each table; text with separators has the first table alone.

mod agreements;
mod bureau;
mod mapping;
mod monitoring;
mod recap;
mod wording;

use crate::Problem;
use crate::chosen::Purpose;
use crate::compliance::ComplianceRequest;
use crate::recap::RecapRequest;
use crate::work::{Part, Watch};
use ::sheets::table::{Made, Said, Table};
use ::sheets::write;
use registry::agreements::AgreementQuery;
use registry::consolidated::ConsolidatedQuery;
use registry::mapping::MapQuery;
use registry::monitoring::MonitoringQuery;
use registry::recap::PivotQuestion;
use registry::reference::regions::Region;
use registry::{Registry, settings};
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;
use wording::{fill, say};

/// What is saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", content = "asked", rename_all = "snake_case")]
pub enum SheetSubject {
    /// The register as the table shows it; all of it without a filter.
    Agreements(AgreementQuery),
    /// The recap of a period: the figures of its letter, and the agreements behind them.
    Recap(RecapRequest),
    /// Counts by one side or two, and what they are worth.
    Pivot(PivotQuestion),
    /// A semester of monitoring as the list shows it.
    Monitoring(MonitoringQuery),
    /// The map of a year as the list shows it, and its matrix.
    Map(MapQuery),
    /// Which offices sent what.
    Compliance(ComplianceRequest),
    /// The consolidated register as the list shows it.
    Consolidated(ConsolidatedQuery),
    /// The consolidated recap of a period, office by office.
    Offices(RecapRequest),
}

/// As what it is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetFormat {
    /// A workbook.
    Xlsx,
    /// Text with separators: the first table without its title.
    Csv,
}

impl SheetFormat {
    /// The format that a file's name asks for.
    ///
    /// # Errors
    /// `sheet.ending` for another ending.
    pub fn of(path: &Path) -> Result<Self, Problem> {
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        match ending.to_ascii_lowercase().as_str() {
            "xlsx" => Ok(Self::Xlsx),
            "csv" => Ok(Self::Csv),
            _ => Err(Problem::new("sheet.ending", &[ending.to_owned()])),
        }
    }

    /// What is chosen when it is saved.
    pub fn purpose(self) -> Purpose {
        match self {
            Self::Xlsx => Purpose::SaveSheet,
            Self::Csv => Purpose::SaveCsv,
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}

/// A spreadsheet to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetRequest {
    /// Of what.
    pub subject: SheetSubject,
    /// As what.
    pub format: SheetFormat,
}

/// How large a table of a spreadsheet is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetSize {
    /// Name of its sheet.
    pub name: String,
    /// Rows under its heading; sums do not count.
    pub rows: u32,
    /// Columns.
    pub columns: u32,
}

/// A spreadsheet that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetMade {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its tables, in their order.
    pub tables: Vec<SheetSize>,
}

const READING: Part = Part::new("sheet_reading", 0, 700);
const WRITING: Part = Part::new("sheet_writing", 700, 1000);
/// Rows that are read at once, and between two words about it.
const PAGE: u32 = 500;

/// Makes a spreadsheet.
///
/// # Errors
/// [`Problem`] for an impossible period, `sheet.unwritable` for what a sheet cannot hold, `work.cancelled`, or from the
/// register.
pub fn make(registry: &Registry, request: &SheetRequest, watch: Watch<'_>) -> Result<SheetMade, Problem> {
    let office = office(registry)?;
    let desk = Desk {
        registry,
        head: vec![
            office.clone(),
            fill("as_of", &[("day", &letters::long_date(registry.today()))]),
        ],
        watch,
    };
    let tables = match &request.subject {
        SheetSubject::Agreements(query) => vec![agreements::table(&desk, query)?],
        SheetSubject::Recap(asked) => recap::tables(&desk, *asked)?,
        SheetSubject::Pivot(question) => recap::pivot(&desk, question)?,
        SheetSubject::Monitoring(query) => monitoring::tables(&desk, query)?,
        SheetSubject::Map(query) => mapping::tables(&desk, query)?,
        SheetSubject::Compliance(asked) => bureau::compliance(&desk, asked)?,
        SheetSubject::Consolidated(query) => vec![bureau::consolidated(&desk, query)?],
        SheetSubject::Offices(asked) => vec![bureau::offices(&desk, *asked)?],
    };
    desk.step(WRITING, 0, 1)?;
    let bytes = match (request.format, tables.as_slice()) {
        (SheetFormat::Csv, [first, ..]) => write::text(first),
        _ => {
            let made = Made {
                title: tables
                    .first()
                    .and_then(|one| one.head.first())
                    .cloned()
                    .unwrap_or_default(),
                office,
                on: registry.today(),
            };
            write::workbook(&tables, &made)
                .map_err(|error| Problem::new("sheet.unwritable", &[error.to_string()]))?
        }
    };
    let kept = match request.format {
        SheetFormat::Csv => 1,
        SheetFormat::Xlsx => tables.len(),
    };
    Ok(SheetMade {
        bytes,
        tables: tables.iter().take(kept).map(size).collect(),
    })
}

/// "Bagian Kerja Sama Kota Malang".
fn office(registry: &Registry) -> Result<String, Problem> {
    let office = registry.read(settings::office)?;
    let region = office
        .region()
        .map_or_else(|| office.region_code.clone(), Region::full_name);
    Ok(format!("{} {region}", office.unit_name))
}

fn size(table: &Table) -> SheetSize {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    SheetSize {
        name: table.name.clone(),
        rows: count(table.rows.len()),
        columns: count(table.columns.len()),
    }
}

/// The name that is proposed for a file: `Rekapitulasi-Semester-I-2026.xlsx`.
///
/// # Errors
/// [`Problem`] for an impossible period.
pub fn file_name(request: &SheetRequest) -> Result<String, Problem> {
    let (word, of) = match &request.subject {
        SheetSubject::Agreements(_) => ("agreements", String::new()),
        SheetSubject::Recap(asked) => ("recap", recap::label(*asked)?),
        SheetSubject::Offices(asked) => ("offices", recap::label(*asked)?),
        SheetSubject::Pivot(question) => ("pivot", crate::word("dimension", question.rows.word()).to_owned()),
        SheetSubject::Monitoring(query) => ("monitoring", monitoring::label(query)),
        SheetSubject::Map(query) => ("map", query.year.to_string()),
        SheetSubject::Compliance(asked) => ("compliance", registry::Period::try_from(asked.period)?.label()),
        SheetSubject::Consolidated(_) => ("consolidated", String::new()),
    };
    let name = wording::file(word).replace("{of}", &of);
    Ok(files::safe_name(&format!(
        "{}.{}",
        name.trim().replace([' ', '/'], "-"),
        request.format.ending()
    )))
}

/// What every table is made with.
struct Desk<'a> {
    registry: &'a Registry,
    /// Lines under the title: the office, the day.
    head: Vec<String>,
    watch: Watch<'a>,
}

impl Desk<'_> {
    /// Says how far it is.
    fn step(&self, part: Part, done: usize, total: usize) -> Result<(), Problem> {
        match self.watch.step(part, done, total) {
            std::ops::ControlFlow::Continue(()) => Ok(()),
            std::ops::ControlFlow::Break(()) => Err(Problem::new("work.cancelled", &[])),
        }
    }

    /// Gathers all pages of a list; `page` answers a part of it and how many there are.
    fn pages<T>(&self, page: impl Fn(u32) -> Result<(Vec<T>, u32), Problem>) -> Result<Vec<T>, Problem> {
        let mut all = Vec::new();
        loop {
            let done = u32::try_from(all.len()).unwrap_or(u32::MAX);
            let (items, total) = page(done)?;
            self.step(READING, all.len(), total as usize)?;
            let empty = items.is_empty();
            all.extend(items);
            if empty || all.len() >= total as usize {
                return Ok(all);
            }
        }
    }

    /// A table with the columns of its wording: `cell` answers a row in a column.
    fn table<R>(
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
    fn titled(&self, title: &str, about: &[String]) -> Vec<String> {
        let title = std::iter::once(title.to_owned());
        title
            .chain(self.head.iter().cloned())
            .chain(about.iter().cloned())
            .collect()
    }
}

fn column_of(heading: &str, width: u16) -> ::sheets::table::Column {
    ::sheets::table::Column {
        name: heading.to_owned(),
        width,
    }
}

fn count(count: impl TryInto<i64>) -> Said {
    Said::Count(count.try_into().unwrap_or(i64::MAX))
}

fn lines(lines: impl IntoIterator<Item = impl Into<String>>) -> Said {
    let lines: Vec<String> = lines.into_iter().map(Into::into).collect();
    Said::text(lines.join("\n"))
}

fn day(day: Option<chrono::NaiveDate>) -> Said {
    day.map_or(Said::Nothing, Said::Day)
}

fn sum(hundredths: Option<i64>) -> Said {
    hundredths.map_or(Said::Nothing, Said::Sum)
}

fn yes(is: bool) -> Said {
    Said::text(say(if is { "yes" } else { "no" }))
}
