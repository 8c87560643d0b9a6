//! The list a person works through: what is proposed, what was said, and what is to be looked at again.

use super::candidates::candidates;
use super::facts::{Facts, TwinKey, TwinSide, facts};
use super::score::{PROPOSED, TwinReason, score};
use super::verdicts::{Verdict, get, ordered, verdicts};
use super::{TwinBasis, TwinError, TwinVerdict};
use crate::agreements::AgreementForm;
use crate::agreements::search::fold;
use crate::consolidated::{OfficeRef, offices};
use crate::error::RegistryError;
use crate::received::{Body, FieldChange, between};
use crate::words::words;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

words! {
    /// Which pairs to show.
    TwinShow {
        /// Proposed and not decided, or decided and to be looked at again.
        Open = "open",
        /// Confirmed as one agreement.
        Same = "same",
        /// Said to be two.
        Apart = "apart",
        /// All of them.
        All = "all",
    }
}

/// Which pairs to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TwinQuery {
    /// Which.
    pub show: TwinShow,
    /// Region code of an office that keeps one of the two; empty for every office.
    pub office: String,
    /// Words that all stand in title, number or office of one of the two; empty for every pair.
    pub search: String,
}

impl Default for TwinQuery {
    fn default() -> Self {
        Self {
            show: TwinShow::Open,
            office: String::new(),
            search: String::new(),
        }
    }
}

/// Two records that may be one agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TwinPair {
    /// The record of the office with the lower number, ours first.
    pub one: TwinSide,
    /// The other record.
    pub other: TwinSide,
    /// Sum of the reasons' points; from 60 on a pair is proposed.
    pub score: i32,
    /// What speaks for it and against it.
    pub reasons: Vec<TwinReason>,
    /// What a person said of it.
    pub verdict: Option<TwinVerdict>,
    /// What it rested on and is different now: `regions`, `signed`, `numbers`.
    pub changed: Vec<String>,
}

/// How many pairs each choice shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct TwinCounts {
    /// To be looked at.
    pub open: u32,
    /// Confirmed.
    pub same: u32,
    /// Said to be two.
    pub apart: u32,
}

/// Part of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TwinPage {
    /// The pairs, those to be looked at again first, then by points.
    pub items: Vec<TwinPair>,
    /// How many the whole list has.
    pub total: u32,
    /// Where this part begins.
    pub offset: u32,
    /// How many of each there are, whatever is shown.
    pub counts: TwinCounts,
}

/// One pair with everything in which the two records differ.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TwinView {
    /// The pair.
    pub pair: TwinPair,
    /// Fields that differ: of the one `before`, of the other `after`. Ids and work units are each office's own and are not
    /// compared.
    pub fields: Vec<FieldChange>,
    /// What the one typed.
    pub one_form: AgreementForm,
    /// What the other typed.
    pub other_form: AgreementForm,
}

/// Every pair that is proposed or decided and whose records both stand.
///
/// # Errors
/// What SQLite says.
pub fn pairs(connection: &Connection) -> Result<Vec<TwinPair>, RegistryError> {
    let mut said: BTreeMap<(TwinKey, TwinKey), Option<TwinVerdict>> = candidates(connection)?
        .into_iter()
        .map(|pair| (pair, None))
        .collect();
    for verdict in verdicts(connection)? {
        said.insert((verdict.one.clone(), verdict.other.clone()), Some(verdict));
    }
    let known = known(connection)?;
    let mut read: HashMap<TwinKey, Option<Facts>> = HashMap::new();
    let mut found = Vec::new();
    for ((one, other), verdict) in said {
        for key in [&one, &other] {
            if !read.contains_key(key) {
                let facts = facts(connection, key)?;
                read.insert(key.clone(), facts);
            }
        }
        let (Some(Some(one)), Some(Some(other))) = (read.get(&one), read.get(&other)) else {
            continue;
        };
        let decided = verdict.is_some();
        if let Some(pair) = pair(one, other, verdict, &known)
            && (decided || pair.score >= PROPOSED)
        {
            found.push(pair);
        }
    }
    found.sort_by(|one, other| {
        let rank = |pair: &TwinPair| (std::cmp::Reverse(!pair.changed.is_empty()), -pair.score);
        rank(one)
            .cmp(&rank(other))
            .then_with(|| (&one.one.id, &one.other.id).cmp(&(&other.one.id, &other.other.id)))
    });
    Ok(found)
}

fn known(connection: &Connection) -> Result<BTreeMap<i64, OfficeRef>, RegistryError> {
    Ok(offices(connection)?
        .into_iter()
        .map(|one| (one.sender, one))
        .collect())
}

fn pair(
    one: &Facts,
    other: &Facts,
    verdict: Option<TwinVerdict>,
    known: &BTreeMap<i64, OfficeRef>,
) -> Option<TwinPair> {
    let (points, reasons) = score(one, other);
    let mut changed = Vec::new();
    if let Some(verdict) = &verdict {
        let differs = |field: fn(&TwinBasis, &TwinBasis) -> bool| {
            field(&verdict.one_seen, &one.basis) || field(&verdict.other_seen, &other.basis)
        };
        if differs(|seen, now| seen.regions != now.regions) {
            changed.push("regions".to_owned());
        }
        if differs(|seen, now| seen.signed != now.signed) {
            changed.push("signed".to_owned());
        }
        if differs(|seen, now| seen.numbers != now.numbers) {
            changed.push("numbers".to_owned());
        }
    }
    Some(TwinPair {
        one: one.side(known.get(&one.key.sender)?.clone()),
        other: other.side(known.get(&other.key.sender)?.clone()),
        score: points,
        reasons,
        verdict,
        changed,
    })
}

impl TwinPair {
    fn is(&self, show: TwinShow) -> bool {
        let said = self.verdict.as_ref().map(|verdict| verdict.verdict);
        match show {
            TwinShow::All => true,
            TwinShow::Open => said.is_none() || !self.changed.is_empty(),
            TwinShow::Same => said == Some(Verdict::Same),
            TwinShow::Apart => said == Some(Verdict::Apart),
        }
    }
}

/// Part of the pairs that were gathered.
pub fn page(pairs: &[TwinPair], query: &TwinQuery, offset: u32, limit: u32) -> TwinPage {
    let words: Vec<String> = query.search.split_whitespace().map(fold).collect();
    // As elsewhere, signs without a letter or digit find nothing, rather than everything.
    let said = |side: &TwinSide| {
        let all = [&side.title, &side.number, &side.office.region_name].map(|text| fold(text));
        words
            .iter()
            .all(|word| !word.is_empty() && all.iter().any(|text| text.contains(word)))
    };
    let of_office: Vec<&TwinPair> = pairs
        .iter()
        .filter(|pair| {
            let sides = [&pair.one, &pair.other];
            (query.office.is_empty() || sides.iter().any(|one| one.office.region_code == query.office))
                && sides.into_iter().any(said)
        })
        .collect();
    let count = |show: TwinShow| {
        let found = of_office.iter().filter(|pair| pair.is(show)).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    TwinPage {
        items: of_office
            .iter()
            .filter(|pair| pair.is(query.show))
            .skip(offset as usize)
            .take(limit as usize)
            .map(|pair| (*pair).clone())
            .collect(),
        total: count(query.show),
        offset,
        counts: TwinCounts {
            open: count(TwinShow::Open),
            same: count(TwinShow::Same),
            apart: count(TwinShow::Apart),
        },
    }
}

/// One pair with its differences, whether it is proposed or not.
///
/// # Errors
/// [`TwinError::NotStanding`], [`TwinError::OneOffice`], or what SQLite says.
pub fn view(connection: &Connection, one: &TwinKey, other: &TwinKey) -> Result<TwinView, TwinError> {
    let (one, other) = ordered(one, other)?;
    let standing = |key: &TwinKey| -> Result<Facts, TwinError> {
        facts(connection, key)?.ok_or_else(|| TwinError::NotStanding(key.record.clone()))
    };
    let (one, other) = (standing(one)?, standing(other)?);
    let verdict = get(connection, &one.key, &other.key)?;
    let pair = pair(&one, &other, verdict, &known(connection)?)
        .ok_or_else(|| TwinError::NotStanding(one.key.record.clone()))?;
    let body = |form: &AgreementForm| Body::Agreement {
        form: Box::new(comparable(form)),
    };
    Ok(TwinView {
        fields: between(&body(&one.form), &body(&other.form))?,
        pair,
        one_form: one.form,
        other_form: other.form,
    })
}

/// The form with ids that say the same in every office: of a party what it is, of a document its place.
fn comparable(form: &AgreementForm) -> AgreementForm {
    let mut form = form.clone();
    let mut ids: HashMap<String, String> = HashMap::new();
    for party in &mut form.parties {
        let name = party.region_code.clone().unwrap_or_else(|| fold(&party.name));
        ids.insert(std::mem::replace(&mut party.id, name.clone()), name);
    }
    for (at, document) in form.documents.iter_mut().enumerate() {
        let name = format!("{} {at}", document.kind.word());
        ids.insert(std::mem::replace(&mut document.id, name.clone()), name);
    }
    for document in &mut form.documents {
        let renamed = |id: &String| ids.get(id).cloned().unwrap_or_else(|| id.clone());
        document.parent_id = document.parent_id.as_ref().map(renamed);
        for number in &mut document.numbers {
            number.party_id = renamed(&number.party_id);
        }
    }
    form.work_units.clear();
    form
}

/// Pairs of one record.
pub fn of_record<'a>(pairs: &'a [TwinPair], key: &TwinKey) -> Vec<&'a TwinPair> {
    let is = |side: &TwinSide| side.office.sender == key.sender && side.id == key.record;
    pairs
        .iter()
        .filter(|pair| is(&pair.one) || is(&pair.other))
        .collect()
}
