//! Words that officers read are written as the dictionary writes them.

use super::{files, nobody};

/// A spelling that is not the standard's, and the one that is (KBBI and EYD V).
const SPELLINGS: [(&str, &str); 30] = [
    ("aktifitas", "aktivitas"),
    ("analisa", "analisis"),
    ("apotik", "apotek"),
    ("dimana", "di mana"),
    ("disini", "di sini"),
    ("diatas", "di atas"),
    ("dibawah", "di bawah"),
    ("didalam", "di dalam"),
    ("e-mail", "pos-el"),
    ("email", "pos-el"),
    ("hakekat", "hakikat"),
    ("ijin", "izin"),
    ("jadual", "jadwal"),
    ("kedalam", "ke dalam"),
    ("kerjasama", "kerja sama"),
    ("kwitansi", "kuitansi"),
    ("merubah", "mengubah"),
    ("nomer", "nomor"),
    ("nopember", "November"),
    ("obyek", "objek"),
    ("pebruari", "Februari"),
    ("perlindungan", "pelindungan"),
    ("praktek", "praktik"),
    ("propinsi", "provinsi"),
    ("resiko", "risiko"),
    ("silahkan", "silakan"),
    ("sistim", "sistem"),
    ("standarisasi", "standardisasi"),
    ("subyek", "subjek"),
    ("walikota", "wali kota"),
];

/// English that slips into screens. Words that are Indonesian too (data, status, register, folder) are not here.
const ENGLISH: [&str; 44] = [
    "add",
    "agreement",
    "and",
    "are",
    "back",
    "cannot",
    "cancel",
    "choose",
    "click",
    "close",
    "create",
    "date",
    "delete",
    "done",
    "download",
    "edit",
    "empty",
    "error",
    "failed",
    "file",
    "invalid",
    "letter",
    "loading",
    "missing",
    "name",
    "new",
    "next",
    "not",
    "open",
    "password",
    "please",
    "print",
    "required",
    "save",
    "search",
    "select",
    "settings",
    "submit",
    "success",
    "the",
    "update",
    "upload",
    "warning",
    "your",
];

/// Where words for officers stand.
fn is_wording(path: &str) -> bool {
    let screens = path.starts_with("ui/src/text/") && !path.ends_with(".test.ts");
    let data = path.starts_with("assets/text/") || path.starts_with("assets/letters/");
    screens || data || path == "CHANGELOG.md" || path.starts_with("docs/id/")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '-')
        .filter(|word| !word.is_empty())
}

/// Misspelt words of one line. A word that stands in quotes by itself is talked about, not used.
fn misspelt(line: &str) -> Vec<String> {
    let used = |word: &str| {
        let quoted = [('"', '"'), ('“', '”'), ('„', '“')]
            .iter()
            .any(|(open, close)| line.contains(&format!("{open}{word}{close}")));
        !quoted
    };
    let found = words(line).filter_map(|word| {
        let lower = word.to_lowercase();
        SPELLINGS
            .iter()
            .find(|(bad, _)| lower == *bad || lower.strip_suffix("nya") == Some(bad))
            .map(|(_, good)| (word, good))
    });
    found
        .filter(|(word, _)| used(word))
        .map(|(word, good)| format!("{word} -> {good}"))
        .collect()
}

/// What stands between quotes in a line of TypeScript or TOML, without the values put into it.
fn literals(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut signs = line.chars();
    while let Some(open) = signs.next() {
        if !['\'', '"', '`'].contains(&open) {
            continue;
        }
        let mut text = String::new();
        let mut depth = 0_usize;
        while let Some(sign) = signs.next() {
            match sign {
                '\\' if depth == 0 => {
                    signs.next();
                    text.push(' ');
                }
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                _ if depth > 0 => {}
                _ if sign == open => break,
                _ => text.push(sign),
            }
        }
        found.push(text);
    }
    found
}

/// English words in what a line shows. A single lower-case word is a key or a value of a type, not a label.
fn english(line: &str) -> Vec<String> {
    if line.trim_start().starts_with("import ")
        || line.trim_start().starts_with("//")
        || line.trim_start().starts_with('*')
    {
        return Vec::new();
    }
    let shown = |text: &String| text.contains(' ') || text.chars().next().is_some_and(char::is_uppercase);
    let all = literals(line).into_iter().filter(shown);
    all.filter_map(|text| {
        words(&text)
            .find(|word| ENGLISH.contains(&word.to_lowercase().as_str()))
            .map(|word| format!("{word:?} in {text:?}"))
    })
    .collect()
}

#[test]
fn the_rules_see_what_an_officer_would_stumble_over() {
    assert_eq!(
        misspelt("  title: 'Kerjasama Walikota',"),
        ["Kerjasama -> kerja sama", "Walikota -> wali kota"]
    );
    assert_eq!(
        misspelt("\"kerjasama\" juga menemukan \"kerja sama\""),
        [""; 0],
        "a word that is talked about"
    );
    assert_eq!(misspelt("kerja sama, pelindungan, Wali Kota, pos-el"), [""; 0]);
    assert_eq!(english("save: 'Save the letter',").len(), 1);
    assert_eq!(english("title: 'Open',").len(), 1);
    assert_eq!(
        english("export type State = 'open' | 'closed';"),
        [""; 0],
        "values are not labels"
    );
    assert_eq!(
        english("note: `Berkas ${file.name} tersimpan`,"),
        [""; 0],
        "what is put in is not wording"
    );
    assert_eq!(english("print = \"cetakan ke-{print}\""), [""; 0], "nor here");
    assert_eq!(english("import { x } from '../open file';"), [""; 0]);
}

#[test]
fn words_for_officers_are_spelt_by_the_standard() {
    let mut found = Vec::new();
    for (path, text) in files(&[".ts", ".toml", ".json", ".md"])
        .iter()
        .filter(|(path, _)| is_wording(path))
    {
        for (at, line) in text.lines().enumerate() {
            found.extend(
                misspelt(line)
                    .into_iter()
                    .map(|fault| format!("{path}:{}: {fault}", at + 1)),
            );
        }
    }
    nobody(&found, "spelt otherwise by KBBI and EYD V:");
}

#[test]
fn no_english_reaches_an_officer() {
    let mut found = Vec::new();
    // Names of keys are what stands on the keyboard.
    let shown = |path: &str| is_wording(path) && !path.ends_with("/keys.ts") && !path.ends_with(".md");
    for (path, text) in files(&[".ts", ".toml"]).iter().filter(|(path, _)| shown(path)) {
        for (at, line) in text.lines().enumerate() {
            found.extend(
                english(line)
                    .into_iter()
                    .map(|fault| format!("{path}:{}: {fault}", at + 1)),
            );
        }
    }
    nobody(&found, "English on a screen or a letter:");
}
