//! Words of the rules that an officer meets have words for an officer.

use std::collections::BTreeSet;
use std::fs;

use registry::agreements::{DocumentKind, EndReason, Kind, PartyType, Variant};
use rules::Rulebook;

use super::{nobody, root};

/// The keys of a table of words on the screens: `export const situationWords ... = { 'no-answer': ... };`.
fn keys(text: &str, table: &str) -> BTreeSet<String> {
    let head = format!("export const {table}");
    let (_, rest) = text.split_once(&head).expect("the screens have this table");
    let (_, rest) = rest.split_once("= {").expect("a table of words");
    let (body, _) = rest.split_once("\n};").expect("a table that ends");
    let key = |line: &str| {
        let (key, _) = line.trim().split_once(':')?;
        Some(key.trim_matches('\'').to_owned())
    };
    body.lines().filter_map(key).collect()
}

fn screens(table: &str) -> BTreeSet<String> {
    let file = root().join("ui/src/text/submissions.ts");
    keys(
        &fs::read_to_string(file).expect("the words of submissions"),
        table,
    )
}

fn shipped() -> Rulebook {
    Rulebook::shipped().expect("the shipped rules hold")
}

#[test]
fn a_table_of_words_is_read_as_it_is_written() {
    let text = "export const a: R = {\n  'no-answer': 'Tidak dijawab: ya',\n  head: 'Kepala',\n};\nexport const b = {\n  c: 'd',\n};";
    assert_eq!(
        keys(text, "a").into_iter().collect::<Vec<_>>(),
        ["head", "no-answer"]
    );
    assert_eq!(keys(text, "b").into_iter().collect::<Vec<_>>(), ["c"]);
}

#[test]
fn every_situation_of_the_rules_can_be_told_on_the_screen_and_no_other() {
    let book = shipped();
    let asked: BTreeSet<String> = book
        .paths
        .iter()
        .flat_map(|path| book.situations_of(path))
        .map(ToOwned::to_owned)
        .collect();
    assert!(
        asked.contains("with-secretariat"),
        "the least term of a secretariat is a rule"
    );
    let told = screens("situationWords");
    let apart: Vec<String> = asked.symmetric_difference(&told).cloned().collect();
    nobody(
        &apart,
        "a situation has words on the screen when a rule rests on it, and only then:",
    );
}

#[test]
fn every_signer_of_the_rules_has_words_on_the_screen() {
    let book = shipped();
    let stages = book.paths.iter().flat_map(|path| &path.stages);
    let who = stages.flat_map(|stage| &stage.signers).flat_map(|one| &one.who);
    let told = screens("signerWords");
    let silent: Vec<String> = who.filter(|word| !told.contains(*word)).cloned().collect();
    nobody(&silent, "a signer has no words on the screen:");
}

#[test]
fn the_rules_name_what_the_register_knows_by_its_words() {
    let book = shipped();
    let mut strange = Vec::new();
    let mut known = |holds: bool, what: &str, word: &str| {
        if !holds {
            strange.push(format!("{what} {word}"));
        }
    };
    for path in &book.paths {
        known(
            Kind::parse(&path.register_kind).is_some(),
            "kind",
            &path.register_kind,
        );
        for word in path.register_variants.iter().chain(&path.advises_only_when) {
            known(Variant::parse(word).is_some(), "sub-kind", word);
        }
        for word in &path.partners {
            known(PartyType::parse(word).is_some(), "partner", word);
        }
    }
    for end in &book.ends {
        known(
            EndReason::parse(&end.register_word).is_some(),
            "end",
            &end.register_word,
        );
    }
    for document in book.documents.iter().filter(|one| one.register) {
        known(
            DocumentKind::parse(&document.id).is_some(),
            "document",
            &document.id,
        );
    }
    nobody(&strange, "the register has no such word:");
}
