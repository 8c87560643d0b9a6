//! What can stand against an act: each with the rule behind it. Only the law blocks; practice warns.

use chrono::NaiveDate;

use super::Outcome;
use crate::path::{Field, Severity};
use crate::source::Source;

/// Something that stands against an act.
#[derive(Debug, Clone, PartialEq)]
pub enum Objection {
    /// The path has come to its end.
    Over(Outcome),
    /// The path has no such stage, or not for whoever began.
    UnknownStage(String),
    /// The stage is settled already; only a correction changes it.
    AlreadySettled(String),
    /// A stage that comes before is not settled.
    Before {
        /// Name of the stage that is wanted.
        stage: String,
        /// Name of the stage that comes before.
        needs: String,
        /// What the rule says.
        sentence: String,
        /// How much the order binds.
        severity: Severity,
        /// Where the order stands.
        source: Source,
    },
    /// The two questions are not answered that decide whether DPRD must approve.
    DprdUnanswered(Source),
    /// Silence counts as approval only after this day.
    NotYetDeemed {
        /// The last day on which DPRD may still answer.
        until: NaiveDate,
        /// Where the clock stands.
        source: Source,
    },
    /// A piece of evidence is missing.
    Missing {
        /// Its name.
        evidence: String,
        /// How much it is demanded.
        severity: Severity,
        /// Where it stands.
        source: Source,
    },
    /// A piece of evidence came out so that the stage cannot be done: DPRD refused, the object does not fit.
    Fails {
        /// Its name.
        evidence: String,
        /// The result.
        result: String,
        /// How much it is demanded.
        severity: Severity,
        /// Where it stands.
        source: Source,
    },
    /// Somebody signed who may not.
    Signer {
        /// Name of the document.
        evidence: String,
        /// How much the rule binds.
        severity: Severity,
        /// Where it stands.
        source: Source,
    },
    /// A document holds longer than it may.
    Term {
        /// What the rule says.
        sentence: String,
        /// Name of the document.
        evidence: String,
        /// The last day it may hold.
        until: NaiveDate,
        /// How much the rule binds.
        severity: Severity,
        /// Where it stands.
        source: Source,
    },
    /// A field of evidence holds what it cannot; the whole evidence is unknown when there is no field.
    Field {
        /// Id of the evidence.
        evidence: String,
        /// The field.
        field: Option<Field>,
    },
    /// The stage cannot be left out.
    Fixed {
        /// Name of the stage.
        stage: String,
        /// Where it stands.
        source: Source,
    },
    /// No reason was given.
    NoReason,
    /// The day lies before a stage that comes before.
    TooEarly {
        /// Name of the earlier stage.
        after: String,
        /// Its day.
        on: NaiveDate,
        /// How much the order binds.
        severity: Severity,
        /// Where the order stands.
        source: Source,
    },
    /// The day has not come yet.
    Future(NaiveDate),
    /// What was signed is not undone by handing papers back; the agreement is ended instead.
    Signed,
    /// The stage to return to was never done.
    NeverDone(String),
    /// No such event, or one of another act, stage or evidence.
    NothingToCorrect(String),
    /// An item of a checklist is not there yet.
    OpenItem {
        /// Name of the evidence.
        evidence: String,
        /// The item, in the words of the law.
        item: String,
        /// How much it is demanded.
        severity: Severity,
        /// Where it stands.
        source: Source,
    },
    /// An item of a checklist was said not to arise here.
    NotApplicable {
        /// Name of the evidence.
        evidence: String,
        /// The item.
        item: String,
        /// Why.
        note: String,
        /// Where it stands.
        source: Source,
    },
    /// A criterion of a review has no answer.
    Unanswered {
        /// Name of the evidence.
        evidence: String,
        /// The criterion.
        criterion: String,
        /// How much it is demanded.
        severity: Severity,
        /// Where it stands.
        source: Source,
    },
    /// The checklist or the criteria of a piece of evidence have nothing of this id.
    UnknownTick {
        /// Name of the evidence.
        evidence: String,
        /// The id.
        tick: String,
    },
    /// An answer that the scale of the office does not have.
    UnknownAnswer {
        /// The criterion.
        criterion: String,
        /// The answer.
        answer: String,
        /// The scale.
        scale: Vec<String>,
    },
    /// An item does not arise here, and nobody said why.
    TickWithoutNote {
        /// The item.
        item: String,
        /// Where it stands.
        source: Source,
    },
    /// The path has no such way out of where the cooperation stands.
    NotOffered {
        /// Name of the move, or what was asked for.
        step: String,
        /// Names of the stages in which it is offered; none when the path has no such move.
        from: Vec<String>,
        /// Where it stands.
        source: Option<Source>,
    },
    /// Several moves of the path fit, and none was named.
    WhichMove(Vec<String>),
    /// It was taken over: only closing it is left.
    TakenOver {
        /// The day.
        on: NaiveDate,
        /// Where that stands.
        source: Option<Source>,
    },
    /// A term is shorter than a secretariat of its own asks for.
    TooShort {
        /// What the rule says.
        sentence: String,
        /// Name of the document.
        evidence: String,
        /// The first day on which it may end.
        until: NaiveDate,
        /// How much the rule binds.
        severity: Severity,
        /// Where it stands.
        source: Source,
    },
    /// The regulation was not in force yet, so that its rule only reminds.
    Earlier {
        /// What the rule, or the transition to it, says.
        sentence: String,
        /// The day of the paper.
        on: NaiveDate,
        /// Where it stands.
        source: Source,
    },
}

impl Objection {
    /// The rule behind it; none for what follows from the history itself.
    pub fn source(&self) -> Option<&Source> {
        match self {
            Self::Before { source, .. }
            | Self::DprdUnanswered(source)
            | Self::NotYetDeemed { source, .. }
            | Self::Missing { source, .. }
            | Self::Fails { source, .. }
            | Self::Signer { source, .. }
            | Self::Term { source, .. }
            | Self::Fixed { source, .. }
            | Self::TooEarly { source, .. }
            | Self::OpenItem { source, .. }
            | Self::NotApplicable { source, .. }
            | Self::Unanswered { source, .. }
            | Self::TickWithoutNote { source, .. }
            | Self::TooShort { source, .. }
            | Self::Earlier { source, .. } => Some(source),
            Self::NotOffered { source, .. } | Self::TakenOver { source, .. } => source.as_ref(),
            _ => None,
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::Before { severity, .. }
            | Self::Missing { severity, .. }
            | Self::Fails { severity, .. }
            | Self::Signer { severity, .. }
            | Self::Term { severity, .. }
            | Self::TooEarly { severity, .. }
            | Self::OpenItem { severity, .. }
            | Self::Unanswered { severity, .. }
            | Self::TooShort { severity, .. } => *severity,
            Self::NotApplicable { .. } | Self::Earlier { .. } => Severity::Practice,
            _ => Severity::Law,
        }
    }

    /// Whether it rests on a rule that does not bind here.
    pub(super) fn only_warns(&self, advises: bool) -> bool {
        // What the history or the path itself does not have is no rule that could bind more or less.
        if matches!(
            self,
            Self::NotOffered { .. } | Self::TakenOver { .. } | Self::TickWithoutNote { .. }
        ) {
            return false;
        }
        self.severity() != Severity::Law || self.source().is_some_and(|source| advises || !source.is_law())
    }
}

/// What a judgement says: with anything in `blocks` the act does not happen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verdict {
    /// What forbids it.
    pub blocks: Vec<Objection>,
    /// What the officer should know.
    pub warnings: Vec<Objection>,
}

impl Verdict {
    /// Whether the act may happen.
    pub fn allows(&self) -> bool {
        self.blocks.is_empty()
    }
}
