//! Opening and making registers.

use crate::dialogs::choose;
use crate::state::{Session, actor};
use crate::work::aside;
use contract::chosen::{Chosen, Purpose};
use contract::session::{self, SessionCreate, SessionDefaults, SessionSample, SessionState};
use contract::{Problem, desk};
use registry::settings::LetterSettings;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{AppHandle, Runtime, State};

/// Where this start looks for its register: `--register DIR`, else the usual folder.
pub fn folder() -> PathBuf {
    let mut arguments = std::env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--register"
            && let Some(folder) = arguments.next()
        {
            return PathBuf::from(folder);
        }
    }
    session::default_folder()
}

/// Which register is open, and why none is.
///
/// # Errors
/// [`Problem`] from the register.
#[tauri::command]
pub async fn session_state(session: State<'_, Session>) -> Result<SessionState, Problem> {
    session.open_again();
    Ok(session.state())
}

/// Reads the whole register once, while the person already works in it. One that does not hold together is closed.
///
/// # Errors
/// [`Problem`] when there is none, or its state cannot be told.
#[tauri::command]
pub async fn session_examine(session: State<'_, Session>) -> Result<SessionState, Problem> {
    let registry = session.registry()?;
    let examined = Arc::clone(&registry);
    if let Err(problem) = aside(move || session::examine(&examined)).await {
        session.refuse(&registry, problem);
    }
    Ok(session.state())
}

/// Letter settings an office of a region begins with.
///
/// # Errors
/// [`Problem`] for an unknown region.
#[tauri::command]
pub fn session_defaults(request: SessionDefaults) -> Result<LetterSettings, Problem> {
    session::defaults(&request)
}

/// Makes this office's register.
///
/// # Errors
/// [`Problem`]; no register is made then.
#[tauri::command]
pub async fn session_create(
    session: State<'_, Session>,
    request: SessionCreate,
) -> Result<SessionState, Problem> {
    let folder = session.folder();
    let made = aside(move || session::create(&folder, desk::system(), &actor(), &request)).await?;
    session.adopt(made);
    Ok(session.state())
}

/// Makes a register of sample data beside the place of the real one, and opens it.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn session_create_sample(
    session: State<'_, Session>,
    request: SessionSample,
) -> Result<SessionState, Problem> {
    let folder = session::sample_folder(&session.folder(), &request.name);
    session.close();
    let made = aside(move || session::create_sample(&folder, desk::system, &actor(), &request)).await;
    match made {
        Ok(registry) => session.adopt(registry),
        Err(problem) => {
            let usual = session.folder();
            session.open(&usual, true);
            return Err(problem);
        }
    }
    Ok(session.state())
}

/// Opens the register in a chosen folder.
///
/// # Errors
/// [`Problem`] for a handle that is not known.
#[tauri::command]
pub async fn session_open(session: State<'_, Session>, request: Chosen) -> Result<SessionState, Problem> {
    let folder = session.path(&request.handle)?;
    session.open(&folder, false);
    Ok(session.state())
}

/// Leaves the sample and goes back to the office's own register, or to the first start.
///
/// # Errors
/// [`Problem`] from the register.
#[tauri::command]
pub async fn session_leave_sample(session: State<'_, Session>) -> Result<SessionState, Problem> {
    session.open(&folder(), true);
    Ok(session.state())
}

/// Saves a checked copy of the database where the person chooses.
///
/// # Errors
/// [`Problem`] when the place refuses.
#[tauri::command]
pub async fn session_backup<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
) -> Result<Option<Chosen>, Problem> {
    let registry = session.registry()?;
    let saved = aside(move || {
        let name = session::backup_name(&registry)?;
        let Some(path) = choose(&app, Purpose::SaveBackup, Some(&name)) else {
            return Ok(None);
        };
        registry.copy_database(&path)?;
        Ok(Some(path))
    })
    .await?;
    Ok(saved.map(|path| session.remember(path)))
}
