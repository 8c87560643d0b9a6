//! Signers and numbers in two pairs of cells, handed out to the parties.

use sheets::values::{plain, several};

use super::{Reason, Side, carries, unassigned};
use crate::agreements::search::fold;
use crate::imports::agreement::Row;
use crate::imports::reading::Own;

/// What a cell lists. Where it has a line for each partner, a dash keeps the place of one that has none.
fn each(text: &str, partners: usize) -> Vec<String> {
    let lines: Vec<String> = text.split(['\n', ';']).map(plain).collect();
    let dash = |line: &String| ["-", "–"].contains(&line.as_str());
    if lines.len() != partners || !lines.iter().any(dash) {
        return several(text);
    }
    let told = lines
        .into_iter()
        .map(|line| if dash(&line) { String::new() } else { line });
    told.collect()
}

/// Two pairs of cells, as typed.
#[derive(Debug)]
pub(super) struct Pairs<'a> {
    signers: [&'a str; 2],
    capacities: [&'a str; 2],
    numbers: [&'a str; 2],
    /// Which of the two is ours.
    own: Option<usize>,
    /// The columns say whose they are.
    sided: bool,
}

impl<'a> Pairs<'a> {
    pub(super) fn sided(row: &Row<'a>) -> Self {
        Self {
            signers: ["own-signer", "partner-signer"].map(|field| row.text(field)),
            capacities: ["own-capacity", "partner-capacity"].map(|field| row.text(field)),
            numbers: ["own-number", "partner-number"].map(|field| row.text(field)),
            own: Some(0),
            sided: true,
        }
    }

    /// `named`: the cell of partners names us, so that nothing needs to be found out.
    pub(super) fn unsided(row: &mut Row<'a>, named: bool) -> Self {
        let capacities = ["capacity-1", "capacity-2"].map(|field| row.text(field));
        let one = |marks: &[String]| match capacities.map(|job| carries(job, marks)) {
            [true, false] => Some(0),
            [false, true] => Some(1),
            _ => None,
        };
        let by_name = one(&row.ground.reading.own.signers);
        let learned = row.ground.lore.learned.get(&row.record.row).copied();
        let by_job = row.ground.shipped.own.as_ref().and_then(|own| one(&own.signers));
        let own = by_name.or(learned).or(by_job);
        if own.is_some() && by_name.is_none() && !named {
            let code = if learned.is_some() {
                "side_learned"
            } else {
                "side_by_job"
            };
            row.say(code, &[]);
        }
        Self {
            signers: ["", ""],
            capacities,
            numbers: ["number-1", "number-2"].map(|field| row.text(field)),
            own,
            sided: false,
        }
    }

    fn side(&self, at: usize, own: bool, name: &str) -> Side {
        let cell = |cells: [&str; 2]| plain(cells.get(at).copied().unwrap_or_default());
        Side {
            own,
            name: name.to_owned(),
            signer: cell(self.signers),
            capacity: cell(self.capacities),
            number: cell(self.numbers),
        }
    }

    pub(super) fn hand_out(
        &self,
        own: &Own,
        names: &[String],
        ours: Option<usize>,
    ) -> Result<Vec<Side>, Reason> {
        let mut names = names.to_vec();
        match ours {
            // The other column is the partners' alone, although the cell of names lists everybody.
            Some(ours) if self.sided => drop(names.remove(ours)),
            Some(ours) => return self.every_party(own, &names, ours),
            None => {}
        }
        let at = self.own.ok_or(("side_unclear", String::new()))?;
        let first = self.side(at, true, &own.name);
        let other = 1 - at;
        match names.as_slice() {
            [name] => Ok(vec![first, self.side(other, false, name)]),
            _ => {
                let mut partners = self.partners(other, &names)?;
                // A line with our own job or number is us again, under a name nobody told.
                let same = |one: &str, ours: &str| !ours.is_empty() && fold(one) == fold(ours);
                partners.retain(|side| {
                    !same(&side.capacity, &first.capacity) && !same(&side.number, &first.number)
                });
                partners.insert(0, first);
                Ok(partners)
            }
        }
    }

    /// The partners' pair among several partners.
    fn partners(&self, at: usize, names: &[String]) -> Result<Vec<Side>, Reason> {
        let cell = |cells: [&'a str; 2]| cells.get(at).copied().unwrap_or_default();
        let [signers, capacities, numbers] =
            [self.signers, self.capacities, self.numbers].map(|cells| each(cell(cells), names.len()));
        let fits = |list: &Vec<String>| list.is_empty() || list.len() == names.len();
        let nothing = signers.is_empty() && capacities.is_empty() && numbers.is_empty();
        let one_each = [&signers, &capacities]
            .iter()
            .any(|list| list.len() == names.len());
        let all_fit = fits(&signers) && fits(&capacities) && fits(&numbers);
        if all_fit && (one_each || nothing || (numbers.len() == names.len() && capacities.is_empty())) {
            let of = |list: &Vec<String>, at: usize| list.get(at).cloned().unwrap_or_default();
            return Ok((0..)
                .zip(names)
                .map(|(at, name)| Side {
                    own: false,
                    name: name.clone(),
                    signer: of(&signers, at),
                    capacity: of(&capacities, at),
                    number: of(&numbers, at),
                })
                .collect());
        }
        let [capacity] = capacities.as_slice() else {
            return Err(unassigned(names.len()));
        };
        let named: Vec<&String> = names
            .iter()
            .filter(|name| capacity.contains(name.as_str()))
            .collect();
        let ([owner], true) = (named.as_slice(), numbers.len() < 2) else {
            return Err(unassigned(names.len()));
        };
        let side = |name: &String| {
            if name == *owner {
                self.side(at, false, name)
            } else {
                Side {
                    name: name.clone(),
                    ..Side::default()
                }
            }
        };
        Ok(names.iter().map(side).collect())
    }

    /// A cell that names us too lists every party.
    fn every_party(&self, own: &Own, names: &[String], ours: usize) -> Result<Vec<Side>, Reason> {
        let count = names.len();
        let spread = |cells: [&str; 2]| -> Option<Vec<String>> {
            let [first, second] = cells;
            let lines = several(second);
            if lines.len() == count {
                Some(lines)
            } else if lines.len() + 1 == count {
                Some(std::iter::once(plain(first)).chain(lines).collect())
            } else {
                None
            }
        };
        let capacities = spread(self.capacities).ok_or_else(|| unassigned(count))?;
        let numbers = match spread(self.numbers) {
            Some(numbers) => numbers,
            None => self.shared_numbers(own, count, ours)?,
        };
        let of = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
        Ok((0..)
            .zip(names)
            .map(|(at, name)| Side {
                own: at == ours,
                name: if at == ours {
                    own.name.clone()
                } else {
                    name.clone()
                },
                signer: String::new(),
                capacity: of(&capacities, at),
                number: of(&numbers, at),
            })
            .collect())
    }

    /// Fewer numbers than parties: each single number must say whose it is.
    fn shared_numbers(&self, own: &Own, count: usize, ours: usize) -> Result<Vec<String>, Reason> {
        let mut numbers = vec![String::new(); count];
        for (cell, job) in self.numbers.into_iter().zip(self.capacities) {
            let single = several(job).len() == 1;
            let whose = match several(cell).as_slice() {
                [] => continue,
                [one] if carries(one, &own.numbers) => ours,
                // The first pair's signer stands for one party only when it is a single line.
                [_] if carries(job, &own.signers) && single => ours,
                [_] if single => 0,
                _ => return Err(unassigned(count)),
            };
            match numbers.get_mut(whose) {
                Some(place) if place.is_empty() => *place = plain(cell),
                _ => return Err(unassigned(count)),
            }
        }
        Ok(numbers)
    }
}
