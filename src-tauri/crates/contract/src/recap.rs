//! Counts of a period.

use crate::Problem;
use registry::recap::{self, Recap};
use registry::{Period, Registry, Scope, Semester};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A period as people choose it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PeriodChoice {
    /// Last year.
    pub year: i32,
    /// Semester; the whole year when absent.
    pub semester: Option<Semester>,
    /// First year of a span.
    pub from_year: Option<i32>,
}

impl TryFrom<PeriodChoice> for Period {
    type Error = Problem;
    fn try_from(choice: PeriodChoice) -> Result<Self, Problem> {
        Ok(Self::new(choice.year, choice.semester, choice.from_year)?)
    }
}

/// Which counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecapRequest {
    /// Which days.
    pub period: PeriodChoice,
    /// Which agreements.
    pub scope: Scope,
}

/// Counts of a period.
///
/// # Errors
/// [`Problem`] for an impossible period, or from the register.
pub fn counts(registry: &Registry, request: RecapRequest) -> Result<Recap, Problem> {
    let period = Period::try_from(request.period)?;
    let as_of = recap::as_of(period, registry.today());
    let question = format!("recap {period:?} {:?} {as_of}", request.scope);
    let recap = registry.recall(&question, |c| recap::recap(c, period, request.scope, as_of))?;
    Ok(recap.as_ref().clone())
}
