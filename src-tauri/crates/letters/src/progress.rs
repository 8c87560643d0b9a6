//! Long annexes: how far the work is, and the wish to stop it.

use std::ops::ControlFlow;

use crate::error::LetterError;

/// Called now and then with rows done and rows in all; `Break` stops the work.
#[derive(Clone, Copy)]
pub struct Progress<'a>(Option<&'a dyn Fn(usize, usize) -> ControlFlow<()>>);

impl<'a> Progress<'a> {
    /// Watches the work.
    pub fn watched(watch: &'a dyn Fn(usize, usize) -> ControlFlow<()>) -> Self {
        Self(Some(watch))
    }

    /// Nobody watches.
    pub fn unwatched() -> Self {
        Self(None)
    }

    pub(crate) fn step(self, done: usize, total: usize) -> Result<(), LetterError> {
        match self.0.map(|watch| watch(done, total)) {
            Some(ControlFlow::Break(())) => Err(LetterError::Cancelled),
            _ => Ok(()),
        }
    }
}
