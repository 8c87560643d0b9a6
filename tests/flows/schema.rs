//! The register on disk: recognised, owned by one, brought up to date, and left alone when it must be.

use crate::flows::fixture;
use files::Place;
use registry::schema::{APPLICATION_ID, MIGRATIONS, NEWEST};
use registry::{DATABASE, Mode, Origin, Registry, RegistryError};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::Path;
use testkit::register::desk;
use testkit::{FixedClock, SeqIds, TempRegister, agreement};

pub(super) fn open(folder: &Path) -> Result<Registry, RegistryError> {
    Registry::open(folder, desk(&FixedClock::on("2025-08-29"), &SeqIds::of_office(2)))
}

/// Every file below a folder with its bytes.
pub(super) fn tree(folder: &Path) -> BTreeMap<std::path::PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(tree(&path));
        } else {
            all.insert(path.clone(), std::fs::read(&path).unwrap());
        }
    }
    all
}

/// Closes a register and changes its file as another program would.
pub(super) fn forged(change: impl FnOnce(&Connection)) -> TempRegister {
    let mut register = TempRegister::new();
    register.save(&agreement().build());
    register.close();
    let raw = register.raw();
    raw.pragma_update(None, "journal_mode", "DELETE").unwrap();
    change(&raw);
    drop(raw);
    register
}

/// Whoever has this connection leaves the log where it is, as a killed program does.
pub(super) fn killed(raw: &Connection) {
    raw.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .unwrap();
}

#[test]
fn a_shipped_migration_never_changes() {
    let sums: Vec<String> = MIGRATIONS
        .iter()
        .map(|sql| files::Digest::of(sql.replace("\r\n", "\n").as_bytes()).to_string())
        .collect();
    fixture::matches("schemas/migrations.sha256", &(sums.join("\n") + "\n"));
}

#[test]
fn a_second_program_is_refused_and_told_who_has_the_register() {
    let register = TempRegister::new();
    match open(&register.path()) {
        Err(RegistryError::InUse(Some(owner))) => {
            assert_eq!(
                (owner.pid, owner.user.as_str(), owner.host.as_str()),
                (4321, "petugas", "laptop-uji")
            );
            assert_eq!(owner.since, "2025-08-29T02:00:00.000Z");
        }
        other => panic!("{other:?}"),
    }
    register.save(&agreement().build());
}

#[test]
fn a_closed_register_is_free_again() {
    let mut register = TempRegister::new();
    register.close();
    drop(open(&register.path()).unwrap());
    register.reopen();
}

#[test]
fn a_register_of_a_newer_version_is_left_untouched() {
    let register = forged(|raw| raw.pragma_update(None, "user_version", NEWEST + 1).unwrap());
    let before = tree(&register.path());
    match open(&register.path()) {
        Err(RegistryError::Newer { found, known }) => assert_eq!((found, known), (NEWEST + 1, NEWEST)),
        other => panic!("{other:?}"),
    }
    let after = tree(&register.path());
    let database = register.path().join(DATABASE);
    assert!(
        before[&database] == after[&database],
        "a byte of a newer register was changed"
    );
    assert_eq!(
        std::fs::read_dir(register.path().join("backups"))
            .unwrap()
            .count(),
        0
    );
}

#[test]
fn a_file_that_is_no_register_is_refused_and_left_untouched() {
    let other_program = forged(|raw| raw.pragma_update(None, "application_id", 1).unwrap());
    let text = TempRegister::new();
    let folder = text.outside().join("teks");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(
        folder.join(DATABASE),
        "bukan basis data, hanya teks biasa yang cukup panjang",
    )
    .unwrap();
    for path in [other_program.path(), folder] {
        let before = std::fs::read(path.join(DATABASE)).unwrap();
        let refused = open(&path);
        assert!(
            matches!(refused, Err(RegistryError::NotARegister(_))),
            "{refused:?}"
        );
        assert!(
            std::fs::read(path.join(DATABASE)).unwrap() == before,
            "a byte of a foreign file was changed"
        );
    }
}

#[test]
fn a_folder_without_a_register_is_said_to_have_none_and_one_with_a_register_gets_no_second() {
    let register = TempRegister::new();
    let empty = register.outside().join("kosong");
    std::fs::create_dir(&empty).unwrap();
    assert!(matches!(open(&empty), Err(RegistryError::Missing(_))));
    assert_eq!(
        tree(&empty).len(),
        0,
        "looking for a register leaves nothing behind"
    );
    let origin = |region: &str| Origin {
        region: region.into(),
        unit: "Bagian".into(),
        sample: None,
    };
    let make = |folder: &Path, region: &str| {
        Registry::create(
            folder,
            &origin(region),
            desk(&FixedClock::on("2025-08-29"), &SeqIds::default()),
        )
    };
    assert!(matches!(
        make(&register.path(), "35.07"),
        Err(RegistryError::Exists(_))
    ));
    assert!(matches!(
        make(&empty, "99.99"),
        Err(RegistryError::UnknownRegion(_))
    ));
    assert_eq!(tree(&empty).len(), 0);
}

#[test]
fn a_damaged_register_is_not_opened() {
    let register = forged(|_| ());
    let path = register.path().join(DATABASE);
    let mut bytes = std::fs::read(&path).unwrap();
    for byte in bytes.iter_mut().skip(4096 * 3).take(4096 * 6) {
        *byte = 0x5a;
    }
    std::fs::write(&path, bytes).unwrap();
    let refused = open(&register.path()).and_then(|registry| registry.examine());
    assert!(
        matches!(refused, Err(RegistryError::Damaged(_) | RegistryError::Sqlite(_))),
        "{refused:?}"
    );
}

#[test]
fn a_register_that_was_not_closed_is_read_whole_before_anything_else() {
    let mut register = TempRegister::new();
    let saved = register.save(&agreement().title("Sebelum padam").build());
    register.close();
    let raw = register.raw();
    killed(&raw);
    raw.execute("UPDATE agreement SET note = 'Hanya di log'", [])
        .unwrap();
    drop(raw);
    let path = register.path().join(DATABASE);
    let pages = std::fs::metadata(&path).unwrap().len() / 4096;
    let mut bytes = std::fs::read(&path).unwrap();
    // The last page, which no first screen looks at.
    let last = usize::try_from((pages - 1) * 4096).unwrap();
    for byte in bytes.iter_mut().skip(last) {
        *byte = 0x5a;
    }
    std::fs::write(&path, bytes).unwrap();
    assert!(
        matches!(
            open(&register.path()),
            Err(RegistryError::Damaged(_) | RegistryError::Sqlite(_))
        ),
        "{} must not be worked in",
        saved.id
    );
}

#[test]
fn where_it_must_not_be_written_it_is_only_looked_at() {
    let mut register = TempRegister::new();
    let saved = register.save(&agreement().title("Hanya dilihat").build());
    register.close();
    let before = tree(&register.path());
    let place = Place::CloudSynced { product: "OneDrive" };
    let look = Registry::open_at(
        &register.path(),
        place.clone(),
        desk(&FixedClock::on("2025-08-29"), &SeqIds::of_office(2)),
    )
    .unwrap();
    assert_eq!(look.mode(), &Mode::Look(place));
    let read = look.read(|c| registry::agreements::get(c, &saved.id)).unwrap();
    assert_eq!(read, Some(saved));
    let write = look.transact(&register.actor, "agreement.save", |tx| {
        registry::agreements::save(tx, None, &agreement().build(), &[])
    });
    assert!(format!("{write:?}").contains("ReadOnly"), "{write:?}");
    let draft = registry::drafts::keep(&look, "agreement:new:1", "agreement", "x", &serde_json::json!(1));
    assert!(format!("{draft:?}").contains("ReadOnly"), "{draft:?}");
    drop(look);
    assert!(
        tree(&register.path()) == before,
        "the folder is not as it was, byte for byte"
    );
}

/// Tables, indexes and triggers with their exact text.
fn shape(connection: &Connection) -> Vec<(String, Option<String>)> {
    let mut statement = connection
        .prepare("SELECT name, sql FROM sqlite_schema ORDER BY name")
        .unwrap();
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    rows.map(Result::unwrap).collect()
}

/// A file of every schema there was, by its number. `IKAT_BLESS_SCHEMA=1` writes that of the newest, and never one again
/// that is there: registers like it may lie on the laptops of offices.
fn of_schema(number: i64) -> TempRegister {
    let path = fixture::path(&format!("schemas/{number:04}.db"));
    if number == NEWEST && !path.exists() && std::env::var_os("IKAT_BLESS_SCHEMA").is_some() {
        let mut made = TempRegister::new();
        made.save(
            &agreement()
                .title(&format!("Kerja sama dari skema {number}"))
                .build(),
        );
        let copy = made.outside().join("salinan.db");
        made.copy_database(&copy).unwrap();
        std::fs::copy(copy, &path).unwrap();
        made.close();
    }
    let mut register = TempRegister::new();
    register.close();
    std::fs::copy(path, register.path().join(DATABASE)).unwrap();
    register
}

#[test]
fn a_file_of_every_schema_opens_and_keeps_its_values() {
    for number in 1..=NEWEST {
        opens_and_keeps(number);
    }
}

fn opens_and_keeps(number: i64) {
    let mut register = of_schema(number);
    register.ids = SeqIds::of_office(3);
    register.open().unwrap();
    let title = match number {
        1 => "Kerja sama dari skema pertama".to_owned(),
        number => format!("Kerja sama dari skema {number}"),
    };
    assert_eq!(register.search(&title), [title.as_str()]);
    assert_eq!(
        register.read(registry::audit::first_break).unwrap(),
        None,
        "its history still holds together"
    );
    assert_eq!(register.read(registry::schema::version).unwrap(), NEWEST);
    let fresh = TempRegister::new();
    assert_eq!(
        shape(&register.raw()),
        shape(&fresh.raw()),
        "brought up to date it equals a new one"
    );
    let id: i32 = register
        .raw()
        .query_row("PRAGMA application_id", [], |row| row.get(0))
        .unwrap();
    assert_eq!(id, APPLICATION_ID);
    register.save(&agreement().title("Ditambah kemudian").build());
}

#[test]
fn letters_of_an_earlier_schema_keep_their_prints_when_more_kinds_are_let_in() {
    let mut register = of_schema(4);
    let raw = register.raw();
    raw.execute_batch(
        "INSERT INTO letter (id, rev, kind, addressee, state, period_from, period_to, scope, interim, void_reason, created_at)
         VALUES ('surat-lama', 2, 'recap', 'minister', 'void', '2025-01-01', '2025-06-30', 'all', 0, 'Salah tujuan',
                 '2025-07-01T00:00:00.000Z');
         INSERT INTO letter_print (letter_id, print, number, number_fold, dated, code, fingerprint, content, pdf_sha256,
                                   pdf_bytes, pages, printed_at)
         VALUES ('surat-lama', 1, '100/1', '100 1', '2025-07-01', 'KODE', 'ff', '{}', 'ee', 1, 1,
                 '2025-07-01T00:00:00.000Z');",
    )
    .unwrap();
    drop(raw);
    register.ids = SeqIds::of_office(3);
    register.open().unwrap();
    let kept = register
        .read(|c| registry::letters::get(c, "surat-lama"))
        .unwrap()
        .expect("the letter is still there with its print");
    assert_eq!(
        (kept.rev, kept.void_reason.as_deref(), kept.newest.number.as_str()),
        (2, Some("Salah tujuan"), "100/1")
    );
    let raw = register.raw();
    let refused = raw.execute("DELETE FROM letter_print", []).unwrap_err();
    assert!(refused.to_string().contains("a print never goes"), "{refused}");
    let of: String = raw
        .query_row(
            "SELECT \"table\" FROM pragma_foreign_key_list('letter_print')",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(of, "letter", "a print still belongs to a letter");
}

#[test]
fn a_copy_of_the_database_is_whole_and_never_written_over() {
    let register = TempRegister::new();
    register.save(&agreement().title("Disalin").build());
    let target = register.outside().join("salinan.db");
    register.copy_database(&target).unwrap();
    let copy = Connection::open(&target).unwrap();
    let titles: String = copy
        .query_row("SELECT title FROM agreement", [], |row| row.get(0))
        .unwrap();
    assert_eq!(titles, "Disalin");
    assert_eq!(
        copy.query_row::<String, _, _>("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap(),
        "ok"
    );
}

#[test]
fn before_the_first_step_of_a_migration_the_register_is_copied_whole() {
    // A register of version 0 has no tables yet; bringing it up to date runs the first step.
    let register = TempRegister::new();
    let folder = register.outside().join("lama");
    // Even where the empty folder for it was tidied away.
    std::fs::create_dir_all(&folder).unwrap();
    let old = Connection::open(folder.join(DATABASE)).unwrap();
    old.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
    old.execute_batch("CREATE TABLE kenangan (isi TEXT); INSERT INTO kenangan VALUES ('dari versi lama');")
        .unwrap();
    drop(old);
    drop(open(&folder).unwrap());
    let backups: Vec<_> = std::fs::read_dir(folder.join("backups"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    assert_eq!(backups.len(), 1);
    assert_eq!(
        backups[0].file_name().unwrap(),
        format!("sebelum-skema-{NEWEST}-20250829T020000.db").as_str()
    );
    let copy = Connection::open(&backups[0]).unwrap();
    let kept: String = copy
        .query_row("SELECT isi FROM kenangan", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, "dari versi lama");
    assert_eq!(
        copy.query_row::<i64, _, _>("PRAGMA user_version", [], |row| row.get(0))
            .unwrap(),
        0
    );
    let now = Connection::open(folder.join(DATABASE)).unwrap();
    assert_eq!(registry::schema::version(&now).unwrap(), NEWEST);
    drop(open(&folder).unwrap());
    assert_eq!(
        std::fs::read_dir(folder.join("backups")).unwrap().count(),
        1,
        "an up-to-date register needs no copy"
    );
}

#[test]
fn a_migration_that_fails_leaves_the_register_as_it_was() {
    let register = TempRegister::new();
    let folder = register.outside().join("rusak");
    // Even where the empty folder for it was tidied away.
    std::fs::create_dir_all(&folder).unwrap();
    let old = Connection::open(folder.join(DATABASE)).unwrap();
    old.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
    // A table the first step wants to make stands in its way, half way through the step.
    old.execute_batch("CREATE TABLE letter (isi TEXT); INSERT INTO letter VALUES ('penghalang');")
        .unwrap();
    drop(old);
    assert!(open(&folder).is_err());
    let after = Connection::open(folder.join(DATABASE)).unwrap();
    assert_eq!(registry::schema::version(&after).unwrap(), 0);
    let tables: i64 = after
        .query_row(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(tables, 1, "no table of the failed step is left");
    assert_eq!(
        std::fs::read_dir(folder.join("backups")).unwrap().count(),
        1,
        "the copy was made before"
    );
}

/// References to rows that no one ever takes out: nothing looks for what names them.
const STAYING: [&str; 9] = [
    "stage_event.corrects",
    "partner.merged_into",
    "partner_merge.merged_id",
    "partner_merge.kept_id",
    "partner_apart.other_id",
    "decision.merge",
    "received.version",
    "sender_key.voucher",
    "sender_key.predecessor",
];

#[test]
fn what_names_a_record_that_may_go_is_found_by_an_index() {
    let register = TempRegister::new();
    let raw = register.raw();
    let text = |sql: &str| -> Vec<String> {
        let mut statement = raw.prepare(sql).unwrap();
        let found = statement.query_map([], |row| row.get(0)).unwrap();
        found.map(Result::unwrap).collect()
    };
    let references = text(
        "SELECT m.name || '.' || f.\"from\" FROM sqlite_schema AS m JOIN pragma_foreign_key_list(m.name) AS f \
         WHERE m.type = 'table' ORDER BY 1",
    );
    assert!(references.len() > 40, "{}", references.len());
    let scanned: Vec<&str> = references
        .iter()
        .filter(|reference| {
            let (table, column) = reference.split_once('.').unwrap();
            let plan = format!("EXPLAIN QUERY PLAN SELECT 1 FROM \"{table}\" WHERE \"{column}\" = 1");
            let mut statement = raw.prepare(&plan).unwrap();
            let steps = statement
                .query_map([], |row| row.get::<_, String>("detail"))
                .unwrap();
            let steps: Vec<String> = steps.map(Result::unwrap).collect();
            steps.iter().any(|step| step.starts_with("SCAN"))
        })
        .map(String::as_str)
        .collect();
    let mut staying = STAYING;
    staying.sort_unstable();
    assert_eq!(scanned, staying);
}
