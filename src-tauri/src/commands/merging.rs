//! Packages of other offices: read, planned, merged, taken back.

use crate::state::{Session, reader};
use crate::work::on_register;
use contract::merging::{
    self, DisputeDecide, MergeUndo, MergingAnswer, MergingGather, MergingMerge, MergingPlan,
};
use contract::work::{Watch, WorkProgress};
use contract::{Nothing, Problem, Written};
use registry::received::{Merge, OpenDispute};
use tauri::State;
use tauri::ipc::Channel;

/// Reads files and folders of files, and says what merging them would change.
///
/// # Errors
/// [`Problem`] when nothing can be read at all; a file that is refused is told in the plan.
#[tauri::command]
pub async fn merging_gather(
    session: State<'_, Session>,
    request: MergingGather,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<MergingPlan, Problem> {
    let job = session.jobs().take(job, progress);
    let places = request
        .places
        .iter()
        .map(|handle| session.path(handle))
        .collect::<Result<Vec<_>, _>>()?;
    let (inbox, plan) = on_register(session.clone(), move |registry, _| {
        let (reader, stopped) = (reader(), || job.is_to_stop());
        job.run(|watch| merging::gather(registry, &places, &merging::by(&reader, &stopped), watch))
    })
    .await?;
    Ok(MergingPlan {
        inbox: session.keep_inbox(inbox),
        ..plan
    })
}

/// Says anew what merging would change, with some questions answered.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn merging_plan(
    session: State<'_, Session>,
    request: MergingAnswer,
) -> Result<MergingPlan, Problem> {
    let inbox = session.inbox(&request.inbox)?;
    on_register(session, move |registry, _| {
        Ok(MergingPlan {
            inbox: request.inbox,
            ..merging::plan(registry, &inbox, &request.answers, Watch::nobody())?
        })
    })
    .await
}

/// Merges every package that can be merged.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn merging_merge(
    session: State<'_, Session>,
    request: MergingMerge,
    job: String,
    progress: Channel<WorkProgress>,
) -> Result<Written<Merge>, Problem> {
    let job = session.jobs().take(job, progress);
    let inbox = session.inbox(&request.inbox)?;
    let merged = on_register(session.clone(), move |registry, actor| {
        job.run(|watch| merging::merge(registry, actor, &inbox, &request.basis, &request.answers, watch))
    })
    .await?;
    session.drop_inbox();
    Ok(merged)
}

/// Every merge, newest first.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn merging_list(session: State<'_, Session>) -> Result<Vec<Merge>, Problem> {
    on_register(session, move |registry, _| merging::merges(registry)).await
}

/// Takes a merge back.
///
/// # Errors
/// [`Problem`]; nothing is written then.
#[tauri::command]
pub async fn merging_undo(
    session: State<'_, Session>,
    request: MergeUndo,
) -> Result<Written<Merge>, Problem> {
    on_register(session, move |registry, actor| {
        merging::undo(registry, actor, &request)
    })
    .await
}

/// Disputes that wait for a person.
///
/// # Errors
/// [`Problem`].
#[tauri::command]
pub async fn merging_disputes(session: State<'_, Session>) -> Result<Vec<OpenDispute>, Problem> {
    on_register(session, move |registry, _| merging::disputes(registry)).await
}

/// Decides a dispute.
///
/// # Errors
/// [`Problem`] when it is not open.
#[tauri::command]
pub async fn merging_decide(
    session: State<'_, Session>,
    request: DisputeDecide,
) -> Result<Written<Nothing>, Problem> {
    on_register(session, move |registry, actor| {
        merging::decide(registry, actor, &request)
    })
    .await
}
