//! Offices whose keys are known.

use crate::state::{Session, reader};
use crate::work::on_register;
use contract::senders::{self, SenderEnrol, SenderEnrolled, SenderInspect, SenderInspection, SenderRetire};
use contract::{Problem, Written, merging};
use registry::senders::Sender;
use tauri::State;

/// Every office whose key was enrolled.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn senders_list(session: State<'_, Session>) -> Result<Vec<Sender>, Problem> {
    on_register(session, move |registry, _| senders::list(registry)).await
}

/// Proves a chosen package and says what is known of its key.
///
/// # Errors
/// [`Problem`] with the reason it is refused.
#[tauri::command]
pub async fn senders_inspect(
    session: State<'_, Session>,
    request: SenderInspect,
) -> Result<SenderInspection, Problem> {
    let path = session.path(&request.file)?;
    let reader = reader();
    on_register(session, move |registry, _| {
        senders::inspect(registry, &path, &merging::by(&reader, &|| false))
    })
    .await
}

/// Enrols a key from a chosen file or the QR of a key letter.
///
/// # Errors
/// [`Problem`]; nothing is enrolled then.
#[tauri::command]
pub async fn senders_enrol(
    session: State<'_, Session>,
    request: SenderEnrol,
) -> Result<Written<SenderEnrolled>, Problem> {
    match request {
        SenderEnrol::File {
            file,
            fingerprint,
            confirmed,
        } => {
            let (path, reader) = (session.path(&file)?, reader());
            on_register(session, move |registry, actor| {
                let read = merging::by(&reader, &|| false);
                senders::enrol_file(registry, actor, &path, &fingerprint, &confirmed, &read)
            })
            .await
        }
        SenderEnrol::Code {
            code,
            unit_name,
            confirmed,
        } => {
            on_register(session, move |registry, actor| {
                senders::enrol_code(registry, actor, &code, &unit_name, &confirmed)
            })
            .await
        }
    }
}

/// Retires the key of an office.
///
/// # Errors
/// [`Problem`]; nothing is changed then.
#[tauri::command]
pub async fn senders_retire(
    session: State<'_, Session>,
    request: SenderRetire,
) -> Result<Written<Sender>, Problem> {
    on_register(session, move |registry, actor| {
        senders::retire(registry, actor, &request)
    })
    .await
}
