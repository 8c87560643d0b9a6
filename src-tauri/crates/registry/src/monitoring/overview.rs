//! The list of a semester: every agreement in force in it, what was filled in of it and what is still missing.

use super::rounds;
use crate::agreements::search::match_expression;
use crate::agreements::{Kind, Page, rows};
use crate::error::RegistryError;
use crate::lawbook::Rules;
use crate::period::{Period, PeriodError, Semester};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The part of a semester that the texts of its report are.
pub const PROGRESS: &str = "progress";
/// The part of a semester that what it brought of every target is.
pub const REALISATION: &str = "realisation";

const WITH: &str = include_str!("sql/overview_with.sql");
const PART: &str = include_str!("sql/overview_part.sql");
const NEWEST: &str = include_str!("sql/overview_newest.sql");
const WHERE: &str = include_str!("sql/overview_where.sql");
const FROM: &str = "FROM agreement_row AS r LEFT JOIN asked AS k ON k.kind = r.kind";

/// What the list shows. An empty list filters nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonitoringQuery {
    /// Year.
    pub year: i32,
    /// Semester.
    pub semester: Semester,
    /// Words, as in the table of agreements.
    pub search: String,
    /// Kinds.
    pub kinds: Vec<Kind>,
    /// Ids of work units.
    pub work_units: Vec<String>,
    /// Only where all of these are filled in: `progress`, `realisation`, ids of forms.
    pub filled: Vec<String>,
    /// Only where any of these is missing: `progress`, `realisation`, ids of forms.
    pub missing: Vec<String>,
    /// Only with one of these recommendations, by id.
    pub recommendations: Vec<String>,
}

impl MonitoringQuery {
    /// Everything of a semester.
    pub fn of(year: i32, semester: Semester) -> Self {
        Self {
            year,
            semester,
            search: String::new(),
            kinds: Vec::new(),
            work_units: Vec::new(),
            filled: Vec::new(),
            missing: Vec::new(),
            recommendations: Vec::new(),
        }
    }
}

/// One agreement of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonitoringItem {
    /// Id of the agreement.
    pub id: String,
    /// Kind.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// The other parties.
    pub partner: String,
    /// Ids of the work units.
    pub work_unit_ids: Vec<String>,
    /// Short names of the work units.
    pub work_units: Vec<String>,
    /// Whether the semester's report has its texts.
    pub progress: bool,
    /// How many targets are to be reported of.
    pub targets: u32,
    /// How many of them have what the semester brought.
    pub realised: u32,
    /// The rounds of evaluation that end in the semester: first and last; none when no round does.
    pub rounds: Option<(u32, u32)>,
    /// Ids of the forms that are filled in for every such round.
    pub forms: Vec<String>,
    /// Mean of the scores of the newest of these rounds, in hundredths of a point.
    pub score: Option<u32>,
    /// The recommendation of the newest of these rounds: that of whoever evaluated last.
    pub recommendation: Option<String>,
}

/// How far a semester is filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonitoringCount {
    /// Agreements in force in the semester.
    pub agreements: u32,
    /// Those whose report has its texts.
    pub progress: u32,
    /// Those with targets.
    pub targeted: u32,
    /// Those with what the semester brought of every target.
    pub realisation: u32,
    /// Those of which a round of evaluation ends in the semester.
    pub evaluated: u32,
    /// Those of which a form is filled in for all these rounds, by id of the form.
    pub forms: BTreeMap<String, u32>,
}

/// How far a semester is filled in, in all and by work unit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonitoringCounts {
    /// In all.
    pub all: MonitoringCount,
    /// By id of the work unit; an agreement of two units counts for both.
    pub work_units: BTreeMap<String, MonitoringCount>,
    /// Of agreements without a work unit.
    pub without_unit: MonitoringCount,
}

/// One page of the list, by title.
///
/// # Errors
/// What SQLite says.
pub fn overview(
    connection: &Connection,
    rules: &Rules,
    query: &MonitoringQuery,
    offset: u32,
    limit: u32,
) -> Result<Page<MonitoringItem>, OverviewError> {
    let filter = Filter::new(rules, query)?;
    let mut params = filter.params();
    let sql = format!("{WITH} SELECT count(*) AS total {FROM} {}", parts());
    let total = connection
        .prepare_cached(&sql)
        .map_err(RegistryError::from)?
        .query_row(params.as_slice(), |row| row.get("total"))
        .map_err(RegistryError::from)?;
    let sql = format!(
        "{WITH} {}, ({NEWEST}) AS recommendation {FROM} JOIN agreement AS a ON a.seq = r.seq {} \
         ORDER BY r.title_sort, r.seq LIMIT :limit OFFSET :offset",
        include_str!("sql/overview_columns.sql"),
        parts(),
    );
    params.push((":limit", &limit));
    params.push((":offset", &offset));
    let items = rows(connection, &sql, params.as_slice(), item)?;
    Ok(Page { items, total, offset })
}

/// How far a semester is filled in.
///
/// # Errors
/// What SQLite says.
pub fn counts(
    connection: &Connection,
    rules: &Rules,
    year: i32,
    semester: Semester,
) -> Result<MonitoringCounts, OverviewError> {
    let filter = Filter::new(rules, &MonitoringQuery::of(year, semester))?;
    let sql = format!(
        "{WITH} {}, NULL AS recommendation {FROM} JOIN agreement AS a ON a.seq = r.seq {}",
        include_str!("sql/overview_columns.sql"),
        parts()
    );
    let mut counts = MonitoringCounts::default();
    for line in rows(connection, &sql, filter.params().as_slice(), item)? {
        counts.all.add(&line);
        if line.work_unit_ids.is_empty() {
            counts.without_unit.add(&line);
        }
        for unit in &line.work_unit_ids {
            counts.work_units.entry(unit.clone()).or_default().add(&line);
        }
    }
    Ok(counts)
}

impl MonitoringCount {
    fn add(&mut self, line: &MonitoringItem) {
        self.agreements += 1;
        self.progress += u32::from(line.progress);
        self.targeted += u32::from(line.targets > 0);
        self.realisation += u32::from(line.targets > 0 && line.realised == line.targets);
        self.evaluated += u32::from(line.rounds.is_some());
        for form in &line.forms {
            *self.forms.entry(form.clone()).or_default() += 1;
        }
    }
}

/// Why there is no list.
#[derive(Debug, thiserror::Error)]
pub enum OverviewError {
    /// There is no such semester.
    #[error(transparent)]
    Period(#[from] PeriodError),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

/// What every line fulfils. A form that no round asks for is neither filled in nor missing, nor is what was brought of no
/// target.
fn parts() -> String {
    format!(
        "{WHERE} \
         AND (:filled = '[]' OR NOT EXISTS (SELECT 1 FROM json_each(:filled) AS part WHERE ({PART}) IS NOT TRUE)) \
         AND (:missing = '[]' OR EXISTS (SELECT 1 FROM json_each(:missing) AS part WHERE ({PART}) IS FALSE)) \
         AND (:recommendations = '[]' OR ({NEWEST}) IN (SELECT value FROM json_each(:recommendations)))"
    )
}

#[derive(Serialize)]
struct Asked {
    kind: Kind,
    first: u32,
    last: u32,
}

/// The query as SQL parameters.
struct Filter {
    year: i32,
    semester: u8,
    first: NaiveDate,
    last: NaiveDate,
    rounds: String,
    forms: String,
    search: Option<String>,
    kinds: String,
    work_units: String,
    filled: String,
    missing: String,
    recommendations: String,
}

impl Filter {
    fn new(rules: &Rules, query: &MonitoringQuery) -> Result<Self, OverviewError> {
        let period = Period::new(query.year, Some(query.semester), None)?;
        let json = |words: &[String]| serde_json::to_string(words).map_err(RegistryError::from);
        let asked: Vec<Asked> = Kind::ALL
            .iter()
            .filter_map(|kind| {
                let (first, last) = rounds::ending_in(rules.book(), *kind, None, period)?;
                Some(Asked {
                    kind: *kind,
                    first,
                    last,
                })
            })
            .collect();
        let forms: Vec<String> = rules
            .book()
            .forms
            .iter()
            .map(|form| form.id.to_string())
            .collect();
        Ok(Self {
            year: query.year,
            semester: u8::from(query.semester),
            first: period.first(),
            last: period.last(),
            rounds: serde_json::to_string(&asked).map_err(RegistryError::from)?,
            forms: json(&forms)?,
            search: if query.search.trim().is_empty() {
                None
            } else {
                // Typed signs without a letter or digit find nothing, rather than everything.
                Some(match_expression(&query.search).unwrap_or_else(|| "\"\u{1}\"".to_owned()))
            },
            kinds: serde_json::to_string(&query.kinds).map_err(RegistryError::from)?,
            work_units: json(&query.work_units)?,
            filled: json(&query.filled)?,
            missing: json(&query.missing)?,
            recommendations: json(&query.recommendations)?,
        })
    }

    fn params(&self) -> Vec<(&'static str, &dyn rusqlite::ToSql)> {
        vec![
            (":year", &self.year),
            (":semester", &self.semester),
            (":first", &self.first),
            (":last", &self.last),
            (":rounds", &self.rounds),
            (":forms", &self.forms),
            (":search", &self.search),
            (":kinds", &self.kinds),
            (":work_units", &self.work_units),
            (":filled", &self.filled),
            (":missing", &self.missing),
            (":recommendations", &self.recommendations),
        ]
    }
}

fn item(row: &Row<'_>) -> rusqlite::Result<MonitoringItem> {
    let first: Option<u32> = row.get("first_round")?;
    let last: Option<u32> = row.get("last_round")?;
    Ok(MonitoringItem {
        id: row.get("id")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        partner: row.get("partner")?,
        work_unit_ids: split(row.get("work_unit_ids")?),
        work_units: split(row.get("work_units")?),
        progress: row.get("progress")?,
        targets: row.get("targets")?,
        realised: row.get("realised")?,
        rounds: first.zip(last),
        forms: split(row.get("filled_forms")?),
        score: row.get("score")?,
        recommendation: row.get("recommendation")?,
    })
}

fn split(joined: Option<String>) -> Vec<String> {
    joined
        .map(|text| text.split('\u{1f}').map(str::to_owned).collect())
        .unwrap_or_default()
}
