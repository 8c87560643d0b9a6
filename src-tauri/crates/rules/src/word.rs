//! A word in a rules file that knows where it stands, so that what is wrong with it can be shown there.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer};

/// An id or a reference to one.
#[derive(Debug, Clone, Default)]
pub struct Word {
    text: String,
    /// Byte offset in its file.
    at: usize,
}

impl Word {
    /// Where it stands in its file, in bytes.
    pub(crate) fn at(&self) -> usize {
        self.at
    }
}

impl Deref for Word {
    type Target = str;
    fn deref(&self) -> &str {
        &self.text
    }
}

impl From<&str> for Word {
    fn from(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            at: 0,
        }
    }
}

impl fmt::Display for Word {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(to)
    }
}

/// Words are compared by what they say, wherever they stand.
impl PartialEq for Word {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Word {}

impl PartialEq<str> for Word {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let spanned = toml::Spanned::<String>::deserialize(from)?;
        Ok(Self {
            at: spanned.span().start,
            text: spanned.into_inner(),
        })
    }
}
