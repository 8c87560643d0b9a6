//! What a person decided where packages contradict each other. Kept for good: a later package that says the same again
//! asks no more.

use super::annotated::Verdict;
use super::record::RecordKind;
use super::stand::{Chosen, Settled};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::tx::Tx;
use files::Digest;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;
use ts_rs::TS;

/// A version that was not chosen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Overruled {
    /// The register it was saved in.
    pub lineage: String,
    /// Its revision.
    pub rev: u32,
    /// SHA-256 of its content, hex.
    pub hash: String,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "about", rename_all = "snake_case", deny_unknown_fields)]
pub enum Choice {
    /// A register of the office follows another one: it was put back from a backup or taken over.
    Follows {
        /// The later register.
        later: String,
        /// The one it follows.
        earlier: String,
    },
    /// A register that was copied is one again.
    OneRegister {
        /// The register.
        lineage: String,
        /// From the package of this sequence on.
        from: u32,
    },
    /// Of several contents of one record this one holds.
    Version {
        /// What the record is.
        kind: RecordKind,
        /// Its id.
        record: String,
        /// SHA-256 of the content that holds, hex.
        chosen: String,
        /// What it was chosen over.
        over: Vec<Overruled>,
    },
    /// A missing package is not waited for.
    Gap {
        /// The register.
        lineage: String,
        /// The missing sequence.
        sequence: u32,
    },
    /// One record id came from two offices: whose it is.
    Owner {
        /// The record.
        record: String,
        /// The office it belongs to; none when both stand, each for itself.
        office_id: Option<String>,
    },
    /// What becomes of a remark whose record the office changed.
    Annotated {
        /// The remark.
        remark: String,
        /// SHA-256 of the content that was judged, hex.
        hash: String,
        /// What was decided.
        verdict: Verdict,
    },
}

impl Choice {
    /// What it is about, as one word for the database: equal for decisions that answer the same question.
    pub(crate) fn subject(&self) -> String {
        match self {
            Self::Follows { later, earlier } => format!("lineage:{later}:{earlier}"),
            Self::OneRegister { lineage, from } => format!("one:{lineage}:{from}"),
            Self::Version { kind, record, .. } => format!("version:{}:{record}", kind.word()),
            Self::Gap { lineage, sequence } => format!("gap:{lineage}:{sequence}"),
            Self::Owner { record, .. } => format!("owner:{record}"),
            Self::Annotated { remark, hash, .. } => format!("annotated:{remark}:{hash}"),
        }
    }
}

/// Everything decided about one sender, in the form that what stands is worked out from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Decided {
    registers: Settled,
    versions: BTreeMap<(RecordKind, String), Vec<Chosen>>,
    gaps: std::collections::BTreeSet<(String, u32)>,
    owners: BTreeMap<String, Option<String>>,
    remarks: BTreeMap<(String, String), Verdict>,
}

impl Decided {
    pub(crate) fn load(connection: &Connection, sender: i64) -> Result<Self, RegistryError> {
        let mut decided = Self::default();
        let found: Vec<String> = rows(
            connection,
            include_str!("sql/decisions.sql"),
            named_params! {":sender": sender},
            |row| row.get("choice"),
        )?;
        for json in found {
            decided.add(&serde_json::from_str(&json)?);
        }
        Ok(decided)
    }

    pub(crate) fn add(&mut self, choice: &Choice) {
        match choice {
            Choice::Follows { later, earlier } => {
                self.registers
                    .follows
                    .insert((later.as_str().into(), earlier.as_str().into()));
            }
            Choice::OneRegister { lineage, from } => {
                self.registers.one_from.insert((lineage.as_str().into(), *from));
            }
            Choice::Version {
                kind,
                record,
                chosen,
                over,
            } => {
                let Ok(hash) = chosen.parse::<Digest>() else {
                    return;
                };
                let over = over
                    .iter()
                    .filter_map(|one| Some((Rc::from(one.lineage.as_str()), one.rev, one.hash.parse().ok()?)))
                    .collect();
                self.versions
                    .entry((*kind, record.clone()))
                    .or_default()
                    .push(Chosen { hash, over });
            }
            Choice::Gap { lineage, sequence } => {
                self.gaps.insert((lineage.clone(), *sequence));
            }
            // The last answer holds: this one a person may change.
            Choice::Owner { record, office_id } => {
                self.owners.insert(record.clone(), office_id.clone());
            }
            Choice::Annotated {
                remark,
                hash,
                verdict,
            } => {
                self.remarks.insert((remark.clone(), hash.clone()), *verdict);
            }
        }
    }

    /// What was settled of one record.
    pub(crate) fn of(&self, kind: RecordKind, record: &str) -> Settled {
        let mut settled = self.registers.clone();
        if let Some(choices) = self.versions.get(&(kind, record.to_owned())) {
            settled.choices.clone_from(choices);
        }
        settled
    }

    /// What was settled of the sender's registers.
    pub(crate) fn registers(&self) -> &Settled {
        &self.registers
    }

    /// Whether a missing package is not waited for.
    pub(crate) fn gap_accepted(&self, lineage: &str, sequence: u32) -> bool {
        self.gaps.contains(&(lineage.to_owned(), sequence))
    }

    /// Whose a record was decided to be: `Some(None)` when both stand.
    pub(crate) fn owner(&self, record: &str) -> Option<&Option<String>> {
        self.owners.get(record)
    }

    /// Whether a content was judged in the light of a remark.
    pub(crate) fn judged(&self, remark: &str, hash: &str) -> bool {
        self.remarks.contains_key(&(remark.to_owned(), hash.to_owned()))
    }
}

/// Keeps a decision; `merge` when it was taken with one and goes with it.
pub(super) fn keep(
    tx: &Tx<'_>,
    merge: Option<i64>,
    sender: i64,
    choice: &Choice,
    note: &str,
) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/decision_insert.sql"))?
        .execute(named_params! {
            ":id": tx.id(), ":merge": merge, ":sender": sender, ":subject": choice.subject(),
            ":choice": serde_json::to_string(choice)?, ":note": note, ":decided_at": tx.now(),
            ":decided_by": tx.actor(),
        })?;
    Ok(())
}
