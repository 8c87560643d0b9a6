//! Changing the settings.

use super::model::{LetterSettings, LetterheadKind, Office, Official, WorkUnit};
use super::{rules, store};
use crate::agreements;
use crate::error::RegistryError;
use crate::findings::{Finding, standing};
use crate::registry::{Area, Registry};
use crate::text::{self, LINE_MAX, line};
use crate::tx::Tx;
use rusqlite::named_params;

/// Why a setting was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// Rules refuse or ask.
    #[error("the form has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// There is no such record.
    #[error("no setting {0}")]
    NotFound(String),
    /// It was changed since the form was opened.
    #[error("setting is at revision {0}")]
    Stale(u32),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for SettingsError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

fn refuse(found: Vec<Finding>, confirmed: &[String]) -> Result<(), SettingsError> {
    let standing = standing(found, confirmed);
    if standing.is_empty() {
        Ok(())
    } else {
        Err(SettingsError::Findings(standing))
    }
}

/// Renames the unit that keeps the register; the region never changes.
///
/// # Errors
/// [`SettingsError`].
pub fn save_office(tx: &Tx<'_>, unit_name: &str) -> Result<Office, SettingsError> {
    let mut found = Vec::new();
    text::check("unit_name", unit_name, LINE_MAX, true, &mut found);
    refuse(found, &[])?;
    let before = store::office(tx)?;
    tx.prepare_cached(include_str!("sql/office_write.sql"))?
        .execute(named_params! {":unit_name": line(unit_name)})?;
    let after = store::office(tx)?;
    tx.record(Area::Settings, "office", &after.id, Some(&before), Some(&after))?;
    Ok(after)
}

/// Saves a work unit; an empty id makes a new one.
///
/// # Errors
/// [`SettingsError`]; two units cannot have one name.
pub fn save_work_unit(tx: &Tx<'_>, unit: &WorkUnit) -> Result<WorkUnit, SettingsError> {
    let all = store::work_units(tx)?;
    refuse(rules::work_unit(unit, &all), &[])?;
    let before = all.iter().find(|one| one.id == unit.id);
    let (id, rev) = next(tx, &unit.id, before.map(|b| b.rev), unit.rev)?;
    let name = line(&unit.name);
    let short = if unit.short.trim().is_empty() {
        name.clone()
    } else {
        line(&unit.short)
    };
    let after = WorkUnit {
        id,
        name,
        short,
        active: unit.active,
        rev,
    };
    tx.prepare_cached(include_str!("sql/work_unit_write.sql"))?.execute(named_params! {
        ":id": after.id, ":name": after.name, ":short": after.short, ":active": after.active, ":rev": after.rev,
    })?;
    if before.is_some_and(|b| (&b.name, &b.short) != (&after.name, &after.short)) {
        agreements::refresh_words_of_work_unit(tx, &after.id)?;
    }
    tx.record(Area::Settings, "work_unit", &after.id, before, Some(&after))?;
    Ok(after)
}

/// Saves an official; an empty id makes a new one. A NIP that looks odd is asked about, never refused.
///
/// # Errors
/// [`SettingsError`].
pub fn save_official(
    tx: &Tx<'_>,
    official: &Official,
    confirmed: &[String],
) -> Result<Official, SettingsError> {
    refuse(rules::official(official), confirmed)?;
    let all = store::officials(tx)?;
    let before = all.iter().find(|one| one.id == official.id);
    let (id, rev) = next(tx, &official.id, before.map(|b| b.rev), official.rev)?;
    let after = Official {
        id,
        rev,
        name: line(&official.name),
        job: line(&official.job),
        rank: line(&official.rank),
        nip: official.nip.chars().filter(char::is_ascii_digit).collect(),
        capacity: official.capacity.iter().map(|l| line(l)).collect(),
        letterhead: official.letterhead,
        active: official.active,
    };
    tx.prepare_cached(include_str!("sql/official_write.sql"))?
        .execute(named_params! {
            ":id": after.id, ":name": after.name, ":job": after.job, ":rank": after.rank, ":nip": after.nip,
            ":capacity": serde_json::to_string(&after.capacity).map_err(RegistryError::from)?,
            ":letterhead": letterhead_word(after.letterhead), ":active": after.active, ":rev": after.rev,
        })?;
    tx.record(Area::Settings, "official", &after.id, before, Some(&after))?;
    Ok(after)
}

fn letterhead_word(kind: LetterheadKind) -> &'static str {
    match kind {
        LetterheadKind::Head => "head",
        LetterheadKind::Secretariat => "secretariat",
    }
}

fn next(tx: &Tx<'_>, id: &str, current: Option<u32>, base: u32) -> Result<(String, u32), SettingsError> {
    match current {
        None if id.is_empty() => Ok((tx.id(), 1)),
        None => Err(SettingsError::NotFound(id.to_owned())),
        Some(current) if current != base => Err(SettingsError::Stale(current)),
        Some(current) => Ok((id.to_owned(), current + 1)),
    }
}

/// Saves what letters take from the settings.
///
/// # Errors
/// [`SettingsError`].
pub fn save_letter_settings(tx: &Tx<'_>, settings: &LetterSettings) -> Result<LetterSettings, SettingsError> {
    refuse(rules::letter_settings(settings), &[])?;
    let before = store::letter_settings(tx)?;
    store::write_setting(tx, store::LETTERS, settings)?;
    tx.record(
        Area::Settings,
        "setting",
        store::LETTERS,
        Some(&before),
        Some(settings),
    )?;
    Ok(settings.clone())
}

/// Names the emblem of a letterhead; the picture itself is already in the vault and was proved to be one.
///
/// # Errors
/// [`SettingsError`].
pub fn set_emblem(
    tx: &Tx<'_>,
    kind: LetterheadKind,
    sha256: Option<String>,
) -> Result<LetterSettings, SettingsError> {
    let mut settings = store::letter_settings(tx)?;
    match kind {
        LetterheadKind::Head => settings.head.emblem = sha256,
        LetterheadKind::Secretariat => settings.secretariat.emblem = sha256,
    }
    save_letter_settings(tx, &settings)
}

/// Remembers how this desk likes its screens (columns, theme, zoom).
///
/// # Errors
/// [`RegistryError::ReadOnly`] or what SQLite says.
pub fn save_preference(
    registry: &Registry,
    key: &str,
    value: &serde_json::Value,
) -> Result<(), RegistryError> {
    registry.keep_private(|connection| {
        connection
            .prepare_cached(include_str!("sql/preference_write.sql"))?
            .execute(named_params! {":key": key, ":value": serde_json::to_string(value)?})?;
        Ok(())
    })
}
