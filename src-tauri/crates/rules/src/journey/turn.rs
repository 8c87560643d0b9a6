//! Whose turn it is where a cooperation waits.

use super::Journey;
use crate::path::{Evidence, Severity};

/// Whom a cooperation waits for, and for what.
#[derive(Debug, Clone, Copy)]
pub struct Turn<'p> {
    /// Id of the actor; absent when everything is there and the office may record that the stage is done.
    pub actor: Option<&'p str>,
    /// What is still to come; absent when nothing that is demanded is.
    pub evidence: Option<&'p Evidence>,
}

impl<'p> Journey<'p> {
    /// Whose turn it is: of who gives the first piece of evidence that is demanded at the stage that waits and is not there.
    /// A stage that demands none waits for the first who acts at it. Nothing when nothing waits.
    pub fn turn(&self) -> Option<Turn<'p>> {
        let stage = self.waiting()?;
        let first = stage.actors.first().map(|actor| &**actor);
        let demanded = || {
            let counts =
                |one: &&Evidence| one.required != Severity::Optional && !one.follows && self.asks(one);
            stage.evidence.iter().filter(counts)
        };
        let missing = demanded().find(|one| self.given(&one.id).is_none());
        Some(match missing {
            Some(evidence) => Turn {
                actor: evidence.by.as_deref().or(first),
                evidence: Some(evidence),
            },
            None => Turn {
                actor: first.filter(|_| demanded().next().is_none()),
                evidence: None,
            },
        })
    }
}
