//! `consolidated ...`.

use super::Place;
use super::agreements::kinds;
use super::{period, scope};
use crate::arguments::{CompareArgs, Consolidated, ConsolidatedList, PeriodArgs, RecapArgs, StateName};
use crate::output::Output;
use contract::consolidated::{self, CompareRequest, ConsolidatedId, ConsolidatedPageRequest};
use contract::recap::{PeriodChoice, RecapRequest};
use contract::{Problem, word};
use registry::consolidated::{ConsolidatedItem, ConsolidatedQuery, CountedIn};
use registry::received::State;
use registry::{Period, Registry};
use serde_json::json;

/// Lines asked for at a time.
const PAGE: u32 = 1000;

pub(super) fn run(place: &Place, asked: &Consolidated, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    match asked {
        Consolidated::List(asked) => list(&registry, asked, output),
        Consolidated::Show { id } => show(&registry, id, output),
        Consolidated::Recap(asked) => recap(&registry, asked, output),
        Consolidated::Compare(asked) => compare(&registry, asked, output),
    }
}

/// What `consolidated list` asks for.
pub(super) fn query(asked: &ConsolidatedList) -> Result<ConsolidatedQuery, Problem> {
    Ok(ConsolidatedQuery {
        search: asked.search.clone().unwrap_or_default(),
        offices: asked.offices.clone(),
        kinds: kinds(asked.kind.as_deref())?,
        states: asked.states.iter().copied().map(state).collect(),
        years: asked.years.clone(),
        urusan: asked.urusan.clone(),
        disputed: asked.disputed,
        remarked: asked.remarked,
        twins: asked.twins,
        counted: counted(asked)?,
        ..ConsolidatedQuery::default()
    })
}

fn list(registry: &Registry, asked: &ConsolidatedList, output: Output) -> Result<(), Problem> {
    let query = query(asked)?;
    let mut items: Vec<ConsolidatedItem> = Vec::new();
    loop {
        let part = consolidated::page(
            registry,
            &ConsolidatedPageRequest {
                query: query.clone(),
                offset: u32::try_from(items.len()).unwrap_or(u32::MAX),
                limit: PAGE,
            },
        )?;
        let last = part.items.is_empty();
        items.extend(part.items);
        if last || items.len() >= part.total as usize {
            break;
        }
    }
    output.say(&json!({ "total": items.len(), "agreements": items }), || {
        let mut lines: Vec<String> = items
            .iter()
            .map(|item| {
                let signed = item
                    .term
                    .signed
                    .map_or_else(|| "-".to_owned(), |day| day.to_string());
                format!(
                    "{}  {}  {}  {}  {}  {}",
                    item.office.region_code,
                    item.id,
                    word("kind", item.kind.word()),
                    signed,
                    item.title,
                    item.partner
                )
            })
            .collect();
        lines.push(format!("{} kerja sama", items.len()));
        lines
    })
}

/// What counts of the period that was asked for.
fn counted(asked: &ConsolidatedList) -> Result<Option<CountedIn>, Problem> {
    asked
        .period
        .as_deref()
        .map(|typed| {
            Ok(CountedIn {
                period: Period::try_from(short(typed)?)?,
                scope: scope(asked.scope),
            })
        })
        .transpose()
}

fn state(name: StateName) -> State {
    match name {
        StateName::Standing => State::Standing,
        StateName::Void => State::Void,
        StateName::Withdrawn => State::Withdrawn,
        StateName::Elsewhere => State::Elsewhere,
    }
}

fn show(registry: &Registry, id: &str, output: Output) -> Result<(), Problem> {
    let key = consolidated::named(registry, id)?;
    let record = consolidated::get(
        registry,
        &ConsolidatedId {
            sender: key.sender,
            id: key.record,
        },
    )?;
    output.say(&record, || {
        let mut lines = vec![
            format!("{} {}", record.office.region_code, record.office.region_name),
            word("kind", record.kind.word()).to_owned(),
        ];
        lines.extend(record.form.iter().map(|form| form.title.clone()));
        lines.extend(record.void_reason.iter().map(|reason| format!("batal: {reason}")));
        for version in &record.versions {
            let packages: Vec<String> = version
                .packages
                .iter()
                .map(|one| format!("{} ke-{}", one.period, one.sequence))
                .collect();
            lines.push(format!("revisi {}: {}", version.rev, packages.join(", ")));
        }
        lines
    })
}

fn recap(registry: &Registry, asked: &RecapArgs, output: Output) -> Result<(), Problem> {
    let request = RecapRequest {
        period: period(asked.period)?,
        scope: scope(asked.scope),
    };
    let recap = consolidated::recap(registry, request)?;
    output.say(&recap, || {
        let mut lines = vec![recap.label.clone()];
        lines.extend(recap.per_region.kinds.iter().zip(&recap.per_document.kinds).map(
            |(region, document)| {
                format!(
                    "{}: per daerah {}, per naskah unik {}",
                    region.label, region.count, document.count
                )
            },
        ));
        lines.push(format!(
            "Jumlah: per daerah {}, per naskah unik {}",
            recap.per_region.total, recap.per_document.total
        ));
        lines.extend(recap.offices.iter().map(|one| {
            format!(
                "{}  {}  {}",
                one.office.region_code, one.office.region_name, one.total
            )
        }));
        lines
    })
}

fn compare(registry: &Registry, asked: &CompareArgs, output: Output) -> Result<(), Problem> {
    let request = CompareRequest {
        periods: asked
            .periods
            .iter()
            .map(|typed| short(typed))
            .collect::<Result<_, _>>()?,
        scope: scope(asked.scope),
    };
    let found = consolidated::compare(registry, &request)?;
    output.say(&found, || {
        let told = |label: &str, counts: &[u32], difference: i64| {
            let counts: Vec<String> = counts.iter().map(ToString::to_string).collect();
            format!("{label}: {} ({difference:+})", counts.join(", "))
        };
        let mut lines = vec![found.labels.join(", ")];
        lines.extend(
            found
                .kinds
                .iter()
                .map(|one| told(&one.label, &one.counts, one.difference)),
        );
        lines.extend(
            found
                .offices
                .iter()
                .map(|one| told(&one.office.region_name, &one.counts, one.difference)),
        );
        for (label, one) in [
            ("Per daerah", &found.per_region),
            ("Per naskah unik", &found.per_document),
        ] {
            lines.push(told(label, &one.counts, one.difference));
        }
        lines
    })
}

/// `2025`, `2025-S1`.
fn short(typed: &str) -> Result<PeriodChoice, Problem> {
    let (year, semester) = match typed.split_once("-S") {
        Some((year, semester)) => (year, Some(semester)),
        None => (typed, None),
    };
    let unreadable = || Problem::new("period.unreadable", &[typed.to_owned()]);
    period(PeriodArgs {
        year: year.parse().map_err(|_| unreadable())?,
        semester: semester
            .map(|digit| digit.parse().map_err(|_| unreadable()))
            .transpose()?,
        from: None,
    })
}
