//! What stands against a key, as problems.

use super::Problem;
use registry::senders::SenderError;

impl From<SenderError> for Problem {
    fn from(error: SenderError) -> Self {
        match error {
            SenderError::Findings(found) => Self::of_findings(found),
            SenderError::Already(sender) => Self::new("sender.already", &[sender.label()]),
            SenderError::NotFound(_) => Self::new("sender.not_found", &[]),
            SenderError::VoucherUnknown => Self::new("sender.voucher_unknown", &[]),
            SenderError::VoucherRetired => Self::new("sender.voucher_retired", &[]),
            SenderError::VoucherOfOther { region, unit } => {
                Self::new("sender.voucher_of_other", &[unit, region])
            }
            SenderError::Registry(error) => error.into(),
        }
    }
}
