//! The consolidated register: list, filters, one record.

use crate::state::Session;
use crate::work::on_register;
use contract::Problem;
use contract::consolidated::{self, ConsolidatedId, ConsolidatedPageRequest};
use registry::agreements::Page;
use registry::consolidated::{ConsolidatedFacets, ConsolidatedItem, ConsolidatedRecord};
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
