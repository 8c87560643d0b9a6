//! Register -> package: previewed, staged, sealed, opened again, moved into place, recorded.

use crate::error::{ExportError, PackageError};
use crate::keys::{self, PublicKey};
use crate::manifest::{KindCount, Manifest, file_name};
use crate::read::{Limits, RawPackage};
use crate::seal;
use crate::stage::{self, Circumstances};
use files::{Aside, FileError, Mark};
use registry::dispatches::{self, Dispatch, NewDispatch};
use registry::letters::LetterState;
use registry::reference::regions;
use registry::settings::Office;
use registry::{Actor, Mode, Period, Registry, RegistryError, settings};
use registry::{agreements, originals};
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// What an officer asks for.
#[derive(Debug, Clone)]
pub struct ExportRequest {
    /// Which days.
    pub period: Period,
    /// The file to make; nothing may stand there yet.
    pub target: PathBuf,
}

/// Where an export stands. Whoever is told may stop it with [`ControlFlow::Break`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "step")]
pub enum ExportStep {
    /// Rows are being gathered.
    Gathering {
        /// Agreements that are in.
        done: u32,
        /// Agreements there will be.
        total: u32,
    },
    /// The file is being written.
    Writing,
    /// The file is being opened again and checked.
    Checking,
    /// The file takes its name and its row is written: the last moment to stop it is when this is said.
    Recording,
}

/// A package that stands in its place and is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOutcome {
    /// Where it is.
    pub path: PathBuf,
    /// What it says of itself.
    pub manifest: Manifest,
    /// The row of the register that records it: sequence, SHA-256 of the file, size, fingerprint of the key.
    pub dispatch: Dispatch,
}

/// What a package would hold, without making one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportPreview {
    /// The period.
    pub period: Period,
    /// Its name.
    pub label: String,
    /// The sequence it would get.
    pub sequence: u32,
    /// The name it would get.
    pub file_name: String,
    /// Agreements.
    pub agreements: u32,
    /// Agreements by kind, every kind named.
    pub kinds: Vec<KindCount>,
    /// Agreements that were made void; only id, kind and reason of them travel.
    pub voided: u32,
    /// The period's letters, void ones included.
    pub letters: Vec<LetterLine>,
    /// Fingerprint of the office's key; none before the first package.
    pub fingerprint: Option<String>,
    /// What the officer should know before sending.
    pub warnings: Vec<ExportWarning>,
}

/// A letter that the package names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterLine {
    /// Id.
    pub id: String,
    /// Number; empty while it is awaited.
    pub number: String,
    /// Date.
    pub dated: chrono::NaiveDate,
    /// Code of its newest print.
    pub code: String,
    /// Where it stands.
    pub state: LetterState,
}

/// What the officer should know before sending. Nothing here forbids it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "code")]
pub enum ExportWarning {
    /// The period still runs: a later package will hold more.
    PeriodRuns {
        /// Its last day.
        last: chrono::NaiveDate,
    },
    /// Agreements without a signed document stay behind.
    Unsigned {
        /// How many.
        count: u32,
        /// Titles of the first ten.
        titles: Vec<String>,
    },
    /// No agreement belongs to the period.
    Nothing,
    /// No letter of the period was issued.
    NoLetter,
    /// The period was sent before; the new package replaces that one at the bureau.
    SentBefore {
        /// Sequence of the newest one.
        sequence: u32,
        /// Its file.
        file_name: String,
    },
    /// Packages were sent, but with another key: the bureau must enrol the new one.
    NewKey,
}

/// Titles that an [`ExportWarning::Unsigned`] names.
const TITLES: usize = 10;

/// An office that has somebody to send to.
fn sending(office: &Office) -> Result<&Office, ExportError> {
    if office.is_ministry() {
        return Err(ExportError::Ministry);
    }
    Ok(office)
}

/// Says what a package of the period would hold.
///
/// # Errors
/// What the register or the key's file says.
pub fn preview(registry: &Registry, period: Period) -> Result<ExportPreview, ExportError> {
    let key = keys::public(registry.folder())?;
    registry.read(|connection| {
        let office = settings::office(connection)?;
        sending(&office)?;
        let sequence = dispatches::next_sequence(connection)?;
        let (voided, standing): (Vec<_>, Vec<_>) = agreements::of_period(connection, period)?
            .into_iter()
            .partition(|agreement| agreement.void_reason.is_some());
        let letters: Vec<LetterLine> = stage::letters_of(connection, period)?
            .into_iter()
            .map(|letter| LetterLine {
                id: letter.id,
                number: letter.newest.number,
                dated: letter.newest.dated,
                code: letter.newest.code,
                state: letter.state,
            })
            .collect();
        let mut warnings = Vec::new();
        if period.last() > registry.today() {
            warnings.push(ExportWarning::PeriodRuns { last: period.last() });
        }
        let unsigned = agreements::unsigned(connection)?;
        if !unsigned.is_empty() {
            warnings.push(ExportWarning::Unsigned {
                count: whole(unsigned.len()),
                titles: unsigned
                    .into_iter()
                    .take(TITLES)
                    .map(|(_, title)| title)
                    .collect(),
            });
        }
        if standing.is_empty() && voided.is_empty() {
            warnings.push(ExportWarning::Nothing);
        }
        if letters.iter().all(|letter| letter.state == LetterState::Void) {
            warnings.push(ExportWarning::NoLetter);
        }
        let sent = dispatches::all(connection)?;
        if let Some(before) = sent
            .iter()
            .find(|sent| (sent.period_from, sent.period_to) == (period.first(), period.last()))
        {
            warnings.push(ExportWarning::SentBefore {
                sequence: before.sequence,
                file_name: before.file_name.clone(),
            });
        }
        let fingerprint = key.map(|key| key.fingerprint());
        if sent
            .first()
            .is_some_and(|newest| Some(&newest.fingerprint) != fingerprint.as_ref())
        {
            warnings.push(ExportWarning::NewKey);
        }
        Ok(ExportPreview {
            period,
            label: period.label(),
            sequence,
            file_name: file_name(&office.region_code, period, sequence, office.sample.is_some()),
            agreements: whole(standing.len()),
            kinds: stage::kinds(&standing),
            voided: whole(voided.len()),
            letters,
            fingerprint,
            warnings,
        })
    })
}

/// Makes the package of a period and records it. The office's key is made when there is none yet.
///
/// Order: the file is written aside, opened again and proved; then, in one transaction, the row is written, the file
/// takes its name, and the row is committed. What is acknowledged or recorded therefore always has its file. A crash
/// between the last two leaves a sound file that no row knows: the next export is refused its name. A crash before leaves
/// an unfinished file, which the next export into that folder sweeps.
///
/// # Errors
/// [`ExportError`]; no file is left and no sequence is spent then.
pub fn export(
    registry: &Registry,
    actor: &Actor,
    request: &ExportRequest,
    watch: &mut dyn FnMut(ExportStep) -> ControlFlow<()>,
) -> Result<ExportOutcome, ExportError> {
    let mut step = |step| match watch(step) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(ExportError::Cancelled),
    };
    if *registry.mode() != Mode::Own {
        return Err(RegistryError::ReadOnly.into());
    }
    let lineage = sending(&registry.read(settings::office)?)?.lineage.clone();
    let target = &request.target;
    let name = target
        .file_name()
        .and_then(|name| name.to_str())
        .ok_or_else(|| ExportError::Target(target.clone()))?;
    if target.symlink_metadata().is_ok() {
        return Err(ExportError::Exists(target.clone()));
    }
    let mark = Mark {
        writer: lineage,
        pid: registry.pid(),
    };
    sweep_beside(target, &mark);
    let key = keys::office_key(registry, actor)?;
    let circumstances = Circumstances {
        period: request.period,
        key: key.public(),
        program: concat!("Ikat ", env!("CARGO_PKG_VERSION")),
        created_at: registry.now(),
    };
    let (stage, manifest) = registry.read(|connection| {
        stage::fill(connection, &circumstances, |done, total| {
            step(ExportStep::Gathering {
                done: whole(done),
                total: whole(total),
            })
        })
    })?;

    step(ExportStep::Writing)?;
    let mut aside = written(&stage, target, &mark)?;
    drop(stage);
    let bytes = files::read_bounded(aside.path(), Limits::OFFICE.bytes)?;
    let sealed = seal::sign(&bytes, &key)?;
    put(&mut aside, sealed.at, &sealed.signature)?;

    step(ExportStep::Checking)?;
    let proven = RawPackage::open(aside.path(), &Limits::OFFICE)?.prove()?;
    let sha256 = proven.sha256();
    let verified = proven.read()?;
    if *verified.manifest() != manifest {
        return Err(PackageError::Manifest("the written manifest is another one").into());
    }
    step(ExportStep::Recording)?;
    let region = &manifest.region_code;
    if regions::find(region).is_some_and(regions::Region::is_province) {
        // What a province sends it also passes on, with its offices' packages. Bytes that no row comes to name do no harm.
        registry.vault().put_file(aside.path(), Limits::OFFICE.bytes)?;
    }
    let dispatch = record(
        registry,
        actor,
        request,
        &manifest,
        name,
        &key.public(),
        sha256,
        aside,
    )?;
    Ok(ExportOutcome {
        path: target.clone(),
        manifest,
        dispatch,
    })
}

/// Removes what earlier processes of this register left unfinished in the folder. A folder that lets nobody list it, or
/// a file another program holds, is no reason to make no package: the next one tries again.
fn sweep_beside(target: &Path, mark: &Mark) {
    if let Some(folder) = target.parent() {
        let _tried_again_next_time = files::sweep_own(folder, mark);
    }
}

/// Writes the staging database aside, without a single free page.
fn written(stage: &Connection, target: &Path, mark: &Mark) -> Result<Aside, ExportError> {
    let pages: u32 = stage.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    let needed = u64::from(pages) * u64::from(stage::PAGE);
    if needed > Limits::OFFICE.bytes {
        return Err(ExportError::TooLarge {
            found: needed,
            max: Limits::OFFICE.bytes,
        });
    }
    let mut aside = Aside::marked(target, mark)?.expecting(needed);
    let path = aside
        .path()
        .to_str()
        .ok_or_else(|| ExportError::Target(target.to_path_buf()))?
        .to_owned();
    match stage.execute(
        include_str!("../sql/vacuum_into.sql"),
        named_params! {":target": path},
    ) {
        Ok(_) => Ok(aside),
        Err(error) => {
            // SQLite says "full" or, for a quota, only "write error". Writing the same number of bytes asks the system
            // itself, which tells how much is needed and how much is free.
            let refused = io::copy(&mut io::repeat(0).take(needed), aside.file());
            match refused.and_then(|_| aside.file().sync_all()) {
                Err(refused) => Err(aside.failed(refused).into()),
                Ok(()) => Err(error.into()),
            }
        }
    }
}

fn put(aside: &mut Aside, at: usize, signature: &[u8]) -> Result<(), ExportError> {
    let file = aside.file();
    let done = file
        .seek(SeekFrom::Start(at as u64))
        .and_then(|_| file.write_all(signature))
        .and_then(|()| file.sync_all());
    done.map_err(|error| aside.failed(error).into())
}

#[expect(
    clippy::too_many_arguments,
    reason = "one step of `export`, cut out to be read alone"
)]
fn record(
    registry: &Registry,
    actor: &Actor,
    request: &ExportRequest,
    manifest: &Manifest,
    name: &str,
    key: &PublicKey,
    sha256: files::Digest,
    aside: Aside,
) -> Result<Dispatch, ExportError> {
    let json = serde_json::to_string(manifest).map_err(RegistryError::from)?;
    let bytes = std::fs::metadata(aside.path())
        .map_err(|error| FileError::of("look at", aside.path(), error))?
        .len();
    let moved = Cell::new(false);
    let done = registry.transact(actor, "package.export", |tx| {
        if dispatches::next_sequence(tx)? != manifest.sequence {
            return Err(ExportError::SequenceTaken(manifest.sequence));
        }
        let dispatch = dispatches::record(
            tx,
            &NewDispatch {
                sequence: manifest.sequence,
                period: request.period,
                file_name: name,
                sha256: &sha256.to_string(),
                bytes,
                fingerprint: &key.fingerprint(),
                manifest: &json,
            },
        )?;
        if regions::find(&manifest.region_code).is_some_and(regions::Region::is_province) {
            originals::keep(tx, &sha256.to_string(), bytes)?;
        }
        if request.target.symlink_metadata().is_ok() {
            return Err(ExportError::Exists(request.target.clone()));
        }
        aside.commit(|_| Ok::<(), FileError>(()))?;
        moved.set(true);
        Ok(dispatch)
    });
    match done {
        Ok(done) => Ok(done.value),
        Err(error) => {
            if moved.get() {
                // The row was not committed: a file nobody recorded must not be sent by mistake.
                std::fs::remove_file(&request.target)
                    .map_err(|error| FileError::of("remove", &request.target, error))?;
            }
            Err(error)
        }
    }
}

fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
