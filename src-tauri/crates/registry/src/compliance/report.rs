//! Every office with what came of it.

use crate::agreements::rows;
use crate::error::RegistryError;
use crate::period::{Period, Semester};
use crate::received::{Answer, answering, of_regions};
use crate::reference::regions::{self, Region, RegionKind};
use crate::reference::tiles::{self, NATION, PlacedBy, Tile};
use crate::senders::{self, Sender};
use crate::settings;
use crate::words::words;
use chrono::NaiveDate;
use rules::Rulebook;
use rules::rulebook::SettingValue;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

words! {
    /// Which offices are looked at.
    Reach {
        /// The kabupaten and kota of one province, and the province itself: of the office's own unless another is named. The
        /// ministry has none of its own; unless one is named, it looks at all.
        Province = "province",
        /// The provinces.
        Provinces = "provinces",
        /// Every province, kabupaten and kota.
        Nation = "nation",
    }
}

/// Which offices are looked at, and of which province.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Among {
    /// How far.
    pub reach: Reach,
    /// Code of the province for [`Reach::Province`]; none for the office's own.
    pub province: Option<String>,
}

impl From<Reach> for Among {
    fn from(reach: Reach) -> Self {
        Self {
            reach,
            province: None,
        }
    }
}

words! {
    /// What came of an office for a period.
    Delivery {
        /// It is the office that keeps this register: it sends nothing to itself.
        Own = "own",
        /// Nothing.
        Absent = "absent",
        /// A package of exactly this period.
        Sent = "sent",
        /// A package of a longer period: of the year, for a semester.
        Covered = "covered",
    }
}

words! {
    /// Whether the office's key is known.
    Enrolment {
        /// No key of it was ever compared with a paper: its packages would stay outside.
        None = "none",
        /// It has a key in use.
        Enrolled = "enrolled",
        /// Its last key was retired.
        Retired = "retired",
    }
}

/// One office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComplianceOffice {
    /// Region code.
    pub region_code: String,
    /// Name of the region.
    pub region_name: String,
    /// What it is.
    pub kind: RegionKind,
    /// Name of its unit, as its packages say; empty while none is known.
    pub unit_name: String,
    /// What came.
    pub delivery: Delivery,
    /// Nothing came in time: either it came after the day it was due, or that day has passed.
    pub late: bool,
    /// Day on which the first package that answers for the period was merged.
    pub came_on: Option<NaiveDate>,
    /// Short form of the period of the newest such package.
    pub package_period: Option<String>,
    /// Its count in the office.
    pub sequence: Option<u32>,
    /// Name of its file as it came.
    pub file_name: Option<String>,
    /// Another package may be the newer one: a person has to decide in what order the office's registers follow.
    pub undecided: bool,
    /// SHA-256 of its file, hex: what its receipt is issued for.
    pub sha256: Option<String>,
    /// Row of the sender it came from.
    #[ts(type = "number | null")]
    pub sender: Option<i64>,
    /// Rows of it that the rules refused.
    pub refused: u32,
    /// Whether it was answered with a receipt.
    pub receipt: bool,
    /// When the newest of its receipts was issued, UTC.
    pub receipt_issued_at: Option<String>,
    /// Our remarks on the office's records that are open.
    pub remarks: u32,
    /// Agreements of the office that stand here.
    pub agreements: u32,
    /// Whether its key is known.
    pub enrolment: Enrolment,
    /// Its place on the map; none for the province on its own map.
    pub tile: Option<Tile>,
}

/// How many offices stand how. The office itself is in none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct ComplianceCounts {
    /// Offices of which something is expected.
    pub expected: u32,
    /// Sent.
    pub sent: u32,
    /// Covered by a longer period.
    pub covered: u32,
    /// Nothing came.
    pub absent: u32,
    /// Late, whether it came since or not.
    pub late: u32,
    /// With a receipt for the newest package.
    pub receipts: u32,
    /// With remarks that are open.
    pub remarked: u32,
    /// Without a key in use.
    pub not_enrolled: u32,
}

/// How the offices of one province stand, the province itself among them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProvinceCompliance {
    /// Its code.
    pub region_code: String,
    /// Its name.
    pub region_name: String,
    /// Its place on the map of the provinces.
    pub tile: Option<Tile>,
    /// How many stand how.
    pub counts: ComplianceCounts,
}

/// Who sent what for a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Compliance {
    /// The period.
    pub period: Period,
    /// Its name.
    pub label: String,
    /// Which offices.
    pub reach: Reach,
    /// The last day for it, by the rules' setting.
    pub due: Option<NaiveDate>,
    /// The day it was asked.
    pub on: NaiveDate,
    /// How many stand how.
    pub counts: ComplianceCounts,
    /// The offices, by code.
    pub offices: Vec<ComplianceOffice>,
    /// Who chose the places on the map. Where all offices are looked at, only the provinces have one.
    pub placed_by: Option<PlacedBy>,
    /// How each province stands; only where all offices are looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub provinces: Option<Vec<ProvinceCompliance>>,
}

/// The package of an office that answers for the period.
struct Answering {
    answer: Answer,
    sha256: String,
    period: String,
    sequence: u32,
    file_name: String,
    refused: u32,
    receipt_issued_at: Option<String>,
}

/// Who sent what for a period, as of `on`.
///
/// # Errors
/// What SQLite says.
pub fn compliance(
    connection: &Connection,
    period: Period,
    among: impl Into<Among>,
    on: NaiveDate,
    book: &Rulebook,
) -> Result<Compliance, RegistryError> {
    let own = settings::office(connection)?.region_code;
    let (reach, province) = resolved(among.into(), &own);
    let mut came = BTreeMap::new();
    for (region, answer) in of_regions(answering(connection, period)?) {
        came.insert(region, told(connection, answer)?);
    }
    let known = Known {
        agreements: counted(connection, include_str!("sql/agreements.sql"))?,
        remarks: counted(connection, include_str!("sql/remarks.sql"))?,
        senders: senders::all(connection)?,
    };
    let due = due(period, book);
    let offices: Vec<ComplianceOffice> = subjects(reach, &province)
        .map(|region| {
            let mut office = known.office(region, came.get(&region.code), due, on);
            if region.code == own {
                office.delivery = Delivery::Own;
                office.late = false;
            }
            office.tile =
                tiles::map(map_of(reach, &province)).and_then(|map| map.tiles.get(&region.code).copied());
            office
        })
        .collect();
    Ok(Compliance {
        period,
        label: period.label(),
        reach,
        due,
        on,
        counts: counts(&offices),
        provinces: (reach == Reach::Nation).then(|| by_province(&offices)),
        offices,
        placed_by: tiles::map(map_of(reach, &province)).map(|map| map.placed_by),
    })
}

/// How far to look, and the province that is meant.
fn resolved(among: Among, own: &str) -> (Reach, String) {
    let province = among
        .province
        .unwrap_or_else(|| own.get(..2).unwrap_or(own).to_owned());
    match among.reach {
        Reach::Province if province == regions::MINISTRY => (Reach::Nation, province),
        reach => (reach, province),
    }
}

/// The map the offices are drawn on.
fn map_of(reach: Reach, province: &str) -> &str {
    match reach {
        Reach::Province => province,
        Reach::Provinces | Reach::Nation => NATION,
    }
}

/// How each province stands, by code.
fn by_province(offices: &[ComplianceOffice]) -> Vec<ProvinceCompliance> {
    offices
        .iter()
        .filter(|one| one.kind == RegionKind::Provinsi)
        .map(|province| ProvinceCompliance {
            region_code: province.region_code.clone(),
            region_name: province.region_name.clone(),
            tile: province.tile,
            counts: counts(
                offices
                    .iter()
                    .filter(|one| one.region_code.get(..2) == Some(&province.region_code)),
            ),
        })
        .collect()
}

/// The regions that report: DKI's administrative areas are no subjects of cooperation.
pub(crate) fn subjects(reach: Reach, province: &str) -> impl Iterator<Item = &'static Region> {
    let province = province.to_owned();
    regions::all()
        .filter(|region| region.autonomous)
        .filter(move |region| match reach {
            Reach::Province => region.province_code == province,
            Reach::Provinces => region.is_province(),
            Reach::Nation => true,
        })
}

/// What is known of offices, whatever the period.
struct Known {
    agreements: BTreeMap<String, u32>,
    remarks: BTreeMap<String, u32>,
    senders: Vec<Sender>,
}

impl Known {
    fn office(
        &self,
        region: &Region,
        package: Option<&Answering>,
        due: Option<NaiveDate>,
        on: NaiveDate,
    ) -> ComplianceOffice {
        let came_on = package.and_then(|one| one.answer.came_at.get(..10)?.parse().ok());
        let senders: Vec<&Sender> = self
            .senders
            .iter()
            .filter(|one| one.region_code == region.code)
            .collect();
        ComplianceOffice {
            region_code: region.code.clone(),
            region_name: region.full_name(),
            kind: region.kind,
            unit_name: senders
                .last()
                .map(|one| one.unit_name.clone())
                .unwrap_or_default(),
            delivery: match package {
                None => Delivery::Absent,
                Some(one) if one.answer.exact => Delivery::Sent,
                Some(_) => Delivery::Covered,
            },
            late: due.is_some_and(|due| came_on.unwrap_or(on) > due),
            came_on,
            package_period: package.map(|one| one.period.clone()),
            sequence: package.map(|one| one.sequence),
            file_name: package.map(|one| one.file_name.clone()),
            undecided: package.is_some_and(|one| one.answer.undecided),
            sha256: package.map(|one| one.sha256.clone()),
            sender: package.map(|one| one.answer.sender),
            refused: package.map_or(0, |one| one.refused),
            receipt: package.is_some_and(|one| one.receipt_issued_at.is_some()),
            receipt_issued_at: package.and_then(|one| one.receipt_issued_at.clone()),
            remarks: self.remarks.get(&region.code).copied().unwrap_or(0),
            agreements: self.agreements.get(&region.code).copied().unwrap_or(0),
            enrolment: if senders.iter().any(|one| one.key().is_some()) {
                Enrolment::Enrolled
            } else if senders.iter().any(|one| !one.keys.is_empty()) {
                Enrolment::Retired
            } else {
                Enrolment::None
            },
            tile: None,
        }
    }
}

fn told(connection: &Connection, answer: Answer) -> Result<Answering, RegistryError> {
    let package = answer.package;
    Ok(connection
        .prepare_cached(include_str!("sql/answer.sql"))?
        .query_row(named_params! {":package": package}, |row| {
            Ok(Answering {
                sha256: row.get("sha256")?,
                period: row.get("period")?,
                sequence: row.get("sequence")?,
                file_name: row.get("file_name")?,
                refused: row.get("refused")?,
                receipt_issued_at: row.get("receipt_issued_at")?,
                answer,
            })
        })?)
}

fn counted(connection: &Connection, sql: &str) -> Result<BTreeMap<String, u32>, RegistryError> {
    let found = rows(connection, sql, [], |row| {
        Ok((row.get("region_code")?, row.get("count")?))
    })?;
    Ok(found.into_iter().collect())
}

fn counts<'a>(offices: impl IntoIterator<Item = &'a ComplianceOffice> + Clone) -> ComplianceCounts {
    let count = |is: &dyn Fn(&ComplianceOffice) -> bool| {
        let found = offices
            .clone()
            .into_iter()
            .filter(|one| one.delivery != Delivery::Own && is(one));
        u32::try_from(found.count()).unwrap_or(u32::MAX)
    };
    ComplianceCounts {
        expected: count(&|_| true),
        sent: count(&|one| one.delivery == Delivery::Sent),
        covered: count(&|one| one.delivery == Delivery::Covered),
        absent: count(&|one| one.delivery == Delivery::Absent),
        late: count(&|one| one.late),
        receipts: count(&|one| one.receipt),
        remarked: count(&|one| one.remarks > 0),
        not_enrolled: count(&|one| one.enrolment != Enrolment::Enrolled),
    }
}

/// The last day for the report of a period: of a semester by `semester-report-due` (the first date is that of Semester I), of
/// a year or more by `annual-report-due`. None when the office's own rules hold something else there.
pub fn due(period: Period, book: &Rulebook) -> Option<NaiveDate> {
    let month_day = match (period.semester(), book.setting("semester-report-due")) {
        (Some(semester), Some(SettingValue::Words(days))) => days
            .get(usize::from(u8::from(semester)).checked_sub(1)?)?
            .as_str(),
        (Some(_), _) => return None,
        (None, _) => book.word("annual-report-due")?,
    };
    let year = match period.semester() {
        Some(Semester::First) => period.year(),
        Some(Semester::Second) | None => period.year() + 1,
    };
    format!("{year}-{month_day}").parse().ok()
}
