//! `ikatctl` as scripts see it: words in, JSON out, one exit code; see docs/command-line.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first thing that is not as they arranged it"
)]

mod agenda;
mod agreements;
mod documented;
mod full_disk;
mod lawbook;
mod letters;
mod mapping;
mod merging;
mod monitoring;
mod packages;
mod places;
mod scans;
mod sheet_reader;
mod sheets;
mod submissions;
mod tool;
mod usage;
mod worker;
