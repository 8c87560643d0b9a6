//! Taking a plan, taking an import back, keeping readings.

use std::collections::HashMap;
use std::ops::ControlFlow;

use super::asked::Destination;
use super::going;
use super::plan::{Fate, Plan};
use super::reading::Kept;
use super::store::{self, Import};
use crate::agreements::AgreementError;
use crate::agreements::search::fold;
use crate::audit;
use crate::error::RegistryError;
use crate::mapping::MappingError;
use crate::progress::ProgressError;
use crate::registry::Area;
use crate::settings::{self, SettingsError, WorkUnit};
use crate::submissions::SubmissionError;
use crate::text::{LINE_MAX, line};
use crate::tx::Tx;

/// The subject of audit rows.
const SUBJECT: &str = "import";
/// Rows between two words about it.
const STRIDE: usize = 64;

/// The file a plan was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// The sheet; empty for a text.
    pub sheet: String,
}

/// Why nothing was imported, or taken back.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It was stopped.
    #[error("stopped")]
    Cancelled,
    /// The register changed since the plan was made.
    #[error("the register changed since the plan was made")]
    Stale,
    /// No row comes in.
    #[error("no row comes in")]
    Nothing,
    /// There is no import with this id.
    #[error("no import {0}")]
    NotFound(String),
    /// It was taken back before.
    #[error("import {0} was taken back")]
    Undone(String),
    /// Records of it were changed or used since.
    #[error("{} records were changed since", .0.len())]
    Changed(Vec<String>),
    /// Letters or packages that hold its records went out since.
    #[error("{0} letters or packages went out since")]
    Left(u32),
    /// A reading needs a name.
    #[error("a reading without a name")]
    Unnamed,
    /// No reading is kept under this name.
    #[error("no reading {0}")]
    NoReading(String),
    /// The rules refuse a row that they did not refuse in the plan.
    #[error("row {row}: {source}")]
    Row {
        /// Row of the spreadsheet.
        row: u32,
        /// Why.
        source: RowError,
    },
    /// A work unit cannot be made.
    #[error(transparent)]
    WorkUnit(#[from] SettingsError),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

/// Why one row was not saved.
#[derive(Debug, thiserror::Error)]
pub enum RowError {
    /// As an agreement.
    #[error(transparent)]
    Agreement(AgreementError),
    /// As a row of a map.
    #[error(transparent)]
    MapRow(MappingError),
    /// As what a semester brought.
    #[error(transparent)]
    Report(ProgressError),
    /// As a submission.
    #[error(transparent)]
    Submission(SubmissionError),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

/// What the register says is no matter of the row.
macro_rules! of_row {
    ($($error:ident => $variant:ident),+) => {
        $(impl From<$error> for RowError {
            fn from(error: $error) -> Self {
                match error {
                    $error::Registry(error) => Self::Registry(error),
                    error => Self::$variant(error),
                }
            }
        })+
    };
}

of_row!(AgreementError => Agreement, MappingError => MapRow, ProgressError => Report, SubmissionError => Submission);

/// Takes every row that comes in, with the work units that they need, and writes down the import. `step` hears of rows done
/// and stops the work with [`ControlFlow::Break`].
///
/// # Errors
/// [`ImportError`]; nothing is written then.
pub fn take(
    tx: &Tx<'_>,
    plan: &Plan,
    source: &Source,
    step: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Import, ImportError> {
    if audit::head(tx)? != plan.against {
        return Err(ImportError::Stale);
    }
    let coming = || plan.rows.iter().filter(|row| row.fate == Fate::Comes);
    let total = coming().count();
    if total == 0 {
        return Err(ImportError::Nothing);
    }
    let import = store::insert(tx, plan, source)?;
    let mut units: HashMap<String, String> = HashMap::new();
    for (at, planned) in coming().enumerate() {
        if at % STRIDE == 0 && step(at, total).is_break() {
            return Err(ImportError::Cancelled);
        }
        let Some(mut becomes) = planned.becomes.clone() else {
            continue;
        };
        for name in &planned.units {
            let id = match units.get(&fold(name)) {
                Some(id) => id.clone(),
                None => {
                    let id = new_unit(tx, name)?;
                    units.insert(fold(name), id.clone());
                    id
                }
            };
            becomes.join(id);
        }
        let saved = becomes.save(tx, &planned.asks).map_err(|source| match source {
            RowError::Registry(error) => ImportError::Registry(error),
            source => ImportError::Row {
                row: planned.row,
                source,
            },
        })?;
        store::insert_row(tx, &import.id, planned.row, &saved, &planned.sha256)?;
    }
    tx.record(Area::Imports, SUBJECT, &import.id, None::<&Import>, Some(&import))?;
    Ok(import)
}

fn new_unit(tx: &Tx<'_>, name: &str) -> Result<String, ImportError> {
    let unit = WorkUnit {
        id: String::new(),
        name: name.to_owned(),
        short: String::new(),
        active: true,
        rev: 0,
    };
    Ok(settings::save_work_unit(tx, &unit)?.id)
}

/// Takes an import back: every record that it brought goes, as if it had never come. Work units that were made with it stay.
///
/// # Errors
/// [`ImportError::Changed`] when records were changed or used since, [`ImportError::Left`] when letters or packages went out:
/// what left the office cannot be unsaid, single records are made void then; [`ImportError::Cancelled`] when `step`, which hears
/// of records gone, stops it. Nothing is written in any of these cases.
pub fn undo(
    tx: &Tx<'_>,
    id: &str,
    step: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Import, ImportError> {
    let before = store::get(tx, id)?.ok_or_else(|| ImportError::NotFound(id.to_owned()))?;
    if before.undone_at.is_some() {
        return Err(ImportError::Undone(id.to_owned()));
    }
    let changed = going::changed_since(tx, &before)?;
    if !changed.is_empty() {
        return Err(ImportError::Changed(changed));
    }
    let left = store::left_since(tx, &before)?;
    if left > 0 {
        return Err(ImportError::Left(left));
    }
    let rows = store::rows_of(tx, id)?;
    // The newest first: of two rows that told one semester the later stands on the earlier.
    for (at, row) in rows.iter().rev().enumerate() {
        if at % STRIDE == 0 && step(at, rows.len()).is_break() {
            return Err(ImportError::Cancelled);
        }
        going::remove(tx, &before, row)?;
    }
    store::write_undone(tx, id)?;
    let after = Import {
        undone_at: Some(tx.now()),
        undone_by: Some(tx.actor().to_owned()),
        ..before.clone()
    };
    tx.record(Area::Imports, SUBJECT, id, Some(&before), Some(&after))?;
    Ok(after)
}

/// Keeps a reading under a name; one of the same name is replaced.
///
/// # Errors
/// [`ImportError::Unnamed`], or what SQLite says.
pub fn keep_reading(tx: &Tx<'_>, target: Destination, name: &str, kept: &Kept) -> Result<(), ImportError> {
    let name = line(name);
    if fold(&name).is_empty() || name.chars().count() > LINE_MAX {
        return Err(ImportError::Unnamed);
    }
    store::write_reading(tx, target, &name, kept)?;
    tx.record(Area::Imports, "import_reading", &name, None::<&Kept>, Some(kept))?;
    Ok(())
}

/// Forgets a reading.
///
/// # Errors
/// [`ImportError::NoReading`], or what SQLite says.
pub fn forget_reading(tx: &Tx<'_>, target: Destination, name: &str) -> Result<(), ImportError> {
    if !store::delete_reading(tx, target, name)? {
        return Err(ImportError::NoReading(name.to_owned()));
    }
    tx.record(
        Area::Imports,
        "import_reading",
        name,
        Some(&target),
        None::<&Destination>,
    )?;
    Ok(())
}
