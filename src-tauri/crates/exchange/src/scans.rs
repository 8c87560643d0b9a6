//! Scans in a file beside the packages (`.ikat-scans`): a signed list, and behind it the bytes of each scan in the order of
//! the list.
//!
//! The list is a [signed text](crate::signed); the first byte behind its fourth line is that of the first scan. It names
//! hashes, sizes and kinds and no file names: what a scan is called and where it belongs stands in a package, and nothing
//! like a path travels. Length and list are held against each other before a byte behind the list is looked at, and each
//! scan is proved by its own hash, so that one that suffered on the way takes no other with it.
//!
//! Nothing here is parsed but the list; the bytes behind it are hashed and stored. That is why no bounded child reads it.

use crate::keys::{OfficeKey, PublicKey};
use crate::signed::{self, Body, MAX, Proven, Purpose, SignedError};
use crate::sound::{all_hold, is_hash, is_id, rising};
use chrono::DateTime;
use files::{Aside, Digest, FileError};
use registry::attachments::{SCAN_MAX, START, is_media, media_of};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read, Seek as _, SeekFrom, Write as _};
use std::ops::ControlFlow;
use std::path::Path;

/// Bytes moved at once.
pub const CHUNK: usize = 512 * 1024;

/// One scan of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScanEntry {
    /// SHA-256 of its bytes, hex.
    pub sha256: String,
    /// How many bytes.
    pub bytes: u64,
    /// Media type, as its first bytes say.
    pub media_type: String,
}

/// What stands at the head of a companion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScanList {
    /// Id of the office's register.
    pub office_id: String,
    /// Region code.
    pub region_code: String,
    /// Name of the unit.
    pub unit_name: String,
    /// Whether the register holds sample data.
    pub sample: bool,
    /// SHA-256 of the package it accompanies; none when it answers what a receipt asked for.
    pub package: Option<String>,
    /// When it was made, UTC; nothing is ordered by it.
    pub made_at: String,
    /// The scans by hash, each once.
    pub scans: Vec<ScanEntry>,
}

impl ScanList {
    /// Bytes behind the list.
    pub fn bytes(&self) -> u64 {
        self.scans
            .iter()
            .fold(0, |sum: u64, scan| sum.saturating_add(scan.bytes))
    }
}

impl Body for ScanList {
    const PURPOSE: Purpose = Purpose::Scans;
    const VERSION: u32 = 1;

    fn sound(&self, _: &PublicKey) -> Result<(), &'static str> {
        all_hold([
            (is_id(&self.office_id), "office_id"),
            (self.package.as_deref().is_none_or(is_hash), "package"),
            (DateTime::parse_from_rfc3339(&self.made_at).is_ok(), "made_at"),
            (!self.scans.is_empty(), "scans"),
            (
                self.scans.iter().all(|scan| is_hash(&scan.sha256)),
                "scans.sha256",
            ),
            (rising(self.scans.iter().map(|scan| &scan.sha256)), "scans"),
            (
                self.scans.iter().all(|scan| (1..=SCAN_MAX).contains(&scan.bytes)),
                "scans.bytes",
            ),
            (
                self.scans.iter().all(|scan| is_media(&scan.media_type)),
                "scans.media_type",
            ),
        ])
    }
}

/// Why a companion was not made, or not believed.
#[derive(Debug, thiserror::Error)]
pub enum ScansError {
    /// The list at its head is refused.
    #[error(transparent)]
    List(#[from] SignedError),
    /// Bytes are missing behind the list.
    #[error("{expected} bytes are listed, {found} are there")]
    Cut {
        /// Length of the whole file as the list says.
        expected: u64,
        /// Length of the file.
        found: u64,
    },
    /// Something stands behind the last scan.
    #[error("{expected} bytes are listed, {found} are there")]
    Trailing {
        /// Length of the whole file as the list says.
        expected: u64,
        /// Length of the file.
        found: u64,
    },
    /// The bytes of a scan are not those that are listed.
    #[error("the bytes of {0} give another hash")]
    Differs(String),
    /// A scan is no file of the listed kind.
    #[error("{0} is of another kind than listed")]
    Kind(String),
    /// Something stands where the companion should be.
    #[error("{0} is there already")]
    Exists(std::path::PathBuf),
    /// The disk failed, or what is read from it.
    #[error(transparent)]
    File(#[from] FileError),
    /// A scan of the own register could not be read.
    #[error(transparent)]
    Vault(#[from] files::VaultError),
    /// The person stopped it; nothing is left.
    #[error("cancelled")]
    Cancelled,
}

/// Hears how many bytes are done.
pub type Step<'a> = dyn FnMut(u64) -> ControlFlow<()> + 'a;

/// Writes a companion: aside, synced, opened again and proved wholly, then moved to its name. `open` gives the bytes of a
/// scan; `step` hears bytes twice over, once written and once proved.
///
/// # Errors
/// [`ScansError`]; no file is left then.
pub fn write<R: Read>(
    list: &ScanList,
    key: &OfficeKey,
    target: &Path,
    mut open: impl FnMut(&ScanEntry) -> Result<R, ScansError>,
    step: &mut Step<'_>,
) -> Result<u64, ScansError> {
    if target.symlink_metadata().is_ok() {
        return Err(ScansError::Exists(target.to_path_buf()));
    }
    let head = signed::write(list, key)?;
    let total = list.bytes().saturating_add(head.len() as u64);
    let mut aside = Aside::beside(target)?.expecting(total);
    if let Err(error) = aside.file().write_all(head.as_bytes()) {
        return Err(aside.failed(error).into());
    }
    let mut done = 0;
    for scan in &list.scans {
        let mut source = open(scan)?.take(scan.bytes.saturating_add(1));
        let mut left = scan.bytes;
        pieces(&mut source, target, |piece| {
            left = left
                .checked_sub(piece.len() as u64)
                .ok_or_else(|| ScansError::Differs(scan.sha256.clone()))?;
            if let Err(error) = aside.file().write_all(piece) {
                return Err(aside.failed(error).into());
            }
            done += piece.len() as u64;
            going_on(step(done))
        })?;
        if left > 0 {
            return Err(ScansError::Differs(scan.sha256.clone()));
        }
    }
    aside.commit(|part| Companion::open(part)?.prove(&mut |proved| step(done.saturating_add(proved))))
}

/// Calls `each` with everything `source` yields, a chunk at a time.
fn pieces(
    source: &mut impl Read,
    path: &Path,
    mut each: impl FnMut(&[u8]) -> Result<(), ScansError>,
) -> Result<(), ScansError> {
    let mut chunk = vec![0; CHUNK];
    loop {
        match source.read(&mut chunk) {
            Ok(0) => return Ok(()),
            Ok(read) => each(chunk.get(..read).unwrap_or_default())?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(FileError::of("read", path, error).into()),
        }
    }
}

fn going_on(flow: ControlFlow<()>) -> Result<(), ScansError> {
    match flow {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(ScansError::Cancelled),
    }
}

/// A companion whose list is proved and whose length is that of its list. Whose key signed it is for the register to say.
#[derive(Debug)]
pub struct Companion {
    file: File,
    path: std::path::PathBuf,
    head: u64,
    /// The list.
    pub list: Proven<ScanList>,
}

impl Companion {
    /// Opens a file, proves its list and holds its length against it.
    ///
    /// # Errors
    /// [`ScansError::List`], [`ScansError::Cut`], [`ScansError::Trailing`], [`ScansError::File`].
    pub fn open(path: &Path) -> Result<Self, ScansError> {
        let failed = |error| FileError::of("read", path, error);
        let file = File::open(path).map_err(failed)?;
        let found = file.metadata().map_err(failed)?;
        if !found.is_file() {
            return Err(FileError::WrongKind {
                path: path.to_path_buf(),
            }
            .into());
        }
        let mut lines = BufReader::new(&file).take(MAX + 1);
        let mut head = Vec::new();
        for _ in 0..4 {
            lines.read_until(b'\n', &mut head).map_err(failed)?;
        }
        let list = signed::prove::<ScanList>(&head)?;
        let head = head.len() as u64;
        let (expected, found) = (head.saturating_add(list.body.bytes()), found.len());
        match found.cmp(&expected) {
            std::cmp::Ordering::Less => Err(ScansError::Cut { expected, found }),
            std::cmp::Ordering::Greater => Err(ScansError::Trailing { expected, found }),
            std::cmp::Ordering::Equal => Ok(Self {
                file,
                path: path.to_path_buf(),
                head,
                list,
            }),
        }
    }

    /// The bytes of the scan at this place of the list, once their beginning was seen to be of the listed kind. They are
    /// not proved: that is for whoever reads them to the end.
    ///
    /// # Errors
    /// [`ScansError::Kind`], [`ScansError::File`].
    pub fn scan(&mut self, at: usize) -> Result<impl Read + '_, ScansError> {
        let before = self.list.body.scans.iter().take(at);
        let start = before.fold(self.head, |sum, scan| sum.saturating_add(scan.bytes));
        let (bytes, sha256, kind) = match self.list.body.scans.get(at) {
            Some(scan) => (scan.bytes, scan.sha256.as_str(), scan.media_type.as_str()),
            None => (0, "", ""),
        };
        let failed = |error| FileError::of("read", &self.path, error);
        self.file.seek(SeekFrom::Start(start)).map_err(failed)?;
        let mut rest = (&mut self.file).take(bytes);
        let mut first = Vec::with_capacity(START);
        rest.by_ref()
            .take(START as u64)
            .read_to_end(&mut first)
            .map_err(failed)?;
        if media_of(&first) != Some(kind) {
            return Err(ScansError::Kind(sha256.to_owned()));
        }
        Ok(io::Cursor::new(first).chain(rest))
    }

    /// Reads every scan to its end and holds its hash against the list.
    ///
    /// # Errors
    /// The first [`ScansError::Kind`] or [`ScansError::Differs`]; [`ScansError::Cancelled`].
    pub fn prove(&mut self, step: &mut Step<'_>) -> Result<(), ScansError> {
        let scans = self.list.body.scans.clone();
        let path = self.path.clone();
        let mut done = 0;
        for (at, scan) in scans.iter().enumerate() {
            let mut source = Told {
                source: self.scan(at)?,
                done: &mut done,
                step: &mut *step,
            };
            let found = Digest::of_reader(&mut source);
            match found {
                Ok(found) if found.to_string() == scan.sha256 => {}
                Ok(_) => return Err(ScansError::Differs(scan.sha256.clone())),
                Err(error) if is_stop(&error) => return Err(ScansError::Cancelled),
                Err(error) => return Err(FileError::of("read", &path, error).into()),
            }
        }
        Ok(())
    }
}

/// A source that says how many bytes went through it, and ends when it is told to.
pub struct Told<'a, 'b, R> {
    /// Where the bytes come from.
    pub source: R,
    /// How many came, over all sources.
    pub done: &'a mut u64,
    /// Hears that number.
    pub step: &'a mut Step<'b>,
}

impl<R> std::fmt::Debug for Told<'_, '_, R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Told")
            .field("done", &self.done)
            .finish_non_exhaustive()
    }
}

/// The wish to stop, as an error of reading.
#[derive(Debug, thiserror::Error)]
#[error("stopped")]
struct Stop;

/// Whether this error of reading is the wish to stop.
pub fn is_stop(error: &io::Error) -> bool {
    error.get_ref().is_some_and(|inner| inner.is::<Stop>())
}

impl<R: Read> Read for Told<'_, '_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(into)?;
        *self.done += read as u64;
        match (self.step)(*self.done) {
            ControlFlow::Continue(()) => Ok(read),
            ControlFlow::Break(()) => Err(io::Error::other(Stop)),
        }
    }
}
