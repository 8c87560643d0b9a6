//! A package is there whole and recorded, or not there and not recorded.

use super::{names, office, on, outgoing, send, try_send, year};
use exchange::{ExportError, ExportRequest, ExportStep, export};
use registry::{Registry, RegistryError, dispatches};
use std::ops::ControlFlow;
use testkit::TempRegister;

fn sent(office: &TempRegister) -> usize {
    office.read(dispatches::all).unwrap().len()
}

#[test]
fn a_package_never_replaces_a_file() {
    let office = office();
    let first = send(&office, year(2025));
    let refused = try_send(&office, year(2025), &first.path);
    assert!(
        matches!(refused, Err(ExportError::Exists(ref path)) if *path == first.path),
        "{refused:?}"
    );
    assert_eq!(
        files::Digest::of(&std::fs::read(&first.path).unwrap()).to_string(),
        first.dispatch.sha256
    );
    assert_eq!(sent(&office), 1, "no sequence is spent on a refusal");
    let folder = outgoing(&office);
    let refused = try_send(&office, year(2025), &folder);
    assert!(
        matches!(refused, Err(ExportError::Exists(_))),
        "a folder is no file: {refused:?}"
    );
    let refused = try_send(&office, year(2025), &folder.join("tidak-ada").join("a.ikat"));
    assert!(
        matches!(refused, Err(ExportError::File(files::FileError::Missing { .. }))),
        "{refused:?}"
    );
}

#[test]
fn stopping_at_any_step_leaves_nothing() {
    let office = office();
    let folder = outgoing(&office);
    let target = folder.join("a.ikat");
    let request = ExportRequest {
        period: year(2025),
        target: target.clone(),
    };
    let mut steps = Vec::new();
    export(&office, &office.actor, &request, &mut |step| {
        steps.push(step);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(steps.len() >= 5, "three agreements, writing, checking: {steps:?}");
    std::fs::remove_file(&target).unwrap();
    for stop in 0..steps.len() {
        let mut at = 0;
        let refused = export(&office, &office.actor, &request, &mut |_| {
            at += 1;
            if at > stop {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert!(
            matches!(refused, Err(ExportError::Cancelled)),
            "stopped at {stop}: {refused:?}"
        );
        assert_eq!(names(&folder), [""; 0], "stopped at {stop}, nothing is left");
    }
    assert_eq!(sent(&office), 1);
}

#[test]
fn two_exports_at_once_do_not_share_a_sequence() {
    let office = office();
    let folder = outgoing(&office);
    let request = ExportRequest {
        period: year(2025),
        target: folder.join("pertama.ikat"),
    };
    let mut between = false;
    let refused = export(&office, &office.actor, &request, &mut |step| {
        if step == ExportStep::Checking && !between {
            between = true;
            try_send(&office, year(2024), &folder.join("kedua.ikat")).unwrap();
        }
        ControlFlow::Continue(())
    });
    assert!(
        matches!(refused, Err(ExportError::SequenceTaken(1))),
        "{refused:?}"
    );
    assert_eq!(names(&folder), ["kedua.ikat"], "the one that lost left no file");
    assert_eq!(sent(&office), 1);
}

#[test]
fn a_file_whose_row_cannot_be_written_is_not_left() {
    let office = office();
    let folder = outgoing(&office);
    office
        .raw()
        .execute_batch("CREATE TRIGGER t BEFORE INSERT ON dispatch BEGIN SELECT RAISE(ABORT, 'no'); END")
        .unwrap();
    let refused = try_send(&office, year(2025), &folder.join("a.ikat"));
    assert!(
        matches!(refused, Err(ExportError::Registry(RegistryError::Sqlite(_)))),
        "{refused:?}"
    );
    assert_eq!(names(&folder), [""; 0], "what is not recorded is not there");
}

#[test]
fn a_file_whose_row_cannot_be_committed_is_taken_back() {
    let office = office();
    let folder = outgoing(&office);
    // A deferred reference is judged at commit: the row is written, the file has its name, and then the commit fails.
    office
        .raw()
        .execute_batch(
            "CREATE TABLE nowhere (id TEXT PRIMARY KEY);
             CREATE TABLE promise (id TEXT REFERENCES nowhere (id) DEFERRABLE INITIALLY DEFERRED);
             CREATE TRIGGER t AFTER INSERT ON dispatch BEGIN INSERT INTO promise (id) VALUES ('x'); END",
        )
        .unwrap();
    let refused = try_send(&office, year(2025), &folder.join("a.ikat"));
    assert!(
        matches!(refused, Err(ExportError::Registry(RegistryError::Sqlite(_)))),
        "{refused:?}"
    );
    assert_eq!(names(&folder), [""; 0], "what is not recorded is not there");
    assert_eq!(sent(&office), 0);
}

#[test]
fn a_register_that_is_only_looked_at_sends_nothing() {
    let mut office = office();
    office.close();
    let desk = testkit::register::desk(&office.clock, &office.ids);
    let looked = Registry::open_at(&office.path(), files::Place::Removable, desk).unwrap();
    let request = ExportRequest {
        period: year(2025),
        target: outgoing(&office).join("a.ikat"),
    };
    let refused = export(&looked, &office.actor, &request, &mut on);
    assert!(
        matches!(refused, Err(ExportError::Registry(RegistryError::ReadOnly))),
        "{refused:?}"
    );
    assert_eq!(names(&outgoing(&office)), [""; 0]);
}

/// Exports onto a full disk and says what came of it.
#[cfg(target_os = "linux")]
fn onto_full_disk(office: &TempRegister, folder: &std::path::Path) {
    let refused = try_send(office, year(2025), &folder.join("a.ikat"));
    match refused {
        Err(ExportError::File(files::FileError::NoSpace { needed, free, .. })) => {
            assert!(
                needed >= 60_000,
                "the officer is told how much room the package needs: {needed}"
            );
            assert!(needed > free, "needs {needed}, free {free}");
        }
        other => panic!("a full disk is named as such: {other:?}"),
    }
    assert_eq!(names(folder), [""; 0], "no part of a package is left");
    assert_eq!(sent(office), 0, "and nothing is recorded");
}

/// The limit on a file's size is the one full disk every user can have: the test runs itself again under it.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_no_file_and_no_row() {
    const MARK: &str = "IKAT_TEST_FULL_DISK";
    if let Some(folder) = std::env::var_os(MARK) {
        let folder = std::path::Path::new(&folder);
        let clock = testkit::FixedClock::on("2026-01-12");
        let ids = testkit::SeqIds::of_office(2);
        let register =
            Registry::open(&folder.join("register"), testkit::register::desk(&clock, &ids)).unwrap();
        let target = folder.join("kirim").join("a.ikat");
        let request = ExportRequest {
            period: year(2025),
            target,
        };
        let refused = export(&register, &registry::Actor("petugas".into()), &request, &mut on);
        assert!(
            matches!(refused, Err(ExportError::File(files::FileError::NoSpace { needed, .. })) if needed >= 60_000),
            "a full disk is named as such: {refused:?}"
        );
        assert_eq!(
            names(&folder.join("kirim")),
            [""; 0],
            "no part of a package is left"
        );
        assert_eq!(
            register.read(dispatches::all).unwrap().len(),
            0,
            "nothing is recorded"
        );
        return;
    }
    let mut office = office();
    let folder = outgoing(&office);
    office.close();
    let name = "flows::package::disk::a_full_disk_leaves_no_file_and_no_row";
    let again = std::process::Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 90; exec \"$0\" \"$@\""])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env(MARK, folder.parent().unwrap())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&again.stdout);
    assert!(
        again.status.success() && told.contains("1 passed"),
        "{told}{}",
        String::from_utf8_lossy(&again.stderr)
    );
    office.reopen();
    assert_eq!(sent(&office), 0);
    send(&office, year(2025));
    assert_eq!(sent(&office), 1, "with room again, the package is made");
}

/// The same on a real small disk.
#[cfg(target_os = "linux")]
#[test]
fn a_full_stick_leaves_no_file_and_no_row() {
    let office = office();
    if let Some(disk) = testkit::SmallDisk::mount(&office.outside().join("stik"), "48k") {
        onto_full_disk(&office, disk.folder());
    }
    assert_eq!(sent(&office), 0);
    assert_eq!(
        exchange::keys::public(&office.path()).unwrap(),
        Some(super::key().public())
    );
}
