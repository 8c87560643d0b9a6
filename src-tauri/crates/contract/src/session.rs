//! Opening and making registers.

use crate::Problem;
use files::Place;
use registry::reference::regions;
use registry::samples::{self, Report, Sample};
use registry::settings::{self, Office, Official, WorkUnit};
use registry::{Actor, Desk, Mode, Origin, Registry};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// What the window knows when it starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionState {
    /// The open register; absent at the first start.
    pub register: Option<OpenRegister>,
    /// Where the register is, or would be made.
    pub folder: String,
    /// Why the register there could not be opened.
    pub problem: Option<Problem>,
    /// Version of the program.
    pub version: String,
}

/// An open register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenRegister {
    /// The office.
    pub office: Office,
    /// `Kota Malang`.
    pub region_name: String,
    /// `Wali Kota`.
    pub head_title: String,
    /// `Provinsi Jawa Timur`.
    pub province_name: String,
    /// Whether this is a bureau's register: of a province or of the ministry.
    pub is_bureau: bool,
    /// Whether it is the ministry's: it holds what offices send and nothing of its own.
    pub is_ministry: bool,
    /// Why it can only be looked at; absent when it can be written.
    pub look_only: Option<Problem>,
    /// The office's day.
    pub today: chrono::NaiveDate,
    /// Whether nothing was registered yet.
    pub is_empty: bool,
}

/// What the first-start wizard asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionCreate {
    /// Region code.
    pub region: String,
    /// Name of the unit.
    pub unit_name: String,
    /// What letters take; absent keeps the defaults for the region.
    pub letters: Option<settings::LetterSettings>,
    /// Who signs, if already known.
    pub official: Option<Official>,
    /// Work units to begin with.
    pub work_units: Vec<String>,
}

/// Which sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionSample {
    /// `malang`, `yogyakarta` or `ministry`.
    pub name: String,
}

/// Defaults of letters for a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionDefaults {
    /// Region code.
    pub region: String,
}

/// Describes an open register.
///
/// # Errors
/// [`Problem`] from the register.
pub fn describe(registry: &Registry) -> Result<OpenRegister, Problem> {
    let office = registry.read(settings::office)?;
    let region = regions::of_office(&office.region_code).ok_or_else(|| {
        Problem::new(
            "registry.unknown_region",
            std::slice::from_ref(&office.region_code),
        )
    })?;
    let province = regions::find(&region.province_code).unwrap_or(region);
    Ok(OpenRegister {
        region_name: region.full_name(),
        head_title: region.head().to_owned(),
        province_name: province.full_name(),
        is_bureau: region.is_bureau(),
        is_ministry: region.is_ministry(),
        look_only: match registry.mode() {
            Mode::Own => None,
            Mode::Look(place) => Some(look_only(place)),
        },
        today: registry.today(),
        is_empty: !registry.read(registry::agreements::any)?,
        office,
    })
}

/// Reads the whole register once and says whether it holds together; seconds for a very large one.
///
/// # Errors
/// [`Problem`] `registry.damaged`: it must be closed then.
pub fn examine(registry: &Registry) -> Result<(), Problem> {
    Ok(registry.examine()?)
}

fn look_only(place: &Place) -> Problem {
    match place {
        Place::Local => Problem::new("place.local", &[]),
        Place::Network { filesystem } => Problem::new("place.network", std::slice::from_ref(filesystem)),
        Place::CloudSynced { product } => Problem::new("place.cloud", &[(*product).to_owned()]),
        Place::Removable => Problem::new("place.removable", &[]),
        Place::ReadOnly => Problem::new("place.read_only", &[]),
    }
}

/// Letter settings an office of this region begins with.
///
/// # Errors
/// [`Problem`] for an unknown region.
pub fn defaults(request: &SessionDefaults) -> Result<settings::LetterSettings, Problem> {
    let region = regions::of_office(&request.region)
        .ok_or_else(|| Problem::new("registry.unknown_region", std::slice::from_ref(&request.region)))?;
    let province = regions::find(&region.province_code).unwrap_or(region);
    let name = region.full_name().to_uppercase();
    let mut letters = settings::LetterSettings::default();
    if region.is_ministry() {
        // It writes to those below it and to nobody above.
        letters.secretariat.line1 = name;
        letters.head.line1 = format!("{} {}", region.head(), region.short_name()).to_uppercase();
        letters.place = "Jakarta".into();
        letters.governor = settings::Addressee::default();
        return Ok(letters);
    }
    letters.secretariat.line1 = format!("PEMERINTAH {name}");
    letters.secretariat.line2 = "SEKRETARIAT DAERAH".into();
    letters.head.line1 = format!("{} {}", region.head(), region.short_name()).to_uppercase();
    letters.place = region.short_name().to_owned();
    letters.governor = settings::Addressee {
        lines: vec![
            format!("Gubernur {}", province.name),
            "c.q. Kepala Biro Pemerintahan dan Otonomi Daerah".into(),
        ],
        place: "Tempat".into(),
    };
    Ok(letters)
}

/// Makes a register with what the wizard asked, whole or not at all.
///
/// # Errors
/// [`Problem`]; the folder then holds no register.
pub fn create(
    folder: &Path,
    desk: Desk,
    actor: &Actor,
    request: &SessionCreate,
) -> Result<Registry, Problem> {
    let letters = match &request.letters {
        Some(letters) => letters.clone(),
        None => defaults(&SessionDefaults {
            region: request.region.clone(),
        })?,
    };
    let origin = Origin {
        region: request.region.clone(),
        unit: request.unit_name.clone(),
        sample: None,
    };
    let registry = Registry::create(folder, &origin, desk)?;
    if let Err(problem) = furnish(&registry, actor, &letters, request) {
        let database = registry.folder().join(registry::DATABASE);
        drop(registry);
        std::fs::remove_file(&database).map_err(|error| files::FileError::of("remove", &database, error))?;
        return Err(problem);
    }
    Ok(registry)
}

fn furnish(
    registry: &Registry,
    actor: &Actor,
    letters: &settings::LetterSettings,
    request: &SessionCreate,
) -> Result<(), Problem> {
    registry.transact(actor, "register.create", |tx| {
        settings::save_letter_settings(tx, letters).map_err(|e| within("letters", e))?;
        if let Some(official) = &request.official {
            // An odd NIP is shown in the wizard; here it is taken as it was confirmed there.
            let confirmed: Vec<String> = settings::nip_problem(&official.nip)
                .map(str::to_owned)
                .into_iter()
                .collect();
            settings::save_official(tx, official, &confirmed).map_err(|e| within("official", e))?;
        }
        for (at, name) in request.work_units.iter().enumerate() {
            let unit = WorkUnit {
                id: String::new(),
                name: name.clone(),
                short: String::new(),
                active: true,
                rev: 0,
            };
            settings::save_work_unit(tx, &unit).map_err(|e| within(&format!("work_units[{at}]"), e))?;
        }
        Ok::<(), settings::SettingsError>(())
    })?;
    Ok(())
}

/// Says in which part of the wizard a refused field stands.
fn within(part: &str, error: settings::SettingsError) -> settings::SettingsError {
    match error {
        settings::SettingsError::Findings(mut found) => {
            for finding in &mut found {
                finding.field = format!("{part}.{}", finding.field);
            }
            settings::SettingsError::Findings(found)
        }
        other => other,
    }
}

/// The folder a register lives in unless told otherwise: `IKAT_REGISTER`, else the platform's place for data.
pub fn default_folder() -> PathBuf {
    if let Some(named) = std::env::var_os("IKAT_REGISTER").filter(|v| !v.is_empty()) {
        return PathBuf::from(named);
    }
    let data = directories::BaseDirs::new().map(|dirs| dirs.data_local_dir().to_path_buf());
    data.unwrap_or_else(|| PathBuf::from("."))
        .join("Ikat")
        .join("register")
}

/// Where the sample of this name is made: beside the office's register, never in its place.
pub fn sample_folder(register: &Path, name: &str) -> PathBuf {
    let bare = files::safe_name(name);
    match register.parent() {
        Some(parent) => parent.join(format!("contoh-{bare}")),
        None => register.join(format!("contoh-{bare}")),
    }
}

/// Opens the sample in `folder`, making it when it is not there yet.
///
/// # Errors
/// [`Problem`] `registry.unknown_sample`, or from the register.
pub fn create_sample(
    folder: &Path,
    desk: impl Fn() -> Desk,
    actor: &Actor,
    request: &SessionSample,
) -> Result<Registry, Problem> {
    let sample = match request.name.as_str() {
        "malang" => Sample::Malang,
        "yogyakarta" => Sample::Yogyakarta,
        "ministry" => Sample::Ministry,
        other => return Err(Problem::new("registry.unknown_sample", &[other.to_owned()])),
    };
    match Registry::open(folder, desk()) {
        Err(registry::RegistryError::Missing(_)) => {}
        opened => return Ok(opened?),
    }
    let (registry, _) = fill_sample(folder, desk(), actor, sample, &mut |_, _| {})?;
    Ok(registry)
}

/// Makes a register of a sample in a folder that holds none.
///
/// # Errors
/// [`Problem`]; the folder then holds no register.
pub fn fill_sample(
    folder: &Path,
    desk: Desk,
    actor: &Actor,
    sample: Sample,
    watch: &mut dyn FnMut(u32, u32),
) -> Result<(Registry, Report), Problem> {
    fill_sample_of(folder, &sample.origin(), desk, actor, sample, watch)
}

/// As [`fill_sample`], in the region that `origin` names; only a synthetic sample may stand anywhere.
///
/// # Errors
/// [`Problem`]; the folder then holds no register.
pub fn fill_sample_of(
    folder: &Path,
    origin: &Origin,
    desk: Desk,
    actor: &Actor,
    sample: Sample,
    watch: &mut dyn FnMut(u32, u32),
) -> Result<(Registry, Report), Problem> {
    let registry = Registry::create(folder, origin, desk)?;
    match samples::fill(&registry, actor, sample, watch) {
        Ok(report) => Ok((registry, report)),
        Err(error) => {
            let database = registry.folder().join(registry::DATABASE);
            drop(registry);
            std::fs::remove_file(&database).map_err(|e| files::FileError::of("remove", &database, e))?;
            Err(error.into())
        }
    }
}

/// A file name for a copy of the database: `cadangan-ikat_35.73_2025-11-22.db`.
///
/// # Errors
/// [`Problem`] from the register.
pub fn backup_name(registry: &Registry) -> Result<String, Problem> {
    let office = registry.read(settings::office)?;
    Ok(files::safe_name(&format!(
        "cadangan-ikat_{}_{}.db",
        office.region_code,
        registry.today()
    )))
}
