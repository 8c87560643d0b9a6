//! The slip that travels beside a package: what the receiver compares before signing for it.

use super::DispatchId;
use crate::Problem;
use crate::letters::{OfficePress, group_kind, grouped};
use exchange::Manifest;
use letters::{Addressee, KindCount, Signatory, SlipData, SlipLetter};
use registry::dispatches::{self, Dispatch};
use registry::letters as core;
use registry::reference::regions;
use registry::{Registry, settings};
use std::collections::BTreeMap;

/// The slip of a package as a PDF.
///
/// # Errors
/// [`Problem`] when there is no such package, no signer, or the press refuses.
pub fn slip(registry: &Registry, press: &OfficePress, request: &DispatchId) -> Result<Vec<u8>, Problem> {
    let dispatch = find(registry, request)?;
    let settings = registry.read(settings::letter_settings)?;
    let data = data(registry, &dispatch)?;
    press
        .with_emblems(registry, &settings)?
        .slip(&data)
        .map_err(Problem::from)
}

/// A file name for a slip.
///
/// # Errors
/// [`Problem`] when there is no such package.
pub fn slip_name(registry: &Registry, request: &DispatchId) -> Result<String, Problem> {
    let dispatch = find(registry, request)?;
    let bare = dispatch.file_name.trim_end_matches(".ikat");
    Ok(files::safe_name(&format!("Tanda-Kirim_{bare}.pdf")))
}

fn find(registry: &Registry, request: &DispatchId) -> Result<Dispatch, Problem> {
    registry
        .read(dispatches::all)?
        .into_iter()
        .find(|one| one.id == request.id)
        .ok_or_else(|| Problem::new("dispatch.not_found", &[]))
}

fn data(registry: &Registry, dispatch: &Dispatch) -> Result<SlipData, Problem> {
    let manifest: Manifest =
        serde_json::from_str(&dispatch.manifest).map_err(registry::RegistryError::from)?;
    let (office, settings, officials, letters) = registry.read(|c| {
        Ok::<_, registry::RegistryError>((
            settings::office(c)?,
            settings::letter_settings(c)?,
            settings::officials(c)?,
            core::all(c)?,
        ))
    })?;
    let signer = officials
        .iter()
        .find(|official| official.active)
        .ok_or_else(|| Problem::new("letter.no_signer", &[]))?;
    let region = regions::of_office(&office.region_code)
        .map_or_else(|| office.region_code.clone(), regions::Region::full_name);
    let mut counts: BTreeMap<letters::Kind, u64> = BTreeMap::new();
    for kind in &manifest.kinds {
        if let Some(group) = group_kind(&kind.kind) {
            *counts.entry(group).or_default() += u64::from(kind.agreements);
        }
    }
    let numbers = |code: &str| {
        letters
            .iter()
            .find(|letter| letter.newest.code == code)
            .map(|letter| letter.newest.number.clone())
    };
    Ok(SlipData {
        sample: office.sample.is_some(),
        page: crate::letters::page(&settings),
        letterhead: crate::letters::letterhead(&settings, signer.letterhead),
        place: settings.place.clone(),
        date: day(&dispatch.created_at, registry),
        office: format!("{} {region}", office.unit_name),
        region: format!("{} {region}", office.region_code),
        period: super::days(&manifest),
        addressee: Addressee {
            lines: settings.governor.lines.clone(),
            place: settings.governor.place.clone(),
        },
        file_name: dispatch.file_name.clone(),
        file_size: u64::try_from(dispatch.bytes).unwrap_or_default(),
        sha256: dispatch.sha256.clone(),
        sequence: u64::from(dispatch.sequence),
        counts: counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(kind, count)| KindCount { kind, count })
            .collect(),
        letters: manifest
            .letters
            .iter()
            .map(|letter| SlipLetter {
                number: numbers(&letter.code).unwrap_or_default(),
                code: grouped(&letter.code),
            })
            .collect(),
        key_fingerprint: dispatch.fingerprint.clone(),
        sender: Signatory {
            capacity_lines: signer.capacity.clone(),
            job: signer.job.clone(),
            name: signer.name.clone(),
            rank: (!signer.rank.is_empty()).then(|| signer.rank.clone()),
            nip: (!signer.nip.is_empty()).then(|| signer.nip.clone()),
        },
    })
}

/// The office's day on which a package was made.
fn day(created_at: &str, registry: &Registry) -> chrono::NaiveDate {
    chrono::DateTime::parse_from_rfc3339(created_at).map_or_else(
        |_| registry.today(),
        |at| at.with_timezone(&chrono::Local).date_naive(),
    )
}
