//! Passing packages on to the ministry, and what a ministry does with a province's list.

mod vouching;

pub use vouching::*;

use crate::recap::PeriodChoice;
use crate::work::{Part, Watch};
use crate::{Problem, Written};
use exchange::ForwardStep;
use registry::forwarding::{self as core, Forwarding};
use registry::reference::regions::{self, Region};
use registry::{Actor, Area, Period, Registry, settings};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;
use ts_rs::TS;

/// Which period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForwardRequest {
    /// Which days.
    pub period: PeriodChoice,
}

/// A folder to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForwardMake {
    /// Which days.
    pub period: PeriodChoice,
    /// Handle of the folder chosen to put it into.
    pub target: String,
}

/// A region by code and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RegionName {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
}

/// What would be passed on for a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForwardOutlook {
    /// Name of the period.
    pub period: String,
    /// Suggested name of the folder.
    pub folder_name: String,
    /// Packages of offices that would go.
    pub offices: Vec<ForwardLine>,
    /// Kabupaten and kota that sent nothing.
    pub absent: Vec<RegionName>,
    /// Name of our own package of the period; absent while none was made.
    pub own: Option<String>,
}

/// A package that would be passed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForwardLine {
    /// Region.
    pub region: RegionName,
    /// Unit.
    pub unit_name: String,
    /// Name of the package as it came.
    pub file_name: String,
    /// Its period in the short form.
    pub period: String,
    /// Its count in the office.
    pub sequence: u32,
    /// Whether its file is kept; otherwise it must be merged once more first.
    pub kept: bool,
    /// Whether the key that signed it is in use: otherwise it goes without our word for it.
    pub vouched: bool,
}

/// What was passed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Forwarded {
    /// Name of the folder.
    pub folder_name: String,
    /// Name of the list in the folder.
    pub file: String,
    /// SHA-256 of the list, hex.
    pub sha256: String,
    /// Fingerprint of our key.
    pub fingerprint: String,
    /// The list.
    pub list: Forwarding,
}

/// What would be passed on for a period.
///
/// # Errors
/// [`Problem`] for an impossible period, `forward.not_province`, or from the register.
pub fn outlook(registry: &Registry, request: ForwardRequest) -> Result<ForwardOutlook, Problem> {
    let period = Period::try_from(request.period)?;
    registry.read(|c| {
        let office = settings::office(c)?;
        if !office.is_province() {
            return Err(Problem::new("forward.not_province", &[]));
        }
        let standing = core::standing(c, period)?;
        let absent = core::absent(c, &standing)?;
        Ok(ForwardOutlook {
            period: period.label(),
            folder_name: folder_name(&office.region_code, period, office.sample.is_some()),
            absent: absent.iter().map(|code| region_name(code)).collect(),
            own: core::own(c, period)?.map(|(package, _)| package.file),
            offices: standing
                .into_iter()
                .map(|one| ForwardLine {
                    region: RegionName {
                        code: one.region_code,
                        name: one.region_name,
                    },
                    unit_name: one.unit_name,
                    file_name: one.package.file,
                    period: one.package.period,
                    sequence: one.package.sequence,
                    kept: one.kept,
                    vouched: one.in_use,
                })
                .collect(),
        })
    })
}

/// `Terusan_35_2025-S2`.
fn folder_name(region: &str, period: Period, sample: bool) -> String {
    let mark = if sample { "CONTOH_" } else { "" };
    files::safe_name(&format!("{mark}Terusan_{region}_{}", period.short()))
}

pub(crate) fn region_name(code: &str) -> RegionName {
    RegionName {
        code: code.to_owned(),
        name: regions::of_office(code).map_or_else(|| code.to_owned(), Region::full_name),
    }
}

const COPYING: Part = Part::new("forward_copying", 0, 950);
const RECORDING: Part = Part::new("forward_recording", 950, 1000);

/// Writes the packages of a period, as they came, and a signed list of them into a new folder.
///
/// # Errors
/// [`Problem`], also `work.cancelled`; no folder is left and nothing is recorded then.
pub fn forward(
    registry: &Registry,
    actor: &Actor,
    period: PeriodChoice,
    target: &Path,
    watch: Watch<'_>,
) -> Result<Written<Forwarded>, Problem> {
    let period = Period::try_from(period)?;
    let outcome = exchange::forward(registry, actor, period, target, &mut |step| match step {
        ForwardStep::Copying { done, total } => watch.step(COPYING, done, total),
        ForwardStep::Recording => watch.last(RECORDING),
    })?;
    Ok(Written {
        value: Forwarded {
            folder_name: target
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            file: outcome.file,
            sha256: outcome.list.sha256.to_string(),
            fingerprint: outcome.list.key.fingerprint(),
            list: outcome.list.body,
        },
        changed: BTreeSet::from([Area::Dispatches]),
    })
}
