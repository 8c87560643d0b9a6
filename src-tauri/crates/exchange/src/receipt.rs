//! What a receipt must satisfy to be believed at all (`.ikat-terima`), whoever reads it.

use crate::keys::PublicKey;
use crate::signed::{Body, Purpose};
use crate::sound::{all_hold, is_hash, is_id, rising};
use chrono::DateTime;
use registry::receipts::Receipt;
use registry::received::RecordKind;

impl Body for Receipt {
    const PURPOSE: Purpose = Purpose::Receipt;
    const VERSION: u32 = 1;

    fn sound(&self, _: &PublicKey) -> Result<(), &'static str> {
        all_hold([
            (is_id(&self.bureau.office_id), "bureau.office_id"),
            (is_id(&self.package.office_id), "package.office_id"),
            (is_id(&self.package.lineage), "package.lineage"),
            (is_hash(&self.package.sha256), "package.sha256"),
            ((self.sequence == 1) == self.previous.is_empty(), "previous"),
            (self.previous.is_empty() || is_hash(&self.previous), "previous"),
            (self.sequence >= 1 && self.package.sequence >= 1, "sequence"),
            (DateTime::parse_from_rfc3339(&self.issued_at).is_ok(), "issued_at"),
            (
                rising(self.accepted.iter().map(|one| (one.kind, &one.record))),
                "accepted",
            ),
            (self.accepted.iter().all(|one| one.rev >= 1), "accepted.rev"),
            (
                rising(self.refused.iter().map(|one| (one.kind, &one.record))),
                "refused",
            ),
            (
                rising(self.remarks.iter().map(|one| (one.kind, &one.record, &one.id))),
                "remarks",
            ),
            (
                self.remarks.iter().all(|one| one.kind != RecordKind::WorkUnit),
                "remarks.kind",
            ),
            (self.no_record_twice(), "refused"),
        ])
    }
}
