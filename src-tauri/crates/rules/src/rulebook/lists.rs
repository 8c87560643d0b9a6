//! The lists of the rulebook, each as it stands in its file.

use serde::{Deserialize, Serialize};

use crate::path::Severity;
use crate::source::Source;
use crate::word::Word;

/// Declares the tables of one file; each field carries its meaning.
macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $name { $($(#[$field_doc])* pub $field: $type),+ }
        )+
    };
}

/// What a submission wants of an agreement that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Other contents.
    Addendum,
    /// More time.
    Extension,
}

pub(super) use tables;

tables! {
    /// A region whose own law may say otherwise (PP28 Pasal 47).
    SpecialRegion {
        /// Code of the province.
        code: Word,
        /// Name.
        name: String,
        /// Where it stands.
        source: Source,
        /// What the officer reads.
        sentence: String,
    }

    /// Somebody who acts.
    Actor {
        /// Stable id: `tkksd`.
        id: Word,
        /// Name on screens.
        name: String,
        /// Whose side: ours, theirs, or the state's.
        side: String,
        /// Where it stands.
        source: Source,
        /// What the officer should know.
        #[serde(default)]
        note: String,
    }

    /// A kind of document.
    Document {
        /// Stable id; for the forms an agreement can have, the register's word.
        id: Word,
        /// Name on screens.
        name: String,
        /// Abbreviation.
        #[serde(default)]
        abbreviation: Option<String>,
        /// What it belongs to.
        family: String,
        /// Whether the register knows it as a form of document.
        #[serde(default)]
        register: bool,
        /// Where it stands.
        source: Source,
        /// Where it is defined.
        #[serde(default)]
        defined_in: Option<String>,
        /// What the officer should know.
        #[serde(default)]
        note: String,
    }

    /// What something must hold at least.
    Checklist {
        /// Stable id.
        id: Word,
        /// Name on screens.
        name: String,
        /// How much it binds.
        severity: Severity,
        /// Where it stands.
        source: Source,
        /// Its items, in the order of the law.
        #[serde(rename = "item")]
        items: Vec<ChecklistItem>,
        /// What the officer should know.
        #[serde(default)]
        note: String,
    }

    /// One thing on a checklist.
    ChecklistItem {
        /// Stable id in its list.
        id: Word,
        /// In the words of the law.
        name: String,
        /// Where it stands.
        source: Source,
        /// The situation in which it is asked for.
        #[serde(default)]
        when: Option<String>,
    }

    /// What a review looks at.
    Criteria {
        /// Stable id.
        id: Word,
        /// Name on screens.
        name: String,
        /// How much it binds.
        severity: Severity,
        /// Where it stands.
        source: Source,
        /// One after another.
        #[serde(rename = "criterion")]
        criteria: Vec<Criterion>,
        /// What the officer should know.
        #[serde(default)]
        note: String,
    }

    /// One thing a review looks at.
    Criterion {
        /// Stable id in its list.
        id: Word,
        /// In the words of the law.
        name: String,
        /// Where it stands.
        source: Source,
        /// How much it weighs, where criteria are weighed.
        #[serde(default)]
        weight: Option<u32>,
    }

    /// A question whose answer decides about DPRD.
    Question {
        /// Stable id.
        id: Word,
        /// Paths that ask it.
        paths: Vec<Word>,
        /// `burdens` or `unbudgeted`.
        answers: String,
        /// The question.
        text: String,
        /// Where it stands.
        source: Source,
    }

    /// When DPRD must approve.
    DprdCondition {
        /// Stable id.
        id: Word,
        /// Paths it holds for.
        paths: Vec<Word>,
        /// `any` (one yes is enough), `always`, or `advised`.
        rule: String,
        /// The questions.
        questions: Vec<Word>,
        /// How much it binds.
        severity: Severity,
        /// Where it stands.
        source: Source,
        /// What the officer reads.
        sentence: String,
    }

    /// What goes with a request to DPRD.
    Attachment {
        /// Stable id.
        id: Word,
        /// Name on screens.
        name: String,
        /// Paths it holds for.
        paths: Vec<Word>,
        /// The evidence it is.
        evidence: Word,
        /// How much it is demanded.
        severity: Severity,
        /// Where it stands.
        source: Source,
    }

    /// What DPRD may answer.
    DprdOutcome {
        /// Stable id.
        id: Word,
        /// Name on screens.
        name: String,
        /// Paths it holds for.
        paths: Vec<Word>,
        /// Whether it settles the request.
        settles: bool,
        /// The form it has.
        #[serde(default)]
        form: Option<String>,
        /// Where it stands.
        source: Source,
        /// What the officer should know.
        #[serde(default)]
        note: String,
    }

    /// What a change to an agreement asks for: fewer stages than the path of a new one.
    Change {
        /// Stable id.
        id: Word,
        /// What is changed.
        relation: ChangeKind,
        /// Paths it holds for.
        paths: Vec<Word>,
        /// The stages of these paths that are demanded; all others are free.
        stages: Vec<Word>,
        /// What its signed document is in the register; absent when it stays what the path names.
        #[serde(default)]
        document: Option<Word>,
        /// Where it stands.
        source: Source,
        /// What the officer reads.
        sentence: String,
    }

    /// What is asked of an addendum.
    Addendum {
        /// Stable id.
        id: Word,
        /// Paths it holds for.
        paths: Vec<Word>,
        /// The question.
        text: String,
        /// Whether taking away asks for DPRD as well.
        counts_reduction: bool,
        /// How much it binds.
        severity: Severity,
        /// Who decides on it.
        #[serde(default)]
        by: Option<String>,
        /// On what it rests.
        #[serde(default)]
        basis: Option<String>,
        /// Where that stands.
        #[serde(default)]
        basis_source: Option<Source>,
        /// Where it stands.
        source: Source,
    }

    /// Articles that pull in two directions, and how they were read.
    Tension {
        /// Stable id.
        id: Word,
        /// Paths it touches.
        paths: Vec<Word>,
        /// The articles.
        sources: Source,
        /// What they say.
        text: String,
        /// How they were read.
        reading: String,
    }

    /// Why a cooperation ends.
    End {
        /// Stable id.
        id: Word,
        /// The register's word.
        register_word: String,
        /// Name on screens.
        name: String,
        /// Paths it holds for.
        paths: Vec<Word>,
        /// Whether it happens by itself.
        automatic: bool,
        /// Whether it is told in words.
        free_text: bool,
        /// Where it stands.
        source: Source,
        /// What the officer should know.
        #[serde(default)]
        note: String,
    }

    /// What does not end a cooperation.
    NotEnd {
        /// Stable id.
        id: Word,
        /// Name on screens.
        name: String,
        /// Paths it holds for.
        paths: Vec<Word>,
        /// Where it stands.
        source: Source,
        /// What the officer reads.
        sentence: String,
    }

    /// Who reports to whom.
    Report {
        /// Stable id.
        id: Word,
        /// Name on screens.
        name: String,
        /// Paths it holds for.
        paths: Vec<Word>,
        /// `regency-city`, `province` or `both`.
        level: String,
        /// Who reports.
        from: Word,
        /// To whom.
        to: Word,
        /// `semester` or `year`.
        every: String,
        /// The clock of its due day.
        #[serde(default)]
        clock: Option<Word>,
        /// The setting of its due day.
        #[serde(default)]
        due_setting: Option<Word>,
        /// What it must hold.
        #[serde(default)]
        checklist: Option<Word>,
        /// How much it binds.
        severity: Severity,
        /// Where it stands.
        source: Source,
        /// What the officer should know.
        #[serde(default)]
        note: String,
    }

    /// What an office may set.
    Setting {
        /// Stable id.
        id: Word,
        /// Name on screens.
        name: String,
        /// What it means.
        meaning: String,
        /// `choice`, `list`, `number`, `month-day` or `month-days`.
        #[serde(rename = "type")]
        form: String,
        /// What holds until somebody sets it.
        default: SettingValue,
        /// The words it may hold.
        #[serde(default)]
        choices: Vec<String>,
        /// Articles that leave it open.
        #[serde(default)]
        refers: Option<Source>,
        /// Where it stands.
        source: Source,
    }

    /// A form of evaluation.
    EvaluationForm {
        /// Stable id.
        id: Word,
        /// Name on screens.
        name: String,
        /// Who fills it in.
        actor: Word,
        /// Where it stands.
        source: Source,
        /// One after another.
        #[serde(rename = "question")]
        questions: Vec<EvaluationQuestion>,
    }

    /// One question of an evaluation.
    EvaluationQuestion {
        /// Stable id in its form.
        id: Word,
        /// The question.
        text: String,
        /// `choice`, `text`, `number` or `file`.
        #[serde(rename = "type")]
        form: String,
        /// How much its score counts.
        #[serde(default)]
        weight: Option<u32>,
        /// Words of the answers.
        #[serde(default)]
        answers: Vec<String>,
        /// The answers on screens, beside `answers`.
        #[serde(default)]
        labels: Vec<String>,
        /// Their scores of 100, beside `answers`.
        #[serde(default)]
        scores: Vec<u32>,
        /// Smallest number; 0 when it is not named.
        #[serde(default)]
        min: Option<u32>,
        /// Largest number; no limit when it is not named.
        #[serde(default)]
        max: Option<u32>,
        /// Unit of the number.
        #[serde(default)]
        unit: String,
        /// Where it stands.
        source: Source,
    }

    /// What an evaluation may recommend.
    Recommendation {
        /// Stable id.
        id: Word,
        /// Name on screens.
        name: String,
        /// The score from which it is proposed.
        #[serde(default)]
        suggest_from: Option<u32>,
        /// Where it stands.
        source: Source,
    }

    /// How many rounds of evaluation a year has.
    Round {
        /// Stable id.
        id: Word,
        /// Paths it holds for.
        paths: Vec<Word>,
        /// The setting of the number.
        per_year_setting: Word,
        /// Articles it leans on without being bound by them.
        #[serde(default)]
        refers: Option<Source>,
        /// Where it stands.
        source: Source,
        /// What the officer should know.
        #[serde(default)]
        note: String,
    }
}

/// What a setting holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum SettingValue {
    /// A number.
    Number(u32),
    /// A word.
    Word(String),
    /// Numbers.
    Numbers(Vec<u32>),
    /// Words.
    Words(Vec<String>),
}

impl Checklist {
    /// The item of an id.
    pub fn item(&self, id: &str) -> Option<&ChecklistItem> {
        self.items.iter().find(|item| item.id == *id)
    }
}
