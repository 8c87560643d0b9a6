//! Database files for the bureau.

mod keys;
mod slip;
mod taken;

pub use keys::{KeyChangeMake, KeyChanged, OwnKey, change_key, own_key};
pub use slip::{slip, slip_name};

use crate::letters::{grouped, word};
use crate::merging::PackageReader;
use crate::recap::PeriodChoice;
use crate::work::{Part, Watch};
use crate::{Problem, Written};
use chrono::Datelike;
use exchange::{ExportStep, ExportWarning, KeyStanding, Manifest, PublicKey};
use registry::dispatches::{self, Dispatch};
use registry::recap::Count;
use registry::{Actor, Area, Period, Registry, Semester};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;
use ts_rs::TS;

/// A period to export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportRequest {
    /// Which days.
    pub period: PeriodChoice,
}

/// What a package would hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportOutlook {
    /// Name of the period.
    pub period: String,
    /// Suggested file name.
    pub file_name: String,
    /// Its place among the office's packages.
    pub sequence: u32,
    /// Agreements by kind.
    pub kinds: Vec<Count>,
    /// All agreements.
    pub total: u32,
    /// Letters of the period, by number (or code while it has none).
    pub letters: Vec<PackageLetter>,
    /// What an officer should look at before sending.
    pub warnings: Vec<String>,
}

/// A letter named in a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackageLetter {
    /// Number; empty while it is awaited.
    pub number: String,
    /// Date.
    pub dated: chrono::NaiveDate,
    /// Code in its groups.
    pub code: String,
}

/// A package to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportMake {
    /// Which days.
    pub period: PeriodChoice,
    /// Handle of the place chosen for the file.
    pub target: String,
}

/// Which package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DispatchId {
    /// Its id.
    pub id: String,
}

/// A chosen package to prove.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackageVerify {
    /// Handle of the chosen file.
    pub file: String,
}

/// What a sound package says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackageReport {
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Region code.
    pub region_code: String,
    /// Region name as the package has it.
    pub region_name: String,
    /// Unit.
    pub unit_name: String,
    /// Name of the sample; absent in a real one.
    pub sample: Option<String>,
    /// The period in its short form: `2025-S2`.
    pub period: String,
    /// The period in words: `Semester II Tahun 2025`.
    pub period_label: String,
    /// Its place among the office's packages.
    pub sequence: u32,
    /// When it was made, UTC.
    pub created_at: String,
    /// Id of the key.
    pub key_id: String,
    /// Fingerprint of the key, in groups.
    pub fingerprint: String,
    /// `known` or `unknown`.
    pub key: String,
    /// Agreements by kind.
    pub kinds: Vec<Count>,
    /// All agreements.
    pub total: u32,
    /// Codes of the period's letters, in their groups.
    pub letters: Vec<String>,
}

/// What a package of the period would hold, and what to look at before sending it.
///
/// # Errors
/// [`Problem`] for an impossible period, or from the register.
pub fn outlook(registry: &Registry, request: ExportRequest) -> Result<ExportOutlook, Problem> {
    let preview = exchange::preview(registry, Period::try_from(request.period)?)?;
    Ok(ExportOutlook {
        period: preview.label,
        file_name: preview.file_name,
        sequence: preview.sequence,
        kinds: preview
            .kinds
            .iter()
            .map(|kind| count(&kind.kind, kind.agreements))
            .collect(),
        total: preview.agreements,
        letters: preview
            .letters
            .into_iter()
            .map(|letter| PackageLetter {
                code: grouped(&letter.code),
                number: letter.number,
                dated: letter.dated,
            })
            .collect(),
        warnings: preview.warnings.iter().map(warning).collect(),
    })
}

fn count(kind: &str, count: u32) -> Count {
    Count {
        value: kind.to_owned(),
        label: word("kind", kind).to_owned(),
        count,
    }
}

fn warning(warning: &ExportWarning) -> String {
    let (code, details) = match warning {
        ExportWarning::PeriodRuns { last } => ("export.period_runs", vec![letters::long_date(*last)]),
        ExportWarning::Unsigned { count, titles } => {
            ("export.unsigned", vec![count.to_string(), titles.join("; ")])
        }
        ExportWarning::Nothing => ("export.nothing", vec![]),
        ExportWarning::NoLetter => ("export.no_letter", vec![]),
        ExportWarning::SentBefore { sequence, file_name } => (
            "export.sent_before",
            vec![sequence.to_string(), file_name.clone()],
        ),
        ExportWarning::NewKey => ("export.new_key", vec![]),
    };
    let problem = Problem::new(code, &details);
    format!("{} {}", problem.message, problem.hint)
}

/// The parts of a package's making with their shares, as measured with ten thousand agreements.
const GATHERING: Part = Part::new("export_gathering", 0, 600);
const WRITING: Part = Part::new("export_writing", 600, 750);
const CHECKING: Part = Part::new("export_checking", 750, 950);
const RECORDING: Part = Part::new("export_recording", 950, 1000);

/// Makes the package of a period at `target` and records it.
///
/// # Errors
/// [`Problem`], also `work.cancelled`; no file is left and nothing is recorded then.
pub fn export(
    registry: &Registry,
    actor: &Actor,
    period: PeriodChoice,
    target: &Path,
    watch: Watch<'_>,
) -> Result<Written<Dispatch>, Problem> {
    let request = exchange::ExportRequest {
        period: Period::try_from(period)?,
        target: target.to_path_buf(),
    };
    let outcome = exchange::export(registry, actor, &request, &mut |step| match step {
        ExportStep::Gathering { done, total } => watch.step(GATHERING, size(done), size(total)),
        ExportStep::Writing => watch.step(WRITING, 0, 1),
        ExportStep::Checking => watch.step(CHECKING, 0, 1),
        ExportStep::Recording => watch.last(RECORDING),
    });
    let outcome = outcome.map_err(|error| taken::problem(registry, error))?;
    Ok(Written {
        value: outcome.dispatch,
        changed: BTreeSet::from([Area::Dispatches]),
    })
}

/// The period as every screen and letter names it; its days, should another program have packed others.
pub(crate) fn period_in_words(manifest: &Manifest) -> String {
    let (first, last) = (manifest.period_first, manifest.period_last);
    let semester = match (first.month(), last.month()) {
        (_, 6) => Some(Semester::First),
        (7, _) => Some(Semester::Second),
        _ => None,
    };
    let from = (first.year() < last.year()).then(|| first.year());
    Period::new(last.year(), semester, from)
        .ok()
        .filter(|period| (period.first(), period.last()) == (first, last))
        .map_or_else(|| days(manifest), |period| period.label())
}

fn days(manifest: &Manifest) -> String {
    format!(
        "{} s.d. {}",
        letters::long_date(manifest.period_first),
        letters::long_date(manifest.period_last)
    )
}

fn size(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// Packages that were sent, newest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn dispatches(registry: &Registry) -> Result<Vec<Dispatch>, Problem> {
    Ok(registry.read(dispatches::all)?)
}

/// Proves a package by `read`. The key of the office whose register is in the folder `register` is known; others are enrolled
/// by a bureau.
///
/// # Errors
/// [`Problem`] with the exact reason it is refused.
pub fn verify(register: &Path, path: &Path, read: PackageReader<'_>) -> Result<PackageReport, Problem> {
    // A register is not needed; a folder without one knows no key.
    let known: Vec<PublicKey> = exchange::keys::public(register)?.into_iter().collect();
    Ok(read(path)?.report.known_by(&known).into())
}

impl From<exchange::PackageReport> for PackageReport {
    fn from(report: exchange::PackageReport) -> Self {
        let manifest = report.manifest;
        let period_label = period_in_words(&manifest);
        Self {
            file_name: report.file_name,
            sha256: report.sha256,
            bytes: report.bytes,
            total: manifest.agreements(),
            kinds: manifest
                .kinds
                .iter()
                .map(|kind| count(&kind.kind, kind.agreements))
                .collect(),
            letters: manifest
                .letters
                .iter()
                .map(|letter| grouped(&letter.code))
                .collect(),
            region_code: manifest.region_code,
            region_name: manifest.region_name,
            unit_name: manifest.unit_name,
            sample: manifest.sample,
            period_label,
            period: manifest.period,
            sequence: manifest.sequence,
            created_at: manifest.created_at,
            key_id: report.key_id,
            fingerprint: report.fingerprint,
            key: match report.key {
                KeyStanding::Known => "known".to_owned(),
                KeyStanding::Unknown => "unknown".to_owned(),
            },
        }
    }
}
