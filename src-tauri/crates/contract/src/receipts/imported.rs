//! The office's side: a receipt is proved, its bureau's key known or enrolled in the same step, and every record hears
//! what was said of it.

use crate::senders::{compare, key_problem};
use crate::{FieldProblem, Problem, Written};
use exchange::{Proven, signed};
use registry::acknowledgements::{
    self as core, Acknowledged, Acknowledgement, AcknowledgementError, OpenRemark,
};
use registry::attachments::{self, Owner};
use registry::dispatches;
use registry::receipts::{Receipt, ReceiptRemark};
use registry::received::RecordKind;
use registry::senders::{self, NewSender, Sender, Standing};
use registry::{Actor, Registry, agreements, settings};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use ts_rs::TS;

/// A receipt to look at before it is imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptInspect {
    /// Handle of the chosen file.
    pub file: String,
}

/// A receipt to import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptImport {
    /// Handle of the chosen file.
    pub file: String,
    /// Typed from the bureau's key letter, when its key is not known yet; else empty.
    pub fingerprint: String,
    /// Codes of the questions that were answered yes.
    pub confirmed: Vec<String>,
}

/// A sound receipt and what this register knows of who signed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptInspection {
    /// What it says.
    pub receipt: Receipt,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// Fingerprint of the key that signed it, in groups.
    pub fingerprint: String,
    /// The standing of that key for the bureau it names.
    pub standing: Standing,
    /// Why it cannot be imported as it is; absent when it can.
    pub problem: Option<Problem>,
    /// What stands against enrolling the bureau's key, or is asked before.
    pub findings: Vec<FieldProblem>,
    /// It was imported before.
    pub already: bool,
}

/// What importing did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptImported {
    /// The receipt as it is kept.
    pub acknowledgement: Acknowledgement,
    /// The bureau.
    pub bureau: Sender,
    /// The bureau's key was enrolled with it.
    pub enrolled: bool,
    /// It was imported before: nothing changed.
    pub already: bool,
}

/// A receipt beside the package it is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptLine {
    /// The receipt.
    pub acknowledgement: Acknowledgement,
    /// The bureau as a list names it.
    pub bureau: String,
    /// Sequence of the package.
    pub package: u32,
    /// File of the package.
    pub file_name: String,
    /// It is the newest of its bureau: its remarks are the open ones.
    pub speaks: bool,
}

/// What the bureau said of one agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceivedOf {
    /// Whether and how it was received; absent before the first receipt that lists it.
    pub said: Option<ReceivedSaid>,
    /// Open remarks on it, on its progress and its scans.
    pub remarks: Vec<ReceivedRemark>,
}

/// How a record was received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceivedSaid {
    /// The bureau as a list names it.
    pub bureau: String,
    /// It was accepted; else refused.
    pub accepted: bool,
    /// The revision that was accepted; 0 when it was refused.
    pub rev: u32,
    /// It was changed here since.
    pub changed_since: bool,
    /// Why it was refused, in sentences.
    pub reason: String,
    /// When the receipt was issued, UTC.
    pub issued_at: String,
    /// The period of the package in its short form.
    pub period: String,
    /// Sequence of the package.
    pub package: u32,
}

/// A remark of the bureau.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceivedRemark {
    /// The bureau as a list names it.
    pub bureau: String,
    /// When its receipt was issued, UTC.
    pub issued_at: String,
    /// The remark.
    pub remark: ReceiptRemark,
}

/// Proves a receipt and says what is known of its key. The register is not changed.
///
/// # Errors
/// [`Problem`] with the exact reason the file is refused.
pub fn inspect(registry: &Registry, path: &Path) -> Result<ReceiptInspection, Problem> {
    let proven = signed::read::<Receipt>(path)?;
    let bureau = offered(&proven);
    let sha256 = proven.sha256.to_string();
    let (own, standing, found, already) = registry.read(|c| {
        Ok::<_, Problem>((
            settings::office(c)?,
            senders::standing(c, &bureau.office_id, &bureau.public_key)?,
            senders::judge(c, &bureau)?,
            core::by_sha256(c, &sha256)?.is_some(),
        ))
    })?;
    let problem = if bureau.office_id == own.id {
        Some(Problem::new("receipt.own", &[]))
    } else if proven.body.package.office_id != own.id {
        Some(Problem::new("receipt.other_office", &[]))
    } else {
        standing_problem(&standing, &bureau)
    };
    Ok(ReceiptInspection {
        fingerprint: bureau.fingerprint,
        receipt: proven.body,
        sha256,
        standing,
        problem,
        findings: found.into_iter().map(Into::into).collect(),
        already,
    })
}

/// Imports a receipt; with a typed fingerprint the bureau's key is enrolled in the same step.
///
/// # Errors
/// [`Problem`]; nothing is imported and no key enrolled then.
pub fn import(
    registry: &Registry,
    actor: &Actor,
    path: &Path,
    fingerprint: &str,
    confirmed: &[String],
) -> Result<Written<ReceiptImported>, Problem> {
    let proven = signed::read::<Receipt>(path)?;
    let new = offered(&proven);
    let (own, standing) = registry.read(|c| {
        Ok::<_, Problem>((
            settings::office(c)?,
            senders::standing(c, &new.office_id, &new.public_key)?,
        ))
    })?;
    if new.office_id == own.id {
        return Err(Problem::new("receipt.own", &[]));
    }
    let unknown = standing == Standing::Unknown && !fingerprint.trim().is_empty();
    if unknown {
        compare(&new, fingerprint)?;
    } else if let Some(problem) = standing_problem(&standing, &new) {
        return Err(problem);
    }
    let sha256 = proven.sha256.to_string();
    let done = registry.transact(actor, "receipt.import", |tx| {
        if unknown {
            senders::enrol(tx, &new, confirmed)?;
        }
        match core::import(tx, &proven.body, &sha256, &proven.text) {
            Err(AcknowledgementError::Already(found)) => Err(Stop::Already(found)),
            other => Ok(other.map_err(Problem::from)?),
        }
    });
    let (acknowledgement, changed, already) = match done {
        Ok(done) => (done.value, done.changed, false),
        Err(Stop::Already(found)) => (*found, BTreeSet::new(), true),
        Err(Stop::Problem(problem)) => return Err(*problem),
    };
    let bureau = registry
        .read(|c| senders::by_seq(c, acknowledgement.sender))?
        .ok_or_else(|| Problem::new("sender.not_found", &[]))?;
    Ok(Written {
        value: ReceiptImported {
            acknowledgement,
            bureau,
            enrolled: unknown && !already,
            already,
        },
        changed,
    })
}

/// Why a transaction wrote nothing.
enum Stop {
    Already(Box<Acknowledgement>),
    Problem(Box<Problem>),
}

impl<E: Into<Problem>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Problem(Box::new(error.into()))
    }
}

/// Every imported receipt, the newest of each bureau first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn imported(registry: &Registry) -> Result<Vec<ReceiptLine>, Problem> {
    Ok(registry.read(|c| {
        let (bureaus, sent) = (labels(c)?, dispatches::all(c)?);
        let mut spoken = BTreeSet::new();
        let all = core::all(c)?.into_iter().map(|one| {
            let package = sent.iter().find(|sent| sent.id == one.dispatch_id);
            ReceiptLine {
                bureau: bureaus.get(&one.sender).cloned().unwrap_or_default(),
                package: package.map(|sent| sent.sequence).unwrap_or_default(),
                file_name: package.map(|sent| sent.file_name.clone()).unwrap_or_default(),
                speaks: spoken.insert(one.sender),
                acknowledgement: one,
            }
        });
        Ok::<_, registry::RegistryError>(all.collect())
    })?)
}

/// What the bureau said of an agreement and of what belongs to it.
///
/// # Errors
/// [`Problem`] from the register.
pub fn of_agreement(registry: &Registry, id: &str) -> Result<ReceivedOf, Problem> {
    Ok(registry.read(|c| {
        let (bureaus, sent) = (labels(c)?, dispatches::all(c)?);
        let label = |seq: i64| bureaus.get(&seq).cloned().unwrap_or_default();
        let now = agreements::get(c, id)?;
        let said = core::of_record(c, RecordKind::Agreement, id)?.map(|said: Acknowledged| {
            let package = sent.iter().find(|sent| sent.id == said.dispatch_id);
            ReceivedSaid {
                bureau: label(said.sender),
                accepted: said.is_accepted(),
                // No revision was taken of a refused record: then the moment of the package tells, by our own clock.
                changed_since: now.as_ref().is_some_and(|now| match package {
                    Some(sent) if !said.is_accepted() => now.updated_at > sent.created_at,
                    _ => now.rev > said.rev,
                }),
                rev: said.rev,
                reason: said.reason,
                issued_at: said.issued_at,
                period: package.map(period_of).unwrap_or_default(),
                package: package.map(|sent| sent.sequence).unwrap_or_default(),
            }
        });
        let scans: BTreeSet<String> = attachments::of_owner(c, Owner::Agreement, id)?
            .into_iter()
            .map(|scan| scan.id)
            .collect();
        let remarks = core::open_remarks(c)?
            .into_iter()
            .filter(|one| belongs(one, id, &scans))
            .map(|one| ReceivedRemark {
                bureau: label(one.sender),
                issued_at: one.issued_at,
                remark: one.remark,
            })
            .collect();
        Ok::<_, registry::RegistryError>(ReceivedOf { said, remarks })
    })?)
}

fn belongs(one: &OpenRemark, agreement: &str, scans: &BTreeSet<String>) -> bool {
    let record = one.remark.record.as_str();
    match one.remark.kind {
        RecordKind::Agreement => record == agreement,
        RecordKind::Progress => record.split('/').next() == Some(agreement),
        RecordKind::Attachment => scans.contains(record),
        RecordKind::Letter | RecordKind::WorkUnit => false,
    }
}

/// The period as the package's manifest writes it.
fn period_of(sent: &dispatches::Dispatch) -> String {
    serde_json::from_str::<exchange::Manifest>(&sent.manifest)
        .map(|manifest| manifest.period)
        .unwrap_or_default()
}

fn labels(connection: &rusqlite::Connection) -> Result<BTreeMap<i64, String>, registry::RegistryError> {
    let all = senders::all(connection)?;
    Ok(all
        .into_iter()
        .map(|sender| (sender.seq, sender.label()))
        .collect())
}

/// The bureau as it would be enrolled.
fn offered(proven: &Proven<Receipt>) -> NewSender {
    let bureau = &proven.body.bureau;
    NewSender {
        office_id: bureau.office_id.clone(),
        region_code: bureau.region_code.clone(),
        unit_name: bureau.unit_name.clone(),
        sample: bureau.sample,
        public_key: proven.key.to_string(),
        fingerprint: proven.key.fingerprint(),
    }
}

fn standing_problem(standing: &Standing, bureau: &NewSender) -> Option<Problem> {
    match standing {
        Standing::Unknown => Some(Problem::new(
            "receipt.key_unknown",
            std::slice::from_ref(&bureau.fingerprint),
        )),
        other => key_problem(other),
    }
}
