//! Taking packages in, taking a merge back, deciding a dispute: the only writes there are. Each is one transaction.

use super::annotated;
use super::arrival::{Arrival, Refusal};
use super::choices::{self, Choice, Decided};
use super::derived;
use super::holdings::{Holdings, Source};
use super::plan::{ConflictAnswer, Counts, PackagePlan};
use super::planning::{Work, work};
use super::record::RecordKind;
use super::store;
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::findings::Finding;
use crate::registry::Area;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

/// The subject of audit rows.
const SUBJECT: &str = "merge";

/// Why nothing was merged, taken back or decided.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// The register is another one than when the plan was made.
    #[error("the register changed since the plan was made")]
    Stale,
    /// None of the packages is new.
    #[error("every package was merged before")]
    NothingNew,
    /// There is no such merge.
    #[error("no merge {0}")]
    NotFound(String),
    /// The merge was taken back before.
    #[error("merge {0} was taken back")]
    Undone(String),
    /// The dispute is not open, or has no such answer.
    #[error("no open dispute {0} with that answer")]
    NotOpen(String),
    /// What is to be noted of a remark is too long or holds signs that are not kept.
    #[error("the note has {} findings", .0.len())]
    Note(Vec<Finding>),
    /// The officer stopped it.
    #[error("stopped")]
    Cancelled,
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for MergeError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// What one package of a merge brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergedPackage {
    /// Region of the office.
    pub region_code: String,
    /// Name of the file as it came.
    pub file_name: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// The period in its short form.
    pub period: String,
    /// Counts the packages of the office's register.
    pub sequence: u32,
    /// Counts by kind of record.
    pub counts: BTreeMap<RecordKind, Counts>,
    /// Conflicts that stay open.
    pub open: u32,
}

/// A merge as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Merge {
    /// Id.
    pub id: String,
    /// What each package brought; those that were known are left out.
    pub packages: Vec<MergedPackage>,
    /// When, UTC.
    pub merged_at: String,
    /// Who.
    pub merged_by: String,
    /// When it was taken back, UTC.
    pub undone_at: Option<String>,
    /// Who took it back.
    pub undone_by: Option<String>,
    /// Why.
    pub undo_note: String,
}

/// Takes packages in. `basis` is that of the plan the person saw; `step` hears how many packages are done.
///
/// # Errors
/// [`MergeError`], or what `step` says; nothing is written then.
pub fn merge(
    tx: &Tx<'_>,
    arrivals: &[&dyn Arrival],
    answers: &[ConflictAnswer],
    basis: &str,
    step: impl FnMut(usize) -> Result<(), MergeError>,
) -> Result<Merge, MergeError> {
    if store::basis(tx)? != basis {
        return Err(MergeError::Stale);
    }
    let id = tx.id();
    tx.prepare_cached(include_str!("sql/merge_insert.sql"))?
        .execute(named_params! {
            ":id": id, ":report": "[]", ":merged_at": tx.now(), ":merged_by": tx.actor(),
        })?;
    let merge = tx.last_insert_rowid();
    let mut owners: BTreeSet<String> = BTreeSet::new();
    let plan = work(
        tx,
        arrivals,
        answers,
        tx.rules()?.book(),
        step,
        |sender, mut work| {
            for choice in &work.choices {
                let note = annotated::note(choice, answers);
                choices::keep(tx, Some(merge), sender, choice, note)?;
                annotated::settle(tx, choice, note)?;
                if let Choice::Owner { record, .. } = choice {
                    owners.insert(record.clone());
                }
            }
            write(tx, merge, sender, &mut work, arrivals)?;
            derived::refresh(tx, sender, &work.holdings, &work.decided, &work.stands)?;
            Ok::<(), MergeError>(())
        },
    )?;
    let packages: Vec<MergedPackage> = arrivals
        .iter()
        .zip(&plan.packages)
        .filter(|(_, plan)| !plan.known)
        .map(|(arrival, plan)| merged(*arrival, plan))
        .collect();
    if packages.is_empty() {
        return Err(MergeError::NothingNew);
    }
    // Whose a shared record is was decided with the last of its offices: the others are to know.
    refresh_owners(tx, &owners)?;
    tx.prepare_cached(include_str!("sql/merge_report.sql"))?
        .execute(named_params! {":seq": merge, ":report": serde_json::to_string(&packages).map_err(RegistryError::from)?})?;
    let kept = get(tx, &id)?.ok_or_else(|| MergeError::NotFound(id.clone()))?.1;
    tx.record(Area::Received, SUBJECT, &id, None::<&Merge>, Some(&kept))?;
    Ok(kept)
}

fn merged(arrival: &dyn Arrival, plan: &PackagePlan) -> MergedPackage {
    let facts = arrival.facts();
    let open = plan
        .conflicts
        .iter()
        .filter(|one| one.answered.is_none() && !one.options.is_empty())
        .count();
    MergedPackage {
        region_code: facts.region_code.clone(),
        file_name: facts.file_name.clone(),
        sha256: facts.sha256.clone(),
        period: facts.period.clone(),
        sequence: facts.sequence,
        counts: plan.counts.clone(),
        open: u32::try_from(open).unwrap_or(u32::MAX),
    }
}

/// Writes packages, versions and listings of one sender. From then on every source is a stored one.
fn write(
    tx: &Tx<'_>,
    merge: i64,
    sender: i64,
    work: &mut Work,
    arrivals: &[&dyn Arrival],
) -> Result<(), RegistryError> {
    let mut packages: HashMap<usize, i64> = HashMap::new();
    for (at, place) in &work.places {
        if let Some(arrival) = arrivals.get(*at) {
            let refused = work.refused.get(at).map(Vec::as_slice).unwrap_or_default();
            packages.insert(*place, package(tx, merge, *arrival, refused)?);
        }
    }
    let mut insert = tx.prepare_cached(include_str!("sql/version_insert.sql"))?;
    let mut list = tx.prepare_cached(include_str!("sql/listing_insert.sql"))?;
    for (key, said) in &mut work.holdings.records {
        for (held, source) in said.versions.iter().zip(&mut said.sources) {
            if let Source::Arriving(at, row) = *source
                && let Some(arrival) = arrivals.get(at)
            {
                let record = arrival.record(row)?;
                insert.execute(named_params! {
                    ":sender": sender, ":kind": key.0, ":record": &*key.1, ":lineage": &*held.lineage, ":rev": held.rev,
                    ":hash": held.hash.to_string(), ":owner": record.owner, ":void": held.void, ":body": record.text()?,
                })?;
                *source = Source::Stored(tx.last_insert_rowid());
            }
            if let Source::Stored(version) = *source {
                for package in held.listed.iter().filter_map(|place| packages.get(place)) {
                    list.execute(named_params! {":package": package, ":version": version})?;
                }
            }
        }
    }
    Ok(())
}

fn package(
    tx: &Tx<'_>,
    merge: i64,
    arrival: &dyn Arrival,
    refused: &[Refusal],
) -> Result<i64, RegistryError> {
    let facts = arrival.facts();
    tx.prepare_cached(include_str!("sql/package_insert.sql"))?.execute(named_params! {
        ":merge": merge, ":sender": facts.sender, ":lineage": facts.lineage, ":sequence": facts.sequence,
        ":period": facts.period, ":period_first": facts.first, ":period_last": facts.last, ":sha256": facts.sha256,
        ":content_sha256": facts.content_sha256, ":public_key": facts.public_key,
        ":previous_receipt": facts.previous_receipt, ":made_at": facts.made_at, ":file_name": facts.file_name,
        ":bytes": i64::try_from(facts.bytes).unwrap_or(i64::MAX), ":manifest": facts.manifest,
        ":refused": serde_json::to_string(refused)?, ":merged_at": tx.now(),
    })?;
    Ok(tx.last_insert_rowid())
}

/// Takes a merge back: its packages and what was decided with them go, and what stands is worked out anew. Any merge
/// can be taken back, not only the last.
///
/// # Errors
/// [`MergeError`]; nothing is written then.
pub fn undo(tx: &Tx<'_>, id: &str, note: &str) -> Result<Merge, MergeError> {
    let (merge, before) = get(tx, id)?.ok_or_else(|| MergeError::NotFound(id.to_owned()))?;
    if before.undone_at.is_some() {
        return Err(MergeError::Undone(id.to_owned()));
    }
    let key = named_params! {":merge": merge};
    let mut senders: BTreeSet<i64> = rows(tx, include_str!("sql/senders_of_merge.sql"), key, |row| {
        row.get("sender")
    })?
    .into_iter()
    .collect();
    let decided: Vec<String> = rows(tx, include_str!("sql/owners_of_merge.sql"), key, |row| {
        row.get("subject")
    })?;
    for subject in decided {
        senders.extend(senders_of(tx, subject.trim_start_matches("owner:"))?);
    }
    annotated::reopen(tx, merge)?;
    for sql in [
        include_str!("sql/listings_delete.sql"),
        include_str!("sql/packages_delete.sql"),
        include_str!("sql/decisions_delete.sql"),
    ] {
        tx.prepare_cached(sql)?.execute(key)?;
    }
    for sender in senders {
        refresh(tx, sender)?;
        tx.prepare_cached(include_str!("sql/versions_unlisted_delete.sql"))?
            .execute(named_params! {":sender": sender})?;
    }
    tx.prepare_cached(include_str!("sql/merge_undo.sql"))?
        .execute(named_params! {
            ":seq": merge, ":undone_at": tx.now(), ":undone_by": tx.actor(), ":undo_note": note,
        })?;
    let after = get(tx, id)?.ok_or_else(|| MergeError::NotFound(id.to_owned()))?.1;
    tx.record(Area::Received, SUBJECT, id, Some(&before), Some(&after))?;
    Ok(after)
}

pub(super) fn refresh(tx: &Tx<'_>, sender: i64) -> Result<(), RegistryError> {
    let (holdings, decided) = (Holdings::load(tx, sender)?, Decided::load(tx, sender)?);
    derived::refresh(tx, sender, &holdings, &decided, &holdings.stands(&decided))
}

pub(super) fn refresh_owners(tx: &Tx<'_>, records: &BTreeSet<String>) -> Result<(), RegistryError> {
    let mut senders = BTreeSet::new();
    for record in records {
        senders.extend(senders_of(tx, record)?);
    }
    senders.into_iter().try_for_each(|sender| refresh(tx, sender))
}

fn senders_of(connection: &Connection, record: &str) -> Result<Vec<i64>, RegistryError> {
    rows(
        connection,
        include_str!("sql/senders_of_record.sql"),
        named_params! {":record": record},
        |row| row.get("sender"),
    )
}

/// Every merge, newest first.
///
/// # Errors
/// What SQLite says.
pub fn merges(connection: &Connection) -> Result<Vec<Merge>, RegistryError> {
    let found = rows(connection, include_str!("sql/merges.sql"), [], raw)?;
    found.into_iter().map(|found| Ok(told(found)?.1)).collect()
}

fn get(connection: &Connection, id: &str) -> Result<Option<(i64, Merge)>, RegistryError> {
    let found = connection
        .prepare_cached(include_str!("sql/merge_get.sql"))?
        .query_row(named_params! {":id": id}, raw)
        .optional()?;
    found.map(told).transpose()
}

fn raw(row: &Row<'_>) -> rusqlite::Result<(i64, String, Merge)> {
    let merge = Merge {
        id: row.get("id")?,
        packages: Vec::new(),
        merged_at: row.get("merged_at")?,
        merged_by: row.get("merged_by")?,
        undone_at: row.get("undone_at")?,
        undone_by: row.get("undone_by")?,
        undo_note: row.get("undo_note")?,
    };
    Ok((row.get("seq")?, row.get("report")?, merge))
}

fn told((seq, report, mut merge): (i64, String, Merge)) -> Result<(i64, Merge), RegistryError> {
    merge.packages = serde_json::from_str(&report)?;
    Ok((seq, merge))
}
