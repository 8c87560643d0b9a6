//! What the QR of a key letter carries: everything a bureau needs to enrol a key, in signs that a hand scanner types.
//!
//! `KSDK1:OFFICE:REGION:KEY:CHECK`, or with `CONTOH` before the check for a register of sample data: the office's id in
//! capitals, the region's code, the 32 bytes of the key in base32 (RFC 4648, no padding), and the first four signs of
//! the SHA-256 of everything before the last colon, so that one wrong sign is seen at once.

use crate::keys::{PublicKey, crockford};
use data_encoding::BASE32_NOPAD;
use sha2::{Digest, Sha256};

const HEAD: &str = "KSDK1";
const SAMPLE: &str = "CONTOH";

/// What a key letter says of its office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyCode {
    /// Id of the office's register.
    pub office_id: String,
    /// Region code.
    pub region_code: String,
    /// Whether the register holds sample data.
    pub sample: bool,
    /// The key.
    pub key: PublicKey,
}

impl KeyCode {
    /// The text of the QR.
    pub fn text(&self) -> String {
        let mut text = format!(
            "{HEAD}:{}:{}:{}",
            self.office_id.to_ascii_uppercase(),
            self.region_code,
            BASE32_NOPAD.encode(self.key.bytes())
        );
        if self.sample {
            text.push(':');
            text.push_str(SAMPLE);
        }
        format!("{text}:{}", check(&text))
    }

    /// Reads a text of the QR; white space and small letters are what scanners and people add.
    pub fn parse(typed: &str) -> Option<Self> {
        let text: String = typed
            .chars()
            .filter(|sign| !sign.is_whitespace())
            .map(|sign| sign.to_ascii_uppercase())
            .collect();
        let (said, sum) = text.rsplit_once(':')?;
        if sum != check(said) {
            return None;
        }
        let parts: Vec<&str> = said.split(':').collect();
        let (office, region, key, sample) = match parts.as_slice() {
            [HEAD, office, region, key] => (*office, *region, *key, false),
            [HEAD, office, region, key, SAMPLE] => (*office, *region, *key, true),
            _ => return None,
        };
        let bytes: [u8; 32] = BASE32_NOPAD.decode(key.as_bytes()).ok()?.try_into().ok()?;
        Some(Self {
            office_id: office.to_ascii_lowercase(),
            region_code: region.to_owned(),
            sample,
            key: bytes.into(),
        })
    }
}

fn check(text: &str) -> String {
    crockford(Sha256::digest(text.as_bytes()).get(..5).unwrap_or_default())
        .chars()
        .take(4)
        .collect()
}
