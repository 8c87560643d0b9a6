//! The consolidated register: list, filters, one record, counts of periods.

use crate::state::Session;
use crate::work::on_register;
use contract::Problem;
use contract::consolidated::{self, CompareRequest, ConsolidatedId, ConsolidatedPageRequest};
use contract::recap::RecapRequest;
use registry::agreements::Page;
use registry::consolidated::{
    ConsolidatedComparison, ConsolidatedFacets, ConsolidatedItem, ConsolidatedRecap, ConsolidatedRecord,
};
use tauri::State;

/// Part of the list.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn consolidated_page(
    session: State<'_, Session>,
    request: ConsolidatedPageRequest,
) -> Result<Page<ConsolidatedItem>, Problem> {
    on_register(session, move |registry, _| consolidated::page(registry, &request)).await
}

/// The values of the list's filters.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn consolidated_facets(session: State<'_, Session>) -> Result<ConsolidatedFacets, Problem> {
    on_register(session, move |registry, _| consolidated::facets(registry)).await
}

/// Everything known of one received agreement.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn consolidated_get(
    session: State<'_, Session>,
    request: ConsolidatedId,
) -> Result<ConsolidatedRecord, Problem> {
    on_register(session, move |registry, _| consolidated::get(registry, &request)).await
}

/// Counts of a period, by office and in both totals.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn consolidated_recap(
    session: State<'_, Session>,
    request: RecapRequest,
) -> Result<ConsolidatedRecap, Problem> {
    on_register(session, move |registry, _| consolidated::recap(registry, request)).await
}

/// Periods side by side.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn consolidated_compare(
    session: State<'_, Session>,
    request: CompareRequest,
) -> Result<ConsolidatedComparison, Problem> {
    on_register(session, move |registry, _| {
        consolidated::compare(registry, &request)
    })
    .await
}
