//! Enrolling, changing and retiring keys.

use super::model::{Basis, NewKey, NewSender, Sender, SenderKey, Standing};
use super::rules::{self, Known};
use super::store::{self, SUBJECT};
use crate::error::RegistryError;
use crate::findings::{self, Finding};
use crate::reference::regions;
use crate::registry::Area;
use crate::settings;
use crate::text::{self, line};
use crate::tx::Tx;
use rusqlite::Connection;

/// Why no key was enrolled, changed or retired.
#[derive(Debug, thiserror::Error)]
pub enum SenderError {
    /// Rules refuse the key, or ask something first.
    #[error("the key has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// The key is in use by that office already: there is nothing to write.
    #[error("the key is in use already")]
    Already(Box<Sender>),
    /// No office with a key in use has this id.
    #[error("no sender {0}")]
    NotFound(String),
    /// The key that vouches for a new one is not known here.
    #[error("the key that vouches is not known")]
    VoucherUnknown,
    /// The key that vouches for a new one was retired.
    #[error("the key that vouches was retired")]
    VoucherRetired,
    /// The key that vouches for a new one is another office's.
    #[error("the key that vouches belongs to {unit} {region}")]
    VoucherOfOther {
        /// Region of that office.
        region: String,
        /// Its unit.
        unit: String,
    },
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for SenderError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// Everything that stands against enrolling a key; nothing for one that is in use already.
///
/// # Errors
/// What SQLite says.
pub fn judge(connection: &Connection, new: &NewSender) -> Result<Vec<Finding>, RegistryError> {
    let standing = store::standing(connection, &new.office_id, &new.public_key)?;
    if matches!(standing, Standing::Known { .. }) {
        return Ok(Vec::new());
    }
    let own = settings::office(connection)?;
    let same = store::by_office(connection, &new.office_id)?;
    let of_region = store::of_office(connection, &new.region_code)?;
    Ok(rules::findings(
        new,
        &Known {
            own: &own,
            same: same.as_ref(),
            of_region: &of_region,
            standing: &standing,
        },
    ))
}

/// Enrols a key whose fingerprint was compared with a paper. A key in use before is retired by it: an office has one.
///
/// # Errors
/// [`SenderError`], also [`SenderError::Already`]; nothing is written then.
pub fn enrol(tx: &Tx<'_>, new: &NewSender, confirmed: &[String]) -> Result<Sender, SenderError> {
    not_in_use(tx, &new.office_id, &new.public_key)?;
    let found = findings::standing(judge(tx, new)?, confirmed);
    if !found.is_empty() {
        return Err(SenderError::Findings(found));
    }
    let before = store::by_office(tx, &new.office_id)?;
    let seq = match &before {
        Some(before) => {
            if let Some(key) = before.key() {
                store::retire_key(tx, &key.public_key, "")?;
            }
            before.seq
        }
        None => first_met(tx, new)?,
    };
    let key = fresh(tx, &new.public_key, &new.fingerprint, Rests::Paper);
    store::insert_key(tx, seq, &key)?;
    told(tx, before.as_ref(), &new.office_id)
}

/// Everything that stands against taking a key that a province vouches for. What a person may answer with yes before a paper
/// is no question here: a list of somebody else replaces nothing that is known.
///
/// # Errors
/// What SQLite says.
pub fn judge_vouched(connection: &Connection, new: &NewSender) -> Result<Vec<Finding>, RegistryError> {
    let standing = store::standing(connection, &new.office_id, &new.public_key)?;
    match store::by_office(connection, &new.office_id)? {
        Some(known) if standing == Standing::Unknown => Ok(vec![
            Finding::refused("fingerprint", "sender.vouched_other").with(known.label()),
        ]),
        _ => judge(connection, new),
    }
}

/// Takes the key of an office for which a known province vouched; `voucher` is the province's key.
///
/// # Errors
/// [`SenderError`], also [`SenderError::Already`]; nothing is written then.
pub fn vouch(tx: &Tx<'_>, new: &NewSender, voucher: &str) -> Result<Sender, SenderError> {
    not_in_use(tx, &new.office_id, &new.public_key)?;
    let found = judge_vouched(tx, new)?;
    if !found.is_empty() {
        return Err(SenderError::Findings(found));
    }
    let seq = first_met(tx, new)?;
    let key = fresh(tx, &new.public_key, &new.fingerprint, Rests::Voucher(voucher));
    store::insert_key(tx, seq, &key)?;
    told(tx, None, &new.office_id)
}

fn first_met(tx: &Tx<'_>, new: &NewSender) -> Result<i64, RegistryError> {
    store::insert(
        tx,
        &Sender {
            seq: 0,
            office_id: new.office_id.clone(),
            region_code: new.region_code.clone(),
            region_name: regions::of_office(&new.region_code)
                .map(regions::Region::full_name)
                .unwrap_or_default(),
            unit_name: line(&new.unit_name),
            created_at: tx.now(),
            keys: Vec::new(),
        },
    )
}

/// Takes a new key that the key in use vouched for; that one is retired by it.
///
/// # Errors
/// [`SenderError`], also [`SenderError::Already`]; nothing is written then.
pub fn change_key(tx: &Tx<'_>, new: &NewKey) -> Result<Sender, SenderError> {
    not_in_use(tx, &new.office_id, &new.public_key)?;
    match store::standing(tx, &new.office_id, &new.predecessor)? {
        Standing::Known { .. } => {}
        Standing::Unknown => return Err(SenderError::VoucherUnknown),
        Standing::Retired => return Err(SenderError::VoucherRetired),
        Standing::OtherOffice { region, unit } => return Err(SenderError::VoucherOfOther { region, unit }),
    }
    let refused = match store::standing(tx, &new.office_id, &new.public_key)? {
        Standing::Retired => Some(Finding::refused("fingerprint", "sender.key_retired")),
        Standing::OtherOffice { region, unit } => Some(
            Finding::refused("fingerprint", "sender.key_of_other")
                .with(unit)
                .with(region),
        ),
        Standing::Known { .. } | Standing::Unknown => None,
    };
    if let Some(refused) = refused {
        return Err(SenderError::Findings(vec![refused]));
    }
    let before = current(tx, &new.office_id)?;
    store::retire_key(tx, &new.predecessor, "")?;
    let key = fresh(
        tx,
        &new.public_key,
        &new.fingerprint,
        Rests::Change(&new.predecessor),
    );
    store::insert_key(tx, before.seq, &key)?;
    told(tx, Some(&before), &new.office_id)
}

/// Retires the key of an office, for instance when its laptop was lost. A new one can only be enrolled on paper.
///
/// # Errors
/// [`SenderError`]; a note is required.
pub fn retire(tx: &Tx<'_>, office_id: &str, note: &str) -> Result<Sender, SenderError> {
    let before = current(tx, office_id)?;
    let key = before
        .key()
        .ok_or_else(|| SenderError::NotFound(office_id.to_owned()))?;
    let mut found = Vec::new();
    text::check("note", note, text::LINE_MAX, true, &mut found);
    if !found.is_empty() {
        return Err(SenderError::Findings(found));
    }
    store::retire_key(tx, &key.public_key, &line(note))?;
    told(tx, Some(&before), office_id)
}

/// Keeps how a proved file of the office calls its unit. Writes nothing when it is called so already.
///
/// # Errors
/// [`SenderError::NotFound`], or what SQLite says.
pub fn name_unit(tx: &Tx<'_>, office_id: &str, unit_name: &str) -> Result<Sender, SenderError> {
    let before = current(tx, office_id)?;
    let unit_name = line(unit_name);
    if unit_name.is_empty() || before.unit_name == unit_name {
        return Ok(before);
    }
    store::rename(tx, before.seq, &unit_name)?;
    told(tx, Some(&before), office_id)
}

fn not_in_use(tx: &Tx<'_>, office_id: &str, public_key: &str) -> Result<(), SenderError> {
    match store::standing(tx, office_id, public_key)? {
        Standing::Known { .. } => Err(SenderError::Already(Box::new(current(tx, office_id)?))),
        _ => Ok(()),
    }
}

fn current(tx: &Tx<'_>, office_id: &str) -> Result<Sender, SenderError> {
    store::by_office(tx, office_id)?.ok_or_else(|| SenderError::NotFound(office_id.to_owned()))
}

/// What a key's place rests on, with the key that stands behind it.
#[derive(Clone, Copy)]
enum Rests<'a> {
    Paper,
    Change(&'a str),
    Voucher(&'a str),
}

fn fresh(tx: &Tx<'_>, public_key: &str, fingerprint: &str, rests: Rests<'_>) -> SenderKey {
    let (basis, predecessor, voucher) = match rests {
        Rests::Paper => (Basis::Paper, None, None),
        Rests::Change(old) => (Basis::Change, Some(old.to_owned()), None),
        Rests::Voucher(by) => (Basis::Vouched, None, Some(by.to_owned())),
    };
    SenderKey {
        public_key: public_key.to_owned(),
        fingerprint: fingerprint.to_owned(),
        basis,
        predecessor,
        voucher,
        enrolled_at: tx.now(),
        enrolled_by: tx.actor().to_owned(),
        retired_at: None,
        retire_note: String::new(),
    }
}

fn told(tx: &Tx<'_>, before: Option<&Sender>, office_id: &str) -> Result<Sender, SenderError> {
    let sender = current(tx, office_id)?;
    tx.record(Area::Senders, SUBJECT, office_id, before, Some(&sender))?;
    Ok(sender)
}
