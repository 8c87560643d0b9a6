//! `init`, `sample`, `backup`.

use super::Place;
use crate::arguments::{Init, SampleArgs, SampleName};
use crate::output::Output;
use contract::session::{self, SessionCreate};
use contract::{Problem, desk};
use registry::Mode;
use registry::samples::Sample;
use serde_json::json;
use std::path::Path;

pub(super) fn init(place: &Place, init: &Init, output: Output) -> Result<(), Problem> {
    let request = SessionCreate {
        region: init.region.clone(),
        unit_name: init.unit.clone(),
        letters: None,
        official: None,
        work_units: Vec::new(),
    };
    let registry = session::create(&place.folder, desk::system(), &desk::actor(), &request)?;
    let described = session::describe(&registry)?;
    output.say(
        &json!({ "folder": place.folder, "region": described.office.region_code, "office": described.office.id }),
        || vec![format!("Register {} dibuat di {}.", described.region_name, place.folder.display())],
    )
}

pub(super) fn sample(place: &Place, arguments: &SampleArgs, output: Output) -> Result<(), Problem> {
    let sample = match arguments.name {
        SampleName::Malang => Sample::Malang,
        SampleName::Yogyakarta => Sample::Yogyakarta,
        SampleName::Ministry => Sample::Ministry,
        SampleName::Synthetic => Sample::Synthetic {
            count: arguments.count,
            seed: arguments.seed,
        },
    };
    let mut origin = sample.origin();
    if let Some(region) = &arguments.region {
        origin.region.clone_from(region);
    }
    let (registry, report) = session::fill_sample_of(
        &place.folder,
        &origin,
        desk::system(),
        &desk::actor(),
        sample,
        &mut |_, _| {},
    )?;
    let folder = registry.folder().display().to_string();
    output.say(
        &json!({ "folder": folder, "sample": sample.name(), "report": report }),
        || {
            let mut lines = vec![format!(
                "CONTOH {}: {} kerja sama dicatat di {folder}.",
                sample.name(),
                report.accepted
            )];
            for note in &report.refused {
                lines.push(format!("baris {}: {}", note.row, note.sentence));
            }
            lines
        },
    )
}

pub(super) fn backup(place: &Place, out: Option<&Path>, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let target = match out {
        Some(path) => path.to_path_buf(),
        // A register that may only be looked at keeps no backup of its own either.
        None if *registry.mode() != Mode::Own => return Err(registry::RegistryError::ReadOnly.into()),
        None => files::unique_name(
            &registry.folder().join("backups"),
            &session::backup_name(&registry)?,
        ),
    };
    registry.copy_database(&target)?;
    output.say(&json!({ "file": target }), || {
        vec![format!("Cadangan ditulis ke {}.", target.display())]
    })
}
