//! At the office: the companion of a package, or of what the newest receipts ask for.

use super::{ScansAsked, ScansMade, hears};
use crate::merging::PackageReader;
use crate::work::{Part, Watch};
use crate::{Problem, Written};
use exchange::scans as companion;
use exchange::{ScanEntry, ScanList, ScansError, keys};
use files::Digest;
use registry::acknowledgements;
use registry::attachments::{self, Attachment, Owner};
use registry::received::{Body, RecordKind};
use registry::remarks::Asks;
use registry::{Actor, Area, Mode, Registry, RegistryError, settings};
use std::collections::BTreeMap;
use std::path::Path;

const WRITING: Part = Part::new("scans_writing", 0, 1000);

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
