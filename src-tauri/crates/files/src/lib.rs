//! Files that are never half written, and folders whose nature is known before anything is written into them.
//!
//! | module | answers |
//! |---|---|
//! | [`replace`](mod@replace) | how a file comes into being whole or not at all |
//! | [`folder`] | how a folder comes into being whole or not at all |
//! | [`names`] | what a file may be called on every system an office uses |
//! | [`bounded`] | how much of a foreign file is read |
//! | [`digest`] | what content is called: its SHA-256 |
//! | [`vault`] | where scans lie, found by their SHA-256 and checked each time they are read |
//! | [`place`] | whether a folder lies on this machine's own disk or on a network, a cloud folder, a stick |
//! | [`lock`] | who has the register open |
//! | [`space`] | how many bytes a folder still takes |
//!
//! This crate knows no register: every folder, name, limit and time is handed in.

pub mod bounded;
pub mod digest;
pub mod error;
pub mod folder;
pub mod lock;
pub mod names;
pub mod place;
pub mod replace;
pub mod space;
pub mod vault;

pub use bounded::read_bounded;
pub use digest::Digest;
pub use error::FileError;
pub use folder::AsideFolder;
pub use lock::{LockError, Owner, RegisterLock};
pub use names::{safe_name, unique_name};
pub use place::{Place, inspect};
pub use replace::{Aside, Mark, replace, replace_checked, sweep, sweep_own, write};
pub use space::{free_space, require_space};
pub use vault::{Stored, Vault, VaultError};
