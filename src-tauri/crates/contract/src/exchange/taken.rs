//! What lies where a package should be saved, and a name that is free.

use crate::Problem;
use exchange::{ExportError, Limits, RawPackage};
use registry::{Registry, dispatches};
use std::path::Path;

/// The problem of an export; of a name that is taken it says what stands there.
pub(super) fn problem(registry: &Registry, error: ExportError) -> Problem {
    match error {
        ExportError::Exists(path) => taken(registry, &path),
        other => other.into(),
    }
}

fn taken(registry: &Registry, path: &Path) -> Problem {
    let name = |path: &Path| {
        path.file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default()
    };
    let free = path
        .parent()
        .map(|folder| name(&files::unique_name(folder, &name(path))))
        .unwrap_or_default();
    let shown = path.display().to_string();
    match standing(registry, path) {
        Standing::Other => Problem::new("export.exists", &[shown, free]),
        Standing::Sent(sequence) => Problem::new("export.exists_sent", &[shown, sequence.to_string(), free]),
        Standing::Unrecorded => Problem::new("export.exists_unrecorded", &[shown, free]),
    }
}

enum Standing {
    /// A package of this office that is recorded, by its sequence.
    Sent(u32),
    /// A sound package of this office that no row records: the program was killed between naming and recording it.
    Unrecorded,
    /// Anything else, or nothing that could be told.
    Other,
}

fn standing(registry: &Registry, path: &Path) -> Standing {
    let told = || {
        let key = exchange::keys::public(registry.folder()).ok()??;
        // Whatever lies there is not opened: its signature tells whose it is.
        let proven = RawPackage::open(path, &Limits::OFFICE).ok()?.prove().ok()?;
        let sent = registry.read(dispatches::all).ok()?;
        let row = sent
            .into_iter()
            .find(|sent| sent.sha256 == proven.sha256().to_string());
        Some(match row {
            Some(row) => Standing::Sent(row.sequence),
            None if proven.key() == key => Standing::Unrecorded,
            None => Standing::Other,
        })
    };
    told().unwrap_or(Standing::Other)
}
