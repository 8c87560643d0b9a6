//! `submission record` and `submission correct`: from the words of the command line to an act.

use super::{get, request, step, take};
use crate::arguments::{EvidenceContent, SubmissionCorrect, SubmissionRecord};
use crate::output::Output;
use contract::Problem;
use contract::submissions::SubmissionView;
use registry::Registry;
use registry::submissions::StageStep;
use rules::journey::Given;
use rules::{Act, CriterionTick, Field, ItemAnswer, ItemTick, Ticks};

/// A file of ticks larger than any list.
const TICKS_MAX: u64 = 1024 * 1024;

pub(super) fn record(registry: &Registry, said: &SubmissionRecord, output: Output) -> Result<(), Problem> {
    let (mut given, mut ticks) = if said.keep {
        newest(&get(registry, &said.id)?, &said.evidence)
    } else {
        (Given::new(), Ticks::default())
    };
    lay_over(&said.content, &mut given, &mut ticks)?;
    let act = Act::Record {
        stage: said.stage.clone(),
        evidence: said.evidence.clone(),
        given,
        ticks,
    };
    step(registry, &said.id, said.on, act, output)
}

pub(super) fn correct(registry: &Registry, said: &SubmissionCorrect, output: Output) -> Result<(), Problem> {
    let view = get(registry, &said.id)?;
    // What stands is the last correction of an event, or the event itself.
    let of_it =
        view.history.iter().rev().find(|stored| {
            stored.event.id == said.event || stored.event.corrects.as_ref() == Some(&said.event)
        });
    let stands = of_it.ok_or_else(|| Problem::new("stage.nothing_to_correct", &[]))?;
    let mut act = stands.event.act.clone();
    match &mut act {
        Act::Record { given, ticks, .. } => lay_over(&said.content, given, ticks)?,
        Act::Skip { reason, .. }
        | Act::Return { reason, .. }
        | Act::Reject { reason, .. }
        | Act::Withdraw { reason, .. }
        | Act::Takeover { reason, .. } => {
            if let Some(corrected) = &said.reason {
                reason.clone_from(corrected);
            }
        }
        Act::Finish { .. } => {}
    }
    let mut request = request(registry, &said.id, said.on.unwrap_or(stands.event.on), act)?;
    request.step = StageStep {
        corrects: Some(said.event.clone()),
        ..request.step
    };
    take(registry, &request, output)
}

fn newest(view: &SubmissionView, evidence: &str) -> (Given, Ticks) {
    let all = view.stages.iter().flat_map(|stage| &stage.evidence);
    let newest = all
        .filter(|one| one.id == evidence)
        .find_map(|one| one.records.last());
    newest
        .map(|record| (record.given.clone(), record.ticks.clone()))
        .unwrap_or_default()
}

fn lay_over(said: &EvidenceContent, given: &mut Given, ticks: &mut Ticks) -> Result<(), Problem> {
    given.extend(fields(&said.fields)?);
    if let Some(file) = &said.ticks {
        let unread = |_| Problem::new("stage.ticks_file", &[file.display().to_string()]);
        let bytes = files::read_bounded(file, TICKS_MAX)?;
        let told: Ticks = serde_json::from_slice(&bytes).map_err(unread)?;
        ticks.items.extend(told.items);
        ticks.criteria.extend(told.criteria);
    }
    for typed in &said.tick {
        let (id, answer, note) = tick(typed)?;
        let answer = ItemAnswer::parse(&answer).ok_or_else(|| {
            let known = ItemAnswer::ALL.map(ItemAnswer::word).join(", ");
            Problem::new("stage.unknown_answer", &[id.clone(), answer.clone(), known])
        })?;
        ticks.items.insert(id, ItemTick { answer, note });
    }
    for typed in &said.criterion {
        let (id, answer, note) = tick(typed)?;
        ticks.criteria.insert(id, CriterionTick { answer, note });
    }
    Ok(())
}

fn fields(typed: &[String]) -> Result<Given, Problem> {
    let mut given = Given::new();
    for typed in typed {
        let (word, value) = typed
            .split_once('=')
            .ok_or_else(|| Problem::new("stage.field_without_value", std::slice::from_ref(typed)))?;
        let field = Field::parse(word).ok_or_else(|| {
            let known = Field::ALL.map(Field::word).join(", ");
            Problem::new("stage.unknown_field", &[word.to_owned(), known])
        })?;
        if given.insert(field, value.to_owned()).is_some() {
            return Err(Problem::new("stage.field_twice", &[word.to_owned()]));
        }
    }
    Ok(given)
}

/// `term=ada:halaman 3` as id, answer and note.
fn tick(typed: &str) -> Result<(String, String, String), Problem> {
    let (id, said) = typed
        .split_once('=')
        .ok_or_else(|| Problem::new("stage.field_without_value", &[typed.to_owned()]))?;
    let (answer, note) = said.split_once(':').unwrap_or((said, ""));
    Ok((id.to_owned(), answer.to_owned(), note.to_owned()))
}
