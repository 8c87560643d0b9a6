//! Partners who look like one: proposed to a person, who makes them one or says that they are two.

use super::directory::{Directory, Entry, PartnerItem, core_words};
use super::names::standing;
use crate::agreements::PartyType;
use crate::error::RegistryError;
use crate::reference::legal_forms;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{Hash as _, Hasher as _};
use ts_rs::TS;

/// In a shorter name one letter makes another name.
const LETTERS: usize = 6;

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
    /// Names that differ in one letter.
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

/// A partner with a spelling.
struct Carrier {
    entry: usize,
    /// Words of legal forms in the spelling.
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
    by_name(entries, &mut tell);
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
    let mut decided = BTreeSet::new();
    for (one, other) in super::pairs_apart(connection)? {
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

/// Spellings by their core, with the partners who carry them.
fn by_core(entries: &[Entry]) -> BTreeMap<String, Vec<Carrier>> {
    let mut cores: BTreeMap<String, Vec<Carrier>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        if entry.item.type_ == Some(PartyType::Region) {
            continue;
        }
        for name in &entry.names {
            let words = legal_forms::words_of(name);
            let forms = words.into_iter().filter(|word| legal_forms::is_form_word(word));
            cores.entry(core_words(name).concat()).or_default().push(Carrier {
                entry: at,
                forms: forms.collect(),
            });
        }
    }
    cores
}

fn by_name(entries: &[Entry], tell: &mut impl FnMut(usize, usize, DoubleReason)) {
    let cores = by_core(entries);
    for carriers in cores.values() {
        for (at, one) in carriers.iter().enumerate() {
            let same = carriers.iter().skip(at + 1).filter(|other| one.may_be(other));
            same.for_each(|other| tell(one.entry, other.entry, DoubleReason::SameName));
        }
    }
    for (one, other) in similar(&cores.keys().map(String::as_str).collect::<Vec<_>>()) {
        let carriers = |core: &str| cores.get(core).map(Vec::as_slice).unwrap_or_default();
        for one in carriers(one) {
            let near = carriers(other).iter().filter(|other| one.may_be(other));
            near.for_each(|other| tell(one.entry, other.entry, DoubleReason::SimilarName));
        }
    }
}

/// Pairs of names that are one edit apart. Two such names have a part in common that is left when one sign is taken out of
/// either, or of the longer one: only names with such a part are compared, and not each with each.
fn similar<'n>(names: &[&'n str]) -> BTreeSet<(&'n str, &'n str)> {
    let mut parts: Vec<(u64, &str)> = Vec::new();
    for name in names.iter().filter(|name| name.len() >= LETTERS) {
        parts.push((hash_of(name, None), name));
        let signs = name.char_indices().map(|(at, _)| at);
        parts.extend(signs.map(|at| (hash_of(name, Some(at)), *name)));
    }
    parts.sort_unstable();
    parts.dedup();
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    let mut pairs = BTreeSet::new();
    for group in parts.chunk_by(|one, other| one.0 == other.0) {
        for (at, (_, one)) in group.iter().enumerate() {
            for (_, other) in group.iter().skip(at + 1) {
                // A school with another number is another school.
                if strsim::osa_distance(one, other) == 1 && digits(one) == digits(other) {
                    pairs.insert((*one, *other));
                }
            }
        }
    }
    pairs
}

/// A number for a name, or for what is left of it without the sign at a place.
fn hash_of(name: &str, without: Option<usize>) -> u64 {
    let mut hash = std::hash::DefaultHasher::new();
    for (at, sign) in name.char_indices() {
        if without != Some(at) {
            sign.hash(&mut hash);
        }
    }
    hash.finish()
}

impl Carrier {
    /// A foundation and a company of one name are two; a name without a form may be either.
    fn may_be(&self, other: &Self) -> bool {
        self.forms.is_empty() || other.forms.is_empty() || !self.forms.is_disjoint(&other.forms)
    }
}
