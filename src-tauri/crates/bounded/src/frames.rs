//! How a reading child and its parent talk: lengths before contents, everything bounded, one end that counts and hashes
//! what came before it.
//!
//! To the child: a request (JSON in a frame), then the bytes of the file. From the child: one refusal; or what it found, and
//! an end. A frame is a letter, four bytes of length (big-endian) and the content.

use crate::WorkerEnd;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::io::{self, Read, Write};

/// Largest frame.
const FRAME_MAX: u32 = 16 * 1024 * 1024;
/// A frame that refuses.
pub const REFUSAL: u8 = b'X';
/// The frame that ends an answer.
pub const END: u8 = b'E';

/// How an answer ends.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// Frames of content before it.
    pub frames: u64,
    /// SHA-256 over all frames before, letters and lengths included.
    pub sha256: String,
}

/// Writes frames and hashes them.
pub struct Speaker<W> {
    to: W,
    hash: Sha256,
}

impl<W: Write> Speaker<W> {
    /// Speaks to this ear.
    pub fn new(to: W) -> Self {
        Self {
            to,
            hash: Sha256::new(),
        }
    }

    /// Says one frame.
    ///
    /// # Errors
    /// When nobody listens any more, or the content is longer than a frame may be.
    pub fn say(&mut self, letter: u8, content: &[u8]) -> io::Result<()> {
        let length = u32::try_from(content.len())
            .ok()
            .filter(|length| *length <= FRAME_MAX)
            .ok_or_else(|| io::Error::other("a frame is too long"))?;
        for part in [&[letter][..], &length.to_be_bytes(), content] {
            self.hash.update(part);
            self.to.write_all(part)?;
        }
        Ok(())
    }

    /// Says a value as JSON.
    ///
    /// # Errors
    /// As [`Speaker::say`].
    pub fn json(&mut self, letter: u8, value: &impl Serialize) -> io::Result<()> {
        self.say(letter, &serde_json::to_vec(value)?)
    }

    /// SHA-256 over everything that was said so far.
    pub fn heard(&self) -> String {
        files::Digest::from(self.hash.clone()).to_string()
    }

    /// Says that there is no more.
    ///
    /// # Errors
    /// When nobody listens any more.
    pub fn finish(mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Reads frames within bounds and hashes them.
pub struct Listener<R> {
    from: R,
    left: u64,
    hash: Sha256,
}

impl<R: Read> Listener<R> {
    /// Takes no more than `most` bytes in frames.
    pub fn new(from: R, most: u64) -> Self {
        Self {
            from,
            left: most,
            hash: Sha256::new(),
        }
    }

    /// SHA-256 over everything that was heard so far, to be finished.
    pub fn heard(&self) -> Sha256 {
        self.hash.clone()
    }

    /// The next frame.
    ///
    /// # Errors
    /// [`WorkerEnd::Short`] where the talk ends, [`WorkerEnd::TooMuch`] where it does not.
    pub fn hear(&mut self) -> Result<(u8, Vec<u8>), WorkerEnd> {
        let mut head = [0; 5];
        self.from.read_exact(&mut head).map_err(|_| WorkerEnd::Short)?;
        let [letter, a, b, c, d] = head;
        let length = u32::from_be_bytes([a, b, c, d]);
        if length > FRAME_MAX || u64::from(length) > self.left {
            return Err(WorkerEnd::TooMuch);
        }
        self.left -= u64::from(length);
        let mut content = Vec::new();
        let heard = (&mut self.from)
            .take(u64::from(length))
            .read_to_end(&mut content)
            .map_err(|_| WorkerEnd::Short)?;
        if heard as u64 != u64::from(length) {
            return Err(WorkerEnd::Short);
        }
        self.hash.update(head);
        self.hash.update(&content);
        Ok((letter, content))
    }

    /// Nothing may follow the end.
    pub fn silent(&mut self) -> Result<(), WorkerEnd> {
        match self.from.read(&mut [0]) {
            Ok(0) => Ok(()),
            _ => Err(WorkerEnd::TooMuch),
        }
    }

    /// The rest as it is, of a length that was announced.
    pub fn bytes(&mut self, length: u64) -> Result<Vec<u8>, WorkerEnd> {
        // Made at once: growing step by step would need twice the room.
        let room = usize::try_from(length).map_err(|_| WorkerEnd::TooMuch)?;
        let mut bytes = Vec::new();
        bytes.try_reserve_exact(room).map_err(|_| WorkerEnd::Memory)?;
        (&mut self.from)
            .take(length)
            .read_to_end(&mut bytes)
            .map_err(|_| WorkerEnd::Short)?;
        if bytes.len() == room {
            Ok(bytes)
        } else {
            Err(WorkerEnd::Short)
        }
    }
}

/// Reads a value whose every field is known: said again, it must be the same text.
pub fn exactly<T: Serialize + for<'a> Deserialize<'a>>(content: &[u8]) -> Result<T, WorkerEnd> {
    let value: T = serde_json::from_slice(content)
        .map_err(|_| WorkerEnd::Garbled("a frame is not what it should be"))?;
    match serde_json::to_vec(&value) {
        Ok(again) if again == content => Ok(value),
        _ => Err(WorkerEnd::Garbled("a frame says more than it should")),
    }
}
