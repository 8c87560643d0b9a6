//! Merging by the command line: all of it or nothing, whatever stops it.

use crate::tool::{Office, text};
use serde_json::Value;
use std::path::{Path, PathBuf};
use testkit::copy_folder;

/// A bureau that knows an office, with a folder of that office's packages.
struct Scene {
    bureau: Office,
    packages: PathBuf,
}

/// The sample's register becomes that of a bureau of samples: only such a one takes packages of examples.
fn scene() -> Scene {
    let bureau = Office::empty();
    bureau.json(&[
        "init",
        "--region",
        "35",
        "--unit",
        "Biro Pemerintahan dan Otonomi Daerah",
    ]);
    rusqlite::Connection::open(bureau.register().join(registry::DATABASE))
        .unwrap()
        .execute("UPDATE office SET sample = 'biro'", ())
        .unwrap();
    let (office, packages) = (bureau.at("malang"), bureau.at("paket"));
    std::fs::create_dir(&packages).unwrap();
    assert_eq!(bureau.run_on(&office, &["sample", "malang"]).code, 0);
    for (year, semester) in [("2024", "2"), ("2025", "1"), ("2025", "2")] {
        let out = packages.join(format!("35.73_{year}-S{semester}.ikat"));
        let words = [
            "export",
            "--year",
            year,
            "--semester",
            semester,
            "--out",
            out.to_str().unwrap(),
        ];
        assert_eq!(bureau.run_on(&office, &words).code, 0);
    }
    Scene { bureau, packages }
}

impl Scene {
    fn enrol(&self) {
        let first = self.packages.join("35.73_2025-S2.ikat");
        let first = first.to_str().unwrap();
        let seen = self.bureau.json(&["package", "verify", first]);
        let fingerprint = text(&seen["fingerprint"]).to_owned();
        self.bureau
            .json(&["package", "enrol", first, "--fingerprint", &fingerprint]);
    }

    fn merge(&self, words: &[&str]) -> Value {
        let mut all = vec!["merge", self.packages.to_str().unwrap()];
        all.extend(words);
        self.bureau.json(&all)
    }

    fn hash(&self) -> String {
        let check = self.bureau.json(&["check"]);
        assert_eq!(check["sound"], true, "{check}");
        text(&check["content_hash"]).to_owned()
    }
}

#[test]
fn a_folder_is_planned_merged_and_taken_back() {
    let scene = scene();
    let empty = scene.hash();
    let all = scene.packages.to_str().unwrap().to_owned();
    scene
        .bureau
        .run(&["merge", &all])
        .problem(1, "merge.not_all_ready");
    let one = scene.packages.join("35.73_2025-S2.ikat");
    scene
        .bureau
        .run(&["merge", one.to_str().unwrap()])
        .problem(1, "package.key_unknown");
    assert_eq!(scene.hash(), empty, "a package of an unknown key changes nothing");

    scene.enrol();
    let plan = scene.merge(&["--dry-run"]);
    assert_eq!(plan["ready"], 3);
    assert!(
        plan["agreements"]["new"].as_u64().unwrap() > 50,
        "{}",
        plan["agreements"]
    );
    assert_eq!(scene.hash(), empty, "a dry run writes nothing");

    let merged = scene.merge(&[]);
    let full = scene.hash();
    assert_ne!(full, empty);
    scene.bureau.run(&["merge", &all]).problem(1, "merge.nothing_new");
    assert_eq!(scene.hash(), full);

    let merges = scene.bureau.json(&["merge", "list"]);
    assert_eq!(merges.as_array().unwrap().len(), 1);
    assert_eq!(scene.bureau.json(&["merge", "disputes"]), serde_json::json!([]));
    let id = text(&merged["merge"]["id"]).to_owned();
    scene
        .bureau
        .run(&["merge", "undo", &id, "--note", " "])
        .problem(1, "merge.note");
    scene
        .bureau
        .json(&["merge", "undo", &id, "--note", "salah folder"]);
    assert_eq!(scene.hash(), empty, "taken back, the register is as before");
    scene
        .bureau
        .run(&["merge", "undo", &id, "--note", "sekali lagi"])
        .problem(1, "merge.undone");
    scene
        .bureau
        .run(&["merge", "decide", "--sender", "1", "version:agreement:x@1=00"])
        .problem(1, "merge.not_open");
    scene
        .bureau
        .run(&["merge", &all, "--answer", "tanpa tanda"])
        .problem(1, "merge.answer");
}

/// How many kills: `IKAT_MERGE_KILLS`, a part of the full run otherwise.
fn kills() -> u64 {
    std::env::var("IKAT_MERGE_KILLS")
        .ok()
        .and_then(|typed| typed.parse().ok())
        .unwrap_or(40)
}

#[test]
fn a_merge_killed_at_any_moment_leaves_the_register_as_before_or_as_after() {
    let scene = scene();
    scene.enrol();
    let before = scene.hash();
    let fresh = scene.bureau.at("segar");
    copy_folder(scene.bureau.register(), &fresh);
    let hash_of = |register: &Path| {
        let check = scene.bureau.run_on(register, &["check"]).json();
        assert_eq!(check["sound"], true, "{check}");
        text(&check["content_hash"]).to_owned()
    };
    let whole = scene.bureau.at("utuh");
    copy_folder(&fresh, &whole);
    let words = ["merge", scene.packages.to_str().unwrap()];
    let begun = std::time::Instant::now();
    assert_eq!(scene.bureau.run_on(&whole, &words).code, 0);
    let takes = begun.elapsed();
    let after = hash_of(&whole);

    let (mut left, mut taken) = (0, 0);
    for kill in 0..kills() {
        let register = scene.bureau.at("dibunuh");
        copy_folder(&fresh, &register);
        let share = scene.bureau.killed(&register, &words, takes, kill);
        let found = hash_of(&register);
        assert!(
            found == before || found == after,
            "kill {kill} at {share:.2} left something between"
        );
        if found == before {
            left += 1
        } else {
            taken += 1
        }
        std::fs::remove_dir_all(&register).unwrap();
    }
    println!(
        "{} kills over {takes:?}: {left} as before, {taken} as after",
        kills()
    );
    assert!(left > 0, "no kill came before the end: they prove nothing");
}

#[cfg(unix)]
#[test]
fn a_merge_on_a_full_disk_changes_nothing_and_says_so() {
    let scene = scene();
    scene.enrol();
    let before = scene.hash();
    let fresh = scene.bureau.at("segar");
    copy_folder(scene.bureau.register(), &fresh);
    let (mut refused, mut done) = (0, 0);
    for blocks in [8, 64, 256, 1_024, 2_048, 4_096, 100_000] {
        let register = scene.bureau.at("penuh");
        copy_folder(&fresh, &register);
        let output = std::process::Command::new("sh")
            .args([
                "-c",
                &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\""),
            ])
            .arg(env!("CARGO_BIN_EXE_ikatctl"))
            .arg("--register")
            .arg(&register)
            .args(["--json", "merge"])
            .arg(&scene.packages)
            .current_dir(scene.bureau.at(""))
            .env("HOME", scene.bureau.at(""))
            .output()
            .unwrap();
        let said = crate::tool::Said::of(&output);
        let check = scene.bureau.run_on(&register, &["check"]).json();
        assert_eq!(check["sound"], true, "{blocks} blocks: {check}");
        if said.code == 0 {
            done += 1;
            assert_ne!(text(&check["content_hash"]), before);
        } else {
            refused += 1;
            assert_eq!(text(&check["content_hash"]), before, "{blocks} blocks: {said:?}");
            let problem: Value = serde_json::from_str(&said.err).unwrap_or_else(|_| panic!("{said:?}"));
            let code = text(&problem["code"]);
            assert!(
                ["disk.full", "disk.full_register", "disk.failed"].contains(&code),
                "{blocks} blocks: {problem}"
            );
        }
        std::fs::remove_dir_all(&register).unwrap();
    }
    assert!(
        refused >= 3 && done >= 1,
        "from too little to enough: {refused} refused, {done} done"
    );
}
