//! The way back of the last change: an agreement becomes what it was before, as a new revision. Its history keeps both.

use super::model::Agreement;
use super::store::{self, SUBJECT};
use super::use_cases::{AgreementError, judge, stored, unchanged};
use crate::audit;
use crate::findings::Severity;
use crate::registry::Area;
use crate::settings;
use crate::tx::Tx;

/// Takes the last change of each of these back, named with the revision that the change made. A way back is itself a change
/// that can be taken back.
///
/// # Errors
/// [`AgreementError::Stale`] when something was saved since, [`AgreementError::NoWayBack`] for a record that had no former
/// version, [`AgreementError::Findings`] when the rules refuse what it was; nothing is written then.
pub fn undo(tx: &Tx<'_>, records: &[(String, u32)]) -> Result<Vec<Agreement>, AgreementError> {
    records.iter().map(|(id, rev)| one(tx, id, *rev)).collect()
}

fn one(tx: &Tx<'_>, id: &str, rev: u32) -> Result<Agreement, AgreementError> {
    let now = unchanged(stored(tx, id)?, rev)?;
    // Lists may come out of the database in another order than they went in: the revision says which change it was.
    let before = audit::before(tx, SUBJECT, id, |_, after: &Agreement| after.rev == now.rev)?;
    let before = before
        .flatten()
        .ok_or_else(|| AgreementError::NoWayBack(id.to_owned()))?;
    let mut found = judge(tx, tx.rules()?, Some(id), &before.form, tx.today(), &[])?;
    // It was saved once: only what no agreement can be today stands against it.
    found.retain(|finding| finding.severity == Severity::Refused);
    if !found.is_empty() {
        return Err(AgreementError::Findings(found));
    }
    let after = Agreement {
        rev: now.rev + 1,
        form: before.form,
        void_reason: before.void_reason,
        created_at: now.created_at.clone(),
        updated_at: tx.now(),
        id: now.id.clone(),
    };
    let office = settings::office(tx)?;
    store::write(tx, &after, &office.region_code, false)?;
    tx.record(Area::Agreements, SUBJECT, id, Some(&now), Some(&after))?;
    Ok(after)
}
