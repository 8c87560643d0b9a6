//! Every article that a rule cites says what the regulation says.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;

use rules::{Article, Rulebook};

/// What a scan may have broken of a text that a reader mended: at least this much of it must stand in the scan.
const MENDED: f64 = 0.8;
/// The same for a few words, of which one fault breaks more.
const MENDED_SHORT: f64 = 0.6;
/// As many signs as a few words have.
const SHORT: usize = 60;

/// Letters and digits alone: line breaks, hyphens and broken signs of a page do not count.
fn folded(text: &str) -> Vec<char> {
    text.chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn law(regulation: &str) -> Vec<char> {
    let name = format!("{}.txt", regulation.to_lowercase());
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/law")
        .join(name);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    // The head and the foot of a page stand in the middle of its sentences.
    let page = |line: &&str| {
        let line = line.trim();
        let number = line.strip_prefix('-').and_then(|rest| rest.strip_suffix('-'));
        line == "2020, No. 371"
            || line == "www.peraturan.go.id"
            || number.is_some_and(|number| number.trim().parse::<u16>().is_ok())
    };
    let text = String::from_utf8_lossy(&bytes);
    folded(
        &text
            .lines()
            .filter(|line| !page(line))
            .collect::<Vec<_>>()
            .join("\n"),
    )
}

/// The largest part of a text's groups of three signs that stands in one stretch of the law of the same length.
fn likeness(law: &[char], text: &[char]) -> f64 {
    let wanted: HashSet<&[char]> = text.windows(3).collect();
    let hits: Vec<u32> = law
        .windows(3)
        .map(|group| u32::from(wanted.contains(group)))
        .collect();
    let length = text.len().saturating_sub(2).max(1);
    let mut sum: u32 = hits.iter().take(length).sum();
    let mut best = sum;
    for at in length..hits.len() {
        sum = sum + hits[at] - hits[at - length];
        best = best.max(sum);
    }
    f64::from(best) / length as f64
}

fn stands(law: &[char], text: &str, mended: bool) -> bool {
    let text = folded(text);
    if mended || text.len() < 3 {
        let wanted = if text.len() < SHORT { MENDED_SHORT } else { MENDED };
        return likeness(law, &text) >= wanted;
    }
    law.windows(text.len()).any(|stretch| stretch == text)
}

#[test]
fn every_cited_article_stands_in_its_regulation() {
    let book = Rulebook::shipped().unwrap();
    let mut laws: BTreeMap<String, Vec<char>> = BTreeMap::new();
    let mut missing = Vec::new();
    for (article, found) in book.articles() {
        let law = laws
            .entry(article.regulation.clone())
            .or_insert_with(|| law(&article.regulation));
        // Definitions of Pasal 1 stand one a line, and not beside each other in the law.
        missing.extend(
            found
                .text
                .lines()
                .filter(|line| {
                    !stands(
                        law,
                        line.split_once(". ").map_or(line, |(_, text)| text),
                        found.mended,
                    )
                })
                .map(|line| format!("{article}: {line}")),
        );
    }
    assert!(missing.is_empty(), "not in the law:\n{}", missing.join("\n"));
}

#[test]
fn the_rules_rest_on_many_articles_and_none_is_cited_without_its_text() {
    let book = Rulebook::shipped().unwrap();
    let known: BTreeSet<&Article> = book.articles().map(|(article, _)| article).collect();
    let cited: BTreeSet<Article> = book.cited().into_iter().collect();
    for article in &cited {
        assert!(
            known.contains(article),
            "{article} is cited and its text is not here"
        );
    }
    let whole: BTreeSet<Article> = cited.iter().map(Article::whole).collect();
    assert!(
        whole.len() >= 60,
        "only {} (regulation, pasal, ayat) are cited",
        whole.len()
    );
}

#[test]
fn a_text_that_was_made_up_is_not_found() {
    let law = law("PM22");
    assert!(!stands(
        &law,
        "Kepala Daerah dapat menunjuk langsung mitra kerja sama tanpa studi kelayakan.",
        false
    ));
    assert!(!stands(
        &law,
        "Kepala Daerah dapat menunjuk langsung mitra kerja sama tanpa studi kelayakan apa pun.",
        true
    ));
}
