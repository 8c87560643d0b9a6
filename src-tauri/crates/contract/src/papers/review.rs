//! The review of TKKSD (telaahan): what was answered and recommended, and room to write on where nothing was recorded.

use super::PaperKind;
use super::facts::{Facts, spoken};
use super::forms::{column, foot, lines_of};
use super::wording::{fill, say, says};
use letters::paper::{Block, Check, PaperDoc, Table, tick_box};
use letters::{Align, Cell, long_date};
use registry::letters::TkksdRole;
use registry::meetings::{Meeting, MeetingKind};
use registry::settings::LetterheadKind;
use rules::path::{Evidence, Field};
use rules::rulebook::Criteria;
use rules::{Recorded, Ticks};

/// Rows left for members, and lines for what the team notes.
const MEMBERS: usize = 6;
const NOTES: u8 = 4;

/// The criteria with their answers, what was noted and recommended, and who was there.
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
    paper.blocks = vec![
        Block::title(lines.map(|line| fill(line, &values))),
        Block::heading(say("review", "data")),
        facts.particulars(),
        Block::heading(say("review", "basis")),
        Block::points(basis(facts, &reviews)),
        Block::heading(say("review", "criteria")),
    ];
    let mut any = false;
    for one in &reviews {
        let list = facts.book.criteria_of(one);
        if let Some(list) = list.filter(|list| !list.criteria.is_empty()) {
            any = true;
            paper.blocks.extend(criteria(facts, one, list));
        }
    }
    if !any {
        paper.blocks.push(Block::text(say("review", "none")));
    }
    paper.blocks.push(Block::heading(say("review", "notes")));
    let notes = notes(facts, &reviews);
    if notes.is_empty() {
        paper.blocks.push(Block::Fill { lines: NOTES });
    }
    paper.blocks.extend(notes.into_iter().map(Block::text));
    if let Some(one) = reviews.iter().rev().find(|one| !one.results.is_empty()) {
        paper.blocks.extend(recommendation(facts, one));
    }
    paper.blocks.push(Block::heading(say("review", "members")));
    let meeting = facts
        .meetings
        .iter()
        .find(|one| of_tkksd(one) && one.form.day <= facts.today);
    if let Some(held) = meeting {
        let day = long_date(held.form.day);
        let values = [("day", day.as_str()), ("place", held.form.place.as_str())];
        let said = if held.form.place.is_empty() {
            say("review", "met")
        } else {
            say("review", "met_at")
        };
        paper.blocks.push(Block::text(fill(said, &values)));
    }
    paper.blocks.push(Block::Table(members(meeting)));
    paper.blocks.push(Block::Signatures {
        signers: vec![
            facts.of_tkksd(
                TkksdRole::Secretary,
                vec![String::new(), say("review", "secretary").to_owned()],
            ),
            facts.of_tkksd(
                TkksdRole::Chair,
                vec![facts.place_and_day(), say("review", "chair").to_owned()],
            ),
        ],
        align: Align::Left,
    });
    foot(&mut paper);
    paper
}

/// A meeting of the TKKSD.
fn of_tkksd(meeting: &Meeting) -> bool {
    matches!(
        meeting.form.kind,
        MeetingKind::TkksdTechnical | MeetingKind::TkksdPlenary
    )
}

/// The articles of the reviews, each once.
fn basis(facts: &Facts<'_>, reviews: &[&Evidence]) -> Vec<String> {
    let cited = reviews.iter().flat_map(|one| facts.book.cite(&one.source));
    cited
        .map(|citation| citation.words)
        .fold(Vec::new(), |mut all: Vec<String>, words| {
            if !all.contains(&words) {
                all.push(words);
            }
            all
        })
}

fn newest<'f>(facts: &'f Facts<'_>, one: &Evidence) -> Option<&'f Recorded> {
    facts.journey.recorded(&one.id).last()
}

/// The criteria of one review: a box below each answer, ticked as it was recorded.
fn criteria(facts: &Facts<'_>, one: &Evidence, list: &Criteria) -> Vec<Block> {
    let recorded = newest(facts, one);
    let none = Ticks::default();
    let ticks = recorded.map_or(&none, |recorded| &recorded.ticks);
    let scale = facts.book.criteria_scale();
    let rows = list.criteria.iter().enumerate().map(|(i, criterion)| {
        let tick = ticks.criteria.get(&*criterion.id);
        let mut row: Vec<Cell> = vec![(i + 1).to_string().into(), criterion.name.clone().into()];
        row.extend(scale.iter().map(|word| {
            let ticked = tick.is_some_and(|tick| tick.answer == *word);
            Cell::from(tick_box(ticked).to_string())
        }));
        row.push(Cell(tick.map(|tick| lines_of(&tick.note)).unwrap_or_default()));
        row
    });
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
    let mut table = Table::plain(columns, rows.collect());
    table.size = 9;
    // An open answer leaves room to note by hand why.
    table.row_lines = if list.open(ticks).next().is_some() { 2 } else { 1 };
    let mut out = vec![Block::text(list.name.clone()), Block::Table(table)];
    let given = recorded.map(|recorded| &recorded.given);
    if let Some(line) = given.and_then(|given| found(one, given)) {
        out.push(Block::text(line));
    }
    out
}

/// "Hasil: direkomendasikan dengan catatan (Nomor 5/TKKSD/2026, 12 Maret 2026)."
fn found(one: &Evidence, given: &rules::journey::Given) -> Option<String> {
    let of = |field: Field| {
        given
            .get(&field)
            .map(|typed| typed.trim())
            .filter(|typed| !typed.is_empty())
    };
    let result = of(Field::Result).filter(|_| !one.results.is_empty())?;
    let number = of(Field::Number).map(|number| format!("{} {number}", say("label", "number")));
    let day = of(Field::Date).map(super::facts::spoken_date);
    let proof: Vec<String> = number.into_iter().chain(day).collect();
    let proof = match proof.as_slice() {
        [] => String::new(),
        some => format!(" ({})", some.join(", ")),
    };
    let values = [("result", spoken(result)), ("proof", proof)];
    let values = values.each_ref().map(|(mark, value)| (*mark, value.as_str()));
    Some(fill(say("review", "found"), &values))
}

/// What the team noted with each review; of several each after its name.
fn notes(facts: &Facts<'_>, reviews: &[&Evidence]) -> Vec<String> {
    let noted = |one: &&&Evidence| -> Option<Vec<String>> {
        let note = facts.journey.given(&one.id)?.get(&Field::Note)?;
        Some(lines_of(note)).filter(|lines| !lines.is_empty())
    };
    let all: Vec<(&str, Vec<String>)> = reviews
        .iter()
        .filter_map(|one| Some((one.name.as_str(), noted(&one)?)))
        .collect();
    let several = reviews.len() > 1;
    let named = |(name, mut lines): (&str, Vec<String>)| {
        if let (true, Some(first)) = (several, lines.first_mut()) {
            *first = format!("{name}: {first}");
        }
        lines
    };
    all.into_iter().flat_map(named).collect()
}

fn recommendation(facts: &Facts<'_>, one: &Evidence) -> Vec<Block> {
    let result = facts
        .journey
        .given(&one.id)
        .and_then(|given| given.get(&Field::Result));
    let items = one.results.iter().map(|word| Check {
        ticked: result == Some(word),
        text: spoken(word),
        note: String::new(),
    });
    vec![
        Block::heading(say("review", "recommendation")),
        Block::text(fill(say("review", "recommend"), &[("head", &facts.head())])),
        Block::Checklist {
            items: items.collect(),
        },
    ]
}

/// Who was at the TKKSD's meeting; rows to fill in by hand where none is recorded.
fn members(meeting: Option<&Meeting>) -> Table {
    let people = meeting
        .map(|held| held.form.attendees.as_slice())
        .unwrap_or_default();
    let mut rows: Vec<[Cell; 2]> = people
        .iter()
        .map(|one| {
            let job = [one.job.as_str(), one.office.as_str()];
            let job: Vec<&str> = job.into_iter().filter(|typed| !typed.is_empty()).collect();
            [Cell::from(one.name.as_str()), Cell::from(job.join(", "))]
        })
        .collect();
    if rows.is_empty() {
        rows = vec![[Cell::default(), Cell::default()]; MEMBERS];
    }
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(i, [name, job])| vec![(i + 1).to_string().into(), name, job, Cell::default()]);
    let mut table = Table::plain(
        vec![
            column("no", say("review", "no"), 1, Align::Center),
            column("name", say("review", "member"), 8, Align::Left),
            column("job", say("review", "job"), 8, Align::Left),
            column("sign", say("review", "sign"), 5, Align::Left),
        ],
        rows.collect(),
    );
    table.row_lines = 2;
    table
}
