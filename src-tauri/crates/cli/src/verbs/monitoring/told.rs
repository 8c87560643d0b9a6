//! Monitoring as lines for people.

use contract::monitoring::{MonitoringForms, MonitoringView, ReportItem};
use contract::word;
use registry::monitoring::{MonitoringCount, MonitoringItem, Share, Trend};

pub(super) use contract::monitoring::hundredths;

/// Forms with their questions.
pub(super) fn forms(forms: &MonitoringForms) -> Vec<String> {
    let mut lines = Vec::new();
    for form in &forms.forms {
        lines.push(format!("{}: {} ({})", form.id, form.name, form.actor));
        for question in &form.questions {
            let answers: Vec<&str> = question
                .answers
                .iter()
                .map(|answer| answer.word.as_str())
                .collect();
            lines.push(format!(
                "  {}: {} [{}]",
                question.id,
                question.text,
                if answers.is_empty() {
                    question.type_.clone()
                } else {
                    answers.join(", ")
                }
            ));
        }
    }
    for one in &forms.recommendations {
        let from = one
            .suggest_from
            .map_or_else(String::new, |from| format!(" (skor {from} ke atas)"));
        lines.push(format!("rekomendasi {}: {}{from}", one.id, one.name));
    }
    lines
}

fn mark(filled: bool) -> &'static str {
    if filled { "ada" } else { "belum" }
}

fn score(score: Option<u32>) -> String {
    score.map_or_else(|| "-".to_owned(), |score| hundredths(score.into()))
}

/// The list of a semester.
pub(super) fn items(items: &[MonitoringItem], counts: &MonitoringCount) -> Vec<String> {
    let mut lines: Vec<String> = items
        .iter()
        .map(|item| {
            format!(
                "{}  {}  perkembangan {}  realisasi {}/{}  formulir {}  skor {}  {}  {}",
                item.id,
                word("kind", item.kind.word()),
                mark(item.progress),
                item.realised,
                item.targets,
                if item.forms.is_empty() {
                    "-".to_owned()
                } else {
                    item.forms.join(", ")
                },
                score(item.score),
                item.recommendation
                    .as_deref()
                    .map_or("-", |id| word("recommendation", id)),
                item.title
            )
        })
        .collect();
    lines.push(format!(
        "{} kerja sama; dari {} yang berlaku pada semester ini: perkembangan {}, realisasi {} dari {} yang bertarget",
        items.len(),
        counts.agreements,
        counts.progress,
        counts.realisation,
        counts.targeted
    ));
    for (form, filled) in &counts.forms {
        lines.push(format!("formulir {form}: {filled} dari {}", counts.evaluated));
    }
    lines
}

/// One agreement.
pub(super) fn view(view: &MonitoringView) -> Vec<String> {
    let mut lines = vec![view.title.clone(), word("kind", view.kind.word()).to_owned()];
    for target in view.targets.iter().filter(|one| one.void_reason.is_none()) {
        let year = target
            .entry
            .year
            .map_or_else(|| "seluruh jangka waktu".to_owned(), |year| year.to_string());
        lines.push(format!(
            "target {}: {}, {} {} ({year})",
            target.id,
            target.entry.name,
            hundredths(target.entry.planned),
            target.entry.unit
        ));
        let of_target = view.realisations.iter().filter(|one| one.target == target.id);
        for one in of_target.filter(|one| one.void_reason.is_none()) {
            lines.push(format!(
                "  Semester {} {}: {} {}",
                one.semester.roman(),
                one.year,
                hundredths(one.amount),
                target.entry.unit
            ));
        }
    }
    for one in view.evaluations.iter().filter(|one| one.void_reason.is_none()) {
        lines.push(format!(
            "evaluasi {}: {} putaran {} tahun {}, skor {}, {}",
            one.id,
            one.entry.form,
            one.entry.round,
            one.entry.year,
            score(one.score),
            word("recommendation", &one.entry.recommendation)
        ));
    }
    lines
}

/// The nine items.
pub(super) fn report(items: &[ReportItem]) -> Vec<String> {
    let mut lines = Vec::new();
    for item in items {
        let missing = if item.empty { " (belum diisi)" } else { "" };
        lines.push(format!("{} {}{missing}", item.law, item.name));
        lines.extend(item.lines.iter().map(|line| format!("  {line}")));
    }
    lines
}

fn share(share: &Share) -> String {
    format!(
        "{} {}%",
        word("measure", share.measure.word()),
        hundredths(share.percent)
    )
}

/// The trend.
pub(super) fn trend(trend: &Trend) -> Vec<String> {
    let mut lines: Vec<String> = trend
        .semesters
        .iter()
        .map(|one| {
            let shares: Vec<String> = one.shares.iter().map(share).collect();
            format!(
                "Semester {} {}: {}",
                one.semester.roman(),
                one.year,
                shares.join(", ")
            )
        })
        .collect();
    for round in &trend.rounds {
        let scores: Vec<String> = round
            .scores
            .iter()
            .map(|one| format!("{} {}", one.form, score(one.score)))
            .collect();
        lines.push(format!(
            "Putaran {} {}: {}",
            round.round,
            round.year,
            scores.join(", ")
        ));
    }
    lines
}
