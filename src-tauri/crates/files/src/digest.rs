//! The name of content: its SHA-256.

use std::fmt;
use std::io::{self, Read};
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

/// Bytes read at once.
pub(crate) const CHUNK: usize = 64 * 1024;

/// A SHA-256, written as 64 lower-case hex signs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(Sha256::digest(bytes).into())
    }

    /// The digest of everything `source` still yields, read piece by piece.
    pub fn of_reader(mut source: impl Read) -> io::Result<Digest> {
        let mut hash = Sha256::new();
        let mut chunk = vec![0; CHUNK];
        loop {
            match source.read(&mut chunk) {
                Ok(0) => return Ok(Digest(hash.finalize().into())),
                Ok(read) => hash.update(chunk.get(..read).unwrap_or_default()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// The 32 bytes themselves.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl From<[u8; 32]> for Digest {
    fn from(bytes: [u8; 32]) -> Digest {
        Digest(bytes)
    }
}

impl From<Sha256> for Digest {
    fn from(hash: Sha256) -> Digest {
        Digest(hash.finalize().into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

/// A text that is not 64 lower-case hex signs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a SHA-256 in 64 lower-case hex signs")]
pub struct NotADigest;

impl FromStr for Digest {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Digest, NotADigest> {
        let signs: Vec<u8> = text
            .chars()
            .map(|sign| match sign {
                '0'..='9' | 'a'..='f' => sign.to_digit(16).and_then(|value| u8::try_from(value).ok()),
                _ => None,
            })
            .collect::<Option<_>>()
            .ok_or(NotADigest)?;
        let pairs: Vec<u8> = signs
            .chunks_exact(2)
            .map(|pair| pair.iter().fold(0, |byte, half| byte << 4 | half))
            .collect();
        if signs.len() != 64 {
            return Err(NotADigest);
        }
        pairs.try_into().map(Digest).map_err(|_| NotADigest)
    }
}
