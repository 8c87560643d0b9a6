//! An office whose key is known, and its keys.

use crate::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a key's place in the register rests on.
    Basis {
        /// A person compared the fingerprint with a key letter on paper.
        Paper = "paper",
        /// The key before it signed the change.
        Change = "change",
        /// A province that is known passed the office's package on under its own signature.
        Vouched = "vouched",
    }
}

/// An office whose signature was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sender {
    /// Its number in this register.
    #[ts(type = "number")]
    pub seq: i64,
    /// Id of the office's register (UUID), as its packages carry it.
    pub office_id: String,
    /// Region code: `35.73`.
    pub region_code: String,
    /// Name of the region: `Kota Malang`.
    pub region_name: String,
    /// Name of the unit; empty while only a key letter's QR was read.
    pub unit_name: String,
    /// When it was enrolled, UTC.
    pub created_at: String,
    /// Its keys, the newest first.
    pub keys: Vec<SenderKey>,
}

impl Sender {
    /// The key in use; none when the last one was retired.
    pub fn key(&self) -> Option<&SenderKey> {
        self.keys.iter().find(|key| key.retired_at.is_none())
    }

    /// The office as a list names it: unit and region, or the region alone.
    pub fn label(&self) -> String {
        [self.unit_name.as_str(), self.region_name.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// A key of a sender. Never deleted: what it signed stays signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SenderKey {
    /// The 32 bytes as 64 hex signs.
    pub public_key: String,
    /// Its fingerprint as printed: eight groups of four signs.
    pub fingerprint: String,
    /// What its place here rests on.
    pub basis: Basis,
    /// The key that vouched for it.
    pub predecessor: Option<String>,
    /// The key of the province that vouched for it.
    pub voucher: Option<String>,
    /// When it was enrolled, UTC.
    pub enrolled_at: String,
    /// Who enrolled it.
    pub enrolled_by: String,
    /// When it was retired, UTC; absent while it is in use.
    pub retired_at: Option<String>,
    /// Why it was retired.
    pub retire_note: String,
}

/// A key to enrol. Whoever asks has compared the fingerprint with the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSender {
    /// Id of the office's register.
    pub office_id: String,
    /// Region code.
    pub region_code: String,
    /// Name of the unit; may be empty when only the QR of a key letter was read.
    pub unit_name: String,
    /// Whether its register holds sample data.
    pub sample: bool,
    /// The key as 64 hex signs.
    pub public_key: String,
    /// Its fingerprint.
    pub fingerprint: String,
}

/// A key that the key before it vouched for; whoever asks has proved that signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewKey {
    /// Id of the office's register.
    pub office_id: String,
    /// The key that signed the change.
    pub predecessor: String,
    /// The new key as 64 hex signs.
    pub public_key: String,
    /// Its fingerprint.
    pub fingerprint: String,
}

/// What this register knows of a key that claims to be an office's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "standing")]
pub enum Standing {
    /// In use by that office.
    Known {
        /// The sender.
        #[ts(type = "number")]
        sender_seq: i64,
    },
    /// Nobody compared it with a paper.
    Unknown,
    /// That office's, and no longer in use.
    Retired,
    /// Enrolled for another office: this package is not by who it says.
    OtherOffice {
        /// Region of the office the key belongs to.
        region: String,
        /// Its unit.
        unit: String,
    },
}
