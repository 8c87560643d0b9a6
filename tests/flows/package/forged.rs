//! Whoever holds a key of their own can sign anything; what they sign is still held to the format.

use super::{check, office, send, year};
use exchange::{KeyStanding, Limits, OfficeKey, PackageError, RowProblem, seal, verify};
use rusqlite::{Connection, named_params};
use std::path::{Path, PathBuf};
use testkit::TempRegister;

/// An attacker's workshop: a sound package, to be changed with SQLite and signed anew.
struct Workshop {
    office: TempRegister,
    package: PathBuf,
}

impl Workshop {
    fn new() -> Self {
        let office = office();
        let package = send(&office, year(2025)).path;
        Self { office, package }
    }

    /// Changes the package by `sql`, puts the attacker's key in, brings the file to the proper form, signs.
    fn forge(&self, sql: &str) -> Result<exchange::PackageReport, PackageError> {
        self.forge_with(|connection| connection.execute_batch(sql).unwrap())
    }

    fn forge_with(&self, change: impl FnOnce(&Connection)) -> Result<exchange::PackageReport, PackageError> {
        let out = self.unsigned(change);
        sign(&out, &own())?;
        check(&out)
    }

    /// The changed package in its proper form, with zeros for a signature.
    fn unsigned(&self, change: impl FnOnce(&Connection)) -> PathBuf {
        let made = std::fs::read_dir(self.office.outside()).unwrap().count();
        let folder = self.office.outside().join(format!("bengkel-{made}"));
        std::fs::create_dir(&folder).unwrap();
        let (work, out) = (folder.join("kerja.db"), folder.join("palsu.ikat"));
        std::fs::copy(&self.package, &work).unwrap();
        let connection = Connection::open(&work).unwrap();
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
        change(&connection);
        connection
            .execute("VACUUM INTO :out", named_params! {":out": out.to_str().unwrap()})
            .unwrap();
        out
    }
}

/// The attacker's key.
fn own() -> OfficeKey {
    OfficeKey::from_secret(&[66; 32])
}

fn sign(path: &Path, key: &OfficeKey) -> Result<(), PackageError> {
    let mut bytes = std::fs::read(path).unwrap();
    let signed = seal::sign(&bytes, key)?;
    bytes[signed.at..signed.at + 64].copy_from_slice(&signed.signature);
    std::fs::write(path, bytes).unwrap();
    Ok(())
}

#[test]
fn a_package_signed_by_a_stranger_is_whole_but_unknown() {
    let report = Workshop::new()
        .forge("")
        .expect("nothing but the key was changed");
    assert_eq!(report.key, KeyStanding::Unknown);
}

#[test]
fn the_key_in_the_seal_must_be_the_key_of_the_manifest() {
    let workshop = Workshop::new();
    let honest = super::key().public().to_string();
    let error = workshop
        .forge(&format!("UPDATE manifest SET public_key = '{honest}'"))
        .unwrap_err();
    assert!(
        matches!(error, PackageError::Manifest("another key signed")),
        "{error}"
    );
}

#[test]
fn anything_that_is_not_in_the_schema_is_refused() {
    let workshop = Workshop::new();
    for sql in [
        "CREATE TRIGGER t AFTER INSERT ON agreement BEGIN DELETE FROM agreement; END",
        "CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r",
        "CREATE TABLE extra (a TEXT)",
        "CREATE VIRTUAL TABLE s USING fts5 (words)",
        "ALTER TABLE agreement ADD COLUMN extra TEXT",
        "ALTER TABLE agreement ADD COLUMN twice TEXT GENERATED ALWAYS AS (title || title)",
        "ALTER TABLE letter RENAME COLUMN scope TO reach",
        "CREATE INDEX i ON agreement (lower(title))",
        "DROP TABLE agreement_void",
        "DROP TABLE agreement_void; CREATE VIEW agreement_void AS SELECT id, rev, kind, note AS reason, created_at AS voided_at FROM agreement",
        "PRAGMA writable_schema = on; UPDATE sqlite_schema SET sql = replace(sql, 'TEXT NOT NULL', 'TEXT') WHERE name = 'party'",
    ] {
        let error = workshop.forge(sql).expect_err(sql);
        assert!(matches!(error, PackageError::SchemaForeign(_)), "{sql}: {error}");
    }
}

#[test]
fn rows_that_are_not_those_of_the_manifest_are_refused() {
    let workshop = Workshop::new();
    let error = workshop
        .forge("UPDATE agreement SET title = title || ' Baru'")
        .unwrap_err();
    assert!(
        matches!(error, PackageError::HashMismatch(ref table) if table == "agreement"),
        "{error}"
    );
    let error = workshop.forge("DELETE FROM progress").unwrap_err();
    assert!(
        matches!(error, PackageError::CountMismatch { ref what, said: 1, found: 0 } if what == "progress"),
        "{error}"
    );
    let error = workshop
        .forge("UPDATE manifest_kind SET agreements = 90 WHERE kind = 'ksdpk'")
        .unwrap_err();
    assert!(
        matches!(error, PackageError::CountMismatch { ref what, said: 90, found: 1 } if what == "ksdpk"),
        "{error}"
    );
    let error = workshop
        .forge("DELETE FROM manifest_kind WHERE kind = 'legacy'")
        .unwrap_err();
    assert!(matches!(error, PackageError::Manifest(_)), "{error}");
    let error = workshop
        .forge("UPDATE manifest SET content_sha256 = audit_head")
        .unwrap_err();
    assert!(matches!(error, PackageError::HashMismatch(_)), "{error}");
    let error = workshop
        .forge("UPDATE manifest_letter SET letter_id = 'x'")
        .unwrap_err();
    assert!(matches!(error, PackageError::Manifest(_)), "{error}");
    let error = workshop.forge("DELETE FROM manifest").unwrap_err();
    assert!(
        matches!(error, PackageError::Manifest("not exactly one row")),
        "{error}"
    );
    let error = workshop
        .forge("PRAGMA foreign_keys = off; DELETE FROM party WHERE position = 1")
        .unwrap_err();
    assert!(matches!(error, PackageError::Damaged(_)), "{error}");
}

#[test]
fn values_the_form_would_refuse_are_refused_in_a_package() {
    let workshop = Workshop::new();
    let cases: [(&str, &str, RowProblem); 10] = [
        (
            "UPDATE agreement SET title = 'Perjanjian' || char(0x202E)",
            "title",
            RowProblem::ForbiddenSign,
        ),
        (
            "UPDATE agreement SET title = 'dua' || char(10) || 'baris'",
            "title",
            RowProblem::ForbiddenSign,
        ),
        (
            "UPDATE agreement SET title = 'Cafe' || char(0x301)",
            "title",
            RowProblem::NotNfc,
        ),
        (
            "UPDATE agreement SET title = printf('%.*c', 4000, 'x')",
            "title",
            RowProblem::TooLong,
        ),
        ("UPDATE agreement SET kind = 'mou'", "kind", RowProblem::Word),
        ("UPDATE agreement SET rev = 0", "rev", RowProblem::Range),
        ("UPDATE agreement SET amount = -1", "amount", RowProblem::Range),
        (
            "UPDATE document SET signed = '2025-02-30'",
            "signed",
            RowProblem::Shape,
        ),
        (
            "UPDATE agreement SET updated_at = 'kemarin'",
            "updated_at",
            RowProblem::Shape,
        ),
        (
            "UPDATE attachment SET sha256 = 'abc'",
            "sha256",
            RowProblem::Shape,
        ),
    ];
    for (sql, place, expected) in cases {
        let error = workshop.forge(sql).expect_err(sql);
        assert!(
            matches!(error, PackageError::Row { column, problem, .. } if column == place && problem == expected),
            "{sql}: {error}"
        );
    }
    let error = workshop
        .forge("UPDATE agreement SET title = CAST(x'c328' AS TEXT)")
        .unwrap_err();
    assert!(
        matches!(error, PackageError::Row { .. } | PackageError::Damaged(_)),
        "no UTF-8: {error}"
    );
}

#[test]
fn a_text_that_holds_the_magic_cannot_stand_in_for_the_seal() {
    let workshop = Workshop::new();
    let out = workshop.unsigned(|connection| {
        connection
            .execute(
                "UPDATE letter SET void_reason = CAST(:magic AS TEXT)",
                named_params! {":magic": seal::MAGIC},
            )
            .unwrap();
    });
    assert!(
        matches!(sign(&out, &own()), Err(PackageError::SignatureTwice)),
        "no program of ours signs it"
    );
    assert!(
        matches!(check(&out), Err(PackageError::SignatureTwice)),
        "and none reads it"
    );
}

#[test]
fn a_file_that_asks_for_too_much_work_is_given_up() {
    let workshop = Workshop::new();
    let tight = Limits {
        work: 1,
        ..Limits::OFFICE
    };
    let given_up = verify(&workshop.package, &tight, &[]);
    assert!(matches!(given_up, Err(PackageError::TooMuchWork)), "{given_up:?}");
    let tight = Limits {
        bytes: 4096,
        ..Limits::OFFICE
    };
    let given_up = verify(&workshop.package, &tight, &[]);
    assert!(
        matches!(given_up, Err(PackageError::TooLarge { max: 4096 })),
        "{given_up:?}"
    );
}
