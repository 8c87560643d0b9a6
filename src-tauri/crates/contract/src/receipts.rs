//! Receipts both ways: issued by a bureau for a merged package, imported by the office that sent it.

mod imported;
mod many;

pub use imported::*;
pub use many::*;

use crate::{FieldProblem, Problem, Written};
use exchange::signed;
use registry::receipts::{self as core, Issued, IssuedLine, MergedPackage, Receipt, Refused};
use registry::received::Refusal;
use registry::senders;
use registry::{Actor, Registry, RegistryError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Which package to issue a receipt for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptFor {
    /// SHA-256 of a merged package; or the id or region code of an office, for the newest of its packages.
    pub package: String,
}

/// An issued receipt to look at or to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptWhich {
    /// The newest of a package, named as in [`ReceiptFor`].
    Package(String),
    /// By its id.
    Id(String),
}

/// Receipts issued to which office.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptsOf {
    /// Row of the office; absent for all.
    #[ts(type = "number | null")]
    pub sender: Option<i64>,
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
    /// Lines by which a person knows each refused record, in the receipt's order: the agreement's, then its own.
    pub refused_titles: Vec<Vec<String>>,
    /// As much for each remark.
    pub remark_titles: Vec<Vec<String>>,
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
                value: told(registry, &package, before, said, true)?,
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
        value: told(registry, &package, done.value, receipt, false)?,
        changed: done.changed,
    })
}

/// A receipt that was issued.
///
/// # Errors
/// [`Problem`] when it was not, or when the merge of its package was taken back.
pub fn get(registry: &Registry, which: &ReceiptWhich) -> Result<ReceiptIssued, Problem> {
    let (package, issued) = registry.read(|c| {
        let none = || Problem::new("receipt.not_issued", &[]);
        Ok::<_, Problem>(match which {
            ReceiptWhich::Package(which) => {
                let package = find(c, which)?;
                let newest = core::of_package(c, &package.sha256)?.into_iter().next();
                (package, newest.ok_or_else(none)?)
            }
            ReceiptWhich::Id(id) => {
                let issued = core::get(c, id)?.ok_or_else(none)?;
                (find(c, &issued.package_sha256)?, issued)
            }
        })
    })?;
    let receipt = signed::prove::<Receipt>(issued.file.as_bytes())?.body;
    told(registry, &package, issued, receipt, true)
}

/// Receipts that were issued, to one office or to all, the newest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn issued(registry: &Registry, of: &ReceiptsOf) -> Result<Vec<IssuedLine>, Problem> {
    Ok(registry.read(|c| core::lines(c, of.sender))?)
}

fn told(
    registry: &Registry,
    package: &MergedPackage,
    issued: Issued,
    receipt: Receipt,
    already: bool,
) -> Result<ReceiptIssued, Problem> {
    // With the office's code: receipts of many offices lie in one folder.
    let bare = format!(
        "Tanda-Terima_{}_{}_{:03}_{:03}.ikat-terima",
        package.region_code, receipt.package.period, receipt.package.sequence, receipt.sequence
    );
    let (refused_titles, remark_titles) = registry.read(|c| {
        let title = |kind, record: &str| core::title(c, package.sender, kind, record);
        let refused = receipt.refused.iter().map(|one| title(one.kind, &one.record));
        let remarked = receipt.remarks.iter().map(|one| title(one.kind, &one.record));
        Ok::<_, RegistryError>((
            refused.collect::<Result<_, RegistryError>>()?,
            remarked.collect::<Result<_, RegistryError>>()?,
        ))
    })?;
    Ok(ReceiptIssued {
        issued,
        file_name: files::safe_name(&bare),
        receipt,
        refused_titles,
        remark_titles,
        already,
    })
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
