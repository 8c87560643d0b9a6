//! How this desk likes its screens.

use crate::{Nothing, Problem};
use registry::{Registry, settings};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which preference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreferenceKey {
    /// `agreements.columns`, `theme`, `zoom`, ...
    pub key: String,
}

/// A preference and its value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Preference {
    /// Which.
    pub key: String,
    /// Its value; `null` when it was never set.
    #[ts(type = "unknown")]
    pub value: serde_json::Value,
}

/// Reads a preference.
///
/// # Errors
/// [`Problem`] from the register.
pub fn get(registry: &Registry, request: PreferenceKey) -> Result<Preference, Problem> {
    let value = registry.read(|c| settings::preference(c, &request.key))?;
    Ok(Preference {
        key: request.key,
        value: value.unwrap_or_default(),
    })
}

/// Remembers a preference. A register that can only be looked at keeps none; that is no problem worth a message.
///
/// # Errors
/// [`Problem`] from the register.
pub fn keep(registry: &Registry, request: &Preference) -> Result<Nothing, Problem> {
    match settings::save_preference(registry, &request.key, &request.value) {
        Ok(()) | Err(registry::RegistryError::ReadOnly) => Ok(Nothing {}),
        Err(error) => Err(error.into()),
    }
}
