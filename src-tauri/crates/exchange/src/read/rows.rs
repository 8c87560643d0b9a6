//! What the rows say, against what the manifest and the seal say.

use super::agreements::agreements;
use super::belonging;
use super::steps::{Step, Walk};
use crate::canonical::content_hash;
use crate::error::PackageError;
use crate::keys::PublicKey;
use crate::manifest::{FORMAT, KindCount, LetterCode, Manifest, TableDigest};
use crate::seal::Seal;
use crate::stage::{self, Take};
use crate::tables::{Column, Shape, TABLES, is_region_code};
use registry::agreements::Agreement;
use registry::text::LINE_MAX;
use rusqlite::{Connection, Row};

/// What can be wrong with a manifest, in words.
pub(crate) const MANIFEST_FAULTS: [&str; 14] = [
    "the seal names another key",
    "the stored seal is not the one that was proved",
    "not exactly one row",
    "format and user version differ",
    "another key signed",
    "the key id is not that of the key",
    "the sequence begins with 1",
    "the period ends before it begins",
    "the days are not those of the period",
    "the previous receipt is no hash",
    "other tables than those of the format",
    "other kinds than those of the format",
    "other letters than those of the rows",
    "the written manifest is another one",
];

/// Columns of the manifest that are held to a shape.
pub(crate) const MANIFEST_COLUMNS: [&str; 11] = [
    "office_id",
    "lineage",
    "region_code",
    "region_name",
    "unit_name",
    "sample",
    "period",
    "program",
    "created_at",
    "audit_head",
    "content_sha256",
];

/// The row of the signature must hold the very bytes that were found by scan.
pub(super) fn seal(connection: &Connection, found: &Seal) -> Result<(), PackageError> {
    let stored: Vec<(i64, Vec<u8>)> = all(connection, include_str!("../../sql/rows/signature.sql"), |row| {
        Ok((row.get("only_row")?, row.get("seal")?))
    })?;
    if stored == [(1, found.bytes().to_vec())] {
        Ok(())
    } else {
        Err(PackageError::Manifest(
            "the stored seal is not the one that was proved",
        ))
    }
}

/// Reads the manifest and holds it against the key that signed and against itself.
pub(super) fn manifest(
    connection: &Connection,
    key: &PublicKey,
    walk: &mut Walk,
) -> Result<Manifest, PackageError> {
    walk.come(Step::Manifest);
    let mut found = all(connection, include_str!("../../sql/rows/manifest.sql"), |row| {
        Ok((row.get::<_, i64>("only_row")?, head(row)?))
    })?;
    let (Some((1, mut manifest)), true) = (found.pop(), found.is_empty()) else {
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
    walk.step(Step::Manifest, || judge(&manifest, key))?;
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

/// Holds a manifest against the format, itself and the key that signed.
pub(crate) fn judge(manifest: &Manifest, key: &PublicKey) -> Result<(), PackageError> {
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
            manifest.speaks_of_its_period(),
            "the days are not those of the period",
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
pub(super) fn content(
    connection: &Connection,
    manifest: &Manifest,
    walk: &mut Walk,
) -> Result<(), PackageError> {
    walk.step(Step::Tables, || {
        let said = manifest.tables.iter().map(|said| said.name.as_str());
        if TABLES.iter().map(|table| table.name).eq(said) {
            Ok(())
        } else {
            Err(PackageError::Manifest("other tables than those of the format"))
        }
    })?;
    let mut found = Vec::with_capacity(TABLES.len());
    for table in TABLES {
        walk.come(Step::Values);
        let take = Take {
            values: walk.takes(Step::Values),
            most: walk.takes(Step::Rows).then_some(table.max),
        };
        let digest = stage::digest_of(connection, table, take).inspect_err(|error| {
            if matches!(error, PackageError::TooManyRows { .. }) {
                walk.come(Step::Rows);
            }
        })?;
        found.push(digest);
    }
    walk.step(Step::Counts, || {
        manifest
            .tables
            .iter()
            .zip(&found)
            .try_for_each(|(said, found)| same_count(&found.name, said.row_count, found.row_count))
    })?;
    walk.step(Step::Hashes, || {
        match manifest
            .tables
            .iter()
            .zip(&found)
            .find(|(said, found)| said.sha256 != found.sha256)
        {
            Some((_, found)) => Err(PackageError::HashMismatch(found.name.clone())),
            None => Ok(()),
        }
    })?;
    walk.step(Step::Content, || {
        if content_hash(&manifest.tables) == manifest.content_sha256 {
            Ok(())
        } else {
            Err(PackageError::HashMismatch("manifest_table".to_owned()))
        }
    })?;
    walk.come(Step::Kinds);
    let agreements = agreements(connection)?;
    walk.step(Step::Kinds, || kinds(manifest, &agreements))?;
    walk.step(Step::Doubles, || belonging::doubles(connection, &agreements))?;
    walk.step(Step::Belonging, || belonging::belonging(connection, &agreements))?;
    walk.step(Step::Letters, || letters(connection, manifest))
}

fn kinds(manifest: &Manifest, agreements: &[Agreement]) -> Result<(), PackageError> {
    let counted = stage::kinds(agreements);
    let said = manifest.kinds.iter().map(|kind| &kind.kind);
    if !counted.iter().map(|kind| &kind.kind).eq(said) {
        return Err(PackageError::Manifest("other kinds than those of the format"));
    }
    counted
        .iter()
        .zip(&manifest.kinds)
        .try_for_each(|(found, said)| same_count(&said.kind, said.agreements, found.agreements))
}

fn letters(connection: &Connection, manifest: &Manifest) -> Result<(), PackageError> {
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

pub(super) fn all<T>(
    connection: &Connection,
    sql: &str,
    map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, PackageError> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], map)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
