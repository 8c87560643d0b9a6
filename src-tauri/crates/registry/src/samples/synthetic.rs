//! Any number of invented agreements: plausible, long and awkward, from titles as officers type them.

mod shape;

use super::city::{partners, topics};
use super::office;
use super::random::{Random, SampleIds};
use super::{Report, SampleError, confirmed};
use crate::agreements;
use crate::registry::{Actor, Area, Registry};
use crate::tx::Tx;
use serde_json::json;
use shape::Shapes;

const TITLES: &str = include_str!("../../../../../assets/samples/real-titles.txt");

/// Agreements in one transaction: large enough that syncing costs nothing, small enough to show progress.
const BATCH: u32 = 5_000;

pub(super) fn fill(
    registry: &Registry,
    actor: &Actor,
    count: u32,
    seed: u64,
    progress: &mut dyn FnMut(u32, u32),
) -> Result<Report, SampleError> {
    let ids = SampleIds::new(seed);
    let (office, units) = registry
        .transact_with_ids(&ids, actor, "sample.fill", |tx| office::write(tx, office::MALANG))?
        .value;
    let shapes = Shapes {
        titles: TITLES.lines().filter(|line| !line.is_empty()).collect(),
        topics: topics()?,
        partners: partners(&office.city)?.into_values().collect(),
        units: units.into_values().map(|unit| unit.id).collect(),
        own_region: office.region,
    };
    let confirmed = confirmed();
    let mut first = 0;
    while first < count {
        let last = count.min(first + BATCH);
        registry.transact_with_ids(&ids, actor, "sample.fill", |tx| {
            let mut ends = (String::new(), String::new());
            for at in first..last {
                // Each agreement has its own numbers, so that a longer register begins like a shorter one.
                let mut random = Random::new(seed ^ (u64::from(at) << 20));
                let form = shapes.form(at, &mut random)?;
                let (_, saved) = agreements::write(tx, None, &form, &confirmed)?;
                if at == first {
                    ends.0.clone_from(&saved.id);
                }
                ends.1 = saved.id;
                if (at + 1) % 500 == 0 {
                    progress(at + 1, count);
                }
            }
            record(tx, seed, first, last, &ends)
        })?;
        first = last;
    }
    progress(count, count);
    Ok(Report {
        rows: count,
        accepted: count,
        ..Report::default()
    })
}

/// One audit row a batch: an invented record has no history worth a row of its own, and its seed says all of it.
fn record(tx: &Tx<'_>, seed: u64, first: u32, last: u32, ends: &(String, String)) -> Result<(), SampleError> {
    let batch = json!({
        "seed": seed, "from": first, "to": last, "first_id": ends.0, "last_id": ends.1,
    });
    tx.record(Area::Agreements, "sample", "synthetic", None::<&()>, Some(&batch))?;
    Ok(())
}
