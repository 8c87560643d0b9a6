//! The forms of evaluation as screens show them.

use crate::Problem;
use registry::Registry;
use rules::{Citation, Rulebook};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Forms, recommendations and rounds of the rules in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MonitoringForms {
    /// The forms, in their order.
    pub forms: Vec<EvaluationFormView>,
    /// What an evaluation may recommend, the best first.
    pub recommendations: Vec<RecommendationView>,
}

/// A form of evaluation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EvaluationFormView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who fills it in.
    pub actor: String,
    /// Its questions, in their order.
    pub questions: Vec<QuestionView>,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// A question of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuestionView {
    /// Its id, in its form.
    pub id: String,
    /// The question.
    pub text: String,
    /// `choice` (answered with a word of `answers`), `text`, `number`, or `file` (ids of the agreement's attachments).
    #[serde(rename = "type")]
    pub type_: String,
    /// How often its score counts; 0 when it has none.
    pub weight: u32,
    /// What may be answered.
    pub answers: Vec<AnswerView>,
    /// Smallest number.
    pub min: u32,
    /// Largest number; absent when there is no limit.
    pub max: Option<u32>,
    /// Unit of the number; empty when it has none.
    pub unit: String,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerView {
    /// Its word.
    pub word: String,
    /// What people read.
    pub label: String,
    /// Its score of 100; absent when the question has none.
    pub score: Option<u32>,
}

/// What an evaluation may recommend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecommendationView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The score of 100 from which it is suggested; absent when it never is.
    pub suggest_from: Option<u32>,
}

/// Forms, recommendations and rounds of the rules in force.
///
/// # Errors
/// [`Problem`] from the register.
pub fn forms(registry: &Registry) -> Result<MonitoringForms, Problem> {
    let book = registry.rules()?.book();
    let question = |one: &rules::rulebook::EvaluationQuestion| QuestionView {
        id: one.id.to_string(),
        text: one.text.clone(),
        type_: one.form.clone(),
        weight: if one.scores.is_empty() {
            0
        } else {
            one.weight.unwrap_or(1)
        },
        answers: one
            .answers
            .iter()
            .zip(&one.labels)
            .enumerate()
            .map(|(at, (word, label))| AnswerView {
                word: word.clone(),
                label: label.clone(),
                score: one.scores.get(at).copied(),
            })
            .collect(),
        min: one.min.unwrap_or(0),
        max: one.max,
        unit: one.unit.clone(),
    };
    let form = |one: &rules::rulebook::EvaluationForm| EvaluationFormView {
        id: one.id.to_string(),
        name: one.name.clone(),
        actor: book
            .actors
            .iter()
            .find(|actor| actor.id == one.actor)
            .map(|actor| actor.name.clone())
            .unwrap_or_default(),
        questions: one.questions.iter().map(question).collect(),
        citations: book.cite(&one.source),
    };
    Ok(MonitoringForms {
        forms: book.forms.iter().map(form).collect(),
        recommendations: book
            .recommendations
            .iter()
            .map(|one| RecommendationView {
                id: one.id.to_string(),
                name: one.name.clone(),
                suggest_from: one.suggest_from,
            })
            .collect(),
    })
}

/// The name of a recommendation; its id where the rules in force know it no more.
pub(crate) fn recommendation(book: &Rulebook, id: &str) -> String {
    book.recommendations
        .iter()
        .find(|one| one.id == *id)
        .map_or_else(|| id.to_owned(), |one| one.name.clone())
}
