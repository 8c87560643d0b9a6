//! What stands against a remark or a receipt, as problems.

use super::Problem;
use registry::acknowledgements::AcknowledgementError;
use registry::receipts::ReceiptError;
use registry::remarks::RemarkError;

impl From<RemarkError> for Problem {
    fn from(error: RemarkError) -> Self {
        match error {
            RemarkError::Findings(found) => Self::of_findings(found),
            RemarkError::NotFound(_) => Self::new("remark.not_found", &[]),
            RemarkError::Stale { .. } => Self::new("remark.stale", &[]),
            RemarkError::Registry(error) => error.into(),
        }
    }
}

impl From<ReceiptError> for Problem {
    fn from(error: ReceiptError) -> Self {
        match error {
            ReceiptError::NoPackage(which) => Self::new("receipt.no_package", &[which]),
            ReceiptError::SequenceTaken(_) => Self::new("registry.busy", &[]),
            ReceiptError::Registry(error) => error.into(),
        }
    }
}

impl From<AcknowledgementError> for Problem {
    fn from(error: AcknowledgementError) -> Self {
        use AcknowledgementError as E;
        match error {
            E::Already(_) => Self::new("receipt.already", &[]),
            E::OtherOffice(_) => Self::new("receipt.other_office", &[]),
            E::UnknownPackage {
                sequence,
                restored: true,
                ..
            } => Self::new("receipt.before_restore", &[sequence.to_string()]),
            E::UnknownPackage { sequence, .. } => {
                Self::new("receipt.unknown_package", &[sequence.to_string()])
            }
            E::NoSender(_) => Self::new("sender.not_found", &[]),
            E::Registry(error) => error.into(),
        }
    }
}
