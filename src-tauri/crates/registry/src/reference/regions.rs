//! Provinces, kabupaten and kota (Kepmendagri 300.2.2-2138 Tahun 2025), and above them the ministry. Names change: records
//! key on the code and keep the name of their day.
//!
//! [`find`] and [`all`] know what the decree names: who can be a party, and who reports. The ministry is no region; it only
//! keeps a register of what the regions report, so it is known to [`of_office`] alone.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use ts_rs::TS;

/// What a region is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RegionKind {
    /// Province.
    Provinsi,
    /// Regency.
    Kabupaten,
    /// City.
    Kota,
    /// The ministry to which the provinces report: no region, only an office.
    Kementerian,
}

/// One region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Region {
    /// `35` or `35.73`; `00` for the ministry.
    pub code: String,
    /// Code of the province; its own for a province.
    pub province_code: String,
    /// What it is.
    pub kind: RegionKind,
    /// Full name: `Kota Malang`, `Jawa Timur`.
    pub name: String,
    /// False for the six administrative areas of DKI, which cannot be a party (UU 23/2014; UU 2/2024).
    pub autonomous: bool,
}

impl Region {
    /// The name as a subject of law: `Provinsi Jawa Timur`, `Kota Malang`.
    pub fn full_name(&self) -> String {
        match self.kind {
            RegionKind::Provinsi if !self.name.starts_with("Daerah") => format!("Provinsi {}", self.name),
            _ => self.name.clone(),
        }
    }

    /// Whether it is a province, which is its own province.
    pub fn is_province(&self) -> bool {
        self.kind == RegionKind::Provinsi
    }

    /// Whether it is the ministry, which has no cooperation of its own here.
    pub fn is_ministry(&self) -> bool {
        self.kind == RegionKind::Kementerian
    }

    /// Whether packages of other offices come to it: a province or the ministry.
    pub fn is_bureau(&self) -> bool {
        self.is_province() || self.is_ministry()
    }

    /// The office of its head: Gubernur, Bupati, Wali Kota or Menteri.
    pub fn head(&self) -> &'static str {
        match self.kind {
            RegionKind::Provinsi => "Gubernur",
            RegionKind::Kabupaten => "Bupati",
            RegionKind::Kota => "Wali Kota",
            RegionKind::Kementerian => "Menteri",
        }
    }

    /// The bare name without Kabupaten, Kota or Kementerian: `Malang`.
    pub fn short_name(&self) -> &str {
        self.name
            .strip_prefix("Kabupaten Administrasi ")
            .or_else(|| self.name.strip_prefix("Kota Administrasi "))
            .or_else(|| self.name.strip_prefix("Kabupaten "))
            .or_else(|| self.name.strip_prefix("Kota "))
            .or_else(|| self.name.strip_prefix("Kementerian "))
            .unwrap_or(&self.name)
    }
}

#[derive(Deserialize)]
struct Line {
    code: String,
    province_code: String,
    kind: RegionKind,
    name: String,
    autonomous: String,
}

static REGIONS: LazyLock<BTreeMap<String, Region>> = LazyLock::new(|| {
    let text = include_str!("../../../../../assets/reference/regions.csv");
    csv::Reader::from_reader(text.as_bytes())
        .deserialize::<Line>()
        .filter_map(Result::ok)
        .map(|line| {
            let province = if line.province_code.is_empty() {
                line.code.clone()
            } else {
                line.province_code.clone()
            };
            let region = Region {
                code: line.code.clone(),
                province_code: province,
                kind: line.kind,
                name: line.name,
                autonomous: line.autonomous == "yes",
            };
            (line.code, region)
        })
        .collect()
});

/// Code of the ministry: no code of the decree begins with it.
pub const MINISTRY: &str = "00";

static THE_MINISTRY: LazyLock<Region> = LazyLock::new(|| Region {
    code: MINISTRY.to_owned(),
    province_code: MINISTRY.to_owned(),
    kind: RegionKind::Kementerian,
    name: "Kementerian Dalam Negeri".to_owned(),
    autonomous: false,
});

/// The ministry to which the provinces report (Permendagri 22/2020 Pasal 17(3), 39(3)).
pub fn ministry() -> &'static Region {
    &THE_MINISTRY
}

/// Whose office keeps a register or signs a file: a region, or the ministry.
pub fn of_office(code: &str) -> Option<&'static Region> {
    find(code).or_else(|| (code == MINISTRY).then(ministry))
}

/// The region with this code.
pub fn find(code: &str) -> Option<&'static Region> {
    REGIONS.get(code)
}

/// All regions, by code.
pub fn all() -> impl Iterator<Item = &'static Region> {
    REGIONS.values()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_of_the_decree_is_there() {
        let count = |kind| all().filter(|r| r.kind == kind).count();
        assert_eq!(
            (
                count(RegionKind::Provinsi),
                count(RegionKind::Kabupaten),
                count(RegionKind::Kota)
            ),
            (38, 416, 98)
        );
        assert_eq!(
            all().filter(|r| !r.autonomous).count(),
            6,
            "only DKI's six are not autonomous"
        );
    }

    #[test]
    fn the_ministry_keeps_a_register_and_is_no_region() {
        let ministry = of_office(MINISTRY).unwrap();
        assert!(ministry.is_ministry() && ministry.is_bureau() && !ministry.is_province());
        assert_eq!(
            (ministry.full_name(), ministry.head(), ministry.short_name()),
            ("Kementerian Dalam Negeri".into(), "Menteri", "Dalam Negeri")
        );
        assert!(
            find(MINISTRY).is_none() && all().all(|one| !one.code.starts_with(MINISTRY)),
            "nobody can choose it as a party, and nothing is expected of it"
        );
        assert_eq!(of_office("35.73"), find("35.73"));
    }

    #[test]
    fn a_region_knows_its_head_and_its_province() {
        let malang = find("35.73").unwrap();
        assert_eq!(
            (malang.name.as_str(), malang.head(), malang.short_name()),
            ("Kota Malang", "Wali Kota", "Malang")
        );
        assert_eq!(
            find(&malang.province_code).unwrap().full_name(),
            "Provinsi Jawa Timur"
        );
    }
}
