//! What a table is asked for, from `assets/import`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use sheets::fields::{Field, Holds};
use ts_rs::TS;

use crate::agreements::PartyType;
use crate::words::words;

words! {
    /// What the rows of a table become.
    Destination {
        /// Agreements.
        Agreements = "agreements",
    }
}

/// One thing that a row may tell.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Its word: `starts`.
    pub id: String,
    /// What a person calls it.
    pub label: String,
    /// What its cells hold.
    pub holds: Holds,
    /// What columns that hold it are called, the usual name first.
    pub names: Vec<String>,
    /// What should stand there, in words.
    pub expects: String,
}

impl Asked {
    /// Whether its words are few and have to be understood.
    pub fn is_choice(&self) -> bool {
        matches!(self.holds, Holds::Choice | Holds::Choices)
    }
}

/// A kind of partner told from words in its name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Guess {
    #[serde(rename = "type")]
    pub type_: PartyType,
    pub words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub words: Vec<String>,
}

/// Jobs that only officials of a region have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnSigners {
    pub signers: Vec<String>,
}

/// A file of `assets/import`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shipped {
    pub field: Vec<Asked>,
    /// Words as people type them, and what they mean, by field.
    pub words: BTreeMap<String, BTreeMap<String, String>>,
    pub guess: Vec<Guess>,
    pub open: Option<Words>,
    pub own: Option<OwnSigners>,
    pub refused: BTreeMap<String, String>,
    pub doubled: BTreeMap<String, String>,
    pub noted: BTreeMap<String, String>,
    /// What a group of one code is called.
    pub titles: BTreeMap<String, String>,
}

static AGREEMENTS: LazyLock<Shipped> = LazyLock::new(|| {
    // A test reads it; a build whose file is broken asks for nothing.
    toml::from_str(include_str!("../../../../../assets/import/agreements.toml")).unwrap_or_default()
});

impl Destination {
    pub(super) fn shipped(self) -> &'static Shipped {
        match self {
            Self::Agreements => &AGREEMENTS,
        }
    }
}

/// What a table of this target is asked for, in the order of the form.
pub fn asked(target: Destination) -> &'static [Asked] {
    &target.shipped().field
}

/// What everything that is said under a code is called together; none for a code of the rules.
pub fn title(target: Destination, code: &str) -> Option<&'static str> {
    target.shipped().titles.get(code).map(String::as_str)
}

impl Shipped {
    pub(super) fn field(&self, id: &str) -> Option<&Asked> {
        self.field.iter().find(|one| one.id == id)
    }

    /// A field's name in the middle of a sentence.
    pub(super) fn called(&self, id: &str) -> String {
        let label = self.field(id).map_or(id, |one| &one.label);
        let mut signs = label.chars();
        signs
            .next()
            .map_or_else(String::new, |first| first.to_lowercase().chain(signs).collect())
    }

    /// As the reader of tables wants them.
    pub(super) fn fields(&self) -> Vec<Field> {
        let field = |one: &Asked| Field {
            id: one.id.clone(),
            names: one.names.clone(),
            holds: one.holds,
            words: self
                .words
                .get(&one.id)
                .map(|words| words.keys().cloned().collect())
                .unwrap_or_default(),
        };
        self.field.iter().map(field).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreements::{DocumentKind, FundingSource, Kind};

    #[test]
    fn the_shipped_file_is_sound_and_every_word_means_something() {
        let text = include_str!("../../../../../assets/import/agreements.toml");
        let shipped: Shipped = toml::from_str(text).unwrap();
        assert!(shipped.field.len() > 20 && !shipped.guess.is_empty());
        let said = [&shipped.refused, &shipped.doubled, &shipped.noted];
        let codes: Vec<&String> = said.iter().flat_map(|list| list.keys()).collect();
        let untitled: Vec<_> = codes
            .iter()
            .filter(|code| !shipped.titles.contains_key(**code))
            .collect();
        assert!(untitled.is_empty(), "{untitled:?} have no title");
        assert_eq!(
            codes.len(),
            shipped.titles.len(),
            "no title without a sentence, no code twice"
        );
        for (field, words) in &shipped.words {
            for (typed, word) in words {
                let known = match field.as_str() {
                    "kind" => Kind::parse(word).is_some(),
                    "form" => DocumentKind::parse(word).is_some(),
                    "partner-type" => PartyType::parse(word).is_some(),
                    "funding" => FundingSource::parse(word).is_some(),
                    _ => false,
                };
                assert!(known, "{field}: {typed} = {word}");
                assert_eq!(typed, &typed.to_lowercase());
            }
        }
    }
}
