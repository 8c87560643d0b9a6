//! What stands against a verdict on twins, as problems.

use super::Problem;
use registry::twins::TwinError;

impl From<TwinError> for Problem {
    fn from(error: TwinError) -> Self {
        match error {
            TwinError::NotStanding(_) => Self::new("twin.not_standing", &[]),
            TwinError::OneOffice => Self::new("twin.one_office", &[]),
            TwinError::Contradicted { title } => Self::new("twin.contradicted", &[title]),
            TwinError::Note(found) => Self::of_findings(found),
            TwinError::NoVerdict => Self::new("twin.no_verdict", &[]),
            TwinError::Registry(error) => error.into(),
        }
    }
}
