//! Partners of a row: what each of them is.

use std::collections::HashMap;

use sheets::values::several;

use super::proposal::key;
use super::row::Row;
use crate::agreements::PartyType;
use crate::agreements::search::fold;
use crate::reference::regions::{self, Region, RegionKind};

/// Autonomous regions by their bare, folded names.
#[derive(Debug)]
pub(super) struct Places(HashMap<String, Vec<&'static Region>>);

impl Places {
    pub(super) fn new() -> Self {
        let mut by_name: HashMap<String, Vec<&'static Region>> = HashMap::new();
        for region in regions::all().filter(|region| region.autonomous) {
            by_name.entry(fold(region.short_name())).or_default().push(region);
        }
        Self(by_name)
    }

    /// The one autonomous region a name means. `Pemkab` and `Pemkot` say which kind is meant; `Pemda` leaves it open. An
    /// office of a region is not the region.
    fn named(&self, name: &str) -> Option<&'static Region> {
        let words: Vec<String> = name.split_whitespace().map(fold).collect();
        let mut words = words.as_slice();
        if let [first, rest @ ..] = words
            && first == "pemerintah"
        {
            words = rest;
        }
        if let [first, rest @ ..] = words
            && first == "daerah"
            && rest.len() > 1
        {
            words = rest;
        }
        let (word, rest) = words.split_first()?;
        let kind = match word.as_str() {
            "pemda" => None,
            "pemprov" | "provinsi" => Some(RegionKind::Provinsi),
            "pemkab" | "kabupaten" | "kab" => Some(RegionKind::Kabupaten),
            "pemkot" | "kota" => Some(RegionKind::Kota),
            _ => return None,
        };
        let meant = self.0.get(&rest.concat())?;
        let mut meant = meant
            .iter()
            .filter(|region| kind.is_none_or(|kind| region.kind == kind));
        match (meant.next(), meant.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        }
    }
}

/// Types of partners, a line each. A word without a meaning keeps the row outside: what a partner is decides the law.
pub(super) fn types(row: &mut Row<'_>) -> Vec<PartyType> {
    const FIELD: &str = "partner-type";
    let typed = several(row.text(FIELD));
    if typed.is_empty() {
        let fixed = row.ground.reading.fixed.get(FIELD);
        let fixed = fixed.and_then(|word| PartyType::parse(word));
        if fixed.is_none() && row.mapped(FIELD) {
            row.empty(FIELD);
        }
        return fixed.into_iter().collect();
    }
    let words = row.ground.reading.mapping.words.get(FIELD);
    let mut types = Vec::new();
    for typed in typed {
        match words.and_then(|words| words.get(&key(&typed))) {
            Some(word) => types.extend(PartyType::parse(word)),
            None => {
                let called = row.ground.asks.called(FIELD);
                row.say_of(FIELD, "unknown_word", &[&called, &typed]);
            }
        }
    }
    types
}

/// The type of one of the partners, counted from 0; none where what was typed fits neither one nor all of them.
pub(super) fn type_of(types: &[PartyType], at: usize, partners: usize) -> Option<PartyType> {
    let (first, rest) = types.split_first()?;
    if rest.iter().all(|other| other == first) {
        return Some(*first);
    }
    let each = types.len() == partners;
    types.get(at).filter(|_| each).copied()
}

/// A partner that a row names.
pub(super) struct Named {
    pub name: String,
    pub type_: PartyType,
    pub region_code: Option<String>,
}

/// The partners of a cell, a line each, with what each of them is; none where the cell is empty.
pub(super) fn named(row: &mut Row<'_>) -> Vec<Named> {
    let names = several(row.text("partner"));
    let typed = !names.is_empty() && !row.shown("partner-type").is_empty();
    let types = if typed { types(row) } else { Vec::new() };
    let many = names.len();
    let of = |(at, name): (usize, String)| {
        let (type_, region_code) = told(row, &name, type_of(&types, at, many));
        Named {
            name,
            type_,
            region_code,
        }
    };
    names.into_iter().enumerate().map(of).collect()
}

/// What a partner is, and its code where it is a region. What was told from its name is said.
pub(super) fn told(row: &mut Row<'_>, name: &str, typed: Option<PartyType>) -> (PartyType, Option<String>) {
    let region = row.ground.lore.places.named(name);
    let type_ = typed.unwrap_or_else(|| match region {
        // A name that is a region's leaves no doubt.
        Some(_) => PartyType::Region,
        None => {
            row.say_of("partner", "type_guessed", &[name]);
            guessed(row, name)
        }
    });
    match (type_, region) {
        (PartyType::Region, Some(region)) => (type_, Some(region.code.clone())),
        (PartyType::Region, None) => {
            row.say_of("partner", "region_unmatched", &[name]);
            (PartyType::PublicBody, None)
        }
        _ => (type_, None),
    }
}

fn guessed(row: &Row<'_>, name: &str) -> PartyType {
    let folded: Vec<String> = name
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let text = format!(" {} ", folded.join(" "));
    let guesses = row.ground.shipped.guess.iter();
    let mut fitting =
        guesses.filter(|guess| guess.words.iter().any(|word| text.contains(&format!(" {word} "))));
    fitting.next().map_or(PartyType::PublicBody, |guess| guess.type_)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_known_by_its_whole_name_only() {
        let places = Places::new();
        let code = |name| places.named(name).map(|region| region.code.as_str());
        assert_eq!(code("Pemkot Malang"), Some("35.73"));
        assert_eq!(code("Pemerintah Kota Malang"), Some("35.73"));
        assert_eq!(code("Kab. Malang"), Some("35.07"));
        assert_eq!(code("Pemerintah Provinsi Jawa Timur"), Some("35"));
        assert_eq!(code("Pemda Malang"), None, "Kota or Kabupaten");
        assert_eq!(code("Dinas Perikanan Kabupaten Belitung"), None);
        assert_eq!(code("Malang"), None);
    }
}
