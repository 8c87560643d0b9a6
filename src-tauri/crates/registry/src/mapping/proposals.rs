//! What the public proposes (usulan masyarakat; practice): by whom, when, what, and what it was answered.

use super::rules;
use super::store;
use super::use_cases::MappingError;
use crate::agreements::rows;
use crate::agreements::search::{index_words, typed_words};
use crate::error::RegistryError;
use crate::findings::Finding;
use crate::registry::Area;
use crate::text::{line, prose};
use crate::tx::Tx;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The subject of audit rows.
pub(super) const SUBJECT: &str = "proposal";

/// What people type of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposalForm {
    /// Who proposes it.
    pub proposer: String,
    /// Where to reach them; never leaves the office.
    pub contact: String,
    /// Day it was received.
    pub received: Option<NaiveDate>,
    /// What is proposed.
    pub content: String,
    /// What it was answered; empty while it waits.
    pub answer: String,
    /// Day of the answer.
    pub answered: Option<NaiveDate>,
    /// Id of the row it led to.
    pub map_row_id: Option<String>,
}

/// A proposal as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Proposal {
    /// Id (UUIDv7).
    pub id: String,
    /// Counts the saves.
    pub rev: u32,
    /// What was typed.
    #[serde(flatten)]
    pub form: ProposalForm,
    /// First save, UTC.
    pub created_at: String,
    /// Last save, UTC.
    pub updated_at: String,
}

/// Which proposals.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ProposalQuery {
    /// Words typed into the search field.
    pub search: String,
    /// Only answered ones, or only those that wait; absent for all.
    pub answered: Option<bool>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposalItem {
    /// The proposal.
    #[serde(flatten)]
    pub proposal: Proposal,
    /// Year of the row it led to.
    pub row_year: Option<i32>,
    /// Program of the row it led to.
    pub row_program: Option<String>,
}

/// A page of the list: those that wait first, the oldest first; then the answered ones, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposalPage {
    /// How many there are in all.
    pub total: u32,
    /// How many wait for an answer, whatever the filter.
    pub waiting: u32,
    /// The lines asked for.
    pub items: Vec<ProposalItem>,
}

/// A proposal by id.
///
/// # Errors
/// What SQLite says.
pub fn proposal(connection: &Connection, id: &str) -> Result<Option<Proposal>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/proposal.sql"))?
        .query_row(named_params! {":id": id}, read)
        .optional()?)
}

/// A page of the list.
///
/// # Errors
/// What SQLite says.
pub fn proposals(
    connection: &Connection,
    query: &ProposalQuery,
    offset: u32,
    limit: u32,
) -> Result<ProposalPage, RegistryError> {
    let words = typed_words(&query.search);
    let words = serde_json::to_string(&words)?;
    let key = named_params! {
        ":words": words, ":answered": query.answered, ":offset": offset, ":limit": limit,
    };
    let items = rows(connection, include_str!("sql/proposals.sql"), key, |row| {
        Ok(ProposalItem {
            proposal: read(row)?,
            row_year: row.get("row_year")?,
            row_program: row.get("row_program")?,
        })
    })?;
    let key = named_params! {":words": words, ":answered": query.answered};
    let (total, waiting) = connection
        .prepare_cached(include_str!("sql/proposals_count.sql"))?
        .query_row(key, |row| Ok((row.get("total")?, row.get("waiting")?)))?;
    Ok(ProposalPage {
        total,
        waiting,
        items,
    })
}

/// The proposals a row came from, and those of the rows it goes on from.
///
/// # Errors
/// What SQLite says.
pub fn proposals_of(connection: &Connection, row: &str) -> Result<Vec<Proposal>, RegistryError> {
    rows(
        connection,
        include_str!("sql/proposals_of.sql"),
        named_params! {":id": row},
        read,
    )
}

/// Everything rules and register find in a form.
///
/// # Errors
/// What SQLite says.
pub fn judge_proposal(
    connection: &Connection,
    form: &ProposalForm,
    today: NaiveDate,
) -> Result<Vec<Finding>, RegistryError> {
    let mut found = rules::proposal_findings(form, today);
    found.extend(crate::settings::own_cooperation(
        "title",
        &crate::settings::office(connection)?,
    ));
    if let Some(id) = &form.map_row_id
        && store::get(connection, id)?.is_none_or(|row| row.void_reason.is_some())
    {
        found.push(Finding::refused("map_row_id", "mapping.unknown_row"));
    }
    Ok(found)
}

/// Saves a new proposal, or the next revision of one.
///
/// # Errors
/// [`MappingError`]; nothing is written then.
pub fn save_proposal(
    tx: &Tx<'_>,
    existing: Option<(&str, u32)>,
    form: &ProposalForm,
) -> Result<Proposal, MappingError> {
    let before = match existing {
        Some((id, base)) => Some(current(tx, id, base)?),
        None => None,
    };
    let found = judge_proposal(tx, form, tx.today())?;
    let Some(received) = form.received.filter(|_| found.is_empty()) else {
        return Err(MappingError::Findings(found));
    };
    let last = before
        .as_ref()
        .map(|one| (one.id.as_str(), one.rev, one.created_at.as_str()));
    let stamp = tx.stamp(last);
    let after = Proposal {
        id: stamp.id,
        rev: stamp.rev,
        form: ProposalForm {
            proposer: line(&form.proposer),
            contact: line(&form.contact),
            content: prose(&form.content),
            answer: prose(&form.answer),
            ..form.clone()
        },
        created_at: stamp.created_at,
        updated_at: stamp.updated_at,
    };
    let sql = if before.is_none() {
        include_str!("sql/proposal_insert.sql")
    } else {
        include_str!("sql/proposal_update.sql")
    };
    let kept = &after.form;
    let words = index_words([kept.proposer.as_str(), &kept.content, &kept.answer]);
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": after.id, ":rev": after.rev, ":proposer": kept.proposer, ":contact": kept.contact,
        ":received": received, ":content": kept.content, ":answer": kept.answer, ":answered": kept.answered,
        ":map_row_id": kept.map_row_id, ":words": format!(" {words}"), ":created_at": after.created_at,
        ":updated_at": after.updated_at,
    })?;
    tx.record(Area::Mapping, SUBJECT, &after.id, before.as_ref(), Some(&after))?;
    Ok(after)
}

fn current(tx: &Tx<'_>, id: &str, base: u32) -> Result<Proposal, MappingError> {
    let found = proposal(tx, id)?.ok_or_else(|| MappingError::NoProposal(id.to_owned()))?;
    if found.rev == base {
        return Ok(found);
    }
    Err(MappingError::Stale {
        id: id.to_owned(),
        base,
        current: found.rev,
    })
}

fn read(row: &Row<'_>) -> rusqlite::Result<Proposal> {
    Ok(Proposal {
        id: row.get("id")?,
        rev: row.get("rev")?,
        form: ProposalForm {
            proposer: row.get("proposer")?,
            contact: row.get("contact")?,
            received: row.get("received")?,
            content: row.get("content")?,
            answer: row.get("answer")?,
            answered: row.get("answered")?,
            map_row_id: row.get("map_row_id")?,
        },
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}
