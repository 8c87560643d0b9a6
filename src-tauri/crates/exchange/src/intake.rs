//! What a package brings, once it was proved and read.
//!
//! A foreign file is read by a child process with bounded memory and time ([`crate::worker`]): whatever a file does to
//! SQLite, it does it there. The parent reads the bytes, proves their signature and hands them over; it believes nothing
//! the child says that it can hold against them.

use crate::error::{PackageError, WorkerEnd};
use crate::frames::{END, End, Listener, RECORD, REFUSAL, REPORT, REQUEST, Request, Speaker, exactly};
use crate::keys::PublicKey;
use crate::manifest::Manifest;
use crate::read::{Limits, ProvenPackage, RawPackage, VerifiedPackage};
use crate::refusal::Refusal;
use crate::report::PackageReport;
use registry::received::{Record, RecordKind};
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};
use tempfile::TempDir;

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

/// The word that makes the program a reading child.
pub const WORKER: &str = "worker";

/// How often the parent looks whether it should stop.
const LOOK: Duration = Duration::from_millis(20);
/// How long a child that said nothing more may take to end by itself.
const PATIENCE: Duration = Duration::from_secs(1);

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
        let started = Instant::now();
        let mut worker = Worker::start(&self.program)?;
        let (Some(mut to), Some(from)) = (worker.child.stdin.take(), worker.child.stdout.take()) else {
            return Err(WorkerEnd::Start("no pipe".to_owned()).into());
        };
        std::thread::scope(|scope| {
            let bytes = package.bytes();
            // A child that ends early closes its ear; its answer tells why.
            scope.spawn(move || {
                let mut speaker = Speaker::new(&mut to);
                let _its_answer_tells = speaker.json(REQUEST, &request).and_then(|()| to.write_all(bytes));
            });
            let (done, wait) = mpsc::channel();
            let package = &package;
            scope.spawn(move || {
                let said = heard(from, package, &limits, records);
                // The one who waits gave up only after the child was ended.
                let _nobody_waits = done.send(said);
            });
            let deadline = started + Duration::from_secs(u64::from(limits.seconds));
            loop {
                match wait.recv_timeout(LOOK) {
                    // How it ended says more than that it did.
                    Ok(Err(PackageError::Worker(WorkerEnd::Short))) | Err(RecvTimeoutError::Disconnected) => {
                        return Err(worker.ended().into());
                    }
                    Ok(said) => {
                        // One that does not listen to the end would hold whoever still speaks to it.
                        worker.end();
                        return said;
                    }
                    Err(RecvTimeoutError::Timeout) if cancel() => {
                        worker.end();
                        return Err(PackageError::Cancelled);
                    }
                    Err(RecvTimeoutError::Timeout) if Instant::now() >= deadline => {
                        worker.end();
                        return Err(WorkerEnd::Time.into());
                    }
                    Err(RecvTimeoutError::Timeout) => {}
                }
            }
        })
    }
}

/// A child that is ended and waited for whatever happens, with a folder of its own that goes with it.
struct Worker {
    child: Child,
    _folder: TempDir,
}

impl Worker {
    fn start(program: &Path) -> Result<Self, PackageError> {
        let folder = tempfile::Builder::new()
            .prefix("ikat-pembaca-")
            .tempdir()
            .map_err(|error| files::FileError::of("make a folder in", &std::env::temp_dir(), error))?;
        let mut command = Command::new(program);
        command
            .arg(WORKER)
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        // Wherever it looks for a place for its private copy, it finds this one, which outlives it.
        for name in ["TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"] {
            command.env(name, folder.path());
        }
        #[cfg(windows)]
        {
            use std::os::windows::process::CommandExt as _;
            /// `CREATE_NO_WINDOW` (winbase.h): a window's child opens no console.
            const NO_WINDOW: u32 = 0x0800_0000;
            command.creation_flags(NO_WINDOW);
        }
        let child = command.spawn().map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => WorkerEnd::Missing(program.to_path_buf()),
            _ => WorkerEnd::Start(error.to_string()),
        })?;
        Ok(Self {
            child,
            _folder: folder,
        })
    }

    /// How a child ended that closed its mouth: it has a moment to end by itself.
    fn ended(&mut self) -> WorkerEnd {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.child.try_wait() {
                Ok(Some(status)) => return told(status),
                Ok(None) if Instant::now() < until => std::thread::sleep(LOOK),
                _ => {
                    self.end();
                    return WorkerEnd::Short;
                }
            }
        }
    }

    /// Ends it, unless it ended by itself, and waits for it: nothing of it is left behind.
    fn end(&mut self) {
        let _it_may_have_ended = self.child.kill();
        let _nothing_is_left = self.child.wait();
    }
}

#[cfg(unix)]
fn told(status: ExitStatus) -> WorkerEnd {
    use std::os::unix::process::ExitStatusExt as _;
    /// The system counted too many seconds of work (signal(7)).
    const SIGXCPU: i32 = 24;
    match status.signal() {
        Some(SIGXCPU) => WorkerEnd::Time,
        signal => WorkerEnd::Died(signal.or(status.code())),
    }
}

#[cfg(not(unix))]
fn told(status: ExitStatus) -> WorkerEnd {
    WorkerEnd::Died(status.code())
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.end();
    }
}

/// Hears an answer out and holds it against the bytes that were handed over.
fn heard(
    from: impl Read,
    package: &ProvenPackage,
    limits: &Limits,
    wanted: bool,
) -> Result<Intake, PackageError> {
    let mut listener = Listener::new(from, limits);
    let (letter, content) = listener.next()?;
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
        match listener.next()? {
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
                if end.records != records.len() as u64
                    || end.sha256 != files::Digest::from(before).to_string()
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
