//! Counts of a period.

use crate::papers::PaperFormat;
use crate::{Problem, word};
use chrono::NaiveDate;
use registry::agreements::NONE;
use registry::recap::{self, Dimension, Heading, Pivot, PivotQuestion, Recap};
use registry::{Period, Registry, Scope, Semester};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A period as people choose it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PeriodChoice {
    /// Last year.
    pub year: i32,
    /// Semester; the whole year when absent.
    pub semester: Option<Semester>,
    /// First year of a span.
    pub from_year: Option<i32>,
}

impl TryFrom<PeriodChoice> for Period {
    type Error = Problem;
    fn try_from(choice: PeriodChoice) -> Result<Self, Problem> {
        Ok(Self::new(choice.year, choice.semester, choice.from_year)?)
    }
}

/// What of the counted agreements is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecapMeasure {
    /// How many.
    Count,
    /// What they are worth.
    Amount,
}

impl RecapMeasure {
    /// The stable word.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Amount => "amount",
        }
    }
}

/// Days of signing, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecapSpan {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// A recap to print as an annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecapPrint {
    /// What is counted by what.
    pub question: PivotQuestion,
    /// What of it is shown.
    pub measure: RecapMeasure,
    /// Other days of signing to compare with.
    pub compared: Option<RecapSpan>,
    /// As what.
    pub format: PaperFormat,
}

/// What a picture of a chart is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PictureKind {
    /// Lines that stay sharp at any size.
    Svg,
    /// Dots, for programs that take no lines.
    Png,
}

/// A picture of a chart, as the page drew it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecapPicture {
    /// What it is.
    pub kind: PictureKind,
    /// What the chart is called; the file's name is made of it.
    pub title: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The largest picture that is written.
const MOST_BYTES: usize = 20 * 1024 * 1024;

/// The name of a picture's file, once its bytes are what they say they are.
///
/// # Errors
/// [`Problem`] `recap.picture` for bytes that are no such picture.
pub fn picture_name(picture: &RecapPicture) -> Result<String, Problem> {
    let (sound, ending) = match picture.kind {
        PictureKind::Svg => (
            picture.bytes.starts_with(b"<svg") && std::str::from_utf8(&picture.bytes).is_ok(),
            "svg",
        ),
        PictureKind::Png => (picture.bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "png"),
    };
    if !sound || picture.bytes.len() > MOST_BYTES {
        return Err(Problem::new("recap.picture", &[]));
    }
    let name = picture.title.replace(", ", "_").replace([' ', '/'], "-");
    Ok(files::safe_name(&format!("{name}.{ending}")))
}

/// Which counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecapRequest {
    /// Which days.
    pub period: PeriodChoice,
    /// Which agreements.
    pub scope: Scope,
}

/// Counts of a period.
///
/// # Errors
/// [`Problem`] for an impossible period, or from the register.
pub fn counts(registry: &Registry, request: RecapRequest) -> Result<Recap, Problem> {
    let period = Period::try_from(request.period)?;
    let as_of = recap::as_of(period, registry.today());
    let question = format!("recap {period:?} {:?} {as_of}", request.scope);
    let recap = registry.recall(&question, |c| recap::recap(c, period, request.scope, as_of))?;
    Ok(recap.as_ref().clone())
}

/// Counts by one side or two, statuses as of today, with words for every row and column.
///
/// # Errors
/// [`Problem`] when rows and columns are the same, for days in the wrong order, or from the register.
pub fn pivot(registry: &Registry, question: &PivotQuestion) -> Result<Pivot, Problem> {
    if question.columns == Some(question.rows) {
        return Err(Problem::new("recap.same_twice", &[]));
    }
    if let (Some(from), Some(to)) = (question.filter.signed_from, question.filter.signed_to)
        && from > to
    {
        return Err(Problem::new("recap.backwards", &[]));
    }
    let key = serde_json::to_string(question).map_err(registry::RegistryError::from)?;
    let counted = registry.recall(&format!("pivot {key}"), |c| {
        recap::pivot(c, question, registry.today())
    })?;
    let mut pivot = counted.as_ref().clone();
    for row in &mut pivot.rows {
        name(row, question.rows);
    }
    for column in &mut pivot.columns {
        name(column, question.columns.unwrap_or(question.rows));
    }
    Ok(pivot)
}

/// Words for a row or column that the register knows by its stable word alone.
fn name(heading: &mut Heading, dimension: Dimension) {
    heading.label = value_in_words(dimension, &heading.value, &heading.label);
}

/// What a person reads for a value; `name` is what the register calls it, where it knows it by a name.
pub(crate) fn value_in_words(dimension: Dimension, value: &str, name: &str) -> String {
    if value == NONE {
        return word("without", dimension.word()).to_owned();
    }
    match dimension {
        Dimension::Kind => word("kind", value).to_owned(),
        Dimension::Status => word("status", value).to_owned(),
        Dimension::Funding => word("funding", value).to_owned(),
        Dimension::PartnerType => word("partner_type", value).to_owned(),
        Dimension::Semester => semester(value),
        Dimension::EndMonth => month(value),
        Dimension::Year | Dimension::Urusan | Dimension::WorkUnit | Dimension::PartnerRegion => {
            let known = Some(name).filter(|name| !name.is_empty());
            known.unwrap_or(value).to_owned()
        }
    }
}

/// `Semester II 2025`; as it came when it is none.
fn semester(value: &str) -> String {
    let parts = value.split_once("-S").and_then(|(year, half)| {
        let half = Semester::try_from(half.parse::<u8>().ok()?).ok()?;
        Some(format!("Semester {} {year}", half.roman()))
    });
    parts.unwrap_or_else(|| value.to_owned())
}

/// `Desember 2026`; as it came when it is none.
fn month(value: &str) -> String {
    let first = NaiveDate::parse_from_str(&format!("{value}-01"), "%Y-%m-%d").ok();
    first.map_or_else(
        || value.to_owned(),
        |day| {
            format!(
                "{} {}",
                ::letters::month_name(day),
                value.split('-').next().unwrap_or_default()
            )
        },
    )
}
