//! `agenda`.

use super::Place;
use crate::arguments::AgendaArgs;
use crate::output::Output;
use contract::Problem;
use contract::agenda::{self, AgendaPrint, AgendaRequest};
use contract::letters::OfficePress;
use contract::papers::{self, PaperFormat};
use contract::remarks::{self, RemarkTask, TaskKind};
use registry::agenda::AgendaSubject;
use std::io::Write as _;

pub(super) fn list(place: &Place, arguments: &AgendaArgs, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let tasks = remarks::tasks(&registry)?;
    if arguments.tasks {
        return output.say(&tasks, || told(&tasks));
    }
    let request = AgendaRequest {
        on: arguments.on,
        days: arguments.days,
        limit: None,
    };
    let entries = agenda::list(&registry, request)?;
    if let Some(path) = &arguments.ics {
        let text = agenda::calendar(&registry, request)?;
        files::replace(path, |file| file.write_all(text.as_bytes()))?;
    }
    if let Some(path) = &arguments.out {
        let print = AgendaPrint {
            on: arguments.on,
            days: arguments.days,
            format: PaperFormat::of(path),
        };
        let bytes = papers::agenda::make(&registry, &OfficePress::default(), print)?;
        files::replace(path, |file| file.write_all(&bytes))?;
    }
    output.say(&entries, || {
        let mut lines = Vec::new();
        for entry in &entries {
            let about = match &entry.subject {
                AgendaSubject::Submission { title, .. }
                | AgendaSubject::Agreement { title, .. }
                | AgendaSubject::Meeting { title, .. }
                | AgendaSubject::Partner { title, .. } => title,
                AgendaSubject::Office { period } => period,
            };
            let over = if entry.over { " (lewat)" } else { "" };
            lines.push(format!("{}{over}  {}  {about}", entry.due, entry.name));
            lines.push(format!("    {}", entry.sentence));
            let sources: Vec<&str> = entry.citations.iter().map(|one| one.words.as_str()).collect();
            lines.push(format!("    {}", sources.join("; ")));
        }
        lines.push(format!("{} hal", entries.len()));
        lines.extend(told(&tasks));
        lines
    })
}

/// What has no last day: remarks, ours and our bureau's.
fn told(tasks: &[RemarkTask]) -> Vec<String> {
    let line = |task: &RemarkTask| {
        let what = match task.is {
            TaskKind::Refused => "Ditolak",
            TaskKind::Heard => "Catatan dari",
            TaskKind::Changed => "Diubah setelah diberi catatan:",
            TaskKind::Unsent => "Catatan belum terkirim ke",
            TaskKind::Unanswered => "Catatan belum dijawab",
        };
        format!("{what} {}  {}  {}", task.office, task.title, task.text)
    };
    tasks.iter().map(line).collect()
}
