//! `submission ...`.

mod new;
mod record;
mod told;

use super::Place;
use super::agreements::kinds;
use crate::arguments::{
    AtStage, AtStageWithReason, BackWithReason, OURS, OutWithReason, OutcomeName, Submission,
    SubmissionAnswer, SubmissionContinue, SubmissionList, SubmissionNew, YesNo,
};
use crate::output::Output;
use chrono::NaiveDate;
use contract::submissions::{
    self, SubmissionContinuation, SubmissionId, SubmissionSave, SubmissionStep, SubmissionView,
    SubmissionsPageRequest,
};
use contract::{Problem, desk};
use registry::Registry;
use registry::submissions::{StageStep, SubmissionForm, SubmissionItem, SubmissionQuery, Turn};
use rules::{Act, Outcome};
use serde_json::json;

/// Lines asked for at a time.
const PAGE: u32 = 500;

pub(super) fn run(place: &Place, submission: &Submission, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    match submission {
        Submission::Paths { path } => paths(&registry, path.as_deref(), output),
        Submission::New(said) => new(&registry, said, output),
        Submission::Continue(said) => continuation(&registry, said, output),
        Submission::Answer(said) => answer(&registry, said, output),
        Submission::List(said) => list(&registry, said, output),
        Submission::Show { id } => {
            let view = get(&registry, id)?;
            output.say(&view, || told::view(&view))
        }
        Submission::Record(said) => record::record(&registry, said, output),
        Submission::Correct(said) => record::correct(&registry, said, output),
        Submission::Finish(AtStage { id, stage, on }) => {
            let act = Act::Finish { stage: stage.clone() };
            step(&registry, id, *on, act, output)
        }
        Submission::Skip(AtStageWithReason { at, reason }) => {
            let (stage, reason) = (at.stage.clone(), reason.clone());
            step(&registry, &at.id, at.on, Act::Skip { stage, reason }, output)
        }
        Submission::Return(BackWithReason { with, step: named }) => {
            let act = Act::Return {
                stage: with.at.stage.clone(),
                reason: with.reason.clone(),
                step: named.clone(),
            };
            step(&registry, &with.at.id, with.at.on, act, output)
        }
        Submission::Reject(said) => {
            let (reason, step) = (said.reason.clone(), said.step.clone());
            out(&registry, said, Act::Reject { reason, step }, output)
        }
        Submission::Withdraw(said) => {
            let (reason, step) = (said.reason.clone(), said.step.clone());
            out(&registry, said, Act::Withdraw { reason, step }, output)
        }
        Submission::Takeover(said) => {
            let (reason, step) = (said.reason.clone(), said.step.clone());
            out(&registry, said, Act::Takeover { reason, step }, output)
        }
        Submission::Judge(AtStage { id, stage, on }) => judge(&registry, id, stage, *on, output),
    }
}

fn get(registry: &Registry, id: &str) -> Result<SubmissionView, Problem> {
    submissions::get(registry, &SubmissionId { id: id.to_owned() })
}

fn paths(registry: &Registry, id: Option<&str>, output: Output) -> Result<(), Problem> {
    let all = submissions::paths(registry)?;
    let Some(id) = id else {
        return output.say(&all, || {
            all.iter()
                .map(|path| format!("{}  {}", path.id, path.name))
                .collect()
        });
    };
    let path = all
        .iter()
        .find(|path| path.id == id)
        .ok_or_else(|| Problem::new("submission.unknown_path", &[id.to_owned()]))?;
    output.say(path, || told::path(path))
}

fn new(registry: &Registry, said: &SubmissionNew, output: Output) -> Result<(), Problem> {
    let path = registry
        .rules()?
        .book()
        .path(&said.path)
        .ok_or_else(|| Problem::new("submission.unknown_path", std::slice::from_ref(&said.path)))?;
    let office = registry.read(registry::settings::office)?;
    let work_units = registry.read(registry::settings::work_units)?;
    keep(registry, new::form(&office, &work_units, path, said)?, output)
}

fn continuation(registry: &Registry, said: &SubmissionContinue, output: Output) -> Result<(), Problem> {
    let request = SubmissionContinuation {
        agreement_id: said.agreement.clone(),
        relation: new::relation(said.relation),
    };
    let mut form = submissions::continuation(registry, &request)?;
    if let Some(title) = &said.title {
        form.subject.title.clone_from(title);
    }
    form.letter_number.clone_from(&said.letter_number);
    form.letter_dated = said.letter_dated;
    form.addendum_burden = said.addendum_burden.map(YesNo::is_yes);
    keep(registry, form, output)
}

fn keep(registry: &Registry, form: SubmissionForm, output: Output) -> Result<(), Problem> {
    let request = SubmissionSave {
        id: None,
        rev: 0,
        form,
    };
    let saved = submissions::save(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || vec![format!("Pengajuan {} dicatat.", saved.id)])
}

fn answer(registry: &Registry, said: &SubmissionAnswer, output: Output) -> Result<(), Problem> {
    let before = get(registry, &said.id)?.submission;
    let mut form = before.form;
    if let Some(addendum) = said.addendum {
        form.addendum_burden = Some(addendum.is_yes());
    } else {
        form.subject.burdens_society = said.burdens.map(YesNo::is_yes);
        form.subject.unbudgeted = said.unbudgeted.map(YesNo::is_yes);
    }
    let request = SubmissionSave {
        id: Some(before.id),
        rev: before.rev,
        form,
    };
    let saved = submissions::save(registry, &desk::actor(), &request)?.value;
    let answers = [said.addendum, said.burdens, said.unbudgeted];
    let needed = answers.into_iter().flatten().any(YesNo::is_yes);
    output.say(&saved, || {
        vec![format!(
            "Jawaban dicatat: persetujuan DPRD {}.",
            if needed { "diperlukan" } else { "tidak diperlukan" }
        )]
    })
}

fn list(registry: &Registry, said: &SubmissionList, output: Output) -> Result<(), Problem> {
    if let Some(stage) = &said.stage {
        let mut paths = registry.rules()?.book().paths.iter();
        if !paths.any(|path| path.stage(stage).is_some()) {
            return Err(Problem::new(
                "submission.unknown_stage",
                std::slice::from_ref(stage),
            ));
        }
    }
    let query = SubmissionQuery {
        search: said.search.clone().unwrap_or_default(),
        kinds: kinds(said.kind.as_deref())?,
        waiting: said.stage.iter().cloned().collect(),
        outcomes: said.outcome.iter().copied().map(outcome).collect(),
        turns: said.turn.iter().flat_map(|word| turns_of(word)).collect(),
    };
    let mut items: Vec<SubmissionItem> = Vec::new();
    let total = loop {
        let request = SubmissionsPageRequest {
            query: query.clone(),
            offset: u32::try_from(items.len()).unwrap_or(u32::MAX),
            limit: PAGE,
        };
        let part = submissions::page(registry, &request)?;
        let last = part.items.is_empty();
        items.extend(part.items);
        if last || items.len() >= part.total as usize {
            break items.len();
        }
    };
    output.say(&json!({ "total": total, "submissions": items }), || {
        told::items(&items)
    })
}

/// The turns of a word: one, or everybody of ours.
fn turns_of(word: &str) -> Vec<Turn> {
    match word {
        OURS => Turn::ALL.iter().copied().filter(|turn| turn.is_ours()).collect(),
        word => Turn::parse(word).into_iter().collect(),
    }
}

fn outcome(name: OutcomeName) -> Outcome {
    match name {
        OutcomeName::Open => Outcome::Open,
        OutcomeName::Rejected => Outcome::Rejected,
        OutcomeName::Withdrawn => Outcome::Withdrawn,
        OutcomeName::Completed => Outcome::Completed,
    }
}

fn out(registry: &Registry, said: &OutWithReason, act: Act, output: Output) -> Result<(), Problem> {
    step(registry, &said.id, said.on, act, output)
}

fn step(registry: &Registry, id: &str, on: NaiveDate, act: Act, output: Output) -> Result<(), Problem> {
    take(registry, &request(registry, id, on, act)?, output)
}

fn take(registry: &Registry, request: &SubmissionStep, output: Output) -> Result<(), Problem> {
    let done = submissions::step(registry, &desk::actor(), request)?.value;
    output.say(&done, || {
        let mut lines = vec!["Dicatat.".to_owned()];
        lines.extend(done.warnings.iter().map(told::objection));
        if let Some(agreement) = &done.submission.agreement_id {
            lines.push(format!("Kerja sama: {agreement}"));
        }
        lines
    })
}

fn judge(registry: &Registry, id: &str, stage: &str, on: NaiveDate, output: Output) -> Result<(), Problem> {
    let act = Act::Finish {
        stage: stage.to_owned(),
    };
    let verdict = submissions::judge(registry, &request(registry, id, on, act)?)?;
    // A stage that is not there is a mistake of whoever asks; nothing will ever let it be finished.
    if verdict.blocks.iter().any(|block| block.code == "stage.unknown") {
        return Err(Problem::new("stage.unknown", &[stage.to_owned()]));
    }
    output.say(&verdict, || {
        let mut lines: Vec<String> = verdict.blocks.iter().map(told::objection).collect();
        if lines.is_empty() {
            lines.push("Tahap ini dapat diselesaikan.".to_owned());
        }
        lines.extend(verdict.warnings.iter().map(told::objection));
        lines
    })
}

fn request(registry: &Registry, id: &str, on: NaiveDate, act: Act) -> Result<SubmissionStep, Problem> {
    Ok(SubmissionStep {
        id: id.to_owned(),
        rev: get(registry, id)?.submission.rev,
        step: StageStep {
            on,
            act,
            corrects: None,
        },
    })
}
