//! The check sheet of requirements, and what every form is made of.

use super::PaperKind;
use super::facts::{Facts, NAME, spoken, spoken_date};
use super::wording::{fill, say, says};
use letters::paper::{Block, Check, PaperDoc, Signer, Style, Table, blank, tick_box};
use letters::{Align, Cell, Column, Group, figure_and_words};
use registry::settings::LetterheadKind;
use rules::path::{Evidence, Field, Stage};
use rules::{ItemAnswer, Severity, Ticks};

pub(super) fn column(id: &str, heading: &str, weight: u16, align: Align) -> Column {
    Column {
        id: id.to_owned(),
        heading: heading.to_owned(),
        weight,
        align,
    }
}

/// A signer with dots for the name.
pub(super) fn by_hand(above: Vec<String>) -> Signer {
    Signer {
        above,
        name: blank(NAME),
        below: vec![format!("{} {}", say("label", "nip"), blank(NAME - 4))],
    }
}

/// One without a NIP.
pub(super) fn guest(above: Vec<String>) -> Signer {
    Signer {
        above,
        name: blank(NAME),
        below: vec![],
    }
}

/// The paragraphs of a typed text.
pub(super) fn lines_of(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A box in a cell.
pub(super) fn boxed(ticked: bool) -> Cell {
    tick_box(ticked).to_string().into()
}

/// The requirements up to the last signature with what was given, ticked as the register has it.
pub(super) fn check_sheet(facts: &Facts<'_>) -> PaperDoc {
    let mut paper = facts.paper(PaperKind::CheckSheet);
    paper.size = 10;
    paper.letterhead = facts.kop(LetterheadKind::Secretariat);
    let asked: Vec<(&Stage, Vec<&Evidence>)> = asked(facts);
    let all = || asked.iter().flat_map(|(_, evidence)| evidence);
    let open = all().filter(|one| one.required == Severity::Law && !given(facts, one));
    let counts = [
        ("given", all().filter(|one| given(facts, one)).count()),
        ("all", all().count()),
        ("open", open.count()),
    ];
    let counts = counts.map(|(mark, n)| (mark, figure_and_words(u64::try_from(n).unwrap_or(u64::MAX))));
    let mut number = 0_usize;
    let groups = asked
        .iter()
        .map(|(stage, evidence)| Group {
            title: stage.name.clone(),
            rows: evidence
                .iter()
                .map(|one| {
                    number += 1;
                    requirement(facts, number, one)
                })
                .collect(),
            subtotal: String::new(),
        })
        .collect();
    let table = Table {
        groups,
        size: 8,
        ..Table::plain(
            vec![
                column("no", say("check-sheet", "no"), 3, Align::Center),
                column("there", say("check-sheet", "there"), 4, Align::Center),
                column("what", say("check-sheet", "what"), 38, Align::Left),
                column("note", say("check-sheet", "note"), 17, Align::Left),
                column("source", say("check-sheet", "source"), 19, Align::Left),
            ],
            vec![],
        )
    };
    let box_of = |text: &str| Check {
        ticked: false,
        text: text.to_owned(),
        note: String::new(),
    };
    let counts = counts.each_ref().map(|(mark, words)| (*mark, words.as_str()));
    paper.blocks = vec![
        Block::title(says("check-sheet", "title").iter().cloned()),
        facts.particulars(),
        Block::Table(table),
        Block::Paragraph {
            text: say("check-sheet", "ticks").to_owned(),
            style: Style::Note,
        },
        Block::text(fill(say("check-sheet", "counted"), &counts)),
        Block::Checklist {
            items: vec![
                box_of(say("check-sheet", "complete")),
                box_of(say("check-sheet", "incomplete")),
            ],
        },
        Block::Signatures {
            signers: vec![
                guest(vec![String::new(), say("check-sheet", "handed").to_owned()]),
                by_hand(vec![
                    facts.place_and_today(),
                    say("check-sheet", "checked").to_owned(),
                ]),
            ],
            align: Align::Left,
        },
    ];
    foot(&mut paper);
    paper
}

/// Stages with their evidence, up to the last one that signs: what comes then is carried out, not asked for.
fn asked<'f>(facts: &'f Facts<'_>) -> Vec<(&'f Stage, Vec<&'f Evidence>)> {
    let stages: Vec<&Stage> = facts.stages().collect();
    let last = stages
        .iter()
        .rposition(|stage| stage.signs())
        .unwrap_or(stages.len());
    let evidence = |stage: &&'f Stage| -> Vec<&'f Evidence> {
        let all = stage.evidence.iter();
        all.filter(|one| facts.journey.asks(one) && !one.follows)
            .collect()
    };
    stages
        .into_iter()
        .take(last.saturating_add(1))
        .filter(|stage| facts.journey.demands(stage) || stage.evidence.iter().any(|one| given(facts, one)))
        .map(|stage| (stage, evidence(&stage)))
        .filter(|(_, evidence)| !evidence.is_empty())
        .collect()
}

pub(super) fn foot(paper: &mut PaperDoc) {
    say("label", "foot").clone_into(&mut paper.foot);
}

pub(super) fn given(facts: &Facts<'_>, evidence: &Evidence) -> bool {
    facts.journey.given(&evidence.id).is_some()
}

fn requirement(facts: &Facts<'_>, number: usize, evidence: &Evidence) -> Vec<Cell> {
    let need = match evidence.required {
        Severity::Law => say("check-sheet", "law"),
        Severity::Practice => say("check-sheet", "practice"),
        Severity::Optional => say("check-sheet", "optional"),
    };
    let mut what = vec![evidence.name.clone()];
    what.extend(contents(facts, evidence));
    vec![
        number.to_string().into(),
        boxed(given(facts, evidence)),
        Cell(what),
        Cell(recorded(facts, evidence)),
        Cell(vec![fill(
            say("check-sheet", "source_value"),
            &[("need", need), ("source", &cited(facts, evidence))],
        )]),
    ]
}

/// Its articles, a regulation that several of them are of named once.
fn cited(facts: &Facts<'_>, evidence: &Evidence) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut last = String::new();
    for citation in facts.book.cite(&evidence.source) {
        match citation.words.split_once(" Pasal ") {
            Some((regulation, article)) if regulation == last => said.push(format!("Pasal {article}")),
            Some((regulation, _)) => {
                regulation.clone_into(&mut last);
                said.push(citation.words);
            }
            None => said.push(citation.words),
        }
    }
    said.join("; ")
}

/// What was ticked of the contents of a piece of evidence.
pub(super) fn ticks(facts: &Facts<'_>, evidence: &Evidence) -> Ticks {
    let newest = facts.journey.recorded(&evidence.id).last();
    newest.map(|recorded| recorded.ticks.clone()).unwrap_or_default()
}

/// What its checklist asks for, in one run of boxes: "☑ latar belakang ☐ manfaat".
fn contents(facts: &Facts<'_>, evidence: &Evidence) -> Option<String> {
    let list = facts.book.checklist_of(evidence)?;
    let ticks = ticks(facts, evidence);
    let items: Vec<String> = list
        .asked(&facts.journey)
        .map(|item| {
            let tick = ticks.items.get(&*item.id);
            let there = tick.is_some_and(|tick| tick.answer == ItemAnswer::Present);
            let name = super::letters::lowered(&item.name);
            // A box stays with the first word of its item.
            let mut said = format!("{}\u{a0}{name}", tick_box(there));
            if tick.is_some_and(|tick| tick.answer == ItemAnswer::NotApplicable) {
                said = format!("{said} ({})", say("check-sheet", "not_applicable"));
            }
            said
        })
        .collect();
    (!items.is_empty()).then(|| items.join("  "))
}

/// Number, day and result as they were recorded.
pub(super) fn recorded(facts: &Facts<'_>, evidence: &Evidence) -> Vec<String> {
    let Some(given) = facts.journey.given(&evidence.id) else {
        return Vec::new();
    };
    let days = [Field::Date, Field::Signed, Field::Sent, Field::Received];
    let day = days.iter().find_map(|field| given.get(field));
    let number = given.get(&Field::Number).or_else(|| given.get(&Field::Numbers));
    let result = given.get(&Field::Result);
    number
        .cloned()
        .into_iter()
        .chain(day.map(|day| spoken_date(day)))
        .chain(result.map(|word| spoken(word)))
        .collect()
}
