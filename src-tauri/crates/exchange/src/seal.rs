//! The seal: 112 bytes that stand exactly once in the file, in one piece: the public key (32), a magic (16) and the
//! Ed25519 signature (64). It is found by scan, before SQLite opens anything.
//!
//! What is signed is a domain name and the SHA-256 of the whole file with zeros in the signature's place. So the
//! signature binds every byte of the file but its own 64, as a PDF signature covers its byte range.

use crate::error::PackageError;
use crate::keys::{OfficeKey, PublicKey};
use memchr::memmem;
use sha2::{Digest, Sha256};

/// Announces the signature. Its first byte occurs in no UTF-8 text, so no typed text can hold it.
pub const MAGIC: [u8; 16] = *b"\xFFIKAT-ED25519\xFE\x00\x01";

/// Bytes of the seal: key, magic, signature.
pub const SEAL: usize = 112;

const DOMAIN: &[u8; 16] = b"IKAT-PACKAGE-v1\n";
const KEY: usize = 32;
const SIGNATURE: usize = 64;

/// A seal before signing: zeros where the signature will stand.
pub fn unsigned(key: &PublicKey) -> [u8; SEAL] {
    let mut seal = [0; SEAL];
    let parts = key.bytes().iter().chain(&MAGIC);
    for (to, from) in seal.iter_mut().zip(parts) {
        *to = *from;
    }
    seal
}

/// The seal of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// Who signed, by their own word.
    pub key: PublicKey,
    /// The 64 bytes.
    pub signature: [u8; 64],
    /// Where they stand in the file.
    pub at: usize,
}

impl Seal {
    /// The 112 bytes as they stand in the file.
    pub fn bytes(&self) -> [u8; SEAL] {
        let mut seal = unsigned(&self.key);
        for (to, from) in seal.iter_mut().skip(SEAL - SIGNATURE).zip(self.signature) {
            *to = from;
        }
        seal
    }
}

/// Finds the seal.
///
/// # Errors
/// [`PackageError::SignatureMissing`] or [`PackageError::SignatureTwice`].
pub fn find(bytes: &[u8]) -> Result<Seal, PackageError> {
    if memmem::find_iter(bytes, &MAGIC).nth(1).is_some() {
        return Err(PackageError::SignatureTwice);
    }
    first(bytes).ok_or(PackageError::SignatureMissing)
}

/// The first seal there is, whatever else there may be.
pub(crate) fn first(bytes: &[u8]) -> Option<Seal> {
    let hit = memmem::find(bytes, &MAGIC)?;
    let at = hit + MAGIC.len();
    let key = bytes.get(hit.checked_sub(KEY)?..hit)?;
    let signature = bytes.get(at..at + SIGNATURE)?;
    Some(Seal {
        key: <[u8; KEY]>::try_from(key).ok()?.into(),
        signature: signature.try_into().ok()?,
        at,
    })
}

/// What is signed: the domain name and the SHA-256 of the file with zeros in the signature's place.
fn message(bytes: &[u8], at: usize) -> [u8; 48] {
    let mut hash = Sha256::new();
    hash.update(bytes.get(..at).unwrap_or_default());
    hash.update([0; SIGNATURE]);
    hash.update(bytes.get(at + SIGNATURE..).unwrap_or_default());
    let mut message = [0; 48];
    for (to, from) in message.iter_mut().zip(DOMAIN.iter().chain(&hash.finalize())) {
        *to = *from;
    }
    message
}

/// Signs a file whose seal holds zeros and returns where the 64 bytes belong.
///
/// # Errors
/// As [`find`]; [`PackageError::Manifest`] when the seal names another key.
pub fn sign(bytes: &[u8], key: &OfficeKey) -> Result<Seal, PackageError> {
    let seal = find(bytes)?;
    if seal.key != key.public() {
        return Err(PackageError::Manifest("the seal names another key"));
    }
    Ok(Seal {
        signature: key.sign(&message(bytes, seal.at)),
        ..seal
    })
}

/// Proves that every byte is the one that was signed by the key in the seal.
///
/// # Errors
/// As [`find`]; [`PackageError::SignatureWrong`].
pub fn prove(bytes: &[u8]) -> Result<Seal, PackageError> {
    let seal = find(bytes)?;
    verify(bytes, &seal)?;
    Ok(seal)
}

/// Proves the bytes by a seal that was found in them.
pub(crate) fn verify(bytes: &[u8], seal: &Seal) -> Result<(), PackageError> {
    if seal.key.verifies(&message(bytes, seal.at), &seal.signature) {
        Ok(())
    } else {
        Err(PackageError::SignatureWrong)
    }
}
