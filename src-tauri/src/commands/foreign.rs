//! What the yearly report of a foreign cooperation says beyond the rest.

use crate::state::Session;
use crate::work::on_register;
use contract::foreign::{self, ForeignRequest, ForeignSave};
use contract::{Problem, Written};
use registry::foreign::ForeignYear;
use tauri::State;

/// The texts of an agreement and year.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn foreign_get(
    session: State<'_, Session>,
    request: ForeignRequest,
) -> Result<ForeignYear, Problem> {
    on_register(session, move |registry, _| foreign::get(registry, &request)).await
}

/// Saves the texts of an agreement and year.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn foreign_save(
    session: State<'_, Session>,
    request: ForeignSave,
) -> Result<Written<ForeignYear>, Problem> {
    on_register(session, move |registry, actor| {
        foreign::save(registry, actor, &request)
    })
    .await
}
