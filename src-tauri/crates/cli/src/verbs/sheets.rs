//! `sheet ...`: lists and figures as spreadsheets.

use super::{Place, agreements, compliance, consolidated, period, recap, scope};
use crate::arguments::{RecapArgs, SheetArgs, SheetCompliance, SheetOf, SheetRegister};
use crate::output::Output;
use crate::waiting;
use contract::Problem;
use contract::compliance::ComplianceRequest;
use contract::recap::RecapRequest;
use contract::sheets::{self, SheetFormat, SheetRequest, SheetSubject};
use files::Digest;
use registry::Semester;
use registry::agreements::{AgreementQuery, Sort, SortColumn};
use registry::mapping::MapQuery;
use registry::monitoring::MonitoringQuery;
use serde_json::json;

pub(super) fn run(place: &Place, asked: &SheetArgs, output: Output) -> Result<(), Problem> {
    let out = asked
        .out
        .as_deref()
        .ok_or_else(|| Problem::new("usage.missing", &["--out <BERKAS>".to_owned()]))?;
    let request = SheetRequest {
        format: SheetFormat::of(out)?,
        subject: subject(&asked.of)?,
    };
    let registry = place.open()?;
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

fn subject(of: &SheetOf) -> Result<SheetSubject, Problem> {
    Ok(match of {
        SheetOf::Register(asked) => SheetSubject::Agreements(register(asked)?),
        SheetOf::Recap(asked) => SheetSubject::Recap(counted(asked)?),
        SheetOf::Pivot(asked) => SheetSubject::Pivot(recap::question(asked)?),
        SheetOf::Monitoring { year, semester } => {
            let semester = Semester::try_from(*semester).map_err(|_| Problem::new("period.semester", &[]))?;
            SheetSubject::Monitoring(MonitoringQuery::of(*year, semester))
        }
        SheetOf::Map { year } => SheetSubject::Map(MapQuery {
            year: *year,
            ..MapQuery::default()
        }),
        SheetOf::Compliance(asked) => SheetSubject::Compliance(answered(asked)?),
        SheetOf::Consolidated(asked) => SheetSubject::Consolidated(consolidated::query(asked)?),
        SheetOf::Offices(asked) => SheetSubject::Offices(counted(asked)?),
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
