//! Records that the bureau annotated and the office changed. The row is the office's: what it sends stands at once. What is
//! asked of a person is the remark: whether it was heeded, and whether it stays open. Unanswered, it stays open.

use super::choices::Choice;
use super::fields::{FieldChange, between, same_place};
use super::holdings::Key;
use super::merging::MergeError;
use super::plan::{Conflict, ConflictAnswer, Dispute, Fate};
use super::planning::{Bench, Work};
use super::record::Body;
use super::stand::{Held, Stand};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::remarks::{self, Asks, Remark, RemarkError};
use crate::tx::Tx;
use crate::words::words;
use rusqlite::named_params;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

words! {
    /// What becomes of a remark whose record the office changed.
    Verdict {
        /// It stays open: the change does not answer it.
        Keep = "keep",
        /// The office did what was wished for.
        Done = "done",
        /// It is closed for another reason, which the note says.
        Close = "close",
    }
}

const OPTIONS: [Verdict; 3] = [Verdict::Done, Verdict::Close, Verdict::Keep];

impl Bench<'_> {
    /// The open remarks whose record is not what they were written about and was not judged since. With `before` only
    /// those whose record this package changes.
    pub(super) fn annotated(
        &self,
        work: &mut Work,
        sender: i64,
        before: Option<&BTreeMap<Key, Stand>>,
    ) -> Result<Vec<Conflict>, RegistryError> {
        let mut found = Vec::new();
        for remark in remarks::open_of_sender(self.connection, sender)? {
            // A scan that was asked for does not come as a change of words.
            if remark.form.asks == Asks::Scan || closed_in(work, &remark.id) {
                continue;
            }
            let key: Key = (remark.form.kind, remark.form.record.as_str().into());
            let Some((stand, now)) = standing(work, &key, work.stands.get(&key)) else {
                continue;
            };
            let hash = now.hash.to_string();
            let was = standing(work, &key, before.and_then(|stands| stands.get(&key)));
            let left = was.is_some_and(|(was, _)| stand.withdrawn && !was.withdrawn);
            let same = was.is_some_and(|(_, old)| old.hash == now.hash);
            if !left && (same || hash == remark.seen || work.decided.judged(&remark.id, &hash)) {
                continue;
            }
            let dispute = self.about(work, &key, remark.clone(), was.map(|(_, old)| old))?;
            let choice = |verdict| Choice::Annotated {
                remark: remark.id.clone(),
                hash: hash.clone(),
                verdict,
            };
            let id = choice(Verdict::Keep).subject();
            let options = OPTIONS.map(|verdict| (verdict.word(), choice(verdict)));
            found.push(self.conflict(work, id, dispute, &options));
        }
        Ok(found)
    }

    /// What is shown of a remark and the change: against the content it was written about, where that is still here.
    fn about(
        &self,
        work: &Work,
        key: &Key,
        remark: Remark,
        was: Option<&Held>,
    ) -> Result<Dispute, RegistryError> {
        let lost = || RegistryError::Damaged(format!("no record {}", key.1));
        let said = work.holdings.records.get(key).ok_or_else(lost)?;
        let stand = work.stands.get(key).ok_or_else(lost)?;
        let place = |hash: &str| said.versions.iter().position(|one| one.hash.to_string() == hash);
        let source = |at: usize| said.sources.get(at).copied();
        let now = said.versions.get(stand.head).ok_or_else(lost)?;
        let after = self.body(source(stand.head).ok_or_else(lost)?)?;
        let seen = place(&remark.seen).or_else(|| place(&was?.hash.to_string()));
        let before = seen.and_then(source).map(|at| self.body(at)).transpose()?;
        let fate = match (stand.withdrawn, now.void) {
            (true, _) => Fate::Withdrawn,
            (false, true) => Fate::Voided,
            _ if seen
                .and_then(|at| said.versions.get(at))
                .is_some_and(|one| one.void) =>
            {
                Fate::Restored
            }
            _ => Fate::Changed,
        };
        let (fields, as_wished) = match &before {
            Some(before) => (differing(before, &after)?, as_wished(&remark, before, &after)?),
            None => (Vec::new(), false),
        };
        // Of a void record only the reason travels; it is known by the title it had.
        let named = before.as_ref().filter(|_| fate == Fate::Voided).unwrap_or(&after);
        Ok(Dispute::Annotated {
            kind: key.0,
            record: key.1.to_string(),
            title: named.title(),
            remark: Box::new(remark),
            fate,
            fields,
            as_wished,
        })
    }
}

fn standing<'a>(work: &'a Work, key: &Key, stand: Option<&'a Stand>) -> Option<(&'a Stand, &'a Held)> {
    let stand = stand?;
    let said = work.holdings.records.get(key)?;
    Some((stand, said.versions.get(stand.head)?))
}

/// Whether an answer to an earlier package of this plan closes the remark.
fn closed_in(work: &Work, id: &str) -> bool {
    work.choices.iter().any(|choice| {
        matches!(choice, Choice::Annotated { remark, verdict, .. } if remark == id && *verdict != Verdict::Keep)
    })
}

/// Of a record made void everything went; only the reason is told.
fn differing(before: &Body, after: &Body) -> Result<Vec<FieldChange>, RegistryError> {
    let mut fields = between(before, after)?;
    if matches!(after, Body::Voided { .. }) {
        fields.retain(|one| one.field == "reason");
    }
    Ok(fields)
}

fn as_wished(remark: &Remark, before: &Body, after: &Body) -> Result<bool, RegistryError> {
    let Some(wished) = remark.form.wished.as_deref() else {
        return Ok(false);
    };
    Ok(match same_place(before, after, &remark.form.field)? {
        Some(Value::String(text)) => text.trim() == wished.trim(),
        Some(Value::Number(number)) => number.to_string() == wished.trim(),
        _ => false,
    })
}

/// What a person noted with the answer that became this choice.
pub(super) fn note<'a>(choice: &Choice, answers: &'a [ConflictAnswer]) -> &'a str {
    if !matches!(choice, Choice::Annotated { .. }) {
        return "";
    }
    let subject = choice.subject();
    answers
        .iter()
        .find(|answer| answer.conflict == subject)
        .map_or("", |answer| &answer.note)
}

/// Closes the remark of a choice that says so.
pub(super) fn settle(tx: &Tx<'_>, choice: &Choice, note: &str) -> Result<(), MergeError> {
    let Choice::Annotated { remark, verdict, .. } = choice else {
        return Ok(());
    };
    if *verdict == Verdict::Keep {
        return Ok(());
    }
    let open = remarks::get(tx, remark)?.ok_or_else(|| MergeError::NotOpen(remark.clone()))?;
    match remarks::close(tx, remark, open.rev, note) {
        Ok(_) => Ok(()),
        Err(RemarkError::Findings(found)) => Err(MergeError::Note(found)),
        Err(RemarkError::Registry(error)) => Err(error.into()),
        Err(RemarkError::NotFound(id) | RemarkError::Stale { id, .. }) => Err(MergeError::NotOpen(id)),
    }
}

/// Opens the remarks again that were closed with a merge.
pub(super) fn reopen(tx: &Tx<'_>, merge: i64) -> Result<(), RegistryError> {
    let closed: Vec<String> = rows(
        tx,
        include_str!("sql/remarks_of_merge.sql"),
        named_params! {":merge": merge},
        |row| row.get("remark"),
    )?;
    closed.iter().try_for_each(|id| remarks::reopen(tx, id))
}
