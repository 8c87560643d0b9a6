//! A new key for an office, vouched for by the key before it (`.ikat-kunci`).
//!
//! The text is signed with the key that goes; its body holds a proof that the office has the secret of the key that
//! comes. Without it anybody could have another office's key vouched for as his own.

use crate::keys::{self, KeyError, OfficeKey, PublicKey};
use crate::signed::{self, Body, Proven, Purpose, SignedError};
use data_encoding::HEXLOWER;
use files::FileError;
use registry::senders::NewKey;
use registry::{Actor, Area, Mode, Registry, RegistryError, settings};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::path::Path;
use uuid::Uuid;

/// What a key change says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyChange {
    /// Id of the office's register.
    pub office_id: String,
    /// Region code.
    pub region_code: String,
    /// Name of the unit.
    pub unit_name: String,
    /// Whether the register holds sample data.
    pub sample: bool,
    /// The key that goes: it signs.
    pub old_key: String,
    /// The key that comes.
    pub new_key: String,
    /// When it was made, UTC.
    pub made_at: String,
    /// Signature of the new key over what [`possession`] says.
    pub proof: String,
}

/// What the new key signs to show that the office has it.
fn possession(office_id: &str, old: &str, new: &str) -> String {
    format!("IKAT-NEW-KEY-v1\n{office_id}\n{old}\n{new}\n")
}

impl Body for KeyChange {
    const PURPOSE: Purpose = Purpose::KeyChange;
    const VERSION: u32 = 1;

    fn sound(&self, signer: &PublicKey) -> Result<(), &'static str> {
        if self.old_key != signer.to_string() {
            return Err("old_key");
        }
        if Uuid::try_parse(&self.office_id)
            .map(|id| id.to_string())
            .as_deref()
            != Ok(&self.office_id)
        {
            return Err("office_id");
        }
        let new = PublicKey::parse(&self.new_key).ok_or("new_key")?;
        if new == *signer {
            return Err("new_key");
        }
        let said = possession(&self.office_id, &self.old_key, &self.new_key);
        HEXLOWER
            .decode(self.proof.as_bytes())
            .ok()
            .and_then(|proof| <[u8; 64]>::try_from(proof).ok())
            .filter(|proof| new.verifies(said.as_bytes(), proof))
            .map(|_| ())
            .ok_or("proof")
    }
}

impl KeyChange {
    /// The change of an office from one key to the next, ready to be signed with the old one.
    pub fn between(office: &settings::Office, old: &OfficeKey, new: &OfficeKey, made_at: String) -> Self {
        let (old_key, new_key) = (old.public().to_string(), new.public().to_string());
        let proof = new.sign(possession(&office.id, &old_key, &new_key).as_bytes());
        Self {
            office_id: office.id.clone(),
            region_code: office.region_code.clone(),
            unit_name: office.unit_name.clone(),
            sample: office.sample.is_some(),
            old_key,
            new_key,
            made_at,
            proof: HEXLOWER.encode(&proof),
        }
    }

    /// What the register is asked to keep.
    pub fn new_key(&self) -> Option<NewKey> {
        let key = PublicKey::parse(&self.new_key)?;
        Some(NewKey {
            office_id: self.office_id.clone(),
            predecessor: self.old_key.clone(),
            public_key: self.new_key.clone(),
            fingerprint: key.fingerprint(),
        })
    }
}

/// Why the office's key was not changed. The old one is in use then.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// The office has no key yet: the first package or key letter makes one.
    #[error("there is no key to change")]
    NoKey,
    /// Something else stands where the change's file should be.
    #[error("{0} is there already")]
    Exists(std::path::PathBuf),
    /// The key's files failed.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The change could not be written.
    #[error(transparent)]
    Signed(#[from] SignedError),
    /// The disk failed.
    #[error(transparent)]
    File(#[from] FileError),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

/// Gives the office a new key and writes the change for its bureau to `target`. The old key stays on the disk, retired.
///
/// Order: the new key is kept aside; the change's file is written whole; then, in one transaction, the old key is copied
/// to its retired name, the new one takes its place, and the audit row is committed. Killed before the file is there, the
/// old key is in use and nobody knows of a new one. Killed after, the file is whole, and asking again goes on with the
/// same new key, so that what the bureau was sent stays true.
///
/// # Errors
/// [`ChangeError`].
pub fn change(registry: &Registry, actor: &Actor, target: &Path) -> Result<Proven<KeyChange>, ChangeError> {
    if *registry.mode() != Mode::Own {
        return Err(RegistryError::ReadOnly.into());
    }
    let folder = registry.folder();
    let old = keys::load(folder)?.ok_or(ChangeError::NoKey)?;
    let new = keys::next(folder, &old)?;
    let written = written(registry, target, &old, &new)?;
    registry.transact(actor, "key.change", |tx| {
        let told = |key: PublicKey| json!({"id": key.id(), "fingerprint": key.fingerprint()});
        let (old, new) = (old.public(), new.public());
        tx.record(
            Area::Settings,
            "key",
            &new.id(),
            Some(&told(old)),
            Some(&told(new)),
        )?;
        keys::take_next(folder)?;
        Ok::<_, ChangeError>(())
    })?;
    Ok(written)
}

/// The change's file: made, or found as a change between the same keys that a killed attempt left.
fn written(
    registry: &Registry,
    target: &Path,
    old: &OfficeKey,
    new: &OfficeKey,
) -> Result<Proven<KeyChange>, ChangeError> {
    let office = registry.read(settings::office)?;
    let change = KeyChange::between(&office, old, new, registry.now());
    if target.symlink_metadata().is_ok() {
        let found = signed::read::<KeyChange>(target).ok();
        let same = found.filter(|found| {
            (&found.body.office_id, &found.body.old_key, &found.body.new_key)
                == (&change.office_id, &change.old_key, &change.new_key)
        });
        return same.ok_or_else(|| ChangeError::Exists(target.to_path_buf()));
    }
    let text = signed::write(&change, old)?;
    let proven = signed::prove(text.as_bytes())?;
    files::replace(target, |file| std::io::Write::write_all(file, text.as_bytes()))?;
    Ok(proven)
}
