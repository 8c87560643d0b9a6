//! The sentences of the papers, by section and key.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One sentence, or several in order.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Said {
    One(String),
    Many(Vec<String>),
}

type Sections = BTreeMap<String, BTreeMap<String, Said>>;

/// Files of the wording.
const FILES: [&str; 8] = [
    include_str!("../../../../../assets/papers/forms.toml"),
    include_str!("../../../../../assets/papers/letters.toml"),
    include_str!("../../../../../assets/papers/agreements.toml"),
    include_str!("../../../../../assets/papers/plan.toml"),
    include_str!("../../../../../assets/papers/agenda.toml"),
    include_str!("../../../../../assets/papers/exchange.toml"),
    include_str!("../../../../../assets/papers/recap.toml"),
    include_str!("../../../../../assets/papers/reminder.toml"),
];

static WORDS: LazyLock<Sections> = LazyLock::new(|| {
    let read = |text: &&str| toml::from_str::<Sections>(text).unwrap_or_default();
    FILES.iter().flat_map(read).collect()
});

/// One sentence. A key that is not there answers itself; a test looks for each of them.
pub(super) fn say(section: &str, key: &'static str) -> &'static str {
    match says(section, key) {
        [one, ..] => one,
        [] => key,
    }
}

/// Sentences in order; none when the key is not there.
pub(super) fn says(section: &str, key: &str) -> &'static [String] {
    match WORDS.get(section).and_then(|words| words.get(key)) {
        Some(Said::One(one)) => std::slice::from_ref(one),
        Some(Said::Many(many)) => many,
        None => &[],
    }
}

/// A sentence with its values. A mark without a value stays, and a test finds it on the paper.
pub(super) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = text.to_owned();
    for (mark, value) in values {
        out = out.replace(&format!("{{{mark}}}"), value);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{FILES, Sections, says};

    #[test]
    fn every_file_is_read_and_every_key_the_papers_ask_for_is_there() {
        for text in FILES {
            toml::from_str::<Sections>(text).unwrap();
        }
        let sources = [
            include_str!("../papers.rs"),
            include_str!("agenda.rs"),
            include_str!("agreements.rs"),
            include_str!("facts.rs"),
            include_str!("forms.rs"),
            include_str!("key_letter.rs"),
            include_str!("letters.rs"),
            include_str!("meetings.rs"),
            include_str!("office.rs"),
            include_str!("plan.rs"),
            include_str!("receipt.rs"),
            include_str!("receipt_slip.rs"),
            include_str!("review.rs"),
        ];
        let mut found = 0;
        for text in sources {
            for call in text
                .split("say(\"")
                .chain(text.split("says(\""))
                .filter(|c| !c.starts_with("//!"))
            {
                let mut parts = call.split('"');
                let (Some(section), Some(", "), Some(key)) = (parts.next(), parts.next(), parts.next())
                else {
                    continue;
                };
                assert!(!says(section, key).is_empty(), "{section}.{key} has no words");
                found += 1;
            }
        }
        for text in sources {
            for call in text
                .split("need(\"")
                .skip(1)
                .chain(text.split("lacks(\"").skip(1))
            {
                let key = call.split('"').next().unwrap();
                assert!(!says("gap", key).is_empty(), "gap.{key} has no words");
            }
        }
        assert!(found > 60, "only {found} keys were looked for");
    }
}
