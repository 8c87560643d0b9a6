//! Rows of one agreement, written and read whole.

use super::model::{Agreement, AgreementForm, Document, DocumentNumber, Party};
use super::row;
use super::search::fold;
use crate::error::RegistryError;
use crate::registry::Area;
use crate::tx::Tx;
use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension, Params, Row, named_params};

/// The subject of audit rows.
pub(crate) const SUBJECT: &str = "agreement";

/// An agreement by id.
///
/// # Errors
/// What SQLite says; [`RegistryError::Stored`] when a stored value has another shape.
pub fn get(connection: &Connection, id: &str) -> Result<Option<Agreement>, RegistryError> {
    let found = connection
        .prepare_cached(include_str!("sql/get.sql"))?
        .query_row(named_params! {":id": id}, |row| {
            Ok((row.get::<_, i64>("seq")?, head(row)?))
        })
        .optional()?;
    let Some((seq, (mut agreement, funding))) = found else {
        return Ok(None);
    };
    agreement.form.funding_sources = serde_json::from_str(&funding)?;
    let key = named_params! {":seq": seq};
    agreement.form.urusan = column(connection, include_str!("sql/urusan.sql"), key, "code")?;
    agreement.form.work_units = column(connection, include_str!("sql/work_units.sql"), key, "id")?;
    agreement.form.parties = rows(connection, include_str!("sql/parties.sql"), key, party)?;
    agreement.form.documents = rows(connection, include_str!("sql/documents.sql"), key, document)?;
    for (owner, number) in rows(connection, include_str!("sql/numbers.sql"), key, number)? {
        if let Some(document) = agreement.form.documents.iter_mut().find(|d| d.id == owner) {
            document.numbers.push(number);
        }
    }
    Ok(Some(agreement))
}

/// Whether anything was ever registered, void records included.
///
/// # Errors
/// What SQLite says.
pub fn any(connection: &Connection) -> Result<bool, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/any.sql"))?
        .query_row([], |row| row.get("found"))?)
}

pub(crate) fn seq_of(connection: &Connection, id: &str) -> Result<Option<i64>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/seq.sql"))?
        .query_row(named_params! {":id": id}, |row| row.get("seq"))
        .optional()?)
}

/// Writes search words anew after an attachment or a semester's progress changed.
pub(crate) fn refresh_words(tx: &Tx<'_>, id: &str) -> Result<(), RegistryError> {
    if let (Some(seq), Some(agreement)) = (seq_of(tx, id)?, get(tx, id)?) {
        row::write_words(tx, seq, &agreement)?;
    }
    Ok(())
}

/// Writes search words anew of every agreement of a work unit that got another name.
pub(crate) fn refresh_words_of_work_unit(tx: &Tx<'_>, work_unit: &str) -> Result<(), RegistryError> {
    let sql = include_str!("sql/of_work_unit.sql");
    let ids: Vec<String> = column(tx, sql, named_params! {":work_unit_id": work_unit}, "id")?;
    ids.iter().try_for_each(|id| refresh_words(tx, id))
}

pub(super) fn write(
    tx: &Tx<'_>,
    agreement: &Agreement,
    own_region: &str,
    is_new: bool,
) -> Result<(), RegistryError> {
    let form = &agreement.form;
    let sql = if is_new {
        include_str!("sql/insert.sql")
    } else {
        include_str!("sql/update.sql")
    };
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": agreement.id, ":rev": agreement.rev, ":kind": form.kind, ":variant": form.variant,
        ":title": form.title, ":purpose": form.purpose, ":object": form.object, ":scope": form.scope,
        ":initiative": form.initiative, ":funding_sources": serde_json::to_string(&form.funding_sources)?,
        ":funding_note": form.funding_note, ":amount": form.amount, ":burdens_society": form.burdens_society,
        ":unbudgeted": form.unbudgeted, ":note": form.note, ":ended_on": form.ended_on,
        ":end_reason": form.end_reason, ":end_note": form.end_note, ":void_reason": agreement.void_reason,
        ":created_at": agreement.created_at, ":updated_at": agreement.updated_at,
    })?;
    let seq = match seq_of(tx, &agreement.id)? {
        Some(seq) => seq,
        None => tx.last_insert_rowid(),
    };
    if !is_new {
        forget_children(tx, seq)?;
    }
    children(tx, seq, form)?;
    row::write(tx, seq, agreement, own_region)
}

fn forget_children(tx: &Tx<'_>, seq: i64) -> Result<(), RegistryError> {
    for sql in [
        include_str!("sql/numbers_delete.sql"),
        include_str!("sql/documents_delete.sql"),
        include_str!("sql/parties_delete.sql"),
        include_str!("sql/urusan_delete.sql"),
        include_str!("sql/work_units_delete.sql"),
    ] {
        tx.prepare_cached(sql)?.execute(named_params! {":seq": seq})?;
    }
    Ok(())
}

/// Takes a record out as if it had never come, with an audit row: only what an import brought and nobody touched since. What
/// an office recorded itself is made void.
pub(crate) fn remove(tx: &Tx<'_>, id: &str) -> Result<(), RegistryError> {
    let (Some(seq), Some(before)) = (seq_of(tx, id)?, get(tx, id)?) else {
        return Ok(());
    };
    forget_children(tx, seq)?;
    for sql in [
        include_str!("sql/search_delete.sql"),
        include_str!("sql/row_delete.sql"),
        include_str!("sql/delete.sql"),
    ] {
        tx.prepare_cached(sql)?.execute(named_params! {":seq": seq})?;
    }
    tx.record(Area::Agreements, SUBJECT, id, Some(&before), None::<&Agreement>)
}

fn children(tx: &Tx<'_>, seq: i64, form: &AgreementForm) -> Result<(), RegistryError> {
    let mut insert = tx.prepare_cached(include_str!("sql/urusan_insert.sql"))?;
    for code in &form.urusan {
        insert.execute(named_params! {":seq": seq, ":code": code})?;
    }
    let mut insert = tx.prepare_cached(include_str!("sql/work_units_insert.sql"))?;
    for id in &form.work_units {
        insert.execute(named_params! {":seq": seq, ":id": id})?;
    }
    let mut insert = tx.prepare_cached(include_str!("sql/parties_insert.sql"))?;
    for (position, party) in (1_i64..).zip(&form.parties) {
        insert.execute(named_params! {
            ":id": party.id, ":seq": seq, ":position": position, ":type": party.type_,
            ":region_code": party.region_code, ":name": party.name, ":name_fold": fold(&party.name),
            ":signer": party.signer, ":capacity": party.capacity, ":mandate": party.mandate,
        })?;
    }
    let mut insert = tx.prepare_cached(include_str!("sql/documents_insert.sql"))?;
    let mut insert_number = tx.prepare_cached(include_str!("sql/numbers_insert.sql"))?;
    for (position, document) in (1_i64..).zip(&form.documents) {
        insert.execute(named_params! {
            ":id": document.id, ":seq": seq, ":position": position, ":kind": document.kind,
            ":parent_id": document.parent_id, ":title": document.title, ":signed": document.signed,
            ":signed_at_place": document.signed_at_place, ":starts": document.starts, ":ends": document.ends,
            ":open_reason": document.open_reason, ":archive_form": document.archive_form,
            ":archive_place": document.archive_place,
        })?;
        for number in &document.numbers {
            insert_number.execute(named_params! {
                ":document_id": document.id, ":party_id": number.party_id,
                ":number": number.number, ":number_fold": fold(&number.number),
            })?;
        }
    }
    Ok(())
}

/// Another agreement that carries the same number at the same party.
#[derive(Debug, Clone)]
pub(super) struct NumberTwin {
    pub id: String,
    pub title: String,
}

pub(super) fn number_twin(
    connection: &Connection,
    id: &str,
    party: &Party,
    number: &str,
) -> Result<Option<NumberTwin>, RegistryError> {
    let owner = party.region_code.clone().unwrap_or_else(|| fold(&party.name));
    Ok(connection
        .prepare_cached(include_str!("sql/number_twins.sql"))?
        .query_row(
            named_params! {":number_fold": fold(number), ":owner": owner, ":id": id},
            |row| {
                Ok(NumberTwin {
                    id: row.get("id")?,
                    title: row.get("title")?,
                })
            },
        )
        .optional()?)
}

pub(crate) fn rows<T>(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, RegistryError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params, map)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn column<T: FromSql>(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    name: &str,
) -> Result<Vec<T>, RegistryError> {
    rows(connection, sql, params, |row| row.get(name))
}

fn head(row: &Row<'_>) -> rusqlite::Result<(Agreement, String)> {
    let form = AgreementForm {
        kind: row.get("kind")?,
        variant: row.get("variant")?,
        title: row.get("title")?,
        purpose: row.get("purpose")?,
        object: row.get("object")?,
        scope: row.get("scope")?,
        urusan: Vec::new(),
        work_units: Vec::new(),
        initiative: row.get("initiative")?,
        funding_sources: Vec::new(),
        funding_note: row.get("funding_note")?,
        amount: row.get("amount")?,
        burdens_society: row.get("burdens_society")?,
        unbudgeted: row.get("unbudgeted")?,
        note: row.get("note")?,
        parties: Vec::new(),
        documents: Vec::new(),
        ended_on: row.get("ended_on")?,
        end_reason: row.get("end_reason")?,
        end_note: row.get("end_note")?,
    };
    let agreement = Agreement {
        id: row.get("id")?,
        rev: row.get("rev")?,
        form,
        void_reason: row.get("void_reason")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    };
    Ok((agreement, row.get("funding_sources")?))
}

fn party(row: &Row<'_>) -> rusqlite::Result<Party> {
    Ok(Party {
        id: row.get("id")?,
        type_: row.get("type")?,
        region_code: row.get("region_code")?,
        name: row.get("name")?,
        signer: row.get("signer")?,
        capacity: row.get("capacity")?,
        mandate: row.get("mandate")?,
    })
}

fn document(row: &Row<'_>) -> rusqlite::Result<Document> {
    Ok(Document {
        id: row.get("id")?,
        kind: row.get("kind")?,
        parent_id: row.get("parent_id")?,
        title: row.get("title")?,
        signed: row.get("signed")?,
        signed_at_place: row.get("signed_at_place")?,
        starts: row.get("starts")?,
        ends: row.get("ends")?,
        open_reason: row.get("open_reason")?,
        archive_form: row.get("archive_form")?,
        archive_place: row.get("archive_place")?,
        numbers: Vec::new(),
    })
}

fn number(row: &Row<'_>) -> rusqlite::Result<(String, DocumentNumber)> {
    Ok((
        row.get("document_id")?,
        DocumentNumber {
            party_id: row.get("party_id")?,
            number: row.get("number")?,
        },
    ))
}
