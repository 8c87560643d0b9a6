//! The yearly map of a city: what it meant to meet by cooperation in 2025, what it means to meet now, what was carried
//! over, given up or proposed by others.

use super::{Composer, SampleError, day, parse};
use crate::agreements::{FundingSource, Kind, Variant};
use crate::mapping::{
    self, Dropped, MapCandidate, MapOrigin, MapPlanForm, MapRow, MapRowForm, PlanForm, ProposalForm,
};
use crate::tx::Tx;
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use std::collections::BTreeMap;

const MAPS: &str = include_str!("../../../../../../assets/samples/mapping.toml");
/// Year of the first map; the other one is of the year that runs, and of a later year in any case.
const FIRST: i32 = 2025;
/// Sen in a million rupiah.
const MILLION: i64 = 100_000_000;
/// What a sample leaves open on purpose, or does twice.
const CONFIRMED: [&str; 2] = ["mapping.overlap", "mapping.unscored"];

/// Ids of rows by their key: the newest row of each.
pub(super) type MapRows = BTreeMap<String, String>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Map {
    plan: Set,
    first: Vec<Planned>,
    current: Vec<Planned>,
    proposal: Vec<Proposed>,
}

/// How the first map was set.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    number: String,
    dated: NaiveDate,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Planned {
    key: String,
    urusan: String,
    unit: String,
    program: String,
    activity: String,
    need: String,
    kind: Kind,
    variant: Option<Variant>,
    candidates: String,
    scores: Vec<u32>,
    lasts: i32,
    amount: Option<i64>,
    funding: Vec<FundingSource>,
    reference: String,
    #[serde(default)]
    note: String,
    #[serde(default = "own")]
    origin: MapOrigin,
    #[serde(default)]
    carried: bool,
    dropped: Option<Dropped>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Proposed {
    proposer: String,
    contact: String,
    received: i64,
    content: String,
    #[serde(default)]
    answer: String,
    answered: Option<i64>,
    row: Option<String>,
}

fn own() -> MapOrigin {
    MapOrigin::Own
}

fn wrong(what: &str) -> SampleError {
    SampleError::Data(format!("mapping.toml: {what}"))
}

/// Writes both maps of a city and what others proposed. What happened after the day of the desk did not happen yet.
pub(super) fn write(tx: &Tx<'_>, composer: &Composer<'_>, city: &str) -> Result<MapRows, SampleError> {
    let mut all: BTreeMap<String, Map> = parse("mapping.toml", MAPS)?;
    let map = all.remove(city).ok_or_else(|| wrong(city))?;
    let current = tx.today().year().max(FIRST + 1);
    let mut rows = MapRows::new();
    let mut carried = Vec::new();
    for planned in &map.first {
        let row = row(tx, composer, FIRST, planned)?;
        if planned.carried {
            carried.push((planned.key.as_str(), row.id.clone()));
        }
        rows.insert(planned.key.clone(), row.id);
    }
    if map.plan.dated <= tx.today() {
        let form = MapPlanForm {
            year: FIRST,
            form: PlanForm::Decree,
            number: map.plan.number.clone(),
            dated: Some(map.plan.dated),
            place: composer.city().to_owned(),
        };
        mapping::save_plan(tx, None, &form)?;
    }
    for year in FIRST..current {
        let chosen: Vec<String> = carried.iter().map(|(_, id)| id.clone()).collect();
        for (one, next) in carried.iter_mut().zip(mapping::carry(tx, year, &chosen)?.rows) {
            one.1 = next.id;
        }
    }
    rows.extend(carried.into_iter().map(|(key, id)| (key.to_owned(), id)));
    for planned in &map.current {
        let row = row(tx, composer, current, planned)?;
        rows.insert(planned.key.clone(), row.id);
    }
    for proposed in map.proposal {
        propose(tx, &rows, proposed)?;
    }
    Ok(rows)
}

fn row(tx: &Tx<'_>, composer: &Composer<'_>, year: i32, planned: &Planned) -> Result<MapRow, SampleError> {
    let criteria = mapping::criteria(tx.rules()?.book());
    let criteria = criteria.into_iter().flat_map(|list| &list.criteria);
    let scores = criteria
        .map(|one| one.id.to_string())
        .zip(planned.scores.iter().copied())
        .collect();
    let form = MapRowForm {
        year,
        urusan: planned.urusan.clone(),
        program: planned.program.clone(),
        activity: planned.activity.clone(),
        work_unit: composer.unit(&planned.unit)?.id.clone(),
        need: planned.need.clone(),
        kind: planned.kind,
        variant: planned.variant,
        candidates: candidates(composer, &planned.candidates)?,
        scores,
        from_year: Some(year),
        to_year: Some(year + planned.lasts - 1),
        amount: planned.amount.map(|millions| millions * MILLION),
        funding_sources: planned.funding.clone(),
        reference: planned.reference.clone(),
        note: planned.note.clone(),
        origin: planned.origin,
    };
    let row = mapping::save(tx, None, &form, &CONFIRMED.map(str::to_owned))?;
    match &planned.dropped {
        Some(dropped) if dropped.on <= tx.today() => {
            Ok(mapping::drop_row(tx, &row.id, row.rev, Some(dropped))?)
        }
        _ => Ok(row),
    }
}

fn candidates(composer: &Composer<'_>, keys: &str) -> Result<Vec<MapCandidate>, SampleError> {
    let keys = keys.split('+').filter(|key| !key.is_empty());
    keys.map(|key| {
        let party = composer.party(key, String::new())?;
        Ok(MapCandidate {
            type_: party.type_,
            region_code: party.region_code,
            name: party.name,
        })
    })
    .collect()
}

fn propose(tx: &Tx<'_>, rows: &MapRows, proposed: Proposed) -> Result<(), SampleError> {
    let row = match &proposed.row {
        Some(key) => Some(rows.get(key).ok_or_else(|| wrong(key))?.clone()),
        None => None,
    };
    let form = ProposalForm {
        received: Some(day(tx, proposed.received)?),
        answered: proposed.answered.map(|before| day(tx, before)).transpose()?,
        proposer: proposed.proposer,
        contact: proposed.contact,
        content: proposed.content,
        answer: proposed.answer,
        map_row_id: row,
    };
    mapping::save_proposal(tx, None, &form)?;
    Ok(())
}
