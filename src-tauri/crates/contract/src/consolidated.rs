//! The consolidated register: one list, its filters, one record, counts of a period, periods side by side.

use crate::Problem;
use registry::Registry;
use registry::agreements::Page;
use registry::consolidated::{
    self as core, ConsolidatedFacets, ConsolidatedItem, ConsolidatedQuery, ConsolidatedRecord,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most lines of one page.
const MOST: u32 = 1000;

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsolidatedPageRequest {
    /// Which records.
    pub query: ConsolidatedQuery,
    /// First line.
    pub offset: u32,
    /// How many.
    pub limit: u32,
}

/// A record of a sender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsolidatedId {
    /// Number of the sender.
    #[ts(type = "number")]
    pub sender: i64,
    /// Id of the agreement in that office.
    pub id: String,
}

/// A page of the list, statuses as of today.
///
/// # Errors
/// [`Problem`] from the register.
pub fn page(
    registry: &Registry,
    request: &ConsolidatedPageRequest,
) -> Result<Page<ConsolidatedItem>, Problem> {
    let (on, limit) = (registry.today(), request.limit.min(MOST));
    Ok(registry.read(|c| core::page(c, &request.query, on, request.offset, limit))?)
}

/// The values of the filters; kept until the next write.
///
/// # Errors
/// [`Problem`] from the register.
pub fn facets(registry: &Registry) -> Result<ConsolidatedFacets, Problem> {
    let on = registry.today();
    let facets = registry.recall("consolidated facets", |c| core::facets(c, on))?;
    Ok(facets.as_ref().clone())
}

/// Everything known of one received agreement.
///
/// # Errors
/// [`Problem`] `consolidated.not_found`, or from the register.
pub fn get(registry: &Registry, request: &ConsolidatedId) -> Result<ConsolidatedRecord, Problem> {
    let on = registry.today();
    let found = registry.read(|c| core::record(c, request.sender, &request.id, on))?;
    found.ok_or_else(|| Problem::new("consolidated.not_found", &[]))
}
