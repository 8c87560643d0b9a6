//! Forms being typed.

use crate::state::Session;
use crate::work::on_register;
use contract::drafts::{self, DraftKeep, DraftKey};
use contract::{Nothing, Problem};
use registry::drafts::Draft;
use tauri::State;

/// Keeps a draft.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn drafts_keep(session: State<'_, Session>, request: DraftKeep) -> Result<Nothing, Problem> {
    on_register(session, move |registry, _| drafts::keep(registry, &request)).await
}

/// One draft.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn drafts_get(session: State<'_, Session>, request: DraftKey) -> Result<Option<Draft>, Problem> {
    on_register(session, move |registry, _| drafts::get(registry, &request)).await
}

/// All drafts.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn drafts_all(session: State<'_, Session>) -> Result<Vec<Draft>, Problem> {
    on_register(session, move |registry, _| drafts::all(registry)).await
}

/// Forgets a draft.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn drafts_discard(session: State<'_, Session>, request: DraftKey) -> Result<Nothing, Problem> {
    on_register(session, move |registry, _| drafts::discard(registry, &request)).await
}
