//! Regions, urusan and legal forms.

use registry::reference::legal_forms::{self, LegalForm};
use registry::reference::regions::{self, Region};
use registry::reference::urusan::{self, Urusan};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All reference data; asked for once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reference {
    /// Provinces, kabupaten and kota by code.
    pub regions: Vec<Region>,
    /// The ministry: chosen where a register is made, never as a party.
    pub ministry: Region,
    /// Urusan in the order of the law.
    pub urusan: Vec<Urusan>,
    /// Legal forms of partners.
    pub legal_forms: Vec<LegalForm>,
}

/// Regions, urusan and legal forms.
pub fn all() -> Reference {
    Reference {
        regions: regions::all().cloned().collect(),
        ministry: regions::ministry().clone(),
        urusan: urusan::all().to_vec(),
        legal_forms: legal_forms::all().to_vec(),
    }
}
