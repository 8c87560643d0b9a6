//! One change for many agreements: known before it is made, and made whole or not at all.

use super::model::{Agreement, AgreementForm, FundingSource, Initiative};
use super::store;
use super::use_cases::{AgreementError, judge, save, stored, tidy};
use crate::error::RegistryError;
use crate::findings::{Finding, Severity};
use crate::lawbook::Rules;
use crate::tx::Tx;
use crate::words::words;
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use ts_rs::TS;

/// Agreements that one change may be for: more are filtered first.
pub const MOST: usize = 5_000;
/// Agreements between two words about it.
const STRIDE: usize = 32;

words! {
    /// How a list is changed.
    BulkHow {
        /// What it lacks is added.
        Add = "add",
        /// What it has of them is taken out.
        Remove = "remove",
        /// It is these alone.
        Set = "set",
    }
}

/// What becomes of a list of codes or ids of every agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BulkList {
    /// How.
    pub how: BulkHow,
    /// The codes or ids.
    pub values: Vec<String>,
}

/// What becomes of who pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BulkFunding {
    /// How.
    pub how: BulkHow,
    /// Who.
    pub values: Vec<FundingSource>,
}

/// What becomes of every agreement; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BulkChange {
    /// Codes of urusan.
    pub urusan: Option<BulkList>,
    /// Ids of work units.
    pub work_units: Option<BulkList>,
    /// Who pays.
    pub funding_sources: Option<BulkFunding>,
    /// Who began it.
    pub initiative: Option<Initiative>,
    /// Where the papers are kept, of every document.
    pub archive_place: Option<String>,
}

/// What becomes of one agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BulkFate {
    /// It is changed.
    Changes,
    /// It says so already.
    Same,
    /// The rules refuse it, or it is void.
    Refused,
}

/// One agreement with what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkRow {
    /// Id.
    pub id: String,
    /// Revision it was judged at.
    pub rev: u32,
    /// Title.
    pub title: String,
    /// What becomes of it.
    pub fate: BulkFate,
    /// What the rules find in it that they did not find before.
    pub found: Vec<Finding>,
}

/// A list after values were added, taken out, or put in its place.
fn over<T: Clone + PartialEq>(how: BulkHow, values: &[T], list: &mut Vec<T>) {
    match how {
        BulkHow::Add => {
            for value in values {
                if !list.contains(value) {
                    list.push(value.clone());
                }
            }
        }
        BulkHow::Remove => list.retain(|one| !values.contains(one)),
        BulkHow::Set => values.clone_into(list),
    }
}

impl BulkChange {
    /// The form after it.
    pub fn over(&self, form: &AgreementForm) -> AgreementForm {
        let mut form = form.clone();
        if let Some(list) = &self.urusan {
            over(list.how, &list.values, &mut form.urusan);
        }
        if let Some(list) = &self.work_units {
            over(list.how, &list.values, &mut form.work_units);
        }
        if let Some(list) = &self.funding_sources {
            over(list.how, &list.values, &mut form.funding_sources);
        }
        if let Some(initiative) = self.initiative {
            form.initiative = Some(initiative);
        }
        if let Some(place) = &self.archive_place {
            for document in &mut form.documents {
                document.archive_place.clone_from(place);
            }
        }
        tidy(&form)
    }
}

/// Says what would become of each, in the order of the ids. An id that is none of the register's is left out.
///
/// # Errors
/// What SQLite says.
pub fn plan(
    connection: &Connection,
    rules: &Rules,
    today: NaiveDate,
    ids: &[String],
    change: &BulkChange,
) -> Result<Vec<BulkRow>, RegistryError> {
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(agreement) = store::get(connection, id)? else {
            continue;
        };
        rows.push(row(connection, rules, today, agreement, change)?);
    }
    Ok(rows)
}

fn row(
    connection: &Connection,
    rules: &Rules,
    today: NaiveDate,
    agreement: Agreement,
    change: &BulkChange,
) -> Result<BulkRow, RegistryError> {
    let after = change.over(&agreement.form);
    let mut found = Vec::new();
    let fate = if agreement.void_reason.is_some() {
        found.push(Finding::refused("id", "agreement.void"));
        BulkFate::Refused
    // A list may come out of the database in another order than a form is kept in.
    } else if after == tidy(&agreement.form) {
        BulkFate::Same
    } else {
        let id = Some(agreement.id.as_str());
        let before = judge(connection, rules, id, &agreement.form, today, &[])?;
        found = judge(connection, rules, id, &after, today, &[])?;
        found.retain(|one| !before.contains(one));
        let refused = found.iter().any(|one| one.severity == Severity::Refused);
        if refused {
            BulkFate::Refused
        } else {
            BulkFate::Changes
        }
    };
    Ok(BulkRow {
        id: agreement.id,
        rev: agreement.rev,
        title: agreement.form.title,
        fate,
        found,
    })
}

/// Changes every one of these, named with the revision it was judged at. Questions of the rules were told in the plan; they are
/// answered with yes. `step` hears of agreements done and stops the work with [`ControlFlow::Break`].
///
/// # Errors
/// [`AgreementError`] of the first that cannot be saved, [`AgreementError::Stopped`]; nothing is written then.
pub fn change_many(
    tx: &Tx<'_>,
    records: &[(String, u32)],
    change: &BulkChange,
    step: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Vec<Agreement>, AgreementError> {
    let mut changed = Vec::with_capacity(records.len());
    for (at, (id, rev)) in records.iter().enumerate() {
        if at % STRIDE == 0 && step(at, records.len()).is_break() {
            return Err(AgreementError::Stopped);
        }
        let before = stored(tx, id)?;
        let after = change.over(&before.form);
        let asked = judge(tx, tx.rules()?, Some(id), &after, tx.today(), &[])?;
        let asks: Vec<String> = asked
            .into_iter()
            .filter(|one| one.severity == Severity::Confirm)
            .map(|one| one.code)
            .collect();
        changed.push(save(tx, Some((id, *rev)), &after, &asks)?);
    }
    Ok(changed)
}
