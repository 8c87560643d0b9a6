//! Is the register whole, and what does it hold: SQLite's own check, the audit chain, every kept file, counts, and one
//! hash of the content.

mod known;
mod orphans;

pub use orphans::sweep;

use crate::agreements::{self, rows};
use crate::attachments::{self, Owner};
use crate::audit;
use crate::error::RegistryError;
use crate::letters;
use crate::mapping;
use crate::meetings;
use crate::monitoring;
use crate::progress;
use crate::received;
use crate::registry::Registry;
use crate::scans;
use crate::submissions;
use data_encoding::HEXLOWER;
use files::Digest;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::str::FromStr;

/// What is wrong with a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum Fault {
    /// SQLite finds the file damaged.
    Database {
        /// What it says.
        detail: String,
    },
    /// The audit chain does not fit from this row on.
    Audit {
        /// The row.
        seq: i64,
    },
    /// A kept file is missing or is not what was kept.
    File {
        /// Its SHA-256, hex.
        sha256: String,
    },
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Agreements, void ones included.
    pub agreements: u32,
    /// Submissions, ended ones included.
    pub submissions: u32,
    /// Rows of the map, void ones included.
    pub map_rows: u32,
    /// Targets of monitoring, withdrawn ones included.
    pub targets: u32,
    /// Evaluations, void ones included.
    pub evaluations: u32,
    /// Cards of partners that stand for themselves.
    pub partners: u32,
    /// Meetings, void ones included.
    pub meetings: u32,
    /// Letters.
    pub letters: u32,
    /// Packages that were sent.
    pub dispatches: u32,
    /// Records that other offices' packages hold.
    pub received: u32,
    /// Kept files that rows name: scans, those of other offices that were taken, printed letters, emblems of the office
    /// and of its letters, packages as they came.
    pub files: u32,
    /// Files that no row names and that have lain for a month: a save that was killed left them. They do no harm.
    pub orphans: u32,
    /// SHA-256 over the office's records and its attachments' hashes: not over audit, settings, keys or times. Equal
    /// content gives an equal hash, in whatever order it came in.
    pub content_hash: String,
    /// Everything that is wrong; nothing is repaired.
    pub faults: Vec<Fault>,
}

/// Checks the whole register. Reads every row and every kept file.
///
/// # Errors
/// What SQLite says when it cannot even be asked.
pub fn check(registry: &Registry) -> Result<Check, RegistryError> {
    registry.read(|connection| {
        let mut faults: Vec<Fault> = rows(connection, "PRAGMA integrity_check(20)", [], |row| {
            row.get::<_, String>(0)
        })?
        .into_iter()
        .filter(|line| line != "ok")
        .map(|detail| Fault::Database { detail })
        .collect();
        faults.extend(audit::first_break(connection)?.map(|seq| Fault::Audit { seq }));
        let own = kept_files(connection)?;
        let named = with_received(connection, own.clone())?;
        // A scan of another office is here or not yet; what is here must be what its package lists.
        let here = |sha256: &String| {
            own.contains(sha256)
                || Digest::from_str(sha256).is_ok_and(|digest| registry.vault().holds(&digest))
        };
        let kept: Vec<&String> = named.iter().filter(|sha256| here(sha256)).collect();
        for sha256 in kept.iter().copied() {
            let sound = Digest::from_str(sha256).is_ok_and(|digest| registry.vault().verify(&digest).is_ok());
            if !sound {
                faults.push(Fault::File {
                    sha256: sha256.clone(),
                });
            }
        }
        let count = |table: &str| -> Result<u32, RegistryError> {
            Ok(connection.query_row(
                include_str!("sql/count.sql"),
                named_params! {":table": table},
                |row| row.get(0),
            )?)
        };
        Ok(Check {
            agreements: count("agreement")?,
            submissions: count("submission")?,
            map_rows: count("map_row")?,
            targets: count("target")?,
            evaluations: count("evaluation")?,
            partners: count("partner")?,
            meetings: count("meeting")?,
            letters: count("letter")?,
            dispatches: count("dispatch")?,
            received: count("received")?,
            files: whole(kept.len()),
            orphans: whole(orphans::old(registry, &named)?.len()),
            content_hash: content_hash(connection)?,
            faults,
        })
    })
}

/// SHA-256 (hex) of every file that a row names.
fn kept_files(connection: &Connection) -> Result<BTreeSet<String>, RegistryError> {
    let found = rows(connection, include_str!("sql/kept_files.sql"), [], |row| {
        row.get("sha256")
    })?;
    Ok(found.into_iter().collect())
}

/// With the hashes of other offices' scans, whether or not their bytes are here.
fn with_received(
    connection: &Connection,
    mut own: BTreeSet<String>,
) -> Result<BTreeSet<String>, RegistryError> {
    own.extend(scans::hashes(connection)?);
    Ok(own)
}

fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// One record as the content hash sees it; times and local keys are left out.
#[derive(Serialize)]
struct Content<'a> {
    id: &'a str,
    rev: u32,
    form: &'a agreements::AgreementForm,
    void_reason: &'a Option<String>,
    progress: Vec<progress::Progress>,
    attachments: Vec<(String, String, Option<String>)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    targets: Vec<monitoring::Target>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    realisations: Vec<monitoring::Realisation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    evaluations: Vec<monitoring::Evaluation>,
}

/// One submission as the content hash sees it, with what happened to it.
#[derive(Serialize)]
struct Proposed<'a> {
    id: &'a str,
    rev: u32,
    form: &'a submissions::SubmissionForm,
    agreement_id: &'a Option<String>,
    events: Vec<rules::Event>,
    /// Id, hash and withdrawal of each scan.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<(String, String, Option<String>)>,
}

/// One meeting as the content hash sees it.
#[derive(Serialize)]
struct Met<'a> {
    id: &'a str,
    rev: u32,
    form: &'a meetings::MeetingForm,
    void_reason: &'a Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<(String, String, Option<String>)>,
}

/// Id, hash and withdrawal of each scan of a record, in a fixed order.
fn attached(
    connection: &Connection,
    owner: Owner,
    id: &str,
) -> Result<Vec<(String, String, Option<String>)>, RegistryError> {
    let mut scans: Vec<(String, String, Option<String>)> = attachments::of_owner(connection, owner, id)?
        .into_iter()
        .map(|one| (one.id, one.sha256, one.void_reason))
        .collect();
    scans.sort();
    Ok(scans)
}

fn content_hash(connection: &Connection) -> Result<String, RegistryError> {
    let mut hash = Sha256::new();
    let mut add = |kind: &str, text: &str| {
        hash.update((kind.len() as u64).to_be_bytes());
        hash.update(kind);
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    };
    let ids: Vec<String> = rows(connection, include_str!("sql/agreement_ids.sql"), [], |row| {
        row.get("id")
    })?;
    for id in ids {
        let Some(agreement) = agreements::get(connection, &id)? else {
            continue;
        };
        // Their order is that of when they were recorded; equal content is to give an equal hash.
        let mut targets = monitoring::targets(connection, &id)?;
        targets.sort_by(|a, b| a.id.cmp(&b.id));
        let mut evaluations = monitoring::evaluations(connection, &id)?;
        evaluations.sort_by(|a, b| a.id.cmp(&b.id));
        let content = Content {
            id: &agreement.id,
            rev: agreement.rev,
            form: &agreement.form,
            void_reason: &agreement.void_reason,
            progress: progress::of_agreement(connection, &id)?,
            attachments: attached(connection, Owner::Agreement, &id)?,
            targets,
            realisations: monitoring::realisations(connection, &id)?,
            evaluations,
        };
        add("agreement", &serde_json::to_string(&content)?);
    }
    let ids: Vec<String> = rows(connection, include_str!("sql/submission_ids.sql"), [], |row| {
        row.get("id")
    })?;
    for id in ids {
        let Some(submission) = submissions::get(connection, &id)? else {
            continue;
        };
        let proposed = Proposed {
            id: &submission.id,
            rev: submission.rev,
            form: &submission.form,
            agreement_id: &submission.agreement_id,
            events: submissions::history(connection, &id)?
                .into_iter()
                .map(|stored| stored.event)
                .collect(),
            attachments: attached(connection, Owner::Submission, &id)?,
        };
        add("submission", &serde_json::to_string(&proposed)?);
    }
    for (subject, text) in mapping::contents(connection)? {
        add(subject, &text);
    }
    for card in known::cards(connection)? {
        add("partner", &card);
    }
    for meeting in meetings::all(connection)? {
        let met = Met {
            id: &meeting.id,
            rev: meeting.rev,
            form: &meeting.form,
            void_reason: &meeting.void_reason,
            attachments: attached(connection, Owner::Meeting, &meeting.id)?,
        };
        add("meeting", &serde_json::to_string(&met)?);
    }
    for received in received::contents(connection)? {
        add("received", &received);
    }
    let mut letters = letters::all(connection)?;
    letters.sort_by(|a, b| a.id.cmp(&b.id));
    for letter in letters {
        for print in letters::prints(connection, &letter.id)? {
            add(
                "letter",
                &format!("{} {} {}", letter.id, print.print, print.fingerprint),
            );
        }
    }
    Ok(HEXLOWER.encode(&hash.finalize()))
}
