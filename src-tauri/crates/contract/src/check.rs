//! Whether the register is whole.

use crate::Problem;
use registry::Registry;
use registry::check::{self, Fault};
use serde::{Deserialize, Serialize};

/// What a check found, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckReport {
    /// Agreements, void ones included.
    pub agreements: u32,
    /// Submissions, ended ones included.
    pub submissions: u32,
    /// Rows of the map, void ones included.
    pub map_rows: u32,
    /// Targets of monitoring, withdrawn ones included.
    pub targets: u32,
    /// Evaluations, void ones included.
    pub evaluations: u32,
    /// Cards of partners.
    pub partners: u32,
    /// Meetings, void ones included.
    pub meetings: u32,
    /// Letters.
    pub letters: u32,
    /// Packages that were sent.
    pub dispatches: u32,
    /// Records that other offices' packages hold.
    pub received: u32,
    /// Kept files that rows name.
    pub files: u32,
    /// Files that no row names and that have lain for a month.
    pub orphans: u32,
    /// One hash of the content.
    pub content_hash: String,
    /// Whether nothing is wrong.
    pub sound: bool,
    /// What is wrong, one sentence each.
    pub faults: Vec<String>,
}

/// Removes the files that no row names and that have lain for a month; says how many.
///
/// # Errors
/// [`Problem`] from the register.
pub fn sweep(registry: &mut Registry) -> Result<u32, Problem> {
    Ok(check::sweep(registry)?)
}

/// Checks the whole register.
///
/// # Errors
/// [`Problem`] from the register.
pub fn check(registry: &Registry) -> Result<CheckReport, Problem> {
    let found = check::check(registry)?;
    let sentence = |fault: &Fault| match fault {
        Fault::Database { detail } => Problem::new("check.database", std::slice::from_ref(detail)).message,
        Fault::Audit { seq } => Problem::new("check.audit", &[seq.to_string()]).message,
        Fault::File { sha256 } => Problem::new("check.file", std::slice::from_ref(sha256)).message,
    };
    Ok(CheckReport {
        agreements: found.agreements,
        submissions: found.submissions,
        map_rows: found.map_rows,
        targets: found.targets,
        evaluations: found.evaluations,
        partners: found.partners,
        meetings: found.meetings,
        letters: found.letters,
        dispatches: found.dispatches,
        received: found.received,
        files: found.files,
        orphans: found.orphans,
        content_hash: found.content_hash,
        sound: found.faults.is_empty(),
        faults: found.faults.iter().map(sentence).collect(),
    })
}
