//! What a province passes on to the ministry (`.ikat-terusan` beside packages): written into a folder, read from one.
//!
//! A package is passed on byte for byte: its office's signature covers all of it, so that the province cannot change a row of
//! what it received. The list says whose packages there are and which key signed each.

mod making;
mod reading;

pub use making::{ForwardError, ForwardOutcome, ForwardStep, forward};
pub use reading::{Forwarded, ForwardedError, list, place, read};

use crate::keys::PublicKey;
use crate::signed::{Body, Purpose};
use crate::sound::{all_hold, is_id, rising};
use chrono::DateTime;
use files::Digest;
use registry::forwarding::{ForwardedPackage, Forwarding};
use registry::reference::regions::{self, Region};
use std::collections::BTreeSet;

impl Body for Forwarding {
    const PURPOSE: Purpose = Purpose::Forwarding;
    const VERSION: u32 = 1;

    fn sound(&self, signer: &PublicKey) -> Result<(), &'static str> {
        let offices: Vec<(&str, &str)> = self
            .offices
            .iter()
            .map(|one| (one.region_code.as_str(), one.office_id.as_str()))
            .collect();
        let absent: Vec<(&str, &str)> = self.absent.iter().map(|code| (code.as_str(), "")).collect();
        let came: BTreeSet<&str> = offices.iter().map(|(region, _)| *region).collect();
        let ids: BTreeSet<&str> = offices.iter().map(|(_, office)| *office).collect();
        all_hold([
            (is_id(&self.bureau.office_id), "bureau.office_id"),
            (
                regions::find(&self.bureau.region_code).is_some_and(Region::is_province),
                "bureau.region_code",
            ),
            (self.sequence >= 1, "sequence"),
            (DateTime::parse_from_rfc3339(&self.made_at).is_ok(), "made_at"),
            (
                offices.iter().all(|(_, office)| is_id(office)),
                "offices.office_id",
            ),
            (
                ids.len() == offices.len() && !ids.contains(self.bureau.office_id.as_str()),
                "offices.office_id",
            ),
            (rising(offices), "offices"),
            (
                self.offices.iter().all(|one| {
                    PublicKey::parse(&one.key)
                        .is_some_and(|key| key != *signer && key.fingerprint() == one.fingerprint)
                }),
                "offices.key",
            ),
            (self.packages_sound(), "package"),
            (
                rising(absent) && !self.absent.iter().any(|code| came.contains(code.as_str())),
                "absent",
            ),
        ])
    }
}

/// What a list says of packages as a whole.
trait Packages {
    /// Each named package once, under a name that is only a name.
    fn packages_sound(&self) -> bool;
}

impl Packages for Forwarding {
    fn packages_sound(&self) -> bool {
        let all: Vec<&ForwardedPackage> = self
            .own
            .iter()
            .chain(self.offices.iter().map(|one| &one.package))
            .collect();
        let names: BTreeSet<String> = all.iter().map(|one| one.file.to_lowercase()).collect();
        let hashes: BTreeSet<&str> = all.iter().map(|one| one.sha256.as_str()).collect();
        names.len() == all.len()
            && hashes.len() == all.len()
            && all.iter().all(|one| {
                one.sequence >= 1
                    && one.bytes >= 1
                    && files::safe_name(&one.file) == one.file
                    && one
                        .sha256
                        .parse::<Digest>()
                        .is_ok_and(|hash| hash.to_string() == one.sha256)
            })
    }
}
