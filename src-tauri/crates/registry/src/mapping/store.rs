//! Rows of the map in the database.

use super::model::{Dropped, MapRow, MapRowForm};
use crate::agreements::rows;
use crate::agreements::search::index_words;
use crate::error::RegistryError;
use crate::registry::Area;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::Serialize;

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
pub(crate) fn of_year(connection: &Connection, year: i32) -> Result<Vec<MapRow>, RegistryError> {
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

/// Takes a row away as if it had never been made: it came with an import that is taken back.
pub(crate) fn remove(tx: &Tx<'_>, id: &str) -> Result<(), RegistryError> {
    let Some(before) = get(tx, id)? else {
        return Ok(());
    };
    tx.prepare_cached(include_str!("sql/delete.sql"))?
        .execute(named_params! {":id": id})?;
    tx.record(Area::Mapping, SUBJECT, id, Some(&before), None::<&MapRow>)
}

/// Whether a submission came from a row, or the row went on to the next year.
pub(super) fn is_tied(connection: &Connection, id: &str) -> Result<bool, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/tied.sql"))?
        .query_row(named_params! {":id": id}, |row| row.get("tied"))?)
}

/// One record as the content hash sees it: times and what is derived left out.
#[derive(Serialize)]
struct Content<'a, F: Serialize> {
    id: &'a str,
    rev: u32,
    form: &'a F,
    carried_from: Option<&'a str>,
    dropped: Option<&'a Dropped>,
    void_reason: Option<&'a str>,
}

/// Every record of the map, of proposals and of plans as the content hash sees it: what it is, and its JSON.
///
/// # Errors
/// As [`get`].
pub(crate) fn contents(connection: &Connection) -> Result<Vec<(&'static str, String)>, RegistryError> {
    let ids = |sql: &'static str| rows(connection, sql, [], |row| row.get::<_, String>("id"));
    let mut all = Vec::new();
    for id in ids(include_str!("sql/ids.sql"))? {
        if let Some(one) = get(connection, &id)? {
            let content = Content {
                id: &one.id,
                rev: one.rev,
                form: &one.form,
                carried_from: one.carried_from.as_deref(),
                dropped: one.dropped.as_ref(),
                void_reason: one.void_reason.as_deref(),
            };
            all.push((SUBJECT, serde_json::to_string(&content)?));
        }
    }
    for id in ids(include_str!("sql/proposal_ids.sql"))? {
        if let Some(one) = super::proposal(connection, &id)? {
            let content = Content {
                id: &one.id,
                rev: one.rev,
                form: &one.form,
                carried_from: None,
                dropped: None,
                void_reason: None,
            };
            all.push((super::proposals::SUBJECT, serde_json::to_string(&content)?));
        }
    }
    for id in ids(include_str!("sql/plan_ids.sql"))? {
        if let Some(one) = super::plan(connection, &id)? {
            let content = Content {
                id: &one.id,
                rev: one.rev,
                form: &one.form,
                carried_from: None,
                dropped: None,
                void_reason: one.void_reason.as_deref(),
            };
            all.push((super::plans::SUBJECT, serde_json::to_string(&content)?));
        }
    }
    Ok(all)
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
