//! What a bureau has to say about received records.

use crate::{FieldProblem, Problem, Written};
use registry::received::RecordKind;
use registry::remarks::{self as core, Remark, RemarkForm};
use registry::{Actor, Registry};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Remarks of which office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemarksOf {
    /// Row of the office.
    #[ts(type = "number")]
    pub sender: i64,
    /// One record of it; absent for all.
    pub record: Option<RemarkedRecord>,
}

/// A received record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemarkedRecord {
    /// What it is.
    pub kind: RecordKind,
    /// Its id in the office.
    pub id: String,
}

/// A remark to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemarkSave {
    /// The remark; absent for a new one.
    pub id: Option<String>,
    /// Revision the form was made from.
    pub rev: u32,
    /// What was typed.
    pub form: RemarkForm,
}

/// A remark to close.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemarkClose {
    /// The remark.
    pub id: String,
    /// Revision the person saw.
    pub rev: u32,
    /// What is noted; may be empty.
    pub note: String,
}

/// Remarks on records of an office, closed ones too, the oldest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn list(registry: &Registry, request: &RemarksOf) -> Result<Vec<Remark>, Problem> {
    Ok(registry.read(|c| match &request.record {
        Some(record) => core::of_record(c, request.sender, record.kind, &record.id),
        None => core::of_sender(c, request.sender),
    })?)
}

/// What rules say of a form while it is typed.
///
/// # Errors
/// [`Problem`] from the register.
pub fn check(registry: &Registry, form: &RemarkForm) -> Result<Vec<FieldProblem>, Problem> {
    let found = registry.read(|c| core::judge(c, form))?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Saves a remark.
///
/// # Errors
/// [`Problem`]; nothing is saved then.
pub fn save(registry: &Registry, actor: &Actor, request: &RemarkSave) -> Result<Written<Remark>, Problem> {
    let existing = request.id.as_deref().map(|id| (id, request.rev));
    let done = registry.transact(actor, "remark.save", |tx| core::save(tx, existing, &request.form))?;
    Ok(done.into())
}

/// Closes a remark.
///
/// # Errors
/// [`Problem`]; nothing is changed then.
pub fn close(registry: &Registry, actor: &Actor, request: &RemarkClose) -> Result<Written<Remark>, Problem> {
    let done = registry.transact(actor, "remark.close", |tx| {
        core::close(tx, &request.id, request.rev, &request.note)
    })?;
    Ok(done.into())
}
