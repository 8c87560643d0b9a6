//! `monitor evaluate`: answers from a file and from the command line.

use crate::arguments::MonitorEvaluate;
use crate::output::Output;
use contract::monitoring::{self, EvaluationSave};
use contract::{Problem, desk};
use registry::Registry;
use registry::monitoring::{Evaluation, EvaluationEntry};
use rules::{Answer, Answers};

/// Larger than any form's answers.
const ANSWERS_MAX: u64 = 4 * 1024 * 1024;

pub(super) fn evaluate(registry: &Registry, said: &MonitorEvaluate, output: Output) -> Result<(), Problem> {
    let rev = match &said.corrects {
        Some(id) => find(registry, id)?.1.rev,
        None => 0,
    };
    let mut request = EvaluationSave {
        agreement: said.id.clone(),
        id: said.corrects.clone(),
        rev,
        entry: EvaluationEntry {
            form: said.form.clone(),
            year: said.year,
            round: said.round,
            answers: answers(registry, said)?,
            recommendation: said.recommendation.clone().unwrap_or_default(),
            reason: said.reason.clone(),
            evaluated: said.on,
            evaluator: said.by.clone(),
        },
    };
    if said.recommendation.is_none() {
        let judgement = monitoring::judge(registry, &request)?;
        request.entry.recommendation = judgement.suggested.unwrap_or_default();
    }
    let saved = monitoring::evaluate(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || {
        let score = saved
            .score
            .map_or_else(|| "-".to_owned(), |score| super::told::hundredths(score.into()));
        vec![format!(
            "Evaluasi {} dicatat: skor {score}, rekomendasi {}.",
            saved.id, saved.entry.recommendation
        )]
    })
}

/// An evaluation with the id of its agreement.
pub(super) fn find(registry: &Registry, id: &str) -> Result<(String, Evaluation), Problem> {
    registry
        .read(|c| registry::monitoring::evaluation(c, id))?
        .ok_or_else(|| Problem::new("monitoring.not_found", &[id.to_owned()]))
}

fn answers(registry: &Registry, said: &MonitorEvaluate) -> Result<Answers, Problem> {
    let mut answers = match &said.answers {
        Some(path) => {
            let bytes = files::read_bounded(path, ANSWERS_MAX)?;
            serde_json::from_slice(&bytes)
                .map_err(|_| Problem::new("monitoring.answers_unreadable", &[path.display().to_string()]))?
        }
        None => Answers::new(),
    };
    let form = registry.rules()?.book().evaluation_form(&said.form);
    for typed in &said.answer {
        let (question, value) = typed
            .split_once('=')
            .ok_or_else(|| Problem::new("monitoring.answer_without_value", std::slice::from_ref(typed)))?;
        let kind = form
            .and_then(|form| form.question(question))
            .map_or("text", |question| question.form.as_str());
        // What is no number stays words: the rules say at which question.
        let answer = match (kind, value.replace(',', ".").parse()) {
            ("number", Ok(number)) => Answer::Number(number),
            ("file", _) => Answer::Files(value.split(',').map(str::to_owned).collect()),
            _ => Answer::Text(value.to_owned()),
        };
        answers.insert(question.to_owned(), answer);
    }
    Ok(answers)
}
