//! Monitoring and evaluation: the list of a semester, targets, evaluations, the report.

use crate::state::Session;
use crate::work::on_register;
use contract::agreements::AgreementId;
use contract::monitoring::{
    self, EvaluationJudgement, EvaluationSave, MonitoringForms, MonitoringPageRequest, MonitoringSemester,
    MonitoringView, MonitoringVoid, RealisationVoid, ReportItem, ReportRequest, TargetSave,
};
use contract::{Problem, Written};
use registry::agreements::Page;
use registry::monitoring::{Evaluation, MonitoringCounts, MonitoringItem, Realisation, Target};
use tauri::State;

/// The forms of evaluation of the rules in force.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn monitoring_forms(session: State<'_, Session>) -> Result<MonitoringForms, Problem> {
    on_register(session, move |registry, _| monitoring::forms(registry)).await
}

/// Part of the list of a semester.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn monitoring_page(
    session: State<'_, Session>,
    request: MonitoringPageRequest,
) -> Result<Page<MonitoringItem>, Problem> {
    on_register(session, move |registry, _| monitoring::page(registry, &request)).await
}

/// How far a semester is filled in.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn monitoring_counts(
    session: State<'_, Session>,
    request: MonitoringSemester,
) -> Result<MonitoringCounts, Problem> {
    on_register(session, move |registry, _| monitoring::counts(registry, &request)).await
}

/// Everything that is monitored of one agreement.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn monitoring_get(
    session: State<'_, Session>,
    request: AgreementId,
) -> Result<MonitoringView, Problem> {
    on_register(session, move |registry, _| monitoring::get(registry, &request.id)).await
}

/// The nine items of a semester's report.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn monitoring_report(
    session: State<'_, Session>,
    request: ReportRequest,
) -> Result<Vec<ReportItem>, Problem> {
    on_register(session, move |registry, _| monitoring::report(registry, &request)).await
}

/// Saves a target.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn monitoring_target_save(
    session: State<'_, Session>,
    request: TargetSave,
) -> Result<Written<Target>, Problem> {
    on_register(session, move |registry, actor| {
        monitoring::save_target(registry, actor, &request)
    })
    .await
}

/// Withdraws a target.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn monitoring_target_void(
    session: State<'_, Session>,
    request: MonitoringVoid,
) -> Result<Written<Target>, Problem> {
    on_register(session, move |registry, actor| {
        monitoring::void_target(registry, actor, &request)
    })
    .await
}

/// Saves what a semester brought of a target.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn monitoring_realise(
    session: State<'_, Session>,
    request: Realisation,
) -> Result<Written<Realisation>, Problem> {
    on_register(session, move |registry, actor| {
        monitoring::realise(registry, actor, &request)
    })
    .await
}

/// Withdraws what was recorded of a semester.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn monitoring_realisation_void(
    session: State<'_, Session>,
    request: RealisationVoid,
) -> Result<Written<Realisation>, Problem> {
    on_register(session, move |registry, actor| {
        monitoring::void_realisation(registry, actor, &request)
    })
    .await
}

/// What rules say of an evaluation while it is filled in.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn monitoring_judge(
    session: State<'_, Session>,
    request: EvaluationSave,
) -> Result<EvaluationJudgement, Problem> {
    on_register(session, move |registry, _| monitoring::judge(registry, &request)).await
}

/// Saves an evaluation.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn monitoring_evaluate(
    session: State<'_, Session>,
    request: EvaluationSave,
) -> Result<Written<Evaluation>, Problem> {
    on_register(session, move |registry, actor| {
        monitoring::evaluate(registry, actor, &request)
    })
    .await
}

/// Makes an evaluation void.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
#[tauri::command]
pub async fn monitoring_evaluation_void(
    session: State<'_, Session>,
    request: MonitoringVoid,
) -> Result<Written<Evaluation>, Problem> {
    on_register(session, move |registry, actor| {
        monitoring::void_evaluation(registry, actor, &request)
    })
    .await
}
