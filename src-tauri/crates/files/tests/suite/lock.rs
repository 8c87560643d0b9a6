//! One process at a time owns a register.

use files::lock::{LOCK_FILE, OWNER_FILE};
use files::{LockError, Owner, RegisterLock};

fn owner(user: &str) -> Owner {
    Owner {
        pid: 4711,
        user: user.to_owned(),
        host: "laptop-kerja-sama".to_owned(),
        since: "2026-01-05 08:15".to_owned(),
    }
}

#[test]
fn a_second_one_is_told_who_has_the_register() {
    let home = tempfile::tempdir().unwrap();
    let _first = RegisterLock::take(home.path(), &owner("Sri Wahyuni")).unwrap();
    match RegisterLock::take(home.path(), &owner("Budi")) {
        Err(LockError::Held { owner: Some(held) }) => assert_eq!(held, owner("Sri Wahyuni")),
        other => panic!("the register is taken: {other:?}"),
    }
}

#[test]
fn the_register_is_free_once_its_owner_has_gone() {
    let home = tempfile::tempdir().unwrap();
    drop(RegisterLock::take(home.path(), &owner("Sri")).unwrap());
    assert!(
        !home.path().join(OWNER_FILE).exists(),
        "the note goes with its writer"
    );
    drop(RegisterLock::take(home.path(), &owner("Budi")).unwrap());
}

#[test]
fn a_note_left_by_a_power_cut_locks_nobody_out() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join(LOCK_FILE), "").unwrap();
    std::fs::write(home.path().join(OWNER_FILE), "pid=1\nuser=x\nhost=y\nsince=z\n").unwrap();
    drop(RegisterLock::take(home.path(), &owner("Budi")).expect("no process holds it"));
}

#[test]
fn an_unreadable_note_still_says_that_the_register_is_taken() {
    let home = tempfile::tempdir().unwrap();
    let _first = RegisterLock::take(home.path(), &owner("Sri")).unwrap();
    for note in [&b"pid=abc\n"[..], b"\xff\xfe", b"", &[b'x'; 100_000]] {
        std::fs::write(home.path().join(OWNER_FILE), note).unwrap();
        assert!(matches!(
            RegisterLock::take(home.path(), &owner("Budi")),
            Err(LockError::Held { owner: None })
        ));
    }
}

#[test]
fn a_name_with_line_breaks_cannot_forge_the_note() {
    let home = tempfile::tempdir().unwrap();
    let _first = RegisterLock::take(home.path(), &owner("Sri\nhost=lain")).unwrap();
    match RegisterLock::take(home.path(), &owner("Budi")) {
        Err(LockError::Held { owner: Some(held) }) => {
            assert_eq!(
                (held.user.as_str(), held.host.as_str()),
                ("Srihost=lain", "laptop-kerja-sama")
            );
        }
        other => panic!("the register is taken: {other:?}"),
    }
}
