//! Submissions and paths as lines for people.

use contract::FieldProblem;
use contract::submissions::{PathView, StageStanding, SubmissionView};
use registry::submissions::{SubmissionItem, Turn};
use rules::{Citation, Outcome};

/// Articles in one line.
fn sources(citations: &[Citation]) -> String {
    let words: Vec<&str> = citations.iter().map(|one| one.words.as_str()).collect();
    words.join("; ")
}

/// What stands against a step, with its source.
pub(super) fn objection(problem: &FieldProblem) -> String {
    if problem.sources.is_empty() {
        return problem.message.clone();
    }
    format!("{} ({})", problem.message, sources(&problem.sources))
}

/// A path with its stages and what proves them.
pub(super) fn path(path: &PathView) -> Vec<String> {
    let mut lines = vec![format!("{} ({})", path.name, sources(&path.citations))];
    for stage in &path.stages {
        lines.push(format!(
            "{}: {} ({})",
            stage.id,
            stage.name,
            sources(&stage.citations)
        ));
        for evidence in &stage.evidence {
            let fields: Vec<&str> = evidence.fields.iter().map(|field| field.word()).collect();
            lines.push(format!(
                "  {}: {} [{}]",
                evidence.id,
                evidence.name,
                fields.join(", ")
            ));
        }
    }
    lines
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Open => "berjalan",
        Outcome::Rejected => "ditolak",
        Outcome::Withdrawn => "ditarik",
        Outcome::Completed => "selesai",
    }
}

fn turn(turn: Turn) -> &'static str {
    match turn {
        Turn::Office => "kantor kita",
        Turn::WorkUnit => "perangkat daerah",
        Turn::Tkksd => "TKKSD",
        Turn::Dprd => "DPRD",
        Turn::Partner => "mitra",
        Turn::Government => "Pemerintah",
        Turn::Parties => "para pihak",
        Turn::Others => "pihak lain",
    }
}

/// The list.
pub(super) fn items(items: &[SubmissionItem]) -> Vec<String> {
    let mut lines: Vec<String> = items
        .iter()
        .map(|item| {
            let stands = if item.waiting.is_empty() {
                outcome(item.outcome)
            } else {
                &item.waiting
            };
            let waits = item.awaited.as_ref();
            let due = waits.and_then(|one| one.due);
            let due = due.map(|day| format!("  batas {day}")).unwrap_or_default();
            let turn = waits.map(|one| format!("  giliran {}", turn(one.turn)));
            format!(
                "{}  {}  {}  {}  {}  {}{}{due}",
                item.id,
                item.since,
                item.path,
                stands,
                item.title,
                item.partner,
                turn.unwrap_or_default()
            )
        })
        .collect();
    lines.push(format!("{} pengajuan", items.len()));
    lines
}

/// One submission.
pub(super) fn view(view: &SubmissionView) -> Vec<String> {
    let mut lines = vec![
        view.submission.form.subject.title.clone(),
        format!("{}, {}", view.path_name, outcome(view.outcome)),
    ];
    for stage in &view.stages {
        let standing = match stage.standing {
            StageStanding::Finished => "selesai",
            StageStanding::Skipped => "dilewati",
            StageStanding::NotNeeded => "tidak diperlukan",
            StageStanding::Waiting => "menunggu",
            StageStanding::Ahead => "kemudian",
        };
        let on = stage.on.map(|on| format!(" {on}")).unwrap_or_default();
        let reason = stage.reason.as_deref().map(|why| format!(": {why}"));
        lines.push(format!(
            "  {}: {standing}{on}{}",
            stage.name,
            reason.unwrap_or_default()
        ));
    }
    let evidence = view.stages.iter().flat_map(|stage| &stage.evidence);
    for one in evidence.filter(|one| !one.records.is_empty()) {
        let lists = one.checklist.iter().map(|list| (&list.name, list.open, None));
        let reviews = one
            .criteria
            .iter()
            .map(|list| (&list.name, list.open, list.score));
        for (name, open, score) in lists.chain(reviews) {
            let score = score.map(|score| format!(", nilai {score}")).unwrap_or_default();
            lines.push(format!("{}: {name}: {open} belum{score}", one.id));
        }
    }
    for step in &view.moves {
        lines.push(format!(
            "langkah {}: {} ({})",
            step.id,
            step.name,
            sources(&step.citations)
        ));
    }
    for meeting in &view.meetings {
        let agenda = meeting.form.agenda.lines().next().unwrap_or_default();
        lines.push(format!("rapat {}: {agenda}", meeting.form.day));
    }
    for clock in &view.clocks {
        lines.push(format!("tenggat {}: {}", clock.due, clock.sentence));
    }
    if let Some(agreement) = &view.submission.agreement_id {
        lines.push(format!("kerja sama: {agreement}"));
    }
    lines
}
