//! What a bureau has to say about received records.

use crate::{FieldProblem, Problem, Written};
use registry::acknowledgements::{self, Asked, AskedFor};
use registry::received::RecordKind;
use registry::remarks::{self as core, Asks, OpenTask, Progress, Remark, RemarkForm};
use registry::senders;
use registry::{Actor, Registry};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
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

/// What is left to be done about a remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// Our bureau refused the record.
    Refused,
    /// Our bureau remarked on it.
    Heard,
    /// The office changed what we remarked on.
    Changed,
    /// No receipt carried our remark as it is now.
    Unsent,
    /// A receipt carries our remark, and nothing came back.
    Unanswered,
}

/// Something to be done about a remark: ours on an office's record, or our bureau's on one of ours. It has no last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemarkTask {
    /// What is left to be done.
    pub is: TaskKind,
    /// Id of the remark; empty for a refusal.
    pub remark: String,
    /// Row of the bureau or the office.
    #[ts(type = "number")]
    pub sender: i64,
    /// That office as a list names it.
    pub office: String,
    /// Since when, UTC.
    pub since: String,
    /// What the record is.
    pub kind: RecordKind,
    /// Its id.
    pub record: String,
    /// The agreement it is or belongs to.
    pub agreement: Option<String>,
    /// Title of that; empty when there is none.
    pub title: String,
    /// What is asked; absent for a refusal.
    pub asks: Option<Asks>,
    /// The field, as a path into the form; empty for the whole record.
    pub field: String,
    /// What was said, or why it was refused.
    pub text: String,
    /// The value wished for.
    pub wished: Option<String>,
}

/// What is left to be done about remarks, ours and our bureau's.
///
/// # Errors
/// [`Problem`] from the register.
pub fn tasks(registry: &Registry) -> Result<Vec<RemarkTask>, Problem> {
    Ok(registry.read(|c| {
        let offices: BTreeMap<i64, String> = senders::all(c)?
            .into_iter()
            .map(|sender| (sender.seq, sender.label()))
            .collect();
        let named = |sender: i64| offices.get(&sender).cloned().unwrap_or_default();
        let heard = acknowledgements::asked(c)?;
        let ours = core::tasks(c)?;
        Ok::<_, registry::RegistryError>(
            heard
                .into_iter()
                .map(|one| of_bureau(named(one.sender), one))
                .chain(
                    ours.into_iter()
                        .map(|one| of_ours(named(one.remark.form.sender), one)),
                )
                .collect(),
        )
    })?)
}

fn of_bureau(office: String, one: Asked) -> RemarkTask {
    let bare = RemarkTask {
        is: TaskKind::Refused,
        remark: String::new(),
        sender: one.sender,
        office,
        since: one.issued_at,
        kind: one.kind,
        record: one.record,
        agreement: one.agreement_id,
        title: one.title,
        asks: None,
        field: String::new(),
        text: String::new(),
        wished: None,
    };
    match one.what {
        AskedFor::Refused(reason) => RemarkTask { text: reason, ..bare },
        AskedFor::Remark(remark) => RemarkTask {
            is: TaskKind::Heard,
            remark: remark.id,
            asks: Some(remark.asks),
            field: remark.field,
            text: remark.text,
            wished: remark.wished,
            ..bare
        },
    }
}

fn of_ours(office: String, one: OpenTask) -> RemarkTask {
    let form = one.remark.form;
    RemarkTask {
        is: match one.progress {
            Progress::Changed => TaskKind::Changed,
            Progress::Unsent => TaskKind::Unsent,
            Progress::Unanswered => TaskKind::Unanswered,
        },
        remark: one.remark.id,
        sender: form.sender,
        office,
        since: one.remark.updated_at,
        kind: form.kind,
        record: form.record,
        agreement: one.agreement_id,
        title: one.title,
        asks: Some(form.asks),
        field: form.field,
        text: form.text,
        wished: form.wished,
    }
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
