//! What goes wrong between a test and a window.

use std::fmt;
use std::io;

/// What goes wrong between a test and a window.
#[derive(Debug)]
pub enum WebDriverError {
    /// A program could not be started.
    Start {
        /// Its name.
        program: &'static str,
        /// What the system said.
        error: io::Error,
    },
    /// A program started and was not ready in time.
    NotReady(&'static str),
    /// The line to the driver broke, or a call took longer than [`crate::PATIENCE`].
    Line {
        /// The call.
        call: String,
        /// What the system said.
        error: io::Error,
    },
    /// The driver's answer is no answer.
    Answer {
        /// The call.
        call: String,
        /// What is wrong with it.
        why: String,
    },
    /// The driver refused; `kind` is the protocol's own word, such as `element not interactable`.
    Refused {
        /// The call.
        call: String,
        /// The protocol's word.
        kind: String,
        /// The driver's sentence.
        message: String,
    },
}

impl fmt::Display for WebDriverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start { program, error } => write!(f, "{program} does not start: {error}"),
            Self::NotReady(program) => write!(f, "{program} was not ready in time"),
            Self::Line { call, error } => write!(f, "{call}: {error}"),
            Self::Answer { call, why } => write!(f, "{call}: {why}"),
            Self::Refused { call, kind, message } => write!(f, "{call}: {kind}: {message}"),
        }
    }
}

impl std::error::Error for WebDriverError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Start { error, .. } | Self::Line { error, .. } => Some(error),
            _ => None,
        }
    }
}
