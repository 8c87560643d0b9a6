//! `recap`: counts of a period, and counts by two sides.

use super::{Place, agreements, period, scope};
use crate::arguments::{PeriodArgs, PivotArgs, RecapBy, RecapVerb};
use crate::output::Output;
use contract::recap::{self, RecapRequest};
use contract::{Problem, word};
use registry::agreements::{AgreementQuery, Status};
use registry::recap::{Dimension, Pivot, PivotQuestion};

pub(super) fn run(place: &Place, asked: &RecapVerb, output: Output) -> Result<(), Problem> {
    match &asked.by {
        Some(RecapBy::Pivot(arguments)) => pivot(place, arguments, output),
        None => counts(place, asked, output),
    }
}

fn counts(place: &Place, asked: &RecapVerb, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let days = PeriodArgs {
        // The command line asks for it before it comes here.
        year: asked.year.unwrap_or_default(),
        semester: asked.semester,
        from: asked.from,
    };
    let request = RecapRequest {
        period: period(days)?,
        scope: scope(asked.scope),
    };
    let recap = recap::counts(&registry, request)?;
    output.say(&recap, || {
        let mut lines = vec![recap.label.clone()];
        lines.extend(
            recap
                .kinds
                .iter()
                .map(|kind| format!("{}: {}", kind.label, kind.count)),
        );
        lines.push(format!("Jumlah: {}", recap.total));
        lines
    })
}

/// The question of `recap pivot`.
pub(super) fn question(arguments: &PivotArgs) -> Result<PivotQuestion, Problem> {
    let mut filter = AgreementQuery {
        statuses: statuses(&arguments.status)?,
        urusan: arguments.urusan.clone(),
        signed_from: arguments.signed_from,
        signed_to: arguments.signed_to,
        in_force_on: arguments.in_force_on,
        ..AgreementQuery::default()
    };
    for kind in &arguments.kind {
        filter.kinds.extend(agreements::kinds(Some(kind))?);
    }
    let side = |typed: &str| {
        Dimension::parse(typed).ok_or_else(|| Problem::new("recap.unknown_side", &[typed.to_owned()]))
    };
    Ok(PivotQuestion {
        rows: side(&arguments.rows)?,
        columns: arguments.columns.as_deref().map(side).transpose()?,
        filter,
        amounts: true,
    })
}

/// Statuses by their words.
pub(super) fn statuses(typed: &[String]) -> Result<Vec<Status>, Problem> {
    let status = |typed: &String| {
        serde_json::from_value::<Status>(typed.as_str().into())
            .map_err(|_| Problem::new("recap.unknown_status", std::slice::from_ref(typed)))
    };
    typed.iter().map(status).collect()
}

fn pivot(place: &Place, arguments: &PivotArgs, output: Output) -> Result<(), Problem> {
    let question = question(arguments)?;
    let registry = place.open()?;
    let pivot = recap::pivot(&registry, &question)?;
    output.say(&pivot, || told(&question, &pivot))
}

/// A table of tabs, which spreadsheets take as it is.
fn told(question: &PivotQuestion, pivot: &Pivot) -> Vec<String> {
    let mut head = vec![word("dimension", question.rows.word()).to_owned()];
    head.extend(pivot.columns.iter().map(|column| column.label.clone()));
    head.push("Jumlah".into());
    let mut lines = vec![head.join("\t")];
    for (at, row) in (0u32..).zip(&pivot.rows) {
        let mut line = vec![row.label.clone()];
        line.extend((0u32..).zip(&pivot.columns).map(|(column, _)| {
            let cell = pivot
                .cells
                .iter()
                .find(|cell| cell.row == at && cell.column == column);
            cell.map_or(0, |cell| cell.figure.count).to_string()
        }));
        line.push(row.total.count.to_string());
        lines.push(line.join("\t"));
    }
    let mut foot = vec!["Jumlah".to_owned()];
    foot.extend(pivot.columns.iter().map(|column| column.total.count.to_string()));
    foot.push(pivot.total.count.to_string());
    lines.push(foot.join("\t"));
    lines
}
