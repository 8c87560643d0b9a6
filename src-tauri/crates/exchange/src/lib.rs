//! The database file that travels to the bureau: export, signature, verification.
//!
//! A package (`.ikat`) is one ordinary SQLite file that holds an office's full state for a period and an Ed25519
//! signature over every byte but its own 64. `docs/package-format.md` describes it for those who have no Ikat.
//!
//! | module | what it holds |
//! |---|---|
//! | [`export`](mod@export) | register -> package, previewed, checked, recorded |
//! | [`read`] | bytes -> [`RawPackage`] -> [`ProvenPackage`] -> [`VerifiedPackage`] |
//! | [`intake`] | what a package brings |
//! | [`inbox`] | a folder of foreign packages, proved and read, until a person merges them |
//! | [`manifest`] | what a package says of itself |
//! | [`keys`] | the office's key |
//! | [`key_code`] | what the QR of a key letter carries |
//! | [`key_change`] | a new key, vouched for by the one before |
//! | [`forwarding`] | what a province passes on: written into a folder, read from one |
//! | [`scans`] | the companion that carries scans, listed under the office's key |
//! | [`signed`] | the small signed text that receipts, key changes, lists of provinces and lists of scans are |
//! | `sound` | what their bodies check alike |
//! | `receipt` | what a receipt must satisfy to be believed at all |
//! | [`seal`] | where the signature stands and what it covers |
//! | [`worker`] | the child that reads a foreign package, for [`intake`] |
//! | [`tables`] | the tables of the format and what their columns may hold |
//! | [`canonical`] | the form of rows that hashes are made of |
//!
//! A foreign file is read by [`Reader`], in a bounded child process; [`verify`] reads a file of our own in this one.

pub mod canonical;
mod error;
pub mod export;
pub mod forwarding;
pub mod inbox;
pub mod intake;
pub mod key_change;
pub mod key_code;
pub mod keys;
pub mod manifest;
pub mod read;
mod receipt;
mod refusal;
mod report;
pub mod scans;
pub mod seal;
pub mod signed;
mod sound;
mod stage;
pub mod tables;
mod talk;
pub mod worker;

pub use bounded::WorkerEnd;
pub use error::{ExportError, PackageError, RowProblem};
pub use export::{
    ExportOutcome, ExportPreview, ExportRequest, ExportStep, ExportWarning, LetterLine, export, preview,
};
pub use forwarding::{ForwardError, ForwardOutcome, ForwardStep, Forwarded, ForwardedError, forward};
pub use inbox::{Inbox, InboxError, Outcome, Quarantine, Read, Reading, Ready};
pub use intake::{Intake, Reader};
pub use key_change::{ChangeError, KeyChange};
pub use key_code::KeyCode;
pub use keys::{KeyError, OfficeKey, PublicKey};
pub use manifest::{EXTENSION, FORMAT, KindCount, LetterCode, Manifest, TableDigest, file_name};
pub use read::{Limits, ProvenPackage, RawPackage, Step, VerifiedPackage, verify};
pub use report::{KeyStanding, PackageReport};
pub use scans::{Companion, ScanEntry, ScanList, ScansError};
pub use signed::{Proven, SignedError};
