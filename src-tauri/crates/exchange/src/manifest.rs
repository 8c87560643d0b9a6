//! What a package says of itself.

use chrono::{Datelike, NaiveDate};
use registry::{Period, Semester};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `IKAT`: a package. A register carries `IKAR`.
pub const APPLICATION_ID: u32 = 0x494B_4154;

/// Newest format this program writes and reads; stands in the file as SQLite's user version.
pub const FORMAT: u32 = 1;

/// How a package's file name ends.
pub const EXTENSION: &str = "ikat";

/// Everything a package says of itself. Signed with the rest of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Manifest {
    /// Version of the format.
    pub format: u32,
    /// Id of the office.
    pub office_id: String,
    /// Random id renewed at init, restore and takeover of a register.
    pub lineage: String,
    /// Region code: `35.73`.
    pub region_code: String,
    /// Name of the region on the day of export: `Kota Malang`.
    pub region_name: String,
    /// Name of the unit that keeps the register.
    pub unit_name: String,
    /// Name of the sample data set; absent in a real package.
    pub sample: Option<String>,
    /// Short id of the office's key: the first 16 hex signs of the SHA-256 of its public part.
    pub key_id: String,
    /// Public part of the office's Ed25519 key, 64 hex signs.
    pub public_key: String,
    /// The period in its short form: `2025-S2`.
    pub period: String,
    /// First day of the period.
    pub period_first: NaiveDate,
    /// Last day of the period.
    pub period_last: NaiveDate,
    /// Counts the office's packages, from 1.
    pub sequence: u32,
    /// SHA-256 of the bureau's receipt for the package before, hex; empty when there is none.
    pub previous_receipt: String,
    /// Schema version of the register the package was made from.
    pub register_schema: u32,
    /// Name and version of the program.
    pub program: String,
    /// When it was made, UTC.
    pub created_at: String,
    /// Newest hash of the register's audit chain.
    pub audit_head: String,
    /// SHA-256 over names, row counts and hashes of all tables: equal content gives an equal hash.
    pub content_sha256: String,
    /// Agreements by kind, every kind named.
    pub kinds: Vec<KindCount>,
    /// Tables with row counts and hashes, by name.
    pub tables: Vec<TableDigest>,
    /// Codes of the newest prints of the period's letters, void ones left out.
    pub letters: Vec<LetterCode>,
}

/// How many agreements of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KindCount {
    /// Stable word of the kind: `ksdpk`.
    pub kind: String,
    /// How many.
    pub agreements: u32,
}

/// What one table holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableDigest {
    /// Name of the table.
    pub name: String,
    /// Number of rows.
    pub row_count: u32,
    /// SHA-256 of its canonical rows, hex.
    pub sha256: String,
}

/// A letter of the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterCode {
    /// The code on its newest print: 20 signs and a check sign, without hyphens.
    pub code: String,
    /// Id of the letter.
    pub letter_id: String,
}

impl Manifest {
    /// Agreements of all kinds together.
    pub fn agreements(&self) -> u32 {
        self.kinds
            .iter()
            .fold(0, |sum, kind| sum.saturating_add(kind.agreements))
    }

    /// Whether its days are those of the period it names. Several years that end with a second semester are whole years.
    pub(crate) fn speaks_of_its_period(&self) -> bool {
        let (first, last) = (self.period_first, self.period_last);
        let from = (first.year() < last.year()).then(|| first.year());
        [None, Some(Semester::First), Some(Semester::Second)]
            .into_iter()
            .filter_map(|semester| Period::new(last.year(), semester, from).ok())
            .any(|period| (period.first(), period.last()) == (first, last) && period.short() == self.period)
    }

    /// Rows of one table; 0 for a table that is not there.
    pub fn rows(&self, table: &str) -> u32 {
        self.tables
            .iter()
            .find(|digest| digest.name == table)
            .map_or(0, |digest| digest.row_count)
    }
}

/// The name a package is saved under: `35.73_2025-S2_003.ikat`, `CONTOH_35.73_...` for sample data. The name proves
/// nothing; the manifest decides.
pub fn file_name(region_code: &str, period: Period, sequence: u32, sample: bool) -> String {
    let mark = if sample { "CONTOH_" } else { "" };
    files::safe_name(&format!(
        "{mark}{region_code}_{}_{sequence:03}.{EXTENSION}",
        period.short()
    ))
}
