//! What stands against a companion with scans, as problems.

use super::Problem;
use exchange::ScansError;
use exchange::signed::SignedError;

impl From<ScansError> for Problem {
    fn from(error: ScansError) -> Self {
        use ScansError as E;
        match error {
            E::List(SignedError::NotOurs | SignedError::OtherPurpose(_) | SignedError::TooLarge { .. }) => {
                Self::new("scans.not_ours", &[])
            }
            E::List(error) => error.into(),
            E::Cut { .. } => Self::new("scans.cut", &[]),
            E::Trailing { .. } => Self::new("scans.trailing", &[]),
            E::Differs(_) => Self::new("scans.differs", &[]),
            E::Kind(_) => Self::new("scans.kind", &[]),
            E::Exists(path) => Self::new("scans.exists", &[path.display().to_string()]),
            E::File(error) => error.into(),
            E::Vault(error) => error.into(),
            E::Cancelled => Self::new("work.cancelled", &[]),
        }
    }
}
