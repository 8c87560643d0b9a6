//! Scans between office and bureau: the companion file, what is here, what was asked for.

mod shapes;

pub use shapes::*;

use crate::merging::PackageReader;
use crate::senders::key_problem;
use crate::work::{Part, Watch};
use crate::{Problem, Written};
use exchange::scans::{self as companion, Told, is_stop};
use exchange::{Companion, ScanEntry, ScanList, ScansError, keys};
use files::{Digest, VaultError};
use registry::acknowledgements;
use registry::attachments::{self, Attachment, Owner};
use registry::received::{Body, RecordKind};
use registry::remarks::{Asks, Remark};
use registry::scans::{self as core, ListedScan, ReceivedScan};
use registry::senders::{self, Standing};
use registry::{Actor, Area, Mode, Registry, RegistryError, settings};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;

/// The parts of the work with their shares.
const WRITING: Part = Part::new("scans_writing", 0, 1000);
const READING: Part = Part::new("scans_reading", 0, 990);
const RECORDING: Part = Part::new("scans_recording", 990, 1000);

/// Says how many of the megabytes are through.
fn hears<'a>(watch: Watch<'a>, part: Part, total: u64) -> impl FnMut(u64) -> ControlFlow<()> + 'a {
    let megabytes = |bytes: u64| usize::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(usize::MAX);
    let total = megabytes(total);
    move |done| watch.step(part, megabytes(done).min(total), total)
}

/// A scan of the own register that may go into a companion.
struct Own {
    name: String,
    entry: ScanEntry,
}

impl Own {
    fn of(name: String, sha256: String, bytes: i64, media_type: String) -> Self {
        let bytes = u64::try_from(bytes).unwrap_or_default();
        let entry = ScanEntry {
            sha256,
            bytes,
            media_type,
        };
        Self { name, entry }
    }
}

/// Writes the companion of a package of ours: every scan that it lists.
///
/// # Errors
/// [`Problem`], also `work.cancelled`; no file is left then.
pub fn make(
    registry: &Registry,
    actor: &Actor,
    package: &Path,
    out: &Path,
    read: PackageReader<'_>,
    watch: Watch<'_>,
) -> Result<Written<ScansMade>, Problem> {
    let package = read(package)?;
    let own = registry.read(settings::office)?.id;
    if package.report.manifest.office_id != own {
        return Err(Problem::new("scans.other_office", &[]));
    }
    let mut all = Vec::new();
    for record in package.records {
        if let Body::Attachment {
            name,
            sha256,
            bytes,
            media_type,
            ..
        } = record.body
        {
            all.push(Own::of(name, sha256, bytes, media_type));
        }
    }
    write(
        registry,
        actor,
        out,
        Some(package.report.sha256),
        all,
        Vec::new(),
        watch,
    )
}

/// Writes a companion with the scans that the newest receipts ask for.
///
/// # Errors
/// [`Problem`], also `work.cancelled`; no file is left then.
pub fn make_asked(
    registry: &Registry,
    actor: &Actor,
    out: &Path,
    watch: Watch<'_>,
) -> Result<Written<ScansMade>, Problem> {
    let (all, unsent) = wanted(registry)?;
    write(registry, actor, out, None, all, unsent, watch)
}

/// What the newest receipts ask for: scans that a package brought to the bureau, and the names of those that none did.
fn wanted(registry: &Registry) -> Result<(Vec<Own>, Vec<String>), Problem> {
    Ok(registry.read(|c| {
        let mut found: BTreeMap<String, Attachment> = BTreeMap::new();
        let mut add = |all: Vec<Attachment>| {
            for one in all.into_iter().filter(|one| one.void_reason.is_none()) {
                found.insert(one.id.clone(), one);
            }
        };
        for open in acknowledgements::open_remarks(c)? {
            let remark = open.remark;
            if remark.asks != Asks::Scan {
                continue;
            }
            let owner = remark.record.split('/').next().unwrap_or_default();
            match remark.kind {
                RecordKind::Attachment => {
                    add(attachments::find(c, owner)?
                        .map(|found| found.2)
                        .into_iter()
                        .collect());
                }
                RecordKind::Letter => add(attachments::of_owner(c, Owner::Letter, owner)?),
                _ => add(attachments::of_owner(c, Owner::Agreement, owner)?),
            }
        }
        let (mut all, mut unsent) = (Vec::new(), Vec::new());
        for one in found.into_values() {
            let said = acknowledgements::of_record(c, RecordKind::Attachment, &one.id)?;
            if said.is_some_and(|said| said.is_accepted()) {
                all.push(Own::of(one.name, one.sha256, one.bytes, one.media_type));
            } else {
                unsent.push(one.name);
            }
        }
        Ok::<_, RegistryError>((all, unsent))
    })?)
}

/// How many scans the newest receipts ask for.
///
/// # Errors
/// [`Problem`] from the register.
pub fn asked(registry: &Registry) -> Result<ScansAsked, Problem> {
    let (all, unsent) = wanted(registry)?;
    Ok(ScansAsked {
        scans: all.into_iter().map(|one| one.name).collect(),
        unsent,
    })
}

fn write(
    registry: &Registry,
    actor: &Actor,
    out: &Path,
    package: Option<String>,
    all: Vec<Own>,
    unsent: Vec<String>,
    watch: Watch<'_>,
) -> Result<Written<ScansMade>, Problem> {
    if *registry.mode() != Mode::Own {
        return Err(RegistryError::ReadOnly.into());
    }
    let key = keys::load(registry.folder())?.ok_or_else(|| Problem::new("key.none", &[]))?;
    if all.is_empty() {
        return Err(Problem::new("scans.none", &[]));
    }
    let (mut scans, mut missing) = (BTreeMap::new(), Vec::new());
    for one in all {
        let digest = one.entry.sha256.parse::<Digest>().ok();
        match digest.map(|digest| registry.vault().verify(&digest)) {
            Some(Ok(())) => {
                scans.insert(one.entry.sha256.clone(), one.entry);
            }
            _ => missing.push(one.name),
        }
    }
    if scans.is_empty() {
        return Err(Problem::new("scans.all_missing", &[missing.len().to_string()]));
    }
    let office = registry.read(settings::office)?;
    let list = ScanList {
        office_id: office.id,
        region_code: office.region_code,
        unit_name: office.unit_name,
        sample: office.sample.is_some(),
        package,
        made_at: registry.now(),
        scans: scans.into_values().collect(),
    };
    let open = |scan: &ScanEntry| {
        let digest = scan.sha256.parse::<Digest>();
        let digest = digest.map_err(|_| ScansError::Differs(scan.sha256.clone()))?;
        Ok(registry.vault().open(&digest)?)
    };
    let mut step = hears(watch, WRITING, list.bytes().saturating_mul(2));
    let bytes = companion::write(&list, &key, out, open, &mut step)?;
    let made = ScansMade {
        scans: list.scans.len(),
        bytes,
        package: list.package,
        missing,
        unsent,
    };
    let done = registry.transact(actor, "scans.make", |tx| {
        let hashes: Vec<&String> = list.scans.iter().map(|scan| &scan.sha256).collect();
        tx.record(
            Area::Dispatches,
            "scans",
            &list.made_at,
            None::<&()>,
            Some(&hashes),
        )?;
        Ok::<_, RegistryError>(made)
    })?;
    Ok(done.into())
}

/// Proves a companion wholly, without a register.
///
/// # Errors
/// [`Problem`] with the exact reason it is refused.
pub fn verify(path: &Path, watch: Watch<'_>) -> Result<ScansVerified, Problem> {
    let mut found = Companion::open(path)?;
    let list = found.list.body.clone();
    found.prove(&mut hears(watch, READING, list.bytes()))?;
    let bytes = list.bytes();
    Ok(ScansVerified {
        office_id: list.office_id,
        region_code: list.region_code,
        unit_name: list.unit_name,
        sample: list.sample,
        package: list.package,
        made_at: list.made_at,
        fingerprint: found.list.key.fingerprint(),
        scans: list.scans.len(),
        bytes,
    })
}

/// Takes the scans of a companion that merged packages of its office list. What is refused is told by name and stops
/// nothing else; what was taken before somebody stopped it, or before the disk failed, stays and is told with what stopped it.
///
/// # Errors
/// [`Problem`] when nothing of the file is believed or there is no room for it; nothing is taken then.
pub fn take(
    registry: &Registry,
    actor: &Actor,
    path: &Path,
    watch: Watch<'_>,
) -> Result<Written<ScansTaken>, Problem> {
    if *registry.mode() != Mode::Own {
        return Err(RegistryError::ReadOnly.into());
    }
    let mut found = Companion::open(path)?;
    let (body, key) = (found.list.body.clone(), found.list.key.to_string());
    let (own, standing) = registry.read(|c| {
        let standing = senders::standing(c, &body.office_id, &key)?;
        Ok::<_, RegistryError>((settings::office(c)?, standing))
    })?;
    if body.office_id == own.id {
        return Err(Problem::new("scans.own", &[]));
    }
    let Standing::Known { sender_seq } = standing else {
        return Err(key_problem(&standing).unwrap_or_else(|| Problem::new("package.key_unknown", &[])));
    };
    let (office, listed) = registry.read(|c| {
        let office = senders::by_seq(c, sender_seq)?;
        Ok::<_, RegistryError>((office, core::listed(c, sender_seq)?))
    })?;
    let mut report = Taking::new(office.map(|office| office.label()).unwrap_or_default());
    let mut wanted = Vec::new();
    for (at, scan) in body.scans.iter().enumerate() {
        if let Some(digest) = report.judge(registry, scan, listed.get(&scan.sha256)) {
            wanted.push((at, scan, digest));
        }
    }
    let total = wanted
        .iter()
        .fold(0, |sum: u64, one| sum.saturating_add(one.1.bytes));
    files::require_space(registry.folder(), total)?;
    let mut step = hears(watch, READING, total);
    let (mut done, mut stopped) = (0, None);
    for (at, scan, digest) in wanted {
        let name = listed
            .get(&scan.sha256)
            .map_or(scan.sha256.as_str(), |one| one.name.as_str());
        let source = match found.scan(at) {
            Ok(source) => source,
            Err(error) => {
                report.refuse(name, scan, error.into());
                continue;
            }
        };
        let told = Told {
            source,
            done: &mut done,
            step: &mut step,
        };
        match registry.vault().put_known(told, scan.bytes, &digest) {
            Ok(_) => report.take(name, scan),
            Err(VaultError::Damaged { .. }) => {
                report.refuse(name, scan, ScansError::Differs(scan.sha256.clone()).into());
            }
            Err(VaultError::Source(error)) if is_stop(&error) => {
                stopped = Some(Problem::new("work.cancelled", &[]));
            }
            Err(error) => stopped = Some(error.into()),
        }
        if stopped.is_some() {
            break;
        }
    }
    report.told.stopped = stopped;
    report.record(registry, actor, sender_seq, &found.list.sha256.to_string(), watch)
}

/// What becomes of the scans of one companion.
struct Taking {
    told: ScansTaken,
    taken: Vec<String>,
    here: BTreeSet<String>,
}

impl Taking {
    fn new(office: String) -> Self {
        Self {
            told: ScansTaken {
                office,
                ..ScansTaken::default()
            },
            taken: Vec::new(),
            here: BTreeSet::new(),
        }
    }

    /// Whether a scan is to be taken.
    fn judge(
        &mut self,
        registry: &Registry,
        scan: &ScanEntry,
        listed: Option<&ListedScan>,
    ) -> Option<Digest> {
        let Some(listed) = listed else {
            self.refuse(&scan.sha256, scan, Problem::new("scans.not_listed", &[]));
            return None;
        };
        if u64::try_from(listed.bytes) != Ok(scan.bytes) || listed.media_type != scan.media_type {
            self.refuse(&listed.name, scan, Problem::new("scans.other_than_listed", &[]));
            return None;
        }
        let digest = scan.sha256.parse::<Digest>().ok()?;
        if registry.vault().verify(&digest).is_ok() {
            self.told.already += 1;
            self.here.insert(scan.sha256.clone());
            return None;
        }
        Some(digest)
    }

    fn refuse(&mut self, name: &str, scan: &ScanEntry, problem: Problem) {
        self.told.refused.push(ScanRefused {
            name: name.to_owned(),
            sha256: scan.sha256.clone(),
            problem,
        });
    }

    fn take(&mut self, name: &str, scan: &ScanEntry) {
        self.told.taken.push(name.to_owned());
        self.taken.push(scan.sha256.clone());
        self.here.insert(scan.sha256.clone());
    }

    fn record(
        self,
        registry: &Registry,
        actor: &Actor,
        sender: i64,
        list: &str,
        watch: Watch<'_>,
    ) -> Result<Written<ScansTaken>, Problem> {
        let mut told = self.told;
        let answered = registry.read(|c| core::answered(c, sender, &self.here))?;
        if self.taken.is_empty() && answered.is_empty() {
            return Ok(Written {
                value: told,
                changed: BTreeSet::new(),
            });
        }
        // The bytes are here: what is left is to say so, and cannot be stopped.
        let (ControlFlow::Continue(()) | ControlFlow::Break(())) = watch.last(RECORDING);
        let done = registry.transact(actor, "scans.take", |tx| {
            core::taken(tx, list, &self.taken, &answered)
        })?;
        told.closed = u32::try_from(answered.len()).unwrap_or(u32::MAX);
        Ok(Written {
            value: told,
            changed: done.changed,
        })
    }
}

/// Scans that packages list and whose bytes are not here, of one office or of all.
///
/// # Errors
/// [`Problem`] from the register.
pub fn missing(registry: &Registry, request: &ScansOf) -> Result<Vec<ReceivedScan>, Problem> {
    let mut all = core::held(registry, request.sender, None)?;
    all.retain(|scan| !scan.here);
    Ok(all)
}

/// Asks an office for scans that are not here and were not asked for yet: all of them, or those of one record.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn ask(registry: &Registry, actor: &Actor, request: &ScansAsk) -> Result<Written<Vec<Remark>>, Problem> {
    let mut all = core::held(registry, Some(request.sender), None)?;
    let of = |scan: &ReceivedScan, record: &String| scan.owner == *record || scan.id == *record;
    all.retain(|scan| {
        !scan.here && !scan.asked && request.record.as_ref().is_none_or(|record| of(scan, record))
    });
    if all.is_empty() {
        return Err(Problem::new("scans.nothing_to_ask", &[]));
    }
    let done = registry.transact(actor, "scans.ask", |tx| core::ask(tx, &all))?;
    Ok(done.into())
}

/// A scan of a received record.
///
/// # Errors
/// [`Problem`] `attachment.not_found`.
pub fn find(registry: &Registry, request: &ReceivedScanId) -> Result<ReceivedScan, Problem> {
    let found = core::find(registry, request.sender, &request.id)?;
    found.ok_or_else(|| Problem::new("attachment.not_found", std::slice::from_ref(&request.id)))
}

/// Copies a received scan to `target`, proved on the way.
///
/// # Errors
/// [`Problem`] `scans.not_here`, or when it is damaged.
pub fn copy_to(
    registry: &Registry,
    request: &ReceivedScanId,
    target: &Path,
) -> Result<ReceivedScan, Problem> {
    let found = find(registry, request)?;
    if !found.here {
        return Err(Problem::new("scans.not_here", std::slice::from_ref(&found.name)));
    }
    core::copy_out(registry, &found, target)?;
    Ok(found)
}
