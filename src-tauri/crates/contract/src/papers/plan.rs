//! The plan of a year as the annex of the document that sets it: the Keputusan Kepala Daerah on the list of planned KSDPK
//! (Permendagri 22/2020 Pasal 25(2)) or the Berita Acara on the mapping of urusan (Pasal 5(6)).

use super::facts::{DATE, NAME};
use super::office::{self, Office, columns, counted};
use super::wording::{fill, say, says};
use crate::letters::{OfficePress, word};
use crate::mapping::{MapPlanPrint, MapYearRequest};
use crate::{Problem, mapping};
use letters::paper::{Block, Orientation, Pair, PaperDoc, Style, Table, blank};
use letters::{Align, Cell, Group, long_date, thousands};
use registry::Registry;
use registry::agreements::Kind;
use registry::mapping::{MapPlan, PlanForm, PlanLine};

/// The columns: what each says, how wide it is, how it stands. The list is made by term and order of priority (Pasal 5(3)).
const COLUMNS: [(&str, u16, Align); 11] = [
    ("no", 3, Align::Center),
    ("urusan", 9, Align::Left),
    ("program", 16, Align::Left),
    ("need", 18, Align::Left),
    ("unit", 11, Align::Left),
    ("partner", 11, Align::Left),
    ("term", 7, Align::Center),
    ("money", 11, Align::Left),
    ("reference", 10, Align::Left),
    ("priority", 7, Align::Center),
    ("note", 9, Align::Left),
];

/// The bytes of the annex.
///
/// # Errors
/// [`Problem`] `mapping.plan_print_empty` when the plan has no line of these kinds, or from the register.
pub fn make(registry: &Registry, press: &OfficePress, request: &MapPlanPrint) -> Result<Vec<u8>, Problem> {
    let view = mapping::plan(registry, MapYearRequest { year: request.year })?;
    let wanted = |line: &&PlanLine| request.kinds.is_empty() || request.kinds.contains(&line.row.kind);
    let lines: Vec<&PlanLine> = view.lines.iter().filter(wanted).collect();
    if lines.is_empty() {
        return Err(Problem::new(
            "mapping.plan_print_empty",
            &[request.year.to_string()],
        ));
    }
    let set = view.plans.iter().find(|plan| plan.form.form == request.form);
    let office = Office::read(registry)?;
    let paper = annex(&office, request, set, &lines);
    office.print(registry, press, &paper, request.format)
}

/// A file name for it: `Lampiran-Keputusan_rencana-kerja-sama-2027.pdf`.
pub fn file_name(request: &MapPlanPrint) -> String {
    office::file_name(&name(request), request.format)
}

fn name(request: &MapPlanPrint) -> String {
    let sentence = match request.form {
        PlanForm::Decree => say("plan", "name-mapping-decree"),
        PlanForm::Minutes => say("plan", "name-mapping-minutes"),
    };
    fill(sentence, &[("year", &request.year.to_string())])
}

fn annex(office: &Office, request: &MapPlanPrint, set: Option<&MapPlan>, lines: &[&PlanLine]) -> PaperDoc {
    let year = request.year.to_string();
    let (head, region) = (office.head.to_uppercase(), office.region.to_uppercase());
    let values = [
        ("head", head.as_str()),
        ("region", region.as_str()),
        ("year", year.as_str()),
    ];
    let (of, about, title) = match request.form {
        PlanForm::Decree => (
            say("plan", "mapping-decree"),
            say("plan", "about-mapping-decree"),
            says("plan", "title-mapping-decree"),
        ),
        PlanForm::Minutes => (
            say("plan", "mapping-minutes"),
            say("plan", "about-mapping-minutes"),
            says("plan", "title-mapping-minutes"),
        ),
    };
    // What is not set yet is set by hand on the day it is signed.
    let number = set.map_or_else(|| blank(NAME), |plan| plan.form.number.clone());
    let dated = set.and_then(|plan| plan.form.dated);
    let mut paper = office.paper(&name(request));
    paper.orientation = Orientation::Landscape;
    paper.size = 11;
    paper.blocks = vec![
        Block::AnnexHead {
            lines: vec![say("plan", "annex").to_owned(), fill(of, &values)],
            rows: vec![
                Pair::new(say("plan", "number"), number),
                Pair::new(
                    say("plan", "dated"),
                    dated.map_or_else(|| blank(2 * DATE), long_date).to_uppercase(),
                ),
                Pair::new(say("plan", "about"), fill(about, &values)),
            ],
        },
        Block::title(title.iter().map(|line| fill(line, &values))),
        Block::Table(table(lines)),
        Block::Paragraph {
            text: say("plan", "scale").to_owned(),
            style: Style::Note,
        },
        Block::Signatures {
            signers: vec![office.signature()],
            align: Align::Center,
        },
    ];
    paper.foot = fill(
        say("plan", "foot"),
        &[("region", office.region.as_str()), ("year", year.as_str())],
    );
    paper
}

/// Rows by kind in the order of the law, numbered through; in a kind the most urgent first.
fn table(lines: &[&PlanLine]) -> Table {
    let mut number = 0_usize;
    let of_kind = |kind: Kind| {
        let rows: Vec<Vec<Cell>> = lines
            .iter()
            .filter(|line| line.row.kind == kind)
            .map(|line| {
                number += 1;
                cells(number, line)
            })
            .collect();
        (!rows.is_empty()).then_some((kind, rows))
    };
    let kinds: Vec<(Kind, Vec<Vec<Cell>>)> = Kind::ALL.iter().copied().filter_map(of_kind).collect();
    // The sum of the only kind is the sum of all.
    let one = kinds.len() < 2;
    let groups = kinds.into_iter().zip('A'..).map(|((kind, rows), letter)| Group {
        title: format!("{letter}. {}", say("plan-kind", kind.word())),
        subtotal: if one {
            String::new()
        } else {
            counted(say("plan", "sum"), rows.len())
        },
        rows,
    });
    Table {
        groups: groups.collect(),
        total: counted(say("plan", "total"), lines.len()),
        size: 9,
        numbered: true,
        ..Table::plain(columns("plan", &COLUMNS), vec![])
    }
}

fn cells(number: usize, line: &PlanLine) -> Vec<Cell> {
    let row = &line.row;
    let both = [&row.program, &row.activity]
        .into_iter()
        .filter(|text| !text.is_empty());
    let candidates = row.candidates.iter().map(|one| one.name.clone());
    vec![
        number.to_string().into(),
        line.urusan_name.clone().into(),
        Cell(both.cloned().collect()),
        Cell(row.need.lines().map(str::to_owned).collect()),
        line.work_unit_name.clone().into(),
        Cell(candidates.collect()),
        term(row.from_year, row.to_year).into(),
        Cell(money(line)),
        row.reference.clone().into(),
        // A row that nobody scored has no place in the order.
        if row.scores.is_empty() {
            Cell::from("-")
        } else {
            format!("{}%", line.priority).into()
        },
        Cell(row.note.lines().map(str::to_owned).collect()),
    ]
}

fn term(from: Option<i32>, to: Option<i32>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from != to => format!("{from} {} {to}", say("plan", "until")),
        (Some(year), _) | (None, Some(year)) => year.to_string(),
        (None, None) => String::new(),
    }
}

fn money(line: &PlanLine) -> Vec<String> {
    let amount = line.row.amount.and_then(|sen| u64::try_from(sen).ok());
    let sources: Vec<&str> = line
        .row
        .funding_sources
        .iter()
        .map(|source| word("funding", source.word()))
        .collect();
    let rupiah = amount.map(|sen| match sen % 100 {
        0 => format!("Rp{}", thousands(sen / 100)),
        rest => format!("Rp{},{rest:02}", thousands(sen / 100)),
    });
    rupiah
        .into_iter()
        .chain((!sources.is_empty()).then(|| sources.join(", ")))
        .collect()
}
