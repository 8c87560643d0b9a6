//! A full disk while saving, issuing and exporting: one sentence, nothing half done, and all is well with room again.

use crate::tool::{Office, Said, names, text};
use std::path::Path;
#[cfg(unix)]
use std::process::Command;

/// Every file below a folder that a register does not keep: parts and journals that were left.
fn strays(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(strays(&path));
        } else if name.contains("ikat-part") || name.ends_with("-journal") {
            found.push(name);
        }
    }
    found
}

/// A full disk may be met by the file that is written, by the database, or by a quota.
fn is_full(said: &Said, doing: &str) {
    let problem: serde_json::Value =
        serde_json::from_str(&said.err).unwrap_or_else(|_| panic!("{doing}: {said:?}"));
    let code = text(&problem["code"]);
    assert!(
        ["disk.full", "disk.full_register", "disk.failed"].contains(&code),
        "{doing}: {problem}"
    );
    said.problem(3, code);
}

const LETTER: [&str; 9] = [
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

/// The limit on a file's size is the one full disk every user can have: the program is started under it.
#[cfg(unix)]
fn under_limit(office: &Office, blocks: u32, words: &[&str]) -> Said {
    let mut command = Command::new("sh");
    command
        .args([
            "-c",
            &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\""),
        ])
        .arg(env!("CARGO_BIN_EXE_ikatctl"))
        .arg("--register")
        .arg(office.register())
        .arg("--json")
        .args(words)
        .current_dir(office.at(""))
        .env("HOME", office.at(""));
    Said::of(&command.output().unwrap())
}

#[cfg(unix)]
#[test]
fn at_every_size_of_a_quota_it_is_done_whole_or_not_at_all() {
    let office = Office::sample("yogyakarta");
    std::fs::write(
        office.at("pindai.pdf"),
        testkit::scans::pdf(&"isi ".repeat(100_000)),
    )
    .unwrap();
    let (mut refused, mut done) = (0, 0);
    // `ulimit -f` counts blocks of 512 bytes in a POSIX shell, and of 1024 in others: the steps span both.
    for (step, blocks) in [1, 8, 40, 120, 200, 300, 400, 600, 900, 100_000]
        .into_iter()
        .enumerate()
    {
        let before = office.json(&["check"]);
        let out = format!("{step}.ikat");
        let pdf = format!("{step}.pdf");
        let backup = format!("{step}.db");
        for (words, made) in [
            (vec!["export", "--year", "2024", "--out", &out], &out),
            (vec!["backup", "--out", &backup], &backup),
            ([&LETTER[..], &[&pdf]].concat(), &pdf),
        ] {
            let said = under_limit(&office, blocks, &words);
            if said.code == 0 {
                done += 1;
                assert!(office.at(made).is_file(), "{words:?}");
            } else {
                refused += 1;
                is_full(&said, &format!("{blocks} blocks: {words:?}"));
                assert!(!office.at(made).exists(), "no part of {made} is left");
            }
        }
        let after = office.json(&["check"]);
        assert_eq!(
            (&after["sound"], &after["agreements"]),
            (&true.into(), &before["agreements"]),
            "{blocks} blocks"
        );
        let sent = after["dispatches"].as_u64().unwrap();
        let packages = names(&office.at(""))
            .iter()
            .filter(|name| name.ends_with(".ikat"))
            .count();
        assert_eq!(
            sent as usize, packages,
            "{blocks} blocks: every recorded package is there, and no other"
        );
        assert_eq!(strays(&office.at("")), [""; 0], "{blocks} blocks");
    }
    assert!(
        refused >= 9 && done >= 3,
        "the steps reach from too small to enough: {refused} refused, {done} done"
    );
    let letters = office.json(&["letter", "list"]);
    let id = text(&letters[0]["id"]);
    is_full(
        &under_limit(&office, 100, &["letter", "sign", id, "--scan", "pindai.pdf"]),
        "sign",
    );
    assert_eq!(
        office.json(&["letter", "list"]),
        letters,
        "the letter is as it was"
    );
    assert_eq!(
        office.json(&["letter", "sign", id, "--scan", "pindai.pdf"])["state"],
        "signed"
    );
}

/// The same on a real small disk that holds register and files.
#[cfg(target_os = "linux")]
#[test]
fn on_a_disk_that_fills_up_what_was_acknowledged_stays() {
    let office = Office::sample("yogyakarta");
    if let Some(disk) = testkit::SmallDisk::mount(&office.at("diska"), "7m") {
        fills_up(&office, disk.folder());
    }
}

#[cfg(target_os = "linux")]
fn fills_up(office: &Office, disk: &Path) {
    let register = disk.join("register");
    let on = |words: &[&str]| office.run_on(&register, words);
    on(&["sample", "yogyakarta"]).json();
    let mut acknowledged = 0;
    let mut told = None;
    for at in 0..200 {
        let pdf = disk.join(format!("{at}.pdf"));
        let said = on(&[&LETTER[..], &[pdf.to_str().unwrap()]].concat());
        if said.code != 0 {
            told = Some(said);
            break;
        }
        acknowledged += 1;
    }
    is_full(&told.expect("7 MB fill up"), "issue");
    for name in names(disk).into_iter().filter(|name| name.ends_with(".pdf")) {
        std::fs::remove_file(disk.join(name)).unwrap();
    }
    let checked = on(&["check"]).json();
    let letters = on(&["letter", "list"]).json().as_array().unwrap().len();
    assert_eq!(checked["sound"], true);
    // The letter may have been issued and only its copy outside may have found no room; that is then said.
    assert!(
        (acknowledged..=acknowledged + 1).contains(&letters),
        "{letters} letters, {acknowledged} acknowledged"
    );
    let filler = vec![0; files::free_space(disk).unwrap() as usize - 8192];
    std::fs::write(disk.join("isi"), filler).unwrap();
    let package = disk.join("a.ikat");
    let export = ["export", "--year", "2024", "--out", package.to_str().unwrap()];
    is_full(&on(&export), "export");
    assert!(!package.exists());
    std::fs::remove_file(disk.join("isi")).unwrap();
    on(&export).json();
    assert_eq!(on(&["check"]).json()["sound"], true);
    assert_eq!(strays(disk), [""; 0]);
}
