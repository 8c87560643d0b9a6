//! Office, letterheads, officials, work units.

use crate::state::Session;
use crate::work::on_register;
use contract::settings::{self, Emblem, EmblemOf, EmblemSet, OfficeSave, OfficialSave, Settings};
use contract::{Problem, Written};
use registry::settings::{LetterSettings, Office, Official, WorkUnit};
use tauri::State;

/// All settings.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn settings_all(session: State<'_, Session>) -> Result<Settings, Problem> {
    on_register(session, move |registry, _| settings::all(registry)).await
}

/// Renames the unit.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn settings_office_save(
    session: State<'_, Session>,
    request: OfficeSave,
) -> Result<Written<Office>, Problem> {
    on_register(session, move |registry, actor| {
        settings::save_office(registry, actor, &request)
    })
    .await
}

/// Saves what letters take from the settings.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn settings_letters_save(
    session: State<'_, Session>,
    request: LetterSettings,
) -> Result<Written<LetterSettings>, Problem> {
    on_register(session, move |registry, actor| {
        settings::save_letters(registry, actor, &request)
    })
    .await
}

/// Saves an official.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn settings_official_save(
    session: State<'_, Session>,
    request: OfficialSave,
) -> Result<Written<Official>, Problem> {
    on_register(session, move |registry, actor| {
        settings::save_official(registry, actor, &request)
    })
    .await
}

/// Saves a work unit.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn settings_work_unit_save(
    session: State<'_, Session>,
    request: WorkUnit,
) -> Result<Written<WorkUnit>, Problem> {
    on_register(session, move |registry, actor| {
        settings::save_work_unit(registry, actor, &request)
    })
    .await
}

/// Sets or removes an emblem.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn settings_emblem_set(
    session: State<'_, Session>,
    request: EmblemSet,
) -> Result<Written<LetterSettings>, Problem> {
    let path = request
        .file
        .as_deref()
        .map(|handle| session.path(handle))
        .transpose()?;
    on_register(session, move |registry, actor| {
        settings::set_emblem(registry, actor, request.letterhead, path.as_deref())
    })
    .await
}

/// The emblem as a picture.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn settings_emblem(session: State<'_, Session>, request: EmblemOf) -> Result<Emblem, Problem> {
    on_register(session, move |registry, _| settings::emblem(registry, request)).await
}
