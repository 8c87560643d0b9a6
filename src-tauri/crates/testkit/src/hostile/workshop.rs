//! An attacker's workshop: a sound package, changed with SQLite or byte by byte, and signed anew.

use crate::{TempRegister, agreement, office};
use exchange::canonical::{TableHash, content_hash};
use exchange::tables::TABLES;
use exchange::{ExportRequest, OfficeKey, TableDigest, export, keys, seal};
use registry::Period;
use registry::agreements::FundingSource;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, named_params};
use std::ops::ControlFlow;
use std::path::Path;

/// The attacker's secret.
pub const ATTACKER: [u8; 32] = [66; 32];

/// The attacker's key.
pub fn own() -> OfficeKey {
    OfficeKey::from_secret(&ATTACKER)
}

/// Sound packages to begin with.
#[derive(Debug)]
pub struct Workshop {
    /// Holds a row in every table.
    pub sound: Vec<u8>,
    /// The next package of the same office, of the same state.
    pub next: Vec<u8>,
    /// What another office sent.
    pub other: Vec<u8>,
    /// The register of that office, as a file.
    pub register: Vec<u8>,
}

impl Default for Workshop {
    fn default() -> Self {
        Self::new()
    }
}

fn sent(register: &TempRegister, name: &str) -> Vec<u8> {
    let request = ExportRequest {
        period: Period::new(2025, None, None).unwrap(),
        target: register.outside().join(name),
    };
    let sent = export(register, &register.actor, &request, &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap();
    std::fs::read(sent.path).unwrap()
}

impl Workshop {
    /// Lets two offices work and send.
    ///
    /// # Panics
    /// When they may not.
    pub fn new() -> Self {
        let register = TempRegister::at("35.73", "2026-01-12");
        keys::keep(&register, &register.actor, &OfficeKey::from_secret(&[7; 32])).unwrap();
        office::fill(&register);
        let wrong = register.save(&agreement().title("Dicatat Dua Kali").build());
        register.void(&wrong, "Dicatat dua kali").unwrap();
        register.save(
            &agreement()
                .title("Perbaikan Jalan Perbatasan")
                .with(|form| form.funding_sources = vec![FundingSource::Apbd, FundingSource::ThirdParty])
                .build(),
        );
        let neighbour = TempRegister::numbered(9, "35.73", "2026-01-12");
        neighbour.save(&agreement().build());
        Self {
            sound: sent(&register, "a.ikat"),
            next: sent(&register, "b.ikat"),
            other: sent(&neighbour, "c.ikat"),
            register: std::fs::read(neighbour.path().join(registry::DATABASE)).unwrap(),
        }
    }

    /// Where the seal's magic begins.
    pub fn magic(bytes: &[u8]) -> usize {
        bytes
            .windows(seal::MAGIC.len())
            .position(|window| window == seal::MAGIC)
            .unwrap()
    }

    /// The sound package, changed by `sql`, with a manifest that fits, signed by the attacker.
    pub fn forge(&self, sql: &str) -> Vec<u8> {
        self.forge_with(|connection| {
            run(connection, sql);
            recount(connection);
        })
    }

    /// As [`Workshop::forge`], with the manifest left as it was.
    pub fn forge_rows(&self, sql: &str) -> Vec<u8> {
        self.forge_with(|connection| run(connection, sql))
    }

    /// As [`Workshop::forge_rows`], changed by hand.
    pub fn forge_with(&self, change: impl FnOnce(&Connection)) -> Vec<u8> {
        self.forge_twice(change, |_| {})
    }

    /// Changed before and after the file is brought to its proper form.
    pub fn forge_twice(&self, before: impl FnOnce(&Connection), after: impl FnOnce(&Connection)) -> Vec<u8> {
        signed(self.unsigned(before, after))
    }

    /// As [`Workshop::forge_twice`], with zeros for a signature.
    pub fn unsigned(&self, before: impl FnOnce(&Connection), after: impl FnOnce(&Connection)) -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let (work, out) = (folder.path().join("kerja.db"), folder.path().join("palsu.ikat"));
        std::fs::write(&work, &self.sound).unwrap();
        let connection = opened(&work);
        let public = own().public();
        connection
            .execute(
                "UPDATE manifest SET public_key = :key, key_id = :id",
                named_params! {":key": public.to_string(), ":id": public.id()},
            )
            .unwrap();
        connection
            .execute(
                "UPDATE signature SET seal = :seal",
                named_params! {":seal": seal::unsigned(&public)},
            )
            .unwrap();
        before(&connection);
        connection
            .execute("VACUUM INTO :out", named_params! {":out": out.to_str().unwrap()})
            .unwrap();
        let connection = opened(&out);
        after(&connection);
        drop(connection);
        std::fs::read(&out).unwrap()
    }

    /// As the attacker's own package, changed byte by byte and signed.
    pub fn bent(&self, change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
        let mut bytes = self.forge("");
        change(&mut bytes);
        signed(bytes)
    }

    /// A column of one table may hold anything, gets `value`, and its schema is as before.
    pub fn loosened(&self, table: &str, sql: &str) -> Vec<u8> {
        self.forge_with(|connection| loosen(connection, table, sql))
    }
}

fn opened(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch("PRAGMA synchronous = off; PRAGMA journal_mode = memory; PRAGMA foreign_keys = off")
        .unwrap();
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)
        .unwrap();
    connection
}

fn run(connection: &Connection, sql: &str) {
    connection
        .execute_batch(sql)
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
}

/// Takes STRICT, NOT NULL and CHECK off a table for as long as `sql` runs.
pub(super) fn loosen(connection: &Connection, table: &str, sql: &str) {
    let before: String = connection
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = :name",
            named_params! {":name": table},
            |row| row.get(0),
        )
        .unwrap();
    let loose: String = before
        .replace(" STRICT,", "")
        .replace(" NOT NULL", "")
        .replace(" CHECK (only_row = 1)", "")
        .replace(" CHECK (length(seal) = 112)", "")
        .replace(",\n    CHECK ((agreement_id IS NULL) <> (letter_id IS NULL))", "")
        // Without an affinity every value stays what it is.
        .replace(" TEXT", "")
        .replace(" INTEGER", "")
        .replace(" BLOB", "");
    rewrite(connection, table, &loose);
    run(connection, sql);
    rewrite(connection, table, &before);
}

/// Writes the words of a table's schema anew; the connection reads it again.
pub(super) fn rewrite(connection: &Connection, table: &str, sql: &str) {
    run(connection, "PRAGMA writable_schema = on");
    connection
        .execute(
            "UPDATE sqlite_schema SET sql = :sql WHERE name = :name",
            named_params! {":sql": sql, ":name": table},
        )
        .unwrap();
    let version: i64 = connection
        .query_row("PRAGMA schema_version", [], |row| row.get(0))
        .unwrap();
    run(
        connection,
        &format!(
            "PRAGMA schema_version = {}; PRAGMA writable_schema = reset",
            version + 1
        ),
    );
}

/// Makes the manifest fit the rows again, as far as they can be hashed.
pub(super) fn recount(connection: &Connection) {
    let mut digests = Vec::new();
    for table in TABLES {
        let mut hash = TableHash::new(table.name, table.columns.iter().map(|column| column.name));
        let mut statement = connection.prepare(table.rows).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in table.columns {
                assert!(hash.value(row.get_ref(column.name).unwrap()), "texts and numbers");
            }
            hash.end_row();
        }
        let (row_count, sha256) = hash.finish();
        connection
            .execute(
                "UPDATE manifest_table SET row_count = :count, sha256 = :sha256 WHERE name = :name",
                named_params! {":count": row_count, ":sha256": sha256, ":name": table.name},
            )
            .unwrap();
        digests.push(TableDigest {
            name: table.name.to_owned(),
            row_count,
            sha256,
        });
    }
    connection
        .execute(
            "UPDATE manifest SET content_sha256 = :sha256",
            named_params! {":sha256": content_hash(&digests)},
        )
        .unwrap();
    run(
        connection,
        "UPDATE manifest_kind SET agreements = (SELECT count(*) FROM agreement AS a WHERE a.kind = manifest_kind.kind)",
    );
}

/// Signs a file by the attacker's key, whatever it holds.
pub(super) fn signed(mut bytes: Vec<u8>) -> Vec<u8> {
    let sealed = seal::sign(&bytes, &own()).unwrap();
    bytes[sealed.at..sealed.at + 64].copy_from_slice(&sealed.signature);
    bytes
}
