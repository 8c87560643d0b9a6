//! The register of regional cooperation (kerja sama daerah, KSD): rules and SQLite, nothing else.
//!
//! | module | what it holds |
//! |---|---|
//! | [`Registry`] | open, one owner, one door for every write |
//! | [`schema`] | the migrations and the check that a file is ours |
//! | [`agenda`] | what is due and when, reckoned from the data |
//! | [`agreements`] | agreements with their parties, documents and numbers; status, list, search |
//! | [`progress`] | what a semester's report says of one agreement |
//! | [`monitoring`] | targets, what semesters brought of them, evaluations; who has not filled in yet |
//! | [`foreign`] | what the yearly report of a foreign cooperation says beyond that |
//! | [`recap`] | counts by kind, status, urusan, work unit and year for a period |
//! | [`letters`] | recaps and reports as letters: frozen content, prints, numbers, states |
//! | [`dispatches`] | packages that were sent |
//! | [`senders`] | offices whose key was compared on paper |
//! | [`received`] | what packages of other offices said, and what stands of it |
//! | [`originals`] | the files of packages as they came |
//! | [`forwarding`] | what a province passes on to the ministry, and the keys it vouches for |
//! | [`consolidated`] | our agreements and those of every sender in one list and one recap |
//! | [`twins`] | one agreement that two or more offices keep |
//! | [`compliance`] | which offices sent what for a period, and which did not |
//! | [`remarks`] | what the bureau says of received records |
//! | [`receipts`] | receipts that a bureau issues |
//! | [`acknowledgements`] | receipts that the bureau gave this office |
//! | [`attachments`] | scans, stored by what they contain |
//! | [`partners`] | everybody whom papers name, with the cards the office keeps of them |
//! | [`submissions`] | what is proposed, the history of its path, and the agreement it becomes |
//! | [`meetings`] | meetings on a submission or of the office: who was there, what was said, what was decided |
//! | [`lawbook`] | the rules in force: shipped, with the office's own |
//! | [`mapping`] | the yearly map: needs, their order, what became of each, white spots |
//! | [`imports`] | tables of other programs: understood, planned, taken, taken back |
//! | [`settings`] | office, letterheads, officials, work units, numbering, paper |
//! | [`drafts`] | what is being typed and not yet saved |
//! | [`check`] | whether everything is whole, and one hash of the content |
//! | [`audit`] | who did what, chained |
//! | [`reference`] | regions and urusan |
//! | [`samples`] | registers of examples, marked CONTOH |
//! | [`scans`] | scans of other offices: which packages list, which are here, which were asked for |
//!
//! Glossary (screen = code): kerja sama = agreement, pihak/mitra = party/partner, naskah = document,
//! perkembangan = progress, pemantauan = monitoring, surat = letter, cetakan = print, kiriman/paket = dispatch/package,
//! perangkat daerah = work unit, biro = bureau, lampiran/pindaian = attachment, konsep = draft,
//! pemetaan/peta = mapping/map, usulan = proposal, penetapan = plan,
//! register gabungan = consolidated register, kembar = twin, kepatuhan = compliance,
//! pengirim = sender, surat kunci = key letter, sidik jari = fingerprint,
//! tanda terima = receipt (ours) / acknowledgement (given to us), catatan = remark,
//! rapat = meeting, notula = discussion, keputusan rapat = decision.

pub mod acknowledgements;
pub mod agenda;
pub mod agreements;
pub mod attachments;
pub mod audit;
pub mod check;
pub mod clock;
pub mod compliance;
pub mod consolidated;
pub mod dispatches;
pub mod drafts;
pub mod error;
pub mod findings;
pub mod foreign;
pub mod forwarding;
pub mod imports;
pub mod lawbook;
pub mod letters;
pub mod mapping;
pub mod meetings;
pub mod monitoring;
pub mod originals;
pub mod partners;
pub mod period;
pub mod progress;
mod recalled;
pub mod recap;
pub mod receipts;
pub mod received;
pub mod reference;
mod registry;
pub mod remarks;
pub mod samples;
pub mod scans;
pub mod schema;
pub mod senders;
pub mod settings;
pub mod submissions;
pub mod text;
pub mod twins;
mod tx;
mod words;

pub use clock::{Clock, Desk, Ids};
pub use error::RegistryError;
pub use findings::{Finding, Severity};
pub use period::{Period, Scope, Semester};
pub use registry::{Actor, Area, DATABASE, Done, Mode, Origin, Registry};
pub use tx::Tx;
