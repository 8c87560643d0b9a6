//! Rows of the map in the database.

use super::model::{Dropped, MapRow, MapRowForm};
use crate::agreements::rows;
use crate::agreements::search::index_words;
use crate::error::RegistryError;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// The subject of audit rows.
pub const SUBJECT: &str = "map_row";

/// A row by id.
///
/// # Errors
/// What SQLite says; [`RegistryError::Stored`] when a stored value has another shape.
pub fn get(connection: &Connection, id: &str) -> Result<Option<MapRow>, RegistryError> {
    connection
        .prepare_cached(include_str!("sql/get.sql"))?
        .query_row(named_params! {":id": id}, |row| Ok(read(row)))
        .optional()?
        .transpose()
}

/// The rows of a year that stand, in the order they were made.
pub(super) fn of_year(connection: &Connection, year: i32) -> Result<Vec<MapRow>, RegistryError> {
    rows(
        connection,
        include_str!("sql/of_year.sql"),
        named_params! {":year": year},
        |row| Ok(read(row)),
    )?
    .into_iter()
    .collect()
}

/// Rows of the same year, urusan and work unit that share a candidate, void and dropped ones left out. `id` is the row
/// itself, absent for a new one.
///
/// # Errors
/// As [`get`].
pub fn overlapping(
    connection: &Connection,
    id: Option<&str>,
    form: &MapRowForm,
) -> Result<Vec<MapRow>, RegistryError> {
    let key = named_params! {
        ":year": form.year, ":urusan": form.urusan, ":work_unit_id": form.work_unit, ":id": id.unwrap_or_default(),
    };
    let beside: Vec<MapRow> = rows(connection, include_str!("sql/beside.sql"), key, |row| {
        Ok(read(row))
    })?
    .into_iter()
    .collect::<Result<_, _>>()?;
    let shares = |other: &MapRow| {
        let keys: Vec<String> = form.candidates.iter().map(super::MapCandidate::key).collect();
        other.form.candidates.iter().any(|one| keys.contains(&one.key()))
    };
    Ok(beside.into_iter().filter(|other| shares(other)).collect())
}

pub(super) fn write(tx: &Tx<'_>, row: &MapRow, is_new: bool) -> Result<(), RegistryError> {
    let form = &row.form;
    let sql = if is_new {
        include_str!("sql/insert.sql")
    } else {
        include_str!("sql/update.sql")
    };
    let typed = [
        form.program.as_str(),
        &form.activity,
        &form.need,
        &form.reference,
        &form.note,
    ];
    let words = index_words(
        typed
            .into_iter()
            .chain(form.candidates.iter().map(|one| one.name.as_str())),
    );
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": row.id, ":rev": row.rev, ":year": form.year, ":urusan": form.urusan, ":program": form.program,
        ":activity": form.activity, ":work_unit_id": form.work_unit, ":need": form.need, ":kind": form.kind,
        ":variant": form.variant, ":candidates": serde_json::to_string(&form.candidates)?,
        ":scores": serde_json::to_string(&form.scores)?, ":from_year": form.from_year, ":to_year": form.to_year,
        ":amount": form.amount, ":funding_sources": serde_json::to_string(&form.funding_sources)?,
        ":reference": form.reference, ":note": form.note, ":origin": form.origin, ":carried_from": row.carried_from,
        ":dropped_on": row.dropped.as_ref().map(|dropped| dropped.on),
        ":drop_reason": row.dropped.as_ref().map(|dropped| &dropped.reason),
        ":void_reason": row.void_reason, ":words": format!(" {words}"), ":created_at": row.created_at,
        ":updated_at": row.updated_at,
    })?;
    Ok(())
}

/// Whether a submission came from a row, or the row went on to the next year.
pub(super) fn is_tied(connection: &Connection, id: &str) -> Result<bool, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/tied.sql"))?
        .query_row(named_params! {":id": id}, |row| row.get("tied"))?)
}

pub(super) fn read(row: &Row<'_>) -> Result<MapRow, RegistryError> {
    let text = |name: &str| row.get::<_, String>(name);
    let dropped: (Option<chrono::NaiveDate>, Option<String>) =
        (row.get("dropped_on")?, row.get("drop_reason")?);
    Ok(MapRow {
        id: row.get("id")?,
        rev: row.get("rev")?,
        form: MapRowForm {
            year: row.get("year")?,
            urusan: row.get("urusan")?,
            program: row.get("program")?,
            activity: row.get("activity")?,
            work_unit: row.get("work_unit_id")?,
            need: row.get("need")?,
            kind: row.get("kind")?,
            variant: row.get("variant")?,
            candidates: serde_json::from_str(&text("candidates")?)?,
            scores: serde_json::from_str(&text("scores")?)?,
            from_year: row.get("from_year")?,
            to_year: row.get("to_year")?,
            amount: row.get("amount")?,
            funding_sources: serde_json::from_str(&text("funding_sources")?)?,
            reference: row.get("reference")?,
            note: row.get("note")?,
            origin: row.get("origin")?,
        },
        carried_from: row.get("carried_from")?,
        dropped: match dropped {
            (Some(on), Some(reason)) => Some(Dropped { on, reason }),
            _ => None,
        },
        void_reason: row.get("void_reason")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}
