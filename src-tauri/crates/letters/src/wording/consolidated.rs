//! The body of a consolidated recap.

use serde::Deserialize;

use super::{BodyText, Recap, fill};
use crate::data::{Body, Consolidation, KindCount};
use crate::terbilang::figure_and_words;

/// All of `consolidated.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    opening: String,
    opening_none: String,
    item: String,
    total: String,
    meaning: String,
    reported_all: String,
    reported_some: String,
    earlier: String,
    disputed: String,
    refused: String,
    purpose: String,
    closing: String,
}

impl Words {
    pub(super) fn body_text(&self, words: &Recap, body: &Body, from: &Consolidation) -> BodyText {
        let basis = words.basis.cite(&body.counts);
        let values = [
            ("basis", basis.as_str()),
            ("region", body.region.as_str()),
            ("period", body.period.as_str()),
            ("scope", words.scope_of(body.scope)),
        ];
        let none = body.total() == 0;
        let opening = if none { &self.opening_none } else { &self.opening };
        let unique: u64 = from.per_document.iter().map(|one| one.count).sum();
        let mut closing = Vec::new();
        if !none {
            closing.push(self.meaning.clone());
        }
        closing.extend(self.senders(words, from));
        closing.extend([self.purpose.clone(), self.closing.clone()]);
        BodyText {
            opening: fill(opening, &values),
            items: if none {
                Vec::new()
            } else {
                self.items(words, body, from)
            },
            total: (!none).then(|| {
                let (count, unique) = (figure_and_words(body.total()), figure_and_words(unique));
                fill(
                    &self.total,
                    &[("count", count.as_str()), ("unique", unique.as_str())],
                )
            }),
            closing,
        }
    }

    fn items(&self, words: &Recap, body: &Body, from: &Consolidation) -> Vec<String> {
        let item = |(region, document): (&KindCount, &KindCount)| {
            fill(
                &self.item,
                &[
                    ("kind", words.kind_of(region.kind)),
                    ("count", figure_and_words(region.count).as_str()),
                    ("unique", figure_and_words(document.count).as_str()),
                ],
            )
        };
        words.listed(body.counts.iter().zip(&from.per_document).map(item).collect())
    }

    /// Who reported and who did not, and what is to be known of the figures.
    fn senders(&self, words: &Recap, from: &Consolidation) -> Vec<String> {
        let named = |names: &[String]| {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            words.basis.enumerate(&names)
        };
        let (offices, reported) = (figure_and_words(from.offices), figure_and_words(from.reported));
        let mut who = fill(
            if from.absent.is_empty() {
                &self.reported_all
            } else {
                &self.reported_some
            },
            &[
                ("offices", offices.as_str()),
                ("reported", reported.as_str()),
                ("absent", named(&from.absent).as_str()),
            ],
        );
        if !from.earlier.is_empty() {
            let earlier = named(&from.earlier);
            who.push(' ');
            who.push_str(&fill(&self.earlier, &[("earlier", earlier.as_str())]));
        }
        let counted = [(from.disputed, &self.disputed), (from.refused, &self.refused)];
        let told = counted.into_iter().filter(|(count, _)| *count > 0);
        let sentences: Vec<String> = told
            .map(|(count, sentence)| fill(sentence, &[("count", figure_and_words(count).as_str())]))
            .collect();
        let mut paragraphs = vec![who];
        if !sentences.is_empty() {
            paragraphs.push(sentences.join(" "));
        }
        paragraphs
    }
}
