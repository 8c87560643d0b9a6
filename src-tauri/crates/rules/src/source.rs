//! Where a rule comes from: an article, or the practice of offices, or a setting. Only the law blocks; the rest warns.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a text names no source.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// Not of the form `PM22 8(3)a`.
    #[error("`{0}` is no article: expected a regulation and a pasal, as in `PM22 8(3)a`")]
    Form(String),
}

/// A place in a regulation: `PM22 8(3)a` is Pasal 8 ayat (3) huruf a.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Article {
    /// Short name of the regulation.
    pub regulation: String,
    /// Number of the pasal.
    pub pasal: u16,
    /// Number of the ayat.
    pub ayat: Option<u16>,
    /// Huruf.
    pub letter: Option<char>,
}

impl Article {
    /// The ayat, without the letter inside it.
    pub fn whole(&self) -> Article {
        Article {
            letter: None,
            ..self.clone()
        }
    }

    /// `Pasal 8 ayat (3) huruf a`.
    pub fn in_words(&self) -> String {
        let mut words = format!("Pasal {}", self.pasal);
        if let Some(ayat) = self.ayat {
            words.push_str(&format!(" ayat ({ayat})"));
        }
        if let Some(letter) = self.letter {
            words.push_str(&format!(" huruf {letter}"));
        }
        words
    }
}

impl FromStr for Article {
    type Err = SourceError;

    fn from_str(text: &str) -> Result<Self, SourceError> {
        let wrong = || SourceError::Form(text.to_owned());
        let number = |digits: &str| digits.parse::<u16>().ok().filter(|number| *number > 0);
        let (regulation, place) = text.split_once(' ').ok_or_else(wrong)?;
        let sound = |sign: char| sign.is_ascii_uppercase() || sign.is_ascii_digit();
        if regulation.is_empty() || !regulation.chars().all(sound) {
            return Err(wrong());
        }
        let (place, letter) = match place.strip_suffix(|sign: char| sign.is_ascii_lowercase()) {
            Some(before) => (before, place.chars().last()),
            None => (place, None),
        };
        let (pasal, ayat) = match place.split_once('(') {
            Some((pasal, ayat)) => {
                let ayat = ayat.strip_suffix(')').and_then(number).ok_or_else(wrong)?;
                (pasal, Some(ayat))
            }
            None => (place, None),
        };
        Ok(Article {
            regulation: regulation.to_owned(),
            pasal: number(pasal).ok_or_else(wrong)?,
            ayat,
            letter,
        })
    }
}

impl fmt::Display for Article {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} {}", self.regulation, self.pasal)?;
        if let Some(ayat) = self.ayat {
            write!(to, "({ayat})")?;
        }
        self.letter.map_or(Ok(()), |letter| write!(to, "{letter}"))
    }
}

/// Where a rule comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub enum Source {
    /// One or more articles.
    Law(Vec<Article>),
    /// What offices do, with no article that says so.
    Practice,
    /// What this office set.
    Setting,
}

/// What stands in a rule's file: one word, or several articles.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum Written {
    One(String),
    Several(Vec<String>),
}

impl TryFrom<Written> for Source {
    type Error = SourceError;

    fn try_from(written: Written) -> Result<Self, SourceError> {
        let all = match written {
            Written::One(word) if word == "praktik" => return Ok(Self::Practice),
            Written::One(word) if word == "pengaturan" => return Ok(Self::Setting),
            Written::One(word) => vec![word],
            Written::Several(words) => words,
        };
        if all.is_empty() {
            return Err(SourceError::Form(String::new()));
        }
        all.iter()
            .map(|word| word.parse())
            .collect::<Result<_, _>>()
            .map(Self::Law)
    }
}

impl Source {
    /// The articles; none for practice and settings.
    pub fn articles(&self) -> &[Article] {
        match self {
            Self::Law(articles) => articles,
            Self::Practice | Self::Setting => &[],
        }
    }

    /// Whether it may stop somebody.
    pub fn is_law(&self) -> bool {
        matches!(self, Self::Law(_))
    }
}

/// A source as a screen and a paper show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Citation {
    /// `PM22 8(3)`, `praktik` or `pengaturan`.
    pub reference: String,
    /// `Permendagri 22/2020 Pasal 8 ayat (3)`.
    pub words: String,
    /// What the article says, word for word; absent for practice and settings.
    pub text: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::{Article, Source, Written};

    #[test]
    fn an_article_is_read_and_written_as_it_stands() {
        for text in ["PM22 8", "PM22 8(3)", "PM22 12(1)c", "PP28 9a", "PM25 17(2)"] {
            let article: Article = text.parse().unwrap();
            assert_eq!(article.to_string(), text);
        }
        let article: Article = "PM22 12(1)c".parse().unwrap();
        assert_eq!(article.in_words(), "Pasal 12 ayat (1) huruf c");
        assert_eq!(article.whole().to_string(), "PM22 12(1)");
    }

    #[test]
    fn what_is_no_article_is_refused() {
        for text in [
            "",
            "PM22",
            "PM22 ",
            "PM22 (3)",
            "PM22 0",
            "pm22 8",
            "PM22 8(",
            "PM22 8()",
            "PM22 8(3)ab",
            "PM22 x",
        ] {
            assert!(text.parse::<Article>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn practice_and_settings_are_no_law() {
        let source = |word: &str| Source::try_from(Written::One(word.to_owned())).unwrap();
        assert!(!source("praktik").is_law());
        assert!(!source("pengaturan").is_law());
        assert!(source("PM22 6").is_law());
        assert!(
            Source::try_from(Written::Several(Vec::new())).is_err(),
            "a list without an article"
        );
    }
}
