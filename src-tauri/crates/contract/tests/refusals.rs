//! Every code with which the core refuses has one page of help, and every page leads on to pages there are.

#![allow(clippy::unwrap_used, reason = "a test that cannot read the texts fails")]

use contract::refusals;
use std::collections::BTreeMap;

fn help(file: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets");
    std::fs::read_to_string(format!("{folder}/{file}")).unwrap()
}

#[test]
fn every_code_has_exactly_one_page() {
    let table: toml::Table = help("text/problems.toml").parse().unwrap();
    let mut pages: BTreeMap<&str, usize> = table.keys().map(|code| (code.as_str(), 0)).collect();
    for refusal in refusals::all().iter().flat_map(|family| &family.refusals) {
        *pages.get_mut(refusal.code.as_str()).unwrap() += 1;
    }
    let wrong: Vec<_> = pages.iter().filter(|(_, count)| **count != 1).collect();
    assert!(
        wrong.is_empty(),
        "codes without a family in assets/help/refusals.toml, or in two: {wrong:?}"
    );
}

#[test]
fn every_family_is_told_has_codes_and_leads_on() {
    for family in refusals::all() {
        let title = &family.title;
        assert!(family.text.len() > 100, "{title}");
        assert!(!family.refusals.is_empty(), "{title} has no code");
        assert!(!family.topics.is_empty(), "{title} leads nowhere");
        for topic in &family.topics {
            assert!(help(&format!("help/{topic}.md")).starts_with("# "), "{title}");
        }
    }
}

#[test]
fn a_page_shows_no_slot() {
    let page = refusals::page("disk.full").unwrap();
    let [refusal] = page.refusals.as_slice() else {
        panic!("one code has one entry: {:?}", page.refusals)
    };
    assert_eq!(refusal.message, "Diska penuh di …: perlu … MB, tersisa … MB.");
    let slots = refusals::all().iter().flat_map(|family| &family.refusals);
    let left: Vec<_> = slots.filter(|refusal| refusal.message.contains("{0}")).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn what_only_a_rule_says_is_told_so() {
    let page = refusals::page("document.term_too_long").unwrap();
    assert!(page.refusals[0].message.contains("aturan yang menolak"));
}

#[test]
fn a_code_that_is_none_is_refused() {
    assert_eq!(
        refusals::page("import.nihil").unwrap_err().code,
        "refusal.unknown"
    );
}
