//! Scans between office and bureau: the companion file, what is here, what was asked for.

mod making;
mod shapes;
mod taking;

pub use making::{asked, make, make_asked};
pub use shapes::*;
pub use taking::take;

use crate::work::{Part, Watch};
use crate::{Problem, Written};
use exchange::Companion;
use registry::remarks::Remark;
use registry::scans::{self as core, ReceivedScan};
use registry::{Actor, Registry};
use std::ops::ControlFlow;
use std::path::Path;

/// Reading, as a part of the work; what is recorded afterwards takes a moment.
const READING: Part = Part::new("scans_reading", 0, 990);

/// Says how many of the megabytes are through.
fn hears<'a>(watch: Watch<'a>, part: Part, total: u64) -> impl FnMut(u64) -> ControlFlow<()> + 'a {
    let megabytes = |bytes: u64| usize::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(usize::MAX);
    let total = megabytes(total);
    move |done| watch.step(part, megabytes(done).min(total), total)
}

/// Proves a companion wholly, without a register.
///
/// # Errors
/// [`Problem`] with the exact reason it is refused.
pub fn verify(path: &Path, watch: Watch<'_>) -> Result<ScansVerified, Problem> {
    let mut found = Companion::open(path)?;
    let list = found.list.body.clone();
    found.prove(&mut hears(watch, READING, list.bytes()))?;
    let bytes = list.bytes();
    Ok(ScansVerified {
        office_id: list.office_id,
        region_code: list.region_code,
        unit_name: list.unit_name,
        sample: list.sample,
        package: list.package,
        made_at: list.made_at,
        fingerprint: found.list.key.fingerprint(),
        scans: list.scans.len(),
        bytes,
    })
}

/// Scans that packages list and whose bytes are not here, of one office or of all.
///
/// # Errors
/// [`Problem`] from the register.
pub fn missing(registry: &Registry, request: &ScansOf) -> Result<Vec<ReceivedScan>, Problem> {
    let mut all = core::held(registry, request.sender, None)?;
    all.retain(|scan| !scan.here);
    Ok(all)
}

/// Asks an office for scans that are not here and were not asked for yet: all of them, or those of one record.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn ask(registry: &Registry, actor: &Actor, request: &ScansAsk) -> Result<Written<Vec<Remark>>, Problem> {
    let mut all = core::held(registry, Some(request.sender), None)?;
    let of = |scan: &ReceivedScan, record: &String| scan.owner == *record || scan.id == *record;
    all.retain(|scan| {
        !scan.here && !scan.asked && request.record.as_ref().is_none_or(|record| of(scan, record))
    });
    if all.is_empty() {
        return Err(Problem::new("scans.nothing_to_ask", &[]));
    }
    let done = registry.transact(actor, "scans.ask", |tx| core::ask(tx, &all))?;
    Ok(done.into())
}

/// A scan of a received record.
///
/// # Errors
/// [`Problem`] `attachment.not_found`.
pub fn find(registry: &Registry, request: &ReceivedScanId) -> Result<ReceivedScan, Problem> {
    let found = core::find(registry, request.sender, &request.id)?;
    found.ok_or_else(|| Problem::new("attachment.not_found", std::slice::from_ref(&request.id)))
}

/// Copies a received scan to `target`, proved on the way.
///
/// # Errors
/// [`Problem`] `scans.not_here`, or when it is damaged.
pub fn copy_to(
    registry: &Registry,
    request: &ReceivedScanId,
    target: &Path,
) -> Result<ReceivedScan, Problem> {
    let found = find(registry, request)?;
    if !found.here {
        return Err(Problem::new("scans.not_here", std::slice::from_ref(&found.name)));
    }
    core::copy_out(registry, &found, target)?;
    Ok(found)
}
