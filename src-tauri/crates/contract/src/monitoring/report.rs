//! The nine items that a semester's report says of an agreement (Permendagri 22/2020 Pasal 17(5), 39(5)).

use super::ReportRequest;
use crate::Problem;
use crate::letters::columns::{cell, columns, tells_nothing};
use registry::{Period, Registry, recap};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many items the articles name: a to i.
pub const REPORT_ITEMS: usize = 9;

/// One item of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportItem {
    /// Its id: that of the annex column that prints it.
    pub id: String,
    /// Its letter in the articles: `huruf a`.
    pub law: String,
    /// Its name.
    pub name: String,
    /// What it says, as paragraphs.
    pub lines: Vec<String>,
    /// Whether it is still to be written.
    pub empty: bool,
}

/// The nine items of an agreement and a semester, in the order of the articles. They bind KSDD and KSDPK; of other kinds they
/// are practice.
///
/// # Errors
/// [`Problem`] `agreement.not_found`, or from the register.
pub fn report(registry: &Registry, request: &ReportRequest) -> Result<Vec<ReportItem>, Problem> {
    let period = Period::new(request.year, Some(request.semester), None)?;
    let as_of = recap::as_of(period, registry.today());
    let row = registry
        .read(|c| recap::row(c, &request.id, period, as_of))?
        .ok_or_else(|| Problem::new("agreement.not_found", std::slice::from_ref(&request.id)))?;
    let items = columns().iter().filter(|column| !column.law.is_empty());
    let mut items: Vec<ReportItem> = items
        .map(|column| {
            // The annex prints a sign where nothing was told; here it is what is still to be written.
            let mut lines = cell(&column.id, 0, &row);
            if tells_nothing(&lines) {
                lines.clear();
            }
            // An unsigned agreement prints a phrase in the place of its term.
            let unsigned = column.id == "term" && row.term.starts.is_none();
            ReportItem {
                id: column.id.clone(),
                law: column.law.clone(),
                name: column.heading.clone(),
                empty: lines.is_empty() || unsigned,
                lines,
            }
        })
        .collect();
    items.sort_by(|a, b| a.law.cmp(&b.law));
    Ok(items)
}
