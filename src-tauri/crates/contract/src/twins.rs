//! Twins: pairs of records that may be one agreement, and what a person says of them.

use crate::{Problem, Written};
use registry::twins::{
    self as core, Said, TwinKey, TwinPage, TwinPair, TwinQuery, TwinVerdict, TwinView, Verdict,
};
use registry::{Actor, Registry};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;

/// Most pairs of one page.
const MOST: u32 = 500;

/// A page of pairs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TwinsPageRequest {
    /// Which pairs.
    pub query: TwinQuery,
    /// First pair.
    pub offset: u32,
    /// How many.
    pub limit: u32,
}

/// Two records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TwinOf {
    /// One.
    pub one: TwinKey,
    /// The other.
    pub other: TwinKey,
}

/// What a person says of a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TwinSay {
    /// One record.
    pub one: TwinKey,
    /// The other.
    pub other: TwinKey,
    /// What it is.
    pub verdict: Verdict,
    /// Why; may be empty.
    pub note: String,
}

/// Every pair; kept until the next write, for looking for them reads the whole register.
fn pairs(registry: &Registry) -> Result<Arc<Vec<TwinPair>>, Problem> {
    Ok(registry.recall("twins", core::pairs)?)
}

/// How many pairs wait for a person's word.
pub(crate) fn open(registry: &Registry) -> Result<u32, Problem> {
    Ok(core::page(&pairs(registry)?, &TwinQuery::default(), 0, 0)
        .counts
        .open)
}

/// A page of pairs.
///
/// # Errors
/// [`Problem`] from the register.
pub fn page(registry: &Registry, request: &TwinsPageRequest) -> Result<TwinPage, Problem> {
    let limit = request.limit.min(MOST);
    Ok(core::page(
        &pairs(registry)?,
        &request.query,
        request.offset,
        limit,
    ))
}

/// The pairs of one record.
///
/// # Errors
/// [`Problem`] from the register.
pub fn of_record(registry: &Registry, request: &TwinKey) -> Result<Vec<TwinPair>, Problem> {
    let pairs = pairs(registry)?;
    Ok(core::of_record(&pairs, request).into_iter().cloned().collect())
}

/// One pair with its differences.
///
/// # Errors
/// [`Problem`] `twin.not_standing`, `twin.one_office`, or from the register.
pub fn get(registry: &Registry, request: &TwinOf) -> Result<TwinView, Problem> {
    Ok(registry.read(|c| core::view(c, &request.one, &request.other))?)
}

/// Keeps what a person says of a pair.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn say(registry: &Registry, actor: &Actor, request: &TwinSay) -> Result<Written<TwinVerdict>, Problem> {
    let said = Said {
        one: request.one.clone(),
        other: request.other.clone(),
        verdict: request.verdict,
        note: request.note.clone(),
    };
    let done = registry.transact(actor, "twin.say", |tx| core::say(tx, &said))?;
    Ok(done.into())
}

/// Takes back what was said of a pair.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn forget(registry: &Registry, actor: &Actor, request: &TwinOf) -> Result<Written<TwinVerdict>, Problem> {
    let done = registry.transact(actor, "twin.forget", |tx| {
        core::forget(tx, &request.one, &request.other)
    })?;
    Ok(done.into())
}
