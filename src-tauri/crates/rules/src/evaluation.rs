//! Evaluations (evaluasi): what may be answered, the score of the answers, the recommendation that follows, the rounds.
//!
//! No article asks for a form or a score (`source = "praktik"`): nothing here blocks anything.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::rulebook::{EvaluationForm, EvaluationQuestion, Recommendation, Rulebook, SettingValue};

/// What one is worth in hundredths: scores, shares and amounts are whole hundredths, so that sums are exact.
pub const ONE: u32 = 100;

const MONTHS: u32 = 12;

/// What was answered to a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Answer {
    /// To a question of type `number`.
    Number(f64),
    /// The word of an answer (`choice`), or what was typed (`text`).
    Text(String),
    /// Ids of attachments of the agreement (`file`).
    Files(Vec<String>),
}

/// Answers by the id of their question.
pub type Answers = BTreeMap<String, Answer>;

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Misfit {
    /// The form has no such question.
    UnknownQuestion,
    /// The question is answered with something else: words for a number, say.
    OtherType,
    /// The question has no such answer.
    UnknownAnswer(String),
    /// The number lies outside what the question takes.
    OutOfRange {
        /// Smallest.
        min: u32,
        /// Largest; none when there is no limit.
        max: Option<u32>,
    },
}

impl EvaluationForm {
    /// A question by its id.
    pub fn question(&self, id: &str) -> Option<&EvaluationQuestion> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// What is wrong with answers, by question. A question without an answer is not wrong.
    pub fn misfits(&self, answers: &Answers) -> Vec<(String, Misfit)> {
        let wrong = |(id, answer): (&String, &Answer)| {
            let misfit = match self.question(id) {
                Some(question) => question.misfit(answer),
                None => Some(Misfit::UnknownQuestion),
            };
            Some((id.clone(), misfit?))
        };
        answers.iter().filter_map(wrong).collect()
    }

    /// Score of the answers in hundredths of a point, 0 to 100 points: the mean of the scores of the answered choices, each
    /// as often as its question weighs (once when it names no weight), rounded half up. Absent when no choice with a score
    /// was answered: nothing was measured then, which is not the same as nothing.
    pub fn score(&self, answers: &Answers) -> Option<u32> {
        let (mut sum, mut weights) = (0_u64, 0_u64);
        for question in &self.questions {
            let Some(score) = answers
                .get(&*question.id)
                .and_then(|answer| question.score_of(answer))
            else {
                continue;
            };
            let weight = u64::from(question.weight.unwrap_or(1));
            sum += weight * u64::from(score);
            weights += weight;
        }
        if weights == 0 {
            return None;
        }
        u32::try_from((2 * sum * u64::from(ONE) + weights) / (2 * weights)).ok()
    }
}

impl EvaluationQuestion {
    fn misfit(&self, answer: &Answer) -> Option<Misfit> {
        match (self.form.as_str(), answer) {
            ("choice", Answer::Text(word)) => {
                let known = self.answers.contains(word);
                (!known).then(|| Misfit::UnknownAnswer(word.clone()))
            }
            ("number", Answer::Number(number)) => {
                let min = self.min.unwrap_or(0);
                let over = self.max.is_some_and(|max| *number > f64::from(max));
                let fits = number.is_finite() && *number >= f64::from(min) && !over;
                (!fits).then_some(Misfit::OutOfRange { min, max: self.max })
            }
            ("text", Answer::Text(_)) | ("file", Answer::Files(_)) => None,
            _ => Some(Misfit::OtherType),
        }
    }

    fn score_of(&self, answer: &Answer) -> Option<u32> {
        let Answer::Text(word) = answer else {
            return None;
        };
        let at = self.answers.iter().position(|one| one == word)?;
        self.scores.get(at).copied()
    }
}

impl Rulebook {
    /// A form of evaluation by its id.
    pub fn evaluation_form(&self, id: &str) -> Option<&EvaluationForm> {
        self.forms.iter().find(|form| form.id == *id)
    }

    /// The recommendation that a score (in hundredths of a point) suggests: the one with the highest threshold it reaches.
    pub fn suggested(&self, score: u32) -> Option<&Recommendation> {
        self.recommendations
            .iter()
            .filter(|one| one.suggest_from.is_some_and(|from| from * ONE <= score))
            .max_by_key(|one| one.suggest_from)
    }

    /// How many rounds of evaluation a year has for agreements on a path, 1 to 12; none where the office has none.
    pub fn rounds_a_year(&self, path: &str) -> Option<u32> {
        let round = self
            .rounds
            .iter()
            .find(|round| round.paths.iter().any(|one| one == path))?;
        let setting = self
            .settings
            .iter()
            .find(|one| one.id == round.per_year_setting)?;
        match setting.default {
            SettingValue::Number(number) if number > 0 => Some(number.min(MONTHS)),
            _ => None,
        }
    }
}

/// First and last day of a round, when a year has so many; rounds are parts of the year in whole months. None for a round
/// that the year does not have.
pub fn round_days(year: i32, round: u32, per_year: u32) -> Option<(NaiveDate, NaiveDate)> {
    if round == 0 || round > per_year || per_year > MONTHS {
        return None;
    }
    let months_before = MONTHS * (round - 1) / per_year;
    let months = MONTHS * round / per_year;
    let first = NaiveDate::from_ymd_opt(year, months_before + 1, 1)?;
    let next = if months == MONTHS {
        NaiveDate::from_ymd_opt(year + 1, 1, 1)
    } else {
        NaiveDate::from_ymd_opt(year, months + 1, 1)
    };
    Some((first, next?.pred_opt()?))
}

/// The rounds whose last day lies between two days of one year, first to last; none where no round ends there.
pub fn rounds_ending(first: NaiveDate, last: NaiveDate, per_year: u32) -> Option<(u32, u32)> {
    let ends = |round: &u32| {
        round_days(first.year(), *round, per_year).is_some_and(|(_, end)| end >= first && end <= last)
    };
    let rounds: Vec<u32> = (1..=per_year.min(MONTHS)).filter(ends).collect();
    Some((*rounds.first()?, *rounds.last()?))
}

#[cfg(test)]
mod tests;
