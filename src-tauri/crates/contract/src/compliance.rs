//! Compliance: which offices sent what for a period; the packages of one office.

use crate::Problem;
use crate::recap::PeriodChoice;
use registry::compliance::{self as core, Compliance, OfficeHistory, Reach};
use registry::{Period, Registry, reference::regions};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which offices, and for which period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComplianceRequest {
    /// Which days.
    pub period: PeriodChoice,
    /// Which offices.
    pub reach: Reach,
}

/// Which office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficeHistoryRequest {
    /// Its region code.
    pub region_code: String,
}

/// Who sent what for a period, as of today.
///
/// # Errors
/// [`Problem`] for an impossible period, or from the register.
pub fn report(registry: &Registry, request: &ComplianceRequest) -> Result<Compliance, Problem> {
    let period = Period::try_from(request.period)?;
    let (on, rules) = (registry.today(), registry.rules()?);
    Ok(registry.read(|c| core::compliance(c, period, request.reach, on, rules.book()))?)
}

/// Everything that came of one office.
///
/// # Errors
/// [`Problem`] `registry.unknown_region`, or from the register.
pub fn office(registry: &Registry, request: &OfficeHistoryRequest) -> Result<OfficeHistory, Problem> {
    if regions::find(&request.region_code).is_none() {
        return Err(Problem::new(
            "registry.unknown_region",
            std::slice::from_ref(&request.region_code),
        ));
    }
    Ok(registry.read(|c| core::history(c, &request.region_code))?)
}
