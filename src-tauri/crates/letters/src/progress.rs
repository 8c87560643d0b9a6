//! Long annexes: how far the work is, and the wish to stop it.

use std::ops::ControlFlow;

use crate::error::LetterError;

/// What a letter in the making is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Every sign is checked and the columns are measured.
    Preparing {
        /// Of these that are done.
        done: usize,
        /// Of these in all.
        total: usize,
    },
    /// Rows of the annex are laid out.
    Laying {
        /// Rows that have their place.
        done: usize,
        /// Rows in all.
        total: usize,
        /// Pages they fill so far.
        pages: usize,
    },
    /// Pages are written as page descriptions.
    Drawing {
        /// Pages that are.
        done: usize,
        /// Pages in all.
        total: usize,
    },
    /// The pages become one file; the longest stretch without a word, about a seventh of the whole.
    Joining,
    /// Parts of the file are compressed.
    Packing {
        /// Parts that are.
        done: usize,
        /// Parts in all.
        total: usize,
    },
}

/// Told of every few rows, pages and parts; `Break` stops the work.
#[derive(Clone, Copy)]
pub struct Progress<'a>(Option<&'a dyn Fn(Step) -> ControlFlow<()>>);

impl<'a> Progress<'a> {
    /// Watches the work.
    pub fn watched(watch: &'a dyn Fn(Step) -> ControlFlow<()>) -> Self {
        Self(Some(watch))
    }

    /// Nobody watches.
    pub fn unwatched() -> Self {
        Self(None)
    }

    /// Says a step to whoever watches.
    pub(crate) fn hear(self, step: Step) -> ControlFlow<()> {
        self.0.map_or(ControlFlow::Continue(()), |watch| watch(step))
    }

    pub(crate) fn step(self, step: Step) -> Result<(), LetterError> {
        match self.hear(step) {
            ControlFlow::Break(()) => Err(LetterError::Cancelled),
            ControlFlow::Continue(()) => Ok(()),
        }
    }
}
