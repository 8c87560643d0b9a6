//! Packages passed on to the ministry, and a province's list read there.

use crate::state::Session;
use crate::work::on_register;
use contract::forwarding::{
    self, ForwardMake, ForwardOutlook, ForwardRequest, Forwarded, VouchInspection, VouchRequest,
};
use contract::work::WorkProgress;
use contract::{Problem, Written};
use tauri::State;
use tauri::ipc::Channel;

/// What would be passed on for a period.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn forwarding_outlook(
    session: State<'_, Session>,
    request: ForwardRequest,
) -> Result<ForwardOutlook, Problem> {
    on_register(session, move |registry, _| forwarding::outlook(registry, request)).await
}

/// Makes a folder of packages and their list in the chosen place.
///
/// # Errors
/// [`Problem`]; no folder is left then.
#[tauri::command]
pub async fn forwarding_make(
    session: State<'_, Session>,
    request: ForwardMake,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<Forwarded>, Problem> {
    let job = session.jobs().take(job, progress);
    let place = session.path(&request.target)?;
    on_register(session, move |registry, actor| {
        let name = forwarding::outlook(
            registry,
            ForwardRequest {
                period: request.period,
            },
        )?
        .folder_name;
        let target = files::unique_name(&place, &name);
        job.run(|watch| forwarding::forward(registry, actor, request.period, &target, watch))
    })
    .await
}

/// What the keys on a province's list are here.
///
/// # Errors
/// [`Problem`] with the reason nothing of the folder is believed.
#[tauri::command]
pub async fn forwarding_inspect(
    session: State<'_, Session>,
    request: VouchRequest,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<VouchInspection, Problem> {
    let job = session.jobs().take(job, progress);
    let folder = session.path(&request.folder)?;
    on_register(session, move |registry, _| {
        job.run(|watch| forwarding::inspect(registry, &folder, watch))
    })
    .await
}

/// Takes the keys that a province vouches for.
///
/// # Errors
/// [`Problem`]; nothing is taken then.
#[tauri::command]
pub async fn forwarding_vouch(
    session: State<'_, Session>,
    request: VouchRequest,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<VouchInspection>, Problem> {
    let job = session.jobs().take(job, progress);
    let folder = session.path(&request.folder)?;
    on_register(session, move |registry, actor| {
        job.run(|watch| forwarding::vouch(registry, actor, &folder, watch))
    })
    .await
}
