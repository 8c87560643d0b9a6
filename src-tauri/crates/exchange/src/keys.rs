//! The office's Ed25519 key (RFC 8032): made at first need, kept in the register's folder `keys/`, readable by this
//! user alone. Only its public part and its fingerprint ever leave the office.

use data_encoding::{HEXLOWER, Specification};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use files::{Aside, FileError};
use registry::{Actor, Area, Mode, Registry, RegistryError};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Name of the key's file in the folder `keys/`.
pub const KEY_FILE: &str = "office.key";

const NEXT_FILE: &str = "next.key";
const HEAD: &str = "IKAT-KEY-v1";
const KEY_FILE_MAX: u64 = 4096;
/// Crockford's base32 (no I, L, O, U), as on the letters' codes.
const SIGNS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Why the office's key cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The key's file is there but is no key, or its two halves do not fit together. It is left as it is: a new key
    /// would have to be enrolled anew.
    #[error("the key in {} is damaged", .0.display())]
    Damaged(PathBuf),
    /// A key is there already; it is never replaced.
    #[error("a key is already in {}", .0.display())]
    Exists(PathBuf),
    /// The system gives no randomness.
    #[error("no randomness: {0}")]
    Random(getrandom::Error),
    /// The key's file could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

/// The public part of an office's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// The 32 bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// From 64 lower-case hex signs, as a manifest writes it.
    pub fn parse(hex: &str) -> Option<Self> {
        let bytes = HEXLOWER.decode(hex.as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// Short id for lists and file names: the first 16 hex signs of the SHA-256 of the 32 bytes.
    pub fn id(&self) -> String {
        HEXLOWER.encode(Sha256::digest(self.0).get(..8).unwrap_or_default())
    }

    /// What is compared on paper: the first 160 bits of the SHA-256 of the 32 bytes, in eight groups of four signs
    /// (Crockford base32). A second key with the same fingerprint would take 2^160 trials.
    pub fn fingerprint(&self) -> String {
        let signs = crockford(Sha256::digest(self.0).get(..20).unwrap_or_default());
        let groups: Vec<&str> = (0..8)
            .filter_map(|group| signs.get(group * 4..group * 4 + 4))
            .collect();
        groups.join("-")
    }

    /// Whether a person typed this key's fingerprint. Case, spaces and hyphens do not matter, and O, I and L are read as
    /// the digits they were taken for; every sign counts.
    pub fn is_typed(&self, typed: &str) -> bool {
        bare(typed) == bare(&self.fingerprint())
    }

    /// Strict verification (RFC 8032 with the checks of Chalkias et al., "Taming the many EdDSAs", 2020): no
    /// malleable signature, no key of small order.
    pub fn verifies(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        VerifyingKey::from_bytes(&self.0).is_ok_and(|key| {
            key.verify_strict(message, &Signature::from_bytes(signature))
                .is_ok()
        })
    }
}

impl From<[u8; 32]> for PublicKey {
    fn from(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

/// Bytes in Crockford's base32.
pub(crate) fn crockford(bytes: &[u8]) -> String {
    let mut specification = Specification::new();
    specification.symbols.push_str(SIGNS);
    // The 32 signs are distinct ASCII, which is all an encoding asks for.
    specification
        .encoding()
        .map(|base32| base32.encode(bytes))
        .unwrap_or_default()
}

/// The signs of a fingerprint as they are compared.
fn bare(typed: &str) -> String {
    typed
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}'))
        .map(|sign| match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// The whole key. Its secret half is wiped from memory when dropped.
pub struct OfficeKey(SigningKey);

impl fmt::Debug for OfficeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("OfficeKey").field(&self.public().id()).finish()
    }
}

impl OfficeKey {
    /// The key of a secret of 32 bytes.
    pub fn from_secret(secret: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(secret))
    }

    /// A new key from the system's randomness.
    ///
    /// # Errors
    /// [`KeyError::Random`].
    pub fn random() -> Result<Self, KeyError> {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret).map_err(KeyError::Random)?;
        Ok(Self::from_secret(&secret))
    }

    /// Its public part.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// Signs a message. Ed25519 takes no randomness: equal messages give equal signatures.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

/// Where the key of the register in `folder` lies.
pub fn path(folder: &Path) -> PathBuf {
    folder.join("keys").join(KEY_FILE)
}

/// The public part of the office's key; none before the first package.
///
/// # Errors
/// [`KeyError::Damaged`] or what the disk says.
pub fn public(folder: &Path) -> Result<Option<PublicKey>, KeyError> {
    Ok(load(folder)?.map(|key| key.public()))
}

/// Reads the office's key; none before the first package.
///
/// # Errors
/// [`KeyError::Damaged`] or what the disk says.
pub fn load(folder: &Path) -> Result<Option<OfficeKey>, KeyError> {
    load_at(path(folder))
}

fn load_at(path: PathBuf) -> Result<Option<OfficeKey>, KeyError> {
    let bytes = match files::read_bounded(&path, KEY_FILE_MAX) {
        Ok(bytes) => bytes,
        Err(FileError::Missing { .. }) => return Ok(None),
        Err(FileError::TooLarge { .. }) => return Err(KeyError::Damaged(path)),
        Err(error) => return Err(error.into()),
    };
    parse(&bytes).map(Some).ok_or(KeyError::Damaged(path))
}

fn parse(bytes: &[u8]) -> Option<OfficeKey> {
    let mut lines = std::str::from_utf8(bytes).ok()?.lines();
    if lines.next()? != HEAD {
        return None;
    }
    let mut half = |name: &str| -> Option<[u8; 32]> {
        let hex = lines.next()?.strip_prefix(name)?.strip_prefix(' ')?;
        HEXLOWER.decode(hex.as_bytes()).ok()?.try_into().ok()
    };
    let key = OfficeKey::from_secret(&half("secret")?);
    // The public half is there to see a damaged secret before it signs anything.
    (half("public")? == *key.public().bytes()).then_some(key)
}

/// Keeps `key` as the office's key, with an audit row that names its fingerprint and never the key.
///
/// # Errors
/// [`KeyError::Exists`] when the office has one; what disk and register say.
pub fn keep(registry: &Registry, actor: &Actor, key: &OfficeKey) -> Result<(), KeyError> {
    if *registry.mode() != Mode::Own {
        return Err(RegistryError::ReadOnly.into());
    }
    registry.transact(actor, "key.create", |tx| {
        let target = path(registry.folder());
        if target.exists() {
            return Err(KeyError::Exists(target));
        }
        let aside = aside(&target, key)?;
        let public = key.public();
        let told = json!({"id": public.id(), "fingerprint": public.fingerprint()});
        tx.record(Area::Settings, "key", &public.id(), None::<&()>, Some(&told))?;
        // The file before the row is committed: a row without its key would claim a key nobody has.
        aside.commit(|_| Ok::<(), FileError>(()))?;
        Ok(())
    })?;
    Ok(())
}

/// The file of a key, written beside its name and readable by this user alone.
fn aside(target: &Path, key: &OfficeKey) -> Result<Aside, FileError> {
    if let Some(folder) = target.parent() {
        std::fs::create_dir_all(folder).map_err(|error| FileError::of("make", folder, error))?;
    }
    let text = format!(
        "{HEAD}\nsecret {}\npublic {}\n",
        HEXLOWER.encode(key.0.as_bytes()),
        key.public()
    );
    let mut aside = Aside::private(target)?;
    aside
        .file()
        .write_all(text.as_bytes())
        .map_err(|error| aside.failed(error))?;
    Ok(aside)
}

/// The key that will follow the one in use: kept aside until it takes its place, and found there again.
pub(crate) fn next(folder: &Path, current: &OfficeKey) -> Result<OfficeKey, KeyError> {
    let target = beside(folder, NEXT_FILE);
    // One that equals the key in use was left by a change that was killed at its very end.
    if let Some(found) = load_at(target.clone())?.filter(|found| found.public() != current.public()) {
        return Ok(found);
    }
    let fresh = OfficeKey::random()?;
    aside(&target, &fresh)?.commit(|_| Ok::<(), FileError>(()))?;
    Ok(fresh)
}

/// Puts the next key in the place of the one in use, which is kept under a name that says that it is retired.
pub(crate) fn take_next(folder: &Path) -> Result<(), KeyError> {
    let current = load(folder)?.ok_or_else(|| KeyError::Damaged(path(folder)))?;
    let retired = beside(folder, &format!("retired-{}.key", current.public().id()));
    aside(&retired, &current)?.commit(|_| Ok::<(), FileError>(()))?;
    let from = beside(folder, NEXT_FILE);
    let next = load_at(from.clone())?.ok_or_else(|| KeyError::Damaged(from.clone()))?;
    aside(&path(folder), &next)?.commit(|_| Ok::<(), FileError>(()))?;
    std::fs::remove_file(&from).map_err(|error| FileError::of("remove", &from, error))?;
    Ok(())
}

fn beside(folder: &Path, name: &str) -> PathBuf {
    folder.join("keys").join(name)
}

/// The office's key, made when there is none yet.
///
/// # Errors
/// [`KeyError`].
pub fn office_key(registry: &Registry, actor: &Actor) -> Result<OfficeKey, KeyError> {
    if let Some(key) = load(registry.folder())? {
        return Ok(key);
    }
    let fresh = OfficeKey::random()?;
    match keep(registry, actor, &fresh) {
        Ok(()) => Ok(fresh),
        // Another thread of this process was first.
        Err(KeyError::Exists(path)) => load(registry.folder())?.ok_or(KeyError::Damaged(path)),
        Err(error) => Err(error),
    }
}
