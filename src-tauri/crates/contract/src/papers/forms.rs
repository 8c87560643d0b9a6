//! The check sheet of requirements and the receipt of what was handed in.

use super::PaperKind;
use super::facts::{Facts, NAME, joined, spoken, spoken_date};
use super::wording::{fill, say, says};
use letters::paper::{Block, Check, PaperDoc, Signer, Style, Table, blank};
use letters::{Align, Cell, Column, Group};
use registry::settings::LetterheadKind;
use rules::Severity;
use rules::path::{Evidence, Field};

/// The tick in a column.
pub(super) const TICK: &str = "√";

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

/// The requirements of the path with what was given, ticked as the register has it.
pub(super) fn check_sheet(facts: &Facts<'_>) -> PaperDoc {
    let mut paper = facts.paper(PaperKind::CheckSheet);
    paper.size = 11;
    paper.letterhead = facts.kop(LetterheadKind::Secretariat);
    let mut number = 0_usize;
    let groups = facts
        .stages()
        .filter(|stage| facts.journey.demands(stage) || stage.evidence.iter().any(|e| given(facts, e)))
        .map(|stage| Group {
            title: stage.name.clone(),
            rows: stage
                .evidence
                .iter()
                .filter(|one| facts.journey.asks(one) && !one.follows)
                .map(|one| {
                    number += 1;
                    requirement(facts, number, one)
                })
                .collect(),
            subtotal: String::new(),
        })
        .filter(|group| !group.rows.is_empty())
        .collect();
    let table = Table {
        groups,
        size: 9,
        ..Table::plain(
            vec![
                column("no", say("check-sheet", "no"), 3, Align::Center),
                column("what", say("check-sheet", "what"), 26, Align::Left),
                column("need", say("check-sheet", "need"), 8, Align::Left),
                column("there", say("check-sheet", "there"), 4, Align::Center),
                column("missing", say("check-sheet", "missing"), 5, Align::Center),
                column("note", say("check-sheet", "note"), 14, Align::Left),
                column("source", say("check-sheet", "source"), 16, Align::Left),
            ],
            vec![],
        )
    };
    let box_of = |text: &str| Check {
        ticked: false,
        text: text.to_owned(),
        note: String::new(),
    };
    paper.blocks = vec![
        Block::title(says("check-sheet", "title").iter().cloned()),
        facts.particulars(),
        Block::Table(table),
        Block::Paragraph {
            text: say("check-sheet", "ticks").to_owned(),
            style: Style::Note,
        },
        Block::heading(say("check-sheet", "result")),
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

pub(super) fn foot(paper: &mut PaperDoc) {
    say("label", "foot").clone_into(&mut paper.foot);
}

fn given(facts: &Facts<'_>, evidence: &Evidence) -> bool {
    facts.journey.given(&evidence.id).is_some()
}

fn requirement(facts: &Facts<'_>, number: usize, evidence: &Evidence) -> Vec<Cell> {
    let there = given(facts, evidence);
    let need = match evidence.required {
        Severity::Law => say("check-sheet", "law"),
        Severity::Practice => say("check-sheet", "practice"),
        Severity::Optional => say("check-sheet", "optional"),
    };
    let sources: Vec<String> = facts
        .book
        .cite(&evidence.source)
        .into_iter()
        .map(|c| c.words)
        .collect();
    vec![
        number.to_string().into(),
        Cell(what(facts, evidence)),
        need.into(),
        if there { TICK } else { "" }.into(),
        if there { "" } else { TICK }.into(),
        Cell(recorded(facts, evidence)),
        sources.join("; ").into(),
    ]
}

/// The name of a requirement and, below it, what its checklist asks for.
fn what(facts: &Facts<'_>, evidence: &Evidence) -> Vec<String> {
    let mut lines = vec![evidence.name.clone()];
    let list = evidence
        .checklist
        .as_ref()
        .and_then(|id| facts.book.checklist(id));
    let items = list.map(|list| list.items.as_slice()).unwrap_or_default();
    let names: Vec<String> = items.iter().map(|item| item.name.to_lowercase()).collect();
    if !names.is_empty() {
        lines.push(format!("({})", names.join("; ")));
    }
    lines
}

/// Number, day and result as they were recorded.
fn recorded(facts: &Facts<'_>, evidence: &Evidence) -> Vec<String> {
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

/// What was handed in, with two signatures.
pub(super) fn receipt(facts: &Facts<'_>) -> PaperDoc {
    let mut paper = facts.paper(PaperKind::Receipt);
    paper.size = 11;
    paper.letterhead = facts.kop(LetterheadKind::Secretariat);
    let form = &facts.submission.form;
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    if !form.letter_number.trim().is_empty() || form.letter_dated.is_some() {
        let dated = form.letter_dated.map(letters::long_date);
        let lines = [form.letter_number.trim().to_owned()].into_iter().chain(dated);
        rows.push((
            say("receipt", "letter").to_owned(),
            lines.filter(|l| !l.is_empty()).collect(),
        ));
    }
    // What the partner brings: the offer with its annexes, and the papers about itself.
    let brought = facts.stages().flat_map(|stage| &stage.evidence).filter(|one| {
        let document = one.document.as_deref().unwrap_or_default();
        facts.journey.asks(one)
            && matches!(
                document,
                "feasibility-study"
                    | "terms-of-reference"
                    | "partner-documents"
                    | "company-profile"
                    | "annexes"
            )
    });
    let theirs = facts.journey.facts().initiative == rules::path::Initiative::Theirs;
    for one in brought {
        let own = matches!(
            one.document.as_deref(),
            Some("partner-documents" | "company-profile" | "annexes")
        );
        if !(theirs || own) {
            continue;
        }
        let list = one.checklist.as_ref().and_then(|id| facts.book.checklist(id));
        let items = list
            .filter(|_| own)
            .map(|list| list.items.as_slice())
            .unwrap_or_default();
        if items.is_empty() {
            rows.push((one.name.clone(), recorded(facts, one)));
        }
        rows.extend(items.iter().map(|item| (item.name.clone(), Vec::new())));
    }
    if rows.is_empty() {
        facts.lacks("given");
    }
    // Room for what nobody foresaw.
    rows.extend(std::iter::repeat_n((String::new(), Vec::new()), 3));
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(i, (name, lines))| {
            let number = (i + 1).to_string();
            vec![
                number.into(),
                name.into(),
                Cell(lines),
                Cell::default(),
                Cell::default(),
            ]
        })
        .collect();
    let mut table = Table::plain(
        vec![
            column("no", say("receipt", "no"), 2, Align::Center),
            column("what", say("receipt", "what"), 15, Align::Left),
            column("number", say("receipt", "number"), 9, Align::Left),
            column("copies", say("receipt", "copies"), 5, Align::Center),
            column("note", say("receipt", "note"), 8, Align::Left),
        ],
        rows,
    );
    table.row_lines = 2;
    let proposer = facts.need("proposer", &form.proposer_name, NAME);
    let from = joined(std::slice::from_ref(&proposer));
    paper.blocks = vec![
        Block::title(says("receipt", "title").iter().cloned()),
        facts.particulars(),
        Block::text(fill(say("receipt", "opening"), &[("proposer", &from)])),
        Block::Table(table),
        Block::text(say("receipt", "closing")),
        Block::Signatures {
            signers: vec![
                guest(vec![String::new(), say("receipt", "handed").to_owned()]),
                by_hand(vec![
                    facts.place_and_today(),
                    say("receipt", "received").to_owned(),
                ]),
            ],
            align: Align::Left,
        },
    ];
    foot(&mut paper);
    paper
}
