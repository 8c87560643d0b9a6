//! What a package brings, once it was proved and read.
//!
//! A foreign file is read by a child process with bounded memory and time ([`crate::worker`]): whatever a file does to
//! SQLite, it does it there. The parent reads the bytes, proves their signature and hands them over; it believes nothing
//! the child says that it can hold against them.

use crate::error::PackageError;
use crate::keys::PublicKey;
use crate::manifest::Manifest;
use crate::read::{Limits, ProvenPackage, RawPackage, VerifiedPackage};
use crate::refusal::Refusal;
use crate::report::PackageReport;
use crate::talk::{RECORD, REPORT, REQUEST, Request, most};
use bounded::frames::{END, End, Listener, REFUSAL, Speaker, exactly};
use bounded::{Stop, WorkerEnd};
use registry::received::{Record, RecordKind};
use std::io::Read;
use std::path::{Path, PathBuf};

/// A sound package with everything it holds. Whose key signed it is for the caller to judge: `report.key` is unknown
/// until [`PackageReport::known_by`] was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    /// What the package says of itself.
    pub report: PackageReport,
    /// The key that signed it.
    pub public_key: PublicKey,
    /// Its records by kind and id, each once.
    pub records: Vec<Record>,
}

impl Intake {
    /// What a verified package brings, read in this process.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn of(package: &VerifiedPackage) -> Result<Self, PackageError> {
        Ok(Self {
            records: package.records()?,
            ..Self::without_records(package)
        })
    }

    pub(crate) fn without_records(package: &VerifiedPackage) -> Self {
        Self {
            report: package.report(&[]),
            public_key: package.key(),
            records: Vec::new(),
        }
    }
}

/// Reads foreign packages, each in a child of its own.
#[derive(Debug, Clone)]
pub struct Reader {
    /// The program `ikatctl`.
    pub program: PathBuf,
    /// What a package may cost at most.
    pub limits: Limits,
}

impl Reader {
    /// Reads packages of offices with this program.
    pub fn new(program: PathBuf) -> Self {
        Self {
            program,
            limits: Limits::OFFICE,
        }
    }

    /// The same within other limits.
    #[must_use]
    pub fn within(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Reads a package whole. `cancel` is asked many times a second and stops the work.
    ///
    /// # Errors
    /// [`PackageError`]: why the file is refused, or how the child ended.
    pub fn read(&self, path: &Path, cancel: &dyn Fn() -> bool) -> Result<Intake, PackageError> {
        self.ask(path, true, cancel)
    }

    /// Proves a package and tells what it says of itself, without its records.
    ///
    /// # Errors
    /// As [`Reader::read`].
    pub fn verify(
        &self,
        path: &Path,
        known: &[PublicKey],
        cancel: &dyn Fn() -> bool,
    ) -> Result<PackageReport, PackageError> {
        Ok(self.ask(path, false, cancel)?.report.known_by(known))
    }

    fn ask(&self, path: &Path, records: bool, cancel: &dyn Fn() -> bool) -> Result<Intake, PackageError> {
        let package = RawPackage::open(path, &self.limits)?.prove()?;
        let limits = self.limits;
        let request = Request {
            name: package.name().to_owned(),
            bytes: package.bytes().len() as u64,
            limits,
            records,
        };
        let said = bounded::ask(
            &self.program,
            limits.seconds,
            cancel,
            |to| {
                Speaker::new(&mut *to).json(REQUEST, &request)?;
                to.write_all(package.bytes())
            },
            |from| match heard(from, &package, &limits, records) {
                Err(PackageError::Worker(end)) => Err(end),
                said => Ok(said),
            },
        );
        match said {
            Ok(said) => said,
            Err(Stop::Cancelled) => Err(PackageError::Cancelled),
            Err(Stop::Ended(end)) => Err(end.into()),
            Err(Stop::File(error)) => Err(error.into()),
        }
    }
}

/// Hears an answer out and holds it against the bytes that were handed over.
fn heard(
    from: impl Read,
    package: &ProvenPackage,
    limits: &Limits,
    wanted: bool,
) -> Result<Intake, PackageError> {
    let mut listener = Listener::new(from, most(limits));
    let (letter, content) = listener.hear()?;
    let report: PackageReport = match letter {
        REFUSAL => {
            let refusal: Refusal = exactly(&content)?;
            listener.silent()?;
            return Err(refusal.into_error()?);
        }
        REPORT => exactly(&content)?,
        _ => return Err(WorkerEnd::Garbled("neither a report nor a refusal").into()),
    };
    report_fits(&report, package)?;
    let mut records: Vec<Record> = Vec::new();
    loop {
        let before = listener.heard();
        match listener.hear()? {
            (RECORD, content) if wanted => {
                let record: Record = exactly(&content)?;
                let place = |record: &Record| (record.kind, record.id.clone());
                if records.last().is_some_and(|last| place(last) >= place(&record)) {
                    return Err(WorkerEnd::Garbled("records out of order").into());
                }
                records.push(record);
            }
            (END, content) => {
                let end: End = exactly(&content)?;
                if end.frames != records.len() as u64 || end.sha256 != files::Digest::from(before).to_string()
                {
                    return Err(WorkerEnd::Garbled("the end does not fit").into());
                }
                listener.silent()?;
                break;
            }
            _ => return Err(WorkerEnd::Garbled("a frame out of place").into()),
        }
    }
    if wanted && !counts_fit(&report.manifest, &records) {
        return Err(WorkerEnd::Garbled("other records than the manifest counts").into());
    }
    Ok(Intake {
        report,
        public_key: package.key(),
        records,
    })
}

/// What the parent knows itself: name, size, hash and key of what it handed over.
fn report_fits(report: &PackageReport, package: &ProvenPackage) -> Result<(), WorkerEnd> {
    let key = package.key();
    let fits = report.file_name == package.name()
        && report.bytes == package.bytes().len() as u64
        && report.sha256 == package.sha256().to_string()
        && report.key_id == key.id()
        && report.fingerprint == key.fingerprint()
        && crate::read::judge(&report.manifest, &key).is_ok();
    if fits {
        Ok(())
    } else {
        Err(WorkerEnd::Garbled("a report of another file"))
    }
}

fn counts_fit(manifest: &Manifest, records: &[Record]) -> bool {
    let rows = |tables: &[&str]| -> u64 { tables.iter().map(|table| u64::from(manifest.rows(table))).sum() };
    let found = |kind| {
        records
            .iter()
            .fold(0_u64, |count, record| count + u64::from(record.kind == kind))
    };
    [
        (RecordKind::Agreement, &["agreement", "agreement_void"][..]),
        (RecordKind::Progress, &["progress"]),
        (RecordKind::Letter, &["letter"]),
        (RecordKind::Attachment, &["attachment"]),
        (RecordKind::WorkUnit, &["work_unit"]),
    ]
    .into_iter()
    .all(|(kind, tables)| rows(tables) == found(kind))
}
