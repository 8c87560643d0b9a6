//! `export`, `package verify`, `backup`, `check`.

use crate::tool::{Office, Said, names, said_by, sha256, text};
use registry::settings::LetterheadKind;
use serde_json::Value;
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

fn sqlite(file: &Path, sql: &str) -> String {
    let words = [OsStr::new("-readonly"), file.as_os_str(), OsStr::new(sql)];
    said_by("sqlite3", &words).trim().to_owned()
}

/// Proves a package on a computer that has no register.
fn verify(office: &Office, file: &Path) -> Said {
    office.run_on(
        &office.at("tidak-ada"),
        &[OsStr::new("package"), OsStr::new("verify"), file.as_os_str()],
    )
}

#[test]
fn a_package_opens_in_the_plain_program_and_counts_what_the_register_counts() {
    let office = Office::sample("malang");
    office.letter("2025", "2025", "surat.pdf");
    let sent = office.json(&[
        "export",
        "--year",
        "2025",
        "--from",
        "2020",
        "--out",
        "kirim.ikat",
    ]);
    let file = office.at("kirim.ikat");
    assert_eq!(sent["sha256"], sha256(&file));
    assert_eq!(sqlite(&file, "PRAGMA integrity_check"), "ok");
    let recap = office.json(&["recap", "--year", "2025", "--from", "2020"]);
    assert_eq!(
        sqlite(&file, "SELECT count(*) FROM agreement"),
        recap["total"].to_string()
    );
    for (group, kinds) in [
        ("ksdd", "'ksdd-wajib', 'ksdd-sukarela'"),
        ("ksdpk", "'ksdpk'"),
        ("sinergi", "'sinergi'"),
    ] {
        let counted = sqlite(
            &file,
            &format!("SELECT count(*) FROM agreement WHERE kind IN ({kinds})"),
        );
        let here = recap["kinds"]
            .as_array()
            .unwrap()
            .iter()
            .find(|kind| kind["value"] == group)
            .unwrap();
        assert_eq!(counted, here["count"].to_string(), "{group}");
    }
    let titles = sqlite(&file, "SELECT count(*) FROM agreement WHERE title <> ''");
    assert_eq!(titles, recap["total"].to_string());
    let tables = sqlite(&file, "SELECT group_concat(name) FROM sqlite_schema");
    for private in ["audit", "draft", "setting", "official", "preference"] {
        assert!(
            !tables.contains(private),
            "{private} stays in the office: {tables}"
        );
    }
    assert_eq!(sqlite(&file, "SELECT count(*) FROM letter"), "1");
    office
        .run(&["export", "--year", "2025", "--out", "kirim.ikat"])
        .problem(1, "export.exists_sent");
    assert_eq!(
        sha256(&file),
        text(&sent["sha256"]),
        "an existing file is never replaced"
    );
}

#[test]
fn a_package_is_proved_without_a_register_and_its_key_is_known_only_where_it_was_made() {
    let office = Office::sample("yogyakarta");
    let sent = office.json(&["export", "--year", "2024", "--out", "kirim.ikat"]);
    let file = office.at("kirim.ikat");
    let here = office.json(&[OsStr::new("package"), OsStr::new("verify"), file.as_os_str()]);
    let elsewhere = verify(&office, &file).json();
    assert_eq!(
        (&here["key"], &elsewhere["key"]),
        (&Value::from("known"), &Value::from("unknown"))
    );
    assert!(
        !office.at("tidak-ada").exists(),
        "looking at a package makes no register"
    );
    for field in ["sha256", "fingerprint", "sequence", "bytes"] {
        assert_eq!(sent[field], elsewhere[field], "{field}");
    }
    assert_eq!(elsewhere["total"], 51);
    let renamed = office.at("Paket dari Yogya (salinan).bin");
    std::fs::rename(&file, &renamed).unwrap();
    assert_eq!(
        verify(&office, &renamed).json()["fingerprint"],
        sent["fingerprint"],
        "the name proves nothing"
    );
    verify(&office, &file).problem(3, "file.missing");
}

#[test]
fn one_changed_byte_is_refused() {
    let office = Office::sample("yogyakarta");
    office.json(&["export", "--year", "2024", "--out", "kirim.ikat"]);
    let sound = std::fs::read(office.at("kirim.ikat")).unwrap();
    let damaged = office.at("rusak.ikat");
    let last = sound.len() - 1;
    // Head, schema, rows of every part of the file, tail; the library's own tests turn every bit.
    let places = [0, 18, 24, 60, 100, 4096]
        .into_iter()
        .chain((1..24).map(|part| last / 24 * part))
        .chain([last]);
    for at in places {
        let mut bytes = sound.clone();
        bytes[at] ^= 1;
        std::fs::write(&damaged, bytes).unwrap();
        let said = verify(&office, &damaged);
        let problem: Value =
            serde_json::from_str(&said.err).unwrap_or_else(|_| panic!("byte {at}: {said:?}"));
        assert!(
            text(&problem["code"]).starts_with("package."),
            "byte {at}: {problem}"
        );
        said.problem(1, text(&problem["code"]));
    }
    std::fs::write(&damaged, &sound[..last]).unwrap();
    verify(&office, &damaged).problem(1, "package.truncated");
    std::fs::write(&damaged, "").unwrap();
    verify(&office, &damaged).problem(1, "package.empty");
    std::fs::write(&damaged, "bukan paket").unwrap();
    verify(&office, &damaged).problem(1, "package.not_a_package");
    verify(&office, &office.register().join("register.db")).problem(1, "package.a_register");
    verify(&office, office.register()).problem(3, "file.wrong_kind");
}

#[test]
fn a_backup_is_a_whole_copy_that_opens_as_a_register() {
    let office = Office::sample("yogyakarta");
    let checked = office.json(&["check"]);
    assert_eq!(
        (&checked["sound"], &checked["agreements"]),
        (&Value::from(true), &Value::from(53))
    );
    let own = office.json(&["backup"]);
    assert!(text(&own["file"]).contains("backups"), "{own}");
    office.json(&["backup"]);
    assert_eq!(
        names(&office.register().join("backups")).len(),
        2,
        "one backup never replaces another"
    );
    let elsewhere = office.at("pulih");
    std::fs::create_dir(&elsewhere).unwrap();
    office.json(&[
        OsStr::new("backup"),
        OsStr::new("--out"),
        elsewhere.join("register.db").as_os_str(),
    ]);
    let restored = office.run_on(&elsewhere, &["check"]).json();
    assert_eq!(
        restored["content_hash"], checked["content_hash"],
        "the copy holds the same content"
    );
    office
        .run(&["backup", "--out", "tidak-ada/a.db"])
        .problem(3, "file.missing");
}

#[test]
fn check_names_what_is_damaged_and_exits_with_three() {
    let office = Office::sample("yogyakarta");
    let letter = office.letter("2024", "2024", "surat.pdf");
    let digest = text(&letter["sha256"]);
    let kept = office
        .register()
        .join("files")
        .join(&digest[..2])
        .join(&digest[2..]);
    let mut bytes = std::fs::read(&kept).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&kept, bytes).unwrap();
    let output = office.command(office.register()).arg("check").output().unwrap();
    let said = Said::of(&output);
    let report: Value = serde_json::from_str(&said.out).expect("the report is said before the refusal");
    assert_eq!((said.code, &report["sound"]), (3, &Value::from(false)));
    assert!(report["faults"].to_string().contains(digest), "{report}");
    office
        .run(&["letter", "reprint", text(&letter["id"]), "--out", "lagi.pdf"])
        .problem(3, "vault.damaged");
    assert!(
        !office.at("lagi.pdf").exists(),
        "damaged bytes are never handed out"
    );
}

#[test]
fn the_period_of_a_checked_package_is_said_in_words() {
    let office = Office::sample("yogyakarta");
    for (words, short, label) in [
        (
            &["--year", "2024", "--semester", "1"][..],
            "2024-S1",
            "Semester I Tahun 2024",
        ),
        (
            &["--year", "2024", "--semester", "2"],
            "2024-S2",
            "Semester II Tahun 2024",
        ),
        (&["--year", "2024"], "2024", "Tahun 2024"),
        (
            &["--year", "2024", "--from", "2020"],
            "2020-2024",
            "Tahun 2020 sampai dengan Tahun 2024",
        ),
        (
            &["--year", "2024", "--semester", "1", "--from", "2020"],
            "2020-2024-S1",
            "Tahun 2020 sampai dengan Semester I Tahun 2024",
        ),
    ] {
        let name = format!("{short}.ikat");
        office.json(&[&["export", "--out", &name], words].concat());
        let report = office.json(&["package", "verify", &name]);
        assert_eq!(
            (text(&report["period"]), text(&report["period_label"])),
            (short, label)
        );
        let said = crate::usage::bare(&["package", "verify", office.at(&name).to_str().unwrap()]);
        assert!(
            said.out.contains(&format!("Kota Yogyakarta, {label}\n")),
            "{said:?}"
        );
    }
}

#[test]
fn a_name_that_is_taken_is_refused_with_what_lies_there_and_a_name_that_is_free() {
    let office = Office::sample("yogyakarta");
    let export = |name: &str| office.run(&["export", "--year", "2024", "--out", name]);
    let sent = export("a.ikat").json();
    let says = |code: &str, words: &[&str]| {
        let problem = export("a.ikat").problem(1, code);
        let told = format!("{} {}", text(&problem["message"]), text(&problem["hint"]));
        for word in words {
            assert!(told.contains(word), "{word} is said: {told}");
        }
    };
    says("export.exists_sent", &["paket ke-1", "a (2).ikat"]);

    // The program was killed after the file took its name and before its row was committed.
    let raw = rusqlite::Connection::open(office.register().join("register.db")).unwrap();
    raw.execute("DELETE FROM dispatch WHERE id = ?1", [text(&sent["id"])])
        .unwrap();
    drop(raw);
    std::fs::write(office.at("a (2).ikat"), "catatan rapat").unwrap();
    says(
        "export.exists_unrecorded",
        &["belum sempat dicatat", "hapus", "a (3).ikat"],
    );
    assert_eq!(
        export("a (3).ikat").json()["sequence"],
        1,
        "the proposed name is taken as it is"
    );

    std::fs::write(office.at("a.ikat"), "catatan rapat").unwrap();
    says("export.exists", &["a.ikat", "a (4).ikat"]);
    assert_eq!(std::fs::read(office.at("a.ikat")).unwrap(), b"catatan rapat");
}

#[test]
fn what_a_killed_export_left_in_the_officers_folder_is_swept_by_the_next_and_nothing_else_is() {
    let office = Office::sample("yogyakarta");
    let lineage = office.open().read(registry::settings::office).unwrap().lineage;
    let left = |writer: &str| {
        let mark = files::Mark {
            writer: writer.to_owned(),
            pid: 1,
        };
        let aside = files::Aside::marked(&office.at("kirim").join("a.ikat"), &mark).unwrap();
        let path = aside.path().to_path_buf();
        // A killed process runs no destructor.
        std::mem::forget(aside);
        path
    };
    std::fs::create_dir(office.at("kirim")).unwrap();
    let ours = left(&lineage);
    let others = [
        left("01a20395-ca25-75d2-86c2-2092b06fab41"),
        office.at("kirim").join(".rahasia.ikat-part"),
        office.at("kirim").join(format!(".{lineage}.txt")),
    ];
    std::fs::write(&others[1], "milik orang lain").unwrap();
    std::fs::write(&others[2], "milik orang lain").unwrap();
    office.json(&["export", "--year", "2024", "--out", "kirim/a.ikat"]);
    assert!(!ours.exists(), "the leftover of this register is gone");
    for other in others {
        assert!(other.exists(), "{} stays", other.display());
    }
}

#[test]
fn a_damaged_emblem_is_found_by_the_check_also_when_only_an_older_letter_has_it() {
    let office = Office::sample("yogyakarta");
    let pictures = [[200, 16, 46], [0, 93, 170]].map(|colour| {
        let mut picture = Vec::new();
        let mut encoder = png::Encoder::new(&mut picture, 1, 1);
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header().unwrap().write_image_data(&colour).unwrap();
        picture
    });
    let set = |picture: &[u8]| {
        std::fs::write(office.at("lambang.png"), picture).unwrap();
        let registry = office.open();
        for letterhead in [LetterheadKind::Head, LetterheadKind::Secretariat] {
            let path = office.at("lambang.png");
            contract::settings::set_emblem(&registry, &contract::desk::actor(), letterhead, Some(&path))
                .unwrap();
        }
    };
    set(&pictures[0]);
    office.letter("2024", "2024", "surat.pdf");
    set(&pictures[1]);
    assert_eq!(office.json(&["check"])["files"], 3, "the letter and both emblems");
    for (at, picture) in pictures.iter().enumerate() {
        let digest = files::Digest::of(picture);
        let kept = files::Vault::at(office.register().join("files")).path(&digest);
        std::fs::write(&kept, b"rusak").unwrap();
        let said = office.run(&["check"]);
        assert_eq!(said.code, 3, "emblem {at}: {said:?}");
        assert!(said.out.contains(&digest.to_string()), "emblem {at}: {said:?}");
        std::fs::write(&kept, picture).unwrap();
    }
    assert_eq!(office.json(&["check", "--sweep"])["sound"], true);
    assert_eq!(office.json(&["check"])["files"], 3);
}

#[test]
fn files_that_no_row_names_are_counted_after_a_month_and_swept_when_asked_to() {
    let office = Office::sample("yogyakarta");
    let letter = office.letter("2024", "2024", "surat.pdf");
    let vault = files::Vault::at(office.register().join("files"));
    let left = |bytes: &[u8], days: u64| {
        let digest = vault.put(bytes, 100).unwrap().sha256;
        let since = vault.modified(&digest).unwrap() - Duration::from_secs(days * 24 * 3600);
        let file = std::fs::File::options()
            .append(true)
            .open(vault.path(&digest))
            .unwrap();
        file.set_modified(since).unwrap();
        vault.path(&digest)
    };
    let old = left(b"pindaian yang tidak jadi dicatat", 31);
    let young = left(b"pindaian setelah cadangan", 29);
    let issued = vault.path(&text(&letter["sha256"]).parse().unwrap());
    let file = std::fs::File::options().append(true).open(&issued).unwrap();
    file.set_modified(std::time::UNIX_EPOCH).unwrap();
    let counts = |words: &[&str]| {
        let said = office.json(words);
        assert_eq!(said["sound"], true, "{said}");
        (said["orphans"].clone(), said["swept"].clone())
    };
    assert_eq!(counts(&["check"]), (1.into(), 0.into()));
    assert!(old.exists(), "looking removes nothing");

    let sound = std::fs::read(&issued).unwrap();
    std::fs::write(&issued, b"rusak").unwrap();
    assert_eq!(office.run(&["check", "--sweep"]).code, 3);
    assert!(
        old.exists(),
        "nothing is removed from a register that is not whole"
    );
    std::fs::write(&issued, sound).unwrap();
    file.set_modified(std::time::UNIX_EPOCH).unwrap();

    assert_eq!(counts(&["check", "--sweep"]), (1.into(), 1.into()));
    assert!(!old.exists());
    assert!(young.exists(), "for a month it may still be wanted");
    assert!(issued.exists(), "what a row names stays, however old");
    assert_eq!(counts(&["check", "--sweep"]), (0.into(), 0.into()));
}

#[test]
fn the_program_says_nothing_else_when_nobody_reads() {
    let office = Office::sample("yogyakarta");
    let mut child = Command::new(env!("CARGO_BIN_EXE_ikatctl"))
        .args(["--json", "list", "--register"])
        .arg(office.register())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_ne!(
        output.status.code(),
        Some(101),
        "a closed pipe is no crash: {output:?}"
    );
}
