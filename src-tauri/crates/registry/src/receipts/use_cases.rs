//! Issuing a receipt: what it would say now, and keeping the one that was signed.

use super::model::{Accepted, Issued, MergedPackage, Receipt, ReceiptBureau, ReceiptPackage, ReceiptRemark};
use super::store::{self, SUBJECT};
use crate::error::RegistryError;
use crate::registry::Area;
use crate::remarks;
use crate::settings;
use crate::tx::Tx;
use rusqlite::Connection;

/// Why no receipt was issued.
#[derive(Debug, thiserror::Error)]
pub enum ReceiptError {
    /// No such package was merged here, or its merge was taken back.
    #[error("no merged package {0}")]
    NoPackage(String),
    /// Another receipt took its number while it was being signed.
    #[error("receipt {0} was issued meanwhile")]
    SequenceTaken(u32),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for ReceiptError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// What a receipt for a package would say now, as the next one to its office. Why rows were refused is still to be told
/// in sentences: `refused` stands empty.
///
/// # Errors
/// What SQLite says.
pub fn draft(
    connection: &Connection,
    package: &MergedPackage,
    issued_at: String,
) -> Result<Receipt, RegistryError> {
    let office = settings::office(connection)?;
    let before = store::of_sender(connection, package.sender)?.into_iter().next();
    let refused = |one: &Accepted| {
        package
            .refused
            .iter()
            .any(|refused| (refused.kind, &refused.record) == (one.kind, &one.record))
    };
    let mut accepted: Vec<Accepted> = store::listed(connection, package.seq)?
        .into_iter()
        .filter(|one| !refused(one))
        .collect();
    accepted.sort_by(|a, b| (a.kind, &a.record).cmp(&(b.kind, &b.record)));
    let mut open: Vec<ReceiptRemark> = remarks::open_of_sender(connection, package.sender)?
        .into_iter()
        .map(|remark| ReceiptRemark {
            id: remark.id,
            kind: remark.form.kind,
            record: remark.form.record,
            asks: remark.form.asks,
            field: remark.form.field,
            text: remark.form.text,
            wished: remark.form.wished,
        })
        .collect();
    open.sort_by(|a, b| (a.kind, &a.record, &a.id).cmp(&(b.kind, &b.record, &b.id)));
    Ok(Receipt {
        bureau: ReceiptBureau {
            office_id: office.id,
            region_code: office.region_code,
            unit_name: office.unit_name,
            sample: office.sample.is_some(),
        },
        sequence: before.as_ref().map_or(1, |before| before.sequence + 1),
        previous: before.map(|before| before.sha256).unwrap_or_default(),
        issued_at,
        package: ReceiptPackage {
            sha256: package.sha256.clone(),
            office_id: package.office_id.clone(),
            lineage: package.lineage.clone(),
            period: package.period.clone(),
            sequence: package.sequence,
        },
        counts: package.counts.clone(),
        accepted,
        refused: Vec::new(),
        remarks: open,
    })
}

/// Keeps a receipt that was signed.
///
/// # Errors
/// [`ReceiptError`]; nothing is written then.
pub fn keep(
    tx: &Tx<'_>,
    sender: i64,
    receipt: &Receipt,
    sha256: &str,
    file: &str,
) -> Result<Issued, ReceiptError> {
    let before = store::of_sender(tx, sender)?.into_iter().next();
    if before.map_or(0, |before| before.sequence) + 1 != receipt.sequence {
        return Err(ReceiptError::SequenceTaken(receipt.sequence));
    }
    let issued = Issued {
        id: tx.id(),
        sender,
        sequence: receipt.sequence,
        package_sha256: receipt.package.sha256.clone(),
        sha256: sha256.to_owned(),
        file: file.to_owned(),
        issued_at: receipt.issued_at.clone(),
    };
    store::insert(tx, &issued)?;
    tx.record(
        Area::Receipts,
        SUBJECT,
        &issued.id,
        None::<&Issued>,
        Some(&issued),
    )?;
    Ok(issued)
}
