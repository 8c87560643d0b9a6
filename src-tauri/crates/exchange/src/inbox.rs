//! Foreign packages on their way to the register: a folder of files, each proved, read, and laid aside with its records
//! until a person has seen the plan and says to merge. What is merged is what was planned, whatever becomes of the files.

mod original;
mod spool;

use crate::manifest::{EXTENSION, Manifest};
use crate::report::PackageReport;
use crate::signed::Purpose;
use files::FileError;
use registry::received::{Arrival, Facts, Record};
use registry::senders::{self, Standing};
use registry::{Registry, RegistryError, settings};
use spool::{Spool, Spooled};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

/// Most files of one folder; a ministry has 552 offices with a few packages each.
pub const FILES_MAX: usize = 5_000;

/// Most packages that are read at one time: each reader may take the whole of its bounds.
const HANDS_MAX: usize = 4;

/// Reads one package; asked from several threads at once.
pub type Reading<'a, E> = &'a (dyn Fn(&Path) -> Result<Read, E> + Sync);

/// Why no folder was read.
#[derive(Debug, thiserror::Error)]
pub enum InboxError {
    /// More files than anybody sends.
    #[error("the folder holds {0} packages")]
    TooMany(usize),
    /// None of the files is named as a package.
    #[error("no package among the files")]
    Nothing,
    /// The officer stopped it.
    #[error("stopped")]
    Cancelled,
    /// A file is no longer what was read of it a moment ago.
    #[error("{} changed while it was read", .0.display())]
    Changed(PathBuf),
    /// The folder could not be read, or nothing can be laid aside.
    #[error(transparent)]
    File(#[from] FileError),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

/// What a reader found in one file.
#[derive(Debug)]
pub struct Read {
    /// What the package says of itself.
    pub report: PackageReport,
    /// Every record it holds.
    pub records: Vec<Record>,
}

/// Why a sound package waits outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quarantine {
    /// Nobody compared its key with a paper.
    UnknownKey,
    /// Its key is no longer in use.
    RetiredKey,
    /// Its key belongs to another office than it names.
    OtherOffice {
        /// Region the key was enrolled for.
        region: String,
        /// Unit it was enrolled for.
        unit: String,
    },
    /// It holds examples, and this register does not, or the other way round.
    Sample,
    /// It is our own.
    Own,
}

/// What became of one file.
#[derive(Debug)]
pub enum Outcome<E> {
    /// It can be merged.
    Ready(Box<Ready>),
    /// It is sound, and not to be merged.
    Quarantined(Box<PackageReport>, Quarantine),
    /// It is refused.
    Refused(E),
}

/// A package that can be merged.
#[derive(Debug)]
pub struct Ready {
    /// What it says of itself.
    pub report: PackageReport,
    facts: Facts,
    records: Spooled,
}

/// One file of the inbox.
#[derive(Debug)]
pub struct File<E> {
    /// Where it lay.
    pub path: PathBuf,
    /// What became of it.
    pub outcome: Outcome<E>,
}

/// Everything that was handed in at once; `E` is why its reader refuses a file.
#[derive(Debug)]
pub struct Inbox<E> {
    /// Its files, by name.
    pub files: Vec<File<E>>,
    /// Names in the folder that are no packages: not looked at.
    pub others: u32,
    // The folder goes with the inbox, after the files in it.
    _folder: tempfile::TempDir,
}

impl Arrival for Ready {
    fn facts(&self) -> &Facts {
        &self.facts
    }

    fn count(&self) -> usize {
        self.records.count()
    }

    fn record(&self, at: usize) -> Result<Record, RegistryError> {
        self.records.record(at)
    }
}

impl<E: Send> Inbox<E> {
    /// Reads files and folders of files, as many at a time as the machine has processors. A file that is refused stops no
    /// other. `step` hears how many of how many files are read and may stop the work.
    ///
    /// # Errors
    /// [`InboxError`].
    pub fn gather(
        registry: &Registry,
        places: &[PathBuf],
        read: Reading<'_, E>,
        step: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Result<Self, InboxError> {
        let (paths, others) = packages_in(places)?;
        let folder = tempfile::Builder::new()
            .prefix("ikat-terima-")
            .tempdir()
            .map_err(|error| FileError::of("make a folder in", &std::env::temp_dir(), error))?;
        let spool = Spool::create(&folder.path().join("rekaman"))?;
        let mut step = |done| match step(done, paths.len()) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(InboxError::Cancelled),
        };
        step(0)?;
        let mut outcomes: BTreeMap<usize, Outcome<E>> = BTreeMap::new();
        reading(&paths, read, |at, read| {
            let outcome = match read {
                Ok(read) => admit(registry, read, &spool)?,
                Err(error) => Outcome::Refused(error),
            };
            outcomes.insert(at, outcome);
            step(outcomes.len())
        })?;
        let files = outcomes
            .into_iter()
            .filter_map(|(at, outcome)| {
                let path = paths.get(at)?.clone();
                Some(File { path, outcome })
            })
            .collect();
        Ok(Self {
            files,
            others,
            _folder: folder,
        })
    }
}

impl<E> Inbox<E> {
    /// The packages that can be merged.
    pub fn ready(&self) -> impl Iterator<Item = &Ready> {
        self.files.iter().filter_map(|file| match &file.outcome {
            Outcome::Ready(ready) => Some(&**ready),
            Outcome::Quarantined(..) | Outcome::Refused(_) => None,
        })
    }
}

/// Reads every path once, several at a time, and hands over what was found as soon as it is. The first error of `found`
/// ends the work: what is being read then is read to its end and forgotten.
fn reading<E: Send, F>(
    paths: &[PathBuf],
    read: Reading<'_, E>,
    mut found: impl FnMut(usize, Result<Read, E>) -> Result<(), F>,
) -> Result<(), F> {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let hands = processors.min(HANDS_MAX).min(paths.len());
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        // Nobody reads on while nobody takes: no more packages are in memory than there are hands, twice.
        let (give, take) = mpsc::sync_channel(hands);
        for _ in 0..hands {
            let (give, next) = (give.clone(), &next);
            scope.spawn(move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(path) = paths.get(at) else { break };
                    if give.send((at, read(path))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(give);
        take.into_iter().try_for_each(|(at, read)| found(at, read))
    })
}

/// The files that are named as packages, each once, by name; and how many others there were.
fn packages_in(places: &[PathBuf]) -> Result<(Vec<PathBuf>, u32), InboxError> {
    let (mut found, mut others) = (BTreeSet::new(), 0);
    for place in places {
        if !place.is_dir() {
            // Chosen by a person: read, whatever its name is.
            found.insert(place.clone());
            continue;
        }
        look_into(place, true, &mut found, &mut others)?;
    }
    match found.len() {
        0 => Err(InboxError::Nothing),
        many if many > FILES_MAX => Err(InboxError::TooMany(many)),
        _ => Ok((found.into_iter().collect(), others)),
    }
}

/// A folder, and the folders in it: provinces send one each.
fn look_into(
    place: &Path,
    deeper: bool,
    found: &mut BTreeSet<PathBuf>,
    others: &mut u32,
) -> Result<(), InboxError> {
    let entries = std::fs::read_dir(place).map_err(|error| FileError::of("look into", place, error))?;
    for entry in entries {
        let path = entry
            .map_err(|error| FileError::of("look into", place, error))?
            .path();
        let ending = path.extension();
        if path.is_dir() && deeper {
            look_into(&path, false, found, others)?;
        } else if ending.is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION)) && !path.is_dir() {
            found.insert(path);
        } else if ending.is_none_or(|ending| ending != Purpose::Forwarding.extension()) {
            // A province's list is read where its keys are taken.
            *others += 1;
        }
    }
    Ok(())
}

fn admit<E>(registry: &Registry, read: Read, spool: &Arc<Spool>) -> Result<Outcome<E>, InboxError> {
    let Read { report, records } = read;
    let manifest = &report.manifest;
    let (office, standing, sender) = registry.read(|connection| {
        let standing = senders::standing(connection, &manifest.office_id, &manifest.public_key)?;
        let sender = senders::by_office(connection, &manifest.office_id)?;
        Ok::<_, RegistryError>((settings::office(connection)?, standing, sender))
    })?;
    let outside = |why| Ok(Outcome::Quarantined(Box::new(report.clone()), why));
    if office.id == manifest.office_id {
        return outside(Quarantine::Own);
    }
    if office.sample.is_some() != manifest.sample.is_some() {
        return outside(Quarantine::Sample);
    }
    let seq = match standing {
        Standing::Known { sender_seq } => sender_seq,
        Standing::Unknown => return outside(Quarantine::UnknownKey),
        Standing::Retired => return outside(Quarantine::RetiredKey),
        Standing::OtherOffice { region, unit } => return outside(Quarantine::OtherOffice { region, unit }),
    };
    // The key is compared with a paper that names the region: it signs for no other one.
    if let Some(other) = sender.filter(|sender| sender.region_code != manifest.region_code) {
        return outside(Quarantine::OtherOffice {
            region: other.region_name,
            unit: other.unit_name,
        });
    }
    Ok(Outcome::Ready(Box::new(Ready {
        facts: facts(seq, &report)?,
        records: spool.lay(&records)?,
        report,
    })))
}

fn facts(sender: i64, report: &PackageReport) -> Result<Facts, RegistryError> {
    let manifest: &Manifest = &report.manifest;
    Ok(Facts {
        sender,
        region_code: manifest.region_code.clone(),
        lineage: manifest.lineage.clone(),
        sequence: manifest.sequence,
        period: manifest.period.clone(),
        first: manifest.period_first,
        last: manifest.period_last,
        sha256: report.sha256.clone(),
        content_sha256: manifest.content_sha256.clone(),
        public_key: manifest.public_key.clone(),
        previous_receipt: manifest.previous_receipt.clone(),
        made_at: manifest.created_at.clone(),
        file_name: report.file_name.clone(),
        bytes: report.bytes,
        manifest: serde_json::to_string(manifest)?,
    })
}
