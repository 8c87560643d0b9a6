//! What the yearly report of a foreign cooperation says beyond what the register holds anyway.

use crate::{Problem, Written};
use registry::foreign::{self as core, ForeignYear};
use registry::{Actor, Registry};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which agreement, and of which year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForeignRequest {
    /// Id of the agreement.
    pub id: String,
    /// Year.
    pub year: i32,
}

/// Texts to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForeignSave {
    /// Id of the agreement.
    pub id: String,
    /// The texts, with the revision they were made from.
    pub form: ForeignYear,
}

/// The texts of a year; empty ones of revision 0 where nothing was saved.
///
/// # Errors
/// [`Problem`] from the register.
pub fn get(registry: &Registry, request: &ForeignRequest) -> Result<ForeignYear, Problem> {
    let all = registry.read(|c| core::of_agreement(c, &request.id))?;
    let kept = all.into_iter().find(|one| one.year == request.year);
    Ok(kept.unwrap_or_else(|| ForeignYear {
        year: request.year,
        ..ForeignYear::default()
    }))
}

/// Saves the texts of a year.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn save(
    registry: &Registry,
    actor: &Actor,
    request: &ForeignSave,
) -> Result<Written<ForeignYear>, Problem> {
    let done = registry.transact(actor, "foreign.save", |tx| {
        core::save(tx, &request.id, &request.form)
    })?;
    Ok(done.into())
}
