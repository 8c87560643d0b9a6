//! The derived row of the table and the search words of one agreement, written with every save.

use super::model::{Agreement, AgreementForm, PartyType};
use super::search::{fold, index_words};
use super::status::term;
use crate::error::RegistryError;
use crate::reference::urusan;
use rusqlite::{Connection, named_params};

/// Sign that separates names and numbers in one cell of the table.
const SEPARATOR: &str = "; ";

/// Writes row and search words of an agreement anew.
pub(super) fn write(
    connection: &Connection,
    seq: i64,
    agreement: &Agreement,
    own_region: &str,
) -> Result<(), RegistryError> {
    let form = &agreement.form;
    let term = term(form);
    let (partner, number) = (partner(form, own_region), number(form));
    connection
        .prepare_cached(include_str!("sql/row_write.sql"))?
        .execute(named_params! {
            ":seq": seq, ":kind": form.kind, ":title_sort": fold(&form.title), ":partner": partner,
            ":partner_sort": fold(&partner), ":number": number, ":number_sort": fold(&number),
            ":signed": term.signed, ":starts": term.starts, ":ends": term.ends, ":ended_on": term.ended_on,
            ":voided": agreement.void_reason.is_some(), ":updated_at": agreement.updated_at,
        })?;
    write_words(connection, seq, agreement)
}

/// The parties beside the office's own region, as a list shows them.
pub(crate) fn partner(form: &AgreementForm, own_region: &str) -> String {
    form.parties
        .iter()
        .filter(|p| p.type_ != PartyType::Region || p.region_code.as_deref() != Some(own_region))
        .map(|p| p.name.as_str())
        .collect::<Vec<_>>()
        .join(SEPARATOR)
}

/// The numbers of the first numbered document, as a list shows them.
pub fn number(form: &AgreementForm) -> String {
    form.documents
        .iter()
        .find(|d| !d.numbers.is_empty())
        .map(|d| {
            d.numbers
                .iter()
                .map(|n| n.number.as_str())
                .collect::<Vec<_>>()
                .join(SEPARATOR)
        })
        .unwrap_or_default()
}

/// Everything typed in a form that a search may ask for.
pub(crate) fn typed(form: &AgreementForm) -> Vec<&str> {
    let mut fields: Vec<&str> = vec![
        &form.title,
        &form.purpose,
        &form.object,
        &form.scope,
        &form.note,
        &form.funding_note,
        &form.end_note,
    ];
    for party in &form.parties {
        fields.extend([
            party.name.as_str(),
            &party.signer,
            &party.capacity,
            &party.mandate,
        ]);
    }
    for document in &form.documents {
        fields.extend([
            document.title.as_str(),
            &document.signed_at_place,
            &document.archive_place,
            document.open_reason.as_deref().unwrap_or_default(),
        ]);
        fields.extend(document.numbers.iter().map(|n| n.number.as_str()));
    }
    fields.extend(
        form.urusan
            .iter()
            .filter_map(|code| urusan::find(code))
            .map(|u| u.name.as_str()),
    );
    fields
}

/// Writes the search words anew: everything typed in the form, its attachments' names and its semesters' progress.
pub(super) fn write_words(
    connection: &Connection,
    seq: i64,
    agreement: &Agreement,
) -> Result<(), RegistryError> {
    let mut fields = typed(&agreement.form);
    fields.extend(agreement.void_reason.as_deref());
    let elsewhere = words_elsewhere(connection, seq, &agreement.id)?;
    fields.extend(elsewhere.iter().map(String::as_str));
    connection
        .prepare_cached(include_str!("sql/search_delete.sql"))?
        .execute(named_params! {":seq": seq})?;
    connection
        .prepare_cached(include_str!("sql/search_insert.sql"))?
        .execute(named_params! {":seq": seq, ":words": index_words(fields)})?;
    Ok(())
}

fn words_elsewhere(connection: &Connection, seq: i64, id: &str) -> Result<Vec<String>, RegistryError> {
    let mut statement = connection.prepare_cached(include_str!("sql/words_elsewhere.sql"))?;
    let rows = statement.query_map(named_params! {":seq": seq, ":id": id}, |row| row.get("words"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
