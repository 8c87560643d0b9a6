//! What a person said of pairs, and the groups that follow from it.

use super::facts::{Facts, TwinBasis, TwinKey, facts};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::registry::Area;
use crate::text::{self, LINE_MAX};
use crate::tx::Tx;
use crate::words::words;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// The subject of audit rows.
const SUBJECT: &str = "twin";

words! {
    /// What a person said of a pair.
    Verdict {
        /// One agreement, kept twice.
        Same = "same",
        /// Two agreements.
        Apart = "apart",
    }
}

/// A verdict as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TwinVerdict {
    /// The record of the office with the lower number.
    pub one: TwinKey,
    /// The other record.
    pub other: TwinKey,
    /// What was said.
    pub verdict: Verdict,
    /// Why; may be empty.
    pub note: String,
    /// What was seen of the one.
    pub one_seen: TwinBasis,
    /// What was seen of the other.
    pub other_seen: TwinBasis,
    /// When, UTC.
    pub decided_at: String,
    /// Who.
    pub decided_by: String,
}

/// What a person says of a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// One record.
    pub one: TwinKey,
    /// The other.
    pub other: TwinKey,
    /// What it is.
    pub verdict: Verdict,
    /// Why; may be empty.
    pub note: String,
}

/// Why nothing was said of a pair.
#[derive(Debug, thiserror::Error)]
pub enum TwinError {
    /// A record of the pair does not stand.
    #[error("record {0} does not stand")]
    NotStanding(String),
    /// Both records are of one office: that is a double of its own making.
    #[error("both records are of one office")]
    OneOffice,
    /// Other verdicts already say the opposite of this pair.
    #[error("other verdicts contradict")]
    Contradicted {
        /// Title of the record through which they do.
        title: String,
    },
    /// The note is too long.
    #[error("the note is refused")]
    Note(Vec<crate::Finding>),
    /// Nothing was said of the pair.
    #[error("no verdict on the pair")]
    NoVerdict,
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for TwinError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// Keeps what a person says of a pair; says it anew when something was said before.
///
/// # Errors
/// [`TwinError`]; nothing is written then.
pub fn say(tx: &Tx<'_>, said: &Said) -> Result<TwinVerdict, TwinError> {
    let (one, other) = ordered(&said.one, &said.other)?;
    let mut found = Vec::new();
    text::check("note", &said.note, LINE_MAX, false, &mut found);
    if !found.is_empty() {
        return Err(TwinError::Note(found));
    }
    let (one, other) = (standing(tx, one)?, standing(tx, other)?);
    let before = get(tx, &one.key, &other.key)?;
    contradicted(tx, said.verdict, &one, &other)?;
    let verdict = TwinVerdict {
        one: one.key,
        other: other.key,
        verdict: said.verdict,
        note: text::line(&said.note),
        one_seen: one.basis,
        other_seen: other.basis,
        decided_at: tx.now(),
        decided_by: tx.actor().to_owned(),
    };
    tx.prepare_cached(include_str!("sql/write.sql"))?
        .execute(named_params! {
            ":one_sender": verdict.one.sender, ":one_record": verdict.one.record,
            ":other_sender": verdict.other.sender, ":other_record": verdict.other.record,
            ":verdict": verdict.verdict, ":note": verdict.note,
            ":one_seen": serde_json::to_string(&verdict.one_seen).map_err(RegistryError::from)?,
            ":other_seen": serde_json::to_string(&verdict.other_seen).map_err(RegistryError::from)?,
            ":decided_at": verdict.decided_at, ":decided_by": verdict.decided_by,
        })?;
    tx.record(
        Area::Received,
        SUBJECT,
        &subject(&verdict.one, &verdict.other),
        before.as_ref(),
        Some(&verdict),
    )?;
    Ok(verdict)
}

/// Takes back what was said of a pair: it is a question again.
///
/// # Errors
/// [`TwinError`]; nothing is written then.
pub fn forget(tx: &Tx<'_>, one: &TwinKey, other: &TwinKey) -> Result<TwinVerdict, TwinError> {
    let (one, other) = ordered(one, other)?;
    let before = get(tx, one, other)?.ok_or(TwinError::NoVerdict)?;
    tx.prepare_cached(include_str!("sql/delete.sql"))?
        .execute(named_params! {
            ":one_sender": one.sender, ":one_record": one.record,
            ":other_sender": other.sender, ":other_record": other.record,
        })?;
    tx.record(
        Area::Received,
        SUBJECT,
        &subject(one, other),
        Some(&before),
        None::<&TwinVerdict>,
    )?;
    Ok(before)
}

fn subject(one: &TwinKey, other: &TwinKey) -> String {
    format!("{}:{} {}:{}", one.sender, one.record, other.sender, other.record)
}

pub(super) fn ordered<'a>(
    one: &'a TwinKey,
    other: &'a TwinKey,
) -> Result<(&'a TwinKey, &'a TwinKey), TwinError> {
    match one.sender.cmp(&other.sender) {
        std::cmp::Ordering::Less => Ok((one, other)),
        std::cmp::Ordering::Greater => Ok((other, one)),
        std::cmp::Ordering::Equal => Err(TwinError::OneOffice),
    }
}

fn standing(connection: &Connection, key: &TwinKey) -> Result<Facts, TwinError> {
    facts(connection, key)?.ok_or_else(|| TwinError::NotStanding(key.record.clone()))
}

/// Three records of which A is B, B is C, and A is not C cannot be.
fn contradicted(
    connection: &Connection,
    verdict: Verdict,
    one: &Facts,
    other: &Facts,
) -> Result<(), TwinError> {
    let mut kept = verdicts(connection)?;
    kept.retain(|kept| (&kept.one, &kept.other) != (&one.key, &other.key));
    let groups = joined(
        kept.iter()
            .filter(|kept| kept.verdict == Verdict::Same)
            .map(|kept| (kept.one.clone(), kept.other.clone())),
    );
    let group = |key: &TwinKey| -> BTreeSet<TwinKey> {
        let found = groups.iter().find(|group| group.contains(key));
        found.cloned().unwrap_or_else(|| BTreeSet::from([key.clone()]))
    };
    let (ours, theirs) = (group(&one.key), group(&other.key));
    let across = match verdict {
        Verdict::Apart => (ours == theirs)
            .then(|| ours.iter().find(|key| **key != one.key && **key != other.key))
            .flatten(),
        Verdict::Same => kept
            .iter()
            .filter(|kept| kept.verdict == Verdict::Apart)
            .find_map(|kept| {
                let sides = [(&kept.one, &kept.other), (&kept.other, &kept.one)];
                let crossing = sides
                    .into_iter()
                    .find(|(a, b)| ours.contains(*a) && theirs.contains(*b))?;
                Some(if *crossing.0 == one.key {
                    crossing.1
                } else {
                    crossing.0
                })
            }),
    };
    match across {
        None => Ok(()),
        Some(key) => Err(TwinError::Contradicted {
            title: facts(connection, key)?
                .map(|one| one.form.title)
                .unwrap_or_default(),
        }),
    }
}

/// Everything that was said, by the records' keys.
pub(super) fn verdicts(connection: &Connection) -> Result<Vec<TwinVerdict>, RegistryError> {
    let found = rows(connection, include_str!("sql/all.sql"), [], raw)?;
    found.into_iter().map(read).collect()
}

pub(super) fn get(
    connection: &Connection,
    one: &TwinKey,
    other: &TwinKey,
) -> Result<Option<TwinVerdict>, RegistryError> {
    let found = connection
        .prepare_cached(include_str!("sql/get.sql"))?
        .query_row(
            named_params! {
                ":one_sender": one.sender, ":one_record": one.record,
                ":other_sender": other.sender, ":other_record": other.record,
            },
            raw,
        )
        .optional()?;
    found.map(read).transpose()
}

fn raw(row: &Row<'_>) -> rusqlite::Result<(TwinVerdict, String, String)> {
    let verdict = TwinVerdict {
        one: TwinKey {
            sender: row.get("one_sender")?,
            record: row.get("one_record")?,
        },
        other: TwinKey {
            sender: row.get("other_sender")?,
            record: row.get("other_record")?,
        },
        verdict: row.get("verdict")?,
        note: row.get("note")?,
        one_seen: TwinBasis::default(),
        other_seen: TwinBasis::default(),
        decided_at: row.get("decided_at")?,
        decided_by: row.get("decided_by")?,
    };
    Ok((verdict, row.get("one_seen")?, row.get("other_seen")?))
}

fn read((verdict, one, other): (TwinVerdict, String, String)) -> Result<TwinVerdict, RegistryError> {
    Ok(TwinVerdict {
        one_seen: serde_json::from_str(&one)?,
        other_seen: serde_json::from_str(&other)?,
        ..verdict
    })
}

/// The groups that were confirmed as one agreement each, by their first record. A record that no longer stands stays in its
/// group: whoever counts leaves it out.
///
/// # Errors
/// What SQLite says.
pub fn groups(connection: &Connection) -> Result<Vec<BTreeSet<TwinKey>>, RegistryError> {
    let same = verdicts(connection)?;
    Ok(joined(
        same.into_iter()
            .filter(|one| one.verdict == Verdict::Same)
            .map(|one| (one.one, one.other)),
    ))
}

/// Connected components.
fn joined(pairs: impl Iterator<Item = (TwinKey, TwinKey)>) -> Vec<BTreeSet<TwinKey>> {
    let mut groups: Vec<BTreeSet<TwinKey>> = Vec::new();
    let mut place: BTreeMap<TwinKey, usize> = BTreeMap::new();
    for (one, other) in pairs {
        match (place.get(&one).copied(), place.get(&other).copied()) {
            (Some(a), Some(b)) if a != b => {
                let moved = groups.get_mut(b).map(std::mem::take).unwrap_or_default();
                for key in &moved {
                    place.insert(key.clone(), a);
                }
                if let Some(group) = groups.get_mut(a) {
                    group.extend(moved);
                }
            }
            (Some(_), Some(_)) => {}
            (Some(at), None) | (None, Some(at)) => {
                for key in [one, other] {
                    place.insert(key.clone(), at);
                    if let Some(group) = groups.get_mut(at) {
                        group.insert(key);
                    }
                }
            }
            (None, None) => {
                place.insert(one.clone(), groups.len());
                place.insert(other.clone(), groups.len());
                groups.push(BTreeSet::from([one, other]));
            }
        }
    }
    groups.retain(|group| !group.is_empty());
    groups.sort();
    groups
}
