//! Under which keys a partner stands on papers and in submissions.

use super::model::{Partner, Spelling};
use super::store;
use super::use_cases::PartnerError;
use crate::agreements::search::fold;
use crate::agreements::{PartyType, rows};
use crate::error::RegistryError;
use crate::reference::regions;
use rusqlite::{Connection, OptionalExtension, named_params};

/// Longer than any chain of merges of the same partner.
const CHAIN_MAX: usize = 1_000;

/// A partner that was asked for: its card, or, without one, what names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its card.
    pub card: Option<Partner>,
    /// The keys under which it stands.
    pub keys: Vec<String>,
    /// Name.
    pub name: String,
    /// What it is, when that is known.
    pub type_: Option<PartyType>,
    /// Code of the region, for a region.
    pub region_code: Option<String>,
}

/// Somebody whom a submission names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    pub submission: String,
    pub key: String,
    pub name: String,
    pub type_: Option<PartyType>,
    pub region_code: Option<String>,
}

/// The key of a party: the code of its region, or its folded name.
pub(super) fn key_of(region_code: Option<&str>, name: &str) -> String {
    region_code.map_or_else(|| fold(name), str::to_owned)
}

/// The partner of an id, a region code, or a name in any of its spellings. The id of a card that was merged leads to the
/// card that stands for it.
///
/// # Errors
/// [`PartnerError::NotFound`], or what SQLite says.
pub fn resolve(connection: &Connection, asked: &str) -> Result<Found, PartnerError> {
    let asked = asked.trim();
    let not_found = || PartnerError::NotFound(asked.to_owned());
    if let Some(card) = standing(connection, asked)? {
        return Ok(of_card(connection, card)?);
    }
    let key = key_asked(asked);
    // Our own region stands on nearly every paper and is nobody's partner.
    if key.is_empty() || key == crate::settings::office(connection)?.region_code {
        return Err(not_found());
    }
    if let Some(card) = store::of_key(connection, &key)? {
        return Ok(of_card(connection, card)?);
    }
    let on_papers = connection
        .prepare_cached(include_str!("sql/on_papers.sql"))?
        .query_row(named_params! {":key": key}, |row| {
            Ok(Found {
                card: None,
                keys: vec![key.clone()],
                name: row.get("name")?,
                type_: Some(row.get("type")?),
                region_code: row.get("region_code")?,
            })
        })
        .optional()?;
    if let Some(found) = on_papers {
        return Ok(found);
    }
    let mut mentions = mentions(connection)?;
    mentions.retain(|mention| mention.key == key);
    let known = mentions.iter().find_map(|mention| mention.type_);
    let mention = mentions.into_iter().next().ok_or_else(not_found)?;
    Ok(Found {
        card: None,
        keys: vec![key],
        name: mention.name,
        type_: known,
        region_code: mention.region_code,
    })
}

fn key_asked(asked: &str) -> String {
    if regions::find(asked).is_some() {
        asked.to_owned()
    } else {
        fold(asked)
    }
}

/// The card of an id, or the one that stands for it since merges.
pub(super) fn standing(connection: &Connection, id: &str) -> Result<Option<Partner>, RegistryError> {
    let mut card = store::get(connection, id)?;
    for _ in 0..CHAIN_MAX {
        match card.as_ref().and_then(|card| card.merged_into.clone()) {
            Some(into) => card = store::get(connection, &into)?,
            None => break,
        }
    }
    Ok(card)
}

fn of_card(connection: &Connection, card: Partner) -> Result<Found, RegistryError> {
    Ok(Found {
        keys: names(connection, &card.id)?
            .into_iter()
            .map(|(key, _)| key)
            .collect(),
        name: card.form.name.clone(),
        type_: Some(card.form.type_),
        region_code: card.form.region_code.clone(),
        card: Some(card),
    })
}

/// Keys of a card, each with the name as it was written.
///
/// # Errors
/// What SQLite says.
pub fn names(connection: &Connection, id: &str) -> Result<Vec<(String, String)>, RegistryError> {
    rows(
        connection,
        include_str!("sql/names.sql"),
        named_params! {":partner_id": id},
        |row| Ok((row.get("key")?, row.get("name")?)),
    )
}

/// Every key of the partner that stands under this one; the key itself when it has no card.
///
/// # Errors
/// What SQLite says.
pub fn keys_of(connection: &Connection, key: &str) -> Result<Vec<String>, RegistryError> {
    match store::of_key(connection, key)? {
        Some(card) => Ok(names(connection, &card.id)?
            .into_iter()
            .map(|(key, _)| key)
            .collect()),
        None => Ok(vec![key.to_owned()]),
    }
}

/// How the partner's name is written, on papers and by the office; the most used first.
///
/// # Errors
/// What SQLite says.
pub fn spellings(connection: &Connection, found: &Found) -> Result<Vec<Spelling>, RegistryError> {
    let key = named_params! {":keys": serde_json::to_string(&found.keys)?};
    let mut all = rows(connection, include_str!("sql/spelled.sql"), key, |row| {
        Ok(Spelling {
            name: row.get("name")?,
            agreements: row.get("agreements")?,
        })
    })?;
    if let Some(card) = &found.card {
        for (_, name) in names(connection, &card.id)? {
            if all.iter().all(|spelling| spelling.name != name) {
                all.push(Spelling { name, agreements: 0 });
            }
        }
    }
    Ok(all)
}

/// Ids of the submissions that name the partner as a party or as the one who proposes.
///
/// # Errors
/// What SQLite says.
pub fn submissions(connection: &Connection, found: &Found) -> Result<Vec<String>, RegistryError> {
    let mut of = mentions(connection)?;
    of.retain(|mention| found.keys.contains(&mention.key));
    Ok(of.into_iter().map(|mention| mention.submission).collect())
}

/// Everybody whom submissions name as a party or as the one who proposes, our own region left out. A proposer who stands
/// among the parties is no second one.
pub(super) fn mentions(connection: &Connection) -> Result<Vec<Mention>, RegistryError> {
    let own = crate::settings::office(connection)?.region_code;
    let all = rows(connection, include_str!("sql/in_submissions.sql"), [], |row| {
        let region_code: Option<String> = row.get("region_code")?;
        let name: String = row.get("name")?;
        Ok((
            Mention {
                submission: row.get("id")?,
                key: key_of(region_code.as_deref(), &name),
                name,
                type_: row.get("type")?,
                region_code,
            },
            row.get::<_, bool>("proposes")?,
        ))
    })?;
    let mut told: Vec<Mention> = Vec::new();
    for (mention, proposes) in all {
        let twin = |other: &Mention| {
            other.submission == mention.submission
                && (other.key == mention.key || proposes && fold(&other.name) == mention.key)
        };
        if mention.region_code.as_deref() != Some(&own)
            && !mention.key.is_empty()
            && !told
                .iter()
                .rev()
                .take_while(|other| other.submission == mention.submission)
                .any(twin)
        {
            told.push(mention);
        }
    }
    Ok(told)
}
