//! A file comes into being whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use files::replace::PART_SUFFIX;
use files::{Aside, FileError, Mark, free_space, replace, replace_checked, require_space, sweep, sweep_own};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_new_file_holds_exactly_what_was_written() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("surat.pdf");
    let bytes = replace(&path, |file| file.write_all(b"isi surat")).unwrap();
    assert_eq!(bytes, 9, "the size is that of the finished file");
    assert_eq!(fs::read(&path).unwrap(), b"isi surat");
    assert_eq!(
        names(home.path()),
        ["surat.pdf"],
        "nothing else is left in the officer's folder"
    );
}

#[test]
fn a_failing_writer_leaves_the_old_file_and_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("paket.ikat");
    fs::write(&path, "lama").unwrap();
    let failed = replace(&path, |file| {
        file.write_all(b"setengah")?;
        Err(io::Error::other("cable pulled"))
    });
    assert!(
        matches!(failed, Err(FileError::Failed { .. })),
        "the cause is handed on: {failed:?}"
    );
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        "lama",
        "the old file is whole"
    );
    assert_eq!(
        names(home.path()),
        ["paket.ikat"],
        "the half written part is gone"
    );
}

#[derive(Debug, thiserror::Error)]
enum CheckFailed {
    #[error("not what was meant")]
    Wrong,
    #[error(transparent)]
    File(#[from] FileError),
}

#[test]
fn a_file_that_fails_its_check_never_takes_the_name() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("cadangan.db");
    fs::write(&path, "baik").unwrap();
    let failed = replace_checked(
        &path,
        |file| file.write_all(b"rusak"),
        |part| match fs::read(part) {
            Ok(bytes) if bytes == b"rusak" => Err(CheckFailed::Wrong),
            other => panic!("the check sees the finished bytes, not {other:?}"),
        },
    );
    assert!(matches!(failed, Err(CheckFailed::Wrong)));
    assert_eq!(fs::read_to_string(&path).unwrap(), "baik");
    assert_eq!(names(home.path()), ["cadangan.db"]);
}

#[test]
fn a_writer_that_panics_leaves_no_part_behind() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("surat.pdf");
    let caught = std::panic::catch_unwind(|| replace(&path, |_| panic!("layout broke")));
    assert!(caught.is_err());
    assert_eq!(
        names(home.path()),
        [""; 0],
        "neither the file nor its part is there"
    );
}

#[test]
fn a_folder_of_the_same_name_is_refused_before_anything_is_written() {
    let home = tempfile::tempdir().unwrap();
    let failed = replace(home.path(), |_| panic!("must not write"));
    assert!(matches!(failed, Err(FileError::WrongKind { .. })), "{failed:?}");
}

#[test]
fn a_missing_folder_is_named_as_missing() {
    let home = tempfile::tempdir().unwrap();
    let failed = replace(&home.path().join("tidak ada/surat.pdf"), |_| Ok(()));
    assert!(matches!(failed, Err(FileError::Missing { .. })), "{failed:?}");
}

#[test]
fn a_name_longer_than_the_disk_takes_is_said_to_be_too_long() {
    let home = tempfile::tempdir().unwrap();
    let failed = replace(&home.path().join("x".repeat(300)), |file| file.write_all(b"isi"));
    assert!(matches!(failed, Err(FileError::PathTooLong { .. })), "{failed:?}");
    assert_eq!(names(home.path()), [""; 0], "and no part of it stays");
}

#[test]
fn a_part_left_by_a_crash_is_swept_and_the_officers_files_stay() {
    let home = tempfile::tempdir().unwrap();
    let aside = Aside::beside(&home.path().join("surat.pdf")).unwrap();
    // A killed process runs no destructor.
    std::mem::forget(aside);
    fs::write(home.path().join("surat.pdf"), "lama").unwrap();
    fs::write(home.path().join("surat.pdf-journal"), "catatan").unwrap();
    fs::write(home.path().join(format!(".x{PART_SUFFIX}-journal")), "SQLite").unwrap();
    fs::create_dir(home.path().join(format!("folder{PART_SUFFIX}"))).unwrap();
    assert_eq!(
        names(home.path()).len(),
        5,
        "the crash left a part and the journal of a database"
    );
    let removed = sweep(home.path()).unwrap();
    assert_eq!(removed.len(), 2);
    assert_eq!(
        names(home.path()),
        [
            format!("folder{PART_SUFFIX}"),
            "surat.pdf".to_owned(),
            "surat.pdf-journal".to_owned()
        ]
    );
}

#[test]
fn in_a_folder_that_others_use_only_what_the_same_writer_left_is_swept() {
    let home = tempfile::tempdir().unwrap();
    let at = |writer: &str, pid| Mark {
        writer: writer.to_owned(),
        pid,
    };
    let crash = |aside: Aside| {
        let path = aside.path().to_path_buf();
        std::mem::forget(aside);
        path
    };
    let target = home.path().join("paket.ikat");
    let left = crash(Aside::marked(&target, &at("01a2-kota", 7)).unwrap());
    let journal = home
        .path()
        .join(format!("{}-journal", left.file_name().unwrap().to_str().unwrap()));
    fs::write(&journal, "SQLite").unwrap();
    let others = [
        crash(Aside::marked(&target, &at("01a2-kota", 8)).unwrap()),
        crash(Aside::marked(&target, &at("01a2-kota-lain", 7)).unwrap()),
        crash(Aside::marked(&target, &at("01a2", 7)).unwrap()),
        crash(Aside::beside(&target).unwrap()),
        home.path().join(format!(".01a2-kota-catatan{PART_SUFFIX}")),
        home.path().join(".01a2-kota-7-rapat.docx"),
        target,
    ];
    for path in &others {
        fs::write(path, "milik orang lain").unwrap();
    }
    let mut removed = sweep_own(home.path(), &at("01a2-kota", 8)).unwrap();
    removed.sort();
    assert_eq!(
        removed,
        [left, journal],
        "the leftover of an earlier process of this register, nothing else"
    );
    for path in &others {
        assert!(path.exists(), "{} stays", path.display());
    }
}

#[cfg(unix)]
#[test]
fn a_key_is_readable_by_its_user_alone_and_a_letter_as_the_users_settings_allow() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let key = home.path().join("kunci");
    Aside::private(&key)
        .unwrap()
        .commit(|_| Ok::<(), FileError>(()))
        .unwrap();
    assert_eq!(mode(&key), 0o600, "nobody else reads the office's key");
    let letter = home.path().join("surat.pdf");
    replace(&letter, |_| Ok(())).unwrap();
    let plain = home.path().join("plain");
    fs::write(&plain, "").unwrap();
    assert_eq!(
        mode(&letter),
        mode(&plain),
        "a letter is shared like any file the user makes"
    );
}

#[test]
fn space_is_asked_for_before_the_first_byte() {
    let home = tempfile::tempdir().unwrap();
    let free = free_space(home.path()).unwrap();
    assert!(free > 0, "the test disk has room");
    require_space(home.path(), 1).unwrap();
    match require_space(home.path(), u64::MAX) {
        Err(FileError::NoSpace { needed, .. }) => assert_eq!(needed, u64::MAX),
        other => panic!("no disk takes that much: {other:?}"),
    }
}

#[test]
fn a_disk_that_fills_while_writing_is_reported_with_the_need_and_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("paket.ikat");
    fs::write(&path, "lama").unwrap();
    let mut aside = Aside::beside(&path).unwrap().expecting(u64::MAX);
    aside.file().write_all(b"sebagian").unwrap();
    match aside.failed(io::Error::from(io::ErrorKind::StorageFull)) {
        FileError::NoSpace { needed, folder, .. } => {
            assert_eq!(needed, u64::MAX, "the announced size is the need");
            assert_eq!(folder, home.path());
        }
        other => panic!("a full disk is a full disk: {other:?}"),
    }
    drop(aside);
    assert_eq!(names(home.path()), ["paket.ikat"]);
}

/// A real disk of 1 MB that runs full: a small tmpfs, or the kernel's own full device on a machine that is said to mount
/// nothing. Both give the kernel's ENOSPC; which one was used is printed.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_keeps_the_old_file_whole() {
    let home = tempfile::tempdir().unwrap();
    let disk = home.path().join("disk");
    fs::create_dir(&disk).unwrap();
    // Root itself, or sudo where it asks for no password.
    let as_root = |words: &[&str]| {
        [&["env"][..], &["sudo", "-n", "env"]].iter().any(|way| {
            let mut command = std::process::Command::new(way[0]);
            let ran = command.args(&way[1..]).args(words).arg(&disk).output();
            ran.is_ok_and(|ran| ran.status.success())
        })
    };
    let mounted = as_root(&["mount", "-t", "tmpfs", "-o", "size=1m,mode=0777", "tmpfs"]);
    assert!(
        mounted || std::env::var_os("IKAT_NO_MOUNT").is_some(),
        "a small disk is mounted; on a machine that never can, set IKAT_NO_MOUNT=1"
    );
    println!(
        "full disk: {}",
        if mounted {
            "a tmpfs of 1 MB"
        } else {
            "/dev/full (IKAT_NO_MOUNT is set)"
        }
    );
    let path = disk.join("register.db");
    replace(&path, |file| file.write_all(b"lama")).unwrap();
    let failed = replace(&path, |file| {
        if mounted {
            file.write_all(&vec![7; 4 << 20])
        } else {
            fs::OpenOptions::new()
                .write(true)
                .open("/dev/full")?
                .write_all(b"penuh")
        }
    });
    let kept = fs::read_to_string(&path).unwrap();
    let left = names(&disk);
    // A tmpfs that is not sized in `df` would make the figures below meaningless.
    let free = free_space(&disk).unwrap();
    if mounted {
        assert!(as_root(&["umount"]), "the small disk is given back");
    }
    match failed {
        Err(FileError::NoSpace {
            needed, free: told, ..
        }) => {
            assert!(
                needed > told,
                "the need ({needed}) is more than there is ({told})"
            );
            assert!(
                !mounted || told.abs_diff(free) < 64 << 10,
                "told {told}, found {free}"
            );
        }
        other => panic!("a full disk is a full disk: {other:?}"),
    }
    assert_eq!(kept, "lama", "the old file is untouched");
    assert_eq!(
        left,
        ["register.db"],
        "the part is gone, so its space is free again"
    );
}
