//! Twins: the list of pairs, one pair, what a person says of it.

use crate::state::Session;
use crate::work::on_register;
use contract::twins::{self, TwinOf, TwinSay, TwinsPageRequest};
use contract::{Problem, Written};
use registry::twins::{TwinKey, TwinPage, TwinPair, TwinVerdict, TwinView};
use tauri::State;

/// Part of the list.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn twins_page(session: State<'_, Session>, request: TwinsPageRequest) -> Result<TwinPage, Problem> {
    on_register(session, move |registry, _| twins::page(registry, &request)).await
}

/// The pairs of one record.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn twins_of_record(
    session: State<'_, Session>,
    request: TwinKey,
) -> Result<Vec<TwinPair>, Problem> {
    on_register(session, move |registry, _| twins::of_record(registry, &request)).await
}

/// One pair with its differences.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn twins_get(session: State<'_, Session>, request: TwinOf) -> Result<TwinView, Problem> {
    on_register(session, move |registry, _| twins::get(registry, &request)).await
}

/// Keeps what a person says of a pair.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn twins_say(
    session: State<'_, Session>,
    request: TwinSay,
) -> Result<Written<TwinVerdict>, Problem> {
    on_register(session, move |registry, actor| {
        twins::say(registry, actor, &request)
    })
    .await
}

/// Takes back what was said of a pair.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn twins_forget(
    session: State<'_, Session>,
    request: TwinOf,
) -> Result<Written<TwinVerdict>, Problem> {
    on_register(session, move |registry, actor| {
        twins::forget(registry, actor, &request)
    })
    .await
}
