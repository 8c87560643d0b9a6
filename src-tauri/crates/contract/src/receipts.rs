//! Receipts both ways: issued by a bureau for a merged package, imported by the office that sent it.

mod imported;

pub use imported::*;

use crate::{FieldProblem, Problem, Written};
use exchange::signed;
use registry::receipts::{self as core, Issued, MergedPackage, Receipt, Refused};
use registry::received::Refusal;
use registry::senders;
use registry::{Actor, Registry};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Which package to issue a receipt for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptFor {
    /// SHA-256 of a merged package; or the id or region code of an office, for the newest of its packages.
    pub package: String,
}

/// Receipts issued to which office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptsOf {
    /// Row of the office.
    #[ts(type = "number")]
    pub sender: i64,
}

/// A receipt that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptIssued {
    /// What is kept of it.
    pub issued: Issued,
    /// What it says.
    pub receipt: Receipt,
    /// Suggested name of its file.
    pub file_name: String,
    /// It was issued before and nothing changed since: the same bytes.
    pub already: bool,
}

/// Issues the receipt of a package: signed with the bureau's key and kept. While nothing new is to be said, it is the one
/// that was issued before, byte for byte.
///
/// # Errors
/// [`Problem`]; nothing is issued then.
pub fn issue(registry: &Registry, actor: &Actor, which: &str) -> Result<Written<ReceiptIssued>, Problem> {
    let now = registry.now();
    let (package, mut receipt, before) = registry.read(|c| {
        let package = find(c, which)?;
        let draft = core::draft(c, &package, now)?;
        let before = core::of_package(c, &package.sha256)?.into_iter().next();
        Ok::<_, Problem>((package, draft, before))
    })?;
    receipt.refused = refused(&package.refused);
    if let Some(before) = before {
        let said = signed::prove::<Receipt>(before.file.as_bytes())?.body;
        if said.says_the_same(&receipt) {
            return Ok(Written {
                value: told(before, said, true),
                changed: BTreeSet::new(),
            });
        }
    }
    let key = exchange::keys::office_key(registry, actor)?;
    let file = signed::write(&receipt, &key)?;
    let sha256 = files::Digest::of(file.as_bytes()).to_string();
    let done = registry.transact(actor, "receipt.issue", |tx| {
        core::keep(tx, package.sender, &receipt, &sha256, &file)
    })?;
    Ok(Written {
        value: told(done.value, receipt, false),
        changed: done.changed,
    })
}

/// The newest receipt that was issued for a package.
///
/// # Errors
/// [`Problem`] when none was.
pub fn newest(registry: &Registry, which: &str) -> Result<ReceiptIssued, Problem> {
    let found = registry.read(|c| {
        let package = find(c, which)?;
        Ok::<_, Problem>(core::of_package(c, &package.sha256)?.into_iter().next())
    })?;
    let issued = found.ok_or_else(|| Problem::new("receipt.not_issued", &[]))?;
    let receipt = signed::prove::<Receipt>(issued.file.as_bytes())?.body;
    Ok(told(issued, receipt, true))
}

/// Receipts issued to an office, the newest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn issued(registry: &Registry, sender: i64) -> Result<Vec<Issued>, Problem> {
    Ok(registry.read(|c| core::of_sender(c, sender))?)
}

fn told(issued: Issued, receipt: Receipt, already: bool) -> ReceiptIssued {
    let package = &receipt.package;
    let bare = format!(
        "Tanda-Terima_{}_{:03}_{:03}.ikat-terima",
        package.period, package.sequence, receipt.sequence
    );
    ReceiptIssued {
        issued,
        file_name: files::safe_name(&bare),
        receipt,
        already,
    }
}

/// The package by its hash, or the newest of an office.
pub(crate) fn find(connection: &rusqlite::Connection, which: &str) -> Result<MergedPackage, Problem> {
    let which = which.trim();
    if let Some(package) = core::package_by_sha256(connection, which)? {
        return Ok(package);
    }
    let offices: Vec<senders::Sender> = senders::all(connection)?
        .into_iter()
        .filter(|sender| sender.office_id == which || sender.region_code == which)
        .collect();
    let newest = match offices.as_slice() {
        [one] => core::newest_package(connection, one.seq)?,
        [] => None,
        _ => return Err(Problem::new("receipt.several_offices", &[which.to_owned()])),
    };
    newest.ok_or_else(|| Problem::new("receipt.no_package", &[which.to_owned()]))
}

/// Why rows were refused, in the sentences the office would have read at its own form.
fn refused(all: &[Refusal]) -> Vec<Refused> {
    let mut told: Vec<Refused> = all
        .iter()
        .map(|one| {
            let said: Vec<FieldProblem> = one.findings.iter().cloned().map(Into::into).collect();
            let mut sentences: Vec<&str> = said.iter().map(|one| one.message.as_str()).collect();
            sentences.dedup();
            Refused {
                kind: one.kind,
                record: one.record.clone(),
                code: said.first().map(|one| one.code.clone()).unwrap_or_default(),
                reason: sentences.join(" "),
            }
        })
        .collect();
    told.sort_by(|a, b| (a.kind, &a.record).cmp(&(b.kind, &b.record)));
    told.dedup_by(|a, b| (a.kind, &a.record) == (b.kind, &b.record));
    told
}
