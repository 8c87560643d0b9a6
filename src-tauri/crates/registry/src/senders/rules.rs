//! The rules of enrolling a key.

use super::model::{NewSender, Sender, Standing};
use crate::findings::Finding;
use crate::reference::regions;
use crate::settings::Office;
use crate::text::{self, LINE_MAX};

/// What the register knows when a key is offered to it.
pub(super) struct Known<'a> {
    /// The office that keeps this register.
    pub own: &'a Office,
    /// The same office as enrolled before.
    pub same: Option<&'a Sender>,
    /// Other offices of the same region.
    pub of_region: &'a [Sender],
    /// The key's standing for that office.
    pub standing: &'a Standing,
}

/// Everything that stands against a key; nothing when it is in use already.
pub(super) fn findings(new: &NewSender, known: &Known<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    if new.office_id == known.own.id {
        found.push(Finding::refused("office_id", "sender.ourselves"));
    }
    if new.sample != known.own.sample.is_some() {
        let code = if new.sample {
            "sender.sample"
        } else {
            "sender.not_sample"
        };
        found.push(Finding::refused("office_id", code));
    }
    if uuid::Uuid::try_parse(&new.office_id)
        .map(|id| id.to_string())
        .as_deref()
        != Ok(&new.office_id)
    {
        found.push(Finding::refused("office_id", "sender.office_id"));
    }
    if regions::of_office(&new.region_code).is_none() {
        found.push(Finding::refused("region_code", "sender.unknown_region").with(&new.region_code));
    }
    text::check("unit_name", &new.unit_name, LINE_MAX, false, &mut found);
    match known.standing {
        Standing::Retired => found.push(Finding::refused("fingerprint", "sender.key_retired")),
        Standing::OtherOffice { region, unit } => {
            found.push(
                Finding::refused("fingerprint", "sender.key_of_other")
                    .with(unit)
                    .with(region),
            );
        }
        Standing::Known { .. } | Standing::Unknown => {}
    }
    match known.same {
        Some(same) if same.region_code != new.region_code => {
            found.push(Finding::refused("region_code", "sender.other_region").with(&same.region_name))
        }
        Some(same) => {
            if let Some(key) = same.key() {
                found.push(Finding::confirm("fingerprint", "sender.second_key").with(&key.fingerprint));
            }
        }
        // A register that was begun anew has another id: its packages do not follow those of the old one.
        None => {
            if let Some(other) = known.of_region.first() {
                found.push(Finding::confirm("office_id", "sender.second_office").with(other.label()));
            }
        }
    }
    found
}
