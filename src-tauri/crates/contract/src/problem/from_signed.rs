//! What stands against a signed text or a change of keys, as problems.

use super::Problem;
use exchange::ChangeError;
use exchange::signed::{Purpose, SignedError};

impl From<SignedError> for Problem {
    fn from(error: SignedError) -> Self {
        use SignedError as E;
        match error {
            E::File(error) => error.into(),
            E::Empty => Self::new("signed.empty", &[]),
            E::TooLarge { .. } => Self::new("signed.too_large", &[]),
            E::NotOurs => Self::new("signed.not_ours", &[]),
            E::OtherPurpose(Purpose::Receipt) => Self::new("signed.is_receipt", &[]),
            E::OtherPurpose(Purpose::KeyChange) => Self::new("signed.is_key_change", &[]),
            E::OtherPurpose(Purpose::Forwarding) => Self::new("signed.is_forwarding", &[]),
            E::OtherPurpose(Purpose::Scans) => Self::new("signed.is_scans", &[]),
            E::TooNew { found, known } => {
                Self::new("signed.too_new", &[found.to_string(), known.to_string()])
            }
            E::LineEnds => Self::new("signed.line_ends", &[]),
            E::Cut => Self::new("signed.cut", &[]),
            E::Trailing => Self::new("signed.trailing", &[]),
            E::Signature => Self::new("signed.signature", &[]),
            E::Malformed(_) => Self::new("signed.malformed", &[]),
            E::Forbidden(sign) => Self::new("signed.forbidden", &[format!("U+{:04X}", u32::from(sign))]),
        }
    }
}

impl From<ChangeError> for Problem {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::NoKey => Self::new("key.none", &[]),
            ChangeError::Exists(path) => Self::new("key.change_exists", &[path.display().to_string()]),
            ChangeError::Key(error) => error.into(),
            ChangeError::Signed(error) => error.into(),
            ChangeError::File(error) => error.into(),
            ChangeError::Registry(error) => error.into(),
        }
    }
}
