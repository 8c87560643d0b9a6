//! The minutes of a meeting (berita acara rapat), to fill in by hand.

use super::PaperKind;
use super::facts::{DATE, Facts, NAME};
use super::forms::{by_hand, column, foot, guest};
use super::wording::{fill, say, says};
use letters::paper::{Block, PaperDoc, Table, blank};
use letters::{Align, Cell};
use registry::settings::LetterheadKind;

/// Rows left for people and for decisions.
const PEOPLE: usize = 8;
const DECISIONS: usize = 4;

pub(super) fn minutes(facts: &Facts<'_>) -> PaperDoc {
    let mut paper = facts.paper(PaperKind::Minutes);
    paper.size = 11;
    paper.letterhead = facts.kop(LetterheadKind::Secretariat);
    let number = blank(NAME);
    let values = [
        ("subject", say("minutes", "subject")),
        ("number", number.as_str()),
    ];
    let title = says("minutes", "title").iter().map(|line| fill(line, &values));
    let opening = fill(
        say("minutes", "opening"),
        &[
            ("day", &blank(DATE)),
            ("date", &blank(DATE)),
            ("month", &blank(DATE)),
            ("year", &blank(DATE + 8)),
            ("short", &format!("{}-{}-{}", blank(3), blank(3), blank(5))),
            ("time", &blank(8)),
            ("place", &blank(NAME)),
            ("title", &facts.title()),
            ("ours", &facts.government()),
            ("theirs", &facts.partner_names()),
        ],
    );
    paper.blocks = vec![
        Block::title(title),
        Block::text(opening),
        Block::heading(say("minutes", "attendees")),
        Block::Table(rows(
            PEOPLE,
            2,
            &[
                (say("minutes", "name"), 8),
                (say("minutes", "job"), 7),
                (say("minutes", "office"), 7),
                (say("minutes", "sign"), 5),
            ],
        )),
        Block::heading(say("minutes", "agenda")),
        Block::Fill { lines: 2 },
        Block::heading(say("minutes", "discussion")),
        Block::Fill { lines: 6 },
        Block::heading(say("minutes", "decisions")),
        Block::Table(rows(
            DECISIONS,
            3,
            &[
                (say("minutes", "what"), 14),
                (say("minutes", "who"), 7),
                (say("minutes", "due"), 5),
            ],
        )),
        Block::text(say("minutes", "closing")),
        Block::Signatures {
            signers: vec![
                guest(vec![say("minutes", "theirs").to_owned()]),
                by_hand(vec![say("minutes", "chair").to_owned()]),
            ],
            align: Align::Left,
        },
    ];
    foot(&mut paper);
    paper
}

/// Empty numbered rows.
fn rows(count: usize, lines: u8, headings: &[(&str, u16)]) -> Table {
    let mut columns = vec![column("no", say("minutes", "no"), 1, Align::Center)];
    columns.extend(
        headings
            .iter()
            .map(|(text, weight)| column(text, text, *weight, Align::Left)),
    );
    let empty = (1..=count).map(|n| {
        let mut row: Vec<Cell> = vec![n.to_string().into()];
        row.extend(headings.iter().map(|_| Cell::default()));
        row
    });
    let mut table = Table::plain(columns, empty.collect());
    table.row_lines = lines;
    table
}
