//! Every code a person can meet has its sentence and its hint, and every sentence its code.

#![allow(clippy::unwrap_used, reason = "a test that cannot read the sources fails")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What is done under them stands in the audit; none is a problem.
const ACTIONS: &[&str] = &[
    "package.forward",
    "key.change",
    "key.create",
    "agreement.change_many",
    "agreement.undo",
    "agreement.save",
    "dispute.decide",
    "foreign.save",
    "attachment.add",
    "import.forget_reading",
    "import.keep_reading",
    "import.take",
    "import.undo",
    "lawbook.calendar",
    "letter.issue",
    "letter.number",
    "letter.sign",
    "letter.void",
    "attachment.void",
    "mapping.carry",
    "mapping.drop",
    "mapping.plan",
    "mapping.plan_void",
    "mapping.proposal",
    "mapping.save",
    "meeting.decide",
    "meeting.save",
    "meeting.void",
    "monitoring.evaluate",
    "monitoring.evaluation_void",
    "monitoring.realisation_void",
    "monitoring.realise",
    "monitoring.target",
    "monitoring.target_void",
    "partner.apart",
    "partner.contact",
    "partner.merge",
    "partner.potential",
    "partner.remove",
    "partner.representative",
    "partner.save",
    "partner.unmerge",
    "progress.save",
    "register.create",
    "sample.fill",
    "receipt.import",
    "receipt.issue",
    "remark.close",
    "remark.save",
    "sender.change_key",
    "sender.enrol",
    "sender.retire",
    "settings.emblem",
    "settings.letters",
    "settings.office",
    "settings.official",
    "settings.work_unit",
    "submission.save",
    "twin.forget",
    "twin.say",
    "submission.step",
    "package.export",
    "package.merge",
    "package.undo",
    "package.keep",
    "sender.vouch",
    "scans.ask",
    "scans.make",
    "scans.take",
];

/// Words that look like codes and are none: fields, columns, files, places.
const OTHERS: &[&str] = &[
    "subject.documents",
    "subject.kind",
    "subject.variant",
    "version.body",
    "version.hash",
    "commands.ts",
    "tauri.localhost",
    "register.db",
];

/// The sources of the core and of the window below a folder.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path
            .extension()
            .is_some_and(|ending| ending == "rs" || ending == "ts" || ending == "svelte")
        {
            found.push(path);
        }
    }
}

/// String literals that look like `feature.word` in the sources of registry, contract, cli and app.
fn codes_in_sources() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for part in [
        "crates/registry/src",
        "crates/contract/src",
        "crates/cli/src",
        "src",
    ] {
        sources(&root.join(part), &mut files);
    }
    let mut codes = BTreeSet::new();
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        for piece in text.split('"').skip(1).step_by(2) {
            let Some((feature, word)) = piece.split_once('.') else {
                continue;
            };
            let plain = |s: &str| {
                !s.is_empty()
                    && s.chars()
                        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
            };
            if plain(feature)
                && feature.starts_with(|sign: char| sign.is_ascii_lowercase())
                && plain(word)
                && !["toml", "sql", "rs", "db", "ts", "csv", "lock", "md"].contains(&word)
            {
                codes.insert(piece.to_owned());
            }
        }
    }
    codes
}

#[test]
fn every_code_has_a_sentence_and_a_hint() {
    let missing: Vec<String> = codes_in_sources()
        .into_iter()
        .filter(|code| !ACTIONS.contains(&code.as_str()) && !OTHERS.contains(&code.as_str()))
        .filter(|code| contract::sentence(code, &[]).is_none())
        .collect();
    assert!(
        missing.is_empty(),
        "codes without a sentence in assets/text/problems.toml: {missing:?}"
    );
}

#[test]
fn every_sentence_has_a_code_that_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let mut files = Vec::new();
    for part in ["src-tauri/crates", "src-tauri/src", "ui/src"] {
        sources(&root.join(part), &mut files);
    }
    let text: String = files
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect();
    let is_said = |code: &String| {
        // A reader of spreadsheets knows its refusals by their second word only.
        let told = code.strip_prefix("sheet.").unwrap_or(code);
        [code.as_str(), told]
            .iter()
            .any(|code| text.contains(&format!("\"{code}\"")) || text.contains(&format!("'{code}'")))
    };
    let table: toml::Table = include_str!("../../../../assets/text/problems.toml")
        .parse()
        .unwrap();
    let unsaid: Vec<_> = table.keys().filter(|code| !is_said(code)).collect();
    assert!(unsaid.is_empty(), "sentences that nothing says: {unsaid:?}");
}

#[test]
fn sentences_are_complete_and_end_like_sentences() {
    let text = include_str!("../../../../assets/text/problems.toml");
    let table: toml::Table = text.parse().unwrap();
    for (code, entry) in &table {
        let message = entry["message"].as_str().unwrap();
        // A rule brings its own sentence; the rulebook's guard looks at those.
        assert!(
            message == "{0}" || (message.ends_with(['.', '!', '?']) && message.len() > 10),
            "{code}: {message}"
        );
        let hint = entry["hint"].as_str().unwrap();
        assert!(code == "place.local" || !hint.is_empty(), "{code} has no hint");
    }
}

#[test]
fn slots_are_filled_in_order() {
    let (message, hint) =
        contract::sentence("disk.full", &["D:".into(), "12,0".into(), "3,5".into()]).unwrap();
    assert!(
        message.contains("D:") && message.contains("12,0 MB") && message.contains("3,5 MB"),
        "{message}"
    );
    assert!(!format!("{message}{hint}").contains('{'));
}

#[test]
fn every_action_is_told_in_words() {
    let untold: Vec<&&str> = ACTIONS
        .iter()
        .filter(|action| contract::word("action", action) == **action)
        .collect();
    assert!(
        untold.is_empty(),
        "no words for {untold:?} in assets/text/words.toml"
    );
}
