//! Two cards of one partner made one, and taken apart again. Names, representatives, contacts and potentials go over; the
//! other card stays and its id still leads to the partner. Papers are not touched.

use super::model::Partner;
use super::names::{names as names_of, resolve};
use super::store::{self, SUBJECT};
use super::use_cases::{PartnerError, card_of};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::registry::Area;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde::{Deserialize, Serialize};

/// What went over in a merge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Moved {
    names: Vec<String>,
    representatives: Vec<String>,
    contacts: Vec<String>,
    potentials: Vec<String>,
}

/// A merge that stands.
struct Merge {
    seq: i64,
    merged: String,
    moved: Moved,
}

/// Makes two partners one: what is known of `other` goes to the card of `kept`.
///
/// # Errors
/// [`PartnerError::Itself`], [`PartnerError::Different`], or as [`super::save`]; nothing is written then.
pub fn merge(tx: &Tx<'_>, kept: &str, other: &str) -> Result<Partner, PartnerError> {
    let (kept, other) = (card_of(tx, kept)?, card_of(tx, other)?);
    if kept.id == other.id {
        return Err(PartnerError::Itself);
    }
    if kept.form.type_ != other.form.type_ || kept.form.region_code != other.form.region_code {
        return Err(PartnerError::Different(kept.form.name, other.form.name));
    }
    let moved = Moved {
        names: names_of(tx, &other.id)?.into_iter().map(|(key, _)| key).collect(),
        representatives: super::representatives(tx, &other.id)?
            .into_iter()
            .map(|one| one.id)
            .collect(),
        contacts: super::contacts(tx, &other.id)?
            .into_iter()
            .map(|one| one.id)
            .collect(),
        potentials: super::potentials(tx, &other.id)?
            .into_iter()
            .map(|one| one.id)
            .collect(),
    };
    hand_over(tx, &moved, &other.id, &kept.id)?;
    tx.prepare_cached(include_str!("sql/merge_insert.sql"))?
        .execute(named_params! {
            ":kept_id": kept.id, ":merged_id": other.id, ":moved": serde_json::to_string(&moved).map_err(RegistryError::from)?,
            ":merged_at": tx.now(),
        })?;
    let gone = Partner {
        rev: other.rev + 1,
        merged_into: Some(kept.id.clone()),
        updated_at: tx.now(),
        ..other.clone()
    };
    store::write(tx, &gone)?;
    tx.record(Area::Partners, SUBJECT, &other.id, Some(&other), Some(&gone))?;
    tx.record(
        Area::Partners,
        SUBJECT,
        &kept.id,
        Some(&kept),
        Some(&(&kept, &moved)),
    )?;
    Ok(kept)
}

/// Takes the last merge into a card back: what went over goes back, what was added since stays. Returns the card that
/// stands for itself again.
///
/// # Errors
/// [`PartnerError::NothingMerged`], or as [`super::save`]; nothing is written then.
pub fn unmerge(tx: &Tx<'_>, asked: &str) -> Result<Partner, PartnerError> {
    let found = resolve(tx, asked)?;
    let nothing = || PartnerError::NothingMerged(found.name.clone());
    let kept = found.card.as_ref().ok_or_else(nothing)?;
    let last = last_merge(tx, &kept.id)?.ok_or_else(nothing)?;
    let gone = store::get(tx, &last.merged)?.ok_or_else(|| PartnerError::NotFound(last.merged.clone()))?;
    hand_over(tx, &last.moved, &kept.id, &gone.id)?;
    tx.prepare_cached(include_str!("sql/merge_undo.sql"))?
        .execute(named_params! {":seq": last.seq, ":undone_at": tx.now()})?;
    let back = Partner {
        rev: gone.rev + 1,
        merged_into: None,
        updated_at: tx.now(),
        ..gone.clone()
    };
    store::write(tx, &back)?;
    tx.record(Area::Partners, SUBJECT, &back.id, Some(&gone), Some(&back))?;
    tx.record(
        Area::Partners,
        SUBJECT,
        &kept.id,
        Some(&(kept, &last.moved)),
        Some(kept),
    )?;
    Ok(back)
}

/// The cards that were merged into this one, the last first.
///
/// # Errors
/// What SQLite says.
pub fn merged(connection: &Connection, id: &str) -> Result<Vec<Partner>, RegistryError> {
    let key = named_params! {":kept_id": id};
    rows(connection, include_str!("sql/merged.sql"), key, store::read)
}

/// Says that two partners who look alike are two, or takes that back.
///
/// # Errors
/// [`PartnerError::Itself`], or as [`super::save`]; nothing is written then.
pub fn apart(tx: &Tx<'_>, one: &str, other: &str, apart: bool) -> Result<(), PartnerError> {
    let (one, other) = (card_of(tx, one)?, card_of(tx, other)?);
    if one.id == other.id {
        return Err(PartnerError::Itself);
    }
    let (first, second) = if one.id < other.id {
        (&one, &other)
    } else {
        (&other, &one)
    };
    let sql = if apart {
        include_str!("sql/apart_insert.sql")
    } else {
        include_str!("sql/apart_delete.sql")
    };
    tx.prepare_cached(sql)?
        .execute(named_params! {":one_id": first.id, ":other_id": second.id})?;
    let (before, after) = (
        Some(&second.id).filter(|_| !apart),
        Some(&second.id).filter(|_| apart),
    );
    tx.record(Area::Partners, SUBJECT, &first.id, before, after)?;
    Ok(())
}

/// Pairs of cards that a person called two.
///
/// # Errors
/// What SQLite says.
pub fn pairs_apart(connection: &Connection) -> Result<Vec<(String, String)>, RegistryError> {
    rows(connection, include_str!("sql/apart_all.sql"), [], |row| {
        Ok((row.get("one_id")?, row.get("other_id")?))
    })
}

fn last_merge(connection: &Connection, kept: &str) -> Result<Option<Merge>, RegistryError> {
    let found = connection
        .prepare_cached(include_str!("sql/merge_last.sql"))?
        .query_row(named_params! {":kept_id": kept}, |row| {
            Ok((
                row.get::<_, i64>("seq")?,
                row.get::<_, String>("merged_id")?,
                row.get::<_, String>("moved")?,
            ))
        })
        .optional()?;
    let Some((seq, merged, moved)) = found else {
        return Ok(None);
    };
    Ok(Some(Merge {
        seq,
        merged,
        moved: serde_json::from_str(&moved)?,
    }))
}

/// Gives everything that moves from one card to another. What is no longer with the giver stays where it is.
fn hand_over(tx: &Tx<'_>, moved: &Moved, from: &str, to: &str) -> Result<(), RegistryError> {
    for (sql, which) in [
        (include_str!("sql/names_move.sql"), &moved.names),
        (
            include_str!("sql/representatives_move.sql"),
            &moved.representatives,
        ),
        (include_str!("sql/contacts_move.sql"), &moved.contacts),
        (include_str!("sql/potentials_move.sql"), &moved.potentials),
    ] {
        tx.prepare_cached(sql)?
            .execute(named_params! {":which": serde_json::to_string(which)?, ":from": from, ":to": to})?;
    }
    Ok(())
}
