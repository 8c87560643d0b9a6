//! The ways back and out that a path names, and which of them are open where a cooperation stands.

use super::{Act, CLOSING, Journey, Outcome, Settled};
use crate::path::{Move, MoveKind, Stage};

impl<'p> Journey<'p> {
    /// The stages at which something may happen now: the one that waits, those beside it, and those begun before their turn.
    pub fn standing_at(&self) -> Vec<&'p Stage> {
        let Some(waiting) = self.waiting() else {
            return Vec::new();
        };
        let open = |stage: &&Stage| {
            let beside = waiting.alongside.contains(&stage.id) || stage.alongside.contains(&waiting.id);
            let begun = stage
                .evidence
                .iter()
                .any(|evidence| !self.recorded(&evidence.id).is_empty());
            stage.id == waiting.id || (self.knows(stage) && !self.is_settled(stage) && (beside || begun))
        };
        self.path().stages.iter().filter(open).collect()
    }

    /// The moves that are open from here, as the path names them.
    pub fn moves(&self) -> Vec<&'p Move> {
        if self.outcome() != Outcome::Open || self.taken_over().is_some() {
            return Vec::new();
        }
        let here = self.standing_at();
        let side = self.facts().initiative;
        let offered = |step: &&Move| {
            let ours = step.initiative.is_none_or(|one| one.holds_for(side));
            let from = step
                .from
                .iter()
                .any(|from| here.iter().any(|stage| stage.id == *from));
            let out = matches!(step.kind, MoveKind::Reject | MoveKind::Withdraw);
            ours && from
                && !(out && self.bound())
                && step.to.as_ref().is_none_or(|to| self.leads_somewhere(to))
        };
        self.path().moves.iter().filter(offered).collect()
    }

    /// Whether there is something to do again at a stage, and nothing binding was signed on it.
    fn leads_somewhere(&self, to: &str) -> bool {
        to == CLOSING || (self.was_begun(to) && !self.was_signed_on(to))
    }

    /// Whether a stage was settled, or something was recorded at it.
    pub(super) fn was_begun(&self, stage: &str) -> bool {
        let recorded = |stage: &Stage| {
            let mut evidence = stage.evidence.iter();
            evidence.any(|one| !self.recorded(&one.id).is_empty())
        };
        self.settled(stage).is_some() || self.path().stage(stage).is_some_and(recorded)
    }

    /// Whether a document that binds the parties was signed at a stage or at one that rests on it.
    pub(super) fn was_signed_on(&self, stage: &str) -> bool {
        let resting = self.path().resting_on(stage);
        resting
            .into_iter()
            .any(|later| later.signs() && matches!(self.settled(&later.id), Some(Settled::Finished { .. })))
    }

    /// The moves open from here that an act may be: of its kind, to its stage, and of its name when it has one.
    pub fn moves_of(&self, act: &Act) -> Vec<&'p Move> {
        let fits = |step: &&Move| {
            Some(step.kind) == act.kind()
                && (step.kind != MoveKind::Return || step.to.as_deref() == act.stage())
                && act.step().is_none_or(|id| step.id == *id)
        };
        self.moves().into_iter().filter(fits).collect()
    }

    /// An act with the name of the move it is, where it can be only one.
    pub fn named(&self, act: &Act) -> Act {
        let mut named = act.clone();
        if let [only] = self.moves_of(act).as_slice()
            && let Act::Return { step, .. }
            | Act::Reject { step, .. }
            | Act::Withdraw { step, .. }
            | Act::Takeover { step, .. } = &mut named
        {
            *step = Some(only.id.to_string());
        }
        named
    }
}
