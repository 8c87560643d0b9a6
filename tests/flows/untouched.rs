//! Registers that were not closed: read with their log, and not changed where they must not be.

use super::schema::{forged, killed, open, tree};
use files::Place;
use registry::schema::NEWEST;
use registry::{Mode, Origin, Registry, RegistryError};
use std::collections::BTreeSet;
use testkit::register::desk;
use testkit::{FixedClock, SeqIds, TempRegister, agreement};

#[test]
fn a_newer_register_keeps_every_byte_whether_or_not_it_was_closed() {
    for (closed, only_in_log) in [(true, false), (false, false), (false, true)] {
        let register = forged(|raw| {
            if !only_in_log {
                raw.pragma_update(None, "user_version", NEWEST + 1).unwrap();
            }
        });
        let raw = register.raw();
        if !closed {
            killed(&raw);
        }
        raw.pragma_update(None, "journal_mode", "WAL").unwrap();
        raw.pragma_update(None, "user_version", NEWEST + 1).unwrap();
        raw.execute_batch("CREATE TABLE of_the_newer_version (x TEXT)")
            .unwrap();
        drop(raw);
        std::fs::write(
            register.path().join("backups/.x.ikat-part"),
            "of the newer program",
        )
        .unwrap();
        let of_the_newer = || {
            let mut all = tree(&register.path());
            // The lock is anybody's.
            all.retain(|path, _| {
                ![Some("lock"), Some("owner")].contains(&path.extension().and_then(|e| e.to_str()))
            });
            all
        };
        let before = of_the_newer();
        let log = register.path().join("register.db-wal");
        assert_eq!(
            before.contains_key(&log),
            !closed,
            "a log is left by a killed program"
        );
        for _ in 0..2 {
            match open(&register.path()) {
                Err(RegistryError::Newer { found, known }) => {
                    assert_eq!((found, known), (NEWEST + 1, NEWEST));
                }
                other => panic!("{other:?}"),
            }
            let after = of_the_newer();
            let all: BTreeSet<_> = before.keys().chain(after.keys()).collect();
            let changed: Vec<_> = all
                .into_iter()
                .filter(|path| before.get(*path) != after.get(*path))
                .collect();
            assert!(
                changed.is_empty(),
                "closed: {closed}, only in the log: {only_in_log}: {changed:?}"
            );
        }
    }
}

#[test]
fn a_register_that_was_killed_opens_also_while_another_program_reads_it() {
    let mut register = TempRegister::new();
    register.save(&agreement().title("Sebelum terhenti").build());
    register.close();
    let raw = register.raw();
    killed(&raw);
    raw.execute("UPDATE agreement SET note = 'x'", []).unwrap();
    drop(raw);
    assert!(register.path().join("register.db-wal").exists());
    let raw = register.raw();
    raw.execute_batch("BEGIN; SELECT count(*) FROM agreement")
        .unwrap();
    register.reopen();
    register.save(&agreement().title("Sesudahnya").build());
    drop(raw);
}

/// Also one that was not closed: its log is read with it.
#[cfg(target_os = "linux")]
#[test]
fn on_a_read_only_disk_it_is_only_looked_at() {
    let mut register = TempRegister::new();
    let saved = register.save(&agreement().title("Hanya dilihat").build());
    register.close();
    let raw = register.raw();
    killed(&raw);
    raw.execute("UPDATE agreement SET title = 'Hanya di log'", [])
        .unwrap();
    drop(raw);
    let Some(disk) = testkit::SmallDisk::mount(&register.outside().join("dvd"), "8m") else {
        return;
    };
    let folder = disk.folder().join("register");
    std::fs::create_dir(&folder).unwrap();
    for (path, bytes) in tree(&register.path()) {
        let target = folder.join(path.strip_prefix(register.path()).unwrap());
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::write(target, bytes).unwrap();
    }
    disk.write_protect();
    let before = tree(&folder);
    let look = open(&folder).unwrap();
    assert_eq!(look.mode(), &Mode::Look(Place::ReadOnly));
    let read = look.read(|c| registry::agreements::get(c, &saved.id)).unwrap();
    assert_eq!(read.unwrap().form.title, "Hanya di log");
    let write = look.transact(&register.actor, "agreement.save", |tx| {
        registry::agreements::save(tx, None, &agreement().build(), &[])
    });
    assert!(format!("{write:?}").contains("ReadOnly"), "{write:?}");
    drop(look);
    assert!(tree(&folder) == before, "the disk is not as it was");
    let made = Registry::create(
        &disk.folder().join("baru"),
        &Origin {
            region: "35.73".into(),
            unit: "Bagian Kerja Sama".into(),
            sample: None,
        },
        desk(&FixedClock::on("2025-08-29"), &SeqIds::of_office(2)),
    );
    assert!(
        matches!(made, Err(RegistryError::Unfit(Place::ReadOnly))),
        "{made:?}"
    );
}
