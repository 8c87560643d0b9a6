//! The map of a year, and its matrix of urusan and work units.

use super::desk::{Desk, PAGE, column_of, count, lines, sum};
use super::wording::{fill, form, say};
use crate::mapping::{MapYearRequest, matrix};
use crate::{Problem, word};
use ::sheets::table::{Said, Table};
use registry::mapping::{self as core, MapItem, MapQuery, MapRow};

/// The list, then the matrix.
pub(super) fn tables(desk: &Desk<'_>, query: &MapQuery) -> Result<Vec<Table>, Problem> {
    let registry = desk.registry;
    registry::submissions::refresh(registry)?;
    let rules = registry.rules()?;
    let rows = registry.read(|c| {
        let items = desk.pages(|offset| {
            let page = core::page(c, rules, query, offset, PAGE)?;
            Ok((page.items, page.total))
        })?;
        let mut rows = Vec::with_capacity(items.len());
        for item in items {
            if let Some(row) = core::get(c, &item.id)? {
                rows.push((item, row));
            }
        }
        Ok::<_, Problem>(rows)
    })?;
    let about = [fill("year", &[("year", &query.year.to_string())])];
    let list = desk.table("map", &about, &rows, |column, number, (item, row)| {
        cell(column, number, item, row)
    });
    Ok(vec![list, crossed(desk, query.year, &about)?])
}

fn cell(column: &str, number: usize, item: &MapItem, row: &MapRow) -> Said {
    let form = &row.form;
    let year = |year: Option<i32>| Said::text(year.map(|year| year.to_string()).unwrap_or_default());
    match column {
        "no" => count(number),
        "urusan" => Said::text(item.urusan_name.as_str()),
        "program" => Said::text(form.program.as_str()),
        "activity" => Said::text(form.activity.as_str()),
        "work_unit" => Said::text(item.work_unit_name.as_str()),
        "need" => Said::text(form.need.as_str()),
        "kind" => Said::text(word("kind", form.kind.word())),
        "candidates" => lines(form.candidates.iter().map(|one| one.name.as_str())),
        "candidate_types" => lines(
            form.candidates
                .iter()
                .map(|one| word("partner_type", one.type_.word())),
        ),
        "from_year" => year(form.from_year),
        "to_year" => year(form.to_year),
        "amount" => sum(form.amount),
        "funding" => lines(form.funding_sources.iter().map(|one| word("funding", one.word()))),
        "reference" => Said::text(form.reference.as_str()),
        "priority" => count(item.priority),
        "origin" => Said::text(word("map_origin", item.origin.word())),
        "state" => Said::text(word("map_state", item.fate.state.word())),
        "note" => Said::text(form.note.as_str()),
        _ => Said::Nothing,
    }
}

/// Rows of the map by urusan and work unit; each row once in a total.
fn crossed(desk: &Desk<'_>, year: i32, about: &[String]) -> Result<Table, Problem> {
    let matrix = matrix(desk.registry, MapYearRequest { year })?;
    let form = form("matrix");
    let said = |rows: u32| if rows == 0 { Said::Nothing } else { count(rows) };
    let mut columns = vec![column_of(say("urusan"), 40)];
    columns.extend(matrix.units.iter().map(|unit| {
        let name = Some(unit.short.as_str()).filter(|name| !name.is_empty());
        column_of(name.unwrap_or(say("no_unit")), 14)
    }));
    columns.push(column_of(say("total"), 12));
    let filled = matrix
        .lines
        .iter()
        .filter(|line| line.total.rows > 0)
        .map(|line| {
            let mut cells = vec![Said::text(line.name.as_str())];
            cells.extend(line.cells.iter().map(|cell| said(cell.rows)));
            cells.push(count(line.total.rows));
            cells
        });
    let mut total = vec![Said::text(say("total"))];
    total.extend(matrix.units.iter().map(|unit| count(unit.total.rows)));
    total.push(count(matrix.total.rows));
    Ok(Table {
        name: form.sheet.clone(),
        head: desk.titled(&form.title, about),
        columns,
        rows: filled.collect(),
        sums: vec![total],
        pinned: 1,
    })
}
