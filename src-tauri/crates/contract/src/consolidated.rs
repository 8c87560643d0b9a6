//! The consolidated register: one list, its filters, one record, counts of a period, periods side by side.

use crate::Problem;
use crate::recap::{PeriodChoice, RecapRequest};
use registry::agreements::Page;
use registry::consolidated::{
    self as core, ConsolidatedComparison, ConsolidatedFacets, ConsolidatedItem, ConsolidatedQuery,
    ConsolidatedRecap, ConsolidatedRecord,
};
use registry::recap as own_recap;
use registry::twins::TwinKey;
use registry::{Period, Registry, Scope};
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
    let found = core::record(registry, request.sender, &request.id, on)?;
    found.ok_or_else(|| Problem::new("consolidated.not_found", &[]))
}

/// Which periods side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CompareRequest {
    /// The periods, two to twelve, in the order they are to be shown.
    pub periods: Vec<PeriodChoice>,
    /// Which agreements.
    pub scope: Scope,
}

/// Counts of a period, by office and in both totals; kept until the next write.
///
/// # Errors
/// [`Problem`] for an impossible period, or from the register.
pub fn recap(registry: &Registry, request: RecapRequest) -> Result<ConsolidatedRecap, Problem> {
    let period = Period::try_from(request.period)?;
    let as_of = own_recap::as_of(period, registry.today());
    let question = format!("consolidated {period:?} {:?} {as_of}", request.scope);
    let found = registry.recall(&question, |c| core::recap(c, period, request.scope, as_of))?;
    Ok(found.as_ref().clone())
}

/// Periods side by side.
///
/// # Errors
/// [`Problem`] `consolidated.periods`, for an impossible period, or from the register.
pub fn compare(registry: &Registry, request: &CompareRequest) -> Result<ConsolidatedComparison, Problem> {
    if !(2..=12).contains(&request.periods.len()) {
        return Err(Problem::new("consolidated.periods", &[]));
    }
    let periods = request
        .periods
        .iter()
        .map(|choice| Period::try_from(*choice))
        .collect::<Result<Vec<_>, _>>()?;
    let today = registry.today();
    Ok(registry.read(|c| core::compare(c, &periods, request.scope, today))?)
}

/// The record that `[CODE:]ID` names: ours, or the one a sender holds under this id.
///
/// # Errors
/// [`Problem`] `consolidated.not_found`, `consolidated.several`, or from the register.
pub fn named(registry: &Registry, typed: &str) -> Result<TwinKey, Problem> {
    let (code, id) = match typed.split_once(':') {
        Some((code, id)) => (Some(code), id),
        None => (None, typed),
    };
    let (own, kept, held) = registry.read(|c| {
        Ok::<_, registry::RegistryError>((
            registry::settings::office(c)?.region_code,
            registry::agreements::get(c, id)?.is_some(),
            core::holders(c, id)?,
        ))
    })?;
    let mut senders: Vec<i64> = held
        .iter()
        .filter(|one| code.is_none_or(|code| one.region_code == code))
        .map(|one| one.sender)
        .collect();
    if kept && code.is_none_or(|code| code == own) {
        senders.push(core::OWN);
    }
    match senders.as_slice() {
        [sender] => Ok(TwinKey {
            sender: *sender,
            record: id.to_owned(),
        }),
        [] => Err(Problem::new("consolidated.not_found", &[])),
        _ => Err(Problem::new("consolidated.several", &[id.to_owned()])),
    }
}
