//! The yearly map: rows, matrix, white spots, proposals, the plan.

use crate::state::Session;
use crate::work::{bytes_of, on_register};
use contract::chosen::Chosen;
use contract::mapping::{
    self, MapCarry, MapCriteria, MapPageRequest, MapPlanPrint, MapPlanSave, MapPlanView, MapRowCheck,
    MapRowDrop, MapRowId, MapRowSave, MapRowView, MapSubmission, MapVoid, MapYearRequest, ProposalSave,
    ProposalsPageRequest, WhiteSpotsView,
};
use contract::{FieldProblem, Problem, Written, papers};
use registry::audit::HistoryRow;
use registry::mapping::{
    Carried, MapMatrix, MapPage, MapPlan, MapRow, MapYear, Proposal, ProposalForm, ProposalPage,
};
use tauri::ipc::Response;
use tauri::{AppHandle, Runtime, State};

/// The years that have a map.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_years(session: State<'_, Session>) -> Result<Vec<MapYear>, Problem> {
    on_register(session, move |registry, _| mapping::years(registry)).await
}

/// Part of a year's map.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_page(session: State<'_, Session>, request: MapPageRequest) -> Result<MapPage, Problem> {
    on_register(session, move |registry, _| mapping::page(registry, &request)).await
}

/// One row with all that is worked out of it.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_get(session: State<'_, Session>, request: MapRowId) -> Result<MapRowView, Problem> {
    on_register(session, move |registry, _| mapping::get(registry, &request)).await
}

/// What rules say of a row while it is typed.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_check(
    session: State<'_, Session>,
    request: MapRowCheck,
) -> Result<Vec<FieldProblem>, Problem> {
    on_register(session, move |registry, _| mapping::check(registry, &request)).await
}

/// Saves a row.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn mapping_save(
    session: State<'_, Session>,
    request: MapRowSave,
) -> Result<Written<MapRow>, Problem> {
    on_register(session, move |registry, actor| {
        mapping::save(registry, actor, &request)
    })
    .await
}

/// Gives a row up, or takes it up again.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn mapping_drop(
    session: State<'_, Session>,
    request: MapRowDrop,
) -> Result<Written<MapRow>, Problem> {
    on_register(session, move |registry, actor| {
        mapping::drop_row(registry, actor, &request)
    })
    .await
}

/// Makes a row void.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn mapping_void(session: State<'_, Session>, request: MapVoid) -> Result<Written<MapRow>, Problem> {
    on_register(session, move |registry, actor| {
        mapping::void(registry, actor, &request)
    })
    .await
}

/// History of a row.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_history(
    session: State<'_, Session>,
    request: MapRowId,
) -> Result<Vec<HistoryRow>, Problem> {
    on_register(session, move |registry, _| mapping::history(registry, &request)).await
}

/// Makes a submission ready from a row.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_submission(
    session: State<'_, Session>,
    request: MapRowId,
) -> Result<MapSubmission, Problem> {
    on_register(session, move |registry, _| {
        mapping::submission(registry, &request)
    })
    .await
}

/// Takes rows to the next year.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn mapping_carry(
    session: State<'_, Session>,
    request: MapCarry,
) -> Result<Written<Carried>, Problem> {
    on_register(session, move |registry, actor| {
        mapping::carry(registry, actor, &request)
    })
    .await
}

/// The matrix of a year.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_matrix(
    session: State<'_, Session>,
    request: MapYearRequest,
) -> Result<MapMatrix, Problem> {
    on_register(session, move |registry, _| mapping::matrix(registry, request)).await
}

/// The white spots of a year.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_white_spots(
    session: State<'_, Session>,
    request: MapYearRequest,
) -> Result<WhiteSpotsView, Problem> {
    on_register(session, move |registry, _| {
        mapping::white_spots(registry, request)
    })
    .await
}

/// The criteria of the order.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_criteria(session: State<'_, Session>) -> Result<MapCriteria, Problem> {
    on_register(session, move |registry, _| mapping::criteria(registry)).await
}

/// The plan of a year.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_plan(
    session: State<'_, Session>,
    request: MapYearRequest,
) -> Result<MapPlanView, Problem> {
    on_register(session, move |registry, _| mapping::plan(registry, request)).await
}

/// The bytes of the plan as an annex, to show.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_plan_preview(
    session: State<'_, Session>,
    request: MapPlanPrint,
) -> Result<Response, Problem> {
    let press = session.press();
    bytes_of(session, move |registry| {
        papers::plan::make(registry, &press, &request)
    })
    .await
}

/// Saves the plan as an annex where the person chooses.
///
/// # Errors
/// [`Problem`] when the place refuses.
#[tauri::command]
pub async fn mapping_plan_save_as<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: MapPlanPrint,
) -> Result<Option<Chosen>, Problem> {
    let named = request.clone();
    super::papers::save(
        app,
        session,
        request.format,
        move |_| Ok(papers::plan::file_name(&named)),
        move |registry, press| papers::plan::make(registry, press, &request),
    )
    .await
}

/// Records how the map of a year was set.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn mapping_plan_save(
    session: State<'_, Session>,
    request: MapPlanSave,
) -> Result<Written<MapPlan>, Problem> {
    on_register(session, move |registry, actor| {
        mapping::save_plan(registry, actor, &request)
    })
    .await
}

/// Makes such a record void.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn mapping_plan_void(
    session: State<'_, Session>,
    request: MapVoid,
) -> Result<Written<MapPlan>, Problem> {
    on_register(session, move |registry, actor| {
        mapping::void_plan(registry, actor, &request)
    })
    .await
}

/// Part of the list of proposals.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_proposals(
    session: State<'_, Session>,
    request: ProposalsPageRequest,
) -> Result<ProposalPage, Problem> {
    on_register(session, move |registry, _| mapping::proposals(registry, &request)).await
}

/// What rules say of a proposal while it is typed.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn mapping_proposal_check(
    session: State<'_, Session>,
    request: ProposalForm,
) -> Result<Vec<FieldProblem>, Problem> {
    on_register(session, move |registry, _| {
        mapping::check_proposal(registry, &request)
    })
    .await
}

/// Saves a proposal.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn mapping_proposal_save(
    session: State<'_, Session>,
    request: ProposalSave,
) -> Result<Written<Proposal>, Problem> {
    on_register(session, move |registry, actor| {
        mapping::save_proposal(registry, actor, &request)
    })
    .await
}
