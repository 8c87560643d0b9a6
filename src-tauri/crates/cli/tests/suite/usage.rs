//! Words, flags, exit codes, help.

use crate::tool::{Office, Said, text};
use std::process::Command;

pub(crate) fn bare(words: &[&str]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ikatctl"));
    Said::of(&command.args(words).output().unwrap())
}

#[test]
fn wrong_usage_is_told_in_indonesian_and_exits_with_two() {
    for (words, code, mentions) in [
        (&[][..], "usage.no_verb", ""),
        (&["letter"], "usage.no_verb", ""),
        (&["package"], "usage.no_verb", ""),
        (&["mendaftar"], "usage.verb", "mendaftar"),
        (&["letter", "cetak"], "usage.verb", "cetak"),
        (&["list", "--warna"], "usage.unknown", "--warna"),
        (&["list", "lebih"], "usage.unknown", "lebih"),
        (&["show"], "usage.missing", "<ID>"),
        (
            &["letter", "recap", "--year", "2025"],
            "usage.missing",
            "--date <TANGGAL>",
        ),
        (&["recap", "--year"], "usage.no_value", "--year"),
        (&["recap", "--year", "dua ribu"], "usage.value", "dua ribu"),
        (&["list", "--on", "31/12/2025"], "usage.value", "31/12/2025"),
        (
            &["recap", "--year", "2024", "--year", "2025"],
            "usage.twice",
            "--year",
        ),
        (&["--json=1", "list"], "usage.other", ""),
    ] {
        let problem = bare(words).problem(2, code);
        assert!(
            text(&problem["message"]).contains(mentions),
            "{words:?}: {problem}"
        );
    }
}

#[test]
fn a_wrong_choice_names_the_right_ones() {
    let problem = bare(&["sample", "surabaya"]).problem(2, "usage.value");
    assert!(
        text(&problem["hint"]).contains("malang, yogyakarta, ministry, synthetic"),
        "{problem}"
    );
    let problem = bare(&["recap", "--year", "2025", "--scope", "semua"]).problem(2, "usage.value");
    assert!(
        text(&problem["hint"]).contains("in-force, signed, all"),
        "{problem}"
    );
}

#[test]
fn words_that_are_no_text_are_told_too() {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        let mut command = Command::new(env!("CARGO_BIN_EXE_ikatctl"));
        let word = std::ffi::OsStr::from_bytes(b"\xff\xfe");
        Said::of(&command.arg("show").arg(word).output().unwrap()).problem(2, "usage.text");
    }
}

#[test]
fn global_flags_stand_before_or_after_the_verb() {
    let office = Office::new();
    let register = office.register().to_str().unwrap();
    let before = bare(&["--register", register, "--json", "letter", "list"]);
    let after = bare(&["letter", "list", "--json", "--register", register]);
    let between = bare(&["letter", "--json", "list", "--register", register]);
    assert_eq!(before.json(), serde_json::json!([]));
    assert_eq!((after.json(), between.json()), (before.json(), before.json()));
    let plain = bare(&["--register", register, "list"]);
    assert_eq!(
        (plain.code, plain.out.as_str()),
        (0, "0 kerja sama\n"),
        "without --json, lines for people"
    );
}

#[test]
fn the_register_may_be_named_by_the_environment() {
    let office = Office::new();
    let run = |variable: &std::path::Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ikatctl"));
        Said::of(
            &command
                .args(["--json", "check"])
                .env("IKAT_REGISTER", variable)
                .output()
                .unwrap(),
        )
    };
    assert_eq!(run(office.register()).json()["sound"], true);
    run(&office.at("lain")).problem(1, "registry.missing");
}

/// Every verb's help, by walking down from the first.
fn helps(verbs: &[&str], found: &mut Vec<(String, String)>) {
    let said = bare(&[verbs, &["--help"]].concat());
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{verbs:?}");
    let mut inside = false;
    for line in said.out.lines() {
        inside = line == "Perintah:" || (inside && line.starts_with("  "));
        if let (true, Some(verb)) = (inside && line != "Perintah:", line.split_whitespace().next()) {
            helps(&[verbs, &[verb]].concat(), found);
        }
    }
    found.push((verbs.join(" "), said.out));
}

#[test]
fn help_speaks_indonesian_on_every_level() {
    let mut all = Vec::new();
    helps(&[], &mut all);
    let verbs: Vec<&str> = all.iter().map(|(verb, _)| verb.as_str()).collect();
    for verb in [
        "init",
        "sample",
        "list",
        "show",
        "recap",
        "submission",
        "submission paths",
        "submission new",
        "submission answer",
        "submission list",
        "submission show",
        "submission record",
        "submission finish",
        "submission skip",
        "submission return",
        "submission reject",
        "submission withdraw",
        "submission judge",
        "agenda",
        "letter",
        "letter recap",
        "letter number",
        "letter sign",
        "letter void",
        "letter verify",
        "letter reprint",
        "letter list",
        "export",
        "package",
        "package verify",
        "backup",
        "check",
    ] {
        assert!(verbs.contains(&verb), "{verb} has help: {verbs:?}");
    }
    for (verb, help) in &all {
        for word in [
            "Usage",
            "Options",
            "Commands",
            "Arguments",
            "COMMAND",
            "OPTIONS",
            "Print",
            "default",
            "possible",
            "help ",
        ] {
            let plain = help.replace("--help ", "");
            assert!(
                !plain.contains(word),
                "ikatctl {verb} --help says {word}:\n{help}"
            );
        }
        assert!(
            help.contains("Pemakaian: ikatctl") && help.contains("Menampilkan bantuan ini"),
            "{help}"
        );
        assert!(
            !help.contains("<FILE>") && !help.contains("<OUT>") && !help.contains("<YEAR>"),
            "{help}"
        );
    }
    let version = bare(&["--version"]);
    assert_eq!(
        (version.code, version.out),
        (0, format!("ikatctl {}\n", env!("CARGO_PKG_VERSION")))
    );
}

#[test]
fn input_that_is_refused_exits_with_one() {
    let office = Office::new();
    for (words, code) in [
        (&["show", "tidak-ada"][..], "agreement.not_found"),
        (&["list", "--kind", "koperasi"], "agreement.unknown_kind"),
        (&["recap", "--year", "2025", "--semester", "3"], "period.semester"),
        (&["recap", "--year", "1800"], "period.year"),
        (&["recap", "--year", "2020", "--from", "2025"], "period.backwards"),
        (&["letter", "verify", "ABCD"], "code.length"),
        (
            &["letter", "verify", "0000-0000-0000-0000-0000-0"],
            "code.unknown",
        ),
        (
            &["letter", "reprint", "tidak-ada", "--out", "a.pdf"],
            "letter.not_found",
        ),
        (
            &["letter", "number", "tidak-ada", "--number", "1"],
            "letter.not_found",
        ),
        (
            &["letter", "void", "tidak-ada", "--reason", "salah"],
            "letter.not_found",
        ),
        (&["sample", "malang"], "registry.exists"),
        (&["init", "--region", "35.73", "--unit", "X"], "registry.exists"),
    ] {
        office.run(words).problem(1, code);
    }
    assert_eq!(
        crate::tool::names(office.at("").as_path()),
        ["register"],
        "a refusal leaves no file"
    );
    let nowhere = Office::empty();
    nowhere
        .run(&["init", "--region", "99.99", "--unit", "X"])
        .problem(1, "registry.unknown_region");
    nowhere.run(&["check"]).problem(1, "registry.missing");
    assert_eq!(crate::tool::names(nowhere.at("").as_path()), [""; 0]);
}
