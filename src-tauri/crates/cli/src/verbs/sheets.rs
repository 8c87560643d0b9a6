//! `sheet ...`: lists and figures as spreadsheets.

use super::imports::destination;
use super::{Place, agreements, compliance, consolidated, monitoring, period, recap, scope};
use crate::arguments::{RecapArgs, SheetCompliance, SheetOf, SheetRegister, SheetTemplate};
use crate::output::Output;
use crate::waiting;
use chrono::Datelike as _;
use contract::Problem;
use contract::compliance::ComplianceRequest;
use contract::recap::RecapRequest;
use contract::sheets::{self, FormRequest, SheetFormat, SheetRequest, SheetSubject};
use files::Digest;
use registry::agreements::{AgreementQuery, Sort, SortColumn};
use registry::mapping::MapQuery;
use registry::monitoring::MonitoringQuery;
use registry::{Registry, Semester};
use serde_json::json;
use std::path::Path;

pub(super) fn run(place: &Place, asked: &SheetOf, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let (subject, out) = subject(&registry, asked)?;
    let request = SheetRequest {
        format: SheetFormat::of(out)?,
        subject,
    };
    let made = waiting::watched(|watch| sheets::make(&registry, &request, watch))?;
    files::write(out, &made.bytes)?;
    let answer = json!({
        "file": out.display().to_string(),
        "bytes": made.bytes.len(),
        "sha256": Digest::of(&made.bytes).to_string(),
        "tables": made.tables,
    });
    output.say(&answer, || {
        let table = |one: &sheets::SheetSize| format!("{}: {} baris", one.name, one.rows);
        let mut lines: Vec<String> = made.tables.iter().map(table).collect();
        lines.push(out.display().to_string());
        lines
    })
}

/// What is saved, and where.
fn subject<'a>(registry: &Registry, of: &'a SheetOf) -> Result<(SheetSubject, &'a Path), Problem> {
    Ok(match of {
        SheetOf::Register(to) => (SheetSubject::Agreements(register(&to.asked)?), &to.out),
        SheetOf::Recap(to) => (SheetSubject::Recap(counted(&to.asked)?), &to.out),
        SheetOf::Pivot(to) => (SheetSubject::Pivot(recap::question(&to.asked)?), &to.out),
        SheetOf::Monitoring(to) => {
            let semester =
                Semester::try_from(to.asked.semester).map_err(|_| Problem::new("period.semester", &[]))?;
            let query = MonitoringQuery::of(to.asked.year, semester);
            (SheetSubject::Monitoring(query), &to.out)
        }
        SheetOf::Map(to) => {
            let query = MapQuery {
                year: to.asked.year,
                ..MapQuery::default()
            };
            (SheetSubject::Map(query), &to.out)
        }
        SheetOf::Compliance(to) => (SheetSubject::Compliance(answered(&to.asked)?), &to.out),
        SheetOf::Consolidated(to) => (
            SheetSubject::Consolidated(consolidated::query(&to.asked)?),
            &to.out,
        ),
        SheetOf::Offices(to) => (SheetSubject::Offices(counted(&to.asked)?), &to.out),
        SheetOf::Template(to) => (SheetSubject::Form(template(registry, &to.asked)?), &to.out),
    })
}

fn template(registry: &Registry, asked: &SheetTemplate) -> Result<FormRequest, Problem> {
    let today = registry.today();
    let semester = match asked.semester {
        Some(typed) => Semester::try_from(typed).map_err(|_| Problem::new("period.semester", &[]))?,
        None => Semester::of(today),
    };
    let named: Vec<String> = asked.unit.iter().cloned().collect();
    Ok(FormRequest {
        of: destination(asked.of),
        year: asked.year.unwrap_or_else(|| today.year()),
        semester: Some(semester),
        work_unit: monitoring::units(registry, &named)?.into_iter().next(),
    })
}

fn register(asked: &SheetRegister) -> Result<AgreementQuery, Problem> {
    let mut query = AgreementQuery {
        search: asked.search.clone().unwrap_or_default(),
        statuses: recap::statuses(&asked.status)?,
        signed_from: asked.signed_from,
        signed_to: asked.signed_to,
        expiring_within: asked.expiring_within,
        sort: Sort {
            column: SortColumn::Signed,
            descending: false,
        },
        ..AgreementQuery::default()
    };
    for kind in &asked.kind {
        query.kinds.extend(agreements::kinds(Some(kind))?);
    }
    Ok(query)
}

fn counted(asked: &RecapArgs) -> Result<RecapRequest, Problem> {
    Ok(RecapRequest {
        period: period(asked.period)?,
        scope: scope(asked.scope),
    })
}

fn answered(asked: &SheetCompliance) -> Result<ComplianceRequest, Problem> {
    Ok(ComplianceRequest {
        period: period(asked.period)?,
        reach: compliance::reach(asked.reach),
        province: asked.province.clone(),
    })
}
