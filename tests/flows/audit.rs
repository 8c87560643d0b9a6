//! Every write has its row, the rows hang together, and nobody slips past the one door.

use registry::agreements::{self, AgreementError};
use registry::audit::{self, GENESIS};
use registry::{Area, RegistryError};
use rusqlite::types::Value;
use std::collections::BTreeSet;
use testkit::{TempRegister, agreement, settings};

fn with_history() -> TempRegister {
    let register = TempRegister::new();
    let saved = register.save(&agreement().build());
    let edited = register.edit(&saved, |form| form.note = "diubah".into());
    register.void(&edited, "salah").unwrap();
    register
        .work_unit(&settings::work_unit("Dinas Sosial", "Dinsos"))
        .unwrap();
    register
}

#[test]
fn each_write_leaves_who_what_before_and_after() {
    let register = TempRegister::new();
    let saved = register.save(&agreement().title("Judul lama").build());
    register.edit(&saved, |form| form.title = "Judul baru".into());
    let history = register
        .read(|c| audit::history(c, "agreement", &saved.id))
        .unwrap();
    assert_eq!(history.len(), 2);
    let (newest, first) = (&history[0], &history[1]);
    assert_eq!(
        (newest.actor.as_str(), newest.action.as_str()),
        ("petugas", "agreement.save")
    );
    assert_eq!(
        newest.at, "2025-08-29T02:00:00.000Z",
        "nine in the morning in WIB, written in UTC"
    );
    assert_eq!(newest.before.as_ref().unwrap()["title"], "Judul lama");
    assert_eq!(newest.after.as_ref().unwrap()["title"], "Judul baru");
    assert_eq!(first.before, None);
}

#[test]
fn a_change_of_any_value_of_any_row_is_found() {
    let register = with_history();
    let raw = register.raw();
    raw.execute_batch("DROP TRIGGER audit_is_append_only_update; DROP TRIGGER audit_is_append_only_delete;")
        .unwrap();
    let broken = || audit::first_break(&raw).unwrap();
    assert_eq!(broken(), None);
    let rows: i64 = raw
        .query_row("SELECT count(*) FROM audit", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 4);
    for seq in 1..=rows {
        for column in [
            "at",
            "actor",
            "action",
            "subject",
            "subject_id",
            "before",
            "after",
            "previous",
            "hash",
        ] {
            let kept: Value = raw
                .query_row(
                    &format!("SELECT {column} FROM audit WHERE seq = ?1"),
                    [seq],
                    |row| row.get(0),
                )
                .unwrap();
            let forged = match &kept {
                // A space inside JSON keeps it valid and changes one byte.
                Value::Text(text) if column == "before" || column == "after" => {
                    Value::Text(format!("{text} "))
                }
                Value::Text(text) => Value::Text(format!("{}0", &text[..text.len() - 1])),
                _ => Value::Text("{}".into()),
            };
            if forged == kept {
                continue;
            }
            let update = format!("UPDATE audit SET {column} = ?1 WHERE seq = ?2");
            raw.execute(&update, rusqlite::params![forged, seq]).unwrap();
            assert_eq!(broken(), Some(seq), "{column} of row {seq} was changed");
            raw.execute(&update, rusqlite::params![kept, seq]).unwrap();
        }
    }
    assert_eq!(broken(), None, "put back, the chain holds");
}

#[test]
fn a_row_taken_out_moved_or_added_is_found() {
    let register = with_history();
    let raw = register.raw();
    raw.execute_batch("DROP TRIGGER audit_is_append_only_update; DROP TRIGGER audit_is_append_only_delete;")
        .unwrap();
    raw.execute_batch("BEGIN; DELETE FROM audit WHERE seq = 2;")
        .unwrap();
    assert_eq!(audit::first_break(&raw).unwrap(), Some(3));
    raw.execute_batch("ROLLBACK; BEGIN; UPDATE audit SET seq = 99 WHERE seq = 2;")
        .unwrap();
    assert_eq!(audit::first_break(&raw).unwrap(), Some(3));
    raw.execute_batch(
        "ROLLBACK; BEGIN; INSERT INTO audit (at, actor, action, subject, subject_id, previous, hash) \
         SELECT at, 'tamu', action, subject, subject_id, hash, 'x' FROM audit WHERE seq = 4;",
    )
    .unwrap();
    assert_eq!(audit::first_break(&raw).unwrap(), Some(5));
}

#[test]
fn the_rows_refuse_to_change_and_to_go() {
    let register = with_history();
    let raw = register.raw();
    for sql in ["UPDATE audit SET actor = 'tamu'", "DELETE FROM audit"] {
        let refused = raw.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains("audit rows never"), "{sql}: {refused}");
    }
}

#[test]
fn the_head_moves_with_every_write_and_begins_with_nothing() {
    let register = TempRegister::new();
    let head = || register.read(audit::head).unwrap();
    assert_eq!(head(), GENESIS);
    let mut heads = BTreeSet::from([head()]);
    for n in 0..5 {
        register.save(&agreement().title(&format!("Ke-{n}")).build());
        assert!(heads.insert(head()), "each write has a head of its own");
    }
}

#[test]
fn a_write_that_says_nothing_of_itself_is_refused_and_undone() {
    let register = TempRegister::new();
    let silent = register.transact(&register.actor, "diam", |tx| {
        tx.execute("INSERT INTO preference (key, value) VALUES ('diam', '1')", [])
            .map_err(RegistryError::from)?;
        Ok::<(), RegistryError>(())
    });
    assert!(matches!(silent, Err(RegistryError::Unaudited)), "{silent:?}");
    let left: i64 = register
        .raw()
        .query_row("SELECT count(*) FROM preference", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0);
}

#[test]
fn a_write_that_fails_half_way_leaves_nothing_and_the_next_one_works() {
    let register = TempRegister::new();
    let half = register.transact(&register.actor, "agreement.save", |tx| {
        agreements::save(tx, None, &agreement().title("Yang pertama").build(), &[])?;
        agreements::save(tx, None, &agreement().title("").build(), &[])
    });
    assert!(matches!(half, Err(AgreementError::Findings(_))));
    assert_eq!(register.page(&Default::default()).total, 0);
    assert_eq!(
        register.read(audit::head).unwrap(),
        GENESIS,
        "no audit row of what did not happen"
    );
    assert_eq!(register.search("pertama"), Vec::<String>::new());
    register.save(&agreement().title("Yang kedua").build());
}

#[test]
fn a_write_says_after_commit_what_changed() {
    let register = TempRegister::new();
    let done = register
        .transact(&register.actor, "agreement.save", |tx| {
            agreements::save(tx, None, &agreement().build(), &[])
        })
        .unwrap();
    assert_eq!(done.changed, BTreeSet::from([Area::Agreements]));
}

#[test]
fn a_read_sees_one_state_while_others_write() {
    let register = TempRegister::new();
    register.save(&agreement().build());
    let count = |c: &rusqlite::Connection| -> i64 {
        c.query_row("SELECT count(*) FROM agreement", [], |row| row.get(0))
            .unwrap()
    };
    register
        .read(|connection| {
            assert_eq!(count(connection), 1);
            register.save(&agreement().title("Sementara dibaca").build());
            assert_eq!(
                count(connection),
                1,
                "what was begun before the write does not see it"
            );
            Ok::<(), RegistryError>(())
        })
        .unwrap();
    assert_eq!(register.page(&Default::default()).total, 2);
}
