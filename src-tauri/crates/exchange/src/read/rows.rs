//! What the rows say, against what the manifest and the seal say.

use crate::canonical::content_hash;
use crate::error::{PackageError, RowProblem};
use crate::keys::PublicKey;
use crate::manifest::{FORMAT, KindCount, LetterCode, Manifest, TableDigest};
use crate::seal::Seal;
use crate::stage;
use crate::tables::{Column, Shape, TABLES, is_region_code};
use registry::agreements::{Agreement, AgreementForm, Document, DocumentNumber, Party};
use registry::text::LINE_MAX;
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// The row of the signature must hold the very bytes that were found by scan.
pub(super) fn seal(connection: &Connection, found: &Seal) -> Result<(), PackageError> {
    let stored: Vec<Vec<u8>> = all(connection, include_str!("../../sql/rows/signature.sql"), |row| {
        row.get("seal")
    })?;
    if stored == [found.bytes().to_vec()] {
        Ok(())
    } else {
        Err(PackageError::Manifest(
            "the stored seal is not the one that was proved",
        ))
    }
}

/// Reads the manifest and holds it against the key that signed and against itself.
pub(super) fn manifest(connection: &Connection, key: &PublicKey) -> Result<Manifest, PackageError> {
    let mut found = all(connection, include_str!("../../sql/rows/manifest.sql"), head)?;
    let (Some(mut manifest), true) = (found.pop(), found.is_empty()) else {
        return Err(PackageError::Manifest("not exactly one row"));
    };
    manifest.kinds = all(
        connection,
        include_str!("../../sql/rows/manifest_kind.sql"),
        |row| {
            Ok(KindCount {
                kind: row.get("kind")?,
                agreements: row.get("agreements")?,
            })
        },
    )?;
    manifest.tables = all(
        connection,
        include_str!("../../sql/rows/manifest_table.sql"),
        |row| {
            Ok(TableDigest {
                name: row.get("name")?,
                row_count: row.get("row_count")?,
                sha256: row.get("sha256")?,
            })
        },
    )?;
    manifest.letters = all(
        connection,
        include_str!("../../sql/rows/manifest_letter.sql"),
        |row| {
            Ok(LetterCode {
                code: row.get("code")?,
                letter_id: row.get("letter_id")?,
            })
        },
    )?;
    judge(&manifest, key)?;
    Ok(manifest)
}

fn head(row: &Row<'_>) -> rusqlite::Result<Manifest> {
    Ok(Manifest {
        format: row.get("format")?,
        office_id: row.get("office_id")?,
        lineage: row.get("lineage")?,
        region_code: row.get("region_code")?,
        region_name: row.get("region_name")?,
        unit_name: row.get("unit_name")?,
        sample: row.get("sample")?,
        key_id: row.get("key_id")?,
        public_key: row.get("public_key")?,
        period: row.get("period")?,
        period_first: row.get("period_first")?,
        period_last: row.get("period_last")?,
        sequence: row.get("sequence")?,
        previous_receipt: row.get("previous_receipt")?,
        register_schema: row.get("register_schema")?,
        program: row.get("program")?,
        created_at: row.get("created_at")?,
        audit_head: row.get("audit_head")?,
        content_sha256: row.get("content_sha256")?,
        kinds: Vec::new(),
        tables: Vec::new(),
        letters: Vec::new(),
    })
}

fn judge(manifest: &Manifest, key: &PublicKey) -> Result<(), PackageError> {
    const LINE: Shape = Shape::Line(LINE_MAX * 3);
    let texts = [
        ("office_id", Shape::Id, manifest.office_id.as_str()),
        ("lineage", Shape::Id, &manifest.lineage),
        ("region_code", Shape::Word(is_region_code), &manifest.region_code),
        ("region_name", LINE, &manifest.region_name),
        ("unit_name", LINE, &manifest.unit_name),
        ("sample", LINE, manifest.sample.as_deref().unwrap_or_default()),
        ("period", LINE, &manifest.period),
        ("program", LINE, &manifest.program),
        ("created_at", Shape::Moment, &manifest.created_at),
        ("audit_head", Shape::Sha256, &manifest.audit_head),
        ("content_sha256", Shape::Sha256, &manifest.content_sha256),
    ];
    for (name, shape, text) in texts {
        let column = Column {
            name,
            shape,
            optional: false,
        };
        column.check(text.into()).map_err(|problem| PackageError::Row {
            table: "manifest",
            column: name,
            problem,
        })?;
    }
    let rules = [
        (manifest.format == FORMAT, "format and user version differ"),
        (manifest.public_key == key.to_string(), "another key signed"),
        (manifest.key_id == key.id(), "the key id is not that of the key"),
        (manifest.sequence >= 1, "the sequence begins with 1"),
        (
            manifest.period_first <= manifest.period_last,
            "the period ends before it begins",
        ),
        (
            manifest.previous_receipt.is_empty()
                || manifest.previous_receipt.parse::<files::Digest>().is_ok(),
            "the previous receipt is no hash",
        ),
    ];
    match rules.iter().find(|(holds, _)| !holds) {
        Some((_, what)) => Err(PackageError::Manifest(what)),
        None => Ok(()),
    }
}

/// Reads every row of every table: values, counts, hashes, and what the manifest says of them.
pub(super) fn content(connection: &Connection, manifest: &Manifest) -> Result<(), PackageError> {
    if !TABLES
        .iter()
        .map(|table| table.name)
        .eq(manifest.tables.iter().map(|said| said.name.as_str()))
    {
        return Err(PackageError::Manifest("other tables than those of the format"));
    }
    for (table, said) in TABLES.iter().zip(&manifest.tables) {
        let found = stage::digest(connection, table)?;
        same_count(table.name, said.row_count, found.row_count)?;
        if said.sha256 != found.sha256 {
            return Err(PackageError::HashMismatch(table.name.to_owned()));
        }
    }
    if content_hash(&manifest.tables) != manifest.content_sha256 {
        return Err(PackageError::HashMismatch("manifest_table".to_owned()));
    }
    let agreements = agreements(connection)?;
    let counted = stage::kinds(&agreements);
    if !counted
        .iter()
        .map(|kind| &kind.kind)
        .eq(manifest.kinds.iter().map(|kind| &kind.kind))
    {
        return Err(PackageError::Manifest("other kinds than those of the format"));
    }
    for (found, said) in counted.iter().zip(&manifest.kinds) {
        same_count(&said.kind, said.agreements, found.agreements)?;
    }
    whose_numbers(&agreements)?;
    let letters: Vec<LetterCode> = all(
        connection,
        include_str!("../../sql/rows/letter_codes.sql"),
        |row| {
            Ok(LetterCode {
                code: row.get("code")?,
                letter_id: row.get("letter_id")?,
            })
        },
    )?;
    if letters == manifest.letters {
        Ok(())
    } else {
        Err(PackageError::Manifest("other letters than those of the rows"))
    }
}

/// A number belongs to a party of the same agreement, a parent is a document of the same agreement.
fn whose_numbers(agreements: &[Agreement]) -> Result<(), PackageError> {
    let dangling = |table, column| PackageError::Row {
        table,
        column,
        problem: RowProblem::Dangling,
    };
    for agreement in agreements {
        let form = &agreement.form;
        for document in &form.documents {
            let known = |id: &str| form.parties.iter().any(|party| party.id == id);
            if !document.numbers.iter().all(|number| known(&number.party_id)) {
                return Err(dangling("document_number", "party_id"));
            }
            let parent = document.parent_id.as_deref();
            if parent.is_some_and(|parent| !form.documents.iter().any(|other| other.id == parent)) {
                return Err(dangling("document", "parent_id"));
            }
        }
    }
    Ok(())
}

fn same_count(what: &str, said: u32, found: u32) -> Result<(), PackageError> {
    if said == found {
        Ok(())
    } else {
        Err(PackageError::CountMismatch {
            what: what.to_owned(),
            said,
            found,
        })
    }
}

/// The agreements as the office keeps them, by id. Values were checked before by `content`.
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

fn all<T>(
    connection: &Connection,
    sql: &str,
    map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, PackageError> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], map)?;
    rows.collect::<rusqlite::Result<_>>()
        .map_err(|error| match error {
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..) => PackageError::Damaged(error.to_string()),
            other => other.into(),
        })
}
