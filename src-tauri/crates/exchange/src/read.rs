//! Bytes -> package, one proof after the other. Each stage is a type, so that no later step can be reached without
//! the earlier one: [`RawPackage`] (size and file header), [`ProvenPackage`] (every byte is the signed one),
//! [`VerifiedPackage`] (schema, structure, rows, counts and hashes).
//!
//! SQLite never opens the file itself: it opens a private copy of the bytes whose signature was proved.

mod agreements;
mod header;
mod records;
mod rows;
mod sandbox;

use crate::error::PackageError;
use crate::keys::PublicKey;
use crate::manifest::Manifest;
use crate::report::{KeyStanding, PackageReport};
use crate::seal::{self, Seal};
use files::Digest;
use registry::received::Record;
use rusqlite::Connection;
use std::path::Path;

/// What a package may cost.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Largest file in bytes.
    pub bytes: u64,
    /// Most work SQLite may do, in thousands of its virtual machine's instructions.
    pub work: u32,
}

impl Limits {
    /// For the package of one office: 64 MiB, a hundred times the largest one expected.
    pub const OFFICE: Self = Self {
        bytes: 64 * 1024 * 1024,
        work: 2_000_000,
    };
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
        if bytes.len() as u64 > limits.bytes {
            return Err(PackageError::TooLarge { max: limits.bytes });
        }
        header::check(&bytes)?;
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
        let seal = seal::prove(&self.bytes)?;
        Ok(ProvenPackage { raw: self, seal })
    }
}

/// A file whose every byte was signed by the key in its seal. Who holds that key, and whether the rows are sound, is
/// not known yet: anybody can sign with a key of their own.
#[derive(Debug)]
pub struct ProvenPackage {
    raw: RawPackage,
    seal: Seal,
}

impl ProvenPackage {
    /// The key that signed.
    pub fn key(&self) -> PublicKey {
        self.seal.key
    }

    /// SHA-256 of the whole file.
    pub fn sha256(&self) -> Digest {
        Digest::of(&self.raw.bytes)
    }

    /// Opens a private copy and checks schema, structure, every row, every count and every hash.
    ///
    /// # Errors
    /// [`PackageError`].
    pub fn read(self) -> Result<VerifiedPackage, PackageError> {
        let (folder, connection) = sandbox::open(&self.raw.bytes, self.raw.work)?;
        sandbox::same_schema(&connection)?;
        sandbox::sound(&connection)?;
        rows::seal(&connection, &self.seal)?;
        let manifest = rows::manifest(&connection, &self.seal.key)?;
        rows::content(&connection, &manifest)?;
        Ok(VerifiedPackage {
            name: self.raw.name.clone(),
            bytes: self.raw.bytes.len() as u64,
            sha256: self.sha256(),
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
