//! The staging database: made afresh in memory, holding nothing but what the package is to hold.

use crate::canonical::{TableHash, content_hash};
use crate::error::{ExportError, PackageError};
use crate::keys::PublicKey;
use crate::manifest::{APPLICATION_ID, FORMAT, KindCount, LetterCode, Manifest, TableDigest};
use crate::seal;
use crate::tables::{SCHEMA, TABLES, Table};
use registry::agreements::{self, Agreement, Kind};
use registry::attachments::{self, Attachment, Owner};
use registry::letters::{self, Letter, LetterKind, LetterState};
use registry::settings::{self, Office};
use registry::{Period, RegistryError, acknowledgements, audit, dispatches, progress, reference, schema};
use rusqlite::{Connection, named_params};
use std::collections::BTreeSet;

/// Bytes of one page of the file.
pub(crate) const PAGE: u32 = 4096;

/// An empty database with the schema of the format.
pub(crate) fn empty() -> rusqlite::Result<Connection> {
    let connection = Connection::open_in_memory()?;
    connection.pragma_update(None, "page_size", PAGE)?;
    connection.pragma_update(None, "auto_vacuum", 0)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", FORMAT)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    for statement in SCHEMA {
        connection.execute_batch(statement)?;
    }
    Ok(connection)
}

/// The letters a package of the period speaks of, void ones included: their numbers stay spent.
pub(crate) fn letters_of(connection: &Connection, period: Period) -> Result<Vec<Letter>, RegistryError> {
    let mut found = letters::all(connection)?;
    // The package knows recaps only; reports go to other desks, and their scans with them.
    found.retain(|letter| letter.kind == LetterKind::Recap && letter.ends_in(period));
    found.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(found)
}

/// A semester of progress belongs to a period that holds its days.
pub(crate) fn progress_of(
    connection: &Connection,
    id: &str,
    period: Period,
) -> Result<Vec<progress::Progress>, RegistryError> {
    let mut found = progress::of_agreement(connection, id)?;
    found.retain(|one| one.lies_in(period));
    Ok(found)
}

/// What stands in the register at one moment and in no row of the package.
pub(crate) struct Circumstances<'a> {
    pub period: Period,
    pub key: PublicKey,
    pub program: &'a str,
    pub created_at: String,
}

/// Fills a staging database from one state of the register. `step` hears of every agreement and may stop the work.
pub(crate) fn fill(
    register: &Connection,
    circumstances: &Circumstances<'_>,
    mut step: impl FnMut(usize, usize) -> Result<(), ExportError>,
) -> Result<(Connection, Manifest), ExportError> {
    let period = circumstances.period;
    let mut stage = empty()?;
    let transaction = stage.transaction()?;
    let office = settings::office(register)?;
    let (voided, standing): (Vec<Agreement>, Vec<Agreement>) = agreements::of_period(register, period)?
        .into_iter()
        .partition(|agreement| agreement.void_reason.is_some());

    work_units(&transaction, register, &standing)?;
    let total = standing.len();
    for (done, agreement) in standing.iter().enumerate() {
        step(done, total)?;
        agreement_rows(&transaction, agreement)?;
        for one in progress_of(register, &agreement.id, period)? {
            transaction
                .prepare_cached(include_str!("../sql/insert/progress.sql"))?
                .execute(named_params! {
                    ":agreement_id": agreement.id, ":year": one.year, ":semester": u8::from(one.semester),
                    ":rev": one.rev, ":development": one.development, ":problems": one.problems,
                    ":efforts": one.efforts, ":other": one.other,
                })?;
        }
        for attachment in attachments::of_owner(register, Owner::Agreement, &agreement.id)? {
            attachment_row(&transaction, Owner::Agreement, &agreement.id, &attachment)?;
        }
    }
    for agreement in &voided {
        transaction
            .prepare_cached(include_str!("../sql/insert/agreement_void.sql"))?
            .execute(named_params! {
                ":id": agreement.id, ":rev": agreement.rev, ":kind": agreement.form.kind,
                ":reason": agreement.void_reason, ":voided_at": agreement.updated_at,
            })?;
    }
    let letters = letters_of(register, period)?;
    letter_rows(&transaction, register, &letters)?;

    let manifest = manifest(
        &transaction,
        register,
        circumstances,
        &office,
        &standing,
        &letters,
    )?;
    manifest_rows(&transaction, &manifest)?;
    transaction
        .prepare_cached(include_str!("../sql/insert/signature.sql"))?
        .execute(named_params! {":seal": seal::unsigned(&circumstances.key)})?;
    transaction.commit()?;
    Ok((stage, manifest))
}

fn work_units(
    stage: &Connection,
    register: &Connection,
    standing: &[Agreement],
) -> Result<(), RegistryError> {
    let used: BTreeSet<&str> = standing
        .iter()
        .flat_map(|agreement| agreement.form.work_units.iter().map(String::as_str))
        .collect();
    let mut insert = stage.prepare_cached(include_str!("../sql/insert/work_unit.sql"))?;
    for unit in settings::work_units(register)? {
        if used.contains(unit.id.as_str()) {
            insert.execute(named_params! {
                ":id": unit.id, ":rev": unit.rev, ":name": unit.name, ":short": unit.short, ":active": unit.active,
            })?;
        }
    }
    Ok(())
}

fn agreement_rows(stage: &Connection, agreement: &Agreement) -> Result<(), RegistryError> {
    let (id, form) = (&agreement.id, &agreement.form);
    stage.prepare_cached(include_str!("../sql/insert/agreement.sql"))?.execute(named_params! {
        ":id": id, ":rev": agreement.rev, ":kind": form.kind, ":variant": form.variant, ":title": form.title,
        ":purpose": form.purpose, ":object": form.object, ":scope": form.scope, ":initiative": form.initiative,
        ":funding_note": form.funding_note, ":amount": form.amount, ":burdens_society": form.burdens_society,
        ":unbudgeted": form.unbudgeted, ":note": form.note, ":ended_on": form.ended_on,
        ":end_reason": form.end_reason, ":end_note": form.end_note, ":created_at": agreement.created_at,
        ":updated_at": agreement.updated_at,
    })?;
    let mut insert = stage.prepare_cached(include_str!("../sql/insert/agreement_funding.sql"))?;
    for source in &form.funding_sources {
        insert.execute(named_params! {":agreement_id": id, ":source": source})?;
    }
    let mut insert = stage.prepare_cached(include_str!("../sql/insert/agreement_urusan.sql"))?;
    for code in &form.urusan {
        insert.execute(named_params! {":agreement_id": id, ":code": code})?;
    }
    let mut insert = stage.prepare_cached(include_str!("../sql/insert/agreement_work_unit.sql"))?;
    for unit in &form.work_units {
        insert.execute(named_params! {":agreement_id": id, ":work_unit_id": unit})?;
    }
    let mut insert = stage.prepare_cached(include_str!("../sql/insert/party.sql"))?;
    for (position, party) in (1_u32..).zip(&form.parties) {
        insert.execute(named_params! {
            ":id": party.id, ":agreement_id": id, ":position": position, ":type": party.type_,
            ":region_code": party.region_code, ":name": party.name, ":signer": party.signer,
            ":capacity": party.capacity, ":mandate": party.mandate,
        })?;
    }
    let mut insert = stage.prepare_cached(include_str!("../sql/insert/document.sql"))?;
    let mut insert_number = stage.prepare_cached(include_str!("../sql/insert/document_number.sql"))?;
    for (position, document) in (1_u32..).zip(&form.documents) {
        insert.execute(named_params! {
            ":id": document.id, ":agreement_id": id, ":position": position, ":kind": document.kind,
            ":parent_id": document.parent_id, ":title": document.title, ":signed": document.signed,
            ":signed_at_place": document.signed_at_place, ":starts": document.starts, ":ends": document.ends,
            ":open_reason": document.open_reason, ":archive_form": document.archive_form,
            ":archive_place": document.archive_place,
        })?;
        for number in &document.numbers {
            insert_number.execute(named_params! {
                ":document_id": document.id, ":party_id": number.party_id, ":number": number.number,
            })?;
        }
    }
    Ok(())
}

fn attachment_row(
    stage: &Connection,
    owner: Owner,
    owner_id: &str,
    attachment: &Attachment,
) -> Result<(), RegistryError> {
    if attachment.void_reason.is_some() {
        return Ok(());
    }
    stage.prepare_cached(include_str!("../sql/insert/attachment.sql"))?.execute(named_params! {
        ":id": attachment.id, ":agreement_id": (owner == Owner::Agreement).then_some(owner_id),
        ":letter_id": (owner == Owner::Letter).then_some(owner_id), ":document_id": attachment.document_id,
        ":name": attachment.name, ":sha256": attachment.sha256, ":bytes": attachment.bytes,
        ":media_type": attachment.media_type, ":added_at": attachment.added_at,
    })?;
    Ok(())
}

fn letter_rows(stage: &Connection, register: &Connection, letters: &[Letter]) -> Result<(), RegistryError> {
    let mut insert = stage.prepare_cached(include_str!("../sql/insert/letter.sql"))?;
    let mut insert_print = stage.prepare_cached(include_str!("../sql/insert/letter_print.sql"))?;
    for letter in letters {
        insert.execute(named_params! {
            ":id": letter.id, ":rev": letter.rev,
            ":addressee": match letter.to { letters::To::Governor => "governor", letters::To::Minister => "minister",
                letters::To::Head => "head",
            },
            ":state": match letter.state {
                LetterState::Issued => "issued", LetterState::Signed => "signed", LetterState::Void => "void",
            },
            ":period_first": letter.period_from, ":period_last": letter.period_to, ":scope": letter.scope.word(),
            ":interim": letter.interim, ":void_reason": letter.void_reason, ":created_at": letter.created_at,
        })?;
        for print in letters::prints(register, &letter.id)? {
            insert_print.execute(named_params! {
                ":letter_id": letter.id, ":print": print.print, ":number": print.number, ":dated": print.dated,
                ":code": print.code, ":fingerprint": print.fingerprint, ":pdf_sha256": print.pdf_sha256,
                ":pdf_bytes": print.pdf_bytes, ":pages": print.pages, ":printed_at": print.printed_at,
            })?;
        }
        for attachment in attachments::of_owner(register, Owner::Letter, &letter.id)? {
            attachment_row(stage, Owner::Letter, &letter.id, &attachment)?;
        }
    }
    Ok(())
}

fn manifest(
    stage: &Connection,
    register: &Connection,
    circumstances: &Circumstances<'_>,
    office: &Office,
    standing: &[Agreement],
    letters: &[Letter],
) -> Result<Manifest, ExportError> {
    let mut tables = Vec::with_capacity(TABLES.len());
    for table in TABLES {
        tables.push(digest(stage, table)?);
    }
    let period = circumstances.period;
    let mut codes: Vec<LetterCode> = letters
        .iter()
        .filter(|letter| letter.state != LetterState::Void)
        .map(|letter| LetterCode {
            code: letter.newest.code.clone(),
            letter_id: letter.id.clone(),
        })
        .collect();
    codes.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(Manifest {
        format: FORMAT,
        office_id: office.id.clone(),
        lineage: office.lineage.clone(),
        region_code: office.region_code.clone(),
        region_name: reference::regions::of_office(&office.region_code)
            .map(|region| region.full_name())
            .unwrap_or_default(),
        unit_name: office.unit_name.clone(),
        sample: office.sample.clone(),
        key_id: circumstances.key.id(),
        public_key: circumstances.key.to_string(),
        period: period.short(),
        period_first: period.first(),
        period_last: period.last(),
        sequence: dispatches::next_sequence(register)?,
        previous_receipt: acknowledgements::newest_sha256(register)?,
        register_schema: u32::try_from(schema::version(register)?).unwrap_or_default(),
        program: circumstances.program.to_owned(),
        created_at: circumstances.created_at.clone(),
        audit_head: audit::head(register)?,
        content_sha256: content_hash(&tables),
        kinds: kinds(standing),
        tables,
        letters: codes,
    })
}

/// Agreements by kind, every kind named, by its word.
pub(crate) fn kinds(standing: &[Agreement]) -> Vec<KindCount> {
    let mut kinds: Vec<KindCount> = Kind::ALL
        .iter()
        .map(|kind| KindCount {
            kind: kind.word().to_owned(),
            agreements: standing
                .iter()
                .filter(|agreement| agreement.form.kind == *kind)
                .fold(0, |count, _| count + 1),
        })
        .collect();
    kinds.sort_by(|a, b| a.kind.cmp(&b.kind));
    kinds
}

/// Which of its checks a digest makes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Take {
    pub values: bool,
    pub most: Option<u32>,
}

/// Reads a table through, checks every value and hashes it. The one way rows are hashed, for writing and for reading.
pub(crate) fn digest(connection: &Connection, table: &Table) -> Result<TableDigest, PackageError> {
    let take = Take {
        values: true,
        most: Some(table.max),
    };
    digest_of(connection, table, take)
}

/// As [`digest`], with the checks that are asked for.
pub(crate) fn digest_of(
    connection: &Connection,
    table: &Table,
    take: Take,
) -> Result<TableDigest, PackageError> {
    let mut hash = TableHash::new(table.name, table.columns.iter().map(|column| column.name));
    let mut statement = connection.prepare(table.rows)?;
    let mut rows = statement.query([])?;
    let mut count = 0_u32;
    while let Some(row) = rows.next()? {
        count += 1;
        if let Some(max) = take.most
            && count > max
        {
            return Err(PackageError::TooManyRows {
                table: table.name,
                max,
            });
        }
        for column in table.columns {
            let value = row.get_ref(column.name)?;
            let checked = if take.values { column.check(value) } else { Ok(()) };
            if let Err(problem) = checked.and(hash.value(value).then_some(()).ok_or(crate::RowProblem::Type))
            {
                return Err(PackageError::Row {
                    table: table.name,
                    column: column.name,
                    problem,
                });
            }
        }
        hash.end_row();
    }
    let (row_count, sha256) = hash.finish();
    Ok(TableDigest {
        name: table.name.to_owned(),
        row_count,
        sha256,
    })
}

fn manifest_rows(stage: &Connection, manifest: &Manifest) -> Result<(), RegistryError> {
    stage.prepare_cached(include_str!("../sql/insert/manifest.sql"))?.execute(named_params! {
        ":format": manifest.format, ":office_id": manifest.office_id, ":lineage": manifest.lineage,
        ":region_code": manifest.region_code, ":region_name": manifest.region_name,
        ":unit_name": manifest.unit_name, ":sample": manifest.sample, ":key_id": manifest.key_id,
        ":public_key": manifest.public_key, ":period": manifest.period, ":period_first": manifest.period_first,
        ":period_last": manifest.period_last, ":sequence": manifest.sequence,
        ":previous_receipt": manifest.previous_receipt, ":register_schema": manifest.register_schema,
        ":program": manifest.program, ":created_at": manifest.created_at, ":audit_head": manifest.audit_head,
        ":content_sha256": manifest.content_sha256,
    })?;
    let mut insert = stage.prepare_cached(include_str!("../sql/insert/manifest_kind.sql"))?;
    for kind in &manifest.kinds {
        insert.execute(named_params! {":kind": kind.kind, ":agreements": kind.agreements})?;
    }
    let mut insert = stage.prepare_cached(include_str!("../sql/insert/manifest_table.sql"))?;
    for table in &manifest.tables {
        insert.execute(named_params! {
            ":name": table.name, ":row_count": table.row_count, ":sha256": table.sha256,
        })?;
    }
    let mut insert = stage.prepare_cached(include_str!("../sql/insert/manifest_letter.sql"))?;
    for letter in &manifest.letters {
        insert.execute(named_params! {":code": letter.code, ":letter_id": letter.letter_id})?;
    }
    Ok(())
}
