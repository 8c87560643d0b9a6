//! What is due and when.

use crate::Problem;
use chrono::{Days, NaiveDate};
use registry::Registry;
use registry::agenda::{self, AgendaEntry};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Farther ahead than anybody plans.
const DAYS_MAX: u32 = 3_660;

/// Which days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgendaRequest {
    /// The day that is looked from; absent for today.
    pub on: Option<NaiveDate>,
    /// How many days ahead.
    pub days: u32,
}

/// Everything that is overdue, spoken of, or due within some days, the earliest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn list(registry: &Registry, request: AgendaRequest) -> Result<Vec<AgendaEntry>, Problem> {
    let on = request.on.unwrap_or_else(|| registry.today());
    let until = on
        .checked_add_days(Days::new(request.days.min(DAYS_MAX).into()))
        .unwrap_or(on);
    registry::submissions::refresh(registry)?;
    let rules = registry.rules()?;
    Ok(registry.read(|c| agenda::agenda(c, rules, on, until))?)
}
