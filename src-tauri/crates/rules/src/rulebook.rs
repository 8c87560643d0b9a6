//! All rules that are in force: what ships with the program, and what an office lays over it.

mod articles;
mod check;
mod limits;
mod lists;
mod of_path;
mod read;

use std::collections::BTreeMap;

use crate::calendar::Calendar;
use crate::clocks::Clock;
use crate::path::Path;
use crate::source::{Article, Citation, Source};

pub use articles::{ArticleText, Regulation};
pub use limits::{Beyond, Bound, Limit, Transition};
pub use lists::{
    Actor, Addendum, Attachment, Change, ChangeKind, Checklist, ChecklistItem, Criteria, Criterion, Document,
    DprdCondition, DprdOutcome, End, EvaluationForm, EvaluationQuestion, NotEnd, Question, Recommendation,
    Report, Round, Setting, SettingValue, SpecialRegion, Tension,
};
pub use read::{Fault, RuleError};

/// One file of rules: its name below `assets/rules`, and what stands in it.
pub type File = (String, String);

/// The rules.
#[derive(Debug, Clone, Default)]
pub struct Rulebook {
    /// Regulations by their short id.
    pub regulations: Vec<Regulation>,
    /// Regions whose own law may say otherwise.
    pub special_regions: Vec<SpecialRegion>,
    articles: BTreeMap<Article, ArticleText>,
    /// Paths, one a kind and side.
    pub paths: Vec<Path>,
    /// Clocks and reminders.
    pub clocks: Vec<Clock>,
    /// Longest terms.
    pub limits: Vec<Limit>,
    /// What holds for older agreements.
    pub transitions: Vec<Transition>,
    /// The questions that decide about DPRD.
    pub questions: Vec<Question>,
    /// When DPRD must approve.
    pub dprd_conditions: Vec<DprdCondition>,
    /// What goes with a request to DPRD.
    pub dprd_attachments: Vec<Attachment>,
    /// What DPRD may answer.
    pub dprd_outcomes: Vec<DprdOutcome>,
    /// What a change to an agreement asks for.
    pub changes: Vec<Change>,
    /// What is asked of an addendum.
    pub addenda: Vec<Addendum>,
    /// Where articles pull in two directions.
    pub tensions: Vec<Tension>,
    /// Minimum contents.
    pub checklists: Vec<Checklist>,
    /// Criteria of reviews.
    pub criteria: Vec<Criteria>,
    /// Kinds of documents.
    pub documents: Vec<Document>,
    /// Who acts.
    pub actors: Vec<Actor>,
    /// Why a cooperation ends.
    pub ends: Vec<End>,
    /// What does not end it.
    pub not_ends: Vec<NotEnd>,
    /// Who reports to whom.
    pub reports: Vec<Report>,
    /// What an office may set.
    pub settings: Vec<Setting>,
    /// Forms of evaluation.
    pub forms: Vec<EvaluationForm>,
    /// What an evaluation may recommend.
    pub recommendations: Vec<Recommendation>,
    /// Rounds of evaluation in a year.
    pub rounds: Vec<Round>,
    /// Days off.
    pub calendar: Calendar,
}

impl Rulebook {
    /// The rules that ship with the program.
    ///
    /// # Errors
    /// [`RuleError`]; a test holds that there is none.
    pub fn shipped() -> Result<Self, RuleError> {
        let files: Vec<(&str, &str)> = SHIPPED.to_vec();
        Self::default().with(&files)
    }

    /// These rules with an office's own laid over them: a rule of the same id is replaced, a new one is added.
    ///
    /// # Errors
    /// The first [`RuleError`] with file, line and reason; the rules stay as they were then.
    pub fn with_overlay(&self, files: &[File]) -> Result<Self, RuleError> {
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        self.clone().with(&files)
    }

    fn with(mut self, files: &[(&str, &str)]) -> Result<Self, RuleError> {
        for (name, text) in files {
            read::add(&mut self, name, text)?;
        }
        let text = |file: &str| {
            let laid_over = files.iter().find(|(name, _)| *name == file);
            laid_over.or_else(|| SHIPPED.iter().find(|(name, _)| *name == file))
        };
        check::check(&self, &|file, at| {
            text(file).map_or(0, |(_, text)| read::line(text, at))
        })?;
        Ok(self)
    }

    /// A path by its id.
    pub fn path(&self, id: &str) -> Option<&Path> {
        self.paths.iter().find(|path| path.id == *id)
    }

    /// A checklist by its id.
    pub fn checklist(&self, id: &str) -> Option<&Checklist> {
        self.checklists.iter().find(|list| list.id == *id)
    }

    /// What a setting holds.
    pub fn setting(&self, id: &str) -> Option<&SettingValue> {
        let mut settings = self.settings.iter();
        settings.find(|one| one.id == *id).map(|one| &one.default)
    }

    /// The word of a setting that holds one.
    pub fn word(&self, setting: &str) -> Option<&str> {
        match self.setting(setting)? {
            SettingValue::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Every article that some rule names, with what it says.
    pub fn articles(&self) -> impl Iterator<Item = (&Article, &ArticleText)> {
        self.articles.iter()
    }

    /// Every article that some rule rests on.
    pub fn cited(&self) -> Vec<Article> {
        let sources = check::sources(self);
        let articles = sources.iter().flat_map(|(_, _, source)| source.articles());
        articles.cloned().collect()
    }

    /// A source as screens and papers show it: one citation an article.
    pub fn cite(&self, source: &Source) -> Vec<Citation> {
        let plain = |word: &str, words: &str| {
            vec![Citation {
                reference: word.to_owned(),
                words: words.to_owned(),
                text: None,
            }]
        };
        match source {
            Source::Practice => plain("praktik", "Praktik"),
            Source::Setting => plain("pengaturan", "Pengaturan daerah"),
            Source::Law(articles) => articles.iter().map(|article| self.citation(article)).collect(),
        }
    }

    /// Several sources together: each ayat once, and by its letter only where the whole of it is not written down.
    pub fn cite_all<'s>(&self, sources: impl Iterator<Item = &'s Source>) -> Vec<Citation> {
        let mut found: Vec<Citation> = Vec::new();
        for source in sources {
            let whole = match source {
                Source::Law(articles) => Source::Law(articles.iter().map(|one| self.widest(one)).collect()),
                other => other.clone(),
            };
            for citation in self.cite(&whole) {
                if !found.contains(&citation) {
                    found.push(citation);
                }
            }
        }
        found
    }

    /// The whole ayat of an article, where its text is here.
    fn widest(&self, article: &Article) -> Article {
        let whole = article.whole();
        if self.articles.contains_key(&whole) {
            whole
        } else {
            article.clone()
        }
    }

    fn citation(&self, article: &Article) -> Citation {
        let regulation = self.regulations.iter().find(|one| one.id == *article.regulation);
        let short = regulation.map_or(article.regulation.as_str(), |one| one.short.as_str());
        Citation {
            reference: article.to_string(),
            words: format!("{short} {}", article.in_words()),
            text: self.articles.get(article).map(|found| found.text.clone()),
        }
    }
}

/// Declares the files below `assets/rules` that are built in: no rule is looked for on the officer's disk.
macro_rules! shipped {
    ($($name:literal)+) => { &[$(($name, include_str!(concat!("../../../../assets/rules/", $name)))),+] };
}

const SHIPPED: &[(&str, &str)] = shipped! {
    "regulations.toml"
    "actors.toml"
    "documents.toml"
    "checklists.toml"
    "criteria.toml"
    "settings.toml"
    "clocks.toml"
    "limits.toml"
    "dprd.toml"
    "changes.toml"
    "ends.toml"
    "reports.toml"
    "evaluation.toml"
    "articles/pp28.toml"
    "articles/pm22.toml"
    "articles/pm25.toml"
    "paths/ksdd-mandatory.toml"
    "paths/ksdd-voluntary.toml"
    "paths/ksdpk-ours.toml"
    "paths/ksdpk-theirs.toml"
    "paths/sinergi.toml"
    "paths/ksdpl.toml"
    "paths/ksdll-approval.toml"
    "paths/ksdll-forward-ministry.toml"
    "paths/ksdll-forward-organisation.toml"
    "paths/ksdll-forward-nonprofit.toml"
    "calendar/2024.toml"
    "calendar/2025.toml"
    "calendar/2026.toml"
    "calendar/2027.toml"
};

#[cfg(test)]
mod tests;
