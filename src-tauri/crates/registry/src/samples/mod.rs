//! Registers of examples, each marked as a sample: every screen and printed letter of one says CONTOH.
//!
//! | sample | what it is |
//! |---|---|
//! | [`Sample::Malang`] | shaped after reported counts: 16 KSDD, 90 KSDPK, 5 Sinergi signed 2020 to 2025; invented |
//! | [`Sample::Yogyakarta`] | likewise: 39 KSDPK, 2 KSDD, 1 KSDPL, 9 Sinergi signed in 2024; invented |
//! | [`Sample::Ministry`] | a real public register, imported as offices import theirs |
//! | [`Sample::Synthetic`] | any number of plausible, long and awkward agreements from a seed |
//!
//! Ids and dates come from a seed and never from the desk, so that a sample is the same wherever it is made; only
//! the moments of the first save are the desk's. Statuses follow the day they are asked for, as in any register.
//!
//! The two cities show the whole life of a cooperation: maps of two years, submissions at each stage, partners with
//! what was spoken, meetings, monitoring, and the foreign report of the city that has one. Their days count back from
//! the day the sample is made: a clock of thirty days is to run, and nothing may have happened tomorrow. What was agreed
//! has fixed days all the same; two agreements of Yogyakarta came from submissions after 2024.

mod city;
mod ministry;
mod office;
mod random;
mod synthetic;

use crate::agreements::{AgreementError, AgreementQuery};
use crate::error::RegistryError;
use crate::foreign::ForeignError;
use crate::imports::ImportError;
use crate::mapping::MappingError;
use crate::meetings::MeetingError;
use crate::monitoring::MonitoringError;
use crate::partners::PartnerError;
use crate::progress::ProgressError;
use crate::registry::{Actor, Origin, Registry};
use crate::settings::{self, SettingsError};
use crate::submissions::SubmissionError;
use serde::{Deserialize, Serialize};

/// Questions every sample has answered with yes: their dates do not follow the clock of the desk, and an office writes down
/// the reason that was given.
const CONFIRMED: [&str; 5] = [
    "agreement.end_in_future",
    "agreement.end_reason_not_listed",
    "document.number_twice",
    "document.signed_in_future",
    "party.own_region_missing",
];

/// Which examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// Kota Malang, 2020 to 2025.
    Malang,
    /// Kota Yogyakarta, 2024.
    Yogyakarta,
    /// About 240 real agreements of a ministry, in a register of Kota Malang.
    Ministry,
    /// Invented agreements for layout and speed, of any region: a whole province of offices can be made.
    Synthetic {
        /// How many.
        count: u32,
        /// Equal seeds give equal registers.
        seed: u64,
    },
}

impl Sample {
    /// The name kept in the register and shown beside CONTOH.
    pub fn name(self) -> &'static str {
        match self {
            Self::Malang => "malang",
            Self::Yogyakarta => "yogyakarta",
            Self::Ministry => "ministry",
            Self::Synthetic { .. } => "synthetic",
        }
    }

    /// What [`Registry::create`] is told for a register of this sample; a synthetic one may be told another region.
    pub fn origin(self) -> Origin {
        let (region, unit) = match self {
            Self::Yogyakarta => ("34.71", "Bagian Tata Pemerintahan"),
            _ => ("35.73", "Bagian Kerja Sama"),
        };
        Origin {
            region: region.to_owned(),
            unit: unit.to_owned(),
            sample: Some(self.name().to_owned()),
        }
    }
}

/// What a sample could say about one row of a file it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowNote {
    /// Row of the file, as a spreadsheet counts: the header is row 1.
    pub row: u32,
    /// Stable name of the reason.
    pub code: String,
    /// The reason in words, with the values it is about.
    pub sentence: String,
}

/// What filling brought.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Report {
    /// Rows that hold anything; for invented samples the agreements made.
    pub rows: u32,
    /// Agreements now in the register.
    pub accepted: u32,
    /// Rows that were not understood, in order; none of them is in the register.
    pub refused: Vec<RowNote>,
    /// Accepted rows about which something is odd, in order; the same words stand in the agreement's note.
    pub noted: Vec<RowNote>,
}

/// Why a register was not filled.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// The register is not marked as this sample: examples never enter a real register.
    #[error("the register is not marked as sample {0}")]
    NotMarked(&'static str),
    /// The register's region is another than the sample's.
    #[error("the sample is of region {0}")]
    OtherRegion(String),
    /// The register already holds something.
    #[error("the register is not empty")]
    NotEmpty,
    /// The sample data shipped with the program is wrong (a defect of the build).
    #[error("sample data: {0}")]
    Data(String),
    /// The rules refuse an example (a defect of the build).
    #[error(transparent)]
    Agreement(#[from] AgreementError),
    /// The rules refuse a setting (a defect of the build).
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The rules refuse progress (a defect of the build).
    #[error(transparent)]
    Progress(#[from] ProgressError),
    /// The rules refuse a submission or a step of it (a defect of the build).
    #[error(transparent)]
    Submission(#[from] SubmissionError),
    /// The rules refuse a row of the map, a plan or a proposal (a defect of the build).
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// The rules refuse a card or what stands under it (a defect of the build).
    #[error(transparent)]
    Partner(#[from] PartnerError),
    /// The rules refuse a meeting (a defect of the build).
    #[error(transparent)]
    Meeting(#[from] MeetingError),
    /// The rules refuse what the yearly report of a foreign cooperation says (a defect of the build).
    #[error(transparent)]
    Foreign(#[from] ForeignError),
    /// The rules refuse a target or an evaluation (a defect of the build).
    #[error(transparent)]
    Monitoring(#[from] MonitoringError),
    /// The shipped register cannot be imported (a defect of the build).
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

/// Fills an empty register that is marked as this sample. `progress` is told how many agreements of how many are in.
///
/// The small samples are written in one transaction with an audit row for each record; [`Sample::Synthetic`] in
/// transactions of 5,000 with one audit row each.
///
/// # Errors
/// [`SampleError`]; nothing is written then, except whole batches of a synthetic sample.
pub fn fill(
    registry: &Registry,
    actor: &Actor,
    sample: Sample,
    progress: &mut dyn FnMut(u32, u32),
) -> Result<Report, SampleError> {
    require_empty(registry, sample)?;
    match sample {
        Sample::Malang => city::fill(registry, actor, &city::MALANG, progress),
        Sample::Yogyakarta => city::fill(registry, actor, &city::YOGYAKARTA, progress),
        Sample::Ministry => ministry::fill(registry, actor, progress),
        Sample::Synthetic { count, seed } => synthetic::fill(registry, actor, count, seed, progress),
    }
}

fn require_empty(registry: &Registry, sample: Sample) -> Result<(), SampleError> {
    registry.read(|connection| {
        let office = settings::office(connection)?;
        if office.sample.as_deref() != Some(sample.name()) {
            return Err(SampleError::NotMarked(sample.name()));
        }
        let region = sample.origin().region;
        let anywhere = matches!(sample, Sample::Synthetic { .. });
        if office.region_code != region && !anywhere {
            return Err(SampleError::OtherRegion(region));
        }
        let all = AgreementQuery {
            statuses: crate::agreements::Status::ALL.to_vec(),
            ..AgreementQuery::default()
        };
        let page = crate::agreements::page(connection, &all, registry.today(), 0, 1)?;
        let bare =
            settings::work_units(connection)?.is_empty() && settings::officials(connection)?.is_empty();
        if page.total == 0 && bare {
            Ok(())
        } else {
            Err(SampleError::NotEmpty)
        }
    })
}

fn confirmed() -> Vec<String> {
    CONFIRMED.map(str::to_owned).to_vec()
}

fn parse<T: serde::de::DeserializeOwned>(name: &str, text: &str) -> Result<T, SampleError> {
    toml::from_str(text).map_err(|error| SampleError::Data(format!("{name}: {error}")))
}
