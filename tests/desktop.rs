//! The real window, driven as an officer drives it: found by words, clicked, typed into, looked at. Each test has its own
//! display, driver and home; the system's file dialogs, which no driver reaches, answer from a folder.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

#[path = "desktop/arrivals.rs"]
mod arrivals;
#[path = "desktop/bureau.rs"]
mod bureau;
#[path = "desktop/bus.rs"]
mod bus;
#[path = "desktop/cycle.rs"]
mod cycle;
#[path = "desktop/desk.rs"]
mod desk;
#[path = "desktop/drafts.rs"]
mod drafts;
#[path = "desktop/habits.rs"]
mod habits;
#[path = "desktop/imports.rs"]
mod imports;
#[path = "desktop/looks.rs"]
mod looks;
#[path = "desktop/ministry.rs"]
mod ministry;
#[path = "desktop/monitoring.rs"]
mod monitoring;
#[path = "desktop/newcomer.rs"]
mod newcomer;
#[path = "desktop/partners.rs"]
mod partners;
#[path = "desktop/recap.rs"]
mod recap;
#[path = "desktop/refusals.rs"]
mod refusals;
#[path = "desktop/rounds.rs"]
mod rounds;
#[path = "desktop/screens.rs"]
mod screens;
#[path = "desktop/sheets.rs"]
mod sheets;
#[path = "desktop/story.rs"]
mod story;
#[path = "desktop/submissions.rs"]
mod submissions;
#[path = "desktop/window.rs"]
mod window;
#[path = "desktop/work.rs"]
mod work;
