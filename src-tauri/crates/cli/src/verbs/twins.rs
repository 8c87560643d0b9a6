//! `twins ...`.

use super::Place;
use crate::arguments::{ShowName, TwinArgs, TwinSaid, Twins};
use crate::output::Output;
use contract::consolidated::named;
use contract::twins::{self, TwinOf, TwinSay, TwinsPageRequest};
use contract::{Problem, desk};
use registry::Registry;
use registry::twins::{TwinPair, TwinQuery, TwinShow, TwinSide, Verdict};
use serde_json::json;

/// Pairs asked for at a time.
const PAGE: u32 = 500;

pub(super) fn run(place: &Place, asked: &Twins, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    match asked {
        Twins::List { show, office, search } => list(&registry, *show, office, search, output),
        Twins::Show(of) => show(&registry, of, output),
        Twins::Same(said) => say(&registry, said, Verdict::Same, output),
        Twins::Apart(said) => say(&registry, said, Verdict::Apart, output),
        Twins::Forget(of) => {
            let said = twins::forget(&registry, &desk::actor(), &both(&registry, of)?)?.value;
            output.say(&said, || vec!["Keputusan ditarik kembali.".to_owned()])
        }
    }
}

fn both(registry: &Registry, of: &TwinArgs) -> Result<TwinOf, Problem> {
    Ok(TwinOf {
        one: named(registry, &of.one)?,
        other: named(registry, &of.other)?,
    })
}

fn list(
    registry: &Registry,
    show: ShowName,
    office: &str,
    search: &str,
    output: Output,
) -> Result<(), Problem> {
    let query = TwinQuery {
        show: match show {
            ShowName::Open => TwinShow::Open,
            ShowName::Same => TwinShow::Same,
            ShowName::Apart => TwinShow::Apart,
            ShowName::All => TwinShow::All,
        },
        office: office.to_owned(),
        search: search.to_owned(),
    };
    let mut pairs: Vec<TwinPair> = Vec::new();
    let counts = loop {
        let part = twins::page(
            registry,
            &TwinsPageRequest {
                query: query.clone(),
                offset: u32::try_from(pairs.len()).unwrap_or(u32::MAX),
                limit: PAGE,
            },
        )?;
        let last = part.items.is_empty();
        pairs.extend(part.items);
        if last || pairs.len() >= part.total as usize {
            break part.counts;
        }
    };
    output.say(
        &json!({ "counts": counts, "total": pairs.len(), "pairs": pairs }),
        || {
            let mut lines: Vec<String> = pairs.iter().flat_map(told).collect();
            lines.push(format!(
                "{} belum diputuskan, {} satu kerja sama, {} dua kerja sama",
                counts.open, counts.same, counts.apart
            ));
            lines
        },
    )
}

fn told(pair: &TwinPair) -> Vec<String> {
    let side = |side: &TwinSide| format!("  {}:{}  {}", side.office.region_code, side.id, side.title);
    vec![
        format!("nilai {}", pair.score),
        side(&pair.one),
        side(&pair.other),
    ]
}

fn show(registry: &Registry, of: &TwinArgs, output: Output) -> Result<(), Problem> {
    let view = twins::get(registry, &both(registry, of)?)?;
    output.say(&view, || {
        let mut lines = told(&view.pair);
        let value = |value: &Option<serde_json::Value>| {
            value.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string)
        };
        lines.extend(
            view.fields
                .iter()
                .map(|one| format!("{}: {} | {}", one.field, value(&one.before), value(&one.after))),
        );
        lines
    })
}

fn say(registry: &Registry, said: &TwinSaid, verdict: Verdict, output: Output) -> Result<(), Problem> {
    let TwinOf { one, other } = both(registry, &said.of)?;
    let request = TwinSay {
        one,
        other,
        verdict,
        note: said.note.clone(),
    };
    let said = twins::say(registry, &desk::actor(), &request)?.value;
    output.say(&said, || vec!["Keputusan dicatat.".to_owned()])
}
