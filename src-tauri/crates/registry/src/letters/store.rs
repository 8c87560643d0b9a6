//! Rows of letters and prints.

use super::model::{Letter, LetterPrint, LetterState, To};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::period::Scope;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

impl FromSql for To {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "governor" => Ok(Self::Governor),
            "minister" => Ok(Self::Minister),
            "head" => Ok(Self::Head),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

impl FromSql for LetterState {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "issued" => Ok(Self::Issued),
            "signed" => Ok(Self::Signed),
            "void" => Ok(Self::Void),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

impl FromSql for Scope {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "in-force" => Ok(Self::InForce),
            "signed" => Ok(Self::Signed),
            "all" => Ok(Self::All),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

pub(super) fn state_word(state: LetterState) -> &'static str {
    match state {
        LetterState::Issued => "issued",
        LetterState::Signed => "signed",
        LetterState::Void => "void",
    }
}

/// Every letter with its newest print, newest date first.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<Letter>, RegistryError> {
    rows(connection, include_str!("sql/all.sql"), [], letter)
}

/// One letter with its newest print.
///
/// # Errors
/// What SQLite says.
pub fn get(connection: &Connection, id: &str) -> Result<Option<Letter>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/get.sql"))?
        .query_row(named_params! {":id": id}, letter)
        .optional()?)
}

/// Prints of one letter, first to newest.
///
/// # Errors
/// What SQLite says.
pub fn prints(connection: &Connection, id: &str) -> Result<Vec<LetterPrint>, RegistryError> {
    rows(
        connection,
        include_str!("sql/prints.sql"),
        named_params! {":id": id},
        print,
    )
}

/// The print that carries a code (20 signs and check sign, without separators).
///
/// # Errors
/// What SQLite says.
pub fn by_code(connection: &Connection, code: &str) -> Result<Option<LetterPrint>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/by_code.sql"))?
        .query_row(named_params! {":code": code}, print)
        .optional()?)
}

/// The frozen content of one print, JSON as the press wrote it.
///
/// # Errors
/// What SQLite says.
pub fn content(connection: &Connection, id: &str, print: u32) -> Result<Option<String>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/content.sql"))?
        .query_row(named_params! {":id": id, ":print": print}, |row| {
            row.get("content")
        })
        .optional()?)
}

/// Another letter that already carries this number in the same year; void letters keep theirs.
pub(super) fn number_taken(
    connection: &Connection,
    id: &str,
    number_fold: &str,
    year: i32,
) -> Result<bool, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/number_taken.sql"))?
        .query_row(
            named_params! {":id": id, ":number_fold": number_fold, ":year": format!("{year:04}")},
            |row| row.get("taken"),
        )?)
}

fn letter(row: &Row<'_>) -> rusqlite::Result<Letter> {
    Ok(Letter {
        id: row.get("letter_id")?,
        rev: row.get("rev")?,
        kind: row.get("kind")?,
        to: row.get("addressee")?,
        state: row.get("state")?,
        period_from: row.get("period_from")?,
        period_to: row.get("period_to")?,
        scope: row.get("scope")?,
        interim: row.get("interim")?,
        void_reason: row.get("void_reason")?,
        created_at: row.get("created_at")?,
        newest: print(row)?,
    })
}

fn print(row: &Row<'_>) -> rusqlite::Result<LetterPrint> {
    Ok(LetterPrint {
        letter_id: row.get("letter_id")?,
        print: row.get("print")?,
        number: row.get("number")?,
        dated: row.get("dated")?,
        code: row.get("code")?,
        fingerprint: row.get("fingerprint")?,
        pdf_sha256: row.get("pdf_sha256")?,
        pdf_bytes: row.get("pdf_bytes")?,
        pages: row.get("pages")?,
        printed_at: row.get("printed_at")?,
    })
}
