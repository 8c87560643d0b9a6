//! Records that go when an import is taken back.

use std::collections::BTreeMap;

use rusqlite::named_params;

use super::asked::Destination;
use super::incoming::report_content;
use super::store::{self, Import, ImportRow};
use crate::agreements::{self, rows};
use crate::audit;
use crate::error::RegistryError;
use crate::progress::{self, Progress};
use crate::tx::Tx;
use crate::{mapping, submissions};

/// The action under which rows come in.
pub const TAKE: &str = "import.take";

/// Titles of records that were changed or used since; at most twenty.
pub(super) fn changed_since(tx: &Tx<'_>, import: &Import) -> Result<Vec<String>, RegistryError> {
    let sql = match import.target {
        Destination::Agreements => include_str!("sql/changed_agreements.sql"),
        Destination::Mapping => include_str!("sql/changed_map_rows.sql"),
        Destination::Submissions => include_str!("sql/changed_submissions.sql"),
        Destination::Monitoring => return changed_reports(tx, &import.id),
    };
    rows(tx, sql, named_params! {":import_id": import.id}, |row| {
        row.get("title")
    })
}

/// Takes a record away, as if it had never come.
pub(super) fn remove(tx: &Tx<'_>, import: &Import, row: &ImportRow) -> Result<(), RegistryError> {
    match import.target {
        Destination::Agreements => agreements::remove(tx, &row.subject_id),
        Destination::Mapping => mapping::remove(tx, &row.subject_id),
        Destination::Submissions => submissions::remove(tx, &row.subject_id),
        Destination::Monitoring => {
            let Some((agreement, now)) = progress::by_id(tx, &row.subject_id)? else {
                return Ok(());
            };
            let before = before(tx, &agreement, &now)?.flatten();
            progress::put_back(tx, &agreement, &now, before.as_ref())
        }
    }
}

fn changed_reports(tx: &Tx<'_>, import: &str) -> Result<Vec<String>, RegistryError> {
    let mut changed = Vec::new();
    // Of a semester that several rows told the last one stands.
    let rows = store::rows_of(tx, import)?;
    let last: BTreeMap<String, String> = rows.into_iter().map(|row| (row.subject_id, row.sha256)).collect();
    for (id, sha256) in last {
        let Some((agreement, now)) = progress::by_id(tx, &id)? else {
            continue;
        };
        let stands = report_content(&agreement, &now)? == sha256;
        if !stands || before(tx, &agreement, &now)?.is_none() {
            changed.extend(agreements::get(tx, &agreement)?.map(|one| one.form.title));
        }
    }
    changed.truncate(20);
    Ok(changed)
}

/// What a semester said before an import said this, which may be nothing; absent where no import said it. The history of its
/// agreement tells.
fn before(tx: &Tx<'_>, agreement: &str, now: &Progress) -> Result<Option<Option<Progress>>, RegistryError> {
    audit::before(tx, agreements::SUBJECT, agreement, |action, after: &Progress| {
        action == TAKE && after == now
    })
}
