//! Registers in places where they must not be, or are not what they seem.

use crate::tool::{Office, Said, names, text};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use testkit::copy_folder;

/// Everything below a folder with its bytes' digest, sorted.
fn content(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(content(&path));
        } else {
            all.push((path.clone(), crate::tool::sha256(&path)));
        }
    }
    all.sort();
    all
}

/// What a register that may only be looked at answers, and what it refuses.
fn only_looked_at(office: &Office, register: &Path) {
    let on = |words: &[&str]| office.run_on(register, words);
    assert_eq!(on(&["list"]).json()["total"], 53);
    assert_eq!(
        on(&["recap", "--year", "2024", "--scope", "signed"]).json()["total"],
        51
    );
    assert_eq!(on(&["check"]).json()["sound"], true);
    let letter = [
        "letter",
        "recap",
        "--year",
        "2024",
        "--to",
        "governor",
        "--date",
        "2025-01-06",
        "--out",
        "a.pdf",
    ];
    on(&letter).problem(1, "registry.read_only");
    on(&["export", "--year", "2024", "--out", "a.ikat"]).problem(1, "registry.read_only");
    on(&["backup"]).problem(1, "registry.read_only");
    assert!(!office.at("a.pdf").exists() && !office.at("a.ikat").exists());
    on(&["backup", "--out", "salinan.db"]).json();
}

#[test]
fn a_folder_that_a_cloud_client_copies_is_only_looked_at() {
    let office = Office::sample("yogyakarta");
    let synced = office.at("OneDrive - Pemkot").join("register");
    copy_folder(office.register(), &synced);
    let before = content(&synced);
    only_looked_at(&office, &synced);
    assert_eq!(
        content(&synced),
        before,
        "nothing was written where a client copies"
    );
}

#[test]
fn no_register_is_made_where_it_could_not_be_kept() {
    let office = Office::empty();
    let synced = office.at("OneDrive");
    std::fs::create_dir(&synced).unwrap();
    for words in [
        &["init", "--region", "35.73", "--unit", "X"][..],
        &["sample", "malang"],
    ] {
        let problem = office
            .run_on(&synced.join("register"), words)
            .problem(1, "registry.unfit_place");
        assert!(text(&problem["message"]).contains("OneDrive"), "{problem}");
    }
    assert_eq!(names(&synced), [""; 0]);
}

/// A file system that takes no write, where this user may mount one; else a folder whose rights say so.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_write_is_only_looked_at() {
    let office = Office::sample("yogyakarta");
    if let Some(disk) = testkit::SmallDisk::mount(&office.at("stik"), "16m") {
        copy_folder(office.register(), &disk.folder().join("register"));
        disk.write_protect();
        takes_no_write(&office, disk.folder());
        return;
    }
    // Without a disk of its own: what the folder's rights forbid. Root, whom they do not bind, can mount one.
    let folder = office.at("stik");
    copy_folder(office.register(), &folder.join("register"));
    let rights = |change: &str| {
        let done = std::process::Command::new("chmod")
            .args(["-R", change])
            .arg(&folder)
            .status();
        assert!(done.unwrap().success(), "chmod {change}");
    };
    rights("a-w");
    let judged = std::panic::catch_unwind(|| takes_no_write(&office, &folder));
    rights("u+w");
    judged.unwrap();
}

#[cfg(target_os = "linux")]
fn takes_no_write(office: &Office, folder: &Path) {
    only_looked_at(office, &folder.join("register"));
    office
        .run_on(
            &folder.join("baru"),
            &["init", "--region", "35.73", "--unit", "X"],
        )
        .problem(1, "registry.unfit_place");
}

#[test]
fn a_second_process_is_told_who_has_the_register() {
    let office = Office::sample("yogyakarta");
    let held = registry::Registry::open(
        office.register(),
        testkit::register::desk(
            &testkit::FixedClock::on("2026-01-12"),
            &testkit::SeqIds::default(),
        ),
    )
    .unwrap();
    for words in [
        &["list"][..],
        &["check"],
        &["backup", "--out", "a.db"],
        &["export", "--year", "2024", "--out", "a.ikat"],
    ] {
        let problem = office.run(words).problem(3, "registry.in_use");
        let message = text(&problem["message"]);
        assert!(
            message.contains("petugas di laptop-uji sejak 12/01/2026"),
            "{message}"
        );
    }
    drop(held);
    assert_eq!(office.json(&["list"])["total"], 53, "and may once it is closed");
}

fn database(office: &Office) -> PathBuf {
    office.register().join("register.db")
}

#[test]
fn a_register_of_a_newer_version_is_left_as_it_is() {
    let office = Office::sample("yogyakarta");
    let raw = rusqlite::Connection::open(database(&office)).unwrap();
    raw.pragma_update(None, "user_version", 99).unwrap();
    raw.pragma_update(None, "journal_mode", "DELETE").unwrap();
    drop(raw);
    let before = crate::tool::sha256(&database(&office));
    let problem = office.run(&["list"]).problem(1, "registry.newer");
    assert!(text(&problem["message"]).contains("99"), "{problem}");
    office
        .run(&["export", "--year", "2024", "--out", "a.ikat"])
        .problem(1, "registry.newer");
    let raw = rusqlite::Connection::open(database(&office)).unwrap();
    raw.pragma_update(None, "journal_mode", "DELETE").unwrap();
    drop(raw);
    assert_eq!(
        crate::tool::sha256(&database(&office)),
        before,
        "not a byte was changed"
    );
}

#[test]
fn a_file_that_is_no_register_is_named() {
    let office = Office::sample("yogyakarta");
    let sound = std::fs::read(database(&office)).unwrap();
    for bytes in [b"Ini catatan rapat, bukan basis data.".repeat(200), vec![0; 8192]] {
        std::fs::write(database(&office), &bytes).unwrap();
        office.run(&["list"]).problem(1, "registry.not_a_register");
        assert_eq!(
            std::fs::read(database(&office)).unwrap(),
            bytes,
            "it is left as it is"
        );
    }
    let other = rusqlite::Connection::open(office.at("lain.db")).unwrap();
    other.execute_batch("CREATE TABLE catatan (isi TEXT)").unwrap();
    drop(other);
    std::fs::copy(office.at("lain.db"), database(&office)).unwrap();
    office.run(&["list"]).problem(1, "registry.not_a_register");
    std::fs::write(database(&office), sound).unwrap();
    assert_eq!(office.json(&["list"])["total"], 53);
}

#[test]
fn a_damaged_register_is_refused_and_never_crashes_the_program() {
    let office = Office::sample("yogyakarta");
    let sound = std::fs::read(database(&office)).unwrap();
    let pages = sound.len() / 4096;
    let mut refused = 0;
    for page in 1..pages.min(48) {
        let mut bytes = sound.clone();
        bytes[page * 4096..page * 4096 + 64].fill(0xa5);
        std::fs::write(database(&office), &bytes).unwrap();
        let said = office.run(&["check"]);
        // A free page or one of the search index may be lost without any row being wrong; SQLite sees the others.
        if said.code != 0 {
            let problem: serde_json::Value =
                serde_json::from_str(&said.err).unwrap_or_else(|_| panic!("{said:?}"));
            let code = text(&problem["code"]);
            assert!(
                ["registry.damaged", "registry.not_a_register"].contains(&code),
                "page {page}: {problem}"
            );
            refused += 1;
        }
    }
    assert!(refused > 30, "damage is seen: {refused}");
    std::fs::write(database(&office), &sound[..sound.len() / 2]).unwrap();
    office.run(&["list"]).problem(3, "registry.damaged");
    std::fs::write(database(&office), &sound).unwrap();
    assert_eq!(office.json(&["check"])["sound"], true);
}

/// A whole round: made, filled, printed, sent, checked.
fn works(office: &Office, register: &Path, out: &Path) {
    std::fs::create_dir_all(out).unwrap();
    let run = |words: &[&OsStr]| -> Said { office.run_on(register, words) };
    run(&["sample", "yogyakarta"].map(OsStr::new)).json();
    let (pdf, package) = (out.join("surat – 2024.pdf"), out.join("paket 2024.ikat"));
    let letter = [
        "letter",
        "recap",
        "--year",
        "2024",
        "--to",
        "governor",
        "--date",
        "2025-01-06",
        "--out",
    ];
    let words: Vec<&OsStr> = letter.iter().map(OsStr::new).chain([pdf.as_os_str()]).collect();
    run(&words).json();
    let words: Vec<&OsStr> = ["export", "--year", "2024", "--out"]
        .iter()
        .map(OsStr::new)
        .chain([package.as_os_str()])
        .collect();
    run(&words).json();
    run(&["backup"].map(OsStr::new)).json();
    assert_eq!(run(&["check"].map(OsStr::new)).json()["sound"], true);
    run(&[OsStr::new("package"), OsStr::new("verify"), package.as_os_str()]).json();
    assert!(pdf.is_file() && package.is_file());
}

#[test]
fn names_with_spaces_and_signs_of_other_scripts_are_names() {
    let office = Office::empty();
    let folder = office.at("Kerja Sama – Daerah ᬩᬮᬶ 日本 'kutip' %20 & $HOME");
    works(&office, &folder.join("register é"), &folder.join("kirim ke biro"));
}

#[test]
fn a_path_of_more_than_260_signs_works() {
    let office = Office::empty();
    let deep = (0..5).fold(office.at("dalam"), |path, at| {
        path.join(format!("{at}-{}", "a".repeat(60)))
    });
    assert!(deep.as_os_str().len() > 300);
    works(&office, &deep.join("register"), &deep.join("kirim"));
    let long = office.at(&"n".repeat(300));
    let words = [OsStr::new("backup"), OsStr::new("--out"), long.as_os_str()];
    office
        .run_on(&deep.join("register"), &words)
        .problem(3, "file.path_too_long");
}

#[test]
fn without_a_home_folder_nothing_is_written_and_the_register_is_asked_for() {
    let office = Office::empty();
    let run = |words: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_ikatctl"));
        command.args(words).env_clear().current_dir(office.at(""));
        Said::of(&command.output().unwrap())
    };
    run(&["--json", "list"]).problem(1, "registry.missing");
    let register = office.register().to_str().unwrap();
    run(&[
        "--json",
        "--register",
        register,
        "init",
        "--region",
        "35.73",
        "--unit",
        "Bagian Kerja Sama",
    ])
    .json();
    assert_eq!(
        run(&["--json", "--register", register, "check"]).json()["sound"],
        true
    );
    assert_eq!(
        names(&office.at("")),
        ["register"],
        "nothing was written beside it"
    );
}
