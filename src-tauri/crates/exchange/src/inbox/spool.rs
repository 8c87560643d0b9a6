//! Records laid aside in one private file, read one at a time: hundreds of packages do not fit into memory, and hundreds
//! of files are not held open.

use files::{Digest, FileError};
use registry::RegistryError;
use registry::received::Record;
use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The file in which the records of all packages of an inbox lie.
#[derive(Debug)]
pub(super) struct Spool {
    path: PathBuf,
    file: Mutex<File>,
}

/// The records of one package.
#[derive(Debug)]
pub(super) struct Spooled {
    spool: Arc<Spool>,
    places: Vec<Place>,
}

/// Where a record lies, and what its bytes must be.
#[derive(Debug, Clone, Copy)]
struct Place {
    at: u64,
    bytes: u32,
    digest: Digest,
}

impl Spool {
    /// Makes the file, which is not to be there.
    pub(super) fn create(path: &Path) -> Result<Arc<Self>, RegistryError> {
        let mut options = File::options();
        let file = options.read(true).write(true).create_new(true).open(path);
        Ok(Arc::new(Self {
            path: path.to_path_buf(),
            file: Mutex::new(file.map_err(|error| FileError::of("write", path, error))?),
        }))
    }

    /// Lays the records of one package aside.
    pub(super) fn lay(self: &Arc<Self>, records: &[Record]) -> Result<Spooled, RegistryError> {
        let failed = |error| FileError::of("write", &self.path, error);
        let mut file = self.file();
        let mut at = file.seek(SeekFrom::End(0)).map_err(failed)?;
        let mut writer = BufWriter::new(&mut *file);
        let mut places = Vec::with_capacity(records.len());
        for record in records {
            let bytes = serde_json::to_vec(record)?;
            writer.write_all(&bytes).map_err(failed)?;
            places.push(Place {
                at,
                bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
                digest: Digest::of(&bytes),
            });
            at += bytes.len() as u64;
        }
        writer.flush().map_err(failed)?;
        drop(writer);
        drop(file);
        Ok(Spooled {
            spool: self.clone(),
            places,
        })
    }

    fn bytes(&self, place: Place) -> std::io::Result<Vec<u8>> {
        let mut bytes = vec![0; usize::try_from(place.bytes).unwrap_or(usize::MAX)];
        let mut file = self.file();
        file.seek(SeekFrom::Start(place.at))?;
        file.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    // Whoever failed with it in hand left no half state: every reader seeks first, and every writer to the end.
    fn file(&self) -> MutexGuard<'_, File> {
        self.file.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Spooled {
    pub(super) fn count(&self) -> usize {
        self.places.len()
    }

    pub(super) fn record(&self, at: usize) -> Result<Record, RegistryError> {
        let place = self
            .places
            .get(at)
            .ok_or_else(|| RegistryError::Damaged(format!("package has no record {at}")))?;
        let path = &self.spool.path;
        let bytes = self
            .spool
            .bytes(*place)
            .map_err(|error| FileError::of("read", path, error))?;
        if Digest::of(&bytes) != place.digest {
            return Err(RegistryError::Damaged(format!("{} was changed", path.display())));
        }
        Ok(serde_json::from_slice(&bytes)?)
    }
}
