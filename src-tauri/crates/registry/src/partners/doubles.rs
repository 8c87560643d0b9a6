//! Partners who look like one: proposed to a person, who makes them one or says that they are two.

use super::directory::{Directory, Entry, PartnerItem, core_words};
use super::names::standing;
use crate::agreements::{PartyType, rows};
use crate::error::RegistryError;
use crate::reference::legal_forms;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

/// Names of at least so many letters may differ in one of them, and in two.
const ONE_FROM: usize = 6;
/// See [`ONE_FROM`].
const TWO_FROM: usize = 12;

/// Why two partners look like one, the strongest reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DoubleReason {
    /// The same tax number.
    Npwp,
    /// The same business number.
    Nib,
    /// The same name, apart from legal form and signs.
    SameName,
    /// Names that differ in a letter or two.
    SimilarName,
}

/// Two partners who look like one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DoublePair {
    /// The one with more agreements, or with the card.
    pub one: PartnerItem,
    /// The other.
    pub other: PartnerItem,
    /// Why.
    pub reasons: Vec<DoubleReason>,
}

/// One spelling as it is compared.
struct Compared {
    entry: usize,
    core: String,
    signs: usize,
    /// Which letters and digits stand in it: two names that are `n` edits apart differ in at most `2n` of them.
    mask: u64,
    digits: String,
    forms: BTreeSet<String>,
}

/// Pairs that nobody has decided on yet, the surest first.
///
/// # Errors
/// What SQLite says.
pub fn doubles(connection: &Connection, directory: &Directory) -> Result<Vec<DoublePair>, RegistryError> {
    let entries = directory.entries();
    let mut found: BTreeMap<(usize, usize), BTreeSet<DoubleReason>> = BTreeMap::new();
    let mut tell = |one: usize, other: usize, reason: DoubleReason| {
        let can = |at: usize| entries.get(at).map(|entry| &entry.item);
        if let (Some(a), Some(b)) = (can(one), can(other))
            && one != other
            && mergeable(a, b)
        {
            let pair = (one.min(other), one.max(other));
            found.entry(pair).or_default().insert(reason);
        }
    };
    by_number(
        entries,
        DoubleReason::Npwp,
        |entry| long_npwp(&entry.npwp),
        &mut tell,
    );
    by_number(entries, DoubleReason::Nib, |entry| entry.nib.clone(), &mut tell);
    by_name(&compared(entries), &mut tell);
    let apart = decided(connection)?;
    let mut pairs: Vec<DoublePair> = found
        .into_iter()
        .filter_map(|((one, other), reasons)| {
            let (one, other) = (&entries.get(one)?.item, &entries.get(other)?.item);
            let (one, other) = if weight(one) >= weight(other) {
                (one, other)
            } else {
                (other, one)
            };
            Some(DoublePair {
                one: one.clone(),
                other: other.clone(),
                reasons: reasons.into_iter().collect(),
            })
        })
        .filter(|pair| !apart.contains(&ids(&pair.one, &pair.other)))
        .collect();
    pairs.sort_by(|a, b| (&a.reasons, &a.one.name).cmp(&(&b.reasons, &b.one.name)));
    Ok(pairs)
}

/// Regions are told apart by their codes, types by what the partner is: neither can be merged.
fn mergeable(one: &PartnerItem, other: &PartnerItem) -> bool {
    let same = match (one.type_, other.type_) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    same && one.type_ != Some(PartyType::Region) && other.type_ != Some(PartyType::Region)
}

fn weight(item: &PartnerItem) -> (u32, bool) {
    (item.agreements, item.card.is_some())
}

fn ids(one: &PartnerItem, other: &PartnerItem) -> (String, String) {
    let (one, other) = (&one.key, &other.key);
    (one.min(other).clone(), one.max(other).clone())
}

/// Pairs that a person called two, by the cards that stand today.
fn decided(connection: &Connection) -> Result<BTreeSet<(String, String)>, RegistryError> {
    let pairs = rows(connection, include_str!("sql/apart_all.sql"), [], |row| {
        Ok((row.get::<_, String>("one_id")?, row.get::<_, String>("other_id")?))
    })?;
    let mut decided = BTreeSet::new();
    for (one, other) in pairs {
        if let (Some(one), Some(other)) = (standing(connection, &one)?, standing(connection, &other)?) {
            let (one, other) = (one.id, other.id);
            decided.insert(if one < other { (one, other) } else { (other, one) });
        }
    }
    Ok(decided)
}

/// The newer form of a tax number is the older one behind a zero.
fn long_npwp(npwp: &str) -> String {
    if npwp.len() == 15 {
        format!("0{npwp}")
    } else {
        npwp.to_owned()
    }
}

fn by_number(
    entries: &[Entry],
    reason: DoubleReason,
    number: impl Fn(&Entry) -> String,
    tell: &mut impl FnMut(usize, usize, DoubleReason),
) {
    let mut first: HashMap<String, usize> = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let number = number(entry);
        if !number.is_empty() {
            let one = *first.entry(number).or_insert(at);
            tell(one, at, reason);
        }
    }
}

fn compared(entries: &[Entry]) -> Vec<Compared> {
    let of = |at: usize, name: &str| {
        let core = core_words(name).concat();
        Compared {
            entry: at,
            signs: core.chars().count(),
            mask: core
                .chars()
                .fold(0, |mask, sign| mask | 1 << (u32::from(sign) % 64)),
            digits: core.chars().filter(char::is_ascii_digit).collect(),
            forms: legal_forms::words_of(name)
                .into_iter()
                .filter(|word| legal_forms::is_form_word(word))
                .collect(),
            core,
        }
    };
    let mut all: Vec<Compared> = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.item.type_ != Some(PartyType::Region))
        .flat_map(|(at, entry)| entry.names.iter().map(move |name| of(at, name)))
        .collect();
    all.sort_by(|a, b| (a.signs, &a.core, a.entry).cmp(&(b.signs, &b.core, b.entry)));
    all
}

fn by_name(all: &[Compared], tell: &mut impl FnMut(usize, usize, DoubleReason)) {
    for (at, one) in all.iter().enumerate() {
        let most = edits(one.signs);
        // Sorted by length: what comes after is as long or longer.
        let near = all
            .iter()
            .skip(at + 1)
            .take_while(|other| other.signs <= one.signs + edits(other.signs));
        for other in near {
            if one.entry == other.entry || !one.may_be(other) {
                continue;
            }
            if one.core == other.core {
                tell(one.entry, other.entry, DoubleReason::SameName);
            } else if (one.mask ^ other.mask).count_ones() as usize <= 2 * most
                && one.digits == other.digits
                && strsim::osa_distance(&one.core, &other.core) <= most
            {
                tell(one.entry, other.entry, DoubleReason::SimilarName);
            }
        }
    }
}

/// How many letters may differ in a name of so many.
fn edits(signs: usize) -> usize {
    match signs {
        0..ONE_FROM => 0,
        ONE_FROM..TWO_FROM => 1,
        _ => 2,
    }
}

impl Compared {
    /// A foundation and a company of one name are two; a name without a form may be either.
    fn may_be(&self, other: &Self) -> bool {
        self.forms.is_empty() || other.forms.is_empty() || !self.forms.is_disjoint(&other.forms)
    }
}
