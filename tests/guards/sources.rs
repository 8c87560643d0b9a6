//! Sources that stay readable, finished and free of the machine they were written on.

use super::{files, nobody};

const CODE: [&str; 6] = [".rs", ".ts", ".svelte", ".css", ".sql", ".js"];
const PROSE: [&str; 5] = [".md", ".toml", ".yml", ".json", ".txt"];

/// The longest a source may be; 300 is the rule.
const LONGEST: usize = 500;

/// Written by a program, or by npm.
fn is_generated(path: &str) -> bool {
    path.starts_with("ui/src/generated/") || path.ends_with("package-lock.json")
}

fn ours() -> Vec<(String, String)> {
    let endings: Vec<&str> = CODE.iter().chain(&PROSE).copied().collect();
    files(&endings)
        .into_iter()
        .filter(|(path, _)| !is_generated(path))
        .collect()
}

/// Lines of `text` that hold one of `signs`, numbered.
fn lines_with(path: &str, text: &str, signs: &[&str]) -> Vec<String> {
    let hits = text
        .lines()
        .enumerate()
        .filter(|(_, line)| signs.iter().any(|sign| line.contains(sign)));
    hits.map(|(at, line)| format!("{path}:{}: {}", at + 1, line.trim()))
        .collect()
}

fn nowhere(all: &[(String, String)], signs: &[&str], rule: &str) {
    let found: Vec<String> = all
        .iter()
        .flat_map(|(path, text)| lines_with(path, text, signs))
        .collect();
    nobody(&found, rule);
}

#[test]
fn no_source_is_longer_than_a_reader_can_hold() {
    let long: Vec<String> = files(&CODE)
        .iter()
        .filter(|(path, _)| !is_generated(path))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    nobody(&long, "split these by what they do:");
}

// The signs are written in two halves: a guard that finds itself guards nothing else.

#[test]
fn nothing_is_left_unfinished() {
    let signs = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("unimple", "mented!"),
        concat!("to", "do!("),
    ];
    assert_eq!(
        lines_with("x", &format!("fine\n// {}: later", signs[0]), &signs).len(),
        1,
        "the rule sees one"
    );
    nowhere(
        &ours(),
        &signs,
        "finish these, or say in the changelog what is not there:",
    );
}

#[test]
fn no_path_of_anybodys_machine_is_in_the_tree() {
    let signs = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/tmp/", "target"),
        concat!("/home/", "runner"),
        concat!("C:\\Us", "ers\\runneradmin"),
    ];
    assert_eq!(
        lines_with("x", &format!("dir = \"{}main\"", signs[0]), &signs).len(),
        1,
        "the rule sees one"
    );
    nowhere(&ours(), &signs, "these paths exist on one machine only:");
}

#[test]
fn no_test_is_switched_off() {
    let signs = [
        concat!("#[ig", "nore"),
        concat!("it.", "skip("),
        concat!("test.", "skip("),
        concat!("describe.", "skip("),
        concat!("it.", "only("),
        concat!("test.", "only("),
        concat!("describe.", "only("),
        concat!("it.", "todo("),
        concat!("test.", "todo("),
    ];
    assert_eq!(
        lines_with("x", &format!("{}]", signs[0]), &signs).len(),
        1,
        "the rule sees one"
    );
    nowhere(&files(&CODE), &signs, "a test that does not run proves nothing:");
}

const VAGUE: [&str; 4] = ["Manager", "Service", "Helper", "Util"];

/// The name a line declares, in Rust or TypeScript.
fn declared(line: &str) -> Option<&str> {
    let words = line
        .split(|sign: char| !sign.is_alphanumeric() && sign != '_')
        .filter(|word| !word.is_empty());
    let mut words = words.skip_while(|word| {
        [
            "pub", "crate", "super", "export", "default", "declare", "abstract", "unsafe",
        ]
        .contains(word)
    });
    let kind = words.next()?;
    ["struct", "enum", "trait", "type", "mod", "class", "interface"]
        .contains(&kind)
        .then(|| words.next())?
}

fn is_vague(name: &str) -> bool {
    let lower = name.to_lowercase();
    VAGUE.iter().any(|vague| name.contains(vague))
        || ["util", "utils", "helper", "helpers"].contains(&lower.as_str())
}

#[test]
fn names_say_what_a_thing_is() {
    let vague = |line: &str| declared(line).is_some_and(is_vague);
    assert!(
        vague(concat!("pub(crate) struct Letter", "Manager<'a> {")),
        "the rule sees one"
    );
    assert!(vague(concat!("pub mod ut", "ils;")));
    assert!(vague(concat!("export interface Window", "Service {")));
    assert!(!vague("let manager = 1; // struct of"), "only declarations count");
    let mut found = Vec::new();
    for (path, text) in files(&[".rs", ".ts", ".svelte"])
        .iter()
        .filter(|(path, _)| !is_generated(path))
    {
        let stem = path
            .rsplit('/')
            .next()
            .and_then(|name| name.split('.').next())
            .unwrap_or_default();
        if is_vague(stem) {
            found.push(path.clone());
        }
        let lines = text.lines().enumerate().filter(|(_, line)| vague(line.trim()));
        found.extend(lines.map(|(at, line)| format!("{path}:{}: {}", at + 1, line.trim())));
    }
    nobody(&found, "these names would fit anything:");
}
