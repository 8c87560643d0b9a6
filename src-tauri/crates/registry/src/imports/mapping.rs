//! One row becomes one row of a year's map, or reasons why not.

use std::collections::BTreeMap;

use sheets::records::{Doubt, Meant, Record};
use sheets::values::plain;

use super::choice::{chosen, funding, maybe, units};
use super::incoming::Incoming;
use super::partner;
use super::row::{Ground, Row, Understood};
use super::said::Said;
use crate::agreements::{Kind, Variant};
use crate::mapping::{MapCandidate, MapOrigin, MapRowForm};
use crate::text::prose;

/// Understands a row.
pub(super) fn understand(
    ground: &Ground<'_>,
    record: &Record,
    doubts: &[Doubt],
) -> (Option<Understood>, Vec<Said>) {
    let mut row = Row::new(ground, record, doubts);
    let year = row.year("year");
    if year.is_none() {
        row.empty("year");
    }
    let kind = chosen(&mut row, "kind").and_then(|word| Kind::parse(&word));
    let urusan = chosen(&mut row, "urusan");
    let (known, new) = units(&mut row);
    if known.is_empty() && new.is_empty() {
        row.empty("work-unit");
    }
    if known.len() + new.len() > 1 {
        row.say_of("work-unit", "one_unit", &[]);
    }
    let program = row.needed("program");
    let need = row.needed("need");
    let candidates = partner::named(&mut row).into_iter().map(|one| MapCandidate {
        type_: one.type_,
        region_code: one.region_code,
        name: one.name,
    });
    let candidates: Vec<MapCandidate> = candidates.collect();
    let variant = maybe(&mut row, "variant").and_then(|word| Variant::parse(&word));
    let funding_sources = funding(&mut row);
    let (Some(year), Some(kind), Some(urusan), false) = (year, kind, urusan, row.refused()) else {
        return (None, row.said);
    };
    let scores = ground
        .asks
        .scores()
        .filter_map(|(field, criterion)| match row.record.values.get(field) {
            Some(Meant::Count(score)) => Some((criterion.to_owned(), *score)),
            _ => None,
        });
    let scores: BTreeMap<String, u32> = scores.collect();
    let form = MapRowForm {
        year,
        urusan,
        program,
        activity: plain(row.text("activity")),
        work_unit: known.into_iter().next().unwrap_or_default(),
        need: prose(&need),
        kind,
        variant,
        candidates,
        scores,
        from_year: row.year("from-year"),
        to_year: row.year("to-year"),
        amount: row.sum("amount"),
        funding_sources,
        reference: plain(row.text("reference")),
        note: prose(row.text("note")),
        origin: MapOrigin::Own,
    };
    let understood = Understood {
        becomes: Incoming::MapRow(Box::new(form)),
        units: new,
    };
    (Some(understood), row.said)
}
