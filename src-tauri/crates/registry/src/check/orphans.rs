//! Files in the vault that no row names: a crash between keeping a file and committing its row leaves one.

use super::{kept_files, whole, with_received};
use crate::error::RegistryError;
use crate::registry::{Mode, Registry};
use chrono::{DateTime, TimeDelta, Utc};
use files::Digest;
use std::collections::BTreeSet;
use std::str::FromStr;

/// How long a file must have lain before it counts. A register brought back from a backup knows nothing of newer scans;
/// for a month they may still be wanted.
const AGE: TimeDelta = TimeDelta::days(30);

/// Removes the files that no row names and that have lain for a month, and says how many.
///
/// A file is kept before its row is written; only who has the register to himself (`&mut`) knows that none is on its way.
///
/// # Errors
/// [`RegistryError::ReadOnly`]; what SQLite or the disk says. Files removed until then stay removed.
pub fn sweep(registry: &mut Registry) -> Result<u32, RegistryError> {
    if *registry.mode() != Mode::Own {
        return Err(RegistryError::ReadOnly);
    }
    let kept = registry.read(|connection| with_received(connection, kept_files(connection)?))?;
    let old = old(registry, &kept)?;
    for orphan in &old {
        registry.vault().remove(orphan)?;
    }
    Ok(whole(old.len()))
}

pub(super) fn old(registry: &Registry, kept: &BTreeSet<String>) -> Result<BTreeSet<Digest>, RegistryError> {
    let named = kept.iter().filter_map(|sha256| Digest::from_str(sha256).ok());
    let mut old = BTreeSet::new();
    for orphan in registry.vault().orphans(&named.collect())? {
        let since = DateTime::<Utc>::from(registry.vault().modified(&orphan)?);
        if registry.moment() - since >= AGE {
            old.insert(orphan);
        }
    }
    Ok(old)
}
