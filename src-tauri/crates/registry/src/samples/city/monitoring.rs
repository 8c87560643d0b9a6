//! Two semesters of monitoring: targets with what they brought, evaluations with every form and every recommendation. Some
//! of each is missing on purpose, as in any office.

use super::{City, SampleError, parse};
use crate::agreements;
use crate::monitoring::{self, EvaluationEntry, Measure, Realisation, TargetEntry};
use crate::period::{Period, Semester};
use crate::tx::Tx;
use chrono::NaiveDate;
use rules::rulebook::EvaluationForm;
use rules::{Answer, Answers};
use serde::Deserialize;

const TEXT: &str = include_str!("../../../../../../assets/samples/monitoring.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Samples {
    target: Vec<Planned>,
    grade: Vec<Grade>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Planned {
    name: String,
    measure: Measure,
    unit: String,
    planned: i64,
    shares: [i64; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Grade {
    recommendation: String,
    reason: String,
    words: Vec<String>,
    percent: u32,
    text: String,
}

/// Writes the monitoring of a city's year: of every third agreement, and of some that have no report.
pub(super) fn write<L>(tx: &Tx<'_>, city: &City, made: &[(L, String)]) -> Result<(), SampleError> {
    let samples: Samples = parse("monitoring.toml", TEXT)?;
    for (at, (_, id)) in made.iter().enumerate() {
        if at % 3 != 0 && at % 7 != 1 {
            continue;
        }
        let Some(agreement) = agreements::get(tx, id)? else {
            continue;
        };
        let term = agreements::term(&agreement.form);
        let mut semesters = Vec::new();
        for semester in [Semester::First, Semester::Second] {
            let period = Period::new(city.monitored, Some(semester), None)
                .map_err(|error| SampleError::Data(error.to_string()))?;
            if term.in_force_between(period.first(), period.last()) {
                semesters.push((semester, period.last()));
            }
        }
        if !semesters.is_empty() {
            targets(tx, city.monitored, &samples, at, id, &semesters)?;
            evaluations(tx, city.monitored, &samples, at, id, &semesters)?;
        }
    }
    Ok(())
}

/// One target or two; of some, a semester is not recorded yet.
fn targets(
    tx: &Tx<'_>,
    year: i32,
    samples: &Samples,
    at: usize,
    id: &str,
    semesters: &[(Semester, NaiveDate)],
) -> Result<(), SampleError> {
    let count = samples.target.len();
    let all = samples.target.iter().cycle().skip(at % count);
    for one in all.take(1 + at % 2) {
        let planned = one.planned * 100;
        let entry = TargetEntry {
            name: one.name.clone(),
            measure: one.measure,
            unit: one.unit.clone(),
            year: Some(year),
            planned,
        };
        let target = monitoring::save_target(tx, id, None, &entry)?;
        for (semester, last) in semesters {
            let late = match semester {
                Semester::First => at % 10 == 9,
                Semester::Second => at % 5 == 4,
            };
            if late {
                continue;
            }
            let [first, second] = one.shares;
            let share = if *semester == Semester::First {
                first
            } else {
                second
            };
            let form = Realisation {
                target: target.id.clone(),
                year,
                semester: *semester,
                rev: 0,
                amount: planned * share / 100,
                note: String::new(),
                void_reason: None,
            };
            monitoring::realise_as_of(tx, &form, *last)?;
        }
    }
    Ok(())
}

/// All forms of some agreements, the work unit's alone of others; a grade for each form of each round.
fn evaluations(
    tx: &Tx<'_>,
    year: i32,
    samples: &Samples,
    at: usize,
    id: &str,
    semesters: &[(Semester, NaiveDate)],
) -> Result<(), SampleError> {
    let forms = &tx.rules()?.book().forms;
    for (semester, last) in semesters {
        let round = u32::from(u8::from(*semester));
        let filled = match (at % 4, round) {
            (0, _) | (2, 1) => forms.len(),
            (1, _) => 1,
            _ => 0,
        };
        for (place, form) in forms.iter().take(filled).enumerate() {
            // Whoever looks from nearer by is at times milder.
            let grade = (at / 3 + place / 2 * (at % 2) + round as usize) % samples.grade.len();
            let Some(grade) = samples.grade.get(grade) else {
                continue;
            };
            let entry = EvaluationEntry {
                form: form.id.to_string(),
                year,
                round,
                answers: answers(form, grade),
                recommendation: grade.recommendation.clone(),
                reason: grade.reason.clone(),
                evaluated: *last,
                evaluator: form.name.replace("Formulir ", ""),
            };
            monitoring::evaluate_as_of(tx, id, &entry, *last)?;
        }
    }
    Ok(())
}

fn answers(form: &EvaluationForm, grade: &Grade) -> Answers {
    let mut answers = Answers::new();
    for question in &form.questions {
        let answer = match question.form.as_str() {
            "choice" => grade
                .words
                .iter()
                .find(|word| question.answers.contains(word))
                .map(|word| Answer::Text(word.clone())),
            "number" => Some(Answer::Number(grade.percent.into())),
            "text" => Some(Answer::Text(grade.text.clone())),
            _ => None,
        };
        answers.extend(answer.map(|answer| (question.id.to_string(), answer)));
    }
    answers
}
