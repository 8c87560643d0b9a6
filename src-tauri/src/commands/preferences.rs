//! How this desk likes its screens.

use crate::state::Session;
use crate::work::on_register;
use contract::preferences::{self, Preference, PreferenceKey};
use contract::{Nothing, Problem};
use tauri::State;

/// Reads a preference.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn preferences_get(
    session: State<'_, Session>,
    request: PreferenceKey,
) -> Result<Preference, Problem> {
    on_register(session, move |registry, _| preferences::get(registry, request)).await
}

/// Remembers a preference.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn preferences_keep(session: State<'_, Session>, request: Preference) -> Result<Nothing, Problem> {
    on_register(session, move |registry, _| preferences::keep(registry, &request)).await
}
