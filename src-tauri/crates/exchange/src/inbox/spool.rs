//! Records laid aside in a private file, read one at a time: hundreds of packages do not fit into memory.

use files::{Digest, FileError};
use registry::RegistryError;
use registry::received::Record;
use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// The records of one package, in a file of their own.
#[derive(Debug)]
pub(super) struct Spooled {
    path: PathBuf,
    places: Vec<Place>,
}

/// Where a record lies, and what its bytes must be.
#[derive(Debug, Clone, Copy)]
struct Place {
    at: u64,
    bytes: u32,
    digest: Digest,
}

impl Spooled {
    pub(super) fn write(path: &Path, records: &[Record]) -> Result<Self, RegistryError> {
        let failed = |error| FileError::of("write", path, error);
        let mut file = BufWriter::new(File::create_new(path).map_err(failed)?);
        let mut places = Vec::with_capacity(records.len());
        let mut at = 0;
        for record in records {
            let bytes = serde_json::to_vec(record)?;
            file.write_all(&bytes).map_err(failed)?;
            places.push(Place {
                at,
                bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
                digest: Digest::of(&bytes),
            });
            at += u64::from(places.last().map_or(0, |place| place.bytes));
        }
        file.flush().map_err(failed)?;
        Ok(Self {
            path: path.to_path_buf(),
            places,
        })
    }

    pub(super) fn count(&self) -> usize {
        self.places.len()
    }

    pub(super) fn record(&self, at: usize) -> Result<Record, RegistryError> {
        let place = self
            .places
            .get(at)
            .ok_or_else(|| RegistryError::Damaged(format!("package has no record {at}")))?;
        let bytes = self
            .bytes(place)
            .map_err(|error| FileError::of("read", &self.path, error))?;
        if Digest::of(&bytes) != place.digest {
            return Err(RegistryError::Damaged(format!(
                "{} was changed",
                self.path.display()
            )));
        }
        Ok(serde_json::from_slice(&bytes)?)
    }

    // Opened for each record: hundreds of packages must not hold hundreds of files open.
    fn bytes(&self, place: &Place) -> std::io::Result<Vec<u8>> {
        let mut file = File::open(&self.path)?;
        file.seek(SeekFrom::Start(place.at))?;
        let mut bytes = vec![0; usize::try_from(place.bytes).unwrap_or(usize::MAX)];
        file.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}
