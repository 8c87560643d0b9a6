//! What an office may rely on when Ikat touches its disk.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail as tests do"
)]

mod bounded;
mod lock;
mod names;
mod place;
mod replace;
mod vault;
