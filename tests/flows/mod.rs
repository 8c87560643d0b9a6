//! What an office does with its register, told as its rules.

mod agenda;
mod agreements;
mod attachments;
mod audit;
mod compliance;
mod consolidated;
mod continuation;
mod drafts;
mod facets;
mod fixture;
#[cfg(target_os = "linux")]
mod full_disk;
mod hostile;
mod law;
mod lawbook;
mod letters;
mod mapping;
mod meetings;
mod merging;
mod monitoring;
mod neighbours;
mod package;
mod partners;
mod recap;
mod receipts;
mod reports;
mod samples;
mod schema;
mod search;
mod senders;
mod settings;
mod signed;
mod status;
mod submissions;
mod twins;
mod untouched;
