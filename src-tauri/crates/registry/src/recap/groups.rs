//! The groups a recap counts: KSDD wajib and sukarela are one.

use crate::agreements::Kind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Group of a recap, in the order of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum KindGroup {
    /// With other regions.
    Ksdd,
    /// With third parties.
    Ksdpk,
    /// With ministries and agencies.
    Sinergi,
    /// With regions abroad.
    Ksdpl,
    /// With institutions abroad.
    Ksdll,
    /// Older forms.
    Legacy,
}

impl KindGroup {
    /// Every group, in order.
    pub const ALL: [Self; 6] = [
        Self::Ksdd,
        Self::Ksdpk,
        Self::Sinergi,
        Self::Ksdpl,
        Self::Ksdll,
        Self::Legacy,
    ];

    /// The group of a kind.
    pub fn of(kind: Kind) -> Self {
        match kind {
            Kind::KsddWajib | Kind::KsddSukarela => Self::Ksdd,
            Kind::Ksdpk => Self::Ksdpk,
            Kind::Sinergi => Self::Sinergi,
            Kind::Ksdpl => Self::Ksdpl,
            Kind::Ksdll => Self::Ksdll,
            Kind::Legacy => Self::Legacy,
        }
    }

    /// Stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ksdd => "ksdd",
            Self::Ksdpk => "ksdpk",
            Self::Sinergi => "sinergi",
            Self::Ksdpl => "ksdpl",
            Self::Ksdll => "ksdll",
            Self::Legacy => "legacy",
        }
    }

    /// Short name as people say it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Ksdd => "KSDD",
            Self::Ksdpk => "KSDPK",
            Self::Sinergi => "Sinergi",
            Self::Ksdpl => "KSDPL",
            Self::Ksdll => "KSDLL",
            Self::Legacy => "Bentuk lama",
        }
    }
}
