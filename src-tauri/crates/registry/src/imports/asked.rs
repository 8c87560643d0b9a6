//! What a table is asked for, from `assets/import`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rules::Rulebook;
use serde::{Deserialize, Serialize};
use sheets::fields::{Field, Holds};
use sheets::records::Record;
use ts_rs::TS;

use crate::agreements::PartyType;
use crate::mapping;
use crate::words::words;

words! {
    /// What the rows of a table become.
    Destination {
        /// Agreements.
        Agreements = "agreements",
        /// Rows of a year's map.
        Mapping = "mapping",
        /// What a semester brought of agreements.
        Monitoring = "monitoring",
        /// Submissions.
        Submissions = "submissions",
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
    /// What cannot be read there keeps the row outside; else it is left out and said.
    #[serde(default)]
    pub decides: bool,
    /// Its column in a form that is filled in elsewhere; none where such a form does not ask for it.
    #[serde(default)]
    pub form: Option<InForm>,
}

/// A column of a form that is filled in elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InForm {
    /// How wide, in signs.
    pub width: u16,
    /// Without it a row does not come in.
    #[serde(default)]
    pub needed: bool,
    /// It may stand in an empty line already: alone it makes no row.
    #[serde(default)]
    pub given: bool,
}

impl Asked {
    /// Whether its words are few and have to be understood.
    pub fn is_choice(&self) -> bool {
        matches!(self.holds, Holds::Choice | Holds::Choices)
    }
}

/// A kind of partner told from words in its name.
#[derive(Debug, Clone, Deserialize)]
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
    #[serde(default)]
    pub words: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(default)]
    pub guess: Vec<Guess>,
    pub open: Option<Words>,
    pub own: Option<OwnSigners>,
    #[serde(default)]
    pub refused: BTreeMap<String, String>,
    pub doubled: BTreeMap<String, String>,
    #[serde(default)]
    pub noted: BTreeMap<String, String>,
    /// What a group of one code is called.
    pub titles: BTreeMap<String, String>,
}

// A test reads each; a build whose file is broken asks for nothing.
static AGREEMENTS: LazyLock<Shipped> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../../assets/import/agreements.toml")).unwrap_or_default()
});
static MAPPING: LazyLock<Shipped> =
    LazyLock::new(|| Shipped::beside(include_str!("../../../../../assets/import/mapping.toml")));
static MONITORING: LazyLock<Shipped> =
    LazyLock::new(|| Shipped::beside(include_str!("../../../../../assets/import/monitoring.toml")));
static SUBMISSIONS: LazyLock<Shipped> =
    LazyLock::new(|| Shipped::beside(include_str!("../../../../../assets/import/submissions.toml")));

impl Destination {
    pub(super) fn shipped(self) -> &'static Shipped {
        match self {
            Self::Agreements => &AGREEMENTS,
            Self::Mapping => &MAPPING,
            Self::Monitoring => &MONITORING,
            Self::Submissions => &SUBMISSIONS,
        }
    }
}

/// What everything that is said under a code is called together; none for a code of the rules.
pub fn title(target: Destination, code: &str) -> Option<&'static str> {
    target.shipped().titles.get(code).map(String::as_str)
}

impl Shipped {
    /// A file beside that of agreements: words and sentences that it does not say itself are theirs.
    fn beside(text: &str) -> Self {
        let mut own: Self = toml::from_str(text).unwrap_or_default();
        for (field, words) in &AGREEMENTS.words {
            if own.field.iter().any(|one| &one.id == field) {
                own.words.entry(field.clone()).or_insert_with(|| words.clone());
            }
        }
        let said = [
            (&mut own.refused, &AGREEMENTS.refused),
            (&mut own.doubled, &AGREEMENTS.doubled),
            (&mut own.noted, &AGREEMENTS.noted),
            (&mut own.titles, &AGREEMENTS.titles),
        ];
        for (own, theirs) in said {
            for (code, text) in theirs {
                own.entry(code.clone()).or_insert_with(|| text.clone());
            }
        }
        own.guess.clone_from(&AGREEMENTS.guess);
        own
    }
}

/// What a table of a target is asked for.
#[derive(Debug, Clone)]
pub struct Asks {
    fields: Vec<Asked>,
    shipped: &'static Shipped,
}

/// Before the id of a criterion: the field that holds its score.
const SCORE: &str = "score.";

/// What a table of this target is asked for, in the order of the form. Of a map every criterion of the office's rules is asked.
pub fn asks(target: Destination, book: &Rulebook) -> Asks {
    let shipped = target.shipped();
    let mut fields = shipped.field.clone();
    if target == Destination::Mapping {
        let criteria = mapping::criteria(book).map(|list| list.criteria.iter());
        fields.extend(criteria.into_iter().flatten().map(|one| Asked {
            id: format!("{SCORE}{}", one.id),
            label: format!("Nilai: {}", one.name),
            holds: Holds::Count,
            names: vec![format!("nilai: {}", one.name), one.name.clone()],
            expects: format!("angka 0 sampai {}", mapping::SCORE_MAX),
            decides: true,
            form: Some(InForm {
                width: 12,
                needed: false,
                given: false,
            }),
        }));
    }
    Asks { fields, shipped }
}

impl Asks {
    /// Every field.
    pub fn all(&self) -> &[Asked] {
        &self.fields
    }

    /// A field by its word.
    pub fn field(&self, id: &str) -> Option<&Asked> {
        self.fields.iter().find(|one| one.id == id)
    }

    /// A field's name in the middle of a sentence.
    pub(super) fn called(&self, id: &str) -> String {
        let label = self.field(id).map_or(id, |one| &one.label);
        let mut signs = label.chars();
        signs
            .next()
            .map_or_else(String::new, |first| first.to_lowercase().chain(signs).collect())
    }

    /// Whether a row tells anything that does not stand in a form's empty line.
    pub(super) fn tells(&self, record: &Record) -> bool {
        let given = |id: &String| {
            self.field(id)
                .and_then(|one| one.form)
                .is_some_and(|form| form.given)
        };
        !record.values.keys().all(given)
    }

    /// The criteria that are asked for, with their fields.
    pub(super) fn scores(&self) -> impl Iterator<Item = (&str, &str)> {
        let ids = self.fields.iter().map(|one| one.id.as_str());
        ids.filter_map(|id| Some((id, id.strip_prefix(SCORE)?)))
    }

    /// As the reader of tables wants them.
    pub fn fields(&self) -> Vec<Field> {
        let field = |one: &Asked| Field {
            id: one.id.clone(),
            names: one.names.clone(),
            holds: one.holds,
            words: self
                .shipped
                .words
                .get(&one.id)
                .map(|words| words.keys().cloned().collect())
                .unwrap_or_default(),
        };
        self.fields.iter().map(field).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreements::{DocumentKind, FundingSource, Kind};

    #[test]
    fn every_file_is_sound() {
        for text in [
            include_str!("../../../../../assets/import/mapping.toml"),
            include_str!("../../../../../assets/import/monitoring.toml"),
            include_str!("../../../../../assets/import/submissions.toml"),
        ] {
            let shipped: Shipped = toml::from_str(text).unwrap();
            let codes = shipped.refused.len() + shipped.doubled.len() + shipped.noted.len();
            assert_eq!(codes, shipped.titles.len(), "a sentence without a title");
        }
        for target in Destination::ALL {
            assert!(target.shipped().field.len() > 8, "{target:?}");
        }
    }

    #[test]
    fn every_word_of_agreements_means_something() {
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
