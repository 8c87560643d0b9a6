//! What is told of a package that was proved.

use crate::keys::PublicKey;
use crate::manifest::Manifest;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether the key that signed a package was enrolled before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyStanding {
    /// In the list that was handed in.
    Known,
    /// Not in it: the file is whole, but who signed it must be proved on paper.
    Unknown,
}

/// A sound package: every byte is the one that was signed, and the rows are those of the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackageReport {
    /// What the package says of itself.
    pub manifest: Manifest,
    /// Name of the file as it was found; it may have been renamed.
    pub file_name: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// SHA-256 of the whole file, hex.
    pub sha256: String,
    /// Short id of the key that signed.
    pub key_id: String,
    /// Fingerprint of that key, grouped as on paper.
    pub fingerprint: String,
    /// Whether that key is known.
    pub key: KeyStanding,
}

impl PackageReport {
    /// The same report for somebody who knows these keys.
    #[must_use]
    pub fn known_by(mut self, known: &[PublicKey]) -> Self {
        let signed = PublicKey::parse(&self.manifest.public_key);
        self.key = match signed {
            Some(key) if known.contains(&key) => KeyStanding::Known,
            _ => KeyStanding::Unknown,
        };
        self
    }
}
