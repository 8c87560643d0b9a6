//! `merge ...`.

use super::{Place, reader};
use crate::arguments::{Merge, MergeArgs};
use crate::output::Output;
use crate::waiting;
use contract::merging::{self, DisputeDecide, FileState, MergeUndo, MergingPlan};
use contract::{Nothing, Problem, desk};
use registry::received::{ConflictAnswer, Counts};
use serde_json::json;

pub(super) fn run(place: &Place, arguments: &MergeArgs, output: Output) -> Result<(), Problem> {
    match &arguments.verb {
        None => merge(place, arguments, output),
        Some(Merge::List) => list(place, output),
        Some(Merge::Undo { id, note }) => undo(place, id, note, output),
        Some(Merge::Disputes) => disputes(place, output),
        Some(Merge::Decide { sender, answer, note }) => decide(place, *sender, answer, note, output),
    }
}

fn merge(place: &Place, arguments: &MergeArgs, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let answers = answers(arguments)?;
    let (reader, never) = (reader()?, || false);
    let read = merging::by(&reader, &never);
    let (inbox, mut plan) =
        waiting::watched(|watch| merging::gather(&registry, &arguments.files, &read, watch))?;
    if !answers.is_empty() {
        plan = waiting::watched(|watch| merging::plan(&registry, &inbox, &answers, watch))?;
    }
    if arguments.dry_run {
        return output.say(&plan, || told(&plan));
    }
    let waiting_outside = plan
        .files
        .iter()
        .filter(|file| matches!(file.state, FileState::UnknownKey | FileState::Refused))
        .count();
    if waiting_outside > 0 && !arguments.partial {
        let first = plan.files.iter().find_map(|file| file.problem.clone());
        // Of a single file its own reason says more than a count.
        return Err(match (plan.files.len(), first) {
            (1, Some(problem)) => problem,
            _ => Problem::new(
                "merge.not_all_ready",
                &[waiting_outside.to_string(), plan.files.len().to_string()],
            ),
        });
    }
    let merged = waiting::watched(|watch| {
        merging::merge(&registry, &desk::actor(), &inbox, &plan.basis, &answers, watch)
    })?
    .value;
    output.say(&json!({"merge": merged, "plan": plan}), || {
        let mut lines = told(&plan);
        lines.push(format!("Penggabungan {} dicatat.", merged.id));
        lines
    })
}

/// A file a line, then the sum.
fn told(plan: &MergingPlan) -> Vec<String> {
    let mut lines: Vec<String> = plan
        .files
        .iter()
        .map(|file| match (&file.problem, &file.package) {
            (Some(problem), _) => format!("{}: {} {}", file.name, problem.message, problem.hint),
            (None, _) if file.state == FileState::Known => {
                format!("{}: sudah pernah digabungkan", file.name)
            }
            (None, Some(package)) => {
                let agreements = file.counts.get(&registry::received::RecordKind::Agreement);
                format!(
                    "{}: {} {}, {}, {}",
                    file.name,
                    package.region_code,
                    package.region_name,
                    package.period_label,
                    counted(agreements.copied().unwrap_or_default())
                )
            }
            (None, None) => file.name.clone(),
        })
        .collect();
    lines.push(format!("Kerja sama: {}", counted(plan.agreements)));
    if plan.open > 0 {
        lines.push(format!("{} pertentangan belum dijawab.", plan.open));
    }
    lines
}

fn counted(counts: Counts) -> String {
    let parts = [
        ("baru", counts.new),
        ("berubah", counts.changed),
        ("batal", counts.voided),
        ("ditarik", counts.withdrawn),
        ("berlaku lagi", counts.restored),
        ("sama", counts.same),
        ("lebih lama", counts.older),
        ("ditolak", counts.refused),
        ("bertentangan", counts.disputed),
    ];
    let told: Vec<String> = parts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| format!("{count} {word}"))
        .collect();
    if told.is_empty() {
        "tidak ada perubahan".to_owned()
    } else {
        told.join(", ")
    }
}

/// The answers, each with what was noted to it.
fn answers(arguments: &MergeArgs) -> Result<Vec<ConflictAnswer>, Problem> {
    let mut answers = arguments
        .answers
        .iter()
        .map(|typed| answer(typed))
        .collect::<Result<Vec<_>, _>>()?;
    for typed in &arguments.notes {
        // Only answers to remarks take a note, and their conflicts hold no equals sign; the note may.
        let noted = typed.split_once('=').and_then(|(conflict, note)| {
            Some((answers.iter_mut().find(|one| one.conflict == conflict)?, note))
        });
        let Some((answer, note)) = noted else {
            return Err(Problem::new("merge.answer_note", &[typed.to_owned()]));
        };
        answer.note = note.to_owned();
    }
    Ok(answers)
}

/// `CONFLICT=OPTION`. The conflict may hold equals signs of its own; the option never does.
fn answer(typed: &str) -> Result<ConflictAnswer, Problem> {
    typed
        .rsplit_once('=')
        .map(|(conflict, option)| ConflictAnswer {
            conflict: conflict.to_owned(),
            option: option.to_owned(),
            note: String::new(),
        })
        .ok_or_else(|| Problem::new("merge.answer", &[typed.to_owned()]))
}

fn list(place: &Place, output: Output) -> Result<(), Problem> {
    let merges = merging::merges(&place.open()?)?;
    output.say(&merges, || {
        merges
            .iter()
            .map(|merge| {
                let undone = if merge.undone_at.is_some() {
                    ", ditarik kembali"
                } else {
                    ""
                };
                format!(
                    "{}  {}  {} paket, {}{undone}",
                    merge.id,
                    merge.merged_at,
                    merge.packages.len(),
                    merge.merged_by
                )
            })
            .collect()
    })
}

fn undo(place: &Place, id: &str, note: &str, output: Output) -> Result<(), Problem> {
    let request = MergeUndo {
        id: id.to_owned(),
        note: note.to_owned(),
    };
    let undone = merging::undo(&place.open()?, &desk::actor(), &request)?.value;
    output.say(&undone, || {
        vec![format!("Penggabungan {} ditarik kembali.", undone.id)]
    })
}

fn disputes(place: &Place, output: Output) -> Result<(), Problem> {
    let open = merging::disputes(&place.open()?)?;
    output.say(&open, || {
        open.iter()
            .map(|one| {
                format!(
                    "{} {} {} [{}] pengirim {}",
                    one.region_code,
                    one.region_name,
                    one.conflict.id,
                    one.conflict.options.join(" | "),
                    one.sender
                )
            })
            .collect()
    })
}

fn decide(place: &Place, sender: i64, typed: &str, note: &str, output: Output) -> Result<(), Problem> {
    let request = DisputeDecide {
        sender,
        answer: answer(typed)?,
        note: note.to_owned(),
    };
    merging::decide(&place.open()?, &desk::actor(), &request)?;
    output.say(&Nothing {}, || vec![format!("Diputuskan: {typed}")])
}
