//! What the window may ask, one file a feature. A command converts, makes one call into the contract and converts
//! back; decisions, SQL and file handling live in the core.

pub mod agenda;
pub mod agreements;
pub mod attachments;
pub mod chosen;
pub mod compliance;
pub mod consolidated;
pub mod drafts;
pub mod exchange;
pub mod foreign;
pub mod forwarding;
pub mod imports;
pub mod lawbook;
pub mod letters;
pub mod manual;
pub mod mapping;
pub mod meetings;
pub mod merging;
pub mod monitoring;
pub mod operations;
pub mod papers;
pub mod partners;
pub mod preferences;
pub mod recap;
pub mod receipts;
pub mod reference;
pub mod refusals;
pub mod remarks;
pub mod scans;
pub mod senders;
pub mod session;
pub mod settings;
pub mod sheets;
pub mod submissions;
pub mod twins;
pub mod work;
