//! Which agreements a recap counts, in words.

use super::super::wording::{fill, say};
use crate::recap::value_in_words;
use crate::word;
use chrono::NaiveDate;
use letters::{long_date, thousands};
use registry::RegistryError;
use registry::agreements::AgreementQuery;
use registry::recap::Dimension;
use registry::reference::{regions, urusan};
use rusqlite::Connection;

/// Rupiah of so many sen; whole rupiah without a comma.
pub(super) fn rupiah(sen: u64) -> String {
    match sen % 100 {
        0 => format!("Rp{}", thousands(sen / 100)),
        rest => format!("Rp{},{rest:02}", thousands(sen / 100)),
    }
}

/// "ditandatangani sejak 1 Januari 2025 sampai dengan 31 Desember 2025".
pub(super) fn signed(from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    let day = |key: &'static str, day: NaiveDate| fill(say("recap", key), &[("day", &long_date(day))]);
    [
        Some(say("recap", "signed").to_owned()),
        from.map(|one| day("from", one)),
        to.map(|one| day("to", one)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// One line for each filter in use; one for everything where none is.
pub(crate) fn in_words(
    connection: &Connection,
    query: &AgreementQuery,
) -> Result<Vec<String>, RegistryError> {
    let units = registry::settings::work_units(connection)?;
    let mut lines = Vec::new();
    let mut list = |dimension: Dimension, values: Vec<String>| {
        if !values.is_empty() {
            lines.push(format!(
                "{}: {}",
                word("dimension", dimension.word()),
                values.join(", ")
            ));
        }
    };
    let named = |dimension: Dimension, value: &str| {
        let name = match dimension {
            Dimension::Urusan => urusan::find(value).map(|one| one.name.clone()),
            Dimension::PartnerRegion => regions::find(value).map(regions::Region::full_name),
            Dimension::WorkUnit => units
                .iter()
                .find(|unit| unit.id == value)
                .map(|unit| unit.name.clone()),
            _ => None,
        };
        value_in_words(dimension, value, &name.unwrap_or_default())
    };
    let all = |dimension: Dimension, values: &[String]| -> Vec<String> {
        values.iter().map(|value| named(dimension, value)).collect()
    };
    let kinds = query
        .kinds
        .iter()
        .map(|kind| word("kind", kind.word()).to_owned());
    list(Dimension::Kind, kinds.collect());
    let statuses = query
        .statuses
        .iter()
        .filter_map(|one| serde_json::to_value(one).ok());
    let statuses: Vec<String> = statuses
        .filter_map(|one| one.as_str().map(str::to_owned))
        .collect();
    list(Dimension::Status, all(Dimension::Status, &statuses));
    let years = query.years.iter().map(|year| match year {
        0 => word("without", Dimension::Year.word()).to_owned(),
        year => year.to_string(),
    });
    list(Dimension::Year, years.collect());
    list(Dimension::Semester, all(Dimension::Semester, &query.semesters));
    list(Dimension::Urusan, all(Dimension::Urusan, &query.urusan));
    list(Dimension::WorkUnit, all(Dimension::WorkUnit, &query.work_units));
    list(
        Dimension::PartnerType,
        all(Dimension::PartnerType, &query.partner_types),
    );
    list(
        Dimension::PartnerRegion,
        all(Dimension::PartnerRegion, &query.partner_regions),
    );
    list(Dimension::Funding, all(Dimension::Funding, &query.funding));
    list(Dimension::EndMonth, all(Dimension::EndMonth, &query.end_months));
    if query.signed_from.is_some() || query.signed_to.is_some() {
        lines.push(signed(query.signed_from, query.signed_to));
    }
    if let Some(day) = query.in_force_on {
        lines.push(fill(say("recap", "in-force"), &[("day", &long_date(day))]));
    }
    if let Some(days) = query.expiring_within {
        lines.push(fill(say("recap", "expiring"), &[("days", &days.to_string())]));
    }
    if !query.search.trim().is_empty() {
        lines.push(fill(say("recap", "search"), &[("words", query.search.trim())]));
    }
    if lines.is_empty() {
        lines.push(say("recap", "everything").to_owned());
    }
    Ok(lines)
}
