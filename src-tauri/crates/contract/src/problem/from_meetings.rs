//! What stands against a meeting, as problems.

use super::Problem;
use registry::meetings::MeetingError;

impl From<MeetingError> for Problem {
    fn from(error: MeetingError) -> Self {
        match error {
            MeetingError::Findings(found) => Self::of_findings(found),
            MeetingError::NotFound(_) => Self::new("meeting.not_found", &[]),
            MeetingError::NoDecision { at, .. } => Self::new("meeting.no_decision", &[(at + 1).to_string()]),
            MeetingError::Stale { .. } => Self::new("meeting.stale", &[]),
            MeetingError::Registry(error) => error.into(),
        }
    }
}
