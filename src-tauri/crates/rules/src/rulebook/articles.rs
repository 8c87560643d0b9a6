//! Regulations and what their articles say, word for word.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::word::Word;

/// A regulation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regulation {
    /// Short id: `PM22`.
    pub id: Word,
    /// Full name with its place in the gazette.
    pub name: String,
    /// As screens write it: `Permendagri 22/2020`.
    pub short: String,
    /// Day of enactment.
    #[serde(deserialize_with = "day")]
    pub enacted: NaiveDate,
    /// First day in force.
    #[serde(deserialize_with = "day")]
    pub in_force_from: NaiveDate,
    /// Last day in force; absent while it is.
    #[serde(default, deserialize_with = "maybe_day")]
    pub in_force_until: Option<NaiveDate>,
    /// Whether later changes were looked for in an official collection.
    pub verified: bool,
    /// What was not looked for.
    #[serde(default)]
    pub note: String,
}

/// What an article says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArticleText {
    /// Word for word.
    pub text: String,
    /// Whether signs that a scan had broken were mended by a reader.
    pub mended: bool,
}

/// A file of articles.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ArticlesFile {
    pub regulation: Word,
    #[serde(rename = "article")]
    pub articles: Vec<Written>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    pub pasal: Word,
    pub ayat: Option<String>,
    pub letter: Option<String>,
    /// Number of a definition in Pasal 1.
    pub number: Option<String>,
    pub text: String,
    #[serde(default)]
    pub mended: bool,
}

/// An ISO day in quotes.
pub(crate) fn day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(serde::de::Error::custom)
}

pub(crate) fn maybe_day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
    day(from).map(Some)
}
