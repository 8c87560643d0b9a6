//! The office of a sample: letterheads, officials, letter settings, work units.

use super::{SampleError, parse};
use crate::reference::regions::{self, Region};
use crate::settings::{self, Addressee, LetterSettings, Letterhead, LetterheadKind, Official, WorkUnit};
use crate::tx::Tx;
use serde::Deserialize;
use std::collections::BTreeMap;

/// An office as its file describes it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Office {
    pub(super) region: String,
    #[serde(rename = "unit")]
    _unit: String,
    /// Between running number and year in the office's own numbers.
    pub(super) prefix: String,
    pub(super) city: String,
    copies: Vec<String>,
    head: Letterhead,
    secretariat: Letterhead,
    governor: Addressee,
    official: Vec<Signer>,
    /// Key in the samples' tables, full name, short name.
    units: BTreeMap<String, (String, String)>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signer {
    name: String,
    job: String,
    rank: String,
    nip: String,
    capacity: Vec<String>,
    letterhead: LetterheadKind,
}

pub(super) const MALANG: &str = include_str!("../../../../../assets/samples/malang.toml");
pub(super) const YOGYAKARTA: &str = include_str!("../../../../../assets/samples/yogyakarta.toml");

/// Ids of the work units by their key.
pub(super) type Units = BTreeMap<String, WorkUnit>;

impl Office {
    /// The same office as if it stood elsewhere: its head, letterhead and place carry the names of that region.
    fn of_region(mut self, region: &Region) -> Self {
        if region.code == self.region {
            return self;
        }
        let head = region.head().to_uppercase();
        let (name, short) = (region.full_name(), region.short_name().to_uppercase());
        self.head.line1 = format!("{head} {short}");
        self.secretariat.line1 = format!("PEMERINTAH {}", name.to_uppercase());
        self.copies = vec![format!(
            "{} {} (sebagai laporan)",
            region.head(),
            region.short_name()
        )];
        for signer in &mut self.official {
            if signer.capacity.is_empty() {
                signer.job = format!("{head} {short}");
            } else {
                signer.capacity = vec![format!("a.n. {head} {short}")];
            }
        }
        self.region.clone_from(&region.code);
        self.prefix = format!("{}.112", region.code);
        self.city = region.short_name().to_owned();
        self
    }
}

/// Writes an office's settings and work units, as if it stood in the register's own region.
pub(super) fn write(tx: &Tx<'_>, text: &str) -> Result<(Office, Units), SampleError> {
    let office: Office = parse("office", text)?;
    let own = settings::office(tx)?.region_code;
    let office = match regions::of_office(&own) {
        Some(region) => office.of_region(region),
        None => office,
    };
    let letters = LetterSettings {
        head: office.head.clone(),
        secretariat: office.secretariat.clone(),
        place: office.city.clone(),
        unit_code: office.prefix.clone(),
        governor: office.governor.clone(),
        copies: office.copies.clone(),
        ..LetterSettings::default()
    };
    settings::save_letter_settings(tx, &letters)?;
    for signer in &office.official {
        let official = Official {
            id: String::new(),
            name: signer.name.clone(),
            job: signer.job.clone(),
            rank: signer.rank.clone(),
            nip: signer.nip.clone(),
            capacity: signer.capacity.clone(),
            letterhead: signer.letterhead,
            active: true,
            rev: 0,
        };
        settings::save_official(tx, &official, &[])?;
    }
    let mut units = Units::new();
    for (key, (name, short)) in &office.units {
        let unit = WorkUnit {
            id: String::new(),
            name: name.clone(),
            short: short.clone(),
            active: true,
            rev: 0,
        };
        units.insert(key.clone(), settings::save_work_unit(tx, &unit)?);
    }
    Ok((office, units))
}
