//! The law and the practice of regional cooperation as data: stages, clocks, checklists, calendar; no database, no clock.
//!
//! | module | what it holds |
//! |---|---|
//! | [`rulebook`] | all rules in force: shipped, with an office's own laid over them; every source found in its article |
//! | [`path`] | the stages of each kind, what each needs, what proves it, who signs |
//! | [`journey`] | what happened on a path, and whether the next act may happen |
//! | [`clocks`] | terms of the law and reminders of practice |
//! | [`evaluation`] | what may be answered, the score, the recommendation it suggests, the rounds of a year |
//! | [`calendar`], [`span`] | working days and how days, months and years are counted |
//! | [`source`] | an article, or practice, or a setting: only the law blocks |
//!
//! The files are `assets/rules/**/*.toml`; docs/rules.md tells their shape and who read them against the law.

pub mod calendar;
pub mod clocks;
pub mod evaluation;
pub mod journey;
pub mod path;
pub mod rulebook;
pub mod source;
pub mod span;
pub mod word;

pub use evaluation::{Answer, Answers};
pub use journey::{
    Act, Bench, CriterionTick, Event, Facts, ItemAnswer, ItemTick, Journey, Objection, Outcome, Recorded,
    Settled, Ticks, Verdict, judge,
};
pub use path::{Evidence, Field, Initiative, Path, Severity, Stage};
pub use rulebook::{RuleError, Rulebook};
pub use source::{Article, Citation, Source};
