//! Writing, changing and closing a remark.

use super::model::{Asks, Remark, RemarkForm};
use super::store::{self, SUBJECT};
use crate::error::RegistryError;
use crate::findings::Finding;
use crate::received::RecordKind;
use crate::registry::Area;
use crate::text::{self, LINE_MAX, PROSE_MAX, line, prose};
use crate::tx::Tx;
use rusqlite::Connection;

/// Why nothing was kept.
#[derive(Debug, thiserror::Error)]
pub enum RemarkError {
    /// Rules refuse the form.
    #[error("the form has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// There is no open remark with this id.
    #[error("no open remark {0}")]
    NotFound(String),
    /// It was changed since the form was opened.
    #[error("remark {id} is at revision {current}, the form was made from {base}")]
    Stale {
        /// The remark.
        id: String,
        /// Revision the form was made from.
        base: u32,
        /// Revision now.
        current: u32,
    },
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for RemarkError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// Everything rules and register find in a form.
///
/// # Errors
/// What SQLite says.
pub fn judge(connection: &Connection, form: &RemarkForm) -> Result<Vec<Finding>, RegistryError> {
    let mut found = Vec::new();
    if form.kind == RecordKind::WorkUnit || store::seen(connection, form)?.is_none() {
        found.push(Finding::refused("record", "remark.unknown_record"));
    }
    text::check("field", &form.field, LINE_MAX, false, &mut found);
    text::check("text", &form.text, PROSE_MAX, form.asks != Asks::Scan, &mut found);
    if let Some(wished) = &form.wished {
        text::check("wished", wished, PROSE_MAX, false, &mut found);
        if form.asks != Asks::Correction {
            found.push(Finding::refused("wished", "remark.wish_without_correction"));
        }
    }
    Ok(found)
}

/// Saves a new remark, or the next revision of an open one (its id and the revision the form was made from). It is about
/// what stands of the record now.
///
/// # Errors
/// [`RemarkError`]; nothing is written then.
pub fn save(tx: &Tx<'_>, existing: Option<(&str, u32)>, form: &RemarkForm) -> Result<Remark, RemarkError> {
    let before = match existing {
        Some((id, base)) => Some(current(tx, id, base)?),
        None => None,
    };
    let mut found = judge(tx, form)?;
    let about = |form: &RemarkForm| (form.sender, form.kind, form.record.clone());
    if before
        .as_ref()
        .is_some_and(|before| about(&before.form) != about(form))
    {
        found.push(Finding::refused("record", "remark.other_record"));
    }
    if !found.is_empty() {
        return Err(RemarkError::Findings(found));
    }
    let last = before
        .as_ref()
        .map(|one| (one.id.as_str(), one.rev, one.created_at.as_str()));
    let stamp = tx.stamp(last);
    let remark = Remark {
        id: stamp.id,
        rev: stamp.rev,
        form: tidy(form),
        seen: store::seen(tx, form)?.unwrap_or_default(),
        closed_at: None,
        close_note: String::new(),
        created_at: stamp.created_at,
        updated_at: stamp.updated_at,
    };
    keep(tx, before.as_ref(), &remark)?;
    Ok(remark)
}

/// Closes a remark: the office did what was asked, or it no longer matters.
///
/// # Errors
/// [`RemarkError`]; nothing is written then.
pub fn close(tx: &Tx<'_>, id: &str, base: u32, note: &str) -> Result<Remark, RemarkError> {
    let before = current(tx, id, base)?;
    let mut found = Vec::new();
    text::check("note", note, PROSE_MAX, false, &mut found);
    if !found.is_empty() {
        return Err(RemarkError::Findings(found));
    }
    let after = Remark {
        rev: before.rev + 1,
        closed_at: Some(tx.now()),
        close_note: prose(note),
        updated_at: tx.now(),
        ..before.clone()
    };
    keep(tx, Some(&before), &after)?;
    Ok(after)
}

/// Opens a remark again that was closed with a merge which is taken back.
pub(crate) fn reopen(tx: &Tx<'_>, id: &str) -> Result<(), RegistryError> {
    let Some(before) = store::get(tx, id)?.filter(|found| found.closed_at.is_some()) else {
        return Ok(());
    };
    let after = Remark {
        rev: before.rev + 1,
        closed_at: None,
        close_note: String::new(),
        updated_at: tx.now(),
        ..before.clone()
    };
    keep(tx, Some(&before), &after)
}

fn keep(tx: &Tx<'_>, before: Option<&Remark>, after: &Remark) -> Result<(), RegistryError> {
    store::write(tx, after, before.is_none())?;
    tx.record(Area::Receipts, SUBJECT, &after.id, before, Some(after))
}

fn current(tx: &Tx<'_>, id: &str, base: u32) -> Result<Remark, RemarkError> {
    let found = store::get(tx, id)?.filter(|found| found.closed_at.is_none());
    let found = found.ok_or_else(|| RemarkError::NotFound(id.to_owned()))?;
    if found.rev == base {
        return Ok(found);
    }
    Err(RemarkError::Stale {
        id: id.to_owned(),
        base,
        current: found.rev,
    })
}

/// The form as it is kept.
fn tidy(form: &RemarkForm) -> RemarkForm {
    let wished = form.wished.as_deref().map(prose);
    RemarkForm {
        field: line(&form.field),
        text: prose(&form.text),
        wished: wished.filter(|wished| !wished.is_empty()),
        ..form.clone()
    }
}
