//! What a list says.

use crate::receipts::ReceiptBureau;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The signed list of a province. Its form is described in `docs/exchange-files.md`; the order of the fields is part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Forwarding {
    /// The province that passes on.
    pub bureau: ReceiptBureau,
    /// Counts its lists, from 1.
    pub sequence: u32,
    /// The period in its short form: `2025-S2`.
    pub period: String,
    /// When it was made, UTC, by the province's clock; nothing is ordered by it.
    pub made_at: String,
    /// The province's own package for the period.
    pub own: Option<ForwardedPackage>,
    /// The offices whose packages are passed on, by region and id.
    pub offices: Vec<ForwardedOffice>,
    /// Region codes of the province's kabupaten and kota that sent nothing for the period.
    pub absent: Vec<String>,
}

/// One office on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ForwardedOffice {
    /// Id of its register.
    pub office_id: String,
    /// Region code.
    pub region_code: String,
    /// Its unit.
    pub unit_name: String,
    /// The key that signed its package, 64 hex signs.
    pub key: String,
    /// The key's fingerprint, as its key letter printed it.
    pub fingerprint: String,
    /// Whether the province knows the key as in use; it vouches for no other.
    pub vouched: bool,
    /// Its package.
    pub package: ForwardedPackage,
}

/// A package as it was passed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ForwardedPackage {
    /// Name of its file in the folder.
    pub file: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Its period in the short form: a longer one may stand for the list's.
    pub period: String,
    /// Its count in the office.
    pub sequence: u32,
}

/// A list that vouched for keys here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Vouching {
    /// SHA-256 of its file, hex.
    pub sha256: String,
    /// Its count in the province.
    pub sequence: u32,
    /// When it was taken, UTC.
    pub taken_at: String,
    /// Who took it.
    pub taken_by: String,
}
