//! Bytes -> package, one proof after the other. Each stage is a type, so that no later step can be reached without
//! the earlier one: [`RawPackage`] (size and file header), [`ProvenPackage`] (every byte is the signed one),
//! [`VerifiedPackage`] (schema, structure, rows, counts and hashes).
//!
//! SQLite never opens the file itself: it opens a private copy of the bytes whose signature was proved.

mod agreements;
mod belonging;
mod header;
mod records;
mod rows;
mod sandbox;
mod steps;

pub(crate) use header::FAULTS as HEADER_FAULTS;
pub(crate) use rows::{MANIFEST_COLUMNS, MANIFEST_FAULTS, judge};
pub use steps::Step;

use steps::Walk;

use crate::error::PackageError;
use crate::keys::PublicKey;
use crate::manifest::Manifest;
use crate::report::{KeyStanding, PackageReport};
use crate::seal::{self, Seal};
use files::Digest;
use registry::received::Record;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What a package may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Largest file in bytes.
    pub bytes: u64,
    /// Most work SQLite may do, in thousands of its virtual machine's instructions.
    pub work: u32,
    /// Memory of the reading child in bytes, beside the program itself.
    pub memory: u64,
    /// Most seconds it may take.
    pub seconds: u32,
}

impl Limits {
    /// For the package of one office: 64 MiB, a hundred times the largest one expected, read in at most 10 seconds and,
    /// program included, 300 MB.
    pub const OFFICE: Self = Self {
        bytes: 64 * 1024 * 1024,
        work: 2_000_000,
        memory: 256 * 1024 * 1024,
        seconds: 10,
    };

    /// The memory in two: what our own code may take, which holds the bytes and the records, and what SQLite may.
    pub(crate) fn shares(&self) -> [u64; 2] {
        let sqlite = self.memory / 4;
        [self.memory - sqlite, sqlite]
    }
}

/// A file of the right size whose header is that of a package. Nothing in it is proved yet.
#[derive(Debug)]
pub struct RawPackage {
    name: String,
    bytes: Vec<u8>,
    work: u32,
}

impl RawPackage {
    /// Reads a file, at most as much of it as the limit allows.
    ///
    /// # Errors
    /// [`PackageError`].
    pub fn open(path: &Path, limits: &Limits) -> Result<Self, PackageError> {
        let bytes = files::read_bounded(path, limits.bytes)?;
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        Self::of(name, bytes, limits)
    }

    /// From bytes in memory.
    ///
    /// # Errors
    /// [`PackageError`].
    pub fn of(name: String, bytes: Vec<u8>, limits: &Limits) -> Result<Self, PackageError> {
        Self::walk(name, bytes, limits, &mut Walk::WHOLE.clone())
    }

    fn walk(name: String, bytes: Vec<u8>, limits: &Limits, walk: &mut Walk) -> Result<Self, PackageError> {
        walk.step(Step::Size, || {
            if bytes.len() as u64 > limits.bytes {
                return Err(PackageError::TooLarge { max: limits.bytes });
            }
            Ok(())
        })?;
        walk.step(Step::Header, || header::check(&bytes))?;
        Ok(Self {
            name,
            bytes,
            work: limits.work,
        })
    }

    /// Proves that every byte is the one that was signed, before SQLite sees any of them.
    ///
    /// # Errors
    /// [`PackageError::SignatureMissing`], [`PackageError::SignatureTwice`], [`PackageError::SignatureWrong`].
    pub fn prove(self) -> Result<ProvenPackage, PackageError> {
        self.prove_on(&mut Walk::WHOLE.clone())
    }

    fn prove_on(self, walk: &mut Walk) -> Result<ProvenPackage, PackageError> {
        walk.come(Step::Seal);
        let seal = if walk.takes(Step::Seal) {
            seal::find(&self.bytes)?
        } else {
            seal::first(&self.bytes).ok_or(PackageError::SignatureMissing)?
        };
        walk.step(Step::Signature, || seal::verify(&self.bytes, &seal))?;
        Ok(ProvenPackage {
            sha256: Digest::of(&self.bytes),
            raw: self,
            seal,
        })
    }
}

/// A file whose every byte was signed by the key in its seal. Who holds that key, and whether the rows are sound, is
/// not known yet: anybody can sign with a key of their own.
#[derive(Debug)]
pub struct ProvenPackage {
    raw: RawPackage,
    sha256: Digest,
    seal: Seal,
}

impl ProvenPackage {
    /// The key that signed.
    pub fn key(&self) -> PublicKey {
        self.seal.key
    }

    /// SHA-256 of the whole file.
    pub fn sha256(&self) -> Digest {
        self.sha256
    }

    /// Name of the file as it was found.
    pub(crate) fn name(&self) -> &str {
        &self.raw.name
    }

    /// The bytes of the file.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.raw.bytes
    }

    /// Opens a private copy and checks schema, structure, every row, every count and every hash.
    ///
    /// # Errors
    /// [`PackageError`].
    pub fn read(self) -> Result<VerifiedPackage, PackageError> {
        self.read_on(&mut Walk::WHOLE.clone())
    }

    fn read_on(self, walk: &mut Walk) -> Result<VerifiedPackage, PackageError> {
        let RawPackage { name, bytes, work } = self.raw;
        let (folder, connection) = sandbox::open(&bytes, work, walk)?;
        let length = bytes.len() as u64;
        // SQLite reads the copy; what it needs is not held twice.
        drop(bytes);
        walk.step(Step::Schema, || sandbox::same_schema(&connection))?;
        walk.step(Step::Structure, || sandbox::sound(&connection))?;
        walk.step(Step::References, || sandbox::whole(&connection))?;
        walk.step(Step::SealRow, || rows::seal(&connection, &self.seal))?;
        let manifest = rows::manifest(&connection, &self.seal.key, walk)?;
        rows::content(&connection, &manifest, walk)?;
        Ok(VerifiedPackage {
            name,
            bytes: length,
            sha256: self.sha256,
            key: self.seal.key,
            manifest,
            connection,
            _folder: folder,
        })
    }
}

/// A sound package: whole, signed, and in every row what the format allows.
#[derive(Debug)]
pub struct VerifiedPackage {
    name: String,
    bytes: u64,
    sha256: Digest,
    key: PublicKey,
    manifest: Manifest,
    // Dropped in this order: Windows removes no folder with an open file.
    connection: Connection,
    _folder: tempfile::TempDir,
}

impl VerifiedPackage {
    /// What the package says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The key that signed.
    pub fn key(&self) -> PublicKey {
        self.key
    }

    /// Its agreements as the office keeps them, by id.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn agreements(&self) -> Result<Vec<registry::agreements::Agreement>, PackageError> {
        agreements::agreements(&self.connection)
    }

    /// Everything it holds, by kind and id, each record once.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn records(&self) -> Result<Vec<Record>, PackageError> {
        records::records(&self.connection)
    }

    /// What is told of it, given the keys that were enrolled.
    pub fn report(&self, known: &[PublicKey]) -> PackageReport {
        PackageReport {
            manifest: self.manifest.clone(),
            file_name: self.name.clone(),
            bytes: self.bytes,
            sha256: self.sha256.to_string(),
            key_id: self.key.id(),
            fingerprint: self.key.fingerprint(),
            key: KeyStanding::Unknown,
        }
        .known_by(known)
    }
}

/// Proves a file and reports. Needs no register and keeps nothing.
///
/// # Errors
/// [`PackageError`]: why the file is refused.
pub fn verify(path: &Path, limits: &Limits, known: &[PublicKey]) -> Result<PackageReport, PackageError> {
    Ok(RawPackage::open(path, limits)?.prove()?.read()?.report(known))
}

/// Reads bytes as every package is read and tells at which step they are refused; with one step left out, whether
/// another one stands behind it. For tests, which hold every step to have its reason: no program calls it.
///
/// # Errors
/// The step and the refusal.
#[doc(hidden)]
pub fn trial(
    bytes: Vec<u8>,
    limits: &Limits,
    left_out: Option<Step>,
) -> Result<VerifiedPackage, (Step, PackageError)> {
    let mut walk = Walk::without(left_out);
    RawPackage::walk("coba.ikat".to_owned(), bytes, limits, &mut walk)
        .and_then(|raw| raw.prove_on(&mut walk))
        .and_then(|proven| proven.read_on(&mut walk))
        .map_err(|error| match error {
            // Whatever it was at: the step that stopped it is the one that counts the work.
            PackageError::TooMuchWork => (Step::Work, error),
            error => (walk.at(), error),
        })
}
