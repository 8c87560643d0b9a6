//! Forms being typed.

use crate::{Nothing, Problem};
use registry::Registry;
use registry::drafts::{self, Draft};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftKey {
    /// Its key.
    pub key: String,
}

/// A draft to keep.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DraftKeep {
    /// Its key.
    pub key: String,
    /// Which form.
    pub form: String,
    /// What to call it.
    pub title: String,
    /// The form as typed.
    #[ts(type = "unknown")]
    pub value: serde_json::Value,
}

/// Keeps a draft.
///
/// # Errors
/// [`Problem`] when it is too large or the disk refuses.
pub fn keep(registry: &Registry, request: &DraftKeep) -> Result<Nothing, Problem> {
    drafts::keep(
        registry,
        &request.key,
        &request.form,
        &request.title,
        &request.value,
    )?;
    Ok(Nothing {})
}

/// One draft.
///
/// # Errors
/// [`Problem`] from the register.
pub fn get(registry: &Registry, request: &DraftKey) -> Result<Option<Draft>, Problem> {
    Ok(registry.read(|c| drafts::get(c, &request.key))?)
}

/// All drafts, newest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn all(registry: &Registry) -> Result<Vec<Draft>, Problem> {
    Ok(registry.read(drafts::all)?)
}

/// Forgets a draft.
///
/// # Errors
/// [`Problem`] from the register.
pub fn discard(registry: &Registry, request: &DraftKey) -> Result<Nothing, Problem> {
    drafts::discard(registry, &request.key)?;
    Ok(Nothing {})
}
