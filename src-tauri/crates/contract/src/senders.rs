//! Offices whose keys are known: looked at, enrolled from paper, changed and retired.

use crate::exchange::PackageReport;
use crate::merging::PackageReader;
use crate::{FieldProblem, Problem, Written};
use exchange::signed;
use exchange::{KeyChange, KeyCode, PublicKey};
use registry::senders::{self as core, NewSender, Sender, SenderError, Standing};
use registry::{Actor, Done, Registry, settings};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;
use ts_rs::TS;

/// A package to look at before anything is done with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SenderInspect {
    /// Handle of the chosen file.
    pub file: String,
}

/// A sound package and what this register knows of who signed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SenderInspection {
    /// What the package says.
    pub report: PackageReport,
    /// The standing of its key for the office it names.
    pub standing: Standing,
    /// The office, when it is enrolled.
    pub sender: Option<Sender>,
    /// Why the package cannot be merged yet; absent when its key is known.
    pub problem: Option<Problem>,
    /// What stands against enrolling its key, or is asked before; empty when nothing does.
    pub findings: Vec<FieldProblem>,
}

/// A key to enrol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum SenderEnrol {
    /// From a package, with the fingerprint typed from the key letter; or from a key change, which needs none.
    File {
        /// Handle of the chosen file.
        file: String,
        /// What was typed from the paper.
        fingerprint: String,
        /// Codes of the questions that were answered yes.
        confirmed: Vec<String>,
    },
    /// From the QR of a key letter.
    Code {
        /// What the scanner typed.
        code: String,
        /// Name of the unit as on the letter; may be empty.
        unit_name: String,
        /// Codes of the questions that were answered yes.
        confirmed: Vec<String>,
    },
}

/// What enrolling did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SenderEnrolled {
    /// The office as it stands now.
    pub sender: Sender,
    /// Fingerprint of the key in use.
    pub fingerprint: String,
    /// The key was known before: nothing changed.
    pub already: bool,
}

/// A key to retire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SenderRetire {
    /// Id of the office.
    pub office_id: String,
    /// Why.
    pub note: String,
}

/// Every office whose key was enrolled, by region.
///
/// # Errors
/// [`Problem`] from the register.
pub fn list(registry: &Registry) -> Result<Vec<Sender>, Problem> {
    Ok(registry.read(core::all)?)
}

/// Proves a package and says what is known of its key. The register is not changed.
///
/// # Errors
/// [`Problem`] with the exact reason the file is refused.
pub fn inspect(
    registry: &Registry,
    path: &Path,
    read: PackageReader<'_>,
) -> Result<SenderInspection, Problem> {
    let proven = read(path)?.report;
    let new = offered(&proven.manifest)?;
    let (standing, sender, found, own) = registry.read(|c| {
        Ok::<_, registry::RegistryError>((
            core::standing(c, &new.office_id, &new.public_key)?,
            core::by_office(c, &new.office_id)?,
            core::judge(c, &new)?,
            settings::office(c)?.id == new.office_id,
        ))
    })?;
    let mut report = PackageReport::from(proven);
    if own || matches!(standing, Standing::Known { .. }) {
        "known".clone_into(&mut report.key);
    }
    Ok(SenderInspection {
        report,
        problem: if own {
            Some(Problem::new("package.own", &[]))
        } else {
            key_problem(&standing)
        },
        standing,
        sender,
        findings: found.into_iter().map(Into::into).collect(),
    })
}

/// Why a package with a key of this standing is not opened further; none for a known key.
pub fn key_problem(standing: &Standing) -> Option<Problem> {
    match standing {
        Standing::Known { .. } => None,
        Standing::Unknown => Some(Problem::new("package.key_unknown", &[])),
        Standing::Retired => Some(Problem::new("package.key_retired", &[])),
        Standing::OtherOffice { region, unit } => Some(Problem::new(
            "package.key_of_other",
            &[unit.clone(), region.clone()],
        )),
    }
}

/// Enrols the key of a package whose fingerprint was typed from a key letter, or takes a key change.
///
/// # Errors
/// [`Problem`]; nothing is enrolled then.
pub fn enrol_file(
    registry: &Registry,
    actor: &Actor,
    path: &Path,
    fingerprint: &str,
    confirmed: &[String],
    read: PackageReader<'_>,
) -> Result<Written<SenderEnrolled>, Problem> {
    // Longer files are packages; which one a signed text is stands in its first bytes.
    let small = files::read_bounded(path, signed::MAX).ok();
    match small.as_deref().and_then(signed::purpose_of) {
        Some(_) => change_key(registry, actor, path),
        None => {
            let proven = read(path)?.report;
            let new = offered(&proven.manifest)?;
            compare(&new, fingerprint)?;
            enrol(registry, actor, &new, confirmed)
        }
    }
}

/// Enrols the key that the QR of a key letter carries.
///
/// # Errors
/// [`Problem`]; nothing is enrolled then.
pub fn enrol_code(
    registry: &Registry,
    actor: &Actor,
    code: &str,
    unit_name: &str,
    confirmed: &[String],
) -> Result<Written<SenderEnrolled>, Problem> {
    let read = KeyCode::parse(code).ok_or_else(|| Problem::new("sender.code", &[]))?;
    let new = NewSender {
        office_id: read.office_id,
        region_code: read.region_code,
        unit_name: unit_name.to_owned(),
        sample: read.sample,
        public_key: read.key.to_string(),
        fingerprint: read.key.fingerprint(),
    };
    enrol(registry, actor, &new, confirmed)
}

/// Refuses a fingerprint that is not the key's.
pub(crate) fn compare(new: &NewSender, typed: &str) -> Result<(), Problem> {
    let key = PublicKey::parse(&new.public_key);
    if typed.trim().is_empty() {
        return Err(Problem::new("sender.fingerprint_missing", &[]));
    }
    match key.filter(|key| key.is_typed(typed)) {
        Some(_) => Ok(()),
        None => Err(Problem::new("sender.fingerprint_wrong", &[])),
    }
}

pub(crate) fn enrol(
    registry: &Registry,
    actor: &Actor,
    new: &NewSender,
    confirmed: &[String],
) -> Result<Written<SenderEnrolled>, Problem> {
    let done = registry.transact(actor, "sender.enrol", |tx| core::enrol(tx, new, confirmed));
    enrolled(done, &new.fingerprint)
}

/// Takes a key change: the new key is known because the key in use vouched for it.
///
/// # Errors
/// [`Problem`]; nothing is changed then.
pub fn change_key(
    registry: &Registry,
    actor: &Actor,
    path: &Path,
) -> Result<Written<SenderEnrolled>, Problem> {
    let change = signed::read::<KeyChange>(path)?.body;
    let sample = registry.read(settings::office)?.sample.is_some();
    if change.sample != sample {
        let code = if sample {
            "sender.not_sample"
        } else {
            "sender.sample"
        };
        return Err(Problem::new(code, &[]));
    }
    let new = change
        .new_key()
        .ok_or_else(|| Problem::new("signed.malformed", &[]))?;
    let done = registry.transact(actor, "sender.change_key", |tx| core::change_key(tx, &new));
    enrolled(done, &new.fingerprint)
}

/// Retires the key of an office.
///
/// # Errors
/// [`Problem`]; nothing is changed then.
pub fn retire(
    registry: &Registry,
    actor: &Actor,
    request: &SenderRetire,
) -> Result<Written<Sender>, Problem> {
    let done = registry.transact(actor, "sender.retire", |tx| {
        core::retire(tx, &request.office_id, &request.note)
    })?;
    Ok(done.into())
}

/// What a package's manifest offers to be enrolled.
fn offered(manifest: &exchange::Manifest) -> Result<NewSender, Problem> {
    let key = PublicKey::parse(&manifest.public_key).ok_or_else(|| Problem::new("package.manifest", &[]))?;
    Ok(NewSender {
        office_id: manifest.office_id.clone(),
        region_code: manifest.region_code.clone(),
        unit_name: manifest.unit_name.clone(),
        sample: manifest.sample.is_some(),
        public_key: key.to_string(),
        fingerprint: key.fingerprint(),
    })
}

fn enrolled(
    done: Result<Done<Sender>, SenderError>,
    fingerprint: &str,
) -> Result<Written<SenderEnrolled>, Problem> {
    let (sender, changed, already) = match done {
        Ok(done) => (done.value, done.changed, false),
        Err(SenderError::Already(sender)) => (*sender, BTreeSet::new(), true),
        Err(error) => return Err(error.into()),
    };
    Ok(Written {
        value: SenderEnrolled {
            sender,
            fingerprint: fingerprint.to_owned(),
            already,
        },
        changed,
    })
}
