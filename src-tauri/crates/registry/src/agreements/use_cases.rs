//! Saving an agreement and making one void.

use super::model::{Agreement, AgreementForm, Party, PartyType};
use super::rules::findings;
use super::search;
use super::store::{self, SUBJECT};
use crate::error::RegistryError;
use crate::findings::{Finding, Severity, standing};
use crate::lawbook::Rules;
use crate::reference::regions;
use crate::registry::Area;
use crate::settings;
use crate::text::{self, line, prose};
use crate::tx::Tx;
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::HashMap;

/// The same number at the same party in another agreement.
pub(crate) const NUMBER_TWICE: &str = "document.number_twice";

/// Why an agreement was not saved; nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum AgreementError {
    /// Rules refuse, or ask for a confirmation that was not given.
    #[error("the form has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// There is no agreement with this id.
    #[error("no agreement {0}")]
    NotFound(String),
    /// It was changed since the form was opened.
    #[error("agreement {id} is at revision {current}, the form was made from {base}")]
    Stale {
        /// The agreement.
        id: String,
        /// Revision the form was made from.
        base: u32,
        /// Revision now.
        current: u32,
    },
    /// A void agreement cannot be changed.
    #[error("agreement {0} is void")]
    Void(String),
    /// It had no former version that could come back.
    #[error("agreement {0} has no former version")]
    NoWayBack(String),
    /// A change of many was stopped.
    #[error("stopped")]
    Stopped,
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for AgreementError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// Saves a new agreement (`existing` absent) or the next revision of one (its id and the revision the form was made
/// from). `confirmed` names the questions the officer has answered with yes.
///
/// # Errors
/// [`AgreementError`]; nothing is written then.
pub fn save(
    tx: &Tx<'_>,
    existing: Option<(&str, u32)>,
    form: &AgreementForm,
    confirmed: &[String],
) -> Result<Agreement, AgreementError> {
    let (before, agreement) = write(tx, existing, form, confirmed)?;
    tx.record(
        Area::Agreements,
        SUBJECT,
        &agreement.id,
        before.as_ref(),
        Some(&agreement),
    )?;
    Ok(agreement)
}

/// Checks a form and writes it, without an audit row: [`save`] writes one a record, sample data one a batch.
pub(crate) fn write(
    tx: &Tx<'_>,
    existing: Option<(&str, u32)>,
    form: &AgreementForm,
    confirmed: &[String],
) -> Result<(Option<Agreement>, Agreement), AgreementError> {
    let before = match existing {
        Some((id, base)) => Some(current(tx, id, base)?),
        None => None,
    };
    let office = settings::office(tx)?;
    let id = before.as_ref().map(|b| b.id.as_str());
    let mut standing = standing(
        judge(tx, tx.rules()?, id, form, tx.today(), confirmed)?,
        confirmed,
    );
    if let Some(before) = &before
        && !standing.is_empty()
    {
        let answered = answered(tx, before, form)?;
        standing.retain(|finding| !answered.contains(finding));
    }
    if !standing.is_empty() {
        return Err(AgreementError::Findings(standing));
    }
    let last = before
        .as_ref()
        .map(|one| (one.id.as_str(), one.rev, one.created_at.as_str()));
    let stamp = tx.stamp(last);
    let agreement = Agreement {
        id: stamp.id,
        rev: stamp.rev,
        form: adopt(tx, before.as_ref(), tidy(form)),
        void_reason: None,
        created_at: stamp.created_at,
        updated_at: stamp.updated_at,
    };
    store::write(tx, &agreement, &office.region_code, before.is_none())?;
    Ok((before, agreement))
}

/// Everything rules and register find in a form, whether it is saved or still being typed: `id` is the record it is of,
/// absent for a new one. A question among `confirmed` may be left out.
///
/// # Errors
/// What SQLite says.
pub fn judge(
    connection: &Connection,
    rules: &Rules,
    id: Option<&str>,
    form: &AgreementForm,
    today: NaiveDate,
    confirmed: &[String],
) -> Result<Vec<Finding>, RegistryError> {
    let office = settings::office(connection)?;
    // Lengths are judged on what was typed: folding ten megabytes first would only be slow.
    let mut found = findings(form, rules.book(), &office.region_code, today);
    found.extend(settings::own_cooperation("kind", &office));
    if found.iter().all(|f| f.code != "text.too_long") {
        // A question that is already answered is not worth a look at every number of the register.
        if !confirmed.iter().any(|code| code == NUMBER_TWICE) {
            found.extend(twins(connection, id.unwrap_or_default(), form)?);
        }
        found.extend(unknown_work_units(connection, form)?);
    }
    Ok(found)
}

/// What the last save was asked about and confirmed, as far as `form` leaves the value at that field as it is: whoever
/// ends an agreement is not asked once more about its number.
fn answered(tx: &Tx<'_>, before: &Agreement, form: &AgreementForm) -> Result<Vec<Finding>, RegistryError> {
    let (was, is) = (serde_json::to_value(&before.form)?, serde_json::to_value(form)?);
    let mut found = judge(tx, tx.rules()?, Some(&before.id), &before.form, tx.today(), &[])?;
    found.retain(|finding| {
        let value = pointer(&finding.field);
        finding.severity == Severity::Confirm && was.pointer(&value) == is.pointer(&value)
    });
    Ok(found)
}

/// A finding's path as a JSON pointer: `documents[0].ends` is `/documents/0/ends`.
fn pointer(field: &str) -> String {
    format!("/{}", field.replace(['[', '.'], "/").replace(']', ""))
}

/// Makes an agreement void with a reason; it stays in the register and leaves every count.
///
/// # Errors
/// [`AgreementError`]; a reason is required.
pub fn void(tx: &Tx<'_>, id: &str, base: u32, reason: &str) -> Result<Agreement, AgreementError> {
    let before = current(tx, id, base)?;
    let reason = text::reason(reason).map_err(AgreementError::Findings)?;
    let office = settings::office(tx)?;
    let after = Agreement {
        rev: before.rev + 1,
        void_reason: Some(reason),
        updated_at: tx.now(),
        ..before.clone()
    };
    store::write(tx, &after, &office.region_code, false)?;
    tx.record(Area::Agreements, SUBJECT, id, Some(&before), Some(&after))?;
    Ok(after)
}

/// What may be changed: a record that stands, and that nobody saved since.
fn current(tx: &Tx<'_>, id: &str, base: u32) -> Result<Agreement, AgreementError> {
    let found = stored(tx, id)?;
    if found.void_reason.is_some() {
        return Err(AgreementError::Void(id.to_owned()));
    }
    unchanged(found, base)
}

pub(super) fn stored(tx: &Tx<'_>, id: &str) -> Result<Agreement, AgreementError> {
    store::get(tx, id)?.ok_or_else(|| AgreementError::NotFound(id.to_owned()))
}

/// A record at the revision it was seen at.
pub(super) fn unchanged(found: Agreement, base: u32) -> Result<Agreement, AgreementError> {
    if found.rev == base {
        return Ok(found);
    }
    Err(AgreementError::Stale {
        id: found.id,
        base,
        current: found.rev,
    })
}

/// The same number at the same party in another agreement: asked about, with the other record named.
fn twins(connection: &Connection, id: &str, form: &AgreementForm) -> Result<Vec<Finding>, RegistryError> {
    let mut found = Vec::new();
    for (at, document) in form.documents.iter().enumerate() {
        for number in &document.numbers {
            let Some(party) = form.parties.iter().find(|p| p.id == number.party_id) else {
                continue;
            };
            if search::fold(&number.number).is_empty() {
                continue;
            }
            if let Some(twin) = store::number_twin(connection, id, party, &number.number)? {
                found.push(
                    Finding::confirm(format!("documents[{at}].numbers"), NUMBER_TWICE)
                        .with(&number.number)
                        .with(twin.title)
                        .about(twin.id),
                );
            }
        }
    }
    Ok(found)
}

fn unknown_work_units(connection: &Connection, form: &AgreementForm) -> Result<Vec<Finding>, RegistryError> {
    let known = settings::work_units(connection)?;
    Ok(form
        .work_units
        .iter()
        .enumerate()
        .filter(|(_, id)| !known.iter().any(|unit| &unit.id == *id))
        .map(|(at, id)| Finding::refused(format!("work_units[{at}]"), "agreement.unknown_work_unit").with(id))
        .collect())
}

/// Gives parties and documents that are new to this agreement an id of the office, and carries the references along.
/// The form may call them anything; only ids this agreement already has are kept.
fn adopt(tx: &Tx<'_>, before: Option<&Agreement>, mut form: AgreementForm) -> AgreementForm {
    let known = |id: &str| {
        before.is_some_and(|b| {
            b.form.parties.iter().any(|p| p.id == id) || b.form.documents.iter().any(|d| d.id == id)
        })
    };
    let mut given: HashMap<String, String> = HashMap::new();
    let ids = form
        .parties
        .iter()
        .map(|p| &p.id)
        .chain(form.documents.iter().map(|d| &d.id));
    for id in ids.filter(|id| !known(id)) {
        given.insert(id.clone(), tx.id());
    }
    let adopted = |id: &mut String| {
        if let Some(new) = given.get(id) {
            id.clone_from(new);
        }
    };
    form.parties.iter_mut().for_each(|party| adopted(&mut party.id));
    for document in &mut form.documents {
        adopted(&mut document.id);
        document.parent_id.as_mut().map(adopted);
        document
            .numbers
            .iter_mut()
            .for_each(|number| adopted(&mut number.party_id));
    }
    form
}

/// The form as it is kept: one form of every text, sorted codes, the region's own name where none was typed.
pub(crate) fn tidy(form: &AgreementForm) -> AgreementForm {
    let mut kept = form.clone();
    kept.title = line(&form.title);
    for text in [
        &mut kept.purpose,
        &mut kept.object,
        &mut kept.scope,
        &mut kept.note,
        &mut kept.end_note,
    ] {
        *text = prose(text);
    }
    kept.funding_note = line(&form.funding_note);
    for codes in [&mut kept.urusan, &mut kept.work_units] {
        codes.sort();
        codes.dedup();
    }
    kept.funding_sources.sort();
    kept.funding_sources.dedup();
    kept.parties.iter_mut().for_each(tidy_party);
    for document in &mut kept.documents {
        document.title = line(&document.title);
        document.signed_at_place = line(&document.signed_at_place);
        document.archive_place = line(&document.archive_place);
        document.open_reason = document
            .open_reason
            .take()
            .map(|r| line(&r))
            .filter(|r| !r.is_empty());
        for number in &mut document.numbers {
            number.number = line(&number.number);
        }
    }
    kept
}

fn tidy_party(party: &mut Party) {
    for text in [
        &mut party.name,
        &mut party.signer,
        &mut party.capacity,
        &mut party.mandate,
    ] {
        *text = line(text);
    }
    if party.type_ == PartyType::Region
        && let Some(region) = party.region_code.as_deref().and_then(regions::find)
        && party.name.is_empty()
    {
        party.name = region.full_name();
    }
}
