//! What a dispatch slip (tanda kirim) says: the paper that travels beside a database file.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::data::{Addressee, KindCount, Letterhead, PageSetup, Signatory};

/// A dispatch slip, one upright page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipData {
    /// Made from sample data: the page says CONTOH.
    #[serde(default)]
    pub sample: bool,
    /// Paper and margins.
    pub page: PageSetup,
    /// The letterhead (kop).
    pub letterhead: Letterhead,
    /// Place of dispatch.
    pub place: String,
    /// Date of dispatch.
    pub date: NaiveDate,
    /// Sending office: "Bagian Kerja Sama Sekretariat Daerah Kota Malang".
    pub office: String,
    /// Region code and name: "35.73 Kota Malang".
    pub region: String,
    /// Period of the file: "Semester II Tahun 2025".
    pub period: String,
    /// Whom the file is for.
    pub addressee: Addressee,
    /// Name of the file: "35.73_2025-S2_003.ikat".
    pub file_name: String,
    /// Size in bytes.
    pub file_size: u64,
    /// SHA-256 of the file, 64 hex digits; printed in groups and carried by the QR.
    pub sha256: String,
    /// Sequence number of the package.
    pub sequence: u64,
    /// Agreements by kind in the file.
    pub counts: Vec<KindCount>,
    /// Letters of the period named in the file's manifest.
    #[serde(default)]
    pub letters: Vec<SlipLetter>,
    /// Fingerprint of the office's signing key, as printed (already grouped).
    pub key_fingerprint: String,
    /// Who hands the file over.
    pub sender: Signatory,
}

/// A letter named on the slip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipLetter {
    /// Number of the letter.
    pub number: String,
    /// Its grouped code.
    pub code: String,
}
