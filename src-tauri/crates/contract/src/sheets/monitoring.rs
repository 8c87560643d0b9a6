//! A semester of monitoring: what every agreement in force reported, and its targets.

use super::desk::{Desk, PAGE, READING, count, lines, sum, yes};
use super::wording::{fill, say};
use crate::monitoring::{MonitoringForms, forms};
use crate::{Problem, word};
use ::sheets::table::{Said, Table};
use registry::RegistryError;
use registry::monitoring::{self as core, MonitoringItem, MonitoringQuery, Realisation, Target};
use registry::progress::{self, Progress};
use rusqlite::Connection;

/// One agreement of the semester.
struct Line {
    item: MonitoringItem,
    told: Option<Progress>,
}

/// One target with what came of it.
struct TargetLine {
    title: String,
    target: Target,
    reached: Option<Realisation>,
    in_all: i64,
}

/// Name of its semester.
pub(super) fn label(query: &MonitoringQuery) -> String {
    let year = query.year.to_string();
    fill(
        "semester",
        &[("semester", query.semester.roman()), ("year", &year)],
    )
}

/// The list, then the targets of its agreements.
pub(super) fn tables(desk: &Desk<'_>, query: &MonitoringQuery) -> Result<Vec<Table>, Problem> {
    let registry = desk.registry;
    let (rules, known) = (registry.rules()?, forms(registry)?);
    let (list, targets) = registry.read(|c| {
        let items = desk.pages(|offset| {
            let page = core::overview(c, rules, query, offset, PAGE)?;
            Ok((page.items, page.total))
        })?;
        let mut targets = Vec::new();
        let mut list = Vec::with_capacity(items.len());
        let total = items.len();
        for (done, item) in items.into_iter().enumerate() {
            if done % PAGE as usize == 0 {
                desk.step(READING, done, total)?;
            }
            targets.extend(of_agreement(c, &item, query)?);
            let told = progress::of_agreement(c, &item.id)?
                .into_iter()
                .find(|one| (one.year, one.semester) == (query.year, query.semester));
            list.push(Line { item, told });
        }
        Ok::<_, Problem>((list, targets))
    })?;
    let about = [label(query)];
    Ok(vec![
        desk.table("monitoring", &about, &list, |column, number, line| {
            cell(column, number, line, &known)
        }),
        desk.table("targets", &about, &targets, |column, _, line| {
            target_cell(column, line)
        }),
    ])
}

/// Targets that something is to be reported of, with what the semester brought and what came till its end.
fn of_agreement(
    connection: &Connection,
    item: &MonitoringItem,
    query: &MonitoringQuery,
) -> Result<Vec<TargetLine>, Problem> {
    if item.targets == 0 {
        return Ok(Vec::new());
    }
    let last = registry::Period::new(query.year, Some(query.semester), None)?.last();
    let brought = core::realisations(connection, &item.id)?;
    let asked = core::targets(connection, &item.id)?
        .into_iter()
        .filter(|one| one.asks(query.year));
    let line = |target: Target| {
        let by = || {
            brought
                .iter()
                .filter(|one| one.target == target.id && one.is_by(last))
        };
        let now = by().find(|one| (one.year, one.semester) == (query.year, query.semester));
        TargetLine {
            title: item.title.clone(),
            reached: now.cloned(),
            in_all: by().map(|one| one.amount).fold(0, i64::saturating_add),
            target,
        }
    };
    Ok::<_, RegistryError>(asked.map(line).collect()).map_err(Problem::from)
}

fn cell(column: &str, number: usize, line: &Line, known: &MonitoringForms) -> Said {
    let item = &line.item;
    let told = |text: fn(&Progress) -> &str| Said::text(line.told.as_ref().map(text).unwrap_or_default());
    match column {
        "no" => count(number),
        "kind" => Said::text(word("kind", item.kind.word())),
        "title" => Said::text(item.title.as_str()),
        "partner" => Said::text(item.partner.as_str()),
        "work_units" => lines(item.work_units.iter().map(String::as_str)),
        "progress" => yes(item.progress),
        "development" => told(|one| &one.development),
        "problems" => told(|one| &one.problems),
        "efforts" => told(|one| &one.efforts),
        "other" => told(|one| &one.other),
        "targets" => count(item.targets),
        "realised" => count(item.realised),
        "forms" => {
            let filled = known.forms.iter().filter(|form| item.forms.contains(&form.id));
            lines(filled.map(|form| form.name.as_str()))
        }
        "score" => sum(item.score.map(i64::from)),
        "recommendation" => {
            let given = known
                .recommendations
                .iter()
                .find(|one| item.recommendation.as_ref() == Some(&one.id));
            Said::text(given.map(|one| one.name.as_str()).unwrap_or_default())
        }
        _ => Said::Nothing,
    }
}

fn target_cell(column: &str, line: &TargetLine) -> Said {
    let entry = &line.target.entry;
    match column {
        "title" => Said::text(line.title.as_str()),
        "name" => Said::text(entry.name.as_str()),
        "measure" => Said::text(word("measure", entry.measure.word())),
        "unit" => Said::text(entry.unit.as_str()),
        "year" => entry
            .year
            .map_or(Said::text(say("whole_term")), |year| Said::text(year.to_string())),
        "planned" => Said::Sum(entry.planned),
        "reached" => sum(line.reached.as_ref().map(|one| one.amount)),
        "in_all" => Said::Sum(line.in_all),
        "note" => Said::text(
            line.reached
                .as_ref()
                .map(|one| one.note.as_str())
                .unwrap_or_default(),
        ),
        _ => Said::Nothing,
    }
}
