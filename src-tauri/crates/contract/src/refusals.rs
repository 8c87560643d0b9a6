//! The help page of every code with which the core refuses: its sentence and hint, what its family means, and the pages
//! of help that go on from there. The texts stand in `assets/help/refusals.toml`, the sentences in
//! `assets/text/problems.toml`.

use crate::Problem;
use crate::problem::sentences;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use ts_rs::TS;

/// Codes of one kind, with what they mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RefusalFamily {
    /// What they are about.
    pub title: String,
    /// What is behind them, in the markup of the help pages.
    pub text: String,
    /// Pages of help that go on from there: `imports`.
    pub topics: Vec<String>,
    /// Every code of the family, in the order of the alphabet.
    pub refusals: Vec<Refusal>,
}

/// One code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Refusal {
    /// `import.stale`
    pub code: String,
    /// Its sentence; what is filled in at a refusal stands as an ellipsis.
    pub message: String,
    /// What to do.
    pub hint: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    family: Vec<Family>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Family {
    title: String,
    codes: Vec<String>,
    topics: Vec<String>,
    text: String,
}

static FAMILIES: LazyLock<Vec<RefusalFamily>> = LazyLock::new(|| {
    let text = include_str!("../../../../assets/help/refusals.toml");
    // A test reads it; a build whose file is broken has no pages of codes.
    let families = toml::from_str::<File>(text).map_or_else(|_| Vec::new(), |file| file.family);
    families.into_iter().map(filled).collect()
});

fn filled(family: Family) -> RefusalFamily {
    let is_of = |code: &str| {
        let (word, _) = code.split_once('.').unwrap_or((code, ""));
        family.codes.iter().any(|own| own == word)
    };
    let refusals = sentences()
        .filter(|(code, ..)| is_of(code))
        .map(|(code, message, hint)| Refusal {
            code: code.to_owned(),
            message: told(message),
            hint: told(hint),
        })
        .collect();
    RefusalFamily {
        title: family.title,
        text: family.text.trim().to_owned(),
        topics: family.topics,
        refusals,
    }
}

/// A sentence without what is filled in. One that is nothing else comes from the rule that refuses.
fn told(sentence: &str) -> String {
    if sentence == "{0}" {
        return "Kalimatnya dari aturan yang menolak, beserta pasalnya.".to_owned();
    }
    (0..10).fold(sentence.to_owned(), |told, slot| {
        told.replace(&format!("{{{slot}}}"), "…")
    })
}

/// Every code there is, by family.
pub fn all() -> &'static [RefusalFamily] {
    &FAMILIES
}

/// The family of a code, with that code only.
///
/// # Errors
/// [`Problem`] `refusal.unknown`: no such code.
pub fn page(code: &str) -> Result<RefusalFamily, Problem> {
    for family in all() {
        if let Some(refusal) = family.refusals.iter().find(|refusal| refusal.code == code) {
            return Ok(RefusalFamily {
                refusals: vec![refusal.clone()],
                ..family.clone()
            });
        }
    }
    Err(Problem::new("refusal.unknown", &[code.to_owned()]))
}
