//! What a package brings, once it was proved and read.

use crate::error::PackageError;
use crate::keys::PublicKey;
use crate::read::VerifiedPackage;
use crate::report::PackageReport;
use registry::received::Record;

/// A sound package with everything it holds. Whose key signed it is for the caller to judge: `report.key` is unknown
/// until [`PackageReport::known_by`] was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    /// What the package says of itself.
    pub report: PackageReport,
    /// The key that signed it.
    pub public_key: PublicKey,
    /// Its records by kind and id, each once.
    pub records: Vec<Record>,
}

impl Intake {
    /// What a verified package brings, read in this process.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn of(package: &VerifiedPackage) -> Result<Self, PackageError> {
        Ok(Self {
            report: package.report(&[]),
            public_key: package.key(),
            records: package.records()?,
        })
    }
}
