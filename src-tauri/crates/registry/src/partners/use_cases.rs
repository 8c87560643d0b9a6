//! Saving a card, and making one when something is first saved of a partner.

use super::model::{Partner, PartnerForm};
use super::names::{self, Found, key_of};
use super::rules;
use super::store::{self, SUBJECT};
use crate::agreements::PartyType;
use crate::error::RegistryError;
use crate::findings::{Finding, standing};
use crate::reference::legal_forms;
use crate::registry::Area;
use crate::settings;
use crate::text::{line, prose};
use crate::tx::Tx;
use rusqlite::Connection;

/// Why nothing was saved of a partner.
#[derive(Debug, thiserror::Error)]
pub enum PartnerError {
    /// Rules refuse or ask.
    #[error("the form has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// Nobody is named so.
    #[error("no partner {0}")]
    NotFound(String),
    /// There is nothing with this id under a partner's card.
    #[error("no entry {0}")]
    NoEntry(String),
    /// It was changed since the form was opened.
    #[error("{id} is at revision {current}, the form was made from {base}")]
    Stale {
        /// The card or what stands under it.
        id: String,
        /// Revision the form was made from.
        base: u32,
        /// Revision now.
        current: u32,
    },
    /// Only a card says what it is: a submission names it without its type.
    #[error("the type of {0} is not known")]
    TypeUnknown(String),
    /// A partner is not merged with itself.
    #[error("both are the same partner")]
    Itself,
    /// Partners of different types, or different regions, are no doubles.
    #[error("{0} and {1} cannot be one partner")]
    Different(String, String),
    /// There is no merge to take back.
    #[error("nothing was merged into {0}")]
    NothingMerged(String),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for PartnerError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// Saves a card: of the partner asked for (its id, region code or any of its names), or of one whom nobody names yet.
/// `base` is the revision the form was made from, 0 while there is no card.
///
/// # Errors
/// [`PartnerError`]; nothing is written then.
pub fn save(
    tx: &Tx<'_>,
    asked: Option<&str>,
    base: u32,
    form: &PartnerForm,
    confirmed: &[String],
) -> Result<Partner, PartnerError> {
    let found = asked.map(|asked| names::resolve(tx, asked)).transpose()?;
    let before = found.as_ref().and_then(|found| found.card.clone());
    let current = before.as_ref().map_or(0, |card| card.rev);
    if current != base {
        return Err(PartnerError::Stale {
            id: asked.unwrap_or_default().to_owned(),
            base,
            current,
        });
    }
    let stopped = standing(judge_found(tx, found.as_ref(), form)?, confirmed);
    if !stopped.is_empty() {
        return Err(PartnerError::Findings(stopped));
    }
    let card = Partner {
        id: before.as_ref().map_or_else(|| tx.id(), |card| card.id.clone()),
        rev: current + 1,
        form: tidy(form),
        merged_into: None,
        created_at: before
            .as_ref()
            .map_or_else(|| tx.now(), |card| card.created_at.clone()),
        updated_at: tx.now(),
    };
    keep(tx, found.as_ref(), before.as_ref(), &card)?;
    Ok(card)
}

/// Everything rules and register find on a card.
///
/// # Errors
/// [`PartnerError::NotFound`], or what SQLite says.
pub fn judge(
    connection: &Connection,
    asked: Option<&str>,
    form: &PartnerForm,
) -> Result<Vec<Finding>, PartnerError> {
    let found = asked.map(|asked| names::resolve(connection, asked)).transpose()?;
    Ok(judge_found(connection, found.as_ref(), form)?)
}

fn judge_found(
    connection: &Connection,
    of: Option<&Found>,
    form: &PartnerForm,
) -> Result<Vec<Finding>, RegistryError> {
    let mut found = rules::card(form);
    let own = settings::office(connection)?.region_code;
    if form.region_code.as_deref() == Some(&own) {
        found.push(Finding::refused("region_code", "partner.own_region"));
    }
    if let Some(of) = of
        && of
            .type_
            .is_some_and(|type_| (type_ == PartyType::Region) != (form.type_ == PartyType::Region))
    {
        found.push(Finding::refused("type", "partner.region_fixed"));
    } else if let Some(of) = of
        && of.region_code.is_some()
        && of.region_code != form.region_code
    {
        found.push(Finding::refused("region_code", "partner.region_fixed"));
    }
    let key = key_of(form.region_code.as_deref(), &form.name);
    let mine = of.is_some_and(|of| of.keys.contains(&key));
    if !mine && !key.is_empty() {
        // A name that papers already give to somebody would make two partners one: that is said, not done by the way.
        let other = match store::of_key(connection, &key)? {
            Some(card) => Some(card.form.name),
            None if of.is_some() => names::resolve(connection, &key).ok().map(|other| other.name),
            None => None,
        };
        if let Some(name) = other {
            found.push(Finding::refused("name", "partner.name_taken").with(name));
        }
    }
    Ok(found)
}

/// The card of a partner, made when there is none yet.
pub(super) fn card_of(tx: &Tx<'_>, asked: &str) -> Result<Partner, PartnerError> {
    let found = names::resolve(tx, asked)?;
    if let Some(card) = found.card {
        return Ok(card);
    }
    let type_ = found
        .type_
        .ok_or_else(|| PartnerError::TypeUnknown(found.name.clone()))?;
    let form = legal_forms::of_name(&found.name).filter(|form| form.types.contains(&type_));
    let card = Partner {
        id: tx.id(),
        rev: 1,
        form: PartnerForm::of(
            type_,
            found.region_code.clone(),
            line(&found.name),
            form.map(|form| form.code.clone()),
        ),
        merged_into: None,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    keep(tx, Some(&found), None, &card)?;
    Ok(card)
}

fn keep(
    tx: &Tx<'_>,
    found: Option<&Found>,
    before: Option<&Partner>,
    card: &Partner,
) -> Result<(), PartnerError> {
    store::write(tx, card)?;
    if let (None, Some(found)) = (before, found) {
        for key in &found.keys {
            store::write_name(tx, key, &found.name, &card.id)?;
        }
    }
    let key = key_of(card.form.region_code.as_deref(), &card.form.name);
    store::write_name(tx, &key, &card.form.name, &card.id)?;
    tx.record(Area::Partners, SUBJECT, &card.id, before, Some(card))?;
    Ok(())
}

/// The form as it is kept.
fn tidy(form: &PartnerForm) -> PartnerForm {
    PartnerForm {
        type_: form.type_,
        region_code: form.region_code.clone(),
        name: line(&form.name),
        legal_form: form.legal_form.clone(),
        nib: rules::digits(&form.nib),
        npwp: rules::digits(&form.npwp),
        address: prose(&form.address),
        phone: line(&form.phone),
        mail: line(&form.mail),
        web: line(&form.web),
        note: prose(&form.note),
    }
}
