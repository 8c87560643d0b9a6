//! What the TKKSD did, in its report: reviews given and meetings held.

use super::tkksd::SAY;
use super::words::count;
use super::{column, numbered, paragraphs};
use crate::letters::columns::{spoken, word};
use letters::paper::Block;
use letters::{Align, Cell, long_date};
use registry::letters::{LetterKind, ReportContent, ReportedMeeting, ReportedReview};
use registry::meetings::MeetingKind;

/// "5 (lima) direkomendasikan; 1 (satu) ditolak", in the order in which the words come first.
fn counted<'a>(words: impl Iterator<Item = &'a str>, say: impl Fn(&str) -> String) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for word in words {
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, n)) => *n += 1,
            None => counts.push((word, 1)),
        }
    }
    let parts: Vec<String> = counts
        .into_iter()
        .map(|(word, n)| format!("{} {}", count(n), say(word)))
        .collect();
    parts.join("; ")
}

/// How many reviews, what came out, and of which submissions.
pub(super) fn reviews(all: &[ReportedReview]) -> Vec<Block> {
    let mut out = vec![Block::heading(SAY.of("reviews"))];
    if all.is_empty() {
        out.push(Block::text(SAY.of("reviews_none")));
        return out;
    }
    let results = all.iter().map(|one| one.result.as_deref().unwrap_or_default());
    let parts = counted(results, |result| match result {
        "" => SAY.of("result_none"),
        result => result.replace('-', " "),
    });
    out.push(Block::text(SAY.with(
        "reviews_text",
        &[("total", &count(all.len())), ("parts", &parts)],
    )));
    let rows = all.iter().map(|one| {
        let number = Some(one.number.clone()).filter(|number| !number.is_empty());
        let result = match &one.result {
            Some(result) => spoken(result),
            None => "-".to_owned(),
        };
        vec![
            Cell::from(one.title.as_str()),
            Cell::from(one.name.as_str()),
            Cell(number.into_iter().chain([long_date(one.day)]).collect()),
            Cell(std::iter::once(result).chain(paragraphs(&one.note)).collect()),
        ]
    });
    let columns = vec![
        column("submission", SAY.of("submission"), 28, Align::Left),
        column("review", SAY.of("review"), 22, Align::Left),
        column("number", SAY.of("number_day"), 18, Align::Left),
        column("result", SAY.of("result"), 20, Align::Left),
    ];
    out.push(Block::Table(numbered(columns, rows.collect(), SAY.of("no"))));
    out
}

/// How many meetings of which kind, and what each decided.
pub(super) fn meetings(content: &ReportContent) -> Vec<Block> {
    let all = &content.report.meetings;
    let mut out = vec![Block::heading(SAY.of("meetings"))];
    if all.is_empty() {
        out.push(Block::text(SAY.of("meetings_none")));
    } else {
        let kinds = all.iter().map(|one| one.form.kind.word());
        let parts = counted(kinds, |kind| word("meeting_kind", kind).to_owned());
        out.push(Block::text(SAY.with(
            "meetings_text",
            &[("total", &count(all.len())), ("parts", &parts)],
        )));
        out.push(table(all));
    }
    let plenary = all.iter().any(|one| one.form.kind == MeetingKind::TkksdPlenary);
    if content.order.kind == LetterKind::TkksdAnnual && !plenary {
        out.push(Block::text(SAY.of("plenary_none")));
    }
    out
}

fn table(all: &[ReportedMeeting]) -> Block {
    let rows = all.iter().map(|one| {
        let form = &one.form;
        let place = Some(form.place.clone()).filter(|place| !place.is_empty());
        let chair = (!form.chair.is_empty()).then(|| SAY.with("chaired", &[("name", &form.chair)]));
        let people = match form.attendees.len() {
            0 => None,
            n => Some(SAY.with("attended", &[("count", &count(n))])),
        };
        let kind = spoken(word("meeting_kind", form.kind.word()));
        let mut about = paragraphs(&form.agenda);
        about.extend(
            one.submission
                .as_ref()
                .map(|title| SAY.with("on", &[("title", title)])),
        );
        let mut decided: Vec<String> = form
            .decisions
            .iter()
            .enumerate()
            .map(|(i, decision)| {
                let what = paragraphs(&decision.what).join(" ");
                let done = decision
                    .done
                    .map(|day| SAY.with("done", &[("day", &long_date(day))]));
                format!("{}. {what}{}", i + 1, done.unwrap_or_default())
            })
            .collect();
        if decided.is_empty() {
            decided.push(SAY.of("decided_none"));
        }
        vec![
            Cell(std::iter::once(long_date(form.day)).chain(place).collect()),
            Cell(std::iter::once(kind).chain(chair).chain(people).collect()),
            Cell(about),
            Cell(decided),
        ]
    });
    let columns = vec![
        column("day", SAY.of("day_place"), 17, Align::Left),
        column("meeting", SAY.of("meeting"), 20, Align::Left),
        column("about", SAY.of("about"), 25, Align::Left),
        column("decided", SAY.of("decided"), 27, Align::Left),
    ];
    Block::Table(numbered(columns, rows.collect(), SAY.of("no")))
}
