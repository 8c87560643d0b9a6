//! A recap by two sides as an annex: what was counted, its rows as bars, and the table.

pub(super) mod counted;

use super::office::{self, Office};
use super::wording::{fill, say};
use crate::letters::OfficePress;
use crate::recap::{self, RecapMeasure, RecapPrint, RecapSpan};
use crate::{Problem, word};
use letters::paper::{Bar, Block, Orientation, Pair, PaperDoc, Style, Table};
use letters::{Align, Cell, Column, long_date, thousands};
use registry::Registry;
use registry::recap::{Figure, Pivot, PivotQuestion};

/// More columns than these are too narrow to be read on a sheet.
const MOST_COLUMNS: usize = 14;

/// More bars than these are no picture any more.
const MOST_BARS: usize = 20;

/// The bytes of the annex.
///
/// # Errors
/// [`Problem`] as [`recap::pivot`], `recap.print_empty`, `recap.print_too_wide`, or from the register.
pub fn make(registry: &Registry, press: &OfficePress, request: &RecapPrint) -> Result<Vec<u8>, Problem> {
    let office = Office::read(registry)?;
    let pivot = recap::pivot(registry, &request.question)?;
    let before = match request.compared {
        None => None,
        Some(span) => Some(recap::pivot(registry, &other(&request.question, span))?),
    };
    let both = pivot.total.count + before.as_ref().map_or(0, |one| one.total.count);
    if both == 0 {
        return Err(Problem::new("recap.print_empty", &[]));
    }
    if before.is_none() && pivot.columns.len() > MOST_COLUMNS {
        let counts = [pivot.columns.len().to_string(), MOST_COLUMNS.to_string()];
        return Err(Problem::new("recap.print_too_wide", &counts));
    }
    let filter = registry.read(|c| counted::in_words(c, &request.question.filter))?;
    let paper = annex(&office, request, &pivot, before.as_ref(), filter);
    office.print(registry, press, &paper, request.format)
}

/// A file name for it: `Rekapitulasi-Urusan-dan-Tahun-penandatanganan.pdf`.
pub fn file_name(request: &RecapPrint) -> String {
    office::file_name(&name(request), request.format)
}

fn side(question: &PivotQuestion) -> (&'static str, Option<&'static str>) {
    let said = |one: registry::recap::Dimension| word("dimension", one.word());
    (said(question.rows), question.columns.map(said))
}

fn name(request: &RecapPrint) -> String {
    let (rows, columns) = side(&request.question);
    match columns {
        None => fill(say("recap", "name"), &[("rows", rows)]),
        Some(columns) => fill(say("recap", "name-and"), &[("rows", rows), ("columns", columns)]),
    }
}

/// The same question about other days of signing.
fn other(question: &PivotQuestion, span: RecapSpan) -> PivotQuestion {
    let mut question = question.clone();
    question.filter.signed_from = Some(span.from);
    question.filter.signed_to = Some(span.to);
    question
}

fn annex(
    office: &Office,
    request: &RecapPrint,
    pivot: &Pivot,
    before: Option<&Pivot>,
    filter: Vec<String>,
) -> PaperDoc {
    let measure = request.measure;
    let (rows, columns) = side(&request.question);
    let mut title = fill(
        say("recap", "by"),
        &[("measure", say("recap", measure.word())), ("rows", rows)],
    );
    if let (Some(columns), None) = (columns, before) {
        title.push_str(&fill(say("recap", "and"), &[("columns", columns)]));
    }
    let day = long_date(pivot.on);
    let mut facts = vec![
        Pair::new(
            say("recap", "office"),
            format!("{} {}", office.unit, office.region),
        ),
        Pair::new(say("recap", "day"), day.clone()),
        Pair {
            mark: String::new(),
            label: vec![say("recap", "filter").to_owned()],
            value: filter,
        },
    ];
    if let Some(span) = request.compared {
        facts.push(Pair::new(
            say("recap", "compared"),
            counted::signed(Some(span.from), Some(span.to)),
        ));
    }
    let wide = before.is_none() && pivot.columns.len() > 5;
    let mut paper = office.paper(&name(request));
    paper.orientation = if wide {
        Orientation::Landscape
    } else {
        Orientation::Portrait
    };
    paper.size = 11;
    paper.blocks = vec![
        Block::title([say("recap", "title").to_owned(), title.to_uppercase()]),
        Block::Pairs { rows: facts },
    ];
    if before.is_none() {
        paper.blocks.extend(bars(pivot, measure));
    }
    paper.blocks.push(Block::Table(match before {
        Some(before) => comparison(rows, pivot, before, measure),
        None => table(rows, pivot, measure),
    }));
    if pivot.overlapping {
        paper.blocks.push(note(say("recap", "overlapping").to_owned()));
    }
    if measure == RecapMeasure::Amount {
        let (valued, count) = (pivot.total.valued.to_string(), pivot.total.count.to_string());
        let said = fill(say("recap", "valued"), &[("valued", &valued), ("count", &count)]);
        paper.blocks.push(note(said));
    }
    paper.foot = fill(say("recap", "foot"), &[("region", &office.region), ("day", &day)]);
    paper
}

fn note(text: String) -> Block {
    Block::Paragraph {
        text,
        style: Style::Note,
    }
}

/// What a figure is worth in the measure that is printed.
fn measured(figure: Figure, measure: RecapMeasure) -> u64 {
    match measure {
        RecapMeasure::Count => u64::from(figure.count),
        RecapMeasure::Amount => u64::try_from(figure.amount).unwrap_or(0),
    }
}

/// A figure as it is printed: nothing counted prints a dash, so that no cell looks forgotten.
fn said(figure: Figure, measure: RecapMeasure) -> String {
    match measure {
        _ if figure.count == 0 => "-".to_owned(),
        RecapMeasure::Count => thousands(u64::from(figure.count)),
        RecapMeasure::Amount if figure.valued == 0 => "-".to_owned(),
        RecapMeasure::Amount => counted::rupiah(measured(figure, measure)),
    }
}

/// The rows as bars, the largest where there are many; none where all is one row.
fn bars(pivot: &Pivot, measure: RecapMeasure) -> Vec<Block> {
    let mut rows: Vec<_> = pivot.rows.iter().collect();
    let many = rows.len() > MOST_BARS;
    if many {
        rows.sort_by_key(|row| std::cmp::Reverse(measured(row.total, measure)));
        rows.truncate(MOST_BARS);
    }
    let longest = rows
        .iter()
        .map(|row| measured(row.total, measure))
        .max()
        .unwrap_or(0);
    if rows.len() < 2 || longest == 0 {
        return Vec::new();
    }
    let bar = |row: &&registry::recap::Heading| Bar {
        label: row.label.clone(),
        said: said(row.total, measure),
        share: u16::try_from(u128::from(measured(row.total, measure)) * 1_000 / u128::from(longest))
            .unwrap_or(1_000),
    };
    let drawn = Block::Bars {
        rows: rows.iter().map(bar).collect(),
    };
    let count = MOST_BARS.to_string();
    let heading = many.then(|| Block::heading(fill(say("recap", "largest"), &[("count", &count)])));
    heading.into_iter().chain([drawn]).collect()
}

fn column(id: String, heading: &str, weight: u16, align: Align) -> Column {
    Column {
        id,
        heading: heading.to_owned(),
        weight,
        align,
    }
}

fn table(side: &str, pivot: &Pivot, measure: RecapMeasure) -> Table {
    let wide = if measure == RecapMeasure::Amount { 9 } else { 5 };
    let mut columns = vec![column("side".into(), side, 16, Align::Left)];
    columns.extend(
        pivot
            .columns
            .iter()
            .enumerate()
            .map(|(at, one)| column(format!("c{at}"), &one.label, wide, Align::Right)),
    );
    columns.push(column(
        "total".into(),
        say("recap", "total"),
        wide + 1,
        Align::Right,
    ));
    let rows = (0_u32..).zip(&pivot.rows).map(|(at, row)| {
        let mut cells: Vec<Cell> = vec![row.label.clone().into()];
        cells.extend((0_u32..).zip(&pivot.columns).map(|(across, _)| {
            let cell = pivot
                .cells
                .iter()
                .find(|one| one.row == at && one.column == across);
            Cell::from(said(cell.map(|one| one.figure).unwrap_or_default(), measure))
        }));
        cells.push(said(row.total, measure).into());
        cells
    });
    let mut sums: Vec<Cell> = vec![say("recap", "total").into()];
    sums.extend(
        pivot
            .columns
            .iter()
            .map(|one| Cell::from(said(one.total, measure))),
    );
    sums.push(said(pivot.total, measure).into());
    Table {
        sums: vec![sums],
        size: 9,
        ..Table::plain(columns, rows.collect())
    }
}

/// Two periods side by side: the rows of the first, then those that only the other has.
fn comparison(side: &str, now: &Pivot, before: &Pivot, measure: RecapMeasure) -> Table {
    let columns = vec![
        column("side".into(), side, 16, Align::Left),
        column("now".into(), say("recap", "now"), 8, Align::Right),
        column("before".into(), say("recap", "before"), 8, Align::Right),
        column("difference".into(), say("recap", "difference"), 10, Align::Right),
    ];
    let of = |pivot: &Pivot, value: &str| {
        let found = pivot.rows.iter().find(|row| row.value == value);
        found.map(|row| row.total).unwrap_or_default()
    };
    let line = |label: &str, now: Figure, before: Figure| -> Vec<Cell> {
        vec![
            label.into(),
            said(now, measure).into(),
            said(before, measure).into(),
            difference(now, before, measure).into(),
        ]
    };
    let only_before = before
        .rows
        .iter()
        .filter(|row| !now.rows.iter().any(|one| one.value == row.value));
    let rows = now.rows.iter().chain(only_before);
    Table {
        sums: vec![line(say("recap", "total"), now.total, before.total)],
        size: 10,
        ..Table::plain(
            columns,
            rows.map(|row| line(&row.label, of(now, &row.value), of(before, &row.value)))
                .collect(),
        )
    }
}

fn difference(now: Figure, before: Figure, measure: RecapMeasure) -> String {
    let (a, b) = (measured(now, measure), measured(before, measure));
    let number = match measure {
        RecapMeasure::Count => thousands(a.abs_diff(b)),
        RecapMeasure::Amount => counted::rupiah(a.abs_diff(b)),
    };
    match a.cmp(&b) {
        std::cmp::Ordering::Equal => say("recap", "same").to_owned(),
        std::cmp::Ordering::Greater => format!("+{number} {}", say("recap", "more")),
        std::cmp::Ordering::Less => format!("-{number} {}", say("recap", "less")),
    }
}
