//! Drives a real window: a screen of its own, the driver WebKit ships with, and the few calls that takes, over plain HTTP
//! and JSON. For tests and for the trial of an installed bundle; no program of ours is built on it.
//!
//! | module | what it holds |
//! |---|---|
//! | [`Display`] | an Xvfb that nobody else draws on |
//! | [`Driver`] | a WebKitWebDriver and everything it starts, ended together |
//! | [`Session`] | one window: scripts, clicks, keys, pictures |
//!
//! The protocol is W3C WebDriver (<https://www.w3.org/TR/webdriver2/>). The prebuilt clients bring an asynchronous runtime
//! whose features would compile the window a second time.

mod display;
mod driver;
mod error;
mod http;
mod session;

pub use display::Display;
pub use driver::{Driver, Start};
pub use error::WebDriverError;
pub use session::{Element, Session, key};

/// The longest that one call, or the start of a program, may take.
pub const PATIENCE: std::time::Duration = std::time::Duration::from_secs(60);
