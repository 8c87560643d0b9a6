//! Partners: directory, one partner, its card and what stands under it, doubles.

use crate::state::Session;
use crate::work::on_register;
use contract::partners::{
    self, ContactSave, DoublesRequest, PartnerApart, PartnerCheck, PartnerKey, PartnerMerge, PartnerRemove,
    PartnerSave, PartnerView, PartnersPageRequest, PotentialSave, RepresentativeSave,
};
use contract::{FieldProblem, Nothing, Problem, Written};
use registry::agreements::Page;
use registry::audit::HistoryRow;
use registry::partners::{
    DoublePair, Partner, PartnerContact, PartnerCounts, PartnerItem, PartnerPotential, Representative,
};
use tauri::State;

/// Part of the directory.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn partners_page(
    session: State<'_, Session>,
    request: PartnersPageRequest,
) -> Result<Page<PartnerItem>, Problem> {
    on_register(session, move |registry, _| partners::page(registry, &request)).await
}

/// The values the directory's filters can take.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn partners_counts(session: State<'_, Session>) -> Result<PartnerCounts, Problem> {
    on_register(session, move |registry, _| partners::counts(registry)).await
}

/// One partner with everything that is known.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn partners_get(session: State<'_, Session>, request: PartnerKey) -> Result<PartnerView, Problem> {
    on_register(session, move |registry, _| partners::get(registry, &request)).await
}

/// History of a partner's card.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn partners_history(
    session: State<'_, Session>,
    request: PartnerKey,
) -> Result<Vec<HistoryRow>, Problem> {
    on_register(session, move |registry, _| partners::history(registry, &request)).await
}

/// What rules say of a card while it is typed.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn partners_check(
    session: State<'_, Session>,
    request: PartnerCheck,
) -> Result<Vec<FieldProblem>, Problem> {
    on_register(session, move |registry, _| partners::check(registry, &request)).await
}

/// Saves a card.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn partners_save(
    session: State<'_, Session>,
    request: PartnerSave,
) -> Result<Written<Partner>, Problem> {
    on_register(session, move |registry, actor| {
        partners::save(registry, actor, &request)
    })
    .await
}

/// Saves a representative.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn partners_representative_save(
    session: State<'_, Session>,
    request: RepresentativeSave,
) -> Result<Written<Representative>, Problem> {
    on_register(session, move |registry, actor| {
        partners::save_representative(registry, actor, &request)
    })
    .await
}

/// Saves a contact.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn partners_contact_save(
    session: State<'_, Session>,
    request: ContactSave,
) -> Result<Written<PartnerContact>, Problem> {
    on_register(session, move |registry, actor| {
        partners::save_contact(registry, actor, &request)
    })
    .await
}

/// Saves further potential.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn partners_potential_save(
    session: State<'_, Session>,
    request: PotentialSave,
) -> Result<Written<PartnerPotential>, Problem> {
    on_register(session, move |registry, actor| {
        partners::save_potential(registry, actor, &request)
    })
    .await
}

/// Takes away what was recorded by mistake.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn partners_remove(
    session: State<'_, Session>,
    request: PartnerRemove,
) -> Result<Written<Nothing>, Problem> {
    on_register(session, move |registry, actor| {
        partners::remove(registry, actor, &request)
    })
    .await
}

/// Pairs who look like one partner.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn partners_doubles(
    session: State<'_, Session>,
    request: DoublesRequest,
) -> Result<Page<DoublePair>, Problem> {
    on_register(session, move |registry, _| partners::doubles(registry, &request)).await
}

/// Makes two partners one.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn partners_merge(
    session: State<'_, Session>,
    request: PartnerMerge,
) -> Result<Written<Partner>, Problem> {
    on_register(session, move |registry, actor| {
        partners::merge(registry, actor, &request)
    })
    .await
}

/// Takes the last merge into a card back.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn partners_unmerge(
    session: State<'_, Session>,
    request: PartnerKey,
) -> Result<Written<Partner>, Problem> {
    on_register(session, move |registry, actor| {
        partners::unmerge(registry, actor, &request)
    })
    .await
}

/// Says that two partners who look alike are two.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn partners_apart(
    session: State<'_, Session>,
    request: PartnerApart,
) -> Result<Written<Nothing>, Problem> {
    on_register(session, move |registry, actor| {
        partners::apart(registry, actor, &request)
    })
    .await
}
