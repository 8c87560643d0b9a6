//! Packages of other offices: what a folder of them would change, merging them, taking a merge back, deciding disputes.

mod shapes;

pub use shapes::*;

use crate::work::{Part, Watch};
use crate::{Problem, Written};
use exchange::{Intake, Limits, Outcome, PackageReport, Quarantine, RawPackage, Read, Reader, Ready};
use registry::received::{self, Arrival, ConflictAnswer, Merge, MergeError, OpenDispute, Plan};
use registry::{Actor, Area, Registry, Tx, originals};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Reads one foreign package: in the program by the bounded child.
pub type PackageReader<'a> = exchange::Reading<'a, Problem>;

/// Packages that were read and wait for a person.
pub type Inbox = exchange::Inbox<Problem>;

/// Proves a package and reads its records in this process: for tests and for files of our own. A foreign file is read by
/// [`by`].
///
/// # Errors
/// [`Problem`] with the exact reason it is refused.
pub fn read(path: &Path) -> Result<Read, Problem> {
    let package = RawPackage::open(path, &Limits::OFFICE)?.prove()?.read()?;
    Ok(brought(Intake::of(&package)?))
}

/// Reads foreign packages, each in a bounded child; `stopped` is asked meanwhile.
pub fn by<'a>(
    reader: &'a Reader,
    stopped: &'a (dyn Fn() -> bool + Sync),
) -> impl Fn(&Path) -> Result<Read, Problem> + Sync + 'a {
    move |path| Ok(brought(reader.read(path, stopped)?))
}

fn brought(intake: Intake) -> Read {
    Read {
        report: intake.report,
        records: intake.records,
    }
}

/// The parts of the work with their shares: reading takes nearly all of it.
const READING: Part = Part::new("merge_reading", 0, 750);
const COPYING: Part = Part::new("merge_keeping", 750, 800);
const PLANNING: Part = Part::new("merge_planning", 800, 1000);
const MERGING: Part = Part::new("merge_merging", 0, 750);
const KEEPING: Part = Part::new("merge_keeping", 750, 950);
const RECORDING: Part = Part::new("merge_recording", 950, 1000);

/// Reads files and folders of files, and says what merging them would change.
///
/// # Errors
/// [`Problem`] when nothing can be read at all, also `work.cancelled`; a file that is refused is told in the plan.
pub fn gather(
    registry: &Registry,
    places: &[PathBuf],
    read: PackageReader<'_>,
    watch: Watch<'_>,
) -> Result<(Inbox, MergingPlan), Problem> {
    let inbox = Inbox::gather(registry, places, read, &mut |done, total| {
        watch.step(READING, done, total)
    })?;
    // A disk of ours that fails says nothing of the file: it is no reason to send the office back to work.
    let ours = inbox.files.iter().find_map(|file| match &file.outcome {
        Outcome::Refused(problem) if problem.code.starts_with("disk.") => Some(problem.clone()),
        _ => None,
    });
    if let Some(problem) = ours {
        return Err(problem);
    }
    if passes_on(registry)? {
        inbox.keep_originals(&mut |done, total| watch.step(COPYING, done, total))?;
    }
    let plan = plan(registry, &inbox, &[], watch)?;
    Ok((inbox, plan))
}

/// Whether what is merged here is passed on one day: a province keeps the files themselves, the ministry has nobody above.
fn passes_on(registry: &Registry) -> Result<bool, Problem> {
    let office = registry.read(registry::settings::office)?;
    Ok(office.is_province())
}

/// Puts the files of these packages into the vault and says so. `late` are those that a program merged which did not keep files
/// yet: the merge does not speak of them, so each has a word of its own in the audit.
fn keep_originals<'a>(
    tx: &Tx<'_>,
    registry: &Registry,
    inbox: &'a Inbox,
    packages: impl Iterator<Item = &'a Ready>,
    late: &BTreeSet<String>,
    watch: Watch<'_>,
) -> Result<usize, Problem> {
    let packages: Vec<&Ready> = packages.collect();
    for (done, ready) in packages.iter().enumerate() {
        going_on(watch.step(KEEPING, done, packages.len()))?;
        let PackageReport { sha256, bytes, .. } = &ready.report;
        registry
            .vault()
            .put_file(&inbox.original(ready), Limits::OFFICE.bytes)?;
        originals::keep(tx, sha256, *bytes)?;
        if late.contains(sha256) {
            tx.record(Area::Received, "original", sha256, None::<&u64>, Some(bytes))?;
        }
    }
    going_on(watch.last(RECORDING))?;
    Ok(packages.len())
}

/// Says anew what merging would change, with some questions answered.
///
/// # Errors
/// [`Problem`], also `work.cancelled`.
pub fn plan(
    registry: &Registry,
    inbox: &Inbox,
    answers: &[ConflictAnswer],
    watch: Watch<'_>,
) -> Result<MergingPlan, Problem> {
    let rules = registry.rules()?;
    let ready: Vec<&dyn Arrival> = inbox.ready().map(|one| one as &dyn Arrival).collect();
    let total = ready.len();
    let plan = registry.read(|connection| {
        received::plan(connection, &ready, answers, rules.book(), |done| {
            going_on(watch.step(PLANNING, done, total))
        })
    })?;
    Ok(told(inbox, plan))
}

fn going_on(flow: ControlFlow<()>) -> Result<(), MergeError> {
    match flow {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(MergeError::Cancelled),
    }
}

fn told(inbox: &Inbox, plan: Plan) -> MergingPlan {
    let mut planned = plan.packages.into_iter();
    let mut files = Vec::with_capacity(inbox.files.len());
    for file in &inbox.files {
        let name = file
            .path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        files.push(match &file.outcome {
            Outcome::Ready(ready) => MergingFile::ready(name, &ready.report, planned.next()),
            Outcome::Quarantined(report, why) => {
                MergingFile::waiting(name, report, state_of(why), quarantine(why))
            }
            Outcome::Refused(error) => MergingFile::refused(name, error.clone()),
        });
    }
    MergingPlan::of(plan.basis, files, inbox.others)
}

fn state_of(why: &Quarantine) -> FileState {
    match why {
        Quarantine::UnknownKey => FileState::UnknownKey,
        Quarantine::RetiredKey | Quarantine::OtherOffice { .. } | Quarantine::Sample | Quarantine::Own => {
            FileState::Refused
        }
    }
}

fn quarantine(why: &Quarantine) -> Problem {
    match why {
        Quarantine::UnknownKey => Problem::new("package.key_unknown", &[]),
        Quarantine::RetiredKey => Problem::new("package.key_retired", &[]),
        Quarantine::OtherOffice { region, unit } => {
            Problem::new("package.key_of_other", &[unit.clone(), region.clone()])
        }
        Quarantine::Sample => Problem::new("merge.sample", &[]),
        Quarantine::Own => Problem::new("package.own", &[]),
    }
}

/// Merges every package of the inbox that can be merged, in one transaction. `basis` is that of the plan that was seen. A
/// province keeps their files in the same transaction.
///
/// # Errors
/// [`Problem`], also `merge.stale` and `work.cancelled`; nothing is written then. Only with `merge.files_kept` something is: all
/// packages were merged before, by a program that did not keep their files, and now these are kept.
pub fn merge(
    registry: &Registry,
    actor: &Actor,
    inbox: &Inbox,
    basis: &str,
    answers: &[ConflictAnswer],
    watch: Watch<'_>,
) -> Result<Written<Merge>, Problem> {
    let ready: Vec<&dyn Arrival> = inbox.ready().map(|one| one as &dyn Arrival).collect();
    let total = ready.len();
    let keeps = passes_on(registry)?;
    let mut nothing_new = false;
    let done = registry.transact(actor, "package.merge", |tx| {
        let late = originals::missing(tx)?;
        let merged = received::merge(tx, &ready, answers, basis, |done| {
            going_on(watch.step(MERGING, done, total))
        });
        nothing_new = matches!(merged, Err(MergeError::NothingNew));
        let merged = merged?;
        if keeps {
            keep_originals(tx, registry, inbox, inbox.ready(), &late, watch)?;
        } else {
            going_on(watch.last(RECORDING))?;
        }
        Ok::<_, Problem>(merged)
    });
    if nothing_new && keeps {
        keep_late(registry, actor, inbox, watch)?;
    }
    Ok(done?.into())
}

/// Keeps the files of packages that were merged before files were kept, where there is nothing to merge of them.
fn keep_late(registry: &Registry, actor: &Actor, inbox: &Inbox, watch: Watch<'_>) -> Result<(), Problem> {
    let late = registry.read(originals::missing)?;
    if !inbox.ready().any(|ready| late.contains(&ready.report.sha256)) {
        return Ok(());
    }
    let kept = registry.transact(actor, "package.keep", |tx| {
        let packages = inbox.ready().filter(|ready| late.contains(&ready.report.sha256));
        keep_originals(tx, registry, inbox, packages, &late, watch)
    })?;
    Err(Problem::new("merge.files_kept", &[kept.value.to_string()]))
}

/// Every merge, newest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn merges(registry: &Registry) -> Result<Vec<Merge>, Problem> {
    Ok(registry.read(received::merges)?)
}

/// Takes a merge back.
///
/// # Errors
/// [`Problem`] when there is no such merge, it was taken back before, or no reason is told.
pub fn undo(registry: &Registry, actor: &Actor, request: &MergeUndo) -> Result<Written<Merge>, Problem> {
    let note = registry::text::line(&request.note);
    if note.is_empty() {
        return Err(Problem::new("merge.note", &[]));
    }
    let done = registry.transact(actor, "package.undo", |tx| {
        let undone = received::undo(tx, &request.id, &note)?;
        originals::prune(tx)?;
        Ok::<_, MergeError>(undone)
    })?;
    Ok(done.into())
}

/// Disputes that wait for a person.
///
/// # Errors
/// [`Problem`] from the register.
pub fn disputes(registry: &Registry) -> Result<Vec<OpenDispute>, Problem> {
    let rules = registry.rules()?;
    Ok(registry.read(|connection| received::disputes(connection, rules.book()))?)
}

/// Decides a dispute.
///
/// # Errors
/// [`Problem`] when it is not open.
pub fn decide(
    registry: &Registry,
    actor: &Actor,
    request: &DisputeDecide,
) -> Result<Written<crate::Nothing>, Problem> {
    let done = registry.transact(actor, "dispute.decide", |tx| {
        received::decide(
            tx,
            request.sender,
            &request.answer,
            &registry::text::line(&request.note),
        )
    })?;
    Ok(Written {
        value: crate::Nothing {},
        changed: done.changed,
    })
}
