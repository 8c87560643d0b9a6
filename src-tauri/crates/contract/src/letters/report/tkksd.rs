//! The TKKSD's report of a semester or a year, section by section.

use super::words::{Say, count, score};
use super::{column, numbered, of_semesters, targets, work};
use crate::letters::columns::{cell, word};
use chrono::{Months, NaiveDate};
use letters::paper::{Block, Orientation, Style, Table};
use letters::{Align, Cell, Group, long_date};
use registry::letters::{LetterKind, Movement, ReportContent, ReportRow, ReportedSubmission};
use registry::recap::KindGroup;
use rules::Outcome;
use std::collections::BTreeMap;

pub(super) const SAY: Say = Say("tkksd");
/// An agreement that ends so soon after the period is spoken of under the plan ahead, in months.
const AHEAD: u32 = 6;

/// All of it.
pub(super) fn blocks(content: &ReportContent, region: &str) -> Vec<Block> {
    let report = &content.report;
    let mut out = vec![title(content, region)];
    out.extend(basis(content));
    out.extend(overview(content));
    if !report.rows.is_empty() {
        out.extend(execution(&report.rows));
        out.extend(evaluation(&report.rows));
        out.extend(unreported(&report.rows));
    }
    out.extend(submissions(&report.submissions));
    out.extend(work::reviews(&report.reviews));
    out.extend(work::meetings(content));
    if !report.rows.is_empty() {
        out.extend(problems(content));
    }
    out.extend(plan(content));
    let as_of = long_date(report.as_of);
    out.push(Block::heading(SAY.of("closing")));
    out.push(Block::text(
        SAY.with("closing_text", &[("region", region), ("as_of", &as_of)]),
    ));
    if !report.rows.is_empty() {
        out.extend(details(content));
    }
    out
}

fn title(content: &ReportContent, region: &str) -> Block {
    let which = match content.order.kind {
        LetterKind::TkksdAnnual => "title_annual",
        _ => "title_semester",
    };
    let mut lines = vec![SAY.of(which), SAY.of("title"), region.to_uppercase()];
    lines.push(content.order.period.label().to_uppercase());
    if content.order.interim {
        lines.push(SAY.of("title_interim"));
    }
    Block::title(lines)
}

fn basis(content: &ReportContent) -> [Block; 2] {
    let has = |group: KindGroup| content.report.movements.iter().any(|one| one.group == group);
    let province = content.office.is_province();
    let mut points = vec![SAY.of("basis_task")];
    if has(KindGroup::Ksdd) || has(KindGroup::Ksdpk) {
        points.push(SAY.of("basis_items"));
    }
    // Pasal 60 speaks of regencies and cities, and of six months.
    if has(KindGroup::Sinergi) && !province && content.order.kind == LetterKind::TkksdSemester {
        points.push(SAY.of("basis_sinergi"));
    }
    [Block::heading(SAY.of("basis")), Block::points(points)]
}

fn overview(content: &ReportContent) -> Vec<Block> {
    let (report, period) = (&content.report, content.order.period.label());
    let mut out = vec![Block::heading(SAY.of("overview"))];
    if report.rows.is_empty() {
        out.push(Block::text(SAY.with("overview_none", &[("period", &period)])));
        return out;
    }
    let sum = |of: &dyn Fn(&Movement) -> u32| report.movements.iter().map(of).sum::<u32>();
    let (carried, started) = (sum(&|m| m.carried), sum(&|m| m.started));
    let (ended, going_on) = (sum(&|m| m.ended), sum(&|m| m.going_on));
    let figure = |n: u32| count(usize::try_from(n).unwrap_or(usize::MAX));
    out.push(Block::text(SAY.with(
        "overview_text",
        &[
            ("period", &period),
            ("total", &figure(carried + started)),
            ("carried", &figure(carried)),
            ("started", &figure(started)),
            ("ended", &figure(ended)),
            ("going_on", &figure(going_on)),
            ("as_of", &long_date(report.as_of)),
        ],
    )));
    let row = |name: String, m: [u32; 4]| {
        let [carried, started, ended, going_on] = m;
        let figures = [carried, started, carried + started, ended, going_on];
        let cells = figures.map(|n| Cell::from(n.to_string()));
        std::iter::once(Cell::from(name)).chain(cells).collect()
    };
    let mut rows: Vec<Vec<Cell>> = report
        .movements
        .iter()
        .map(|m| {
            let name = word("group", m.group.word()).to_owned();
            row(name, [m.carried, m.started, m.ended, m.going_on])
        })
        .collect();
    rows.push(row(SAY.of("sum"), [carried, started, ended, going_on]));
    let figures = ["carried", "started", "all", "ended", "going_on"];
    let mut columns = vec![column("kind", SAY.of("kind"), 36, Align::Left)];
    columns.extend(figures.map(|id| column(id, SAY.of(id), 12, Align::Right)));
    out.push(Block::Table(Table {
        size: 9,
        ..Table::plain(columns, rows)
    }));
    out
}

fn execution(rows: &[ReportRow]) -> Vec<Block> {
    let reported = rows.iter().filter(|row| !row.progress.is_empty()).count();
    let mut out = vec![
        Block::heading(SAY.of("execution")),
        Block::text(SAY.with(
            "reported",
            &[("reported", &count(reported)), ("total", &count(rows.len()))],
        )),
    ];
    match targets(SAY, rows, true) {
        Some(table) => out.extend([Block::text(SAY.of("targets")), table]),
        None => out.push(Block::text(SAY.of("targets_none"))),
    }
    out
}

fn evaluation(rows: &[ReportRow]) -> Vec<Block> {
    let evaluated: Vec<Vec<Cell>> = rows
        .iter()
        .filter_map(|row| Some((row, row.evaluation.as_ref()?)))
        .map(|(row, one)| {
            let round = [("round", one.round.to_string()), ("year", one.year.to_string())];
            let round = round.each_ref().map(|(name, value)| (*name, value.as_str()));
            vec![
                Cell::from(row.row.agreement.form.title.as_str()),
                Cell::from(SAY.with("round_value", &round)),
                Cell::from(one.score.map_or_else(|| "-".to_owned(), score)),
                Cell::from(one.recommendation.as_str()),
            ]
        })
        .collect();
    let mut out = vec![Block::heading(SAY.of("evaluation"))];
    if evaluated.is_empty() {
        out.push(Block::text(SAY.of("evaluated_none")));
        return out;
    }
    out.push(Block::text(SAY.with(
        "evaluated",
        &[
            ("evaluated", &count(evaluated.len())),
            ("total", &count(rows.len())),
        ],
    )));
    let columns = vec![
        column("agreement", SAY.of("agreement"), 50, Align::Left),
        column("round", SAY.of("round"), 10, Align::Center),
        column("score", SAY.of("score"), 10, Align::Right),
        column("recommendation", SAY.of("recommendation"), 16, Align::Left),
    ];
    out.push(Block::Table(numbered(columns, evaluated, SAY.of("no"))));
    out
}

fn units(row: &ReportRow) -> Cell {
    Cell(row.row.work_units.clone())
}

/// Who has not reported, work unit by work unit: an agreement of two units stands at both.
fn unreported(rows: &[ReportRow]) -> Vec<Block> {
    let missing: Vec<&ReportRow> = rows.iter().filter(|row| row.progress.is_empty()).collect();
    let mut out = vec![Block::heading(SAY.of("unreported"))];
    if missing.is_empty() {
        out.push(Block::text(SAY.of("unreported_none")));
        return out;
    }
    out.push(Block::text(
        SAY.with("unreported_text", &[("count", &count(missing.len()))]),
    ));
    let mut by_unit: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in missing {
        let mut units = row.row.work_units.clone();
        if units.is_empty() {
            units.push(SAY.of("no_unit"));
        }
        for unit in units {
            let titles = by_unit.entry(unit).or_default();
            titles.push(format!("{}. {}", titles.len() + 1, row.row.agreement.form.title));
        }
    }
    let rows = by_unit.into_iter().map(|(unit, titles)| {
        let number = Cell::from(titles.len().to_string());
        vec![Cell::from(unit), number, Cell(titles)]
    });
    let columns = vec![
        column("unit", SAY.of("work_unit"), 30, Align::Left),
        column("count", SAY.of("sum"), 9, Align::Right),
        column("agreement", SAY.of("agreement"), 50, Align::Left),
    ];
    out.push(Block::Table(numbered(columns, rows.collect(), SAY.of("no"))));
    out
}

/// Where a submission stands, in the words of the report.
fn standing(one: &ReportedSubmission) -> &'static str {
    match one.outcome {
        Outcome::Rejected => "rejected",
        Outcome::Withdrawn => "withdrawn",
        Outcome::Open if !one.bound => "open",
        Outcome::Open | Outcome::Completed => "signed",
    }
}

fn submissions(all: &[ReportedSubmission]) -> Vec<Block> {
    let mut out = vec![Block::heading(SAY.of("submissions"))];
    if all.is_empty() {
        out.push(Block::text(SAY.of("submissions_none")));
        return out;
    }
    let parts: Vec<String> = ["open", "signed", "rejected", "withdrawn"]
        .into_iter()
        .map(|word| (word, all.iter().filter(|one| standing(one) == word).count()))
        .filter(|(_, n)| *n > 0)
        .map(|(word, n)| SAY.with(&format!("submissions_{word}"), &[("count", &count(n))]))
        .collect();
    out.push(Block::text(SAY.with(
        "submissions_text",
        &[("total", &count(all.len())), ("parts", &parts.join("; "))],
    )));
    let rows = all.iter().map(|one| {
        vec![
            Cell::from(one.form.subject.title.as_str()),
            Cell::from(one.path.as_str()),
            Cell(state(one)),
            Cell(vec![dprd(one)]),
        ]
    });
    let columns = vec![
        column("submission", SAY.of("submission"), 34, Align::Left),
        column("path", SAY.of("path"), 18, Align::Left),
        column("state", SAY.of("state"), 22, Align::Left),
        column("dprd", SAY.of("dprd"), 14, Align::Left),
    ];
    out.push(Block::Table(numbered(columns, rows.collect(), SAY.of("no"))));
    let left_out: Vec<Vec<Cell>> = all
        .iter()
        .filter(|one| !one.deviations.is_empty())
        .map(|one| {
            let stages = one
                .deviations
                .iter()
                .map(|(stage, reason)| SAY.with("left_out", &[("stage", stage), ("reason", reason)]));
            vec![
                Cell::from(one.form.subject.title.as_str()),
                Cell(stages.collect()),
            ]
        })
        .collect();
    if !left_out.is_empty() {
        let columns = vec![
            column("submission", SAY.of("submission"), 30, Align::Left),
            column("stage", SAY.of("stage"), 56, Align::Left),
        ];
        out.push(Block::text(SAY.of("deviations")));
        out.push(Block::Table(numbered(columns, left_out, SAY.of("no"))));
    }
    out
}

fn state(one: &ReportedSubmission) -> Vec<String> {
    let first = match (&one.waiting, standing(one)) {
        (Some(stage), "open") => SAY.with("waiting", &[("stage", stage)]),
        (_, word) => SAY.of(&format!("state_{word}")),
    };
    vec![first, SAY.with("since", &[("day", &long_date(one.since))])]
}

fn dprd(one: &ReportedSubmission) -> String {
    let Some((result, day)) = &one.dprd else {
        return "-".to_owned();
    };
    let result = SAY.of(&format!("dprd_{result}"));
    match day {
        Some(day) => SAY.with("dprd_on", &[("result", &result), ("day", &long_date(*day))]),
        None => result,
    }
}

fn problems(content: &ReportContent) -> Vec<Block> {
    let year = content.order.kind == LetterKind::TkksdAnnual;
    let told: Vec<Vec<Cell>> = content
        .report
        .rows
        .iter()
        .filter_map(|row| {
            let problems = of_semesters(SAY, &row.progress, year, |one| &one.problems);
            let efforts = of_semesters(SAY, &row.progress, year, |one| &one.efforts);
            (!problems.is_empty()).then(|| {
                vec![
                    Cell::from(row.row.agreement.form.title.as_str()),
                    Cell(problems),
                    Cell(efforts),
                ]
            })
        })
        .collect();
    let mut out = vec![Block::heading(SAY.of("problems"))];
    if told.is_empty() {
        out.push(Block::text(SAY.of("problems_none")));
        return out;
    }
    out.push(Block::text(
        SAY.with("problems_text", &[("count", &count(told.len()))]),
    ));
    let columns = vec![
        column("agreement", SAY.of("agreement"), 28, Align::Left),
        column("problem", SAY.of("problem"), 28, Align::Left),
        column("effort", SAY.of("effort"), 28, Align::Left),
    ];
    out.push(Block::Table(numbered(columns, told, SAY.of("no"))));
    out
}

/// The last day of an agreement that goes on beyond the report's day and ends soon after the period.
fn ends_soon(row: &ReportRow, as_of: NaiveDate, until: NaiveDate) -> Option<NaiveDate> {
    let term = &row.row.term;
    term.ends
        .filter(|ends| *ends > as_of && *ends <= until && term.ended_on.is_none())
}

fn plan(content: &ReportContent) -> Vec<Block> {
    let report = &content.report;
    let last = content.order.period.last();
    let until = last.checked_add_months(Months::new(AHEAD)).unwrap_or(last);
    let mut ending: Vec<(NaiveDate, &ReportRow)> = report
        .rows
        .iter()
        .filter_map(|row| Some((ends_soon(row, report.as_of, until)?, row)))
        .collect();
    ending.sort_by_key(|(ends, _)| *ends);
    let unreported = report.rows.iter().filter(|row| row.progress.is_empty()).count();
    let repair = |name: &str| matches!(name, "Diperbaiki" | "Dihentikan");
    let repaired = report.rows.iter().filter_map(|row| row.evaluation.as_ref());
    let repaired = repaired.filter(|one| repair(&one.recommendation)).count();
    let open = report
        .submissions
        .iter()
        .filter(|one| one.outcome == Outcome::Open);
    let points: Vec<String> = [
        ("plan_ending", ending.len()),
        ("plan_unreported", unreported),
        ("plan_repair", repaired),
        ("plan_submissions", open.count()),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .map(|(key, n)| SAY.with(key, &[("count", &count(n))]))
    .collect();
    let mut out = vec![Block::heading(SAY.of("plan"))];
    if points.is_empty() {
        out.push(Block::text(SAY.of("plan_none")));
    } else {
        out.push(Block::points(points));
    }
    if !ending.is_empty() {
        let rows = ending.into_iter().map(|(ends, row)| {
            vec![
                Cell::from(row.row.agreement.form.title.as_str()),
                Cell::from(long_date(ends)),
                units(row),
            ]
        });
        let columns = vec![
            column("agreement", SAY.of("agreement"), 44, Align::Left),
            column("ends", SAY.of("ends"), 16, Align::Left),
            column("unit", SAY.of("work_unit"), 26, Align::Left),
        ];
        out.push(Block::Table(numbered(columns, rows.collect(), SAY.of("no"))));
    }
    out.push(Block::text(SAY.of("plan_other")));
    out.push(Block::Fill { lines: 3 });
    out
}

/// Every agreement with its nine items, on sheets turned sideways.
fn details(content: &ReportContent) -> Vec<Block> {
    let year = content.order.kind == LetterKind::TkksdAnnual;
    let mut number = 0_usize;
    let groups = content
        .report
        .movements
        .iter()
        .zip('A'..)
        .map(|(movement, letter)| {
            let of_group = content
                .report
                .rows
                .iter()
                .filter(|row| KindGroup::of(row.row.agreement.form.kind) == movement.group);
            let rows: Vec<Vec<Cell>> = of_group
                .map(|row| {
                    number += 1;
                    detail(number, row, year)
                })
                .collect();
            Group {
                title: format!("{letter}. {}", word("group", movement.group.word())),
                subtotal: format!(
                    "{} {}: {}",
                    SAY.of("sum"),
                    movement.group.label(),
                    count(rows.len())
                ),
                rows,
            }
        });
    let columns = vec![
        column("no", SAY.of("no"), 4, Align::Center),
        column("title", SAY.of("col_title"), 18, Align::Left),
        column("parties", SAY.of("col_parties"), 15, Align::Left),
        column("purpose", SAY.of("col_purpose"), 18, Align::Left),
        column("term", SAY.of("col_term"), 11, Align::Left),
        column("development", SAY.of("col_development"), 18, Align::Left),
        column("problems", SAY.of("col_problems"), 15, Align::Left),
        column("efforts", SAY.of("col_efforts"), 15, Align::Left),
        column("other", SAY.of("col_other"), 12, Align::Left),
    ];
    vec![
        Block::Turn {
            orientation: Orientation::Landscape,
        },
        Block::title([SAY.of("details"), content.order.period.label().to_uppercase()]),
        Block::Paragraph {
            text: SAY.of("details_note"),
            style: Style::Note,
        },
        Block::Table(Table {
            groups: groups.collect(),
            size: 8,
            ..Table::plain(columns, Vec::new())
        }),
    ]
}

fn detail(number: usize, row: &ReportRow, year: bool) -> Vec<Cell> {
    let said = |column: &str| cell(column, number, &row.row);
    let mut title = said("title");
    title.extend(said("document").into_iter().map(|name| format!("({name})")));
    let mut purpose = said("purpose");
    let object = said("object").join(" ");
    if !object.is_empty() {
        purpose.push(SAY.with("object", &[("object", &object)]));
    }
    let of = |text: &dyn Fn(&registry::progress::Progress) -> &str| {
        Cell(of_semesters(SAY, &row.progress, year, text))
    };
    let development = if row.progress.is_empty() {
        Cell::from(SAY.of("not_reported"))
    } else {
        of(&|one| &one.development)
    };
    vec![
        Cell(said("no")),
        Cell(title),
        Cell(said("parties")),
        Cell(purpose),
        Cell(said("term")),
        development,
        of(&|one| &one.problems),
        of(&|one| &one.efforts),
        of(&|one| &one.other),
    ]
}
