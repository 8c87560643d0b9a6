//! Foreign packages on their way to the register: a folder of files, each proved, read, and laid aside with its records
//! until a person has seen the plan and says to merge. What is merged is what was planned, whatever becomes of the files.

mod spool;

use crate::manifest::{EXTENSION, Manifest};
use crate::report::PackageReport;
use files::FileError;
use registry::received::{Arrival, Facts, Record};
use registry::senders::{self, Standing};
use registry::{Registry, RegistryError, settings};
use spool::Spooled;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Most files of one folder; a ministry has 552 offices with a few packages each.
pub const FILES_MAX: usize = 5_000;

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

impl<E> Inbox<E> {
    /// Reads files and folders of files. A file that is refused stops no other. `step` hears how many of how many files are
    /// read and may stop the work.
    ///
    /// # Errors
    /// [`InboxError`].
    pub fn gather(
        registry: &Registry,
        places: &[PathBuf],
        read: &dyn Fn(&Path) -> Result<Read, E>,
        step: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Result<Self, InboxError> {
        let (paths, others) = packages_in(places)?;
        let folder = tempfile::Builder::new()
            .prefix("ikat-terima-")
            .tempdir()
            .map_err(|error| FileError::of("make a folder in", &std::env::temp_dir(), error))?;
        let total = paths.len();
        let mut files = Vec::with_capacity(total);
        for (at, path) in paths.into_iter().enumerate() {
            if step(at, total).is_break() {
                return Err(InboxError::Cancelled);
            }
            let outcome = match read(&path) {
                Ok(read) => admit(registry, read, &folder.path().join(at.to_string()))?,
                Err(error) => Outcome::Refused(error),
            };
            files.push(File { path, outcome });
        }
        Ok(Self {
            files,
            others,
            _folder: folder,
        })
    }

    /// The packages that can be merged.
    pub fn ready(&self) -> impl Iterator<Item = &Ready> {
        self.files.iter().filter_map(|file| match &file.outcome {
            Outcome::Ready(ready) => Some(&**ready),
            Outcome::Quarantined(..) | Outcome::Refused(_) => None,
        })
    }
}

/// The files that are named as packages, each once, by name; and how many others there were.
fn packages_in(places: &[PathBuf]) -> Result<(BTreeSet<PathBuf>, u32), InboxError> {
    let (mut found, mut others) = (BTreeSet::new(), 0);
    for place in places {
        if !place.is_dir() {
            // Chosen by a person: read, whatever its name is.
            found.insert(place.clone());
            continue;
        }
        let entries = std::fs::read_dir(place).map_err(|error| FileError::of("look into", place, error))?;
        for entry in entries {
            let path = entry
                .map_err(|error| FileError::of("look into", place, error))?
                .path();
            let named = path
                .extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION));
            if named && !path.is_dir() {
                found.insert(path);
            } else {
                others += 1;
            }
        }
    }
    match found.len() {
        0 => Err(InboxError::Nothing),
        many if many > FILES_MAX => Err(InboxError::TooMany(many)),
        _ => Ok((found, others)),
    }
}

fn admit<E>(registry: &Registry, read: Read, aside: &Path) -> Result<Outcome<E>, InboxError> {
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
        records: Spooled::write(aside, &records)?,
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
