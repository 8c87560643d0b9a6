//! The agreements of a package, put together from their tables. Values were checked before by `content`.

use super::rows::all;
use crate::error::PackageError;
use registry::agreements::{Agreement, AgreementForm, Document, DocumentNumber, Party};
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// The agreements as the office keeps them, by id.
pub(super) fn agreements(connection: &Connection) -> Result<Vec<Agreement>, PackageError> {
    let mut found: BTreeMap<String, Agreement> = all(
        connection,
        include_str!("../../sql/rows/agreement.sql"),
        agreement,
    )?
    .into_iter()
    .map(|agreement| (agreement.id.clone(), agreement))
    .collect();
    let mut give = |owner: String, hand: &mut dyn FnMut(&mut AgreementForm)| {
        if let Some(agreement) = found.get_mut(&owner) {
            hand(&mut agreement.form);
        }
    };
    for (owner, source) in all(
        connection,
        include_str!("../../sql/rows/agreement_funding.sql"),
        |row| Ok((row.get("agreement_id")?, row.get("source")?)),
    )? {
        give(owner, &mut |form| form.funding_sources.push(source));
    }
    for (owner, code) in all(
        connection,
        include_str!("../../sql/rows/agreement_urusan.sql"),
        |row| Ok((row.get("agreement_id")?, row.get::<_, String>("code")?)),
    )? {
        give(owner, &mut |form| form.urusan.push(code.clone()));
    }
    for (owner, unit) in all(
        connection,
        include_str!("../../sql/rows/agreement_work_unit.sql"),
        |row| Ok((row.get("agreement_id")?, row.get::<_, String>("work_unit_id")?)),
    )? {
        give(owner, &mut |form| form.work_units.push(unit.clone()));
    }
    let mut parties: Vec<(String, u32, Party)> =
        all(connection, include_str!("../../sql/rows/party.sql"), party)?;
    parties.sort_by_key(|(_, position, _)| *position);
    for (owner, _, party) in parties {
        give(owner, &mut |form| form.parties.push(party.clone()));
    }
    let mut numbers: BTreeMap<String, Vec<DocumentNumber>> = BTreeMap::new();
    for (document, number) in all(
        connection,
        include_str!("../../sql/rows/document_number.sql"),
        number,
    )? {
        numbers.entry(document).or_default().push(number);
    }
    let mut documents = all(connection, include_str!("../../sql/rows/document.sql"), document)?;
    documents.sort_by_key(|(_, position, _)| *position);
    for (owner, _, mut document) in documents {
        document.numbers = numbers.remove(&document.id).unwrap_or_default();
        give(owner, &mut |form| {
            let place = |id: &str| form.parties.iter().position(|party| party.id == id);
            let mut document = document.clone();
            document.numbers.sort_by_key(|number| place(&number.party_id));
            form.documents.push(document);
        });
    }
    let mut agreements: Vec<Agreement> = found.into_values().collect();
    for agreement in &mut agreements {
        agreement.form.funding_sources.sort();
    }
    Ok(agreements)
}

fn agreement(row: &Row<'_>) -> rusqlite::Result<Agreement> {
    Ok(Agreement {
        id: row.get("id")?,
        rev: row.get("rev")?,
        form: AgreementForm {
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
        },
        void_reason: None,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}

fn party(row: &Row<'_>) -> rusqlite::Result<(String, u32, Party)> {
    let party = Party {
        id: row.get("id")?,
        type_: row.get("type")?,
        region_code: row.get("region_code")?,
        name: row.get("name")?,
        signer: row.get("signer")?,
        capacity: row.get("capacity")?,
        mandate: row.get("mandate")?,
    };
    Ok((row.get("agreement_id")?, row.get("position")?, party))
}

fn document(row: &Row<'_>) -> rusqlite::Result<(String, u32, Document)> {
    let document = Document {
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
    };
    Ok((row.get("agreement_id")?, row.get("position")?, document))
}

fn number(row: &Row<'_>) -> rusqlite::Result<(String, DocumentNumber)> {
    let number = DocumentNumber {
        party_id: row.get("party_id")?,
        number: row.get("number")?,
    };
    Ok((row.get("document_id")?, number))
}
