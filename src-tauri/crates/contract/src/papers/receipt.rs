//! The receipt of what was handed in (tanda terima berkas).

use super::PaperKind;
use super::facts::{Facts, NAME};
use super::forms::{boxed, by_hand, column, foot, given, guest, lines_of, recorded, ticks};
use super::wording::{fill, say, says};
use letters::paper::{Block, PaperDoc, Table};
use letters::{Align, Cell, long_date};
use registry::settings::LetterheadKind;
use rules::path::{Evidence, Initiative};
use rules::{ItemAnswer, ItemTick};

/// What a partner brings of itself, whoever began.
const OWN: [&str; 3] = ["partner-documents", "company-profile", "annexes"];
/// What it brings with an offer of its own.
const OFFERED: [&str; 3] = ["offer-letter", "feasibility-study", "terms-of-reference"];
/// Rows left for what nobody foresaw.
const SPARE: usize = 2;
/// An item of an offer's checklist that is the offer's letter itself.
const LETTER: &str = "letter";

/// What was handed in, ticked as the register has it, with two signatures.
pub(super) fn receipt(facts: &Facts<'_>) -> PaperDoc {
    let mut paper = facts.paper(PaperKind::Receipt);
    paper.size = 11;
    paper.letterhead = facts.kop(LetterheadKind::Secretariat);
    let form = &facts.submission.form;
    let proposer = facts.need("proposer", &form.proposer_name, NAME);
    paper.blocks = vec![
        Block::title(says("receipt", "title").iter().cloned()),
        facts.particulars(),
        Block::text(fill(say("receipt", "opening"), &[("proposer", &proposer)])),
        Block::Table(table(rows(facts))),
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

/// One line of the receipt.
#[derive(Default)]
struct Brought {
    name: String,
    proof: Vec<String>,
    /// Whether it was received; absent for a spare row.
    there: Option<bool>,
    note: Vec<String>,
}

fn rows(facts: &Facts<'_>) -> Vec<Brought> {
    let theirs = facts.journey.facts().initiative == Initiative::Theirs;
    let brought: Vec<&Evidence> = facts
        .stages()
        .flat_map(|stage| &stage.evidence)
        .filter(|one| {
            let document = one.document.as_deref().unwrap_or_default();
            let known = OWN.contains(&document) || (theirs && OFFERED.contains(&document));
            known && facts.journey.asks(one)
        })
        .collect();
    let mut rows = Vec::new();
    let of_form = letter(facts);
    let offers = |one: &&&Evidence| one.document.as_deref() == Some("offer-letter");
    if !brought.iter().any(|one| offers(&one)) {
        rows.extend(of_form.as_ref().map(|proof| Brought {
            name: say("receipt", "letter").to_owned(),
            proof: proof.clone(),
            there: Some(true),
            note: vec![],
        }));
    }
    for one in &brought {
        let mut proof = recorded(facts, one);
        let mut there = given(facts, one);
        // The letter a submission came with is the partner's offer.
        if let (true, false, Some(letter)) = (offers(&one), there, &of_form) {
            proof.clone_from(letter);
            there = true;
        }
        rows.push(Brought {
            name: one.name.clone(),
            proof,
            there: Some(there),
            note: vec![],
        });
        // What a study holds is examined later; what a file holds is received now.
        let contents = OWN.contains(&one.document.as_deref().unwrap_or_default()) || offers(&one);
        let list = facts.book.checklist_of(one).filter(|_| contents);
        let ticks = ticks(facts, one);
        for item in list.into_iter().flat_map(|list| list.asked(&facts.journey)) {
            if *item.id != *LETTER {
                rows.push(part(&item.name, ticks.items.get(&*item.id)));
            }
        }
    }
    if !rows.iter().any(|row| row.there == Some(true)) {
        facts.lacks("given");
    }
    rows.extend(std::iter::repeat_with(Brought::default).take(SPARE));
    rows
}

/// A part of a file.
fn part(name: &str, tick: Option<&ItemTick>) -> Brought {
    let mut note = tick.map(|tick| lines_of(&tick.note)).unwrap_or_default();
    if tick.is_some_and(|tick| tick.answer == ItemAnswer::NotApplicable) {
        note.insert(0, say("check-sheet", "not_applicable").to_owned());
    }
    Brought {
        name: format!("\u{2013} {name}"),
        proof: vec![],
        there: Some(tick.is_some_and(|tick| tick.answer == ItemAnswer::Present)),
        note,
    }
}

/// Number and day of the letter a submission came with.
fn letter(facts: &Facts<'_>) -> Option<Vec<String>> {
    let form = &facts.submission.form;
    let number = Some(form.letter_number.trim().to_owned()).filter(|number| !number.is_empty());
    let proof: Vec<String> = number
        .into_iter()
        .chain(form.letter_dated.map(long_date))
        .collect();
    (!proof.is_empty()).then_some(proof)
}

fn table(rows: Vec<Brought>) -> Table {
    let mut number = 0_usize;
    let rows = rows.into_iter().map(|row| {
        // Parts of a file are counted with it.
        let own = !row.name.starts_with('\u{2013}');
        number += usize::from(own);
        vec![
            Cell::from(if own { number.to_string() } else { String::new() }),
            row.there.map(boxed).unwrap_or_default(),
            Cell::from(row.name),
            Cell(row.proof),
            Cell::default(),
            Cell(row.note),
        ]
    });
    let mut table = Table::plain(
        vec![
            column("no", say("receipt", "no"), 2, Align::Center),
            column("there", say("check-sheet", "there"), 3, Align::Center),
            column("what", say("receipt", "what"), 16, Align::Left),
            column("number", say("receipt", "number"), 9, Align::Left),
            column("copies", say("receipt", "copies"), 4, Align::Center),
            column("note", say("receipt", "note"), 7, Align::Left),
        ],
        rows.collect(),
    );
    table.size = 9;
    table
}
