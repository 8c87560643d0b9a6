//! What a bureau or the ministry sees of its offices: who sent what, and everything they sent.

use super::desk::{Desk, PAGE, column_of, count, day, last_day, lines, yes};
use super::recap;
use super::wording::{fill, form, say};
use crate::compliance::{self, ComplianceRequest};
use crate::recap::RecapRequest;
use crate::{Problem, consolidated, word};
use ::sheets::table::{Said, Table};
use registry::agreements::Status;
use registry::compliance::{Compliance, ComplianceOffice, Enrolment, ProvinceCompliance};
use registry::consolidated::{self as core, ConsolidatedItem, ConsolidatedQuery};

/// Which offices sent what; where all are looked at, each province on a second sheet.
pub(super) fn compliance(desk: &Desk<'_>, asked: &ComplianceRequest) -> Result<Vec<Table>, Problem> {
    let report = compliance::report(desk.registry, asked)?;
    let about = about(&report);
    let offices = desk.table("compliance", &about, &report.offices, |column, _, one| {
        office_cell(column, one)
    });
    let provinces = report.provinces.as_ref().map(|all| {
        desk.table("provinces", &about, all, |column, _, one| {
            province_cell(column, one)
        })
    });
    Ok(std::iter::once(offices).chain(provinces).collect())
}

fn about(report: &Compliance) -> Vec<String> {
    let due = report
        .due
        .map(|due| fill("due", &[("day", &letters::long_date(due))]));
    std::iter::once(report.label.clone()).chain(due).collect()
}

fn office_cell(column: &str, one: &ComplianceOffice) -> Said {
    match column {
        "code" => Said::text(one.region_code.as_str()),
        "region" => Said::text(one.region_name.as_str()),
        "unit" => Said::text(one.unit_name.as_str()),
        "delivery" => Said::text(word("delivery", one.delivery.word())),
        "late" => Said::text(if one.late { say("late") } else { "" }),
        "came_on" => day(one.came_on),
        "period" => Said::text(one.package_period.as_deref().unwrap_or_default()),
        "sequence" => one.sequence.map_or(Said::Nothing, count),
        "agreements" => count(one.agreements),
        "refused" => count(one.refused),
        "remarks" => count(one.remarks),
        "receipt" => yes(one.receipt),
        "enrolment" => Said::text(say(match one.enrolment {
            Enrolment::None => "none",
            Enrolment::Enrolled => "enrolled",
            Enrolment::Retired => "retired",
        })),
        _ => Said::Nothing,
    }
}

fn province_cell(column: &str, one: &ProvinceCompliance) -> Said {
    let counts = &one.counts;
    match column {
        "code" => Said::text(one.region_code.as_str()),
        "region" => Said::text(one.region_name.as_str()),
        "expected" => count(counts.expected),
        "sent" => count(counts.sent + counts.covered),
        "absent" => count(counts.absent),
        "late" => count(counts.late),
        "receipts" => count(counts.receipts),
        _ => Said::Nothing,
    }
}

/// The consolidated register, or the part of it that a query shows.
pub(super) fn consolidated(desk: &Desk<'_>, query: &ConsolidatedQuery) -> Result<Table, Problem> {
    let today = desk.registry.today();
    let items = desk.registry.read(|c| {
        desk.pages(|offset| {
            let page = core::page(c, query, today, offset, PAGE)?;
            Ok((page.items, page.total))
        })
    })?;
    Ok(desk.table("consolidated", &[], &items, item_cell))
}

fn item_cell(column: &str, number: usize, item: &ConsolidatedItem) -> Said {
    match column {
        "no" => count(number),
        "code" => Said::text(item.office.region_code.as_str()),
        "region" => Said::text(item.office.region_name.as_str()),
        "kind" => Said::text(word("kind", item.kind.word())),
        "title" => Said::text(item.title.as_str()),
        "partner" => Said::text(item.partner.as_str()),
        "number" => Said::text(item.number.as_str()),
        "signed" => day(item.term.signed),
        "starts" => day(item.term.starts),
        "ends" => last_day(&item.term),
        "status" => Said::text(status(item.status)),
        "urusan" => lines(item.urusan.iter().map(String::as_str)),
        "twins" => count(item.twins),
        "remarks" => count(item.remarks),
        _ => Said::Nothing,
    }
}

fn status(status: Status) -> String {
    let stable = serde_json::to_value(status).ok();
    let stable = stable
        .as_ref()
        .and_then(|value| value.as_str())
        .unwrap_or_default();
    word("status", stable).to_owned()
}

/// The consolidated recap of a period: every office by kind, summed per region and per document.
pub(super) fn offices(desk: &Desk<'_>, asked: RecapRequest) -> Result<Table, Problem> {
    let recap = consolidated::recap(desk.registry, asked)?;
    let form = form("offices");
    let mut columns = vec![column_of(say("code"), 8), column_of(say("region"), 36)];
    columns.extend(
        recap
            .per_region
            .kinds
            .iter()
            .map(|kind| column_of(&kind.label, 14)),
    );
    columns.push(column_of(say("total"), 12));
    let rows = recap.offices.iter().map(|one| {
        let mut cells = vec![
            Said::text(one.office.region_code.as_str()),
            Said::text(one.office.region_name.as_str()),
        ];
        cells.extend(one.kinds.iter().map(|kind| count(kind.count)));
        cells.push(count(one.total));
        cells
    });
    let sums = |called: &'static str, counts: &core::ConsolidatedCounts| {
        let mut cells = vec![Said::Nothing, Said::text(say(called))];
        cells.extend(counts.kinds.iter().map(|kind| count(kind.count)));
        cells.push(count(counts.total));
        cells
    };
    let per_document = sums("per_document", &recap.per_document);
    let per_region = sums("per_region", &recap.per_region);
    Ok(Table {
        name: form.sheet.clone(),
        head: desk.titled(&form.title, &[recap::label(asked)?]),
        columns,
        rows: rows.collect(),
        sums: vec![per_region, per_document],
        pinned: 2,
    })
}
