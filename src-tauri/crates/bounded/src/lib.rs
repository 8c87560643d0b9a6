//! Work on foreign bytes in a child of bounded memory and time: whatever a file does to the library that reads it, it does
//! there. The parent hands the bytes over, hears the answer out, and believes nothing that it can hold against them.
//!
//! | module | does |
//! |---|---|
//! | [`child`] | the child of a parent: started, asked, ended |
//! | [`frames`] | how the two talk: lengths before contents, one end that counts and hashes |
//! | [`system`] | what the child may take of the machine |
//!
//! The child is the program `ikatctl` with the word [`WORKER`]; the letter of its first frame says what it is asked.

pub mod child;
mod end;
pub mod frames;
pub mod system;

pub use child::{Stop, ask};
pub use end::WorkerEnd;

/// The word that makes the program a reading child.
pub const WORKER: &str = "worker";
