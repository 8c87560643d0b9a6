//! The sides of a row as parties and numbers of a form.

use super::Row;
use super::choices::Choices;
use super::sides::Side;
use crate::agreements::{DocumentNumber, Party, PartyType};
use crate::imports::partner;

/// Parties, ours first, and the numbers they gave.
pub(super) fn of(row: &mut Row<'_>, sides: &[Side], choices: &Choices) -> (Vec<Party>, Vec<DocumentNumber>) {
    if sides.len() > 2 {
        row.say_of("partner", "several_parties", &[&sides.len().to_string()]);
    }
    let mut parties = Vec::new();
    let partners = sides.iter().filter(|side| !side.own).count();
    let mut at_partner = 0;
    for (at, side) in sides.iter().enumerate() {
        let typed = partner::type_of(&choices.partner_types, at_partner, partners);
        at_partner += usize::from(!side.own);
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
    partner::told(row, &side.name, typed)
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
