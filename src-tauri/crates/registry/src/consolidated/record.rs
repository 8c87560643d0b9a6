//! Everything known of one received agreement.

use super::model::{OfficeRef, office};
use crate::agreements::{self, AgreementForm, Kind, Status, Term, rows};
use crate::error::RegistryError;
use crate::letters::To;
use crate::period::{Scope, Semester};
use crate::received::{Body, FieldChange, Print, State, between};
use crate::registry::Registry;
use crate::scans::{self, ReceivedScan};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One received agreement with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ConsolidatedRecord {
    /// Whose it is.
    pub office: OfficeRef,
    /// Its id in that office.
    pub id: String,
    /// Its revision in that office.
    pub rev: u32,
    /// How the record stands.
    pub state: State,
    /// Whether packages contradict each other about it.
    pub disputed: bool,
    /// Kind.
    pub kind: Kind,
    /// What the office typed; absent for a void one, of which only kind and reason travel.
    pub form: Option<AgreementForm>,
    /// Why the office made it void.
    pub void_reason: Option<String>,
    /// Its days.
    pub term: Term,
    /// Status on the day asked for.
    pub status: Status,
    /// Names of its work units.
    pub work_units: Vec<String>,
    /// What its semesters brought, the newest first.
    pub progress: Vec<WordsOfSemester>,
    /// Its scans, as far as names and hashes travel.
    pub scans: Vec<ReceivedScan>,
    /// Letters of the office, the newest period first.
    pub letters: Vec<ReceivedLetter>,
    /// What packages said of it, the newest first.
    pub versions: Vec<ReceivedVersion>,
    /// Our remarks that are open, on it or on what belongs to it.
    pub remarks: Vec<OpenRemark>,
}

/// What a semester brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WordsOfSemester {
    /// Year.
    pub year: i32,
    /// Semester.
    pub semester: Semester,
    /// Perkembangan.
    pub development: String,
    /// Permasalahan.
    pub problems: String,
    /// Upaya penyelesaian.
    pub efforts: String,
    /// Hal lain yang disepakati.
    pub other: String,
    /// How the record stands.
    pub state: State,
}

/// A recap letter of the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceivedLetter {
    /// Its id.
    pub id: String,
    /// To whom.
    pub to: To,
    /// `issued`, `signed` or `void`.
    pub state: String,
    /// First day of its period.
    pub period_first: NaiveDate,
    /// Last day of its period.
    pub period_last: NaiveDate,
    /// Which agreements it counts.
    pub scope: Scope,
    /// Its prints in their order.
    pub prints: Vec<Print>,
}

/// One content that packages said of the agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReceivedVersion {
    /// Revision in the office.
    pub rev: u32,
    /// Random id of the register it was saved in.
    pub lineage: String,
    /// SHA-256 of the content, hex.
    pub hash: String,
    /// Whether this is what stands.
    pub stands: bool,
    /// Whether the office made the agreement void with it.
    pub void: bool,
    /// Packages that hold it, the newest first.
    pub packages: Vec<ListedIn>,
    /// In what it differs from what stands: there `before`, here `after`.
    pub differs: Vec<FieldChange>,
}

/// A package that holds a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListedIn {
    /// The period in its short form.
    pub period: String,
    /// Counts the packages of the office's register.
    pub sequence: u32,
    /// Name of the file as it came.
    pub file_name: String,
    /// When it was merged, UTC.
    pub merged_at: String,
}

/// A remark of ours that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenRemark {
    /// Its id.
    pub id: String,
    /// What kind of record it is on.
    pub kind: String,
    /// `remark`, `correction` or `scan`.
    pub asks: String,
    /// Path into the form; empty for the whole record.
    pub field: String,
    /// What it says.
    pub text: String,
    /// The value wished for.
    pub wished: Option<String>,
    /// When it was written, UTC.
    pub created_at: String,
}

/// The row that stands of an agreement.
struct Head {
    seq: i64,
    version: i64,
    rev: u32,
    state: State,
    disputed: bool,
    body: String,
}

/// The offices of which a package held an agreement with this id: mostly one.
///
/// # Errors
/// What SQLite says.
pub fn holders(connection: &Connection, record: &str) -> Result<Vec<OfficeRef>, RegistryError> {
    rows(
        connection,
        include_str!("sql/holders.sql"),
        named_params! {":record": record},
        office,
    )
}

/// Everything known of one agreement of a sender, its status as of `on`; none when no package holds it.
///
/// # Errors
/// What SQLite says.
pub fn record(
    registry: &Registry,
    sender: i64,
    id: &str,
    on: NaiveDate,
) -> Result<Option<ConsolidatedRecord>, RegistryError> {
    let Some(mut found) = registry.read(|connection| told(connection, sender, id, on))? else {
        return Ok(None);
    };
    found.scans = scans::held(registry, Some(sender), Some(id))?;
    Ok(Some(found))
}

/// What the packages tell of it, without its scans: where their bytes are no row says.
fn told(
    connection: &Connection,
    sender: i64,
    id: &str,
    on: NaiveDate,
) -> Result<Option<ConsolidatedRecord>, RegistryError> {
    let key = named_params! {":sender": sender, ":record": id};
    let Some(office) = holders(connection, id)?
        .into_iter()
        .find(|one| one.sender == sender)
    else {
        return Ok(None);
    };
    let head = connection
        .prepare_cached(include_str!("sql/head.sql"))?
        .query_row(key, read_head)
        .optional()?;
    let Some(head) = head else {
        return Ok(None);
    };
    let body: Body = serde_json::from_str(&head.body)?;
    let (kind, form, void_reason) = match &body {
        Body::Agreement { form } => (form.kind, Some(form.as_ref().clone()), None),
        Body::Voided { kind, reason } => (*kind, None, Some(reason.clone())),
        _ => return Err(RegistryError::Damaged(format!("record {id} is no agreement"))),
    };
    let term = form.as_ref().map(agreements::term).unwrap_or_default();
    Ok(Some(ConsolidatedRecord {
        office,
        id: id.to_owned(),
        rev: head.rev,
        state: head.state,
        disputed: head.disputed,
        kind,
        status: term.status(on, form.is_none()),
        term,
        work_units: rows(
            connection,
            include_str!("sql/work_units.sql"),
            named_params! {":seq": head.seq},
            |row| row.get("name"),
        )?,
        form,
        void_reason,
        progress: words(connection, sender, id)?,
        scans: Vec::new(),
        letters: letters(connection, sender)?,
        versions: versions(connection, sender, id, &head, &body)?,
        remarks: rows(connection, include_str!("sql/remarks.sql"), key, remark)?,
    }))
}

fn read_head(row: &Row<'_>) -> rusqlite::Result<Head> {
    Ok(Head {
        seq: row.get("seq")?,
        version: row.get("version")?,
        rev: row.get("rev")?,
        state: row.get("state")?,
        disputed: row.get("disputed")?,
        body: row.get("body")?,
    })
}

fn remark(row: &Row<'_>) -> rusqlite::Result<OpenRemark> {
    Ok(OpenRemark {
        id: row.get("id")?,
        kind: row.get("kind")?,
        asks: row.get("asks")?,
        field: row.get("field")?,
        text: row.get("text")?,
        wished: row.get("wished")?,
        created_at: row.get("created_at")?,
    })
}

/// What the office told of an agreement, the newest semester first.
fn words(connection: &Connection, sender: i64, id: &str) -> Result<Vec<WordsOfSemester>, RegistryError> {
    let owned: Vec<(State, String)> = rows(
        connection,
        include_str!("sql/owned.sql"),
        named_params! {":sender": sender, ":record": id},
        |row| Ok((row.get("state")?, row.get("body")?)),
    )?;
    let mut progress = Vec::new();
    for (state, body) in owned {
        if let Body::Progress {
            year,
            semester,
            development,
            problems,
            efforts,
            other,
        } = serde_json::from_str(&body)?
        {
            progress.push(WordsOfSemester {
                year,
                semester,
                development,
                problems,
                efforts,
                other,
                state,
            });
        }
    }
    progress.sort_by_key(|one| std::cmp::Reverse((one.year, one.semester)));
    Ok(progress)
}

fn letters(connection: &Connection, sender: i64) -> Result<Vec<ReceivedLetter>, RegistryError> {
    let found: Vec<(String, String)> = rows(
        connection,
        include_str!("sql/letters.sql"),
        named_params! {":sender": sender},
        |row| Ok((row.get("record")?, row.get("body")?)),
    )?;
    let mut letters = Vec::with_capacity(found.len());
    for (id, body) in found {
        if let Body::Letter {
            to,
            state,
            period_first,
            period_last,
            scope,
            prints,
            ..
        } = serde_json::from_str(&body)?
        {
            letters.push(ReceivedLetter {
                id,
                to,
                state,
                period_first,
                period_last,
                scope,
                prints,
            });
        }
    }
    letters.sort_by_key(|one| std::cmp::Reverse((one.period_last, one.period_first)));
    Ok(letters)
}

fn versions(
    connection: &Connection,
    sender: i64,
    id: &str,
    head: &Head,
    stands: &Body,
) -> Result<Vec<ReceivedVersion>, RegistryError> {
    let key = named_params! {":sender": sender, ":record": id};
    let mut packages: BTreeMap<i64, Vec<ListedIn>> = BTreeMap::new();
    for (version, package) in rows(connection, include_str!("sql/listed.sql"), key, |row| {
        let package = ListedIn {
            period: row.get("period")?,
            sequence: row.get("sequence")?,
            file_name: row.get("file_name")?,
            merged_at: row.get("merged_at")?,
        };
        Ok((row.get::<_, i64>("version")?, package))
    })? {
        packages.entry(version).or_default().push(package);
    }
    let found: Vec<(i64, String, ReceivedVersion)> =
        rows(connection, include_str!("sql/versions.sql"), key, |row| {
            let seq: i64 = row.get("seq")?;
            let version = ReceivedVersion {
                rev: row.get("rev")?,
                lineage: row.get("lineage")?,
                hash: row.get("hash")?,
                stands: seq == head.version,
                void: row.get("void")?,
                packages: Vec::new(),
                differs: Vec::new(),
            };
            Ok((seq, row.get("body")?, version))
        })?;
    found
        .into_iter()
        .map(|(seq, body, mut version)| {
            version.packages = packages.remove(&seq).unwrap_or_default();
            version.differs = between(stands, &serde_json::from_str(&body)?)?;
            Ok(version)
        })
        .collect()
}
