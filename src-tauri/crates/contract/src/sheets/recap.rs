//! The recap of a period with the figures of its letter, and counts by two sides.

use super::agreements;
use super::desk::{Desk, READING, column_of, count, lines, sum};
use super::wording::{fill, form, say};
use crate::letters::columns;
use crate::papers::filter_in_words;
use crate::recap::RecapRequest;
use crate::{Problem, word};
use ::sheets::table::{Said, Table};
use registry::monitoring::Measure;
use registry::recap::{self, Count, Figure, KindGroup, Pivot, PivotQuestion, Recap, RecapRow};
use registry::{Period, Scope, settings};

/// Name of its period.
pub(super) fn label(asked: RecapRequest) -> Result<String, Problem> {
    Ok(Period::try_from(asked.period)?.label())
}

/// The figures, then the agreements they count: gathered once, as the letter gathers them.
pub(super) fn tables(desk: &Desk<'_>, asked: RecapRequest) -> Result<Vec<Table>, Problem> {
    let period = Period::try_from(asked.period)?;
    let as_of = recap::as_of(period, desk.registry.today());
    let (own, rows) = desk.registry.read(|c| {
        let step = |done, total| desk.step(READING, done, total);
        let rows = recap::rows_watched(c, period, asked.scope, as_of, step)?;
        Ok::<_, Problem>((settings::office(c)?.region_code, rows))
    })?;
    let recap = recap::count(&rows, period, asked.scope, as_of);
    let about = about(&recap);
    let figures = figures(&recap);
    let figures = desk.table(
        "recap",
        &about,
        &figures,
        |column, _, (side, figure)| match column {
            "side" => Said::text(*side),
            "label" => Said::text(figure.label.as_str()),
            _ => count(figure.count),
        },
    );
    let counted = desk.table("recap_rows", &about, &rows, |column, number, row| {
        row_cell(column, number, row, &own)
    });
    Ok(vec![figures, counted])
}

fn about(recap: &Recap) -> Vec<String> {
    let scope = match recap.scope {
        Scope::Signed => "scope_signed",
        Scope::InForce => "scope_in_force",
        Scope::All => "scope_all",
    };
    vec![
        format!("{}, {}", recap.label, word("phrase", scope)),
        fill("statuses_on", &[("day", &letters::long_date(recap.as_of))]),
    ]
}

/// Every figure with the side it is of, in the order of the letter.
fn figures(recap: &Recap) -> Vec<(&'static str, Count)> {
    let worded = |group: &str, one: &Count| Count {
        label: word(group, &one.value).to_owned(),
        ..one.clone()
    };
    let all = Count {
        value: String::new(),
        label: say("all").to_owned(),
        count: recap.total,
    };
    let mut out = vec![(say("total"), all)];
    let kinds = recap.kinds.iter().map(|one| worded("group", one));
    out.extend(kinds.map(|one| (say("kinds"), one)));
    out.extend(recap.ksdd.iter().map(|one| (say("ksdd"), worded("kind", one))));
    out.extend(
        recap
            .statuses
            .iter()
            .map(|one| (say("statuses"), worded("status", one))),
    );
    out.extend(recap.urusan.iter().map(|one| (say("urusan"), one.clone())));
    out.extend(
        recap
            .work_units
            .iter()
            .map(|one| (say("work_units"), one.clone())),
    );
    out.extend(recap.years.iter().map(|one| (say("years"), one.clone())));
    out
}

/// What a counted agreement says in a column: in the words of the letter's annex where it is text.
fn row_cell(column: &str, number: usize, row: &RecapRow, own: &str) -> Said {
    let percent = |measure| sum(row.attained.percent(measure));
    match column {
        "group" => Said::text(word("group", KindGroup::of(row.agreement.form.kind).word())),
        "realised_volume" => percent(Measure::Volume),
        "realised_money" => percent(Measure::Money),
        "realised_benefit" => percent(Measure::Benefit),
        "score" => sum(row.attained.score.map(i64::from)),
        "recommendation" => lines(
            row.attained
                .recommendation
                .iter()
                .map(|id| word("recommendation", id)),
        ),
        "parties" | "numbers" | "term" | "purpose" | "object" | "scope" | "development" | "problems"
        | "efforts" | "other" | "note" => lines(columns::cell(column, number, row)),
        other => agreements::cell(other, number, row, own),
    }
}

/// Counts by one side or two; what they are worth on a second sheet.
pub(super) fn pivot(desk: &Desk<'_>, question: &PivotQuestion) -> Result<Vec<Table>, Problem> {
    let pivot = crate::recap::pivot(desk.registry, question)?;
    let about = desk.registry.read(|c| filter_in_words(c, &question.filter))?;
    let counts = crossed(desk, question, &pivot, ("pivot", &about), |figure| {
        count(figure.count)
    });
    let amounts = question.amounts.then(|| {
        crossed(desk, question, &pivot, ("pivot_amounts", &about), |figure| {
            sum((figure.valued > 0).then_some(figure.amount))
        })
    });
    Ok(std::iter::once(counts).chain(amounts).collect())
}

fn crossed(
    desk: &Desk<'_>,
    question: &PivotQuestion,
    pivot: &Pivot,
    (called, about): (&str, &[String]),
    said: impl Fn(Figure) -> Said,
) -> Table {
    let form = form(called);
    let mut columns = vec![column_of(word("dimension", question.rows.word()), 36)];
    columns.extend(pivot.columns.iter().map(|one| column_of(&one.label, 18)));
    columns.push(column_of(say("total"), 18));
    let rows = (0_u32..).zip(&pivot.rows).map(|(at, row)| {
        let mut cells = vec![Said::text(row.label.as_str())];
        cells.extend((0_u32..).zip(&pivot.columns).map(|(across, _)| {
            let cell = pivot
                .cells
                .iter()
                .find(|one| one.row == at && one.column == across);
            cell.map_or(Said::Nothing, |one| said(one.figure))
        }));
        cells.push(said(row.total));
        cells
    });
    let mut total = vec![Said::text(say("total"))];
    total.extend(pivot.columns.iter().map(|one| said(one.total)));
    total.push(said(pivot.total));
    Table {
        name: form.sheet.clone(),
        head: desk.titled(&form.title, about),
        columns,
        rows: rows.collect(),
        sums: vec![total],
        pinned: 1,
    }
}
