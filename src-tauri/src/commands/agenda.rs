//! What is due and when.

use crate::dialogs::choose;
use crate::state::Session;
use crate::work::{aside, on_register};
use contract::Problem;
use contract::agenda::{self, AgendaRequest};
use contract::chosen::{Chosen, Purpose};
use registry::agenda::AgendaEntry;
use tauri::{AppHandle, Runtime, State};

/// Everything that is overdue, spoken of, or due soon.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agenda_list(
    session: State<'_, Session>,
    request: AgendaRequest,
) -> Result<Vec<AgendaEntry>, Problem> {
    on_register(session, move |registry, _| agenda::list(registry, request)).await
}

/// Saves the same as a calendar file where the person wants it.
///
/// # Errors
/// [`Problem`] when the place refuses.
#[tauri::command]
pub async fn agenda_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: AgendaRequest,
) -> Result<Option<Chosen>, Problem> {
    let registry = session.registry()?;
    let saved = aside(move || {
        let Some(path) = choose(
            &app,
            Purpose::SaveCalendar,
            Some(&agenda::calendar_name(&registry)),
        ) else {
            return Ok(None);
        };
        let text = agenda::calendar(&registry, request)?;
        files::replace(&path, |file| std::io::Write::write_all(file, text.as_bytes()))?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}
