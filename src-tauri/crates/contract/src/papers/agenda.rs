//! The agenda on paper: what is late, what comes in a week, in a month and later, to lay on a desk and tick off.

use super::office::{self, Office, columns, counted};
use super::wording::{fill, say, says};
use crate::Problem;
use crate::agenda::{self, AgendaPrint, AgendaRequest};
use crate::letters::OfficePress;
use chrono::NaiveDate;
use letters::paper::{Block, Orientation, PaperDoc, Style, Table};
use letters::{Align, Cell, Group, long_date, thousands};
use registry::Registry;
use registry::agenda::{AgendaEntry, AgendaSubject};

/// The columns: what each says, how wide it is, how it stands.
const COLUMNS: [(&str, u16, Align); 6] = [
    ("no", 3, Align::Center),
    ("due", 15, Align::Left),
    ("what", 34, Align::Left),
    ("about", 22, Align::Left),
    ("source", 18, Align::Left),
    ("done", 6, Align::Center),
];

/// How soon: the days until the last one, up to and with which an entry belongs there, as on the screen.
const GROUPS: [(&str, i32); 4] = [("over", -1), ("week", 7), ("month", 30), ("later", i32::MAX)];

/// The bytes of the agenda.
///
/// # Errors
/// [`Problem`] from the register.
pub fn make(registry: &Registry, press: &OfficePress, request: AgendaPrint) -> Result<Vec<u8>, Problem> {
    let asked = AgendaRequest {
        on: request.on,
        days: request.days,
        limit: None,
    };
    let entries = agenda::list(registry, asked)?;
    let office = Office::read(registry)?;
    let paper = paper(&office, &entries, agenda::span(registry, asked));
    office.print(registry, press, &paper, request.format)
}

/// A file name for it: `Agenda-kerja-sama-2026-11-22.pdf`.
pub fn file_name(registry: &Registry, request: AgendaPrint) -> String {
    let day = request.on.unwrap_or_else(|| registry.today()).to_string();
    office::file_name(&fill(say("agenda", "name"), &[("day", &day)]), request.format)
}

fn paper(office: &Office, entries: &[AgendaEntry], (on, until): (NaiveDate, NaiveDate)) -> PaperDoc {
    let (region, day, until) = (office.region.to_uppercase(), long_date(on), long_date(until));
    let values = [
        ("region", region.as_str()),
        ("day", day.as_str()),
        ("until", until.as_str()),
    ];
    let mut paper = office.paper(&fill(say("agenda", "name"), &values));
    paper.letterhead = office.secretariat();
    paper.orientation = Orientation::Landscape;
    paper.size = 11;
    let title = says("agenda", "title").iter().map(|line| fill(line, &values));
    paper.blocks = vec![
        Block::title(title),
        Block::Paragraph {
            text: fill(say("agenda", "span"), &values),
            style: Style::Center,
        },
        Block::Table(Table {
            groups: groups(entries),
            total: if entries.is_empty() {
                String::new()
            } else {
                counted(say("agenda", "total"), entries.len())
            },
            none: fill(say("agenda", "none"), &values),
            size: 9,
            ..Table::plain(columns("agenda", &COLUMNS), vec![])
        }),
    ];
    if entries.iter().any(|entry| !entry.certain) {
        paper.blocks.push(Block::Paragraph {
            text: say("agenda", "uncertain").to_owned(),
            style: Style::Note,
        });
    }
    paper.foot = fill(say("agenda", "foot"), &values);
    paper
}

fn groups(entries: &[AgendaEntry]) -> Vec<Group> {
    let mut number = 0_usize;
    let mut after = i32::MIN;
    let mut found = Vec::new();
    for (name, most) in GROUPS {
        let soon =
            |entry: &&AgendaEntry| entry.days_left <= most && (after == i32::MIN || entry.days_left > after);
        let rows: Vec<Vec<Cell>> = entries
            .iter()
            .filter(soon)
            .map(|entry| {
                number += 1;
                cells(number, entry)
            })
            .collect();
        after = most;
        if !rows.is_empty() {
            found.push(Group {
                title: say("agenda", name).to_owned(),
                subtotal: counted(say("agenda", "sum"), rows.len()),
                rows,
            });
        }
    }
    found
}

fn cells(number: usize, entry: &AgendaEntry) -> Vec<Cell> {
    let mark = if entry.certain { "" } else { " *" };
    let sources: Vec<String> = entry.citations.iter().map(|one| one.words.clone()).collect();
    // Day, month and year stay together.
    let day = long_date(entry.due).replace(' ', "\u{a0}");
    vec![
        number.to_string().into(),
        Cell(vec![format!("{day}{mark}"), left(entry.days_left)]),
        Cell(vec![entry.name.clone(), entry.sentence.clone()]),
        about(&entry.subject).into(),
        Cell(sources),
        Cell::default(),
    ]
}

/// "lewat 5 hari", "besok", "12 hari lagi".
fn left(days: i32) -> String {
    let count = thousands(days.unsigned_abs().into());
    let sentence = match days {
        ..0 => say("agenda", "late"),
        0 => say("agenda", "today"),
        1 => say("agenda", "tomorrow"),
        2.. => say("agenda", "ahead"),
    };
    fill(sentence, &[("count", &count)])
}

fn about(subject: &AgendaSubject) -> String {
    match subject {
        AgendaSubject::Submission { title, .. }
        | AgendaSubject::Agreement { title, .. }
        | AgendaSubject::Meeting { title, .. }
        | AgendaSubject::Partner { title, .. } => title.clone(),
        AgendaSubject::Office { period } => fill(say("agenda", "office"), &[("period", &spoken(period))]),
    }
}

/// `2025-S2` as people say it.
fn spoken(period: &str) -> String {
    let Some((year, part)) = period.split_once('-') else {
        return fill(say("agenda", "year"), &[("year", period)]);
    };
    match part {
        "S1" => fill(say("agenda", "semester"), &[("semester", "I"), ("year", year)]),
        "S2" => fill(say("agenda", "semester"), &[("semester", "II"), ("year", year)]),
        round => {
            let round = round.trim_start_matches('R');
            fill(say("agenda", "round"), &[("round", round), ("year", year)])
        }
    }
}
