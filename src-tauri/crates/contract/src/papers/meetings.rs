//! The minutes of a meeting (berita acara rapat): what was recorded of it, and lines to write on where nothing was.

use super::PaperKind;
use super::facts::{DATE, Facts, NAME};
use super::forms::{by_hand, column, foot, guest, lines_of};
use super::wording::{fill, say, says};
use crate::word;
use chrono::{Datelike, NaiveDate};
use letters::paper::{Block, PaperDoc, Signer, Table, blank};
use letters::{Align, Cell, long_date, month_name, terbilang};
use registry::letters::TkksdRole;
use registry::meetings::{Meeting, MeetingForm, MeetingKind};
use registry::settings::LetterheadKind;
use rules::path::{Evidence, Field};

/// Rows left for people and for decisions.
const PEOPLE: usize = 8;
const DECISIONS: usize = 4;
/// Lines left for what was spoken of, and for what was said.
const AGENDA: u8 = 2;
const DISCUSSION: u8 = 6;

/// What is known of the meeting: its own record, or what the evidence of the path says of one nobody recorded.
#[derive(Default)]
struct Known {
    number: String,
    day: Option<NaiveDate>,
    place: String,
    discussion: String,
    result: String,
}

pub(super) fn minutes(facts: &Facts<'_>, meeting: Option<&Meeting>) -> PaperDoc {
    let mut paper = facts.paper(PaperKind::Minutes);
    paper.size = 11;
    paper.letterhead = facts.kop(LetterheadKind::Secretariat);
    let held = meeting.map(|one| &one.form);
    let known = known(facts, held);
    let number = facts.need("minutes_number", &known.number, NAME);
    let subject = held.map_or_else(
        || say("minutes", "subject").to_owned(),
        |form| word("meeting_kind", form.kind.word()).to_uppercase(),
    );
    let values = [("subject", subject.as_str()), ("number", number.as_str())];
    let title = says("minutes", "title").iter().map(|line| fill(line, &values));
    paper.blocks = vec![
        Block::title(title),
        Block::text(opening(facts, held, &known)),
        Block::heading(say("minutes", "attendees")),
        Block::Table(attendees(held)),
        Block::heading(say("minutes", "agenda")),
    ];
    let agenda = held.map(|form| form.agenda.as_str()).unwrap_or_default();
    paper.blocks.extend(told(agenda, AGENDA));
    paper.blocks.push(Block::heading(say("minutes", "discussion")));
    paper.blocks.extend(told(&known.discussion, DISCUSSION));
    paper.blocks.push(Block::heading(say("minutes", "decisions")));
    if !known.result.is_empty() {
        paper.blocks.push(Block::text(known.result));
    }
    paper.blocks.push(Block::Table(decisions(held)));
    let chair = held.map(|form| form.chair.trim()).unwrap_or_default();
    let above = vec![say("minutes", "chair").to_owned()];
    paper.blocks.extend([
        Block::text(say("minutes", "closing")),
        Block::Signatures {
            signers: vec![
                beside(facts, held),
                match chair {
                    "" => by_hand(above),
                    name => Signer {
                        above,
                        name: name.to_owned(),
                        below: vec![],
                    },
                },
            ],
            align: Align::Left,
        },
    ]);
    foot(&mut paper);
    paper
}

/// Who signs beside whoever led the meeting.
fn beside(facts: &Facts<'_>, held: Option<&MeetingForm>) -> Signer {
    match held.map(|form| form.kind) {
        None | Some(MeetingKind::Negotiation) => guest(vec![say("minutes", "theirs").to_owned()]),
        Some(MeetingKind::TkksdTechnical | MeetingKind::TkksdPlenary) => {
            facts.of_tkksd(TkksdRole::Secretary, vec![say("review", "secretary").to_owned()])
        }
        Some(MeetingKind::InterMinistry | MeetingKind::Dprd | MeetingKind::Other) => {
            guest(vec![say("minutes", "notes").to_owned()])
        }
    }
}

fn known(facts: &Facts<'_>, held: Option<&MeetingForm>) -> Known {
    let stages = facts.stages().flat_map(|stage| &stage.evidence);
    let notes: Vec<&Evidence> = stages
        .filter(|one| {
            PaperKind::Minutes
                .documents()
                .contains(&one.document.as_deref().unwrap_or_default())
        })
        .collect();
    // The newest note of the path; of a recorded meeting only the one of its own day lends its number.
    let of_path = notes.iter().rev().find_map(|one| {
        let given = facts.journey.given(&one.id)?;
        let of = |field| {
            given
                .get(&field)
                .map(|typed| typed.trim().to_owned())
                .unwrap_or_default()
        };
        let day = of(Field::Date).parse().ok();
        let fits = held.is_none_or(|form| Some(form.day) == day);
        fits.then(|| Known {
            number: of(Field::Number),
            day,
            place: of(Field::Place),
            discussion: of(Field::Note),
            result: super::facts::spoken(&of(Field::Result)),
        })
    });
    let of_path = of_path.unwrap_or_default();
    match held {
        None => of_path,
        Some(form) => Known {
            number: of_path.number,
            day: Some(form.day),
            place: form.place.clone(),
            discussion: form.discussion.clone(),
            result: String::new(),
        },
    }
}

fn opening(facts: &Facts<'_>, held: Option<&MeetingForm>, known: &Known) -> String {
    let dots = || blank(DATE);
    let weekday = |day: NaiveDate| {
        let at = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or_default();
        says("minutes", "days").get(at).cloned().unwrap_or_else(dots)
    };
    let words = |number: u32| terbilang(u64::from(number));
    let day = known.day;
    let time = held
        .map(|form| form.time.trim().replace(':', "."))
        .unwrap_or_default();
    let place = facts.need("meeting_place", &known.place, NAME);
    if day.is_none() {
        facts.lacks("meeting_day");
    }
    fill(
        say("minutes", "opening"),
        &[
            ("day", &day.map_or_else(dots, weekday)),
            ("date", &day.map_or_else(dots, |day| words(day.day()))),
            ("month", &day.map_or_else(dots, |day| month_name(day).to_owned())),
            (
                "year",
                &day.map_or_else(
                    || blank(DATE + 8),
                    |day| words(u32::try_from(day.year()).unwrap_or_default()),
                ),
            ),
            (
                "short",
                &day.map_or_else(
                    || format!("{}-{}-{}", blank(3), blank(3), blank(5)),
                    |day| day.format("%d-%m-%Y").to_string(),
                ),
            ),
            ("time", &facts.need("meeting_time", &time, 8)),
            ("place", &place),
            (
                "meeting",
                held.map_or_else(
                    || say("minutes", "meeting"),
                    |form| word("meeting_kind", form.kind.word()),
                ),
            ),
            ("title", &facts.title()),
            ("ours", &facts.government()),
            ("theirs", &facts.partner_names()),
        ],
    )
}

/// Who was there; rows to fill in by hand where nobody is named.
fn attendees(held: Option<&MeetingForm>) -> Table {
    let people = held.map(|form| form.attendees.as_slice()).unwrap_or_default();
    let rows = people
        .iter()
        .map(|one| [&one.name, &one.job, &one.office].map(|typed| Cell::from(typed.as_str())));
    let rows = rows.map(|cells| cells.into_iter().chain([Cell::default()]).collect());
    let headings = [
        (say("minutes", "name"), 8),
        (say("minutes", "job"), 7),
        (say("minutes", "office"), 7),
        (say("minutes", "sign"), 5),
    ];
    numbered(rows.collect(), PEOPLE, 2, &headings)
}

/// What was decided; rows to fill in by hand where nothing is recorded.
fn decisions(held: Option<&MeetingForm>) -> Table {
    let decided = held.map(|form| form.decisions.as_slice()).unwrap_or_default();
    let rows: Vec<Vec<Cell>> = decided
        .iter()
        .map(|one| {
            let mut due: Vec<String> = one.due.map(long_date).into_iter().collect();
            due.extend(
                one.done
                    .map(|day| fill(say("minutes", "done"), &[("day", &long_date(day))])),
            );
            vec![Cell(lines_of(&one.what)), Cell::from(one.who.as_str()), Cell(due)]
        })
        .collect();
    let headings = [
        (say("minutes", "what"), 14),
        (say("minutes", "who"), 7),
        (say("minutes", "due"), 6),
    ];
    let lines = if rows.is_empty() { 3 } else { 1 };
    numbered(rows, DECISIONS, lines, &headings)
}

/// What was written down, or lines to write on.
fn told(text: &str, lines: u8) -> Vec<Block> {
    match lines_of(text) {
        none if none.is_empty() => vec![Block::Fill { lines }],
        one if one.len() == 1 => one.into_iter().map(Block::text).collect(),
        many => vec![Block::points(many)],
    }
}

/// Numbered rows, `empty` of them where there are none.
fn numbered(rows: Vec<Vec<Cell>>, empty: usize, lines: u8, headings: &[(&str, u16)]) -> Table {
    let mut columns = vec![column("no", say("minutes", "no"), 1, Align::Center)];
    columns.extend(
        headings
            .iter()
            .map(|(text, weight)| column(text, text, *weight, Align::Left)),
    );
    let rows = if rows.is_empty() {
        vec![vec![Cell::default(); headings.len()]; empty]
    } else {
        rows
    };
    let rows = rows.into_iter().enumerate().map(|(i, cells)| {
        std::iter::once(Cell::from((i + 1).to_string()))
            .chain(cells)
            .collect()
    });
    let mut table = Table::plain(columns, rows.collect());
    table.row_lines = lines;
    table
}
