//! `scans ...`: scans that travel beside packages.

use super::receipts::sender;
use super::{Place, reader};
use crate::arguments::Scans;
use crate::output::Output;
use crate::waiting;
use contract::scans::{self, ReceivedScanId, ScansAsk, ScansMade, ScansOf, ScansTaken};
use contract::{Problem, desk, merging};
use serde_json::json;
use std::path::Path;

pub(super) fn run(place: &Place, asked: &Scans, output: Output) -> Result<(), Problem> {
    match asked {
        Scans::Make { package, out, .. } => make(place, package.as_deref(), out, output),
        Scans::Verify { file } => {
            let found = waiting::watched(|watch| scans::verify(file, watch))?;
            output.say(&found, || {
                vec![
                    format!("Berkas pindaian utuh: {} {}", found.region_code, found.unit_name),
                    format!("{} pindaian ({} bita)", found.scans, found.bytes),
                    format!("Sidik jari kunci: {}", found.fingerprint),
                ]
            })
        }
        Scans::Take { files } => {
            let registry = place.open()?;
            let mut all = Vec::new();
            for file in files {
                let taken =
                    waiting::watched(|watch| scans::take(&registry, &desk::actor(), file, watch))?.value;
                let stopped = taken.stopped.is_some();
                all.push(taken);
                if stopped {
                    break;
                }
            }
            output.say(&all, || all.iter().flat_map(told).collect())?;
            let stopped = all.into_iter().find_map(|taken| taken.stopped);
            stopped.map_or(Ok(()), Err)
        }
        Scans::Missing { office } => {
            let registry = place.open()?;
            let sender = office.as_deref().map(|office| sender(&registry, office));
            let request = ScansOf {
                sender: sender.transpose()?,
            };
            let all = scans::missing(&registry, &request)?;
            output.say(&all, || {
                let line = |one: &registry::scans::ReceivedScan| {
                    let said = if one.asked { "diminta" } else { "belum dikirim" };
                    format!("{}  {}  {said}  {}", one.owner, one.id, one.name)
                };
                all.iter().map(line).collect()
            })
        }
        Scans::Ask { office, record } => {
            let registry = place.open()?;
            let request = ScansAsk {
                sender: sender(&registry, office)?,
                record: record.clone(),
            };
            let all = scans::ask(&registry, &desk::actor(), &request)?.value;
            output.say(&all, || {
                vec![format!(
                    "{} pindaian diminta; permintaan ikut dalam tanda terima berikutnya.",
                    all.len()
                )]
            })
        }
        Scans::Save { office, id, out } => {
            let registry = place.open()?;
            let request = ReceivedScanId {
                sender: sender(&registry, office)?,
                id: id.clone(),
            };
            let found = scans::copy_to(&registry, &request, out)?;
            output.say(
                &json!({"file": out, "sha256": found.sha256, "bytes": found.bytes}),
                || vec![format!("{} disalin ke {}.", found.name, out.display())],
            )
        }
    }
}

fn make(place: &Place, package: Option<&Path>, out: &Path, output: Output) -> Result<(), Problem> {
    let (registry, actor) = (place.open()?, desk::actor());
    let made = match package {
        Some(package) => {
            let (reader, never) = (reader()?, || false);
            let read = merging::by(&reader, &never);
            waiting::watched(|watch| scans::make(&registry, &actor, package, out, &read, watch))?
        }
        None => waiting::watched(|watch| scans::make_asked(&registry, &actor, out, watch))?,
    };
    let made = made.value;
    output.say(&made, || lines(&made, out))
}

fn lines(made: &ScansMade, out: &Path) -> Vec<String> {
    let mut lines = vec![format!(
        "{} pindaian ditulis ke {} ({} bita).",
        made.scans,
        out.display(),
        made.bytes
    )];
    lines.extend(
        made.missing
            .iter()
            .map(|name| format!("Hilang atau rusak di sini: {name}")),
    );
    lines.extend(
        made.unsent
            .iter()
            .map(|name| format!("Belum tercatat dalam paket yang diterima: {name}")),
    );
    lines
}

fn told(taken: &ScansTaken) -> Vec<String> {
    let mut lines = vec![format!(
        "{}: {} diterima, {} sudah ada, {} ditolak, {} permintaan terjawab",
        taken.office,
        taken.taken.len(),
        taken.already,
        taken.refused.len(),
        taken.closed
    )];
    lines.extend(
        taken
            .refused
            .iter()
            .map(|one| format!("{}: {} {}", one.name, one.problem.message, one.problem.hint)),
    );
    lines
}
