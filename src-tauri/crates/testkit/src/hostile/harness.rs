//! What a fuzzer runs, and what the ordinary tests run over its corpus: reading never panics, whatever the bytes are.

use super::workshop::own;
use exchange::{Limits, Step, read, seal};

/// Reads bytes as they are.
pub fn raw(bytes: &[u8]) -> Option<Step> {
    told(bytes.to_vec())
}

/// Reads bytes after signing them, so that what lies behind the signature is reached; nothing where no seal is to sign.
pub fn resigned(bytes: &[u8]) -> Option<Step> {
    let mut bytes = bytes.to_vec();
    let found = seal::find(&bytes).ok()?;
    let at = found.at;
    // The manifest names the key too; where it does so no longer, that is what refuses.
    for (old, new) in [
        (found.key.to_string(), own().public().to_string()),
        (found.key.id(), own().public().id()),
    ] {
        if let Some(place) = bytes.windows(old.len()).position(|part| part == old.as_bytes()) {
            bytes[place..place + new.len()].copy_from_slice(new.as_bytes());
        }
    }
    bytes
        .get_mut(at - 48..at - 16)?
        .copy_from_slice(own().public().bytes());
    let sealed = seal::sign(&bytes, &own()).ok()?;
    bytes.get_mut(at..at + 64)?.copy_from_slice(&sealed.signature);
    told(bytes)
}

/// The step that refuses; none for a file that is sound.
fn told(bytes: Vec<u8>) -> Option<Step> {
    read::trial(bytes, &Limits::OFFICE, None)
        .err()
        .map(|(step, _)| step)
}
