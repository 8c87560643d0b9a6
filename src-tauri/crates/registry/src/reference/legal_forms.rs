//! Legal forms of partners (bentuk hukum), and the words by which a name tells its form. A list, not a law: an office
//! chooses what fits best.

use crate::agreements::PartyType;
use crate::agreements::search::fold;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use ts_rs::TS;

/// One legal form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LegalForm {
    /// Stable word: `pt`.
    pub code: String,
    /// Name.
    pub name: String,
    /// Types of partners that take it.
    pub types: Vec<PartyType>,
    /// Folded words of a name that say this form and not who it is: `pt`, `tbk`.
    pub words: Vec<String>,
}

#[derive(Deserialize)]
struct Line {
    code: String,
    name: String,
    types: String,
    words: String,
}

static FORMS: LazyLock<Vec<LegalForm>> = LazyLock::new(|| {
    let text = include_str!("../../../../../assets/reference/legal-forms.csv");
    csv::Reader::from_reader(text.as_bytes())
        .deserialize::<Line>()
        .filter_map(Result::ok)
        .map(|line| LegalForm {
            code: line.code,
            name: line.name,
            types: line
                .types
                .split_whitespace()
                .filter_map(PartyType::parse)
                .collect(),
            words: line.words.split_whitespace().map(fold).collect(),
        })
        .collect()
});

/// All forms, in the order in which a name is looked at: the narrower one first.
pub fn all() -> &'static [LegalForm] {
    &FORMS
}

/// The form with this code.
pub fn find(code: &str) -> Option<&'static LegalForm> {
    FORMS.iter().find(|form| form.code == code)
}

/// The form that a name tells: `PT Maju (Persero)` is a persero.
pub fn of_name(name: &str) -> Option<&'static LegalForm> {
    let words = words_of(name);
    FORMS
        .iter()
        .find(|form| form.words.iter().any(|word| words.contains(word)))
}

/// Whether a folded word says a form.
pub fn is_form_word(word: &str) -> bool {
    FORMS
        .iter()
        .any(|form| form.words.iter().any(|known| known == word))
}

/// Folded words of a name in their order. Signs part words (`PT.Maju`), dots inside one do not (`P.T.`).
pub fn words_of(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for run in name.split_whitespace() {
        let letters = run
            .split('.')
            .filter(|part| !part.is_empty())
            .all(|part| part.chars().count() == 1);
        if letters {
            words.push(fold(run));
        } else {
            words.extend(run.split(|sign: char| !sign.is_alphanumeric()).map(fold));
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_its_form_however_it_is_written() {
        for (name, form) in [
            ("PT Maju Jaya", Some("pt")),
            ("Maju Jaya, PT.", Some("pt")),
            ("P.T. Maju Jaya", Some("pt")),
            ("PT.Maju Jaya", Some("pt")),
            ("PT Pos Indonesia (Persero)", Some("persero")),
            ("Koperasi Tani Makmur", Some("koperasi")),
            ("Universitas Brawijaya", None),
        ] {
            assert_eq!(of_name(name).map(|form| form.code.as_str()), form, "{name}");
        }
    }

    #[test]
    fn every_line_of_the_list_is_read_with_types_that_exist() {
        let lines = include_str!("../../../../../assets/reference/legal-forms.csv")
            .lines()
            .count();
        assert_eq!(all().len(), lines - 1);
        assert!(all().iter().all(|form| !form.types.is_empty()));
        for type_ in PartyType::ALL {
            assert!(
                all().iter().any(|form| form.types.contains(type_)),
                "{type_:?} has no form to choose"
            );
        }
    }
}
