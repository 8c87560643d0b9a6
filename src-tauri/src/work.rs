//! Work of the core off the window's thread, so that the screen stays alive.

use crate::state::{Session, actor};
use contract::Problem;
use registry::{Actor, Registry};
use tauri::State;
use tauri::ipc::Response;

/// Runs `job` on the open register in a worker thread.
///
/// # Errors
/// `registry.not_open`, or what the job says.
pub async fn on_register<T: Send + 'static>(
    session: State<'_, Session>,
    job: impl FnOnce(&Registry, &Actor) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let registry = session.registry()?;
    aside(move || job(&registry, &actor())).await
}

/// As [`on_register`], with raw bytes for the page.
///
/// # Errors
/// As [`on_register`].
pub async fn bytes_of(
    session: State<'_, Session>,
    job: impl FnOnce(&Registry) -> Result<Vec<u8>, Problem> + Send + 'static,
) -> Result<Response, Problem> {
    on_register(session, |registry, _| job(registry))
        .await
        .map(Response::new)
}

/// Runs `job` in a worker thread.
///
/// # Errors
/// What the job says; `registry.internal` if it panicked.
pub async fn aside<T: Send + 'static>(
    job: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(job)
        .await
        .unwrap_or_else(|_| Err(Problem::new("registry.internal", &[])))
}
