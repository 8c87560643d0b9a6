//! Long work: how far it is, in the office's words, and the wish to stop it.
//!
//! One mechanism for whatever takes longer than a breath. A long use case takes a [`Watch`], is made of [`Part`]s with
//! their share of the whole, and asks the watch on the way. Whoever watches (window, command line, test) hears
//! [`WorkProgress`] and answers with [`ControlFlow::Break`] to stop. Work that was stopped is refused with
//! `work.cancelled` and has changed nothing: its last part begins with [`Watch::last`], and after that it goes on to its
//! end.

use crate::letters::word;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};
use ts_rs::TS;

/// How far a long work is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkProgress {
    /// The part it is in, a stable word.
    pub part: String,
    /// What is being done and how much of it, one sentence without its full stop.
    pub sentence: String,
    /// Share of the whole that is done, in thousandths. It never goes back.
    pub share: u32,
    /// Whether it can still be stopped.
    pub can_cancel: bool,
}

/// A long work by name: the page chooses one and stops the work by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkId {
    /// The name.
    pub job: String,
}

/// What becomes of the wish to stop a work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkCancelled {
    /// It stops and changes nothing; otherwise it was past its last moment, or had ended.
    pub stops: bool,
}

/// Hears how far a long work is; `Break` stops it.
type Hear<'a> = dyn Fn(&WorkProgress) -> ControlFlow<()> + 'a;

/// Whoever watches a long work.
#[derive(Clone, Copy)]
pub struct Watch<'a>(Option<&'a Hear<'a>>);

impl std::fmt::Debug for Watch<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Watch").field(&self.0.is_some()).finish()
    }
}

/// A part of a long work: its word in `assets/text/words.toml` and the thousandths of the whole it spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    word: &'static str,
    from: u32,
    to: u32,
}

impl Part {
    /// The part called `word`, `from` and `to` in thousandths of the whole.
    pub(crate) const fn new(word: &'static str, from: u32, to: u32) -> Self {
        Self { word, from, to }
    }

    fn told(self, (done, total): (usize, usize), figures: [usize; 2], can_cancel: bool) -> WorkProgress {
        let span = u64::from(self.to.saturating_sub(self.from));
        let share = as_u64(done).min(as_u64(total)) * span / as_u64(total).max(1);
        let [first, second] = figures.map(|figure| letters::thousands(as_u64(figure)));
        WorkProgress {
            part: self.word.to_owned(),
            sentence: word("work", self.word)
                .replace("{0}", &first)
                .replace("{1}", &second),
            share: self.from + u32::try_from(share).unwrap_or(0),
            can_cancel,
        }
    }
}

impl<'a> Watch<'a> {
    /// Somebody watches.
    pub fn by(hear: &'a dyn Fn(&WorkProgress) -> ControlFlow<()>) -> Self {
        Self(Some(hear))
    }

    /// Nobody does.
    pub fn nobody() -> Self {
        Self(None)
    }

    /// Says how far the work is.
    pub fn say(self, progress: &WorkProgress) -> ControlFlow<()> {
        self.0.map_or(ControlFlow::Continue(()), |hear| hear(progress))
    }

    /// Says that `done` of `total` of a part are there; the sentence names these two.
    pub(crate) fn step(self, part: Part, done: usize, total: usize) -> ControlFlow<()> {
        self.step_of(part, (done, total), [done, total])
    }

    /// As [`Watch::step`], with other figures in the sentence.
    pub(crate) fn step_of(self, part: Part, done: (usize, usize), figures: [usize; 2]) -> ControlFlow<()> {
        self.told(|| part.told(done, figures, true))
    }

    /// Says that the last part begins, which cannot be stopped. This is the last time anybody is asked.
    pub(crate) fn last(self, part: Part) -> ControlFlow<()> {
        self.told(|| part.told((0, 1), [0, 1], false))
    }

    /// No sentence is made where nobody listens.
    fn told(self, progress: impl FnOnce() -> WorkProgress) -> ControlFlow<()> {
        if self.0.is_none() {
            return ControlFlow::Continue(());
        }
        self.say(&progress())
    }
}

/// Keeps messages apart: eyes read ten a second at most, and each one costs.
#[derive(Debug, Default)]
pub struct Pace {
    last: RefCell<Option<(Instant, String)>>,
}

impl Pace {
    /// Shortest time between two messages.
    pub const STEP: Duration = Duration::from_millis(100);

    /// Whether a message is due `now`. The first one of each part is.
    pub fn due(&self, now: Instant, progress: &WorkProgress) -> bool {
        let mut last = self.last.borrow_mut();
        let due = last.as_ref().is_none_or(|(before, part)| {
            now.saturating_duration_since(*before) >= Self::STEP || *part != progress.part
        });
        if due {
            *last = Some((now, progress.part.clone()));
        }
        due
    }
}

fn as_u64(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
