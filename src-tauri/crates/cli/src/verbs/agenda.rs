//! `agenda`.

use super::Place;
use crate::arguments::AgendaArgs;
use crate::output::Output;
use contract::Problem;
use contract::agenda::{self, AgendaRequest};
use registry::agenda::AgendaSubject;

pub(super) fn list(place: &Place, arguments: AgendaArgs, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let request = AgendaRequest {
        on: arguments.on,
        days: arguments.days,
    };
    let entries = agenda::list(&registry, request)?;
    output.say(&entries, || {
        let mut lines = Vec::new();
        for entry in &entries {
            let about = match &entry.subject {
                AgendaSubject::Submission { title, .. } | AgendaSubject::Agreement { title, .. } => title,
                AgendaSubject::Office { period } => period,
            };
            let over = if entry.over { " (lewat)" } else { "" };
            lines.push(format!("{}{over}  {}  {about}", entry.due, entry.name));
            lines.push(format!("    {}", entry.sentence));
            let sources: Vec<&str> = entry.citations.iter().map(|one| one.words.as_str()).collect();
            lines.push(format!("    {}", sources.join("; ")));
        }
        lines.push(format!("{} hal", entries.len()));
        lines
    })
}
