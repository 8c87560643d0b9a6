//! Which signer and which number belong to which party.
//!
//! Where columns name their side (Nomor Pihak Kesatu, Nomor Pihak Kedua) there is nothing to find out. Where two pairs of
//! columns do not (SIGN, NOMOR, SIGN, NOMOR), the pair whose signer is our own head is ours; else what the whole list taught
//! decides ([`learned`]), else the job that only officials of regions have. Both are said.
//! One column of numbers alone lists them in the order of the parties.
//!
//! With several partners in one cell:
//!
//! - When the cell names us too, it lists every party. Signers and numbers are handed out one by one when the second pair has
//!   as many lines as there are parties, or as many as there are parties after the first, the first pair then being the first
//!   party's. A single number that only we use is ours; a single number beside an empty cell is that of the first pair's
//!   signer.
//! - When it does not, we are added. The partners' pair must have one line a partner, or name one of them in its single
//!   signer, who then owns the number too.
//! - Everything else is refused: guessing would give a party another one's number.

mod learned;
mod pairs;

use sheets::values::{plain, several};

use super::Row;
use crate::agreements::search::fold;
use crate::imports::reading::Own;
pub(in crate::imports) use learned::learned;
use pairs::Pairs;

/// One party as the row shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Side {
    pub own: bool,
    pub name: String,
    pub signer: String,
    pub capacity: String,
    pub number: String,
}

/// Why a row's parties are not told apart.
type Reason = (&'static str, String);

/// The parties of a row, ours first; nothing where they cannot be told apart, which is said.
pub(super) fn of(row: &mut Row<'_>) -> Option<Vec<Side>> {
    let cell = row.text("partner");
    let names = several(cell);
    if names.is_empty() {
        row.empty("partner");
        return None;
    }
    match sides(row, names) {
        Ok(mut sides) => {
            sides.sort_by_key(|side| !side.own);
            Some(sides)
        }
        Err((code, value)) => {
            row.say_of("partner", code, &[&value]);
            None
        }
    }
}

fn sides(row: &mut Row<'_>, names: Vec<String>) -> Result<Vec<Side>, Reason> {
    let own = &row.ground.reading.own;
    let letters = |name: &String| name.chars().filter(|sign| sign.is_alphabetic()).count();
    if let Some(broken) = names.iter().find(|name| letters(name) < 2) {
        return Err(("party_unreadable", broken.clone()));
    }
    let ours: Vec<usize> = (0..)
        .zip(&names)
        .filter(|(_, name)| names.len() > 1 && is_ours(own, name))
        .map(|(at, _)| at)
        .collect();
    let ours = match ours.as_slice() {
        [] => None,
        [one] => Some(*one),
        _ => return Err(("own_twice", String::new())),
    };
    let sided = [
        "own-number",
        "partner-number",
        "own-capacity",
        "partner-capacity",
        "own-signer",
        "partner-signer",
    ];
    let pairs = if row.mapped("capacity-1") || row.mapped("number-2") {
        Some(Pairs::unsided(row, ours.is_some()))
    } else if sided.iter().any(|field| row.mapped(field)) && !row.mapped("number-1") {
        Some(Pairs::sided(row))
    } else {
        None
    };
    match pairs {
        Some(pairs) => pairs.hand_out(own, &names, ours),
        None => listed(row, names, ours),
    }
}

fn is_ours(own: &Own, name: &str) -> bool {
    fold(name) == fold(&own.name) || carries(name, &own.names)
}

/// Whether a text carries one of the marks as whole words: `Plt. Dirjen PT` carries `DIRJEN PT`.
fn carries(text: &str, marks: &[String]) -> bool {
    let spread = |text: &str| {
        let words = text.split(|sign: char| !sign.is_alphanumeric());
        let words: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(str::to_uppercase)
            .collect();
        format!(" {} ", words.join(" "))
    };
    let text = spread(text);
    marks.iter().any(|mark| text.contains(&spread(mark)))
}

fn unassigned(count: usize) -> Reason {
    ("parties_unassigned", count.to_string())
}

/// One column of numbers, in the order of the parties: ours first, unless the cell of partners names us elsewhere.
fn listed(row: &mut Row<'_>, names: Vec<String>, ours: Option<usize>) -> Result<Vec<Side>, Reason> {
    let own = row.ground.reading.own.name.clone();
    let mut sides: Vec<Side> = Vec::new();
    if ours.is_none() {
        sides.push(Side {
            own: true,
            name: own.clone(),
            ..Side::default()
        });
    }
    for (at, name) in names.into_iter().enumerate() {
        let is_ours = ours == Some(at);
        let name = if is_ours { own.clone() } else { name };
        sides.push(Side {
            own: is_ours,
            name,
            ..Side::default()
        });
    }
    let numbers = several(row.text("number-1"));
    match numbers.len() {
        0 => {}
        count if count == sides.len() => {
            row.say("numbers_in_order", &[]);
            for (side, number) in sides.iter_mut().zip(numbers) {
                side.number = number;
            }
        }
        1 => {
            row.say("number_ours", &[]);
            let number = plain(row.text("number-1"));
            sides
                .iter_mut()
                .filter(|side| side.own)
                .for_each(|side| side.number.clone_from(&number));
        }
        _ => return Err(unassigned(sides.len())),
    }
    let signers = [
        ("own-signer", "own-capacity"),
        ("partner-signer", "partner-capacity"),
    ];
    for (own, (signer, capacity)) in [true, false].into_iter().zip(signers) {
        let mut matching = sides.iter_mut().filter(|side| side.own == own);
        if let (Some(side), None) = (matching.next(), matching.next()) {
            side.signer = plain(row.text(signer));
            side.capacity = plain(row.text(capacity));
        }
    }
    Ok(sides)
}
