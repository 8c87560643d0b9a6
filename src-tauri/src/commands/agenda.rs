//! What is due and when.

use crate::dialogs::choose;
use crate::state::Session;
use crate::work::{aside, bytes_of, on_register};
use contract::agenda::{self, AgendaPrint, AgendaRequest, Announcement};
use contract::chosen::{Chosen, Purpose};
use contract::{Nothing, Problem, papers};
use registry::agenda::AgendaEntry;
use tauri::ipc::Response;
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_notification::NotificationExt;

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

/// Lets the system tell what is late or due within a week, and answers what it was told. A system that shows no
/// notifications is no problem: the first screen says the same.
///
/// # Errors
/// [`Problem`] from the register.
#[tauri::command]
pub async fn agenda_announce<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    _request: Nothing,
) -> Result<Option<Announcement>, Problem> {
    let said = on_register(session, |registry, _| agenda::announcement(registry)).await?;
    if let Some(Announcement { title, body }) = &said {
        drop(app.notification().builder().title(title).body(body).show());
    }
    Ok(said)
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

/// The bytes of the agenda on paper, to show.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agenda_paper_preview(
    session: State<'_, Session>,
    request: AgendaPrint,
) -> Result<Response, Problem> {
    let press = session.press();
    bytes_of(session, move |registry| {
        papers::agenda::make(registry, &press, request)
    })
    .await
}

/// Saves the agenda on paper where the person chooses.
///
/// # Errors
/// [`Problem`] when the place refuses.
#[tauri::command]
pub async fn agenda_paper_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: AgendaPrint,
) -> Result<Option<Chosen>, Problem> {
    super::papers::save(
        app,
        session,
        request.format,
        move |registry| Ok(papers::agenda::file_name(registry, request)),
        move |registry, press| papers::agenda::make(registry, press, request),
    )
    .await
}
