//! How one table is read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sheets::Sheet;
use sheets::heading::{Column, columns};
use sheets::records::Mapping;
use sheets::values::days::Order;

use crate::agreements::PartyType;
use crate::reference::regions::{Region, RegionKind};

/// Whose register a table is: the party that every row has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Own {
    /// As it stands in the papers.
    pub name: String,
    /// What it is.
    #[serde(rename = "type")]
    pub type_: PartyType,
    /// Its code, for a region.
    #[serde(default)]
    pub region_code: Option<String>,
    /// Words by which a list of parties names it.
    #[serde(default)]
    pub names: Vec<String>,
    /// Words by which the job of a signer is known to be one of its own.
    #[serde(default)]
    pub signers: Vec<String>,
    /// Words by which a number is known to be its own.
    #[serde(default)]
    pub numbers: Vec<String>,
}

impl Own {
    /// The office's own region.
    pub fn of(region: &Region) -> Self {
        let short = region.short_name();
        let (word, government) = match region.kind {
            RegionKind::Provinsi => ("Provinsi", "Pemprov"),
            RegionKind::Kabupaten => ("Kabupaten", "Pemkab"),
            RegionKind::Kota => ("Kota", "Pemkot"),
            RegionKind::Kementerian => ("Kementerian", "Kementerian"),
        };
        Self {
            name: region.full_name(),
            type_: PartyType::Region,
            region_code: Some(region.code.clone()),
            names: vec![format!("{word} {short}"), format!("{government} {short}")],
            signers: vec![
                format!("{} {short}", region.head()),
                format!("{} {short}", region.head().replace(' ', "")),
            ],
            numbers: Vec::new(),
        }
    }
}

/// How one table is read: chosen in steps by a person, or proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Heading, columns, orders of days, meanings of words.
    pub mapping: Mapping,
    /// What is the same in every row, by field: a file of KSDPK alone names no kind.
    #[serde(default)]
    pub fixed: BTreeMap<String, String>,
    /// Whose register it is.
    pub own: Own,
}

/// A reading kept under a name, for the next file of its kind: columns by what they are called, since they move.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Which column holds which field.
    #[serde(default)]
    pub columns: BTreeMap<String, Called>,
    /// In which order a column of days is written.
    #[serde(default)]
    pub orders: BTreeMap<String, Order>,
    /// What words mean.
    #[serde(default)]
    pub words: BTreeMap<String, BTreeMap<String, String>>,
    /// What is the same in every row.
    #[serde(default)]
    pub fixed: BTreeMap<String, String>,
    /// Whose register it is, when not the office's own region's.
    #[serde(default)]
    pub own: Option<Own>,
}

/// A column by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// What the heading calls it; empty for one without a name.
    pub name: String,
    /// Which of the columns of this name, from 0.
    pub nth: usize,
}

impl Kept {
    /// What is worth keeping of a reading of this sheet. `region` is the office's own.
    pub fn of(reading: &Reading, sheet: &Sheet, region: &Region) -> Self {
        let all = columns(sheet, reading.mapping.heading);
        let called = |at: u32| {
            let place = all.iter().position(|column| column.at == at)?;
            let name = all.get(place)?.name.clone();
            let before = all.iter().take(place);
            let nth = before.filter(|column| column.name == name).count();
            Some(Called { name, nth })
        };
        let columns = reading.mapping.columns.iter();
        Self {
            columns: columns
                .filter_map(|(field, at)| Some((field.clone(), called(*at)?)))
                .collect(),
            orders: reading.mapping.orders.clone(),
            words: reading.mapping.words.clone(),
            fixed: reading.fixed.clone(),
            own: (reading.own != Own::of(region)).then(|| reading.own.clone()),
        }
    }

    /// Puts what was kept over a proposed reading. A column that this table does not have stays as it was proposed.
    pub fn over(&self, reading: &mut Reading, all: &[Column]) {
        let at = |called: &Called| {
            let mut named = all.iter().filter(|column| column.name == called.name);
            named.nth(called.nth).map(|column| column.at)
        };
        let columns = &mut reading.mapping.columns;
        for (field, at) in self
            .columns
            .iter()
            .filter_map(|(field, called)| Some((field, at(called)?)))
        {
            columns.retain(|_, taken| *taken != at);
            columns.insert(field.clone(), at);
        }
        if !self.columns.is_empty() {
            columns.retain(|field, _| self.columns.contains_key(field));
        }
        reading.mapping.orders.extend(self.orders.clone());
        for (field, words) in &self.words {
            let known = reading.mapping.words.entry(field.clone()).or_default();
            known.extend(words.clone());
        }
        reading.fixed.extend(self.fixed.clone());
        if let Some(own) = &self.own {
            reading.own = own.clone();
        }
    }
}
