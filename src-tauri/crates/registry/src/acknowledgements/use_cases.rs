//! Taking a receipt in.

use super::model::Acknowledgement;
use super::store::{self, SUBJECT};
use crate::dispatches;
use crate::error::RegistryError;
use crate::receipts::Receipt;
use crate::registry::Area;
use crate::senders;
use crate::settings;
use crate::tx::Tx;

/// Why a receipt was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AcknowledgementError {
    /// It was taken before: there is nothing to write.
    #[error("the receipt was imported before")]
    Already(Box<Acknowledgement>),
    /// It is for a package of another office.
    #[error("the receipt is for office {0}")]
    OtherOffice(String),
    /// This register did not send the package it names; `restored` when the package was made before the register was
    /// restored or taken over.
    #[error("no dispatch with SHA-256 {sha256}")]
    UnknownPackage {
        /// SHA-256 of the package.
        sha256: String,
        /// Its sequence.
        sequence: u32,
        /// Made under another lineage than this register's.
        restored: bool,
    },
    /// Nobody with this office id is enrolled.
    #[error("no sender {0}")]
    NoSender(String),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for AcknowledgementError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// Keeps a receipt whose signature was proved and whose key is the bureau's. An older one that comes after a newer is
/// kept too; it no longer speaks.
///
/// # Errors
/// [`AcknowledgementError`]; nothing is written then.
pub fn import(
    tx: &Tx<'_>,
    receipt: &Receipt,
    sha256: &str,
    file: &str,
) -> Result<Acknowledgement, AcknowledgementError> {
    if let Some(found) = store::by_sha256(tx, sha256)? {
        return Err(AcknowledgementError::Already(Box::new(found)));
    }
    let own = settings::office(tx)?;
    let package = &receipt.package;
    if package.office_id != own.id {
        return Err(AcknowledgementError::OtherOffice(package.office_id.clone()));
    }
    let dispatch = dispatches::all(tx)?
        .into_iter()
        .find(|sent| sent.sha256 == package.sha256)
        .ok_or_else(|| AcknowledgementError::UnknownPackage {
            sha256: package.sha256.clone(),
            sequence: package.sequence,
            restored: package.lineage != own.lineage,
        })?;
    let bureau = &receipt.bureau;
    let sender = senders::by_office(tx, &bureau.office_id)?
        .ok_or_else(|| AcknowledgementError::NoSender(bureau.office_id.clone()))?;
    let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let kept = Acknowledgement {
        id: tx.id(),
        sender: sender.seq,
        sequence: receipt.sequence,
        dispatch_id: dispatch.id,
        sha256: sha256.to_owned(),
        counts: receipt.counts.clone(),
        issued_at: receipt.issued_at.clone(),
        imported_at: tx.now(),
        accepted: whole(receipt.accepted.len()),
        refused: whole(receipt.refused.len()),
        remarks: whole(receipt.remarks.len()),
    };
    store::insert(tx, &kept, receipt, file)?;
    tx.record(
        Area::Receipts,
        SUBJECT,
        &kept.id,
        None::<&Acknowledgement>,
        Some(&kept),
    )?;
    Ok(kept)
}
