//! The office's own key: changed, with a text by which the bureau knows the next one.

use crate::{Problem, Written};
use exchange::PublicKey;
use registry::{Actor, Area, Registry};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;
use ts_rs::TS;

/// A change of the office's key to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeyChangeMake {
    /// Handle of the place chosen for the file.
    pub target: String,
}

/// The office's key was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeyChanged {
    /// Fingerprint of the key that went.
    pub old_fingerprint: String,
    /// Fingerprint of the key in use now.
    pub fingerprint: String,
    /// SHA-256 of the file for the bureau.
    pub sha256: String,
}

/// The key the office signs with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OwnKey {
    /// Its short id; empty before there is one.
    pub key_id: String,
    /// Its fingerprint in groups; empty before there is one.
    pub fingerprint: String,
}

/// The key the office signs with; the first package or key letter makes it.
///
/// # Errors
/// [`Problem`] when its file cannot be read.
pub fn own_key(registry: &Registry) -> Result<OwnKey, Problem> {
    let key = exchange::keys::public(registry.folder())?;
    Ok(OwnKey {
        key_id: key.map(|key| key.id()).unwrap_or_default(),
        fingerprint: key.map(|key| key.fingerprint()).unwrap_or_default(),
    })
}

/// Gives the office a new key and writes the change for its bureau.
///
/// # Errors
/// [`Problem`]; the old key is in use then.
pub fn change_key(registry: &Registry, actor: &Actor, target: &Path) -> Result<Written<KeyChanged>, Problem> {
    let change = exchange::key_change::change(registry, actor, target)?;
    let fingerprint = |key: &str| {
        PublicKey::parse(key)
            .map(|key| key.fingerprint())
            .unwrap_or_default()
    };
    Ok(Written {
        value: KeyChanged {
            old_fingerprint: fingerprint(&change.body.old_key),
            fingerprint: fingerprint(&change.body.new_key),
            sha256: change.sha256.to_string(),
        },
        changed: BTreeSet::from([Area::Settings]),
    })
}
