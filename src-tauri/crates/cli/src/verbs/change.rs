//! `change`, `undo`, `history`.

use super::{Place, monitoring};
use crate::arguments::{Change, History};
use crate::output::Output;
use crate::waiting;
use contract::bulk::{self, AgreementsUndo, BulkAsk, BulkPlan, BulkRecord, BulkSave};
use contract::operations::{self, OperationLine, OperationsRequest};
use contract::{Problem, desk};
use registry::agreements::{BulkChange, BulkFunding, BulkHow, BulkList, FundingSource, Initiative};
use registry::audit::OperationQuery;
use registry::{Registry, agreements};
use serde_json::json;

pub(super) fn change(place: &Place, asked: &Change, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let ask = BulkAsk {
        ids: asked.ids.clone(),
        change: of(&registry, asked)?,
    };
    for id in &ask.ids {
        known(&registry, id)?;
    }
    let plan = bulk::plan(&registry, &ask)?;
    let changed = if asked.dry_run || plan.records.is_empty() {
        Vec::new()
    } else {
        let save = BulkSave {
            records: plan.records.clone(),
            change: ask.change,
        };
        waiting::watched(|watch| bulk::save(&registry, &desk::actor(), &save, watch))?.value
    };
    output.say(
        &json!({ "changed": changed, "same": plan.same, "refused": plan.refused, "told": plan.told }),
        || told(&plan, changed.len()),
    )
}

fn told(plan: &BulkPlan, changed: usize) -> Vec<String> {
    let mut lines = vec![format!(
        "{changed} kerja sama diubah, {} sudah demikian, {} ditolak aturan.",
        plan.same, plan.refused
    )];
    lines.extend(
        plan.told
            .iter()
            .map(|one| format!("{}: {}", one.title, one.sentence)),
    );
    lines
}

fn of(registry: &Registry, asked: &Change) -> Result<BulkChange, Problem> {
    let list = |add: &[String], remove: &[String], set: &[String]| {
        let chosen = [
            (BulkHow::Add, add),
            (BulkHow::Remove, remove),
            (BulkHow::Set, set),
        ];
        let given = chosen.into_iter().find(|(_, values)| !values.is_empty());
        given.map(|(how, values)| BulkList {
            how,
            values: values.to_vec(),
        })
    };
    let units = |short: &[String]| monitoring::units(registry, short);
    let funding = asked.funding_set.iter().map(|word| {
        FundingSource::parse(word)
            .ok_or_else(|| Problem::new("change.unknown_word", std::slice::from_ref(word)))
    });
    let funding: Vec<FundingSource> = funding.collect::<Result<_, _>>()?;
    let initiative = match &asked.initiative {
        None => None,
        Some(word) => Some(
            Initiative::parse(word)
                .ok_or_else(|| Problem::new("change.unknown_word", std::slice::from_ref(word)))?,
        ),
    };
    Ok(BulkChange {
        urusan: list(&asked.urusan_add, &asked.urusan_remove, &asked.urusan_set),
        work_units: list(
            &units(&asked.unit_add)?,
            &units(&asked.unit_remove)?,
            &units(&asked.unit_set)?,
        ),
        funding_sources: (!funding.is_empty()).then_some(BulkFunding {
            how: BulkHow::Set,
            values: funding,
        }),
        initiative,
        archive_place: asked.archive_place.clone(),
    })
}

/// The revision of an agreement.
fn known(registry: &Registry, id: &str) -> Result<u32, Problem> {
    let found = registry.read(|c| agreements::get(c, id))?;
    found
        .map(|one| one.rev)
        .ok_or_else(|| Problem::new("agreement.not_found", &[]))
}

pub(super) fn undo(place: &Place, ids: &[String], output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let record = |id: &String| {
        Ok(BulkRecord {
            rev: known(&registry, id)?,
            id: id.clone(),
        })
    };
    let request = AgreementsUndo {
        records: ids.iter().map(record).collect::<Result<_, Problem>>()?,
    };
    let back = bulk::undo(&registry, &desk::actor(), &request)?.value;
    output.say(&json!({ "undone": back }), || {
        vec![format!(
            "Perubahan terakhir pada {} kerja sama diurungkan.",
            back.len()
        )]
    })
}

pub(super) fn history(place: &Place, asked: &History, output: Output) -> Result<(), Problem> {
    let request = OperationsRequest {
        query: OperationQuery {
            search: asked.search.clone().unwrap_or_default(),
            subjects: asked.subject.clone(),
            before: asked.before,
        },
        limit: asked.limit,
    };
    let all = operations::page(&place.open()?, &request)?;
    output.say(&json!({ "operations": all }), || {
        let line = |one: &OperationLine| {
            let done = &one.operation;
            format!(
                "{}  {}  {}  {}: {}",
                done.seq, done.at, done.actor, one.said, done.title
            )
        };
        all.iter().map(line).collect()
    })
}
