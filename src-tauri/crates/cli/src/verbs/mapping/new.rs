//! `map add`: from the words of the command line to a form.

use crate::arguments::MapAdd;
use contract::Problem;
use registry::Registry;
use registry::agreements::{FundingSource, Kind, PartyType, Variant};
use registry::mapping::{MapCandidate, MapOrigin, MapRowForm};
use std::collections::BTreeMap;

/// Id of the work unit with a short name.
///
/// # Errors
/// [`Problem`] when the office has none of this name.
pub(super) fn unit(registry: &Registry, short: &str) -> Result<String, Problem> {
    registry
        .read(registry::settings::work_units)?
        .into_iter()
        .find(|unit| unit.short.eq_ignore_ascii_case(short) || unit.id == short)
        .map(|unit| unit.id)
        .ok_or_else(|| Problem::new("mapping.unknown_work_unit", &[]))
}

/// The form.
///
/// # Errors
/// [`Problem`] for a work unit that is not, a partner without a type, or a score that is no number.
pub(super) fn form(registry: &Registry, said: &MapAdd) -> Result<MapRowForm, Problem> {
    let mut types = said.partner_type.iter().filter_map(|word| PartyType::parse(word));
    let mut candidates: Vec<MapCandidate> = said
        .region
        .iter()
        .map(|code| MapCandidate {
            type_: PartyType::Region,
            region_code: Some(code.clone()),
            name: String::new(),
        })
        .collect();
    for name in &said.partner {
        let type_ = types
            .next()
            .ok_or_else(|| Problem::new("submission.partner_type", std::slice::from_ref(name)))?;
        candidates.push(MapCandidate {
            type_,
            region_code: None,
            name: name.clone(),
        });
    }
    if types.next().is_some() {
        return Err(Problem::new("submission.partner_missing", &[]));
    }
    let mut scores = BTreeMap::new();
    for typed in &said.score {
        let (criterion, score) = typed
            .split_once('=')
            .and_then(|(criterion, score)| Some((criterion, score.parse().ok()?)))
            .ok_or_else(|| Problem::new("mapping.score_form", std::slice::from_ref(typed)))?;
        scores.insert(criterion.to_owned(), score);
    }
    Ok(MapRowForm {
        year: said.year,
        urusan: said.urusan.clone(),
        program: said.program.clone(),
        activity: said.activity.clone(),
        work_unit: unit(registry, &said.unit)?,
        need: said.need.clone(),
        // The command line takes only words of the register.
        kind: Kind::parse(&said.kind).unwrap_or(Kind::Ksdpk),
        variant: said.variant.as_deref().and_then(Variant::parse),
        candidates,
        scores,
        from_year: said.from,
        to_year: said.to,
        amount: said.amount,
        funding_sources: said
            .funding
            .iter()
            .filter_map(|word| FundingSource::parse(word))
            .collect(),
        reference: said.reference.clone(),
        note: said.note.clone(),
        origin: MapOrigin::parse(&said.origin).unwrap_or(MapOrigin::Own),
    })
}
