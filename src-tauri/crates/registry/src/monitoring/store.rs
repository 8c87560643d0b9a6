//! Rows of targets, realisations and evaluations.

use super::model::{Evaluation, EvaluationEntry, Realisation, Target, TargetEntry};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::period::Semester;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// Targets of one agreement, those for the whole term first, then the newest year; withdrawn ones among them.
///
/// # Errors
/// What SQLite says.
pub fn targets(connection: &Connection, agreement: &str) -> Result<Vec<Target>, RegistryError> {
    let key = named_params! {":id": agreement};
    rows(connection, include_str!("sql/targets.sql"), key, read_target)
}

/// A target by id, with the id of its agreement.
///
/// # Errors
/// What SQLite says.
pub fn target(connection: &Connection, id: &str) -> Result<Option<(String, Target)>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/target.sql"))?
        .query_row(named_params! {":id": id}, |row| {
            Ok((row.get("agreement_id")?, read_target(row)?))
        })
        .optional()?)
}

/// Realisations of every target of one agreement, the earliest semester first; withdrawn ones among them.
///
/// # Errors
/// What SQLite says.
pub fn realisations(connection: &Connection, agreement: &str) -> Result<Vec<Realisation>, RegistryError> {
    let key = named_params! {":id": agreement};
    rows(
        connection,
        include_str!("sql/realisations.sql"),
        key,
        read_realisation,
    )
}

/// Evaluations of one agreement, the newest round first; void ones among them.
///
/// # Errors
/// What SQLite says; [`RegistryError::Stored`] when a stored value has another shape.
pub fn evaluations(connection: &Connection, agreement: &str) -> Result<Vec<Evaluation>, RegistryError> {
    let key = named_params! {":id": agreement};
    let found = rows(connection, include_str!("sql/evaluations.sql"), key, |row| {
        Ok(read_evaluation(row))
    })?;
    found.into_iter().map(|one| Ok(one?.1)).collect()
}

/// An evaluation by id, with the id of its agreement.
///
/// # Errors
/// As [`evaluations`].
pub fn evaluation(connection: &Connection, id: &str) -> Result<Option<(String, Evaluation)>, RegistryError> {
    let found = connection
        .prepare_cached(include_str!("sql/evaluation.sql"))?
        .query_row(named_params! {":id": id}, |row| Ok(read_evaluation(row)))
        .optional()?;
    found.transpose()
}

pub(super) fn realisation(
    connection: &Connection,
    target: &str,
    year: i32,
    semester: Semester,
) -> Result<Option<Realisation>, RegistryError> {
    let key = named_params! {":target": target, ":year": year, ":semester": u8::from(semester)};
    Ok(connection
        .prepare_cached(include_str!("sql/realisation.sql"))?
        .query_row(key, read_realisation)
        .optional()?)
}

/// Whether another evaluation that stands has the place of this one.
pub(super) fn is_taken(
    connection: &Connection,
    seq: i64,
    id: &str,
    entry: &EvaluationEntry,
) -> Result<bool, RegistryError> {
    let key = named_params! {
        ":seq": seq, ":year": entry.year, ":round": entry.round, ":form": entry.form, ":id": id,
    };
    Ok(connection
        .prepare_cached(include_str!("sql/evaluation_taken.sql"))?
        .exists(key)?)
}

pub(super) fn write_target(tx: &Tx<'_>, seq: i64, target: &Target) -> Result<(), RegistryError> {
    let sql = if target.rev == 1 {
        include_str!("sql/target_insert.sql")
    } else {
        include_str!("sql/target_update.sql")
    };
    let entry = &target.entry;
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": target.id, ":seq": seq, ":rev": target.rev, ":name": entry.name, ":measure": entry.measure,
        ":unit": entry.unit, ":year": entry.year, ":planned": entry.planned, ":void_reason": target.void_reason,
        ":now": tx.now(),
    })?;
    Ok(())
}

pub(super) fn write_realisation(tx: &Tx<'_>, realisation: &Realisation) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/realisation_write.sql"))?
        .execute(named_params! {
            ":target": realisation.target, ":year": realisation.year, ":semester": u8::from(realisation.semester),
            ":rev": realisation.rev, ":amount": realisation.amount, ":note": realisation.note,
            ":void_reason": realisation.void_reason, ":now": tx.now(),
        })?;
    Ok(())
}

pub(super) fn write_evaluation(tx: &Tx<'_>, seq: i64, evaluation: &Evaluation) -> Result<(), RegistryError> {
    let sql = if evaluation.rev == 1 {
        include_str!("sql/evaluation_insert.sql")
    } else {
        include_str!("sql/evaluation_update.sql")
    };
    let entry = &evaluation.entry;
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": evaluation.id, ":seq": seq, ":rev": evaluation.rev, ":form": entry.form, ":year": entry.year,
        ":round": entry.round, ":round_ends": evaluation.round_ends, ":answers": serde_json::to_string(&entry.answers)?, ":score": evaluation.score,
        ":recommendation": entry.recommendation, ":reason": entry.reason, ":evaluated": entry.evaluated,
        ":evaluator": entry.evaluator, ":void_reason": evaluation.void_reason, ":now": tx.now(),
    })?;
    Ok(())
}

fn read_target(row: &Row<'_>) -> rusqlite::Result<Target> {
    Ok(Target {
        id: row.get("id")?,
        rev: row.get("rev")?,
        entry: TargetEntry {
            name: row.get("name")?,
            measure: row.get("measure")?,
            unit: row.get("unit")?,
            year: row.get("year")?,
            planned: row.get("planned")?,
        },
        void_reason: row.get("void_reason")?,
    })
}

fn read_realisation(row: &Row<'_>) -> rusqlite::Result<Realisation> {
    Ok(Realisation {
        target: row.get("target_id")?,
        year: row.get("year")?,
        semester: row.get("semester")?,
        rev: row.get("rev")?,
        amount: row.get("amount")?,
        note: row.get("note")?,
        void_reason: row.get("void_reason")?,
    })
}

fn read_evaluation(row: &Row<'_>) -> Result<(String, Evaluation), RegistryError> {
    let answers: String = row.get("answers")?;
    let evaluation = Evaluation {
        id: row.get("id")?,
        rev: row.get("rev")?,
        entry: EvaluationEntry {
            form: row.get("form")?,
            year: row.get("year")?,
            round: row.get("round")?,
            answers: serde_json::from_str(&answers)?,
            recommendation: row.get("recommendation")?,
            reason: row.get("reason")?,
            evaluated: row.get("evaluated")?,
            evaluator: row.get("evaluator")?,
        },
        round_ends: row.get("round_ends")?,
        score: row.get("score")?,
        void_reason: row.get("void_reason")?,
    };
    Ok((row.get("agreement_id")?, evaluation))
}
