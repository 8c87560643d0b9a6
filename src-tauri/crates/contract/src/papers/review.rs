//! The review of TKKSD (telaahan).

use super::PaperKind;
use super::facts::{Facts, spoken};
use super::forms::{TICK, by_hand, column, foot};
use super::wording::{fill, say, says};
use letters::paper::{Block, Check, PaperDoc, Table};
use letters::{Align, Cell};
use registry::settings::LetterheadKind;
use rules::path::{Evidence, Field};
use rules::rulebook::SettingValue;

/// The criteria with room for answers, notes and the recommendation; what was recorded stands ticked.
pub(super) fn review(facts: &Facts<'_>) -> PaperDoc {
    let mut paper = facts.paper(PaperKind::Review);
    paper.size = 11;
    paper.letterhead = facts.kop(LetterheadKind::Secretariat);
    let region = facts.region_name().to_uppercase();
    let title = facts.title().to_uppercase();
    let lines = says("review", "title").iter();
    let values = [("region", region.as_str()), ("title", title.as_str())];
    let reviews: Vec<&Evidence> = facts
        .stages()
        .flat_map(|stage| &stage.evidence)
        .filter(|one| one.document.as_deref() == Some("tkksd-review") && facts.journey.asks(one))
        .collect();
    let basis = reviews
        .iter()
        .flat_map(|one| facts.book.cite(&one.source))
        .map(|citation| citation.words)
        .fold(Vec::new(), |mut all: Vec<String>, words| {
            if !all.contains(&words) {
                all.push(words);
            }
            all
        });
    paper.blocks = vec![
        Block::title(lines.map(|line| fill(line, &values))),
        Block::heading(say("review", "data")),
        facts.particulars(),
        Block::heading(say("review", "basis")),
        Block::points(basis),
        Block::heading(say("review", "criteria")),
    ];
    let scale = scale(facts);
    let mut any = false;
    for one in &reviews {
        let list = one
            .criteria
            .as_ref()
            .and_then(|id| facts.book.criteria.iter().find(|c| c.id == *id));
        let Some(list) = list.filter(|list| !list.criteria.is_empty()) else {
            continue;
        };
        any = true;
        paper.blocks.push(Block::text(list.name.clone()));
        let rows = list.criteria.iter().enumerate().map(|(i, criterion)| {
            let mut row: Vec<Cell> = vec![(i + 1).to_string().into(), criterion.name.clone().into()];
            row.extend(scale.iter().map(|_| Cell::default()));
            row.push(Cell::default());
            row
        });
        paper.blocks.push(Block::Table(answers(&scale, rows.collect())));
    }
    if !any {
        paper.blocks.push(Block::text(say("review", "none")));
    }
    let recommending = reviews.iter().rev().find(|one| !one.results.is_empty());
    paper.blocks.push(Block::heading(say("review", "notes")));
    let note = recommending.and_then(|one| facts.journey.given(&one.id)?.get(&Field::Note).cloned());
    paper
        .blocks
        .push(match note.filter(|note| !note.trim().is_empty()) {
            Some(note) => Block::text(note),
            None => Block::Fill { lines: 4 },
        });
    if let Some(one) = recommending {
        let result = facts
            .journey
            .given(&one.id)
            .and_then(|given| given.get(&Field::Result));
        paper.blocks.push(Block::heading(say("review", "recommendation")));
        let text = fill(say("review", "recommend"), &[("head", &facts.head())]);
        paper.blocks.push(Block::text(text));
        let items = one.results.iter().map(|word| Check {
            ticked: result == Some(word),
            text: spoken(word),
            note: String::new(),
        });
        paper.blocks.push(Block::Checklist {
            items: items.collect(),
        });
    }
    paper.blocks.push(Block::heading(say("review", "members")));
    let mut members = Table::plain(
        vec![
            column("no", say("review", "no"), 1, Align::Center),
            column("name", say("review", "member"), 8, Align::Left),
            column("job", say("review", "job"), 8, Align::Left),
            column("sign", say("review", "sign"), 5, Align::Left),
        ],
        (1..=6)
            .map(|n: usize| {
                vec![
                    n.to_string().into(),
                    Cell::default(),
                    Cell::default(),
                    Cell::default(),
                ]
            })
            .collect(),
    );
    members.row_lines = 2;
    paper.blocks.push(Block::Table(members));
    paper.blocks.push(Block::Signatures {
        signers: vec![
            by_hand(vec![String::new(), say("review", "secretary").to_owned()]),
            by_hand(vec![facts.place_and_day(), say("review", "chair").to_owned()]),
        ],
        align: Align::Left,
    });
    foot(&mut paper);
    paper
}

/// Answers to a criterion, as the office has them.
fn scale(facts: &Facts<'_>) -> Vec<String> {
    let setting = facts.book.settings.iter().find(|one| one.id == *"criteria-scale");
    match setting.map(|one| &one.default) {
        Some(SettingValue::Words(words)) => words.clone(),
        _ => vec![TICK.to_owned()],
    }
}

fn answers(scale: &[String], rows: Vec<Vec<Cell>>) -> Table {
    let mut columns = vec![
        column("no", say("review", "no"), 3, Align::Center),
        column("what", say("review", "criterion"), 28, Align::Left),
    ];
    columns.extend(
        scale
            .iter()
            .map(|word| column(word, &spoken(word), 8, Align::Center)),
    );
    columns.push(column("note", say("review", "remark"), 18, Align::Left));
    let mut table = Table::plain(columns, rows);
    table.size = 9;
    table.row_lines = 3;
    table
}
