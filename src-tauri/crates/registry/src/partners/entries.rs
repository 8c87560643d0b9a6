//! What stands under a card: representatives over time, contacts, further potential.

use super::model::{
    ContactForm, EntryKind, PartnerContact, PartnerPotential, PotentialForm, Representative,
    RepresentativeForm,
};
use super::rules;
use super::store::SUBJECT;
use super::use_cases::{PartnerError, card_of};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::findings::{Finding, standing};
use crate::registry::Area;
use crate::text::{line, prose};
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// Representatives of a card: those in office first, then the newest.
///
/// # Errors
/// What SQLite says.
pub fn representatives(connection: &Connection, partner: &str) -> Result<Vec<Representative>, RegistryError> {
    let key = named_params! {":partner_id": partner};
    rows(
        connection,
        include_str!("sql/representatives.sql"),
        key,
        representative,
    )
}

/// Contacts of a card, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn contacts(connection: &Connection, partner: &str) -> Result<Vec<PartnerContact>, RegistryError> {
    let key = named_params! {":partner_id": partner};
    rows(connection, include_str!("sql/contacts.sql"), key, contact)
}

/// Further potential of a card, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn potentials(connection: &Connection, partner: &str) -> Result<Vec<PartnerPotential>, RegistryError> {
    let key = named_params! {":partner_id": partner};
    rows(connection, include_str!("sql/potentials.sql"), key, potential)
}

/// An entry to save: a new one, or the next revision of one.
type Existing<'a> = Option<(&'a str, u32)>;

/// Saves a representative of a partner; the partner gets a card when it has none.
///
/// # Errors
/// [`PartnerError`]; nothing is written then.
pub fn save_representative(
    tx: &Tx<'_>,
    asked: &str,
    existing: Existing<'_>,
    form: &RepresentativeForm,
    confirmed: &[String],
) -> Result<Representative, PartnerError> {
    let card = card_of(tx, asked)?;
    let (before, others): (Vec<_>, Vec<_>) = representatives(tx, &card.id)?
        .into_iter()
        .partition(|one| existing.is_some_and(|(id, _)| id == one.id));
    let before = before.into_iter().next();
    let (id, rev) = next(tx, existing, before.as_ref().map(|one| one.rev))?;
    refuse(rules::representative(form, &others, tx.today()), confirmed)?;
    let after = Representative {
        id,
        rev,
        form: RepresentativeForm {
            name: line(&form.name),
            job: line(&form.job),
            since: form.since,
            until: form.until,
            phone: line(&form.phone),
            mail: line(&form.mail),
        },
    };
    tx.prepare_cached(include_str!("sql/representative_write.sql"))?
        .execute(named_params! {
            ":id": after.id, ":rev": after.rev, ":partner_id": card.id, ":name": after.form.name,
            ":job": after.form.job, ":since": after.form.since, ":until": after.form.until,
            ":phone": after.form.phone, ":mail": after.form.mail,
        })?;
    tx.record(Area::Partners, SUBJECT, &card.id, before.as_ref(), Some(&after))?;
    Ok(after)
}

/// Saves a contact with a partner; the partner gets a card when it has none.
///
/// # Errors
/// [`PartnerError`]; nothing is written then.
pub fn save_contact(
    tx: &Tx<'_>,
    asked: &str,
    existing: Existing<'_>,
    form: &ContactForm,
) -> Result<PartnerContact, PartnerError> {
    let card = card_of(tx, asked)?;
    let before = contacts(tx, &card.id)?
        .into_iter()
        .find(|one| existing.is_some_and(|(id, _)| id == one.id));
    let (id, rev) = next(tx, existing, before.as_ref().map(|one| one.rev))?;
    let mut found = rules::contact(form, tx.today());
    if let Some(id) = &form.submission_id
        && crate::submissions::get(tx, id)?.is_none()
    {
        found.push(Finding::refused("submission_id", "contact.unknown_submission"));
    }
    if let Some(id) = &form.agreement_id
        && crate::agreements::get(tx, id)?.is_none()
    {
        found.push(Finding::refused("agreement_id", "contact.unknown_agreement"));
    }
    refuse(found, &[])?;
    let after = PartnerContact {
        id,
        rev,
        form: ContactForm {
            persons: line(&form.persons),
            spoken: prose(&form.spoken),
            agreed: prose(&form.agreed),
            ..form.clone()
        },
    };
    let kept = &after.form;
    tx.prepare_cached(include_str!("sql/contact_write.sql"))?
        .execute(named_params! {
            ":id": after.id, ":rev": after.rev, ":partner_id": card.id, ":happened": kept.on, ":way": kept.way,
            ":persons": kept.persons, ":spoken": kept.spoken, ":agreed": kept.agreed, ":follow_up": kept.follow_up,
            ":followed_up": kept.followed_up, ":submission_id": kept.submission_id,
            ":agreement_id": kept.agreement_id,
        })?;
    tx.record(Area::Partners, SUBJECT, &card.id, before.as_ref(), Some(&after))?;
    Ok(after)
}

/// Saves further potential of a partner; the partner gets a card when it has none.
///
/// # Errors
/// [`PartnerError`]; nothing is written then.
pub fn save_potential(
    tx: &Tx<'_>,
    asked: &str,
    existing: Existing<'_>,
    form: &PotentialForm,
) -> Result<PartnerPotential, PartnerError> {
    let card = card_of(tx, asked)?;
    let before = potentials(tx, &card.id)?
        .into_iter()
        .find(|one| existing.is_some_and(|(id, _)| id == one.id));
    let (id, rev) = next(tx, existing, before.as_ref().map(|one| one.rev))?;
    refuse(rules::potential(form), &[])?;
    let after = PartnerPotential {
        id,
        rev,
        noted: before.as_ref().map_or_else(|| tx.today(), |one| one.noted),
        form: PotentialForm {
            text: prose(&form.text),
            urusan: form.urusan.clone(),
        },
    };
    tx.prepare_cached(include_str!("sql/potential_write.sql"))?
        .execute(named_params! {
            ":id": after.id, ":rev": after.rev, ":partner_id": card.id, ":noted": after.noted,
            ":text": after.form.text, ":urusan": after.form.urusan,
        })?;
    tx.record(Area::Partners, SUBJECT, &card.id, before.as_ref(), Some(&after))?;
    Ok(after)
}

/// Takes an entry away that was recorded by mistake; the audit trail keeps what it was.
///
/// # Errors
/// [`PartnerError::NoEntry`], [`PartnerError::Stale`], or what SQLite says.
pub fn remove(tx: &Tx<'_>, kind: EntryKind, id: &str, base: u32) -> Result<(), PartnerError> {
    let (owner, before) = match kind {
        EntryKind::Representative => {
            let one = one(tx, include_str!("sql/representative.sql"), id, representative)?;
            (one.0, (one.1.rev, serde_json::to_value(&one.1)))
        }
        EntryKind::Contact => {
            let one = one(tx, include_str!("sql/contact.sql"), id, contact)?;
            (one.0, (one.1.rev, serde_json::to_value(&one.1)))
        }
        EntryKind::Potential => {
            let one = one(tx, include_str!("sql/potential.sql"), id, potential)?;
            (one.0, (one.1.rev, serde_json::to_value(&one.1)))
        }
    };
    let (current, before) = (before.0, before.1.map_err(RegistryError::from)?);
    fresh(id, base, current)?;
    let sql = match kind {
        EntryKind::Representative => include_str!("sql/representative_delete.sql"),
        EntryKind::Contact => include_str!("sql/contact_delete.sql"),
        EntryKind::Potential => include_str!("sql/potential_delete.sql"),
    };
    tx.prepare_cached(sql)?.execute(named_params! {":id": id})?;
    tx.record(Area::Partners, SUBJECT, &owner, Some(&before), None::<&()>)?;
    Ok(())
}

fn one<T>(
    connection: &Connection,
    sql: &str,
    id: &str,
    read: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<(String, T), PartnerError> {
    connection
        .prepare_cached(sql)?
        .query_row(named_params! {":id": id}, |row| {
            Ok((row.get("partner_id")?, read(row)?))
        })
        .optional()?
        .ok_or_else(|| PartnerError::NoEntry(id.to_owned()))
}

/// Id and revision of what is saved.
fn next(tx: &Tx<'_>, existing: Existing<'_>, current: Option<u32>) -> Result<(String, u32), PartnerError> {
    match (existing, current) {
        (None, _) => Ok((tx.id(), 1)),
        (Some((id, _)), None) => Err(PartnerError::NoEntry(id.to_owned())),
        (Some((id, base)), Some(current)) => {
            fresh(id, base, current)?;
            Ok((id.to_owned(), current + 1))
        }
    }
}

fn fresh(id: &str, base: u32, current: u32) -> Result<(), PartnerError> {
    if base == current {
        return Ok(());
    }
    Err(PartnerError::Stale {
        id: id.to_owned(),
        base,
        current,
    })
}

fn refuse(found: Vec<Finding>, confirmed: &[String]) -> Result<(), PartnerError> {
    let stopped = standing(found, confirmed);
    if stopped.is_empty() {
        return Ok(());
    }
    Err(PartnerError::Findings(stopped))
}

fn representative(row: &Row<'_>) -> rusqlite::Result<Representative> {
    Ok(Representative {
        id: row.get("id")?,
        rev: row.get("rev")?,
        form: RepresentativeForm {
            name: row.get("name")?,
            job: row.get("job")?,
            since: row.get("since")?,
            until: row.get("until")?,
            phone: row.get("phone")?,
            mail: row.get("mail")?,
        },
    })
}

fn contact(row: &Row<'_>) -> rusqlite::Result<PartnerContact> {
    Ok(PartnerContact {
        id: row.get("id")?,
        rev: row.get("rev")?,
        form: ContactForm {
            on: row.get("happened")?,
            way: row.get("way")?,
            persons: row.get("persons")?,
            spoken: row.get("spoken")?,
            agreed: row.get("agreed")?,
            follow_up: row.get("follow_up")?,
            followed_up: row.get("followed_up")?,
            submission_id: row.get("submission_id")?,
            agreement_id: row.get("agreement_id")?,
        },
    })
}

fn potential(row: &Row<'_>) -> rusqlite::Result<PartnerPotential> {
    Ok(PartnerPotential {
        id: row.get("id")?,
        rev: row.get("rev")?,
        noted: row.get("noted")?,
        form: PotentialForm {
            text: row.get("text")?,
            urusan: row.get("urusan")?,
        },
    })
}
