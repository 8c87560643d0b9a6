//! Every record a package holds, in the one form a bureau keeps them in.

use super::agreements::agreements;
use super::rows::all;
use crate::error::PackageError;
use registry::letters::To;
use registry::received::{Body, Print, Record, RecordKind};
use registry::{Scope, Semester};
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// Every record exactly once, by kind and id. Values were checked before by `content`.
pub(super) fn records(connection: &Connection) -> Result<Vec<Record>, PackageError> {
    let mut records: Vec<Record> = agreements(connection)?
        .into_iter()
        .map(|agreement| Record {
            kind: RecordKind::Agreement,
            id: agreement.id,
            owner: None,
            rev: agreement.rev,
            body: Body::Agreement {
                form: Box::new(agreement.form),
            },
        })
        .collect();
    records.extend(all(
        connection,
        include_str!("../../sql/rows/agreement_void.sql"),
        voided,
    )?);
    records.extend(all(
        connection,
        include_str!("../../sql/rows/progress.sql"),
        progress,
    )?);
    let mut prints: BTreeMap<String, Vec<Print>> = BTreeMap::new();
    for (letter, print) in all(connection, include_str!("../../sql/rows/letter_print.sql"), print)? {
        prints.entry(letter).or_default().push(print);
    }
    records.extend(all(
        connection,
        include_str!("../../sql/rows/letter.sql"),
        |row| letter(row, &mut prints),
    )?);
    records.extend(all(
        connection,
        include_str!("../../sql/rows/attachment.sql"),
        attachment,
    )?);
    records.extend(all(
        connection,
        include_str!("../../sql/rows/work_unit.sql"),
        work_unit,
    )?);
    records.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
    Ok(records)
}

fn voided(row: &Row<'_>) -> rusqlite::Result<Record> {
    Ok(Record {
        kind: RecordKind::Agreement,
        id: row.get("id")?,
        owner: None,
        rev: row.get("rev")?,
        body: Body::Voided {
            kind: row.get("kind")?,
            reason: row.get("reason")?,
        },
    })
}

fn progress(row: &Row<'_>) -> rusqlite::Result<Record> {
    let owner: String = row.get("agreement_id")?;
    let (year, semester): (i32, Semester) = (row.get("year")?, row.get("semester")?);
    Ok(Record {
        kind: RecordKind::Progress,
        id: format!("{owner}/{year}-S{}", u8::from(semester)),
        owner: Some(owner),
        rev: row.get("rev")?,
        body: Body::Progress {
            year,
            semester,
            development: row.get("development")?,
            problems: row.get("problems")?,
            efforts: row.get("efforts")?,
            other: row.get("other")?,
        },
    })
}

fn letter(row: &Row<'_>, prints: &mut BTreeMap<String, Vec<Print>>) -> rusqlite::Result<Record> {
    let id: String = row.get("id")?;
    let to = match row.get::<_, String>("addressee")?.as_str() {
        "governor" => To::Governor,
        "minister" => To::Minister,
        _ => return Err(FromSqlError::InvalidType.into()),
    };
    let scope = match row.get::<_, String>("scope")?.as_str() {
        "in-force" => Scope::InForce,
        "signed" => Scope::Signed,
        "all" => Scope::All,
        _ => return Err(FromSqlError::InvalidType.into()),
    };
    Ok(Record {
        kind: RecordKind::Letter,
        owner: None,
        rev: row.get("rev")?,
        body: Body::Letter {
            to,
            state: row.get("state")?,
            period_first: row.get("period_first")?,
            period_last: row.get("period_last")?,
            scope,
            interim: row.get("interim")?,
            void_reason: row.get("void_reason")?,
            prints: prints.remove(&id).unwrap_or_default(),
        },
        id,
    })
}

fn print(row: &Row<'_>) -> rusqlite::Result<(String, Print)> {
    let print = Print {
        print: row.get("print")?,
        number: row.get("number")?,
        dated: row.get("dated")?,
        code: row.get("code")?,
        fingerprint: row.get("fingerprint")?,
        pdf_sha256: row.get("pdf_sha256")?,
        pages: row.get("pages")?,
    };
    Ok((row.get("letter_id")?, print))
}

/// What is attached never changes, so it has one revision.
fn attachment(row: &Row<'_>) -> rusqlite::Result<Record> {
    let owner: Option<String> = row.get("agreement_id")?;
    Ok(Record {
        kind: RecordKind::Attachment,
        id: row.get("id")?,
        owner: owner.map_or_else(|| row.get("letter_id"), |owner| Ok(Some(owner)))?,
        rev: 1,
        body: Body::Attachment {
            document_id: row.get("document_id")?,
            name: row.get("name")?,
            sha256: row.get("sha256")?,
            bytes: row.get("bytes")?,
            media_type: row.get("media_type")?,
        },
    })
}

fn work_unit(row: &Row<'_>) -> rusqlite::Result<Record> {
    Ok(Record {
        kind: RecordKind::WorkUnit,
        id: row.get("id")?,
        owner: None,
        rev: row.get("rev")?,
        body: Body::WorkUnit {
            name: row.get("name")?,
            short: row.get("short")?,
            active: row.get("active")?,
        },
    })
}
