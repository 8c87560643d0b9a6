//! Office, letterheads, officials, work units.

use crate::{Problem, Written};
use data_encoding::BASE64;
use files::Digest;
use registry::settings::{self, LetterSettings, LetterheadKind, Office, Official, WorkUnit};
use registry::{Actor, Registry};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::str::FromStr;
use ts_rs::TS;

/// Largest emblem file.
const EMBLEM_MAX: u64 = 4 * 1024 * 1024;
/// Largest emblem picture, in pixels.
const EMBLEM_PIXELS: u64 = 16_000_000;

/// All settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// The office.
    pub office: Office,
    /// What letters take from the settings.
    pub letters: LetterSettings,
    /// Who signs.
    pub officials: Vec<Official>,
    /// Perangkat daerah.
    pub work_units: Vec<WorkUnit>,
}

/// A new name of the unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficeSave {
    /// The name.
    pub unit_name: String,
}

/// An official to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficialSave {
    /// An empty id makes a new one.
    pub official: Official,
    /// Codes of questions answered with yes.
    pub confirmed: Vec<String>,
}

/// An emblem to set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EmblemSet {
    /// On which letterhead.
    pub letterhead: LetterheadKind,
    /// Handle of the chosen picture; absent removes the emblem.
    pub file: Option<String>,
}

/// Which emblem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EmblemOf {
    /// Of which letterhead.
    pub letterhead: LetterheadKind,
}

/// An emblem picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Emblem {
    /// As a `data:` URL; absent when none is set.
    pub url: Option<String>,
}

/// All settings.
///
/// # Errors
/// [`Problem`] from the register.
pub fn all(registry: &Registry) -> Result<Settings, Problem> {
    registry.read(|c| {
        Ok(Settings {
            office: settings::office(c)?,
            letters: settings::letter_settings(c)?,
            officials: settings::officials(c)?,
            work_units: settings::work_units(c)?,
        })
    })
}

/// Renames the unit.
///
/// # Errors
/// [`Problem`] with the field.
pub fn save_office(
    registry: &Registry,
    actor: &Actor,
    request: &OfficeSave,
) -> Result<Written<Office>, Problem> {
    let done = registry.transact(actor, "settings.office", |tx| {
        settings::save_office(tx, &request.unit_name)
    })?;
    Ok(done.into())
}

/// Saves what letters take from the settings.
///
/// # Errors
/// [`Problem`] with the fields.
pub fn save_letters(
    registry: &Registry,
    actor: &Actor,
    request: &LetterSettings,
) -> Result<Written<LetterSettings>, Problem> {
    let done = registry.transact(actor, "settings.letters", |tx| {
        settings::save_letter_settings(tx, request)
    })?;
    Ok(done.into())
}

/// Saves an official.
///
/// # Errors
/// [`Problem`] with the fields.
pub fn save_official(
    registry: &Registry,
    actor: &Actor,
    request: &OfficialSave,
) -> Result<Written<Official>, Problem> {
    let done = registry.transact(actor, "settings.official", |tx| {
        settings::save_official(tx, &request.official, &request.confirmed)
    })?;
    Ok(done.into())
}

/// Saves a work unit.
///
/// # Errors
/// [`Problem`] with the fields.
pub fn save_work_unit(
    registry: &Registry,
    actor: &Actor,
    request: &WorkUnit,
) -> Result<Written<WorkUnit>, Problem> {
    let done = registry.transact(actor, "settings.work_unit", |tx| {
        settings::save_work_unit(tx, request)
    })?;
    Ok(done.into())
}

/// Sets or removes an emblem. The file must be a PNG picture that decodes.
///
/// # Errors
/// [`Problem`] `emblem.not_a_picture`, `emblem.too_large`.
pub fn set_emblem(
    registry: &Registry,
    actor: &Actor,
    letterhead: LetterheadKind,
    path: Option<&Path>,
) -> Result<Written<LetterSettings>, Problem> {
    let sha256 = match path {
        None => None,
        Some(path) => {
            let bytes = files::read_bounded(path, EMBLEM_MAX)?;
            prove_picture(&bytes)?;
            Some(
                registry
                    .vault()
                    .put(bytes.as_slice(), EMBLEM_MAX)?
                    .sha256
                    .to_string(),
            )
        }
    };
    let done = registry.transact(actor, "settings.emblem", |tx| {
        settings::set_emblem(tx, letterhead, sha256)
    })?;
    Ok(done.into())
}

/// Decodes the whole picture: a header alone proves nothing.
fn prove_picture(bytes: &[u8]) -> Result<(), Problem> {
    let refused = || Problem::new("emblem.not_a_picture", &[]);
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    let mut reader = decoder.read_info().map_err(|_| refused())?;
    let info = reader.info();
    if u64::from(info.width) * u64::from(info.height) > EMBLEM_PIXELS {
        return Err(Problem::new("emblem.too_large", &[]));
    }
    let size = reader.output_buffer_size().ok_or_else(refused)?;
    let mut pixels = vec![0; size];
    reader.next_frame(&mut pixels).map_err(|_| refused())?;
    Ok(())
}

/// The emblem as a picture the window can show.
///
/// # Errors
/// [`Problem`] when its file is missing or damaged.
pub fn emblem(registry: &Registry, request: EmblemOf) -> Result<Emblem, Problem> {
    let letters = registry.read(settings::letter_settings)?;
    let sha256 = match request.letterhead {
        LetterheadKind::Head => letters.head.emblem,
        LetterheadKind::Secretariat => letters.secretariat.emblem,
    };
    let url = match sha256.as_deref().and_then(|text| Digest::from_str(text).ok()) {
        None => None,
        Some(digest) => {
            let bytes = registry.vault().read(&digest, EMBLEM_MAX)?;
            Some(format!("data:image/png;base64,{}", BASE64.encode(&bytes)))
        }
    };
    Ok(Emblem { url })
}
