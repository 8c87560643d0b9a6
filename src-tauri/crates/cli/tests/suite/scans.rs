//! Taking scans by the command line: whatever stops it, what was taken stays whole and the rest comes when it is taken again.

use crate::tool::{Office, Said, text};
use contract::attachments;
use registry::attachments::Owner;
use serde_json::Value;
use std::path::{Path, PathBuf};
use testkit::copy_folder;

/// How many scans the office has, and the size of each.
const SCANS: usize = 8;

fn size(scan: usize) -> usize {
    200_000 + scan * 400_000
}

/// A bureau that merged a package of an office, asked for its scans, and has the companion of the package before it.
struct Scene {
    bureau: Office,
    companion: PathBuf,
    /// The bureau's register before the companion is taken.
    fresh: PathBuf,
}

fn scene() -> Scene {
    let office = Office::sample("malang");
    {
        let register = office.open();
        let actor = contract::desk::actor();
        let ids: Vec<String> = register
            .read(|c| {
                let mut all = c.prepare("SELECT id FROM agreement ORDER BY seq LIMIT 4")?;
                let ids = all.query_map([], |row| row.get(0))?;
                Ok::<_, registry::RegistryError>(ids.collect::<rusqlite::Result<_>>()?)
            })
            .unwrap();
        for scan in 0..SCANS {
            let path = office.at(&format!("pindaian-{scan:02}.pdf"));
            let words = format!("halaman {scan} ").repeat(size(scan) / 10);
            std::fs::write(&path, testkit::scans::pdf(&words)).unwrap();
            attachments::add(&register, &actor, Owner::Agreement, &ids[scan % 4], None, &path).unwrap();
        }
    }
    let words = |path: &Path| path.to_str().unwrap().to_owned();
    let package = words(&office.at("kirim.ikat"));
    office.json(&["export", "--year", "2026", "--from", "1990", "--out", &package]);
    let bureau = Office::sample("yogyakarta");
    let companion = bureau.at("pindaian.ikat-scans");
    let made = office.json(&[
        "scans",
        "make",
        "--package",
        &package,
        "--out",
        &words(&companion),
    ]);
    assert_eq!(made["scans"], SCANS, "{made}");
    let seen = bureau.json(&["package", "verify", &package]);
    let fingerprint = text(&seen["fingerprint"]);
    bureau.json(&["package", "enrol", &package, "--fingerprint", fingerprint]);
    bureau.json(&["merge", &package]);
    bureau.json(&["scans", "ask", "35.73"]);
    let fresh = bureau.at("segar");
    copy_folder(bureau.register(), &fresh);
    Scene {
        bureau,
        companion,
        fresh,
    }
}

/// Names of what was begun and not finished.
fn parts(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(parts(&path));
        } else if path.to_string_lossy().contains("ikat-part") {
            found.push(path.display().to_string());
        }
    }
    found
}

fn open_requests(register: &Path) -> u32 {
    let raw = rusqlite::Connection::open(register.join(registry::DATABASE)).unwrap();
    let sql = "SELECT count(*) FROM remark WHERE asks = 'scan' AND closed_at IS NULL";
    raw.query_row(sql, [], |row| row.get(0)).unwrap()
}

impl Scene {
    fn words(&self) -> [&str; 3] {
        ["scans", "take", self.companion.to_str().unwrap()]
    }

    /// Names of the scans that are not here; the register is sound, and nothing half written lies in it.
    fn missing(&self, register: &Path, when: &str) -> Vec<String> {
        let check = self.bureau.run_on(register, &["check"]).json();
        assert_eq!(check["sound"], true, "{when}: {check}");
        assert_eq!(parts(register), [""; 0], "{when}");
        let missing = self.bureau.run_on(register, &["scans", "missing"]).json();
        let names = missing.as_array().unwrap().iter().map(|one| text(&one["name"]));
        names.map(str::to_owned).collect()
    }

    /// What was taken stays, what is missing comes now, and every request is answered.
    fn completes(&self, register: &Path, missing: &[String], when: &str) {
        let told = self.bureau.run_on(register, &self.words()).json();
        let mut came: Vec<String> = serde_json::from_value(told[0]["taken"].clone()).unwrap();
        let (mut missing, already) = (missing.to_vec(), SCANS - missing.len());
        came.sort();
        missing.sort();
        assert_eq!(came, missing, "{when}");
        assert_eq!(told[0]["already"], already, "{when}");
        assert_eq!(self.missing(register, when), [""; 0]);
        assert_eq!(
            open_requests(register),
            0,
            "{when}: what came answers what was asked"
        );
    }
}

#[test]
fn taking_scans_killed_at_any_moment_keeps_what_was_taken_and_goes_on() {
    let scene = scene();
    assert_eq!(scene.missing(&scene.fresh, "before").len(), SCANS);
    let whole = scene.bureau.at("utuh");
    copy_folder(&scene.fresh, &whole);
    let begun = std::time::Instant::now();
    assert_eq!(scene.bureau.run_on(&whole, &scene.words()).code, 0);
    let takes = begun.elapsed();
    let kills: u64 = std::env::var("IKAT_SCAN_KILLS")
        .ok()
        .and_then(|typed| typed.parse().ok())
        .unwrap_or(40);
    let (mut none, mut some, mut all) = (0, 0, 0);
    for kill in 0..kills {
        let register = scene.bureau.at("dibunuh");
        copy_folder(&scene.fresh, &register);
        let share = scene.bureau.killed(&register, &scene.words(), takes, kill);
        let when = format!("kill {kill} at {share:.2}");
        let missing = scene.missing(&register, &when);
        match missing.len() {
            SCANS => none += 1,
            0 => all += 1,
            _ => some += 1,
        }
        scene.completes(&register, &missing, &when);
        std::fs::remove_dir_all(&register).unwrap();
    }
    println!("{kills} kills over {takes:?}: {none} with none taken, {some} with some, {all} with all");
    assert!(none + some > 0, "no kill came before the end: they prove nothing");
}

#[cfg(unix)]
#[test]
fn taking_scans_on_a_full_disk_says_so_keeps_what_was_taken_and_goes_on() {
    let scene = scene();
    let (mut refused, mut partly, mut done) = (0, 0, 0);
    for blocks in [8, 64, 1_024, 3_072, 4_096, 5_120, 100_000] {
        let register = scene.bureau.at("penuh");
        copy_folder(&scene.fresh, &register);
        let output = std::process::Command::new("sh")
            .args([
                "-c",
                &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\""),
            ])
            .arg(env!("CARGO_BIN_EXE_ikatctl"))
            .arg("--register")
            .arg(&register)
            .arg("--json")
            .args(scene.words())
            .current_dir(scene.bureau.at(""))
            .env("HOME", scene.bureau.at(""))
            .output()
            .unwrap();
        let said = Said::of(&output);
        let when = format!("{blocks} blocks");
        let missing = scene.missing(&register, &when);
        if said.code == 0 {
            done += 1;
            assert_eq!(missing, [""; 0], "{when}");
        } else {
            refused += 1;
            partly += u32::from((1..SCANS).contains(&missing.len()));
            let problem: Value =
                serde_json::from_str(&said.err).unwrap_or_else(|_| panic!("{when}: {said:?}"));
            let code = text(&problem["code"]);
            assert!(
                ["disk.full", "disk.full_register", "disk.failed"].contains(&code),
                "{when}: {problem}"
            );
        }
        scene.completes(&register, &missing, &when);
        std::fs::remove_dir_all(&register).unwrap();
    }
    assert!(
        refused >= 3 && partly >= 1 && done >= 1,
        "from too little to enough: {refused} refused, {partly} of them after some were taken, {done} done"
    );
}
