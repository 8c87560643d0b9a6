//! A row of the map.

use crate::agreements::{FundingSource, Kind, PartyType, Variant};
use crate::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

words! {
    /// Where a row came from.
    MapOrigin {
        /// The office or a work unit.
        Own = "own",
        /// A proposal of the public (practice).
        Proposal = "proposal",
        /// What a partner could do further.
        Partner = "partner",
    }
}

/// With whom it may be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapCandidate {
    /// What it is.
    #[serde(rename = "type")]
    pub type_: PartyType,
    /// Code of the region, for a region.
    pub region_code: Option<String>,
    /// Name; a region is called by its own.
    pub name: String,
}

/// What people type of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapRowForm {
    /// Year of the map.
    pub year: i32,
    /// Code of the urusan.
    pub urusan: String,
    /// Program.
    pub program: String,
    /// Activity (kegiatan or subkegiatan).
    pub activity: String,
    /// Id of the work unit that carries it.
    pub work_unit: String,
    /// The potential or the problem.
    pub need: String,
    /// Kind of cooperation that is planned.
    pub kind: Kind,
    /// Sub-kind where the law names one.
    pub variant: Option<Variant>,
    /// With whom it may be done.
    pub candidates: Vec<MapCandidate>,
    /// Scores from 0 to 5, by the id of a criterion of the rules.
    pub scores: BTreeMap<String, u32>,
    /// First year of the cooperation.
    pub from_year: Option<i32>,
    /// Last year, included.
    pub to_year: Option<i32>,
    /// Budget in sen.
    #[ts(type = "number | null")]
    pub amount: Option<i64>,
    /// Who pays.
    pub funding_sources: Vec<FundingSource>,
    /// Place in the RPJMD or the RKPD.
    pub reference: String,
    /// Anything else.
    pub note: String,
    /// Where it came from.
    pub origin: MapOrigin,
}

/// That a row was given up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Dropped {
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// A row as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MapRow {
    /// Id (UUIDv7).
    pub id: String,
    /// Counts the saves.
    pub rev: u32,
    /// What was typed.
    #[serde(flatten)]
    pub form: MapRowForm,
    /// The row of the year before it goes on from.
    pub carried_from: Option<String>,
    /// That it was given up; absent while it stands.
    pub dropped: Option<Dropped>,
    /// Why the record was made void; absent while it stands.
    pub void_reason: Option<String>,
    /// First save, UTC.
    pub created_at: String,
    /// Last save, UTC.
    pub updated_at: String,
}

impl MapCandidate {
    /// What makes two candidates one: the code of a region, else the folded name.
    pub fn key(&self) -> String {
        self.region_code
            .clone()
            .unwrap_or_else(|| crate::agreements::search::fold(&self.name))
    }
}

impl MapRowForm {
    /// What it is about, in one line: the activity, else the program.
    pub fn title(&self) -> &str {
        if self.activity.is_empty() {
            &self.program
        } else {
            &self.activity
        }
    }

    /// Names of the candidates.
    pub fn partner(&self) -> String {
        let names: Vec<&str> = self.candidates.iter().map(|one| one.name.as_str()).collect();
        names.join("; ")
    }
}
