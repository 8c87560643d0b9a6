//! `export`.

use super::{Place, period};
use crate::arguments::Export;
use crate::output::Output;
use crate::waiting;
use contract::{Problem, desk, exchange};
use serde_json::json;

pub(super) fn export(place: &Place, arguments: &Export, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let (actor, period) = (desk::actor(), period(arguments.period)?);
    let sent =
        waiting::watched(|watch| exchange::export(&registry, &actor, period, &arguments.out, watch))?.value;
    let manifest: serde_json::Value =
        serde_json::from_str(&sent.manifest).map_err(registry::RegistryError::from)?;
    output.say(
        &json!({
            "id": sent.id, "file": arguments.out, "sequence": sent.sequence, "sha256": sent.sha256,
            "bytes": sent.bytes, "fingerprint": sent.fingerprint, "manifest": manifest,
        }),
        || {
            vec![format!(
                "Paket ke-{} ditulis ke {} ({} bita), sidik jari kunci {}.",
                sent.sequence,
                arguments.out.display(),
                sent.bytes,
                sent.fingerprint
            )]
        },
    )
}
