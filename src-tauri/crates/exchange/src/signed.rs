//! A small signed text: what receipts, key changes and the lists of provinces are written as.
//!
//! Four lines of UTF-8, each ended by one line feed: what it is and in which version, the body as JSON, who signs, the
//! signature over the three lines before it. The first line is part of what is signed, so that nothing signed for one
//! purpose passes for another. `docs/exchange-files.md` describes it for those who have no Ikat.
//!
//! A body has one way to be written: it is read into its type, written again and compared sign by sign. That refuses
//! unknown and doubled keys, other white space, other escapes and other forms of numbers in one stroke.

use crate::keys::{OfficeKey, PublicKey};
use data_encoding::HEXLOWER;
use files::{Digest, FileError};
use registry::text::is_forbidden;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::Path;
use unicode_normalization::is_nfc;

/// Largest file in bytes: a receipt for ten thousand agreements with a remark on each stays below.
pub const MAX: u64 = 8 * 1024 * 1024;

/// What a signed text is for: its first line up to the version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// What a bureau says of a package.
    Receipt,
    /// A new key, vouched for by the one before.
    KeyChange,
    /// What a province passes on.
    Forwarding,
    /// The list at the head of a companion with scans.
    Scans,
}

impl Purpose {
    const ALL: [Self; 4] = [Self::Receipt, Self::KeyChange, Self::Forwarding, Self::Scans];

    /// The words of the first line.
    pub fn head(self) -> &'static str {
        match self {
            Self::Receipt => "IKAT-RECEIPT-v",
            Self::KeyChange => "IKAT-KEY-CHANGE-v",
            Self::Forwarding => "IKAT-FORWARDING-v",
            Self::Scans => "IKAT-SCANS-v",
        }
    }

    /// How its files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Receipt => "ikat-terima",
            Self::KeyChange => "ikat-kunci",
            Self::Forwarding => "ikat-terusan",
            Self::Scans => "ikat-scans",
        }
    }
}

/// What can be signed.
pub trait Body: Serialize + DeserializeOwned {
    /// What it is for.
    const PURPOSE: Purpose;
    /// The version that is written; the only one that is read.
    const VERSION: u32;

    /// Whether its values can be what they claim, apart from any register.
    ///
    /// # Errors
    /// Which part cannot.
    fn sound(&self, signer: &PublicKey) -> Result<(), &'static str>;
}

/// Why a signed text is refused. Nothing of it was believed.
#[derive(Debug, thiserror::Error)]
pub enum SignedError {
    /// The file could not be read.
    #[error(transparent)]
    File(FileError),
    /// The file has no bytes.
    #[error("the file is empty")]
    Empty,
    /// The file is larger than any signed text.
    #[error("larger than {max} bytes")]
    TooLarge {
        /// The limit in bytes.
        max: u64,
    },
    /// The file is no signed text of this program.
    #[error("no signed text")]
    NotOurs,
    /// A signed text for another purpose: a receipt given as a key change.
    #[error("signed for another purpose: {0:?}")]
    OtherPurpose(Purpose),
    /// Written by a newer version.
    #[error("version {found}, this program knows {known}")]
    TooNew {
        /// Version of the file.
        found: u32,
        /// Newest version this program knows.
        known: u32,
    },
    /// A program for texts or mail changed its line ends or put a mark before the first line.
    #[error("line ends were changed")]
    LineEnds,
    /// The last lines are missing.
    #[error("cut off")]
    Cut,
    /// Something stands behind the signature.
    #[error("more after the signature")]
    Trailing,
    /// The signature does not fit: something was changed, or another key signed.
    #[error("the signature does not fit")]
    Signature,
    /// The lines are not of the form they must have.
    #[error("malformed: {0}")]
    Malformed(&'static str),
    /// A text holds a sign that makes a screen show other than what is stored.
    #[error("forbidden sign U+{:04X}", u32::from(*.0))]
    Forbidden(char),
}

impl From<FileError> for SignedError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::TooLarge { max, .. } => Self::TooLarge { max },
            other => Self::File(other),
        }
    }
}

/// A signed text whose signature was proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven<T> {
    /// What it says.
    pub body: T,
    /// Who signed. Whether that key is known is for the register to say.
    pub key: PublicKey,
    /// SHA-256 of the file.
    pub sha256: Digest,
    /// The file itself.
    pub text: String,
}

/// Writes and signs a body. Equal bodies and keys give equal texts.
///
/// # Errors
/// [`SignedError`] for a body that could not be read back.
pub fn write<T: Body>(body: &T, key: &OfficeKey) -> Result<String, SignedError> {
    let json = serde_json::to_string(body).map_err(|_| SignedError::Malformed("body"))?;
    let signed = format!(
        "{}{}\n{json}\nkey {}\n",
        T::PURPOSE.head(),
        T::VERSION,
        key.public()
    );
    let signature = HEXLOWER.encode(&key.sign(signed.as_bytes()));
    let text = format!("{signed}signature {signature}\n");
    // Whatever leaves the office is what its receiver accepts.
    prove::<T>(text.as_bytes())?;
    Ok(text)
}

/// Reads a file and proves it.
///
/// # Errors
/// [`SignedError`].
pub fn read<T: Body>(path: &Path) -> Result<Proven<T>, SignedError> {
    prove(&files::read_bounded(path, MAX)?)
}

/// What a file is for, by its first line alone; nothing of it is proved.
pub fn purpose_of(bytes: &[u8]) -> Option<Purpose> {
    Purpose::ALL
        .into_iter()
        .find(|purpose| bytes.starts_with(purpose.head().as_bytes()))
}

/// Proves bytes: form, version and signature before anything of the body is looked at.
///
/// # Errors
/// [`SignedError`].
pub fn prove<T: Body>(bytes: &[u8]) -> Result<Proven<T>, SignedError> {
    if bytes.is_empty() {
        return Err(SignedError::Empty);
    }
    if bytes.len() as u64 > MAX {
        return Err(SignedError::TooLarge { max: MAX });
    }
    recognised::<T>(bytes)?;
    let text = std::str::from_utf8(bytes).map_err(|_| SignedError::Malformed("text"))?;
    let (head, rest) = line(text)?;
    let (json, rest) = line(rest)?;
    let (signer, rest) = line(rest)?;
    let signed = text.get(..text.len() - rest.len()).unwrap_or_default();
    let (signature, rest) = line(rest)?;
    if !rest.is_empty() {
        return Err(SignedError::Trailing);
    }
    version::<T>(head)?;
    let key: [u8; 32] = hex(signer, "key ").ok_or(SignedError::Malformed("key"))?;
    let key = PublicKey::from(key);
    let signature = hex(signature, "signature ").ok_or(SignedError::Malformed("signature"))?;
    if !key.verifies(signed.as_bytes(), &signature) {
        return Err(SignedError::Signature);
    }
    let body = body::<T>(json)?;
    body.sound(&key).map_err(SignedError::Malformed)?;
    Ok(Proven {
        body,
        key,
        sha256: Digest::of(bytes),
        text: text.to_owned(),
    })
}

/// The first line's words, before the text is believed to be one.
fn recognised<T: Body>(bytes: &[u8]) -> Result<(), SignedError> {
    let marked = bytes.strip_prefix("\u{feff}".as_bytes());
    match purpose_of(marked.unwrap_or(bytes)) {
        None => Err(SignedError::NotOurs),
        Some(other) if other != T::PURPOSE => Err(SignedError::OtherPurpose(other)),
        Some(_) if marked.is_some() || bytes.contains(&b'\r') => Err(SignedError::LineEnds),
        Some(_) => Ok(()),
    }
}

fn version<T: Body>(head: &str) -> Result<(), SignedError> {
    let written = head.strip_prefix(T::PURPOSE.head()).unwrap_or_default();
    match written.parse::<u32>() {
        Ok(found) if found.to_string() != written || found == 0 => Err(SignedError::Malformed("version")),
        Ok(found) if found > T::VERSION => Err(SignedError::TooNew {
            found,
            known: T::VERSION,
        }),
        Ok(found) if found == T::VERSION => Ok(()),
        _ => Err(SignedError::Malformed("version")),
    }
}

/// The next line without its line feed, and what follows it.
fn line(text: &str) -> Result<(&str, &str), SignedError> {
    text.split_once('\n').ok_or(SignedError::Cut)
}

fn hex<const N: usize>(line: &str, name: &str) -> Option<[u8; N]> {
    let signs = line.strip_prefix(name)?;
    HEXLOWER.decode(signs.as_bytes()).ok()?.try_into().ok()
}

fn body<T: Body>(json: &str) -> Result<T, SignedError> {
    // serde_json stops at 128 levels; numbers must fit the body's own types.
    let body: T = serde_json::from_str(json).map_err(|_| SignedError::Malformed("body"))?;
    let again = serde_json::to_string(&body).map_err(|_| SignedError::Malformed("body"))?;
    if again != json {
        return Err(SignedError::Malformed("form"));
    }
    let value: Value = serde_json::from_str(json).map_err(|_| SignedError::Malformed("body"))?;
    texts(&value)?;
    Ok(body)
}

/// Every text in its kept form and without signs that deceive.
fn texts(value: &Value) -> Result<(), SignedError> {
    match value {
        Value::String(text) => match text.chars().find(|sign| is_forbidden(*sign) || *sign == '\r') {
            Some(sign) => Err(SignedError::Forbidden(sign)),
            None if is_nfc(text) => Ok(()),
            None => Err(SignedError::Malformed("text")),
        },
        Value::Array(all) => all.iter().try_for_each(texts),
        Value::Object(all) => all.values().try_for_each(texts),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}
