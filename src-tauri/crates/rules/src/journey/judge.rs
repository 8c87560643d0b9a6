//! Whether an act may happen: what stands against it, and by which article. Only the law blocks; practice warns.

mod proof;
mod record;

use chrono::NaiveDate;

use super::{Act, CLOSING, Event, Journey, Objection, Outcome, Verdict, effective};
use crate::clocks::Reckoner;
use crate::path::{Condition, MoveKind, Need, Stage};
use crate::source::Source;

/// What a judgement rests on besides the path: the day, and the clocks and limits of the rulebook.
#[derive(Debug, Clone, Copy)]
pub struct Bench<'a> {
    /// The day of the judgement.
    pub today: NaiveDate,
    /// The clocks of the office.
    pub reckoner: Reckoner<'a>,
}

/// Judges the next event of a history. A correction is judged with everything that came after what it corrects.
pub fn judge(start: &Journey<'_>, history: &[Event], event: &Event, bench: Bench<'_>) -> Verdict {
    let replay = |history: &[Event]| Journey::replay(start.path, start.facts.clone(), history);
    let Some(corrected) = &event.corrects else {
        return Judge::new(&replay(history), bench, event.on).event(event);
    };
    let stands = effective(history);
    if !stands
        .iter()
        .any(|one| one.id == *corrected && one.act.same_as(&event.act))
    {
        return Verdict {
            blocks: vec![Objection::NothingToCorrect(corrected.clone())],
            warnings: Vec::new(),
        };
    }
    let with = effective(&[history, std::slice::from_ref(event)].concat());
    let (mut before, mut after) = (replay(&[]), replay(&[]));
    let mut verdict = Verdict::default();
    for (old, new) in stands.iter().zip(&with) {
        let stood = Judge::new(&before, bench, old.on).event(old);
        let now = Judge::new(&after, bench, new.on).event(new);
        // What stood against an event before this correction is not its doing.
        let news = |now: Vec<Objection>, stood: &[Objection]| {
            now.into_iter()
                .filter(|objection| !stood.contains(objection))
                .collect::<Vec<_>>()
        };
        verdict.blocks.extend(news(now.blocks, &stood.blocks));
        verdict.warnings.extend(news(now.warnings, &stood.warnings));
        before.apply(old);
        after.apply(new);
    }
    verdict
}

struct Judge<'j, 'p> {
    journey: &'j Journey<'p>,
    bench: Bench<'j>,
    /// The day of the act: what a regulation says binds from the day it is in force.
    on: NaiveDate,
    verdict: Verdict,
}

impl<'j, 'p> Judge<'j, 'p> {
    fn new(journey: &'j Journey<'p>, bench: Bench<'j>, on: NaiveDate) -> Self {
        Self {
            journey,
            bench,
            on,
            verdict: Verdict::default(),
        }
    }

    fn object(&mut self, objection: Objection) {
        self.object_as_of(self.on, objection);
    }

    /// Objects by what was in force on a day: that of the act, or that of the paper the act brings.
    fn object_as_of(&mut self, day: NaiveDate, objection: Objection) {
        let early = objection
            .source()
            .filter(|source| source.is_law() && !self.bench.reckoner.book.was_in_force(source, day))
            .cloned();
        if objection.only_warns(self.journey.facts.advises) {
            self.verdict.warnings.push(objection);
        } else if let Some(source) = early {
            self.verdict.warnings.push(objection);
            self.tell_transition(source, day);
        } else {
            self.verdict.blocks.push(objection);
        }
    }

    /// Says once why a rule does not bind yet, in the words of the transition where the path has one.
    fn tell_transition(&mut self, source: Source, day: NaiveDate) {
        let told = |one: &Objection| matches!(one, Objection::Earlier { .. });
        if self.verdict.warnings.iter().any(told) {
            return;
        }
        let book = self.bench.reckoner.book;
        let transition = book.transition(&self.journey.path.id, day);
        let (sentence, source) = transition
            .map(|one| (one.sentence.clone(), one.source.clone()))
            .unwrap_or_else(|| (String::new(), source));
        self.verdict.warnings.push(Objection::Earlier {
            sentence,
            on: day,
            source,
        });
    }

    fn event(mut self, event: &Event) -> Verdict {
        // Reports and copies follow an end; nothing else does.
        let recorded = matches!(event.act, Act::Record { .. });
        if self.journey.outcome != Outcome::Open && !(recorded && self.journey.outcome == Outcome::Completed)
        {
            self.object(Objection::Over(self.journey.outcome));
            return self.verdict;
        }
        if event.on > self.bench.today {
            self.object(Objection::Future(event.on));
        }
        if event.act.reason().is_some_and(|reason| reason.trim().is_empty()) {
            self.object(Objection::NoReason);
        }
        if self.left_to_close(&event.act) {
            return self.verdict;
        }
        let Some(id) = event.act.stage() else {
            let takeover = event.act.kind() == Some(MoveKind::Takeover);
            if !takeover && self.journey.bound() {
                self.object(Objection::Signed);
            } else {
                self.offered(&event.act);
            }
            return self.verdict;
        };
        let known = self
            .journey
            .path
            .stage(id)
            .filter(|stage| self.journey.knows(stage));
        let Some(stage) = known else {
            self.object(Objection::UnknownStage(id.to_owned()));
            return self.verdict;
        };
        match &event.act {
            Act::Record {
                evidence,
                given,
                ticks,
                ..
            } => self.record(stage, evidence, given, ticks),
            Act::Finish { .. } => {
                self.untouched(stage);
                self.order(stage, event.on);
                self.proof(stage, event.on);
            }
            Act::Skip { .. } => {
                self.untouched(stage);
                self.order(stage, event.on);
                if !stage.skippable && self.journey.demands(stage) {
                    self.object(Objection::Fixed {
                        stage: stage.name.clone(),
                        source: stage.source.clone(),
                    });
                }
            }
            Act::Return { .. } => self.back(stage, &event.act),
            Act::Reject { .. } | Act::Withdraw { .. } | Act::Takeover { .. } => {}
        }
        self.verdict
    }

    fn untouched(&mut self, stage: &Stage) {
        if self.journey.settled(&stage.id).is_some() {
            self.object(Objection::AlreadySettled(stage.name.clone()));
        }
    }

    /// What comes before is settled, and not on a later day.
    fn order(&mut self, stage: &Stage, on: NaiveDate) {
        for need in &stage.needs {
            let ours = need
                .initiative
                .is_none_or(|one| one.holds_for(self.journey.facts.initiative));
            let Some(before) = self.journey.path.stage(&need.stage).filter(|_| ours) else {
                continue;
            };
            if let Some(settled) = self.journey.settled(&before.id) {
                if on < settled.on() {
                    self.object(Objection::TooEarly {
                        after: before.name.clone(),
                        on: settled.on(),
                        severity: need.severity,
                        source: need.source.clone(),
                    });
                }
            } else if self.journey.demands(before) {
                let objection = self.before(stage, before, need);
                self.object(objection);
            }
        }
    }

    /// What is said of a stage that should have come before. Of an addendum DPRD is asked by an article of its own.
    fn before(&self, stage: &Stage, before: &Stage, need: &Need) -> Objection {
        let asks_dprd = before.condition == Some(Condition::Dprd);
        let facts = &self.journey.facts;
        let book = self.bench.reckoner.book;
        let addendum = book
            .addendum(&self.journey.path.id)
            .filter(|_| asks_dprd && facts.changes_another);
        let source = addendum.map_or(&need.source, |one| &one.source).clone();
        if asks_dprd && facts.needs_dprd().is_none() {
            return Objection::DprdUnanswered(source);
        }
        Objection::Before {
            stage: stage.name.clone(),
            needs: before.name.clone(),
            sentence: need.sentence.clone(),
            severity: addendum.map_or(need.severity, |one| one.severity),
            source,
        }
    }

    /// Of what the government took over nothing is left but to close it; reports still come.
    fn left_to_close(&mut self, act: &Act) -> bool {
        let Some(on) = self.journey.taken_over() else {
            return false;
        };
        let closes = match act {
            Act::Record { .. } => true,
            Act::Finish { stage } => stage == CLOSING,
            _ => false,
        };
        if !closes {
            let mut moves = self.journey.path.moves.iter();
            let takeover = moves.find(|step| step.kind == MoveKind::Takeover);
            self.object(Objection::TakenOver {
                on,
                source: takeover.map(|step| step.source.clone()),
            });
        }
        !closes
    }

    fn back(&mut self, stage: &Stage, act: &Act) {
        if self.journey.was_signed_on(&stage.id) {
            self.object(Objection::Signed);
        } else if !self.journey.was_begun(&stage.id) {
            self.object(Objection::NeverDone(stage.name.clone()));
        } else {
            self.offered(act);
        }
    }

    /// Whether the path names this way out of where the cooperation stands.
    fn offered(&mut self, act: &Act) {
        let open = self.journey.moves_of(act);
        match open.as_slice() {
            [_] => {}
            [] => {
                let path = self.journey.path;
                let asked = |step: &&crate::path::Move| match act.step() {
                    Some(id) => step.id == *id,
                    None => {
                        Some(step.kind) == act.kind()
                            && (step.kind != MoveKind::Return || step.to.as_deref() == act.stage())
                    }
                };
                let known: Vec<_> = path.moves.iter().filter(asked).collect();
                let names: Vec<&str> = known.iter().map(|step| step.name.as_str()).collect();
                let from = known.iter().flat_map(|step| &step.from);
                let stages = path.stages.iter().filter(|stage| {
                    let mut from = from.clone();
                    from.any(|id| *id == stage.id) && self.journey.knows(stage)
                });
                let objection = Objection::NotOffered {
                    step: names.join("; "),
                    from: stages.map(|stage| stage.name.clone()).collect(),
                    source: known.first().map(|step| step.source.clone()),
                };
                self.object(objection);
            }
            several => {
                let names = several.iter().map(|step| step.name.clone()).collect();
                self.object(Objection::WhichMove(names));
            }
        }
    }
}
