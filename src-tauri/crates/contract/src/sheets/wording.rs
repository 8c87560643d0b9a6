//! Names of sheets, titles, columns and words of spreadsheets.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A column of a sheet.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Heading {
    /// Stable id.
    pub(super) id: String,
    /// What stands above it.
    pub(super) heading: String,
    /// How wide, in signs.
    pub(super) width: u16,
}

/// One sheet.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Form {
    /// Its name.
    pub(super) sheet: String,
    /// Its title.
    pub(super) title: String,
    /// Leading columns that stay in sight; 0 where it is printed as wide as a page.
    #[serde(default)]
    pub(super) pinned: u16,
    /// Its columns; none where they follow what is counted.
    #[serde(default)]
    pub(super) columns: Vec<Heading>,
}

#[derive(Debug, Default, Deserialize)]
struct Wording {
    #[serde(flatten)]
    forms: BTreeMap<String, Form>,
    words: BTreeMap<String, String>,
    files: BTreeMap<String, String>,
}

static WORDING: LazyLock<Wording> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../../assets/text/sheets.toml")).unwrap_or_default()
});

static NONE: Form = Form {
    sheet: String::new(),
    title: String::new(),
    pinned: 0,
    columns: Vec::new(),
};

/// A sheet. One that is not there is empty; a test looks for each of them.
pub(super) fn form(word: &str) -> &'static Form {
    WORDING.forms.get(word).unwrap_or(&NONE)
}

/// A word. One that is not there answers itself; a test looks for each of them.
pub(super) fn say(word: &'static str) -> &'static str {
    WORDING.words.get(word).map_or(word, String::as_str)
}

/// A word with its values.
pub(super) fn fill(word: &'static str, values: &[(&str, &str)]) -> String {
    let mut out = say(word).to_owned();
    for (mark, value) in values {
        out = out.replace(&format!("{{{mark}}}"), value);
    }
    out
}

/// The name of a file, `{of}` for what it is of.
pub(super) fn file(word: &'static str) -> &'static str {
    WORDING.files.get(word).map_or(word, String::as_str)
}
