//! Compliance: which offices sent what for a period; the packages of one office.

use crate::Problem;
use crate::recap::PeriodChoice;
use registry::compliance::{self as core, Among, Compliance, OfficeHistory, Reach};
use registry::reference::regions::{self, Region};
use registry::{Period, Registry};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which offices, and for which period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComplianceRequest {
    /// Which days.
    pub period: PeriodChoice,
    /// Which offices.
    pub reach: Reach,
    /// Code of the province that is looked at; none for the office's own.
    #[ts(optional)]
    pub province: Option<String>,
}

impl ComplianceRequest {
    /// The offices that are meant.
    ///
    /// # Errors
    /// [`Problem`] `registry.unknown_region` where the code is that of no province.
    pub(crate) fn among(&self) -> Result<Among, Problem> {
        match &self.province {
            Some(code) if !regions::find(code).is_some_and(Region::is_province) => Err(Problem::new(
                "registry.unknown_region",
                std::slice::from_ref(code),
            )),
            province => Ok(Among {
                reach: self.reach,
                province: province.clone(),
            }),
        }
    }
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
    let among = request.among()?;
    let (on, rules) = (registry.today(), registry.rules()?);
    Ok(registry.read(|c| core::compliance(c, period, among, on, rules.book()))?)
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
