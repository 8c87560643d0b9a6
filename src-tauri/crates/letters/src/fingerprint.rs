//! The letter's fingerprint: SHA-256 over everything it says.
//!
//! The text that is hashed is the letter as a tree of values, each with a tag and its length in front, keys in
//! order, below a domain name and the hash of the wording. Two letters that differ in any value, or in where one
//! value ends and the next begins, therefore differ in their fingerprint.

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::data::{LetterData, Template};
use crate::error::LetterError;
use crate::wording;

const DOMAIN: &[u8] = b"KSD-SURAT-v1";

/// SHA-256 over the letter's canonical content and its wording.
///
/// # Errors
/// [`LetterError::Wording`] if the letter cannot be written as values, which no letter built in Rust causes.
pub fn fingerprint(data: &LetterData) -> Result<[u8; 32], LetterError> {
    let tree = serde_json::to_value(data).map_err(|e| LetterError::Wording(e.to_string()))?;
    let mut hash = Sha256::new();
    chunk(&mut hash, b'D', DOMAIN);
    chunk(&mut hash, b'W', &wording::recap_hash());
    if data.body.template.is_report() {
        chunk(&mut hash, b'R', &wording::report_hash());
    }
    if data.body.template == Template::Consolidated {
        chunk(&mut hash, b'C', &wording::consolidated_hash());
    }
    feed(&mut hash, &tree);
    Ok(hash.finalize().into())
}

fn length(hash: &mut Sha256, n: usize) {
    hash.update(u64::try_from(n).unwrap_or(u64::MAX).to_be_bytes());
}

fn chunk(hash: &mut Sha256, tag: u8, bytes: &[u8]) {
    hash.update([tag]);
    length(hash, bytes.len());
    hash.update(bytes);
}

fn feed(hash: &mut Sha256, value: &Value) {
    match value {
        Value::Null => chunk(hash, b'0', b""),
        Value::Bool(b) => chunk(hash, b'b', &[u8::from(*b)]),
        Value::Number(n) => chunk(hash, b'n', n.to_string().as_bytes()),
        Value::String(s) => chunk(hash, b's', s.as_bytes()),
        Value::Array(items) => {
            hash.update(b"a");
            length(hash, items.len());
            items.iter().for_each(|item| feed(hash, item));
        }
        Value::Object(map) => {
            // Sorted here, because another crate may switch on insertion order in serde_json.
            let mut fields: Vec<_> = map.iter().collect();
            fields.sort_by_key(|(key, _)| key.as_str());
            hash.update(b"o");
            length(hash, fields.len());
            for (key, item) in fields {
                chunk(hash, b'k', key.as_bytes());
                feed(hash, item);
            }
        }
    }
}
