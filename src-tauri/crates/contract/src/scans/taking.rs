//! At the bureau: a companion judged scan by scan and taken.

use super::{READING, ScanRefused, ScansTaken, hears};
use crate::senders::key_problem;
use crate::work::{Part, Watch};
use crate::{Problem, Written};
use exchange::scans::{Told, is_stop};
use exchange::{Companion, ScanEntry, ScansError};
use files::{Digest, VaultError};
use registry::scans::{self as core, ListedScan};
use registry::senders::{self, Standing};
use registry::{Actor, Mode, Registry, RegistryError, settings};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

const RECORDING: Part = Part::new("scans_recording", 990, 1000);

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
