//! Folded words: how typed text is brought to the words of the search index, and how a query asks for them.
//!
//! People write "kerja sama" and "kerjasama", "antar-kecamatan" and "antarkecamatan", "Rp 5.000" and "Rp5000". Every
//! pair of neighbouring words is therefore indexed joined as well, and a run of signs without a space
//! ("100.3.7.1/91/DISKAN/2025") is indexed from each of its parts to its end, so that any beginning at a part finds it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest word kept; what is longer is cut in index and query alike.
const WORD_MAX: usize = 64;

/// Folds to lower-case letters and digits; everything else is dropped. `Kerja-Sama` becomes `kerjasama`.
pub fn fold(text: &str) -> String {
    // Nearly every word is ASCII, and a register of 100,000 agreements folds tens of millions of them.
    if text.is_ascii() {
        let kept = text.chars().filter(char::is_ascii_alphanumeric);
        return kept.map(|sign| sign.to_ascii_lowercase()).collect();
    }
    text.nfkd()
        .filter(|sign| !is_combining_mark(*sign))
        .flat_map(char::to_lowercase)
        .filter(|sign| sign.is_alphanumeric())
        .collect()
}

/// Parts of one run without white space, folded; empty ones dropped.
fn parts(run: &str) -> Vec<String> {
    run.split(|sign: char| !sign.is_alphanumeric())
        .map(fold)
        .filter(|part| !part.is_empty())
        .collect()
}

fn cut(mut word: String) -> String {
    if let Some((end, _)) = word.char_indices().nth(WORD_MAX) {
        word.truncate(end);
    }
    word
}

/// The words of one field for the index.
fn words_of(text: &str, into: &mut BTreeSet<String>) {
    let mut before: Option<String> = None;
    for run in text.split_whitespace() {
        let parts = parts(run);
        for start in 0..parts.len() {
            let tail = parts.get(start..).unwrap_or_default();
            into.extend(tail.first().cloned().map(cut));
            into.insert(cut(tail.concat()));
        }
        if let (Some(before), Some(first)) = (&before, parts.first()) {
            into.insert(cut(format!("{before}{first}")));
        }
        before = parts.last().cloned().or(before);
    }
}

/// All words of a record's fields, separated by spaces, each once.
pub fn index_words<'a>(fields: impl IntoIterator<Item = &'a str>) -> String {
    let mut words = BTreeSet::new();
    for field in fields {
        words_of(field, &mut words);
    }
    words.into_iter().collect::<Vec<_>>().join(" ")
}

/// What a person typed to search for, word by word, folded; signs alone are no words.
pub fn typed_words(typed: &str) -> Vec<String> {
    typed
        .split_whitespace()
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect()
}

/// The FTS5 expression of what a person typed; `None` when nothing searchable was typed.
///
/// Every typed word must begin a word of the record; two neighbours may also stand joined in the record.
pub fn match_expression(typed: &str) -> Option<String> {
    let words: Vec<String> = typed_words(typed).into_iter().map(cut).collect();
    let mut expression = String::new();
    for (at, word) in words.iter().enumerate() {
        if !expression.is_empty() {
            expression.push_str(" AND ");
        }
        // Words are letters and digits only, so quoting is safe; every word matches as a beginning.
        let _infallible = write!(expression, "(\"{word}\" *");
        for pair in [at.checked_sub(1), Some(at)].into_iter().flatten() {
            if let (Some(left), Some(right)) = (words.get(pair), words.get(pair + 1)) {
                let _infallible = write!(expression, " OR \"{}\" *", cut(format!("{left}{right}")));
            }
        }
        expression.push(')');
    }
    (!expression.is_empty()).then_some(expression)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, text: &str) -> bool {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE VIRTUAL TABLE s USING fts5(w, detail = none, prefix = '2 3 4', tokenize = 'unicode61')").unwrap();
        connection
            .execute("INSERT INTO s VALUES (?1)", [index_words([text])])
            .unwrap();
        let Some(expression) = match_expression(typed) else {
            return false;
        };
        connection
            .query_row("SELECT count(*) FROM s WHERE s MATCH ?1", [expression], |row| {
                row.get::<_, i64>(0)
            })
            .unwrap()
            == 1
    }

    #[test]
    fn kerjasama_finds_kerja_sama_and_the_other_way_round() {
        assert!(finds("kerjasama", "Perjanjian Kerja Sama Pengelolaan Sampah"));
        assert!(finds("kerja sama", "KERJASAMA PENARIKAN RETRIBUSI"));
        assert!(finds("kerja-sama", "Kerja Sama"));
        assert!(finds("kerja sama sampah", "Kerjasama Pengelolaan Sampah"));
        assert!(!finds("kerja sampah", "Kerja Sama Pendidikan"));
    }

    #[test]
    fn ascii_and_other_signs_fold_alike() {
        for (typed, kept) in [
            ("Kerja-Sama", "kerjasama"),
            ("Kerja-Samá", "kerjasama"),
            ("Rp 5.000,-", "rp5000"),
        ] {
            assert_eq!(fold(typed), kept);
        }
        for sign in (0_u8..128).map(char::from) {
            let alone = fold(&sign.to_string());
            let beside = fold(&format!("{sign}é"));
            assert_eq!(
                format!("{alone}e"),
                beside,
                "{sign:?} folds differently beside a letter that is not ASCII"
            );
        }
    }

    #[test]
    fn numbers_are_found_from_any_of_their_parts() {
        let number = "Nomor 100.3.7.1/91/DISKAN/2025";
        for typed in ["100.3.7.1/91", "diskan/2025", "DISKAN", "91/diskan", "100.3"] {
            assert!(finds(typed, number), "{typed} should find {number}");
        }
        assert!(!finds("100.3.7.2", number));
        assert!(!finds("92/diskan", number));
    }

    #[test]
    fn names_are_found_while_they_are_typed() {
        assert!(finds("surab", "Kota Surabaya"));
        assert!(finds("pt pos", "PT. Pos Indonesia (Persero)"));
        assert!(finds("José", "Jose"));
        assert!(
            !finds("\"* OR", "Kota"),
            "signs of the query language are not part of a word"
        );
        assert!(match_expression(" ./- ").is_none());
    }
}
