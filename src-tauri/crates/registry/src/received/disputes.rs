//! Disputes that are open, and deciding one outside a merge.

use super::annotated;
use super::choices;
use super::holdings::Key;
use super::merging::{self, MergeError};
use super::plan::{Conflict, ConflictAnswer, Dispute};
use super::planning::Bench;
use super::record::RecordKind;
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::registry::Area;
use crate::senders;
use crate::tx::Tx;
use rules::Rulebook;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// A dispute that waits for a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OpenDispute {
    /// Row of the sender.
    #[ts(type = "number")]
    pub sender: i64,
    /// Region of the sender.
    pub region_code: String,
    /// Its name.
    pub region_name: String,
    /// What is disputed.
    pub conflict: Conflict,
}

/// Every open dispute, by sender and record.
///
/// # Errors
/// What SQLite says.
pub fn disputes(connection: &Connection, book: &Rulebook) -> Result<Vec<OpenDispute>, RegistryError> {
    let mut found = Vec::new();
    for sender in senders_in_dispute(connection)? {
        let Some(who) = senders::by_seq(connection, sender)? else {
            continue;
        };
        for conflict in of_sender(connection, book, sender, &[])?.0 {
            found.push(OpenDispute {
                sender,
                region_code: who.region_code.clone(),
                region_name: who.region_name.clone(),
                conflict,
            });
        }
    }
    Ok(found)
}

/// Decides a dispute: what stands is worked out anew in the same transaction.
///
/// # Errors
/// [`MergeError::NotOpen`]; what SQLite says. Nothing is written then.
pub fn decide(tx: &Tx<'_>, sender: i64, answer: &ConflictAnswer, note: &str) -> Result<(), MergeError> {
    let (conflicts, made) = of_sender(tx, tx.rules()?.book(), sender, std::slice::from_ref(answer))?;
    let (Some(choice), Some(conflict)) = (
        made.first(),
        conflicts.into_iter().find(|one| one.id == answer.conflict),
    ) else {
        return Err(MergeError::NotOpen(answer.conflict.clone()));
    };
    choices::keep(tx, None, sender, choice, note)?;
    annotated::settle(tx, choice, note)?;
    let shared = match &conflict.dispute {
        Dispute::TwoOffices { record, .. } => BTreeSet::from([record.clone()]),
        _ => BTreeSet::new(),
    };
    merging::refresh(tx, sender)?;
    merging::refresh_owners(tx, &shared)?;
    tx.record(
        Area::Received,
        "decision",
        &conflict.id,
        None::<&()>,
        Some(choice),
    )?;
    Ok(())
}

fn senders_in_dispute(connection: &Connection) -> Result<Vec<i64>, RegistryError> {
    rows(
        connection,
        include_str!("sql/senders_in_dispute.sql"),
        [],
        |row| row.get("sender"),
    )
}

/// The open disputes of a sender, and the choices that the answers make.
fn of_sender(
    connection: &Connection,
    book: &Rulebook,
    sender: i64,
    answers: &[ConflictAnswer],
) -> Result<(Vec<Conflict>, Vec<choices::Choice>), RegistryError> {
    let bench = Bench::alone(connection, answers, book);
    let mut work = bench.begin(sender)?;
    let disputed: Vec<Key> = work
        .stands
        .iter()
        .filter(|(_, stand)| !stand.disputed.is_empty())
        .map(|(key, _)| key.clone())
        .collect();
    let mut found = Vec::new();
    for key in disputed {
        if let Some(stand) = work.stands.get(&key).cloned() {
            found.push(bench.contents(&mut work, &key, &stand, sender)?);
        }
    }
    let shared: Vec<String> = rows(
        connection,
        include_str!("sql/shared_records.sql"),
        named_params! {":sender": sender},
        |row| row.get("record"),
    )?;
    let held: Vec<Key> = shared
        .into_iter()
        .map(|id| (RecordKind::Agreement, id.into()))
        .collect();
    found.extend(bench.shared(&mut work, sender, &held)?);
    found.extend(bench.annotated(&mut work, sender, None)?);
    Ok((found, work.choices))
}
