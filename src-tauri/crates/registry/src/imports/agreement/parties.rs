//! The sides of a row as parties and numbers of a form.

use std::collections::HashMap;

use super::Row;
use super::choices::Choices;
use super::sides::Side;
use crate::agreements::search::fold;
use crate::agreements::{DocumentNumber, Party, PartyType};
use crate::reference::regions::{self, Region, RegionKind};

/// Autonomous regions by their bare, folded names.
#[derive(Debug)]
pub(in crate::imports) struct Places(HashMap<String, Vec<&'static Region>>);

impl Places {
    pub(in crate::imports) fn new() -> Self {
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

/// Parties, ours first, and the numbers they gave.
pub(super) fn of(row: &mut Row<'_>, sides: &[Side], choices: &Choices) -> (Vec<Party>, Vec<DocumentNumber>) {
    if sides.len() > 2 {
        row.say_of("partner", "several_parties", &[&sides.len().to_string()]);
    }
    let mut parties = Vec::new();
    let partners = sides.iter().filter(|side| !side.own).count();
    let mut partner = 0;
    for (at, side) in sides.iter().enumerate() {
        let typed = choices.type_of(partner, partners);
        partner += usize::from(!side.own);
        let (type_, region) = type_of(row, side, typed);
        parties.push(Party {
            id: format!("p{at}"),
            type_,
            region_code: region,
            name: side.name.clone(),
            signer: side.signer.clone(),
            capacity: side.capacity.clone(),
            mandate: String::new(),
        });
    }
    let numbers = numbers(row, sides);
    (parties, numbers)
}

fn type_of(row: &mut Row<'_>, side: &Side, typed: Option<PartyType>) -> (PartyType, Option<String>) {
    if side.own {
        let own = &row.ground.reading.own;
        return (own.type_, own.region_code.clone());
    }
    let region = row.ground.places.named(&side.name);
    let type_ = typed.unwrap_or_else(|| match region {
        // A name that is a region's leaves no doubt.
        Some(_) => PartyType::Region,
        None => {
            row.say_of("partner", "type_guessed", &[&side.name]);
            guessed(row, &side.name)
        }
    });
    match (type_, region) {
        (PartyType::Region, Some(region)) => (type_, Some(region.code.clone())),
        (PartyType::Region, None) => {
            row.say_of("partner", "region_unmatched", &[&side.name]);
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

fn numbers(row: &mut Row<'_>, sides: &[Side]) -> Vec<DocumentNumber> {
    let mut kept: Vec<DocumentNumber> = Vec::new();
    for (at, side) in sides
        .iter()
        .enumerate()
        .filter(|(_, side)| !side.number.is_empty())
    {
        // `0` and the caption of a link stand where there is none.
        if side.number == "0" || !side.number.chars().any(|sign| sign.is_ascii_digit()) {
            row.say("number_unreadable", &[&side.number]);
            continue;
        }
        if kept.iter().any(|other| other.number == side.number) {
            row.say("number_same_both", &[]);
        }
        kept.push(DocumentNumber {
            party_id: format!("p{at}"),
            number: side.number.clone(),
        });
    }
    kept
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
