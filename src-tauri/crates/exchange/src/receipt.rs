//! What a receipt must satisfy to be believed at all (`.ikat-terima`), whoever reads it.

use crate::keys::PublicKey;
use crate::signed::{Body, Purpose};
use chrono::DateTime;
use files::Digest;
use registry::receipts::Receipt;
use registry::received::RecordKind;
use uuid::Uuid;

impl Body for Receipt {
    const PURPOSE: Purpose = Purpose::Receipt;
    const VERSION: u32 = 1;

    fn sound(&self, _: &PublicKey) -> Result<(), &'static str> {
        let id = |text: &str| Uuid::try_parse(text).is_ok_and(|id| id.to_string() == text);
        let hash = |text: &str| text.parse::<Digest>().is_ok_and(|hash| hash.to_string() == text);
        let checks = [
            (id(&self.bureau.office_id), "bureau.office_id"),
            (id(&self.package.office_id), "package.office_id"),
            (id(&self.package.lineage), "package.lineage"),
            (hash(&self.package.sha256), "package.sha256"),
            ((self.sequence == 1) == self.previous.is_empty(), "previous"),
            (self.previous.is_empty() || hash(&self.previous), "previous"),
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
        ];
        checks
            .into_iter()
            .find(|(holds, _)| !holds)
            .map_or(Ok(()), |(_, what)| Err(what))
    }
}

/// Whether every item is greater than the one before: in order, and none twice.
fn rising<T: Ord>(all: impl Iterator<Item = T> + Clone) -> bool {
    all.clone().zip(all.skip(1)).all(|(one, next)| one < next)
}
