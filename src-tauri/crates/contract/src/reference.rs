//! Regions and urusan.

use registry::reference::regions::{self, Region};
use registry::reference::urusan::{self, Urusan};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All reference data; asked for once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reference {
    /// Provinces, kabupaten and kota by code.
    pub regions: Vec<Region>,
    /// Urusan in the order of the law.
    pub urusan: Vec<Urusan>,
}

/// Regions and urusan.
pub fn all() -> Reference {
    Reference {
        regions: regions::all().cloned().collect(),
        urusan: urusan::all().to_vec(),
    }
}
