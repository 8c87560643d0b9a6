//! What an office sees in lists and figures, as spreadsheets: the register, recaps, monitoring, map, compliance.
//!
//! | module | makes |
//! |---|---|
//! | [`agreements`] | the register, or the part of it that is shown |
//! | [`recap`] | the recap of a period with the figures of its letter, and counts by two sides |
//! | [`monitoring`] | a semester with the words and targets of every agreement |
//! | [`mapping`] | the map of a year, and its matrix |
//! | [`bureau`] | compliance and the consolidated register |
//! | [`form`] | forms that are filled in elsewhere and come back by the import |
//! | `desk` | what every table is made with, and what cells say |
//! | [`wording`] | names of sheets, titles, columns |
//!
//! A workbook has a title, the office and the day above each table; text with separators has the first table alone.

mod agreements;
mod bureau;
mod desk;
mod form;
mod mapping;
mod monitoring;
mod recap;
mod wording;

use crate::Problem;
use crate::chosen::Purpose;
use crate::compliance::ComplianceRequest;
use crate::recap::RecapRequest;
use crate::work::Watch;
use ::sheets::table::{Made, Table};
use ::sheets::write;
use desk::Desk;
pub use form::FormRequest;
pub(crate) use form::recognised;
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
use wording::fill;

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
    /// A form that is filled in elsewhere.
    Form(FormRequest),
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
        SheetSubject::Form(asked) => form::tables(&desk, asked)?,
    };
    desk.step(desk::WRITING, 0, 1)?;
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
pub fn file_name(registry: &Registry, request: &SheetRequest) -> Result<String, Problem> {
    let name = name(registry, request)?;
    Ok(files::safe_name(&format!(
        "{}.{}",
        name.trim().replace([' ', '/'], "-"),
        request.format.ending()
    )))
}

fn name(registry: &Registry, request: &SheetRequest) -> Result<String, Problem> {
    let (word, of) = match &request.subject {
        SheetSubject::Form(asked) => {
            let unit = registry.read(|connection| form::unit_of(connection, asked))?;
            return Ok(form::file(asked, unit.as_ref().map(|unit| unit.name.as_str())));
        }
        SheetSubject::Agreements(_) => ("agreements", String::new()),
        SheetSubject::Recap(asked) => ("recap", recap::label(*asked)?),
        SheetSubject::Offices(asked) => ("offices", recap::label(*asked)?),
        SheetSubject::Pivot(question) => ("pivot", crate::word("dimension", question.rows.word()).to_owned()),
        SheetSubject::Monitoring(query) => ("monitoring", monitoring::label(query)),
        SheetSubject::Map(query) => ("map", query.year.to_string()),
        SheetSubject::Compliance(asked) => ("compliance", registry::Period::try_from(asked.period)?.label()),
        SheetSubject::Consolidated(_) => ("consolidated", String::new()),
    };
    Ok(wording::file(word).replace("{of}", &of))
}
