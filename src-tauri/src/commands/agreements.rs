//! Agreements: table, record, form.

use crate::state::Session;
use crate::work::on_register;
use contract::agreements::{
    self, AgreementCheck, AgreementId, AgreementSave, AgreementView, AgreementVoid, AgreementsPageRequest,
    PartnerSearch, ProgressSave,
};
use contract::bulk::{self, AgreementsUndo, BulkAsk, BulkPlan, BulkRecord, BulkSave};
use contract::work::WorkProgress;
use contract::{FieldProblem, Problem, Written};
use registry::agreements::{Agreement, AgreementItem, Facets, Page, PartnerFacets};
use registry::audit::HistoryRow;
use registry::partners::PartnerSuggestion;
use registry::progress::Progress;
use tauri::State;
use tauri::ipc::Channel;

/// Part of the table.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agreements_page(
    session: State<'_, Session>,
    request: AgreementsPageRequest,
) -> Result<Page<AgreementItem>, Problem> {
    on_register(session, move |registry, _| agreements::page(registry, &request)).await
}

/// Values of the filters.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agreements_facets(session: State<'_, Session>) -> Result<Facets, Problem> {
    on_register(session, move |registry, _| agreements::facets(registry)).await
}

/// One agreement.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agreements_get(
    session: State<'_, Session>,
    request: AgreementId,
) -> Result<AgreementView, Problem> {
    on_register(session, move |registry, _| agreements::get(registry, &request)).await
}

/// Judges a form.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agreements_check(
    session: State<'_, Session>,
    request: AgreementCheck,
) -> Result<Vec<FieldProblem>, Problem> {
    on_register(session, move |registry, _| agreements::check(registry, &request)).await
}

/// Saves a form.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agreements_save(
    session: State<'_, Session>,
    request: AgreementSave,
) -> Result<Written<Agreement>, Problem> {
    on_register(session, move |registry, actor| {
        agreements::save(registry, actor, &request)
    })
    .await
}

/// Makes an agreement void.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agreements_void(
    session: State<'_, Session>,
    request: AgreementVoid,
) -> Result<Written<Agreement>, Problem> {
    on_register(session, move |registry, actor| {
        agreements::void(registry, actor, &request)
    })
    .await
}

/// History of an agreement.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agreements_history(
    session: State<'_, Session>,
    request: AgreementId,
) -> Result<Vec<HistoryRow>, Problem> {
    on_register(session, move |registry, _| {
        agreements::history(registry, &request)
    })
    .await
}

/// Partners to filter by.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agreements_partner_facets(
    session: State<'_, Session>,
    request: PartnerSearch,
) -> Result<PartnerFacets, Problem> {
    on_register(session, move |registry, _| {
        agreements::partner_facets(registry, &request)
    })
    .await
}

/// Partners typed before.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agreements_partners(
    session: State<'_, Session>,
    request: PartnerSearch,
) -> Result<Vec<PartnerSuggestion>, Problem> {
    on_register(session, move |registry, _| {
        agreements::partners(registry, &request)
    })
    .await
}

/// Saves what a semester brought.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agreements_progress_save(
    session: State<'_, Session>,
    request: ProgressSave,
) -> Result<Written<Progress>, Problem> {
    on_register(session, move |registry, actor| {
        agreements::save_progress(registry, actor, &request)
    })
    .await
}

/// Says what one change for many agreements would do.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn agreements_plan_many(
    session: State<'_, Session>,
    request: BulkAsk,
) -> Result<BulkPlan, Problem> {
    on_register(session, move |registry, _| bulk::plan(registry, &request)).await
}

/// Makes one change for many agreements, for all or for none.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn agreements_change_many(
    session: State<'_, Session>,
    request: BulkSave,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<Vec<BulkRecord>>, Problem> {
    let job = session.jobs().take(job, progress);
    on_register(session, move |registry, actor| {
        job.run(|watch| bulk::save(registry, actor, &request, watch))
    })
    .await
}

/// Takes the last change of agreements back.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn agreements_undo(
    session: State<'_, Session>,
    request: AgreementsUndo,
) -> Result<Written<Vec<BulkRecord>>, Problem> {
    on_register(session, move |registry, actor| {
        bulk::undo(registry, actor, &request)
    })
    .await
}
