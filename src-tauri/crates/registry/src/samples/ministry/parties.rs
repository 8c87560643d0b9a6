//! Which signer and which number belong to which party.
//!
//! With one partner the pair whose signer is the ministry's decides. With several partners in one cell:
//!
//! - When the cell names the ministry too (`KKP`), it lists every party. Signers and numbers are handed out one by one
//!   when the second pair has as many lines as there are parties, or as many as there are parties after the first, the
//!   first pair then being the first party's. A single number that only the ministry uses is the ministry's; a single
//!   number beside an empty cell is that of the first pair's signer.
//! - When it does not, the ministry is added. The partners' pair must have one line a partner, or name one of them in its
//!   single signer, who then owns the number too.
//! - Everything else is refused: guessing would give a party another one's number.

use super::cells::{carries, lines, number, one_line};
use super::{Reading, Reason};

/// One party as the row shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Side {
    pub(super) own: bool,
    pub(super) name: String,
    pub(super) capacity: String,
    pub(super) number: String,
}

/// The two pairs of a row, cells as typed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pairs<'a> {
    pub(super) signers: [&'a str; 2],
    pub(super) numbers: [&'a str; 2],
}

/// The parties of a row, the ministry first.
pub(super) fn sides(reading: &Reading, partner: &str, pairs: Pairs<'_>) -> Result<Vec<Side>, Reason> {
    let names = lines(partner);
    if let Some(broken) = names
        .iter()
        .find(|name| name.chars().filter(|c| c.is_alphabetic()).count() < 2)
    {
        return Err(Reason::new("party_unreadable", &[broken]));
    }
    let own: Vec<usize> = (0..names.len())
        .filter(|at| {
            names
                .get(*at)
                .is_some_and(|name| names.len() > 1 && carries(name, &["KKP".to_owned()]))
        })
        .collect();
    let mut sides = match (names.as_slice(), own.as_slice()) {
        ([name], _) => one_partner(reading, name, pairs)?,
        (_, []) => partners_without_ministry(reading, &names, pairs)?,
        (_, [own]) => every_party(reading, &names, *own, pairs)?,
        _ => return Err(Reason::new("ministry_twice", &[])),
    };
    sides.sort_by_key(|side| !side.own);
    Ok(sides)
}

fn side(own: bool, name: &str, capacity: &str, written: &str) -> Side {
    Side {
        own,
        name: name.to_owned(),
        capacity: one_line(capacity),
        number: one_line(written),
    }
}

/// The pair that is the ministry's, and the other one.
fn own_pair(reading: &Reading, pairs: Pairs<'_>) -> Result<(usize, usize), Reason> {
    let [first, second] = pairs.signers.map(|signer| carries(signer, &reading.own_signers));
    match (first, second) {
        (true, false) => Ok((0, 1)),
        (false, true) => Ok((1, 0)),
        _ => Err(Reason::new("side_unclear", &[])),
    }
}

fn at(cells: [&str; 2], index: usize) -> &str {
    cells.get(index).copied().unwrap_or_default()
}

fn one_partner(reading: &Reading, name: &str, pairs: Pairs<'_>) -> Result<Vec<Side>, Reason> {
    let (own, other) = own_pair(reading, pairs)?;
    Ok(vec![
        side(
            true,
            &reading.own_name,
            at(pairs.signers, own),
            at(pairs.numbers, own),
        ),
        side(false, name, at(pairs.signers, other), at(pairs.numbers, other)),
    ])
}

fn partners_without_ministry(
    reading: &Reading,
    names: &[String],
    pairs: Pairs<'_>,
) -> Result<Vec<Side>, Reason> {
    let (own, other) = own_pair(reading, pairs)?;
    let signers = lines(at(pairs.signers, other));
    let numbers = lines(at(pairs.numbers, other));
    let mut sides = vec![side(
        true,
        &reading.own_name,
        at(pairs.signers, own),
        at(pairs.numbers, own),
    )];
    if signers.len() == names.len() && (numbers.len() == names.len() || numbers.is_empty()) {
        for (index, name) in names.iter().enumerate() {
            let number = numbers.get(index).map(String::as_str).unwrap_or_default();
            let signer = signers.get(index).map(String::as_str).unwrap_or_default();
            sides.push(side(false, name, signer, number));
        }
        return Ok(sides);
    }
    let [signer] = signers.as_slice() else {
        return Err(unassigned(names.len()));
    };
    let named: Vec<&String> = names
        .iter()
        .filter(|name| signer.contains(name.as_str()))
        .collect();
    let ([owner], true) = (named.as_slice(), numbers.len() < 2) else {
        return Err(unassigned(names.len()));
    };
    for name in names {
        let (signer, number) = if name == *owner {
            (signer.as_str(), at(pairs.numbers, other))
        } else {
            ("", "")
        };
        sides.push(side(false, name, signer, number));
    }
    Ok(sides)
}

fn every_party(
    reading: &Reading,
    names: &[String],
    own: usize,
    pairs: Pairs<'_>,
) -> Result<Vec<Side>, Reason> {
    let count = names.len();
    let spread = |cells: [&str; 2]| -> Option<Vec<String>> {
        let second = lines(at(cells, 1));
        if second.len() == count {
            Some(second)
        } else if second.len() + 1 == count {
            Some(std::iter::once(one_line(at(cells, 0))).chain(second).collect())
        } else {
            None
        }
    };
    let signers = spread(pairs.signers).ok_or_else(|| unassigned(count))?;
    let numbers = match spread(pairs.numbers) {
        Some(numbers) => numbers,
        None => shared_numbers(reading, count, own, pairs)?,
    };
    Ok(names
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let name = if index == own { &reading.own_name } else { name };
            let signer = signers.get(index).map(String::as_str).unwrap_or_default();
            let number = numbers.get(index).map(String::as_str).unwrap_or_default();
            side(index == own, name, signer, number)
        })
        .collect())
}

/// Fewer numbers than parties: each single number must say whose it is.
fn shared_numbers(
    reading: &Reading,
    count: usize,
    own: usize,
    pairs: Pairs<'_>,
) -> Result<Vec<String>, Reason> {
    let mut numbers = vec![String::new(); count];
    for (cell, signer) in pairs.numbers.into_iter().zip(pairs.signers) {
        let whose = match lines(cell).as_slice() {
            [] => continue,
            [one] if carries(one, &reading.own_numbers) => own,
            // The first pair's signer stands for one party only when it is a single line.
            [_] if carries(signer, &reading.own_signers) && lines(signer).len() == 1 => own,
            [_] if lines(signer).len() == 1 => 0,
            _ => return Err(unassigned(count)),
        };
        match numbers.get_mut(whose) {
            Some(place) if place.is_empty() => *place = number(cell).unwrap_or_default(),
            _ => return Err(unassigned(count)),
        }
    }
    Ok(numbers)
}

fn unassigned(count: usize) -> Reason {
    Reason::new("parties_unassigned", &[&count.to_string()])
}
