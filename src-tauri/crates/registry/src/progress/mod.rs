//! What a semester's report says of one agreement: development, problems, efforts, other matters
//! (Permendagri 22/2020 Pasal 17(5) g-i and 39(5) g-i).

use crate::agreements::{SUBJECT, refresh_words, rows, seq_of};
use crate::error::RegistryError;
use crate::findings::Finding;
use crate::period::{Period, Semester};
use crate::registry::Area;
use crate::text::{self, PROSE_MAX, prose};
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What one semester brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// Year.
    pub year: i32,
    /// Semester.
    pub semester: Semester,
    /// Revision; 0 for one that is not saved yet.
    pub rev: u32,
    /// Perkembangan.
    pub development: String,
    /// Permasalahan.
    pub problems: String,
    /// Upaya penyelesaian.
    pub efforts: String,
    /// Hal lain yang disepakati.
    pub other: String,
}

impl Progress {
    /// Its four texts, in the order of the report.
    pub(crate) fn texts(&self) -> [&str; 4] {
        [&self.development, &self.problems, &self.efforts, &self.other]
    }

    /// Whether its whole semester lies in a period: a report of the period then speaks of it.
    pub fn lies_in(&self, period: Period) -> bool {
        Period::new(self.year, Some(self.semester), None)
            .is_ok_and(|semester| semester.first() >= period.first() && semester.last() <= period.last())
    }
}

/// Why progress was not saved.
#[derive(Debug, thiserror::Error)]
pub enum ProgressError {
    /// Rules refuse.
    #[error("the form has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// There is no such agreement.
    #[error("no agreement {0}")]
    NotFound(String),
    /// It was changed since the form was opened.
    #[error("progress is at revision {0}")]
    Stale(u32),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for ProgressError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// Progress of one agreement, newest semester first.
///
/// # Errors
/// What SQLite says.
pub fn of_agreement(connection: &Connection, id: &str) -> Result<Vec<Progress>, RegistryError> {
    rows(
        connection,
        include_str!("sql/of_agreement.sql"),
        named_params! {":id": id},
        progress,
    )
}

/// Saves what one semester brought.
///
/// # Errors
/// [`ProgressError`].
pub fn save(tx: &Tx<'_>, agreement: &str, form: &Progress) -> Result<Progress, ProgressError> {
    let seq = seq_of(tx, agreement)?.ok_or_else(|| ProgressError::NotFound(agreement.to_owned()))?;
    let found = judge(form);
    if !found.is_empty() {
        return Err(ProgressError::Findings(found));
    }
    let before = of_agreement(tx, agreement)?
        .into_iter()
        .find(|one| (one.year, one.semester) == (form.year, form.semester));
    let current = before.as_ref().map_or(0, |one| one.rev);
    if current != form.rev {
        return Err(ProgressError::Stale(current));
    }
    let after = Progress {
        year: form.year,
        semester: form.semester,
        rev: current + 1,
        development: prose(&form.development),
        problems: prose(&form.problems),
        efforts: prose(&form.efforts),
        other: prose(&form.other),
    };
    write(tx, seq, &after)?;
    refresh_words(tx, agreement)?;
    tx.record(
        Area::Agreements,
        SUBJECT,
        agreement,
        before.as_ref(),
        Some(&after),
    )?;
    Ok(after)
}

fn write(tx: &Tx<'_>, seq: i64, progress: &Progress) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/write.sql"))?
        .execute(named_params! {
            ":seq": seq, ":year": progress.year, ":semester": u8::from(progress.semester), ":id": tx.id(),
            ":rev": progress.rev, ":development": progress.development, ":problems": progress.problems,
            ":efforts": progress.efforts, ":other": progress.other,
        })?;
    Ok(())
}

/// Everything the rules find in what a semester brought.
pub(crate) fn judge(form: &Progress) -> Vec<Finding> {
    let mut found = Vec::new();
    for (field, typed) in [
        ("development", &form.development),
        ("problems", &form.problems),
        ("efforts", &form.efforts),
        ("other", &form.other),
    ] {
        text::check(field, typed, PROSE_MAX, false, &mut found);
    }
    if !(1945..=2200).contains(&form.year) {
        found.push(Finding::refused("year", "progress.year_range"));
    }
    found
}

/// Where what a semester brought stands: its id.
pub(crate) fn id_of(
    connection: &Connection,
    agreement: &str,
    year: i32,
    semester: Semester,
) -> Result<Option<String>, RegistryError> {
    let key = named_params! {":id": agreement, ":year": year, ":semester": u8::from(semester)};
    let mut statement = connection.prepare_cached(include_str!("sql/id_of.sql"))?;
    Ok(statement.query_row(key, |row| row.get("id")).optional()?)
}

/// What stands under an id, with its agreement.
pub(crate) fn by_id(connection: &Connection, id: &str) -> Result<Option<(String, Progress)>, RegistryError> {
    let mut statement = connection.prepare_cached(include_str!("sql/by_id.sql"))?;
    let found = statement.query_row(named_params! {":id": id}, |row| {
        Ok((row.get("agreement")?, progress(row)?))
    });
    Ok(found.optional()?)
}

/// Puts a semester back to what it said before, or to nothing: what it says now came with an import that is taken back.
pub(crate) fn put_back(
    tx: &Tx<'_>,
    agreement: &str,
    now: &Progress,
    before: Option<&Progress>,
) -> Result<(), RegistryError> {
    let Some(seq) = seq_of(tx, agreement)? else {
        return Ok(());
    };
    match before {
        Some(before) => write(tx, seq, before)?,
        None => {
            let key = named_params! {":seq": seq, ":year": now.year, ":semester": u8::from(now.semester)};
            tx.prepare_cached(include_str!("sql/delete.sql"))?.execute(key)?;
        }
    }
    refresh_words(tx, agreement)?;
    tx.record(Area::Agreements, SUBJECT, agreement, Some(now), before)
}

fn progress(row: &Row<'_>) -> rusqlite::Result<Progress> {
    Ok(Progress {
        year: row.get("year")?,
        semester: row.get("semester")?,
        rev: row.get("rev")?,
        development: row.get("development")?,
        problems: row.get("problems")?,
        efforts: row.get("efforts")?,
        other: row.get("other")?,
    })
}
