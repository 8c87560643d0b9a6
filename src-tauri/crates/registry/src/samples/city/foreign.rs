//! What the yearly report of a foreign cooperation says, for a city that has one.

use super::{Line, SampleError, agreement, parse};
use crate::foreign::{self, ForeignYear};
use crate::tx::Tx;
use serde::Deserialize;
use std::collections::BTreeMap;

const FOREIGN: &str = include_str!("../../../../../../assets/samples/foreign.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    topic: String,
    partners: String,
    year: i32,
    background: String,
    highlights: String,
    beneficiaries: String,
    funding: String,
    internal: String,
    external: String,
    analysis: String,
    follow_up: String,
}

/// Writes the texts of a city's foreign cooperation.
pub(super) fn write(tx: &Tx<'_>, city: &str, made: &[(&Line, String)]) -> Result<(), SampleError> {
    let mut all: BTreeMap<String, Vec<Told>> = parse("foreign.toml", FOREIGN)?;
    for told in all.remove(city).unwrap_or_default() {
        let form = ForeignYear {
            year: told.year,
            rev: 0,
            background: told.background,
            highlights: told.highlights,
            beneficiaries: told.beneficiaries,
            funding: told.funding,
            internal: told.internal,
            external: told.external,
            analysis: told.analysis,
            follow_up: told.follow_up,
        };
        foreign::save(tx, agreement(made, &told.topic, &told.partners)?, &form)?;
    }
    Ok(())
}
