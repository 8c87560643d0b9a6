//! Receipts of many packages into one folder, as one work that is watched.

use super::issue;
use crate::work::{Part, Watch};
use crate::{Problem, Written};
use registry::{Actor, Registry};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use ts_rs::TS;

const ISSUING: Part = Part::new("receipts_issuing", 0, 990);
const ENDING: Part = Part::new("receipts_ending", 990, 1000);

/// Packages to issue receipts for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptsIssueMany {
    /// Each as in [`super::ReceiptFor`].
    pub packages: Vec<String>,
    /// Handle of the folder their files go into.
    pub target: String,
}

/// A receipt of many that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptOfMany {
    /// The package as it was asked for.
    pub package: String,
    /// Id of the receipt.
    pub id: String,
    /// Counts the receipts to its office.
    pub sequence: u32,
    /// When it was issued, UTC.
    pub issued_at: String,
    /// Name of its file in the folder; absent where it could not be saved.
    pub file: Option<String>,
    /// It was issued before and nothing changed since.
    pub already: bool,
}

/// A package of many that has no receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptRefused {
    /// The package as it was asked for.
    pub package: String,
    /// Why.
    pub problem: Problem,
}

/// What was issued of many.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptsOfMany {
    /// Receipts that were issued, as they were asked for.
    pub issued: Vec<ReceiptOfMany>,
    /// Packages that no receipt can be issued for. They stop nothing else.
    pub refused: Vec<ReceiptRefused>,
    /// What stopped it before its end: the person, or what would have stopped the next one too. What was issued until then
    /// stays.
    pub stopped: Option<Problem>,
}

/// Issues the receipt of each package as [`issue`] does and saves its file in `folder`. Each one is whole by itself, so it
/// may be stopped between two of them.
///
/// # Errors
/// [`Problem`], also `work.cancelled`, where it stopped before the first; nothing is issued then.
pub fn issue_many(
    registry: &Registry,
    actor: &Actor,
    packages: &[String],
    folder: &Path,
    watch: Watch<'_>,
) -> Result<Written<ReceiptsOfMany>, Problem> {
    let (mut told, mut changed) = (ReceiptsOfMany::default(), BTreeSet::new());
    for (done, package) in packages.iter().enumerate() {
        let stops = watch.step(ISSUING, done, packages.len()).is_break()
            || (done + 1 == packages.len() && watch.last(ENDING).is_break());
        if stops {
            told.stopped = Some(Problem::new("work.cancelled", &[]));
            break;
        }
        let made = match issue(registry, actor, package) {
            Ok(made) => made,
            // What is said of a package is its own; the register, its key and the disk are the same for the next one.
            Err(problem) if problem.code.starts_with("receipt.") => {
                told.refused.push(ReceiptRefused {
                    package: package.clone(),
                    problem,
                });
                continue;
            }
            Err(problem) => {
                told.stopped = Some(problem);
                break;
            }
        };
        changed.extend(made.changed);
        let made = made.value;
        let saved = save(folder, &made.file_name, made.issued.file.as_bytes());
        let (file, failed) = match saved {
            Ok(name) => (Some(name), None),
            Err(problem) => (None, Some(problem)),
        };
        told.issued.push(ReceiptOfMany {
            package: package.clone(),
            id: made.issued.id,
            sequence: made.receipt.sequence,
            issued_at: made.issued.issued_at,
            file,
            already: made.already,
        });
        if failed.is_some() {
            told.stopped = failed;
            break;
        }
    }
    match told.stopped {
        Some(problem) if told.issued.is_empty() && told.refused.is_empty() => Err(problem),
        _ => Ok(Written { value: told, changed }),
    }
}

/// Saves a file under a name that is free, unless these very bytes stand there already.
fn save(folder: &Path, name: &str, bytes: &[u8]) -> Result<String, Problem> {
    let same = folder.join(name);
    let path = if std::fs::read(&same).is_ok_and(|there| there == bytes) {
        same
    } else {
        let path = files::unique_name(folder, name);
        files::replace(&path, |file| file.write_all(bytes))?;
        path
    };
    Ok(path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default())
}
